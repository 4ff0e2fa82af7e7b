/* What a region sets for a lower tier is less than what it sets for a higher one, on every day. */
#include <string.h>
#include "advise/advice.h"
#include "advise/rungs.h"

/* A band that regions fill, and the tier it leads to. */
typedef struct {
  const LawBand *band;
  guint rank;
  char *measure;
} Stage;

static void stage_clear (gpointer data) { g_free (((Stage *) data)->measure); }

/* Returns: yours, of Stage. */
static GArray *stages_of (const LawOffence *offence)
{
  GArray *stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  g_array_set_clear_func (stages, stage_clear);
  g_autoptr (GArray) rungs = rungs_of (offence);
  for (guint i = 0; i < rungs->len; i++) {
    const Rung *rung = &g_array_index (rungs, Rung, i);
    if (rung->limit->limit->band == NULL || rung->scale != NULL)
      continue;
    const Stage stage = { rung->limit->limit->band, rung->rank, rung_measure (rung) };
    g_array_append_val (stages, stage);
  }
  return stages;
}

/* What the region has set for the band by that day: the newest value, or NULL. */
static const LocalValue *value_on (const Lawbook *law, const char *region, const LawBand *band, Day day)
{
  const LocalValue *newest = NULL;
  Day since = 0;
  for (guint i = 0; i < law->n_instruments; i++) {
    const LawInstrument *instrument = &law->instruments[i];
    const Instrument *stated = instrument->stated;
    gboolean speaks = g_strcmp0 (stated->region, region) == 0 && instrument_in_force (stated, day);
    for (guint j = 0; speaks && j < instrument->n_locals; j++) {
      if (instrument->locals[j].band != band || (newest != NULL && stated->effective < since))
        continue;
      newest = instrument->locals[j].stated;
      since = stated->effective;
    }
  }
  return newest;
}

static void compare (const Advice *advice, const Instrument *instrument, const Stage *lower, const Stage *higher)
{
  if (lower->rank >= higher->rank || strcmp (lower->measure, higher->measure) != 0)
    return;
  const LocalValue *less = value_on (advice->law, instrument->region, lower->band, instrument->effective);
  const LocalValue *more = value_on (advice->law, instrument->region, higher->band, instrument->effective);
  if (less == NULL || more == NULL || less->value < more->value)
    return;
  g_autofree char *found =
      g_strdup_printf ("%s=\"%s\", %s=\"%s\"", less->local, less->written, more->local, more->written);
  findings_add (advice->findings, FINDING_LOCAL_ORDER, more->place, found, instrument->region, NULL);
}

static void look_at_stages (const Advice *advice, const GArray *stages)
{
  for (guint i = 0; i < advice->law->n_instruments; i++) {
    const LawInstrument *instrument = &advice->law->instruments[i];
    for (guint j = 0; instrument->stated->region != NULL && instrument->n_locals > 0 && j < stages->len; j++)
      for (guint k = 0; k < stages->len; k++)
        compare (advice, instrument->stated, &g_array_index (stages, Stage, j), &g_array_index (stages, Stage, k));
  }
}

void locals_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint j = 0; j < advice->law->instruments[i].n_offences; j++) {
      g_autoptr (GArray) stages = stages_of (&advice->law->instruments[i].offences[j]);
      if (stages->len > 1)
        look_at_stages (advice, stages);
    }
}
