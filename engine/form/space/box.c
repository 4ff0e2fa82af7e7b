/* In: intervals and what holds. Out: narrower intervals, more that holds, or that nothing is left.
 * What follows goes all ways: from sums to demands, from inputs to counts, from a count that holds to its last open inputs,
 * from a sum that reaches a figure to its summands. Each step is certain; what is not found is left to whoever splits. */
#include "form/space/box.h"
#include <string.h>

/* A sum and its variables can bring each other up by one again and again: after so many rounds others find it faster. */
enum { MOST_ROUNDS = 12 };

static void fill (Box *box, const Interval *reach)
{
  const Space *space = box->cone->space;
  for (guint i = 0; i < space->variables->len; i++)
    box->values[i] = reach != NULL ? reach[i] : space_variable (space, i)->reach;
  for (guint i = 0; i < space->sums->len; i++) {
    const SpaceSum *sum = space_sum (space, i);
    box->sums[i] = linear_sum (space_terms (space, sum), sum->count, box->values);
  }
  for (guint i = 0; i < space->demands->len; i++)
    box->truths[i] = i == 0 ? NO : UNKNOWN;
}

static Box *box_alloc (const Cone *cone)
{
  Box *box = g_new0 (Box, 1);
  box->cone = cone;
  box->most = G_MAXUINT;
  box->values = g_new (Interval, cone->space->variables->len + 1);
  box->sums = g_new (Sum, cone->space->sums->len + 1);
  box->truths = g_new (guint8, cone->space->demands->len + 1);
  return box;
}

Box *box_new (const Cone *cone, const Interval *reach)
{
  Box *box = box_alloc (cone);
  fill (box, reach);
  return box;
}

void box_copy (Box *to, const Box *from)
{
  const Space *space = from->cone->space;
  memcpy (to->values, from->values, space->variables->len * sizeof *to->values);
  memcpy (to->sums, from->sums, space->sums->len * sizeof *to->sums);
  memcpy (to->truths, from->truths, space->demands->len * sizeof *to->truths);
  to->most = from->most;
}

void box_free (Box *box)
{
  if (box == NULL)
    return;
  g_free (box->values);
  g_free (box->sums);
  g_free (box->truths);
  g_free (box);
}

gboolean box_set (Box *box, Literal literal)
{
  const Truth wanted = literal & 1 ? NO : YES, found = (Truth) box->truths[literal / 2];
  box->truths[literal / 2] = (guint8) wanted;
  return found == UNKNOWN || found == wanted;
}

/* ---- demands ---- */

/* What a round changed. */
typedef struct {
  Box *box;
  gboolean changed, empty;
} Round;

static void count_inputs (const Box *box, const Demand *demand, guint *ret_yes, guint *ret_unknown)
{
  const Literal *inputs = space_inputs (box->cone->space, demand);
  *ret_yes = *ret_unknown = 0;
  for (guint i = 0; i < demand->count; i++) {
    const Truth truth = box_truth (box, inputs[i]);
    *ret_yes += truth == YES;
    *ret_unknown += truth == UNKNOWN;
  }
}

Truth box_reason (const Box *box, guint32 index)
{
  const Demand *demand = space_demand (box->cone->space, index);
  if (demand->reaches) {
    const Sum sum = box->sums[demand->of];
    return sum.lo >= demand->bound ? YES : sum.hi >= demand->bound ? UNKNOWN : NO;
  }
  guint yes, unknown;
  count_inputs (box, demand, &yes, &unknown);
  return truth_at_least (demand->of, yes, unknown);
}

static void set (Round *round, Literal literal)
{
  if (box_truth (round->box, literal) == YES)
    return;
  round->changed = TRUE;
  round->empty |= !box_set (round->box, literal);
}

static void go_up (Round *round)
{
  const Cone *cone = round->box->cone;
  for (guint i = 0; i < cone->n_demands && !round->empty; i++) {
    const Truth truth = box_reason (round->box, cone->demands[i]);
    if (truth != UNKNOWN)
      set (round, 2 * cone->demands[i] + (truth == NO));
  }
}

/* A count that holds without one to spare needs all that is open; one that does not hold and lacks one lets none. */
static void go_down_count (Round *round, const Demand *demand, gboolean holds)
{
  guint yes, unknown;
  count_inputs (round->box, demand, &yes, &unknown);
  if (unknown == 0 || (holds ? yes + unknown > demand->of : yes + 1 < demand->of))
    return;
  const Literal *inputs = space_inputs (round->box->cone->space, demand);
  for (guint i = 0; i < demand->count && !round->empty; i++)
    if (box_truth (round->box, inputs[i]) == UNKNOWN)
      set (round, holds ? inputs[i] : literal_not (inputs[i]));
}

