/* Laws by brute force over all small fractions, and by hand at the ends of 64 bit. */
#include "logic/rational.h"
#include "base/rational_text.h"
#include "test.h"

enum { SMALL = 9 };

static Rational made (gint64 numerator, gint64 denominator)
{
  Rational ret = RATIONAL_ZERO;
  CU_ASSERT_TRUE (rational_new (numerator, denominator, &ret));
  return ret;
}

static gboolean equal (Rational a, Rational b) { return a.numerator == b.numerator && a.denominator == b.denominator; }

/* All n/d with |n| <= SMALL, 1 <= d <= SMALL, some of them equal. Returns: yours. */
static GArray *small_fractions (void)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Rational));
  for (gint64 n = -SMALL; n <= SMALL; n++)
    for (gint64 d = 1; d <= SMALL; d++) {
      Rational fraction = made (n, d);
      g_array_append_val (all, fraction);
    }
  return all;
}

static void fractions_are_in_lowest_terms (void)
{
  CU_ASSERT_TRUE (equal (made (6, 4), (Rational) { 3, 2 }));
  CU_ASSERT_TRUE (equal (made (-6, 4), (Rational) { -3, 2 }));
  CU_ASSERT_TRUE (equal (made (6, -4), (Rational) { -3, 2 }));
  CU_ASSERT_TRUE (equal (made (-6, -4), (Rational) { 3, 2 }));
  CU_ASSERT_TRUE (equal (made (0, -7), RATIONAL_ZERO));
  CU_ASSERT_TRUE (equal (made (G_MININT64, 2), (Rational) { G_MININT64 / 2, 1 }));
  CU_ASSERT_TRUE (equal (made (G_MININT64, G_MININT64), RATIONAL_ONE));
}

/* Each result is checked by multiplying it out, in numbers too small to overflow. */
static guint wrong_results (Rational a, Rational b)
{
  Rational sum, difference, product;
  gint64 d = a.denominator * b.denominator;
  guint wrong = 0;
  if (!rational_add (a, b, &sum) || !rational_subtract (a, b, &difference) || !rational_multiply (a, b, &product))
    return 1;
  wrong += sum.numerator * d != (a.numerator * b.denominator + b.numerator * a.denominator) * sum.denominator;
  wrong +=
      difference.numerator * d != (a.numerator * b.denominator - b.numerator * a.denominator) * difference.denominator;
  wrong += product.numerator * d != a.numerator * b.numerator * product.denominator;
  Rational back;
  wrong += !rational_subtract (sum, b, &back) || !equal (back, a);
  if (b.numerator != 0)
    wrong += !rational_multiply (a, b, &back) || !rational_divide (back, b, &back) || !equal (back, a);
  gint64 left = a.numerator * b.denominator;
  gint64 right = b.numerator * a.denominator;
  wrong += rational_compare (a, b) != (left > right) - (left < right);
  return wrong;
}

static void arithmetic_is_exact_for_all_small_fractions (void)
{
  g_autoptr (GArray) all = small_fractions ();
  guint wrong = 0;
  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < all->len; j++)
      wrong += wrong_results (g_array_index (all, Rational, i), g_array_index (all, Rational, j));
  CU_ASSERT_EQUAL (wrong, 0);
}

static void equal_fractions_are_the_same_two_numbers (void)
{
  g_autoptr (GArray) all = small_fractions ();
  guint wrong = 0;
  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < all->len; j++) {
      Rational a = g_array_index (all, Rational, i);
      Rational b = g_array_index (all, Rational, j);
      wrong += (rational_compare (a, b) == 0) != equal (a, b);
    }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void what_does_not_fit_is_refused_and_never_wraps (void)
{
  Rational ret = { 5, 7 };
  Rational most = { G_MAXINT64, 1 };
  Rational least = { G_MININT64, 1 };
  CU_ASSERT_FALSE (rational_add (most, RATIONAL_ONE, &ret));
  CU_ASSERT_FALSE (rational_subtract (least, RATIONAL_ONE, &ret));
  CU_ASSERT_FALSE (rational_multiply (most, most, &ret));
  CU_ASSERT_FALSE (rational_multiply (least, least, &ret));
  CU_ASSERT_FALSE (rational_divide (least, (Rational) { -1, 1 }, &ret));
  CU_ASSERT_FALSE (rational_new (G_MININT64, -1, &ret));
  CU_ASSERT_FALSE (rational_add ((Rational) { 1, G_MAXINT64 }, (Rational) { 1, G_MAXINT64 - 1 }, &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { 5, 7 }));
}

