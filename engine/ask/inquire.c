/* In: what a charge came to and which facts are missing. Out: the one question that is asked next.
 * Nothing is asked twice: what an answer left open stays open. */
#include "ask/inquire.h"

static gboolean is_known (Interval days) { return days.lo > 0; }

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

gboolean inquire_conduct (Interview *interview)
{
  return !is_known (interview->fact_case->conduct_to) && ask_once (interview, TOPIC_CONDUCT);
}

/* Some law of the offence came after `day`. */
static gboolean has_later_law (const Interview *interview, Day day)
{
  for (guint i = 0; i < interview->program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (interview->program->plans, i);
    if (plan->offence == interview->offence && plan->from > day)
      return TRUE;
  }
  return FALSE;
}

gboolean inquire_decision (Interview *interview)
{
  const Case *fact_case = interview->fact_case;
  return is_known (fact_case->conduct_to) && !is_known (fact_case->decided) &&
         has_later_law (interview, fact_case->conduct_to.lo) && ask_once (interview, TOPIC_DECISION);
}

static HiddenKind kind_of (const Plan *plan, guint n_facts, guint slot)
{
  return g_array_index (plan->hidden, Hidden, slot - n_facts).kind;
}

static gboolean is_missing (const Interview *interview, const Plan *plan, const Work *work, HiddenKind kind)
{
  const guint n_facts = interview->program->n_facts;
  for (guint i = 0; i < work->missing->len; i++) {
    guint slot = g_array_index (work->missing, Missing, i).slot;
    if (slot >= n_facts && kind_of (plan, n_facts, slot) == kind)
      return TRUE;
  }
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

/* Each of several defendants is asked for apart; a single one answers for the case, unless the case speaks of that one. */
static Inquiry inquiry_of (const Interview *interview, guint slot, gint defendant)
{
  gboolean apart = interview->given->defendants->len > 1 || says_of (interview->given, slot, defendant);
  return (Inquiry) { TOPIC_FACT, slot, apart ? defendant : -1 };
}

static gboolean ask_fact (Interview *interview, gint defendant, const Work *work)
{
  gboolean found = FALSE;
  for (guint i = 0; i < work->missing->len; i++) {
    guint slot = g_array_index (work->missing, Missing, i).slot;
    if (slot >= interview->program->n_facts)
      continue;
    const Inquiry inquiry = inquiry_of (interview, slot, defendant);
    if (interview_was_asked (interview, inquiry))
      continue;
    interview->left++;
    found = found || ask (interview, inquiry);
  }
  return found;
}

gboolean inquire_missing (Interview *interview, const ChargeVerdict *charge, const Plan *plan, const Work *work)
{
  gint defendant = g_array_index (interview->fact_case->charges, Charge, charge->charge).defendant;
  gboolean fact = ask_fact (interview, defendant, work);
  interview->exact = work->missing_exact;
  if (interview->fact_case->region == NULL && is_missing (interview, plan, work, HIDDEN_LOCAL) &&
      ask_once (interview, TOPIC_REGION))
    return TRUE;
  if (is_missing (interview, plan, work, HIDDEN_ORGANIZATION) && ask_once (interview, TOPIC_SUBJECT))
    return TRUE;
  return fact;
}

void inquire_range (Interview *interview, const ChargeVerdict *charge)
{
  gboolean lawless = charge->n_candidates == 0;
  interview->charge = charge->charge;
  interview->floor = charge->floor;
  interview->ceiling = charge->ceiling;
  interview->version = lawless ? NULL : charge->candidates[charge->applied].plan->version;
}
