/* In: an answer on an open clause. Out: the other clauses that it answers, set alike, so that what is told of an answer is what a case with
 * that answer comes to. */
#include "rerun/entailed.h"
#include <string.h>
#include "model/names/clause_order.h"

/* FALSE: it is no clause that an item gives a tier by. */
static gboolean find_clause (const Plan *plan, guint index, RankedClause *ret)
{
  const Hidden *hidden = &g_array_index (plan->hidden, Hidden, index);
  for (guint i = 0; hidden->kind == HIDDEN_RULING && i < plan->places.items->len; i++) {
    const PlanItem *item = places_item (&plan->places, i);
    if (item->instrument == hidden->instrument && strcmp (item->path, hidden->name) == 0) {
      *ret =
          (RankedClause) { hidden->instrument, hidden->name, item->rank, item->item->condition == hidden->condition };
      return TRUE;
    }
  }
  return FALSE;
}

void entailed_set (Matter *matter, guint n_facts, guint slot, gboolean found)
{
  RankedClause said, other;
  if (slot < n_facts || !find_clause (matter->plan, slot - n_facts, &said))
    return;
  for (guint i = 0; i < matter->plan->hidden->len; i++) {
    const guint beside = n_facts + i;
    if (beside == slot || interval_is_point (matter->slots[beside]) || !find_clause (matter->plan, i, &other))
      continue;
    if (found ? clause_ranked_implies (&said, &other) : clause_ranked_implies (&other, &said))
      matter_set (matter, beside, interval_point (found ? matter->slots[beside].hi : matter->slots[beside].lo));
  }
}
