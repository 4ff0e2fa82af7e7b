/* The public doors of interviews. */
#include "doors/doors.h"
#include "interview/dialogue.h"
#include "report/ask/interview_text.h"
#include "report/words/phrases.h"

SillInterview *sill_interview_new (SillRules *rules, const char *offence, const SillCase *given)
{
  g_return_val_if_fail (rules != NULL && offence != NULL, NULL);
  const Offence *found = interview_offence (rules->program, offence);
  if (found == NULL)
    return NULL;
  SillInterview *interview = interview_new (rules->program, found, given);
  dialogue_next (interview);
  return interview;
}

void sill_interview_free (SillInterview *interview) { interview_free (interview); }

const char *sill_interview_topic (const SillInterview *interview) { return interview_topic (interview); }

char *sill_interview_question (const SillInterview *interview, const SillReport *report)
{
  return interview_text_question (interview, report);
}

gboolean sill_interview_answer (SillInterview *interview, const char *text, const SillReport *report,
                                char **ret_problem)
{
  g_return_val_if_fail (interview->asking, FALSE);
  FindingCode code = dialogue_answer (interview, text);
  if (code != NO_FAULT && ret_problem != NULL)
    *ret_problem = interview_text_fault (interview, text, code, report);
  return code == NO_FAULT;
}

gboolean sill_interview_back (SillInterview *interview) { return dialogue_back (interview); }

char *sill_interview_why (SillInterview *interview, const SillReport *report)
{
  if (!interview->asking)
    return NULL;
  g_autoptr (GArray) options = dialogue_options (interview);
  return interview_text_why (interview, options, report);
}

guint sill_interview_floor (const SillInterview *interview) { return interview->floor; }

guint sill_interview_ceiling (const SillInterview *interview) { return interview->ceiling; }

gboolean sill_interview_decided (const SillInterview *interview) { return interview->decided; }

char *sill_interview_range (const SillInterview *interview, const SillReport *report)
{
  return interview_text_range (interview, report);
}

SillReasons *sill_interview_explain (SillInterview *interview) { return dialogue_explain (interview); }

char *sill_interview_write_case (SillInterview *interview) { return dialogue_write (interview); }
