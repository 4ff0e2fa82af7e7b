/* Ratios and numbers in the words of a provision. */
#include "advise/figures/quoted.h"
#include "test.h"

static void expect_ratio (const char *text, gint64 numerator, gint64 denominator)
{
  Rational ratio = { 0, 1 };
  CU_ASSERT_TRUE (quoted_ratio (text, &ratio));
  CU_ASSERT_EQUAL (ratio.numerator, numerator);
  CU_ASSERT_EQUAL (ratio.denominator, denominator);
}

static void ratios (void)
{
  Rational none;
  expect_ratio ("十倍以上", 10, 1);
  expect_ratio ("达到前款标准五倍以上的", 5, 1);
  expect_ratio ("1.5倍", 3, 2);
  expect_ratio ("一半以上", 1, 2);
  expect_ratio ("二分之一", 1, 2);
  expect_ratio ("三分之二以上", 2, 3);
  expect_ratio ("百分之八十以上", 4, 5);
  expect_ratio ("80%以上", 4, 5);
  CU_ASSERT_FALSE (quoted_ratio ("数倍", &none));
  CU_ASSERT_FALSE (quoted_ratio ("倍", &none));
}

static void kinds (void)
{
  CU_ASSERT_EQUAL (quoted_kind ("情节严重"), QUOTED_NONE);
  CU_ASSERT_EQUAL (quoted_kind ("五十条以上"), QUOTED_FIGURE);
  CU_ASSERT_EQUAL (quoted_kind ("50 条"), QUOTED_FIGURE);
  CU_ASSERT_EQUAL (quoted_kind ("十倍以上"), QUOTED_RATIO);
}

static void numbers (void)
{
  gint64 number = 0;
  CU_ASSERT_TRUE (quoted_number ("二年内受过行政处罚", "年", &number));
  CU_ASSERT_EQUAL (number, 2);
  CU_ASSERT_TRUE (quoted_number ("10年以内", "年", &number));
  CU_ASSERT_EQUAL (number, 10);
  CU_ASSERT_FALSE (quoted_number ("多年", "年", &number));
  CU_ASSERT_FALSE (quoted_number ("二次", "年", &number));
}

SUITE (quoted, { "a ratio is read from words", ratios }, { "a ratio is told from a figure", kinds },
       { "the number before a word is read", numbers })
