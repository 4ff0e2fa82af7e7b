#pragma once
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* Questions whose answers decide a case: only what can still change the verdict is asked, what settles it soonest first.
 * It never ends by itself on an answer that is not known; it only goes on to what else could matter. */
typedef struct _SillInterview SillInterview;

/* `offence`: its name, as for sill_rules_find. `given`: a case to start
 * from, of which only the rest is asked; NULL: nothing is known. What the case does not state is read as its findings statement says.
 * Returns: yours; keeps the rules alive, not the case. NULL if there is no such offence. */
SillInterview *sill_interview_new (SillRules *rules, const char *offence, const SillCase *given);
void sill_interview_free (SillInterview *interview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillInterview, sill_interview_free)

/* The question at hand: the id of the fact, or "@conduct", "@day" (of the conduct, exactly),
 * "@decision", "@region", "@subject", "@finding" (of a person, on an open clause).
 * Returns: borrowed; NULL: nothing is left that could change the verdict. */
const char *sill_interview_topic (const SillInterview *interview);
/* The same for a person: numbered, with the forms in which it can be answered. `report`: language, color, columns.
 * Returns: yours; NULL as above. */
char *sill_interview_question (const SillInterview *interview, const SillReport *report);
/* Answers the question at hand: a quantity as judgments write it, a date, yes or no, a region, person or organization;
 * an empty text or "unknown" (不知道) where nobody knows.
 * `ret_problem`: for a person, what is wrong and the nearest right forms; yours; may be NULL.
 * Returns: FALSE if it cannot be understood; the question stays. */
gboolean sill_interview_answer (SillInterview *interview, const char *text, const SillReport *report,
                                char **ret_problem);
/* Takes the last answer back and asks it again. Returns: FALSE at the first question. */
gboolean sill_interview_back (SillInterview *interview);
/* Why it is asked: what the fact means, its provision, what each answer would do. Returns: yours; NULL as above. */
char *sill_interview_why (SillInterview *interview, const SillReport *report);

/* Ranks, as of a verdict, by the answers so far; of several defendants, of the one who is asked about. */
guint sill_interview_floor (const SillInterview *interview);
guint sill_interview_ceiling (const SillInterview *interview);
/* Every charge of the offence is decided. */
gboolean sill_interview_decided (const SillInterview *interview);
/* How the last answer was read, and the range as it is now, for a person. Returns: yours. */
char *sill_interview_range (const SillInterview *interview, const SillReport *report);

/* The case by the answers so far, decided and explained. Returns: yours. */
SillReasons *sill_interview_explain (SillInterview *interview);
/* The same case as an XML case file, which reads back to the same verdict. Returns: yours. */
char *sill_interview_write_case (SillInterview *interview);

#pragma GCC visibility pop
