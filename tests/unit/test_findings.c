#include "base/findings.h"
#include <string.h>
#include "test.h"

static const Place place = { "row.xml", 12, 7 };

static void expect_line (const SillFindings *findings, guint index, SillLanguage language, const char *expected)
{
  g_autofree char *line = sill_findings_write (findings, index, language);
  CU_ASSERT_STRING_EQUAL (line, expected);
}

static void a_finding_is_one_line_with_its_place (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, FINDING_BAD_NUMBER, place, "abc", NULL, NULL);
  findings_add (findings, FINDING_BAD_VALUE, (Place) { "row.xml", 0, 0 }, "so", "yes or no", NULL);
  findings_add (findings, FINDING_EMPTY_FILE, (Place) { NULL, 0, 0 }, NULL, "<case>", NULL);
  findings_add (findings, FINDING_EMPTY_FILE, (Place) { "-", 3, 0 }, NULL, "<case>", NULL);
  expect_line (findings, 0, SILL_EN,
               "row.xml:12:7: bad-number: \"abc\" is not a quantity that can be read, write such as ");
  expect_line (findings, 0, SILL_ZH, "row.xml:12:7: bad-number: “abc”不是能读出的数量，请写成  之类");
  expect_line (findings, 1, SILL_EN, "row.xml: bad-value: the value \"so\" is not right, expected yes or no");
  expect_line (findings, 2, SILL_EN, "empty-file: the file is empty, expected <case>");
  expect_line (findings, 3, SILL_ZH, "-:3: empty-file: 文件为空，应为 <case>");
}

static void the_nearest_name_is_offered (void)
{
  static const char *const names[] = { "track", "trace-left", "gains", NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add_unknown (findings, FINDING_UNKNOWN_FACT, place, "trakc", names);
  findings_add_unknown (findings, FINDING_UNKNOWN_KEY, place, "qqqqqq", names);
  expect_line (findings, 0, SILL_EN, "row.xml:12:7: unknown-fact: no fact \"trakc\"; did you mean \"track\"?");
  expect_line (findings, 0, SILL_ZH, "row.xml:12:7: unknown-fact: 没有事实“trakc”；是否想写“track”？");
  expect_line (findings, 1, SILL_EN,
               "row.xml:12:7: unknown-key: no key \"qqqqqq\" here, expected track, trace-left, gains");
}

static void where_none_is_near_all_are_listed (void)
{
  static const char *const names[] = { "x/253-1", "x/266", NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add_unknown (findings, FINDING_UNKNOWN_OFFENCE, place, "x/253-2", names);
  findings_add_unknown (findings, FINDING_UNKNOWN_OFFENCE, place, "y/266", names);
  findings_add (findings, FINDING_UNKNOWN_OFFENCE, place, "{%2}", NULL, NULL);
  expect_line (findings, 0, SILL_EN,
               "row.xml:12:7: unknown-offence: no offence \"x/253-2\"; there are: x/253-1, x/266");
  expect_line (findings, 1, SILL_ZH, "row.xml:12:7: unknown-offence: 没有罪名“y/266”；是否想写“x/266”？");
  expect_line (findings, 2, SILL_EN, "row.xml:12:7: unknown-offence: no offence \"{%2}\"");
}

static void signs_of_the_template_in_a_user_text_stay_text (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, FINDING_BAD_VALUE, place, "%2 %s %1 100%", "%1", NULL);
  expect_line (findings, 0, SILL_EN, "row.xml:12:7: bad-value: the value \"%2 %s %1 100%\" is not right, expected %1");
}

static void texts_are_copied (void)
{
  char path[] = "row.xml";
  char found[] = "abc";
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, FINDING_BAD_NUMBER, (Place) { path, 1, 2 }, found, NULL, NULL);
  memset (path, 'x', 7);
  memset (found, 'x', 3);
  expect_line (findings, 0, SILL_EN,
               "row.xml:1:2: bad-number: \"abc\" is not a quantity that can be read, write such as ");
}

static void what_would_break_the_line_is_escaped (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, FINDING_BAD_NUMBER, (Place) { "a\nb.xml", 0, 0 }, "1\n2\t\x1b[31m\x7f", NULL, NULL);
  findings_add (findings, FINDING_BAD_NUMBER, (Place) { "a", 0, 0 }, "\xff五\xe4\xba", NULL, NULL);
  findings_add (findings, FINDING_BAD_NUMBER, (Place) { "a", 0, 0 },
                "\xe2\x80\xae"
                "x\xe2\x80\xa8\xc2\x85",
                NULL, "n\n");
  expect_line (findings, 0, SILL_EN,
               "a\\nb.xml: bad-number: \"1\\n2\\t\\x1B[31m\\x7F\" is not a quantity that can be read, write such as ");
  expect_line (findings, 1, SILL_EN,
               "a: bad-number: \"\\xFF五\\xE4\\xBA\" is not a quantity that can be read, write such as ");
  expect_line (findings, 2, SILL_EN,
               "a: bad-number: \"\\u{202E}x\\u{2028}\\x85\" is not a quantity that can be read, write such as ; did "
               "you mean \"n\\n\"?");
}

