/* Numbers in English: their values, what a power behind them says, and where they end. */
#include "base/numeral/english_number.h"
#include <string.h>
#include "test.h"

typedef struct {
  const char *text;
  gint64 value, step, small, big;
} Row;

static gboolean reads (const Row *row)
{
  Scan scan = scan_new (row->text, strlen (row->text), NULL);
  Numeral figure;
  if (!english_number_read (&scan, &figure) || scan.kind != SIGN_END || figure.amount.divisor != 1)
    return FALSE;
  return figure.amount.value == row->value && figure.amount.step == row->step && figure.small == row->small &&
         figure.big == row->big;
}

static void numbers_in_words (void)
{
  static const Row rows[] = {
    { "seven", 7, 1, 1, 1 },
    { "nineteen", 19, 1, 1, 1 },
    { "twenty", 20, 10, 1, 1 },
    { "Twenty-Five", 25, 1, 1, 1 },
    { "five hundred", 500, 100, 100, 1 },
    { "five hundred and six", 506, 1, 1, 1 },
    { "five thousand", 5000, 1000, 1, 1000 },
    { "five hundred thousand", 500000, 100000, 100, 1000 },
    { "five thousand three hundred and one", 5301, 1, 1, 1 },
    { "two million and five", 2000005, 1, 1, 1 },
    { "5 thousand", 5000, 1000, 1, 1000 },
    { "1.5 million", 1500000, 100000, 1, 1000000 },
    { "5 hundred thousand", 500000, 100000, 100, 1000 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    CU_ASSERT_TRUE (reads (&rows[i]));
}

/* What is left of a text behind the number that begins it; NULL if none does. */
static const char *rest_of (const char *text)
{
  Scan scan = scan_new (text, strlen (text), NULL);
  Numeral figure;
  return english_number_read (&scan, &figure) ? scan.at : NULL;
}

static void where_a_number_ends (void)
{
  CU_ASSERT_STRING_EQUAL (rest_of ("five hundred and six hundred"), "and six hundred");
  CU_ASSERT_STRING_EQUAL (rest_of ("five thousand and six thousand"), "and six thousand");
  CU_ASSERT_STRING_EQUAL (rest_of ("five six"), "six");
  CU_ASSERT_STRING_EQUAL (rest_of ("twenty-thirty"), "-thirty");
  CU_ASSERT_STRING_EQUAL (rest_of ("five million thousand"), "thousand");
  CU_ASSERT_STRING_EQUAL (rest_of ("3 thousand 500"), "500");
  CU_ASSERT_PTR_NULL (rest_of ("5"));
  CU_ASSERT_PTR_NULL (rest_of ("sevenfold"));
}

SUITE (english_number, { "numbers in words", numbers_in_words }, { "where a number ends", where_a_number_ends })
