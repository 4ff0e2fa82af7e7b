/* Days that do not fit together. `until` is the first day on which a text no longer applies. Who takes it for the last one leaves a day between it and the
 * text that follows. */
#include "advise/advice.h"

/* What one document says of one thing, and when. */
typedef struct {
  const char *subject; /* offence, or the band that is filled */
  const char *region;
  Day from, until;
  Place place;
  const char *id;
  Place ends; /* of the element that says `until` */
} Period;

static gint compare_periods (gconstpointer a, gconstpointer b)
{
  const Period *one = a, *other = b;
  int order = g_strcmp0 (one->subject, other->subject);
  order = order != 0 ? order : g_strcmp0 (one->region, other->region);
  return order != 0 ? order : one->from < other->from ? -1 : one->from > other->from;
}

static void add_standards (GArray *periods, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    for (char **offence = standard->offences; *offence != NULL; offence++) {
      const Period period = { *offence,
                              instrument->region,
                              MAX (standard->effective, instrument->effective),
                              standard->until != 0 ? standard->until : instrument->until,
                              instrument->place,
                              instrument->id,
                              standard->until != 0 ? standard->place : instrument->place };
      g_array_append_val (periods, period);
    }
  }
}

static void add_locals (GArray *periods, const Instrument *instrument, GStringChunk *names)
{
  for (guint i = 0; i < instrument->locals->len; i++) {
    const LocalValue *value = g_ptr_array_index (instrument->locals, i);
    g_autofree char *subject = g_strdup_printf ("%s %s", value->instrument, value->local);
    const Period period = { g_string_chunk_insert_const (names, subject),
                            instrument->region,
                            instrument->effective,
                            instrument->until,
                            instrument->place,
                            instrument->id,
                            instrument->place };
    g_array_append_val (periods, period);
  }
}

/* Some other text applies on the day. */
static gboolean is_covered (const GArray *periods, const Period *gap, Day day)
{
  for (guint i = 0; i < periods->len; i++) {
    const Period *other = &g_array_index (periods, Period, i);
    if (compare_periods (
            other, &(Period) { gap->subject, gap->region, other->from, 0, other->place, NULL, other->place }) == 0 &&
        other->from <= day && (other->until == 0 || day < other->until))
      return TRUE;
  }
  return FALSE;
}

static gboolean follows_a_day_late (const Period *before, const Period *after)
{
  return before->until != 0 && after->from == before->until + 1 && g_strcmp0 (before->subject, after->subject) == 0 &&
         g_strcmp0 (before->region, after->region) == 0;
}

static void report (const Advice *advice, const Period *before, const Period *after)
{
  g_autofree char *until = civil_write (before->until);
  g_autofree char *from = civil_write (after->from);
  g_autofree char *found = g_strdup_printf ("%s until=\"%s\", %s effective=\"%s\"", before->id, until, after->id, from);
  findings_add (advice->findings, FINDING_DAY_HOLE, after->place, found, from, NULL);
  advice_mend (advice, (Mend) { MEND_SET, 0, before->ends, "until", g_steal_pointer (&from) });
}

/* Periods of one thing that begin on the day after that on which another one ended. Sorted, they are found by their first
 * day. */
static void look_for_holes (const Advice *advice, const GArray *periods)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < periods->len; i++) {
    const Period *before = &g_array_index (periods, Period, i);
    for (guint j = i + 1; before->until != 0 && j < periods->len; j++) {
      const Period *after = &g_array_index (periods, Period, j);
      if (after->from > before->until + 1 || g_strcmp0 (before->subject, after->subject) != 0)
        break;
      if (follows_a_day_late (before, after) && !is_covered (periods, before, before->until) &&
          g_hash_table_add (told, (gpointer) after->id))
        report (advice, before, after);
    }
  }
}

/* A document that took effect after the day to which the set is said to be complete. */
static void look_at_freshness (const Advice *advice, const Instrument *instrument)
{
  Day last = lawbook_complete_to (advice->law, instrument->id);
  if (last == 0 || instrument->effective <= last)
    return;
  g_autofree char *from = civil_write (instrument->effective), *day = civil_write (last);
  findings_add (advice->findings, FINDING_STALE_DAY, instrument->place, from, day, NULL);
}

void days_advise (const Advice *advice)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (Period));
  GStringChunk *names = g_string_chunk_new (1024);
  for (guint i = 0; i < advice->law->n_instruments; i++) {
    const Instrument *instrument = advice->law->instruments[i].stated;
    look_at_freshness (advice, instrument);
    add_standards (periods, instrument);
    add_locals (periods, instrument, names);
  }
  g_array_sort (periods, compare_periods);
  look_for_holes (advice, periods);
  g_string_chunk_free (names);
}
