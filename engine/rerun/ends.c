/* In: a law run on what is known, and something that is not. Out: the range with that at its least and at its most. A question is
 * known under another law by the fact, or by the clause, that it asks for: slots beside facts are each law's own. */
#include "rerun/ends.h"
#include "model/book/companion.h"
#include "model/book/product.h"
#include "rerun/entailed.h"

static const Hidden *hidden_at (const Plan *plan, guint n_facts, guint slot)
{
  return slot < n_facts ? NULL : &g_array_index (plan->hidden, Hidden, slot - n_facts);
}

gboolean ends_are_of_region (const Plan *plan, guint n_facts, guint slot)
{
  const Hidden *hidden = hidden_at (plan, n_facts, slot);
  return hidden != NULL && hidden->kind == HIDDEN_LOCAL;
}

static void set_end (Matter *matter, guint slot, gboolean most)
{
  matter_set (matter, slot, interval_point (most ? matter->slots[slot].hi : matter->slots[slot].lo));
}

static void set_along (Matter *matter, const FactNotes *notes, guint with)
{
  for (guint i = 0; notes->left != NULL && i < notes->left->len; i++) {
    const Companion *companion = &g_array_index (notes->left, Companion, i);
    if (companion->with == with)
      matter_set (matter, companion->fact, companion_of (notes->vocabulary, companion->fact, matter_slots (matter)));
  }
}

/* Products that the case leaves to their factors. */
static void set_products (Matter *matter, const FactNotes *notes, guint factor)
{
  const Vocabulary *vocabulary = notes->vocabulary;
  for (guint i = 0; i < vocabulary->n_products; i++) {
    const guint slot = vocabulary->products[i];
    const Fact *product = vocabulary_fact (vocabulary, slot);
    if (product_moves_with (product, factor, matter->slots) &&
        interval_equal (matter->slots[slot], product_of (vocabulary, product, matter->slots)))
      matter_set (matter, slot, product_of (vocabulary, product, matter_slots (matter)));
  }
}

Ranks ends_ranks (Matter *matter, const FactNotes *notes, guint slot, gboolean most)
{
  const guint n_facts = vocabulary_size (notes->vocabulary);
  const gboolean region = ends_are_of_region (matter->plan, n_facts, slot);
  set_end (matter, slot, most);
  for (guint i = 0; region && i < matter->unknown->len; i++)
    if (ends_are_of_region (matter->plan, n_facts, matter_unknown (matter, i)))
      set_end (matter, matter_unknown (matter, i), most);
  set_along (matter, notes, slot);
  entailed_set (matter, n_facts, slot, most);
  return matter_ranks (matter);
}

static gboolean asks_for (const Missing *question, const Hidden *hidden)
{
  if (question->what == MISSING_RULING)
    return hidden->kind == HIDDEN_RULING && hidden->instrument == question->clause->instrument &&
           g_strcmp0 (hidden->name, question->clause->name) == 0;
  return hidden->kind == HIDDEN_WITHIN && hidden->fact == question->slot;
}

gboolean ends_can_be_answered (const Missing *question)
{
  return question->what == MISSING_FACT || question->what == MISSING_RULING;
}

gboolean ends_answered (Matter *matter, const FactNotes *notes, const Missing *question, gboolean most, Ranks *ret)
{
  if (!ends_can_be_answered (question))
    return FALSE;
  const guint n_facts = vocabulary_size (notes->vocabulary);
  const gboolean is_value =
      question->what == MISSING_FACT && vocabulary_fact (notes->vocabulary, question->slot)->kind != FACT_DATE;
  for (guint i = 0; !is_value && i < matter->plan->hidden->len; i++)
    if (asks_for (question, &g_array_index (matter->plan->hidden, Hidden, i))) {
      set_end (matter, n_facts + i, most);
      entailed_set (matter, n_facts, n_facts + i, most);
    }
  if (is_value) {
    set_end (matter, question->slot, most);
    set_along (matter, notes, question->slot);
    set_products (matter, notes, question->slot);
  }
  *ret = matter_ranks (matter);
  return TRUE;
}
