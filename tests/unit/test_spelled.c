/* An open clause that a later document spells out, with a case that meets the document but not the law applied. */
#include <string.h>
#include "explained.h"
#include "report/report.h"
#include "test.h"

#define LAW                                                                                                            \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"   \
  "<offence id='t/1' article='1' zh='甲' en='a'><version effective='2000-01-01' subjects='person'>"                   \
  "<tier id='low' rank='1' zh='重' en='grave'><penalty to-months='36'/></tier></version></offence></instrument>"
#define TEXT(id, kind, day, standards)                                                                                 \
  "<instrument xmlns='urn:sill:rules:1' id='" id "' kind='" kind "' number='" id                                       \
  "号' zh='文' en='text' effective='" day "'>" standards "</instrument>"
#define TIER(items) "<tier reach='low' paragraph='1'>" items "</tier></article>"
#define FIRST                                                                                                          \
  TEXT (                                                                                                               \
      "t/a", "interpretation", "2001-01-01",                                                                           \
      "<standard offence='t/1'><article n='3'>" TIER ("<item n='1'><limit of='x' at-least='70'/></item>"               \
                                                      "<item n='2'><open zh='其他' en='other'/></item>"              \
                                                      "<item n='3'><open zh='另外' en='more'/></item>") "</standard>")
#define SPELLS(times, items)                                                                                           \
  "<standard offence='t/1'" times "><article n='8' spells-out='t/a 3(1)(2)'>" TIER (items) "</standard>"
#define NINE "<item n='1'><limit of='x' at-least='9'/></item><item n='2'><limit of='y' at-least='9'/></item>"
#define LATER TEXT ("t/b", "opinion", "2022-03-01", SPELLS ("", NINE))
#define CHANGED                                                                                                        \
  TEXT ("t/b", "opinion", "2022-03-01",                                                                                \
        SPELLS (" until='2023-01-01'", NINE)                                                                           \
            SPELLS (" effective='2023-01-01'", "<item n='1'><limit of='x' at-least='13'/></item>"                      \
                                               "<item n='2'><limit of='y' at-least='9'/></item>"))

/* Of conduct on 2020-01-01. */
static Reasons *reasons_of (const char *later, const char *decided, const char *x)
{
  g_autofree char *inside = g_strdup_printf ("<decision on='%s'/><fact id='x' value='%s'/>", decided, x);
  return explained_texts (LAW, FIRST, later, NULL, inside);
}

#define AFTER "2024-02-02"

/* `item=met ` of each, in order. Returns: yours. */
static char *spelled_of (const Reasons *reasons)
{
  static const char *const truths[] = { [NO] = "no", [UNKNOWN] = "unknown", [YES] = "yes" };
  const GArray *spelled = explained_charge (reasons)->spelled;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < spelled->len; i++) {
    const SpelledOut *one = &g_array_index (spelled, SpelledOut, i);
    g_string_append_printf (to, "%s %s of %s %s;", one->item->path, !one->judged ? "-" : truths[one->truth],
                            one->of->id, one->clause);
  }
  return g_string_free (to, FALSE);
}

static void expect (const char *later, const char *decided, const char *x, const char *expected)
{
  g_autoptr (Reasons) reasons = reasons_of (later, decided, x);
  g_autofree char *got = spelled_of (reasons);
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.ceiling, 0);
  if (strcmp (got, expected) != 0)
    g_printerr ("\n%s\n%s\n", got, expected);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void a_later_text_is_met_or_not (void)
{
  expect (LATER, AFTER, "11", "8(1)(1) yes of t/a 3(1)(2);8(1)(2) no of t/a 3(1)(2);");
  expect (LATER, AFTER, "8", "8(1)(1) no of t/a 3(1)(2);8(1)(2) no of t/a 3(1)(2);");
}

static void a_text_after_the_decision_is_not_known (void) { expect (LATER, "2021-02-02", "11", ""); }

static void each_time_has_its_own_text (void)
{
  expect (CHANGED, AFTER, "11",
          "8(1)(1) yes of t/a 3(1)(2);8(1)(2) no of t/a 3(1)(2);8(1)(1) no of t/a 3(1)(2);8(1)(2) no of t/a 3(1)(2);");
}

