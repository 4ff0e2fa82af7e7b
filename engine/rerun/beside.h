#pragma once
#include "rerun/replay.h"

/* The values of all other slots beside which a slot made a difference. */
typedef struct {
  const Plan *plan;
  const Interval *slots; /* without any change; borrowed */
  Replay replay;         /* on those values; not there as long as nothing is noted */
  gboolean is_noted;
  guint slot;         /* that made the difference, */
  gint64 now, turned; /* the value that it has in `replay`, and the other one of it */
} Beside;

/* `slots`: of the plan; borrowed until it is cleared, as it must be. */
void beside_init (Beside *beside, const Plan *plan, const Interval *slots);
void beside_clear (Beside *beside);
/* `found`: on the values beside which the slot makes a difference between `one`, which it has, and `other`. */
void beside_note (Beside *beside, const Replay *found, guint slot, gint64 one, gint64 other);
/* Whether another slot makes a difference beside the values that were noted, too. FALSE says nothing. */
gboolean beside_differs (Beside *beside, guint slot, gint64 one, gint64 other);
gboolean beside_tells_apart (Truth a, Truth b);
