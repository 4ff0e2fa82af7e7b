/* Conduct, decision and acts of a case in; the days of the case, the words that state them, and the same case again from
 * what is written of it, out. */
#include <string.h>
#include "write/case_write.h"
#include "base/date/date.h"
#include "read/format/read_case.h"
#include "test.h"
#include "tiny_rules.h"

static void append_days (GString *to, const char *name, Interval days)
{
  if (days.lo == 0 && days.hi == DAY_MAX)
    return;
  g_autofree char *text = date_write ((Days) { days.lo, days.hi });
  g_string_append_printf (to, "%s%s %s", to->len > 0 ? ", " : "", name, text);
}

static void append_text (GString *to, const DateText *text)
{
  if (text->written != NULL)
    g_string_append_printf (to, " “%s”%s", text->written, text->is_vague ? "*" : "");
}

typedef struct {
  const Lawbook *law;
  GString *days;
  char *written; /* the case again */
} Log;

static gboolean take_case (const Case *fact_case, gpointer data)
{
  Log *log = data;
  append_days (log->days, "from", fact_case->conduct_from);
  append_text (log->days, &fact_case->from_text);
  append_days (log->days, "to", fact_case->conduct_to);
  append_text (log->days, &fact_case->to_text);
  append_days (log->days, "decided", fact_case->decided);
  append_text (log->days, &fact_case->decided_text);
  for (guint i = 0; i < fact_case->batches->len; i++)
    append_days (log->days, "batch", g_array_index (fact_case->batches, Batch, i).on);
  for (guint i = 0; i < fact_case->given->len; i++)
    append_days (log->days, "given", g_array_index (fact_case->given, Given, i).on);
  g_free (log->written);
  log->written = case_write (fact_case, log->law->vocabulary);
  return TRUE;
}

/* What a file says of days, or its first fault's code. Returns: yours; `ret_written` too. */
static char *days_of (const Lawbook *law, const char *text, char **ret_written)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Log log = { law, g_string_new (NULL), NULL };
  CU_ASSERT_TRUE (read_cases_bytes (law, text, strlen (text), "f", findings, take_case, &log, NULL));
  if (sill_findings_size (findings) > 0)
    g_string_assign (log.days, sill_findings_code (findings, 0));
  *ret_written = log.written;
  return g_string_free (log.days, FALSE);
}

/* The same from XML, and from the XML that is written of it. */
static void says (const char *body, const char *expected)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='partial'>%s</case>", body);
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autofree char *days = days_of (law, text, &written);
  if (strcmp (days, expected) != 0)
    g_printerr ("%s\n is  %s\n not %s\n", body, days, expected);
  CU_ASSERT_STRING_EQUAL (days, expected);
  if (written == NULL)
    return;
  g_autofree char *days_again = days_of (law, written, &again);
  if (strcmp (days_again, expected) != 0)
    g_printerr ("%s\n is  %s\n not %s\n", written, days_again, expected);
  CU_ASSERT_STRING_EQUAL (days_again, expected);
}

static void conduct_has_a_beginning_and_an_end (void)
{
  says ("<conduct from='2015-08-13' to='2016-04'/>", "from 2015-08-13 “2015-08-13”, to 2016-04 “2016-04”");
  says ("<conduct from='2019-05'/>", "from 2019-05 “2019-05”, to 2019-05");
  says ("<conduct from='2019年11月至2020年10月间'/>", "from 2019-11 “2019年11月至2020年10月间”, to 2020-10");
  says ("<conduct from='2018年6月29日、7月3日'/>", "from 2018-06-29 “2018年6月29日、7月3日”, to 2018-07-03");
  says ("<conduct from='2019年底'/>", "from 2019-11-01至2019-12-31 “2019年底”*, to 2019-11-01至2019-12-31");
}

static void an_end_goes_on_from_the_beginning (void)
{
  says ("<conduct from='2019年3月5日' to='12日'/>", "from 2019-03-05 “2019年3月5日”, to 2019-03-12 “12日”");
  says ("<conduct from='2019年3月5日' to='同年5月'/>", "from 2019-03-05 “2019年3月5日”, to 2019-05 “同年5月”");
  says ("<conduct from='2019年11月' to='次年2月'/>", "from 2019-11 “2019年11月”, to 2020-02 “次年2月”");
  says ("<conduct from='2019年11月' to='2月'/>", "reversed-dates");
  says ("<conduct from='2019年' to='12日'/>", "date-without-year");
  says ("<conduct to='12日'/>", "date-without-year");
  says ("<conduct from='5月' to='2019年6月'/>", "date-without-year");
}

