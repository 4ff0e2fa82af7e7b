/* Values that regional standards set: the band that they fill exists, they lie inside it, and no other takes effect on the
 * same day: of two the newer one counts. */
#include <string.h>
#include "base/nearest.h"
#include "resolve/passes.h"

/* ---- bands ---- */

/* A band while it is gathered: all limits of an instrument under one name are filled alike. */
typedef struct {
  LawBand *band;
  GPtrArray *limits; /* of const LawCondition */
} Gathered;

static void gathered_free (gpointer data)
{
  g_ptr_array_unref (((Gathered *) data)->limits);
  g_free (data);
}

static char *key_of (const char *instrument, const char *name) { return g_strjoin ("\n", instrument, name, NULL); }

static Gathered *gather (Lawbook *law, GHashTable *bands, const LawCondition *limit)
{
  const LawInstrument *instrument = limit->at->instrument;
  char *key = key_of (instrument->stated->id, limit->stated->local);
  Gathered *gathered = g_hash_table_lookup (bands, key);
  if (gathered != NULL) {
    g_free (key);
    return gathered;
  }
  gathered = g_new0 (Gathered, 1);
  gathered->band = lawbook_room (law, LawBand, 1);
  *gathered->band = (LawBand) { instrument, limit->stated->local, NULL };
  gathered->limits = g_ptr_array_new ();
  g_hash_table_insert (bands, key, gathered);
  return gathered;
}

/* Those of one instrument stand together in `bands`, as its conditions do. */
static void hand_out_bands (Lawbook *law, const GPtrArray *bands)
{
  LawBand **row = lawbook_room (law, LawBand *, bands->len);
  guint n = 0;
  for (guint i = 0; i < law->n_instruments; i++) {
    LawInstrument *instrument = &law->instruments[i];
    instrument->bands = row + n;
    for (; n < bands->len && ((const LawBand *) g_ptr_array_index (bands, n))->instrument == instrument; n++)
      row[n] = g_ptr_array_index (bands, n);
    instrument->n_bands = (guint) (row + n - instrument->bands);
  }
}

/* Returns: yours, instrument and name -> Gathered. */
static GHashTable *gather_bands (Lawbook *law)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  GHashTable *bands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gathered_free);
  for (guint i = 0; i < law->conditions->len; i++) {
    const LawCondition *limit = g_ptr_array_index (law->conditions, i);
    if (limit->stated->local == NULL || limit->at->instrument->stated->id == NULL)
      continue;
    Gathered *gathered = gather (law, bands, limit);
    if (gathered->limits->len == 0)
      g_ptr_array_add (row, gathered->band);
    g_ptr_array_add (gathered->limits, (gpointer) limit);
    if (limit->limit != NULL)
      limit->limit->band = gathered->band;
    if (gathered->band->limit == NULL || (gathered->band->limit->at->item == NULL && limit->at->item != NULL))
      gathered->band->limit = limit;
  }
  hand_out_bands (law, row);
  return bands;
}

/* ---- values ---- */

static void check_inside (const Resolver *resolver, const LocalValue *value, const Condition *limit)
{
  const Interval band = limit->at_least.value;
  const char *expected = limit->at_least.unset ? "> 0" : limit->at_least.written;
  if (expected == NULL || value->written == NULL || interval_has (band, value->value))
    return;
  findings_add (resolver->findings, FINDING_OUTSIDE_BAND, value->place, value->written, expected, NULL);
}

void report_unknown_instrument (const Resolver *resolver, const char *id, Place place)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < resolver->book->instruments->len; i++)
    g_ptr_array_add (ids, ((const Instrument *) g_ptr_array_index (resolver->book->instruments, i))->id);
  g_ptr_array_add (ids, NULL);
  findings_add_unknown (resolver->findings, FINDING_UNKNOWN_INSTRUMENT, place, id, (const char *const *) ids->pdata);
}

