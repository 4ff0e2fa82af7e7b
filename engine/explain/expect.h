#pragma once
#include "model/verdict/reasons.h"

/* Holds what the case expects against its explained charges: fills reasons->expectations. */
void explain_expects (Reasons *reasons, const Case *fact_case);
/* The same where its charges are only decided. */
void explain_expected_tiers (Reasons *reasons, const Case *fact_case, const Verdict *verdict);
/* Whether it expects items to be met, which only explained charges tell. */
gboolean expects_items (const Case *fact_case);
