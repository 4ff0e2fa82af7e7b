/* The engine on one page.
 *
 *   rule files --read--> rulebook --resolve--> lawbook --compile--> program
 *   case file  --read--> case (--ask-->) --select--> laws and slots --count--> --run--> verdict --explain-->
 *   reasons --report--> a document
 *
 * Each verb chains its passes; the passes share the nouns of model/ and know nothing of each other. Beside this page:
 * judge.c runs one law of a charge, any_day.c all of them for every day that is possible, readings.c all of them under other
 * readings, question.c begins with a
 * question; interview/dialogue.c is the talk that asks for what is missing. */
#include "pipeline.h"
#include <string.h>
#include "advise/advise.h"
#include "compile/compile.h"
#include "explain/expect.h"
#include "explain/explain.h"
#include "explain/presume.h"
#include "explain/telling.h"
#include "explain/together.h"
#include "explain/told/told.h"
#include "select/occasions.h"
#include "read/rules/read_rules.h"
#include "read/rules/rule_files.h"
#include "read/rules/rule_hash.h"
#include "resolve/resolve.h"
#include "select/select.h"
#include "select/settle.h"

/* ---- rule files to a program ---- */

void pipeline_refuse (const char *path, const GError *reason, SillFindings *findings)
{
  findings_add (findings, FINDING_UNREADABLE, (Place) { path, 0, 0 }, reason->message, NULL, NULL);
}

static void read_rule_file (Rulebook *book, const ListedFile *file, SillFindings *findings)
{
  g_autoptr (GError) reason = NULL;
  if (file->problem != NULL)
    findings_add (findings, FINDING_UNREADABLE, (Place) { file->path, 0, 0 }, file->problem, NULL, NULL);
  else if (!read_rules_bytes (book, file->bytes, file->length, file->path, findings, &reason))
    pipeline_refuse (file->path, reason, findings);
}

static Rulebook *read_book (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    read_rule_file (book, g_ptr_array_index (files, i), findings);
  if (files == NULL)
    return NULL;
  read_rules_finish (book, findings);
  book->hash = rule_hash (book->files);
  return g_steal_pointer (&book);
}

/* A book that was read or resolved with faults is never compiled. */
static Program *compile_resolved (Rulebook *book, SillFindings *findings, guint before)
{
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  if (sill_findings_faults (findings) > before)
    return NULL;
  return compile_lawbook (g_steal_pointer (&law));
}

/* resolve/ has left nothing that compiling could find. */
void pipeline_compile_law (const Program *program, const Plan *plan)
{
  if (g_atomic_int_get (&plan->compiled))
    return;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  compile_plan (program, plan, findings);
  g_assert (sill_findings_faults (findings) == 0);
}

void pipeline_complete (const Program *program)
{
  for (guint i = 0; i < program->plans->len; i++)
    pipeline_compile_law (program, g_ptr_array_index (program->plans, i));
}

void pipeline_advise (const Program *program, SillFindings *findings)
{
  pipeline_complete (program);
  advise_rules (program, findings);
}

Program *pipeline_compile (Rulebook *book, SillFindings *findings)
{
  Program *program = compile_resolved (book, findings, 0);
  if (program != NULL)
    pipeline_complete (program);
  return program;
}

Program *pipeline_rules (const char *const *paths, SillFindings *findings, GError **error)
{
  guint before = sill_findings_faults (findings);
  g_autoptr (Rulebook) book = read_book (paths, findings, error);
  if (book == NULL)
    return NULL;
  Program *program = compile_resolved (book, findings, before);
  if (program == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
  return program;
}

/* ---- a case to a verdict ---- */

/* Every law the charge can meet, then which of them applies; for all days that the case leaves possible. */
void pipeline_check_charge (const Program *program, const Case *fact_case, guint index, ChargeVerdict *ret, Work *work)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, index);
  select_again (program, fact_case, charge, &work->selection);
  if (work->selection.laws->len > 1) {
    pipeline_check_days (program, fact_case, index, ret, work);
    return;
  }
  const Case at = occasion_case (fact_case, &g_array_index (work->selection.laws, Laws, 0).at);
  ret->charge = index;
  ret->offence = work->selection.offence;
  ret->n_occasions = 1;
  ret->too_many = ret->one_day = ret->maybe_before = FALSE;
  memset (ret->days, 0, sizeof ret->days);
  laws_copy (&ret->laws, &g_array_index (work->selection.laws, Laws, 0));
  for (guint i = 0; i < ret->laws.n_candidates; i++)
    pipeline_judge (program, &at, charge, &ret->laws.candidates[i], work);
  select_settle (ret);
}

void pipeline_check (const Program *program, const Case *fact_case, Verdict *verdict)
{
  verdict->fact_case = fact_case;
  g_array_set_size (verdict->charges, fact_case->charges->len);
  for (guint i = 0; i < fact_case->charges->len; i++)
    pipeline_check_charge (program, fact_case, i, &g_array_index (verdict->charges, ChargeVerdict, i), &verdict->work);
}

/* ---- a verdict to its reasons ---- */

/* What is asked for only where everything is. */
static void explain_in_full (const Program *program, const Case *fact_case, ChargeReasons *why, Work *work)
{
  pipeline_find_changes (program, fact_case, why, work);
  pipeline_explain_readings (program, fact_case, why, work);
  pipeline_explain_spelled (program, fact_case, why, work);
  pipeline_explain_counts (program, fact_case, why, work);
}

Reasons *pipeline_explain_to (Program *program, const Case *fact_case, SillDetail detail)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Reasons *reasons = explain_case_new (program, fact_case);
  reasons->detail = detail;
  pipeline_check (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    pipeline_run_for_reasons (program, fact_case, charge, &verdict->work);
    ChargeReasons *why = explain_charge (program, fact_case, charge, &verdict->work);
    if (detail == SILL_DETAIL_FULL)
      explain_in_full (program, fact_case, why, &verdict->work);
    else
      pipeline_explain_readings (program, fact_case, why, &verdict->work); /* a result may rest on one */
    telling_explain (why);
    presume_explain (reasons, why);
    g_ptr_array_add (reasons->charges, why);
  }
  together_explain (reasons);
  explain_expects (reasons, fact_case);
  return reasons;
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  return pipeline_explain_to (program, fact_case, SILL_DETAIL_FULL);
}

/* ---- reasons to what a person is told of them ---- */

Account *pipeline_tell (const Reasons *reasons, gboolean whole) { return told_explain (reasons, whole); }
