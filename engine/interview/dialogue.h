#pragma once
#include "model/interview/interview.h"
#include "model/verdict/reasons.h"

/* The interview as a talk: each call goes on from what was said. */

/* apply the answers, select, run, and choose what to ask next. */
void dialogue_next (Interview *interview);
/* Reads an answer to what is asked and goes on. Returns: NO_FAULT, or the code of what is wrong with it. */
FindingCode dialogue_answer (Interview *interview, const char *text);
/* Takes the last answer back. FALSE: there is none. */
gboolean dialogue_back (Interview *interview);
/* What each answer to the question at hand would do. Returns: yours, of Option. */
GArray *dialogue_options (Interview *interview);
/* The case as far as it is known: explained; as a case file. Returns: yours. */
Reasons *dialogue_explain (const Interview *interview);
char *dialogue_write (const Interview *interview);
