/* The text of one value in, the interval it means out. Plain digits and yes/no, which nearly all values are, are read in
 * place; everything else goes to the numeral and date readers of base/. */
#include "read/case/case_values.h"
#include <string.h>
#include "base/term/dropped.h"
#include "base/value/quantity.h"
#include "model/book/unit_gauge.h"
#include "model/case/days.h"
#include "model/case/several.h"
#include "read/value/elapsed.h"
#include "read/value/grade.h"
#include "read/value/within.h"

enum {
  MOST_DIGITS = 18, /* always fit 64 bits */
  MOST_DECIMALS = 2,
};

static gboolean is_one_of (Span span, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (span_is (span, words[i]))
      return TRUE;
  return FALSE;
}

static const char *const yes_words[] = { "yes", "1", "是", "有", "true", "是的", "有的" };
static const char *const no_words[] = { "no", "0", "否", "无", "false", "没有", "不是", "从未" };
static const char *const unknown_words[] = { "unknown", "不明",     "不详",     "未查清",   "未查明",   "不清楚",
                                             "不知道",  "无法认定", "无法查清", "无法查明", "尚未查清", "not known" };

#define IS_ONE_OF(span, words) is_one_of (span, words, G_N_ELEMENTS (words))

static FindingCode read_yes_no_word (Span word, Interval *ret_value)
{
  if (IS_ONE_OF (word, yes_words))
    *ret_value = interval_point (1);
  else if (IS_ONE_OF (word, no_words))
    *ret_value = interval_point (0);
  else if (IS_ONE_OF (word, unknown_words))
    *ret_value = (Interval) { 0, 1 };
  else
    return FINDING_BAD_VALUE;
  return NO_FAULT;
}

FindingCode value_read_yes_no (Span written, Interval *ret_value)
{
  gboolean yes = span_is (written, "yes");
  if (!yes && !span_is (written, "no"))
    return read_yes_no_word (span_without_blanks (written), ret_value);
  *ret_value = interval_point (yes);
  return NO_FAULT;
}

/* Up to 18 digits from `at` on; more than that is left to the numeral reader. */
static gsize read_digits (Span text, gsize at, gsize most, gint64 *number)
{
  gsize i = at;
  for (; i < text.length && i - at < most && g_ascii_isdigit (text.text[i]); i++)
    *number = *number * 10 + (text.text[i] - '0');
  return i;
}

gboolean value_read_plain (Span text, gint64 parts, gint64 *ret)
{
  gint64 number = 0, fraction = 0;
  gint64 scale = 1;
  gsize end = read_digits (text, 0, MOST_DIGITS, &number);
  if (end == 0 || __builtin_mul_overflow (number, parts, &number))
    return FALSE;
  if (end < text.length && text.text[end] == '.') {
    gsize first = end + 1;
    end = read_digits (text, first, MOST_DECIMALS, &fraction);
    for (gsize i = first; i < end; i++)
      scale *= 10;
    if (end == first || __builtin_mul_overflow (fraction, parts, &fraction) || fraction % scale != 0)
      return FALSE;
  }
  return end == text.length && !__builtin_add_overflow (number, fraction / scale, ret) && *ret < UNBOUNDED;
}

static FindingCode quantity_fault (QuantityStatus status)
{
  static const FindingCode codes[] = {
    [QUANTITY_OK] = NO_FAULT,
    [QUANTITY_NOT_A_NUMBER] = FINDING_BAD_NUMBER,
    [QUANTITY_WRONG_UNIT] = FINDING_WRONG_UNIT,
    [QUANTITY_TOO_LARGE] = FINDING_TOO_LARGE,
    [QUANTITY_NEGATIVE] = FINDING_NEGATIVE_NUMBER,
    [QUANTITY_FRACTION] = FINDING_FRACTION,
    [QUANTITY_REVERSED] = FINDING_REVERSED_RANGE,
    [QUANTITY_AMBIGUOUS] = FINDING_AMBIGUOUS_NUMBER,
    [QUANTITY_FOREIGN] = FINDING_FOREIGN_MONEY,
    [QUANTITY_PRICE] = FINDING_UNIT_PRICE,
    [QUANTITY_SHARE] = FINDING_BAD_NUMBER,
    [QUANTITY_SEVERAL] = FINDING_SEVERAL_NUMBERS,
    [QUANTITY_ELSE] = FINDING_ELSE_AMOUNT,
  };
  return codes[status];
}

