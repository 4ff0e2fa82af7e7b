#include "base/decimal.h"
#include <string.h>
#include "test.h"

static DecimalStatus status_of (const char *text, gint64 parts)
{
  gint64 ret = -7;
  DecimalStatus status = decimal_read_exact (text, strlen (text), parts, &ret);
  CU_ASSERT_TRUE (status == DECIMAL_OK || ret == -7);
  return status;
}

static gint64 value_of (const char *text, gint64 parts)
{
  gint64 ret = -7;
  CU_ASSERT_TRUE (decimal_read (text, strlen (text), parts, &ret));
  return ret;
}

static void units_become_base_units (void)
{
  CU_ASSERT_EQUAL (value_of ("5000", 1), 5000);
  CU_ASSERT_EQUAL (value_of ("5000", 100), 500000);
  CU_ASSERT_EQUAL (value_of ("0.5", 60), 30);
  CU_ASSERT_EQUAL (value_of ("0.01", 100), 1);
  CU_ASSERT_EQUAL (value_of ("2.50", 100), 250);
  CU_ASSERT_EQUAL (value_of ("2.5000000000000000000000000000", 100), 250);
  CU_ASSERT_EQUAL (value_of ("000", 1), 0);
  CU_ASSERT_EQUAL (value_of ("0.000000000000000001", G_GINT64_CONSTANT (1000000000000000000)), 1);
}

static void the_last_number_of_64_bit_is_read (void)
{
  CU_ASSERT_EQUAL (value_of ("9223372036854775807", 1), G_MAXINT64);
  CU_ASSERT_EQUAL (value_of ("92233720368547758.07", 100), G_MAXINT64);
  CU_ASSERT_EQUAL (status_of ("9223372036854775808", 1), DECIMAL_TOO_LARGE);
  CU_ASSERT_EQUAL (status_of ("92233720368547758.08", 100), DECIMAL_TOO_LARGE);
  CU_ASSERT_EQUAL (status_of ("92233720368547759", 100), DECIMAL_TOO_LARGE);
  CU_ASSERT_EQUAL (status_of ("18446744073709551616", 1), DECIMAL_TOO_LARGE);
}

static void what_lies_between_base_units_is_refused (void)
{
  CU_ASSERT_EQUAL (status_of ("0.5", 1), DECIMAL_FRACTION);
  CU_ASSERT_EQUAL (status_of ("0.001", 100), DECIMAL_FRACTION);
  CU_ASSERT_EQUAL (status_of ("0.33", 60), DECIMAL_FRACTION);
  CU_ASSERT_EQUAL (status_of ("0.0000000000000000000000000001", 100), DECIMAL_FRACTION);
}

static void other_texts_are_no_numbers (void)
{
  static const char *const texts[] = { "",   ".",  "5.",  ".5",  "1.2.3", "-5", "+5",
                                       " 5", "5 ", "1e3", "0x5", "5,000", "五", "1.-2" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_EQUAL (status_of (texts[i], 100), DECIMAL_NOT_A_NUMBER);
}

static void a_text_ends_where_its_length_says (void)
{
  gint64 ret = 0;
  CU_ASSERT_TRUE (decimal_read ("12.34", 2, 1, &ret));
  CU_ASSERT_EQUAL (ret, 12);
  CU_ASSERT_FALSE (decimal_read ("12.34", 3, 1, &ret));
}

static void every_count_of_fen_is_read_exactly (void)
{
  for (gint fen = 0; fen < 20000; fen++) {
    char text[16];
    g_snprintf (text, sizeof text, "%d.%02d", fen / 100, fen % 100);
    CU_ASSERT_EQUAL_FATAL (value_of (text, 100), fen);
  }
}

static void some_units_need_fractions (void)
{
  CU_ASSERT_TRUE (decimal_ends (1) && decimal_ends (100) && decimal_ends (8) && decimal_ends (1000));
  CU_ASSERT_FALSE (decimal_ends (60) || decimal_ends (7) || decimal_ends (3600));
}

SUITE (decimal, { "minutes of an hour need fractions, fen of a yuan do not", some_units_need_fractions },
       { "units become base units", units_become_base_units },
       { "the last number of 64 bit is read, the next is too large", the_last_number_of_64_bit_is_read },
       { "what lies between base units is refused", what_lies_between_base_units_is_refused },
       { "other texts are no numbers", other_texts_are_no_numbers },
       { "a text ends where its length says", a_text_ends_where_its_length_says },
       { "every count of fen is read exactly", every_count_of_fen_is_read_exactly })
