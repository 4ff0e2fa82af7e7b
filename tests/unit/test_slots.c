/* What a law's slots hold of a case, and of what is supposed beside it. */
#include "decide/slots.h"
#include <string.h>
#include "decided.h"
#include "model/case/said.h"
#include "test.h"

static const char low[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                          "<item n='2' when='organization'><within of='d' years='2'/></item>";

static Interval slot_of (const Decided *decided, const char *fact)
{
  return decided_work (decided)->slots[rules_slot (decided->program, fact)];
}

static void expect (Interval is, gint64 lo, gint64 hi)
{
  CU_ASSERT_EQUAL (is.lo, lo);
  CU_ASSERT_EQUAL (is.hi, hi);
}

static void what_is_stated_fills (void)
{
  Decided decided = decided_new (low, NULL, "complete", "<fact id='x' min='5' max='9'/>");
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  expect (slot_of (&decided, "x"), 5, 9);
  expect (slot_of (&decided, "y"), 0, 0);
  decided_clear (&decided);
  decided = decided_new (low, NULL, "partial", "<fact id='x' value='5'/>");
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  expect (slot_of (&decided, "x"), 5, 5);
  expect (slot_of (&decided, "y"), 0, UNBOUNDED);
  decided_clear (&decided);
}

static void fill_supposing (Decided *decided, SupposedKind kind, Interval value)
{
  const Supposed supposed = { .kind = kind, .slot = rules_slot (decided->program, "x"), .value = value };
  decided->trial.supposed = (Supposition) { .facts = &supposed, .n = 1 };
  slots_fill (&decided->trial, rules_plan (decided->program), 0, decided_work (decided));
  decided->trial.supposed = (Supposition) { 0 };
}

static void what_is_supposed_goes_over_it (void)
{
  Decided decided = decided_new (low, NULL, "complete", "<fact id='x' min='5' max='9'/>");
  fill_supposing (&decided, SUPPOSED_VALUE, interval_point (7));
  expect (slot_of (&decided, "x"), 7, 7);
  fill_supposing (&decided, SUPPOSED_MORE, interval_point (3));
  expect (slot_of (&decided, "x"), 8, 12);
  fill_supposing (&decided, SUPPOSED_MORE, interval_point (UNBOUNDED));
  expect (slot_of (&decided, "x"), UNBOUNDED, UNBOUNDED);
  fill_supposing (&decided, SUPPOSED_LESS, interval_point (3));
  expect (slot_of (&decided, "x"), 5, 6);
  fill_supposing (&decided, SUPPOSED_LESS, interval_point (20));
  expect (slot_of (&decided, "x"), 0, 0);
  decided_clear (&decided);
}

/* What was filled once is the same however much was supposed meanwhile. */
static void what_is_kept_stays_as_the_case_has_it (void)
{
  Decided decided = decided_new (low, NULL, "complete", "<fact id='x' value='5'/>");
  decided.trial.filled = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < 3; i++) {
    fill_supposing (&decided, SUPPOSED_MORE, interval_point (3));
    expect (slot_of (&decided, "x"), 8, 8);
  }
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  expect (slot_of (&decided, "x"), 5, 5);
  CU_ASSERT_EQUAL (g_hash_table_size (decided.trial.filled), 1);
  g_hash_table_unref (decided.trial.filled);
  decided_clear (&decided);
}

static void note (gpointer data, guint slot, Interval value)
{
  g_string_append_printf (data, "%u=%d..%d ", slot, (int) value.lo, (int) value.hi);
}

/* What the supposition sets behind the facts of the vocabulary, counted from their number on. */
static void sets (const Decided *decided, Supposed supposed, const char *expected)
{
  const Plan *plan = rules_plan (decided->program);
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) named = g_string_new (NULL);
  const Supposition all = { .facts = &supposed, .n = 1 };
  slots_suppose (&decided->trial, plan, &all, decided_work (decided)->slots, note, set);
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    g_autofree char *start = g_strdup_printf ("%u=", decided->program->n_facts + i);
    const char *at = strstr (set->str, start);
    if (at != NULL)
      g_string_append_printf (named, "%s %.4s ", hidden->kind == HIDDEN_WITHIN ? "within" : "organization",
                              at + strlen (start));
  }
  CU_ASSERT_STRING_EQUAL (named->str, expected);
}

