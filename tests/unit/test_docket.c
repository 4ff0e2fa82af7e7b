#include "decide/docket.h"
#include "decide/rows.h"
#include "dice.h"
#include "pipeline.h"
#include "rules.h"
#include "test.h"

enum { CASES = 4000 };

typedef struct {
  Program *program;
  DocketLine lines[CASES];
  guint told[CASES];
} Told;

static void take_line (gpointer data, const DocketLine *line)
{
  Told *told = data;
  told->lines[line->tag] = *line;
  told->told[line->tag]++;
}

static Told *told_new (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Told *told = g_new0 (Told, 1);
  told->program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  g_assert (told->program != NULL);
  return told;
}

static void told_free (Told *told)
{
  program_unref (told->program);
  g_free (told);
}

/* A case of one of a few laws, on one of a few days, that states some facts. */
static Case *case_by_chance (const Program *program, Dice *dice)
{
  Case *made = case_new ();
  const Plan *plan = g_ptr_array_index (program->plans, dice_below (dice, 12) * 11 % program->plans->len);
  const Charge charge = { .offence = plan->offence->stated->id, .defendant = -1 };
  const Day day = MAX (plan->from, 1) + 100 * dice_between (dice, 0, 1);
  g_array_append_val (made->charges, charge);
  made->complete = dice_percent (dice, 80);
  made->conduct_from = made->conduct_to =
      dice_percent (dice, 95) ? interval_point (day) : (Interval) { day, day + 400 };
  for (guint i = dice_below (dice, 5); i > 0 && plan->code.n_terms > 0; i--) {
    const Term *term = &plan->code.terms[dice_below (dice, plan->code.n_terms)];
    const Stated stated = { .fact = term->slot,
                            .defendant = -1,
                            .value = interval_point (
                                dice_between (dice, 0, dice_percent (dice, 50) ? 1 : 1 << dice_below (dice, 30))) };
    if (term->slot < program->n_facts)
      g_array_append_val (made->stated, stated);
  }
  return made;
}

static void each_case_is_told_once_and_right (void)
{
  Told *told = told_new ();
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Docket *docket = docket_new (told->program, take_line, told);
  Dice dice = { 11 };
  guint wrong = 0, ranks[4] = { 0 };
  for (guint i = 0; i < CASES; i++) {
    Case *made = case_by_chance (told->program, &dice);
    docket_add (docket, made, i);
    case_free (made);
  }
  docket_free (docket);
  dice = (Dice) { 11 };
  for (guint i = 0; i < CASES; i++) {
    Case *made = case_by_chance (told->program, &dice);
    pipeline_check (told->program, made, verdict);
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
    const DocketLine *line = &told->lines[i];
    wrong += told->told[i] != 1 || line->floor != charge->floor || line->ceiling != charge->ceiling ||
             !line->exact != !charge->exact;
    ranks[MIN (charge->floor, 3)]++;
    case_free (made);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (ranks[0] > 0 && ranks[1] > 0 && ranks[2] > 0);
  told_free (told);
}

static void block_is_told_when_it_is_full (void)
{
  Told *told = told_new ();
  Docket *docket = docket_new (told->program, take_line, told);
  const Charge charge = { .offence = "cn/253-1", .defendant = -1 };
  Case *made = case_new ();
  g_array_append_val (made->charges, charge);
  made->complete = TRUE;
  made->conduct_from = made->conduct_to = interval_point (737000);
  for (guint i = 0; i + 1 < BLOCK_ROWS; i++)
    docket_add (docket, made, i);
  CU_ASSERT_EQUAL (told->told[0], 0);
  docket_add (docket, made, BLOCK_ROWS - 1);
  for (guint i = 0; i < BLOCK_ROWS; i++)
    CU_ASSERT_EQUAL (told->told[i], 1);
  docket_add (docket, made, BLOCK_ROWS);
  CU_ASSERT_EQUAL (told->told[BLOCK_ROWS], 0);
  docket_free (docket);
  CU_ASSERT_EQUAL (told->told[BLOCK_ROWS], 1);
  case_free (made);
  told_free (told);
}

/* The second states a fact that the first, which is partial, does not: that stays unknown. */
static void unsaid_fact_stays_unknown_when_a_later_case_says_it (void)
{
  Told *told = g_new0 (Told, 1);
  told->program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>", NULL);
  Docket *docket = docket_new (told->program, take_line, told);
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  const Stated x = { .fact = rules_slot (told->program, "x"), .defendant = -1, .value = interval_point (50) };
  Case *made = case_new ();
  g_array_append_val (made->charges, charge);
  made->conduct_from = made->conduct_to = interval_point (737000);
  docket_add (docket, made, 0);
  g_array_append_val (made->stated, x);
  docket_add (docket, made, 1);
  docket_free (docket);
  CU_ASSERT_EQUAL (told->lines[0].floor, 0);
  CU_ASSERT_EQUAL (told->lines[0].ceiling, 1);
  CU_ASSERT_EQUAL (told->lines[1].floor, 1);
  case_free (made);
  told_free (told);
}

SUITE (docket, { "each case is told once, and right", each_case_is_told_once_and_right },
       { "a block is told when it is full", block_is_told_when_it_is_full },
       { "an unsaid fact stays unknown when a later case says it",
         unsaid_fact_stays_unknown_when_a_later_case_says_it })
