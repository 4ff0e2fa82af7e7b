/* In: a limit with a summand. Out: a case of both, so near the limit that it turns on how the one is added to the other. */
#include "teach/themes/addend.h"

/* What is added to what the mark measures. */
typedef struct {
  guint fact;
  gint64 weight, of_mark; /* of one base unit of either */
  gint64 step;            /* a unit in base units */
  gint64 from;            /* from which figure on; 0: from the first */
} Summand;

static const Fact *fact_of (const Setting *setting, guint slot)
{
  return vocabulary_fact (setting->program->law->vocabulary, slot);
}

/* The limit that measures both. NULL: none below it does. */
static const Node *sum_in (const Setting *setting, const Node *node, guint fact)
{
  if (node->kind == CONDITION_LIMIT && node->condition != NULL && node->condition->addends != NULL &&
      plan_term (setting->plan, node->first_term)->slot == fact)
    return node;
  const Node *found = NULL;
  for (guint i = 0; found == NULL && !node->precondition && i < node->children->len; i++)
    found = sum_in (setting, g_ptr_array_index (node->children, i), fact);
  return found;
}

/* From which figure on the fact counts by itself, which no factor moves. */
static gint64 counted_from (const Setting *setting, const Node *node, guint fact)
{
  gint64 from = 0;
  if (node->kind == CONDITION_LIMIT && node->condition != NULL && node->condition->fixed && node->n_terms == 1 &&
      plan_term (setting->plan, node->first_term)->slot == fact)
    return node->limit.lo;
  for (guint i = 0; from == 0 && i < node->children->len; i++)
    from = counted_from (setting, g_ptr_array_index (node->children, i), fact);
  return from;
}

static gboolean summand_of (const Setting *setting, const LimitMark *mark, Summand *ret)
{
  const Node *sum = mark->item->node == NULL ? NULL : sum_in (setting, mark->item->node, mark->facts[0]);
  if (sum == NULL || mark->kind != MARK_PLAIN)
    return FALSE;
  const Addend *addend = g_ptr_array_index (sum->condition->addends, 0);
  const guint fact = (guint) vocabulary_find (setting->program->law->vocabulary, addend->fact);
  const Unit *unit = fact_of (setting, fact)->unit;
  for (guint i = 1; i < sum->n_terms; i++) {
    const Term *term = plan_term (setting->plan, sum->first_term + i);
    if (term->slot != fact || term->weight <= 0)
      continue;
    *ret = (Summand) { fact, term->weight, plan_term (setting->plan, sum->first_term)->weight,
                       unit == NULL ? 1 : unit->parts, counted_from (setting, mark->item->node, fact) };
    return TRUE;
  }
  return FALSE;
}

gboolean addend_takes (const Setting *setting, const LimitMark *mark)
{
  Summand summand;
  return mark->local == NULL && summand_of (setting, mark, &summand);
}

/* So many units of the summand are worth what is missing, in base units of the mark; rounded up. */
static gint64 units_for (const Summand *summand, gint64 missing)
{
  const Wide each = (Wide) summand->weight * summand->step, all = (Wide) missing * summand->of_mark;
  return (gint64) ((all + each - 1) / each);
}

/* Less than what counts, and enough for the limit if it did. */
static void make_small (Sketch *sketch, const Summand *summand, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  const gint64 most = summand->from / summand->step;
  const gint64 units = chance_between (chance, most / 2, most - 1), worth = units * summand->step;
  const gint64 missing = chance_between (chance, worth / 2 / mark->step, worth / mark->step);
  setting_state (sketch->fact_case, mark->facts[0], interval_point (sketch->limit - MAX (missing, 1) * mark->step));
  setting_state (sketch->fact_case, summand->fact, interval_point (worth));
}

/* Enough of it, or not quite. */
static void make_sum (Sketch *sketch, const Summand *summand, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  const gint64 units = sketch->limit / mark->step;
  const gint64 missing = MAX (chance_between (chance, units / 8, units / 2), 1) * mark->step;
  const gint64 enough = MAX (units_for (summand, missing), (summand->from + summand->step - 1) / summand->step);
  const gint64 far = MAX (enough / 4, 1);
  const gint64 stated =
      chance_once_in (chance, 2) ? enough + chance_between (chance, 0, far) : enough - chance_between (chance, 1, far);
  setting_state (sketch->fact_case, mark->facts[0], interval_point (sketch->limit - missing));
  setting_state (sketch->fact_case, summand->fact, interval_point (MAX (stated, 1) * summand->step));
}

gboolean addend_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  Summand summand;
  if (!summand_of (setting, sketch->mark, &summand))
    return FALSE;
  if (summand.from > summand.step && chance_once_in (chance, 2))
    make_small (sketch, &summand, chance);
  else
    make_sum (sketch, &summand, chance);
  return TRUE;
}

/* ---- mistakes ---- */

/* What the case states of both. FALSE: nothing of what is added. */
static gboolean stated_of (const Setting *setting, const Sketch *sketch, Summand *ret, Interval *main, Interval *added)
{
  *main = interval_point (0);
  if (sketch->mark == NULL || sketch->theme != THEME_ADDEND || !summand_of (setting, sketch->mark, ret) ||
      !setting_stated (sketch->fact_case, ret->fact, added))
    return FALSE;
  setting_stated (sketch->fact_case, sketch->mark->facts[0], main);
  return TRUE;
}

gboolean addend_leave_out (const Setting *setting, const Sketch *sketch, Case *to)
{
  Summand summand;
  Interval main, added;
  if (!stated_of (setting, sketch, &summand, &main, &added) || added.lo < summand.from)
    return FALSE;
  setting_state (to, summand.fact, interval_point (0));
  return TRUE;
}

static void take_over (const Sketch *sketch, const Summand *summand, Case *to, gint64 sum)
{
  setting_state (to, summand->fact, interval_point (0));
  setting_state (to, sketch->mark->facts[0], interval_point (sum));
}

gboolean addend_take_whole (const Setting *setting, const Sketch *sketch, Case *to)
{
  Summand summand;
  Interval main, added;
  if (!stated_of (setting, sketch, &summand, &main, &added) || summand.weight == summand.of_mark)
    return FALSE;
  take_over (sketch, &summand, to, main.lo + added.lo / summand.step * sketch->mark->step);
  return TRUE;
}

gboolean addend_take_small (const Setting *setting, const Sketch *sketch, Case *to)
{
  Summand summand;
  Interval main, added;
  if (!stated_of (setting, sketch, &summand, &main, &added) || added.lo >= summand.from)
    return FALSE;
  take_over (sketch, &summand, to, main.lo + added.lo * summand.weight / summand.of_mark);
  return TRUE;
}
