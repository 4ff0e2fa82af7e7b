/* The interview, as the second chain through the passes:
 *
 *   answers --understand, read--> a case that grows --check--> verdict --> the next question */
#include "interview/dialogue.h"
#include "interview/which.h"
#include <string.h>
#include "decide/open.h"
#include "interview/answers_apply.h"
#include "interview/next_question.h"
#include "interview/options.h"
#include "interview/understand.h"
#include "pipeline.h"
#include "read/case/case_values.h"
#include "interview/pieces.h"
#include "write/case_write.h"

/* The applied law first, then every other one that could turn out lighter. */
static gboolean ask_of_laws (Interview *interview, const ChargeVerdict *charge, Work *work)
{
  const Trial trial = { .program = interview->program, .fact_case = interview->fact_case, .index = charge->charge };
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    guint law = i == 0 ? charge->applied : i <= charge->applied ? i - 1 : i;
    const Candidate *candidate = &charge->laws.candidates[law];
    if (candidate->floor == candidate->ceiling || (i > 0 && !candidate->may_apply))
      continue;
    open_of_law (&trial, charge, law, work);
    if (next_question_missing (interview, charge, work))
      return TRUE;
  }
  return FALSE;
}

static gboolean ask_of_charge (Interview *interview, const ChargeVerdict *charge, Work *work)
{
  next_question_range (interview, charge);
  if (next_question_conduct (interview))
    return TRUE;
  return charge->laws.n_candidates > 0 &&
         (next_question_decision (interview) || ask_of_laws (interview, charge, work) ||
          next_question_days (interview, charge) || next_question_later_part (interview, charge));
}

void dialogue_next (Interview *interview)
{
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  answers_apply (interview);
  pipeline_decide (interview->program, interview->fact_case, verdict);
  interview->asking = FALSE;
  interview->lacks_figure = FALSE;
  interview->decided = TRUE;
  interview->left = 0;
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    if (charge->offence != interview->offence)
      continue;
    interview->decided = interview->decided && charge->decided;
    if (!interview->asking)
      ask_of_charge (interview, charge, &verdict->work);
  }
}

/* FALSE: not several days of one event. */
static gboolean read_days (const Fact *fact, const char *word, Answer *ret)
{
  Interval days[FACT_MOST_TIMES];
  guint n = 0;
  if (fact->times < 2 || value_read_days (fact, (Span) { word, strlen (word) }, days, &n) != NO_FAULT || n < 2)
    return FALSE;
  ret->value = days[0];
  ret->n_before = n - 1;
  memcpy (ret->before, days + 1, (n - 1) * sizeof *days);
  return TRUE;
}

/* What a text says of what is asked; `ret->written` is yours. */
static FindingCode read_answer (const Interview *interview, const char *text, Answer *ret)
{
  static const Fact finding = { .kind = FACT_YES_NO };
  const Topic topic = interview->inquiry.topic;
  if (topic == TOPIC_WHICH) {
    ret->written = g_strdup (text);
    return which_understand (interview, text);
  }
  if (topic != TOPIC_FACT && topic != TOPIC_RULING)
    return understand_topic (interview, text, ret);
  gboolean plain = FALSE;
  const Fact *fact =
      topic == TOPIC_RULING ? &finding : vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot);
  const char *word = understand_word (fact, text);
  if (read_days (fact, word, ret))
    return NO_FAULT;
  FindingCode code = value_read (fact, (Span) { word, strlen (word) }, &ret->value, &plain);
  if (code == NO_FAULT && !plain)
    ret->written = g_strdup (word);
  return code;
}

FindingCode dialogue_answer (Interview *interview, const char *text)
{
  Answer answer = { .known = !understand_unknown (text) };
  FindingCode code = answer.known ? read_answer (interview, text, &answer) : NO_FAULT;
  if (code == NO_FAULT) {
    interview->charge_before = interview->charge;
    interview->floor_before = interview->floor;
    interview->ceiling_before = interview->ceiling;
    interview_add (interview, &answer);
    dialogue_next (interview);
  }
  g_free (answer.written);
  return code;
}

gboolean dialogue_back (Interview *interview)
{
  gboolean any = interview_drop (interview);
  dialogue_next (interview);
  interview->charge_before = G_MAXUINT; /* no answer was given: what stands now says nothing of one */
  interview->floor_before = interview->floor;
  interview->ceiling_before = interview->ceiling;
  return any;
}

/* What the charge at hand would come to if what is asked were answered so. */
static Option try_answer (Interview *interview, const Answer *answer, Verdict *verdict)
{
  interview_add (interview, answer);
  answers_apply (interview);
  pipeline_decide (interview->program, interview->fact_case, verdict);
  interview_drop (interview);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, interview->charge);
  return (Option) { answer->value, answer->written, charge->floor, charge->ceiling,
                    charge->laws.n_candidates == 0 ? NULL : charge->laws.candidates[charge->applied].plan->version };
}

/* Where the answers to a quantity begin to do something else under the law at hand. Returns: yours. */
static GArray *find_pieces (const Interview *interview, Verdict *verdict)
{
  pipeline_decide (interview->program, interview->fact_case, verdict);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, interview->charge);
  const Plan *plan = charge->laws.candidates[charge->applied].plan;
  Work *work = &verdict->work;
  const Trial trial = { .program = interview->program, .fact_case = interview->fact_case, .index = charge->charge };
  open_of_law (&trial, charge, charge->applied, work);
  work->slots[interview->inquiry.slot] = (Interval) { 0, UNBOUNDED };
  return pieces_of (plan, work->slots, work->truths, interview->inquiry.slot);
}

GArray *dialogue_options (Interview *interview)
{
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  g_autoptr (GArray) begins = options_are_pieces (interview) ? find_pieces (interview, verdict) : NULL;
  g_autoptr (GArray) answers = options_of (interview, begins);
  GArray *options = g_array_new (FALSE, FALSE, sizeof (Option));
  for (guint i = 0; i < answers->len; i++) {
    const Option option = try_answer (interview, &g_array_index (answers, Answer, i), verdict);
    options_add (options, option);
  }
  answers_apply (interview);
  return options;
}

Reasons *dialogue_explain (const Interview *interview)
{
  g_autoptr (Case) fact_case = answers_case (interview);
  return pipeline_explain (interview->program, fact_case);
}

char *dialogue_write (const Interview *interview)
{
  g_autoptr (Case) fact_case = answers_case (interview);
  return case_write (fact_case, interview->program->law->vocabulary);
}
