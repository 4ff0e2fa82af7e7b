/* In: a charge and what is known of its facts. Out: the facts that are products, such as of a price and a number, where the
 * case does not say what they come to. */
#include "select/products.h"
#include "model/book/product.h"
#include "model/case/said.h"

typedef enum { SAYS_NOTHING, SAYS_UNKNOWN, SAYS_SOMETHING } Says;

/* What is said last of a fact counts. */
static Says says_of (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Interval unknown = fact_unknown (vocabulary_fact (vocabulary, slot));
  Says says = SAYS_NOTHING;
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    Said said = said_begin (fact_case, SAID_FACTS, said_of (fact_case, charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        if (said_at (&said, i)->fact == slot)
          says = interval_equal (said_at (&said, i)->value, unknown) ? SAYS_UNKNOWN : SAYS_SOMETHING;
  }
  return says;
}

static gboolean has_share (const Case *fact_case, const Charge *charge, guint slot)
{
  Said said = said_begin (fact_case, SAID_SHARES, charge->defendant);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++)
      if (said_share (&said, i)->fact == slot)
        return TRUE;
  return FALSE;
}

static gboolean has_acts (const Case *fact_case, guint slot)
{
  for (guint i = 0; i < fact_case->batches->len; i++)
    if (g_array_index (fact_case->batches, Batch, i).fact == slot)
      return TRUE;
  return FALSE;
}

static gboolean has_factors (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Fact *product = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < product->n_factors; i++)
    if (says_of (vocabulary, fact_case, charge, product->factors[i]) == SAYS_NOTHING &&
        !has_acts (fact_case, product->factors[i]))
      return FALSE;
  return TRUE;
}

/* Nothing said leaves it to the factors; that it is not known does where the case has all of them. */
static gboolean is_left_open (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Says says = says_of (vocabulary, fact_case, charge, slot);
  return says == SAYS_NOTHING || (says == SAYS_UNKNOWN && has_factors (vocabulary, fact_case, charge, slot));
}

gboolean select_is_product (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  return vocabulary_fact (vocabulary, slot)->n_factors > 0 && is_left_open (vocabulary, fact_case, charge, slot) &&
         !has_share (fact_case, charge, slot) && !has_acts (fact_case, slot);
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
