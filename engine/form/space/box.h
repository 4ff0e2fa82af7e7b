#pragma once
#include "form/space/space.h"

/* What hangs on each of several things: of the i-th it is of[first[i]] to of[first[i + 1]], without the latter. */
typedef struct {
  guint32 *first, *of;
} Hanging;

/* Whatever a set of literals hangs on, in the space's order; and which of that hangs on which, by numbers of the space. */
typedef struct {
  const Space *space;
  guint32 *demands, *sums, *variables;
  guint n_demands, n_sums, n_variables;
  Hanging counts;   /* per demand: demands that have it, or its opposite, among their inputs */
  Hanging reaching; /* per sum: demands on it */
  Hanging sums_of;  /* per variable: sums that it is in */
} Cone;

Cone *cone_new (const Space *space, const Literal *literals, guint n);
void cone_free (Cone *cone);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cone, cone_free)

/* Part of all points: between which values each variable and each sum lies, and which demands hold in all of it. */
typedef struct {
  const Cone *cone;
  Interval *values; /* per variable of the space */
  Sum *sums;        /* per sum of the space */
  guint8 *truths;   /* Truth, per demand of the space */
  guint most;       /* of the variables that are facts at most so many lie above their least value */
} Box;

/* Everything that facts can reach. */
Box *box_new (const Cone *cone);
void box_copy (Box *to, const Box *from); /* of the same cone */
void box_free (Box *box);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Box, box_free)

/* What is still to be looked at in the box that is narrowed, each thing once: demands by their numbers, sums behind them. */
typedef struct {
  const Cone *cone;
  guint32 *waiting; /* a ring */
  guint first, n, room;
  guint8 *waits;  /* per thing */
  guint8 *rounds; /* per sum: how often it was looked at */
} Agenda;

/* Nothing waits. */
Agenda *agenda_new (const Cone *cone);
void agenda_free (Agenda *agenda);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Agenda, agenda_free)
/* Where a box begins: all there is. */
void agenda_add_all (Agenda *agenda);
/* What a box differs by from one that was narrowed: that demand, or the values of that variable. */
void agenda_add_demand (Agenda *agenda, guint32 demand);
void agenda_add_variable (Agenda *agenda, guint32 variable);
void agenda_add_sum (Agenda *agenda, guint32 sum); /* between which ends it lies */
/* The next thing, which then waits no longer. FALSE: nothing waits. */
gboolean agenda_next (Agenda *agenda, guint32 *ret_thing);
/* Nothing waits, and nothing was looked at. */
void agenda_clear (Agenda *agenda);

/* Puts the literal into the box. FALSE: its opposite holds there. */
gboolean box_set (Box *box, Literal literal);
/* Takes away what follows from what waits, up and down the demands and to and fro between sums and their variables, as long as that
 * is quick. Then nothing waits. FALSE: nothing is left. */
gboolean box_narrow (Box *box, Agenda *agenda);
/* What its inputs or its sum alone say of a demand. */
Truth box_reason (const Box *box, guint32 index);
static inline Truth box_truth (const Box *box, Literal literal)
{
  const Truth truth = (Truth) box->truths[literal / 2];
  return literal & 1 ? truth_not (truth) : truth;
}
