/* What a case says of open clauses in, a fault where it cannot be true together out: one is denied, and another that includes it
 * is found nevertheless. What is said of one defendant takes the place of what is said of all, so each is compared with its own
 * and with what is said of all and of no one else. */
#include <string.h>
#include "model/names/clause_order.h"
#include "read/case/case_link.h"

static gint compare_saids (gconstpointer a, gconstpointer b)
{
  const ClauseSaid *left = a, *right = b;
  return (left->defendant > right->defendant) - (left->defendant < right->defendant);
}

static gboolean is_same_clause (const ItemPath *a, const ItemPath *b)
{
  return a->instrument == b->instrument && strcmp (a->path, b->path) == 0;
}

/* Said anew of the defendant among `own`. */
static gboolean is_replaced (const ClauseSaid *said, const ClauseSaid *own, guint n)
{
  for (guint i = 0; i < n; i++)
    if (own[i].defendant != said->defendant && is_same_clause (own[i].item, said->item))
      return TRUE;
  return FALSE;
}

static void compare_two (CaseDraft *draft, const ClauseSaid *denied, const ClauseSaid *found)
{
  if (!denied->denied || !found->found || is_same_clause (denied->item, found->item) ||
      !clause_excludes (denied->item, found->item))
    return;
  draft_fault (draft, FINDING_CONTRADICTORY, found->place, found->item->path, denied->item->path, NULL);
}

/* `own`: of one defendant; `all`: of all. */
static void compare_group (CaseDraft *draft, const ClauseSaid *own, guint n, const ClauseSaid *all, guint n_all)
{
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < n; k++)
      compare_two (draft, &own[i], &own[k]);
    for (guint k = 0; own != all && k < n_all; k++) {
      if (is_replaced (&all[k], own, n))
        continue;
      compare_two (draft, &own[i], &all[k]);
      compare_two (draft, &all[k], &own[i]);
    }
  }
}

void case_link_contradictions (CaseDraft *draft)
{
  GArray *saids = draft->clauses_said;
  g_array_sort (saids, compare_saids);
  const ClauseSaid *all = (const ClauseSaid *) (gpointer) saids->data;
  guint n_all = 0;
  while (n_all < saids->len && all[n_all].defendant == -1)
    n_all++;
  for (guint from = 0, to; from < saids->len; from = to) {
    for (to = from; to < saids->len && all[to].defendant == all[from].defendant;)
      to++;
    compare_group (draft, all + from, to - from, all, n_all);
  }
}
