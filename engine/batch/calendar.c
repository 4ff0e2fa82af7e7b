/* An offence and a day in, the number of the stretch of time out in which its law is the same. Found once for an offence. */
#include "batch/calendar.h"
#include "model/law/law_uses.h"
#include "select/occasions.h"

typedef struct {
  const char *offence;
  GArray *cuts; /* of Day */
  gboolean *uses;
  Day day; /* that was looked for last */
  guint stretch;
} Times;

struct Calendar {
  const Program *program;
  GHashTable *times; /* of const char *, the offence → Times */
  Times *last;
  const char *asked; /* what it was found by */
};

static void times_free (gpointer data)
{
  Times *times = data;
  g_array_unref (times->cuts);
  g_free (times->uses);
  g_free (times);
}

Calendar *calendar_new (const Program *program)
{
  Calendar *calendar = g_new0 (Calendar, 1);
  calendar->program = program;
  calendar->times = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, times_free);
  return calendar;
}

void calendar_free (Calendar *calendar)
{
  if (calendar == NULL)
    return;
  g_hash_table_unref (calendar->times);
  g_free (calendar);
}

static Times *times_new (const Calendar *calendar, const char *id)
{
  const LawOffence *offence = lawbook_offence (calendar->program->law, id);
  Times *times = g_new0 (Times, 1);
  times->offence = offence->stated->id;
  times->cuts = occasions_cuts (calendar->program, offence->stated);
  times->uses = law_uses (calendar->program->law, offence);
  return times;
}

static Times *times_of (Calendar *calendar, const char *offence)
{
  Times *times = calendar->last;
  if (times != NULL && calendar->asked == offence)
    return times;
  times = g_hash_table_lookup (calendar->times, offence);
  if (times == NULL) {
    times = times_new (calendar, offence);
    g_hash_table_insert (calendar->times, (gpointer) times->offence, times);
  }
  calendar->last = times;
  calendar->asked = offence;
  return times;
}

guint calendar_stretch (Calendar *calendar, const char *offence, Day day)
{
  Times *times = times_of (calendar, offence);
  if (times->day == day)
    return times->stretch;
  guint n = 0;
  while (n < times->cuts->len && g_array_index (times->cuts, Day, n) <= day)
    n++;
  times->day = day;
  times->stretch = n;
  return n;
}

const gboolean *calendar_uses (Calendar *calendar, const char *offence) { return times_of (calendar, offence)->uses; }
