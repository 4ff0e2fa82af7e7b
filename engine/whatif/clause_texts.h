#pragma once
#include "decide/trial.h"
#include "model/verdict/reasons.h"

/* Fills why->spelled: by all laws that the charge can meet, then by other texts of the rules. */
void clause_texts_explain (const Trial *trial, ChargeReasons *why, Work *work);
