/* In: a limit and the factor by which outer rules scale it. Out: steps that compare whole numbers: p/q times a limit b on
 * Σ wᵢ·xᵢ becomes Σ q·v·wᵢ·xᵢ >= p·v·b with v making every v·wᵢ whole; a share r of Σ y becomes Σ q·v·wᵢ·xᵢ - p·v·Σ y >= 0
 * for p/q = r, and asks that there be any y: a share of nothing is none, however it compares. */
#include "compile/lower/lower.h"

guint lower_terms (Emitter *emitter, const GArray *terms, gint64 bound)
{
  return emit_reach (emitter, (const Term *) (const void *) terms->data, terms->len, bound);
}

void lower_measure (Emitter *emitter, Node *node, const GArray *terms)
{
  node->first_term = emit_measure (emitter, (const Term *) (const void *) terms->data, terms->len);
  node->n_terms = terms->len;
}

/* One end of a limit on its way to a step. */
typedef struct {
  Emitter *emitter;
  const LawCondition *condition;
  const LawEnd *end;
  Node *node;
} Lowering;

static Place place_of (const Lowering *lowering) { return lowering->condition->stated->place; }

/* The terms, each weighing `factor` times as much. */
static GArray *weigh (const Lowering *lowering, gint64 factor)
{
  const LawLimit *limit = lowering->condition->limit;
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; i < limit->n_terms; i++) {
    const Term term = { limit->terms[i].slot,
                        lower_times (lowering->emitter, limit->terms[i].weight, factor, place_of (lowering)) };
    g_array_append_val (terms, term);
  }
  return terms;
}

/* A limit that regions set: its place in the sum is a hidden slot, taken off. */
static void subtract_local (const Lowering *lowering, GArray *terms)
{
  const LawCondition *condition = lowering->condition;
  const Hidden hidden = { .kind = HIDDEN_LOCAL,
                          .instrument = lowering->node->instrument,
                          .name = condition->stated->local,
                          .condition = condition->stated,
                          .band = lowering->end->stated->value };
  gint64 weight =
      lower_times (lowering->emitter, lowering->node->factor.numerator, condition->limit->scale, place_of (lowering));
  const Term term = { emit_hidden (lowering->emitter, &hidden), -weight };
  lowering->node->hidden = term.slot - vocabulary_size (lowering->emitter->law->vocabulary) + 1;
  g_array_append_val (terms, term);
}

static guint reach (Comparison comparison, Emitter *emitter, const GArray *terms, gint64 bound)
{
  gboolean strict = comparison == ABOVE || comparison == AT_MOST;
  gboolean upper = comparison == BELOW || comparison == AT_MOST;
  guint step = lower_terms (emitter, terms, strict ? bound + 1 : bound);
  return upper ? emit_not (emitter, step) : step;
}

static void compare_sum (const Lowering *lowering)
{
  Emitter *emitter = lowering->emitter;
  const Place place = place_of (lowering);
  const Interval value = lowering->end->stated->value;
  Node *node = lowering->node;
  g_autoptr (GArray) terms = weigh (lowering, node->factor.denominator);
  node->limit.lo = lower_times (emitter, value.lo, node->factor.numerator, place);
  node->limit.hi = lower_times (emitter, value.hi, node->factor.numerator, place);
  node->limit_scale = node->factor.denominator;
  gint64 bound = lower_times (emitter, node->limit.lo, lowering->condition->limit->scale, place);
  if (lowering->condition->stated->local != NULL && !interval_is_point (value)) {
    subtract_local (lowering, terms);
    bound = 0;
  }
  node->step = reach (lowering->end->comparison, emitter, terms, bound);
}

static GArray *divisor_terms (const LawLimit *limit, gint64 weight)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; i < limit->n_over; i++) {
    const Term term = { limit->over[i], weight };
    g_array_append_val (terms, term);
  }
  return terms;
}

static Rational scaled (const Lowering *lowering, Rational ratio)
{
  Rational product = RATIONAL_ONE;
  if (!rational_multiply (ratio, lowering->node->factor, &product))
    findings_add (lowering->emitter->findings, FINDING_LIMIT_TOO_LARGE, place_of (lowering), "", NULL, NULL);
  return product;
}

static void compare_share (const Lowering *lowering)
{
  Emitter *emitter = lowering->emitter;
  const LawLimit *limit = lowering->condition->limit;
  Node *node = lowering->node;
  const Rational written = scaled (lowering, lowering->end->stated->ratio),
                 base = scaled (lowering, lowering->end->ratio);
  gint64 weight = lower_times (emitter, base.numerator, limit->scale, place_of (lowering));
  g_autoptr (GArray) terms = weigh (lowering, base.denominator);
  g_autoptr (GArray) taken = divisor_terms (limit, -weight);
  g_autoptr (GArray) divisor = divisor_terms (limit, 1);
  if (weight != 0)
    g_array_append_vals (terms, taken->data, taken->len);
  node->limit = interval_point (written.numerator);
  node->limit_scale = written.denominator;
  node->first_divisor = emit_measure (emitter, (const Term *) (const void *) divisor->data, divisor->len);
  node->n_divisors = divisor->len;
  guint any = lower_terms (emitter, divisor, 1);
  node->step = emit_both (emitter, any, reach (lowering->end->comparison, emitter, terms, 0));
}

/* One end: Σ >= b, Σ > b as >= b + 1, and the two others as their opposites. */
static Node *lower_end (const Context *context, const LawCondition *condition, const LawEnd *end, Rational factor)
{
  Node *node = lower_node (context, condition, condition->stated->fixed ? RATIONAL_ONE : factor);
  const Lowering lowering = { context->emitter, condition, end, node };
  g_autoptr (GArray) measure = weigh (&lowering, 1);
  lower_measure (context->emitter, node, measure);
  node->measure_scale = condition->limit->scale;
  node->comparison = end->comparison;
  if (condition->limit->n_over > 0)
    compare_share (&lowering);
  else
    compare_sum (&lowering);
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

/* An end that only says where the next tier begins takes nothing away. */
Node *lower_limit (const Context *context, const LawCondition *condition, Rational factor)
{
  const LawLimit *limit = condition->limit;
  Node *node = lower_node (context, condition, factor);
  for (guint i = 0; i < limit->n_ends; i++)
    if (!limit->ends[i].next)
      node_add (node, lower_end (context, condition, &limit->ends[i], factor));
  return only_child_or_all (context->emitter, node);
}
