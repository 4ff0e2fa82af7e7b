/* In: a case as it was given, and answers. Out: the case that they make together.
 * It is made anew each time, so that taking an answer back needs nothing of its own. */
#include "interview/answers_apply.h"
#include "interview/which.h"
#include "model/case/days.h"
#include <string.h>

static const char *keep (Case *to, const char *text) { return case_keep (to, text, strlen (text)); }

static Stated *find_stated (Case *fact_case, Inquiry inquiry)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == inquiry.slot && stated->defendant == inquiry.defendant)
      return stated;
  }
  const Stated added = { .fact = inquiry.slot, .defendant = inquiry.defendant };
  g_array_append_val (fact_case->stated, added);
  return &g_array_index (fact_case->stated, Stated, fact_case->stated->len - 1);
}

static void apply_fact (Case *fact_case, const Answer *answer)
{
  Stated *stated = find_stated (fact_case, answer->inquiry);
  stated->value = answer->value;
  stated->written = answer->written == NULL ? NULL : keep (fact_case, answer->written);
  for (guint back = 1; back <= answer->n_before; back++) {
    Inquiry day = answer->inquiry;
    day.slot += back;
    find_stated (fact_case, day)->value = answer->before[back - 1];
  }
}

static void apply_which (const Interview *interview, Case *fact_case, const Answer *answer)
{
  g_autoptr (GArray) values = which_values (interview, answer);
  for (guint i = 0; i < values->len; i++) {
    const Stated *value = &g_array_index (values, Stated, i);
    Stated *stated =
        find_stated (fact_case, (Inquiry) { .topic = TOPIC_FACT, .slot = value->fact, .defendant = value->defendant });
    stated->value = value->value;
    stated->written = NULL;
  }
}

/* Behind what the case says of the clause itself: the last finding decides. */
static void apply_ruling (Case *fact_case, const Answer *answer)
{
  const Hidden *clause = answer->inquiry.clause;
  const Ruling added = { keep (fact_case, clause->instrument->id), keep (fact_case, clause->name),
                         answer->inquiry.defendant, answer->value, 0 };
  g_array_append_val (fact_case->rulings, added);
}

/* Everyone who is charged as nobody in particular. */
static void add_defendant (Case *fact_case, DefendantKind kind)
{
  const char *id = keep (fact_case, "defendant");
  const Defendant defendant = { id, id, kind, 0 };
  if (fact_case->defendants->len > 0)
    return;
  g_array_append_val (fact_case->defendants, defendant);
  for (guint i = 0; i < fact_case->charges->len; i++)
    g_array_index (fact_case->charges, Charge, i).defendant = 0;
}

static DateText text_of (Case *fact_case, const Answer *answer)
{
  return (DateText) { answer->written == NULL ? NULL : keep (fact_case, answer->written), answer->is_vague };
}

/* One text says both ends. */
static void apply_conduct (Case *fact_case, const Answer *answer)
{
  fact_case->conduct_from = answer->value;
  fact_case->conduct_to = answer->until;
  fact_case->from_text = text_of (fact_case, answer);
  fact_case->to_text = (DateText) { NULL, FALSE };
}

static void apply_decision (Case *fact_case, const Answer *answer)
{
  fact_case->decided = answer->value;
  fact_case->decided_text = text_of (fact_case, answer);
}

/* Of the later part of conduct it is said that nobody knows: left unsaid, a complete case would presume it. */
static void apply_unknown (Case *fact_case, const Inquiry *inquiry)
{
  if (inquiry->topic == TOPIC_LATER_PART)
    fact_case->later_part = LATER_PART_UNKNOWN;
}

static void apply_answer (const Interview *interview, Case *fact_case, const Answer *answer)
{
  if (!answer->known) {
    apply_unknown (fact_case, &answer->inquiry);
    return;
  }
  switch (answer->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: apply_conduct (fact_case, answer); break;
  case TOPIC_DECISION: apply_decision (fact_case, answer); break;
  case TOPIC_REGION: fact_case->region = keep (fact_case, answer->written); break;
  case TOPIC_SUBJECT:
    if (answer->value.lo == 1)
      add_defendant (fact_case, DEFENDANT_ORGANIZATION);
    break;
  case TOPIC_LATER_PART: fact_case->later_part = answer->value.lo == 1 ? LATER_PART_YES : LATER_PART_NO; break;
  case TOPIC_FACT: apply_fact (fact_case, answer); break;
  case TOPIC_WHICH: apply_which (interview, fact_case, answer); break;
  case TOPIC_RULING: apply_ruling (fact_case, answer); break;
  }
}

static gboolean is_charged (const Case *fact_case, const Offence *offence)
{
  for (guint i = 0; i < fact_case->charges->len; i++)
    if (g_str_equal (g_array_index (fact_case->charges, Charge, i).offence, offence->id))
      return TRUE;
  return FALSE;
}

/* The offence of everyone, unless the case charges it already. */
static void charge (Case *fact_case, const Offence *offence)
{
  if (is_charged (fact_case, offence))
    return;
  Charge added = { .offence = keep (fact_case, offence->id), .defendant = fact_case->defendants->len > 0 ? 0 : -1 };
  do
    g_array_append_val (fact_case->charges, added);
  while ((guint) ++added.defendant < fact_case->defendants->len);
}

static void fill (const Interview *interview, Case *fact_case)
{
  case_copy (fact_case, interview->given);
  g_array_set_size (fact_case->expects, 0); /* they were of other facts */
  charge (fact_case, interview->offence);
  for (guint i = 0; i < interview->answers->len; i++)
    apply_answer (interview, fact_case, interview_answer (interview, i));
  implied_add (interview->implying, fact_case);
  days_bound (fact_case);
}

void answers_apply (Interview *interview)
{
  fill (interview, interview->fact_case);
  if (!interview_was_asked (interview, (Inquiry) { .topic = TOPIC_SUBJECT }))
    add_defendant (interview->fact_case, DEFENDANT_UNSAID);
}

Case *answers_case (const Interview *interview)
{
  Case *fact_case = case_new ();
  fill (interview, fact_case);
  return fact_case;
}
