/* One value's text in, its interval or its fault out. */
#include <string.h>
#include "base/date/civil.h"
#include "read/case/case_values.h"
#include "test.h"
#include "base/date/lapse.h"

#define YEARS(n) (-(gint64) lapse_new (LAPSE_YEARS, n))

static char yuan_id[] = "yuan", yuan_zh[] = "元", records_id[] = "records", records_zh[] = "条", hours_id[] = "hours",
            hours_zh[] = "小时";
static const Unit yuan = { yuan_id, { yuan_zh, yuan_id }, 100, .also = NULL };
static char set_zh[] = "组", pair_zh[] = "人次";
static char *also[] = { set_zh, pair_zh, NULL };
static const Unit records = { records_id, { records_zh, records_id }, 1, .also = also };
static const Unit hours = { hours_id, { hours_zh, hours_id }, 60, .also = NULL };
static const Fact gains = { .kind = FACT_QUANTITY, .unit = &yuan };
static const Fact track = { .kind = FACT_QUANTITY, .unit = &records };
static const Fact duration = { .kind = FACT_QUANTITY, .unit = &hours };
static const Fact given = { .kind = FACT_YES_NO };
static const Fact sanctioned = { .kind = FACT_DATE };

static Span span (const char *text) { return (Span) { text, text != NULL ? strlen (text) : 0 }; }

static void is (const Fact *fact, const char *text, gint64 lo, gint64 hi, gboolean plain)
{
  Interval value = { -7, -7 };
  gboolean is_plain = !plain;
  FindingCode code = value_read (fact, span (text), &value, &is_plain);
  if (code != NO_FAULT || value.lo != lo || value.hi != hi || is_plain != plain)
    g_printerr ("%s: code %d, %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT ", plain %d\n", text, code, value.lo, value.hi,
                is_plain);
  CU_ASSERT_EQUAL (code, NO_FAULT);
  CU_ASSERT_EQUAL (value.lo, lo);
  CU_ASSERT_EQUAL (value.hi, hi);
  CU_ASSERT_EQUAL (is_plain, plain);
}

static void is_fault (const Fact *fact, const char *text, FindingCode expected)
{
  Interval value;
  gboolean plain;
  FindingCode code = value_read (fact, span (text), &value, &plain);
  if (code != expected)
    g_printerr ("%s: code %d, expected %d\n", text, code, expected);
  CU_ASSERT_EQUAL (code, expected);
}

static void plain_numbers (void)
{
  is (&track, "0", 0, 0, TRUE);
  is (&track, "5000", 5000, 5000, TRUE);
  is (&track, "007", 7, 7, TRUE);
  is (&gains, "5000", 500000, 500000, TRUE);
  is (&gains, "50.25", 5025, 5025, TRUE);
  is (&gains, "50.5", 5050, 5050, TRUE);
  is (&gains, "0.01", 1, 1, TRUE);
  is (&duration, "1.5", 90, 90, TRUE);
  is (&duration, "0.05", 3, 3, TRUE);
  is (&track, "999999999999999999", G_GINT64_CONSTANT (999999999999999999), G_GINT64_CONSTANT (999999999999999999),
      TRUE);
  is (&gains, "90000000000000000.99", G_GINT64_CONSTANT (9000000000000000099), G_GINT64_CONSTANT (9000000000000000099),
      TRUE);
}

static void other_numerals (void)
{
  is (&track, "5,000", 5000, 5000, FALSE);
  is (&gains, "2万余元", 2000000, 2999999, FALSE);
  is (&track, " 50 ", 50, 50, FALSE);
  is (&track, "50条", 50, 50, FALSE);
  is (&track, "60至120", 60, 120, FALSE);
  is (&track, "50以上", 50, UNBOUNDED, FALSE);
  is (&track, "不满50", 0, 49, FALSE);
  is (&gains, "0.1", 10, 10, TRUE);
  is (&track, "unknown", 0, UNBOUNDED, FALSE);
  is (&track, "不明", 0, UNBOUNDED, FALSE);
}

