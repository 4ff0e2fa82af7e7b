#pragma once
#include "rerun/replay.h"

/* A sum that moves. */
typedef struct {
  gint64 by;
  guint32 step;
  Truth to;
} SumMove;

/* Where sums move, of all ways that are gone at the same time. All zero: none yet. */
typedef struct {
  SumMove *at;
  guint n, room;
} SumMoves;

/* An amount of one law on its way: it grows, or it falls. */
typedef struct {
  Replay *law;
  const SumMoves *moves; /* of this way and of others that are gone at the same time */
  guint next, end;       /* its own that are still to come */
  guint slot;
  gboolean more;
  gboolean leads_on; /* from what it comes to so far it can come to something else */
  Ranks ranks;       /* what the law comes to so far; its truths are as far, its slots and sums are not */
} Sweep;

/* Whether a law that comes to these ranks can come to others as the slot grows, or falls. */
gboolean sweep_leads_on (const Code *code, guint slot, gboolean more, Ranks ranks);
/* Sets out. `law`: with nothing changed, and one pass over it is exact (range_is_exact). To be ended before the law is used for
 * anything else. */
Sweep sweep_begin (Replay *law, guint slot, gboolean more, SumMoves *moves);
/* By how much the amount has changed where something moves next; G_MAXINT64: nothing that could lead elsewhere does. */
gint64 sweep_next (const Sweep *sweep);
/* Goes on to where the amount has changed by so much. Returns: whether the law comes to something else there. */
gboolean sweep_go (Sweep *sweep, gint64 by);
void sweep_end (const Sweep *sweep);
