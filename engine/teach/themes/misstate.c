/* In: a case. Out: the same with one thing in it taken otherwise. The one idea: a mistake about facts is another case, which the
 * engine decides like any other. */
#include "teach/themes/misstate.h"
#include "teach/themes/addend.h"
#include "teach/themes/bygone.h"
#include "teach/circumstance.h"
#include "teach/themes/dated_acts.h"
#include "teach/themes/discretion.h"
#include "teach/themes/graded.h"
#include "teach/themes/scene.h"
#include "teach/themes/second.h"
#include "teach/themes/years.h"

enum { JUST_BEFORE = 5 }; /* days */

static const Fact *fact_of (const Setting *setting, guint slot)
{
  return vocabulary_fact (setting->program->law->vocabulary, slot);
}

/* ---- figures ---- */

/* Every quantity that lies in the sketch's mark, times or by ten. */
static gboolean shift_digit (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to)
{
  gboolean any = FALSE;
  for (guint i = 0; i < to->stated->len; i++) {
    Stated *stated = &g_array_index (to->stated, Stated, i);
    const Fact *fact = fact_of (setting, stated->fact);
    if (fact->kind != FACT_QUANTITY || !interval_is_point (stated->value) || stated->value.lo < 10 ||
        stated->value.lo > UNBOUNDED / 100)
      continue;
    stated->value = interval_point (blunder == BLUNDER_TENTH ? stated->value.lo / 10 : stated->value.lo * 10);
    stated->written = NULL;
    any = TRUE;
  }
  return any && sketch->mark != NULL;
}

/* Another plain limit of the same kind of thing, the nearest that is lower (or higher). */
static const LimitMark *other_class (const Setting *setting, const LimitMark *mark, gboolean lower)
{
  const Unit *unit = fact_of (setting, mark->facts[0])->unit;
  const LimitMark *best = NULL;
  const gint64 limit = mark->kind == MARK_PLAIN ? mark->limit : mark->node->limit.lo;
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *other = setting_mark (setting, i);
    if (other->kind != mark->kind || fact_of (setting, other->facts[0])->unit != unit ||
        other->facts[0] == mark->facts[0] || other->item->article != mark->item->article)
      continue;
    const gboolean fits = lower ? other->limit < mark->limit : other->limit > mark->limit;
    if (fits && (best == NULL || ABS (other->limit - limit) < ABS (best->limit - limit)))
      best = other;
  }
  return best;
}

/* What the sketch states of its mark is put into the other class. Money has no classes. */
static gboolean move_class (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to)
{
  const LimitMark *mark = sketch->mark;
  const LimitMark *other =
      mark == NULL || mark->step != 1 ? NULL : other_class (setting, mark, blunder == BLUNDER_CLASS_HIGH);
  gint64 sum = 0;
  Interval value;
  for (guint i = 0; other != NULL && i < mark->n_facts; i++) {
    if (!setting_stated (to, mark->facts[i], &value))
      continue;
    sum += value.lo;
    setting_state (to, mark->facts[i], interval_point (0));
  }
  if (sum == 0)
    return FALSE;
  if (setting_stated (to, other->facts[0], &value))
    sum += value.lo;
  setting_state (to, other->facts[0], interval_point (sum));
  return TRUE;
}

/* What is stated of several limits of one item, in one unit, is added up for each. */
static gboolean add_up (const Setting *setting, const Sketch *sketch, Case *to)
{
  gint64 sum = 0;
  guint n = 0;
  Interval value;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; sketch->mark != NULL && i < setting->marks->len; i++) {
      const LimitMark *other = setting_mark (setting, i);
      if (!g_str_equal (other->key, sketch->mark->key) || other->n_facts > 1 ||
          fact_of (setting, other->facts[0])->unit != fact_of (setting, sketch->mark->facts[0])->unit ||
          !setting_stated (sketch->fact_case, other->facts[0], &value))
        continue;
      if (pass == 0) {
        sum += value.lo;
        n++;
      } else if (n > 1)
        setting_state (to, other->facts[0], interval_point (sum));
    }
  return n > 1;
}

/* ---- at the limit ---- */

static gint64 sum_of (const Case *of, const LimitMark *mark)
{
  gint64 sum = 0;
  Interval value;
  for (guint i = 0; i < mark->n_facts; i++)
    if (setting_stated (of, mark->facts[i], &value) && interval_is_point (value))
      sum += value.lo;
  return sum;
}

