/* In: a condition as its document states it, and the factor by which outer rules scale it.
 * Out: steps, and the node that remembers what they mean. Every figure is multiplied out here into whole numbers:
 * p/q times a limit b on Σx becomes Σ q·x >= p·b. */
#include "compile/lower.h"
#include <string.h>
#include "model/references.h"

typedef Node *(*Lower) (const Context *context, const Condition *condition, Rational factor);

guint lower_slot (const Context *context, const char *fact)
{
  if (strcmp (fact, ORGANIZATION_FACT) == 0)
    return emit_hidden (context->emitter, &(Hidden) { .kind = HIDDEN_ORGANIZATION });
  return (guint) vocabulary_find (context->emitter->book->vocabulary, fact);
}

static Node *node_at (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_new (condition->kind, condition);
  node->path = context->path;
  node->instrument = context->instrument;
  node->factor = factor;
  return node;
}

/* a times b, or 0 with a finding: check/ refuses such rules, this is the second lock. */
static gint64 times (const Context *context, gint64 a, gint64 b, Place place)
{
  gint64 product = 0;
  if (__builtin_mul_overflow (a, b, &product)) {
    findings_add (context->emitter->findings, FINDING_LIMIT_TOO_LARGE, place, "", NULL, NULL);
    return 0;
  }
  return product;
}

static Node *lower_yes (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_at (context, condition, factor);
  node->step = emit_flag (context->emitter, lower_slot (context, condition->facts[0]));
  return node;
}

static Node *lower_within (const Context *context, const Condition *condition, Rational factor)
{
  const Hidden hidden = { .kind = HIDDEN_WITHIN,
                          .fact = lower_slot (context, condition->facts[0]),
                          .years = condition->years };
  Node *node = node_at (context, condition, factor);
  guint slot = emit_hidden (context->emitter, &hidden);
  node->hidden = slot - vocabulary_size (context->emitter->book->vocabulary) + 1;
  node->step = emit_flag (context->emitter, slot);
  return node;
}

static Node *lower_open (const Context *context, const Condition *condition, Rational factor)
{
  const Hidden hidden = { .kind = HIDDEN_FINDING,
                          .instrument = context->instrument,
                          .name = context->path,
                          .condition = condition,
                          .band = { 0, condition->unanswered } };
  Node *node = node_at (context, condition, factor);
  guint slot = emit_hidden (context->emitter, &hidden);
  node->hidden = slot - vocabulary_size (context->emitter->book->vocabulary) + 1;
  node->step = emit_flag (context->emitter, slot);
  return node;
}

/* The facts of a limit as terms of one weight. */
static GArray *terms_of (const Context *context, const Condition *condition, gint64 weight)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; condition->facts[i] != NULL; i++) {
    const Term term = { lower_slot (context, condition->facts[i]), weight };
    g_array_append_val (terms, term);
  }
  return terms;
}

static void set_measure (Emitter *emitter, Node *node, const GArray *terms)
{
  node->first_term = emit_measure (emitter, (const Term *) (const void *) terms->data, terms->len);
  node->n_terms = terms->len;
}

static guint emit_terms (Emitter *emitter, const GArray *terms, gint64 bound)
{
  return emit_reach (emitter, (const Term *) (const void *) terms->data, terms->len, bound);
}

/* A limit that regions set: its place in the sum is a hidden slot, taken off. */
static void subtract_local (const Context *context, Node *node, const Limit *limit, GArray *terms)
{
  const Condition *condition = node->condition;
  const Hidden hidden = { .kind = HIDDEN_LOCAL,
                          .instrument = context->instrument,
                          .name = condition->local,
                          .condition = condition,
                          .band = limit->value };
  const Term term = { emit_hidden (context->emitter, &hidden), -node->factor.numerator };
  node->hidden = term.slot - vocabulary_size (context->emitter->book->vocabulary) + 1;
  g_array_append_val (terms, term);
}

/* One comparison: Σ >= b, Σ > b as >= b + 1, and the two others as their opposites. */
static Node *lower_comparison (const Context *context, const Condition *condition, Comparison comparison,
                               const Limit *limit, Rational factor)
{
  Emitter *emitter = context->emitter;
  Node *node = node_at (context, condition, condition->fixed ? RATIONAL_ONE : factor);
  g_autoptr (GArray) measure = terms_of (context, condition, 1);
  g_autoptr (GArray) terms = terms_of (context, condition, node->factor.denominator);
  set_measure (emitter, node, measure);
  node->comparison = comparison;
  node->limit.lo = times (context, limit->value.lo, node->factor.numerator, condition->place);
  node->limit.hi = times (context, limit->value.hi, node->factor.numerator, condition->place);
  node->limit_scale = node->factor.denominator;
  gint64 bound = node->limit.lo;
  if (condition->local != NULL && !interval_is_point (limit->value)) {
    subtract_local (context, node, limit, terms);
    bound = 0;
  }
  gboolean strict = comparison == ABOVE || comparison == AT_MOST;
  gboolean upper = comparison == BELOW || comparison == AT_MOST;
  guint reach = emit_terms (emitter, terms, strict ? bound + 1 : bound);
  node->step = upper ? emit_not (emitter, reach) : reach;
  return node;
}

