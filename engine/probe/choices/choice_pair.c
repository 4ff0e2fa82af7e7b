/* In: two choices between laws. Out: all of these laws over one space. */
#include "probe/choices/choice_pair.h"
#include "probe/ledgers/ledger_rules.h"

guint choice_law (const Choices *choices, guint side, guint candidate)
{
  const guint olds = MAX (choices->laws[PAIR_OLD]->n_candidates, 1u);
  if (candidate == 0)
    return side;
  return side == PAIR_OLD ? 1 + candidate : olds + candidate;
}

static guint side_of (const Choices *choices, guint law)
{
  return law < N_PAIR ? law : law > MAX (choices->laws[PAIR_OLD]->n_candidates, 1u) ? PAIR_NOW : PAIR_OLD;
}

static guint n_laws (const Choices *choices)
{
  return MAX (choices->laws[PAIR_OLD]->n_candidates, 1u) + MAX (choices->laws[PAIR_NOW]->n_candidates, 1u);
}

GPtrArray *choice_plans (const Choices *choices)
{
  GPtrArray *plans = g_ptr_array_new ();
  g_ptr_array_set_size (plans, (gint) n_laws (choices));
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; i < choices->laws[side]->n_candidates; i++)
      plans->pdata[choice_law (choices, side, i)] = (gpointer) choices->laws[side]->candidates[i].plan;
  return plans;
}

Pair *choice_pair (const Choices *choices, const ChoiceCases *cases)
{
  const guint n = n_laws (choices);
  g_autofree PairLaw *of = g_new0 (PairLaw, n);
  g_autofree guint *sides = g_new0 (guint, n);
  for (guint side = 0; side < N_PAIR; side++) {
    of[side] = (PairLaw) { choices->programs[side], NULL };
    sides[side] = side;
    for (guint i = 0; i < choices->laws[side]->n_candidates; i++) {
      const guint law = choice_law (choices, side, i);
      of[law] = (PairLaw) { choices->programs[side], choices->laws[side]->candidates[i].plan };
      sides[law] = side;
    }
  }
  return pair_new_of (
      &(PairLaws) { .of = of, .sides = sides, .n = n, .of_officers = cases->of_officers, .counting = cases->counting },
      cases->region);
}

/* ---- acts ---- */

guint *choice_counting (const Choices *choices)
{
  g_autoptr (GPtrArray) plans = choice_plans (choices),
                        firsts = g_ptr_array_new (); /* of const PairLaw: of each class */
  const guint n = plans->len;
  g_autofree PairLaw *laws = g_new0 (PairLaw, n);
  g_autofree guint *classes = g_new0 (guint, n);
  for (guint i = 0; i < n; i++) {
    guint class = 0;
    laws[i] = (PairLaw) { choices->programs[side_of (choices, i)], g_ptr_array_index (plans, i) };
    while (laws[i].plan != NULL && class < firsts->len &&
           !ledger_counts_alike (*(const PairLaw *) g_ptr_array_index (firsts, class), laws[i]))
      class ++;
    if (laws[i].plan != NULL && class == firsts->len)
      g_ptr_array_add (firsts, &laws[i]);
    classes[i] = class;
  }
  return firsts->len > 1 ? g_steal_pointer (&classes) : NULL;
}
