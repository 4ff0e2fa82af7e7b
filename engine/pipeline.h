#pragma once
#include "model/interview/question.h"
#include "model/verdict/account.h"

/* The chains of passes behind <sill.h>; the engine's own tests use them too. */

/* A document that cannot be read is a wrong document like any other: a finding. */
void pipeline_refuse (const char *path, const GError *reason, SillFindings *findings);
/* read every rule file under `paths`, check; plans are compiled as charges meet them. Errors: IO, RULES (none there), DOCUMENT (see the findings).
 * Returns: yours. */
Program *pipeline_rules (const char *const *paths, SillFindings *findings, GError **error);
/* check, then compile everything. NULL if `findings` has faults then, those of reading the book included.
 * Returns: yours; holds on to `book`. */
Program *pipeline_compile (Rulebook *book, SillFindings *findings);
/* Advice on rules that have no faults. */
void pipeline_advise (const Program *program, SillFindings *findings);
/* Compiles every plan that no charge has met yet: for those who look into them beside a charge. */
void pipeline_complete (const Program *program);
/* select, count, then run, for every charge. */
void pipeline_check (const Program *program, const Case *fact_case, Verdict *verdict);
/* ... then explain, in full or to that detail. Returns: yours. */
Reasons *pipeline_explain (Program *program, const Case *fact_case);
Reasons *pipeline_explain_to (Program *program, const Case *fact_case, SillDetail detail);
/* ... then what a person is told of them; `whole`: with all that can be folded away. Returns: yours. */
Account *pipeline_tell (const Reasons *reasons, gboolean whole);
/* Compiles one plan, unless it is. */
void pipeline_compile_law (const Program *program, const Plan *plan);

/* --- judge.c: one law of a charge --- */

/* fill, count, run: sets the candidate's ranks. */
void pipeline_judge (const Program *program, const Case *fact_case, const Charge *charge, Candidate *candidate,
                     Work *work);
/* One of a charge's laws once more, and what could still move it; fills `work`. */
void pipeline_run_law (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, guint law,
                       Work *work);
/* The applied law, with all that is missing: also what is open about the law itself. */
void pipeline_run_for_reasons (const Program *program, const Case *fact_case, const ChargeVerdict *charge, Work *work);
/* How the measures of the applied law were counted. */
void pipeline_explain_counts (const Program *program, const Case *fact_case, ChargeReasons *why, Work *work);

/* --- any_day.c: a charge whose days are not all known; `work->selection` is that of the charge --- */

void pipeline_check_days (const Program *program, const Case *fact_case, guint charge, ChargeVerdict *ret, Work *work);
/* ... under another reading of ret->charge's laws. */
void pipeline_check_days_under (const Program *program, const Case *fact_case, const Condition *reading,
                                ChargeVerdict *ret, Work *work);

/* --- readings.c --- */

/* select and run once more for each other reading of what a charge's laws say. */
void pipeline_explain_readings (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work);

/* --- spelled.c --- */

/* Fills why->spelled: by all laws that the charge can meet, then by other texts of the rules. */
void pipeline_explain_spelled (const Program *program, const Case *fact_case, ChargeReasons *why, Work *work);

/* --- question.c --- */

/* The same for the case as a question puts it. */
void pipeline_check_with (const Program *program, const Case *fact_case, const Question *question, Verdict *verdict);
Reasons *pipeline_explain_with (Program *program, const Case *fact_case, const Question *question);

/* Every slot of one law: what the case says, then what work->supposed says. */
void pipeline_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Work *work);
/* One charge: every law that it can meet, then which of them applies. */
void pipeline_check_charge (const Program *program, const Case *fact_case, guint index, ChargeVerdict *ret, Work *work);

/* --- changes.c: what would change a verdict --- */

/* Fills charge->changes of a decided charge: every single fact and the growth of every single amount that leads to a higher
 * tier, and what the only ground for the tier depends on. Each is tried: the tier is what the charge then comes to. */
void pipeline_find_changes (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work);
