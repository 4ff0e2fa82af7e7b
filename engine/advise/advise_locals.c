/* What a region sets for a lower tier is less than what it sets for a higher one, on every day. */
#include "advise/advice.h"
#include "advise/rungs.h"

/* A band that regions fill, and the tier it leads to. */
typedef struct {
  const char *instrument;
  const char *name;
  guint rank;
  const Condition *limit;
} Band;

/* Returns: yours, of Band. */
static GArray *bands_of (const Rulebook *book, const Offence *offence)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (Band));
  g_autoptr (GArray) rungs = rungs_of (book, offence);
  for (guint i = 0; i < rungs->len; i++) {
    const Rung *rung = &g_array_index (rungs, Rung, i);
    if (rung->limit->local == NULL || rung->referred)
      continue;
    const Band band = { rung->instrument->id, rung->limit->local, rung->rank, rung->limit };
    g_array_append_val (bands, band);
  }
  return bands;
}

/* What the region has set for the band by that day: the newest value, or NULL. */
static const LocalValue *value_on (const Rulebook *book, const char *region, const Band *band, Day day)
{
  const LocalValue *newest = NULL;
  Day since = 0;
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    gboolean speaks = g_strcmp0 (instrument->region, region) == 0 && instrument_in_force (instrument, day);
    for (guint j = 0; speaks && j < instrument->locals->len; j++) {
      const LocalValue *value = g_ptr_array_index (instrument->locals, j);
      if (g_strcmp0 (value->instrument, band->instrument) != 0 || g_strcmp0 (value->local, band->name) != 0 ||
          (newest != NULL && instrument->effective < since))
        continue;
      newest = value;
      since = instrument->effective;
    }
  }
  return newest;
}

static void compare (const Advice *advice, const Instrument *instrument, const Band *lower, const Band *higher)
{
  if (lower->rank >= higher->rank || !condition_measures_same (lower->limit, higher->limit))
    return;
  const LocalValue *less = value_on (advice->book, instrument->region, lower, instrument->effective);
  const LocalValue *more = value_on (advice->book, instrument->region, higher, instrument->effective);
  if (less == NULL || more == NULL || less->value < more->value)
    return;
  g_autofree char *found =
      g_strdup_printf ("%s=\"%s\", %s=\"%s\"", less->local, less->written, more->local, more->written);
  findings_add (advice->findings, FINDING_LOCAL_ORDER, more->place, found, instrument->region, NULL);
}

static void look_at_bands (const Advice *advice, const GArray *bands)
{
  for (guint i = 0; i < advice->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (advice->book->instruments, i);
    for (guint j = 0; instrument->region != NULL && instrument->locals->len > 0 && j < bands->len; j++)
      for (guint k = 0; k < bands->len; k++)
        compare (advice, instrument, &g_array_index (bands, Band, j), &g_array_index (bands, Band, k));
  }
}

void locals_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (advice->book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++) {
      g_autoptr (GArray) bands = bands_of (advice->book, g_ptr_array_index (instrument->offences, j));
      if (bands->len > 1)
        look_at_bands (advice, bands);
    }
  }
}
