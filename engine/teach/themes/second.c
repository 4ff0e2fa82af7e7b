/* In: a limit and the smallest case that reaches its tier by it. Out: a case that has the figure, and what the tier hangs on beside it or just
 * not. The one idea: what that is, is not looked up in the rules: each thing that the smallest case states is taken away and the engine says
 * whether the tier goes. */
#include "teach/themes/second.h"
#include "teach/circumstance.h"
#include "teach/school/result.h"

enum { MORE = 4 /* a figure that is enough is up to a quarter more */ };

static gboolean is_of_mark (const LimitMark *mark, guint fact)
{
  for (guint i = 0; i < mark->n_facts; i++)
    if (mark->facts[i] == fact)
      return TRUE;
  return FALSE;
}

/* ---- a second figure ---- */

typedef struct {
  guint fact;
  gint64 enough, step; /* in base units */
} SecondFigure;

/* A number of the smallest case without which, one unit less, the tier is not reached. */
static gboolean second_of (const Setting *setting, const LimitMark *mark, SecondFigure *ret)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  gboolean found = FALSE;
  g_autoptr (Result) as = result_of (setting->program, mark->base, NULL);
  for (guint i = 0; i < mark->base->stated->len && !found; i++) {
    const Stated *stated = &g_array_index (mark->base->stated, Stated, i);
    const Fact *fact = vocabulary_fact (vocabulary, stated->fact);
    const gint64 step = fact->unit == NULL ? 1 : fact->unit->parts;
    if (is_of_mark (mark, stated->fact) || !fact_is_counted (fact) || fact->table != NULL || stated->value.lo <= step ||
        stated->value.lo % step != 0)
      continue;
    g_autoptr (Case) less = case_new ();
    case_copy (less, mark->base);
    setting_state (less, stated->fact, interval_point (stated->value.lo - step));
    g_autoptr (Result) result = result_of (setting->program, less, NULL);
    *ret = (SecondFigure) { stated->fact, stated->value.lo, step };
    found = result_is_decided (result) && result->floor < as->floor;
  }
  return found;
}

static void raise_first (Sketch *sketch, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  const gint64 units = sketch->limit / mark->step;
  const gint64 value = (units + chance_between (chance, 0, units / MORE)) * mark->step;
  setting_state (sketch->fact_case, mark->facts[0], interval_point (MIN (value, setting_most (mark))));
}

gboolean second_takes (const Setting *setting, const LimitMark *mark)
{
  SecondFigure second;
  return mark->kind == MARK_PLAIN && second_of (setting, mark, &second);
}

gboolean second_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  SecondFigure second;
  if (!second_of (setting, sketch->mark, &second))
    return FALSE;
  raise_first (sketch, chance);
  const gint64 value = second.enough - (chance_once_in (chance, 2) ? second.step : 0);
  setting_state (sketch->fact_case, second.fact, interval_point (value));
  return TRUE;
}

/* What the case states of the second figure. FALSE: the theme is another, or nothing. */
static gboolean stated_of (const Setting *setting, const Sketch *sketch, const Case *of, SecondFigure *ret,
                           Interval *value)
{
  return sketch->theme == THEME_BOTH_FIGURES && sketch->mark != NULL && second_of (setting, sketch->mark, ret) &&
         setting_stated (of, ret->fact, value);
}

gboolean second_take_reached (const Setting *setting, const Sketch *sketch, Case *to)
{
  SecondFigure second;
  Interval value;
  if (!stated_of (setting, sketch, to, &second, &value) || value.lo >= second.enough)
    return FALSE;
  setting_state (to, second.fact, interval_point (second.enough));
  return TRUE;
}

gboolean second_take_short (const Setting *setting, const Sketch *sketch, Case *to)
{
  SecondFigure second;
  Interval value;
  if (!stated_of (setting, sketch, to, &second, &value) || value.lo != second.enough)
    return FALSE;
  setting_state (to, second.fact, interval_point (second.enough - second.step));
  return TRUE;
}

/* ---- a precondition ---- */

/* Circumstances that were found and that the tier hangs on. Returns: yours, of Turn. */
static GArray *gates_of (const Setting *setting, const Case *of)
{
  GArray *turns = circumstance_turns (setting, of);
  for (guint i = turns->len; i > 0; i--)
    if (!g_array_index (turns, Turn, i - 1).took || g_array_index (turns, Turn, i - 1).ruling >= 0)
      g_array_remove_index (turns, i - 1);
  return turns;
}

gboolean second_gate_takes (const Setting *setting, const LimitMark *mark)
{
  if (mark->kind != MARK_PLAIN)
    return FALSE;
  g_autoptr (GArray) gates = gates_of (setting, mark->base);
  return gates->len > 0;
}

gboolean second_gate_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  raise_first (sketch, chance);
  g_autoptr (GArray) gates = gates_of (setting, sketch->fact_case);
  if (gates->len == 0)
    return FALSE;
  if (chance_once_in (chance, 2))
    circumstance_turn (sketch->fact_case, g_array_index (gates, Turn, chance_below (chance, gates->len)));
  return TRUE;
}
