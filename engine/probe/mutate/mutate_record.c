/* In: a mutation. Out: the same for programs, every mutant with what came of it. */
#include <sill/version.h>
#include "probe/mutate/mutate.h"
#include "report/record/record.h"

static void record_mutant (Record *record, const SillMutation *mutation, guint index, SillLanguage language)
{
  static const char *const fates[] = {
    [FATE_KILLED] = "killed", [FATE_SURVIVED] = "survived", [FATE_EQUIVALENT] = "equivalent",
    [FATE_SILENT] = "silent", [FATE_UNPROVED] = "unproved", [FATE_REFUSED] = "refused"
  };
  const Mutant *mutant = mutation_mutant (mutation, index);
  const MutantOutcome *outcome = mutation_outcome (mutation, index);
  record_entry_open (record);
  record_text (record, KEY_MUTANT_MISTAKE, mistake_name (mutant->mistake));
  record_text (record, KEY_MUTANT_FATE, fates[outcome->fate]);
  record_text (record, KEY_MUTANT_FILE, mutant->place.path);
  record_number (record, KEY_MUTANT_LINE, mutant->place.line);
  record_number (record, KEY_MUTANT_COLUMN, mutant->place.column);
  record_text (record, KEY_MUTANT_INSTRUMENT, mutant->instrument->id);
  record_text (record, KEY_MUTANT_ITEM, mutant->path);
  record_text (record, KEY_MUTANT_WAS, mutant->was);
  record_text (record, KEY_MUTANT_IS, mutant->is);
  if (outcome->killer != NULL) {
    record_text (record, KEY_MUTANT_KILLER_FILE, outcome->killer->path);
    record_text (record, KEY_MUTANT_KILLER, outcome->killer->label);
  }
  if (outcome->proposal != NULL && outcome->shared == 0) {
    g_autofree char *text = mutate_case (mutation, index, language);
    record_text (record, KEY_MUTANT_CASE, text);
  }
  record_number (record, KEY_MUTANT_SHARED, outcome->shared);
  record_close (record);
}

char *mutate_record (const SillMutation *mutation, SillLanguage language)
{
  const SillMutationCounts counts = sill_mutation_counts (mutation);
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_MUTATION, SILL_DETAIL_VERDICT);
  record_text (record, KEY_MUTATION_ENGINE, sill_version ());
  record_text (record, KEY_MUTATION_RULES, mutation->program->law->hash);
  record_number (record, KEY_MUTATION_SCORE, sill_mutation_score (mutation));
  record_number (record, KEY_MUTATION_CASES, counts.cases);
  record_number (record, KEY_MUTATION_UNMET, counts.unmet);
  record_number (record, KEY_MUTATION_KILLED, counts.killed);
  record_number (record, KEY_MUTATION_SURVIVED, counts.survived);
  record_number (record, KEY_MUTATION_EQUIVALENT, counts.equivalent);
  record_number (record, KEY_MUTATION_SILENT, counts.silent);
  record_number (record, KEY_MUTATION_UNPROVED, counts.unproved);
  record_number (record, KEY_MUTATION_REFUSED, counts.refused);
  record_list_open (record, KEY_MUTATION_MUTANTS);
  for (guint i = 0; i < mutation->outcomes->len; i++)
    record_mutant (record, mutation, i, language);
  record_close (record);
  return record_finish (record);
}
