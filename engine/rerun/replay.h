#pragma once
#include "model/program/program.h"
#include "run/range.h"

/* How many inputs of a step hold, and how many may. */
typedef struct {
  guint32 yes, unknown;
} Held;

/* A slot that was changed, and its value without any changes. */
typedef struct {
  guint32 slot;
  Interval value;
} ValueBefore;

enum { REPLAY_BITS = 64 /* of a word */ };
typedef enum { REPLAY_LEAST, REPLAY_MOST, N_REPLAY_ENDS } ReplayEnd;
enum { REPLAY_POINTS = 4 };

/* The law at values of all its slots that lie within what they are without any changes. */
typedef struct {
  struct Replay *at[REPLAY_POINTS]; /* NULL: that many there never were */
  guint n, next;                    /* so many are of the slots as they are; which is given up next */
} ReplayPoints;

/* A plan that was run, and what it comes to as slots change one after the other: only what hangs on them is run again. */
typedef struct Replay {
  const Plan *plan;
  Sum *sums, *sums_was;       /* of REACH steps; with all that follows in one block */
  Interval *slots;            /* with the changes */
  Truth *truths, *truths_was; /* of them, and without any */
  Held *held, *held_was;      /* of COUNT steps */
  guint64 *due, *moved;       /* a bit for each step: it is to be run again; it came to something else */
  guint due_from, due_to;     /* the words of `due` that may have one */
  guint moved_from, moved_to; /* the same of `moved` */
  guint64 *lacks;             /* the same: a limit of the sum is one that only regions know */
  guint64 *noted;             /* a bit for each slot: it stands among the values */
  ValueBefore *values;        /* what was changed, each slot once, to be taken back */
  guint n_values, room;
  ReplayPoints ends[N_REPLAY_ENDS]; /* where the least, and the greatest, rank was found (replay_ranks.c) */
} Replay;

/* `slots`: of the plan; copied. To be cleared. */
void replay_init (Replay *replay, const Plan *plan, const Interval *slots);
void replay_clear (Replay *replay);
/* Takes all changes back; then the plan is run on other values, as far as these differ, and comes back to what it comes to
 * with them. */
void replay_move (Replay *replay, const Interval *slots);
void replay_set (Replay *replay, guint slot, Interval value);
/* Makes the changes of another one of the same plan and values. */
void replay_take (Replay *replay, const Replay *other);
/* Takes all changes back. */
void replay_back (Replay *replay);
/* Whether nothing reaches the sum for sure: its limit is one that only regions know, and that of the case is not known. */
static inline gboolean replay_lacks_figure (const Replay *replay, guint32 step)
{
  return (replay->lacks[step / REPLAY_BITS] >> step % REPLAY_BITS & 1) != 0;
}
/* Sets the truth of a sum, whatever its slots are; what hangs on it is run again when that is propagated. */
void replay_force (Replay *replay, guint32 step, Truth truth);
void replay_propagate (Replay *replay);
/* Adds by how much slot `slot` must grow (both its ends) or fall (cut off from above) for a sum that it is part of, and that
 * leads to a tier, to turn, possibly and for sure, whatever the other slots of the sum are within their intervals. `ret_by`: of gint64 > 0, in no
 * order. */
void replay_turns (const Replay *replay, guint slot, gboolean more, GArray *ret_by);
