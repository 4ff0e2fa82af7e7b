/* The engine on one page.
 *
 *   rule files --read--> rulebook --check--> --compile--> program
 *   case file  --read--> case --select--> laws and slots --run--> verdict --explain--> reasons --report--> a document
 *
 * Each public verb chains its passes; the passes share the nouns of model/ and know nothing of each other. */
#include <sill.h>
#include "check/check_rules.h"
#include "compile/compile.h"
#include "explain/explain.h"
#include "pipeline.h"
#include "read/read_case.h"
#include "read/read_rules.h"
#include "read/rule_files.h"
#include "report/report.h"
#include "report/show.h"
#include "run/matter.h"
#include "select/fill.h"
#include "select/select.h"

struct _SillRules {
  gint references;
  Program *program;
};

/* ---- rules ---- */

static gboolean read_all (Rulebook *book, const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (GPtrArray) files = rule_files_find (paths, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    if (!read_rules (book, g_ptr_array_index (files, i), findings, error))
      return FALSE;
  if (files != NULL)
    read_rules_finish (book, findings);
  return files != NULL;
}

Program *pipeline_compile (Rulebook *book, SillFindings *findings)
{
  guint before = sill_findings_faults (findings);
  check_rules (book, findings);
  if (sill_findings_faults (findings) > before)
    return NULL;
  g_autoptr (Program) program = compile_rulebook (book, findings);
  return sill_findings_faults (findings) > before ? NULL : g_steal_pointer (&program);
}

SillRules *sill_rules_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (paths != NULL && findings != NULL, NULL);
  guint before = sill_findings_faults (findings);
  g_autoptr (Rulebook) book = rulebook_new ();
  if (!read_all (book, paths, findings, error))
    return NULL;
  Program *program = pipeline_compile (book, findings);
  if (program == NULL || sill_findings_faults (findings) > before) {
    program_unref (program);
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
    return NULL;
  }
  SillRules *rules = g_new0 (SillRules, 1);
  rules->references = 1;
  rules->program = program;
  return rules;
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

char **sill_rules_instruments (const SillRules *rules)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const GPtrArray *instruments = rules->program->book->instruments;
  for (guint i = 0; i < instruments->len; i++)
    g_strv_builder_add (ids, ((const Instrument *) g_ptr_array_index (instruments, i))->id);
  return g_strv_builder_end (ids);
}

const char *sill_rules_path (const SillRules *rules, const char *instrument)
{
  const Instrument *found = rulebook_instrument (rules->program->book, instrument);
  return found == NULL ? NULL : found->path;
}

char *sill_rules_show (const SillRules *rules, const char *instrument, SillFormat format, SillLanguage language,
                       guint columns)
{
  const Instrument *found = rulebook_instrument (rules->program->book, instrument);
  return found == NULL ? NULL : show_instrument (rules->program->book, found, format, language, columns);
}

char *sill_rules_dump (const SillRules *rules, const char *stage)
{
  return dump_stage (rules->program, stage);
}

/* ---- cases ---- */

gboolean sill_cases_read (const SillRules *rules, const char *path, SillFindings *findings, SillCaseFunc func,
                          gpointer data, GError **error)
{
  return read_cases (rules->program->book, path, findings, func, data, error);
}

gboolean sill_cases_read_bytes (const SillRules *rules, const char *bytes, gsize length, const char *path,
                                SillFindings *findings, SillCaseFunc func, gpointer data, GError **error)
{
  return read_cases_bytes (rules->program->book, bytes, length, path, findings, func, data, error);
}

const char *sill_case_id (const SillCase *fact_case)
{
  return fact_case->id;
}

/* ---- verdicts ---- */

static void check_candidate (const Program *program, const Case *fact_case, const Charge *charge, Candidate *candidate,
                             Work *work)
{
  Ranks ranks = { 0, 0 };
  select_fill (program, candidate->plan, fact_case, charge, work->slots);
  candidate->exact = range_find (candidate->plan, work->slots, work->truths, &ranks);
  candidate->floor = ranks.floor;
  candidate->ceiling = ranks.ceiling;
}

