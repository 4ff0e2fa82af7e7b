/* In: the rules and an offence. Out: where its tiers begin. The one idea: the smallest case that reaches a tier by an item,
 * which the comparison of laws finds, says what else the item needs; its figures are then put in place one by one, and only
 * those are kept at which the engine itself turns from one tier to the next. */
#include "teach/setting.h"
#include "form/point.h"
#include "teach/circumstance.h"
#include "teach/disputed.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

enum { BOUND = 100000, USUAL_YEARS = 3, LAST_DAYS = 60 };

static void mark_free (gpointer data)
{
  LimitMark *mark = data;
  case_free (mark->base);
  g_free (mark->facts);
  g_free (mark->key);
  g_free (mark);
}

static void sum_free (gpointer data)
{
  SumMark *sum = data;
  g_ptr_array_unref (sum->parts);
  g_free (sum->key);
  g_free (sum);
}

static void reached_free (gpointer data)
{
  ReachedItem *reached = data;
  case_free (reached->least);
  g_free (reached->key);
  g_free (reached);
}

static void setting_free (gpointer data)
{
  Setting *setting = data;
  g_ptr_array_unref (setting->disputed);
  g_ptr_array_unref (setting->circumstances);
  g_ptr_array_unref (setting->sums);
  g_ptr_array_unref (setting->marks);
  g_ptr_array_unref (setting->reached);
  g_free (setting);
}

/* ---- the law and its days ---- */

/* The newest one that began before `before` (0: ever). NULL: there is none. */
static const Plan *plan_before (const Program *program, const Offence *offence, Day before)
{
  const GPtrArray *plans = program_plans_of (program, offence);
  const Plan *last = NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if ((before == 0 || plan->from < before) && (last == NULL || plan->from >= last->from))
      last = plan;
  }
  return last;
}

/* Conduct in the last years to which the rules are complete, so that a decision follows. */
static void find_days (Setting *setting)
{
  const Day from = setting->plan->from;
  Day complete = lawbook_complete_to (setting->program->law, setting->offence->stated->id);
  if (complete == 0 || complete <= from)
    complete = from + LAST_DAYS * 2;
  if (setting->plan->until != 0 && setting->plan->until < complete)
    complete = setting->plan->until;
  setting->last = MAX (from, complete - LAST_DAYS - 1);
  setting->first = MAX (from, civil_add_years (complete, -USUAL_YEARS));
}

/* ---- items that are reached ---- */

static void add_reached (Setting *setting, const Pair *pair, const Move *move)
{
  const PointCase of = { .offence = setting->offence->stated->id, .conduct = setting->last, .decision = setting->last };
  if (move->item == NULL || move->floor[PAIR_NOW] != move->item->rank || move->who)
    return;
  g_autofree char *key = result_key (move->item);
  for (guint i = 0; i < setting->reached->len; i++)
    if (g_str_equal (((const ReachedItem *) g_ptr_array_index (setting->reached, i))->key, key))
      return;
  Case *least = point_case (pair, PAIR_NOW, move->point, &of);
  g_autoptr (Result) result = result_of (setting->program, least, NULL);
  if (result->floor != move->item->rank || !result_is_decided (result) || !result_meets (result, key)) {
    case_free (least);
    return;
  }
  ReachedItem *reached = g_new0 (ReachedItem, 1);
  *reached = (ReachedItem) { move->item, g_steal_pointer (&key), least };
  g_ptr_array_add (setting->reached, reached);
}

static void find_reached (Setting *setting)
{
  Found rest = FOUND_NONE;
  const PairLaw none = { setting->program, NULL }, law = { setting->program, setting->plan };
  g_autoptr (Pair) pair = pair_new (none, law, NULL);
  g_autoptr (GPtrArray) moves = moves_find (pair, BOUND, 0, &rest);
  for (guint i = 0; i < moves->len; i++)
    add_reached (setting, pair, g_ptr_array_index (moves, i));
}

/* ---- marks ---- */

