#pragma once
#include "read/case_draft.h"

/* Settles what the elements of a complete case say of one another: defendants of charges and findings, open clauses,
 * charges that stand for every defendant, expectations. Faults go to the draft. */
void case_settle (CaseDraft *draft);
/* The expectation against the settled charges; part of case_settle. */
void case_settle_expect (CaseDraft *draft, const Pending *pending);
/* FALSE, with a fault, if the case has no such defendant; -1 if none is named. */
gboolean case_settle_defendant (CaseDraft *draft, const Mention *id, gint *ret_defendant);
/* Notes the facts that no offence charged asks for. */
void case_settle_unused (CaseDraft *draft);
/* What is found of an open clause, of the charges as they stand before they are spread over the defendants. */
void case_settle_clause (CaseDraft *draft, const Pending *pending);
/* Refuses what is found of two clauses and cannot be true together. */
void case_settle_contradictions (CaseDraft *draft);
/* What is said of one defendant comes behind what is said of all, and so takes its place. */
void case_settle_sort_findings (Case *fact_case);
/* Batches and what was given of them; what is counted and stated too; own shares. */
void case_settle_acts (CaseDraft *draft);
