#include "explained.h"
#include "test.h"

static void is_number (Rational number, gint64 numerator, gint64 denominator)
{
  CU_ASSERT_EQUAL (number.numerator, numerator);
  CU_ASSERT_EQUAL (number.denominator, denominator);
}

static const char gains[] = "<item n='1'><limit of='gains' at-least='5000'/></item>";
#define ARTICLE(items) "<article n='5'><tier reach='low' paragraph='1'>" items "</tier></article>"

static void point_in_units (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><limit of='x' at-least='50'/></item>", NULL, "complete",
                                                 "<fact id='x' value='81'/>");
  const Reason *lead = explained_item (reasons, "1(1)(1)")->lead;
  CU_ASSERT_TRUE (lead->measured);
  is_number (lead->measure_lo, 81, 1);
  is_number (lead->measure_hi, 81, 1);
  is_number (lead->limit_lo, 50, 1);
  is_number (lead->degree_lo, 81, 50);
  is_number (lead->margin_lo, 31, 1);
  CU_ASSERT_STRING_EQUAL (lead->unit->name.en, "records");
}

static void money_in_yuan (void)
{
  g_autofree char *standard = g_strdup_printf (ARTICLE ("%s"), gains);
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<fact id='gains' value='2万余元'/>");
  const Reason *lead = explained_item (reasons, "5(1)(1)")->lead;
  is_number (lead->measure_lo, 20000, 1);
  is_number (lead->measure_hi, 2999999, 100);
  is_number (lead->limit_lo, 5000, 1);
  is_number (lead->degree_lo, 4, 1);
  is_number (lead->degree_hi, 2999999, 500000);
  is_number (lead->margin_hi, 2499999, 100);
}

static void half_of_an_odd_limit (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      "<item n='1'><limit of='x' at-least='125'/></item><item n='2'><scale items='1' by='1/2'/></item>", NULL,
      "complete", "<fact id='x' value='62'/>");
  const ItemReason *item = explained_item (reasons, "1(1)(2)");
  CU_ASSERT_EQUAL (item->truth, NO);
  is_number (item->lead->limit_lo, 125, 2);
  is_number (item->lead->margin_lo, -1, 2);
  is_number (item->lead->factor, 1, 2);
  CU_ASSERT_STRING_EQUAL (item->lead->path, "1(1)(1)");
}

static void unknown_has_no_upper_end (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><limit of='x y' at-least='50'/></item>", NULL, "partial",
                                                 "<fact id='x' value='10'/>");
  const Reason *lead = explained_item (reasons, "1(1)(1)")->lead;
  is_number (lead->measure_lo, 10, 1);
  CU_ASSERT_TRUE (rational_is_unbounded (lead->measure_hi));
  CU_ASSERT_TRUE (rational_is_unbounded (lead->degree_hi));
  CU_ASSERT_TRUE (rational_is_unbounded (lead->margin_hi));
  is_number (lead->margin_lo, -40, 1);
  CU_ASSERT_EQUAL (lead->facts.len, 2);
}

static void only_what_counts (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><limit of='x y z' at-least='50'/></item>", NULL,
                                                 "complete", "<fact id='y' value='1'/>");
  const Reason *lead = explained_item (reasons, "1(1)(1)")->lead;
  CU_ASSERT_EQUAL (lead->facts.len, 1);
  CU_ASSERT_EQUAL (g_array_index (&lead->facts, guint, 0), rules_slot (reasons->program, "y"));
}

