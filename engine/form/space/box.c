/* In: intervals and what holds. Out: narrower intervals, more that holds, or that nothing is left.
 * What follows goes all ways: from sums to demands, from inputs to counts, from a count that holds to its last open inputs,
 * from a sum that reaches a figure to its summands. Each step is certain; what is not found is left to whoever splits.
 * Only what hangs on what has changed is looked at again. */
#include "form/space/box.h"
#include <string.h>

/* A sum and its variables can bring each other up by one again and again: looked at so often, others find it faster. */
enum { MOST_ROUNDS = 12 };

/* What lies outside the cone is never asked for. */
static void fill (Box *box)
{
  const Cone *cone = box->cone;
  for (guint i = 0; i < cone->n_variables; i++)
    box->values[cone->variables[i]] = space_variable (cone->space, cone->variables[i])->reach;
  for (guint i = 0; i < cone->n_sums; i++) {
    const SpaceSum *sum = space_sum (cone->space, cone->sums[i]);
    box->sums[cone->sums[i]] = linear_sum (space_terms (cone->space, sum), sum->count, box->values);
  }
  box->truths[0] = NO;
  for (guint i = 0; i < cone->n_demands; i++)
    box->truths[cone->demands[i]] = cone->demands[i] == 0 ? NO : UNKNOWN;
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

Box *box_new (const Cone *cone)
{
  Box *box = box_alloc (cone);
  fill (box);
  return box;
}

/* So little of the space that one by one is less than all at once. */
static gboolean is_small (const Cone *cone) { return cone->n_demands < cone->space->demands->len / 16; }

static void copy_cone (Box *to, const Box *from)
{
  const Cone *cone = from->cone;
  for (guint i = 0; i < cone->n_variables; i++)
    to->values[cone->variables[i]] = from->values[cone->variables[i]];
  for (guint i = 0; i < cone->n_sums; i++)
    to->sums[cone->sums[i]] = from->sums[cone->sums[i]];
  for (guint i = 0; i < cone->n_demands; i++)
    to->truths[cone->demands[i]] = from->truths[cone->demands[i]];
}

static void copy_all (Box *to, const Box *from)
{
  const Space *space = from->cone->space;
  memcpy (to->values, from->values, space->variables->len * sizeof *to->values);
  memcpy (to->sums, from->sums, space->sums->len * sizeof *to->sums);
  memcpy (to->truths, from->truths, space->demands->len * sizeof *to->truths);
}

void box_copy (Box *to, const Box *from)
{
  (is_small (from->cone) ? copy_cone : copy_all) (to, from);
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

/* A box as it is narrowed. */
typedef struct {
  Box *box;
  Agenda *agenda;
  gboolean stated; /* a variable has changed: it may be a fact more */
  gboolean empty;
} Narrowing;

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

static void set (Narrowing *narrowing, Literal literal)
{
  if (box_truth (narrowing->box, literal) == YES)
    return;
  narrowing->empty |= !box_set (narrowing->box, literal);
  agenda_add_demand (narrowing->agenda, literal / 2);
}

/* A count that holds without one to spare needs all that is open; one that does not hold and lacks one lets none. */
static void go_down_count (Narrowing *narrowing, const Demand *demand, gboolean holds)
{
  guint yes, unknown;
  count_inputs (narrowing->box, demand, &yes, &unknown);
  if (unknown == 0 || (holds ? yes + unknown > demand->of : yes + 1 < demand->of))
    return;
  const Literal *inputs = space_inputs (narrowing->box->cone->space, demand);
  for (guint i = 0; i < demand->count && !narrowing->empty; i++)
    if (box_truth (narrowing->box, inputs[i]) == UNKNOWN)
      set (narrowing, holds ? inputs[i] : literal_not (inputs[i]));
}

static void go_down_sum (Narrowing *narrowing, const Demand *demand, gboolean holds)
{
  Sum *sum = &narrowing->box->sums[demand->of];
  if (holds ? sum->lo >= demand->bound : sum->hi < demand->bound)
    return;
  if (holds)
    sum->lo = demand->bound;
  else
    sum->hi = demand->bound - 1;
  narrowing->empty |= sum->lo > sum->hi;
  agenda_add_sum (narrowing->agenda, demand->of);
}

/* First what its inputs say of it, then what it says of them. */
static void look_at_demand (Narrowing *narrowing, guint32 index)
{
  const Demand *demand = space_demand (narrowing->box->cone->space, index);
  const Truth reason = box_reason (narrowing->box, index), truth = (Truth) narrowing->box->truths[index];
  if (reason != UNKNOWN)
    set (narrowing, 2 * index + (reason == NO));
  else if (truth != UNKNOWN)
    (demand->reaches ? go_down_sum : go_down_count) (narrowing, demand, truth == YES);
}

/* ---- sums ---- */

static void narrow_value (Narrowing *narrowing, guint32 variable, Wide lo, Wide hi)
{
  Interval *value = &narrowing->box->values[variable];
  if (lo <= value->lo && hi >= value->hi)
    return;
  narrowing->empty |= MAX (lo, value->lo) > MIN (hi, value->hi);
  value->lo = linear_clamp (MAX (lo, value->lo));
  value->hi = linear_clamp (MIN (hi, value->hi));
  narrowing->stated = TRUE;
  agenda_add_variable (narrowing->agenda, variable);
}

/* weight · x lies between what the sum leaves it when the others are at their greatest and at their least. */
static void narrow_summand (Narrowing *narrowing, const Term *term, Sum sum, Sum by_values)
{
  const Line line = linear_beside (by_values, term->weight, narrowing->box->values[term->slot]);
  const Wide least = sum.lo - line.rest.hi, most = sum.hi - line.rest.lo;
  if (term->weight > 0)
    narrow_value (narrowing, term->slot, linear_divide_up (least, term->weight),
                  linear_divide_down (most, term->weight));
  else
    narrow_value (narrowing, term->slot, linear_divide_up (-most, -term->weight),
                  linear_divide_down (-least, -term->weight));
}

static void look_at_sum (Narrowing *narrowing, guint32 index)
{
  const SpaceSum *of = space_sum (narrowing->box->cone->space, index);
  const Term *terms = space_terms (narrowing->box->cone->space, of);
  Sum *sum = &narrowing->box->sums[index];
  if (narrowing->agenda->rounds[index] >= MOST_ROUNDS)
    return;
  narrowing->agenda->rounds[index]++;
  Sum by_values = linear_sum (terms, of->count, narrowing->box->values);
  if (by_values.lo > sum->lo || by_values.hi < sum->hi) {
    *sum = (Sum) { MAX (by_values.lo, sum->lo), MIN (by_values.hi, sum->hi) };
    agenda_add_sum (narrowing->agenda, index);
  }
  narrowing->empty |= sum->lo > sum->hi;
  for (guint i = 0; i < of->count && !narrowing->empty && (sum->lo > by_values.lo || sum->hi < by_values.hi); i++) {
    const Interval before = narrowing->box->values[terms[i].slot];
    narrow_summand (narrowing, &terms[i], *sum, by_values);
    by_values = linear_with (by_values, terms[i].weight, before, narrowing->box->values[terms[i].slot]);
  }
}

/* ---- few facts ---- */

static gboolean is_fact (const Box *box, guint32 variable) { return space_variable (box->cone->space, variable)->fact; }

static gint64 least_of (const Box *box, guint32 variable)
{
  return space_variable (box->cone->space, variable)->reach.lo;
}

/* Where as many facts are stated as may be, no other one is. */
static void keep_few (Narrowing *narrowing)
{
  Box *box = narrowing->box;
  guint stated = 0;
  for (guint i = 0; i < box->cone->n_variables; i++)
    stated += is_fact (box, box->cone->variables[i]) &&
              box->values[box->cone->variables[i]].lo > least_of (box, box->cone->variables[i]);
  narrowing->empty |= stated > box->most;
  for (guint i = 0; stated == box->most && i < box->cone->n_variables && !narrowing->empty; i++) {
    const guint32 variable = box->cone->variables[i];
    if (is_fact (box, variable) && box->values[variable].lo == least_of (box, variable))
      narrow_value (narrowing, variable, box->values[variable].lo, box->values[variable].lo);
  }
}

static void look_at (Narrowing *narrowing, guint32 thing)
{
  const guint n_demands = narrowing->box->cone->space->demands->len;
  if (thing < n_demands)
    look_at_demand (narrowing, thing);
  else
    look_at_sum (narrowing, thing - n_demands);
}

gboolean box_narrow (Box *box, Agenda *agenda)
{
  Narrowing narrowing = { box, agenda, TRUE, FALSE };
  guint32 thing;
  while (!narrowing.empty && narrowing.stated) {
    while (!narrowing.empty && agenda_next (agenda, &thing))
      look_at (&narrowing, thing);
    narrowing.stated = FALSE;
    if (!narrowing.empty)
      keep_few (&narrowing);
  }
  agenda_clear (agenda);
  return !narrowing.empty;
}
