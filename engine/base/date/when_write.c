/* Days -> the shortest words that when.c takes for the same days. */
#include "base/date/when.h"

/* The year, month or day that is just these days. Returns: yours; NULL if none is. */
static char *write_plain (Days days)
{
  static const gsize forms[] = { 4, 7, 10 }; /* characters of an ISO date that name a year, a month, a day */
  g_autofree char *date = date_write (days.lo);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    Days named;
    if (date_read (date, forms[i], &named.lo, &named.hi) && named.lo == days.lo && named.hi == days.hi)
      return g_strndup (date, forms[i]);
  }
  return NULL;
}

char *when_write_english (Days days)
{
  char *plain = write_plain (days);
  if (plain != NULL)
    return plain;
  g_autofree char *first = date_write (days.lo);
  g_autofree char *last = date_write (days.hi);
  if (days.lo == 1)
    return days.hi == DAY_MAX ? g_strdup ("unknown") : g_strconcat ("until ", last, NULL);
  return days.hi == DAY_MAX ? g_strconcat ("since ", first, NULL) : g_strconcat (first, " to ", last, NULL);
}

char *when_write (Days days)
{
  char *plain = write_plain (days);
  if (plain != NULL)
    return plain;
  g_autofree char *first = date_write (days.lo);
  g_autofree char *last = date_write (days.hi);
  if (days.lo == 1 && days.hi == DAY_MAX)
    return g_strdup ("unknown");
  if (days.lo == 1)
    return g_strdup_printf ("%s以前", last);
  if (days.hi == DAY_MAX)
    return g_strdup_printf ("%s以后", first);
  return g_strdup_printf ("%s至%s", first, last);
}