static const char proportional[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                                   "<item n='2'><limit of='y' at-least='500'/></item>"
                                   "<item n='3'><limit of='z' at-least='5000'/></item>"
                                   "<item n='4'><proportional items='1-3'/></item>";

static void shares (void)
{
  g_autoptr (Reasons) reasons = explained_small (proportional, NULL, "complete",
                                                 "<fact id='x' value='35'/><fact id='y' value='50'/>"
                                                 "<fact id='z' value='1000'/>");
  const Reason *lead = explained_item (reasons, "1(1)(4)")->lead;
  CU_ASSERT_EQUAL (lead->truth, YES);
  is_number (lead->measure_lo, 1, 1);
  is_number (lead->limit_lo, 1, 1);
  CU_ASSERT_EQUAL_FATAL (lead->shares.len, 3);
  const Share *second = &g_array_index (&lead->shares, Share, 1);
  is_number (second->measure_lo, 50, 1);
  is_number (second->limit, 500, 1);
  is_number (second->share_lo, 1, 10);
}

static void what_a_sum_lacks_is_exact (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (proportional, NULL, "complete", "<fact id='x' value='20'/><fact id='z' value='2501'/>");
  const Reason *lead = explained_item (reasons, "1(1)(4)")->lead;
  is_number (lead->margin_lo, -499, 5000);
}

static void scaled_shares_keep_their_own_limits (void)
{
  g_autoptr (Reasons) reasons = explained_small (proportional, "<item n='1'><scale items='1(1)(4)' by='10'/></item>",
                                                 "complete", "<fact id='x' value='250'/><fact id='y' value='2500'/>");
  const Reason *lead = explained_item (reasons, "1(2)(1)")->lead;
  CU_ASSERT_EQUAL (lead->truth, YES);
  is_number (lead->measure_lo, 10, 1);
  is_number (lead->limit_lo, 10, 1);
  is_number (g_array_index (&lead->shares, Share, 0).limit, 50, 1);
  is_number (g_array_index (&lead->shares, Share, 0).share_lo, 5, 1);
}

static void unknown_region_is_a_band (void)
{
  g_autoptr (Reasons) reasons =
      explained (ARTICLE ("<item n='1'><limit of='gains' at-least='3000..10000' local='l'/></item>"), "complete",
                 "<fact id='gains' value='6000'/>");
  const ItemReason *item = explained_item (reasons, "5(1)(1)");
  CU_ASSERT_EQUAL (item->truth, UNKNOWN);
  is_number (item->lead->limit_lo, 3000, 1);
  is_number (item->lead->limit_hi, 10000, 1);
  is_number (item->lead->degree_lo, 3, 5);
  is_number (item->lead->degree_hi, 2, 1);
  is_number (item->lead->margin_lo, -4000, 1);
  is_number (item->lead->margin_hi, 3000, 1);
}

static void great_numbers (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (proportional, NULL, "complete",
                       "<fact id='x' value='9000000000000000000'/><fact id='y' value='9000000000000000000'/>");
  const ItemReason *item = explained_item (reasons, "1(1)(4)");
  CU_ASSERT_EQUAL (item->truth, NO);
  is_number (item->lead->measure_lo, 198000000000000000, 1);
  is_number (explained_item (reasons, "1(1)(1)")->lead->margin_lo, 8999999999999999950, 1);
}

static void is_sum_of_both (const Reason *lead, gint64 limit)
{
  is_number (lead->measure_lo, 70, 1);
  is_number (lead->measure_hi, 70, 1);
  is_number (lead->limit_lo, limit, 1);
  CU_ASSERT_EQUAL (lead->facts.len, 2);
  CU_ASSERT_EQUAL (lead->surely, 2);
}

/* It is added up for the first of them. */
static void sum_is_the_same_against_each_figure (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      "<item n='1'><limit of='x y' at-least='50'/></item><item n='2'><limit of='x' at-least='20'/></item>",
      "<item n='1'><limit of='x y' at-least='500'/></item>", "complete",
      "<fact id='x' value='30'/><fact id='y' value='40'/>");
  is_sum_of_both (explained_item (reasons, "1(1)(1)")->lead, 50);
  is_sum_of_both (explained_item (reasons, "1(2)(1)")->lead, 500);
  is_number (explained_item (reasons, "1(1)(2)")->lead->measure_lo, 30, 1);
}

SUITE (measure, { "a point is measured in units", point_in_units },
       { "money is measured in yuan, to the fen", money_in_yuan },
       { "a half of an odd limit stays exact", half_of_an_odd_limit },
       { "a sum is the same against each of its figures", sum_is_the_same_against_each_figure },
       { "an unknown sum has no upper end", unknown_has_no_upper_end },
       { "a sum names the facts that may count", only_what_counts },
       { "shares are measures over their own limits", shares },
       { "what a proportional sum lacks is exact", what_a_sum_lacks_is_exact },
       { "a scaled sum of shares reaches the factor", scaled_shares_keep_their_own_limits },
       { "an unknown region makes the limit a band", unknown_region_is_a_band },
       { "sums beyond 64 bit are reduced, not wrapped", great_numbers })
