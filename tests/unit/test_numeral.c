/* What a number's form says about it; its value for all the numbers that are taught. */
#include "base/numeral/numeral.h"
#include <string.h>
#include "test.h"

/* A number that is the whole text; all zero, divisor too, if it is none. */
static Numeral read_all (const char *text)
{
  Scan scan = scan_new (text, strlen (text), NULL);
  Numeral figure = { .big = 0 };
  if (!numeral_read (&scan, FALSE, &figure) || scan.kind != SIGN_END)
    return (Numeral) { .big = 0 };
  return figure;
}

static void the_step_is_of_the_last_digit_that_is_not_zero (void)
{
  static const struct {
    const char *text;
    gint64 value, step, divisor;
  } rows[] = { { "9000", 9000, 1000, 1 },
               { "9000.50", 90005, 1, 10 },
               { "5230", 5230, 10, 1 },
               { "0", 0, 0, 1 },
               { "1.19万", 11900, 100, 1 },
               { "三万五千", 35000, 1000, 1 },
               { "600万", 6000000, 1000000, 1 },
               { "1亿0500万", 105000000, 1000000, 1 },
               { "1.23456万", 123456, 1, 10 },
               { "十二", 12, 1, 1 },
               { "一万亿", 1000000000000, 1000000000000, 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Amount amount = read_all (rows[i].text).amount;
    CU_ASSERT_TRUE (amount.value == rows[i].value && amount.step == rows[i].step && amount.divisor == rows[i].divisor);
  }
}

static void powers_behind_a_single_figure_are_known (void)
{
  Numeral figure = read_all ("三百万");
  CU_ASSERT_TRUE (figure.small == 100 && figure.big == 10000 && figure.has_small && figure.has_big && !figure.implied);
  figure = read_all ("5000");
  CU_ASSERT_TRUE (figure.small == 1 && figure.big == 1 && !figure.has_small && !figure.has_big);
  figure = read_all ("一亿五千万");
  CU_ASSERT_TRUE (figure.small == 1 && figure.big == 1 && figure.has_small && figure.has_big);
  figure = read_all ("二百三十");
  CU_ASSERT_TRUE (figure.small == 1 && figure.has_small);
}

static void a_power_that_nothing_counts_is_known (void)
{
  CU_ASSERT_TRUE (read_all ("百").alone && read_all ("亿").alone);
  CU_ASSERT_TRUE (read_all ("百万").implied && !read_all ("百万").alone);
  CU_ASSERT_TRUE (read_all ("十").implied && !read_all ("十").alone);
  CU_ASSERT_FALSE (read_all ("一百").implied || read_all ("一百").alone);
  CU_ASSERT_TRUE (read_all ("万余").alone && read_all ("万余").more);
}

static void what_is_beyond_all_units_is_marked (void)
{
  CU_ASSERT_TRUE (read_all ("99999999999999999999999").amount.too_large);
  CU_ASSERT_FALSE (read_all ("9223372036854775807").amount.too_large);
  CU_ASSERT_TRUE (read_all ("0.0000000000000000001").amount.too_fine);
  CU_ASSERT_FALSE (read_all ("0.1000000000000000000000000").amount.too_fine);
}

static void scaling_sets_a_mark_and_does_not_wrap (void)
{
  Amount amount = { .value = (__int128) 1 << 120, .divisor = 1 };
  amount_scale (&amount, 1000);
  CU_ASSERT_TRUE (amount.too_large);
  amount = (Amount) { .value = 15, .step = 1, .divisor = 100 };
  amount_scale (&amount, 1000);
  CU_ASSERT_TRUE (amount.value == 150 && amount.step == 10 && amount.divisor == 1 && !amount.too_large);
}

/* The usual Chinese form of 0 <= n < 10^12, as taught: powers from above, 零 where some are left out. */
static void append_chinese (GString *to, guint64 n)
{
  static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  static const struct {
    guint64 value;
    const char *word;
  } powers[] = { { 100000000, "亿" }, { 10000, "万" }, { 1000, "千" }, { 100, "百" }, { 10, "十" } };
  if (n < 10) {
    g_string_append (to, digits[n]);
    return;
  }
  guint i = 0;
  while (n < powers[i].value)
    i++;
  append_chinese (to, n / powers[i].value);
  g_string_append (to, powers[i].word);
  guint64 rest = n % powers[i].value;
  if (rest > 0 && rest < powers[i].value / 10)
    g_string_append (to, "零");
  if (rest > 0)
    append_chinese (to, rest);
}

static void chinese_numerals_mean_what_is_taught (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint wrong = 0;
  for (guint i = 0; i < 60000; i++) {
    guint64 n =
        i < 30000 ? i : ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) >> g_rand_int_range (rand, 24, 50);
    g_autoptr (GString) text = g_string_new (NULL);
    append_chinese (text, n);
    Numeral figure = read_all (text->str);
    wrong += figure.amount.value != n || figure.amount.divisor != 1;
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

SUITE (numeral, { "the step is of the last digit that is not zero", the_step_is_of_the_last_digit_that_is_not_zero },
       { "powers behind a single figure are known", powers_behind_a_single_figure_are_known },
       { "a power that nothing counts is known", a_power_that_nothing_counts_is_known },
       { "what is beyond all units is marked", what_is_beyond_all_units_is_marked },
       { "scaling sets a mark and does not wrap", scaling_sets_a_mark_and_does_not_wrap },
       { "Chinese numerals mean what is taught", chinese_numerals_mean_what_is_taught })
