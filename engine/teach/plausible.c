/* In: a case of the least figures. Out: one that could have happened. The one idea: whatever comes to the same is tried, and kept. */
#include "teach/plausible.h"
#include "teach/school/result.h"

static gboolean stays (const Setting *setting, const Case *changed, const Result *as)
{
  g_autoptr (Result) now = result_of (setting->program, changed, NULL);
  return result_same_tier (now, as) && result_same_items (now, as);
}

/* ---- what a case does without ---- */

/* Answers on clauses and figures of a region that nothing hangs on, at the limit or below it, are left out. */
static void prune (const Setting *setting, Case *of, const Result *as)
{
  for (guint i = of->rulings->len; i > 0; i--) {
    const Ruling ruling = g_array_index (of->rulings, Ruling, i - 1);
    g_array_remove_index (of->rulings, i - 1);
    if (!stays (setting, of, as))
      g_array_insert_val (of->rulings, i - 1, ruling);
  }
  for (guint i = of->figures->len; i > 0; i--) {
    const Figure figure = g_array_index (of->figures, Figure, i - 1);
    g_array_remove_index (of->figures, i - 1);
    if (!stays (setting, of, as))
      g_array_insert_val (of->figures, i - 1, figure);
  }
}

/* ---- parts and wholes ---- */

/* The tax that was due is one fen in the smallest case, of which a hundred thousand yuan were evaded: it becomes the greatest of 1, 2,
 * 5, 10, 20 … that the share to be reached allows, so that the share is in no doubt. */
static void raise_whole (const Setting *setting, Case *of, guint fact, const Result *as)
{
  static const gint64 steps[] = { 1, 2, 5 };
  Interval value;
  if (!setting_stated (of, fact, &value) || !interval_is_point (value) || value.lo <= 0)
    return;
  gint64 whole = value.lo, ten = 1;
  for (guint i = 0; ten < UNBOUNDED / 1000; i++) {
    const gint64 next = ten * steps[i % G_N_ELEMENTS (steps)];
    ten *= i % G_N_ELEMENTS (steps) == 2 ? 10 : 1;
    setting_state (of, fact, interval_point (next + 1));
    if (next > whole && !stays (setting, of, as))
      break;
    whole = MAX (whole, next);
  }
  setting_state (of, fact, interval_point (whole));
}

static void raise_wholes (const Setting *setting, Case *of, const Node *node, const Result *as)
{
  for (guint i = 0; node->kind == CONDITION_LIMIT && i < node->n_divisors; i++)
    raise_whole (setting, of, plan_term (setting->plan, node->first_divisor + i)->slot, as);
  for (guint i = 0; i < node->children->len; i++)
    raise_wholes (setting, of, g_ptr_array_index (node->children, i), as);
}

/* ---- figures that people state ---- */

/* So much of it, if that comes to the same. */
static gboolean take_figure (const Setting *setting, Case *of, guint fact, gint64 value, const Result *as)
{
  Interval now;
  setting_stated (of, fact, &now);
  if (!plausible_beside (setting, of, fact, interval_point (value)))
    return FALSE;
  setting_state (of, fact, interval_point (value));
  if (stays (setting, of, as))
    return TRUE;
  setting_state (of, fact, now);
  return FALSE;
}

/* "More than three months" is three and a half in the smallest case, "any" is a fen: it becomes a whole number, of what is less than one
 * a round one. */
static void round_figure (const Setting *setting, Case *of, guint fact, const Result *as)
{
  static const gint64 round[] = { 10000, 1000, 100, 10 };
  const Fact *stated = vocabulary_fact (setting->program->law->vocabulary, fact);
  const gint64 parts = stated->unit == NULL ? 1 : stated->unit->parts;
  Interval now;
  if (!fact_is_counted (stated) || !setting_stated (of, fact, &now) || !interval_is_point (now) || now.lo % parts == 0)
    return;
  for (guint i = 0; now.lo < parts && i < G_N_ELEMENTS (round); i++)
    if (take_figure (setting, of, fact, round[i] * parts, as))
      return;
  take_figure (setting, of, fact, (now.lo / parts + 1) * parts, as);
}

static void round_figures (const Setting *setting, Case *of, const Result *as)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (guint)); /* what is stated anew may stand elsewhere */
  for (guint i = 0; i < of->stated->len; i++)
    g_array_append_val (facts, g_array_index (of->stated, Stated, i).fact);
  for (guint i = 0; i < facts->len; i++)
    round_figure (setting, of, g_array_index (facts, guint, i), as);
}

void plausible_round (const Setting *setting, Case *of)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  round_figures (setting, of, as);
}

void plausible_make (const Setting *setting, const PlanItem *item, Case *of)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  prune (setting, of, as);
  round_figures (setting, of, as);
  if (item->node != NULL)
    raise_wholes (setting, of, item->node, as);
}

