/* In: a plan and an own part of a joint amount. Out: which of the two counts: as the case says, else as the first instrument
 * in force says that speaks of the fact, else the joint one. */
#include "model/case/own_part.h"

static const LawShareRule *find_rule (const LawActs *acts, guint fact)
{
  for (guint i = 0; i < acts->n_shares; i++)
    if (law_has_fact (&acts->shares[i].facts, fact))
      return &acts->shares[i];
  return NULL;
}

ShareDecision share_decide (const Plan *plan, const Stated *share)
{
  if (share->counts != SHARE_UNSAID)
    return (ShareDecision) { share->counts == SHARE_OWN, TRUE, NULL };
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawShareRule *rule = find_rule (&plan_standard (plan, i)->acts, share->fact);
    if (rule != NULL)
      return (ShareDecision) { rule->stated->counts == SHARE_OWN, FALSE, rule };
  }
  return (ShareDecision) { FALSE, FALSE, NULL };
}
