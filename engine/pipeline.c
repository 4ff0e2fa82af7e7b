/* The engine on one page.
 *
 *   rule files --read--> rulebook --check--> --compile--> program
 *   case file  --read--> case (--ask-->) --select--> laws and slots --count--> --run--> verdict --explain-->
 *   reasons --report--> a document
 *
 * Each verb chains its passes; the passes share the nouns of model/ and know nothing of each other. */
#include "pipeline.h"
#include <string.h>
#include "check/check_rules.h"
#include "compile/compile.h"
#include "compile/lay.h"
#include "count/count.h"
#include "explain/explain.h"
#include "explain/together.h"
#include "read/read_rules.h"
#include "read/rule_files.h"
#include "run/follow.h"
#include "run/missing.h"
#include "run/range.h"
#include "select/ask.h"
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
  return compile_rulebook (book);
}

/* check/ has left nothing that compiling could find. */
static void compile_sound (const Program *program, const Plan *plan)
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
    compile_sound (program, g_ptr_array_index (program->plans, i));
}

Program *pipeline_compile (Rulebook *book, SillFindings *findings)
{
  Program *program = compile_checked (book, findings, 0);
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

static void suppose (const Program *program, const Plan *plan, const Supposed *supposed, Interval *slots)
{
  Interval *value = &slots[supposed->slot];
  if (supposed->kind == SUPPOSED_VALUE)
    *value = supposed->value;
  if (supposed->kind == SUPPOSED_MORE) {
    value->lo += MIN (supposed->value.lo, UNBOUNDED - value->lo);
    value->hi += MIN (supposed->value.hi, UNBOUNDED - value->hi);
  }
  for (guint i = 0; supposed->kind == SUPPOSED_WITHIN && i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_WITHIN && hidden->fact == supposed->slot)
      slots[program->n_facts + i] = interval_point (supposed->years <= hidden->years);
  }
}

/* What the case states, then what is counted from its acts, then what is supposed. */
void pipeline_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Work *work)
{
  work_make_room (work, plan);
  select_fill (program, plan, fact_case, charge, work->slots);
  count_fill (program, plan, fact_case, charge, work->slots);
  for (guint i = 0; work->supposed != NULL && i < work->supposed->len; i++)
    suppose (program, plan, &g_array_index (work->supposed, Supposed, i), work->slots);
}

static void check_candidate (const Program *program, const Case *fact_case, const Charge *charge, Candidate *candidate,
                             Work *work)
{
  Ranks ranks = { 0, 0 };
  g_assert (candidate->plan != NULL);
  compile_sound (program, candidate->plan);
  const Route *route = route_of (candidate->plan, work);
  pipeline_fill (program, candidate->plan, fact_case, charge, work);
  candidate->exact = TRUE;
  if (route != NULL && follow_route (route, work->slots, &ranks.floor))
    ranks.ceiling = ranks.floor;
  else
    candidate->exact = range_find (candidate->plan, work->slots, work->truths, &ranks);
  candidate->floor = ranks.floor;
  candidate->ceiling = ranks.ceiling;
}

/* Another law that is still open may turn out to be the lighter one: the charge then can come down to its floor. */
static void reach_down (ChargeVerdict *charge)
{
  for (guint i = 0; i < charge->n_candidates; i++) {
    const Candidate *other = &charge->candidates[i];
    if (i == charge->applied || other->floor >= charge->floor || !select_may_prevail (charge, i))
      continue;
    charge->floor = other->floor;
    charge->exact = FALSE;
  }
}

/* Every law the charge can meet, then the lightest. */
void pipeline_check_charge (const Program *program, const Case *fact_case, guint index, ChargeVerdict *ret, Work *work)
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
  reach_down (ret);
  ret->decided = ret->floor == ret->ceiling;
}

void pipeline_check (const Program *program, const Case *fact_case, Verdict *verdict)
{
  verdict->fact_case = fact_case;
  g_array_set_size (verdict->charges, fact_case->charges->len);
  for (guint i = 0; i < fact_case->charges->len; i++)
    pipeline_check_charge (program, fact_case, i, &g_array_index (verdict->charges, ChargeVerdict, i), &verdict->work);
}

/* ---- a verdict to its reasons ---- */