static void other_units (void)
{
  Unit *gram = g_new0 (Unit, 1);
  gram->id = g_strdup ("gram");
  gram->name = (Words) { g_strdup ("克"), g_strdup ("grams") };
  gram->parts = 1000;
  unit_add (gram, (OtherUnit) { { g_strdup ("公斤"), g_strdup ("kg") }, 1000000 });
  unit_add (gram, (OtherUnit) { { g_strdup ("毫克"), g_strdup ("mg") }, 1 });
  const Fact powder = { .kind = FACT_QUANTITY, .unit = gram };
  is (&powder, "1.5克", 1500, 1500, FALSE);
  is (&powder, "1.5公斤", 1500000, 1500000, FALSE);
  is (&powder, "约3 kg", 2700000, 3300000, FALSE);
  is (&powder, "60至120毫克", 60, 120, FALSE);
  is_fault (&powder, "1.5毫克", FINDING_FRACTION);
  is_fault (&powder, "15元", FINDING_WRONG_UNIT);
  unit_free (gram);
}

static void wrong_numbers (void)
{
  is_fault (&track, "many", FINDING_BAD_NUMBER);
  is_fault (&track, "", FINDING_BAD_NUMBER);
  is_fault (&track, "yes", FINDING_BAD_NUMBER);
  is_fault (&track, "5.", FINDING_BAD_NUMBER);
  is_fault (&track, "-5", FINDING_NEGATIVE_NUMBER);
  is_fault (&track, "50.25", FINDING_FRACTION);
  is_fault (&gains, "50.255", FINDING_FRACTION);
  is_fault (&duration, "0.01", FINDING_FRACTION);
  is_fault (&track, "50元", FINDING_WRONG_UNIT);
  is_fault (&gains, "50条", FINDING_WRONG_UNIT);
  is_fault (&track, "99999999999999999999", FINDING_TOO_LARGE);
  is_fault (&gains, "100000000000000000", FINDING_TOO_LARGE);
  is_fault (&track, "120至60", FINDING_REVERSED_RANGE);
}

