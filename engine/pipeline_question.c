/* Both verbs for a case as a question puts it: another day of decision, every offence whose facts are there. */
#include "explain/expect.h"
#include "explain/explain.h"
#include "model/law/law_uses.h"
#include "pipeline.h"
#include "select/case_as_asked.h"

void pipeline_question_decide (const Program *program, const Case *fact_case, const Question *question,
                               Verdict *verdict)
{
  Case asked;
  case_as_asked (program, fact_case, question, &asked);
  pipeline_check_under (program, &asked, question->reading, verdict);
  verdict->fact_case = fact_case;
  case_as_asked_clear (&asked);
}

/* A fact that only an offence beside those charged asks for is used all the same. */
static void leave_unused (const Program *program, const GArray *charges, GArray *unused)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; unused->len > 0 && i < charges->len; i++) {
    const LawOffence *offence = lawbook_offence (program->law, g_array_index (charges, Charge, i).offence);
    if (!g_hash_table_add (seen, offence->stated->id))
      continue;
    g_autofree gboolean *used = law_uses (program->law, offence);
    for (guint k = unused->len; k-- > 0;)
      if (used[g_array_index (unused, guint, k)])
        g_array_remove_index (unused, k);
  }
}

void pipeline_question_into (const Case *fact_case, const Question *question, Reasons *reasons)
{
  const Program *program = reasons->program;
  Case asked;
  case_as_asked (program, fact_case, question, &asked);
  pipeline_explain_under (&asked, question->detail, question->reading, reasons);
  if (question->all_offences)
    leave_unused (program, asked.charges, reasons->unused);
  case_as_asked_clear (&asked);
  explain_question (reasons, fact_case, question);
  if (question->dated || question->reading != NULL)
    g_ptr_array_set_size (reasons->expectations, 0); /* the case expects nothing of another day or reading */
  else
    explain_expects (reasons, fact_case); /* nor of offences that it does not charge */
}

Reasons *pipeline_question_explain (Program *program, const Case *fact_case, const Question *question)
{
  Reasons *reasons = reasons_new (program);
  pipeline_question_into (fact_case, question, reasons);
  return reasons;
}
