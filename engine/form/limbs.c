/* In: a literal. Out: the union of limbs that it is. The idea: "at least k of n" is worked through input by input, keeping for each
 * number of those that hold the limbs that lead there; what a smaller limb says already is dropped at once, so that what is left is
 * minimal. Where too many are left this says so and stops. */
#include "form/limbs.h"
#include <string.h>
#include "form/space/smallest.h"

typedef struct {
  const Space *space;
  GHashTable *known; /* literal → GPtrArray of GArray */
  guint most;
  guint64 bound;
  gboolean too_many;
} Making;

static void limb_free (gpointer data)
{
  Limb *limb = data;
  g_array_unref (limb->literals);
  g_free (limb->least);
  g_free (limb);
}

static GPtrArray *sets_new (void) { return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref); }

/* ---- what follows from what ---- */

static const Demand *demand_of (const Making *making, Literal literal)
{
  return space_demand (making->space, literal / 2);
}

/* Of one sum: at least so much, or less than that. */
static gboolean follows (const Making *making, Literal from, Literal literal)
{
  const Demand *one = demand_of (making, from), *other = demand_of (making, literal);
  if (from == literal)
    return TRUE;
  if (!one->reaches || !other->reaches || one->of != other->of || (from & 1) != (literal & 1))
    return FALSE;
  return from & 1 ? one->bound <= other->bound : one->bound >= other->bound;
}

static gboolean is_against (const Making *making, Literal a, Literal b)
{
  const Demand *one = demand_of (making, a), *other = demand_of (making, b);
  if (a == literal_not (b))
    return TRUE;
  if (!one->reaches || !other->reaches || one->of != other->of || (a & 1) == (b & 1))
    return FALSE;
  return a & 1 ? other->bound >= one->bound : one->bound >= other->bound;
}

static gboolean follows_from (const Making *making, const GArray *set, Literal literal)
{
  for (guint i = 0; i < set->len; i++)
    if (follows (making, g_array_index (set, Literal, i), literal))
      return TRUE;
  return FALSE;
}

/* Wherever the one holds the other does. */
static gboolean is_part (const Making *making, const GArray *set, const GArray *of)
{
  for (guint i = 0; i < set->len; i++)
    if (!follows_from (making, of, g_array_index (set, Literal, i)))
      return FALSE;
  return TRUE;
}

/* ---- sets of literals ---- */

/* The set is taken; it is dropped where another says less, and drops those that say more. */
static void add_set (Making *making, GPtrArray *sets, GArray *set)
{
  guint kept = 0;
  for (guint i = 0; i < sets->len; i++)
    if (is_part (making, g_ptr_array_index (sets, i), set)) {
      g_array_unref (set);
      return;
    }
  for (guint i = 0; i < sets->len; i++) {
    GArray *other = g_ptr_array_index (sets, i);
    if (is_part (making, set, other))
      g_array_unref (other);
    else
      sets->pdata[kept++] = other;
  }
  sets->len = kept;
  g_ptr_array_add (sets, set);
  making->too_many = making->too_many || sets->len > making->most;
}

static gint compare_literals (gconstpointer a, gconstpointer b)
{
  const Literal one = *(const Literal *) a, other = *(const Literal *) b;
  return (one > other) - (one < other);
}

/* FALSE: they cannot hold together. */
static gboolean add_literal (const Making *making, GArray *set, Literal literal)
{
  guint kept = 0;
  for (guint i = 0; i < set->len; i++) {
    const Literal other = g_array_index (set, Literal, i);
    if (is_against (making, other, literal))
      return FALSE;
    if (!follows (making, literal, other))
      g_array_index (set, Literal, kept++) = other;
  }
  g_array_set_size (set, kept);
  if (!follows_from (making, set, literal))
    g_array_append_val (set, literal);
  return TRUE;
}

/* NULL: they cannot hold together. */
static GArray *both_sets (const Making *making, const GArray *a, const GArray *b)
{
  g_autoptr (GArray) both = g_array_copy ((GArray *) a);
  for (guint i = 0; i < b->len; i++)
    if (!add_literal (making, both, g_array_index (b, Literal, i)))
      return NULL;
  g_array_sort (both, compare_literals);
  return g_steal_pointer (&both);
}

static void add_each (Making *making, GPtrArray *to, const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < a->len && !making->too_many; i++)
    for (guint k = 0; k < b->len && !making->too_many; k++) {
      GArray *both = both_sets (making, g_ptr_array_index (a, i), g_ptr_array_index (b, k));
      if (both != NULL)
        add_set (making, to, both);
    }
}

/* ---- a literal to sets ---- */

static GPtrArray *sets_of (Making *making, Literal literal);

