/* In: the slots of one case after the other. Out: what a law comes to. Most cases of a file are of few laws, and say different
 * things of few facts. */
#include "rerun/kept.h"
#include <string.h>

enum { MOST_KEPT = 8 };

static void replay_free (gpointer data)
{
  replay_clear (data);
  g_free (data);
}

/* NULL: it was not met yet. */
static Replay *met (const Work *work, const Plan *plan)
{
  return work->runs == NULL ? NULL : g_hash_table_lookup (work->runs, plan);
}

/* NULL: there are enough of them. */
static Replay *meet (Work *work, const Plan *plan)
{
  if (work->runs == NULL)
    work->runs = g_hash_table_new_full (NULL, NULL, NULL, replay_free);
  if (g_hash_table_size (work->runs) == MOST_KEPT)
    return NULL;
  Replay *replay = g_new0 (Replay, 1);
  replay_init (replay, plan, work->slots);
  g_hash_table_insert (work->runs, (gpointer) plan, replay);
  return replay;
}

void kept_run (Work *work, const Plan *plan)
{
  Replay *replay = met (work, plan);
  if (replay != NULL)
    replay_move (replay, work->slots);
  else
    replay = meet (work, plan);
  if (replay == NULL)
    run_steps (&plan->code, work->slots, work->truths);
  else
    memcpy (work->truths, replay->truths, plan->code.n_steps * sizeof *replay->truths);
  work->ran = replay == NULL ? NULL : plan;
}

Replay *kept_replay (const Work *work, const Plan *plan) { return work->ran == plan ? met (work, plan) : NULL; }