static void large_fractions_that_fit_are_exact (void)
{
  Rational ret = RATIONAL_ZERO;
  Rational most = { G_MAXINT64, 1 };
  CU_ASSERT_TRUE (rational_divide (most, most, &ret) && equal (ret, RATIONAL_ONE));
  CU_ASSERT_TRUE (rational_multiply (most, (Rational) { 2, G_MAXINT64 }, &ret) && equal (ret, (Rational) { 2, 1 }));
  CU_ASSERT_TRUE (rational_subtract (most, most, &ret) && equal (ret, RATIONAL_ZERO));
  CU_ASSERT_TRUE (rational_add ((Rational) { 1, G_MAXINT64 }, (Rational) { 1, G_MAXINT64 }, &ret) &&
                  equal (ret, (Rational) { 2, G_MAXINT64 }));
  CU_ASSERT_EQUAL (
      rational_compare ((Rational) { G_MAXINT64, G_MAXINT64 - 1 }, (Rational) { G_MAXINT64 - 1, G_MAXINT64 - 2 }), -1);
  CU_ASSERT_EQUAL (rational_compare ((Rational) { G_MININT64, 1 }, (Rational) { G_MAXINT64, 1 }), -1);
}

static void unbounded_is_above_all_else (void)
{
  Rational ret = RATIONAL_ZERO;
  Rational half = { 1, 2 };
  CU_ASSERT_EQUAL (rational_compare (RATIONAL_UNBOUNDED, (Rational) { G_MAXINT64, 1 }), 1);
  CU_ASSERT_EQUAL (rational_compare (half, RATIONAL_UNBOUNDED), -1);
  CU_ASSERT_EQUAL (rational_compare (RATIONAL_UNBOUNDED, RATIONAL_UNBOUNDED), 0);
  CU_ASSERT_TRUE (rational_add (half, RATIONAL_UNBOUNDED, &ret) && rational_is_unbounded (ret));
  CU_ASSERT_TRUE (rational_subtract (RATIONAL_UNBOUNDED, half, &ret) && rational_is_unbounded (ret));
  CU_ASSERT_TRUE (rational_multiply (half, RATIONAL_UNBOUNDED, &ret) && rational_is_unbounded (ret));
  CU_ASSERT_TRUE (rational_divide (RATIONAL_UNBOUNDED, half, &ret) && rational_is_unbounded (ret));
}

static void some_questions_have_no_answer (void)
{
  Rational ret = { 5, 7 };
  CU_ASSERT_FALSE (rational_divide (RATIONAL_ONE, RATIONAL_ZERO, &ret));
  CU_ASSERT_FALSE (rational_divide (RATIONAL_UNBOUNDED, RATIONAL_ZERO, &ret));
  CU_ASSERT_FALSE (rational_divide (RATIONAL_ONE, RATIONAL_UNBOUNDED, &ret));
  CU_ASSERT_FALSE (rational_subtract (RATIONAL_ONE, RATIONAL_UNBOUNDED, &ret));
  CU_ASSERT_FALSE (rational_subtract (RATIONAL_UNBOUNDED, RATIONAL_UNBOUNDED, &ret));
  CU_ASSERT_FALSE (rational_multiply (RATIONAL_ZERO, RATIONAL_UNBOUNDED, &ret));
  CU_ASSERT_FALSE (rational_multiply (RATIONAL_UNBOUNDED, (Rational) { -1, 1 }, &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { 5, 7 }));
}

static void fractions_decimals_and_percents_are_read (void)
{
  static const struct {
    const char *text;
    Rational value;
  } rows[] = { { "1/2", { 1, 2 } },
               { "10", { 10, 1 } },
               { "0.8", { 4, 5 } },
               { "80%", { 4, 5 } },
               { "2/4", { 1, 2 } },
               { "0", { 0, 1 } },
               { "0/5", { 0, 1 } },
               { "150%", { 3, 2 } },
               { "12.5%", { 1, 8 } },
               { "0.0", { 0, 1 } },
               { "2.50", { 5, 2 } },
               { "9223372036854775807", { G_MAXINT64, 1 } },
               { "1/9223372036854775807", { 1, G_MAXINT64 } } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Rational ret = { 5, 7 };
    CU_ASSERT_TRUE (rational_read (rows[i].text, &ret));
    CU_ASSERT_TRUE (equal (ret, rows[i].value));
  }
}

