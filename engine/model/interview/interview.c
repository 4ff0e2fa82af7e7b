/* The answers of an interview, a stack: what was said last is taken back first. */
#include "model/interview/interview.h"
#include <string.h>
#include "model/names/names.h"
#include "model/program/plan_regions.h"

static void clear_answer (gpointer data) { g_free (((Answer *) data)->written); }

Interview *interview_new (Program *program, const Offence *offence, const Case *given)
{
  Interview *interview = g_new0 (Interview, 1);
  interview->program = program_ref (program);
  interview->offence = offence;
  interview->paths = item_paths (program->law);
  interview->implying = implying_new (interview->paths, lawbook_offence (program->law, offence->id));
  interview->given = case_new ();
  interview->fact_case = case_new ();
  interview->answers = g_array_new (FALSE, TRUE, sizeof (Answer));
  g_array_set_clear_func (interview->answers, clear_answer);
  if (given != NULL)
    case_copy (interview->given, given);
  return interview;
}

void interview_free (Interview *interview)
{
  if (interview == NULL)
    return;
  case_free (interview->given);
  case_free (interview->fact_case);
  g_array_unref (interview->answers);
  implying_free (interview->implying);
  g_array_unref (interview->paths);
  program_unref (interview->program);
  g_free (interview);
}

const Offence *interview_offence (const Program *program, const char *name)
{
  g_autoptr (Names) names = names_new (program->law);
  return names_offence (names, name);
}

const char *interview_topic (const Interview *interview)
{
  static const char *const names[] = {
    [TOPIC_CONDUCT] = "@conduct",       [TOPIC_DECISION] = "@decision", [TOPIC_REGION] = "@region",
    [TOPIC_SUBJECT] = "@subject",       [TOPIC_DAY] = "@day",           [TOPIC_RULING] = "@finding",
    [TOPIC_LATER_PART] = "@later-part", [TOPIC_WHICH] = "@which"
  };
  if (!interview->asking)
    return NULL;
  if (interview->inquiry.topic != TOPIC_FACT)
    return names[interview->inquiry.topic];
  return vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot)->id;
}

static gboolean is_same (Inquiry a, Inquiry b)
{
  if (a.topic != b.topic)
    return FALSE;
  if (a.topic == TOPIC_RULING)
    return a.defendant == b.defendant && a.clause->instrument == b.clause->instrument &&
           g_str_equal (a.clause->name, b.clause->name);
  const gboolean of_slot = a.topic == TOPIC_FACT || a.topic == TOPIC_WHICH;
  return !of_slot || (a.slot == b.slot && a.defendant == b.defendant);
}

gboolean interview_was_asked (const Interview *interview, Inquiry inquiry)
{
  for (guint i = 0; i < interview->answers->len; i++)
    if (is_same (interview_answer (interview, i)->inquiry, inquiry))
      return TRUE;
  return FALSE;
}

gboolean interview_says_unknown (const Interview *interview, Inquiry inquiry)
{
  for (guint i = 0; i < interview->answers->len; i++)
    if (!interview_answer (interview, i)->known && is_same (interview_answer (interview, i)->inquiry, inquiry))
      return TRUE;
  return FALSE;
}

void interview_add (Interview *interview, const Answer *answer)
{
  Answer copy = *answer;
  copy.inquiry = interview->inquiry;
  copy.written = g_strdup (answer->written);
  g_array_append_val (interview->answers, copy);
}

gboolean interview_drop (Interview *interview)
{
  if (interview->answers->len == 0)
    return FALSE;
  g_array_set_size (interview->answers, interview->answers->len - 1);
  return TRUE;
}

/* It sets a figure under some law of the offence. */
static gboolean tells_of (const Interview *interview, const Instrument *local)
{
  const GPtrArray *plans = program_plans_of (interview->program, interview->offence);
  for (guint i = 0; local->locals->len > 0 && i < plans->len; i++)
    if (plan_takes_from (g_ptr_array_index (plans, i), local))
      return TRUE;
  return FALSE;
}

const char **interview_regions (const Interview *interview)
{
  GPtrArray *regions = g_ptr_array_new ();
  const Lawbook *law = interview->program->law;
  for (guint i = 0; i < law->n_instruments; i++) {
    const Instrument *instrument = law->instruments[i].stated;
    if (instrument->region != NULL && tells_of (interview, instrument) &&
        !g_ptr_array_find_with_equal_func (regions, instrument->region, g_str_equal, NULL))
      g_ptr_array_add (regions, instrument->region);
  }
  g_ptr_array_add (regions, NULL);
  return (const char **) g_ptr_array_free (regions, FALSE);
}
