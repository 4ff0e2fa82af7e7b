/* The name of a grade in, its place out. A bare number is none: whether 1 is the first grade or the lowest it does not say. */
#include "read/value/grade.h"

static gboolean is_none (Span text)
{
  static const char *const words[] = { "0", "no", "none", "无", "没有" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (span_is (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean is_number (Span text)
{
  gsize i = 0;
  while (i < text.length && (g_ascii_isdigit (text.text[i]) || text.text[i] == '.'))
    i++;
  return text.length > 0 && i == text.length;
}

FindingCode grade_fault (Span text) { return is_number (text) ? FINDING_BARE_GRADE : FINDING_BAD_VALUE; }

FindingCode grade_read (const Unit *unit, Span text, Interval *ret)
{
  const Span above = span_between (text, "", "以上"), least = span_between (text, "at least ", "");
  const Span name = above.text != NULL ? above : least.text != NULL ? least : text;
  const gint64 level = unit_level (unit, name.text, name.length);
  if (is_none (text))
    *ret = interval_point (0);
  else if (level == 0)
    return grade_fault (name);
  else
    *ret = (Interval) { level, name.length == text.length ? level : (gint64) unit->levels->len };
  return NO_FAULT;
}
