#pragma once
#include "rerun/replay.h"

/* What is held of the unknown slots that work both ways while the others are pushed: all at one of their ends, but one of them,
 * which stands where a sum turns. */
typedef struct {
  gboolean high;
  guint slot; /* NO_SLOT: none stands elsewhere */
  gint64 value;
  guint least, most; /* what it comes to with all others low, and high */
} Stand;

#define NO_SLOT G_MAXUINT

/* Which unknown slots can still move the tier. A slot matters if for some values of the other unknown slots its value
 * changes the rank. */
typedef struct {
  const Plan *plan;
  Ranks range;
  const Interval *slots; /* of the case; borrowed */
  Replay a, b;           /* run on them; changed within a call only */
  GArray *unknown;       /* of guint: slots that are not points and take part in a tier */
  GArray *stands;        /* of Stand */
  GArray *turns;         /* of gint64: scratch */
  gboolean *live;        /* per slot: an undecided tier hangs on it in the formula as it stands */
  gboolean *tipping;     /* per slot: shown to tip a tier */
  gboolean pure;         /* no unknown slot both raises and lowers a tier */
  guint left;            /* comparisons that may still be made */
} Matter;

static inline guint matter_unknown (const Matter *matter, guint i) { return g_array_index (matter->unknown, guint, i); }
static inline gboolean matter_is_mixed (const Matter *matter, guint slot)
{
  return matter->plan->code.polarity[slot] == POLARITY_MIXED;
}

/* Whether there is any unknown slot that takes part in a tier. */
gboolean matter_is_any (const Plan *plan, const Interval *slots);
/* `range`: of `slots`. To be cleared. */
void matter_init (Matter *matter, const Plan *plan, const Interval *slots, Ranks range);
void matter_clear (Matter *matter);
/* TRUE also where it could not be shown within reason that the slot does not matter; *exact then becomes FALSE. */
gboolean matter_slot (Matter *matter, guint slot, gboolean *exact);
/* The range of ranks of the completions that `a` has been narrowed to; `a` is then restored. */
Ranks matter_ranks (Matter *matter);
