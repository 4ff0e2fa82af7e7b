#include "rerun/missing.h"
#include <string.h>
#include "rules.h"
#include "test.h"

typedef struct {
  Program *program;
  const Plan *plan;
  Verdict *verdict;
  Ranks range;
} Bench;

/* Every fact unknown except those set to a point before `look`. */
static Bench bench_new (const char *low, const char *high)
{
  Bench bench = { .program = rules_small (low, high) };
  bench.plan = rules_plan (bench.program);
  bench.verdict = verdict_new (bench.program);
  work_make_room (&bench.verdict->work, bench.plan);
  for (guint slot = 0; slot < bench.program->n_facts; slot++)
    bench.verdict->work.slots[slot] = bench.program->unknown[slot];
  for (guint i = 0; i < bench.plan->hidden->len; i++)
    bench.verdict->work.slots[bench.program->n_facts + i] = g_array_index (bench.plan->hidden, Hidden, i).band;
  return bench;
}

static void look (Bench *bench)
{
  Work *work = &bench->verdict->work;
  CU_ASSERT_TRUE (range_find (&bench->plan->code, work->slots, work->truths, &bench->range));
  const FactNotes notes = { .vocabulary = bench->program->law->vocabulary };
  missing_find (bench->plan, &notes, bench->range, TRUE, work);
}

static void bench_clear (Bench *bench)
{
  verdict_free (bench->verdict);
  program_unref (bench->program);
}

static gboolean is_missing (const Bench *bench, const char *fact)
{
  guint slot = rules_slot (bench->program, fact);
  for (guint i = 0; i < bench->verdict->work.missing->len; i++)
    if (g_array_index (bench->verdict->work.missing, Missing, i).slot == slot)
      return TRUE;
  return FALSE;
}

static const char gated[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                            "<item n='2' when='p'><scale items='1' by='1/2'/></item>";

static void gate_matters_between_half_and_whole (void)
{
  Bench bench = bench_new (gated, NULL);
  look (&bench);
  CU_ASSERT_TRUE (is_missing (&bench, "p"));
  CU_ASSERT_TRUE (is_missing (&bench, "x"));
  CU_ASSERT_FALSE (is_missing (&bench, "q"));
  CU_ASSERT_TRUE (bench.verdict->work.missing_exact);
  bench_clear (&bench);
}

static void gate_is_idle_below_the_half (void)
{
  Bench bench = bench_new (gated, "<item n='1'><limit of='y' at-least='1'/></item>");
  bench.verdict->work.slots[rules_slot (bench.program, "x")] = (Interval) { 10, 24 };
  look (&bench);
  CU_ASSERT_FALSE (is_missing (&bench, "p"));
  CU_ASSERT_FALSE (is_missing (&bench, "x"));
  CU_ASSERT_TRUE (is_missing (&bench, "y"));
  CU_ASSERT_EQUAL (bench.verdict->work.idle->len, 2);
  bench_clear (&bench);
}

static void decided_verdict_misses_nothing (void)
{
  Bench bench = bench_new (gated, NULL);
  bench.verdict->work.slots[rules_slot (bench.program, "x")] = interval_point (50);
  look (&bench);
  CU_ASSERT_EQUAL (bench.range.floor, 1);
  CU_ASSERT_EQUAL (bench.verdict->work.missing->len, 0);
  bench_clear (&bench);
}

static void hidden_irrelevance_is_proved (void)
{
  /* x at least 5 or below 5: whatever x is, q alone decides */
  Bench bench = bench_new ("<item n='1'><all><any><limit of='x' at-least='5'/><limit of='x' below='5'/></any>"
                           "<yes of='q'/></all></item>",
                           NULL);
  look (&bench);
  CU_ASSERT_FALSE (is_missing (&bench, "x"));
  CU_ASSERT_TRUE (is_missing (&bench, "q"));
  CU_ASSERT_TRUE (bench.verdict->work.missing_exact);
  bench_clear (&bench);
}

static void what_settles_most_comes_first (void)
{
  Bench bench = bench_new ("<item n='1'><all><yes of='p'/><limit of='x' at-least='5'/></all></item>",
                           "<item n='1'><all><yes of='q'/><yes of='p'/></all></item>");
  look (&bench);
  CU_ASSERT_EQUAL (bench.verdict->work.missing->len, 3);
  const Missing *first = &g_array_index (bench.verdict->work.missing, Missing, 0);
  CU_ASSERT_EQUAL (first->slot, rules_slot (bench.program, "p"));
  CU_ASSERT_EQUAL (first->ceiling_if_least, 0);
  CU_ASSERT_EQUAL (first->ceiling_if_most, 2);
  bench_clear (&bench);
}

static const Missing *about_clause (const Bench *bench, const char *path)
{
  for (guint i = 0; i < bench->verdict->work.missing->len; i++) {
    const Missing *question = &g_array_index (bench->verdict->work.missing, Missing, i);
    if (question->what == MISSING_RULING && strcmp (question->clause->name, path) == 0)
      return question;
  }
  return NULL;
}

static const char left_open[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                                "<item n='2'><open zh='其他' en='other' unanswered='unknown'/></item>";

static void an_answer_on_a_clause_answers_those_it_includes (void)
{
  Bench bench = bench_new (left_open, left_open);
  bench.verdict->work.slots[rules_slot (bench.program, "x")] = interval_point (0);
  look (&bench);
  CU_ASSERT_EQUAL (bench.range.ceiling, 2);
  const Missing *low = about_clause (&bench, "1(1)(2)"), *high = about_clause (&bench, "1(2)(2)");
  CU_ASSERT_PTR_NOT_NULL_FATAL (low);
  CU_ASSERT_PTR_NOT_NULL_FATAL (high);
  CU_ASSERT_EQUAL (low->ceiling_if_least, 0); /* who denies "serious" denies "especially serious" */
  CU_ASSERT_EQUAL (low->ceiling_if_most, 2);
  CU_ASSERT_EQUAL (high->ceiling_if_least, 1);
  CU_ASSERT_EQUAL (high->floor_if_most, 2);
  bench_clear (&bench);
}

SUITE (missing, { "a gate matters between the half and the whole", gate_matters_between_half_and_whole },
       { "a gate is idle below the half", gate_is_idle_below_the_half },
       { "a decided verdict misses nothing", decided_verdict_misses_nothing },
       { "irrelevance that no single step shows is proved", hidden_irrelevance_is_proved },
       { "what settles most comes first", what_settles_most_comes_first },
       { "an answer on a clause answers those that it includes", an_answer_on_a_clause_answers_those_it_includes })
