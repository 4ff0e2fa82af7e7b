/* Random rules and random cases: the engine, along its whole path from bytes to verdict, against the oracle, which tries
 * every completion.   property PAIRS [SEED]
 * The first disagreement is printed with its seed, rules and case; the exit status is then 1. */
#include "changes.h"
#include "compare.h"
#include "random_ledger.h"
#include "each_day.h"
#include "interviews.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "read/rules/read_rules.h"
#include "real_rules.h"
#include "shipped.h"
#include "rerun/missing.h"
#include "select/companions.h"
#include "select/fill.h"
#include "select/products.h"
#include "windows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CASES_FOR_RULES = 5, CASES_FOR_CHANGES = 4, CASES_FOR_SHIPPED = 40, MOST_RULES_LARGEST = 60 };

typedef struct {
  guint64 seed; /* of the rules at hand */
  Dice dice;
  const RandomRules *rules;
  Program *program;
  Verdict *verdict;
  const RandomCase *random_case;
  gint64 largest;
  Tally tally;
  ChangeTally changes;
  InterviewTally interviews;
  gboolean good;
} Run;

static void print_findings (const SillFindings *findings)
{
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    printf ("%s\n", line);
  }
}

static void print_rules (const RandomRules *rules)
{
  for (guint i = 1; i < rules->documents->len; i++) {
    const Document *document = g_ptr_array_index (rules->documents, i);
    printf ("<!-- %s -->\n%s", document->path, document->text);
  }
}

static void print_disagreement (Run *run, const char *text, const char *complaints)
{
  printf ("disagreement: property 1 %" G_GUINT64_FORMAT "\n", run->seed);
  print_rules (run->rules);
  printf ("%s%s", text, complaints);
  run->good = FALSE;
}

static void fill (const Run *run, const Plan *plan, Day on, const Case *fact_case, Interval *slots)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, 0);
  select_fill (run->program, plan, on, fact_case, charge, slots);
  select_products (run->program->law->vocabulary, fact_case, charge, slots);
  select_companions (run->program->law->vocabulary, fact_case, charge, slots);
}

/* The steps of the applied law and the facts that matter under it, as an explanation would have them. */
static void run_applied (const Run *run, const Case *fact_case)
{
  const ChargeVerdict *charge = &g_array_index (run->verdict->charges, ChargeVerdict, 0);
  if (charge->laws.n_candidates == 0)
    return;
  const Candidate *applied = &charge->laws.candidates[charge->applied];
  const Plan *plan = applied->plan;
  Work *work = &run->verdict->work;
  work_make_room (work, plan);
  fill (run, plan, plan->from, fact_case, work->slots);
  run_steps (&plan->code, work->slots, work->truths);
  const FactNotes notes = { .vocabulary = run->program->law->vocabulary };
  missing_find (plan, &notes, (Ranks) { applied->floor, applied->ceiling }, applied->exact, work);
}

/* The applied law under each other reading of what it says. */
static void compare_alternatives (Run *run, const Case *fact_case, Trial *trial)
{
  const ChargeVerdict *charge = &g_array_index (run->verdict->charges, ChargeVerdict, 0);
  const Plan *plan = charge->laws.n_candidates == 0 ? NULL : charge->laws.candidates[charge->applied].plan;
  Work *work = &run->verdict->work;
  for (guint i = 0; plan != NULL && i < plan->alternatives->len; i++) {
    Candidate candidate = { .plan = plan_alternative (plan, i)->plan };
    Ranks ranks = { 0, 0 };
    work_make_room (work, candidate.plan);
    fill (run, candidate.plan, candidate.since, fact_case, work->slots);
    candidate.exact = range_find (&candidate.plan->code, work->slots, work->truths, &ranks);
    candidate.floor = ranks.floor;
    candidate.ceiling = ranks.ceiling;
    compare_alternative (trial, &candidate, &run->tally);
  }
}

static gboolean check_case (const Case *fact_case, gpointer data)
{
  Run *run = data;
  pipeline_decide (run->program, fact_case, run->verdict);
  run_applied (run, fact_case);
  run->tally.pairs++;
  g_autofree char *text = random_case_write (run->random_case, run->rules);
  g_autoptr (GString) complaints = g_string_new (NULL);
  Trial trial = { run->rules, run->random_case, run->verdict, run->program->law->book, run->largest, complaints };
  compare_verdict (&trial, &run->tally);
  compare_alternatives (run, fact_case, &trial);
  if (run->tally.pairs % CASES_FOR_CHANGES == 0)
    changes_hold (run->program, fact_case, MAX (4 * run->largest, 64), complaints, &run->changes);
  if (complaints->len > 0)
    print_disagreement (run, text, complaints->str);
  return TRUE;
}

/* Mostly few completions, now and then many. */
static guint64 most_completions (Dice *dice)
{
  guint kind = dice_below (dice, 100);
  return kind < 60 ? 40 : kind < 95 ? 250 : 3000;
}

/* What is found of two clauses of which one includes the other may contradict itself; the reader says so, and there is nothing to
 * compare. Returns: whether that is all that is wrong. */
