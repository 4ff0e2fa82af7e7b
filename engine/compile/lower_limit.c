/* In: a limit and the factor by which outer rules scale it. Out: steps that compare whole numbers: p/q times a limit b on
 * Σ wᵢ·xᵢ becomes Σ q·v·wᵢ·xᵢ >= p·v·b with v making every v·wᵢ whole; a share r of Σ y becomes Σ q·v·wᵢ·xᵢ - p·v·Σ y >= 0
 * for p/q = r, and asks that there be any y: a share of nothing is none, however it compares. */
#include "compile/lower.h"
#include "model/book/summands.h"

guint lower_terms (Emitter *emitter, const GArray *terms, gint64 bound)
{
  return emit_reach (emitter, (const Term *) (const void *) terms->data, terms->len, bound);
}

void lower_measure (Emitter *emitter, Node *node, const GArray *terms)
{
  node->first_term = emit_measure (emitter, (const Term *) (const void *) terms->data, terms->len);
  node->n_terms = terms->len;
}

/* A limit on its way to a step. */
typedef struct {
  const Context *context;
  const Condition *condition;
  Node *node;
  GArray *summands; /* of Summand */
  gint64 scale;     /* makes their weights whole */
} Lowering;

/* The summands, each weighing `factor` times what makes it whole. */
static GArray *weigh (const Lowering *lowering, gint64 factor)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; i < lowering->summands->len; i++) {
    const Summand *summand = &g_array_index (lowering->summands, Summand, i);
    const Place place = lowering->condition->place;
    gint64 whole = lower_times (lowering->context, summand->weight.numerator,
                                lowering->scale / summand->weight.denominator, place);
    const Term term = { summand->slot, lower_times (lowering->context, whole, factor, place) };
    g_array_append_val (terms, term);
  }
  return terms;
}

/* A limit that regions set: its place in the sum is a hidden slot, taken off. */
static void subtract_local (const Lowering *lowering, const Limit *limit, GArray *terms)
{
  const Context *context = lowering->context;
  const Hidden hidden = { .kind = HIDDEN_LOCAL,
                          .instrument = context->instrument,
                          .name = lowering->condition->local,
                          .condition = lowering->condition,
                          .band = limit->value };
  gint64 weight = lower_times (context, lowering->node->factor.numerator, lowering->scale, lowering->condition->place);
  const Term term = { emit_hidden (context->emitter, &hidden), -weight };
  lowering->node->hidden = term.slot - vocabulary_size (context->emitter->book->vocabulary) + 1;
  g_array_append_val (terms, term);
}

static guint reach (Comparison comparison, Emitter *emitter, const GArray *terms, gint64 bound)
{
  gboolean strict = comparison == ABOVE || comparison == AT_MOST;
  gboolean upper = comparison == BELOW || comparison == AT_MOST;
  guint step = lower_terms (emitter, terms, strict ? bound + 1 : bound);
  return upper ? emit_not (emitter, step) : step;
}

static void compare_sum (const Lowering *lowering, Comparison comparison, const Limit *limit)
{
  const Context *context = lowering->context;
  const Place place = lowering->condition->place;
  Node *node = lowering->node;
  g_autoptr (GArray) terms = weigh (lowering, node->factor.denominator);
  node->limit.lo = lower_times (context, limit->value.lo, node->factor.numerator, place);
  node->limit.hi = lower_times (context, limit->value.hi, node->factor.numerator, place);
  node->limit_scale = node->factor.denominator;
  gint64 bound = lower_times (context, node->limit.lo, lowering->scale, place);
  if (lowering->condition->local != NULL && !interval_is_point (limit->value)) {
    subtract_local (lowering, limit, terms);
    bound = 0;
  }
  node->step = reach (comparison, context->emitter, terms, bound);
}

static GArray *divisor_terms (const Lowering *lowering, gint64 weight)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (char **fact = lowering->condition->over; *fact != NULL; fact++) {
    const Term term = { lower_slot (lowering->context, *fact), weight };
    g_array_append_val (terms, term);
  }
  return terms;
}