/* Every law the charge can meet, then the lightest; `work` is left as the last law that was run. */
static void check_charge (const Program *program, const Case *fact_case, guint index, ChargeVerdict *ret, Work *work)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, index);
  *ret = (ChargeVerdict) { .charge = index, .offence = rulebook_offence (program->book, charge->offence),
                           .decided = TRUE, .exact = TRUE };
  ret->n_candidates = select_candidates (program, fact_case, charge, ret->candidates);
  for (guint i = 0; i < ret->n_candidates; i++)
    check_candidate (program, fact_case, charge, &ret->candidates[i], work);
  if (ret->n_candidates == 0)
    return;
  ret->applied = select_lightest (ret->candidates, ret->n_candidates);
  const Candidate *applied = &ret->candidates[ret->applied];
  ret->floor = applied->floor;
  ret->ceiling = applied->ceiling;
  ret->exact = applied->exact;
  ret->decided = applied->floor == applied->ceiling;
}

void pipeline_check (const Program *program, const Case *fact_case, Verdict *verdict)
{
  verdict->fact_case = fact_case;
  g_array_set_size (verdict->charges, fact_case->charges->len);
  for (guint i = 0; i < fact_case->charges->len; i++)
    check_charge (program, fact_case, i, &g_array_index (verdict->charges, ChargeVerdict, i), &verdict->work);
}

SillVerdict *sill_verdict_new (const SillRules *rules)
{
  return verdict_new (rules->program);
}

void sill_verdict_free (SillVerdict *verdict)
{
  verdict_free (verdict);
}

void sill_case_check (const SillRules *rules, const SillCase *fact_case, SillVerdict *verdict)
{
  pipeline_check (rules->program, fact_case, verdict);
}

guint sill_verdict_size (const SillVerdict *verdict)
{
  return verdict->charges->len;
}

static const ChargeVerdict *charge_verdict (const SillVerdict *verdict, guint charge)
{
  g_assert (charge < verdict->charges->len);
  return &g_array_index (verdict->charges, ChargeVerdict, charge);
}

guint sill_verdict_floor (const SillVerdict *verdict, guint charge)
{
  return charge_verdict (verdict, charge)->floor;
}

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

/* The applied law once more, and what could still move it: what explaining needs and deciding does not. */
static void run_applied (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, Work *work)
{
  if (verdict->n_candidates == 0)
    return;
  const Plan *plan = verdict->candidates[verdict->applied].plan;
  const Charge *charge = &g_array_index (fact_case->charges, Charge, verdict->charge);
  select_fill (program, plan, fact_case, charge, work->slots);
  run_steps (plan, work->slots, work->truths);
  matter_find (plan, program->n_facts, (Ranks) { verdict->floor, verdict->ceiling }, work);
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Reasons *reasons = explain_case_new (program, fact_case);
  pipeline_check (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    run_applied (program, fact_case, charge, &verdict->work);
    g_ptr_array_add (reasons->charges, explain_charge (program, fact_case, charge, &verdict->work));
  }
  return reasons;
}

SillReasons *sill_case_explain (SillRules *rules, const SillCase *fact_case)
{
  return pipeline_explain (rules->program, fact_case);
}

void sill_reasons_free (SillReasons *reasons)
{
  reasons_free (reasons);
}

gboolean sill_reasons_decided (const SillReasons *reasons)
{
  for (guint i = 0; i < reasons->charges->len; i++)
    if (!((const ChargeReasons *) g_ptr_array_index (reasons->charges, i))->verdict.decided)
      return FALSE;
  return TRUE;
}

char *sill_report_head (const SillReport *report)
{
  return report_head (report);
}

char *sill_report_tail (const SillReport *report)
{
  return report_tail (report);
}

char *sill_reasons_write (const SillReasons *reasons, const SillReport *report)
{
  switch (report->format) {
  case SILL_JSON: return report_json (reasons, report);
  case SILL_XML: return report_xml (reasons, report);
  case SILL_HTML: return report_html (reasons, report);
  case SILL_TEXT:
  case SILL_MARKDOWN: return report_text (reasons, report);
  }
  g_return_val_if_reached (NULL);
}
