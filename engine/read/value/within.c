/* The words for a time before the conduct in, the time out: a number, its unit, and what says that it lies within. */
#include "read/value/within.h"
#include "read/value/whole.h"

/* Beyond a lifetime is a slip. */
static const gint64 most_of[N_LAPSE_UNITS] = { 200, 200 * 12, 200 * 366 };

static gboolean read_number (Span text, gint64 most, gint64 *ret)
{
  return value_read_whole (text, ret) && *ret >= 1 && *ret <= most;
}

/* 近二年内, 最近两年内: what 近 says of the number of a quantity is not said of it here. */
static Span without_recent (Span text)
{
  static const char *const words[] = { "最近", "近" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const Span rest = span_between (text, words[i], "");
    if (rest.text != NULL)
      return rest;
  }
  return text;
}

/* 2年, 六个月, 100 days. NOT: no unit of time stands behind it. */
static WithinStatus read_lapse (Span text, Lapse *ret)
{
  static const struct {
    const char *word;
    LapseUnit unit;
  } units[] = { { "年", LAPSE_YEARS },   { "个月", LAPSE_MONTHS },  { "日", LAPSE_DAYS },
                { "天", LAPSE_DAYS },    { " years", LAPSE_YEARS }, { " months", LAPSE_MONTHS },
                { " days", LAPSE_DAYS }, { " year", LAPSE_YEARS },  { " month", LAPSE_MONTHS },
                { " day", LAPSE_DAYS } };
  gint64 n;
  if (span_is (text, "半年") || span_is (text, "half a year")) {
    *ret = lapse_new (LAPSE_MONTHS, 6);
    return WITHIN_GOOD;
  }
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    const Span number = span_between (text, "", units[i].word);
    if (number.text == NULL)
      continue;
    if (!read_number (span_without_blanks (number), most_of[units[i].unit], &n))
      return WITHIN_WRONG;
    *ret = lapse_new (units[i].unit, (guint) n);
    return WITHIN_GOOD;
  }
  return WITHIN_NOT;
}

WithinStatus within_read (Span text, Lapse *ret)
{
  static const char *const forms[][2] = { { "within ", "" }, { "", "以内" }, { "", "之内" }, { "", "内" } };
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    const Span lapse = span_between (text, forms[i][0], forms[i][1]);
    if (lapse.text != NULL)
      return read_lapse (without_recent (span_without_blanks (lapse)), ret);
  }
  return WITHIN_NOT;
}

WithinStatus within_read_times (Span text, Lapse *ret, gint64 *ret_times)
{
  static const char *const marks[] = { "以内", "之内", "内", " times within ", " time within " };
  Span parts[2];
  Lapse lapse;
  if (span_cut (text, marks, G_N_ELEMENTS (marks), parts, G_N_ELEMENTS (parts)) != 2)
    return WITHIN_NOT;
  const Span chinese = span_between (parts[1], "", "次");
  const WithinStatus status = read_lapse (chinese.text != NULL ? without_recent (parts[0]) : parts[1], &lapse);
  if (status != WITHIN_GOOD)
    return status;
  if (!read_number (chinese.text != NULL ? chinese : parts[0], G_MAXINT, ret_times))
    return WITHIN_WRONG;
  *ret = lapse;
  return WITHIN_GOOD;
}