/* Of what the mark measures one base unit less. */
static gboolean take_one (Case *to, const LimitMark *mark)
{
  Interval value;
  for (guint i = 0; i < mark->n_facts; i++)
    if (setting_stated (to, mark->facts[i], &value) && value.lo > 0) {
      setting_state (to, mark->facts[i], interval_point (value.lo - 1));
      return TRUE;
    }
  return FALSE;
}

/* Shares that make one, exactly. */
static gboolean is_whole (const Case *of, const SumMark *sum)
{
  Rational total = RATIONAL_ZERO;
  for (guint i = 0; i < sum->parts->len; i++) {
    const LimitMark *part = g_ptr_array_index (sum->parts, i);
    Rational share;
    if (!rational_new (sum_of (of, part), part->limit, &share) || !rational_add (total, share, &total))
      return FALSE;
  }
  return rational_compare (total, RATIONAL_ONE) == 0;
}

/* What is exactly at a limit is taken not to reach it: in whole numbers that is one less. */
static gboolean fall_short (const Setting *setting, const Sketch *sketch, Case *to)
{
  gboolean any = FALSE;
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *mark = setting_mark (setting, i);
    const gint64 limit = mark == sketch->mark ? sketch->limit : mark->local == NULL ? mark->limit : 0;
    if (limit > 0 && sum_of (sketch->fact_case, mark) == limit && sum_of (to, mark) == limit)
      any |= take_one (to, mark);
  }
  for (guint i = 0; i < setting->sums->len && !any; i++) {
    const SumMark *sum = g_ptr_array_index (setting->sums, i);
    for (guint k = 0; k < sum->parts->len && !any && is_whole (to, sum); k++)
      any = take_one (to, g_ptr_array_index (sum->parts, k));
  }
  return any;
}

/* What is exactly where the band ends is taken to lie in it still. */
static gboolean take_end_in (const Sketch *sketch, Case *to)
{
  const LimitMark *mark = sketch->mark;
  return sketch->theme == THEME_UPPER_END && sum_of (to, mark) == scene_upper_end (mark) && take_one (to, mark);
}

/* ---- near the limit ---- */

/* What falls short of the sketch's limit by a little is taken to reach it. */
static gboolean fill_up (const Setting *setting, const Sketch *sketch, Case *to)
{
  Interval value;
  for (guint i = 0; sketch->mark != NULL && i < setting->marks->len; i++) {
    const LimitMark *mark = setting_mark (setting, i);
    const gint64 limit = mark == sketch->mark ? sketch->limit : mark->local == NULL ? mark->limit : 0;
    const gint64 sum = sum_of (to, mark);
    if (mark->facts[0] != sketch->mark->facts[0] || sum >= limit || sum < limit - limit / 20)
      continue;
    for (guint k = 0; k < mark->n_facts; k++)
      if (setting_stated (to, mark->facts[k], &value)) {
        setting_state (to, mark->facts[k], interval_point (value.lo + limit - sum));
        return TRUE;
      }
  }
  return FALSE;
}

/* ---- people, time, clauses, what is not known ---- */

static gboolean turn_kind (const Sketch *sketch, Case *to, gboolean organization)
{
  const Defendant company = { .id = "a", .name = "a", .kind = DEFENDANT_ORGANIZATION };
  if (sketch->theme != THEME_PERSON_ORGANIZATION || (to->defendants->len > 0) == organization)
    return FALSE;
  g_array_set_size (to->defendants, 0);
  if (organization)
    g_array_append_val (to->defendants, company);
  g_array_index (to->charges, Charge, 0).defendant = organization ? 0 : -1;
  return TRUE;
}

static gboolean take_share (Case *to)
{
  if (to->shares->len == 0)
    return FALSE;
  const Stated share = g_array_index (to->shares, Stated, 0);
  g_array_set_size (to->shares, 0);
  setting_state (to, share.fact, share.value);
  return TRUE;
}

/* Conduct and decision on one day, that of the other. */
static gboolean move_day (const Sketch *sketch, Case *to, gboolean to_decision)
{
  if (sketch->theme != THEME_TIME)
    return FALSE;
  if (to_decision)
    to->conduct_from = to->conduct_to = to->decided;
  else
    to->decided = to->conduct_from;
  return TRUE;
}

