/* The elements of a statute: offences, their versions in time, tiers, penalties; and remarks. */
#include "read/rules/rules_draft.h"
#include <string.h>

static char **take_tells (Reader *reader, guint index)
{
  gsize length = 0;
  return reader_attribute (reader, index, &length) == NULL ? NULL : attribute_words (reader, index);
}

void offence_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  draft->offence = offence_new ();
  draft->offence->id = attribute_text (reader, 0);
  draft->offence->article = attribute_text (reader, 1);
  draft->offence->name = draft_words (reader, 2);
  draft->offence->also = attribute_optional (reader, 4);
  draft->offence->tells = take_tells (reader, 5);
  draft->offence->place = draft_place (reader, 0);
  g_ptr_array_add (draft->instrument->offences, draft->offence);
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
  const Version *next = NULL;
  for (guint i = offence->versions->len; i > 0; i--) {
    Version *version = g_ptr_array_index (offence->versions, i - 1);
    if (!version->held && next != NULL && version->tiers->len == 0)
      take_tiers (version, next);
    next = version->held ? version : next;
  }
  if (next == NULL || !((const Version *) g_ptr_array_index (offence->versions, offence->versions->len - 1))->held)
    draft_lacks (reader, "version");
}

void offence_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  fill_unheld_versions (reader, draft->offence);
  draft->offence = NULL;
}

static void take_subjects (Reader *reader, guint index, Version *version)
{
  g_auto (GStrv) subjects = attribute_words (reader, index);
  gboolean wrong = subjects[0] == NULL;
  for (guint i = 0; subjects[i] != NULL; i++)
    if (strcmp (subjects[i], "person") == 0)
      version->persons = TRUE;
    else if (strcmp (subjects[i], "organization") == 0)
      version->organizations = TRUE;
    else
      wrong = TRUE;
  gsize length = 0;
  if (wrong && reader_attribute (reader, index, &length) != NULL)
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "person organization");
}

void version_start (Reader *reader, gpointer data)
{
  static const char *const held[] = { "no", "yes", NULL };
  Draft *draft = data;
  Version *version = draft->version = version_new ();
  version->effective = attribute_day (reader, 0);
  version->name = draft_words_optional (reader, 1);
  version->by = draft_words_optional (reader, 3);
  version->paragraph = attribute_optional (reader, 5);
  take_subjects (reader, 6, version);
  version->held = attribute_choice (reader, 7, held, 1) == 1;
  version->place = reader_place (reader);
  g_ptr_array_add (draft->offence->versions, version);
}

void version_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->version->held && draft->version->tiers->len == 0)
    draft_lacks (reader, "tier");
  if (!draft->version->held && draft->version->tiers->len > 0)
    findings_add (reader_findings (reader), FINDING_UNKNOWN_ELEMENT, draft->version->place, "tier", "held=\"yes\"",
                  NULL);
  draft->version = NULL;
}

void who_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  holder_start (reader, draft, &draft->version->who, "who");
}

void tier_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Tier *tier = draft->tier = g_new0 (Tier, 1);
  tier->id = attribute_text (reader, 0);
  tier->rank = attribute_number (reader, 1, 1, 9, draft->version->tiers->len + 1);
  tier->name = draft_words (reader, 2);
  tier->no_figure = attribute_yes_no (reader, 4);
  tier->place = reader_place (reader);
  if (*tier->id != '\0' && version_tier (draft->version, tier->id) != NULL)
    reader_attribute_fault (reader, 0, FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->version->tiers, tier);
  draft->has_penalty = FALSE;
}

void tier_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (!draft->has_penalty)
    draft_lacks (reader, "penalty");
  draft->tier = NULL;
}

enum { MOST_MONTHS = 600 };

void penalty_start (Reader *reader, gpointer data)
{
  static const char *const fines[] = { "none", "with", "with-or-alone", NULL };
  Draft *draft = data;
  Penalty *penalty = &draft->tier->penalty;
  if (draft->has_penalty)
    reader_fault (reader, FINDING_REPEATED_ELEMENT, "penalty");
  draft->has_penalty = TRUE;
  penalty->minimum_months = attribute_number (reader, 0, 0, MOST_MONTHS, 0);
  penalty->maximum_months = attribute_number (reader, 1, 0, MOST_MONTHS, 0);
  penalty->life = attribute_yes_no (reader, 2);
  penalty->detention = attribute_yes_no (reader, 3);
  penalty->surveillance = attribute_yes_no (reader, 4);
  penalty->deprivation = attribute_yes_no (reader, 5);
  penalty->confiscation = attribute_yes_no (reader, 6);
  penalty->fine = attribute_choice (reader, 7, fines, FINE_NONE);
  penalty->death = attribute_yes_no (reader, 8);
  if (penalty->maximum_months > 0 && penalty->minimum_months > penalty->maximum_months)
    reader_attribute_fault (reader, 0, FINDING_REVERSED_RANGE, NULL);
}

void remark_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Remark *remark = g_new0 (Remark, 1);
  remark->article = attribute_text (reader, 0);
  remark->topic = attribute_text (reader, 1);
  remark->words = draft_words (reader, 2);
  remark->when = attribute_words (reader, 4);
  remark->unless = attribute_words (reader, 5);
  remark->reach = attribute_optional (reader, 6);
  remark->place = reader_place (reader);
  g_ptr_array_add (draft->standard != NULL  ? draft->standard->remarks
                   : draft->version != NULL ? draft->version->remarks
                   : draft->offence != NULL ? draft->offence->remarks
                                            : draft->instrument->remarks,
                   remark);
}
