#pragma once
#include "rerun/replay.h"

/* As range_find of the slots as they are now. */
gboolean replay_ranks (Replay *replay, Ranks *ret);
