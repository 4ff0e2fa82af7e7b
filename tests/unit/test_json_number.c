/* Numbers with an exponent in, plain decimals out. */
#include "read/format/json_number.h"
#include <string.h>
#include "test.h"

static Span span_of (const char *text) { return (Span) { text, strlen (text) }; }

static void exponents_are_written_out (void)
{
  static const char *const both[][2] = {
    { "1e3", "1000" },         { "5E+2", "500" },
    { "1.5e4", "15000" },      { "25e-2", "0.25" },
    { "1.50e1", "15" },        { "0.5e1", "5" },
    { "0.005e2", "0.5" },      { "100e-2", "1" },
    { "120e-1", "12" },        { "-2e1", "-20" },
    { "-0e5", "0" },           { "0e999999999999", "0" },
    { "0.000e-7", "0" },       { "1e0", "1" },
    { "12.34e0", "12.34" },    { "12.34e1", "123.4" },
    { "12.34e-3", "0.01234" }, { "1e-3", "0.001" },
    { "1e+03", "1000" },       { "9007199254740993e0", "9007199254740993" },
    { "9.5E-1", "0.95" },      { "1000e-3", "1" },
    { "10.0e1", "100" },
  };
  g_autoptr (Arena) arena = arena_new ();
  for (guint i = 0; i < G_N_ELEMENTS (both); i++) {
    CU_ASSERT_TRUE (json_number_is_raised (span_of (both[i][0])));
    const Span plain = json_number_plain (span_of (both[i][0]), arena);
    CU_ASSERT_PTR_NOT_NULL_FATAL (plain.text);
    CU_ASSERT_STRING_EQUAL (plain.text, both[i][1]);
    CU_ASSERT_EQUAL (plain.length, strlen (both[i][1]));
  }
  CU_ASSERT_FALSE (json_number_is_raised (span_of ("1.5")));
}

static void texts_are_told_apart_from_numbers (void)
{
  static const char *const raised[] = { "5e3", "1.5E4", "1.00E+02", "05e1", "-5e3", "1.2E-3" };
  static const char *const others[] = { "",      "5",    "e5",    "5e",   "5e+",   "5.e3", ".5e3", "5e3 ",
                                        "5e3元", "5e3e", "1,5e3", "+5e3", "5e3.5", "5 e3", "-",    "5f3" };
  for (guint i = 0; i < G_N_ELEMENTS (raised); i++)
    CU_ASSERT_TRUE (json_number_is_all_raised (span_of (raised[i])));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_FALSE (json_number_is_all_raised (span_of (others[i])));
}

/* Whatever the exponent says, nothing is made that fills the memory. */
static void there_is_an_end_to_places (void)
{
  g_autoptr (Arena) arena = arena_new ();
  CU_ASSERT_EQUAL (json_number_plain (span_of ("1e399"), arena).length, 400);
  CU_ASSERT_PTR_NULL (json_number_plain (span_of ("1e400"), arena).text);
  CU_ASSERT_EQUAL (json_number_plain (span_of ("1e-399"), arena).length, 401);
  CU_ASSERT_PTR_NULL (json_number_plain (span_of ("1e-400"), arena).text);
  CU_ASSERT_PTR_NULL (json_number_plain (span_of ("7e99999999999999999999999"), arena).text);
  CU_ASSERT_PTR_NULL (json_number_plain (span_of ("7e-99999999999999999999999"), arena).text);
}

SUITE (json_number, { "exponents are written out", exponents_are_written_out },
       { "there is an end to places", there_is_an_end_to_places },
       { "texts are told apart from numbers", texts_are_told_apart_from_numbers })
