/* In: a made case and chance. Out: the same on other days. The one idea: what was so many years before the conduct stays so. */
#include "teach/sketch_days.h"

enum { DAYS_APART = 300 }; /* days between two events of one kind */

/* Whether the case tells of the time before, too: "…-sanctioned.2" beside "…-sanctioned". */
static gboolean has_one_before (const Case *of, const Vocabulary *vocabulary, guint fact)
{
  g_autofree char *before = g_strconcat (vocabulary_fact (vocabulary, fact)->id, ".2", NULL);
  const gint slot = vocabulary_find (vocabulary, before);
  Interval value;
  return slot >= 0 && setting_stated (of, (guint) slot, &value);
}

/* What was so many years before the conduct stays so, a while later than to the day. */
static void move_dates (Case *to, const Vocabulary *vocabulary, Day before, Day now, Chance *chance)
{
  for (guint i = 0; i < to->stated->len; i++) {
    Stated *stated = &g_array_index (to->stated, Stated, i);
    if (vocabulary_fact (vocabulary, stated->fact)->kind != FACT_DATE || stated->value.lo <= 1)
      continue;
    const int years = civil_date (before).year - civil_date (stated->value.lo).year;
    const Day apart = years > 1 && has_one_before (to, vocabulary, stated->fact) ? DAYS_APART : 0;
    const Day later = civil_add_years (now, -years) + apart + chance_between (chance, 10, 200);
    stated->value = interval_point (MIN (later, now - 5));
  }
}

static Stated *stated_of (Case *of, guint fact)
{
  for (guint i = 0; i < of->stated->len; i++)
    if (g_array_index (of->stated, Stated, i).fact == fact)
      return &g_array_index (of->stated, Stated, i);
  return NULL;
}

/* Of the days of one fact the one before lies before. Returns: whether two changed places. */
static gboolean order_dates (Case *to, const Vocabulary *vocabulary)
{
  gboolean changed = FALSE;
  for (guint i = 0; i < to->stated->len; i++) {
    Stated *stated = &g_array_index (to->stated, Stated, i);
    if (vocabulary_fact (vocabulary, stated->fact)->back == 0)
      continue;
    Stated *after = stated_of (to, stated->fact - 1);
    if (after == NULL || after->value.lo <= 1 || stated->value.lo <= after->value.lo)
      continue;
    const Interval later = stated->value;
    stated->value = after->value;
    after->value = later;
    changed = TRUE;
  }
  return changed;
}

void sketch_days_move (const Setting *setting, Case *to, Day day, Chance *chance)
{
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  move_dates (to, vocabulary, (Day) to->conduct_from.lo, day, chance);
  while (order_dates (to, vocabulary))
    ;
  to->conduct_from = to->conduct_to = interval_point (day);
}

void sketch_days_set (const Setting *setting, Case *to, Chance *chance)
{
  const Day day = chance_between (chance, setting->first, setting->last);
  sketch_days_move (setting, to, day, chance);
  to->decided = interval_point (day + chance_between (chance, 30, 60));
  to->from_text = to->to_text = to->decided_text = (DateText) { NULL, FALSE };
}