static FindingCode read_words (const Fact *fact, Span written, Interval *ret_value)
{
  Quantity read;
  QuantityStatus status = value_quantity (fact, written, &read);
  if (status == QUANTITY_OK && read.lo < UNBOUNDED)
    *ret_value = (Interval) { read.lo, read.hi };
  return status == QUANTITY_OK && read.lo == UNBOUNDED ? FINDING_TOO_LARGE : quantity_fault (status);
}

static FindingCode read_grade (const Fact *fact, Span written, Interval *ret_value)
{
  const Span text = span_without_blanks (written);
  if (IS_ONE_OF (text, unknown_words))
    *ret_value = fact_unknown (fact);
  else
    return grade_read (fact->unit, text, ret_value);
  return NO_FAULT;
}

static FindingCode read_quantity (const Fact *fact, Span written, Interval *ret_value, gboolean *ret_plain)
{
  gint64 number;
  *ret_plain = FALSE;
  if (fact->unit->levels != NULL)
    return read_grade (fact, written, ret_value);
  *ret_plain = value_read_plain (written, fact->unit->parts, &number);
  if (!*ret_plain && elapsed_read (fact->unit, span_without_blanks (written), ret_value))
    return NO_FAULT;
  if (!*ret_plain)
    return read_words (fact, written, ret_value);
  *ret_value = interval_point (number);
  return NO_FAULT;
}

/* The day of an event; one that is not known may be that it never was. `before`: what a date without a year goes on from, then
 * what that date says; NULL: nothing. */
static FindingCode read_event (const Fact *fact, Span written, CivilDate *before, Interval *ret_value)
{
  Date when;
  const FindingCode code = date_take (written.text, written.length, DATE_OF_EVENT, before, &when);
  if (code != NO_FAULT)
    return code;
  *ret_value = when.shape == DATE_UNKNOWN ? fact_unknown (fact) : days_of_event (&when);
  if (before != NULL)
    *before = when.end;
  return code;
}

static FindingCode read_date_fact (const Fact *fact, Span written, CivilDate *before, Interval *ret_value)
{
  static const char *const never_words[] = { "no", "无", "否", "没有", "从未", "never", "none" };
  static const char *const happened_words[] = { "yes", "有" };
  Span text = span_without_blanks (written);
  Lapse lapse;
  const WithinStatus within = within_read (text, &lapse);
  if (within != WITHIN_NOT)
    *ret_value = interval_point (within == WITHIN_GOOD ? -(gint64) lapse : 0);
  else if (IS_ONE_OF (text, never_words))
    *ret_value = interval_point (0);
  else if (IS_ONE_OF (text, happened_words))
    *ret_value = (Interval) { 1, DAY_MAX };
  else if (IS_ONE_OF (text, unknown_words))
    *ret_value = fact_unknown (fact);
  else
    return read_event (fact, text, before, ret_value);
  return within == WITHIN_WRONG ? FINDING_BAD_DATE : NO_FAULT;
}

/* ---- several days of one event ---- */

enum { MOST_DAYS = 32 }; /* in one text */

/* Each is a day on which it was. */
static FindingCode read_each (const Fact *fact, const Span *parts, guint n, Interval *days)
{
  CivilDate before = { 0, 0, 0 };
  FindingCode code = n < 2 ? FINDING_BAD_DATE : NO_FAULT;
  for (guint i = 0; code == NO_FAULT && i < n; i++) {
    code = parts[i].length == 0 ? FINDING_BAD_DATE : read_date_fact (fact, parts[i], &before, &days[i]);
    if (code == NO_FAULT && days[i].hi == 0)
      code = FINDING_BAD_DATE;
    if (code == NO_FAULT && days[i].lo == 0)
      days[i].lo = 1;
  }
  return code;
}

