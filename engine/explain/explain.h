#pragma once
#include "model/interview/question.h"
#include "model/verdict/reasons.h"

/* Adds the reasons for one charge. `verdict` is of `fact_case`; `work` holds what the applied plan was run on and came to:
 * slots, truths of all its steps, missing and idle facts. Without an applied plan `work` is not looked at.
 * Returns: borrowed. */
ChargeReasons *explain_charge (Reasons *reasons, const Case *fact_case, const ChargeVerdict *verdict, const Work *work);
/* The same as far as its result goes: the tiers and the law, without why. */
ChargeReasons *explain_result (Reasons *reasons, const Case *fact_case, const ChargeVerdict *verdict, const Work *work);
/* Adds what the charge comes to under another reading of what its candidate `law` says. Left out is what changes nothing and
 * stands in an article that another one takes the place of, or in a law that is not applied. */
void explain_add_reading (ChargeReasons *charge, guint law, const Alternative *alternative, const ChargeVerdict *under);
/* Begins the record anew with what is said of the case as a whole; charges are for the caller to add. */
void explain_case (const Case *fact_case, Reasons *reasons);
/* Notes in reasons that were made of `fact_case` as `question` puts it what the question changed. */
void explain_question (Reasons *reasons, const Case *fact_case, const Question *question);
