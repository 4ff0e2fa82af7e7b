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

static guint hash_item (gconstpointer key)
{
  const ItemPath *item = key;
  return g_direct_hash (item->instrument) ^ g_str_hash (item->path);
}

static gboolean is_same_item (gconstpointer a, gconstpointer b)
{
  const ItemPath *one = a, *other = b;
  return one->instrument == other->instrument && strcmp (one->path, other->path) == 0;
}

/* Those that are open, by document and path: another standard of the document may give its figures by the same path.
 * Returns: yours, of const ItemPath, each under itself. */
static GHashTable *open_items (const GArray *paths)
{
  GHashTable *open = g_hash_table_new (hash_item, is_same_item);
  for (guint i = 0; i < paths->len; i++) {
    const ItemPath *item = &g_array_index (paths, ItemPath, i);
    if (item->open && !g_hash_table_contains (open, item))
      g_hash_table_add (open, (gpointer) item);
  }
  return open;
}

static const ItemPath *item_of (GHashTable *open, const Hidden *clause)
{
  return g_hash_table_lookup (open, &(ItemPath) { .instrument = clause->instrument, .path = (char *) clause->name });
}

/* A clause that stays open as long as nobody answers it: a case denies it in so many words. */
static gboolean is_denied_expressly (const Pair *pair, guint variable, guint side)
{
  const Hidden *hidden = pair_meaning (pair, variable)->hidden[side];
  return hidden != NULL && hidden->kind == HIDDEN_RULING && hidden->band.hi > 0;
}

static void note_instrument (GPtrArray *instruments, const Hidden *clause)
{
  if (!g_ptr_array_find (instruments, clause->instrument, NULL))
    g_ptr_array_add (instruments, (gpointer) clause->instrument);
}

/* The instruments whose clauses are spoken of. Returns: yours, of const Instrument. */
static GPtrArray *instruments_of (const Pair *pair, guint side)
{
  GPtrArray *instruments = g_ptr_array_new ();
  for (guint i = 0; i < pair->meanings->len; i++) {
    const Hidden *clause = pair_meaning (pair, i)->hidden[side];
    if (clause != NULL && clause->kind == HIDDEN_RULING)
      note_instrument (instruments, clause);
  }
  return instruments;
}

/* Of what nobody speaks nothing is open where the one is found, or the other denied. */
static void add_open_follows (Pair *pair, guint found, guint denied)
{
  const guint most = pair_meaning (pair, found)->most, most_denied = pair_meaning (pair, denied)->most;
  if (most_denied == 0)
    return;
  Space *space = pair->space;
  const Literal said[] = { literal_not (flag (space, found)), flag (space, denied),
                           literal_not (flag (space, most_denied - 1)) };
  const Literal is_said = space_any (space, said, G_N_ELEMENTS (said));
  g_array_append_val (space->always, is_said);
  if (most == 0)
    return;
  const Literal left[] = { flag (space, most_denied - 1), flag (space, found), literal_not (flag (space, most - 1)) };
  const Literal is_left = space_any (space, left, G_N_ELEMENTS (left));
  g_array_append_val (space->always, is_left);
}

/* Per variable the clause that it is; NULL: none. Returns: yours, of const ItemPath. */
static const ItemPath **clauses_of (const Pair *pair, guint side, GHashTable *open)
{
  const ItemPath **clauses = g_new0 (const ItemPath *, pair->meanings->len + 1);
  for (guint i = 0; i < pair->meanings->len; i++) {
    const Hidden *clause = pair_meaning (pair, i)->hidden[side];
    if (clause != NULL && clause->kind == HIDDEN_RULING)
      clauses[i] = item_of (open, clause);
  }
  return clauses;
}

/* Who finds a clause that includes what is denied cannot deny it; and who denies it says something of all that are included. */
static void add_denied (Pair *pair, const ItemPath *const *clauses, guint n, guint denied)
{
  const ItemPath *below = clauses[denied];
  if (below == NULL || !(clause_is_whole (below) || clause_is_general (below))) /* no other one includes it */
    return;
  for (guint found = 0; found < n; found++) {
    const ItemPath *above = found == denied ? NULL : clauses[found];
    if (above == NULL || !clause_implies (above, below))
      continue;
    add_open_follows (pair, found, denied);
    if (clause_excludes (below, above))
      add_follows (pair->space, found, denied);
  }
}

static void add_clauses (Pair *pair, guint side)
{
  g_autoptr (GPtrArray) instruments = instruments_of (pair, side);
  g_autoptr (GArray) paths = NULL;
  g_autoptr (GHashTable) open = NULL;
  g_autofree const ItemPath **clauses = NULL;
  const guint n = pair->meanings->len;
  for (guint denied = 0; denied < n; denied++) {
    if (!is_denied_expressly (pair, denied, side))
      continue;
    if (clauses == NULL) {
      paths = item_paths_of (pair->of[side].program->law, instruments);
      open = open_items (paths);
      clauses = clauses_of (pair, side, open);
    }
    add_denied (pair, clauses, n, denied);
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
    add_clauses (pair, side);
  add_regions (pair);
}
