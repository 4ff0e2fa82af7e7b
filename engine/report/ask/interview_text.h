#pragma once
#include <sill/reasons.h>
#include "base/findings.h"
#include "model/interview/interview.h"

/* An interview's lines for a person at a terminal, broken at options->columns, each ended by a newline. */

/* The question at hand with its number, and the forms in which it can be answered. Returns: yours; NULL: nothing is asked. */
char *interview_text_question (const Interview *interview, const SillReport *options);
/* How the last answer was read, and the range as it is now. Returns: yours. */
char *interview_text_range (const Interview *interview, const SillReport *options);
/* Why it is asked: what the fact means, where it comes from, what each answer (of Option) would do. Returns: yours. */
char *interview_text_why (const Interview *interview, const GArray *answers, const SillReport *options);
/* What is wrong with an answer, and the nearest right forms. Returns: yours. */
char *interview_text_fault (const Interview *interview, const char *text, FindingCode code, const SillReport *options);
