/* In: a limit on what acts within some time add up to. Out: a case that lists acts, so that the limit is reached by those within it together,
 * or by all of them alone. What they come to is for the engine to say. */
#include "teach/themes/dated_acts.h"

enum { MOST_ACTS = 6, FEW = 5, AGO = 120, RECENT = 10 /* days */ };

/* How the acts of one case lie. */
typedef struct {
  guint within, before; /* how many */
  gint64 sum, earlier;  /* what they come to, in units */
} ActsPlan;

static gboolean is_usual (const Cumulation *stated)
{
  return stated->under.reading == NULL || stated->under.reading->applied;
}

/* NULL: acts of it add up whenever they were done. */
static const LawCumulation *cumulation_of (const Setting *setting, guint fact)
{
  for (guint i = 0; i < setting->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (setting->plan, i)->acts;
    for (guint k = 0; k < acts->n_cumulations; k++) {
      const LawCumulation *cumulation = &acts->cumulations[k];
      if (law_has_fact (&cumulation->facts, fact) && is_usual (cumulation->stated) && cumulation->gates.n_unless == 0)
        return cumulation;
    }
  }
  return NULL;
}

/* A count of acts is listed one by one. */
static gboolean counts_acts (const LimitMark *mark) { return mark->step == 1 && mark->limit <= FEW; }

gboolean dated_acts_take (const Setting *setting, const LimitMark *mark)
{
  return mark->kind == MARK_PLAIN && mark->local == NULL && mark->n_facts == 1 && mark->base->defendants->len == 0 &&
         mark->base->region == NULL && cumulation_of (setting, mark->facts[0]) != NULL &&
         (counts_acts (mark) || mark->limit / mark->step >= 100);
}

/* ---- acts ---- */

static void add_act (Sketch *sketch, Day day, gint64 units)
{
  static const char *const ids[] = { "b1", "b2", "b3", "b4", "b5", "b6" };
  const Batch batch = { .id = ids[sketch->fact_case->batches->len],
                        .fact = sketch->mark->facts[0],
                        .defendant = -1,
                        .found = interval_point (units * sketch->mark->step),
                        .left = interval_point (units * sketch->mark->step),
                        .on = interval_point (day) };
  g_array_append_val (sketch->fact_case->batches, batch);
}

/* So much over so many acts from day to day, the last one on the last day where that is asked for. */
static void add_acts (Sketch *sketch, guint n, gint64 sum, Day first, Day last, Chance *chance)
{
  for (guint i = 0; i < n; i++) {
    const Day from = first + (last - first) * (gint) i / (gint) n,
              to = first + (last - first) * (gint) (i + 1) / (gint) n;
    const gint64 even = sum / (gint64) (n - i);
    const gint64 units = counts_acts (sketch->mark) ? 1
                         : i + 1 == n               ? sum
                                                    : chance_between (chance, even * 3 / 4, even);
    add_act (sketch, i + 1 == n ? last : (Day) chance_between (chance, from, MAX (from, to - 2)), units);
    sum -= units;
  }
}

/* Within the time they come to more than the limit, or just fall short of it and those before would do. */
static ActsPlan plan_acts (const Sketch *sketch, guint times, Chance *chance)
{
  const gint64 limit = sketch->limit / sketch->mark->step;
  const gboolean enough = chance_once_in (chance, 2), counts = counts_acts (sketch->mark);
  const guint least = MAX (times, 2);
  if (counts)
    return (ActsPlan) { (guint) limit - !enough, enough ? chance_below (chance, 2) : 1, limit, 1 };
  const gint64 sum =
      enough ? limit + chance_between (chance, 0, limit / 5) : limit - chance_between (chance, limit / 10, limit / 3);
  return (ActsPlan) { least + chance_below (chance, 2), enough ? chance_below (chance, 2) : 1, sum,
                      enough ? limit / 4 : limit - sum + chance_between (chance, 1, limit / 10) };
}

static void state_gates (Sketch *sketch, const LawCumulation *cumulation)
{
  for (guint i = 0; i < cumulation->gates.n_when; i++)
    setting_state (sketch->fact_case, cumulation->gates.when[i], interval_point (1));
}

gboolean dated_acts_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const LawCumulation *cumulation = cumulation_of (setting, sketch->mark->facts[0]);
  Case *to = sketch->fact_case;
  const Day last = (Day) to->conduct_from.lo, begin = lapse_begin (cumulation->stated->lapse, last);
  const ActsPlan plan = plan_acts (sketch, cumulation->stated->times, chance);
  const Day first = plan.before > 0 ? begin - (Day) chance_between (chance, RECENT, AGO) : begin + RECENT;
  if (first < setting->plan->from || plan.within + plan.before > MOST_ACTS)
    return FALSE;
  setting_state (to, sketch->mark->facts[0], interval_point (0));
  state_gates (sketch, cumulation);
  if (plan.before > 0)
    add_acts (sketch, plan.before, plan.earlier, first, first, chance);
  add_acts (sketch, plan.within, plan.sum, begin + RECENT + (Day) chance_between (chance, 0, AGO), last, chance);
  to->conduct_from = g_array_index (to->batches, Batch, 0).on;
  to->conduct_to = interval_point (last);
  return TRUE;
}

/* ---- mistakes ---- */

gboolean dated_acts_add_all (const Sketch *sketch, Case *to)
{
  gint64 sum = 0;
  if (sketch->theme != THEME_ACTS || to->batches->len == 0)
    return FALSE;
  for (guint i = 0; i < to->batches->len; i++)
    sum += g_array_index (to->batches, Batch, i).left.lo;
  setting_state (to, g_array_index (to->batches, Batch, 0).fact, interval_point (sum));
  g_array_set_size (to->batches, 0);
  return TRUE;
}

gboolean dated_acts_keep_greatest (const Sketch *sketch, Case *to)
{
  if (sketch->theme != THEME_ACTS || to->batches->len == 0)
    return FALSE;
  while (to->batches->len > 1) {
    const gint64 first = g_array_index (to->batches, Batch, 0).left.lo,
                 second = g_array_index (to->batches, Batch, 1).left.lo;
    g_array_remove_index (to->batches, first < second ? 0 : 1);
  }
  return TRUE;
}
