#pragma once
#include "model/verdict/reasons.h"

/* What only shows when the charges of a case are seen together, once all of them are explained: which of two offences of
 * one defendant prevails, and by which rules an organization and those in charge of it are both punished. */
void together_explain (Reasons *reasons);
