/* In: the conditions of a plan's items. Out: the same for rows in which nothing is unknown: flat, each condition before what is
 * below it, each figure as integers. */
#include "compile/lay_brief.h"
#include "compile/lay_races.h"
#include "compile/lists.h"
#include "logic/divisor.h"

/* What is told of a sum has no more. */
#define MOST (G_GINT64_CONSTANT (1) << 61)

typedef struct {
  const Plan *plan;
  const Vocabulary *vocabulary;
  const Interval *slots;
  guint32 *step_place, *slot_place; /* 0: not wanted yet; else index + 1 */
  GArray *items, *nodes, *figures, *sums, *terms, *gates, *clauses, *wanted, *needed;
  GHashTable *sum_place; /* terms as bytes: index + 1 of their sum */
  gboolean fits;
} Weaver;

/* Each once. Returns: where it went. */
static guint32 want (GArray *list, guint32 *place, guint32 what)
{
  if (place[what] == 0) {
    g_array_append_val (list, what);
    place[what] = list->len;
  }
  return place[what] - 1;
}

static guint32 want_step (const Weaver *weaver, guint step) { return want (weaver->wanted, weaver->step_place, step); }

/* ---- figures ---- */

/* Its terms, last of the list, are one of the sums there are already, or become one. */
static guint32 keep_sum (const Weaver *weaver, BriefSum sum)
{
  GBytes *terms = g_bytes_new (&g_array_index (weaver->terms, Term, sum.first_term), sum.n_terms * sizeof (Term));
  const guint found = GPOINTER_TO_UINT (g_hash_table_lookup (weaver->sum_place, terms));
  if (found != 0) {
    g_bytes_unref (terms);
    g_array_set_size (weaver->terms, sum.first_term);
    return found - 1;
  }
  g_array_append_val (weaver->sums, sum);
  g_hash_table_insert (weaver->sum_place, terms, GUINT_TO_POINTER (weaver->sums->len));
  return weaver->sums->len - 1;
}

static guint32 add_sum (Weaver *weaver, const Node *node)
{
  const BriefSum sum = { weaver->terms->len, node->n_terms };
  for (guint i = 0; i < node->n_terms; i++) {
    const Term *term = plan_term (weaver->plan, node->first_term + i);
    Term placed;
    memset (&placed, 0, sizeof placed); /* its bytes are compared */
    placed.slot = want (weaver->needed, weaver->slot_place, term->slot);
    placed.weight = term->weight;
    g_array_append_val (weaver->terms, placed);
    weaver->fits = weaver->fits && term->slot < vocabulary_size (weaver->vocabulary);
  }
  return keep_sum (weaver, sum);
}

/* So many base units are one of the unit in which it is told. */
static gint64 parts_of (const Weaver *weaver, const Node *node)
{
  if (node->kind == CONDITION_PROPORTIONAL || node->n_terms == 0)
    return 1;
  const guint slot = plan_term (weaver->plan, node->first_term)->slot;
  const Unit *unit =
      slot < vocabulary_size (weaver->vocabulary) ? vocabulary_fact (weaver->vocabulary, slot)->unit : NULL;
  return unit == NULL ? 1 : unit->parts;
}

/* FALSE: it is not one figure, or none of 64 bit. */
static gboolean find_limit (const Weaver *weaver, const Node *node, gint64 parts, Rational *ret)
{
  Interval limit = node->limit;
  gint64 times = 1;
  if (node->hidden != 0) {
    limit = weaver->slots[vocabulary_size (weaver->vocabulary) + node->hidden - 1];
    times = node->factor.numerator;
  }
  return interval_is_point (limit) && limit.lo >= 0 &&
         rational_reduce ((Wide) limit.lo * times, (Wide) node->limit_scale * parts, ret);
}

static gboolean is_within (Wide value) { return value >= 0 && value <= MOST; }