static gboolean assume_clause (const Setting *setting, const Sketch *sketch, Case *to)
{
  const Places *places = &setting->plan->places;
  for (guint i = 0; sketch->theme == THEME_OPEN_CLAUSE && to->rulings->len == 0 && i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    const Ruling met = {
      .instrument = item->instrument->id, .path = item->path, .defendant = -1, .value = interval_point (1)
    };
    if (item->rule != sketch->mark->item->rule || item->item->condition->kind != CONDITION_OPEN)
      continue;
    g_array_append_val (to->rulings, met);
    return TRUE;
  }
  return FALSE;
}

static gboolean ignore_clause (const Sketch *sketch, Case *to)
{
  const gboolean any = sketch->theme == THEME_OPEN_CLAUSE && to->rulings->len > 0;
  g_array_set_size (to->rulings, any ? 0 : to->rulings->len);
  return any;
}

/* What brings the special article about is overlooked. */
static gboolean ignore_special (const Setting *setting, const Sketch *sketch, Case *to)
{
  const LawCondition *when = sketch->mark == NULL || sketch->mark->item->article->instead_of == NULL
                                 ? NULL
                                 : sketch->mark->item->law->rule->article->when;
  for (guint i = 0; when != NULL && i < when->n_children; i++) {
    const LawCondition *part = when->children[i];
    Interval value;
    if (part->stated->kind == CONDITION_YES && fact_of (setting, part->slot)->kind == FACT_YES_NO &&
        setting_stated (to, part->slot, &value)) {
      setting_state (to, part->slot, interval_point (0));
      return TRUE;
    }
  }
  return FALSE;
}

/* A range is taken at one of its ends, what has to be said and is not as nothing or as much as the limit. */
static gboolean take_end (const Setting *setting, const Sketch *sketch, Case *to, gboolean most)
{
  if (scene_is_silent (setting, sketch->mark, to)) {
    setting_deny (to, sketch->mark->facts[0]);
    if (most)
      setting_state (to, sketch->mark->facts[0], interval_point (sketch->limit));
    return TRUE;
  }
  for (guint i = 0; i < to->stated->len; i++) {
    Stated *stated = &g_array_index (to->stated, Stated, i);
    if (interval_is_point (stated->value))
      continue;
    stated->value = interval_point (most ? stated->value.hi : stated->value.lo);
    return TRUE;
  }
  return FALSE;
}

/* The earlier event is taken to lie just before the conduct, to lie further back by what passed until the judgment, or not to be. */
static gboolean move_event (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to)
{
  guint fact = 0;
  Day day = 0;
  if (sketch->theme != THEME_WITHIN || !bygone_event (setting, to, &fact, &day))
    return FALSE;
  const Day since = (Day) (to->decided.lo - to->conduct_from.lo), recent = (Day) to->conduct_from.lo - JUST_BEFORE;
  setting_state (to, fact, interval_point (blunder == BLUNDER_TIME_IGNORED ? recent : day - since));
  while (blunder == BLUNDER_EVENT_IGNORED && bygone_event (setting, to, &fact, &day))
    setting_state (to, fact, interval_point (0));
  return TRUE;
}

/* The first thing that was found, or that was found not to be, is taken the other way; else one is supplied that an item of a higher
 * tier asks for. */
static gboolean take_otherwise (const Setting *setting, const Sketch *sketch, Case *to, gboolean found)
{
  if (sketch->theme != THEME_CIRCUMSTANCE && sketch->theme != THEME_PRECONDITION)
    return FALSE;
  g_autoptr (GArray) turns = circumstance_turns (setting, to);
  for (guint i = 0; i < turns->len; i++)
    if (g_array_index (turns, Turn, i).took == found) {
      circumstance_turn (to, g_array_index (turns, Turn, i));
      return TRUE;
    }
  return !found && circumstance_supply (setting, to);
}

