/* In: a point at which an item turns. Out: the cases on both sides of it: one fact of the sum is moved, all else stays; a span is moved
 * by the day. */
#include "probe/boundary/hunt.h"
#include "form/point.h"

/* The fact that is moved: of the sum, one that the point states, else the first that can grow. Returns: index + 1 of its term. */
static guint mover_of (const Hunt *hunt, const Leaf *leaf, const SpaceSum *sum, const gint64 *point)
{
  const Term *terms = space_terms (hunt->pair->space, sum);
  guint found = leaf->alone;
  for (guint i = 0; leaf->alone == 0 && i < sum->count; i++) {
    const Variable *variable = space_variable (hunt->pair->space, terms[i].slot);
    const gboolean stated = point[terms[i].slot] > variable->reach.lo;
    if (variable->reach.lo < variable->reach.hi && (found == 0 || (stated && point[terms[found - 1].slot] == 0)))
      found = i + 1;
  }
  return found;
}

static Wide sum_at (const Hunt *hunt, const SpaceSum *sum, const gint64 *point)
{
  const Term *terms = space_terms (hunt->pair->space, sum);
  Wide total = 0;
  for (guint i = 0; i < sum->count; i++)
    total += (Wide) terms[i].weight * point[terms[i].slot];
  return total;
}

/* What `value` is when divided by `by` > 0 and rounded up. */
static Wide up (Wide value, Wide by) { return value >= 0 ? (value + by - 1) / by : -(-value / by); }

/* The value of the moved fact from which on the sum reaches the bound, or, where it is taken off, up to which it does. */
static gboolean turning_value (const Hunt *hunt, const Demand *demand, guint mover, const gint64 *point, Wide *ret)
{
  const SpaceSum *sum = space_sum (hunt->pair->space, demand->of);
  const Term *term = &space_terms (hunt->pair->space, sum)[mover];
  const Wide rest = sum_at (hunt, sum, point) - (Wide) term->weight * point[term->slot];
  *ret = term->weight > 0 ? up (demand->bound - rest, term->weight) : -up (demand->bound - rest, -(Wide) term->weight);
  return term->weight > 0;
}

static Case *case_at (const Hunt *hunt, const gint64 *point)
{
  const Meeting *meeting = hunt->meeting;
  const PointCase of = { .offence = hunt->to->offence->id,
                         .conduct = meeting->conduct,
                         .decision = meeting->days.lo,
                         .region = hunt->elsewhere,
                         .source = "sill boundary" };
  Case *kept = case_new ();
  Case *made = point_case (hunt->pair, PAIR_NOW, point, &of);
  case_copy (kept, made);
  case_free (made);
  return kept;
}

/* What holds of every case holds there. */
static gboolean is_possible (const Hunt *hunt, const gint64 *point)
{
  const GArray *always = hunt->pair->space->always;
  for (guint i = 0; i < always->len; i++)
    if (!space_holds (hunt->pair->space, g_array_index (always, Literal, i), point))
      return FALSE;
  return TRUE;
}

/* ---- days ---- */

static gint later_first (gconstpointer a, gconstpointer b)
{
  const Day one = *(const Day *) a, other = *(const Day *) b;
  return (one < other) - (one > other);
}

/* Of the days of one fact the last is the latest, the one before it the next: those that are stated change places until it is so.
 * `last`: slot of the last; those before follow it. Returns: whether they did. */
static gboolean sort_days (GArray *stated, guint last, guint times)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Day));
  gboolean moved = FALSE;
  for (guint slot = last; slot < last + times; slot++)
    for (guint i = 0; i < stated->len; i++)
      if (g_array_index (stated, Stated, i).fact == slot) {
        const Day day = (Day) g_array_index (stated, Stated, i).value.lo;
        g_array_append_val (days, day);
      }
  g_array_sort (days, later_first);
  for (guint slot = last, n = 0; slot < last + times; slot++)
    for (guint i = 0; i < stated->len; i++)
      if (g_array_index (stated, Stated, i).fact == slot) {
        Interval *value = &g_array_index (stated, Stated, i).value;
        const Interval day = interval_point (g_array_index (days, Day, n++));
        moved |= !interval_equal (*value, day);
        *value = day;
      }
  return moved;
}

