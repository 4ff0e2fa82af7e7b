/* In: a mark and its smallest case. Out: the case that a theme wants of it: the same figures at another time, by a company, as a
 * joint amount, in a range, counted from acts, beside an open clause. */
#include "teach/themes/scene.h"
#include <string.h>
#include "teach/themes/addend.h"
#include "teach/themes/dated_acts.h"
#include "teach/themes/earlier.h"
#include "teach/themes/graded.h"
#include "teach/themes/second.h"
#include "teach/plausible.h"
#include "teach/sketch_days.h"

/* ---- which marks ---- */

static gboolean is_of_organization (const LimitMark *mark) { return mark->base->defendants->len > 0; }

/* Somewhere in its article organizations have a limit of their own. */
static gboolean has_organization (const Setting *setting, const LimitMark *mark)
{
  for (guint i = 0; i < setting->marks->len; i++)
    if (setting_mark (setting, i)->item->article == mark->item->article &&
        is_of_organization (setting_mark (setting, i)))
      return TRUE;
  return FALSE;
}

/* What an open clause of its tier is called; NULL: there is none that a person may find or not. */
static const PlanItem *open_clause_of (const Setting *setting, const LimitMark *mark)
{
  const Places *places = &setting->plan->places;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    if (item->rule == mark->item->rule && item->item->condition != NULL &&
        item->item->condition->kind == CONDITION_OPEN && !item->item->condition->unanswered)
      return item;
  }
  return NULL;
}

/* The two facts that the first one is the product of where a case does not state it. */
static gboolean factors_of (const Setting *setting, const LimitMark *mark, guint factors[static 2])
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  char *const *names = vocabulary_fact (vocabulary, mark->facts[0])->stated->product;
  if (names == NULL || g_strv_length ((char **) names) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    factors[i] = (guint) vocabulary_find (vocabulary, names[i]);
  return TRUE;
}

static const LawCounting *counting_of (const Setting *setting, guint fact)
{
  for (guint i = 0; i < setting->plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (setting->plan, i);
    for (guint k = 0; k < standard->acts.n_countings; k++)
      if (law_has_fact (&standard->acts.countings[k].facts, fact))
        return &standard->acts.countings[k];
  }
  return NULL;
}

gint64 scene_upper_end (const LimitMark *mark)
{
  const Condition *limit = mark->node->condition;
  const gboolean ends = mark->local == NULL && mark->n_facts == 1 && limit != NULL && limit->below.present &&
                        limit->addends == NULL && limit->over == NULL && interval_is_point (limit->below.value);
  return ends && limit->below.value.lo > mark->limit ? limit->below.value.lo : 0;
}

gboolean scene_takes (const Setting *setting, Theme theme, const LimitMark *mark)
{
  const gboolean person = !is_of_organization (mark), plain = mark->kind == MARK_PLAIN;
  switch (theme) {
  case THEME_TIME: return person && mark->local == NULL && earlier_plan (setting, mark, NULL) != NULL;
  case THEME_PERSON_ORGANIZATION: return plain && has_organization (setting, mark);
  case THEME_OPEN_CLAUSE: return plain && open_clause_of (setting, mark) != NULL;
  case THEME_OWN_SHARE:
    return person && mark->local == NULL && mark->base->region == NULL && plausible_divided (setting, mark->facts[0]);
  case THEME_MISSING_FACT:
  case THEME_SETTLING_FACT: return person && plain && mark->local == NULL;
  case THEME_PRODUCT: return plain && factors_of (setting, mark, (guint[2]) { 0 });
  case THEME_ACTS: return dated_acts_take (setting, mark);
  case THEME_ADDEND: return addend_takes (setting, mark);
  case THEME_UPPER_END: return person && plain && scene_upper_end (mark) > 0;
  case THEME_PRECONDITION: return person && second_gate_takes (setting, mark);
  case THEME_BOTH_FIGURES: return person && second_takes (setting, mark);
  case THEME_TABLE: return person && graded_row_takes (setting, mark);
  case THEME_GRADE: return person && plain && mark->grades > 0;
  case THEME_LAWFUL_BUSINESS: return mark->item->article->instead_of != NULL;
  case THEME_OBTAINED_THEN_SOLD:
  case THEME_BUYERS: return plain && counting_of (setting, mark->facts[0]) != NULL;
  default: return FALSE;
  }
}

gboolean scene_fits (const Setting *setting, Theme theme)
{
  for (guint i = 0; i < setting->marks->len; i++)
    if (scene_takes (setting, theme, setting_mark (setting, i)))
      return TRUE;
  return FALSE;
}

/* ---- figures ---- */

static void state_units (Sketch *sketch, gint64 units)
{
  const LimitMark *mark = sketch->mark;
  setting_state (sketch->fact_case, mark->facts[0],
                 interval_point (MIN (MAX (units, 1) * mark->step, setting_most (mark))));
}

static gint64 units_of (const Sketch *sketch) { return sketch->limit / sketch->mark->step; }

/* ---- time ---- */

