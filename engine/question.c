/* Both verbs for a case as a question puts it: another day of decision, every offence whose facts are there. */
#include "explain/expect.h"
#include "explain/explain.h"
#include "pipeline.h"
#include "select/ask.h"

void pipeline_check_with (const Program *program, const Case *fact_case, const Question *question, Verdict *verdict)
{
  Case asked;
  select_ask (program, fact_case, question, &asked);
  pipeline_check (program, &asked, verdict);
  verdict->fact_case = fact_case;
  select_ask_clear (&asked);
}

Reasons *pipeline_explain_with (Program *program, const Case *fact_case, const Question *question)
{
  Case asked;
  select_ask (program, fact_case, question, &asked);
  Reasons *reasons = pipeline_explain_to (program, &asked, question->detail);
  select_ask_clear (&asked);
  explain_question (reasons, fact_case, question);
  if (question->all_offences)
    g_array_set_size (reasons->unused, 0); /* an offence that is not charged may ask for it */
  if (question->dated)
    g_ptr_array_set_size (reasons->expectations, 0); /* the case expects nothing of another day */
  else
    explain_expects (reasons, fact_case); /* nor of offences that it does not charge */
  return reasons;
}