static void yes_and_no (void)
{
  static const char *const yes[] = { "yes", "1", "是", "有", "true", " yes ", "\tyes\n", "是的" };
  static const char *const no[] = { "no", "0", "否", "无", "false", "没有", "从未" };
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    is (&given, yes[i], 1, 1, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    is (&given, no[i], 0, 0, TRUE);
  is (&given, "unknown", 0, 1, TRUE);
  is (&given, "不明", 0, 1, TRUE);
  is (&given, "无法查清", 0, 1, TRUE);
  is_fault (&given, "", FINDING_BAD_VALUE);
  is_fault (&given, "y", FINDING_BAD_VALUE);
  is_fault (&given, "yesyes", FINDING_BAD_VALUE);
  is_fault (&given, "2", FINDING_BAD_VALUE);
}

static void dates_of_facts (void)
{
  Day day, last;
  CU_ASSERT_TRUE (civil_read ("2024-02-01", 10, &day, &last));
  is (&sanctioned, "2024-02-01", day, day, FALSE);
  is (&sanctioned, "2024-02", day, day + 28, FALSE);
  is (&sanctioned, " 2024年2月1日 ", day, day, FALSE);
  is (&sanctioned, "no", 0, 0, FALSE);
  is (&sanctioned, "无", 0, 0, FALSE);
  is (&sanctioned, "没有", 0, 0, FALSE);
  is (&sanctioned, "近二年内", YEARS (2), YEARS (2), FALSE);
  is (&sanctioned, "yes", 1, DAY_MAX, FALSE);
  is (&sanctioned, "unknown", 0, DAY_MAX, FALSE);
  is (&sanctioned, "不详", 0, DAY_MAX, FALSE);
  is (&sanctioned, "2024年2月1日以前", 1, day, FALSE);
  is (&sanctioned, "2024年2月1日至4日", day, day + 3, FALSE);
  is (&sanctioned, "within 2 years", YEARS (2), YEARS (2), FALSE);
  is (&sanctioned, "within 1 year", YEARS (1), YEARS (1), FALSE);
  is (&sanctioned, "二年内", YEARS (2), YEARS (2), FALSE);
  is (&sanctioned, "两年以内", YEARS (2), YEARS (2), FALSE);
  is (&sanctioned, "3年内", YEARS (3), YEARS (3), FALSE);
}

static void wrong_dates (void)
{
  static const char *const wrong[] = { "",       "within years",       "within 0 years",
                                       "年内",   "within 201 years",   "within 1.5 years",
                                       "-2年内", "within 2 to 3 years" };
  is_fault (&sanctioned, "2024-02-30", FINDING_NO_SUCH_DAY);
  is_fault (&sanctioned, "2024-13", FINDING_NO_SUCH_DAY);
  is_fault (&sanctioned, "yesterday", FINDING_RELATIVE_DATE);
  is_fault (&sanctioned, "3月2日", FINDING_DATE_WITHOUT_YEAR);
  is_fault (&sanctioned, "2024年3月2日、5日", FINDING_SEVERAL_DATES);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    is_fault (&sanctioned, wrong[i], FINDING_BAD_DATE);
}

static void ranges (void)
{
  Interval value;
  CU_ASSERT_EQUAL (value_read_range (&track, span ("60"), span ("120"), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_equal (value, (Interval) { 60, 120 }));
  CU_ASSERT_EQUAL (value_read_range (&track, span ("60"), span ("60"), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_is_point (value));
  CU_ASSERT_EQUAL (value_read_range (&track, span ("60"), span (NULL), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_equal (value, (Interval) { 60, UNBOUNDED }));
  CU_ASSERT_EQUAL (value_read_range (&gains, span (NULL), span ("3万余"), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_equal (value, (Interval) { 0, 3999999 }));
  CU_ASSERT_EQUAL (value_read_range (&track, span ("unknown"), span ("120"), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_equal (value, (Interval) { 0, 120 }));
  CU_ASSERT_EQUAL (value_read_range (&track, span ("121"), span ("120"), &value), FINDING_REVERSED_RANGE);
  CU_ASSERT_EQUAL (value_read_range (&track, span ("60"), span ("x"), &value), FINDING_BAD_NUMBER);
  CU_ASSERT_EQUAL (value_read_range (&given, span ("no"), span ("yes"), &value), FINDING_BAD_VALUE);
}

static void ranges_of_dates (void)
{
  Interval value;
  Day from, to, unused;
  CU_ASSERT_TRUE (civil_read ("2024-02", 7, &from, &unused) && civil_read ("2024-03", 7, &unused, &to));
  CU_ASSERT_EQUAL (value_read_range (&sanctioned, span ("2024-02"), span ("2024-03"), &value), NO_FAULT);
  CU_ASSERT_TRUE (interval_equal (value, (Interval) { from, to }));
  CU_ASSERT_EQUAL (value_read_range (&sanctioned, span ("2024-03"), span ("2024-02"), &value), FINDING_REVERSED_RANGE);
  CU_ASSERT_EQUAL (value_read_range (&sanctioned, span ("2年内"), span (NULL), &value), FINDING_BAD_DATE);
}

static void is_expected (const Fact *fact, const char *written, FindingCode code, const char *text)
{
  g_autofree char *expected = value_expected (fact, span (written), code);
  CU_ASSERT_STRING_EQUAL (expected != NULL ? expected : "-", text);
}

static void expectations (void)
{
  is_expected (&track, "5元", FINDING_WRONG_UNIT, "records (条)");
  is_expected (&track, "0.5", FINDING_FRACTION, "1条|1 records");
  is_expected (&gains, "0.001", FINDING_FRACTION, "0.01元|0.01 yuan");
  is_expected (&given, "perhaps", FINDING_BAD_VALUE, "yes, no, unknown");
  is_expected (
      &sanctioned, "两年前", FINDING_RELATIVE_DATE,
      "2025-06-02, 2025-06, 2025-05至2025-06, 不详, 二年内, 无|2025-06-02, 2025-06, 2025-05 to 2025-06, unknown, "
      "within 2 years, no");
  is_expected (&sanctioned, "2024-02-30", FINDING_NO_SUCH_DAY, "2025-02-28, 2025-02");
  is_expected (
      &track, "many", FINDING_BAD_NUMBER,
      "50条, 50余条, 约50条, 30至50条, 不满50条, 30条+20条, 20×30条, 无, 不详|"
      "50 records, about 50 records, 30 to 50 records, at least 50 records, more than 50 records, "
      "not more than 50 records, less than 50 records, 30 records + 20 records, 20 × 30 records, none, unknown");
  is_expected (&track, "非法获取行踪轨迹信息50条", FINDING_BAD_NUMBER, "50条");
  is_expected (&gains, "获利约3万元", FINDING_BAD_NUMBER, "约3万元");
  is_expected (&gains, "3000元、2000元", FINDING_SEVERAL_NUMBERS, "3000元+2000元");
  is_expected (&gains, "1元、2元、3元、4元、5元、6元、7元、8元、9元", FINDING_SEVERAL_NUMBERS,
               "30元+20元+10元|30 yuan + 20 yuan + 10 yuan");
  is_expected (&track, "40 45", FINDING_AMBIGUOUS_NUMBER, "4045, 40+45");
  is_expected (&gains, "$5", FINDING_FOREIGN_MONEY, "1000美元（折合人民币7000元）|1000 USD (equivalent to 7000 yuan)");
  is_expected (&gains, "5元/条", FINDING_UNIT_PRICE, "200元×30|200 yuan × 30");
  is_expected (&track, "-5", FINDING_NEGATIVE_NUMBER, "-");
}

/* The quick way must say what the numeral reader says: a blank keeps a text off the quick way. */
static void quick_way (void)
{
  for (guint i = 0; i < 2000; i++) {
    guint cents = i * 7919 % 100000;
    g_autofree char *text = g_strdup_printf ("%u.%02u", cents / 100, cents % 100);
    g_autofree char *slow = g_strconcat (text, " ", NULL);
    is (&gains, text, cents, cents, TRUE);
    is (&gains, slow, cents, cents, FALSE);
  }
}

static void words_of_the_unit (void)
{
  is (&track, "36组", 36, 36, FALSE);
  is (&track, "3000余人次", 3000, 3999, FALSE);
  is_fault (&track, "36套", FINDING_WRONG_UNIT);
  is_fault (&track, "36人", FINDING_WRONG_UNIT); /* the beginning of a word is not the word */
  is_fault (&gains, "36组", FINDING_WRONG_UNIT);
}

/* What two days of a sanction are, `none` where there is one only. */
static void are_days (const char *text, guint times, const char *expected)
{
  const Fact fact = { .kind = FACT_DATE, .times = times };
  Interval days[FACT_MOST_TIMES];
  guint n = 0;
  g_autoptr (GString) got = g_string_new (NULL);
  if (value_read_days (&fact, span (text), days, &n) != NO_FAULT)
    n = 0;
  for (guint i = 0; i < n; i++)
    g_string_append_printf (got, "%s%" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            days[i].lo - (days[i].lo > 1 ? civil_day ((CivilDate) { 2023, 12, 31 }) : 0),
                            days[i].hi - days[i].lo);
  if (strcmp (got->str, expected) != 0)
    g_printerr ("%s: %s, not %s\n", text, got->str, expected);
  CU_ASSERT_STRING_EQUAL (got->str, expected);
}

static void several_days (void)
{
  are_days ("2024-01-05", 2, "5+0");
  are_days ("2024-01-05、2024-01-09", 2, "9+0 5+0");
  are_days ("2024-01-09；2024-01-05;2024-01-07", 2, "9+0 7+0");
  are_days ("2024-01-09；2024-01-05;2024-01-07", 9, "9+0 7+0 5+0");
  are_days ("2024年1月5日和9日", 2, "9+0 5+0");
  are_days ("January 5, 2024 and January 9, 2024", 2, "9+0 5+0");
  are_days ("2024-01-05, 2024-01-09", 2, "9+0 5+0");
  are_days ("2024年1月、2024-01-05", 2,
            "5+26 1+4"); /* the last of them is the 5th or later, the first no later than the 5th */
  are_days ("2年内2次", 2, "-48+0 -48+0");
  are_days ("二年内三次", 2, "-48+0 -48+0");
  are_days ("2 times within 2 years", 2, "-48+0 -48+0");
  are_days ("1 time within 1 year", 2, "-24+0");
  are_days ("无", 2, "0+0");
  are_days ("2024-01-05、无", 2, "");
  are_days ("2024-01-05、", 2, "");
  are_days ("2024-13-05、2024-01-01", 2, "");
  are_days ("0次", 2, "");
  are_days ("2年内0次", 2, "");
}

SUITE (case_values, { "a date that is asked for several times has several days, the last one first", several_days },
       { "other words of the unit may follow, those of other units not", words_of_the_unit },
       { "a plain number is a point in base units", plain_numbers }, { "a numeral keeps its wording", other_numerals },
       { "a quantity may be in another unit", other_units },
       { "a wrong number has the code of its fault", wrong_numbers },
       { "yes and no are said in many ways", yes_and_no },
       { "a date can be a day, never, some day or so many years", dates_of_facts },
       { "what is no date is refused", wrong_dates }, { "min and max make a range", ranges },
       { "min and max of dates make a range of days", ranges_of_dates },
       { "a fault says what was expected", expectations }, { "the quick way reads what the slow way reads", quick_way })
