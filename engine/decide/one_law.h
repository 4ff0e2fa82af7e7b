#pragma once
#include "decide/trial.h"

/* fill, count, run under the candidate's plan: sets the candidate's ranks. */
void decide_law (const Trial *trial, Candidate *candidate, Work *work);
/* Each of the laws, under the reading that is supposed, then which of them applies. */
void decide_laws (const Trial *trial, const Laws *laws, ChargeVerdict *ret, Work *work);
