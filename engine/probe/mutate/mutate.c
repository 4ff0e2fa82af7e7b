/* In: a mutant and the cases. Out: what becomes of it: killed by the first case that misses what it expects; else compared with the
 * rules as they are over all that facts can be, which proves that no case could, or finds the smallest that does. */
#include "probe/mutate/mutate.h"
#include "pipeline.h"
#include "probe/diff.h"

/* ---- cases ---- */

static gboolean misses (Reasons *reasons, const Case *fact_case)
{
  gboolean met = TRUE;
  pipeline_explain_again (fact_case, SILL_DETAIL_VERDICT, reasons);
  for (guint i = 0; i < reasons->expectations->len; i++)
    met &= ((const Expectation *) g_ptr_array_index (reasons->expectations, i))->met;
  return !met;
}

gboolean mutate_is_missed (Program *program, const Case *fact_case)
{
  Reasons *reasons = reasons_new (program);
  const gboolean missed = misses (reasons, fact_case);
  reasons_free (reasons);
  return missed;
}

static const Case *killer_in (Reasons *reasons, const GPtrArray *cases)
{
  for (guint i = 0; cases != NULL && i < cases->len; i++) {
    const Case *fact_case = g_ptr_array_index (cases, i);
    if (fact_case->expects->len > 0 && misses (reasons, fact_case))
      return fact_case;
  }
  return NULL;
}

static const Case *find_killer (const SillMutation *mutation, Program *program, const Mutant *mutant)
{
  Reasons *reasons = reasons_new (program);
  const Case *killer = NULL;
  for (guint i = 0; killer == NULL && mutant->offences[i] != NULL; i++)
    killer = killer_in (reasons, archive_cases (mutation->archive, mutant->offences[i]));
  reasons_free (reasons);
  return killer;
}

/* ---- proofs ---- */

/* What the witness comes to by the rules as they are is what is expected of it. */
static Proposal *propose (const Shift *shift)
{
  Proposal *proposal = g_new0 (Proposal, 1);
  const Plan *plan = shift->of[PAIR_OLD].plan;
  proposal->witness = case_new ();
  case_copy (proposal->witness, shift->witness[PAIR_OLD]);
  proposal->offence = shift->offence;
  proposal->version = plan == NULL ? NULL : plan->version;
  proposal->floor = shift->move.floor[PAIR_OLD];
  proposal->ceiling = shift->move.ceiling[PAIR_OLD];
  const Expect expect = { .charge = -1, .floor = (gint) proposal->floor, .ceiling = (gint) proposal->ceiling };
  g_array_append_val (proposal->witness->expects, expect);
  return proposal;
}

/* The first case that results tell by; NULL: none does. */
static const Shift *telling (const Diff *diff)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (shift->replayed && shift->witness[PAIR_OLD] != NULL)
      return shift;
  }
  return NULL;
}

static void prove (const SillMutation *mutation, Program *program, const Mutant *mutant, MutantOutcome *ret)
{
  g_autoptr (Diff) diff = diff_first (mutation->program, program, mutant->offences, MUTATE_BOUND);
  const Shift *shift = telling (diff);
  if (shift != NULL) {
    ret->fate = FATE_SURVIVED;
    ret->proposal = propose (shift);
  } else if (diff->unproved->len > 0)
    ret->fate = FATE_UNPROVED;
  else
    ret->fate = diff->shifts->len > 0 ? FATE_SILENT : FATE_EQUIVALENT;
}

void mutate_judge (const SillMutation *mutation, Mutants *mutants, guint index, MutantOutcome *ret)
{
  const Mutant *mutant = mutants_at (mutants, index);
  Program *program = mutants_make (mutants, index);
  *ret = (MutantOutcome) { .fate = FATE_REFUSED };
  if (program != NULL) {
    ret->killer = find_killer (mutation, program, mutant);
    ret->fate = ret->killer != NULL ? FATE_KILLED : FATE_UNPROVED;
    if (ret->killer == NULL && !mutant->acts)
      prove (mutation, program, mutant, ret);
  }
  program_unref (program);
  mutants_undo (mutants);
}
