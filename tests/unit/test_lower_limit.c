/* Shares and weighted sums, from rule text to what a case comes to: exact at the limit, one step below it, and where a
 * part is not known. */
#include "explained.h"
#include "test.h"

#define LIMIT(limit) "<article n='5'><tier reach='low' paragraph='1'><item n='1'>" limit "</item></tier></article>"

static void comes_to (const char *standard, const char *findings, const char *inside, guint floor, guint ceiling)
{
  g_autoptr (Reasons) reasons = explained (standard, findings, inside);
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (charge->verdict.floor, floor);
  CU_ASSERT_EQUAL (charge->verdict.ceiling, ceiling);
  CU_ASSERT_TRUE (charge->verdict.exact);
}

static const char third[] = LIMIT ("<limit of='gains' over='loss' at-least='1/3'/>");

static void share_is_exact (void)
{
  comes_to (third, "complete", "<fact id='gains' value='1'/><fact id='loss' value='3'/>", 1, 1);
  comes_to (third, "complete", "<fact id='gains' value='1'/><fact id='loss' value='3.01'/>", 0, 0);
  comes_to (third, "complete", "<fact id='gains' value='33333333333.33'/><fact id='loss' value='100000000000'/>", 0, 0);
}

static void share_of_nothing_is_none (void)
{
  static const char below[] = LIMIT ("<limit of='gains' over='loss' below='1/3'/>");
  comes_to (third, "complete", "<fact id='gains' value='1'/>", 0, 0);
  comes_to (below, "complete", "<fact id='gains' value='0'/>", 0, 0);
  comes_to (below, "complete", "<fact id='gains' value='0'/><fact id='loss' value='0.01'/>", 1, 1);
}

static void share_with_an_unknown_part_is_a_range (void)
{
  comes_to (third, "partial", "<fact id='gains' value='1'/>", 0, 1);
  comes_to (third, "partial", "<fact id='gains' value='0'/>", 0, 0);
  comes_to (third, "partial", "<fact id='gains' value='1'/><fact id='loss' min='1' max='3'/>", 1, 1);
  comes_to (third, "partial", "<fact id='gains' value='1'/><fact id='loss' min='0' max='3'/>", 0, 1);
  comes_to (third, "partial", "<fact id='gains' value='1'/><fact id='loss' min='3.01' max='9'/>", 0, 0);
}

/* The divisor lowers the share and is needed for it: the two ends of a band pull at it from both sides. */
static void band_of_a_share_is_exact (void)
{
  static const char band[] = LIMIT ("<limit of='gains' over='loss' at-least='10%' below='20%' fixed='yes'/>");
  comes_to (band, "complete", "<fact id='gains' value='1'/><fact id='loss' min='6' max='10'/>", 1, 1);
  comes_to (band, "complete", "<fact id='gains' value='1'/><fact id='loss' min='5' max='10'/>", 0, 1);
  comes_to (band, "complete", "<fact id='gains' value='1'/><fact id='loss' min='11' max='99'/>", 0, 0);
}

static void share_of_other_units_is_in_units (void)
{
  static const char each[] = LIMIT ("<limit of='gains' over='x' at-least='500.5'/>");
  comes_to (each, "complete", "<fact id='gains' value='1001'/><fact id='x' value='2'/>", 1, 1);
  comes_to (each, "complete", "<fact id='gains' value='1000.99'/><fact id='x' value='2'/>", 0, 0);
}

static void share_is_measured_in_percent (void)
{
  static const char tenth[] = LIMIT ("<limit of='gains' over='loss' above='10%'/>");
  g_autoptr (Reasons) reasons =
      explained (tenth, "complete", "<fact id='gains' min='1' max='3'/><fact id='loss' value='16'/>");
  const Reason *lead = explained_item (reasons, "5(1)(1)")->lead;
  CU_ASSERT_EQUAL (lead->truth, UNKNOWN);
  CU_ASSERT_STRING_EQUAL (lead->unit->id, "percent");
  CU_ASSERT_EQUAL (rational_compare (lead->measure_lo, (Rational) { 25, 4 }), 0);
  CU_ASSERT_EQUAL (rational_compare (lead->measure_hi, (Rational) { 75, 4 }), 0);
  CU_ASSERT_EQUAL (rational_compare (lead->limit_lo, (Rational) { 10, 1 }), 0);
  CU_ASSERT_EQUAL (rational_compare (lead->margin_lo, (Rational) { -15, 4 }), 0);
  CU_ASSERT_EQUAL (lead->facts.len, 2);
}

static const char weighed[] =
    LIMIT ("<limit of='gains' at-least='10'><plus of='x' times='1/3'/><minus of='loss'/></limit>");

static void weights_are_exact_and_convert_units (void)
{
  comes_to (weighed, "complete", "<fact id='x' value='30'/>", 1, 1);
  comes_to (weighed, "complete", "<fact id='x' value='29'/><fact id='gains' value='0.33'/>", 0, 0);
  comes_to (weighed, "complete", "<fact id='x' value='29'/><fact id='gains' value='0.34'/>", 1, 1);
}

static void what_is_taken_off_lowers_the_sum (void)
{
  comes_to (weighed, "complete", "<fact id='x' value='30'/><fact id='loss' value='0.01'/>", 0, 0);
  comes_to (weighed, "partial", "<fact id='x' value='30'/><fact id='gains' value='5'/>", 0, 1);
  comes_to (weighed, "partial", "<fact id='x' value='30'/><fact id='gains' value='5'/><fact id='loss' max='5'/>", 1, 1);
}

static void formula_is_scaled_with_its_item (void)
{
  static const char scaled[] =
      "<article n='5'><tier reach='low' paragraph='1'><item n='1'><limit of='gains' at-least='10'>"
      "<plus of='x' times='1/3'/></limit></item></tier><tier reach='high' paragraph='2'><item>"
      "<scale items='5(1)(1)' by='3/2'/></item></tier></article>";
  comes_to (scaled, "complete", "<fact id='x' value='44'/><fact id='gains' value='0.33'/>", 1, 1);
  comes_to (scaled, "complete", "<fact id='x' value='45'/>", 2, 2);
}

SUITE (lower_limit, { "a share is exact", share_is_exact }, { "a share of nothing is none", share_of_nothing_is_none },
       { "a share with an unknown part is a range", share_with_an_unknown_part_is_a_range },
       { "a band of a share is exact", band_of_a_share_is_exact },
       { "a share of other units is in units", share_of_other_units_is_in_units },
       { "a share is measured in percent", share_is_measured_in_percent },
       { "weights are exact and convert units", weights_are_exact_and_convert_units },
       { "what is taken off lowers the sum", what_is_taken_off_lowers_the_sum },
       { "a formula is scaled with its item", formula_is_scaled_with_its_item })
