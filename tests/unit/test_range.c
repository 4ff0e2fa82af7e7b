#include "run/range.h"
#include "rules.h"
#include "test.h"

typedef struct {
  Program *program;
  const Plan *plan;
  Interval *slots;
  Truth *truths;
} Bench;

static Bench bench_new (const char *low, const char *high)
{
  Program *program = rules_small (low, high);
  const Plan *plan = rules_plan (program);
  return (Bench) { program, plan, g_new0 (Interval, plan->code.n_slots), g_new0 (Truth, plan->code.n_steps) };
}

static void bench_clear (Bench *bench)
{
  program_unref (bench->program);
  g_free (bench->slots);
  g_free (bench->truths);
}

static void set (Bench *bench, const char *fact, gint64 lo, gint64 hi)
{
  bench->slots[rules_slot (bench->program, fact)] = (Interval) { lo, hi };
}

static void opposite_conditions_on_one_fact_are_exact (void)
{
  Bench bench = bench_new ("<item n='1'><any><limit of='x' at-least='5'/><limit of='x' below='5'/></any></item>", NULL);
  Ranks ranks;
  set (&bench, "x", 0, UNBOUNDED);
  CU_ASSERT_EQUAL (run_code (&bench.plan->code, bench.slots, bench.truths).floor, 0);
  CU_ASSERT_TRUE (range_find (&bench.plan->code, bench.slots, bench.truths, &ranks));
  CU_ASSERT_EQUAL (ranks.floor, 1);
  CU_ASSERT_EQUAL (ranks.ceiling, 1);
  bench_clear (&bench);
}

static void impossible_band_is_seen (void)
{
  Bench bench = bench_new ("<item n='1'><all><limit of='x y' at-least='5'/><limit of='x' below='2'/>"
                           "<limit of='y' below='3'/></all></item>",
                           NULL);
  Ranks ranks;
  set (&bench, "x", 0, 9);
  set (&bench, "y", 0, 9);
  CU_ASSERT_TRUE (range_find (&bench.plan->code, bench.slots, bench.truths, &ranks));
  CU_ASSERT_EQUAL (ranks.ceiling, 0);
  bench_clear (&bench);
}

/* Enumerates x and y over 0..limit and compares. */
static void compare_with_enumeration (Bench *bench, gint64 x_lo, gint64 x_hi, gint64 y_lo, gint64 y_hi)
{
  guint floor = 99, ceiling = 0;
  for (gint64 x = x_lo; x <= x_hi; x++)
    for (gint64 y = y_lo; y <= y_hi; y++) {
      set (bench, "x", x, x);
      set (bench, "y", y, y);
      Ranks ranks = run_code (&bench->plan->code, bench->slots, bench->truths);
      floor = MIN (floor, ranks.floor);
      ceiling = MAX (ceiling, ranks.ceiling);
    }
  Ranks found;
  set (bench, "x", x_lo, x_hi);
  set (bench, "y", y_lo, y_hi);
  CU_ASSERT_TRUE (range_find (&bench->plan->code, bench->slots, bench->truths, &found));
  CU_ASSERT_EQUAL (found.floor, floor);
  CU_ASSERT_EQUAL (found.ceiling, ceiling);
}

static void all_small_intervals_agree_with_enumeration (void)
{
  Bench bench =
      bench_new ("<item n='1'><all><limit of='x y' at-least='4' below='7'/><not><limit of='x' at-least='3'/></not>"
                 "</all></item>",
                 "<item n='1'><all><limit of='y' at-least='5'/><limit of='x' at-most='1'/></all></item>");
  CU_ASSERT_TRUE (bench.plan->code.n_mixed > 0);
  for (gint64 x_lo = 0; x_lo < 6; x_lo++)
    for (gint64 x_hi = x_lo; x_hi < 6; x_hi++)
      for (gint64 y_lo = 0; y_lo < 7; y_lo++)
        for (gint64 y_hi = y_lo; y_hi < 7; y_hi++)
          compare_with_enumeration (&bench, x_lo, x_hi, y_lo, y_hi);
  bench_clear (&bench);
}

static void slots_are_restored (void)
{
  Bench bench = bench_new ("<item n='1'><limit of='x' at-least='3' below='5'/></item>", NULL);
  Ranks ranks;
  set (&bench, "x", 0, 9);
  range_find (&bench.plan->code, bench.slots, bench.truths, &ranks);
  CU_ASSERT_EQUAL (bench.slots[rules_slot (bench.program, "x")].lo, 0);
  CU_ASSERT_EQUAL (bench.slots[rules_slot (bench.program, "x")].hi, 9);
  CU_ASSERT_EQUAL (ranks.floor, 0);
  CU_ASSERT_EQUAL (ranks.ceiling, 1);
  bench_clear (&bench);
}

SUITE (range, { "opposite conditions on one fact are exact", opposite_conditions_on_one_fact_are_exact },
       { "a band that nothing fits is seen", impossible_band_is_seen },
       { "all small intervals agree with enumeration", all_small_intervals_agree_with_enumeration },
       { "the slots are restored", slots_are_restored })
