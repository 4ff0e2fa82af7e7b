/* In: a charge and what is known of its facts. Out: the facts that come with others, where a complete case says nothing of them: things
 * that were smuggled have a value, stated or not. The one idea: what was not stated was not found, unless something else that was
 * found cannot be without it; then it is open. */
#include "select/companions.h"
#include "select/stating.h"

gboolean select_is_companion (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  return fact_case->complete && stating_of (vocabulary, fact_case, charge, slot) == SAYS_NOTHING &&
         !stating_share (fact_case, charge, slot) && !stating_acts (fact_case, slot);
}

Interval select_companion (const Vocabulary *vocabulary, guint slot, const Interval *slots)
{
  gboolean found = FALSE;
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < vocabulary->n_companions; i++)
    found = found || (vocabulary->companions[i].fact == slot && slots[vocabulary->companions[i].with].hi > 0);
  return found ? fact_unknown (fact) : fact_not_found (fact);
}

void select_companions (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, Interval *slots)
{
  for (guint i = 0; fact_case->complete && i < vocabulary->n_companions; i++) {
    const Companion *companion = &vocabulary->companions[i];
    if (slots[companion->with].hi > 0 && select_is_companion (vocabulary, fact_case, charge, companion->fact))
      slots[companion->fact] = select_companion (vocabulary, companion->fact, slots);
  }
}
