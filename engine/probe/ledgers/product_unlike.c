/* In: an offence by two programs. Out: the facts that its rules ask for and that are the product of other facts in either: a case that
 * states the factors comes to another amount, which no comparison of amounts shows. */
#include "probe/ledgers/product_unlike.h"
#include <string.h>
#include "model/law/law_uses.h"

/* The id of the i-th factor; NULL: there is none. */
static const char *factor (const Vocabulary *vocabulary, const Fact *fact, guint i)
{
  return i < fact->n_factors ? vocabulary_fact (vocabulary, fact->factors[i])->id : NULL;
}

/* In whatever order they stand. */
static gboolean has_factor (const Vocabulary *vocabulary, const Fact *fact, const char *id)
{
  for (guint i = 0; i < fact->n_factors; i++)
    if (g_str_equal (factor (vocabulary, fact, i), id))
      return TRUE;
  return FALSE;
}

static gboolean same_factors (const Vocabulary *const of[N_PAIR], const Fact *const facts[N_PAIR])
{
  if (facts[PAIR_OLD]->n_factors != facts[PAIR_NOW]->n_factors)
    return FALSE;
  for (guint i = 0; i < facts[PAIR_OLD]->n_factors; i++)
    if (!has_factor (of[PAIR_NOW], facts[PAIR_NOW], factor (of[PAIR_OLD], facts[PAIR_OLD], i)))
      return FALSE;
  return TRUE;
}

static void note (GPtrArray *names, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (names, id, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) id);
}

GPtrArray *products_unlike (Program *const of[N_PAIR], const char *offence)
{
  GPtrArray *names = g_ptr_array_new ();
  const Vocabulary *const words[N_PAIR] = { of[PAIR_OLD]->law->vocabulary, of[PAIR_NOW]->law->vocabulary };
  for (guint side = 0; side < N_PAIR; side++) {
    g_autofree gboolean *used = law_uses (of[side]->law, lawbook_offence (of[side]->law, offence));
    for (guint i = 0; i < vocabulary_size (words[side]); i++) {
      const gint other = used[i] ? vocabulary_find (words[!side], vocabulary_fact (words[side], i)->id) : -1;
      if (other < 0)
        continue;
      const guint slots[N_PAIR] = { side == PAIR_OLD ? i : (guint) other, side == PAIR_OLD ? (guint) other : i };
      const Fact *const facts[N_PAIR] = { vocabulary_fact (words[PAIR_OLD], slots[PAIR_OLD]),
                                          vocabulary_fact (words[PAIR_NOW], slots[PAIR_NOW]) };
      if (!same_factors (words, facts))
        note (names, facts[PAIR_OLD]->id);
    }
  }
  return names;
}
