/* In: sums that reach figures, and counts of what holds. Out: literals. The one idea: what says the same is the same literal:
 * a sum loses its common divisor and its sign, "all of" is the opposite of "any of the opposites", inputs are sorted. */
#include "form/ground.h"
#include <string.h>

Ground *ground_new (void)
{
  Ground *ground = g_new0 (Ground, 1);
  ground->variables = g_array_new (FALSE, FALSE, sizeof (Variable));
  ground->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  ground->sums = g_array_new (FALSE, FALSE, sizeof (GroundSum));
  ground->demands = g_array_new (FALSE, TRUE, sizeof (Demand));
  ground->inputs = g_array_new (FALSE, FALSE, sizeof (Literal));
  ground->always = g_array_new (FALSE, FALSE, sizeof (Literal));
  ground->known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_array_append_vals (ground->demands, &(Demand) { .of = 1 }, 1); /* one of nothing */
  return ground;
}

void ground_free (Ground *ground)
{
  if (ground == NULL)
    return;
  g_array_unref (ground->variables);
  g_array_unref (ground->terms);
  g_array_unref (ground->sums);
  g_array_unref (ground->demands);
  g_array_unref (ground->inputs);
  g_array_unref (ground->always);
  g_hash_table_unref (ground->known);
  g_free (ground);
}

guint ground_add (Ground *ground, Variable variable)
{
  g_assert (variable.reach.lo <= variable.reach.hi && variable.reach.hi <= GROUND_MOST);
  g_array_append_val (ground->variables, variable);
  return ground->variables->len - 1;
}

/* ---- what is known ---- */

typedef enum { SAYS_SUM, SAYS_REACH, SAYS_COUNT } Says;

/* The bytes that say it: its kind, a number, a bound, and what it is made of. */
static GBytes *saying_of (Says says, guint32 number, Wide bound, gconstpointer parts, gsize size)
{
  GByteArray *bytes = g_byte_array_new ();
  const guint8 kind = (guint8) says;
  g_byte_array_append (bytes, &kind, sizeof kind);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
  g_byte_array_append (bytes, (const guint8 *) &bound, sizeof bound);
  if (size > 0)
    g_byte_array_append (bytes, parts, (guint) size);
  return g_byte_array_free_to_bytes (bytes);
}

/* What says this already; else `index`, which says it from now on. */
static guint known_or (Ground *ground, GBytes *saying, guint index)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (ground->known, saying));
  if (known == 0)
    g_hash_table_insert (ground->known, saying, GUINT_TO_POINTER (index + 1));
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

static guint add_sum (Ground *ground, const GArray *terms)
{
  const guint index =
      known_or (ground, saying_of (SAYS_SUM, 0, 0, terms->data, terms->len * sizeof (Term)), ground->sums->len);
  if (index == ground->sums->len) {
    g_array_append_vals (ground->sums, &(GroundSum) { ground->terms->len, terms->len }, 1);
    g_array_append_vals (ground->terms, terms->data, terms->len);
  }
  return index;
}

/* The least and the greatest that facts can make of a sum. */
static Sum reach_of (const Ground *ground, const GArray *terms)
{
  Sum reach = { 0, 0 };
  for (guint i = 0; i < terms->len; i++) {
    const Term *term = &g_array_index (terms, Term, i);
    const Interval value = ground_variable (ground, term->slot)->reach;
    reach.lo += (Wide) term->weight * (term->weight > 0 ? value.lo : value.hi);
    reach.hi += (Wide) term->weight * (term->weight > 0 ? value.hi : value.lo);
  }
  return reach;
}

static Literal add_demand (Ground *ground, GBytes *saying, Demand demand)
{
  const guint index = known_or (ground, saying, ground->demands->len);
  if (index == ground->demands->len)
    g_array_append_val (ground->demands, demand);
  return 2 * index;
}

/* `terms` without a common divisor; where the first weight is below 0 it is the opposite sum that stays below 1 - bound. */
static Literal reach_of_least_terms (Ground *ground, GArray *terms, Wide bound)
{
  const gboolean turned = g_array_index (terms, Term, 0).weight < 0;
  for (guint i = 0; turned && i < terms->len; i++)
    g_array_index (terms, Term, i).weight *= -1;
  if (turned)
    bound = 1 - bound;
  const guint sum = add_sum (ground, terms);
  const Literal reaches =
      add_demand (ground, saying_of (SAYS_REACH, sum, bound, NULL, 0), (Demand) { TRUE, sum, 0, 0, bound });
  return turned ? literal_not (reaches) : reaches;
}