/* In its place, if the fact has one. */
static void put_day (GArray *stated, guint slot, Day day)
{
  const Stated event = { .fact = slot, .defendant = -1, .value = interval_point (day) };
  for (guint i = 0; i < stated->len; i++)
    if (g_array_index (stated, Stated, i).fact == slot) {
      g_array_index (stated, Stated, i) = event;
      return;
    }
  g_array_append_val (stated, event);
}

/* The tier turns between the first two cases, as the engine decides them. */
static gboolean turns (const Hunt *hunt, const Critical *critical)
{
  guint under = 0, at = 0;
  return hunt_decides (hunt->boundary, critical->cases[SIDE_UNDER], &under) &&
         hunt_decides (hunt->boundary, critical->cases[SIDE_AT], &at) && under != at;
}

/* A span to the day: one day longer ago is outside, one day less is inside. Returns: whether the tier turns still. */
static gboolean shift_days (const Hunt *hunt, const Leaf *leaf, const gint64 *point, Critical *to)
{
  gboolean moved = FALSE;
  const SpaceSum *sum = leaf_sum (hunt, leaf);
  const SlotMeaning *meaning = pair_meaning (hunt->pair, space_terms (hunt->pair->space, sum)[0].slot);
  if (meaning->kind != HIDDEN_WITHIN)
    return TRUE;
  const Vocabulary *vocabulary = hunt->boundary->program->law->vocabulary;
  const guint slot = (guint) vocabulary_find (vocabulary, meaning->facts[PAIR_NOW]->id);
  const guint last = slot - vocabulary_fact (vocabulary, slot)->back;
  const guint times = MAX (vocabulary_fact (vocabulary, last)->times, 1);
  const Day edge = lapse_begin (meaning->hidden[PAIR_NOW]->lapse, hunt->meeting->conduct);
  for (gint side = 0; side < N_SIDES; side++) {
    case_free (to->cases[side]);
    to->cases[side] = case_at (hunt, point);
    GArray *stated = to->cases[side]->stated;
    put_day (stated, slot, edge + side - SIDE_AT);
    moved |= sort_days (stated, last, times);
  }
  return !moved || turns (hunt, to);
}

/* The case where the moved fact has that value, if it can. Returns: the rank of it; 0 where there is none. */
static guint put_side (const Hunt *hunt, guint32 variable, Wide value, gint64 *moved, Case **ret)
{
  const Interval reach = space_variable (hunt->pair->space, variable)->reach;
  if (value < reach.lo || value > reach.hi)
    return 0;
  moved[variable] = (gint64) value;
  if (!is_possible (hunt, moved))
    return 0;
  *ret = case_at (hunt, moved);
  return literals_rank_at (hunt->pair->space, &hunt->pair->floors[PAIR_NOW], moved);
}

/* Values below, at and above the turning one; a fact that is taken off turns the other way. */
gboolean sides_add (const Hunt *hunt, const Leaf *leaf, const gint64 *point, Critical *to)
{
  const SpaceSum *sum = leaf_sum (hunt, leaf);
  const guint mover = mover_of (hunt, leaf, sum, point);
  g_autofree gint64 *moved = g_memdup2 (point, (hunt->pair->space->variables->len + 1) * sizeof *point);
  Wide turning = 0;
  guint ranks[N_SIDES];
  if (mover == 0)
    return FALSE;
  const guint32 variable = space_terms (hunt->pair->space, sum)[mover - 1].slot;
  const int step = turning_value (hunt, leaf_demand (hunt, leaf), mover - 1, point, &turning) ? 1 : -1;
  for (gint side = 0; side < N_SIDES; side++)
    ranks[side] = put_side (hunt, variable, turning + step * (side - SIDE_AT), moved, &to->cases[side]);
  if (to->cases[SIDE_UNDER] == NULL || to->cases[SIDE_AT] == NULL)
    return FALSE;
  return shift_days (hunt, leaf, point, to) && ranks[SIDE_UNDER] != ranks[SIDE_AT];
}
