#pragma once
#include "model/case/case.h"
#include "model/book/rulebook.h"

/* 1: the offence is an organization's, 0: a person's, [0, 1]: the case does not say. `defendant`: index, or -1 for nobody in
 * particular. */
Interval subject_of (const Version *version, const Case *fact_case, gint defendant);