void plausible_reached (const Setting *setting, const ReachedItem *reached, Case *of)
{
  const Interval conduct = of->conduct_from, decided = of->decided;
  case_copy (of, reached->least);
  plausible_make (setting, reached->item, of);
  of->conduct_from = of->conduct_to = conduct;
  of->decided = decided;
  of->from_text = of->to_text = of->decided_text = (DateText) { NULL, FALSE };
}

void plausible_raise (const Setting *setting, Case *of, Chance *chance)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  for (guint i = 0; i < of->stated->len; i++) {
    Stated *stated = &g_array_index (of->stated, Stated, i);
    const Interval least = stated->value;
    const Unit *unit = vocabulary_fact (setting->program->law->vocabulary, stated->fact)->unit;
    const gint64 step = unit == NULL ? 1 : unit->parts, more = least.lo / step / 4;
    if (vocabulary_fact (setting->program->law->vocabulary, stated->fact)->kind != FACT_QUANTITY || more == 0)
      continue;
    stated->value = interval_point (least.lo + step * chance_between (chance, 0, more));
    g_autoptr (Result) now = result_of (setting->program, of, NULL);
    if (!result_same_tier (now, as))
      stated->value = least;
  }
}

static const Stated *number_of (const Setting *setting, const Case *of)
{
  for (guint i = 0; i < of->stated->len; i++)
    if (vocabulary_fact (setting->program->law->vocabulary, g_array_index (of->stated, Stated, i).fact)->kind ==
        FACT_QUANTITY)
      return &g_array_index (of->stated, Stated, i);
  return NULL;
}

/* The first limit on something in that unit; NULL: there is none, or one is set on the fact itself. */
static const LimitMark *usual_mark (const Setting *setting, guint fact)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  const LimitMark *usual = NULL;
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *mark = setting_mark (setting, i);
    if (mark->facts[0] == fact)
      return NULL;
    if (usual == NULL && vocabulary_fact (vocabulary, fact)->unit == vocabulary_fact (vocabulary, mark->facts[0])->unit)
      usual = mark;
  }
  return usual;
}

void plausible_tell_usual (const Setting *setting, Case *of)
{
  const Stated *number = number_of (setting, of);
  const LimitMark *mark = number == NULL ? NULL : usual_mark (setting, number->fact);
  if (mark == NULL)
    return;
  const Stated was = *number;
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  setting_state (of, was.fact, interval_point (0));
  setting_state (of, mark->facts[0], was.value);
  g_autoptr (Result) now = result_of (setting->program, of, NULL);
  if (result_same_tier (now, as) && result_same_items (now, as))
    return;
  setting_state (of, mark->facts[0], interval_point (0));
  setting_state (of, was.fact, was.value);
}

/* ---- what does not go together ---- */

enum { MOST_APART = 8 };

static const char *const apart[][MOST_APART + 1] = {
#define APART(...) { __VA_ARGS__ },
#include "teach/unlikely.def"
};

static const char *const of_acts[][MOST_APART + 1] = {
#define OF_ACT(...) { __VA_ARGS__ },
#include "teach/unlikely.def"
};

static const struct {
  const char *part, *whole;
  gboolean told; /* the part never without the whole */
} parts[] = {
#define PART(part, whole) { part, whole, FALSE },
#define LEFT(part, whole) { part, whole, TRUE },
#include "teach/unlikely.def"
};

static const char *const divided[] = {
#define DIVIDED(fact) fact,
#include "teach/unlikely.def"
};

static const struct {
  const char *circumstance, *part, *whole;
} besides[] = {
#define BESIDES(circumstance, part, whole) { circumstance, part, whole },
#include "teach/unlikely.def"
};

static const char *name_of (const Setting *setting, guint fact)
{
  return vocabulary_fact (setting->program->law->vocabulary, fact)->id;
}

static gboolean are_apart (const char *one, const char *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    if (g_strv_contains (apart[i], one) && g_strv_contains (apart[i], other))
      return TRUE;
  return FALSE;
}

/* The one is a circumstance of the other, an act. */
static gboolean is_of_act (const char *circumstance, const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_acts); i++)
    if (g_str_equal (of_acts[i][0], act) && g_strv_contains (of_acts[i] + 1, circumstance))
      return TRUE;
  return FALSE;
}

static gboolean is_more_than_whole (const char *part, Interval value, const char *whole, Interval of)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].part, part) && g_str_equal (parts[i].whole, whole))
      return value.hi > of.lo;
  return FALSE;
}