static void the_end_that_is_inherited_is_not_kept_for_the_next_case (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *written = NULL;
  g_autofree char *days = days_of (law,
                                   "<cases xmlns='urn:sill:case:1'>"
                                   "<case findings='partial'><conduct from='2019-03' to='5月'/></case>"
                                   "<case findings='partial'><conduct from='2020-03' to='5月'/></case></cases>",
                                   &written);
  CU_ASSERT_STRING_EQUAL (days, "from 2019-03 “2019-03”, to 2019-05 “5月”, from 2020-03 “2020-03”, to 2020-05 “5月”");
}

static void an_end_may_be_unknown (void)
{
  says ("<conduct to='2019-05'/>", "from 2019-05-31以前, to 2019-05 “2019-05”");
  says ("<conduct from='不详' to='2019-05-02'/>", "from 2019-05-02以前 “不详”, to 2019-05-02 “2019-05-02”");
  says ("<conduct from='截至2019-05-02'/>", "from 2019-05-02以前 “截至2019-05-02”, to 2019-05-02");
  says ("<conduct from='2019-05' to='unknown'/>", "from 2019-05 “2019-05”, to 2019-05-01以后 “unknown”");
  says ("<conduct from='2019-05' to='至今'/>", "from 2019-05 “2019-05”, to 2019-05-01以后 “至今”");
  says ("<conduct from='2019年5月以来'/>", "from 2019-05 “2019年5月以来”, to 2019-05-01以后");
  says ("<conduct from='自2019年5月起' to='2019年7月'/>", "from 2019-05 “自2019年5月起”, to 2019-07 “2019年7月”");
  says ("<conduct from='unknown'/>", " “unknown”");
  says ("<conduct from='2017-06-01以前'/>", "from 2017-06-01以前 “2017-06-01以前”*, to 2017-06-01以前");
  says ("<conduct from='2017-06-01之后' to='2017-08'/>",
        "from 2017-06-02至2017-08-31 “2017-06-01之后”*, to 2017-08 “2017-08”");
  says ("<conduct/>", "missing-attribute");
  says ("<conduct from='至今'/>", "relative-date");
}

static void an_open_end_reaches_to_the_decision (void)
{
  says ("<conduct from='2019-05起'/><decision on='2020-03'/>",
        "from 2019-05 “2019-05起”, to 2019-05-01至2020-03-31, decided 2020-03 “2020-03”");
  says ("<decision on='2020-03'/><conduct from='2019-05' to='至案发'/>",
        "from 2019-05 “2019-05”, to 2019-05-01至2020-03-31 “至案发”, decided 2020-03 “2020-03”");
  says ("<conduct from='2016-05'/><decision on='before 2017-06-01'/>",
        "from 2016-05 “2016-05”, to 2016-05, decided 2016-05-01至2017-05-31 “before 2017-06-01”*");
  says ("<conduct from='2016-05'/><decision on='unknown'/>",
        "from 2016-05 “2016-05”, to 2016-05, decided 2016-05-01以后 “unknown”");
  says ("<conduct from='2016-05'/><decision on='截至2017-06'/>",
        "from 2016-05 “2016-05”, to 2016-05, decided 2016-05-01至2017-06-30 “截至2017-06”");
  says ("<conduct from='2019-05' to='案发'/><decision on='2020-03'/>",
        "from 2019-05 “2019-05”, to 2019-05-01至2020-03-31 “案发”, decided 2020-03 “2020-03”");
  says ("<decision on='2017年至2018年'/>", "decided 2017-01-01至2018-12-31 “2017年至2018年”");
  says ("<decision on='2017年5月、6月'/>", "several-dates");
  says ("<conduct from='2019'/><decision on='2018年底以前'/>", "reversed-dates");
}

#define BATCH(id, on) "<batch id='" id "' of='track' count='5' obtained='bought'" on "/>"
#define CONDUCT(acts) "<conduct from='2020-03' to='2020-09'/><acts>" acts "</acts>"
#define SAID "from 2020-03 “2020-03”, to 2020-09 “2020-09”"

