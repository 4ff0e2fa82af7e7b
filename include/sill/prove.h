#pragma once
#include <sill/rules.h>
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* What holds of rules whatever the facts: proved, or refuted by a case.
 *   monotone            a greater amount, all else equal, never leads to a lower tier
 *   monotone:FACT       the same of one fact
 *   gapless             no amount lies between two that reach a tier without reaching it
 *   ordered             what an item raises to a tier reaches each lower one by an item of that tier as well
 *   implies:ITEM:TIER   where the item is met the tier is reached, or a higher one */
typedef struct _SillProof SillProof;

/* Returns: yours; keeps the rules alive. */
SillProof *sill_proof_new (SillRules *rules);
void sill_proof_free (SillProof *proof);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillProof, sill_proof_free)
/* Proves or refutes the property for every offence and law of the rules that it speaks of. FALSE: there is none of that name, or it
 * speaks of nothing in these rules; `ret_what` (yours, may be NULL) says what is not known. */
gboolean sill_proof_add (SillProof *proof, const char *property, char **ret_what);
/* Whether every property that was added is proved. */
gboolean sill_proof_holds (const SillProof *proof);
/* Cases that refute one. */
guint sill_proof_size (const SillProof *proof);
/* One of them as a case file, without any expectation. Returns: yours. */
char *sill_proof_case (const SillProof *proof, guint index, SillLanguage language);
/* format: TEXT or JSON. Returns: yours. */
char *sill_proof_write (const SillProof *proof, const SillReport *report);

#pragma GCC visibility pop
