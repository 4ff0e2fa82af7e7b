/* The elements of a statute: offences, their versions in time, tiers, penalties; and what stands in
 * standards as well: remarks and concurrences. */
#include "base/numeral/ordinal.h"
#include "read/rules/rules_draft.h"
#include <string.h>

void offence_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Offence *offence = draft->offence = offence_new ();
  attributes_fill (reader, offence);
  if (attribute_is_given (reader, "tells"))
    attribute_read (reader, "tells", &offence->tells);
  g_ptr_array_add (draft->instrument->offences, offence);
}

/* Where the text is not held, the tiers go by the names of the next version that is; what they provide is not known. */
static void take_tiers (Version *version, const Version *next)
{
  for (guint i = 0; i < next->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (next->tiers, i);
    Tier *copy = g_new0 (Tier, 1);
    copy->id = g_strdup (tier->id);
    copy->rank = tier->rank;
    copy->name = (Words) { g_strdup (tier->name.zh), g_strdup (tier->name.en) };
    copy->no_figure = tier->no_figure;
    copy->place = tier->place;
    g_ptr_array_add (version->tiers, copy);
  }
}

/* A text that is not held must be followed by one that is. */
static void fill_unheld_versions (Reader *reader, const Offence *offence)
{
  const guint n = offence->versions->len;
  const Version *next = NULL;
  for (guint i = n; i > 0; i--) {
    Version *version = g_ptr_array_index (offence->versions, i - 1);
    if (!version->held && next != NULL && version->tiers->len == 0)
      take_tiers (version, next);
    next = version->held ? version : next;
  }
  const Version *last = n == 0 ? NULL : g_ptr_array_index (offence->versions, n - 1);
  if (last != NULL && !last->held && !reader_has_refused (reader))
    reader_lacks (reader, "version");
}

void offence_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  fill_unheld_versions (reader, draft->offence);
  draft->offence = NULL;
}

static void take_subjects (Reader *reader, Version *version)
{
  g_auto (GStrv) subjects = NULL;
  attribute_read (reader, "subjects", &subjects);
  for (guint i = 0; subjects[i] != NULL; i++) {
    version->persons |= strcmp (subjects[i], "person") == 0;
    version->organizations |= strcmp (subjects[i], "organization") == 0;
  }
}

static void check_penalties (Reader *reader, const Version *version)
{
  for (guint i = 0; version->penalties != NULL && version->penalties[i] != NULL; i++) {
    g_autofree char *number = ordinal_write (version->penalties[i]);
    if (!ordinal_is_plain (version->penalties[i]))
      attribute_fault (reader, "penalties", FINDING_BAD_VALUE, number != NULL ? number : "386 383");
  }
}

void version_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Version *version = draft->version = version_new ();
  attributes_fill (reader, version);
  take_subjects (reader, version);
  check_penalties (reader, version);
  g_ptr_array_add (draft->offence->versions, version);
}

void version_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->version->held && draft->version->tiers->len == 0 && !reader_has_refused (reader))
    reader_lacks (reader, "tier");
  if (!draft->version->held && draft->version->tiers->len > 0)
    findings_add (reader_findings (reader), FINDING_UNKNOWN_ELEMENT, draft->version->place, "tier", "held=\"yes\"",
                  NULL);
  draft->version = NULL;
}

void who_start (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  draft->holder = &draft->version->who;
}

void tier_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Tier *tier = draft->tier = g_new0 (Tier, 1);
  attributes_fill (reader, tier);
  if (*tier->id != '\0' && version_tier (draft->version, tier->id) != NULL)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->version->tiers, tier);
}

void tier_end (Reader *reader, gpointer data)
{
  (void) reader;
  ((Draft *) data)->tier = NULL;
}

void penalty_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Penalty *penalty = &draft->tier->penalty;
  attributes_fill (reader, penalty);
  if (penalty->maximum_months > 0 && penalty->minimum_months > penalty->maximum_months)
    attribute_fault (reader, "from-months", FINDING_REVERSED_RANGE, NULL);
}

void remark_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Remark *remark = g_new0 (Remark, 1);
  attributes_fill (reader, remark);
  g_ptr_array_add (draft->standard != NULL  ? draft->standard->remarks
                   : draft->version != NULL ? draft->version->remarks
                   : draft->offence != NULL ? draft->offence->remarks
                                            : draft->instrument->remarks,
                   remark);
}

void concurrence_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Concurrence *concurrence = g_new0 (Concurrence, 1);
  attributes_fill (reader, concurrence);
  g_ptr_array_add (draft->standard != NULL ? draft->standard->concurrences : draft->offence->concurrences, concurrence);
}
