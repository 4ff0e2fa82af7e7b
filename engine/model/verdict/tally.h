#pragma once
#include "logic/truth.h"
#include "model/case/ledger.h"
#include "model/law/lawbook.h"

/* A count made from the acts of a case, step by step, as a reader can follow it. Counts are in base units. Owns its
 * copies of the case's texts; borrows from the rules. */

/* Why an act takes part in the count or not. */
typedef enum {
  ACT_COUNTS,
  ACT_CRIME,      /* counts although it lies outside the window: it alone is the offence */
  ACT_PERHAPS,    /* its day, whether it was dealt with, or which window is the greatest, is not known */
  ACT_DEALT_WITH, /* left out */
  ACT_OUTSIDE,    /* left out: not in the window in which acts add up */
} ActStanding;

static inline gboolean act_counts (ActStanding standing) { return standing <= ACT_CRIME; }
static inline gboolean act_is_left_out (ActStanding standing) { return standing >= ACT_DEALT_WITH; }

/* What a batch, or a price, brings to a window. */
typedef struct {
  guint part; /* index into the batches or prices of the tally */
  gint64 amount;
} WindowPart;

/* A stretch of time whose acts add up. */
typedef struct {
  gboolean found;
  Day from, to;
  gint only;     /* index of the one act that it is about, too few of them lying within the time; -1: all in it */
  gint64 total;  /* with the acts that are the offence by themselves */
  GArray *parts; /* of WindowPart: the summands of `total`; NULL where the window was not found */
} WindowTally;

/* What of a batch went to the same recipients. */
typedef struct {
  GString *to;      /* names, one a line; NULL: the public */
  guint recipients; /* the public is one */
  gboolean whole;   /* all of the batch */
  Interval count;   /* different records, without those shown to be untrue or repeated */
  ActStanding standing;
  const char *reached; /* ACT_CRIME: path of the item that it reaches alone; borrowed from the plan */
} TransferTally;

typedef struct {
  char *id;
  char *written; /* as the case has the number, NULL: the plain one */
  Obtained obtained;
  ActStanding standing; /* of obtaining it */
  const char *reached;  /* as in TransferTally */
  Interval found, removed, left;
  gboolean is_left_stated;
  Truth apart;               /* a rule of its own measures it: it is not counted here */
  Truth base;                /* whether obtaining a record counts by itself */
  GHashTable *by_recipients; /* names in one order -> TransferTally that counts */
  GPtrArray *transfers;      /* of TransferTally */
  gboolean all_whole;        /* every transfer is of the whole batch */
  gboolean recipients_meet;  /* some, not all, recipients of one transfer are those of another */
  Interval covered;          /* records that were given to anyone and count by themselves: they are not counted again */
  Interval total;
} BatchTally;

/* One price. */
typedef struct {
  char *batch, *to;   /* `to`: names, one a line; NULL: the public */
  gboolean is_priced; /* FALSE: not stated; `price` is what the findings make of it */
  Interval price;
  ActStanding standing;
  const char *reached; /* as in TransferTally */
} PriceTally;

/* A factor of a product. */
typedef struct {
  guint slot;
  Interval value;
} FactorTally;

typedef struct {
  guint slot;                  /* of the fact that was counted */
  const LawCounting *counting; /* NULL: no rule in force, each record counts once */
  const LawCumulation *window; /* NULL: earlier acts are not cut off */
  gboolean perhaps;            /* whether the rule applies is not known: acts may add up whenever they were done */
  WindowTally least; /* the window that the lower end of `total` rests on; not found: it holds on whichever days the */
  WindowTally most;  /* acts lie; and the one with the greatest possible total */
  enum {
    TOGETHER_NOT,
    TOGETHER_LEAST, /* an item combines it with other facts: the lower ends of all are of one window */
    TOGETHER_WHOLLY /* and so are the upper ends, which makes no difference to any limit on the fact alone */
  } together;
  GPtrArray *batches; /* of BatchTally */
  GPtrArray *prices;  /* of PriceTally; then there are no batches */
  GArray *factors;    /* of FactorTally: it is their product, and no acts say it; NULL: it was counted */
  Interval total;
} ActsTally;

ActsTally *acts_tally_new (void);
BatchTally *batch_tally_new (void);
void acts_tally_free (ActsTally *tally);
void batch_tally_free (BatchTally *batch);
