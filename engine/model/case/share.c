/* In: a plan and an own part of a joint amount. Out: which of the two counts: as the case says, else as the first instrument
 * in force says that speaks of the fact, else the joint one. */
#include "model/case/share.h"

static const ShareRule *find_rule (const Standard *standard, const char *id)
{
  for (guint i = 0; i < standard->share_rules->len; i++) {
    const ShareRule *rule = g_ptr_array_index (standard->share_rules, i);
    if (g_strv_contains ((const char *const *) rule->facts, id))
      return rule;
  }
  return NULL;
}

static gboolean ask_instrument (const Plan *plan, const Instrument *instrument, const char *id, ShareDecision *ret)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    const ShareRule *rule = plan_has_standard (plan, standard) ? find_rule (standard, id) : NULL;
    if (rule == NULL)
      continue;
    *ret = (ShareDecision) { rule->counts == SHARE_OWN, FALSE, instrument, rule };
    return TRUE;
  }
  return FALSE;
}

ShareDecision share_decide (const Plan *plan, const Vocabulary *vocabulary, const Stated *share)
{
  ShareDecision decision = { FALSE, FALSE, NULL, NULL };
  if (share->counts != SHARE_UNSAID)
    return (ShareDecision) { share->counts == SHARE_OWN, TRUE, NULL, NULL };
  const char *id = vocabulary_fact (vocabulary, share->fact)->id;
  for (guint i = 0; i < plan->instruments->len; i++)
    if (ask_instrument (plan, g_ptr_array_index (plan->instruments, i), id, &decision))
      break;
  return decision;
}