/* Conduct under the earlier law, the decision under that of today. */
static gboolean make_earlier (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const Plan *plan = earlier_plan (setting, sketch->mark, chance);
  const Day first = MAX (MAX (plan->from, plan->version->effective), civil_add_years (plan->until, -4)),
            day = chance_between (chance, first, plan->until - 1);
  Case *to = sketch->fact_case;
  sketch_days_move (setting, to, day, chance);
  const Day soon = setting->plan->from + 20,
            late = MIN (setting->last, civil_add_years (setting->plan->from, NOT_LONG));
  to->decided = interval_point (chance_between (chance, soon, MAX (soon, late)));
  state_units (sketch, units_of (sketch) + chance_between (chance, -units_of (sketch) / 3, units_of (sketch) * 2));
  return TRUE;
}

/* ---- people ---- */

/* Between the limits of persons and organizations; of either. */
static gboolean make_person (Sketch *sketch, Chance *chance)
{
  const Defendant company = { .id = "a", .name = "a", .kind = DEFENDANT_ORGANIZATION };
  Case *to = sketch->fact_case;
  const gboolean organization = chance_once_in (chance, 2);
  g_array_set_size (to->defendants, 0);
  if (organization)
    g_array_append_val (to->defendants, company);
  g_array_index (to->charges, Charge, 0).defendant = organization ? 0 : -1;
  state_units (sketch, chance_between (chance, units_of (sketch) * 2 / 3, units_of (sketch) * 3 / 2));
  return TRUE;
}

/* The joint amount reaches the limit; what the defendant got does not. */
static gboolean make_share (Sketch *sketch, Chance *chance)
{
  const Defendant person = { .id = "a", .name = "a", .kind = DEFENDANT_PERSON };
  Case *to = sketch->fact_case;
  const gint64 joint = chance_between (chance, units_of (sketch), units_of (sketch) * 3 / 2);
  const gint64 own = chance_between (chance, units_of (sketch) / 5, units_of (sketch) * 4 / 5);
  const Stated share = { .fact = sketch->mark->facts[0], .value = interval_point (MAX (own, 1) * sketch->mark->step) };
  state_units (sketch, joint);
  g_array_set_size (to->defendants, 0);
  g_array_append_val (to->defendants, person);
  g_array_append_val (to->shares, share);
  g_array_index (to->charges, Charge, 0).defendant = 0;
  return TRUE;
}

/* ---- what a person finds, what is not known ---- */

static gboolean make_clause (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const PlanItem *clause = open_clause_of (setting, sketch->mark);
  const Ruling met = {
    .instrument = clause->instrument->id, .path = clause->path, .defendant = -1, .value = interval_point (1)
  };
  state_units (sketch, chance_between (chance, units_of (sketch) / 2, units_of (sketch) - 1));
  if (chance_once_in (chance, 2))
    g_array_append_val (sketch->fact_case->rulings, met);
  return TRUE;
}

/* What is known roughly is said in round numbers: two digits, then noughts. */
static gint64 rounded_down (gint64 units)
{
  gint64 round = 1;
  while (units / round >= 100)
    round *= 10;
  return units / round * round;
}

/* What the fact comes with: the first thing that cannot be without it; -1: nothing. */
static gint companion_of_mark (const Setting *setting, const LimitMark *mark)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  for (guint i = 0; i < vocabulary->n_companions; i++)
    if (vocabulary->companions[i].fact == mark->facts[0])
      return (gint) vocabulary->companions[i].with;
  return -1;
}

gboolean scene_is_silent (const Setting *setting, const LimitMark *mark, const Case *of)
{
  Interval value;
  if (mark == NULL || setting_stated (of, mark->facts[0], &value))
    return FALSE;
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  for (guint i = 0; i < vocabulary->n_companions; i++)
    if (vocabulary->companions[i].fact == mark->facts[0] &&
        setting_stated (of, vocabulary->companions[i].with, &value) && value.hi > 0)
      return TRUE;
  return FALSE;
}

/* Not stated is not none: something that has it was found, and of it nothing is said. */
static gboolean make_silent (Sketch *sketch, guint with)
{
  setting_state (sketch->fact_case, sketch->mark->facts[0], interval_point (0));
  setting_state (sketch->fact_case, with, interval_point (1));
  return TRUE;
}

/* From below the limit to above it. */
static gboolean make_range (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const gint with = companion_of_mark (setting, sketch->mark);
  if (with >= 0 && chance_once_in (chance, 2))
    return make_silent (sketch, (guint) with);
  const gint64 units = units_of (sketch), step = sketch->mark->step;
  const gint64 lo = rounded_down (chance_between (chance, (units + 1) / 2, units - 1));
  const gint64 hi = MAX (units, rounded_down (chance_between (chance, units, units + MAX (units / 3, 1))));
  setting_state (sketch->fact_case, sketch->mark->facts[0],
                 (Interval) { lo * step, MIN (hi * step, setting_most (sketch->mark)) });
  return TRUE;
}

/* ---- where a band ends ---- */

