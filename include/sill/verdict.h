#pragma once
#include <sill/case.h>
#include <sill/question.h>

#pragma GCC visibility push(default)

/* What the rules say of a case: a range of tiers for each charge. */
typedef struct _SillVerdict SillVerdict;

/* An empty verdict to fill; filling it again reuses its room. Threads: one each. Returns: yours. */
SillVerdict *sill_verdict_new (const SillRules *rules);
void sill_verdict_free (SillVerdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillVerdict, sill_verdict_free)

/* Decides every charge of `fact_case`; no reasons are made. */
void sill_case_check (const SillRules *rules, const SillCase *fact_case, SillVerdict *verdict);
/* The same with a valid question; what it adds stands behind the charges of the case. */
void sill_case_check_with (const SillRules *rules, const SillCase *fact_case, const SillQuestion *question,
                           SillVerdict *verdict);

/* Number of charges. */
guint sill_verdict_size (const SillVerdict *verdict);
/* Ranks: 0 no threshold reached, 1, 2, 3. Floor: holds however the unknowns turn out; ceiling: the highest possible. */
guint sill_verdict_floor (const SillVerdict *verdict, guint charge);
guint sill_verdict_ceiling (const SillVerdict *verdict, guint charge);
/* Floor equals ceiling for every charge (also when nothing is charged). */
gboolean sill_verdict_decided (const SillVerdict *verdict);
/* `cn/253-1`. Returns: borrowed from the rules. */
const char *sill_verdict_offence (const SillVerdict *verdict, guint charge);

#pragma GCC visibility pop
