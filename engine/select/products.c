/* In: a charge and what is known of its facts. Out: the facts that are products, such as of a price and a number, where the
 * case does not say what they come to. */
#include "select/products.h"
#include "model/book/product.h"
#include "select/stating.h"

static gboolean has_factors (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Fact *product = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < product->n_factors; i++)
    if (stating_of (vocabulary, fact_case, charge, product->factors[i]) == SAYS_NOTHING &&
        !stating_acts (fact_case, product->factors[i]))
      return FALSE;
  return TRUE;
}

/* Nothing said leaves it to the factors; that it is not known does where the case has all of them. */
static gboolean is_left_open (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Says says = stating_of (vocabulary, fact_case, charge, slot);
  return says == SAYS_NOTHING || (says == SAYS_UNKNOWN && has_factors (vocabulary, fact_case, charge, slot));
}

gboolean select_is_product (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  return vocabulary_fact (vocabulary, slot)->n_factors > 0 && is_left_open (vocabulary, fact_case, charge, slot) &&
         !stating_share (fact_case, charge, slot) && !stating_acts (fact_case, slot);
}

void select_products (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, Interval *slots)
{
  for (guint i = 0; i < vocabulary->n_products; i++) {
    const guint slot = vocabulary->products[i];
    const Interval product = product_of (vocabulary, vocabulary_fact (vocabulary, slot), slots);
    if (!interval_equal (product, slots[slot]) && select_is_product (vocabulary, fact_case, charge, slot))
      slots[slot] = product;
  }
}
