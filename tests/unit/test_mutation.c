/* What cases notice: killed by what they expect, else proved to be no mistake, or told by a case that kills once it is added. */
#include <string.h>
#include "probe/mutate/mutate.h"
#include "rules.h"
#include "test.h"

static SillMutation *shipped_mutation (const char *mistake, const char *file)
{
  g_autoptr (Program) program = rules_shipped ();
  SillMutation *mutation = mutation_new (program, (const char *const[]) { file, NULL }, NULL);
  g_assert (mutation != NULL && sill_mutation_only (mutation, mistake));
  return mutation;
}

static void read_case_file (SillMutation *mutation, const char *path)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (archive_read (mutation->archive, path, findings, NULL));
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
}

/* The fate of the mutant of that path; of several, the first. */
static const MutantOutcome *outcome_of (const SillMutation *mutation, const char *path)
{
  for (guint i = 0; i < mutation->outcomes->len; i++)
    if (g_strcmp0 (mutation_mutant (mutation, i)->path, path) == 0)
      return mutation_outcome (mutation, i);
  g_assert_not_reached ();
}

static void a_case_at_the_limit_kills_what_lies_above (void)
{
  g_autoptr (SillMutation) mutation = shipped_mutation ("limit-up", "rules/cn/fashi-2017-10.xml");
  read_case_file (mutation, "samples/boundary-50.xml");
  sill_mutation_run (mutation, 1);
  CU_ASSERT_EQUAL (outcome_of (mutation, "5(1)(3)")->fate, FATE_KILLED);
  CU_ASSERT_STRING_EQUAL (outcome_of (mutation, "5(1)(3)")->killer->label, "boundary-50");
  CU_ASSERT_EQUAL (outcome_of (mutation, "5(1)(4)")->fate, FATE_SURVIVED);
  CU_ASSERT_EQUAL (outcome_of (mutation, "5(1)(4)")->proposal->floor, 1);
}

static void what_is_proposed_kills (void)
{
  g_autoptr (SillMutation) mutation = shipped_mutation ("limit-down", "rules/cn/fashi-2011-19.xml");
  sill_mutation_run (mutation, 2);
  const SillMutationCounts before = sill_mutation_counts (mutation);
  CU_ASSERT_TRUE (before.killed == 0 && before.survived > 20);
  CU_ASSERT_EQUAL (sill_mutation_score (mutation), 0);
  for (guint i = 0; i < mutation->outcomes->len; i++) {
    const MutantOutcome *outcome = mutation_outcome (mutation, i);
    if (outcome->proposal == NULL)
      continue;
    CU_ASSERT_FALSE (mutate_proposal_is_missed (mutation->program, outcome->proposal));
    Program *program = mutants_make (mutation->mutants, g_array_index (mutation->tried, guint, i));
    CU_ASSERT_TRUE (mutate_proposal_is_missed (program, outcome->proposal));
    program_unref (program);
    mutants_undo (mutation->mutants);
  }
}

static void what_means_the_same_is_proved_to (void)
{
  g_autoptr (SillMutation) mutation = shipped_mutation ("items-swapped", "rules/cn/fashi-2017-10.xml");
  sill_mutation_run (mutation, 1);
  const SillMutationCounts counts = sill_mutation_counts (mutation);
  CU_ASSERT_EQUAL (outcome_of (mutation, "5(1)(4)")->fate, FATE_EQUIVALENT);
  CU_ASSERT_TRUE (counts.equivalent > 0 && counts.unproved == 0);
}

static void what_is_of_acts_is_noticed_by_a_list_of_acts (void)
{
  g_autoptr (SillMutation) mutation = shipped_mutation ("counted-twice", "rules/cn/fashi-2017-10.xml");
  sill_mutation_run (mutation, 1);
  const MutantOutcome *outcome = mutation_outcome (mutation, 0);
  CU_ASSERT_EQUAL (outcome->fate, FATE_SURVIVED);
  CU_ASSERT_TRUE (outcome->proposal != NULL && outcome->proposal->witness->batches->len > 0);
  CU_ASSERT_EQUAL (sill_mutation_score (mutation), 0);
  read_case_file (mutation, "samples/acts-ledger.xml");
  sill_mutation_run (mutation, 1);
  CU_ASSERT_EQUAL (mutation_outcome (mutation, 0)->fate, FATE_KILLED);
  CU_ASSERT_EQUAL (sill_mutation_score (mutation), 10000);
}

static void a_case_of_several_offences_is_held_for_each (void)
{
  g_autoptr (SillMutation) mutation = shipped_mutation ("limit-up", "rules/cn/fashi-2013-21.xml");
  read_case_file (mutation, "samples/row-03-drones.xml");
  const Case *first = g_ptr_array_index (mutation->archive->cases, 0);
  CU_ASSERT_EQUAL (mutation->archive->n_cases, 1);
  CU_ASSERT_TRUE (mutation->archive->cases->len >= 1);
  CU_ASSERT_PTR_NOT_NULL (archive_cases (mutation->archive, g_array_index (first->charges, Charge, 0).offence));
  CU_ASSERT_PTR_NULL (archive_cases (mutation->archive, "cn/none"));
}

/* Each number of done ones once, in order. */
static void note_told (guint done, guint all, gpointer data)
{
  guint *told = data;
  CU_ASSERT_EQUAL (done, *told);
  CU_ASSERT_TRUE (done < all);
  ++*told;
}

static void each_mistake_is_told_of (void)
{
  guint told = 0;
  g_autoptr (SillMutation) mutation = shipped_mutation ("limit-up", "rules/cn/fashi-2017-10.xml");
  sill_mutation_tell (mutation, (SillProgress) { note_told, &told });
  sill_mutation_run (mutation, 1);
  CU_ASSERT_EQUAL (told, mutation->tried->len);
}

SUITE (mutation, { "a case at the limit kills what lies above", a_case_at_the_limit_kills_what_lies_above },
       { "what is proposed kills", what_is_proposed_kills },
       { "what means the same is proved to", what_means_the_same_is_proved_to },
       { "what is of acts is noticed by a list of acts", what_is_of_acts_is_noticed_by_a_list_of_acts },
       { "a case of several offences is held for each", a_case_of_several_offences_is_held_for_each },
       { "whoever asks is told of each mistake, in order", each_mistake_is_told_of })
