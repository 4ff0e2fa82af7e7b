#pragma once
#include "model/program/brief_code.h"
#include "model/program/column_code.h"
#include "model/program/program.h"

/* What is told of the items of a plan, for rows whose slots beside the facts are `slots`. `region`: of the rows; NULL: not known.
 * Returns: yours, borrows from the plan; NULL: some figure is no plain multiple of its sum, or not known. */
BriefCode *lay_brief (const Plan *plan, const Vocabulary *vocabulary, const Interval *slots, const char *region);
/* Narrows how great the values of slots may be so that each sum that is told stays within its bound. FALSE: rows may have in some
 * slot of them what is not looked at. */
gboolean lay_brief_bounds (const BriefCode *code, ColumnCode *columns);
