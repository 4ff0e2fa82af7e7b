/* What the case states of its days, in words: as stated, the days beside it only where the words do not tell them. */
#include <string.h>
#include "base/date/civil.h"
#include "report/words/phrases.h"
#include "test.h"

static Interval days_of (const char *text)
{
  Interval days = { 0, 0 };
  CU_ASSERT_TRUE (civil_read (text, strlen (text), &days.lo, &days.hi));
  return days;
}

static void says (char *text, const char *expected)
{
  if (g_strcmp0 (text, expected) != 0)
    g_printerr ("“%s” is not “%s”\n", text, expected);
  CU_ASSERT_EQUAL (g_strcmp0 (text, expected), 0);
  g_free (text);
}

static void conduct_is_said_as_stated (void)
{
  Reasons reasons = { .conduct_from = days_of ("2015-08-13"), .conduct_to = days_of ("2016-04") };
  reasons.from_text.written = "2015-08-13";
  reasons.to_text.written = "2016-04";
  says (phrase_conduct (&reasons, SILL_ZH), "2015-08-13 至 2016-04");
  says (phrase_conduct (&reasons, SILL_EN), "2015-08-13 to 2016-04");
  reasons.to_text.written = NULL;
  reasons.from_text.written = "2015年8月13日15时许到2016年4月";
  says (phrase_conduct (&reasons, SILL_EN), "2015年8月13日15时许到2016年4月");
  reasons.from_text.written = reasons.to_text.written = "2016-04";
  says (phrase_conduct (&reasons, SILL_ZH), "2016-04");
  reasons.from_text.written = reasons.to_text.written = NULL;
  says (phrase_conduct (&reasons, SILL_ZH), "2015-08-13 至 2016-04-30");
}

static void vague_words_have_their_days_beside_them (void)
{
  Reasons reasons = { .conduct_from = { days_of ("2019-11").lo, days_of ("2019-12").hi } };
  reasons.from_text = (DateText) { "2019年底", TRUE };
  reasons.conduct_to = reasons.conduct_from;
  says (phrase_conduct (&reasons, SILL_ZH), "2019年底（2019-11-01 至 2019-12-31）");
  reasons.conduct_to = days_of ("2020-03");
  reasons.to_text = (DateText) { "次年3月", FALSE };
  says (phrase_conduct (&reasons, SILL_EN), "2019年底 (2019-11-01 to 2019-12-31) to 次年3月");
}

static void an_open_end_is_said (void)
{
  Reasons reasons = { .conduct_from = { 1, days_of ("2019-05").hi }, .conduct_to = days_of ("2019-05") };
  reasons.to_text.written = "2019-05";
  says (phrase_conduct (&reasons, SILL_ZH), "不明 至 2019-05");
  reasons.from_text.written = "unknown";
  says (phrase_conduct (&reasons, SILL_ZH), "不明 至 2019-05");
  says (phrase_days ((Interval) { 1, days_of ("2019-05-02").hi }, SILL_ZH), "2019-05-02 及以前");
  says (phrase_days ((Interval) { days_of ("2019-05-02").lo, DAY_MAX }, SILL_EN), "2019-05-02 or later");
  says (phrase_days ((Interval) { 1, DAY_MAX }, SILL_EN), "not known");
  reasons.conduct_from = reasons.conduct_to = (Interval) { 0, DAY_MAX };
  reasons.to_text.written = NULL;
  says (phrase_conduct (&reasons, SILL_EN), "not known");
  reasons.from_text.written = NULL;
  says (phrase_conduct (&reasons, SILL_ZH), NULL);
}

static void the_decision_is_that_of_the_case (void)
{
  Reasons reasons = { .decided = { 1, days_of ("2017-05").hi }, .decided_text = { "before 2017-06-01", TRUE } };
  says (phrase_decision (&reasons, SILL_EN), "before 2017-06-01 (2017-05-31 or earlier)");
  reasons.decided_then = reasons.decided;
  reasons.decided = days_of ("2020");
  reasons.as_of = TRUE;
  says (phrase_decision (&reasons, SILL_ZH), "before 2017-06-01（2017-05-31 及以前）");
  reasons.decided_then = (Interval) { 0, DAY_MAX };
  says (phrase_decision (&reasons, SILL_ZH), NULL);
}

static void an_event_is_said_as_stated (void)
{
  StatedReason stated = { .value = days_of ("2019-03"), .written = (char *) "2019年3月份" };
  says (phrase_event_stated (&stated, SILL_ZH), "2019年3月份");
  stated.written = (char *) "2019年3月某天";
  says (phrase_event_stated (&stated, SILL_ZH), "2019年3月某天（2019-03-01 至 2019-03-31）");
  stated.written = NULL;
  says (phrase_event_stated (&stated, SILL_ZH), "2019-03");
  stated = (StatedReason) { .value = { -(gint64) lapse_new (LAPSE_YEARS, 2), -(gint64) lapse_new (LAPSE_YEARS, 2) },
                            .written = (char *) "二年内" };
  says (phrase_event_stated (&stated, SILL_EN), "within 2 years before the conduct");
  stated.value.lo = stated.value.hi = -(gint64) lapse_new (LAPSE_MONTHS, 6);
  says (phrase_event_stated (&stated, SILL_ZH), "行为前 6 个月以内");
  stated.value.lo = stated.value.hi = -(gint64) lapse_new (LAPSE_DAYS, 1);
  says (phrase_event_stated (&stated, SILL_EN), "within 1 day before the conduct");
}

SUITE (phrases_days, { "conduct is said as stated", conduct_is_said_as_stated },
       { "vague words have their days beside them", vague_words_have_their_days_beside_them },
       { "an open end is said", an_open_end_is_said },
       { "the decision is that of the case", the_decision_is_that_of_the_case },
       { "an event is said as stated", an_event_is_said_as_stated })
