#include "decide/rows.h"
#include "pipeline.h"
#include "rows_hold.h"
#include "rules.h"
#include "test.h"
#include "threshold_rows.h"

static Rows *rows_of (Program *program, Case *like, Verdict *verdict)
{
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  g_array_append_val (like->charges, charge);
  like->complete = TRUE;
  return rows_new (program, like, &verdict->work);
}

/* The law is chosen once; of its items the third and last of each row is told. */
static void rows_tell_ranks_and_items (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>",
                                             "<item n='1'><scale items='1(1)(1)' by='10'/></item>");
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Case *like = case_new ();
  like->conduct_from = like->conduct_to = interval_point (735000);
  Rows *rows = rows_of (program, like, verdict);
  const gint64 x[] = { 49, 50, 499, 500 };
  const RowFact fact = { rules_slot (program, "x"), { .lo = x } };
  RowVerdicts found;
  rows_decide (rows, &fact, 1, 4, &found);
  CU_ASSERT_EQUAL (rows_laws (rows), 1);
  for (guint i = 0; i < 4; i++) {
    CU_ASSERT_EQUAL (found.floor[i], (x[i] >= 50) + (x[i] >= 500));
    CU_ASSERT_EQUAL (found.ceiling[i], found.floor[i]);
    CU_ASSERT_EQUAL (rows_room (rows, 0)->yes[0] >> i & 1, x[i] >= 50);
    CU_ASSERT_EQUAL (rows_room (rows, 0)->yes[BLOCK_WORDS] >> i & 1, x[i] >= 500);
  }
  rows_free (rows);
  case_free (like);
}

static void day_that_each_row_states_runs_out_for_each (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><within of='d' years='2'/></item>", NULL);
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Case *like = case_new ();
  like->conduct_from = like->conduct_to = interval_point (735000);
  Rows *rows = rows_of (program, like, verdict);
  const gint64 days[] = { 735000 - 100, 735000 - 800, 0, 735001 };
  const RowFact fact = { rules_slot (program, "d"), { .lo = days } };
  RowVerdicts found;
  rows_decide (rows, &fact, 1, 4, &found);
  CU_ASSERT_EQUAL (found.floor[0], 1);
  for (guint i = 1; i < 4; i++)
    CU_ASSERT_EQUAL (found.ceiling[i], 0);
  rows_free (rows);
  case_free (like);
}

static void unknown_days_are_decided_one_by_one (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>", NULL);
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Case *like = case_new ();
  like->conduct_from = like->conduct_to = (Interval) { 730000, 735000 };
  CU_ASSERT_PTR_NULL (rows_of (program, like, verdict));
  case_free (like);
}

static void rows_come_to_what_cases_come_to (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program =
      pipeline_rules ((const char *const[]) { "tests/golden/every-construct/rules", NULL }, findings, NULL);
  RowsTally tally;
  CU_ASSERT_TRUE (program != NULL && rows_hold (program, 70, 1, &tally));
  CU_ASSERT_TRUE (tally.undecided > 0 && tally.several > 0 && tally.refused < tally.groups / 4);
}

/* A threshold of classes, shares and gains that is worked out in fractions beside it: every rank and every item. */
static void rows_come_to_what_fractions_come_to (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program =
      pipeline_rules ((const char *const[]) { "tests/bench/threshold", NULL }, findings, NULL);
  g_autoptr (Verdict) verdict = verdict_new_single ();
  ThresholdRows *right = threshold_rows_new (BLOCK_ROWS, 7);
  const Charge charge = { .offence = "bench/1", .defendant = -1 };
  Case *like = case_new ();
  RowFact facts[N_FACTS];
  RowVerdicts found;
  like->complete = TRUE;
  like->conduct_from = like->conduct_to = interval_point (737000);
  g_array_append_val (like->charges, charge);
  Rows *rows = rows_new (program, like, &verdict->work);
  for (guint i = 0; i < N_FACTS; i++)
    facts[i] = (RowFact) { rules_slot (program, THRESHOLD_FACTS[i]), { .lo = right->facts[i] } };
  rows_decide (rows, facts, N_FACTS, BLOCK_ROWS, &found);
  guint wrong = 0, met = 0;
  for (guint row = 0; row < BLOCK_ROWS; row++) {
    wrong += found.floor[row] != right->rank[row] || found.ceiling[row] != right->rank[row];
    for (guint item = 0; item < N_ITEMS; item++) {
      const guint is = rows_room (rows, 0)->yes[item * BLOCK_WORDS + row / 64] >> row % 64 & 1;
      wrong += is != (right->items[row] >> item & 1u);
      met += is;
    }
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (met > BLOCK_ROWS / 2);
  rows_free (rows);
  case_free (like);
  threshold_rows_free (right);
}

SUITE (rows, { "rows tell ranks and items", rows_tell_ranks_and_items },
       { "a day that each row states runs out for each", day_that_each_row_states_runs_out_for_each },
       { "unknown days are decided one by one", unknown_days_are_decided_one_by_one },
       { "rows come to what cases come to", rows_come_to_what_cases_come_to },
       { "rows come to what fractions come to", rows_come_to_what_fractions_come_to })
