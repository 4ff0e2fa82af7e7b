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

ShareDecision share_decide (const Plan *plan, const Vocabulary *vocabulary, const Stated *share)
{
  if (share->counts != SHARE_UNSAID)
    return (ShareDecision) { share->counts == SHARE_OWN, TRUE, NULL, NULL };
  const char *id = vocabulary_fact (vocabulary, share->fact)->id;
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    const ShareRule *rule = find_rule (standard->stated, id);
    if (rule != NULL)
      return (ShareDecision) { rule->counts == SHARE_OWN, FALSE, standard->instrument->stated, rule };
  }
  return (ShareDecision) { FALSE, FALSE, NULL, NULL };
}
