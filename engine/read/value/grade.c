/* The name of a grade in, its number out. */
#include "read/value/grade.h"

static gboolean is_none (Span text)
{
  static const char *const words[] = { "0", "no", "none", "无", "没有" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (span_is (text, words[i]))
      return TRUE;
  return FALSE;
}

gboolean grade_read (const Unit *unit, Span text, Interval *ret)
{
  const Span above = span_between (text, "", "以上"), least = span_between (text, "at least ", "");
  const Span name = above.text != NULL ? above : least.text != NULL ? least : text;
  gint64 level = unit_level (unit, name.text, name.length);
  if (level == 0 && name.length == 1 && g_ascii_isdigit (*name.text))
    level = *name.text - '0';
  if (is_none (text))
    *ret = interval_point (0);
  else if (unit_level_name (unit, level) == NULL)
    return FALSE;
  else
    *ret = (Interval) { level, name.length == text.length ? level : (gint64) unit->levels->len };
  return TRUE;
}
