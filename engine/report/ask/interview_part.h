#pragma once
#include "base/findings.h"
#include "model/interview/interview.h"
#include "report/words/phrases.h"

/* What the files of the interview's lines share. */

/* The fact that is asked; NULL: it is something else. */
const Fact *interview_fact (const Interview *interview);
/* Of TOPIC_WHICH: the table that is asked about. */
const FactTable *interview_table (const Interview *interview);
/* In which forms the question can be answered. Returns: yours. */
char *interview_forms (const Interview *interview, SillLanguage language);
/* Forms near to `text` that would be right, joined as a list; NULL: none is near. Returns: yours. */
char *interview_nearest (const Interview *interview, const char *text, SillLanguage language);
/* What is wrong, in a few words. Returns: yours. */
char *interview_fault (const Interview *interview, FindingCode code, SillLanguage language);
