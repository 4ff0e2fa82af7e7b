#pragma once
#include "form/space/search.h"

/* One way to a tier: guards and inequalities that together lead there, each a literal on a sum. */
typedef struct {
  GArray *literals; /* of Literal: ascending, none is said by the others */
  gint64
      *least; /* the smallest point where they hold, per variable of the space; NULL: none was found within the bound */
  gboolean smallest;
} Limb;

/* All ways in which the literal can hold, none a part of another, those that facts cannot go left out. `most`: more of them are
 * not worked out, on the way neither; `bound`: boxes looked at, for each question about a limb.
 * Returns: yours, of Limb; NULL: there are more. */
GPtrArray *limbs_new (const Space *space, Literal literal, guint most, guint64 bound);