static void go_down_sum (Round *round, const Demand *demand, gboolean holds)
{
  Sum *sum = &round->box->sums[demand->of];
  if (holds ? sum->lo >= demand->bound : sum->hi < demand->bound)
    return;
  round->changed = TRUE;
  if (holds)
    sum->lo = demand->bound;
  else
    sum->hi = demand->bound - 1;
  round->empty |= sum->lo > sum->hi;
}

static void go_down (Round *round)
{
  const Cone *cone = round->box->cone;
  for (guint i = cone->n_demands; i-- > 0 && !round->empty;) {
    const Truth truth = (Truth) round->box->truths[cone->demands[i]];
    const Demand *demand = space_demand (cone->space, cone->demands[i]);
    if (truth != UNKNOWN)
      (demand->reaches ? go_down_sum : go_down_count) (round, demand, truth == YES);
  }
}

/* ---- sums ---- */

static void narrow_value (Round *round, Interval *value, Wide lo, Wide hi)
{
  if (lo > value->lo || hi < value->hi) {
    round->changed = TRUE;
    round->empty |= MAX (lo, value->lo) > MIN (hi, value->hi);
    value->lo = linear_clamp (MAX (lo, value->lo));
    value->hi = linear_clamp (MIN (hi, value->hi));
  }
}

/* weight · x lies between what the sum leaves it when the others are at their greatest and at their least. */
static void narrow_summand (Round *round, const Term *term, Sum sum, Sum by_values)
{
  Interval *value = &round->box->values[term->slot];
  const Line line = linear_beside (by_values, term->weight, *value);
  const Wide least = sum.lo - line.rest.hi, most = sum.hi - line.rest.lo;
  if (term->weight > 0)
    narrow_value (round, value, linear_divide_up (least, term->weight), linear_divide_down (most, term->weight));
  else
    narrow_value (round, value, linear_divide_up (-most, -term->weight), linear_divide_down (-least, -term->weight));
}

static void narrow_sum (Round *round, guint32 index)
{
  const SpaceSum *of = space_sum (round->box->cone->space, index);
  const Term *terms = space_terms (round->box->cone->space, of);
  Sum *sum = &round->box->sums[index];
  const Sum by_values = linear_sum (terms, of->count, round->box->values);
  if (by_values.lo > sum->lo || by_values.hi < sum->hi) {
    round->changed = TRUE;
    *sum = (Sum) { MAX (by_values.lo, sum->lo), MIN (by_values.hi, sum->hi) };
  }
  round->empty |= sum->lo > sum->hi;
  for (guint i = 0; i < of->count && !round->empty; i++)
    if (sum->lo > by_values.lo || sum->hi < by_values.hi)
      narrow_summand (round, &terms[i], *sum, linear_sum (terms, of->count, round->box->values));
}

static void narrow_sums (Round *round)
{
  const Cone *cone = round->box->cone;
  for (guint i = 0; i < cone->n_sums && !round->empty; i++)
    narrow_sum (round, cone->sums[i]);
}

/* ---- few facts ---- */

static gboolean is_fact (const Box *box, guint32 variable) { return space_variable (box->cone->space, variable)->fact; }

static gint64 least_of (const Box *box, guint32 variable)
{
  return space_variable (box->cone->space, variable)->reach.lo;
}

/* Where as many facts are stated as may be, no other one is. */
static void keep_few (Round *round)
{
  Box *box = round->box;
  guint stated = 0;
  for (guint i = 0; i < box->cone->n_variables; i++)
    stated += is_fact (box, box->cone->variables[i]) &&
              box->values[box->cone->variables[i]].lo > least_of (box, box->cone->variables[i]);
  round->empty |= stated > box->most;
  for (guint i = 0; stated == box->most && i < box->cone->n_variables && !round->empty; i++) {
    const guint32 variable = box->cone->variables[i];
    if (is_fact (box, variable) && box->values[variable].lo == least_of (box, variable))
      narrow_value (round, &box->values[variable], box->values[variable].lo, box->values[variable].lo);
  }
}

gboolean box_narrow (Box *box)
{
  Round round = { box, TRUE, FALSE };
  for (guint i = 0; i < MOST_ROUNDS && round.changed && !round.empty; i++) {
    round.changed = FALSE;
    narrow_sums (&round);
    go_up (&round);
    go_down (&round);
    keep_few (&round);
  }
  return !round.empty;
}
