/* The engine on one page.
 *
 *   rule files --read--> rulebook --check--> --compile--> program
 *   case file  --read--> case --select--> laws and slots --run--> verdict --explain--> reasons --report--> a document
 *
 * Each verb chains its passes; the passes share the nouns of model/ and know nothing of each other. */
#include "pipeline.h"
#include <string.h>
#include "check/check_rules.h"
#include "compile/compile.h"
#include "compile/lay.h"
#include "explain/explain.h"
#include "read/read_rules.h"
#include "read/rule_files.h"
#include "run/follow.h"
#include "run/missing.h"
#include "run/range.h"
#include "select/fill.h"
#include "select/select.h"

/* ---- rule files to a program ---- */

void pipeline_refuse (const char *path, const GError *reason, SillFindings *findings)
{
  findings_add (findings, FINDING_UNREADABLE, (Place) { path, 0, 0 }, reason->message, NULL, NULL);
}

static void read_rule_file (Rulebook *book, const char *path, SillFindings *findings)
{
  g_autoptr (GError) reason = NULL;
  if (!read_rules (book, path, findings, &reason))
    pipeline_refuse (path, reason, findings);
}

static Rulebook *read_book (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (GPtrArray) files = rule_files_find (paths, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    read_rule_file (book, g_ptr_array_index (files, i), findings);
  if (files == NULL)
    return NULL;
  read_rules_finish (book, findings);
  return g_steal_pointer (&book);
}

/* A book that was read or checked with faults is never compiled. */
static Program *compile_checked (Rulebook *book, SillFindings *findings, guint before)
{
  check_rules (book, findings);
  if (sill_findings_faults (findings) > before)
    return NULL;
  g_autoptr (Program) program = compile_rulebook (book, findings);
  return sill_findings_faults (findings) > before ? NULL : g_steal_pointer (&program);
}

Program *pipeline_compile (Rulebook *book, SillFindings *findings)
{
  return compile_checked (book, findings, 0);
}

Program *pipeline_rules (const char *const *paths, SillFindings *findings, GError **error)
{
  guint before = sill_findings_faults (findings);
  g_autoptr (Rulebook) book = read_book (paths, findings, error);
  if (book == NULL)
    return NULL;
  Program *program = compile_checked (book, findings, before);
  if (program == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
  return program;
}

/* ---- a case to a verdict ---- */

enum { FEW = 2 };

/* The short way to a rank, laid when the verdict has been used for more than a few. NULL: not yet. */
static const Route *route_of (const Plan *plan, Work *work)
{
  if (g_ptr_array_index (work->routes, plan->index) == NULL && work->n_run++ >= FEW)
    work_take_route (work, plan, lay_route (plan));
  return g_ptr_array_index (work->routes, plan->index);
}

static void check_candidate (const Program *program, const Case *fact_case, const Charge *charge, Candidate *candidate,
                             Work *work)
{
  Ranks ranks = { 0, 0 };
  const Route *route = route_of (candidate->plan, work);
  select_fill (program, candidate->plan, fact_case, charge, work->slots);
  candidate->exact = TRUE;
  if (route != NULL && follow_route (route, work->slots, &ranks.floor))
    ranks.ceiling = ranks.floor;
  else
    candidate->exact = range_find (candidate->plan, work->slots, work->truths, &ranks);
  candidate->floor = ranks.floor;
  candidate->ceiling = ranks.ceiling;
}

/* Every law the charge can meet, then the lightest. */
static void check_charge (const Program *program, const Case *fact_case, guint index, ChargeVerdict *ret, Work *work)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, index);
  const Selection *laws = &work->selection;
  select_again (program, fact_case, charge, &work->selection);
  *ret = (ChargeVerdict) { .charge = index, .offence = laws->offence, .decided = TRUE, .exact = TRUE };
  ret->n_candidates = laws->n_candidates;
  memcpy (ret->candidates, laws->candidates, laws->n_candidates * sizeof *laws->candidates);
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

/* ---- a verdict to its reasons ---- */

/* The applied law once more, and what could still move it: what explaining needs and deciding does not. */
static void run_applied (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, Work *work)
{
  if (verdict->n_candidates == 0)
    return;
  const Plan *plan = verdict->candidates[verdict->applied].plan;
  const Charge *charge = &g_array_index (fact_case->charges, Charge, verdict->charge);
  select_fill (program, plan, fact_case, charge, work->slots);
  run_steps (plan, work->slots, work->truths);
  missing_find (plan, program->n_facts, (Ranks) { verdict->floor, verdict->ceiling }, verdict->exact, work);
}

/* The applied law once more under each other reading of its provisions. */
static void explain_readings (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work)
{
  const Charge *brought = &g_array_index (fact_case->charges, Charge, charge->verdict.charge);
  for (guint i = 0; charge->plan != NULL && i < charge->plan->alternatives->len; i++) {
    const Alternative *alternative = plan_alternative (charge->plan, i);
    Candidate candidate = { .plan = alternative->plan };
    Ranks ranks = { 0, 0 };
    select_fill (program, alternative->plan, fact_case, brought, work->slots);
    candidate.exact = range_find (alternative->plan, work->slots, work->truths, &ranks);
    candidate.floor = ranks.floor;
    candidate.ceiling = ranks.ceiling;
    explain_add_reading (charge, alternative, &candidate);
  }
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Reasons *reasons = explain_case_new (program, fact_case);
  pipeline_check (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    run_applied (program, fact_case, charge, &verdict->work);
    ChargeReasons *explained = explain_charge (program, fact_case, charge, &verdict->work);
    explain_readings (program, fact_case, explained, &verdict->work);
    g_ptr_array_add (reasons->charges, explained);
  }
  return reasons;
}
