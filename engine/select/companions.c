/* In: a charge and what is known of its facts. Out: the facts that come with others, where a complete case says nothing of them: things
 * that were smuggled have a value, stated or not. */
#include "select/companions.h"
#include "model/book/companion.h"
#include "select/stating.h"

gboolean select_is_companion (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  return fact_case->complete && stating_of (vocabulary, fact_case, charge, slot) == SAYS_NOTHING &&
         !stating_share (fact_case, charge, slot) && !stating_acts (fact_case, slot);
}

void select_companions (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, Interval *slots)
{
  for (guint i = 0; fact_case->complete && i < vocabulary->n_companions; i++) {
    const Companion *companion = &vocabulary->companions[i];
    if (slots[companion->with].hi > 0 && select_is_companion (vocabulary, fact_case, charge, companion->fact))
      slots[companion->fact] = companion_of (vocabulary, companion->fact, slots);
  }
}

GArray *select_left_open (const Vocabulary *vocabulary, const Plan *plan, const Case *fact_case, const Charge *charge)
{
  GArray *left = NULL;
  for (guint i = 0; fact_case->complete && i < vocabulary->n_companions; i++) {
    const guint fact = vocabulary->companions[i].fact;
    if (code_polarity (&plan->code, fact) == 0 || !select_is_companion (vocabulary, fact_case, charge, fact))
      continue;
    if (left == NULL)
      left = g_array_new (FALSE, FALSE, sizeof (Companion));
    g_array_append_val (left, vocabulary->companions[i]);
  }
  return left;
}