/* Measure, degree and margin as integers of the sum. FALSE: some of them are too great. */
static gboolean find_ratios (BriefFigure *figure, Wide scale)
{
  if (!is_within (scale))
    return FALSE;
  const Rational limit = figure->limit;
  const guint64 common = common_divisor ((guint64) scale, (guint64) limit.denominator);
  const Wide less = limit.numerator * (scale / common), under = scale / common * limit.denominator;
  Rational degree = { 1, 0 };
  if (!is_within (less) || !is_within (under) ||
      (limit.numerator > 0 && !rational_reduce (limit.denominator, scale * limit.numerator, &degree)))
    return FALSE;
  figure->scale = (gint64) scale;
  figure->times = degree.numerator;
  figure->over = degree.denominator;
  figure->up = limit.denominator / (gint64) common;
  figure->less = (gint64) less;
  figure->under = (gint64) under;
  figure->most = MOST / MAX (1, MAX (figure->times, figure->up));
  return is_within (figure->over);
}

/* `factor`: by which the limit that it is told against was multiplied. */
static BriefFigure figure_of (Weaver *weaver, const Node *node, Rational factor)
{
  BriefFigure figure = { .sum = add_sum (weaver, node), .proportional = node->kind == CONDITION_PROPORTIONAL };
  const gint64 parts = parts_of (weaver, node);
  weaver->fits = weaver->fits && node->n_divisors == 0 && find_limit (weaver, node, parts, &figure.limit) &&
                 rational_divide (figure.limit, factor, &figure.limit) &&
                 find_ratios (&figure, (Wide) node->measure_scale * parts);
  return figure;
}

static guint32 add_figure (const Weaver *weaver, const BriefFigure *figure)
{
  g_array_append_val (weaver->figures, *figure);
  return weaver->figures->len - 1;
}

/* What a proportional sum adds up. FALSE: some of it is no figure, and the sum is none either. */
static gboolean add_parts (Weaver *weaver, const Node *node, BriefFigure *figure)
{
  figure->first_part = weaver->figures->len;
  for (guint i = 0; i < node->children->len; i++) {
    const Node *part = node_summand (g_ptr_array_index (node->children, i));
    if (part == NULL)
      return FALSE;
    const BriefFigure share = figure_of (weaver, part, part->factor);
    add_figure (weaver, &share);
    figure->n_parts++;
  }
  return TRUE;
}

/* Whether there is any at all, or none: that is no figure to be near to. */
static gboolean is_presence (const Weaver *weaver, const Node *node, Rational limit)
{
  const gboolean nothing = node->comparison == ABOVE || node->comparison == AT_MOST;
  const Rational least = nothing ? RATIONAL_ZERO : (Rational) { 1, parts_of (weaver, node) };
  return node->kind == CONDITION_LIMIT && rational_compare (limit, least) == 0;
}

/* Returns: BRIEF_NONE: it does not lead. */
static guint32 find_figure (Weaver *weaver, const Node *node)
{
  const gboolean sum = node->kind == CONDITION_PROPORTIONAL;
  const gboolean reaching = sum || node->comparison == AT_LEAST || node->comparison == ABOVE;
  if (node->condition == NULL || !reaching || (!sum && node->kind != CONDITION_LIMIT))
    return BRIEF_NONE;
  BriefFigure figure = figure_of (weaver, node, RATIONAL_ONE);
  if (!weaver->fits || (sum && !add_parts (weaver, node, &figure)) || is_presence (weaver, node, figure.limit))
    return BRIEF_NONE;
  return add_figure (weaver, &figure);
}

/* ---- conditions ---- */

static BriefKind kind_of (const Node *node)
{
  if (node->kind == CONDITION_OPEN)
    return BRIEF_OPEN;
  if (node->children->len == 0 || node->kind == CONDITION_PROPORTIONAL) /* its parts are no conditions */
    return BRIEF_LEAF;
  return node->kind == CONDITION_NOT ? BRIEF_NOT : BRIEF_GROUP;
}