static void long_texts_are_cut_at_60_characters (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) fits = g_string_new (NULL);
  for (guint i = 0; i < 60; i++)
    g_string_append (fits, "五");
  g_autofree char *longer = g_strconcat (fits->str, "六", NULL);
  findings_add (findings, FINDING_BAD_NUMBER, place, fits->str, NULL, NULL);
  findings_add (findings, FINDING_BAD_NUMBER, place, longer, NULL, NULL);
  g_autofree char *whole = g_strdup_printf ("row.xml:12:7: bad-number: “%s”不是能读出的数量，请写成  之类", fits->str);
  g_autofree char *cut = g_strdup_printf ("row.xml:12:7: bad-number: “%s…”不是能读出的数量，请写成  之类", fits->str);
  expect_line (findings, 0, SILL_ZH, whole);
  expect_line (findings, 1, SILL_ZH, cut);
}

static void only_faults_are_counted_as_faults (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  findings_add (findings, FINDING_BAD_NUMBER, place, "a", NULL, NULL);
  findings_add (findings, FINDING_TOO_MANY, place, NULL, "1", NULL);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 2);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 1);
  CU_ASSERT_EQUAL (sill_findings_severity (findings, 0), SILL_FAULT);
  CU_ASSERT_EQUAL (sill_findings_severity (findings, 1), SILL_NOTE);
  CU_ASSERT_STRING_EQUAL (sill_findings_code (findings, 0), "bad-number");
}

static void a_flood_is_counted_but_not_stored (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  for (guint i = 0; i < 25000; i++)
    findings_add (findings, FINDING_BAD_NUMBER, (Place) { "row.xml", i + 1, 1 }, "abc", NULL, NULL);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 25000);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 10001);
  expect_line (findings, 9999, SILL_EN,
               "row.xml:10000:1: bad-number: \"abc\" is not a quantity that can be read, write such as ");
  expect_line (findings, 10000, SILL_EN,
               "row.xml:10001:1: too-many: too many findings: only the first 10000 are listed, none of "
               "those behind them, nor of further files");
}

static void each_language_has_its_own_text_of_two (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, FINDING_FRACTION, (Place) { NULL, 0, 0 }, "0.001", "0.01元|0.01 yuan", NULL);
  findings_add (findings, FINDING_BAD_VALUE, (Place) { NULL, 0, 0 }, "x", "a | b", NULL);
  g_autofree char *zh = sill_findings_write (findings, 0, SILL_ZH);
  g_autofree char *en = sill_findings_write (findings, 0, SILL_EN);
  g_autofree char *whole = sill_findings_write (findings, 1, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (zh, "（0.01元）"));
  CU_ASSERT_PTR_NOT_NULL (strstr (en, "(0.01 yuan)"));
  CU_ASSERT_PTR_NOT_NULL (strstr (whole, "expected a | b"));
}

static guint places_to_fill (const char *text, const char *sign) { return strstr (text, sign) != NULL; }

static void the_table_has_both_languages_and_ends (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < N_FINDINGS; i++) {
    const char *zh = sill_findings_table_text (i, SILL_ZH);
    const char *en = sill_findings_table_text (i, SILL_EN);
    CU_ASSERT_TRUE (g_hash_table_add (seen, (gpointer) sill_findings_table_code (i)));
    CU_ASSERT_TRUE (*zh != '\0' && *en != '\0' && strcmp (zh, en) != 0);
    CU_ASSERT_EQUAL (places_to_fill (zh, "%1"), places_to_fill (en, "%1"));
    CU_ASSERT_EQUAL (places_to_fill (zh, "%2"), places_to_fill (en, "%2") + places_to_fill (en, "%3"));
    CU_ASSERT_FALSE (places_to_fill (zh, "%3"));
  }
  CU_ASSERT_PTR_NULL (sill_findings_table_code (N_FINDINGS));
  CU_ASSERT_PTR_NULL (sill_findings_table_text (N_FINDINGS, SILL_EN));
}

SUITE (findings, { "each language has its own text of two", each_language_has_its_own_text_of_two },
       { "a finding is one line with its place", a_finding_is_one_line_with_its_place },
       { "the nearest name is offered", the_nearest_name_is_offered },
       { "where none is near all are listed", where_none_is_near_all_are_listed },
       { "signs of the template in a user's text stay text", signs_of_the_template_in_a_user_text_stay_text },
       { "texts are copied", texts_are_copied },
       { "what would break the line is escaped", what_would_break_the_line_is_escaped },
       { "long texts are cut at 60 characters", long_texts_are_cut_at_60_characters },
       { "only faults are counted as faults", only_faults_are_counted_as_faults },
       { "a flood is counted but not stored", a_flood_is_counted_but_not_stored },
       { "the table has both languages and ends", the_table_has_both_languages_and_ends })