static void report_unknown_band (const Resolver *resolver, const LocalValue *value)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const LawInstrument *instrument = lawbook_instrument (resolver->law, value->instrument);
  for (guint i = 0; i < instrument->n_bands; i++)
    g_ptr_array_add (names, (gpointer) instrument->bands[i]->name);
  g_ptr_array_add (names, NULL);
  findings_add (resolver->findings, FINDING_NO_REFERENCE, value->names, value->local, NULL,
                nearest_name (value->local, (const char *const *) names->pdata));
}

static const LawBand *resolve_value (const Resolver *resolver, GHashTable *bands, const LocalValue *value)
{
  if (!names_something (value->instrument) || !names_something (value->local))
    return NULL;
  if (lawbook_instrument (resolver->law, value->instrument) == NULL) {
    report_unknown_instrument (resolver, value->instrument, value->names);
    return NULL;
  }
  g_autofree char *key = key_of (value->instrument, value->local);
  const Gathered *gathered = g_hash_table_lookup (bands, key);
  if (gathered == NULL) {
    report_unknown_band (resolver, value);
    return NULL;
  }
  for (guint i = 0; i < gathered->limits->len; i++)
    check_inside (resolver, value, ((const LawCondition *) g_ptr_array_index (gathered->limits, i))->stated);
  return gathered->band;
}

/* ---- regions and days ---- */

static void check_region (const Resolver *resolver, const Instrument *instrument)
{
  const Vocabulary *vocabulary = resolver->book->vocabulary;
  if (instrument->kind == INSTRUMENT_LOCAL_STANDARD && instrument->region == NULL)
    findings_add (resolver->findings, FINDING_MISSING_ATTRIBUTE, instrument->place, "instrument", "region", NULL);
  if (instrument->region == NULL || vocabulary->regions->len == 0)
    return;
  const Region *region = vocabulary_region (vocabulary, instrument->region);
  g_autofree const char **names = vocabulary_region_names (vocabulary);
  if (region == NULL || strcmp (region->id, instrument->region) != 0)
    findings_add (resolver->findings, FINDING_UNKNOWN_REGION, instrument->place, instrument->region, NULL,
                  region != NULL ? region->id : nearest_name (instrument->region, names));
}

/* Of one region, for one band, from one day. `first`: what is there already. */
static void report_second (const Resolver *resolver, const Instrument *instrument, const LocalValue *value,
                           const LocalValue *first)
{
  g_autofree char *day = civil_write (instrument->effective);
  g_autofree char *found = g_strdup_printf ("%s, %s (%s, %s)", value->written != NULL ? value->written : "?",
                                            first->written != NULL ? first->written : "?", instrument->region, day);
  findings_add (resolver->findings, FINDING_SAME_DAY, value->place, found, NULL, NULL);
}

static void claim_days (const Resolver *resolver, GHashTable *taken, const Instrument *instrument)
{
  for (guint i = 0; instrument->region != NULL && i < instrument->locals->len; i++) {
    LocalValue *value = g_ptr_array_index (instrument->locals, i);
    char *key = g_strdup_printf ("%s\n%s\n%s\n%d", instrument->region, value->instrument, value->local,
                                 (int) instrument->effective);
    const LocalValue *first = g_hash_table_lookup (taken, key);
    if (first != NULL)
      report_second (resolver, instrument, value, first);
    g_hash_table_insert (taken, key, value);
  }
}

void resolve_regional_values (const Resolver *resolver)
{
  Lawbook *law = resolver->law;
  g_autoptr (GHashTable) bands = gather_bands (law);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < law->n_instruments; i++) {
    LawInstrument *instrument = &law->instruments[i];
    check_region (resolver, instrument->stated);
    claim_days (resolver, taken, instrument->stated);
    instrument->n_locals = instrument->stated->locals->len;
    instrument->locals = lawbook_room (law, LawLocal, instrument->n_locals);
    for (guint j = 0; j < instrument->n_locals; j++) {
      const LocalValue *value = g_ptr_array_index (instrument->stated->locals, j);
      instrument->locals[j] = (LawLocal) { value, instrument, resolve_value (resolver, bands, value) };
    }
  }
}
