/* In: the items of a charge as they are laid out. Out: the same without what items of one paragraph repeat. The idea: a
 * precondition of the paragraph stands in each of its items; a reader wants its comparison once, with the first of them. */
#include "explain/told/shared.h"
#include "explain/told/shown.h"

static gboolean same_paragraph (const ItemReason *one, const ItemReason *other)
{
  return one->item->rule == other->item->rule && one->item->instrument == other->item->instrument;
}

static gboolean is_said_by (const Shown *first, const Reason *gate)
{
  for (guint i = 0; i < first->children->len; i++)
    if (shown_says_same (((const Shown *) g_ptr_array_index (first->children, i))->reason, gate))
      return TRUE;
  return FALSE;
}

/* What only its preconditions would say stays, that the item is not told by nothing. */
static void leave_out (const Shown *first, Shown *item)
{
  for (guint i = item->children->len; i > 0 && item->children->len > 1; i--) {
    const Shown *child = g_ptr_array_index (item->children, i - 1);
    if (!(child->reason->gate || child->reason->precondition) || child->as != SHOWN_SAID ||
        !is_said_by (first, child->reason))
      continue;
    g_ptr_array_remove_index (item->children, i - 1);
    item->above = TRUE;
  }
}

static void share_preconditions (ChargeAccount *account)
{
  const ItemReason *first = NULL;
  for (guint i = 0; i < account->charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (account->charge->items, i);
    if (item->standing != ITEM_SHOWN)
      continue;
    if (first != NULL && same_paragraph (first, item))
      leave_out (account_shown (account, first->reason), g_hash_table_lookup (account->shown, item->reason));
    else
      first = item;
  }
}

/* Nothing but the comparison is told of it. */
static gboolean fails_by_lead_alone (const ChargeAccount *account, const ItemReason *item)
{
  return ((const GPtrArray *) g_hash_table_lookup (account->failing, item->reason))->len == 0;
}

static void share_comparisons (ChargeAccount *account)
{
  for (guint i = 1; i < account->near->len; i++) {
    const ItemReason *before = g_ptr_array_index (account->near, i - 1), *item = g_ptr_array_index (account->near, i);
    if (same_paragraph (before, item) && shown_says_same (before->lead, item->lead) &&
        fails_by_lead_alone (account, before) && fails_by_lead_alone (account, item))
      g_hash_table_add (account->alike, (gpointer) item);
  }
}

void shared_find (ChargeAccount *account)
{
  share_preconditions (account);
  share_comparisons (account);
}
