/* What cases expect, held against what comes of them. */
#include "explain/expect.h"
#include "explained.h"
#include "report/words/phrases_expect.h"
#include "test.h"

#define LOW                                                                                                            \
  "<item n='1'><limit of='x' at-least='5'/></item>"                                                                    \
  "<item n='2'><any><item n='1'><yes of='p'/></item><item n='2'><yes of='q'/></item></any></item>"
#define HIGH "<item n='1'><limit of='x' at-least='50'/></item>"

/* The one expectation as a line; "met" where it is. */
static void comes_to (const char *findings, const char *facts, const char *expect, const char *expected)
{
  g_autofree char *inside = g_strconcat (facts, expect, NULL);
  g_autoptr (Reasons) reasons = explained_small (LOW, HIGH, findings, inside);
  CU_ASSERT_EQUAL_FATAL (reasons->expectations->len, 1);
  const Expectation *expectation = g_ptr_array_index (reasons->expectations, 0);
  g_autofree char *text = phrase_expectation (reasons, expectation, SILL_EN);
  CU_ASSERT_EQUAL (expectation->met, text == NULL);
  CU_ASSERT_STRING_EQUAL (text == NULL ? "met" : text, expected);
}

static void tiers (void)
{
  static const char fact[] = "<fact id='x' value='7'/>";
  comes_to ("complete", fact, "<expect tier='low'/>", "met");
  comes_to ("complete", fact, "<expect tier='低'/>", "met");
  comes_to ("complete", fact, "<expect tier='high'/>",
            "not as expected: expected high, came to low; items met: 1(1)(1)");
  comes_to ("complete", fact, "<expect tier='none'/>",
            "not as expected: expected no threshold of this offence is reached, came to low; items met: 1(1)(1)");
  comes_to ("partial", "<fact id='x' min='7'/>", "<expect tier='low'/>",
            "not as expected: expected low, came to low to high; items met: 1(1)(1)");
}

static void ranges (void)
{
  static const char fact[] = "<fact id='x' min='7'/>";
  comes_to ("partial", fact, "<expect floor='1' ceiling='2'/>", "met");
  comes_to ("partial", fact, "<expect floor='low'/>", "met");
  comes_to ("partial", fact, "<expect ceiling='low'/>",
            "not as expected: expected a ceiling: low, came to low to high; items met: 1(1)(1)");
  comes_to ("partial", fact, "<expect floor='none' ceiling='high'/>",
            "not as expected: expected no threshold of this offence is reached to high, came to low to high; "
            "items met: 1(1)(1)");
}

static void items (void)
{
  static const char fact[] = "<fact id='x' value='7'/><fact id='q' value='yes'/>";
  comes_to ("complete", fact, "<expect items='1(1)(1) 1(1)(2) 1(1)(2)(2)'/>", "met");
  comes_to ("complete", fact, "<expect items='1(1)(2)(1) 1(2)(1)'/>",
            "not as expected: items that should be met and are not: 1(1)(2)(1) 1(2)(1); items met: 1(1)(1) 1(1)(2)");
  comes_to ("complete", "", "<expect tier='none' items='1(1)(1)'/>",
            "not as expected: the tier is as expected (no threshold of this offence is reached), the items are not; "
            "items that should be met and are not: 1(1)(1); items met: none");
}

static void documents (void)
{
  static const char fact[] = "<fact id='x' value='7'/>";
  comes_to ("complete", fact, "<expect instrument='t/standard'/>", "met");
  comes_to ("complete", fact, "<expect tier='low' items='1(1)(1)' instrument='解释'/>", "met");
  comes_to ("complete", fact,
            "<conduct from='1999-01-01'/><decision on='2000-01-01'/><expect instrument='t/standard'/>",
            "not as expected: expected to be decided by t/standard, decided by none; items met: none");
  comes_to ("complete", fact,
            "<conduct from='1999-01-01'/><decision on='2000-01-01'/><expect tier='high' instrument='t/standard'/>",
            "not as expected: expected high, came to no threshold of this offence is reached; expected to be decided "
            "by t/standard, decided by none; items met: none");
}

static void each_charge (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      LOW, NULL, "complete",
      "<defendant id='a'><fact id='x' value='7'/></defendant><defendant id='b'/><charge offence='t/1'/>"
      "<expect tier='low'/><expect defendant='b' tier='none'/>");
  static const gboolean met[] = { TRUE, FALSE, TRUE };
  CU_ASSERT_EQUAL_FATAL (reasons->expectations->len, G_N_ELEMENTS (met));
  for (guint i = 0; i < G_N_ELEMENTS (met); i++)
    CU_ASSERT_EQUAL (((const Expectation *) g_ptr_array_index (reasons->expectations, i))->met, met[i]);
  g_autofree char *line = phrase_unmet (reasons, g_ptr_array_index (reasons->expectations, 1), SILL_ZH);
  CU_ASSERT_STRING_EQUAL (line,
                          "case.xml:1: c1：b · 罪：与预期不符：预期“低”，实际“未达到本罪的标准”；实际符合的项：无");
}

static void is_called (const Reasons *reasons, const char *figure, SillLanguage language, const char *expected)
{
  g_autofree char *name = phrase_band_named (reasons->program->law, "t/standard", figure, language);
  CU_ASSERT_STRING_EQUAL (name, expected);
}

static void figures (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><limit of='x' at-least='5..9' local='low'/></item>"
                       "<item n='2'><limit of='y' at-least='5..9' local='many'/></item>"
                       "<item n='3' when='organization'><limit of='x' at-least='15..20' local='of-firms'/></item>",
                       HIGH, "complete", "");
  is_called (reasons, "low", SILL_ZH, "低");
  is_called (reasons, "many", SILL_ZH, "低（第一条第一款第（二）项）");
  is_called (reasons, "many", SILL_EN, "low (art. 1(1)(2))");
  is_called (reasons, "of-firms", SILL_ZH, "低（单位）");
  is_called (reasons, "unheard-of", SILL_ZH, "unheard-of");
  const Figure figure = { .instrument = "t/standard", .name = "low", .value = { 7, 7 }, .written = "七" };
  g_autofree char *said = phrase_figure (reasons->program->law, &figure, SILL_ZH);
  CU_ASSERT_STRING_EQUAL (said, "“低”的地方标准为 7 条");
}

SUITE (expect, { "figures of regions are named by tier, item and kind of subject", figures },
       { "a tier is the whole result", tiers }, { "a floor or a ceiling is one end of it", ranges },
       { "items and sub-items must be met", items }, { "the document must be applied", documents },
       { "every charge is held against what is said of it", each_charge })
