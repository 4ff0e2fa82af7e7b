/* In: an answer on an open clause. Out: the other clauses that it answers, set alike, so that what is told of an answer is what a case with
 * that answer comes to. */
#include "rerun/entailed.h"
#include <string.h>
#include "model/names/clause_order.h"

static gint compare_paths (const Instrument *instrument, const char *path, const PlanItem *item)
{
  if (instrument != item->instrument)
    return instrument < item->instrument ? -1 : 1;
  return strcmp (path, item->path);
}

static gint compare_items (gconstpointer a, gconstpointer b)
{
  const PlanItem *one = *(const PlanItem *const *) a;
  return compare_paths (one->instrument, one->path, *(const PlanItem *const *) b);
}

/* The items of the plan in the order of compare_items. Returns: yours, of const PlanItem. */
static GArray *items_in_order (const Plan *plan)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (const PlanItem *));
  for (guint i = 0; i < plan->places.items->len; i++) {
    const PlanItem *item = places_item (&plan->places, i);
    g_array_append_val (items, item);
  }
  g_array_sort (items, compare_items);
  return items;
}

/* NULL: no item gives a tier by that clause. */
static const PlanItem *find_item (const GArray *items, const Hidden *clause)
{
  guint low = 0;
  for (guint high = items->len; low < high;) {
    const guint middle = (low + high) / 2;
    if (compare_paths (clause->instrument, clause->name, g_array_index (items, const PlanItem *, middle)) > 0)
      low = middle + 1;
    else
      high = middle;
  }
  const PlanItem *item = low < items->len ? g_array_index (items, const PlanItem *, low) : NULL;
  return item != NULL && compare_paths (clause->instrument, clause->name, item) == 0 ? item : NULL;
}

/* Where no two of them lead to different ranges and none is the whole of one, none says anything of another. */
static gboolean say_something (const RankedClause *clauses, guint n)
{
  guint rank = 0;
  for (guint i = 0; i < n; i++) {
    if (clauses[i].rank > 0 && ((rank > 0 && clauses[i].rank != rank) || clause_ranked_is_whole (&clauses[i])))
      return TRUE;
    rank = MAX (rank, clauses[i].rank);
  }
  return FALSE;
}

static RankedClause *clauses_of (const Plan *plan)
{
  g_autoptr (GArray) items = items_in_order (plan);
  RankedClause *clauses = g_new0 (RankedClause, plan->hidden->len + 1);
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    const PlanItem *item = hidden->kind == HIDDEN_RULING ? find_item (items, hidden) : NULL;
    if (item != NULL)
      clauses[i] = (RankedClause) { hidden->instrument, hidden->name, item->rank,
                                    item->item->condition == hidden->condition, item_asks_near (item->law->condition) };
  }
  if (!say_something (clauses, plan->hidden->len))
    memset (clauses, 0, plan->hidden->len * sizeof *clauses);
  return clauses;
}

void entailed_set (Matter *matter, guint n_facts, guint slot, gboolean found)
{
  if (slot < n_facts)
    return;
  if (matter->clauses == NULL)
    matter->clauses = clauses_of (matter->plan);
  const RankedClause *said = &matter->clauses[slot - n_facts];
  for (guint i = 0; said->rank > 0 && i < matter->plan->hidden->len; i++) {
    const guint beside = n_facts + i;
    const RankedClause *other = &matter->clauses[i];
    if (beside == slot || other->rank == 0 || interval_is_point (matter->slots[beside]))
      continue;
    if (found ? clause_ranked_implies (said, other) : clause_ranked_implies (other, said))
      matter_set (matter, beside, interval_point (found ? matter->slots[beside].hi : matter->slots[beside].lo));
  }
}