gboolean plausible_beside (const Setting *setting, const Case *of, guint fact, Interval value)
{
  const char *name = name_of (setting, fact);
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    const char *other = name_of (setting, stated->fact);
    if (stated->value.hi == 0 && is_of_act (name, other))
      return FALSE;
    if (stated->value.hi != 0 && stated->fact != fact &&
        (are_apart (name, other) || is_more_than_whole (name, value, other, stated->value) ||
         is_more_than_whole (other, stated->value, name, value)))
      return FALSE;
  }
  return TRUE;
}

/* The least limit on the fact; 0: there is none. */
static gint64 least_limit (const Setting *setting, guint fact)
{
  gint64 least = 0;
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *mark = setting_mark (setting, i);
    if (mark->facts[0] == fact && (least == 0 || mark->limit < least))
      least = mark->limit;
  }
  return least;
}

/* What the case states of it; nothing is 0. */
static Interval value_of (const Setting *setting, const Case *of, const char *name)
{
  const gint fact = vocabulary_find (setting->program->law->vocabulary, name);
  Interval value = interval_point (0);
  return fact >= 0 && setting_stated (of, (guint) fact, &value) ? value : interval_point (0);
}

gboolean plausible_adds_up (const Setting *setting, const Case *of)
{
  for (guint i = 0; i < G_N_ELEMENTS (besides); i++) {
    const gint part = vocabulary_find (setting->program->law->vocabulary, besides[i].part);
    const Interval whole = value_of (setting, of, besides[i].whole), told = value_of (setting, of, besides[i].part);
    if (value_of (setting, of, besides[i].circumstance).lo > 0 && whole.hi > 0 &&
        whole.lo < least_limit (setting, (guint) part) + told.hi)
      return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const Interval part = value_of (setting, of, parts[i].part), whole = value_of (setting, of, parts[i].whole);
    if (whole.hi > 0 && part.hi > whole.lo)
      return FALSE;
  }
  return TRUE;
}

gboolean plausible_without (const Setting *setting, const Case *of, guint fact)
{
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    if (stated->value.hi != 0 && is_of_act (name_of (setting, stated->fact), name_of (setting, fact)))
      return FALSE;
  }
  return TRUE;
}

gboolean plausible_by_itself (const Setting *setting, const Case *of, guint fact)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_acts); i++) {
    const gint act = vocabulary_find (setting->program->law->vocabulary, of_acts[i][0]);
    Interval stated = interval_point (0);
    if (act >= 0 && is_of_act (name_of (setting, fact), of_acts[i][0]) &&
        (!setting_stated (of, (guint) act, &stated) || stated.lo == 0))
      return FALSE;
  }
  return TRUE;
}

/* ---- what is left of a whole ---- */

/* Whether the case states a whole of which so much can be left. */
static gboolean has_whole (const Setting *setting, const Case *of, const char *part, Interval value)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const gint whole = vocabulary_find (setting->program->law->vocabulary, parts[i].whole);
    Interval stated;
    if (g_str_equal (parts[i].part, part) && whole >= 0 && setting_stated (of, (guint) whole, &stated) &&
        stated.lo >= value.hi)
      return TRUE;
  }
  return FALSE;
}

gboolean plausible_tellable (const Setting *setting, const Case *of, guint fact, Interval value)
{
  const char *name = name_of (setting, fact);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].told && g_str_equal (parts[i].part, name))
      return has_whole (setting, of, name, value);
  return TRUE;
}

/* Two digits, then noughts, and not less. */
static gint64 rounded_up (gint64 value)
{
  gint64 round = 1;
  while (value / round >= 100)
    round *= 10;
  return (value + round - 1) / round * round;
}

/* The first that leaves the tier as it is; else no more than what is left, which then counts for as much. */
static void state_whole (const Setting *setting, Case *of, guint whole, gint64 left, Chance *chance)
{
  const gint64 more[] = { chance_between (chance, 12, 40), 4, 0 };
  g_autoptr (Result) before = result_of (setting->program, of, NULL);
  gboolean same = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (more) && !same; i++) {
    const gint64 value = more[i] == 0 ? left : rounded_up (left + left / 100 * more[i]);
    setting_state (of, whole, interval_point (value));
    g_autoptr (Result) now = result_of (setting->program, of, NULL);
    same = result_same_tier (now, before);
  }
}

void plausible_tell_wholes (const Setting *setting, Case *of, Chance *chance)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const gint part = vocabulary_find (vocabulary, parts[i].part), whole = vocabulary_find (vocabulary, parts[i].whole);
    Interval value;
    if (parts[i].told && part >= 0 && whole >= 0 && setting_stated (of, (guint) part, &value) &&
        !has_whole (setting, of, parts[i].part, value))
      state_whole (setting, of, (guint) whole, value.hi, chance);
  }
}

gboolean plausible_divided (const Setting *setting, guint fact)
{
  for (guint i = 0; i < G_N_ELEMENTS (divided); i++)
    if (g_str_equal (divided[i], name_of (setting, fact)))
      return TRUE;
  return FALSE;
}
