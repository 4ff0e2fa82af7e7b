#include "explain/explain.h"
#include "explained.h"
#include "test.h"

static const char standard[] =
    "<article n='5'><tier reach='low' paragraph='1'><item n='1'><limit of='gains' at-least='5000'/></item>"
    "<item n='2'><open zh='其他' en='other'/></item></tier>"
    "<tier reach='high' paragraph='2'><item n='1'><limit of='gains' at-least='50000'/></item></tier></article>"
    "<article n='6' instead-of='5'><when><yes of='p'/></when><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='loss' at-least='100'/></item></tier></article>"
    "<leniency article='10' below='high' zh='可以从宽' en='may be lenient'><yes of='q'/></leniency>"
    "<fine article='12' of='gains' from='1' to='5'/>";

static void tier_and_items (void)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<fact id='gains' value='6000'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_STRING_EQUAL (reasons->case_id, "c1");
  CU_ASSERT_STRING_EQUAL (charge->floor->id, "low");
  CU_ASSERT_PTR_EQUAL (charge->floor, charge->ceiling);
  CU_ASSERT_EQUAL (charge->items->len, 4);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(1)")->truth, YES);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(2)(1)")->truth, NO);
}

static void open_clause (void)
{
  g_autoptr (Reasons) silent = explained (standard, "complete", "");
  CU_ASSERT_TRUE (explained_item (silent, "5(1)(2)")->open);
  CU_ASSERT_FALSE (explained_item (silent, "5(1)(2)")->asserted);
  CU_ASSERT_EQUAL (explained_charge (silent)->verdict.floor, 0);
  CU_ASSERT_PTR_NULL (explained_charge (silent)->floor);
  g_autoptr (Reasons) stated = explained (standard, "complete", "<finding item='5(1)(2)'/>");
  CU_ASSERT_TRUE (explained_item (stated, "5(1)(2)")->asserted);
  CU_ASSERT_EQUAL (explained_charge (stated)->verdict.floor, 1);
}

static void article_in_place_of_another (void)
{
  g_autoptr (Reasons) reasons =
      explained (standard, "complete", "<fact id='gains' value='6000'/><fact id='p' value='yes'/>");
  CU_ASSERT_FALSE (explained_item (reasons, "5(1)(1)")->applicable);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(1)")->truth, NO);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(1)")->reason->truth, YES);
  CU_ASSERT_TRUE (explained_item (reasons, "6(1)(1)")->applicable);
  CU_ASSERT_EQUAL (explained_charge (reasons)->articles->len, 2);
}

static void article_in_doubt (void)
{
  g_autoptr (Reasons) reasons =
      explained (standard, "complete", "<fact id='gains' value='6000'/><fact id='p' value='unknown'/>");
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(1)")->article, UNKNOWN);
  CU_ASSERT_TRUE (explained_item (reasons, "5(1)(1)")->applicable);
  CU_ASSERT_EQUAL (explained_charge (reasons)->missing->len, 1);
}

static void leniency_below_a_tier (void)
{
  g_autoptr (Reasons) low =
      explained (standard, "complete", "<fact id='gains' value='6000'/><fact id='q' value='yes'/>");
  const LeniencyReason *may = g_ptr_array_index (explained_charge (low)->leniencies, 0);
  CU_ASSERT_EQUAL (may->truth, YES);
  CU_ASSERT_STRING_EQUAL (may->leniency->article, "10");
  g_autoptr (Reasons) high =
      explained (standard, "complete", "<fact id='gains' value='60000'/><fact id='q' value='yes'/>");
  const LeniencyReason *may_not = g_ptr_array_index (explained_charge (high)->leniencies, 0);
  CU_ASSERT_EQUAL (may_not->truth, NO);
}

static const FineReason *fine_of (const Reasons *reasons)
{
  return g_ptr_array_index (explained_charge (reasons)->fines, 0);
}

static void fine_of_a_range (void)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<fact id='gains' value='2万余元'/>");
  CU_ASSERT_TRUE (fine_of (reasons)->known);
  CU_ASSERT_EQUAL (fine_of (reasons)->lo.numerator, 20000);
  CU_ASSERT_EQUAL (fine_of (reasons)->hi.numerator, 2999999);
  CU_ASSERT_EQUAL (fine_of (reasons)->hi.denominator, 20);
  g_autoptr (Reasons) unknown = explained (standard, "partial", "");
  CU_ASSERT_FALSE (fine_of (unknown)->known);
}

static void own_fact_goes_before (void)
{
  g_autoptr (Reasons) reasons =
      explained (standard, "complete",
                 "<defendant id='a' name='甲某'><fact id='gains' value='6千元'/></defendant><fact id='gains' "
                 "value='1'/><fact id='x' value='2'/>"
                 "<charge offence='t/1' defendant='a'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_STRING_EQUAL (charge->defendant, "甲某");
  CU_ASSERT_EQUAL_FATAL (charge->stated->len, 2);
  for (guint i = 0; i < charge->stated->len; i++) {
    const StatedReason *stated = g_ptr_array_index (charge->stated, i);
    gboolean gains = stated->slot == rules_slot (reasons->program, "gains");
    CU_ASSERT_EQUAL (stated->own, gains);
    CU_ASSERT_EQUAL (stated->value.lo, gains ? 600000 : 2);
  }
}

static void organization_cannot (void)
{
  g_autoptr (Reasons) reasons = explained (
      standard, "complete",
      "<defendant id='a' kind='organization'/><fact id='gains' value='6000'/><charge offence='t/1' defendant='a'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->who, NO);
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.floor, 0);
  CU_ASSERT_EQUAL (explained_charge (reasons)->changes->len, 0);
}

static void no_law (void)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<decision on='2020-06-01'/>");
  CU_ASSERT_PTR_NOT_NULL (explained_charge (reasons)->plan);
  Case *fact_case = case_new ();
  const Charge charged = { .offence = "t/1", .defendant = -1 };
  g_array_append_val (fact_case->charges, charged);
  const ChargeVerdict verdict = { .decided = TRUE, .exact = TRUE };
  const ChargeReasons *charge = explain_charge (reasons, fact_case, &verdict, NULL);
  CU_ASSERT_PTR_NULL (charge->plan);
  CU_ASSERT_EQUAL (charge->items->len, 0);
  case_free (fact_case);
}

SUITE (explain, { "the tier and all its items", tier_and_items },
       { "an open clause holds only when asserted", open_clause },
       { "an article may take another's place", article_in_place_of_another },
       { "where that is not known both stay open", article_in_doubt },
       { "leniency ends at its tier", leniency_below_a_tier }, { "a fine is a multiple of a range", fine_of_a_range },
       { "a defendant's own fact goes before the case's", own_fact_goes_before },
       { "an organization may be no one who can commit it", organization_cannot },
       { "without a law there is nothing to explain", no_law })