static gboolean contradicts_itself (const SillFindings *findings)
{
  gboolean any = FALSE;
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    if (strcmp (sill_findings_code (findings, i), "contradictory-findings") == 0)
      any = TRUE;
    else if (strcmp (sill_findings_code (findings, i), "unused-fact") != 0)
      return FALSE;
  }
  return any;
}

static void try_case (Run *run)
{
  g_autoptr (RandomCase) random_case =
      random_case_new (&run->dice, run->rules, run->largest, most_completions (&run->dice));
  g_autofree char *text = random_case_write (random_case, run->rules);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  run->random_case = random_case;
  guint64 before = run->tally.pairs;
  read_cases_bytes (run->program->law, text, strlen (text), "random.xml", findings, check_case, run, NULL);
  if (run->tally.pairs == before + 1)
    return;
  if (contradicts_itself (findings)) {
    run->tally.contradictions++;
    return;
  }
  print_findings (findings);
  print_disagreement (run, text, "  the case was refused\n");
}

static gboolean read_documents (Rulebook *book, const RandomRules *rules, SillFindings *findings)
{
  for (guint i = 0; i < rules->documents->len; i++) {
    const Document *document = g_ptr_array_index (rules->documents, i);
    if (!read_rules_bytes (book, document->text, strlen (document->text), document->path, findings, NULL))
      return FALSE;
  }
  read_rules_finish (book, findings);
  return TRUE;
}

/* No value above it matters under any law that the rules make. */
static gint64 largest_of (const Program *program)
{
  gint64 largest = 0;
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    Law law = law_new (program->law->book, plan);
    largest = MAX (largest, oracle_largest (&law));
    law_clear (&law);
  }
  return largest;
}

static void try_interviews (Run *run, Program *program, guint n)
{
  for (guint i = 0; i < n && run->good; i++)
    run->good = interviews_hold (&run->dice, run->rules, program, run->largest, &run->interviews);
  if (!run->good)
    printf ("disagreement: property 1 %" G_GUINT64_FORMAT "\n", run->seed);
}

static void try_cases (Run *run, Program *program, guint n)
{
  run->program = program;
  run->largest = largest_of (program);
  run->verdict = verdict_new (program);
  for (guint i = 0; i < n && run->good; i++)
    try_case (run);
  g_clear_pointer (&run->verdict, verdict_free);
  if (run->good)
    try_interviews (run, program, n);
}

/* Chance referred to items for a fact that another reference had put another one in the place of. */
static gboolean asks_for_nothing (const SillFindings *findings)
{
  for (guint i = 0; i < sill_findings_size (findings); i++)
    if (strcmp (sill_findings_code (findings, i), "not-asked") != 0)
      return FALSE;
  return sill_findings_size (findings) > 0;
}

static void try_rules (Run *run, guint n)
{
  run->dice.state = run->seed;
  g_autoptr (RandomRules) rules = random_rules_new (&run->dice);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Rulebook *book = rulebook_new ();
  run->rules = rules;
  run->tally.rules++;
  Program *program = read_documents (book, rules, findings) ? pipeline_compile (book, findings) : NULL;
  if (program != NULL) {
    try_cases (run, program, n);
  } else if (!asks_for_nothing (findings)) {
    print_findings (findings);
    print_disagreement (run, "", "  the rules were refused\n");
  }
  program_unref (program);
  rulebook_unref (book);
}

static void print_tally (const Tally *tally)
{
#define N(field) ((double) tally->field)
  printf (
      "property: %.0f pairs on %.0f rulebooks, %.0f laws, %.0f completions, %.0f items, %.0f readings; ceilings "
      "%.0f %.0f %.0f %.0f; "
      "%.1f%% decided, %.2f%% not exact, %.2f%% missing not exact; %.0f cases contradict themselves, %.0f laws have "
      "documents side by side\n",
      N (pairs), N (rules), N (candidates), N (completions), N (items), N (readings), N (ranks[0]), N (ranks[1]),
      N (ranks[2]), N (ranks[3]), 100 * N (decided) / N (pairs), 100 * N (inexact) / N (candidates),
      100 * N (missing_inexact) / N (pairs), N (contradictions), N (rivals));
#undef N
}

static void print_interviews (const InterviewTally *tally)
{
  printf ("property: %" G_GUINT64_FORMAT " interviews, %" G_GUINT64_FORMAT " decided, %" G_GUINT64_FORMAT
          " questions, %" G_GUINT64_FORMAT " proved to matter\n",
          tally->interviews, tally->decided, tally->questions, tally->proved);
}

int main (int argc, char **argv)
{
  guint64 n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 1000;
  Run run = { .seed = argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 1, .good = TRUE };
  for (guint64 done = 0; done < n && run.good; done += CASES_FOR_RULES, run.seed++)
    try_rules (&run, CASES_FOR_RULES);
  if (run.good)
    print_tally (&run.tally);
  if (run.good)
    changes_print (&run.changes);
  if (run.good)
    print_interviews (&run.interviews);
  return run.good && real_rules_hold (n, run.seed) && ledgers_hold (n, run.seed) && windows_hold (n, run.seed) &&
                 each_day_holds (n, run.seed) && shipped_hold (n / CASES_FOR_SHIPPED, run.seed)
             ? 0
             : 1;
}
