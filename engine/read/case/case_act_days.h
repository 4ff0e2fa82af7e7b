#pragma once
#include "read/case/case_draft.h"

/* The first and the last day on which anything can have been done: before the decision, whatever is known of the conduct. */
Interval case_days_of_acts (const Case *fact_case);
/* No day of it is one of these. */
gboolean case_act_is_outside (const Case *fact_case, Interval on);
/* It lies outside the conduct, which is named. */
void draft_fault_outside (CaseDraft *draft, Place place, const char *found);
