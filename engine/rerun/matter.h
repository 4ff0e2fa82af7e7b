#pragma once
#include "model/program/program.h"
#include "run/range.h"

/* Which unknown slots can still move the tier. A slot matters if for some values of the other unknown slots its value
 * changes the rank. */
typedef struct {
  const Plan *plan;
  Ranks range;
  Interval *slots; /* of the case; borrowed */
  Interval *a, *b; /* scratch: copies of `slots` between calls */
  Truth *truths, *other_truths;
  GArray *unknown;   /* of guint: slots that are not points and take part in a tier */
  gboolean *live;    /* per slot: an undecided tier hangs on it in the formula as it stands */
  gboolean *tipping; /* per slot: shown to tip a tier */
  gboolean pure;     /* no unknown slot both raises and lowers a tier */
  guint left;        /* comparisons that may still be made */
} Matter;

/* `range`: of `slots`. To be cleared. */
void matter_init (Matter *matter, const Plan *plan, Interval *slots, Ranks range);
void matter_clear (Matter *matter);
/* TRUE also where it could not be shown within reason that the slot does not matter; *exact then becomes FALSE. */
gboolean matter_slot (Matter *matter, guint slot, gboolean *exact);
/* The range of ranks of the completions that `a` has been narrowed to; `a` is then restored. */
Ranks matter_ranks (Matter *matter);
