/* In: a condition as its document states it, and the factor by which outer rules scale it.
 * Out: steps, and the node that remembers what they mean. Every figure is multiplied out here into whole numbers:
 * p/q times a limit b on Σx becomes Σ q·x >= p·b. */
#include "compile/lower.h"
#include <string.h>
#include "base/divisor.h"
#include "model/book/references.h"

typedef Node *(*Lower) (const Context *context, const Condition *condition, Rational factor);

guint lower_slot (const Context *context, const char *fact)
{
  if (strcmp (fact, ORGANIZATION_FACT) == 0)
    return emit_hidden (context->emitter, &(Hidden) { .kind = HIDDEN_ORGANIZATION });
  return (guint) vocabulary_find (context->emitter->book->vocabulary, fact);
}

Node *lower_node (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = node_new (condition->kind, condition);
  node->path = context->path;
  node->abroad = context->abroad;
  node->instrument = context->instrument;
  node->factor = factor;
  return node;
}

gint64 lower_times (const Context *context, gint64 a, gint64 b, Place place)
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
  Node *node = lower_node (context, condition, factor);
  node->step = emit_flag (context->emitter, lower_slot (context, condition->facts[0]));
  return node;
}

static Node *lower_within (const Context *context, const Condition *condition, Rational factor)
{
  const Hidden hidden = { .kind = HIDDEN_WITHIN,
                          .fact = lower_slot (context, condition->facts[0]),
                          .years = condition->years };
  Node *node = lower_node (context, condition, factor);
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
  Node *node = lower_node (context, condition, factor);
  guint slot = emit_hidden (context->emitter, &hidden);
  node->hidden = slot - vocabulary_size (context->emitter->book->vocabulary) + 1;
  node->step = emit_flag (context->emitter, slot);
  return node;
}

/* The facts of a plain limit as terms of one weight. */
static GArray *terms_of (const Context *context, const Condition *condition, gint64 weight)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; condition->facts[i] != NULL; i++) {
    const Term term = { lower_slot (context, condition->facts[i]), weight };
    g_array_append_val (terms, term);
  }
  return terms;
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

Node *lower_join_all (Emitter *emitter, Node *node) { return join (emitter, node, CONDITION_ALL, node->children->len); }

static Node *lower_children (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  for (guint i = 0; i < condition->children->len; i++)
    g_ptr_array_add (node->children, lower_condition (context, g_ptr_array_index (condition->children, i), factor));
  return node;
}

static Node *lower_all (const Context *context, const Condition *condition, Rational factor)
{
  return lower_join_all (context->emitter, lower_children (context, condition, factor));
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

/* The opposite of a band is what lies outside of it. */
static Node *lower_not (const Context *context, const Condition *condition, Rational factor)
{
  Context inside = *context;
  inside.tiered = FALSE;
  Node *node = lower_children (&inside, condition, factor);
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

void lower_note_readings (const Context *context, const Condition *readings)
{
  GPtrArray *alternatives = context->emitter->plan->alternatives;
  for (guint i = 0; i < alternatives->len; i++)
    if (condition_asks_the_same (((const Alternative *) g_ptr_array_index (alternatives, i))->readings, readings))
      return;
  for (guint i = 0; i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (reading->applied)
      continue;
    Alternative *alternative = g_new0 (Alternative, 1);
    alternative->readings = readings;
    alternative->reading = reading;
    alternative->instrument = context->instrument;
    alternative->path = context->path;
    g_ptr_array_add (alternatives, alternative);
  }
}

static Node *lower_readings (const Context *context, const Condition *condition, Rational factor)
{
  const Plan *plan = context->emitter->plan;
  if (plan->reading == NULL)
    lower_note_readings (context, condition);
  return lower_condition (context, plan_reading (plan, condition), factor);
}

static Node *lower_reading (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = ((const Node *) g_ptr_array_index (node->children, 0))->step;
  return node;
}

char *lower_reached_key (const char *article, const char *tier) { return g_strdup_printf ("%s %s", article, tier); }

static Node *lower_reaches (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  g_autofree char *named = condition->article == NULL ? NULL : lower_reached_key (condition->article, condition->tier);
  const GHashTable *steps = named != NULL ? context->reached : context->tiers;
  gpointer step =
      steps == NULL ? NULL : g_hash_table_lookup ((GHashTable *) steps, named != NULL ? named : condition->tier);
  node->step = step == NULL ? emit_no (context->emitter) : GPOINTER_TO_UINT (step) - 1;
  return node;
}

/* The items that a condition refers to, each lowered where it stands. */
static Node *lower_references (const Context *context, const Condition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  Origin at = { context->instrument, context->standard, context->item };
  g_autoptr (GPtrArray) items = references_follow (context->emitter->book, at, condition, &at, NULL);
  Context there = *context;
  there.instrument = at.instrument;
  there.standard = at.standard;
  there.abroad = at.instrument != context->instrument ? at.instrument : context->abroad;
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (node->children, lower_item (&there, g_ptr_array_index (items, i), factor));
  return node;
}

static Node *lower_scale (const Context *context, const Condition *condition, Rational factor)
{
  Rational product = RATIONAL_ONE;
  if (!rational_multiply (factor, condition->factor, &product))
    findings_add (context->emitter->findings, FINDING_LIMIT_TOO_LARGE, condition->place, "", NULL, NULL);
  Node *node = lower_references (context, condition, product);
  if (condition->count > 1)
    return join (context->emitter, node, CONDITION_SCALE, condition->count);
  node->step = lower_union (context->emitter, node->children);
  return node;
}

static const Node *part_of (const Node *item) { return g_ptr_array_index (item->children, item->children->len - 1); }

/* The least number that every part's limit divides: the scale on which shares are whole. */
static gint64 common_scale (const Context *context, const Node *node)
{
  gint64 scale = 1;
  for (guint i = 0; i < node->children->len; i++) {
    gint64 limit = part_of (g_ptr_array_index (node->children, i))->condition->at_least.value.lo;
    g_assert (limit > 0); /* check/ has seen to it */
    scale = lower_times (context, scale / (gint64) common_divisor (scale, limit), limit, node->condition->place);
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
  lower_measure (emitter, node, terms);
  node->measure_scale = scale;
  node->limit = interval_point (factor.numerator);
  node->limit_scale = factor.denominator;
  for (guint i = 0; i < terms->len; i++) {
    Term *term = &g_array_index (terms, Term, i);
    term->weight = lower_times (context, term->weight, factor.denominator, condition->place);
  }
  node->sum = lower_terms (emitter, terms, lower_times (context, scale, factor.numerator, condition->place));
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
    [CONDITION_NEAR] = lower_all,
  };
  return by_kind[condition->kind](context, condition, factor);
}
