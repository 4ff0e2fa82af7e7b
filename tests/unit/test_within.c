#include "read/value/within.h"
#include "test.h"
#include <string.h>

static Span span_of (const char *text) { return (Span) { text, strlen (text) }; }

static void is (const char *text, LapseUnit unit, guint n)
{
  Lapse lapse = 0;
  CU_ASSERT_EQUAL (within_read (span_of (text), &lapse), WITHIN_GOOD);
  CU_ASSERT_EQUAL (lapse, lapse_new (unit, n));
}

static void is_not (const char *text, WithinStatus status)
{
  Lapse lapse = 7;
  CU_ASSERT_EQUAL (within_read (span_of (text), &lapse), status);
  CU_ASSERT_EQUAL (lapse, 7);
}

static void times_are_read (void)
{
  is ("within 2 years", LAPSE_YEARS, 2);
  is ("within 1 year", LAPSE_YEARS, 1);
  is ("二年内", LAPSE_YEARS, 2);
  is ("两年以内", LAPSE_YEARS, 2);
  is ("六个月内", LAPSE_MONTHS, 6);
  is ("半年之内", LAPSE_MONTHS, 6);
  is ("within 18 months", LAPSE_MONTHS, 18);
  is ("within half a year", LAPSE_MONTHS, 6);
  is ("一百日内", LAPSE_DAYS, 100);
  is ("30 天以内", LAPSE_DAYS, 30);
  is ("within 1 day", LAPSE_DAYS, 1);
  is ("近二年内", LAPSE_YEARS, 2);
  is ("最近六个月内", LAPSE_MONTHS, 6);
}

static void others_are_told (void)
{
  is_not ("2023-05-06", WITHIN_NOT);
  is_not ("内", WITHIN_NOT);
  is_not ("within reach", WITHIN_NOT);
  is_not ("年内", WITHIN_NOT);
  is_not ("within 0 days", WITHIN_WRONG);
  is_not ("201年内", WITHIN_WRONG);
  is_not ("2401个月内", WITHIN_WRONG);
  is_not ("1.5年内", WITHIN_WRONG);
  is_not ("约2年内", WITHIN_WRONG);
  is_not ("不到两年内", WITHIN_WRONG);
  is_not ("2至3年内", WITHIN_WRONG);
  is_not ("within about 2 years", WITHIN_WRONG);
}

static void often_within_a_time (void)
{
  Lapse lapse = 0;
  gint64 times = 0;
  CU_ASSERT_EQUAL (within_read_times (span_of ("六个月内3次"), &lapse, &times), WITHIN_GOOD);
  CU_ASSERT_TRUE (lapse == lapse_new (LAPSE_MONTHS, 6) && times == 3);
  CU_ASSERT_EQUAL (within_read_times (span_of ("2 times within 90 days"), &lapse, &times), WITHIN_GOOD);
  CU_ASSERT_TRUE (lapse == lapse_new (LAPSE_DAYS, 90) && times == 2);
  CU_ASSERT_EQUAL (within_read_times (span_of ("2年内0次"), &lapse, &times), WITHIN_WRONG);
  CU_ASSERT_EQUAL (within_read_times (span_of ("3次"), &lapse, &times), WITHIN_NOT);
}

SUITE (within, { "years, months and days are read", times_are_read },
       { "what is no such time is told", others_are_told }, { "so often within a time", often_within_a_time })