static void acts_lie_in_the_conduct (void)
{
  says (CONDUCT (BATCH ("a", "")), SAID ", batch 2020-03-01至2020-09-30");
  says (CONDUCT (BATCH ("a", " on='2020年4月15日15时许'")), SAID ", batch 2020-04-15");
  says (CONDUCT (BATCH ("a", " on='2020'")), SAID ", batch 2020-03-01至2020-09-30");
  says (CONDUCT (BATCH ("a", " on='2020年8月以后'")), SAID ", batch 2020-08-01至2020-09-30");
  says (CONDUCT (BATCH ("a", " on='截至2020年5月'")), SAID ", batch 2020-03-01至2020-05-31");
  says (CONDUCT (BATCH ("a", " on='2020年5月5日、7日'")), SAID ", batch 2020-05-05至2020-05-07");
  says (CONDUCT (BATCH ("a", " on='不详'")), SAID ", batch 2020-03-01至2020-09-30");
  says (CONDUCT (BATCH ("a", " on='2020-02-29'")), "act-outside");
  says (CONDUCT (BATCH ("a", " on='2020-10-01'")), "act-outside");
  says (CONDUCT (BATCH ("a", " on='2031'")), "act-outside");
  says (CONDUCT (BATCH ("a", " on='2018' dealt-with='yes'")), SAID ", batch 2018");
  says (CONDUCT (BATCH ("a", " on='2018' dealt-with='unknown'")), "act-outside");
  says ("<acts>" BATCH ("a", " on='2031'") "</acts>", "batch 2031");
  says ("<acts>" BATCH ("a", " on='2031'") "</acts><conduct from='2020'/>", "act-outside");
  says ("<decision on='2030'/><acts>" BATCH ("a", " on='2031'") "</acts>", "act-outside");
  says ("<acts>" BATCH ("a", " on='2031'") "</acts><conduct from='不详'/><decision on='2030'/>", "act-outside");
  says ("<decision on='2030'/><acts>" BATCH ("a", " on='2029'") "</acts>", "decided 2030 “2030”, batch 2029");
}

static void an_act_goes_on_from_the_act_before_it (void)
{
  says (CONDUCT (BATCH ("a", " on='2020年4月15日'") BATCH ("b", " on='同月20日'") BATCH ("c", " on='5月2日'")),
        SAID ", batch 2020-04-15, batch 2020-04-20, batch 2020-05-02");
  says (CONDUCT (BATCH ("a", " on='2020年4月15日'") "<given batch='a' to='x' on='次日'/>"), "relative-date");
  says (CONDUCT (BATCH ("a", " on='同月20日'")), "date-without-year");
  says (
      "<conduct from='2020'/><defendant id='p'><acts>" BATCH (
          "a",
          " on='2020-04-15'") "</acts></defendant><defendant id='q'><acts>" BATCH ("b",
                                                                                   " on='20日'") "</acts></defendant>",
      "date-without-year");
}

static void json_says_the_same (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *written = NULL;
  g_autofree char *days = days_of (
      law,
      "{\"findings\":\"partial\",\"conduct\":{\"from\":\"2019年底\",\"to\":\"次年3月5日\"},\"decision\":\"2021以前\","
      "\"acts\":{\"batches\":[{\"id\":\"a\",\"of\":\"track\",\"count\":1,\"on\":\"2020年1月\"},"
      "{\"id\":\"b\",\"of\":\"track\",\"count\":1,\"on\":\"同年2月初\"}]}}",
      &written);
  CU_ASSERT_STRING_EQUAL (days,
                          "from 2019-11-01至2019-12-31 “2019年底”*, to 2020-03-05 “次年3月5日”, "
                          "decided 2020-03-05至2021-12-31 “2021以前”*, batch 2020-01, batch 2020-02-01至2020-02-10");
}

SUITE (case_days, { "conduct has a beginning and an end", conduct_has_a_beginning_and_an_end },
       { "an end goes on from the beginning", an_end_goes_on_from_the_beginning },
       { "an end that is inherited is not kept for the next case",
         the_end_that_is_inherited_is_not_kept_for_the_next_case },
       { "an end may be unknown", an_end_may_be_unknown },
       { "an open end reaches to the decision", an_open_end_reaches_to_the_decision },
       { "acts lie in the conduct", acts_lie_in_the_conduct },
       { "an act goes on from the act before it", an_act_goes_on_from_the_act_before_it },
       { "JSON says the same", json_says_the_same })
