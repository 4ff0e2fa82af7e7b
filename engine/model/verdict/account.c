/* What a person is told of the reasons: making and freeing it. */
#include "model/verdict/account.h"

Shown *shown_new (ShownAs as, const Reason *reason)
{
  Shown *shown = g_new0 (Shown, 1);
  shown->as = as;
  shown->reason = shown->says = reason;
  shown->children = g_ptr_array_new_with_free_func (shown_free);
  return shown;
}

void shown_free (gpointer data)
{
  Shown *shown = data;
  g_ptr_array_unref (shown->children);
  g_free (shown);
}

static void clause_clear (gpointer data)
{
  Clause *clause = data;
  g_array_unref (clause->spelled);
}

void scale_free (gpointer data)
{
  Scale *scale = data;
  g_array_unref (scale->rungs);
  g_free (scale);
}

ChargeAccount *charge_account_new (const ChargeReasons *charge)
{
  ChargeAccount *account = g_new0 (ChargeAccount, 1);
  account->charge = charge;
  account->shown = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, shown_free);
  account->failing = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  account->near = g_ptr_array_new ();
  account->alike = g_hash_table_new (NULL, NULL);
  account->idle = g_hash_table_new (NULL, NULL);
  account->laws = g_array_new (FALSE, FALSE, sizeof (Truth));
  account->clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  g_array_set_clear_func (account->clauses, clause_clear);
  account->scales = g_ptr_array_new_with_free_func (scale_free);
  return account;
}

static void charge_account_free (gpointer data)
{
  ChargeAccount *account = data;
  g_hash_table_unref (account->shown);
  g_hash_table_unref (account->failing);
  g_ptr_array_unref (account->near);
  g_hash_table_unref (account->alike);
  g_hash_table_unref (account->idle);
  g_array_unref (account->laws);
  g_array_unref (account->clauses);
  g_ptr_array_unref (account->scales);
  g_free (account);
}

Account *account_new (const Reasons *reasons)
{
  Account *account = g_new0 (Account, 1);
  account->reasons = reasons;
  account->charges = g_ptr_array_new_with_free_func (charge_account_free);
  return account;
}

void account_free (Account *account)
{
  if (account == NULL)
    return;
  g_ptr_array_unref (account->charges);
  g_free (account);
}

const Shown *account_shown (const ChargeAccount *account, const Reason *reason)
{
  return g_hash_table_lookup (account->shown, reason);
}
