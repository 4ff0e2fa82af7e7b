/* Numbers of articles, paragraphs and items: which are written as rule files write them, and how the others are. */
#include "base/numeral/ordinal.h"
#include "test.h"

static void digits_and_words_are_plain (void)
{
  static const char *const plain[] = { "1", "10", "253-1", "3-1-2", "前款", "林地", "一般" };
  static const char *const others[] = { "",       "0",  "02", "3-", "3-01", "（二）", "二",
                                        "第一条", "２", "a",  "1.", "1a",   "二〇" };
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    CU_ASSERT_TRUE (ordinal_is_plain (plain[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_FALSE (ordinal_is_plain (others[i]));
}

static void what_a_document_has_is_written_in_digits (void)
{
  static const char *const pairs[][2] = {
    { "（二）", "2" },
    { "(十二)", "12" },
    { "02", "2" },
    { "２", "2" },
    { "第二款", "2" },
    { "二", "2" },
    { "第二百五十三条之一", "253-1" },
    { "253之一", "253-1" },
    { "第287条之2", "287-2" },
    { "1.", "1" },
    { "〔二〕", "2" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *number = ordinal_write (pairs[i][0]);
    CU_ASSERT_PTR_NOT_NULL (number);
    CU_ASSERT_STRING_EQUAL (number != NULL ? number : "", pairs[i][1]);
  }
}

static void what_is_no_number_has_none (void)
{
  static const char *const others[] = { "a", "", "第", "项", "二三四五六七八九", "前款", "-" };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *number = ordinal_write (others[i]);

    CU_ASSERT_PTR_NULL (number);
  }
}

SUITE (ordinal, { "digits and words are plain", digits_and_words_are_plain },
       { "what a document has is written in digits", what_a_document_has_is_written_in_digits },
       { "what is no number has none", what_is_no_number_has_none })