/* Where the region is known, what is missing is not the region but its figure. */
static void name_figures (GArray *missing)
{
  for (guint i = 0; i < missing->len; i++) {
    Missing *question = &g_array_index (missing, Missing, i);
    if (question->what == MISSING_REGION)
      question->what = MISSING_FIGURE;
  }
}

/* One law once more, and what could still move it: what explaining needs and deciding does not. */
void pipeline_run_law (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, guint law,
                       Work *work)
{
  if (law >= verdict->n_candidates)
    return;
  const Candidate *candidate = &verdict->candidates[law];
  const Charge *charge = &g_array_index (fact_case->charges, Charge, verdict->charge);
  pipeline_fill (program, candidate->plan, fact_case, charge, work);
  run_steps (candidate->plan, work->slots, work->truths);
  missing_find (candidate->plan, program->n_facts, (Ranks) { candidate->floor, candidate->ceiling }, candidate->exact,
                work);
  if (fact_case->region != NULL)
    name_figures (work->missing);
}

/* The applied law; and, where it is settled but another one may still prevail, what is missing under that one. */
static void run_for_reasons (const Program *program, const Case *fact_case, const ChargeVerdict *charge, Work *work)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  for (guint i = 0; i < charge->n_candidates && !charge->decided; i++)
    if (missing->len == 0 && i != charge->applied && select_may_prevail (charge, i)) {
      pipeline_run_law (program, fact_case, charge, i, work);
      g_array_append_vals (missing, work->missing->data, work->missing->len);
    }
  pipeline_run_law (program, fact_case, charge, charge->applied, work);
  if (charge->n_candidates > 0 && work->missing->len == 0)
    g_array_append_vals (work->missing, missing->data, missing->len);
}

/* The applied law once more under each other reading of its provisions. */
static void explain_readings (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work)
{
  const Charge *brought = &g_array_index (fact_case->charges, Charge, charge->verdict.charge);
  for (guint i = 0; charge->plan != NULL && i < charge->plan->alternatives->len; i++) {
    const Alternative *alternative = plan_alternative (charge->plan, i);
    Candidate candidate = { .plan = alternative->plan };
    Ranks ranks = { 0, 0 };
    pipeline_fill (program, alternative->plan, fact_case, brought, work);
    candidate.exact = range_find (alternative->plan, work->slots, work->truths, &ranks);
    candidate.floor = ranks.floor;
    candidate.ceiling = ranks.ceiling;
    explain_add_reading (charge, alternative, &candidate);
  }
}

/* How the measures of the applied law were counted. */
static void add_counts (const Program *program, const Case *fact_case, ChargeReasons *why)
{
  if (why->plan != NULL && fact_case->batches->len > 0)
    why->counts =
        count_acts (program, why->plan, fact_case, &g_array_index (fact_case->charges, Charge, why->verdict.charge));
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Reasons *reasons = explain_case_new (program, fact_case);
  pipeline_check (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    run_for_reasons (program, fact_case, charge, &verdict->work);
    ChargeReasons *why = explain_charge (program, fact_case, charge, &verdict->work);
    pipeline_find_changes (program, fact_case, why, &verdict->work);
    explain_readings (program, fact_case, why, &verdict->work);
    add_counts (program, fact_case, why);
    g_ptr_array_add (reasons->charges, why);
  }
  together_explain (reasons);
  return reasons;
}

/* ---- both, as a question puts the case ---- */

/* Which offences a fact speaks for is seen in all plans. */
static void ask (const Program *program, const Case *fact_case, const Question *question, Case *ret)
{
  if (question->all_offences)
    pipeline_complete (program);
  select_ask (program, fact_case, question, ret);
}

void pipeline_check_with (const Program *program, const Case *fact_case, const Question *question, Verdict *verdict)
{
  Case asked;
  ask (program, fact_case, question, &asked);
  pipeline_check (program, &asked, verdict);
  verdict->fact_case = fact_case;
  select_ask_clear (&asked);
}

Reasons *pipeline_explain_with (Program *program, const Case *fact_case, const Question *question)
{
  Case asked;
  ask (program, fact_case, question, &asked);
  Reasons *reasons = pipeline_explain (program, &asked);
  select_ask_clear (&asked);
  explain_question (reasons, fact_case, question);
  return reasons;
}