static guint count_of (const Node *node) { return node->condition == NULL ? 0 : node->condition->count; }

static guint need_of (const Node *node)
{
  switch (node->kind) {
  case CONDITION_ALL:
  case CONDITION_ITEM:
  case CONDITION_READING: return node->children->len;
  case CONDITION_AT_LEAST: return count_of (node);
  default: return 1;
  }
}

/* Any one of what is below it is enough. */
static gboolean is_any (const Node *node)
{
  const gboolean counted = node->kind == CONDITION_SCALE || node->kind == CONDITION_AT_LEAST;
  return node->kind == CONDITION_ANY || (counted && count_of (node) == 1);
}

static BriefNode begin (Weaver *weaver, const Node *node, guint32 item)
{
  BriefNode begun = { .step = want_step (weaver, node->step),
                      .figure = find_figure (weaver, node),
                      .clause = BRIEF_NONE,
                      .race = BRIEF_NONE,
                      .kind = (guint8) kind_of (node),
                      .need = need_of (node),
                      .any = is_any (node),
                      .together = node->kind == CONDITION_ALL || node->kind == CONDITION_ITEM,
                      .measured = node->kind == CONDITION_LIMIT || node->kind == CONDITION_PROPORTIONAL,
                      .blocks = node->condition == NULL || node->precondition };
  begun.leads = begun.figure != BRIEF_NONE;
  if (begun.kind == BRIEF_OPEN) {
    const PlanItem *of = places_item (&weaver->plan->places, g_array_index (weaver->items, BriefItem, item).item);
    const BriefClause clause = { item, node->path != NULL ? node->path : of->path };
    begun.clauses = TRUE;
    begun.unanswered = node->condition->unanswered;
    begun.clause = weaver->clauses->len;
    g_array_append_val (weaver->clauses, clause);
  }
  return begun;
}

static guint32 add_node (Weaver *weaver, const Node *node, guint32 item)
{
  const guint32 index = weaver->nodes->len;
  BriefNode added = begin (weaver, node, item);
  g_array_append_val (weaver->nodes, added);
  for (guint i = 0; added.kind != BRIEF_LEAF && i < node->children->len; i++) {
    const guint32 below = add_node (weaver, g_ptr_array_index (node->children, i), item);
    const BriefNode *child = &g_array_index (weaver->nodes, BriefNode, below);
    added.leads = added.leads || (child->leads && added.kind != BRIEF_NOT);
    added.clauses = added.clauses || child->clauses;
    added.blocked = added.blocked || child->blocks;
  }
  added.end = weaver->nodes->len;
  g_array_index (weaver->nodes, BriefNode, index) = added;
  return index;
}

/* ---- items ---- */

static void add_gates (const Weaver *weaver, const Node *node, BriefItem *item)
{
  item->first_gate = weaver->gates->len;
  for (guint i = 0; i < node->children->len; i++) {
    const Node *child = g_ptr_array_index (node->children, i);
    const gboolean fact = child->asked < vocabulary_size (weaver->vocabulary);
    if (child->condition != NULL)
      continue;
    const BriefGate gate = { want_step (weaver, child->step),
                             fact ? vocabulary_fact (weaver->vocabulary, child->asked)->id : "organization" };
    g_array_append_val (weaver->gates, gate);
    item->n_gates++;
  }
}

static void add_item (Weaver *weaver, guint index)
{
  const PlanItem *item = places_item (&weaver->plan->places, index);
  const PlanGate *article = places_gate (&weaver->plan->places, item->article);
  BriefItem added = { .item = index,
                      .rank = item->rank,
                      .step = want_step (weaver, item->step),
                      .article = article == NULL ? BRIEF_NONE : want_step (weaver, article->step) };
  add_gates (weaver, item->node, &added);
  g_array_append_val (weaver->items, added);
  const guint32 node = add_node (weaver, item->node, weaver->items->len - 1);
  g_array_index (weaver->items, BriefItem, weaver->items->len - 1).node = node;
  weaver->fits = weaver->fits && added.n_gates <= BRIEF_MOST_GATES;
}

