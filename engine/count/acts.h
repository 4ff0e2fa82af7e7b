#pragma once
#include "count/charged.h"
#include "count/running.h"
#include "model/verdict/tally.h"

/* One act: that a batch was obtained, or that something of it was given. */
typedef struct {
  gint given; /* index into the case's; -1: obtaining the batch */
  guint part;
  Interval on, dealt_with;
  ActStanding standing;
  Truth crime;         /* it alone is the offence, and the rule adds such acts wherever they lie */
  const char *reached; /* path of the item that it reaches alone */
} Act;

/* Acts that are counted together: those of one batch, or one price. */
typedef struct {
  guint batch;
  guint first, n;   /* its acts */
  gboolean ours;    /* obtaining the batch is the defendant's: the first of the acts */
  guint n_counted;  /* of the acts, as they stand */
  Interval all;     /* what all of them come to; lo < 0: not counted yet */
  Running *running; /* NULL: few acts, or each recipient counts: counted anew whenever one comes or goes */
} ActsPart;

/* A fact that is counted from acts. */
typedef struct {
  const Ledger *ledger;
  ActsTally *tally;
  gboolean of_prices;
  GArray *acts;  /* of Act, part by part */
  GArray *parts; /* of ActsPart */
} Measure;

Measure *measure_new (const Ledger *ledger, guint slot);
/* The sum of prices for what `counting` is about, which says what it is. */
Measure *measure_prices_new (const Ledger *ledger, const LawCounting *counting);
/* Takes NULL. The tally goes with it, unless it was taken out. */
void measure_free (Measure *measure);
static inline Act *measure_act (const Measure *m, guint i) { return &g_array_index (m->acts, Act, i); }
static inline ActsPart *measure_at (const Measure *m, guint i) { return &g_array_index (m->parts, ActsPart, i); }

/* Leaves all acts out, so that they can come and go. */
void measure_leave_out (Measure *measure);
/* Lets an act count or leaves it out. */
void measure_set (Measure *measure, guint act, gboolean counts);
/* What the acts of a part come to as they stand: certain numbers of what counts, and the most of it. */
Interval measure_part (Measure *measure, guint index);
/* What one act comes to by itself; all others must be left out. */
Interval measure_alone (Measure *measure, guint act);
/* Writes every part, as its acts stand, into the tally. Returns: the sum of all. */
Interval measure_write (Measure *measure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Measure, measure_free)
