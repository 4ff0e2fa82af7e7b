#include "run/run.h"
#include "rules.h"
#include "test.h"

/* The ranks of a small program where x, y, z are as given and p, q are no. */
static Ranks ranks (const char *low, const char *high, Interval x, Interval y, Interval z)
{
  g_autoptr (Program) program = rules_small (low, high);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots);
  g_autofree Truth *truths = g_new0 (Truth, plan->code.n_steps);
  slots[rules_slot (program, "x")] = x;
  slots[rules_slot (program, "y")] = y;
  slots[rules_slot (program, "z")] = z;
  return run_code (&plan->code, slots, truths);
}

static const char fifty[] = "<item n='1'><limit of='x' at-least='50'/></item>";
static const char tenfold[] = "<item n='1'><scale items='1(1)(1)' by='10'/></item>";
static const char shares[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><limit of='z' at-least='5000'/></item><item n='4'><proportional items='1-3'/></item>";
static const Interval none = { 0, 0 };

static Interval at (gint64 value) { return interval_point (value); }

static void limit_is_reached_at_the_figure_itself (void)
{
  CU_ASSERT_EQUAL (ranks (fifty, NULL, at (49), none, none).ceiling, 0);
  CU_ASSERT_EQUAL (ranks (fifty, NULL, at (50), none, none).floor, 1);
  CU_ASSERT_EQUAL (ranks (fifty, NULL, at (51), none, none).floor, 1);
}

static void interval_across_the_limit_leaves_both (void)
{
  Ranks both = ranks (fifty, NULL, (Interval) { 49, 50 }, none, none);
  CU_ASSERT_EQUAL (both.floor, 0);
  CU_ASSERT_EQUAL (both.ceiling, 1);
}

static void multiple_is_taken_of_the_item (void)
{
  CU_ASSERT_EQUAL (ranks (fifty, tenfold, at (499), none, none).ceiling, 1);
  CU_ASSERT_EQUAL (ranks (fifty, tenfold, at (500), none, none).floor, 2);
}

static void half_of_an_odd_figure_stays_exact (void)
{
  static const char odd[] = "<item n='1'><limit of='x' at-least='125'/></item>";
  static const char half[] = "<item n='1'><scale items='1(1)(1)' by='1/2'/></item>";
  CU_ASSERT_EQUAL (ranks (odd, half, at (62), none, none).ceiling, 0);
  CU_ASSERT_EQUAL (ranks (odd, half, at (63), none, none).floor, 2);
}

static void shares_add_up_exactly (void)
{
  CU_ASSERT_EQUAL (ranks (shares, NULL, at (35), at (50), at (1000)).floor, 1);
  CU_ASSERT_EQUAL (ranks (shares, NULL, at (35), at (50), at (999)).ceiling, 0);
}

static void tenfold_sum_counts_shares_above_one (void)
{
  static const char sum[] = "<item n='1'><scale items='1(1)(4)' by='10'/></item>";
  CU_ASSERT_EQUAL (ranks (shares, sum, at (300), at (2000), none).floor, 2);
  CU_ASSERT_EQUAL (ranks (shares, sum, at (300), at (1999), none).ceiling, 1);
}

static void range_has_both_ends (void)
{
  static const char band[] = "<item n='1'><limit of='x' at-least='3' below='5' fixed='yes'/></item>";
  static const char open_band[] = "<item n='1'><limit of='x' above='3' at-most='5' fixed='yes'/></item>";
  const guint expected[] = { 0, 1, 1, 0, 0 }, open_expected[] = { 0, 0, 1, 1, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    CU_ASSERT_EQUAL (ranks (band, NULL, at (2 + i), none, none).floor, expected[i]);
    CU_ASSERT_EQUAL (ranks (open_band, NULL, at (2 + i), none, none).floor, open_expected[i]);
  }
}

/* A scaled one neither: what reaches the figure of the next tier has passed this one. */
static void upper_end_of_a_band_takes_no_tier_away (void)
{
  static const char band[] = "<item n='1'><limit of='x' at-least='3' below='5'/></item>";
  static const char scaled[] = "<item n='1'><scale items='1(1)(1)' by='2'/></item>";
  const guint expected[] = { 0, 1, 1, 1, 2, 2 };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    CU_ASSERT_EQUAL (ranks (band, scaled, at (2 + i), none, none).floor, expected[i]);
    CU_ASSERT_EQUAL (ranks (band, scaled, at (2 + i), none, none).ceiling, expected[i]);
  }
  CU_ASSERT_EQUAL (ranks (band, scaled, at (1000), none, none).floor, 2);
  CU_ASSERT_EQUAL (ranks (band, NULL, (Interval) { 3, 1000 }, none, none).floor, 1);
}

static void band_that_is_denied_has_both_its_ends (void)
{
  static const char outside[] = "<item n='1'><not><limit of='x' at-least='3' below='5'/></not></item>";
  const guint expected[] = { 1, 0, 0, 1 };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    CU_ASSERT_EQUAL (ranks (outside, NULL, at (2 + i), none, none).floor, expected[i]);
}

static void two_of_three_count (void)
{
  static const char two[] = "<item n='1'><at-least n='2'><limit of='x' at-least='1'/><limit of='y' at-least='1'/>"
                            "<limit of='z' at-least='1'/></at-least></item>";
  CU_ASSERT_EQUAL (ranks (two, NULL, at (1), none, none).ceiling, 0);
  CU_ASSERT_EQUAL (ranks (two, NULL, at (1), none, at (1)).floor, 1);
  CU_ASSERT_EQUAL (ranks (two, NULL, at (1), (Interval) { 0, 1 }, none).ceiling, 1);
}

static void largest_counts_do_not_wrap (void)
{
  static const char sum[] = "<item n='1'><limit of='x y z' at-least='50'/></item>";
  CU_ASSERT_EQUAL (ranks (sum, NULL, at (G_MAXINT64), at (G_MAXINT64), at (G_MAXINT64)).floor, 1);
  CU_ASSERT_EQUAL (ranks (shares, NULL, at (G_MAXINT64), at (G_MAXINT64), at (G_MAXINT64)).floor, 1);
}

SUITE (run, { "a limit is reached at the figure itself", limit_is_reached_at_the_figure_itself },
       { "an interval across the limit leaves both answers open", interval_across_the_limit_leaves_both },
       { "a multiple is taken of the item it names", multiple_is_taken_of_the_item },
       { "half of an odd figure stays exact", half_of_an_odd_figure_stays_exact },
       { "shares add up exactly", shares_add_up_exactly },
       { "the tenfold sum counts shares above one", tenfold_sum_counts_shares_above_one },
       { "a closed range has both its ends", range_has_both_ends },
       { "the upper end of a band takes no tier away", upper_end_of_a_band_takes_no_tier_away },
       { "a band that is denied has both its ends", band_that_is_denied_has_both_its_ends },
       { "two of three are counted", two_of_three_count },
       { "the largest counts do not wrap", largest_counts_do_not_wrap })
