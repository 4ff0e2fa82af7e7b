/* Days -> the shortest words that date.c takes for the same days. */
#include "base/date/date.h"

/* The year, month or day that is just these days. Returns: yours; NULL if none is. */
static char *write_plain (Days days)
{
  static const gsize forms[] = { 4, 7, 10 }; /* characters of an ISO date that name a year, a month, a day */
  g_autofree char *date = civil_write (days.lo);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    Days named;
    if (civil_read (date, forms[i], &named.lo, &named.hi) && named.lo == days.lo && named.hi == days.hi)
      return g_strndup (date, forms[i]);
  }
  return NULL;
}

/* What stands around the days: before and behind the last one alone, the first one alone, and between both. */
typedef struct {
  const char *until, *by, *since, *on, *to;
} Around;

static char *write_around (Days days, const Around *words)
{
  char *plain = write_plain (days);
  if (plain != NULL)
    return plain;
  g_autofree char *first = civil_write (days.lo);
  g_autofree char *last = civil_write (days.hi);
  if (days.lo == 1)
    return days.hi == DAY_MAX ? g_strdup ("unknown") : g_strconcat (words->until, last, words->by, NULL);
  return days.hi == DAY_MAX ? g_strconcat (words->since, first, words->on, NULL)
                            : g_strconcat (first, words->to, last, NULL);
}

char *date_write_english (Days days)
{
  return write_around (days, &(Around) { .until = "until ", .by = "", .since = "since ", .on = "", .to = " to " });
}

char *date_write (Days days)
{
  return write_around (days, &(Around) { .until = "", .by = "以前", .since = "", .on = "以后", .to = "至" });
}
