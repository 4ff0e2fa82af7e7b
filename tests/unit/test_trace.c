#include "explained.h"
#include "explain/trace/trace.h"
#include "test.h"

static const Reason *child (const Reason *reason, guint i)
{
  CU_ASSERT_FATAL (i < reason->children.len);
  return g_ptr_array_index (&reason->children, i);
}

static void gates_come_first (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1' when='p' unless='q'><limit of='x' at-least='50'/></item>", NULL, "complete",
                       "<fact id='p' value='yes'/><fact id='x' value='50'/>");
  const Reason *item = explained_item (reasons, "1(1)(1)")->reason;
  CU_ASSERT_EQUAL_FATAL (item->children.len, 3);
  CU_ASSERT_TRUE (child (item, 0)->gate && !child (item, 0)->negated);
  CU_ASSERT_TRUE (child (item, 1)->gate && child (item, 1)->negated);
  CU_ASSERT_EQUAL (child (item, 1)->truth, YES);
  CU_ASSERT_EQUAL (g_array_index (&child (item, 1)->facts, guint, 0), rules_slot (reasons->program, "q"));
  CU_ASSERT_FALSE (child (item, 2)->gate);
}

static void factors_from_the_inside (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><limit of='x' at-least='50'/></item><item n='2'><scale items='1' by='1/2'/></item>",
                       "<item n='1'><scale items='1(1)(2)' by='10'/></item>", "complete", "<fact id='x' value='250'/>");
  const Reason *lead = explained_item (reasons, "1(2)(1)")->lead;
  CU_ASSERT_EQUAL_FATAL (lead->factors.len, 2);
  CU_ASSERT_EQUAL (g_array_index (&lead->factors, Rational, 0).denominator, 2);
  CU_ASSERT_EQUAL (g_array_index (&lead->factors, Rational, 1).numerator, 10);
  CU_ASSERT_EQUAL (lead->factor.numerator, 5);
  CU_ASSERT_EQUAL (lead->limit_lo.numerator, 250);
}

static void fixed_has_no_factors (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      "<item n='1'><all><limit of='x' at-least='50'/><limit of='y' at-least='3' fixed='yes'/></all></item>",
      "<item n='1'><scale items='1(1)(1)' by='10'/></item>", "complete",
      "<fact id='x' value='600'/><fact id='y' value='3'/>");
  const ItemReason *item = explained_item (reasons, "1(2)(1)");
  CU_ASSERT_EQUAL (item->truth, YES);
  CU_ASSERT_EQUAL (item->lead->limit_lo.numerator, 3); /* both hold; the one that is nearest to failing */
  CU_ASSERT_EQUAL (item->lead->factors.len, 0);
}

static void nearest_of_any (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><any><limit of='x' at-least='50'/><limit of='y' at-least='100'/></any></item>",
                       NULL, "complete", "<fact id='x' value='10'/><fact id='y' value='90'/>");
  const Reason *lead = explained_item (reasons, "1(1)(1)")->lead;
  CU_ASSERT_EQUAL (lead->limit_lo.numerator, 100);
}

static void any_at_all_is_no_lead (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><all><limit of='x' at-least='1'/><limit of='y' at-least='100'/></all></item>", NULL,
                       "complete", "<fact id='x' value='10'/><fact id='y' value='90'/>");
  const ItemReason *item = explained_item (reasons, "1(1)(1)");
  CU_ASSERT_EQUAL (item->lead->limit_lo.numerator, 100);
  CU_ASSERT_FALSE (item->lead->presence);
  CU_ASSERT_TRUE (child (child (item->reason, 0), 0)->presence);
}

static void worst_of_all (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><all><limit of='x' at-least='50'/><limit of='y' at-least='100'/></all></item>",
                       NULL, "complete", "<fact id='x' value='60'/><fact id='y' value='90'/>");
  const Reason *lead = explained_item (reasons, "1(1)(1)")->lead;
  CU_ASSERT_EQUAL (lead->limit_lo.numerator, 100);
  CU_ASSERT_EQUAL (lead->truth, NO);
}

static void blocked_branch_is_last (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      "<item n='1'><limit of='x' at-least='50'/></item><item n='2' when='p'><scale items='1' by='1/2'/></item>",
      "<item n='1'><scale items='1(1)(1) 1(1)(2)' by='10'/></item>", "complete", "<fact id='x' value='60'/>");
  CU_ASSERT_EQUAL (explained_item (reasons, "1(2)(1)")->lead->limit_lo.numerator, 500);
}

static void upper_bounds_do_not_lead (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><limit of='x' at-least='50' below='500'/></item>", NULL,
                                                 "complete", "<fact id='x' value='60'/>");
  const ItemReason *item = explained_item (reasons, "1(1)(1)");
  CU_ASSERT_EQUAL (item->truth, YES);
  CU_ASSERT_EQUAL (item->lead->comparison, AT_LEAST);
}

static void nothing_measured (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><yes of='p'/></item><item n='2'><not><limit of='x' at-least='5'/></not></item>",
                       NULL, "complete", "<fact id='p' value='yes'/>");
  CU_ASSERT_PTR_NULL (explained_item (reasons, "1(1)(1)")->lead);
  CU_ASSERT_PTR_NULL (explained_item (reasons, "1(1)(2)")->lead);
  CU_ASSERT_EQUAL (explained_item (reasons, "1(1)(2)")->truth, YES);
}

static void reaches_takes_the_name_of_the_tier (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><yes of='p'/></item>",
                                                 "<item n='1'><all><reaches tier='low'/><yes of='q'/></all></item>",
                                                 "complete", "<fact id='p' value='yes'/>");
  const Reason *all = child (explained_item (reasons, "1(2)(1)")->reason, 0);
  CU_ASSERT_EQUAL (child (all, 0)->kind, CONDITION_REACHES);
  CU_ASSERT_EQUAL (child (all, 0)->truth, YES);
  CU_ASSERT_STRING_EQUAL (child (all, 0)->words.zh, "低");
}

static void sum_of_one_class_fails (void)
{
  const char sum[] = "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
                     "<item n='3'><proportional items='1-2'/></item>";
  g_autoptr (Reasons) one = explained_small (sum, "<item n='1'><scale items='1(1)(3)' by='10'/></item>", "complete",
                                             "<fact id='x' min='40' max='600'/>");
  CU_ASSERT_EQUAL (explained_item (one, "1(1)(1)")->truth, UNKNOWN);
  CU_ASSERT_EQUAL (explained_item (one, "1(1)(3)")->truth, NO);
  CU_ASSERT_EQUAL (explained_item (one, "1(2)(1)")->truth, NO);
  g_autoptr (Reasons) two =
      explained_small (sum, NULL, "complete", "<fact id='x' min='40' max='60'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL (explained_item (two, "1(1)(3)")->truth, UNKNOWN);
}

SUITE (trace, { "a sum that only one class can be part of fails", sum_of_one_class_fails },
       { "preconditions come before the condition", gates_come_first },
       { "factors stand from the inside out", factors_from_the_inside },
       { "a fixed limit has no factors", fixed_has_no_factors }, { "any leads by its nearest", nearest_of_any },
       { "a limit that asks for any at all leads nothing", any_at_all_is_no_lead },
       { "all leads by its worst", worst_of_all },
       { "a branch whose precondition fails leads last", blocked_branch_is_last },
       { "an upper bound does not lead", upper_bounds_do_not_lead },
       { "without a figure nothing leads", nothing_measured },
       { "reaching a tier carries its name", reaches_takes_the_name_of_the_tier })
