/* Values that regional standards set: the band that they fill exists, they lie inside it, and no other takes effect on the
 * same day: of two the newer one counts. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

typedef struct {
  const Check *check;
  const LocalValue *value;
  gboolean found;
  GPtrArray *names; /* of the instrument's bands; borrowed */
} Search;

static void check_inside (const Search *search, const Condition *limit)
{
  Interval band = limit->at_least.value;
  const char *expected = limit->at_least.unset ? "> 0" : limit->at_least.written;
  if (expected == NULL || search->value->written == NULL || interval_has (band, search->value->value))
    return;
  findings_add (search->check->findings, FINDING_OUTSIDE_BAND, search->value->place, search->value->written, expected,
                NULL);
}

static void match (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  Search *search = data;
  if (condition->local == NULL)
    return;
  g_ptr_array_add (search->names, condition->local);
  if (g_strcmp0 (condition->local, search->value->local) != 0)
    return;
  search->found = TRUE;
  check_inside (search, condition);
}

static void check_name (const Check *check, const LocalValue *value, const Instrument *instrument)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  Search search = { check, value, FALSE, names };
  instrument_each_condition (instrument, match, &search);
  g_ptr_array_add (names, NULL);
  if (search.found || value->local == NULL || *value->local == '\0')
    return;
  findings_add (check->findings, FINDING_NO_REFERENCE, value->names, value->local, NULL,
                text_nearest (value->local, (const char *const *) names->pdata));
}

GPtrArray *instrument_ids (const Rulebook *book)
{
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < book->instruments->len; i++)
    g_ptr_array_add (ids, ((const Instrument *) g_ptr_array_index (book->instruments, i))->id);
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void check_value (const Check *check, const LocalValue *value)
{
  if (value->instrument == NULL || *value->instrument == '\0')
    return;
  const Instrument *instrument = rulebook_instrument (check->book, value->instrument);
  if (instrument != NULL) {
    check_name (check, value, instrument);
    return;
  }
  g_autoptr (GPtrArray) ids = instrument_ids (check->book);
  findings_add_unknown (check->findings, FINDING_UNKNOWN_INSTRUMENT, value->names, value->instrument,
                        (const char *const *) ids->pdata);
}

static void check_region (const Check *check, const Instrument *instrument)
{
  const Vocabulary *vocabulary = check->book->vocabulary;
  if (instrument->region == NULL || vocabulary->regions->len == 0)
    return;
  const Region *region = vocabulary_region (vocabulary, instrument->region);
  g_autofree const char **names = vocabulary_region_names (vocabulary);
  if (region == NULL || strcmp (region->id, instrument->region) != 0)
    findings_add (check->findings, FINDING_UNKNOWN_REGION, instrument->place, instrument->region, NULL,
                  region != NULL ? region->id : text_nearest (instrument->region, names));
}

/* Of one region, for one band, from one day. `first`: what is there already. */
static void report_second (const Check *check, const Instrument *instrument, const LocalValue *value,
                           const LocalValue *first)
{
  g_autofree char *day = date_write (instrument->effective);
  g_autofree char *found = g_strdup_printf ("%s, %s (%s, %s)", value->written != NULL ? value->written : "?",
                                            first->written != NULL ? first->written : "?", instrument->region, day);
  findings_add (check->findings, FINDING_SAME_DAY, value->place, found, NULL, NULL);
}

static void claim_days (const Check *check, GHashTable *taken, const Instrument *instrument)
{
  for (guint i = 0; instrument->region != NULL && i < instrument->locals->len; i++) {
    LocalValue *value = g_ptr_array_index (instrument->locals, i);
    char *key = g_strdup_printf ("%s\n%s\n%s\n%d", instrument->region, value->instrument, value->local,
                                 (int) instrument->effective);
    const LocalValue *first = g_hash_table_lookup (taken, key);
    if (first != NULL)
      report_second (check, instrument, value, first);
    g_hash_table_insert (taken, key, value);
  }
}

void locals_check (const Check *check)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    if (instrument->kind == INSTRUMENT_LOCAL_STANDARD && instrument->region == NULL)
      findings_add (check->findings, FINDING_MISSING_ATTRIBUTE, instrument->place, "instrument", "region", NULL);
    check_region (check, instrument);
    claim_days (check, taken, instrument);
    for (guint j = 0; j < instrument->locals->len; j++)
      check_value (check, g_ptr_array_index (instrument->locals, j));
  }
}
