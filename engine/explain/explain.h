#pragma once
#include "model/question.h"
#include "model/reasons.h"

/* Reasons for one charge. `verdict` is of `fact_case`; `work` holds what the applied plan was run on and came to:
 * slots, truths of all its steps, missing and idle facts. Without an applied plan `work` is not looked at.
 * Returns: yours; borrows from the program. */
ChargeReasons *explain_charge (const Program *program, const Case *fact_case, const ChargeVerdict *verdict,
                               const Work *work);
/* Adds what the charge came to under another reading: `candidate` is of its plan. */
void explain_add_reading (ChargeReasons *charge, const Alternative *alternative, const Candidate *candidate);
/* The head of a case's reasons; charges are for the caller to add. Returns: yours; keeps the program alive. */
Reasons *explain_case_new (Program *program, const Case *fact_case);
/* Notes in reasons that were made of `fact_case` as `question` puts it what the question changed. */
void explain_question (Reasons *reasons, const Case *fact_case, const Question *question);
