#include "select/fill.h"
#include "rules.h"
#include "test.h"
#include <string.h>

static const char within_two[] = "<item n='1'><within of='d' years='2'/></item>";

static Interval day (const char *text)
{
  Interval day = { 0, DAY_MAX };
  const gboolean was_read = civil_read (text, strlen (text), &day.lo, &day.hi);
  g_assert (was_read);
  return day;
}

/* What the hidden "d within two years" slot becomes. */
static Interval within (Interval event, const char *from, const char *to)
{
  g_autoptr (Program) program = rules_small (within_two, NULL);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->code.n_slots);
  Case *fact_case = case_new ();
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  const Stated stated = { rules_slot (program, "d"), -1, event, NULL, 0, SHARE_UNSAID, FALSE };
  if (from != NULL) {
    fact_case->conduct_from = day (from);
    fact_case->conduct_to = day (to);
  }
  g_array_append_val (fact_case->stated, stated);
  select_fill (program, plan, plan->from, fact_case, &charge, slots);
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

static Interval ago (LapseUnit unit, guint n) { return interval_point (-(gint64) lapse_new (unit, n)); }

static void stated_span_stands_for_the_date (void)
{
  check (within (ago (LAPSE_YEARS, 2), NULL, NULL), 1, 1);
  check (within (ago (LAPSE_YEARS, 1), NULL, NULL), 1, 1);
  check (within (ago (LAPSE_YEARS, 5), NULL, NULL), 0, 1);
  check (within (ago (LAPSE_MONTHS, 24), NULL, NULL), 1, 1);
  check (within (ago (LAPSE_MONTHS, 25), NULL, NULL), 0, 1);
  check (within (ago (LAPSE_DAYS, 730), NULL, NULL), 1, 1); /* two years have 730 days or 731 */
  check (within (ago (LAPSE_DAYS, 731), NULL, NULL), 0, 1);
}

static void defendant_overrides_case (void)
{
  g_autoptr (Program) program = rules_small (within_two, NULL);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->code.n_slots);
  Case *fact_case = case_new ();
  guint x = rules_slot (program, "x");
  const Stated own = { x, 0, interval_point (7), NULL, 0, SHARE_UNSAID, FALSE },
               joint = { x, -1, interval_point (70), NULL, 0, SHARE_UNSAID, FALSE };
  const Defendant defendant = { "a", "a", DEFENDANT_PERSON, 0 };
  const Charge his = { .offence = "t/1", .defendant = 0 }, unnamed = { .offence = "t/1", .defendant = -1 };
  g_array_append_val (fact_case->defendants, defendant);
  g_array_append_val (fact_case->stated, own);
  g_array_append_val (fact_case->stated, joint);
  fact_case->complete = TRUE;
  select_fill (program, rules_plan (program), 0, fact_case, &his, slots);
  CU_ASSERT_EQUAL (slots[x].lo, 7);
  CU_ASSERT_EQUAL (slots[rules_slot (program, "y")].hi, 0);
  fact_case->complete = FALSE;
  select_fill (program, rules_plan (program), 0, fact_case, &unnamed, slots);
  CU_ASSERT_EQUAL (slots[x].lo, 70);
  CU_ASSERT_EQUAL (slots[rules_slot (program, "y")].hi, UNBOUNDED);
  case_free (fact_case);
}

static void open_clause_waits_for_a_person (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><open zh='其他' en='other'/></item>", NULL);
  g_autofree Interval *slots = g_new0 (Interval, rules_plan (program)->code.n_slots);
  const Plan *plan = rules_plan (program);
  Case *fact_case = case_new ();
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  const Ruling ruling = { NULL, "1(1)(1)", -1, interval_point (1), 0 };
  select_fill (program, plan, plan->from, fact_case, &charge, slots);
  check (slots[program->n_facts], 0, 0);
  g_array_append_val (fact_case->rulings, ruling);
  select_fill (program, plan, plan->from, fact_case, &charge, slots);
  check (slots[program->n_facts], 1, 1);
  case_free (fact_case);
}

enum { COMPANY, OFFICER, OTHER, N_PEOPLE };

/* A company, one who acted for it, and a person who did not. */
static Case *company_new (void)
{
  static const Defendant people[] = { { "o", "o", DEFENDANT_ORGANIZATION, 0 },
                                      { "a", "a", DEFENDANT_PERSON, COMPANY + 1 },
                                      { "b", "b", DEFENDANT_PERSON, 0 } };
  Case *fact_case = case_new ();
  fact_case->complete = TRUE;
  g_array_append_vals (fact_case->defendants, people, N_PEOPLE);
  return fact_case;
}

static Interval *fill_for (const Program *program, const Case *fact_case, gint defendant)
{
  Interval *slots = g_new0 (Interval, rules_plan (program)->code.n_slots);
  const Charge charge = { .offence = "t/1", .defendant = defendant };
  select_fill (program, rules_plan (program), 0, fact_case, &charge, slots);
  return slots;
}

