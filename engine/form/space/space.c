/* In: sums that reach figures, and counts of what holds. Out: literals. The one idea: what says the same is the same literal:
 * a sum loses its common divisor and its sign, "all of" is the opposite of "any of the opposites", inputs are sorted. */
#include "form/space/space.h"
#include <string.h>

Space *space_new (void)
{
  Space *space = g_new0 (Space, 1);
  space->variables = g_array_new (FALSE, FALSE, sizeof (Variable));
  space->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  space->sums = g_array_new (FALSE, FALSE, sizeof (SpaceSum));
  space->demands = g_array_new (FALSE, TRUE, sizeof (Demand));
  space->inputs = g_array_new (FALSE, FALSE, sizeof (Literal));
  space->always = g_array_new (FALSE, FALSE, sizeof (Literal));
  space->known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_array_append_vals (space->demands, &(Demand) { .of = 1 }, 1); /* one of nothing */
  return space;
}

void space_free (Space *space)
{
  if (space == NULL)
    return;
  g_array_unref (space->variables);
  g_array_unref (space->terms);
  g_array_unref (space->sums);
  g_array_unref (space->demands);
  g_array_unref (space->inputs);
  g_array_unref (space->always);
  g_hash_table_unref (space->known);
  g_free (space);
}

guint space_add (Space *space, Variable variable)
{
  g_assert (variable.reach.lo <= variable.reach.hi && variable.reach.hi <= SPACE_MOST);
  g_array_append_val (space->variables, variable);
  return space->variables->len - 1;
}

/* ---- what is known ---- */

typedef enum { SAYS_SUM, SAYS_REACH, SAYS_COUNT } SpaceSays;

/* The bytes that say it: its kind, a number, a bound, and what it is made of. */
static GBytes *saying_of (SpaceSays says, guint32 number, Wide bound, gconstpointer parts, gsize size)
{
  const guint8 kind = (guint8) says;
  GByteArray *bytes = g_byte_array_sized_new ((guint) (sizeof kind + sizeof number + sizeof bound + size));
  g_byte_array_append (bytes, &kind, sizeof kind);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
  g_byte_array_append (bytes, (const guint8 *) &bound, sizeof bound);
  if (size > 0)
    g_byte_array_append (bytes, parts, (guint) size);
  return g_byte_array_free_to_bytes (bytes);
}

/* What says this already; else `index`, which says it from now on. */
static guint known_or (Space *space, GBytes *saying, guint index)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (space->known, saying));
  if (known == 0)
    g_hash_table_insert (space->known, saying, GUINT_TO_POINTER (index + 1));
  else
    g_bytes_unref (saying);
  return known == 0 ? index : known - 1;
}

/* ---- sums ---- */

static gint compare_terms (gconstpointer a, gconstpointer b)
{
  const guint32 first = ((const Term *) a)->slot, second = ((const Term *) b)->slot;
  return first < second ? -1 : first > second;
}

/* Each variable once, ascending, none of weight 0. Returns: yours, of Term. */
static GArray *gather (const Term *terms, guint n)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Term), n);
  g_array_append_vals (sorted, terms, n);
  g_array_sort (sorted, compare_terms);
  guint kept = 0;
  for (guint i = 0; i < sorted->len;) {
    Term term = g_array_index (sorted, Term, i);
    for (i++; i < sorted->len && g_array_index (sorted, Term, i).slot == term.slot; i++)
      term.weight += g_array_index (sorted, Term, i).weight;
    if (term.weight != 0)
      g_array_index (sorted, Term, kept++) = term;
  }
  g_array_set_size (sorted, kept);
  return sorted;
}

static gint64 divisor_of (const GArray *terms)
{
  gint64 divisor = 0;
  for (guint i = 0; i < terms->len; i++) {
    gint64 other = ABS (g_array_index (terms, Term, i).weight);
    while (other != 0) {
      const gint64 rest = divisor % other;
      divisor = other;
      other = rest;
    }
  }
  return divisor;
}

