/* In: what is asked. Out: the answers worth telling apart: yes and no, ranges of a quantity, spans of time between which
 * the law changed, regions with values of their own. */
#include "interview/options.h"

static const Fact *fact_of (const Interview *interview)
{
  return vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot);
}

gboolean options_are_pieces (const Interview *interview)
{
  return interview->inquiry.topic == TOPIC_FACT && fact_of (interview)->kind == FACT_QUANTITY;
}

static void add (GArray *answers, gint64 lo, gint64 hi)
{
  const Answer answer = { .known = TRUE, .value = { lo, hi }, .until = { lo, hi } };
  g_array_append_val (answers, answer);
}

static void add_pieces (GArray *answers, const GArray *begins, gint64 last)
{
  for (guint i = 0; i < begins->len; i++)
    add (answers, g_array_index (begins, gint64, i),
         i + 1 < begins->len ? g_array_index (begins, gint64, i + 1) - 1 : last);
}

static gint compare_days (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;
  return first < second ? -1 : first > second;
}

/* The spans from `first` on in which one law of the offence stands unchanged. */
static void add_times (GArray *answers, const Interview *interview, Day first)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (begins, first);
  const GPtrArray *plans = program_plans_of (interview->program, interview->offence);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->from > first)
      g_array_append_val (begins, plan->from);
  }
  g_array_sort (begins, compare_days);
  for (guint i = begins->len - 1; i > 0; i--)
    if (g_array_index (begins, gint64, i) == g_array_index (begins, gint64, i - 1))
      g_array_remove_index (begins, i);
  add_pieces (answers, begins, DAY_MAX);
}

static void add_regions (GArray *answers, const Interview *interview)
{
  g_autofree const char **regions = interview_regions (interview);
  for (const char **region = regions; *region != NULL; region++) {
    const Answer answer = { .known = TRUE, .written = (char *) *region };
    g_array_append_val (answers, answer);
  }
}

static gboolean has_lapse (const GArray *answers, Lapse lapse)
{
  for (guint i = 0; i < answers->len; i++)
    if (g_array_index (answers, Answer, i).value.lo == -(gint64) lapse)
      return TRUE;
  return FALSE;
}

/* Never, and within each time that some law asks for. */
static void add_events (GArray *answers, const Interview *interview)
{
  add (answers, 0, 0);
  const GPtrArray *plans = program_plans_of (interview->program, interview->offence);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    for (guint j = 0; j < plan->hidden->len; j++) {
      const Hidden *hidden = &g_array_index (plan->hidden, Hidden, j);
      if (hidden->kind == HIDDEN_WITHIN && hidden->fact == interview->inquiry.slot &&
          !has_lapse (answers, hidden->lapse))
        add (answers, -(gint64) hidden->lapse, -(gint64) hidden->lapse);
    }
  }
}

static void add_yes_no (GArray *answers)
{
  add (answers, 1, 1);
  add (answers, 0, 0);
}

static void add_fact (GArray *answers, const Interview *interview, const GArray *begins)
{
  switch (fact_of (interview)->kind) {
  case FACT_YES_NO: add_yes_no (answers); break;
  case FACT_QUANTITY: add_pieces (answers, begins, UNBOUNDED); break;
  case FACT_DATE: add_events (answers, interview); break;
  }
}

GArray *options_of (const Interview *interview, const GArray *begins)
{
  GArray *answers = g_array_new (FALSE, TRUE, sizeof (Answer));
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT: add_times (answers, interview, 1); break;
  case TOPIC_DECISION: add_times (answers, interview, interview->fact_case->conduct_to.lo); break;
  case TOPIC_REGION: add_regions (answers, interview); break;
  case TOPIC_LATER_PART:
  case TOPIC_SUBJECT:
  case TOPIC_RULING: add_yes_no (answers); break;
  case TOPIC_FACT: add_fact (answers, interview, begins); break;
  case TOPIC_WHICH:
  case TOPIC_DAY: break;
  }
  return answers;
}

/* Only ranges of one thing can be joined. */
static gboolean goes_on (const Option *before, const Option *option)
{
  return before->region == NULL && option->region == NULL && before->value.hi + 1 == option->value.lo &&
         before->value.lo >= 0 && before->floor == option->floor && before->ceiling == option->ceiling &&
         before->version == option->version;
}

void options_add (GArray *options, Option option)
{
  Option *before = options->len == 0 ? NULL : &g_array_index (options, Option, options->len - 1);
  if (before != NULL && goes_on (before, &option))
    before->value.hi = option.value.hi;
  else
    g_array_append_val (options, option);
}
