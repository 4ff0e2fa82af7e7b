#include "base/numeral/sign.h"
#include <string.h>
#include "test.h"

/* The kinds of all signs of `text`, as letters from 'A' on. Returns: yours. */
static char *kinds_of (const char *text)
{
  GString *kinds = g_string_new (NULL);
  for (Scan scan = scan_new (text, strlen (text), NULL); scan.kind != SIGN_END; scan_advance (&scan))
    g_string_append_c (kinds, (char) ('A' + scan.kind));
  return g_string_free (kinds, FALSE);
}

static gboolean same_signs (const char *a, const char *b)
{
  g_autofree char *kinds_a = kinds_of (a);
  g_autofree char *kinds_b = kinds_of (b);
  return strcmp (kinds_a, kinds_b) == 0;
}

static void the_longest_word_is_taken (void)
{
  CU_ASSERT_EQUAL (scan_new ("多于5", strlen ("多于5"), NULL).kind, SIGN_ABOVE);
  CU_ASSERT_EQUAL (scan_new ("多5", strlen ("多5"), NULL).kind, SIGN_MORE);
  CU_ASSERT_EQUAL (scan_new ("至少5", strlen ("至少5"), NULL).kind, SIGN_AT_LEAST);
  CU_ASSERT_EQUAL (scan_new ("至5", strlen ("至5"), NULL).kind, SIGN_TO);
  CU_ASSERT_EQUAL (scan_new (">=5", strlen (">=5"), NULL).kind, SIGN_AT_LEAST);
  CU_ASSERT_EQUAL (scan_new ("不超过5", strlen ("不超过5"), NULL).kind, SIGN_AT_MOST);
}

static void other_forms_are_the_same_signs (void)
{
  CU_ASSERT_TRUE (same_signs ("叁萬餘", "三万余"));
  CU_ASSERT_TRUE (same_signs ("＞＝５，０００．５", ">=5,000.5"));
  CU_ASSERT_TRUE (same_signs ("不 滿 五", "不满五"));
  CU_ASSERT_TRUE (same_signs ("\xE3\x80\x80五\t千\n", "五千"));
  CU_ASSERT_FALSE (same_signs ("三万余", "三万"));
}

static void digits_and_powers_have_values (void)
{
  CU_ASSERT_EQUAL (scan_new ("７", strlen ("７"), NULL).value, 7);
  CU_ASSERT_EQUAL (scan_new ("贰", strlen ("贰"), NULL).value, 2);
  CU_ASSERT_EQUAL (scan_new ("仟", strlen ("仟"), NULL).value, 1000);
  CU_ASSERT_EQUAL (scan_new ("億", strlen ("億"), NULL).value, 100000000);
}

static void other_characters_are_words_or_bad (void)
{
  static const char *const words[] = { "y", "条", "฿", "兆", "é" };
  static const char *const bad[] = { "@", "\x01", "\xff", "\xe4\xba", "?", "[", "_" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    CU_ASSERT_EQUAL (scan_new (words[i], strlen (words[i]), NULL).kind, SIGN_WORD);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    CU_ASSERT_EQUAL (scan_new (bad[i], strlen (bad[i]), NULL).kind, SIGN_BAD);
  CU_ASSERT_EQUAL (scan_new ("5\0005", 3, NULL).kind, SIGN_ARABIC);
  Scan scan = scan_new ("\0005", 2, NULL);
  CU_ASSERT_EQUAL (scan.kind, SIGN_BAD);
  CU_ASSERT_EQUAL (scan_new (" ", 1, NULL).kind, SIGN_END);
}

/* The kind of the sign at the beginning of a text whose units are these. */
static SignKind kind_beside (const char *text, const char *const *units)
{
  g_autoptr (Gauge) gauge = gauge_new (1);
  for (; *units != NULL; units++)
    gauge_add_own (gauge, *units);
  return scan_new (text, strlen (text), gauge).kind;
}

static void a_unit_goes_before_a_word_it_begins_with (void)
{
  static const char *const units[] = { "千瓦时", "千米", "万股", "百分点", "条", "kWh", NULL };
  CU_ASSERT_EQUAL (kind_beside ("千瓦时", units), SIGN_UNIT);
  CU_ASSERT_EQUAL (kind_beside ("千 瓦时", units), SIGN_UNIT);
  CU_ASSERT_EQUAL (kind_beside ("千", units), SIGN_SMALL);
  CU_ASSERT_EQUAL (kind_beside ("万元", units), SIGN_BIG);
  CU_ASSERT_EQUAL (kind_beside ("万股", units), SIGN_UNIT);
  CU_ASSERT_EQUAL (kind_beside ("KWH", units), SIGN_UNIT);
  CU_ASSERT_EQUAL (kind_beside ("kwhs", units), SIGN_WORD);
  CU_ASSERT_EQUAL (kind_beside ("部", units), SIGN_WORD);
}

static void a_share_says_of_how_many_parts (void)
{
  CU_ASSERT_TRUE (scan_new ("%", 1, NULL).kind == SIGN_SHARE && scan_new ("%", 1, NULL).value == 100);
  CU_ASSERT_EQUAL (scan_new ("％", strlen ("％"), NULL).value, 100);
  CU_ASSERT_EQUAL (scan_new ("‰", strlen ("‰"), NULL).value, 1000);
}

static void a_blank_before_a_sign_is_known (void)
{
  Scan scan = scan_new ("4 05", 4, NULL);
  CU_ASSERT_FALSE (scan.spaced);
  scan_advance (&scan);
  CU_ASSERT_TRUE (scan.spaced && scan.value == 0);
  scan_advance (&scan);
  CU_ASSERT_FALSE (scan.spaced);
}

SUITE (sign, { "the longest word is taken", the_longest_word_is_taken },
       { "other forms are the same signs", other_forms_are_the_same_signs },
       { "digits and powers have values", digits_and_powers_have_values },
       { "other characters are words or bad", other_characters_are_words_or_bad },
       { "a unit goes before a word that it begins with", a_unit_goes_before_a_word_it_begins_with },
       { "a share says of how many parts", a_share_says_of_how_many_parts },
       { "a blank before a sign is known", a_blank_before_a_sign_is_known })