/* Ways to so many of the inputs that were looked at: from what there is of one less, and the next input. */
static void take_input (Making *making, GPtrArray **ways, guint need, Literal input)
{
  g_autoptr (GPtrArray) sets = sets_of (making, input);
  for (guint i = need; i > 0; i--)
    add_each (making, ways[i], ways[i - 1], sets);
}

static GPtrArray *count_sets (Making *making, guint need, const Literal *inputs, guint n, gboolean turned)
{
  g_autofree GPtrArray **ways = g_new (GPtrArray *, need + 1);
  for (guint i = 0; i <= need; i++)
    ways[i] = sets_new ();
  g_ptr_array_add (ways[0], g_array_new (FALSE, FALSE, sizeof (Literal)));
  for (guint i = 0; i < n && !making->too_many; i++)
    take_input (making, ways, need, turned ? literal_not (inputs[i]) : inputs[i]);
  for (guint i = 0; i < need; i++)
    g_ptr_array_unref (ways[i]);
  return ways[need];
}

static GPtrArray *inequality_sets (Literal literal)
{
  GPtrArray *sets = sets_new ();
  GArray *set = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_array_append_val (set, literal);
  g_ptr_array_add (sets, set);
  return sets;
}

static GPtrArray *find_sets (Making *making, Literal literal)
{
  const Demand *demand = demand_of (making, literal);
  const gboolean turned = (literal & 1) != 0;
  if (demand->reaches)
    return inequality_sets (literal);
  if (literal == LITERAL_NO)
    return sets_new ();
  return count_sets (making, turned ? demand->count + 1 - demand->of : demand->of, space_inputs (making->space, demand),
                     demand->count, turned);
}

/* What several things hang on is worked out once. */
static GPtrArray *sets_of (Making *making, Literal literal)
{
  GPtrArray *sets = g_hash_table_lookup (making->known, GUINT_TO_POINTER (literal));
  if (sets == NULL) {
    sets = find_sets (making, literal);
    g_hash_table_insert (making->known, GUINT_TO_POINTER (literal), sets);
  }
  return g_ptr_array_ref (sets);
}

/* ---- sets to limbs ---- */

/* Whether the others of the set already say the one at that place, over all that facts can reach. */
static gboolean is_said_by_others (const Making *making, const GArray *set, guint at)
{
  g_autoptr (GArray) wanted = g_array_copy ((GArray *) set);
  Literal *literals = (Literal *) wanted->data;
  literals[at] = literal_not (literals[at]);
  g_autoptr (Search) search = search_new (making->space, literals, wanted->len, making->bound);
  return search_find (search) == FOUND_NONE;
}

/* The set is taken. */
static GArray *trim (const Making *making, GArray *set)
{
  for (guint i = set->len; i-- > 0 && set->len > 1;)
    if (is_said_by_others (making, set, i))
      g_array_remove_index (set, i);
  return set;
}

/* NULL: facts cannot go there. */
static Limb *limb_of (const Making *making, const GArray *set)
{
  g_autoptr (Search) search = search_new (making->space, (const Literal *) set->data, set->len, making->bound);
  gboolean any = FALSE;
  const Found found = smallest_find (search, &any);
  if (found == FOUND_NONE)
    return NULL;
  Limb *limb = g_new0 (Limb, 1);
  limb->literals = g_array_copy ((GArray *) set);
  limb->smallest = found == FOUND_POINT;
  if (found == FOUND_POINT || any)
    limb->least = g_memdup2 (search->point, making->space->variables->len * sizeof *search->point);
  return limb;
}

/* Those that facts can go, what others of it say left out. Returns: yours, of GArray. */
static GPtrArray *trim_all (Making *making, const GPtrArray *sets)
{
  GPtrArray *trimmed = sets_new ();
  for (guint i = 0; i < sets->len; i++) {
    const GArray *set = g_ptr_array_index (sets, i);
    g_autoptr (Search) search = search_new (making->space, (const Literal *) set->data, set->len, making->bound);
    if (search_find (search) != FOUND_NONE)
      add_set (making, trimmed, trim (making, g_array_copy ((GArray *) set)));
  }
  return trimmed;
}

GPtrArray *limbs_new (const Space *space, Literal literal, guint most, guint64 bound)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Making making = { space, known, most, bound, FALSE };
  g_autoptr (GPtrArray) sets = sets_of (&making, literal);
  if (making.too_many)
    return NULL;
  g_autoptr (GPtrArray) trimmed = trim_all (&making, sets);
  GPtrArray *limbs = g_ptr_array_new_with_free_func (limb_free);
  for (guint i = 0; i < trimmed->len; i++) {
    Limb *limb = limb_of (&making, g_ptr_array_index (trimmed, i));
    if (limb != NULL)
      g_ptr_array_add (limbs, limb);
  }
  return limbs;
}
