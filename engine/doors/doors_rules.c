/* The public doors of <sill/rules.h>: rules in, what they are called and what they say out. Each checks what the caller handed
 * over and goes straight to the engine. */
#include "doors/doors.h"
#include <string.h>
#include "image/image_file.h"
#include "interview/dialogue.h"
#include "model/names/names.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"
#include "probe/form_listing.h"
#include "report/show/show.h"
#include "report/words/phrases.h"
#include "select/occasions.h"
#include "report/show/show_facts.h"
#include "report/show/show_readings.h"

/* The program is taken; NULL: nothing becomes of it. */
static SillRules *rules_of (Program *program)
{
  if (program == NULL)
    return NULL;
  SillRules *rules = g_new0 (SillRules, 1);
  rules->references = 1;
  rules->program = program;
  return rules;
}

SillRules *sill_rules_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (paths != NULL && findings != NULL, NULL);
  return rules_of (pipeline_rules (paths, findings, error));
}

SillRules *sill_rules_new_beside (const char *const *paths, const SillRules *old, SillFindings *findings,
                                  GError **error)
{
  g_return_val_if_fail (paths != NULL && old != NULL && findings != NULL, NULL);
  return rules_of (pipeline_rules_beside (paths, old->program, findings, error));
}

SillRules *sill_rules_new_texts (const SillRuleText *texts, guint n, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (findings != NULL && (texts != NULL || n == 0), NULL);
  g_autoptr (GPtrArray) listed = rule_files_of (texts, n);
  return rules_of (pipeline_rules_of (listed, findings, error));
}

gboolean sill_rules_compile (const char *folder, const char *image, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (folder != NULL && findings != NULL, FALSE);
  const guint before = sill_findings_size (findings);
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { folder, NULL }, findings, error);
  g_autofree char *beside = image_beside (folder);
  if (program == NULL)
    return FALSE;
  if (sill_findings_size (findings) == before)
    return image_save (program, folder, image != NULL ? image : beside, error);
  g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "%s: the rules have findings, which an image would not say",
               folder);
  return FALSE;
}

SillRules *sill_rules_take_up (const char *folder, const char *image, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);
  g_autofree char *beside = image_beside (folder);
  return rules_of (image_load (folder, image != NULL ? image : beside, NULL, error));
}

static SillRules *take_up_mentioned (const char *folder, const char *image, const Mentions *mentions, GError **error)
{
  g_autofree char *beside = image_beside (folder);
  SillRules *rules = rules_of (image_load (folder, image != NULL ? image : beside, mentions, error));
  if (rules != NULL && rules->program->law->by_id_only)
    rules->since = image_since (mentions);
  return rules;
}

SillRules *sill_rules_take_up_for (const char *folder, const char *image, const char *text, gsize length,
                                   GError **error)
{
  g_return_val_if_fail (folder != NULL && (text != NULL || length == 0), NULL);
  return take_up_mentioned (folder, image, &(Mentions) { text, length, FALSE }, error);
}

SillRules *sill_rules_take_up_for_cases (const char *folder, const char *image, const char *text, gsize length,
                                         GError **error)
{
  g_return_val_if_fail (folder != NULL && (text != NULL || length == 0), NULL);
  return take_up_mentioned (folder, image, &(Mentions) { text, length, TRUE }, error);
}

SillRules *sill_rules_take_up_as_named (const char *folder, const char *image, GError **error)
{
  g_return_val_if_fail (folder != NULL, NULL);
  g_autofree char *beside = image_beside (folder);
  ImageShelf *shelf = image_shelf_new (folder, image != NULL ? image : beside, error);
  SillRules *rules = shelf == NULL ? NULL : rules_of (image_shelf_take (shelf, "", 0));
  if (rules != NULL) {
    rules->shelf = shelf;
    rules->close = (GDestroyNotify) image_shelf_free;
    return rules;
  }
  if (shelf != NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "%s: not an image", image != NULL ? image : beside);
  image_shelf_free (shelf);
  return NULL;
}

gboolean sill_rules_has (const SillRules *rules, const char *offence)
{
  g_return_val_if_fail (offence != NULL, FALSE);
  const LawOffence *found = lawbook_offence (rules->program->law, offence);
  return found != NULL && program_has (rules->program, found->stated);
}

void sill_rules_advise (const SillRules *rules, SillFindings *findings)
{
  g_return_if_fail (rules != NULL && findings != NULL);
  pipeline_advise (rules->program, findings, NULL, (SillProgress) { NULL });
}

SillRules *sill_rules_ref (SillRules *rules)
{
  g_atomic_int_inc (&rules->references);
  return rules;
}

void sill_rules_unref (SillRules *rules)
{
  if (rules == NULL || !g_atomic_int_dec_and_test (&rules->references))
    return;
  program_unref (rules->program);
  if (rules->close != NULL)
    rules->close (rules->shelf);
  g_free (rules);
}

const char *sill_rules_hash (const SillRules *rules) { return rules->program->law->hash; }

char **sill_rules_instruments (const SillRules *rules)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const Lawbook *law = rules->program->law;
  for (guint i = 0; i < law->n_instruments; i++)
    g_strv_builder_add (ids, law->instruments[i].stated->id);
  return g_strv_builder_end (ids);
}

char **sill_rules_offences (const SillRules *rules)
{
  g_autofree const char **names = lawbook_offence_names (rules->program->law);
  return g_strdupv ((char **) names);
}

char **sill_rules_collections (const SillRules *rules)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const GPtrArray *collections = rules->program->law->collections;
  for (guint i = 0; i < collections->len; i++) {
    const char *id = ((const Collection *) g_ptr_array_index (collections, i))->id;
    if (i == 0 || strcmp (id, ((const Collection *) g_ptr_array_index (collections, i - 1))->id) != 0)
      g_strv_builder_add (ids, id);
  }
  return g_strv_builder_end (ids);
}