/* A term has bytes that say nothing: only its slot and its weight count. */
static GBytes *saying_of_sum (const GArray *terms)
{
  g_autofree gint64 *numbers = g_new (gint64, 2 * (gsize) terms->len);
  for (guint i = 0; i < terms->len; i++) {
    numbers[2 * i] = g_array_index (terms, Term, i).slot;
    numbers[2 * i + 1] = g_array_index (terms, Term, i).weight;
  }
  return saying_of (SAYS_SUM, 0, 0, numbers, 2 * terms->len * sizeof *numbers);
}

static guint add_sum (Space *space, const GArray *terms)
{
  const guint index = known_or (space, saying_of_sum (terms), space->sums->len);
  if (index == space->sums->len) {
    g_array_append_vals (space->sums, &(SpaceSum) { space->terms->len, terms->len }, 1);
    g_array_append_vals (space->terms, terms->data, terms->len);
  }
  return index;
}

/* The least and the greatest that facts can make of a sum. */
static Sum reach_of (const Space *space, const GArray *terms)
{
  Sum reach = { 0, 0 };
  for (guint i = 0; i < terms->len; i++) {
    const Term *term = &g_array_index (terms, Term, i);
    const Interval value = space_variable (space, term->slot)->reach;
    reach.lo += (Wide) term->weight * (term->weight > 0 ? value.lo : value.hi);
    reach.hi += (Wide) term->weight * (term->weight > 0 ? value.hi : value.lo);
  }
  return reach;
}

static Literal add_demand (Space *space, GBytes *saying, Demand demand)
{
  const guint index = known_or (space, saying, space->demands->len);
  if (index == space->demands->len)
    g_array_append_val (space->demands, demand);
  return 2 * index;
}

/* `terms` without a common divisor; where the first weight is below 0 it is the opposite sum that stays below 1 - bound. */
static Literal reach_of_least_terms (Space *space, GArray *terms, Wide bound)
{
  const gboolean turned = g_array_index (terms, Term, 0).weight < 0;
  for (guint i = 0; turned && i < terms->len; i++)
    g_array_index (terms, Term, i).weight *= -1;
  if (turned)
    bound = 1 - bound;
  const guint sum = add_sum (space, terms);
  const Literal reaches =
      add_demand (space, saying_of (SAYS_REACH, sum, bound, NULL, 0), (Demand) { TRUE, sum, 0, 0, bound });
  return turned ? literal_not (reaches) : reaches;
}

/* What can be only one thing is no variable: it is taken from the bound. */
static Wide take_points (const Space *space, GArray *terms, Wide bound)
{
  guint kept = 0;
  for (guint i = 0; i < terms->len; i++) {
    const Term term = g_array_index (terms, Term, i);
    const Interval reach = space_variable (space, term.slot)->reach;
    if (interval_is_point (reach))
      bound -= (Wide) term.weight * reach.lo;
    else
      g_array_index (terms, Term, kept++) = term;
  }
  g_array_set_size (terms, kept);
  return bound;
}

Literal space_reach (Space *space, const Term *terms, guint n, Wide bound)
{
  g_autoptr (GArray) sum = gather (terms, n);
  bound = take_points (space, sum, bound);
  const Sum reach = reach_of (space, sum);
  if (reach.lo >= bound || reach.hi < bound)
    return reach.lo >= bound ? LITERAL_YES : LITERAL_NO;
  const gint64 divisor = divisor_of (sum);
  for (guint i = 0; i < sum->len; i++)
    g_array_index (sum, Term, i).weight /= divisor;
  return reach_of_least_terms (space, sum, linear_divide_up (bound, divisor));
}

/* ---- counts ---- */

static gint compare_literals (gconstpointer a, gconstpointer b)
{
  const Literal first = *(const Literal *) a, second = *(const Literal *) b;
  return first < second ? -1 : first > second;
}

/* Those that are neither yes nor no, sorted; the yeses are taken from *need. Returns: yours. */
static GArray *open_inputs (const Literal *literals, guint n, gint *need)
{
  GArray *inputs = g_array_sized_new (FALSE, FALSE, sizeof (Literal), n);
  for (guint i = 0; i < n; i++)
    if (literals[i] == LITERAL_YES)
      (*need)--;
    else if (literals[i] != LITERAL_NO)
      g_array_append_val (inputs, literals[i]);
  g_array_sort (inputs, compare_literals);
  return inputs;
}

