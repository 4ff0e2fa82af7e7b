#pragma once
#include "read/case_draft.h"

/* Settles what the elements of a complete case say of one another: defendants of charges and findings, open clauses,
 * charges that stand for every defendant, expectations. Faults go to the draft. */
void case_settle (CaseDraft *draft);
/* The expectation against the settled charges; part of case_settle. */
void case_settle_expect (CaseDraft *draft, const Pending *pending);
/* FALSE, with a fault, if the case has no such defendant; -1 if none is named. */
gboolean case_settle_defendant (CaseDraft *draft, const Mention *id, gint *ret_defendant);
/* The items of the rules, listed when a case first names one. */
void case_settle_list_items (CaseDraft *draft);
/* Reports an item that there is not; `open_only` suggests open clauses, `instrument` only its own (NULL: any). */
void case_settle_unknown_item (CaseDraft *draft, Place place, const char *found, const Instrument *instrument,
                               gboolean open_only);
/* Batches and what was given of them; what is counted and stated too; own shares. */
void case_settle_acts (CaseDraft *draft);
