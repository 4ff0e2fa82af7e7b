#include "base/sign.h"
#include <string.h>
#include "test.h"

/* The kinds of all signs of `text`, as letters from 'A' on. Returns: yours. */
static char *kinds_of (const char *text)
{
  GString *kinds = g_string_new (NULL);
  for (Scan scan = scan_new (text, strlen (text)); scan.kind != SIGN_END; scan_advance (&scan))
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
  CU_ASSERT_EQUAL (scan_new ("多于5", strlen ("多于5")).kind, SIGN_ABOVE);
  CU_ASSERT_EQUAL (scan_new ("多5", strlen ("多5")).kind, SIGN_MORE);
  CU_ASSERT_EQUAL (scan_new ("至少5", strlen ("至少5")).kind, SIGN_AT_LEAST);
  CU_ASSERT_EQUAL (scan_new ("至5", strlen ("至5")).kind, SIGN_TO);
  CU_ASSERT_EQUAL (scan_new (">=5", strlen (">=5")).kind, SIGN_AT_LEAST);
  CU_ASSERT_EQUAL (scan_new ("不超过5", strlen ("不超过5")).kind, SIGN_AT_MOST);
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
  CU_ASSERT_EQUAL (scan_new ("７", strlen ("７")).value, 7);
  CU_ASSERT_EQUAL (scan_new ("贰", strlen ("贰")).value, 2);
  CU_ASSERT_EQUAL (scan_new ("仟", strlen ("仟")).value, 1000);
  CU_ASSERT_EQUAL (scan_new ("億", strlen ("億")).value, 100000000);
}

static void other_characters_are_words_or_bad (void)
{
  static const char *const words[] = { "x", "条", "$", "%", "％", "兆", "é" };
  static const char *const bad[] = { "@", "\x01", "\xff", "\xe4\xba", "?", "(", "_" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    CU_ASSERT_EQUAL (scan_new (words[i], strlen (words[i])).kind, SIGN_WORD);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    CU_ASSERT_EQUAL (scan_new (bad[i], strlen (bad[i])).kind, SIGN_BAD);
  CU_ASSERT_EQUAL (scan_new ("5\0005", 3).kind, SIGN_ARABIC);
  Scan scan = scan_new ("\0005", 2);
  CU_ASSERT_EQUAL (scan.kind, SIGN_BAD);
  CU_ASSERT_EQUAL (scan_new (" ", 1).kind, SIGN_END);
}

static void a_unit_is_matched_in_any_form (void)
{
  Scan scan = scan_new ("小 时以上", strlen ("小 时以上"));
  const char *end = scan_match (&scan, "小时");
  CU_ASSERT_PTR_NOT_NULL_FATAL (end);
  scan_jump (&scan, end);
  CU_ASSERT_EQUAL (scan.kind, SIGN_OR_MORE);
  scan = scan_new ("圓", strlen ("圓"));
  CU_ASSERT_PTR_NOT_NULL (scan_match (&scan, "元"));
  CU_ASSERT_PTR_NULL (scan_match (&scan, "条"));
  CU_ASSERT_PTR_NULL (scan_match (&scan, "元整"));
}

SUITE (sign, { "the longest word is taken", the_longest_word_is_taken },
       { "other forms are the same signs", other_forms_are_the_same_signs },
       { "digits and powers have values", digits_and_powers_have_values },
       { "other characters are words or bad", other_characters_are_words_or_bad },
       { "a unit is matched in any form", a_unit_is_matched_in_any_form })
