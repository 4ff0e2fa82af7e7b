#pragma once
#include "form/space/space.h"
#include "model/program/code.h"

/* What a law's steps say, over the variables of a space. */
typedef struct {
  Literal *steps; /* per step */
  Literal *tiers; /* of "rank i + 1 or above" */
  guint n_tiers, n_steps;
} Literals;

/* `variables`: that of each slot. To be cleared. */
Literals literals_new (Space *space, const Code *code, const guint32 *variables);
/* The same code where the variable of that slot is another one: what hangs on it is said anew, all else as `before` says it. To be
 * cleared. */
Literals literals_beside (Space *space, const Code *code, const guint32 *variables, const Literals *before, guint slot);
/* What both say, or what either says, of the same steps; into `to`. */
void literals_join (Space *space, Literals *to, const Literals *by, gboolean both);
/* The same once more; of a law that there is not. Both to be cleared. */
Literals literals_copy (const Literals *literals, const Code *code);
Literals literals_none (void);
void literals_clear (Literals *literals);
/* The tier is of that rank exactly; 0: none is reached. */
Literal literals_rank (Space *space, const Literals *literals, guint rank);
/* The rank at a point. */
guint literals_rank_at (const Space *space, const Literals *literals, const gint64 *point);
/* What "rank or above" says; above all tiers: never, 0: always. */
static inline Literal literals_tier (const Literals *literals, guint rank)
{
  return rank == 0 ? LITERAL_YES : rank > literals->n_tiers ? LITERAL_NO : literals->tiers[rank - 1];
}
