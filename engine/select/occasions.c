/* In: the days that a case leaves open. Out: the combinations of stretches of time that they can lie in.
 * Time is cut where a law of the offence or a figure that the case states begins or ends and where a day of the conduct comes to lie inside or outside a span
 * counted from a stated day; between two cuts every day is like the other. */
#include "select/occasions.h"

static void add_cut (GArray *cuts, Day day)
{
  if (day > 0)
    g_array_append_val (cuts, day);
}

static gint compare_days (gconstpointer a, gconstpointer b)
{
  const Day one = *(const Day *) a, other = *(const Day *) b;
  return (one > other) - (one < other);
}

static void add_figure_cuts (GArray *cuts, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->figures->len; i++) {
    const Figure *figure = &g_array_index (fact_case->figures, Figure, i);
    add_cut (cuts, figure->from);
    add_cut (cuts, figure->until);
  }
}

static void add_law_cuts (GArray *cuts, const Program *program, const Offence *offence)
{
  for (guint i = 0; i < offence->versions->len; i++)
    add_cut (cuts, ((const Version *) g_ptr_array_index (offence->versions, i))->effective);
  const GPtrArray *plans = program_plans_of (program, offence);
  for (guint i = 0; i < plans->len; i++)
    add_cut (cuts, ((const Plan *) g_ptr_array_index (plans, i))->from);
}

GArray *occasions_cuts (const Program *program, const Offence *offence)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Day));
  const Day last = lawbook_complete_to (program->law, offence->id);
  add_law_cuts (cuts, program, offence);
  add_cut (cuts, last == 0 ? 0 : last + 1);
  g_array_sort (cuts, compare_days);
  return cuts;
}

/* The event begins to lie before the conduct on its day, and not any more within the span on the day after its last one. */
static void add_window_cuts (GArray *cuts, const Program *program, const Stated *stated)
{
  for (guint i = 0; i < program->windows->len; i++) {
    const DatedSpan *window = &g_array_index (program->windows, DatedSpan, i);
    if (window->fact != stated->fact)
      continue;
    add_cut (cuts, stated->value.lo);
    add_cut (cuts, stated->value.hi);
    add_cut (cuts, lapse_end (window->lapse, MAX (stated->value.lo, 1)) + 1);
    add_cut (cuts, lapse_end (window->lapse, stated->value.hi) + 1);
  }
}

/* Returns: whether there are any. */
static gboolean add_all_window_cuts (GArray *cuts, const Program *program, const Case *fact_case)
{
  const guint before = cuts->len;
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    const Fact *fact = vocabulary_fact (program->law->vocabulary, stated->fact);
    if (fact->kind == FACT_DATE && stated->value.hi > 0 && stated->value.hi <= DAY_MAX)
      add_window_cuts (cuts, program, stated);
  }
  return cuts->len > before;
}

/* The stretches that the days lie in. Returns: yours, of Interval. */
static GArray *cut (Interval days, const GArray *cuts)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Interval));
  for (guint i = 0; i < cuts->len; i++) {
    const Day at = g_array_index (cuts, Day, i);
    if (at <= days.lo || at > days.hi)
      continue;
    const Interval before = { days.lo, at - 1 };
    g_array_append_val (stretches, before);
    days.lo = at;
  }
  g_array_append_val (stretches, days);
  return stretches;
}

/* The days that are possible together: the conduct begins before it ends, and ends before it is decided, unless all of the decision
 * lies before that. */
static Occasion bounds_of (const Case *fact_case)
{
  Occasion at = { fact_case->conduct_from, fact_case->conduct_to, fact_case->decided };
  at.began.lo = MAX (at.began.lo, MAX (MIN (fact_case->counted_since, at.ended.hi), 1));
  at.began.hi = MAX (at.began.hi, at.began.lo);
  at.ended.lo = MAX (at.ended.lo, at.began.lo);
  if (days_are_known (at.decided) && at.decided.hi >= at.ended.lo)
    at.ended.hi = MIN (at.ended.hi, at.decided.hi);
  at.began.hi = MIN (at.began.hi, at.ended.hi);
  if (days_are_known (at.decided) && at.decided.hi >= at.ended.lo)
    at.decided.lo = MAX (at.decided.lo, at.ended.lo);
  return at;
}

static void add_decisions (GArray *occasions, Occasion at, const GArray *decided)
{
  for (guint i = 0; i < decided->len && occasions->len <= MOST_OCCASIONS; i++) {
    at.decided = g_array_index (decided, Interval, i);
    if (i + 1 == decided->len || at.decided.hi >= at.ended.lo)
      g_array_append_val (occasions, at);
  }
}

static void add_occasions (GArray *occasions, const Occasion *bounds, gboolean one_day, const GArray *cuts)
{
  g_autoptr (GArray) began = cut (bounds->began, cuts);
  g_autoptr (GArray) ended = cut (bounds->ended, cuts);
  g_autoptr (GArray) decided = cut (bounds->decided, cuts);
  if (!days_are_known (bounds->decided)) {
    g_array_set_size (decided, 0);
    g_array_append_val (decided, bounds->decided);
  }
  for (guint i = 0; i < began->len; i++)
    for (guint j = one_day ? i : 0; j < ended->len && (!one_day || j == i); j++) {
      const Occasion at = { g_array_index (began, Interval, i), g_array_index (ended, Interval, j), { 0, 0 } };
      if (at.ended.hi >= at.began.lo)
        add_decisions (occasions, at, decided);
    }
}

static gboolean is_simple (const Occasion *bounds)
{
  return interval_is_point (bounds->began) && interval_is_point (bounds->ended) &&
         (interval_is_point (bounds->decided) || !days_are_known (bounds->decided));
}

GArray *occasions_of (const Program *program, const Case *fact_case, const Offence *offence, gboolean *ret_general)
{
  GArray *occasions = g_array_new (FALSE, FALSE, sizeof (Occasion));
  const Occasion bounds = bounds_of (fact_case);
  *ret_general = TRUE;
  if (is_simple (&bounds)) {
    g_array_append_val (occasions, bounds);
    return occasions;
  }
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (Day));
  *ret_general = !add_all_window_cuts (cuts, program, fact_case);
  add_law_cuts (cuts, program, offence);
  add_figure_cuts (cuts, fact_case);
  g_array_sort (cuts, compare_days);
  add_occasions (occasions, &bounds, case_is_of_one_day (fact_case), cuts);
  return occasions;
}

Case occasion_case (const Case *fact_case, const Occasion *occasion)
{
  Case at = *fact_case;
  at.conduct_from = occasion->began;
  at.conduct_to = occasion->ended;
  at.decided = occasion->decided;
  return at;
}
