/* In: a condition of the lawbook, and the factor by which outer rules scale it.
 * Out: steps, and the node that remembers what they mean. Every figure is multiplied out here into whole numbers:
 * p/q times a limit b on Σx becomes Σ q·x >= p·b. What a condition refers to is lowered in its place. */
#include "compile/lower/lower.h"
#include "logic/divisor.h"

typedef Node *(*Lower) (const Context *context, const LawCondition *condition, Rational factor);

/* Makes the node hold when the hidden thing does. */
static Node *ask_hidden (Emitter *emitter, Node *node, const Hidden *hidden)
{
  const guint slot = emit_hidden (emitter, hidden);
  node->hidden = slot - vocabulary_size (emitter->law->vocabulary) + 1;
  node->step = emit_flag (emitter, slot);
  return node;
}

static Node *lower_yes (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  node->asked = lower_slot (context->emitter, condition->slot);
  node->step = emit_flag (context->emitter, node->asked);
  return node;
}

static Node *lower_within (const Context *context, const LawCondition *condition, Rational factor)
{
  const Hidden hidden = { .kind = HIDDEN_WITHIN, .fact = condition->slot, .lapse = condition->stated->lapse };
  Node *node = ask_hidden (context->emitter, lower_node (context, condition, factor), &hidden);
  node->asked = condition->slot;
  return node;
}

static Node *lower_open (const Context *context, const LawCondition *condition, Rational factor)
{
  const Hidden hidden = { .kind = HIDDEN_RULING,
                          .instrument = lower_home (condition),
                          .name = condition->path,
                          .condition = condition->stated,
                          .band = { 0, condition->stated->unanswered } };
  return ask_hidden (context->emitter, lower_node (context, condition, factor), &hidden);
}

static Node *lower_children (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  for (guint i = 0; i < condition->n_children; i++)
    node_add (node, lower_condition (context, condition->children[i], factor));
  return node;
}

static Node *lower_all (const Context *context, const LawCondition *condition, Rational factor)
{
  return lower_join_all (context->emitter, lower_children (context, condition, factor));
}

static Node *lower_any (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = lower_union (context->emitter, node->children);
  return node;
}

static Node *lower_at_least (const Context *context, const LawCondition *condition, Rational factor)
{
  return lower_join (context->emitter, lower_children (context, condition, factor), CONDITION_AT_LEAST,
                     condition->stated->count);
}

static const Node *only_child (const Node *node) { return g_ptr_array_index (node->children, 0); }

static Node *lower_not (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = emit_not (context->emitter, only_child (node)->step);
  return node;
}

/* The first fact that is measured. */
static guint first_fact (const LawCondition *condition)
{
  guint fact =
      condition->limit != NULL && condition->limit->n_terms > 0 ? condition->limit->terms[0].slot : LAW_NO_FACT;
  for (guint i = 0; fact == LAW_NO_FACT && i < condition->n_children; i++)
    fact = first_fact (condition->children[i]);
  return fact;
}

/* What the case states meets it and it lists no acts, or acts that it lists do. */
static Node *lower_acts (const Context *context, const LawCondition *condition, Rational factor)
{
  Emitter *emitter = context->emitter;
  Node *node = lower_children (context, condition, factor);
  const guint inside = only_child (node)->step, fact = first_fact (condition);
  const Hidden listed = { .kind = HIDDEN_ACTS_LISTED, .fact = fact, .step = inside },
               met = { .kind = HIDDEN_ACTS_MET, .fact = fact, .step = inside, .lapse = condition->stated->lapse };
  const guint lists = emit_flag (emitter, emit_hidden (emitter, &listed)), slot = emit_hidden (emitter, &met);
  const guint32 either[] = { emit_both (emitter, emit_not (emitter, lists), inside), emit_flag (emitter, slot) };
  node->hidden = slot - vocabulary_size (emitter->law->vocabulary) + 1;
  node->step = emit_any (emitter, either, G_N_ELEMENTS (either));
  return node;
}

/* A numbered part, or a reading: what is inside. */
static Node *lower_inside (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_children (context, condition, factor);
  node->step = only_child (node)->step;
  return node;
}

/* As if it stood here. */
static Node *lower_holds (const Context *context, const LawCondition *condition, Rational factor)
{
  return lower_condition (context, condition->children[0], factor);
}

void lower_note_readings (Plan *plan, const Condition *readings, const Instrument *instrument, const char *path)
{
  GPtrArray *alternatives = plan->alternatives;
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
    alternative->instrument = instrument;
    alternative->path = path;
    g_ptr_array_add (alternatives, alternative);
  }
}

static Node *lower_readings (const Context *context, const LawCondition *condition, Rational factor)
{
  Plan *plan = context->emitter->plan;
  const Condition *followed = plan_reading (plan, condition->stated);
  guint i = 0;
  if (plan->reading == NULL)
    lower_note_readings (plan, condition->stated, lower_home (condition), condition->path);
  while (condition->children[i]->stated != followed)
    i++;
  return lower_condition (context, condition->children[i], factor);
}

static Node *lower_reaches (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  const ReachedSteps *steps =
      context->reached == NULL ? NULL : reached_find (context->reached, condition->article, condition->tier);
  const gboolean own = condition->article == condition->at->article;
  node->step = steps == NULL ? emit_no (context->emitter) : own ? steps->own : steps->applying;
  return node;
}