static gboolean misstate_circumstance (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to)
{
  switch (blunder) {
  case BLUNDER_AS_PERSON: return turn_kind (sketch, to, FALSE);
  case BLUNDER_AS_ORGANIZATION: return turn_kind (sketch, to, TRUE);
  case BLUNDER_OWN_FOR_JOINT: return take_share (to);
  case BLUNDER_TIME_IGNORED:
  case BLUNDER_TIME_FROM_JUDGMENT:
  case BLUNDER_EVENT_IGNORED: return move_event (setting, blunder, sketch, to);
  case BLUNDER_NEW_LAW: return move_day (sketch, to, TRUE);
  case BLUNDER_OLD_LAW: return move_day (sketch, to, FALSE);
  case BLUNDER_OPEN_ASSUMED: return assume_clause (setting, sketch, to);
  case BLUNDER_OPEN_IGNORED: return ignore_clause (sketch, to);
  case BLUNDER_SPECIAL_IGNORED: return ignore_special (setting, sketch, to);
  case BLUNDER_LEFT_OUT: return take_otherwise (setting, sketch, to, TRUE);
  case BLUNDER_SUPPLIED: return take_otherwise (setting, sketch, to, FALSE);
  case BLUNDER_MAY_AS_MUST:
  case BLUNDER_MAY_AS_NOT:
    return sketch->theme == THEME_DISCRETION && discretion_find (setting, to, blunder == BLUNDER_MAY_AS_MUST);
  case BLUNDER_MISSING_AS_NONE: return take_end (setting, sketch, to, FALSE);
  case BLUNDER_MISSING_AS_FULL: return take_end (setting, sketch, to, TRUE);
  default: return FALSE;
  }
}

/* The first factor is taken for the product. */
static gboolean leave_out_factor (const Setting *setting, const Sketch *sketch, Case *to)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  char *const *names =
      sketch->theme == THEME_PRODUCT ? vocabulary_fact (vocabulary, sketch->mark->facts[0])->stated->product : NULL;
  Interval number;
  if (names == NULL || !setting_stated (to, (guint) vocabulary_find (vocabulary, names[0]), &number))
    return FALSE;
  const Unit *unit = vocabulary_fact (vocabulary, (guint) vocabulary_find (vocabulary, names[0]))->unit;
  const gint64 n = number.lo / (unit == NULL ? 1 : unit->parts);
  for (char *const *name = names; *name != NULL; name++)
    setting_state (to, (guint) vocabulary_find (vocabulary, *name), interval_point (0));
  setting_state (to, sketch->mark->facts[0], interval_point (n * sketch->mark->step));
  return TRUE;
}

/* ---- everything ---- */

gboolean misstate_case (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to)
{
  case_copy (to, sketch->fact_case);
  switch (blunder) {
  case BLUNDER_TENTH:
  case BLUNDER_TENFOLD_FIGURE: return shift_digit (setting, blunder, sketch, to);
  case BLUNDER_CLASS_HIGH:
  case BLUNDER_CLASS_LOW: return move_class (setting, blunder, sketch, to);
  case BLUNDER_ADDEND_LEFT_OUT: return addend_leave_out (setting, sketch, to);
  case BLUNDER_ADDEND_WHOLE: return addend_take_whole (setting, sketch, to);
  case BLUNDER_ADDEND_SMALL: return addend_take_small (setting, sketch, to);
  case BLUNDER_ACTS_WHENEVER: return dated_acts_add_all (sketch, to);
  case BLUNDER_ACTS_ALONE: return dated_acts_keep_greatest (sketch, to);
  case BLUNDER_OTHER_ROW: return graded_row_exchange (setting, sketch, to);
  case BLUNDER_GRADE_NEXT: return graded_step_miss (sketch, to);
  case BLUNDER_SECOND_IGNORED: return second_take_reached (setting, sketch, to);
  case BLUNDER_SECOND_SHORT: return second_take_short (setting, sketch, to);
  case BLUNDER_YEARS_ADDED: return years_add (setting, sketch, to);
  case BLUNDER_YEARS_MIXED: return years_mix (setting, sketch, to);
  case BLUNDER_YEAR_HIGHEST: return years_keep_highest (setting, sketch, to);
  case BLUNDER_BELOW: return take_end_in (sketch, to);
  case BLUNDER_ABOVE: return fall_short (setting, sketch, to);
  case BLUNDER_NEAR_ENOUGH: return fill_up (setting, sketch, to);
  case BLUNDER_FACTOR_LEFT_OUT: return leave_out_factor (setting, sketch, to);
  case BLUNDER_ADDED: return add_up (setting, sketch, to);
  default: return misstate_circumstance (setting, blunder, sketch, to);
  }
}
