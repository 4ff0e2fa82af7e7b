/* In: what the variables of two laws are about. Out: what holds of every case: what lies within three years lies within five, no
 * case lies in two regions, and who finds what is especially serious cannot deny that it is serious. */
#include "form/always.h"
#include <string.h>
#include "model/names/clause_order.h"

static Literal flag (Space *space, guint variable) { return space_reach (space, &(Term) { variable, 1 }, 1, 1); }

static void add_follows (Space *space, guint variable, guint other)
{
  const Literal either[] = { literal_not (flag (space, variable)), flag (space, other) };
  const Literal follows = space_any (space, either, 2);
  g_array_append_val (space->always, follows);
}

/* Either program's. */
static const Hidden *hidden_of (const SlotMeaning *meaning)
{
  return meaning->hidden[PAIR_NOW] != NULL ? meaning->hidden[PAIR_NOW] : meaning->hidden[PAIR_OLD];
}

static gboolean is_kind (const Pair *pair, guint variable, HiddenKind kind)
{
  const Hidden *hidden = hidden_of (pair_meaning (pair, variable));
  return hidden != NULL && hidden->kind == kind;
}

/* ---- spans ---- */

static const char *dated (const SlotMeaning *meaning)
{
  return (meaning->facts[PAIR_NOW] != NULL ? meaning->facts[PAIR_NOW] : meaning->facts[PAIR_OLD])->id;
}

static gboolean includes (Lapse lapse, Lapse shorter) { return lapse != shorter && lapse_holds (lapse, shorter); }

static void add_spans (Pair *pair, guint variable)
{
  const SlotMeaning *meaning = pair_meaning (pair, variable);
  for (guint i = 0; i < pair->meanings->len; i++)
    if (is_kind (pair, i, HIDDEN_WITHIN) &&
        includes (hidden_of (pair_meaning (pair, i))->lapse, hidden_of (meaning)->lapse) &&
        strcmp (dated (pair_meaning (pair, i)), dated (meaning)) == 0)
      add_follows (pair->space, variable, i);
}

/* ---- clauses ---- */

static const ItemPath *item_of (const GArray *paths, const Hidden *clause)
{
  for (guint i = 0; i < paths->len; i++) {
    const ItemPath *item = &g_array_index (paths, ItemPath, i);
    if (item->instrument == clause->instrument && strcmp (item->path, clause->name) == 0)
      return item;
  }
  return NULL;
}

/* A clause that stays open as long as nobody answers it: a case denies it in so many words. */
static gboolean is_denied_expressly (const Pair *pair, guint variable, guint side)
{
  const Hidden *hidden = pair_meaning (pair, variable)->hidden[side];
  return hidden != NULL && hidden->kind == HIDDEN_RULING && hidden->band.hi > 0;
}

static void add_clauses (Pair *pair, guint side)
{
  g_autoptr (GArray) paths = NULL;
  for (guint denied = 0; denied < pair->meanings->len; denied++) {
    if (!is_denied_expressly (pair, denied, side))
      continue;
    if (paths == NULL)
      paths = item_paths (pair->of[side].program->law);
    const ItemPath *below = item_of (paths, pair_meaning (pair, denied)->hidden[side]);
    for (guint found = 0; below != NULL && found < pair->meanings->len; found++) {
      const Hidden *clause = pair_meaning (pair, found)->hidden[side];
      if (found == denied || clause == NULL || clause->kind != HIDDEN_RULING)
        continue;
      const ItemPath *above = item_of (paths, clause);
      if (above != NULL && clause_excludes (below, above))
        add_follows (pair->space, found, denied);
    }
  }
}

/* ---- all ---- */

static void add_regions (Pair *pair)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint i = 0; i < pair->meanings->len; i++) {
    const Literal here = is_kind (pair, i, HIDDEN_REGION) ? flag (pair->space, i) : LITERAL_NO;
    g_array_append_val (regions, here);
  }
  const Literal two = space_count (pair->space, 2, (const Literal *) (const void *) regions->data, regions->len);
  const Literal one = literal_not (two);
  if (one != LITERAL_YES)
    g_array_append_val (pair->space->always, one);
}

void always_add (Pair *pair)
{
  for (guint i = 0; i < pair->meanings->len; i++)
    if (is_kind (pair, i, HIDDEN_WITHIN))
      add_spans (pair, i);
  for (guint side = 0; side < N_PAIR; side++)
    if (pair->of[side].plan != NULL)
      add_clauses (pair, side);
  add_regions (pair);
}
