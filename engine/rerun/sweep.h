#pragma once
#include "rerun/replay.h"

/* What a law comes to from some change of an amount on. */
typedef struct {
  gint64 by;
  Ranks ranks;
} Sweep;

/* Every change of the amount from which on the law comes to something else, ascending. `replay`: with nothing changed, and one pass
 * over it is exact (range_is_exact). `moves`: room, used again. `ret`: of Sweep, added to; that of 0 is what it comes to now. */
void sweep_find (Replay *replay, guint slot, gboolean more, GArray *moves, GArray *ret);
/* Room for sweep_find. Returns: yours. */
GArray *sweep_room (void);
