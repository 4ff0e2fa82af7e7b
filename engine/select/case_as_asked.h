#pragma once
#include "model/program/program.h"
#include "model/interview/question.h"

/* `ret`: the case as `question` puts it, with its day of decision and with the charges that it adds behind the case's own.
 * Everything else in it is borrowed from `fact_case`; case_as_asked_clear frees what is not.
 *
 * An offence is added for a defendant who is not charged with it if some fact of the case tells of it: a fact that is
 * found (not "no", not zero, not merely unknown) and that the rules name among those that tell of the offence. What other
 * offences there are makes no difference. */
void case_as_asked (const Program *program, const Case *fact_case, const Question *question, Case *ret);
void case_as_asked_clear (Case *asked);
