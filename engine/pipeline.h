#pragma once
#include "base/progress.h"
#include "model/interview/question.h"
#include "model/verdict/account.h"

/* The chains of passes behind <sill.h>; the engine's own tests use them too. */

/* A document that cannot be read is a wrong document like any other: a finding. */
void pipeline_refuse (const char *path, const GError *reason, SillFindings *findings);
/* read every rule file under `paths`, check, compile. Errors: IO, RULES (none there), DOCUMENT (see the findings).
 * Returns: yours. */
Program *pipeline_rules (const char *const *paths, SillFindings *findings, GError **error);
/* The same, but of the law of no offence that no difference from the documents of `old` reaches. */
Program *pipeline_rules_beside (const char *const *paths, const Program *old, SillFindings *findings, GError **error);
/* The same of rule files that somebody has read already (of ListedFile). Errors: DOCUMENT. Returns: yours. */
Program *pipeline_rules_of (const GPtrArray *files, SillFindings *findings, GError **error);
/* The drafts alone, whose faults are findings. Errors: IO, RULES (none there). Returns: yours. */
Rulebook *pipeline_book (const char *const *paths, SillFindings *findings, GError **error);
/* The same of rule files that somebody has read already (of ListedFile). Returns: yours. */
Rulebook *pipeline_book_of (const GPtrArray *files, SillFindings *findings);
/* Some documents of a book (of Instrument) read once more from the files that it was read from: a book of their own over its
 * vocabulary, to be altered. Returns: yours; holds on to the book. */
Rulebook *pipeline_book_again (const GPtrArray *files, Rulebook *book, const GPtrArray *documents);
/* check, then compile. NULL if `findings` has faults then, those of reading the book included.
 * Returns: yours; holds on to `book`. */
Program *pipeline_compile (Rulebook *book, SillFindings *findings);
/* The same, where only some offences (ids, NULL-terminated) will be charged: no other one has a law in it. */
Program *pipeline_compile_part (Rulebook *book, const char *const *offences, SillFindings *findings);
/* ... and then, if that law is not in it yet, one more. */
void pipeline_compile_more (Program *program, const char *offence);
/* Of all that are not yet. */
void pipeline_compile_rest (Program *program);
/* Advice on rules that have no faults. `mends`: of Mend (advise/mend.h), gets those that can be made without a person; NULL: nobody asks. */
void pipeline_advise (const Program *program, SillFindings *findings, GArray *mends, SillProgress progress);
/* select, count, then run, for every charge. */
void pipeline_decide (const Program *program, const Case *fact_case, Verdict *verdict);
/* ... with a provision read as a question has it; NULL: as by default. */
void pipeline_check_under (const Program *program, const Case *fact_case, const char *reading, Verdict *verdict);
/* ... then explain, in full. Returns: yours. */
Reasons *pipeline_explain (Program *program, const Case *fact_case);
/* ... to that detail, in a record that may hold another case, which is forgotten. */
void pipeline_explain_into (const Case *fact_case, SillDetail detail, Reasons *reasons);
/* ... with a provision read as a question has it; NULL: as by default. */
void pipeline_explain_under (const Case *fact_case, SillDetail detail, const char *reading, Reasons *reasons);
/* ... no more than the results and what they rest on: what a record has at that detail. */
void pipeline_result_into (const Case *fact_case, Reasons *reasons);
/* Whether the case comes to what it expects, which the record has then; nothing else of it is explained unless that is asked for. */
gboolean pipeline_meets (const Case *fact_case, Reasons *reasons);
/* ... then what a person is told of them; `whole`: with all that can be folded away. Returns: yours. */
Account *pipeline_tell (const Reasons *reasons, gboolean whole);

/* --- pipeline_question.c --- */

/* The same for the case as a question puts it. */
void pipeline_question_decide (const Program *program, const Case *fact_case, const Question *question,
                               Verdict *verdict);
Reasons *pipeline_question_explain (Program *program, const Case *fact_case, const Question *question);
void pipeline_question_into (const Case *fact_case, const Question *question, Reasons *reasons);
