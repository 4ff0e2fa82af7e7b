#include "base/text.h"
#include <string.h>
#include "test.h"

static void wide_characters_take_two_columns (void)
{
  CU_ASSERT_EQUAL (text_width (""), 0);
  CU_ASSERT_EQUAL (text_width ("abc"), 3);
  CU_ASSERT_EQUAL (text_width ("情节严重"), 8);
  CU_ASSERT_EQUAL (text_width ("第5条，"), 7);
  CU_ASSERT_EQUAL (text_width ("e\xcc\x81"), 1); /* e with a combining acute */
  CU_ASSERT_EQUAL (text_width ("５"), 2);
  CU_ASSERT_EQUAL (text_width ("\xff"
                               "a"),
                   2);
}

static void expect_wrapped (const char *before, const char *text, guint columns, guint indent, const char *expected)
{
  g_autoptr (GString) made = g_string_new (before);
  text_wrap (made, text, columns, indent);
  CU_ASSERT_STRING_EQUAL (made->str, expected);
}

static void lines_break_at_blanks (void)
{
  expect_wrapped ("", "one two three", 7, 0, "one two\nthree");
  expect_wrapped ("", "one two three", 8, 2, "one two\n  three");
  expect_wrapped ("", "one two three", 13, 0, "one two three");
  expect_wrapped ("", "one  two", 20, 0, "one  two");
  expect_wrapped ("", "one two ", 7, 0, "one two");
}

static void lines_break_between_wide_characters (void)
{
  expect_wrapped ("", "情节严重情节", 8, 0, "情节严重\n情节");
  expect_wrapped ("", "情节严重情节", 9, 2, "情节严重\n  情节");
}

static void punctuation_stays_where_it_belongs (void)
{
  expect_wrapped ("", "情节严重，情节", 8, 0, "情节严\n重，情节");
  expect_wrapped ("", "情节严（重）", 8, 0, "情节严\n（重）");
  expect_wrapped ("", "情节严《法》", 8, 0, "情节严\n《法》");
  expect_wrapped ("", "满五千元以上", 6, 0, "满五千\n元以上");
}

static void a_number_stays_with_what_it_counts (void)
{
  expect_wrapped ("", "第5条第3项", 8, 0, "第5条\n第3项");
  expect_wrapped ("", "违法所得5000元", 12, 0, "违法所得\n5000元");
  expect_wrapped ("", "超出 700 条，该项", 10, 0, "超出\n700 条，该\n项");
  expect_wrapped ("", "标准 ≥ 50 条", 9, 0, "标准\n≥ 50 条");
  expect_wrapped ("", "法释〔2017〕10号", 13, 0, "法释\n〔2017〕10号");
  expect_wrapped ("", "依照高检发释字〔2001〕5号", 22, 0, "依照\n高检发释字〔2001〕5号");
  expect_wrapped ("", "up to 7 yuan (法释〔2017〕10号 art. 12)", 20, 0, "up to 7 yuan\n(法释〔2017〕10号\nart. 12)");
  expect_wrapped ("", "一二三四五六七〔八〕", 12, 0, "一二三四五六\n七〔八〕");
  expect_wrapped ("", "依据第（六）项", 8, 0, "依据\n第（六）\n项");
  expect_wrapped ("", "10 to 20 yuan", 8, 0, "10 to 20\nyuan");
}

static void the_first_line_goes_on_where_the_text_ends (void)
{
  expect_wrapped ("x\n1. ", "one two three", 10, 3, "x\n1. one two\n   three");
  expect_wrapped ("a long label: ", "word", 16, 2, "a long label: \n  word");
}

static void what_is_wider_than_a_line_is_broken_anywhere (void)
{
  expect_wrapped ("", "abcdefghij", 4, 0, "abcd\nefgh\nij");
  expect_wrapped ("", "ab cdefghij", 4, 0, "ab\ncdef\nghij");
  expect_wrapped ("", "情节", 1, 0, "情\n节");
}

static void line_ends_of_the_text_are_kept (void) { expect_wrapped ("", "one\ntwo", 20, 2, "one\n  two"); }

/* No line is too wide or begins with closing punctuation, and nothing but blanks is lost. */
static gboolean is_well_wrapped (const char *text, guint columns)
{
  g_autoptr (GString) made = g_string_new (NULL);
  text_wrap (made, text, columns, 0);
  g_auto (GStrv) lines = g_strsplit (made->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (text_width (lines[i]) > columns || g_str_has_prefix (lines[i], "，") || g_str_has_prefix (lines[i], "）") ||
        g_str_has_suffix (lines[i], "（"))
      return FALSE;
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_auto (GStrv) words_made = g_strsplit_set (made->str, " \n", -1);
  g_autofree char *letters = g_strjoinv ("", words);
  g_autofree char *letters_made = g_strjoinv ("", words_made);
  return strcmp (letters, letters_made) == 0;
}

static void wrapping_keeps_its_promises_for_random_texts (void)
{
  static const char *const pieces[] = { "情", "节", "，", "（", "）", "a", "bc", " ", "5", "00", "元" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint wrong = 0;
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    guint last = 0;
    g_string_append (text, "情");
    for (gint n = g_rand_int_range (rand, 0, 40); n > 0; n--) {
      guint next = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces));
      if (next < 2 || last < 2) /* marks stand one by one, between plain characters */
        g_string_append (text, pieces[last = next]);
    }
    g_string_append (text, "情");
    wrong += !is_well_wrapped (text->str, 12 + i % 20);
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void expect_grouped (const char *digits, const char *expected)
{
  g_autofree char *text = text_grouped (digits);
  CU_ASSERT_STRING_EQUAL (text, expected);
}

static void digits_are_grouped_by_three (void)
{
  expect_grouped ("81000000", "81,000,000");
  expect_grouped ("100", "100");
  expect_grouped ("1000", "1,000");
  expect_grouped ("-5000.1234", "-5,000.1234");
  expect_grouped ("1234.66…", "1,234.66…");
  expect_grouped ("∞", "∞");
  expect_grouped ("", "");
}

static void harmless (void)
{
  g_autofree char *line = text_harmless ("a\u202E条\x1b[2J\n\u2066\u00ad\xc2\x85é", FALSE);
  CU_ASSERT_STRING_EQUAL (line, "a\\u{202E}条\\x1B[2J\\n\\u{2066}\\xAD\\x85é");
  g_autofree char *lines = text_harmless ("a\nb\xff\t", TRUE);
  CU_ASSERT_STRING_EQUAL (lines, "a\nb\uFFFD\\t");
}

SUITE (text, { "wide characters take two columns, combining ones none", wide_characters_take_two_columns },
       { "lines break at blanks", lines_break_at_blanks },
       { "lines break between wide characters", lines_break_between_wide_characters },
       { "punctuation stays where it belongs", punctuation_stays_where_it_belongs },
       { "a number stays with what it counts", a_number_stays_with_what_it_counts },
       { "the first line goes on where the text ends", the_first_line_goes_on_where_the_text_ends },
       { "what is wider than a line is broken anywhere", what_is_wider_than_a_line_is_broken_anywhere },
       { "line ends of the text are kept", line_ends_of_the_text_are_kept },
       { "wrapping keeps its promises for random texts", wrapping_keeps_its_promises_for_random_texts },
       { "digits are grouped by three", digits_are_grouped_by_three },
       { "what would steer the reader's screen is spelled", harmless })
