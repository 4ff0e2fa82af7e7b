/* The public doors of cases, verdicts, reasons and batches. */
#include "doors/doors.h"
#include <string.h>
#include "base/date/date_fault.h"
#include "batch/batch.h"
#include "batch/summary.h"
#include "model/case/days.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "report/report.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

/* ---- cases ---- */

/* Cases on their way to the caller, where a part of the rules was taken up. */
typedef struct {
  const Program *program;
  SillCaseFunc func;
  gpointer data;
  guint refused; /* charge something whose law is not there */
} Passing;

static gboolean is_there (const Program *program, const SillCase *fact_case)
{
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const char *offence = g_array_index (fact_case->charges, Charge, i).offence;
    if (!program_has (program, lawbook_offence (program->law, offence)->stated))
      return FALSE;
  }
  return TRUE;
}

static gboolean pass (const SillCase *fact_case, gpointer data)
{
  Passing *passing = data;
  if (is_there (passing->program, fact_case))
    return passing->func (fact_case, passing->data);
  passing->refused++;
  return FALSE;
}

static gboolean passed (const Passing *passing, const char *path, GError **error)
{
  if (passing->refused > 0)
    g_set_error (error, SILL_ERROR, SILL_ERROR_RULES, "%s: charges an offence whose law was not taken up", path);
  return passing->refused == 0;
}

gboolean sill_cases_read (const SillRules *rules, const char *path, SillFindings *findings, SillCaseFunc func,
                          gpointer data, GError **error)
{
  g_autoptr (GError) reason = NULL;
  Passing passing = { rules->program, func, data, 0 };
  if (read_cases (rules->program->law, path, findings, pass, &passing, &reason))
    return passed (&passing, path, error);
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
  Passing passing = { rules->program, func, data, 0 };
  return read_cases_bytes (rules->program->law, bytes, length, path, findings, pass, &passing, error) &&
         passed (&passing, path, error);
}

/* Whether a part of the rules is enough for all that was read. */
typedef struct {
  const SillRules *rules;
  gboolean all;
} Sufficing;

/* Of a case without a charge nothing can be said by a part of the rules, nor of conduct before the law that is there. */
static gboolean suffices (const SillCase *fact_case, gpointer data)
{
  Sufficing *sufficing = data;
  return sufficing->all =
             sufficing->all && fact_case->charges->len > 0 && fact_case->conduct_from.lo >= sufficing->rules->since;
}

gboolean sill_rules_suffice (const SillRules *rules, const char *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Sufficing sufficing = { rules, TRUE };
  if (rules->program->taken_up == NULL || !rules->program->taken_up->partly)
    return TRUE;
  return sill_cases_read_bytes (rules, bytes, length, "", findings, suffices, &sufficing, NULL) && sufficing.all &&
         sill_findings_size (findings) == 0;
}

const char *sill_case_id (const SillCase *fact_case) { return fact_case->label; }

/* ---- questions ---- */

/* A day, month or year that is known at both ends. */
static gboolean read_as_of (const char *text, Interval *ret_days)
{
  Date when;
  if (date_take (text, strlen (text), DATE_OF_DECISION, NULL, &when) != NO_FAULT || when.shape != DATE_DAY ||
      when.first.lo == 1 || when.last.hi == DAY_MAX)
    return FALSE;
  *ret_days = days_of_event (&when);
  return TRUE;
}

static gboolean read_question (const SillQuestion *question, Question *ret)
{
  *ret = (Question) { .dated = question->as_of != NULL,
                      .all_offences = question->all_offences,
                      .detail = question->detail,
                      .reading = question->reading };
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
  pipeline_decide (rules->program, fact_case, verdict);
}

void sill_case_check_with (const SillRules *rules, const SillCase *fact_case, const SillQuestion *question,
                           SillVerdict *verdict)
{
  Question read;
  const gboolean sound = read_question (question, &read);
  g_return_if_fail (sound);
  pipeline_question_decide (rules->program, fact_case, &read, verdict);
}

guint sill_verdict_size (const SillVerdict *verdict) { return verdict->charges->len; }

/* NULL, with a warning: there is no such charge. */
static const ChargeVerdict *charge_verdict (const SillVerdict *verdict, guint charge)
{
  g_return_val_if_fail (verdict != NULL && charge < verdict->charges->len, NULL);
  return &g_array_index (verdict->charges, ChargeVerdict, charge);
}

guint sill_verdict_floor (const SillVerdict *verdict, guint charge)
{
  const ChargeVerdict *decided = charge_verdict (verdict, charge);
  return decided == NULL ? 0 : decided->floor;
}

guint sill_verdict_ceiling (const SillVerdict *verdict, guint charge)
{
  const ChargeVerdict *decided = charge_verdict (verdict, charge);
  return decided == NULL ? 0 : decided->ceiling;
}

const char *sill_verdict_offence (const SillVerdict *verdict, guint charge)
{
  const ChargeVerdict *decided = charge_verdict (verdict, charge);
  return decided == NULL ? NULL : decided->offence->id;
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
  return pipeline_question_explain (rules->program, fact_case, &read);
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
  pipeline_question_into (fact_case, &read, reasons);
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

/* A summary is of all offences and facts that its rules have: it cannot grow with them. */
static gboolean may_sum_up (const SillRules *rules, const SillBatch *batch, GError **error)
{
  if (rules->shelf == NULL || batch->summary == NULL)
    return TRUE;
  g_set_error (
      error, SILL_ERROR, SILL_ERROR_RULES,
      "a summary needs rules that are there before the batch begins, and these are taken up as records name them");
  return FALSE;
}

gboolean sill_batch_run (SillRules *rules, const SillBatch *batch, SillBatchFunc func, gpointer data,
                         SillBatchCounts *ret_counts, char ***ret_foreign, GError **error)
{
  g_return_val_if_fail (rules != NULL && batch != NULL && batch->paths != NULL && func != NULL, FALSE);
  g_return_val_if_fail (batch->charge == NULL || lawbook_offence (rules->program->law, batch->charge) != NULL, FALSE);
  const BatchLaw law = { &rules->program, rules->shelf };
  return may_sum_up (rules, batch, error) && batch_run (&law, batch, func, data, ret_counts, ret_foreign, error);
}

SillSummary *sill_summary_new (SillRules *rules)
{
  g_return_val_if_fail (rules != NULL, NULL);
  return summary_new (rules->program);
}

void sill_summary_free (SillSummary *summary) { summary_free (summary); }

char *sill_summary_write (const SillSummary *summary, const SillReport *report)
{
  g_return_val_if_fail (summary != NULL && report != NULL, NULL);
  return summary_write (summary, report);
}

char *sill_summary_keep (const SillSummary *summary)
{
  g_return_val_if_fail (summary != NULL, NULL);
  return summary_keep (summary);
}

gboolean sill_summary_take_up (SillSummary *summary, const char *line)
{
  g_return_val_if_fail (summary != NULL && line != NULL, FALSE);
  return summary_take_up (summary, line);
}
