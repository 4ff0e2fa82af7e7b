#pragma once
#include "form/space/space.h"

/* Whatever a set of literals hangs on, in the space's order. */
typedef struct {
  const Space *space;
  guint32 *demands, *sums, *variables;
  guint n_demands, n_sums, n_variables;
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

/* Everything that facts can reach; `reach`: per variable instead of the space's own; NULL: those. */
Box *box_new (const Cone *cone, const Interval *reach);
void box_copy (Box *to, const Box *from); /* of the same cone */
void box_free (Box *box);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Box, box_free)
/* Puts the literal into the box. FALSE: its opposite holds there. */
gboolean box_set (Box *box, Literal literal);
/* Takes away what follows, up and down the demands and to and fro between sums and their variables, as long as that is quick.
 * FALSE: nothing is left. */
gboolean box_narrow (Box *box);
/* What its inputs or its sum alone say of a demand. */
Truth box_reason (const Box *box, guint32 index);
static inline Truth box_truth (const Box *box, Literal literal)
{
  const Truth truth = (Truth) box->truths[literal / 2];
  return literal & 1 ? truth_not (truth) : truth;
}
