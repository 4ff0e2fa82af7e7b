/* In: the values of what a fact comes with. Out: what the fact is while nothing is said of it. The one idea: what was not stated was
 * not found, unless something else that was found cannot be without it; then it is open. */
#include "model/book/companion.h"

Interval companion_of (const Vocabulary *vocabulary, guint slot, const Interval *slots)
{
  gboolean found = FALSE;
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < vocabulary->n_companions; i++)
    found = found || (vocabulary->companions[i].fact == slot && slots[vocabulary->companions[i].with].hi > 0);
  return found ? fact_unknown (fact) : fact_not_found (fact);
}
