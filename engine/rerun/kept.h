#pragma once
#include "model/verdict/verdict.h"
#include "rerun/replay.h"

/* Runs a law on work->slots: the truths are work->truths then. One that is met again is run as far as the slots differ from
 * those of the last time. */
void kept_run (Work *work, const Plan *plan);
/* The law on work->slots, to be changed and taken back. NULL: it is not kept, or the slots were filled since. Returns: borrowed
 * until it is run again. */
Replay *kept_replay (const Work *work, const Plan *plan);