static void other_texts_are_no_fractions (void)
{
  static const char *const texts[] = { "",
                                       "/",
                                       "1/",
                                       "/2",
                                       "1/0",
                                       "1/2/3",
                                       "1.5/2",
                                       "1/2%",
                                       "%",
                                       "0.8.1",
                                       ".8",
                                       "8.",
                                       "-1/2",
                                       "-1",
                                       "+1",
                                       "1e3",
                                       "1 /2",
                                       " 1",
                                       "一半",
                                       "∞",
                                       "80%%",
                                       "1,000",
                                       "9223372036854775808",
                                       "1.0000000000000000000000000000001" };
  Rational ret = { 5, 7 };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_FALSE (rational_read (texts[i], &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { 5, 7 }));
}

static void expect_text (char *text, const char *expected)
{
  CU_ASSERT_STRING_EQUAL (text, expected);
  g_free (text);
}

static void fractions_are_written_in_lowest_terms (void)
{
  expect_text (rational_write ((Rational) { 81, 50 }), "81/50");
  expect_text (rational_write ((Rational) { 5, 1 }), "5");
  expect_text (rational_write ((Rational) { -1, 5000 }), "-1/5000");
  expect_text (rational_write ((Rational) { G_MININT64, 1 }), "-9223372036854775808");
  expect_text (rational_write (RATIONAL_UNBOUNDED), "∞");
}

static void what_is_written_is_read_back (void)
{
  g_autoptr (GArray) all = small_fractions ();
  for (guint i = 0; i < all->len; i++) {
    Rational a = g_array_index (all, Rational, i);
    Rational back = { 5, 7 };
    g_autofree char *text = rational_write (a);
    CU_ASSERT_EQUAL (rational_read (text, &back), a.numerator >= 0);
    CU_ASSERT_TRUE (a.numerator < 0 || equal (a, back));
  }
}

static void decimals_say_where_they_are_cut (void)
{
  expect_text (rational_write_decimal ((Rational) { 81, 50 }, 2), "1.62");
  expect_text (rational_write_decimal ((Rational) { 5, 3 }, 2), "1.66…");
  expect_text (rational_write_decimal ((Rational) { 3, 2 }, 2), "1.5");
  expect_text (rational_write_decimal ((Rational) { 5, 1 }, 2), "5");
  expect_text (rational_write_decimal ((Rational) { 1, 3 }, 0), "0…");
  expect_text (rational_write_decimal ((Rational) { -5, 3 }, 2), "-1.66…");
  expect_text (rational_write_decimal ((Rational) { -1, 5000 }, 4), "-0.0002");
  expect_text (rational_write_decimal ((Rational) { 1001, 1000 }, 2), "1.00…");
  expect_text (rational_write_decimal ((Rational) { 1, 8 }, 3), "0.125");
  expect_text (rational_write_decimal ((Rational) { G_MININT64, 1 }, 2), "-9223372036854775808");
  expect_text (rational_write_decimal ((Rational) { G_MAXINT64 - 1, G_MAXINT64 }, 3), "0.999…");
  expect_text (rational_write_decimal (RATIONAL_UNBOUNDED, 2), "∞");
}

static void products_are_reduced_before_they_must_fit (void)
{
  const __int128 large = G_MAXINT64;
  Rational ret = RATIONAL_ZERO;
  CU_ASSERT_TRUE (rational_reduce (6 * large, -4 * large, &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { -3, 2 }));
  CU_ASSERT_TRUE (rational_reduce (large * large, large, &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { G_MAXINT64, 1 }));
  CU_ASSERT_FALSE (rational_reduce (large * large, large - 1, &ret));
  CU_ASSERT_TRUE (equal (ret, (Rational) { G_MAXINT64, 1 }));
}

SUITE (rational, { "fractions are in lowest terms", fractions_are_in_lowest_terms },
       { "arithmetic is exact for all small fractions", arithmetic_is_exact_for_all_small_fractions },
       { "equal fractions are the same two numbers", equal_fractions_are_the_same_two_numbers },
       { "what does not fit is refused and never wraps", what_does_not_fit_is_refused_and_never_wraps },
       { "large fractions that fit are exact", large_fractions_that_fit_are_exact },
       { "unbounded is above all else", unbounded_is_above_all_else },
       { "some questions have no answer", some_questions_have_no_answer },
       { "fractions, decimals and percents are read", fractions_decimals_and_percents_are_read },
       { "other texts are no fractions", other_texts_are_no_fractions },
       { "fractions are written in lowest terms", fractions_are_written_in_lowest_terms },
       { "what is written is read back", what_is_written_is_read_back },
       { "decimals say where they are cut", decimals_say_where_they_are_cut },
       { "products are reduced before they must fit", products_are_reduced_before_they_must_fit })
