#pragma once
#include "rerun/replay.h"

/* The values of all other slots beside which a slot made a difference. */
typedef struct {
  const Plan *plan;
  const Interval *slots; /* without any change; borrowed */
  Replay a, b;           /* both on those values; not there as long as nothing is noted */
  gboolean is_noted;
  guint slot;         /* that made the difference, */
  gint64 now, turned; /* the value that it has in them, and the other one of it */
  GArray *freed;      /* of ValueBefore: what was let go, as it was */
  guint ways;         /* down to what is let go, that may still be gone */
} Beside;

/* `slots`: of the plan; borrowed until it is cleared, as it must be. */
void beside_init (Beside *beside, const Plan *plan, const Interval *slots);
void beside_clear (Beside *beside);
/* `found`: on the values beside which the slot makes a difference between `one`, which it has, and `other`. */
void beside_note (Beside *beside, const Replay *found, guint slot, gint64 one, gint64 other);
/* Whether another slot makes a difference beside the values that were noted, too. FALSE says nothing. */
gboolean beside_differs (Beside *beside, guint slot, gint64 one, gint64 other);
/* Lets go of what stands near to another slot: what it is summed up with, and what must, or must not, hold beside it; in both runs alike,
 * which may then be made to differ in it. `above`: of guint32, the steps that hang on it. Then one of: */
void beside_free (Beside *beside, const GArray *above, guint slot);
/* The runs, apart from that slot, stand where it makes a difference between `one` and `other`, which is noted; */
void beside_keep (Beside *beside, guint slot, gint64 one, gint64 other);
/* nothing was found: what was let go is as it was, and the slot that was noted at its other value. */
void beside_put_back (Beside *beside);
gboolean beside_tells_apart (Truth a, Truth b);
