/* In: what a charge came to and which facts are missing. Out: the one question that is asked next.
 * Nothing is asked twice: what an answer left open stays open. */
#include "interview/next_question.h"

static gboolean ask (Interview *interview, Inquiry inquiry)
{
  interview->inquiry = inquiry;
  interview->asking = TRUE;
  return TRUE;
}

static gboolean ask_once (Interview *interview, Topic topic)
{
  const Inquiry inquiry = { .topic = topic, .defendant = -1 };
  return !interview_was_asked (interview, inquiry) && ask (interview, inquiry);
}

gboolean next_question_conduct (Interview *interview)
{
  return !days_are_known (interview->fact_case->conduct_to) && ask_once (interview, TOPIC_CONDUCT);
}

/* Some law of the offence came after `day`. */
static gboolean has_later_law (const Interview *interview, Day day)
{
  const GPtrArray *plans = program_plans_of (interview->program, interview->offence);
  for (guint i = 0; i < plans->len; i++)
    if (((const Plan *) g_ptr_array_index (plans, i))->from > day)
      return TRUE;
  return FALSE;
}

gboolean next_question_decision (Interview *interview)
{
  const Case *fact_case = interview->fact_case;
  return days_are_known (fact_case->conduct_to) && !days_are_known (fact_case->decided) &&
         has_later_law (interview, fact_case->conduct_to.lo) && ask_once (interview, TOPIC_DECISION);
}

static gboolean is_missing (const Work *work, MissingKind what)
{
  for (guint i = 0; i < work->missing->len; i++)
    if (g_array_index (work->missing, Missing, i).what == what)
      return TRUE;
  return FALSE;
}

static gboolean says_of (const Case *given, guint slot, gint defendant)
{
  for (guint i = 0; i < given->stated->len; i++) {
    const Stated *stated = &g_array_index (given->stated, Stated, i);
    if (stated->fact == slot && stated->defendant == defendant)
      return TRUE;
  }
  return FALSE;
}

/* Whose answer it is: that of the organization acted for, unless the case speaks of the defendant. */
static gint answers_for (const Case *given, guint slot, gint defendant)
{
  gint organization = case_organization_of (given, defendant);
  return organization < 0 || says_of (given, slot, defendant) ? defendant : organization;
}

/* What the case says of the charge itself is asked for again where it was said. */
static gint said_of (const Interview *interview, guint slot)
{
  const GArray *charges = interview->given->charges;
  const guint said = interview->charge < charges->len ? g_array_index (charges, Charge, interview->charge).said : 0;
  return said > 0 && says_of (interview->given, slot, said_of_charge (said)) ? said_of_charge (said) : -1;
}

/* Each of several defendants is asked for apart; a single one answers for the case, unless the case speaks of that one. */
static Inquiry inquiry_of (const Interview *interview, guint slot, gint defendant)
{
  const gint charge = said_of (interview, slot);
  if (charge < -1)
    return (Inquiry) { .topic = TOPIC_FACT, .slot = slot, .defendant = charge };
  gboolean apart = interview->given->defendants->len > 1 || says_of (interview->given, slot, defendant);
  return (Inquiry) { .topic = TOPIC_FACT,
                     .slot = slot,
                     .defendant = apart ? answers_for (interview->given, slot, defendant) : -1 };
}

/* The row of a table that comes first among all facts stands for the table. */
static guint first_row (const Vocabulary *vocabulary, guint slot)
{
  const FactTable *table = vocabulary_fact (vocabulary, slot)->table;
  guint first = 0;
  while (vocabulary_fact (vocabulary, first)->table != table)
    first++;
  return first;
}

/* Which rows there are is asked before how much of one there is. */
static Inquiry inquiry_of_row (const Interview *interview, guint slot, gint defendant)
{
  const Vocabulary *vocabulary = interview->program->law->vocabulary;
  Inquiry amount = inquiry_of (interview, slot, defendant), which = amount;
  if (vocabulary_fact (vocabulary, slot)->table == NULL)
    return amount;
  which.topic = TOPIC_WHICH;
  which.slot = first_row (vocabulary, slot);
  return interview_was_asked (interview, which) ? amount : which;
}

static Inquiry ruling_of (const Interview *interview, const Hidden *clause, gint defendant)
{
  gboolean apart = interview->given->defendants->len > 1;
  gint organization = apart ? case_organization_of (interview->given, defendant) : -1;
  return (Inquiry) { .topic = TOPIC_RULING,
                     .defendant = !apart             ? -1
                                  : organization < 0 ? defendant
                                                     : organization,
                     .clause = clause };
}

