#pragma once
#include "read/case/case_draft.h"

/* Links what the elements of a complete case say of one another: defendants of charges and findings, open clauses,
 * charges that stand for every defendant, expectations. Faults go to the draft. */
void case_link (CaseDraft *draft);
/* The expectation against the linked charges; part of case_link. */
void case_link_expect (CaseDraft *draft, const Pending *pending);
/* Reports a name that no fact has, with the nearest of what the charges ask for. */
void case_link_unknown (CaseDraft *draft, const Pending *pending);
/* Notes the facts that no offence charged asks for. */
void case_link_unused (CaseDraft *draft);
/* What is found of an open clause, of the charges as they stand before they are spread over the defendants. */
void case_link_clause (CaseDraft *draft, const Pending *pending);
/* Refuses what is found of two clauses and cannot be true together. */
void case_link_contradictions (CaseDraft *draft);
/* Adds what the findings imply of other clauses. */
void case_link_implied (CaseDraft *draft);
/* What is said of one defendant comes behind what is said of all, and so takes its place. */
void case_link_sort_findings (Case *fact_case);
/* Batches and what was given of them; what is counted and stated too; own shares. */
void case_link_acts (CaseDraft *draft);