Literal ground_reach (Ground *ground, const Term *terms, guint n, Wide bound)
{
  g_autoptr (GArray) sum = gather (terms, n);
  const Sum reach = reach_of (ground, sum);
  if (reach.lo >= bound || reach.hi < bound)
    return reach.lo >= bound ? LITERAL_YES : LITERAL_NO;
  const gint64 divisor = divisor_of (sum);
  for (guint i = 0; i < sum->len; i++)
    g_array_index (sum, Term, i).weight /= divisor;
  return reach_of_least_terms (ground, sum, linear_divide_up (bound, divisor));
}

gint ground_sum_of (const Ground *ground, guint variable)
{
  const Term term = { variable, 1 };
  g_autoptr (GBytes) saying = saying_of (SAYS_SUM, 0, 0, &term, sizeof term);
  return GPOINTER_TO_INT (g_hash_table_lookup (ground->known, saying)) - 1;
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

static Literal count_of (Ground *ground, guint need, const GArray *inputs)
{
  const Demand demand = { FALSE, need, ground->inputs->len, inputs->len, 0 };
  const guint before = ground->demands->len;
  const Literal literal =
      add_demand (ground, saying_of (SAYS_COUNT, need, 0, inputs->data, inputs->len * sizeof (Literal)), demand);
  if (ground->demands->len > before)
    g_array_append_vals (ground->inputs, inputs->data, inputs->len);
  return literal;
}

static Literal any_of (Ground *ground, GArray *inputs)
{
  if (keep_each_once (inputs))
    return LITERAL_YES;
  return inputs->len == 1 ? g_array_index (inputs, Literal, 0) : count_of (ground, 1, inputs);
}

static void turn_all (GArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    g_array_index (inputs, Literal, i) = literal_not (g_array_index (inputs, Literal, i));
  g_array_sort (inputs, compare_literals);
}

Literal ground_count (Ground *ground, guint need, const Literal *literals, guint n)
{
  gint open = (gint) need;
  g_autoptr (GArray) inputs = open_inputs (literals, n, &open);
  if (open <= 0)
    return LITERAL_YES;
  if ((guint) open > inputs->len)
    return LITERAL_NO;
  if (open == 1)
    return any_of (ground, inputs);
  if ((guint) open < inputs->len)
    return count_of (ground, (guint) open, inputs);
  turn_all (inputs);
  return literal_not (any_of (ground, inputs));
}

Literal ground_all (Ground *ground, const Literal *literals, guint n) { return ground_count (ground, n, literals, n); }
Literal ground_any (Ground *ground, const Literal *literals, guint n) { return ground_count (ground, 1, literals, n); }

Literal ground_both (Ground *ground, Literal a, Literal b)
{
  return ground_all (ground, (const Literal[]) { a, b }, 2);
}

/* ---- at a point ---- */

static gboolean demand_holds (const Ground *ground, guint index, const gint64 *point, gint8 *seen);

static gboolean literal_holds (const Ground *ground, Literal literal, const gint64 *point, gint8 *seen)
{
  const gboolean holds = demand_holds (ground, literal / 2, point, seen);
  return literal & 1 ? !holds : holds;
}

static gboolean find_holds (const Ground *ground, const Demand *demand, const gint64 *point, gint8 *seen)
{
  guint32 holding = 0;
  Wide total = 0;
  if (demand->reaches) {
    const GroundSum *sum = ground_sum (ground, demand->of);
    for (guint i = 0; i < sum->count; i++)
      total += (Wide) ground_terms (ground, sum)[i].weight * point[ground_terms (ground, sum)[i].slot];
    return total >= demand->bound;
  }
  for (guint i = 0; i < demand->count; i++)
    holding += literal_holds (ground, ground_inputs (ground, demand)[i], point, seen);
  return holding >= demand->of;
}

static gboolean demand_holds (const Ground *ground, guint index, const gint64 *point, gint8 *seen)
{
  if (seen[index] == 0)
    seen[index] = find_holds (ground, ground_demand (ground, index), point, seen) ? 1 : -1;
  return seen[index] > 0;
}

gboolean ground_holds (const Ground *ground, Literal literal, const gint64 *point)
{
  g_autofree gint8 *seen = g_new0 (gint8, ground->demands->len);
  return literal_holds (ground, literal, point, seen);
}