/* Makes the node hold when `need` of its children hold. */
static Node *join (Emitter *emitter, Node *node, ConditionKind kind, guint need)
{
  g_autofree guint32 *steps = g_new (guint32, node->children->len + 1);
  for (guint i = 0; i < node->children->len; i++)
    steps[i] = ((const Node *) g_ptr_array_index (node->children, i))->step;
  node->kind = kind;
  node->step = emit_count (emitter, need, steps, node->children->len);
  return node;
}

static Node *join_all (Emitter *emitter, Node *node)
{
  return join (emitter, node, CONDITION_ALL, node->children->len);
}

static Node *only_child_or_all (Emitter *emitter, Node *node)
{
  if (node->children->len != 1)
    return join_all (emitter, node);
  Node *child = g_ptr_array_steal_index (node->children, 0);
  node_free (node);
  return child;
}

static Node *lower_limit (const Context *context, const Condition *condition, Rational factor)
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
  Node *node = node_at (context, condition, factor);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i].limit->present)
      g_ptr_array_add (node->children,
                       lower_comparison (context, condition, ends[i].comparison, ends[i].limit, factor));
  return only_child_or_all (context->emitter, node);
}

static Node *lower_children (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_at (context, condition, factor);
  for (guint i = 0; i < condition->children->len; i++)
    g_ptr_array_add (node->children, lower_condition (context, g_ptr_array_index (condition->children, i), factor));
  return node;
}

static Node *lower_all (const Context *context, const Condition *condition, Rational factor)
{
  return join_all (context->emitter, lower_children (context, condition, factor));
}

static Node *lower_any (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = lower_union (context->emitter, node->children);
  return node;
}

static Node *lower_at_least (const Context *context, const Condition *condition, Rational factor)
{
  return join (context->emitter, lower_children (context, condition, factor), CONDITION_AT_LEAST, condition->count);
}

static Node *lower_not (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = emit_not (context->emitter, ((const Node *) g_ptr_array_index (node->children, 0))->step);
  return node;
}

/* A numbered part: what is inside stands under its own path, as the case file's findings name it. */
static Node *lower_sub_item (const Context *context, const Condition *condition, Rational factor)
{
  Context inside = *context;
  if (context->path != NULL) {
    g_autofree char *path = g_strdup_printf ("%s(%s)", context->path, condition->number);
    inside.path = g_string_chunk_insert_const (context->emitter->plan->paths, path);
  }
  Node *node = lower_children (&inside, condition, factor);
  node->step = ((const Node *) g_ptr_array_index (node->children, 0))->step;
  return node;
}

/* Provisions that put one question in the same words are read alike. */
static gboolean is_same_question (const Condition *a, const Condition *b)
{
  return a == b || (a->words.zh != NULL && g_strcmp0 (a->words.zh, b->words.zh) == 0);
}

/* Notes the readings that are not followed, each once; their plans are made when this one is done. */
static void note_alternatives (const Context *context, const Condition *readings)
{
  GPtrArray *alternatives = context->emitter->plan->alternatives;
  for (guint i = 0; i < alternatives->len; i++)
    if (is_same_question (((const Alternative *) g_ptr_array_index (alternatives, i))->readings, readings))
      return;
  for (guint i = 0; i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (reading->applied)
      continue;
    Alternative *alternative = g_new0 (Alternative, 1);
    alternative->readings = readings;
    alternative->reading = reading;
    alternative->path = context->path;
    alternative->instrument = context->instrument;
    g_ptr_array_add (alternatives, alternative);
  }
}

/* The reading that the plan follows. */
/* The reading that the plan follows here. */
static const Condition *reading_followed (const Plan *plan, const Condition *readings)
{
  for (guint i = 0; plan->reading != NULL && i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (is_same_question (plan->question, readings) && g_strcmp0 (reading->id, plan->reading->id) == 0)
      return reading;
  }
  return condition_applied (readings);
}