static void state (Case *fact_case, guint slot, gint defendant, gint64 value)
{
  const Stated stated = { slot, defendant, interval_point (value), NULL, 0, SHARE_UNSAID, FALSE };
  g_array_append_val (fact_case->stated, stated);
}

static void facts_of_the_organization_are_those_of_who_acted_for_it (void)
{
  g_autoptr (Program) program = rules_small (within_two, NULL);
  const guint x = rules_slot (program, "x"), y = rules_slot (program, "y");
  Case *fact_case = company_new ();
  state (fact_case, x, OFFICER, 3);
  state (fact_case, x, COMPANY, 20);
  state (fact_case, y, COMPANY, 30);
  state (fact_case, y, -1, 4);
  g_autofree Interval *company = fill_for (program, fact_case, COMPANY);
  g_autofree Interval *officer = fill_for (program, fact_case, OFFICER);
  g_autofree Interval *other = fill_for (program, fact_case, OTHER);
  check (company[x], 20, 20);
  check (officer[x], 3, 3);
  check (officer[y], 30, 30);
  check (other[x], 0, 0);
  check (other[y], 4, 4);
  case_free (fact_case);
}

static void what_is_found_of_the_organization_goes_before_what_is_found_of_all (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><open zh='其他' en='other'/></item>", NULL);
  const Ruling findings[] = { { NULL, "1(1)(1)", -1, interval_point (0), 0 },
                              { NULL, "1(1)(1)", COMPANY, interval_point (1), 0 } };
  const Ruling own = { NULL, "1(1)(1)", OFFICER, (Interval) { 0, 1 }, 0 };
  Case *fact_case = company_new ();
  g_array_append_vals (fact_case->rulings, findings, G_N_ELEMENTS (findings));
  g_autofree Interval *officer = fill_for (program, fact_case, OFFICER);
  g_autofree Interval *other = fill_for (program, fact_case, OTHER);
  check (officer[program->n_facts], 1, 1);
  check (other[program->n_facts], 0, 0);
  g_array_prepend_val (fact_case->rulings, own);
  g_autofree Interval *found = fill_for (program, fact_case, OFFICER);
  check (found[program->n_facts], 0, 1);
  case_free (fact_case);
}

static void who_acted_for_an_organization_answers_for_its_crime (void)
{
  g_autoptr (Program) program =
      rules_small ("<item n='1' when='organization'><limit of='x' at-least='1'/></item>", NULL);
  Case *fact_case = company_new ();
  g_autofree Interval *company = fill_for (program, fact_case, COMPANY);
  g_autofree Interval *officer = fill_for (program, fact_case, OFFICER);
  g_autofree Interval *other = fill_for (program, fact_case, OTHER);
  check (company[program->n_facts], 1, 1);
  check (officer[program->n_facts], 1, 1);
  check (other[program->n_facts], 0, 0);
  case_free (fact_case);
}

/* Said of the charge before the defendant, of the defendant before all; another charge has nothing of it. */
static void facts_of_a_charge (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='5'/></item>", NULL);
  const Plan *plan = rules_plan (program);
  guint x = rules_slot (program, "x");
  Case *fact_case = case_new ();
  fact_case->complete = TRUE;
  const Defendant someone = { "a", "a", DEFENDANT_PERSON, 0 };
  const Stated all[] = { { x, said_of_charge (2), interval_point (3), NULL, 0, SHARE_UNSAID, FALSE },
                         { x, 0, interval_point (7), NULL, 0, SHARE_UNSAID, FALSE },
                         { x, -1, interval_point (70), NULL, 0, SHARE_UNSAID, FALSE } };
  static const struct {
    gint defendant;
    guint said;
    gint64 value;
  } expected[] = { { 0, 2, 3 }, { 0, 1, 7 }, { 0, 0, 7 }, { -1, 2, 3 }, { -1, 0, 70 } };
  g_array_append_val (fact_case->defendants, someone);
  g_array_append_vals (fact_case->stated, all, G_N_ELEMENTS (all));
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const Charge charge = { .offence = "t/1", .defendant = expected[i].defendant, .said = expected[i].said };
    select_fill (program, plan, plan->from, fact_case, &charge, slots);
    CU_ASSERT_EQUAL (slots[x].lo, expected[i].value);
  }
  case_free (fact_case);
}

SUITE (fill, { "what is said of a charge goes before", facts_of_a_charge },
       { "two years end on the same day", two_years_end_on_the_same_day },
       { "one day of a longer conduct suffices", one_day_of_longer_conduct_suffices },
       { "rough dates leave it open", rough_dates_leave_it_open }, { "never is never", never_is_never },
       { "a stated span stands for the date", stated_span_stands_for_the_date },
       { "what is stated of the defendant overrides the case", defendant_overrides_case },
       { "an open clause waits for a person", open_clause_waits_for_a_person },
       { "facts of the organization are those of who acted for it",
         facts_of_the_organization_are_those_of_who_acted_for_it },
       { "what is found of the organization goes before what is found of all",
         what_is_found_of_the_organization_goes_before_what_is_found_of_all },
       { "who acted for an organization answers for its crime", who_acted_for_an_organization_answers_for_its_crime })
