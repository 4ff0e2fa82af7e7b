#pragma once
#include "form/space/box.h"

typedef enum {
  FOUND_NONE, /* proved: there is no such point */
  FOUND_POINT,
  FOUND_TOO_MANY /* not within the bound */
} Found;

/* Where all of some literals hold. */
typedef struct {
  const Space *space;
  Cone *cone;
  Agenda *agenda; /* empty between two boxes */
  Literal *wanted;
  guint n_wanted;
  Interval *reach;      /* per variable: where to look; set as one likes between two calls */
  guint most;           /* the same: of the variables that are facts at most so many above their least value */
  gboolean last_first;  /* the same: of several inputs that help the last one is tried first */
  const Literal *first; /* the same: what is split first, as far as it is open; borrowed */
  guint n_first;
  guint64 left; /* boxes that may still be looked at: the bound, counted down over all calls */
  gboolean begun;
  Box *ground;     /* what follows from what is wanted; NULL once begun: nothing is left */
  GPtrArray *room; /* of Box: one for each depth */
  gint64 *point;   /* the last one found, per variable */
} Search;

/* `wanted` and what holds of every point. `bound`: boxes to look at. */
Search *search_new (const Space *space, const Literal *wanted, guint n, guint64 bound);
/* `others`: of Literal: what is asked for in steps. */
Search *search_new_over (const Space *space, const Literal *wanted, guint n, const GArray *others, guint64 bound);
void search_free (Search *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)
/* Any point, to search->point; variables that nothing hangs on are least. */
Found search_find (Search *search);
/* Narrows the box of that depth, which is the one before it (of 0: all that is wanted) where all of these literals hold, too. The space has not grown
 * since the search was made. FALSE: nothing is left. */
gboolean search_step (Search *search, guint depth, const Literal *literals, guint n);
/* Any point of the box of that depth; `bound`: boxes to look at. */
Found search_from (Search *search, guint depth, guint64 bound);
