/* What items of one paragraph share is told once. */
#include "explain/told/told.h"
#include "explained.h"
#include "test.h"

#define PARAGRAPH(items)                                                                                               \
  "<article n='1'><tier reach='low' paragraph='1'><when><limit of='x' at-least='5'/></when>" items "</tier></article>"
#define TWO PARAGRAPH ("<item n='1'><yes of='p'/></item><item n='2'><yes of='q'/></item>")

static const ChargeAccount *first_charge (const Account *account) { return g_ptr_array_index (account->charges, 0); }

static const Shown *told_of (const ChargeAccount *charge, guint i)
{
  return account_shown (charge, ((const ItemReason *) g_ptr_array_index (charge->charge->items, i))->reason);
}

static void a_precondition_is_said_with_the_first (void)
{
  g_autoptr (Reasons) reasons =
      explained (TWO, "complete", "<fact id='x' value='7'/><fact id='p' value='yes'/><fact id='q' value='yes'/>");
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  const Shown *one = told_of (first_charge (account), 0), *two = told_of (first_charge (account), 1);
  CU_ASSERT_EQUAL (one->children->len, 2);
  CU_ASSERT_FALSE (one->above);
  CU_ASSERT_EQUAL_FATAL (two->children->len, 1);
  CU_ASSERT_TRUE (two->above);
  CU_ASSERT_FALSE (((const Shown *) g_ptr_array_index (two->children, 0))->reason->precondition);
}

static void a_page_says_it_of_each (void)
{
  g_autoptr (Reasons) reasons =
      explained (TWO, "complete", "<fact id='x' value='7'/><fact id='p' value='yes'/><fact id='q' value='yes'/>");
  g_autoptr (Account) account = told_explain (reasons, TRUE);
  CU_ASSERT_EQUAL (told_of (first_charge (account), 1)->children->len, 2);
  CU_ASSERT_FALSE (told_of (first_charge (account), 1)->above);
}

static guint alike (const char *items, const char *facts, guint *ret_near)
{
  g_autoptr (Reasons) reasons = explained (items, "partial", facts);
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  *ret_near = first_charge (account)->near->len;
  return g_hash_table_size (first_charge (account)->alike);
}

static void a_comparison_is_told_with_the_first (void)
{
  guint near;
  CU_ASSERT_EQUAL (alike (TWO, "<fact id='x' value='4'/>", &near), 1);
  CU_ASSERT_EQUAL (near, 2);
}

static void not_with_another_figure (void)
{
  static const char ladder[] =
      "<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item>"
      "<item n='2'><limit of='x' at-least='6'/></item></tier></article>";
  guint near;
  CU_ASSERT_EQUAL (alike (ladder, "<fact id='x' value='4'/>", &near), 0);
  CU_ASSERT_EQUAL (near, 2);
}

SUITE (shared, { "a precondition of the paragraph is said with its first item", a_precondition_is_said_with_the_first },
       { "a page says it of each", a_page_says_it_of_each },
       { "near items that fail by one comparison are told together", a_comparison_is_told_with_the_first },
       { "not those that fail by another figure", not_with_another_figure })
