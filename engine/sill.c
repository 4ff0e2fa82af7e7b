/* The public doors of <sill.h>. Each checks what the caller handed over and goes straight to the pipeline. */
#include <sill.h>
#include <string.h>
#include "base/date/date_fault.h"
#include "batch/batch.h"
#include "model/case/days.h"
#include "model/names/names.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "probe/diff_words.h"
#include "probe/docket.h"
#include "read/format/read_case.h"
#include "report/ask/interview_text.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"
#include "report/report.h"
#include "report/show/show.h"
#include "report/show/show_facts.h"

struct _SillRules {
  gint references;
  Program *program;
};

/* ---- rules ---- */

SillRules *sill_rules_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (paths != NULL && findings != NULL, NULL);
  g_autoptr (Program) program = pipeline_rules (paths, findings, error);
  if (program == NULL)
    return NULL;
  SillRules *rules = g_new0 (SillRules, 1);
  rules->references = 1;
  rules->program = g_steal_pointer (&program);
  return rules;
}

void sill_rules_advise (const SillRules *rules, SillFindings *findings)
{
  g_return_if_fail (rules != NULL && findings != NULL);
  pipeline_advise (rules->program, findings);
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
  return day == 0 ? NULL : date_write (day);
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
  const GPtrArray *several;
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
  const GPtrArray *several;
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

char *sill_rules_show (const SillRules *rules, const char *instrument, SillFormat format, SillLanguage language,
                       guint columns)
{
  const LawInstrument *found = lawbook_instrument (rules->program->law, instrument);
  return found == NULL ? NULL : show_instrument (rules->program->law, found, format, language, columns);
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

/* ---- cases ---- */

gboolean sill_cases_read (const SillRules *rules, const char *path, SillFindings *findings, SillCaseFunc func,
                          gpointer data, GError **error)
{
  g_autoptr (GError) reason = NULL;
  if (read_cases (rules->program->law, path, findings, func, data, &reason))
    return TRUE;
  if (g_error_matches (reason, SILL_ERROR, SILL_ERROR_IO)) {
    pipeline_refuse (path, reason, findings);
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean sill_cases_read_bytes (const SillRules *rules, const char *bytes, gsize length, const char *path,
                                SillFindings *findings, SillCaseFunc func, gpointer data, GError **error)
{
  return read_cases_bytes (rules->program->law, bytes, length, path, findings, func, data, error);
}

const char *sill_case_id (const SillCase *fact_case) { return fact_case->label; }

/* ---- questions ---- */

/* A day, month or year that is known at both ends. */
static gboolean read_as_of (const char *text, Interval *ret_days)
{
  When when;
  if (date_take (text, strlen (text), DATE_OF_DECISION, NULL, &when) != DATE_TAKEN || when.shape != WHEN_DAY ||
      when.first.lo == 1 || when.last.hi == DAY_MAX)
    return FALSE;
  *ret_days = days_of_event (&when);
  return TRUE;
}

static gboolean read_question (const SillQuestion *question, Question *ret)
{
  *ret = (Question) { .dated = question->as_of != NULL,
                      .all_offences = question->all_offences,
                      .detail = question->detail };
  return question->detail <= SILL_DETAIL_VERDICT &&
         (question->as_of == NULL || read_as_of (question->as_of, &ret->as_of));
}

gboolean sill_question_valid (const SillQuestion *question)
{
  Question read;
  return read_question (question, &read);
}

/* ---- verdicts ---- */

SillVerdict *sill_verdict_new (const SillRules *rules) { return verdict_new (rules->program); }

void sill_verdict_free (SillVerdict *verdict) { verdict_free (verdict); }

void sill_case_check (const SillRules *rules, const SillCase *fact_case, SillVerdict *verdict)
{
  pipeline_check (rules->program, fact_case, verdict);
}

void sill_case_check_with (const SillRules *rules, const SillCase *fact_case, const SillQuestion *question,
                           SillVerdict *verdict)
{
  Question read;
  const gboolean sound = read_question (question, &read);
  g_return_if_fail (sound);
  pipeline_check_with (rules->program, fact_case, &read, verdict);
}

guint sill_verdict_size (const SillVerdict *verdict) { return verdict->charges->len; }

static const ChargeVerdict *charge_verdict (const SillVerdict *verdict, guint charge)
{
  g_assert (charge < verdict->charges->len);
  return &g_array_index (verdict->charges, ChargeVerdict, charge);
}

guint sill_verdict_floor (const SillVerdict *verdict, guint charge) { return charge_verdict (verdict, charge)->floor; }

guint sill_verdict_ceiling (const SillVerdict *verdict, guint charge)
{
  return charge_verdict (verdict, charge)->ceiling;
}

const char *sill_verdict_offence (const SillVerdict *verdict, guint charge)
{
  return charge_verdict (verdict, charge)->offence->id;
}

gboolean sill_verdict_decided (const SillVerdict *verdict)
{
  for (guint i = 0; i < verdict->charges->len; i++)
    if (!charge_verdict (verdict, i)->decided)
      return FALSE;
  return TRUE;
}

/* ---- reasons ---- */

SillReasons *sill_case_explain (SillRules *rules, const SillCase *fact_case)
{
  return pipeline_explain (rules->program, fact_case);
}

SillReasons *sill_case_explain_with (SillRules *rules, const SillCase *fact_case, const SillQuestion *question)
{
  Question read;
  const gboolean sound = read_question (question, &read);
  g_return_val_if_fail (sound, NULL);
  return pipeline_explain_with (rules->program, fact_case, &read);
}

SillReasons *sill_reasons_new (SillRules *rules)
{
  Reasons *reasons = reasons_new (rules->program);
  reasons->work = verdict_new (rules->program);
  return reasons;
}

void sill_reasons_explain (SillReasons *reasons, const SillCase *fact_case, const SillQuestion *question)
{
  Question read;
  const gboolean sound = read_question (question, &read);
  g_return_if_fail (sound);
  pipeline_explain_asked (fact_case, &read, reasons);
}

void sill_reasons_free (SillReasons *reasons) { reasons_free (reasons); }

gboolean sill_reasons_decided (const SillReasons *reasons)
{
  for (guint i = 0; i < reasons->charges->len; i++)
    if (!((const ChargeReasons *) g_ptr_array_index (reasons->charges, i))->verdict.decided)
      return FALSE;
  return TRUE;
}

guint sill_reasons_expectations (const SillReasons *reasons) { return reasons->expectations->len; }

char *sill_reasons_unmet (const SillReasons *reasons, guint index, SillLanguage language)
{
  g_return_val_if_fail (index < reasons->expectations->len, NULL);
  return phrase_unmet (reasons, g_ptr_array_index (reasons->expectations, index), language);
}

char *sill_report_head (const SillReport *report) { return report_head (report); }

char *sill_report_tail (const SillReport *report) { return report_tail (report); }

static char *write_paper (const Reasons *reasons, const SillReport *report)
{
  g_autoptr (Account) account = pipeline_tell (reasons, report->format == SILL_HTML);
  return report_paper (account, report);
}

char *sill_reasons_write (const SillReasons *reasons, const SillReport *report)
{
  switch (report->format) {
  case SILL_JSON:
  case SILL_XML: return report_record (reasons, report);
  case SILL_HTML:
  case SILL_TEXT:
  case SILL_MARKDOWN: return write_paper (reasons, report);
  }
  g_return_val_if_reached (NULL);
}

/* ---- many cases ---- */

gboolean sill_batch_run (SillRules *rules, const SillBatch *batch, SillBatchFunc func, gpointer data,
                         SillBatchCounts *ret_counts, char ***ret_foreign, GError **error)
{
  g_return_val_if_fail (rules != NULL && batch != NULL && batch->paths != NULL && func != NULL, FALSE);
  g_return_val_if_fail (batch->charge == NULL || lawbook_offence (rules->program->law, batch->charge) != NULL, FALSE);
  return batch_run (rules->program, batch, func, data, ret_counts, ret_foreign, error);
}

/* ---- interviews ---- */

SillInterview *sill_interview_new (SillRules *rules, const char *offence, const SillCase *given)
{
  g_return_val_if_fail (rules != NULL && offence != NULL, NULL);
  const Offence *found = interview_offence (rules->program, offence);
  if (found == NULL)
    return NULL;
  SillInterview *interview = interview_new (rules->program, found, given);
  dialogue_next (interview);
  return interview;
}

void sill_interview_free (SillInterview *interview) { interview_free (interview); }

const char *sill_interview_topic (const SillInterview *interview) { return interview_topic (interview); }

char *sill_interview_question (const SillInterview *interview, const SillReport *report)
{
  return interview_text_question (interview, report);
}

gboolean sill_interview_answer (SillInterview *interview, const char *text, const SillReport *report,
                                char **ret_problem)
{
  g_return_val_if_fail (interview->asking, FALSE);
  FindingCode code = dialogue_answer (interview, text);
  if (code != N_FINDINGS && ret_problem != NULL)
    *ret_problem = interview_text_fault (interview, text, code, report);
  return code == N_FINDINGS;
}

gboolean sill_interview_back (SillInterview *interview) { return dialogue_back (interview); }

char *sill_interview_why (SillInterview *interview, const SillReport *report)
{
  if (!interview->asking)
    return NULL;
  g_autoptr (GArray) options = dialogue_options (interview);
  return interview_text_why (interview, options, report);
}

guint sill_interview_floor (const SillInterview *interview) { return interview->floor; }

guint sill_interview_ceiling (const SillInterview *interview) { return interview->ceiling; }

gboolean sill_interview_decided (const SillInterview *interview) { return interview->decided; }

char *sill_interview_range (const SillInterview *interview, const SillReport *report)
{
  return interview_text_range (interview, report);
}

SillReasons *sill_interview_explain (SillInterview *interview) { return dialogue_explain (interview); }

char *sill_interview_write_case (SillInterview *interview) { return dialogue_write (interview); }

/* ---- what other rules change ---- */

/* Boxes to look at for each pair of laws. */
enum { DIFF_BOUND = 100000 };

SillDiff *sill_diff_new (const SillRules *old_rules, const SillRules *new_rules)
{
  return diff_new (old_rules->program, new_rules->program, DIFF_BOUND);
}

void sill_diff_free (SillDiff *diff) { diff_free (diff); }

gboolean sill_diff_has_effect (const SillDiff *diff, SillDiffOnly only)
{
  for (guint i = 0; i < diff->shifts->len; i++)
    if (diff_shows (g_ptr_array_index (diff->shifts, i), only))
      return TRUE;
  for (guint i = 0; i < diff->docket.moved->len; i++)
    if (diff_ranks_shown (&((const Moved *) g_ptr_array_index (diff->docket.moved, i))->ranks, only))
      return TRUE;
  for (guint i = 0; only == SILL_DIFF_ALL && i < diff->amended->len; i++)
    if (aspect_has_effect (((const Amended *) g_ptr_array_index (diff->amended, i))->kind))
      return TRUE;
  return FALSE;
}

gboolean sill_diff_is_proved (const SillDiff *diff) { return diff->unproved->len == 0; }

gboolean sill_diff_docket (SillDiff *diff, const char *path, SillFindings *findings, GError **error)
{
  g_autoptr (GError) reason = NULL;
  if (docket_read (diff, path, findings, &reason))
    return TRUE;
  if (g_error_matches (reason, SILL_ERROR, SILL_ERROR_IO)) {
    pipeline_refuse (path, reason, findings);
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

guint sill_diff_size (const SillDiff *diff) { return diff->shifts->len; }

char *sill_diff_witness (const SillDiff *diff, guint index, gboolean by_new, SillLanguage language)
{
  g_return_val_if_fail (index < diff->shifts->len, NULL);
  if (!((const Shift *) g_ptr_array_index (diff->shifts, index))->replayed)
    return NULL;
  return diff_case (diff, index, by_new ? PAIR_NOW : PAIR_OLD, language);
}

char *sill_diff_write (const SillDiff *diff, const SillDiffReport *report)
{
  switch (report->report.format) {
  case SILL_JSON: return diff_record (diff, report);
  case SILL_XML: return NULL;
  case SILL_HTML:
  case SILL_TEXT:
  case SILL_MARKDOWN: return diff_paper (diff, report);
  }
  g_return_val_if_reached (NULL);
}
