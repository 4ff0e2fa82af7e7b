#pragma once
#include "model/verdict/reasons.h"

/* Holds what the case expects against its explained charges: fills reasons->expectations. */
void explain_expects (Reasons *reasons, const Case *fact_case);
