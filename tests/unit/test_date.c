#include "base/date/date.h"
#include <string.h>
#include "test.h"

/* What a text says: `A`, `A > B` from one to the other, `A + B` several days, `A >` onwards, `> B` until, `?` unknown; `*`
 * vague. Returns: yours. */
static char *describe_when (const Date *when)
{
  g_autofree char *first = date_write (when->first);
  g_autofree char *last = date_write (when->last);
  const char *vague = when->is_vague ? "*" : "";
  switch (when->shape) {
  case DATE_DAY: return g_strconcat (first, vague, NULL);
  case DATE_SPAN: return g_strconcat (first, " > ", last, vague, NULL);
  case DATE_DAYS: return g_strconcat (first, " + ", last, vague, NULL);
  case DATE_ONWARDS: return g_strconcat (first, " >", vague, NULL);
  case DATE_UNTIL: return g_strconcat ("> ", last, vague, NULL);
  case DATE_UNKNOWN: return g_strdup ("?");
  }
  return NULL;
}

/* The same, or the name of the fault. */
static char *describe (const char *text, const CivilDate *before)
{
  static const char *const faults[] = { NULL, "no-date", "no-year", "no-day", "relative", "reversed" };
  Date when;
  const DateStatus status = date_read (text, strlen (text), before, &when);
  return status == DATE_GOOD ? describe_when (&when) : g_strdup (faults[status]);
}

