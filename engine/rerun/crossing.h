#pragma once
#include "rerun/replay.h"

/* Adds by how much slot `slot` must grow (both its ends) or fall (cut off from above) for two sums that share an unknown slot of
 * both polarities to turn in another order in it. `ret_by`: as of replay_turns. Returns: FALSE: there are more than are looked
 * at. */
gboolean crossing_turns (const Replay *replay, guint slot, gboolean more, GArray *ret_by);