/* What a missing thing is asked as. */
static Inquiry inquiry_for (const Interview *interview, const Missing *missing, gint defendant)
{
  switch (missing->what) {
  case MISSING_FACT: return inquiry_of_row (interview, missing->slot, defendant);
  case MISSING_REGION: return (Inquiry) { .topic = TOPIC_REGION, .defendant = -1 };
  case MISSING_SUBJECT: return (Inquiry) { .topic = TOPIC_SUBJECT, .defendant = -1 };
  case MISSING_RULING: return ruling_of (interview, missing->clause, defendant);
  case MISSING_CONDUCT_DAY: return (Inquiry) { .topic = TOPIC_DAY, .defendant = -1 };
  case MISSING_FIGURE:        /* nobody who answers here could say it; a rule file must */
  case MISSING_CONDUCT_BEGIN: /* of the law; never among what one law needs */
  case MISSING_CONDUCT_END:
  case MISSING_DECISION_DAY:
  case MISSING_COMPARISON:
  case MISSING_LATER_PART:
  case MISSING_PART:
  case MISSING_FIGURES:
  case MISSING_TEXT:
  case MISSING_RULE: break;
  }
  g_assert_not_reached ();
}

/* The acts of the case come to its number, which no answer may state beside them. */
static gboolean is_counted (const Case *fact_case, guint slot)
{
  for (guint i = 0; i < fact_case->batches->len; i++)
    if (g_array_index (fact_case->batches, Batch, i).fact == slot)
      return TRUE;
  return FALSE;
}

/* Nobody knows which rows there are: then nobody knows how much of this one there is. */
static gboolean is_unknown_row (const Interview *interview, Inquiry inquiry)
{
  const Vocabulary *vocabulary = interview->program->law->vocabulary;
  if (inquiry.topic != TOPIC_FACT || vocabulary_fact (vocabulary, inquiry.slot)->table == NULL)
    return FALSE;
  inquiry.topic = TOPIC_WHICH;
  inquiry.slot = first_row (vocabulary, inquiry.slot);
  return interview_says_unknown (interview, inquiry);
}

/* A region that the case names has no figure of its own; a day that nobody knew at all is not asked for exactly. */
static gboolean is_open (const Interview *interview, Inquiry inquiry)
{
  if (inquiry.topic == TOPIC_FACT && is_counted (interview->fact_case, inquiry.slot))
    return FALSE;
  if (is_unknown_row (interview, inquiry))
    return FALSE;
  if (inquiry.topic == TOPIC_REGION && interview->fact_case->region != NULL)
    return FALSE;
  if (inquiry.topic == TOPIC_DAY && !days_are_known (interview->fact_case->conduct_to))
    return FALSE;
  return !interview_was_asked (interview, inquiry);
}

static gboolean ask_first (Interview *interview, gint defendant, const Work *work)
{
  gboolean found = FALSE;
  g_autoptr (GHashTable) tables = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < missing_questions (work->missing); i++) {
    const Missing *missing = &g_array_index (work->missing, Missing, i);
    if (missing->what == MISSING_FIGURE)
      continue;
    const Inquiry inquiry = inquiry_for (interview, missing, defendant);
    if (!is_open (interview, inquiry))
      continue;
    interview->left += inquiry.topic != TOPIC_WHICH || g_hash_table_add (tables, GUINT_TO_POINTER (inquiry.slot + 1));
    found = found || ask (interview, inquiry);
  }
  return found;
}

gboolean next_question_missing (Interview *interview, const ChargeVerdict *charge, const Work *work)
{
  gint defendant = g_array_index (interview->fact_case->charges, Charge, charge->charge).defendant;
  gboolean found = ask_first (interview, defendant, work);
  interview->exact = work->missing_exact;
  interview->lacks_figure = interview->lacks_figure || is_missing (work, MISSING_FIGURE);
  if (interview->fact_case->region == NULL && is_missing (work, MISSING_REGION) && ask_once (interview, TOPIC_REGION))
    return TRUE;
  if (is_missing (work, MISSING_SUBJECT) && ask_once (interview, TOPIC_SUBJECT))
    return TRUE;
  return found;
}

gboolean next_question_days (Interview *interview, const ChargeVerdict *charge)
{
  gboolean conduct = charge->days[DAY_BEGAN].matters || charge->days[DAY_ENDED].matters;
  return (conduct && days_are_known (interview->fact_case->conduct_to) && ask_once (interview, TOPIC_DAY)) ||
         (charge->days[DAY_DECIDED].matters && ask_once (interview, TOPIC_DECISION));
}

gboolean next_question_later_part (Interview *interview, const ChargeVerdict *charge)
{
  return charge->laws.crossing == CROSSES_OPEN &&
         (charge->floor_if_earlier != charge->floor_if_whole ||
          charge->ceiling_if_earlier != charge->ceiling_if_whole) &&
         ask_once (interview, TOPIC_LATER_PART);
}

void next_question_range (Interview *interview, const ChargeVerdict *charge)
{
  gboolean lawless = charge->laws.n_candidates == 0;
  interview->charge = charge->charge;
  interview->floor = charge->floor;
  interview->ceiling = charge->ceiling;
  interview->version = lawless ? NULL : charge->laws.candidates[charge->applied].plan->version;
}
