/* In: pairs of literals, of two laws. Out: a literal that holds wherever some pair is not alike.
 * The one idea: two counts of as many can only differ where some of their inputs do, pair by pair; what both have in common never does. So laws
 * that differ by one figure differ only where the figure decides, and who looks for a difference need not look elsewhere. */
#include "form/space/unlike.h"

typedef struct {
  Space *space;
  GHashTable *met; /* of GBytes: pairs of literals */
  GArray *leaves;  /* of Literal: where some pair that is not looked into is unlike */
} Unlike;

static void meet (Unlike *unlike, Literal one, Literal other);

/* The one holds, and not the other. */
static Literal exceeds (Space *space, Literal one, Literal other)
{
  return space_both (space, one, literal_not (other));
}

static const Demand *reach_of (const Space *space, Literal literal)
{
  const Demand *demand = space_demand (space, literal / 2);
  return demand->reaches ? demand : NULL;
}

/* Of one sum two figures: between them. */
static Literal between (Space *space, Literal one, Literal other)
{
  const Wide first = reach_of (space, one)->bound, second = reach_of (space, other)->bound;
  const Literal low = one & ~1u, high = other & ~1u;
  return first < second ? exceeds (space, low, high) : exceeds (space, high, low);
}

static void add_leaf (Unlike *unlike, Literal one, Literal other)
{
  Space *space = unlike->space;
  const Demand *first = reach_of (space, one), *second = reach_of (space, other);
  Literal leaves[2] = { LITERAL_NO, LITERAL_NO };
  if (first != NULL && second != NULL && first->of == second->of && (one & 1) == (other & 1)) {
    leaves[0] = between (space, one, other);
  } else {
    leaves[0] = exceeds (space, one, other);
    leaves[1] = exceeds (space, other, one);
  }
  g_array_append_vals (unlike->leaves, leaves, G_N_ELEMENTS (leaves));
}

/* ---- counts ---- */

/* Those of the one that the other does not have as often; both sorted. Returns: yours, of Literal. */
static GArray *own_inputs (const Space *space, const Demand *of, const Demand *other)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (Literal));
  const Literal *inputs = space_inputs (space, of), *others = space_inputs (space, other);
  for (guint i = 0, k = 0; i < of->count; i++) {
    while (k < other->count && others[k] < inputs[i])
      k++;
    if (k < other->count && others[k] == inputs[i])
      k++;
    else
      g_array_append_val (own, inputs[i]);
  }
  return own;
}

static void meet_counts (Unlike *unlike, Literal one, Literal other)
{
  const Space *space = unlike->space;
  g_autoptr (GArray) first = own_inputs (space, space_demand (space, one / 2), space_demand (space, other / 2));
  g_autoptr (GArray) second = own_inputs (space, space_demand (space, other / 2), space_demand (space, one / 2));
  for (guint i = 0; i < MAX (first->len, second->len); i++)
    meet (unlike, i < first->len ? g_array_index (first, Literal, i) : LITERAL_NO,
          i < second->len ? g_array_index (second, Literal, i) : LITERAL_NO);
}

static gboolean are_counts_of_as_many (const Space *space, Literal one, Literal other)
{
  const Demand *first = space_demand (space, one / 2), *second = space_demand (space, other / 2);
  return !first->reaches && !second->reaches && first->of == second->of && (one & 1) == (other & 1) &&
         first->count > 0 && second->count > 0;
}

static gboolean is_new (Unlike *unlike, Literal one, Literal other)
{
  const Literal both[] = { one, other };
  return g_hash_table_add (unlike->met, g_bytes_new (both, sizeof both));
}

static void meet (Unlike *unlike, Literal one, Literal other)
{
  if (one == other || !is_new (unlike, one, other))
    return;
  if (are_counts_of_as_many (unlike->space, one, other))
    meet_counts (unlike, one, other);
  else
    add_leaf (unlike, one, other);
}

Literal unlike_somewhere (Space *space, const Literal *one, const Literal *other, guint n)
{
  g_autoptr (GHashTable) met =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_autoptr (GArray) leaves = g_array_new (FALSE, FALSE, sizeof (Literal));
  Unlike unlike = { space, met, leaves };
  for (guint i = 0; i < n; i++)
    meet (&unlike, one[i], other[i]);
  return space_any (space, (const Literal *) (const void *) leaves->data, leaves->len);
}
