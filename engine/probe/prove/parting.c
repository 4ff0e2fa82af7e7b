/* In: two literals over one space. Out: what must hold where the one does and the other does not.
 * The one idea: of two counts of as many the one that holds has an input of its own that does, and the other one fails with its own; what
 * both count says nothing. So two stages of a law part where the few conditions on the fact that grows do. */
#include "probe/prove/prove.h"

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

static gboolean are_counts_of_as_many (const Space *space, Literal one, Literal other)
{
  const Demand *first = space_demand (space, one / 2), *second = space_demand (space, other / 2);
  return !first->reaches && !second->reaches && first->of == second->of && (one & 1) == (other & 1) &&
         first->count > 0 && second->count > 0;
}

static void want (GArray *to, Literal literal)
{
  if (literal != LITERAL_YES)
    g_array_append_val (to, literal);
}

/* `more`: own inputs of the count that holds; `less`: of that which does not hold, and asks for `need` in all. */
static void want_counts (Space *space, const GArray *more, const GArray *less, guint need, GArray *to)
{
  const Literal *held = (const Literal *) (const void *) more->data,
                *failed = (const Literal *) (const void *) less->data;
  want (to, space_any (space, held, more->len));
  want (to, literal_not (space_count (space, need, failed, less->len)));
  if (more->len <= less->len)
    want (to, literal_not (space_all (space, failed, less->len)));
}

void parting_add (Space *space, Literal one, Literal other, GArray *to)
{
  while (one != other && are_counts_of_as_many (space, one, other)) {
    const gboolean turned = (one & 1) != 0;
    const Demand *holds = space_demand (space, (turned ? other : one) / 2),
                 *fails = space_demand (space, (turned ? one : other) / 2);
    g_autoptr (GArray) more = own_inputs (space, holds, fails);
    g_autoptr (GArray) less = own_inputs (space, fails, holds);
    if (more->len != 1 || less->len != 1) {
      want_counts (space, more, less, fails->of, to);
      return;
    }
    one = g_array_index (more, Literal, 0);
    other = g_array_index (less, Literal, 0);
  }
  want (to, one);
  want (to, literal_not (other));
}
