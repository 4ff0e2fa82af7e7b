/* What a law's slots hold of a case, and of what is supposed beside it. */
#include "decide/slots.h"
#include <string.h>
#include "decided.h"
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
  slots_suppose (&decided->trial, plan, &supposed, decided_work (decided)->slots, note, set);
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

SUITE (slots, { "a slot holds what the case states, or what its findings make of silence", what_is_stated_fills },
       { "what is supposed goes over it", what_is_supposed_goes_over_it },
       { "what is kept of a law stays as the case has it", what_is_kept_stays_as_the_case_has_it },
       { "the subject and spans of time are supposed where a law asks for them", what_is_no_fact_is_supposed_too })
