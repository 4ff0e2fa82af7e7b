/* An amount matters where two sums that share an unknown amount turn in another order in it, though neither of them turns there. */
#include "explained.h"
#include "test.h"

/* Two of three. With three x it holds whatever y is: up to 2 y the sum is below 6, from 3 on y is enough. With two x it fails for
 * no y at all, with four for 2 y. */
static const char two_of_three[] =
    "<article n='5'><when><at-least n='2'><limit of='x' above='1'/><limit of='x y' at-least='3' below='6' fixed='yes'/>"
    "<limit of='y' at-least='3'/></at-least></when>"
    "<tier reach='low' paragraph='1'><item n='1'><yes of='p'/></item></tier></article>";

static const Change *only_change_of_x (const Reasons *reasons)
{
  const ChargeReasons *charge = explained_charge (reasons);
  const Change *found = NULL;
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    if (change->kind != CHANGE_AMOUNT || g_array_index (&change->facts, guint, 0) != rules_slot (reasons->program, "x"))
      continue;
    CU_ASSERT_PTR_NULL (found);
    found = change;
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  return found;
}

static void less_settles (void)
{
  g_autoptr (Reasons) reasons =
      explained (two_of_three, "complete",
                 "<fact id='x' min='6' max='7'/><fact id='y' value='unknown'/><fact id='p' value='yes'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.floor, 0);
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.ceiling, 1);
  const Change *change = only_change_of_x (reasons);
  CU_ASSERT_FALSE (change->more);
  CU_ASSERT_EQUAL (change->floor, 1);
  CU_ASSERT_EQUAL (change->ceiling, 1);
  CU_ASSERT_EQUAL (change->distance_other.numerator, 3); /* 7 less 4 is 3: more than 3 */
}

static void more_settles (void)
{
  g_autoptr (Reasons) reasons = explained (
      two_of_three, "complete", "<fact id='x' value='2'/><fact id='y' value='unknown'/><fact id='p' value='yes'/>");
  const Change *change = only_change_of_x (reasons);
  CU_ASSERT_TRUE (change->more);
  CU_ASSERT_EQUAL (change->floor, 1);
  CU_ASSERT_EQUAL (change->ceiling, 1);
  CU_ASSERT_EQUAL (change->distance.numerator, 1);
}

SUITE (crossing, { "less of an amount settles what two sums leave open", less_settles },
       { "more of it does", more_settles })
