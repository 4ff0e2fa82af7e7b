/* In: the reasons of a case. Out: what of them a person is told and how it is laid out, so that whoever writes it decides
 * nothing. */
#include "explain/told/told.h"
#include "explain/told/clauses.h"
#include "explain/told/idle.h"
#include "explain/told/scales.h"
#include "explain/told/shared.h"
#include "explain/told/shown.h"

static void lay_out (ChargeAccount *account, const Reason *reason, gboolean marked, gboolean whole)
{
  if (reason != NULL)
    g_hash_table_insert (account->shown, (gpointer) reason,
                         whole ? shown_whole (reason) : shown_brief (account->charge, reason, marked));
}

static int compare_nearness (gconstpointer a, gconstpointer b)
{
  const ItemReason *one = *(ItemReason *const *) a, *other = *(ItemReason *const *) b;
  return rational_compare (other->lead->degree_hi, one->lead->degree_hi);
}

static void tell_items (ChargeAccount *account, gboolean whole)
{
  for (guint i = 0; i < account->charge->items->len; i++) {
    ItemReason *item = g_ptr_array_index (account->charge->items, i);
    if (whole || item->standing == ITEM_SHOWN)
      lay_out (account, item->reason, item->truth == UNKNOWN, whole);
    if (item->standing == ITEM_NEAR) {
      g_ptr_array_add (account->near, item);
      g_hash_table_insert (account->failing, item->reason, shown_besides (item->reason, item->lead));
    }
  }
  g_ptr_array_sort (account->near, compare_nearness);
}

static void tell_articles (ChargeAccount *account)
{
  for (guint i = 0; i < account->charge->articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (account->charge->articles, i);
    if (article->truth != NO)
      lay_out (account, article->reason, TRUE, FALSE);
    else if (article->reason != NULL)
      g_hash_table_insert (account->failing, article->reason, shown_failing (article->reason));
  }
}

/* Which law it is hangs on a day that is not known. */
static gboolean is_open_between_days (const ChargeVerdict *verdict)
{
  for (guint i = 0; i < N_DAYS; i++)
    if (verdict->days[i].matters)
      return TRUE;
  return FALSE;
}

static void tell_laws (ChargeAccount *account)
{
  const ChargeVerdict *verdict = &account->charge->verdict;
  for (guint i = 0; i < verdict->laws.n_candidates; i++) {
    Truth truth = !verdict->decided && verdict->laws.candidates[i].may_apply ? UNKNOWN : NO;
    if (i == verdict->applied)
      truth = verdict->decided || !is_open_between_days (verdict) ? YES : UNKNOWN;
    g_array_append_val (account->laws, truth);
  }
}

static void tell_charge (ChargeAccount *account, gboolean whole)
{
  if (account->charge->plan == NULL)
    return;
  lay_out (account, account->charge->who_reason, TRUE, whole);
  tell_items (account, whole);
  tell_laws (account);
  idle_find (account->charge, account->idle);
  clauses_find (account->charge, account->clauses);
  if (!whole) {
    shared_find (account);
    tell_articles (account);
    return;
  }
  for (guint i = 0; i < account->charge->leniencies->len; i++)
    lay_out (account, ((const LeniencyReason *) g_ptr_array_index (account->charge->leniencies, i))->reason, TRUE,
             TRUE);
  scales_find (account->charge, account->scales);
}

Account *told_explain (const Reasons *reasons, gboolean whole)
{
  Account *account = account_new (reasons);
  for (guint i = 0; i < reasons->charges->len; i++) {
    ChargeAccount *charge = charge_account_new (g_ptr_array_index (reasons->charges, i));
    g_ptr_array_add (account->charges, charge);
    tell_charge (charge, whole);
  }
  return account;
}