/* A limit of the item that is looked at. */
typedef struct {
  Setting *setting;
  const ReachedItem *at;
  Rational outer;   /* the multiple that the item takes; 1: none */
  GPtrArray *nodes; /* of const Node: the limits in it */
} Looking;

static void gather (Looking *looking, const Node *node)
{
  if (node->precondition || node->kind == CONDITION_NOT || node->kind == CONDITION_PROPORTIONAL ||
      (node->kind == CONDITION_NEAR && condition_is_doubted (node->condition)))
    return;
  if (node->kind == CONDITION_SCALE && rational_compare (looking->outer, RATIONAL_ONE) == 0)
    looking->outer = node->condition->factor;
  if (node->kind == CONDITION_LIMIT && node->comparison == AT_LEAST && node->n_divisors == 0)
    g_ptr_array_add (looking->nodes, (gpointer) node);
  for (guint i = 0; i < node->children->len; i++)
    gather (looking, g_ptr_array_index (node->children, i));
}

static LimitMarkKind kind_of (const Looking *looking, const Node *node)
{
  if (rational_compare (node->factor, RATIONAL_ONE) == 0)
    return MARK_PLAIN;
  if (rational_compare (node->factor, RATIONAL_ONE) < 0)
    return MARK_REDUCED;
  return rational_compare (node->factor, looking->outer) == 0 ? MARK_MULTIPLE : MARK_MULTIPLE_REDUCED;
}

static const Hidden *local_of (const Plan *plan, const Node *node)
{
  if (node->hidden == 0)
    return NULL;
  const Hidden *hidden = &g_array_index (plan->hidden, Hidden, node->hidden - 1);
  return hidden->kind == HIDDEN_LOCAL ? hidden : NULL;
}

/* ⌈a·b / c·d⌉; 0: it does not fit. */
static gint64 divide_up (gint64 a, gint64 b, gint64 c, gint64 d)
{
  const Wide over = (Wide) a * b, under = (Wide) c * d;
  const Wide result = under == 0 ? 0 : (over + under - 1) / under;
  return result > UNBOUNDED / 4 ? 0 : (gint64) result;
}

/* The value that one fact of weight `weight` must have. */
static gint64 limit_of (const Looking *looking, const Node *node, gint64 weight)
{
  const Hidden *local = local_of (looking->setting->plan, node);
  if (local == NULL)
    return interval_is_point (node->limit) ? divide_up (node->limit.lo, node->measure_scale, node->limit_scale, weight)
                                           : 0;
  for (guint i = 0; i < looking->at->least->figures->len; i++) {
    const Figure *figure = &g_array_index (looking->at->least->figures, Figure, i);
    if (g_str_equal (figure->name, local->name))
      return divide_up (figure->value.lo, node->factor.numerator, node->factor.denominator, 1);
  }
  return 0;
}

/* Facts of the same weight as the first. */
static void set_facts (LimitMark *mark, const Plan *plan, const Node *node)
{
  const Term *terms = plan->code.terms + node->first_term;
  mark->facts = g_new0 (guint, node->n_terms);
  for (guint i = 0; i < node->n_terms; i++)
    if (terms[i].weight == terms[0].weight && terms[i].slot < plan->code.n_facts)
      mark->facts[mark->n_facts++] = terms[i].slot;
}

/* Of the quantities that the item measures none is left. */
static void clear_measured (const Looking *looking, Case *of)
{
  for (guint i = 0; i < looking->nodes->len; i++) {
    const Node *node = g_ptr_array_index (looking->nodes, i);
    for (guint k = 0; k < node->n_terms; k++)
      setting_state (of, plan_term (looking->setting->plan, node->first_term + k)->slot, interval_point (0));
  }
}

/* The engine turns there, and nowhere before. */
static gboolean turns (const Looking *looking, const LimitMark *mark)
{
  const Program *program = looking->setting->program;
  g_autoptr (Result) at = result_of (program, mark->base, NULL);
  setting_state (mark->base, mark->facts[0], interval_point (mark->limit - 1));
  g_autoptr (Result) below = result_of (program, mark->base, NULL);
  setting_state (mark->base, mark->facts[0], interval_point (mark->limit));
  return at->floor == mark->item->rank && result_is_decided (at) && result_is_decided (below) &&
         result_meets (at, mark->key) && below->floor < at->floor && !result_meets (below, mark->key);
}

