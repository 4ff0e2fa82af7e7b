/* In: a fact. Out: whether tiers hang on it, by itself or because what comes with it is open where it is found. */
#include "whatif/bearing.h"
#include "model/book/product.h"
#include "select/companions.h"
#include "select/products.h"

gboolean bearing_matters (const ChangeSearch *search, guint slot)
{
  for (guint i = 0; i < search->laws->len; i++)
    if (code_polarity (&try_law (search, i)->plan->code, slot) != 0)
      return TRUE;
  return FALSE;
}

static void add (const ChangeSearch *search, ArenaArray *list, guint slot)
{
  arena_array_add (search->charge->arena, list, &slot, 1, sizeof slot);
}

static void find_openers (ChangeSearch *search)
{
  const Vocabulary *vocabulary = try_vocabulary (search);
  for (guint i = 0; i < vocabulary->n_companions; i++) {
    const Companion *companion = &vocabulary->companions[i];
    if (bearing_matters (search, companion->fact) &&
        select_is_companion (vocabulary, search->trial->fact_case, trial_charge (search->trial), companion->fact))
      add (search, &search->openers, companion->with);
  }
}

static void find_products (ChangeSearch *search)
{
  const Vocabulary *vocabulary = try_vocabulary (search);
  for (guint i = 0; i < vocabulary->n_products; i++) {
    const guint product = vocabulary->products[i];
    if (bearing_matters (search, product) &&
        select_is_product (vocabulary, search->trial->fact_case, trial_charge (search->trial), product))
      add (search, &search->products, product);
  }
}

void bearing_find (ChangeSearch *search)
{
  find_openers (search);
  find_products (search);
}

gboolean bearing_is (const ChangeSearch *search, guint slot)
{
  for (guint i = 0; i < search->openers.len; i++)
    if (g_array_index (&search->openers, guint, i) == slot)
      return TRUE;
  return FALSE;
}

gboolean bearing_is_twice (const ChangeSearch *search, guint slot)
{
  const Interval *slots = try_law (search, search->applied)->slots;
  for (guint i = 0; i < search->products.len; i++)
    if (product_moves_with (vocabulary_fact (try_vocabulary (search), g_array_index (&search->products, guint, i)),
                            slot, slots))
      return TRUE;
  return FALSE;
}
