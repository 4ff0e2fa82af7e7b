/* Numbers of articles as they are spelled, against a row that was written by hand. */
#include "base/numeral/numeral_write.h"
#include "test.h"

static void numbers (void)
{
  static const struct {
    guint number;
    const char *words;
  } rows[] = { { 1, "一" },           { 10, "十" },        { 15, "十五" },
               { 20, "二十" },        { 101, "一百零一" }, { 110, "一百一十" },
               { 253, "二百五十三" }, { 1000, "一千" },    { 1010, "一千零一十" },
               { 4006, "四千零六" } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = numeral_write (rows[i].number);
    CU_ASSERT_STRING_EQUAL (words, rows[i].words);
  }
}

SUITE (numeral_write, { "numbers in words", numbers })
