#pragma once
#include <sill/progress.h>
#include <sill/rules.h>
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* What cases with expectations notice of the mistakes that can be made in rules: each mistake is made, and either some case
 * tells it (killed), or none does (survived), or none can (equivalent, which is proved). */
typedef struct _SillMutation SillMutation;

/* `files`: only mistakes in these of the rules' files, NULL-terminated; NULL: in all. The rules must have been read from files.
 * Errors: IO, RULES, DOCUMENT (their files are others by now). Returns: yours; keeps the rules alive. */
SillMutation *sill_mutation_new (SillRules *rules, const char *const *files, GError **error);
void sill_mutation_free (SillMutation *mutation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillMutation, sill_mutation_free)
/* Adds the cases of a file. What is wrong with it goes to `findings`, which `path` must outlive. Errors: as sill_cases_read. */
gboolean sill_mutation_read (SillMutation *mutation, const char *path, SillFindings *findings, GError **error);
/* Only mistakes of that name from then on (limit-up, ...). FALSE: none is called so. */
gboolean sill_mutation_only (SillMutation *mutation, const char *mistake);
/* The names of all mistakes, NULL-terminated. Returns: yours (g_free, the strings are borrowed). */
const char **sill_mutation_mistakes (void);
/* Before it is run: who is told how many mistakes are judged. */
void sill_mutation_tell (SillMutation *mutation, SillProgress progress);
/* Makes and judges every mistake. Threads: up to `threads` of its own; the outcome is the same with any number. */
void sill_mutation_run (SillMutation *mutation, guint threads);

/* What came of them. `silent`: told only under another reading or in an earlier law that is never applied, or at most where the lightest of
 * other laws is chosen, which is not compared; `refused`: the checks of rule files find it; `unmet`: cases that do not come to what they expect by the rules as they are. */
typedef struct {
  guint mutants, killed, survived, equivalent, silent, unproved, refused;
  guint cases, unmet;
} SillMutationCounts;
SillMutationCounts sill_mutation_counts (const SillMutation *mutation);
/* Killed of those that a case could kill or for all that is known could, in hundredths of a per cent, rounded down; 10000: all. */
guint sill_mutation_score (const SillMutation *mutation);
/* Cases that would kill what survived, one of them perhaps several. */
guint sill_mutation_size (const SillMutation *mutation);
/* One of them as a case file that expects what the rules as they are come to. Returns: yours. */
char *sill_mutation_case (const SillMutation *mutation, guint index, SillLanguage language);
/* format: TEXT or JSON. Returns: yours. */
char *sill_mutation_write (const SillMutation *mutation, const SillReport *report);

#pragma GCC visibility pop