char *sill_rules_complete_to (const SillRules *rules, const char *collection)
{
  g_return_val_if_fail (collection != NULL, NULL);
  Day day = lawbook_complete_to (rules->program->law, collection);
  return day == 0 ? NULL : civil_write (day);
}

char **sill_rules_days (const SillRules *rules, const char *offence)
{
  g_return_val_if_fail (offence != NULL, NULL);
  const LawOffence *found = lawbook_offence (rules->program->law, offence);
  if (found == NULL)
    return NULL;
  g_autoptr (GArray) cuts = occasions_cuts (rules->program, found->stated);
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  for (guint i = 0; i < cuts->len; i++) {
    const Day day = g_array_index (cuts, Day, i);
    g_autofree char *text = civil_write (day);
    if (day > 0 && (i == 0 || g_array_index (cuts, Day, i - 1) != day))
      g_strv_builder_add (days, text);
  }
  return g_strv_builder_end (days);
}

char *sill_rules_readings (const SillRules *rules, const char *offence, SillLanguage language)
{
  g_return_val_if_fail (offence != NULL, NULL);
  const LawOffence *found = lawbook_offence (rules->program->law, offence);
  return found == NULL ? NULL : show_readings (rules->program, found->stated, language);
}

gboolean sill_rules_has_reading (const SillRules *rules, const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);
  return program_reading (rules->program, NULL, name) != NULL;
}

const char *sill_rules_name (const SillRules *rules, const char *id, SillLanguage language)
{
  const LawInstrument *instrument = lawbook_instrument (rules->program->law, id);
  const LawOffence *offence = lawbook_offence (rules->program->law, id);
  const Collection *collection = lawbook_collection (rules->program->law, id);
  return instrument != NULL   ? phrase_words (&instrument->stated->name, language)
         : offence != NULL    ? phrase_words (&offence->stated->name, language)
         : collection != NULL ? phrase_words (&collection->name, language)
                              : NULL;
}

char **sill_rules_offences_named (const SillRules *rules, const char *name)
{
  g_autoptr (GPtrArray) several = NULL;
  g_autoptr (Names) names = names_new (rules->program->law);
  const Offence *offence = names_find (names, NAMES_OFFENCE, name, strlen (name), &several);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  if (offence != NULL)
    g_strv_builder_add (ids, offence->id);
  for (guint i = 0; several != NULL && i < several->len; i++)
    g_strv_builder_add (ids, ((const Offence *) g_ptr_array_index (several, i))->id);
  return g_strv_builder_end (ids);
}

const char *sill_rules_find (const SillRules *rules, const char *name)
{
  g_autoptr (GPtrArray) several = NULL;
  g_autoptr (Names) names = names_new (rules->program->law);
  const Offence *offence = names_find (names, NAMES_OFFENCE, name, strlen (name), &several);
  const Instrument *instrument =
      offence != NULL || several != NULL ? NULL : names_find (names, NAMES_INSTRUMENT, name, strlen (name), &several);
  return offence != NULL ? offence->id : instrument != NULL ? instrument->id : NULL;
}

const char *sill_rules_path (const SillRules *rules, const char *instrument)
{
  const LawInstrument *found = lawbook_instrument (rules->program->law, instrument);
  return found == NULL ? NULL : found->stated->path;
}

char **sill_rules_files (const SillRules *rules, const char *instrument)
{
  const LawInstrument *found = lawbook_instrument (rules->program->law, instrument);
  if (found == NULL)
    return NULL;
  g_autoptr (GPtrArray) files = instrument_files (found->stated);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  for (guint i = 0; i < files->len; i++)
    g_strv_builder_add (paths, g_ptr_array_index (files, i));
  return g_strv_builder_end (paths);
}

static gboolean stands_in (const LawInstrument *instrument, const char *path)
{
  g_autoptr (GPtrArray) files = instrument_files (instrument->stated);
  gboolean stands = FALSE;
  for (guint i = 0; i < files->len; i++)
    stands = stands || strcmp (g_ptr_array_index (files, i), path) == 0;
  return stands;
}

char *sill_rules_show (const SillRules *rules, const char *instrument, SillFormat format, SillLanguage language,
                       guint columns)
{
  const Lawbook *law = rules->program->law;
  const LawInstrument *found = lawbook_instrument (law, instrument);
  const char *file = found == NULL ? instrument : NULL;
  for (guint i = 0; found == NULL && i < law->n_instruments; i++)
    if (stands_in (&law->instruments[i], file))
      found = &law->instruments[i];
  return found == NULL ? NULL : show_instrument (law, found, file, (ShowManner) { format, language, columns });
}

char *sill_rules_facts (const SillRules *rules, const char *offence, SillFormat format, SillLanguage language,
                        guint columns)
{
  const Offence *found = offence == NULL ? NULL : interview_offence (rules->program, offence);
  if (offence != NULL && found == NULL)
    return NULL;
  return show_facts (rules->program->law, found, format, language, columns);
}

char *sill_rules_dump (const SillRules *rules, const char *stage) { return dump_stage (rules->program, stage); }

char *sill_rules_form (const SillRules *rules, const char *name, SillLanguage language)
{
  const Lawbook *law = rules->program->law;
  const char *id = name == NULL ? NULL : sill_rules_find (rules, name);
  if (name != NULL && id == NULL)
    return NULL;
  return form_write (rules->program, lawbook_offence (law, id), lawbook_instrument (law, id), language);
}
