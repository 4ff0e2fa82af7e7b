/* The engine on one page.
 *
 *   rule files --read--> rulebook --check--> --compile--> program
 *   case file  --read--> case --select--> laws and slots --run--> verdict --explain--> reasons --report--> a document
 *   answers    --read, ask--> a case that grows --select, run--> verdict --ask--> the next question
 *
 * Each verb chains its passes; the passes share the nouns of model/ and know nothing of each other. */
#include "pipeline.h"
#include <string.h>
#include "ask/apply.h"
#include "ask/case_write.h"
#include "ask/inquire.h"
#include "ask/options.h"
#include "ask/understand.h"
#include "check/check_rules.h"
#include "compile/compile.h"
#include "compile/lay.h"
#include "explain/explain.h"
#include "read/case_values.h"
#include "read/read_rules.h"
#include "read/rule_files.h"
#include "run/follow.h"
#include "run/missing.h"
#include "run/pieces.h"
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

enum { FEW = 8 };

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

/* One law once more, and what could still move it: what explaining needs and deciding does not. */
static void run_law (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, guint law, Work *work)
{
  if (law >= verdict->n_candidates)
    return;
  const Candidate *candidate = &verdict->candidates[law];
  const Charge *charge = &g_array_index (fact_case->charges, Charge, verdict->charge);
  select_fill (program, candidate->plan, fact_case, charge, work->slots);
  run_steps (candidate->plan, work->slots, work->truths);
  missing_find (candidate->plan, program->n_facts, (Ranks) { candidate->floor, candidate->ceiling }, candidate->exact,
                work);
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Reasons *reasons = explain_case_new (program, fact_case);
  pipeline_check (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    run_law (program, fact_case, charge, charge->applied, &verdict->work);
    g_ptr_array_add (reasons->charges, explain_charge (program, fact_case, charge, &verdict->work));
  }
  return reasons;
}

/* ---- an interview: answers to a case, its verdict to the next question ---- */

/* The applied law first, then every other one that could turn out lighter. */
static gboolean ask_of_laws (Interview *interview, const ChargeVerdict *charge, Work *work)
{
  for (guint i = 0; i < charge->n_candidates; i++) {
    guint law = i == 0 ? charge->applied : i <= charge->applied ? i - 1 : i;
    const Candidate *candidate = &charge->candidates[law];
    if (candidate->floor == candidate->ceiling || (i > 0 && !select_may_prevail (charge, law)))
      continue;
    run_law (interview->program, interview->fact_case, charge, law, work);
    if (inquire_missing (interview, charge, work))
      return TRUE;
  }
  return FALSE;
}

static gboolean ask_of_charge (Interview *interview, const ChargeVerdict *charge, Work *work)
{
  inquire_range (interview, charge);
  if (inquire_conduct (interview))
    return TRUE;
  return charge->n_candidates > 0 && (inquire_decision (interview) || ask_of_laws (interview, charge, work));
}

void pipeline_inquire (Interview *interview)
{
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  apply_answers (interview, TRUE);
  pipeline_check (interview->program, interview->fact_case, verdict);
  interview->asking = FALSE;
  interview->decided = TRUE;
  interview->left = 0;
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    if (charge->offence != interview->offence)
      continue;
    interview->decided = interview->decided && charge->decided;
    if (!interview->asking)
      ask_of_charge (interview, charge, &verdict->work);
  }
}

/* What a text says of what is asked; `ret->written` is yours. */
static FindingCode read_answer (const Interview *interview, const char *text, Answer *ret)
{
  if (interview->inquiry.topic != TOPIC_FACT)
    return understand_topic (interview, text, ret);
  gboolean plain = FALSE;
  const Fact *fact = vocabulary_fact (interview->program->book->vocabulary, interview->inquiry.slot);
  const char *word = understand_word (fact, text);
  FindingCode code = value_read (fact, (Span) { word, strlen (word) }, &ret->value, &plain);
  if (code == VALUE_GOOD && !plain)
    ret->written = g_strdup (word);
  return code;
}

FindingCode pipeline_answer (Interview *interview, const char *text)
{
  Answer answer = { .known = !understand_unknown (text) };
  FindingCode code = answer.known ? read_answer (interview, text, &answer) : UNDERSTOOD;
  if (code == UNDERSTOOD) {
    interview->charge_before = interview->charge;
    interview->floor_before = interview->floor;
    interview->ceiling_before = interview->ceiling;
    interview_add (interview, &answer);
    pipeline_inquire (interview);
  }
  g_free (answer.written);
  return code;
}

gboolean pipeline_back (Interview *interview)
{
  gboolean any = interview_drop (interview);
  pipeline_inquire (interview);
  interview->floor_before = interview->floor;
  interview->ceiling_before = interview->ceiling;
  return any;
}

/* What the charge at hand would come to if what is asked were answered so. */
static Option try_answer (Interview *interview, const Answer *answer, Verdict *verdict)
{
  interview_add (interview, answer);
  apply_answers (interview, TRUE);
  pipeline_check (interview->program, interview->fact_case, verdict);
  interview_drop (interview);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, interview->charge);
  return (Option) { answer->value, answer->written, charge->floor, charge->ceiling,
                    charge->n_candidates == 0 ? NULL : charge->candidates[charge->applied].plan->version };
}

/* Where the answers to a quantity begin to do something else under the law at hand. Returns: yours. */
static GArray *find_pieces (const Interview *interview, Verdict *verdict)
{
  pipeline_check (interview->program, interview->fact_case, verdict);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, interview->charge);
  const Plan *plan = charge->candidates[charge->applied].plan;
  Work *work = &verdict->work;
  run_law (interview->program, interview->fact_case, charge, charge->applied, work);
  work->slots[interview->inquiry.slot] = (Interval) { 0, UNBOUNDED };
  return pieces_of (plan, work->slots, work->truths, interview->inquiry.slot);
}

GArray *pipeline_options (Interview *interview)
{
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  g_autoptr (GArray) begins = options_are_pieces (interview) ? find_pieces (interview, verdict) : NULL;
  g_autoptr (GArray) answers = options_of (interview, begins);
  GArray *options = g_array_new (FALSE, FALSE, sizeof (Option));
  for (guint i = 0; i < answers->len; i++) {
    const Option option = try_answer (interview, &g_array_index (answers, Answer, i), verdict);
    options_add (options, option);
  }
  apply_answers (interview, TRUE);
  return options;
}

Reasons *pipeline_interview_explain (Interview *interview)
{
  apply_answers (interview, FALSE);
  Reasons *reasons = pipeline_explain (interview->program, interview->fact_case);
  apply_answers (interview, TRUE);
  return reasons;
}

char *pipeline_interview_write (Interview *interview)
{
  apply_answers (interview, FALSE);
  char *text = case_write (interview->fact_case, interview->program->book->vocabulary);
  apply_answers (interview, TRUE);
  return text;
}