/* Each once. Returns: whether one stands beside its opposite. */
static gboolean keep_each_once (GArray *inputs)
{
  guint kept = 0;
  gboolean opposed = FALSE;
  for (guint i = 0; i < inputs->len; i++) {
    const Literal input = g_array_index (inputs, Literal, i);
    const Literal last = kept > 0 ? g_array_index (inputs, Literal, kept - 1) : LITERAL_NO;
    if (kept > 0 && last == input)
      continue;
    opposed |= kept > 0 && last == literal_not (input);
    g_array_index (inputs, Literal, kept++) = input;
  }
  g_array_set_size (inputs, kept);
  return opposed;
}

static Literal count_of (Space *space, guint need, const GArray *inputs)
{
  const Demand demand = { FALSE, need, space->inputs->len, inputs->len, 0 };
  const guint before = space->demands->len;
  const Literal literal =
      add_demand (space, saying_of (SAYS_COUNT, need, 0, inputs->data, inputs->len * sizeof (Literal)), demand);
  if (space->demands->len > before)
    g_array_append_vals (space->inputs, inputs->data, inputs->len);
  return literal;
}

static Literal any_of (Space *space, GArray *inputs)
{
  if (keep_each_once (inputs))
    return LITERAL_YES;
  return inputs->len == 1 ? g_array_index (inputs, Literal, 0) : count_of (space, 1, inputs);
}

static void turn_all (GArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    g_array_index (inputs, Literal, i) = literal_not (g_array_index (inputs, Literal, i));
  g_array_sort (inputs, compare_literals);
}

Literal space_count (Space *space, guint need, const Literal *literals, guint n)
{
  gint open = (gint) need;
  g_autoptr (GArray) inputs = open_inputs (literals, n, &open);
  if (open <= 0)
    return LITERAL_YES;
  if ((guint) open > inputs->len)
    return LITERAL_NO;
  if (open == 1)
    return any_of (space, inputs);
  if ((guint) open < inputs->len)
    return count_of (space, (guint) open, inputs);
  turn_all (inputs);
  return literal_not (any_of (space, inputs));
}

Literal space_all (Space *space, const Literal *literals, guint n) { return space_count (space, n, literals, n); }
Literal space_any (Space *space, const Literal *literals, guint n) { return space_count (space, 1, literals, n); }

Literal space_both (Space *space, Literal a, Literal b) { return space_all (space, (const Literal[]) { a, b }, 2); }

/* ---- at a point ---- */

static gboolean demand_holds (const Space *space, guint index, const gint64 *point, gint8 *seen);

static gboolean literal_holds (const Space *space, Literal literal, const gint64 *point, gint8 *seen)
{
  const gboolean holds = demand_holds (space, literal / 2, point, seen);
  return literal & 1 ? !holds : holds;
}

static gboolean find_holds (const Space *space, const Demand *demand, const gint64 *point, gint8 *seen)
{
  guint32 holding = 0;
  Wide total = 0;
  if (demand->reaches) {
    const SpaceSum *sum = space_sum (space, demand->of);
    for (guint i = 0; i < sum->count; i++)
      total += (Wide) space_terms (space, sum)[i].weight * point[space_terms (space, sum)[i].slot];
    return total >= demand->bound;
  }
  for (guint i = 0; i < demand->count; i++)
    holding += literal_holds (space, space_inputs (space, demand)[i], point, seen);
  return holding >= demand->of;
}

static gboolean demand_holds (const Space *space, guint index, const gint64 *point, gint8 *seen)
{
  if (seen[index] == 0)
    seen[index] = find_holds (space, space_demand (space, index), point, seen) ? 1 : -1;
  return seen[index] > 0;
}

gboolean space_all_hold (const Space *space, const Literal *literals, guint n, const gint64 *point)
{
  g_autofree gint8 *seen = g_new0 (gint8, space->demands->len);
  gboolean all = TRUE;
  for (guint i = 0; all && i < n; i++)
    all = literal_holds (space, literals[i], point, seen);
  return all;
}

gboolean space_holds (const Space *space, Literal literal, const gint64 *point)
{
  return space_all_hold (space, &literal, 1, point);
}
