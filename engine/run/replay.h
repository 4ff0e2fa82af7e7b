#pragma once
#include "run/range.h"

/* A plan that was run, and what it comes to as slots change one after the other: only what hangs on them is run again. */
typedef struct {
  const Plan *plan;
  Interval *slots; /* with the changes */
  Truth *truths;   /* of them */
  guint64 *due;    /* a bit for each step that is to be run again */
  GArray *steps;   /* what the changes did, to be taken back */
  GArray *values;
} Replay;

/* `slots`: of the plan; copied. To be cleared. */
void replay_init (Replay *replay, const Plan *plan, const Interval *slots);
void replay_clear (Replay *replay);
void replay_set (Replay *replay, guint slot, Interval value);
/* Takes all changes back. */
void replay_back (Replay *replay);
/* As range_find of the slots as they are now. */
gboolean replay_ranks (Replay *replay, Ranks *ret);
