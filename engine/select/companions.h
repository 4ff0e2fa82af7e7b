#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* Facts that come with others: where one of those is found, or may be, they are open until the case says something of them. */

/* Sets those slots of a case with complete findings, once all others are filled. */
void select_companions (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, Interval *slots);
/* Whether the case leaves it to what it comes with: its findings are complete, and it says nothing of the fact. */
gboolean select_is_companion (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot);
/* Each fact that the law asks for and the case leaves to what it comes with, beside each of those. Returns: yours, of Companion; NULL:
 * there is none. */
GArray *select_left_open (const Vocabulary *vocabulary, const Plan *plan, const Case *fact_case, const Charge *charge);
