#include "report/words/words.h"
#include "test.h"

static const char *all[N_WORDS][2] = {
#define WORD(id, zh, en) { zh, en },
#include "report/words/words.def"
#undef WORD
};

static void every_word (void)
{
  for (guint i = 0; i < N_WORDS; i++) {
    CU_ASSERT_STRING_EQUAL (word_text ((Word) i, SILL_ZH), all[i][0]);
    CU_ASSERT_STRING_EQUAL (word_text ((Word) i, SILL_EN), all[i][1]);
    CU_ASSERT_TRUE (g_utf8_validate (all[i][0], -1, NULL) && *all[i][0] != '\0' && *all[i][1] != '\0');
  }
}

static guint fillings (const char *text)
{
  guint seen = 0;
  for (; *text != '\0'; text++) {
    const char *digit = text + (text[0] == '%' && text[1] == '_' ? 2 : 1);
    if (text[0] == '%' && g_ascii_isdigit (*digit))
      seen |= 1u << (*digit - '0');
  }
  return seen;
}

static void same_fillings (void)
{
  for (guint i = 0; i < N_WORDS; i++)
    CU_ASSERT_EQUAL (fillings (all[i][0]), fillings (all[i][1]));
}

static void filled_in_order_of_language (void)
{
  g_autofree char *zh = word_fill (WORD_REACHES_ARTICLE, SILL_ZH, "甲", "乙", NULL);
  g_autofree char *en = word_fill (WORD_REACHES_ARTICLE, SILL_EN, "A", "B", NULL);
  CU_ASSERT_STRING_EQUAL (zh, "已达到甲的“乙”");
  CU_ASSERT_STRING_EQUAL (en, "“B” of A is reached");
}

static void quoted_within_quotes (void)
{
  g_autofree char *zh = word_fill (WORD_REACHES_ARTICLE, SILL_ZH, "“甲”", "写“可以”的", NULL);
  g_autofree char *en = word_fill (WORD_REACHES_ARTICLE, SILL_EN, "“A”", "the “may” of B", NULL);
  CU_ASSERT_STRING_EQUAL (zh, "已达到“甲”的“写‘可以’的”");
  CU_ASSERT_STRING_EQUAL (en, "“the ‘may’ of B” of “A” is reached");
}

static void percent_sign (void)
{
  g_autofree char *zh = word_fill (WORD_PERCENT, SILL_ZH, "16.2", NULL);
  CU_ASSERT_STRING_EQUAL (zh, "16.2%");
}

static void fillings_are_not_read_again (void)
{
  g_autofree char *text = word_fill (WORD_NAMED, SILL_EN, "%2", "b", NULL);
  CU_ASSERT_STRING_EQUAL (text, "%2: b");
}

static void missing_filling (void)
{
  g_autofree char *text = word_fill (WORD_NAMED, SILL_EN, "a", NULL);
  CU_ASSERT_STRING_EQUAL (text, "a: ");
}

static void figures_are_set_apart (void)
{
  g_autofree char *figure = word_fill (WORD_FINE_HIGHER, SILL_ZH, "少缴数额", "500 元", NULL);
  g_autofree char *words = word_fill (WORD_FINE_HIGHER, SILL_ZH, "500 元", "少缴数额", NULL);
  CU_ASSERT_STRING_EQUAL (figure, "少缴数额与 500 元中的较高者");
  CU_ASSERT_STRING_EQUAL (words, "500 元与少缴数额中的较高者");
}

SUITE (words, { "every word stands in both languages", every_word },
       { "both languages fill in the same things", same_fillings },
       { "each language has its own order", filled_in_order_of_language },
       { "what is quoted within quotes has single ones", quoted_within_quotes },
       { "a percent sign alone stays", percent_sign },
       { "what was filled in is not read again", fillings_are_not_read_again },
       { "a filling that is not given is empty", missing_filling },
       { "a figure is set apart from the Chinese before it", figures_are_set_apart })
