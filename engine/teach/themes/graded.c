/* In: a limit on one object of a table, or on a grade. Out: a case that comes to another tier if the limit of another object is taken, or
 * the grade is misjudged by one. */
#include "teach/themes/graded.h"

static const Fact *fact_of (const Setting *setting, const LimitMark *mark)
{
  return vocabulary_fact (setting->program->law->vocabulary, mark->facts[0]);
}

/* ---- rows of a table ---- */

static gboolean is_other_row (const Setting *setting, const LimitMark *mark, const LimitMark *other)
{
  return other->kind == MARK_PLAIN && other->local == NULL && other->item->rank == mark->item->rank &&
         other->facts[0] != mark->facts[0] && other->limit != mark->limit && other->step == mark->step &&
         fact_of (setting, other)->table == fact_of (setting, mark)->table;
}

/* The row whose limit lies next above (or not above) the value. NULL: none does. */
static const LimitMark *row_next (const Setting *setting, const LimitMark *mark, gint64 value, gboolean above)
{
  const LimitMark *next = NULL;
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *other = setting_mark (setting, i);
    if (!is_other_row (setting, mark, other) || (above ? other->limit <= value : other->limit > value))
      continue;
    if (next == NULL || (above ? other->limit < next->limit : other->limit > next->limit))
      next = other;
  }
  return next;
}

gboolean graded_row_takes (const Setting *setting, const LimitMark *mark)
{
  return mark->kind == MARK_PLAIN && mark->local == NULL && fact_of (setting, mark)->table != NULL &&
         (row_next (setting, mark, mark->limit, TRUE) != NULL ||
          row_next (setting, mark, mark->limit - 1, FALSE) != NULL);
}

gboolean graded_row_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  const gboolean above = chance_once_in (chance, 2);
  const LimitMark *other = row_next (setting, mark, above ? mark->limit : mark->limit - 1, above);
  if (other == NULL)
    return FALSE;
  const gint64 from = MIN (mark->limit, other->limit) / mark->step, to = MAX (mark->limit, other->limit) / mark->step;
  const gint64 value = MAX (chance_between (chance, from, MIN (to - 1, from * 2)), 1) * mark->step;
  setting_state (sketch->fact_case, mark->facts[0], interval_point (value));
  return TRUE;
}

gboolean graded_row_exchange (const Setting *setting, const Sketch *sketch, Case *to)
{
  Interval value;
  if (sketch->theme != THEME_TABLE || sketch->mark == NULL || !setting_stated (to, sketch->mark->facts[0], &value))
    return FALSE;
  const LimitMark *other = row_next (setting, sketch->mark, value.lo, value.lo >= sketch->limit);
  if (other == NULL)
    return FALSE;
  setting_state (to, sketch->mark->facts[0], interval_point (0));
  setting_state (to, other->facts[0], value);
  return TRUE;
}

/* ---- grades ---- */

void graded_step_make (Sketch *sketch, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  setting_state (sketch->fact_case, mark->facts[0], interval_point (mark->limit - chance_between (chance, 0, 1)));
}

gboolean graded_step_miss (const Sketch *sketch, Case *to)
{
  Interval value;
  if (sketch->theme != THEME_GRADE || sketch->mark == NULL || !setting_stated (to, sketch->mark->facts[0], &value))
    return FALSE;
  const gint64 limit = sketch->mark->limit;
  setting_state (to, sketch->mark->facts[0], interval_point (value.lo == limit ? limit - 1 : limit));
  return TRUE;
}