static void what_is_no_fact_is_supposed_too (void)
{
  Decided decided = decided_new (low, NULL, "complete", "");
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  const guint slot = rules_slot (decided.program, "d");
  sets (&decided, (Supposed) { .kind = SUPPOSED_SUBJECT, .value = interval_point (1) }, "organization 1..1 ");
  sets (&decided, (Supposed) { .kind = SUPPOSED_SUBJECT, .value = interval_point (0) }, "");
  sets (&decided, (Supposed) { .kind = SUPPOSED_WITHIN, .slot = slot, .lapse = lapse_new (LAPSE_YEARS, 2) },
        "within 1..1 ");
  sets (&decided, (Supposed) { .kind = SUPPOSED_WITHIN, .slot = slot, .lapse = lapse_new (LAPSE_YEARS, 3) }, "");
  sets (&decided, (Supposed) { .kind = SUPPOSED_WITHIN, .slot = slot, .lapse = NEVER }, "");
  decided_clear (&decided);
}

/* ---- one law after the other ---- */

enum { STATED = 4, CASES = 4 };

/* Some of what the law asks for, and one thing that it does not. */
static void state (const Plan *plan, GRand *random, Case *fact_case)
{
  const Charge charge = { .offence = plan->offence->stated->id, .defendant = -1 };
  g_array_append_val (fact_case->charges, charge);
  for (guint i = 0; i <= STATED && plan->code.n_asked > 0; i++) {
    const guint32 asked = plan->code.asked[g_rand_int_range (random, 0, (gint32) plan->code.n_asked)];
    const guint fact = i < STATED ? asked : (guint) g_rand_int_range (random, 0, (gint32) plan->code.n_facts);
    const Stated stated = { .fact = fact, .defendant = -1, .value = interval_point (g_rand_int_range (random, 0, 2)) };
    if (fact < plan->code.n_facts)
      g_array_append_val (fact_case->stated, stated);
  }
  said_sort (fact_case);
}

/* The law filled where the facts may be there already, then afresh. Returns: whether its slots are the same. */
static gboolean fills_the_same (Trial *trial, const Plan *plan, Work *work, guint *ret_kept)
{
  trial->again = TRUE;
  *ret_kept += work->facts_of != NULL;
  slots_fill (trial, plan, plan->from, work);
  const Plan *facts_of = work->facts_of;
  g_autofree Interval *slots = g_memdup2 (work->slots, plan->code.n_slots * sizeof *slots);
  trial->again = FALSE;
  slots_fill (trial, plan, plan->from, work);
  CU_ASSERT_PTR_NULL (work->facts_of);
  const gboolean same = memcmp (slots, work->slots, plan->code.n_slots * sizeof *slots) == 0;
  memcpy (work->slots, slots, plan->code.n_slots * sizeof *slots);
  work->facts_of = facts_of;
  return same;
}

static guint filled_wrong (const Program *program, const Plan *plan, gboolean complete, GRand *random, Work *work,
                           guint *ret_kept)
{
  Case *fact_case = case_new ();
  Trial trial = { .program = program, .fact_case = fact_case };
  fact_case->complete = complete;
  fact_case->conduct_from = fact_case->conduct_to = interval_point (plan->from);
  state (plan, random, fact_case);
  work->facts_of = NULL;
  guint wrong = !fills_the_same (&trial, plan, work, ret_kept);
  for (guint i = 0; i < plan->alternatives->len; i++)
    wrong += !fills_the_same (&trial, plan_alternative (plan, i)->plan, work, ret_kept);
  const GPtrArray *others = program_plans_of (program, plan->offence->stated);
  for (guint i = 0; i < others->len; i++)
    wrong += !fills_the_same (&trial, g_ptr_array_index (others, i), work, ret_kept);
  const Supposed supposed = { .kind = SUPPOSED_VALUE, .slot = plan->code.asked[0], .value = interval_point (7) };
  trial.supposed = (Supposition) { .facts = &supposed, .n = 1 };
  wrong += !fills_the_same (&trial, plan, work, ret_kept);
  trial.supposed.n = 0;
  wrong += !fills_the_same (&trial, plan, work, ret_kept);
  case_free (fact_case);
  return wrong;
}

/* Facts that are filled once for all laws of a charge are those that each of them would have. */
static void facts_are_filled_once (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autoptr (Verdict) verdict = verdict_new (program);
  guint wrong = 0, kept = 0;
  for (guint i = 0; i < program->plans->len * CASES; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i / CASES);
    if (plan->code.n_asked > 0)
      wrong += filled_wrong (program, plan, i % 2 == 0, random, &verdict->work, &kept);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (kept > program->plans->len);
}

SUITE (slots, { "a slot holds what the case states, or what its findings make of silence", what_is_stated_fills },
       { "what is supposed goes over it", what_is_supposed_goes_over_it },
       { "what is kept of a law stays as the case has it", what_is_kept_stays_as_the_case_has_it },
       { "the subject and spans of time are supposed where a law asks for them", what_is_no_fact_is_supposed_too },
       { "facts filled once for all laws of a charge are those of each law", facts_are_filled_once })
