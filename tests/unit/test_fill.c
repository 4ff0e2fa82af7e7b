#include "select/fill.h"
#include "rules.h"
#include "test.h"
#include <string.h>

static const char within_two[] = "<item n='1'><within of='d' years='2'/></item>";

static Interval day (const char *text)
{
  Interval day = { 0, DAY_MAX };
  g_assert (date_read (text, strlen (text), &day.lo, &day.hi));
  return day;
}

/* What the hidden "d within two years" slot becomes. */
static Interval within (Interval event, const char *from, const char *to)
{
  g_autoptr (Program) program = rules_small (within_two, NULL);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->n_slots);
  Case *fact_case = case_new ();
  const Charge charge = { "t/1", -1, 0 };
  const Stated stated = { rules_slot (program, "d"), -1, event, NULL, 0, SHARE_UNSAID };
  if (from != NULL) {
    fact_case->conduct_from = day (from);
    fact_case->conduct_to = day (to);
  }
  g_array_append_val (fact_case->stated, stated);
  select_fill (program, plan, fact_case, &charge, slots);
  case_free (fact_case);
  return slots[program->n_facts];
}

static void check (Interval found, gint64 lo, gint64 hi)
{
  CU_ASSERT_EQUAL (found.lo, lo);
  CU_ASSERT_EQUAL (found.hi, hi);
}

static void two_years_end_on_the_same_day (void)
{
  check (within (day ("2020-05-10"), "2022-05-10", "2022-05-10"), 1, 1);
  check (within (day ("2020-05-10"), "2022-05-11", "2022-05-11"), 0, 0);
  check (within (day ("2022-05-11"), "2022-05-10", "2022-05-10"), 0, 0);
  check (within (day ("2020-02-29"), "2022-02-28", "2022-02-28"), 1, 1);
  check (within (day ("2020-02-29"), "2022-03-01", "2022-03-01"), 0, 0);
}

static void one_day_of_longer_conduct_suffices (void)
{
  check (within (day ("2020-05-10"), "2022-05-01", "2023-01-01"), 1, 1);
  check (within (day ("2020-05-10"), "2019-01-01", "2020-05-10"), 1, 1);
}

static void rough_dates_leave_it_open (void)
{
  check (within (day ("2020"), "2022-06-01", "2022-06-01"), 0, 1);
  check (within (day ("2020-05-10"), NULL, NULL), 0, 1);
  check (within ((Interval) { 0, DAY_MAX }, "2022-06-01", "2022-06-01"), 0, 1);
  check (within ((Interval) { 1, DAY_MAX }, "2022-06-01", "2022-06-01"), 0, 1);
}

static void never_is_never (void) { check (within (interval_point (0), "2022-06-01", "2022-06-01"), 0, 0); }

static void stated_span_stands_for_the_date (void)
{
  check (within (interval_point (-2), NULL, NULL), 1, 1);
  check (within (interval_point (-1), NULL, NULL), 1, 1);
  check (within (interval_point (-5), NULL, NULL), 0, 1);
}

static void defendant_overrides_case (void)
{
  g_autoptr (Program) program = rules_small (within_two, NULL);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->n_slots);
  Case *fact_case = case_new ();
  guint x = rules_slot (program, "x");
  const Stated own = { x, 0, interval_point (7), NULL, 0, SHARE_UNSAID },
               joint = { x, -1, interval_point (70), NULL, 0, SHARE_UNSAID };
  const Defendant defendant = { "a", "a", DEFENDANT_PERSON };
  const Charge his = { "t/1", 0, 0 }, unnamed = { "t/1", -1, 0 };
  g_array_append_val (fact_case->defendants, defendant);
  g_array_append_val (fact_case->stated, own);
  g_array_append_val (fact_case->stated, joint);
  fact_case->complete = TRUE;
  select_fill (program, rules_plan (program), fact_case, &his, slots);
  CU_ASSERT_EQUAL (slots[x].lo, 7);
  CU_ASSERT_EQUAL (slots[rules_slot (program, "y")].hi, 0);
  fact_case->complete = FALSE;
  select_fill (program, rules_plan (program), fact_case, &unnamed, slots);
  CU_ASSERT_EQUAL (slots[x].lo, 70);
  CU_ASSERT_EQUAL (slots[rules_slot (program, "y")].hi, UNBOUNDED);
  case_free (fact_case);
}

static void open_clause_waits_for_a_person (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><open zh='其他' en='other'/></item>", NULL);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->n_slots);
  const Plan *plan = rules_plan (program);
  Case *fact_case = case_new ();
  const Charge charge = { "t/1", -1, 0 };
  const Finding finding = { NULL, "1(1)(1)", -1, interval_point (1), 0 };
  select_fill (program, plan, fact_case, &charge, slots);
  check (slots[program->n_facts], 0, 0);
  g_array_append_val (fact_case->findings, finding);
  select_fill (program, plan, fact_case, &charge, slots);
  check (slots[program->n_facts], 1, 1);
  case_free (fact_case);
}

SUITE (fill, { "two years end on the same day", two_years_end_on_the_same_day },
       { "one day of a longer conduct suffices", one_day_of_longer_conduct_suffices },
       { "rough dates leave it open", rough_dates_leave_it_open }, { "never is never", never_is_never },
       { "a stated span stands for the date", stated_span_stands_for_the_date },
       { "what is stated of the defendant overrides the case", defendant_overrides_case },
       { "an open clause waits for a person", open_clause_waits_for_a_person })