/* It was over before the conduct: no law of the charge has it. */
static void a_text_that_ended_is_named_only (void)
{
  static const char ended[] = TEXT ("t/b", "opinion", "2005-03-01", SPELLS (" until='2019-01-01'", NINE));
  expect (ended, AFTER, "11", "8(1)(1) - of t/a 3(1)(2);8(1)(2) - of t/a 3(1)(2);");
  g_autoptr (Reasons) reasons = reasons_of (ended, AFTER, "11");
  const SillReport en = { .format = SILL_TEXT, .language = SILL_EN };
  g_autofree char *text = sill_reasons_write (reasons, &en);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "→ spelled out by t/b号 art. 8(1)(1)\n"));
}

static guint count (const char *text, const char *what)
{
  guint n = 0;
  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

/* ... and one in its place since is told instead of it. */
static void a_text_that_was_replaced_stands_back (void)
{
  static const char replaced[] = TEXT ("t/b", "opinion", "2005-03-01",
                                       SPELLS (" until='2019-01-01'", NINE) SPELLS (" effective='2019-01-01'", NINE));
  g_autoptr (Reasons) reasons = reasons_of (replaced, "2021-02-02", "8");
  const SillReport en = { .format = SILL_HTML, .language = SILL_EN };
  g_autofree char *page = sill_reasons_write (reasons, &en);
  CU_ASSERT_EQUAL (count (page, "art. 8(1)(1): not met here"), 1);
  CU_ASSERT_EQUAL (count (page, "art. 8(1)(2): not met here"), 1);
  CU_ASSERT_EQUAL (count (page, "spelled out by"), 2);
}

static void reports_say_it_at_the_clause (void)
{
  g_autoptr (Reasons) reasons = reasons_of (LATER, AFTER, "11");
  const SillReport zh = { .format = SILL_HTML }, en = { .format = SILL_HTML, .language = SILL_EN };
  g_autofree char *one = sill_reasons_write (reasons, &zh), *two = sill_reasons_write (reasons, &en);
  CU_ASSERT_EQUAL (count (one, "该条款由t/b号第八条第一款第（一）项具体化：本案达到；是否据此认定，由司法人员决定。"),
                   1);
  CU_ASSERT_EQUAL (count (one, "该条款由t/b号第八条第一款第（二）项具体化：本案未达到。"), 1);
  CU_ASSERT_EQUAL (count (two, "spelled out by t/b号 art. 8(1)(1): met here; whether that suffices a person decides"),
                   1);
  CU_ASSERT_EQUAL (count (two, "spelled out by"), 2); /* the other open clause has none */
}

static void texts_that_agree_are_told_once (void)
{
  g_autoptr (Reasons) reasons = reasons_of (CHANGED, AFTER, "11");
  const SillReport en = { .format = SILL_HTML, .language = SILL_EN };
  g_autofree char *page = sill_reasons_write (reasons, &en);
  CU_ASSERT_EQUAL (count (page, "art. 8(1)(1) (as it read before 2023-01-01): met here"), 1);
  CU_ASSERT_EQUAL (count (page, "art. 8(1)(1) (as it reads from 2023-01-01): not met here"), 1);
  CU_ASSERT_EQUAL (count (page, "art. 8(1)(2): not met here"), 1);
  CU_ASSERT_EQUAL (count (page, "spelled out by"), 3);
}

static void records_have_it (void)
{
  g_autoptr (Reasons) reasons = reasons_of (CHANGED, AFTER, "11");
  const SillReport json_options = { .format = SILL_JSON }, xml_options = { .format = SILL_XML };
  g_autofree char *json = report_record (reasons, &json_options), *xml = report_record (reasons, &xml_options);
  CU_ASSERT_EQUAL (count (json, "{\"instrument\":\"t/b\",\"item\":\"8(1)(1)\",\"until\":"
                                "\"2023-01-01\",\"met\":\"yes\"}"),
                   1);
  CU_ASSERT_EQUAL (count (json, "\"spelled_out\":["), 1);
  CU_ASSERT_EQUAL (count (xml, "<spelled-out instrument=\"t/b\" item=\"8(1)(1)\" from=\"2023-01-01\" met=\"no\"/>"), 1);
}

SUITE (spelled, { "a case meets what a later text names, or not", a_later_text_is_met_or_not },
       { "a text of after the decision is not spoken of", a_text_after_the_decision_is_not_known },
       { "a text that ended before the conduct is named only", a_text_that_ended_is_named_only },
       { "a text that changed is told as it was and as it is", each_time_has_its_own_text },
       { "a text that was replaced before the conduct stands back", a_text_that_was_replaced_stands_back },
       { "a report names the items at their clause only", reports_say_it_at_the_clause },
       { "JSON and XML have the same", records_have_it },
       { "texts of several times that agree are told once", texts_that_agree_are_told_once })
