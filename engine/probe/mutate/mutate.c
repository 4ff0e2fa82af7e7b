/* In: a mutant and the cases. Out: what becomes of it: killed by the first case that misses what it expects; else compared with the
 * rules as they are over all that facts can be, which proves that no case could, or finds the smallest that does. */
#include "probe/mutate/mutate.h"
#include "pipeline.h"
#include "probe/diff.h"
#include "probe/witness.h"

/* ---- cases ---- */

gboolean mutate_is_missed (Program *program, const Case *fact_case)
{
  Reasons *reasons = reasons_new (program);
  const gboolean missed = !pipeline_meets (fact_case, reasons);
  reasons_free (reasons);
  return missed;
}

static const Case *killer_in (Reasons *reasons, const GPtrArray *cases)
{
  for (guint i = 0; cases != NULL && i < cases->len; i++) {
    const Case *fact_case = g_ptr_array_index (cases, i);
    if (fact_case->expects->len > 0 && !pipeline_meets (fact_case, reasons))
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

static void proposal_free (Proposal *proposal)
{
  if (proposal == NULL)
    return;
  case_free (proposal->witness);
  g_free (proposal);
}

/* What the case comes to by the rules as they are is what is expected of it. */
static Proposal *propose (const SillMutation *mutation, const Case *witness)
{
  Proposal *proposal = g_new0 (Proposal, 1);
  Verdict *verdict = verdict_new (mutation->program);
  proposal->witness = case_new ();
  case_copy (proposal->witness, witness);
  witness_imply (mutation->program, proposal->witness);
  pipeline_decide (mutation->program, proposal->witness, verdict);
  g_array_set_size (proposal->witness->rulings, witness->rulings->len);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  const Plan *plan = charge->laws.n_candidates == 0 ? NULL : charge->laws.candidates[charge->applied].plan;
  proposal->offence = charge->offence;
  proposal->version = plan == NULL ? NULL : plan->version;
  proposal->floor = charge->floor;
  proposal->ceiling = charge->ceiling;
  const Expect expect = { .charge = -1, .floor = (gint) proposal->floor, .ceiling = (gint) proposal->ceiling };
  g_array_append_val (proposal->witness->expects, expect);
  verdict_free (verdict);
  return proposal;
}

gboolean mutate_proposal_is_missed (Program *program, const Proposal *proposal)
{
  const GArray *expects = proposal->witness->expects;
  Case *as_read = case_new ();
  case_copy (as_read, proposal->witness);
  g_array_append_vals (as_read->expects, expects->data, expects->len);
  witness_imply (program, as_read);
  const gboolean missed = mutate_is_missed (program, as_read);
  case_free (as_read);
  return missed;
}

/* A case may state what only one of both sets asks for: as either states it it is tried. NULL: the rules with the mistake come
 * to the same. */
static Proposal *find_proposal (const SillMutation *mutation, Program *program, const Shift *shift)
{
  for (guint side = N_PAIR; side-- > 0;) {
    Proposal *proposal = shift->witness[side] == NULL ? NULL : propose (mutation, shift->witness[side]);
    if (proposal != NULL && mutate_proposal_is_missed (program, proposal))
      return proposal;
    proposal_free (proposal);
  }
  return NULL;
}

/* By the first case that results tell by, if there is one. */
static Proposal *find_telling (const SillMutation *mutation, Program *program, const Diff *diff)
{
  Proposal *proposal = NULL;
  for (guint i = 0; proposal == NULL && i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (shift->replayed)
      proposal = find_proposal (mutation, program, shift);
  }
  return proposal;
}

static gboolean any_replayed (const Diff *diff)
{
  for (guint i = 0; i < diff->shifts->len; i++)
    if (((const Shift *) g_ptr_array_index (diff->shifts, i))->replayed)
      return TRUE;
  return FALSE;
}

/* Whether something is left beside lists of acts that are the crime by themselves or not, as the rules have it: what is stated as sums is proved. */
static gboolean is_open (const Diff *diff)
{
  for (guint i = 0; i < diff->unproved->len; i++)
    if (g_array_index (diff->unproved, Unproved, i).kind != UNPROVED_ALONE)
      return TRUE;
  return FALSE;
}

static void prove (const SillMutation *mutation, Program *program, const Mutant *mutant, MutantOutcome *ret)
{
  g_autoptr (Diff) diff = diff_first (mutation->program, program, mutant->offences, MUTATE_BOUND);
  ret->proposal = find_telling (mutation, program, diff);
  if (ret->proposal != NULL)
    ret->fate = FATE_SURVIVED;
  else if (is_open (diff) || diff->counts_differ || any_replayed (diff))
    ret->fate = FATE_UNPROVED;
  else
    ret->fate = diff->shifts->len > 0 || diff->chooses_otherwise ? FATE_SILENT : FATE_EQUIVALENT;
}

void mutate_judge (const SillMutation *mutation, Mutants *mutants, guint index, MutantOutcome *ret)
{
  const Mutant *mutant = mutants_at (mutants, index);
  Program *program = mutants_make (mutants, index);
  *ret = (MutantOutcome) { .fate = FATE_REFUSED };
  if (program != NULL) {
    ret->killer = find_killer (mutation, program, mutant);
    ret->fate = FATE_KILLED;
    if (ret->killer == NULL)
      prove (mutation, program, mutant, ret);
  }
  program_unref (program);
  mutants_undo (mutants);
}
