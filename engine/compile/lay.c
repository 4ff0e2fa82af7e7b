/* In: a plan. Out: its route, laid from the ends to the start: the places to go to on yes and on no are known when a step
 * is laid. What the forks on the way to a step have answered (`known`) is not asked again. */
#include "compile/lay.h"
#include "compile/lists.h"
#include "logic/truth.h"
#include <string.h>

enum { MOST_FORKS = 1000, MOST_LAID = 20000 };

/* What the forks before a place have answered about a step. UNKNOWN: nothing. */
typedef struct {
  const Plan *plan;
  GArray *forks, *sums, *terms; /* of Fork, RouteSum, Term: the route as it grows */
  Truth *known;                 /* per step */
  guint left;                   /* steps that may still be laid; 0: given up */
} Layer;

static guint32 input_at (const Layer *layer, const Step *step, guint i)
{
  return layer->plan->code.inputs[step->first + i];
}

static guint n_known (const Layer *layer, const Step *step, Truth truth)
{
  guint n = 0;
  for (guint i = 0; i < step->count; i++)
    n += layer->known[input_at (layer, step, i)] == truth;
  return n;
}

/* ---- what follows from an answer ---- */

static void assume (Layer *layer, guint index, Truth truth);

static void assume_open_inputs (Layer *layer, const Step *step, Truth truth)
{
  for (guint i = 0; i < step->count; i++)
    if (layer->known[input_at (layer, step, i)] == UNKNOWN)
      assume (layer, input_at (layer, step, i), truth);
}

/* Where all that is open must hold, or none of it may, that is known too. */
static void assume_inputs (Layer *layer, const Step *step, Truth truth)
{
  guint yes = n_known (layer, step, YES), open = n_known (layer, step, UNKNOWN);
  if (truth == YES && yes + open == step->need)
    assume_open_inputs (layer, step, YES);
  if (truth == NO && yes + 1 == step->need)
    assume_open_inputs (layer, step, NO);
}

static void assume (Layer *layer, guint index, Truth truth)
{
  const Step *step = plan_step (layer->plan, index);
  if (layer->known[index] != UNKNOWN)
    return;
  layer->known[index] = truth;
  if (step->code == STEP_NOT)
    assume (layer, step->first, truth_not (truth));
  else if (step->code == STEP_COUNT)
    assume_inputs (layer, step, truth);
}

/* ---- forks ---- */

/* From `at` on past the forks that ask of the same value what `fork` has just told. */
static guint16 pass_told (const Layer *layer, guint16 at, const Fork *fork, gboolean reached)
{
  while (at < ROUTE_RANK) {
    const Fork *next = &g_array_index (layer->forks, Fork, at);
    gboolean told = reached ? next->least <= fork->least : next->least >= fork->least;
    if (next->value != fork->value || !told)
      break;
    at = reached ? next->yes : next->no;
  }
  return at;
}

static guint16 add_fork (Layer *layer, Fork fork)
{
  GArray *forks = layer->forks;
  fork.yes = pass_told (layer, fork.yes, &fork, TRUE);
  fork.no = pass_told (layer, fork.no, &fork, FALSE);
  if (fork.yes == fork.no)
    return fork.yes;
  for (guint i = forks->len; i > 0; i--) {
    const Fork *known = &g_array_index (forks, Fork, i - 1);
    if (known->least == fork.least && known->value == fork.value && known->yes == fork.yes && known->no == fork.no)
      return (guint16) (i - 1);
  }
  if (forks->len == MOST_FORKS)
    layer->left = 0;
  else
    g_array_append_val (forks, fork);
  return (guint16) (forks->len - 1);
}

/* ---- sums: led by a positive weight, so that a sum and its opposite are found to be equal ---- */

static gboolean is_sum (const Layer *layer, const RouteSum *sum, const Term *terms, guint n, gint64 sign)
{
  for (guint i = 0; i < sum->count && sum->count == n; i++) {
    const Term *term = &g_array_index (layer->terms, Term, sum->first + i);
    if (term->slot != terms[i].slot || term->weight != terms[i].weight * sign)
      return FALSE;
  }
  return sum->count == n;
}

static guint add_sum (Layer *layer, const Term *terms, guint n, gint64 sign)
{
  const guint n_slots = layer->plan->code.n_slots;
  for (guint i = 0; i < layer->sums->len; i++)
    if (is_sum (layer, &g_array_index (layer->sums, RouteSum, i), terms, n, sign))
      return n_slots + i;
  const RouteSum sum = { layer->terms->len, n };
  for (guint i = 0; i < n; i++) {
    const Term term = { terms[i].slot, terms[i].weight * sign };
    g_array_append_val (layer->terms, term);
  }
  g_array_append_val (layer->sums, sum);
  return n_slots + layer->sums->len - 1;
}