static BriefCode *take (Weaver *weaver)
{
  BriefCode *code = g_new0 (BriefCode, 1);
  code->items = list_take (weaver->items, &code->n_items);
  code->nodes = list_take (weaver->nodes, &code->n_nodes);
  code->figures = list_take (weaver->figures, &code->n_figures);
  code->sums = list_take (weaver->sums, &code->n_sums);
  code->terms = list_take (weaver->terms, &code->n_terms);
  code->gates = list_take (weaver->gates, &code->n_gates);
  code->clauses = list_take (weaver->clauses, &code->n_clauses);
  code->slots = list_take (weaver->needed, &code->n_slots);
  code->wanted = list_take (weaver->wanted, &code->n_wanted);
  lay_races (code, &weaver->plan->code);
  return code;
}

BriefCode *lay_brief (const Plan *plan, const Vocabulary *vocabulary, const Interval *slots, const char *region)
{
  g_autofree guint32 *step_place = g_new0 (guint32, plan->code.n_steps + 1);
  g_autofree guint32 *slot_place = g_new0 (guint32, plan->code.n_slots + 1);
  g_autoptr (GHashTable) sum_place =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  Weaver weaver = { .plan = plan,
                    .vocabulary = vocabulary,
                    .slots = slots,
                    .step_place = step_place,
                    .slot_place = slot_place,
                    .items = g_array_new (FALSE, FALSE, sizeof (BriefItem)),
                    .nodes = g_array_new (FALSE, FALSE, sizeof (BriefNode)),
                    .figures = g_array_new (FALSE, FALSE, sizeof (BriefFigure)),
                    .sums = g_array_new (FALSE, FALSE, sizeof (BriefSum)),
                    .terms = g_array_new (FALSE, FALSE, sizeof (Term)),
                    .sum_place = sum_place,
                    .gates = g_array_new (FALSE, FALSE, sizeof (BriefGate)),
                    .clauses = g_array_new (FALSE, FALSE, sizeof (BriefClause)),
                    .wanted = g_array_new (FALSE, FALSE, sizeof (guint32)),
                    .needed = g_array_new (FALSE, FALSE, sizeof (guint32)),
                    .fits = TRUE };
  want_step (&weaver, plan->places.who_step);
  for (guint i = 0; i < plan->places.items->len; i++)
    if (instrument_reaches (places_item (&plan->places, i)->instrument, region))
      add_item (&weaver, i);
  BriefCode *code = take (&weaver);
  if (!weaver.fits)
    g_clear_pointer (&code, brief_code_free);
  return code;
}

/* ---- bounds ---- */

/* FALSE: no step that is needed asks for the slot, and what it has is not looked at. */
static gboolean bound_slot (ColumnCode *columns, guint slot, gint64 limit)
{
  for (guint i = 0; i < columns->n_needed; i++)
    if (columns->slots[i].slot == slot) {
      columns->slots[i].limit = MIN (columns->slots[i].limit, limit);
      return TRUE;
    }
  return FALSE;
}

gboolean lay_brief_bounds (const BriefCode *code, ColumnCode *columns)
{
  gboolean bound = TRUE;
  for (guint i = 0; i < code->n_figures; i++) {
    const BriefFigure *figure = &code->figures[i];
    const BriefSum *sum = &code->sums[figure->sum];
    for (guint j = 0; j < sum->n_terms; j++) {
      const Term *term = &code->terms[sum->first_term + j];
      const gint64 limit = figure->most / sum->n_terms / MAX (ABS (term->weight), 1);
      bound = bound_slot (columns, code->slots[term->slot], limit) && bound;
    }
  }
  return bound;
}