/* The ratio in base units of the one for a base unit of the other. */
static Rational ratio_in_base (const Lowering *lowering, Rational ratio)
{
  const Vocabulary *vocabulary = lowering->context->emitter->book->vocabulary;
  Rational base = RATIONAL_ONE;
  if (!rational_multiply (ratio, summands_parts (vocabulary, lowering->condition), &base))
    findings_add (lowering->context->emitter->findings, FINDING_LIMIT_TOO_LARGE, lowering->condition->place, "", NULL,
                  NULL);
  return base;
}

static void compare_share (const Lowering *lowering, Comparison comparison, const Limit *limit)
{
  const Context *context = lowering->context;
  Emitter *emitter = context->emitter;
  Node *node = lowering->node;
  Rational ratio = RATIONAL_ONE;
  if (!rational_multiply (limit->ratio, node->factor, &ratio))
    findings_add (emitter->findings, FINDING_LIMIT_TOO_LARGE, lowering->condition->place, "", NULL, NULL);
  const Rational base = ratio_in_base (lowering, ratio);
  gint64 weight = lower_times (context, base.numerator, lowering->scale, lowering->condition->place);
  g_autoptr (GArray) terms = weigh (lowering, base.denominator);
  g_autoptr (GArray) taken = divisor_terms (lowering, -weight);
  g_autoptr (GArray) divisor = divisor_terms (lowering, 1);
  if (weight != 0)
    g_array_append_vals (terms, taken->data, taken->len);
  node->limit = interval_point (ratio.numerator);
  node->limit_scale = ratio.denominator;
  node->first_divisor = emit_measure (emitter, (const Term *) (const void *) divisor->data, divisor->len);
  node->n_divisors = divisor->len;
  guint any = lower_terms (emitter, divisor, 1);
  node->step = emit_both (emitter, any, reach (comparison, emitter, terms, 0));
}

/* One end: Σ >= b, Σ > b as >= b + 1, and the two others as their opposites. */
static Node *lower_end (const Context *context, const Condition *condition, Comparison comparison, const Limit *limit,
                        Rational factor)
{
  Node *node = lower_node (context, condition, condition->fixed ? RATIONAL_ONE : factor);
  g_autoptr (GArray) summands = summands_of (context->emitter->book->vocabulary, condition);
  g_assert (summands != NULL); /* check/ has seen to it */
  const Lowering lowering = { context, condition, node, summands, summands_scale (summands) };
  g_autoptr (GArray) measure = weigh (&lowering, 1);
  lower_measure (context->emitter, node, measure);
  node->measure_scale = lowering.scale;
  node->comparison = comparison;
  (condition->over != NULL ? compare_share : compare_sum) (&lowering, comparison, limit);
  return node;
}

static Node *only_child_or_all (Emitter *emitter, Node *node)
{
  if (node->children->len != 1)
    return lower_join_all (emitter, node);
  Node *child = g_ptr_array_steal_index (node->children, 0);
  node_free (node);
  return child;
}

/* 五万元以上不满五十万元: the second figure is that of the next tier; who reaches it has reached this one too. A limit that is
 * truly closed says so, one with an upper end alone is no band. */
static gboolean ends_where_next_begins (const Context *context, const Condition *condition)
{
  return context->tiered && !condition->fixed && condition_is_band (condition);
}

Node *lower_limit (const Context *context, const Condition *condition, Rational factor)
{
  const struct {
    Comparison comparison;
    const Limit *limit;
  } ends[] = {
    { AT_LEAST, &condition->at_least },
    { ABOVE, &condition->above },
    { BELOW, &condition->below },
    { AT_MOST, &condition->at_most },
  };
  Node *node = lower_node (context, condition, factor);
  guint n = ends_where_next_begins (context, condition) ? 2 : G_N_ELEMENTS (ends);
  for (guint i = 0; i < n; i++)
    if (ends[i].limit->present)
      g_ptr_array_add (node->children, lower_end (context, condition, ends[i].comparison, ends[i].limit, factor));
  return only_child_or_all (context->emitter, node);
}