/* Σ >= bound; for Σ = -s that is not s >= -bound + 1. One slot has the weight 1 or -1: sums are in lowest terms. */
static guint16 lay_reach (Layer *layer, const Step *step, guint16 yes, guint16 no)
{
  const Term *terms = plan_term (layer->plan, step->first);
  const gboolean against = terms[0].weight < 0;
  if (step->bound <= -G_MAXINT64) {
    layer->left = 0;
    return no;
  }
  const guint value = step->count == 1 ? terms[0].slot : add_sum (layer, terms, step->count, against ? -1 : 1);
  const gint64 least = against ? -step->bound + 1 : step->bound;
  if (value >= ROUTE_RANK)
    layer->left = 0;
  return add_fork (layer, (Fork) { least, (guint16) value, against ? no : yes, against ? yes : no });
}

/* ---- steps ---- */

static guint16 lay_step (Layer *layer, guint index, guint16 yes, guint16 no);

/* The inputs one after the other; the first that is `truth` settles it, so that those before are known not to be. */
static guint16 lay_chain (Layer *layer, const Step *step, Truth truth, guint16 settled, guint16 end)
{
  guint16 next = end;
  gsize size = layer->plan->code.n_steps * sizeof (Truth);
  g_autofree Truth *outside = g_memdup2 (layer->known, size);
  for (guint i = step->count; i > 0; i--) {
    for (guint before = 0; before + 1 < i; before++)
      assume (layer, input_at (layer, step, before), truth_not (truth));
    guint32 input = input_at (layer, step, i - 1);
    next = truth == YES ? lay_step (layer, input, settled, next) : lay_step (layer, input, next, settled);
    memcpy (layer->known, outside, size);
  }
  return next;
}

/* next[k]: where to go when k more must hold among the inputs that are still to come. */
static guint16 lay_group (Layer *layer, const Step *step, guint16 yes, guint16 no)
{
  g_autofree guint16 *next = g_new (guint16, step->need + 1);
  for (guint k = 0; k <= step->need; k++)
    next[k] = k == 0 ? yes : no;
  for (guint i = step->count; i > 0; i--)
    for (guint k = step->need; k > 0; k--)
      next[k] = lay_step (layer, input_at (layer, step, i - 1), next[k - 1], next[k]);
  return next[step->need];
}

static guint16 lay_count (Layer *layer, const Step *step, guint16 yes, guint16 no)
{
  if (step->need == 1)
    return lay_chain (layer, step, YES, yes, no);
  if (step->need == step->count)
    return lay_chain (layer, step, NO, no, yes);
  return lay_group (layer, step, yes, no);
}

static guint16 lay_step (Layer *layer, guint index, guint16 yes, guint16 no)
{
  const Step *step = plan_step (layer->plan, index);
  if (layer->left == 0 || layer->known[index] != UNKNOWN || yes == no)
    return layer->known[index] == YES ? yes : no;
  layer->left--;
  switch ((StepCode) step->code) {
  case STEP_NO: return no;
  case STEP_YES: return yes;
  case STEP_REACH: return lay_reach (layer, step, yes, no);
  case STEP_COUNT: return lay_count (layer, step, yes, no);
  case STEP_NOT: return lay_step (layer, step->first, no, yes);
  case N_STEPS: break;
  }
  g_assert_not_reached ();
}

/* ---- tiers ---- */

static void know_nothing (Layer *layer)
{
  for (guint i = 0; i < layer->plan->code.n_steps; i++)
    layer->known[i] = UNKNOWN;
}

/* From the highest tier down: the first that is reached is the rank. `truth` is that of who_step. */
static guint16 lay_tiers (Layer *layer, Truth truth)
{
  const Code *code = &layer->plan->code;
  guint16 next = ROUTE_RANK;
  for (guint rank = 1; rank <= code->n_tiers; rank++) {
    know_nothing (layer);
    assume (layer, layer->plan->places.who_step, truth);
    for (guint above = code->n_tiers; above > rank; above--)
      assume (layer, code->tiers[above - 1], NO);
    next = lay_step (layer, code->tiers[rank - 1], (guint16) (ROUTE_RANK + rank), next);
  }
  return next;
}

Route *lay_route (const Plan *plan)
{
  g_autofree Truth *known = g_new0 (Truth, plan->code.n_steps + 1);
  Layer layer = { .plan = plan,
                  .forks = g_array_new (FALSE, FALSE, sizeof (Fork)),
                  .sums = g_array_new (FALSE, FALSE, sizeof (RouteSum)),
                  .terms = g_array_new (FALSE, FALSE, sizeof (Term)),
                  .known = known,
                  .left = MOST_LAID };
  guint16 yes = lay_tiers (&layer, YES);
  guint16 no = plan_step (plan, plan->places.who_step)->code == STEP_YES ? yes : lay_tiers (&layer, NO);
  know_nothing (&layer);
  guint16 start = lay_step (&layer, plan->places.who_step, yes, no);
  Route *route = g_new0 (Route, 1);
  route->n_slots = plan->code.n_slots;
  route->start = layer.left > 0 ? start : ROUTE_NOWHERE;
  route->forks = list_take (layer.forks, &route->n_forks);
  route->sums = list_take (layer.sums, &route->n_sums);
  route->terms = list_take (layer.terms, &route->n_terms);
  return route;
}