static gboolean try_base (const Looking *looking, LimitMark *mark, const Case *base, gboolean keeps)
{
  case_copy (mark->base, base);
  if (!keeps)
    clear_measured (looking, mark->base);
  setting_state (mark->base, mark->facts[0], interval_point (mark->limit));
  return turns (looking, mark);
}

/* Where the item has an open clause beside its figure, and the smallest case that one: of it nothing is said. */
static gboolean try_without_clause (const Looking *looking, LimitMark *mark)
{
  g_autoptr (Case) silent = case_new ();
  case_copy (silent, looking->at->least);
  const guint n = silent->rulings->len;
  for (guint i = n; i > 0; i--) {
    const Ruling *ruling = &g_array_index (silent->rulings, Ruling, i - 1);
    if (g_str_equal (ruling->instrument, mark->item->instrument->id) && g_str_equal (ruling->path, mark->item->path))
      g_array_remove_index (silent->rulings, i - 1);
  }
  return silent->rulings->len < n && try_base (looking, mark, silent, FALSE);
}

/* The item's own smallest case, then what it states of other figures too, then its figure alone, then the circumstances of any other
 * item: what reduces a limit stands there. */
static gboolean try_mark (const Looking *looking, LimitMark *mark)
{
  const GPtrArray *reached = looking->setting->reached;
  if (try_base (looking, mark, looking->at->least, FALSE) || try_base (looking, mark, looking->at->least, TRUE) ||
      try_without_clause (looking, mark))
    return TRUE;
  for (guint i = 0; mark->kind == MARK_MULTIPLE_REDUCED && i < reached->len; i++)
    if (try_base (looking, mark, ((const ReachedItem *) g_ptr_array_index (reached, i))->least, FALSE))
      return TRUE;
  return FALSE;
}

/* A case that could have happened; what is needed below the limit alone comes back. */
static void tidy_mark (const Looking *looking, LimitMark *mark)
{
  Case *whole = case_new ();
  case_copy (whole, mark->base);
  plausible_make (looking->setting, mark->item, mark->base);
  if (!turns (looking, mark)) {
    case_copy (mark->base, whole);
    plausible_round (looking->setting, mark->base);
  }
  if (!turns (looking, mark))
    case_copy (mark->base, whole);
  case_free (whole);
}

static gboolean is_known (const Setting *setting, const LimitMark *mark)
{
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *other = setting_mark (setting, i);
    if (g_str_equal (other->key, mark->key) && other->facts[0] == mark->facts[0] && other->limit == mark->limit)
      return TRUE;
  }
  return FALSE;
}

/* “超过” turns between two whole units, where nobody states a figure. */
static gboolean is_between_units (const LimitMark *mark)
{
  return mark->node->comparison == ABOVE && mark->limit % mark->step != 0;
}

static void add_mark (const Looking *looking, const Node *node)
{
  const Plan *plan = looking->setting->plan;
  LimitMark *mark = g_new0 (LimitMark, 1);
  *mark = (LimitMark) { .kind = kind_of (looking, node),
                        .item = looking->at->item,
                        .key = g_strdup (looking->at->key),
                        .node = node,
                        .local = local_of (plan, node),
                        .base = case_new () };
  set_facts (mark, plan, node);
  if (mark->n_facts > 0) {
    const Fact *fact = vocabulary_fact (looking->setting->program->law->vocabulary, mark->facts[0]);
    mark->limit = limit_of (looking, node, plan_term (plan, node->first_term)->weight);
    mark->step = fact->unit == NULL ? 1 : fact->unit->parts;
    mark->grades = fact_is_counted (fact) ? 0 : fact->unit->levels->len;
  }
  if (mark->limit > mark->step && !is_between_units (mark) && !is_known (looking->setting, mark) &&
      try_mark (looking, mark)) {
    tidy_mark (looking, mark);
    g_ptr_array_add (looking->setting->marks, mark);
  } else
    mark_free (mark);
}