static void says (const char *before, const char *text, const char *expected)
{
  Date first = { .shape = DATE_UNKNOWN };
  if (before != NULL)
    CU_ASSERT_EQUAL_FATAL (date_read (before, strlen (before), NULL, &first), DATE_GOOD);
  g_autofree char *got = describe (text, before != NULL ? &first.end : NULL);
  if (strcmp (got, expected) != 0)
    g_printerr ("“%s” is “%s”, not “%s”\n", text, got, expected);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void texts_of_judgments (void)
{
#define WHEN(before, text, expected) says (before, text, expected);
#include "date_texts.def"
#undef WHEN
}

/* ---- every form over many dates, with GLib's calendar beside it ---- */

typedef struct {
  const char *form; /* %Y %m %d: figures; %H %I %J: the same in Chinese */
  int first, last;  /* days from the day itself; MONTH and YEAR: the ends of these */
} Form;

enum { MONTH = 1000, YEAR = 2000 };

static const Form forms[] = {
  { "%Y-%m-%d", 0, 0 },
  { "%Y/%m/%d", 0, 0 },
  { "%Y.%m.%d", 0, 0 },
  { "%Y年%m月%d日", 0, 0 },
  { "%Y 年 %m 月 %d 日", 0, 0 },
  { "%Y年%m月%d号23时许", 0, 0 },
  { "%Y年%m月%d", 0, 0 },
  { "%Y年%m.%d", 0, 0 },
  { "%H年%I月%J日", 0, 0 },
  { "%H年%I月%J日晚", 0, 0 },
  { "于%Y年%m月%d日上午9时30分许", 0, 0 },
  { "%Y年%m月%d日前后", -10, 10 },
  { "%Y年%m月%d日左右", -10, 10 },
  { "%Y年%m月%d日至同日", 0, 0 },
  { "%Y-%m", -MONTH, MONTH },
  { "%Y年%m月份", -MONTH, MONTH },
  { "%H年%I月间", -MONTH, MONTH },
  { "%Y年%m月某日", -MONTH, MONTH },
  { "%Y", -YEAR, YEAR },
  { "%H年", -YEAR, YEAR },
  { "%Y年度某天", -YEAR, YEAR },
};

static void add_chinese_number (GString *to, int number)
{
  static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  if (number >= 20)
    g_string_append (to, digits[number / 10]);
  if (number >= 10)
    g_string_append (to, "十");
  if (number % 10 != 0)
    g_string_append (to, digits[number % 10]);
}

static void add_chinese_year (GString *to, int year)
{
  static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  for (int unit = 1000; unit > 0; unit /= 10)
    g_string_append (to, digits[year / unit % 10]);
}

static char *fill_form (const char *form, const GDate *date)
{
  GString *to = g_string_new (NULL);
  for (; *form != '\0'; form++) {
    if (*form != '%') {
      g_string_append_c (to, *form);
      continue;
    }
    switch (*++form) {
    case 'Y': g_string_append_printf (to, "%04d", g_date_get_year (date)); break;
    case 'm': g_string_append_printf (to, "%d", g_date_get_month (date)); break;
    case 'd': g_string_append_printf (to, "%d", g_date_get_day (date)); break;
    case 'H': add_chinese_year (to, g_date_get_year (date)); break;
    case 'I': add_chinese_number (to, g_date_get_month (date)); break;
    default: add_chinese_number (to, g_date_get_day (date)); break;
    }
  }
  return g_string_free (to, FALSE);
}

static Day end_of (const GDate *date, int way)
{
  GDate end = *date;
  if (way == -YEAR || way == YEAR)
    g_date_set_month (&end, way < 0 ? G_DATE_JANUARY : G_DATE_DECEMBER);
  if (way == -YEAR || way == -MONTH)
    g_date_set_day (&end, 1);
  else if (way == YEAR || way == MONTH)
    g_date_set_day (&end, g_date_get_days_in_month (g_date_get_month (&end), g_date_get_year (&end)));
  else
    return (Day) g_date_get_julian (&end) + way;
  return g_date_get_julian (&end);
}

static void expect_form (const Form *form, const GDate *date)
{
  g_autofree char *text = fill_form (form->form, date);
  Date when = { .shape = DATE_UNKNOWN };
  const DateStatus status = date_read (text, strlen (text), NULL, &when);
  const gboolean good = status == DATE_GOOD && when.shape == DATE_DAY && when.first.lo == end_of (date, form->first) &&
                        when.last.hi == end_of (date, form->last) && when.first.hi == when.last.hi;
  if (!good)
    g_printerr ("“%s” is not read right\n", text);
  CU_ASSERT_TRUE (good);
}

static void every_form_says_its_days (void)
{
  GDate date;
  g_date_clear (&date, 1);
  for (guint32 julian = 500000; julian < 740000; julian += 1237) {
    g_date_set_julian (&date, julian);
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      expect_form (&forms[i], &date);
  }
}

/* Two forms of two dates joined: the first of the one to the last of the other. */
static void two_dates_are_a_span (void)
{
  static const char *const joints[] = { "至", "到", "～", "——", " - ", " to ", "起至" };
  GDate from, to;
  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  for (guint32 julian = 600000; julian < 740000; julian += 3571) {
    g_date_set_julian (&from, julian);
    g_date_set_julian (&to, julian + 400);
    for (guint i = 0; i < 9 * G_N_ELEMENTS (joints); i++) {
      g_autofree char *first = fill_form (forms[i % 9].form, &from);
      g_autofree char *last = fill_form (forms[i / 9].form, &to);
      g_autofree char *text = g_strconcat (first, joints[i % G_N_ELEMENTS (joints)], last, NULL);
      Date when = { .shape = DATE_UNKNOWN };
      CU_ASSERT_EQUAL (date_read (text, strlen (text), NULL, &when), DATE_GOOD);
      CU_ASSERT_TRUE (when.shape == DATE_SPAN && when.first.lo == julian && when.last.hi == julian + 400);
    }
  }
}

/* ---- writing ---- */

static void reads_back (Days days)
{
  g_autofree char *text = date_write (days);
  Date when = { .shape = DATE_DAYS };
  CU_ASSERT_EQUAL (date_read (text, strlen (text), NULL, &when), DATE_GOOD);
  CU_ASSERT_TRUE (when.first.lo == days.lo && when.last.hi == days.hi);
}

static void what_is_written_is_read_as_the_same_days (void)
{
  static const Day lengths[] = { 0, 1, 9, 27, 30, 58, 364, 365, 4000 };
  for (Day day = 1; day < DAY_MAX; day += 9973)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      reads_back ((Days) { day, MIN (day + lengths[i], DAY_MAX) });
  reads_back ((Days) { 1, DAY_MAX });
  reads_back ((Days) { 1, 700000 });
  reads_back ((Days) { 700000, DAY_MAX });
}

static void a_refused_text_sets_nothing (void)
{
  static const char *const texts[] = { "案发后", "2018年4月31日", "3月", "", "2018-04-15\xff", "2019年3月至2月" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    Date when = { .shape = DATE_DAYS, .first = { 5, 6 } };
    CU_ASSERT_NOT_EQUAL (date_read (texts[i], strlen (texts[i]), NULL, &when), DATE_GOOD);
    CU_ASSERT_TRUE (when.shape == DATE_DAYS && when.first.lo == 5 && when.first.hi == 6);
  }
}

static void only_the_bytes_given_are_read (void)
{
  Date when;
  CU_ASSERT_EQUAL (date_read ("2018年4月15日", strlen ("2018年4月"), NULL, &when), DATE_GOOD);
  CU_ASSERT_EQUAL (when.last.hi - when.first.lo, 29);
  CU_ASSERT_EQUAL (date_read ("2018年4月", strlen ("2018年4月") - 1, NULL, &when), DATE_NO_DATE);
}

static void a_long_text_is_refused (void)
{
  g_autoptr (GString) text = g_string_new ("2018年4月");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "、4月");
  Date when;
  CU_ASSERT_EQUAL (date_read (text->str, text->len, NULL, &when), DATE_NO_DATE);
}

SUITE (when, { "dates are read as judgments write them", texts_of_judgments },
       { "every form says its days", every_form_says_its_days }, { "two dates are a span", two_dates_are_a_span },
       { "what is written is read as the same days", what_is_written_is_read_as_the_same_days },
       { "a refused text sets nothing", a_refused_text_sets_nothing },
       { "only the bytes given are read", only_the_bytes_given_are_read },
       { "a long text is refused", a_long_text_is_refused })
