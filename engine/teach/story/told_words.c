/* A text with gaps, a day, an amount in. Out: as they stand in the sentences of a story. */
#include "teach/story/told_words.h"
#include <string.h>

char *told_fill (const char *text, const char *const *pairs)
{
  GString *to = g_string_new (NULL);
  while (*text != '\0') {
    const char *open = strchr (text, '{'), *close = open == NULL ? NULL : strchr (open, '}');
    if (close == NULL)
      break;
    g_string_append_len (to, text, open - text);
    const gsize length = (gsize) (close - open - 1);
    for (const char *const *pair = pairs; *pair != NULL; pair += 2)
      if (strlen (*pair) == length && strncmp (*pair, open + 1, length) == 0)
        g_string_append (to, pair[1]);
    text = close + 1;
  }
  g_string_append (to, text);
  return g_string_free (to, FALSE);
}

char *told_day (Day day, SillLanguage language)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  const CivilDate date = civil_date (day);
  return language == SILL_ZH ? g_strdup_printf ("%d年%d月%d日", date.year, date.month, date.day)
                             : g_strdup_printf ("%d %s %d", date.day, months[date.month - 1], date.year);
}

char *told_quotable (const char *name)
{
  GString *to = g_string_new (name);
  g_string_replace (to, "“", "‘", 0);
  g_string_replace (to, "”", "’", 0);
  return g_string_free (to, FALSE);
}

char *told_in_sentence (char *amount, SillLanguage language)
{
  if (language != SILL_ZH)
    return amount;
  g_auto (GStrv) parts = g_strsplit (amount, " ", -1);
  g_free (amount);
  return g_strjoinv ("", parts);
}

Rational told_in_units (gint64 value, const Fact *fact)
{
  Rational number = RATIONAL_ZERO;
  rational_new (value, fact->unit == NULL ? 1 : fact->unit->parts, &number);
  return number;
}
