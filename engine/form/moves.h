#pragma once
#include "form/pair.h"
#include "form/space/search.h"

/* Some points at which two laws lead to other tiers, and what does it. */
typedef struct {
  guint floor[N_PAIR], ceiling[N_PAIR]; /* ranks by either law */
  guint side;                           /* whose item it is */
  const PlanItem *item;                 /* by which the higher tier is reached; borrowed; NULL: by none */
  gboolean open;                        /* the item may hold: a clause of it is open that nobody speaks of */
  gboolean who;                         /* only one of the laws reaches whoever did it */
  gint64 *point;                        /* the smallest one that was not met before, per variable of the space */
  gboolean smallest;                    /* that is proved */
} Move;

/* Every move from a pair of ranks to another, for each item that leads there by itself. FOUND_NONE in *ret_rest: these are
 * all of them, which is proved over all points that facts can reach; FOUND_TOO_MANY: there may be more, what was found within
 * `bound` boxes is returned. `most`: no more than so many are looked for; 0: than a person reads. Returns: yours, of Move. */
GPtrArray *moves_find (Pair *pair, guint64 bound, guint most, Found *ret_rest);
/* Those alone that are none of the known ones: of Move, whose points are not asked for; NULL: none is known. Returns: yours, of Move. */
GPtrArray *moves_find_others (Pair *pair, const GPtrArray *known, guint64 bound, guint most, Found *ret_rest);
/* From the same range of ranks to the same one: two moves are one there. Each array per law. */
gboolean move_same_ranks (const guint *floor, const guint *ceiling, const guint *other_floor,
                          const guint *other_ceiling);
/* The second law is the harsher one there. */
gboolean move_is_harsher (const Move *move);
/* Where two laws of the pair do not come to the same ranks. */
Literal moves_differ (Pair *pair, guint old, guint now);