Node *lower_item (const Context *context, const LawItem *item, Rational factor)
{
  Node *node = node_new (CONDITION_ITEM, item->condition->stated);
  node->path = item->stated->path;
  node->abroad = context->abroad;
  node->instrument = item->rule->article->standard->instrument->stated;
  node->factor = factor;
  g_autoptr (GPtrArray) gates = g_ptr_array_new ();
  lower_add_gates (context->emitter, gates, &item->gates);
  for (guint i = 0; i < gates->len; i++)
    node_add (node, g_ptr_array_index (gates, i));
  node_add (node, lower_condition (context, item->condition, factor));
  return lower_join (context->emitter, node, CONDITION_ITEM, node->children->len);
}

void lower_preconditions (const Context *context, Node *node, const LawRule *rule)
{
  if (rule->condition != NULL) {
    Node *first = lower_condition (context, rule->condition, RATIONAL_ONE);
    first->precondition = TRUE;
    node_insert (node, 0, first);
    node->step = emit_both (context->emitter, first->step, node->step);
  }
  lower_gates (context->emitter, node, &rule->gates);
}

/* The items that a condition refers to, each lowered where it stands. */
static Node *lower_references (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = lower_node (context, condition, factor);
  for (guint i = 0; i < condition->n_items; i++) {
    const LawInstrument *there = condition->items[i]->rule->article->standard->instrument;
    Context inside = *context;
    if (there != condition->at->instrument)
      inside.abroad = there->stated;
    node_add (node, lower_item (&inside, condition->items[i], factor));
  }
  return node;
}

static Node *lower_scale (const Context *context, const LawCondition *condition, Rational factor)
{
  Rational product = RATIONAL_ONE;
  if (!rational_multiply (factor, condition->stated->factor, &product))
    findings_add (context->emitter->findings, FINDING_LIMIT_TOO_LARGE, condition->stated->place, "", NULL, NULL);
  Node *node = lower_references (context, condition, product);
  if (condition->stated->count > 1)
    return lower_join (context->emitter, node, CONDITION_SCALE, condition->stated->count);
  node->step = lower_union (context->emitter, node->children);
  return node;
}

/* The one limit of an item whose share is added. */
static gint64 share_of (const LawItem *item)
{
  const gint64 limit = item->condition->limit->ends[0].stated->value.lo;
  g_assert (limit > 0); /* resolve/ has seen to it */
  return limit;
}

/* The least number that every part's limit divides: the scale on which shares are whole. */
static gint64 common_scale (Emitter *emitter, const LawCondition *condition)
{
  gint64 scale = 1;
  for (guint i = 0; i < condition->n_items; i++) {
    const gint64 limit = share_of (condition->items[i]);
    scale = lower_times (emitter, scale / (gint64) common_divisor (scale, limit), limit, condition->stated->place);
  }
  return scale;
}

static GArray *share_terms (Emitter *emitter, const LawCondition *condition, gint64 scale)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  for (guint i = 0; i < condition->n_items; i++) {
    const LawLimit *limit = condition->items[i]->condition->limit;
    for (guint j = 0; j < limit->n_terms; j++) {
      const Term term = { lower_slot (emitter, limit->terms[j].slot), scale / share_of (condition->items[i]) };
      g_array_append_val (terms, term);
    }
  }
  return terms;
}

/* Σ xᵢ/bᵢ >= p/q, on the scale L of the limits: Σ q·(L/bᵢ)·xᵢ >= p·L; and no xᵢ/bᵢ >= p/q by itself. */
static Node *lower_proportional (const Context *context, const LawCondition *condition, Rational factor)
{
  Emitter *emitter = context->emitter;
  Node *node = lower_references (context, condition, factor);
  const Place place = condition->stated->place;
  gint64 scale = common_scale (emitter, condition);
  g_autoptr (GArray) terms = share_terms (emitter, condition, scale);
  lower_measure (emitter, node, terms);
  node->measure_scale = scale;
  node->limit = interval_point (factor.numerator);
  node->limit_scale = factor.denominator;
  for (guint i = 0; i < terms->len; i++) {
    Term *term = &g_array_index (terms, Term, i);
    term->weight = lower_times (emitter, term->weight, factor.denominator, place);
  }
  node->sum = lower_terms (emitter, terms, lower_times (emitter, scale, factor.numerator, place));
  node->step = emit_both (emitter, node->sum, emit_not (emitter, lower_union (emitter, node->children)));
  return node;
}

Node *lower_condition (const Context *context, const LawCondition *condition, Rational factor)
{
  static const Lower by_kind[] = {
    [CONDITION_YES] = lower_yes,           [CONDITION_LIMIT] = lower_limit,
    [CONDITION_WITHIN] = lower_within,     [CONDITION_ALL] = lower_all,
    [CONDITION_ANY] = lower_any,           [CONDITION_AT_LEAST] = lower_at_least,
    [CONDITION_NOT] = lower_not,           [CONDITION_PROPORTIONAL] = lower_proportional,
    [CONDITION_SCALE] = lower_scale,       [CONDITION_REACHES] = lower_reaches,
    [CONDITION_OPEN] = lower_open,         [CONDITION_ITEM] = lower_inside,
    [CONDITION_READINGS] = lower_readings, [CONDITION_READING] = lower_inside,
    [CONDITION_NEAR] = lower_all,          [CONDITION_HOLDS] = lower_holds,
    [CONDITION_ACTS] = lower_acts,
  };
  return by_kind[condition->stated->kind](context, condition, factor);
}