static Node *lower_readings (const Context *context, const Condition *condition, Rational factor)
{
  const Plan *plan = context->emitter->plan;
  if (plan->reading == NULL)
    note_alternatives (context, condition);
  return lower_condition (context, reading_followed (plan, condition), factor);
}

static Node *lower_reading (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = ((const Node *) g_ptr_array_index (node->children, 0))->step;
  return node;
}

static Node *lower_reaches (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_at (context, condition, factor);
  gpointer step = context->tiers == NULL ? NULL : g_hash_table_lookup ((GHashTable *) context->tiers, condition->tier);
  node->step = step == NULL ? emit_no (context->emitter) : GPOINTER_TO_UINT (step) - 1;
  return node;
}

/* The items that a condition refers to, each lowered where it stands. */
static Node *lower_references (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_at (context, condition, factor);
  g_autoptr (GPtrArray) items = references_expand (context->standard, context->item, condition->items, NULL);
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (node->children, lower_item (context, g_ptr_array_index (items, i), factor));
  return node;
}

static Node *lower_scale (const Context *context, const Condition *condition, Rational factor)
{
  Rational product = RATIONAL_ONE;
  if (!rational_multiply (factor, condition->factor, &product))
    findings_add (context->emitter->findings, FINDING_LIMIT_TOO_LARGE, condition->place, "", NULL, NULL);
  Node *node = lower_references (context, condition, product);
  node->step = lower_union (context->emitter, node->children);
  return node;
}

static const Node *part_of (const Node *item) { return g_ptr_array_index (item->children, item->children->len - 1); }

static gint64 greatest_common_divisor (gint64 a, gint64 b) { return b == 0 ? a : greatest_common_divisor (b, a % b); }

/* The least number that every part's limit divides: the scale on which shares are whole. */
static gint64 common_scale (const Context *context, const Node *node)
{
  gint64 scale = 1;
  for (guint i = 0; i < node->children->len; i++) {
    gint64 limit = part_of (g_ptr_array_index (node->children, i))->condition->at_least.value.lo;
    g_assert (limit > 0); /* check/ has seen to it */
    scale = times (context, scale / greatest_common_divisor (scale, limit), limit, node->condition->place);
  }
  return scale;
}

static GArray *share_terms (const Context *context, const Node *node, gint64 scale)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; i < node->children->len; i++) {
    const Condition *part = part_of (g_ptr_array_index (node->children, i))->condition;
    g_autoptr (GArray) facts = terms_of (context, part, scale / part->at_least.value.lo);
    g_array_append_vals (terms, facts->data, facts->len);
  }
  return terms;
}

/* Σ xᵢ/bᵢ >= p/q, on the scale L of the limits: Σ q·(L/bᵢ)·xᵢ >= p·L; and no xᵢ/bᵢ >= p/q by itself. */
static Node *lower_proportional (const Context *context, const Condition *condition, Rational factor)
{
  Emitter *emitter = context->emitter;
  Node *node = lower_references (context, condition, factor);
  gint64 scale = common_scale (context, node);
  g_autoptr (GArray) terms = share_terms (context, node, scale);
  set_measure (emitter, node, terms);
  node->measure_scale = scale;
  node->limit = interval_point (factor.numerator);
  node->limit_scale = factor.denominator;
  for (guint i = 0; i < terms->len; i++) {
    Term *term = &g_array_index (terms, Term, i);
    term->weight = times (context, term->weight, factor.denominator, condition->place);
  }
  node->sum = emit_terms (emitter, terms, times (context, scale, factor.numerator, condition->place));
  node->step = emit_both (emitter, node->sum, emit_not (emitter, lower_union (emitter, node->children)));
  return node;
}

Node *lower_condition (const Context *context, const Condition *condition, Rational factor)
{
  static const Lower by_kind[] = {
    [CONDITION_YES] = lower_yes,           [CONDITION_LIMIT] = lower_limit,
    [CONDITION_WITHIN] = lower_within,     [CONDITION_ALL] = lower_all,
    [CONDITION_ANY] = lower_any,           [CONDITION_AT_LEAST] = lower_at_least,
    [CONDITION_NOT] = lower_not,           [CONDITION_PROPORTIONAL] = lower_proportional,
    [CONDITION_SCALE] = lower_scale,       [CONDITION_REACHES] = lower_reaches,
    [CONDITION_OPEN] = lower_open,         [CONDITION_ITEM] = lower_sub_item,
    [CONDITION_READINGS] = lower_readings, [CONDITION_READING] = lower_reading,
  };
  return by_kind[condition->kind](context, condition, factor);
}