/* `2年内2次`, `2 times within 2 years`: the days themselves are not known. */
static gboolean read_times_within (const Fact *fact, Span text, Interval *days, guint *ret_n)
{
  Lapse lapse;
  gint64 times;
  if (within_read_times (text, &lapse, &times) != WITHIN_GOOD)
    return FALSE;
  *ret_n = (guint) MIN (times, (gint64) fact->times);
  for (guint i = 0; i < *ret_n; i++)
    days[i] = interval_point (-(gint64) lapse);
  return TRUE;
}

FindingCode value_read_days (const Fact *fact, Span written, Interval ret_days[FACT_MOST_TIMES], guint *ret_n)
{
  static const char *const marks[] = { "、", "；", ";", "和", "及", "与", " and ", "，", "," };
  enum { WITHOUT_COMMAS = G_N_ELEMENTS (marks) - 2 }; /* `May 1, 2024` is one day */
  Interval days[MOST_DAYS];
  Span parts[MOST_DAYS];
  const Span text = span_without_blanks (written);
  const FindingCode code = read_date_fact (fact, text, NULL, &ret_days[0]);
  *ret_n = 1;
  if (code == NO_FAULT || read_times_within (fact, text, ret_days, ret_n))
    return NO_FAULT;
  guint n = span_cut (text, marks, WITHOUT_COMMAS, parts, MOST_DAYS);
  if (read_each (fact, parts, n, days) != NO_FAULT) {
    n = span_cut (text, marks, G_N_ELEMENTS (marks), parts, MOST_DAYS);
    if (read_each (fact, parts, n, days) != NO_FAULT)
      return code;
  }
  several_order (days, n);
  *ret_n = MIN (n, fact->times);
  memcpy (ret_days, days, *ret_n * sizeof *days);
  return NO_FAULT;
}

/* One day; so often within some time is at least once within it. */
static FindingCode read_one_day (const Fact *fact, Span written, Interval *ret_value)
{
  Interval days[FACT_MOST_TIMES];
  guint n = 0;
  if (!read_times_within (fact, span_without_blanks (written), days, &n))
    return read_date_fact (fact, written, NULL, ret_value);
  *ret_value = days[0];
  return NO_FAULT;
}

FindingCode value_read (const Fact *fact, Span written, Interval *ret_value, gboolean *ret_plain)
{
  *ret_plain = fact->kind == FACT_YES_NO;
  switch (fact->kind) {
  case FACT_YES_NO: return value_read_yes_no (written, ret_value);
  case FACT_QUANTITY: return read_quantity (fact, written, ret_value, ret_plain);
  case FACT_DATE: return read_one_day (fact, written, ret_value);
  }
  g_assert_not_reached ();
}

/* One end of a range; what is not said leaves that side open. `within n years` is no end of anything. */
static FindingCode read_end (const Fact *fact, Span written, Interval *ret_value)
{
  gboolean plain;
  *ret_value = fact_unknown (fact);
  if (written.text == NULL)
    return NO_FAULT;
  FindingCode code = value_read (fact, written, ret_value, &plain);
  return code == NO_FAULT && ret_value->lo < 0 ? FINDING_BAD_DATE : code;
}

FindingCode value_read_range (const Fact *fact, Span min, Span max, Interval *ret_value)
{
  Interval least, most;
  if (fact->kind == FACT_YES_NO)
    return FINDING_BAD_VALUE;
  FindingCode code = read_end (fact, min, &least);
  if (code == NO_FAULT)
    code = read_end (fact, max, &most);
  if (code == NO_FAULT && least.lo > most.hi)
    code = FINDING_REVERSED_RANGE;
  if (code == NO_FAULT)
    *ret_value = (Interval) { least.lo, most.hi };
  return code;
}
