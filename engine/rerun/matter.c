/* In: a plan and intervals that leave the tier open, and one unknown slot. Out: whether it can still move the tier.
 * A slot that works one way does so if its two ends do; of one that works both ways the values are compared between which a sum
 * turns. Whether two values differ is searched for over all that the other slots may be (differ.c). */
#include "rerun/matter.h"
#include "rerun/replay_ranks.h"

/* Comparisons for one slot: as many as there are slots beside it, which a count of all may take, and some; more would be too deep.
 * And for all slots of a law together. Beyond either the answer is "perhaps", and that is said. */
enum { FEWEST_COMPARISONS = 4000, MOST_COMPARISONS = 16000, MOST_OF_ALL = 1000000 };

static gint compare_values (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;
  return first < second ? -1 : first > second;
}

/* The values beside it are tried as well. */
static void add_near (GArray *values, Interval whole, Wide turn)
{
  const gint64 most = G_MAXINT64 - 2, least = G_MININT64 + 2; /* room for those beside it */
  const gint64 at = CLAMP (linear_clamp (turn), least, most);
  for (gint64 near = at - 1; near <= at + 1; near++)
    if (interval_has (whole, near))
      g_array_append_val (values, near);
}

/* Values of `slot` beside which a sum of it turns, and its ends; *ret_all: where something is unknown beside it in a sum, that
 * may turn elsewhere. */
static GArray *values_of (const Matter *matter, guint slot, gboolean *ret_all)
{
  const Replay *now = &matter->differ.a;
  const UseRow sums = code_summed (&matter->plan->code, slot);
  const Interval whole = matter->slots[slot];
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (values, whole.lo);
  g_array_append_val (values, whole.hi);
  *ret_all = TRUE;
  for (guint32 i = 0; i < sums.n; i++) {
    const Use *use = &sums.by[i];
    const Line line = linear_beside (now->sums[use->step], use->weight, whole);
    if (line.weight == 0)
      continue;
    const Turning turn = linear_turn (line, plan_step (matter->plan, use->step)->bound);
    *ret_all = *ret_all && turn.first == turn.last;
    add_near (values, whole, turn.first);
    add_near (values, whole, turn.last);
  }
  g_array_sort (values, compare_values);
  return values;
}

/* Of a slot of both polarities. UNKNOWN: values that were not compared may differ, or it took too long. */
static Truth compare_values_of (Matter *matter, guint slot)
{
  gboolean all = FALSE;
  g_autoptr (GArray) values = values_of (matter, slot, &all);
  Truth found = all ? NO : UNKNOWN;
  for (guint i = 1; found != YES && i < values->len; i++)
    found = truth_greatest (found, differ_between (&matter->differ, g_array_index (values, gint64, i - 1),
                                                   g_array_index (values, gint64, i)));
  return found;
}

static gboolean is_unknown (const Plan *plan, const Interval *slots, guint slot)
{
  return !interval_is_point (slots[slot]) && code_polarity (&plan->code, slot) != 0;
}

gboolean matter_is_any (const Plan *plan, const Interval *slots)
{
  const Code *code = &plan->code;
  guint i = 0;
  while (i < code->n_asked && !is_unknown (plan, slots, code->asked[i]))
    i++;
  return i < code->n_asked;
}

static void collect_unknown (Matter *matter)
{
  const Code *code = &matter->plan->code;
  for (guint i = 0; i < code->n_asked; i++)
    if (is_unknown (matter->plan, matter->slots, code->asked[i]))
      g_array_append_val (matter->unknown, code->asked[i]);
}

void matter_init (Matter *matter, const Plan *plan, const Interval *slots, Ranks range)
{
  *matter = (Matter) { .plan = plan, .range = range, .slots = slots };
  differ_init (&matter->differ, plan, slots);
  matter->unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  collect_unknown (matter);
  matter->left = MOST_OF_ALL;
}

void matter_clear (Matter *matter)
{
  differ_clear (&matter->differ);
  g_array_unref (matter->unknown);
  g_free (matter->clauses);
}

gboolean matter_slot (Matter *matter, guint slot, gboolean *exact)
{
  const Interval ends = matter->slots[slot];
  const guint most = CLAMP (2 * matter->unknown->len, FEWEST_COMPARISONS, MOST_COMPARISONS),
              may = MIN (most, matter->left);
  differ_begin (&matter->differ, slot, may);
  if (!differ_may (&matter->differ))
    return FALSE;
  const Truth matters = code_polarity (&matter->plan->code, slot) == POLARITY_MIXED
                            ? compare_values_of (matter, slot)
                            : differ_between (&matter->differ, ends.lo, ends.hi);
  matter->left -= may - matter->differ.left;
  *exact = *exact && matters != UNKNOWN;
  return matters != NO;
}

void matter_set (Matter *matter, guint slot, Interval value) { replay_set (&matter->differ.a, slot, value); }

Ranks matter_ranks (Matter *matter)
{
  Ranks ranks = matter->range;
  replay_ranks (&matter->differ.a, &ranks);
  replay_back (&matter->differ.a);
  return ranks;
}