/* Exactly there, one less, or a little more or less. */
static gboolean make_end (Sketch *sketch, Chance *chance)
{
  const gint64 end = scene_upper_end (sketch->mark) / sketch->mark->step, far = MAX (end / 20, 1);
  const gint64 away[] = { 0, 0, -1, chance_between (chance, -far, far) };
  state_units (sketch, end + away[chance_below (chance, G_N_ELEMENTS (away))]);
  return TRUE;
}

/* ---- articles ---- */

/* By the general article the figures would do. */
static gboolean make_special (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const gint64 units = units_of (sketch);
  state_units (sketch, units + (chance_once_in (chance, 2) ? chance_between (chance, 0, units / 4)
                                                           : -chance_between (chance, 1, units / 4)));
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *general = setting_mark (setting, i);
    if (general->kind != MARK_PLAIN || general->item->article == sketch->mark->item->article || general->n_facts > 1 ||
        general->step > 1)
      continue;
    const gint64 value = chance_between (chance, general->limit * 3 / 4, general->limit * 2);
    setting_state (sketch->fact_case, general->facts[0], interval_point (value));
    return TRUE;
  }
  return FALSE;
}

/* ---- acts ---- */

static const char *const buyers[] = { "甲", "甲\n乙", "甲\n乙\n丙", "甲\n乙\n丙\n丁" };

static void list_acts (Sketch *sketch, gint64 found, gint64 removed, guint n_buyers)
{
  Case *to = sketch->fact_case;
  const Interval conduct = to->conduct_from;
  const Batch batch = { .id = "b1",
                        .fact = sketch->mark->facts[0],
                        .defendant = -1,
                        .found = interval_point (found),
                        .removed = interval_point (removed),
                        .left = interval_point (found - removed),
                        .obtained = OBTAINED_BOUGHT,
                        .on = conduct };
  const Given given = { .batch = 0, .defendant = -1, .to = buyers[n_buyers - 1], .whole = TRUE, .on = conduct };
  g_array_set_size (to->stated, 0);
  g_array_append_val (to->batches, batch);
  g_array_append_val (to->given, given);
}

static gboolean make_sold (Sketch *sketch, Chance *chance)
{
  const gint64 units = units_of (sketch), found = chance_between (chance, units / 2 + 1, units + units / 5);
  list_acts (sketch, found, chance_once_in (chance, 2) ? chance_between (chance, 1, MAX (units / 5, 1)) : 0, 1);
  return TRUE;
}

static gboolean make_buyers (Sketch *sketch, Chance *chance)
{
  const guint n = 2 + chance_below (chance, 3);
  const gint64 each = units_of (sketch) / n;
  list_acts (sketch, chance_between (chance, MAX (each * 3 / 4, 1), each + each / 3 + 1), 0, n);
  return TRUE;
}

/* ---- products ---- */

/* So many at so much each, near the limit; the amount itself is for who reads the story to work out. */
static gboolean make_product (const Setting *setting, Sketch *sketch, Chance *chance)
{
  static const gint64 worths[] = { 2, 5, 10, 20 };
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  guint factors[2];
  if (!factors_of (setting, sketch->mark, factors))
    return FALSE;
  const gint64 worth = worths[chance_below (chance, G_N_ELEMENTS (worths))], enough = units_of (sketch) / worth;
  const gint64 n = enough + (chance_once_in (chance, 3) ? 0 : chance_between (chance, -enough / 4, enough / 4));
  const gint64 values[] = { MAX (n, 1), worth };
  setting_state (sketch->fact_case, sketch->mark->facts[0], interval_point (0));
  for (guint i = 0; i < 2; i++) {
    const Unit *unit = vocabulary_fact (vocabulary, factors[i])->unit;
    setting_state (sketch->fact_case, factors[i], interval_point (values[i] * (unit == NULL ? 1 : unit->parts)));
  }
  return TRUE;
}

gboolean scene_make (const Setting *setting, Theme theme, Sketch *sketch, Chance *chance)
{
  switch (theme) {
  case THEME_TIME: return make_earlier (setting, sketch, chance);
  case THEME_PERSON_ORGANIZATION: return make_person (sketch, chance);
  case THEME_OWN_SHARE: return make_share (sketch, chance);
  case THEME_OPEN_CLAUSE: return make_clause (setting, sketch, chance);
  case THEME_MISSING_FACT:
  case THEME_SETTLING_FACT: return make_range (setting, sketch, chance);
  case THEME_ACTS: return dated_acts_make (setting, sketch, chance);
  case THEME_ADDEND: return addend_make (setting, sketch, chance);
  case THEME_UPPER_END: return make_end (sketch, chance);
  case THEME_PRECONDITION: return second_gate_make (setting, sketch, chance);
  case THEME_BOTH_FIGURES: return second_make (setting, sketch, chance);
  case THEME_TABLE: return graded_row_make (setting, sketch, chance);
  case THEME_GRADE: graded_step_make (sketch, chance); return TRUE;
  case THEME_LAWFUL_BUSINESS: return make_special (setting, sketch, chance);
  case THEME_OBTAINED_THEN_SOLD: return make_sold (sketch, chance);
  case THEME_BUYERS: return make_buyers (sketch, chance);
  case THEME_PRODUCT: return make_product (setting, sketch, chance);
  default: return FALSE;
  }
}
