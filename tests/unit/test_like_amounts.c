#include "explained.h"
#include "test.h"

static const Change *change (const Reasons *reasons, guint i)
{
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_FATAL (i < charge->changes->len);
  return g_ptr_array_index (charge->changes, i);
}

static gboolean is_of (const Reasons *reasons, const Change *change, const char *fact)
{
  return change_has (change, rules_slot (reasons->program, fact));
}

static void is_number (Rational number, gint64 numerator, gint64 denominator)
{
  CU_ASSERT_EQUAL (number.numerator, numerator);
  CU_ASSERT_EQUAL (number.denominator, denominator);
}

static const char sum[] = "<item n='1'><limit of='x y' at-least='50'/></item>";

/* 15 of 50: whichever of the two grows by 35, the limit is reached. Of x 10 of the 45 that it takes are there, of y 5 of 40. */
static void told_together (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (sum, NULL, "complete", "<fact id='x' value='10'/><fact id='y' value='5'/>");
  CU_ASSERT_EQUAL_FATAL (explained_charge (reasons)->changes->len, 1);
  CU_ASSERT_EQUAL (change (reasons, 0)->facts.len, 2);
  CU_ASSERT_TRUE (is_of (reasons, change (reasons, 0), "x") && is_of (reasons, change (reasons, 0), "y"));
  is_number (change (reasons, 0)->distance, 35, 1);
  is_number (change (reasons, 0)->reached, 2, 9);
}

/* The other one has more of what it takes. */
static void the_most_that_is_there (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (sum, NULL, "complete", "<fact id='x' value='5'/><fact id='y' value='10'/>");
  CU_ASSERT_EQUAL_FATAL (explained_charge (reasons)->changes->len, 1);
  is_number (change (reasons, 0)->reached, 2, 9);
}

/* Each tier of its own, both of them of both. */
static void to_every_tier (void)
{
  g_autoptr (Reasons) reasons = explained_small (sum, "<item n='1'><scale items='1(1)(1)' by='10'/></item>", "complete",
                                                 "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL_FATAL (explained_charge (reasons)->changes->len, 2);
  for (guint i = 0; i < 2; i++)
    CU_ASSERT_EQUAL (change (reasons, i)->facts.len, 2);
  is_number (change (reasons, 0)->distance, 40, 1);
  is_number (change (reasons, 1)->distance, 490, 1);
}

/* y reaches a limit of its own before the sum is reached. */
static void what_counts_elsewhere_too (void)
{
  g_autofree char *low = g_strconcat (sum, "<item n='2'><limit of='y' at-least='20'/></item>", NULL);
  g_autoptr (Reasons) reasons =
      explained_small (low, NULL, "complete", "<fact id='x' value='10'/><fact id='y' value='5'/>");
  CU_ASSERT_EQUAL_FATAL (explained_charge (reasons)->changes->len, 2);
  for (guint i = 0; i < 2; i++) {
    const Change *one = change (reasons, i);
    CU_ASSERT_EQUAL (one->facts.len, 1);
    is_number (one->distance, is_of (reasons, one, "x") ? 35 : 15, 1);
  }
}

/* Twice as many are enough of the one that counts half. */
static void what_counts_otherwise (void)
{
  g_autoptr (Reasons) reasons = explained_small (
      "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='100'/></item>"
      "<item n='3'><proportional items='1-2'/></item>",
      NULL, "complete", "<fact id='x' value='20'/><fact id='y' value='20'/>");
  CU_ASSERT_EQUAL_FATAL (explained_charge (reasons)->changes->len, 2);
  for (guint i = 0; i < 2; i++)
    is_number (change (reasons, i)->distance, is_of (reasons, change (reasons, i), "x") ? 20 : 40, 1);
}

/* Of an amount that is only known as a range both ends are told as ever. */
static void beside_a_range (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (sum, NULL, "complete", "<fact id='x' value='10'/><fact id='y' value='5至7'/>");
  const Change *last = change (reasons, explained_charge (reasons)->changes->len - 1);
  is_number (last->distance, 35, 1);
  is_number (last->distance_other, 33, 1);
}

SUITE (like_amounts, { "amounts of which each is enough are told together", told_together },
       { "of what it takes the most that is there is told", the_most_that_is_there },
       { "they are told for every tier", to_every_tier },
       { "an amount that counts elsewhere too is tried by itself", what_counts_elsewhere_too },
       { "so is one that counts otherwise", what_counts_otherwise }, { "a range is told as ever", beside_a_range })
