/* In: laws. Out: whether those who acted for an organization meet some as its crime and others as their own. */
#include "probe/choices/choice_reach.h"

static gboolean asks_who (const Plan *plan)
{
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_ORGANIZATION)
      return TRUE;
  return FALSE;
}

gboolean choice_other_reach (const Plan *one, const Plan *other)
{
  return !one->version->organizations != !other->version->organizations && (asks_who (one) || asks_who (other));
}

gboolean choice_reaches_otherwise (const Laws *const laws_of[N_PAIR])
{
  const Plan *first = NULL;
  gboolean otherwise = FALSE, asks = FALSE;
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; i < laws_of[side]->n_candidates; i++) {
      const Plan *plan = laws_of[side]->candidates[i].plan;
      first = first == NULL ? plan : first;
      otherwise = otherwise || !plan->version->organizations != !first->version->organizations;
      asks = asks || asks_who (plan);
    }
  return otherwise && asks;
}
