/* In: a mark of the newest law. Out: an earlier law to tell it apart from. The one idea: only where a figure, or its absence, tells what the
 * facts came to then. */
#include "teach/themes/earlier.h"
#include "teach/school/result.h"

enum { MUCH = 100 };

/* What the smallest case of the mark came to on the last day of the earlier law, with so much of its fact. Returns: yours. */
static Result *result_then (const Setting *setting, const Plan *plan, const LimitMark *mark, gint64 value)
{
  Case *of = case_new ();
  case_copy (of, mark->base);
  of->conduct_from = of->conduct_to = of->decided = interval_point (plan->until - 1);
  setting_state (of, mark->facts[0], interval_point (value));
  Result *result = result_of (setting->program, of, NULL);
  case_free (of);
  return result;
}

/* A law that says nothing of the fact may have judged it otherwise (as help, say): unless it is known that it did not, it is not compared. */
static gboolean differs (const Setting *setting, const Plan *plan, const LimitMark *mark)
{
  const gboolean is_novel = vocabulary_fact (setting->program->law->vocabulary, mark->facts[0])->novel;
  if (code_polarity (&plan->code, mark->facts[0]) == 0 && !is_novel)
    return FALSE;
  g_autoptr (Result) none = result_then (setting, plan, mark, 0);
  g_autoptr (Result) now = result_then (setting, plan, mark, mark->limit);
  g_autoptr (Result) much = result_then (setting, plan, mark, MIN (mark->limit, UNBOUNDED / MUCH) * MUCH);
  return (is_novel || much->floor > none->floor) && result_is_decided (now) && now->floor != mark->item->rank;
}

/* The text of the statute was that of now, and nothing gave it figures yet. */
static gboolean is_without_figures (const Setting *setting, const Plan *plan)
{
  gboolean has_document = FALSE;
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    has_document |= instrument->kind != INSTRUMENT_STATUTE;
  }
  return !has_document && plan->version == setting->plan->version && setting->offence->stated->first_figures;
}

static gboolean is_earlier (const Setting *setting, const Plan *plan, const LimitMark *mark)
{
  return plan->until > plan->version->effective && plan->until <= setting->plan->from && plan->version->held &&
         (is_without_figures (setting, plan) || differs (setting, plan, mark));
}

const Plan *earlier_plan (const Setting *setting, const LimitMark *mark, Chance *chance)
{
  const GPtrArray *plans = program_plans_of (setting->program, setting->offence->stated);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  Day last = 0;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (!is_earlier (setting, plan, mark))
      continue;
    g_ptr_array_add (earlier, (gpointer) plan);
    last = MAX (last, plan->until);
  }
  for (guint i = earlier->len; i > 0; i--) {
    const Plan *plan = g_ptr_array_index (earlier, i - 1);
    if (plan->until < civil_add_years (last, -NOT_LONG))
      g_ptr_array_remove_index (earlier, i - 1);
  }
  if (earlier->len == 0)
    return NULL;
  return g_ptr_array_index (earlier, chance == NULL ? 0 : chance_below (chance, earlier->len));
}