static void find_marks (Setting *setting, const ReachedItem *reached)
{
  Looking looking = { setting, reached, RATIONAL_ONE, g_ptr_array_new () };
  gather (&looking, reached->item->node);
  for (guint i = 0; i < looking.nodes->len; i++)
    add_mark (&looking, g_ptr_array_index (looking.nodes, i));
  g_ptr_array_unref (looking.nodes);
}

/* ---- sums ---- */

static const LimitMark *plain_mark_of (const Setting *setting, const LawItem *item)
{
  for (guint i = 0; i < setting->marks->len; i++)
    if (setting_mark (setting, i)->kind == MARK_PLAIN && setting_mark (setting, i)->item->law == item)
      return setting_mark (setting, i);
  return NULL;
}

static void find_sum (Setting *setting, const ReachedItem *reached)
{
  const LawCondition *sum = reached->item->law->condition;
  if (sum->stated->kind != CONDITION_PROPORTIONAL)
    return;
  SumMark *mark = g_new0 (SumMark, 1);
  *mark = (SumMark) { reached->item, g_strdup (reached->key), g_ptr_array_new () };
  for (guint i = 0; i < sum->n_items; i++) {
    const LimitMark *part = plain_mark_of (setting, sum->items[i]);
    if (part != NULL)
      g_ptr_array_add (mark->parts, (gpointer) part);
  }
  if (mark->parts->len > 1)
    g_ptr_array_add (setting->sums, mark);
  else
    sum_free (mark);
}

/* As the law stands under one plan. */
static Setting *setting_under (School *school, const LawOffence *offence, const Plan *plan)
{
  Setting *setting = g_new0 (Setting, 1);
  setting->school = school;
  setting->program = school_program (school);
  setting->offence = offence;
  setting->plan = plan;
  setting->reached = g_ptr_array_new_with_free_func (reached_free);
  setting->marks = g_ptr_array_new_with_free_func (mark_free);
  setting->sums = g_ptr_array_new_with_free_func (sum_free);
  setting->circumstances = g_ptr_array_new ();
  find_days (setting);
  setting->disputed = disputed_find (setting);
  find_reached (setting);
  for (guint i = 0; i < setting->reached->len; i++)
    find_marks (setting, g_ptr_array_index (setting->reached, i));
  for (guint i = 0; i < setting->reached->len; i++)
    find_sum (setting, g_ptr_array_index (setting->reached, i));
  for (guint i = 0; i < setting->reached->len; i++)
    if (circumstance_decides (setting, g_ptr_array_index (setting->reached, i)))
      g_ptr_array_add (setting->circumstances, g_ptr_array_index (setting->reached, i));
  return setting;
}

static gboolean has_marks (const Setting *setting) { return setting->marks->len > 0; }

static gboolean has_circumstances (const Setting *setting) { return setting->circumstances->len > 0; }

/* The newest law of which that can be said. Returns: yours; NULL: of none. */
static Setting *find_setting (School *school, const LawOffence *offence, gboolean (*has) (const Setting *setting))
{
  const Program *program = school_program (school);
  const Plan *plan = plan_before (program, offence->stated, 0);
  while (plan != NULL) {
    Setting *setting = setting_under (school, offence, plan);
    if (has (setting))
      return setting;
    setting_free (setting);
    plan = plan_before (program, offence->stated, plan->from);
  }
  return NULL;
}

const Setting *setting_of (School *school, const LawOffence *offence)
{
  Setting *setting = school_kept (school, offence);
  if (setting != NULL)
    return setting;
  setting = find_setting (school, offence, has_marks);
  if (setting == NULL)
    setting = find_setting (school, offence, has_circumstances);
  if (setting != NULL)
    school_keep (school, offence, setting, setting_free);
  return setting;
}
