/* In: two laws. Out: facts that a case may leave open though it tells of all that was found, and what it must tell for that.
 * The one idea: such a fact is at least nothing and at most anything, for each law by itself, where one of those that it comes with is found. */
#include "form/left_out.h"
#include <string.h>

static const Vocabulary *vocabulary_of (const PairLaw *law) { return law->program->law->vocabulary; }

static gboolean comes_with (const Vocabulary *vocabulary, guint slot)
{
  for (guint i = 0; i < vocabulary->n_companions; i++)
    if (vocabulary->companions[i].fact == slot)
      return TRUE;
  return FALSE;
}

static gboolean has_all (const Vocabulary *of, guint slot, const Vocabulary *other, guint there)
{
  for (guint i = 0; i < of->n_companions; i++) {
    const gint with = vocabulary_find (other, vocabulary_fact (of, of->companions[i].with)->id);
    gboolean found = of->companions[i].fact != slot;
    for (guint k = 0; k < other->n_companions && !found; k++)
      found = other->companions[k].fact == there && with == (gint) other->companions[k].with;
    if (!found)
      return FALSE;
  }
  return TRUE;
}

/* With the same ones by either. */
static gboolean is_alike (const PairLaw of[N_PAIR], const char *id)
{
  const Vocabulary *old = vocabulary_of (&of[PAIR_OLD]), *now = vocabulary_of (&of[PAIR_NOW]);
  const gint one = vocabulary_find (old, id), other = vocabulary_find (now, id);
  return one >= 0 && other >= 0 && has_all (old, (guint) one, now, (guint) other) &&
         has_all (now, (guint) other, old, (guint) one);
}

GPtrArray *left_out_facts (const PairLaw of[N_PAIR])
{
  GPtrArray *facts = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const Code *code = of[side].plan == NULL ? NULL : &of[side].plan->code;
    for (guint i = 0; code != NULL && i < code->n_asked && code->asked[i] < code->n_facts; i++) {
      const char *id = vocabulary_fact (vocabulary_of (&of[side]), code->asked[i])->id;
      if (comes_with (vocabulary_of (&of[side]), code->asked[i]) && is_alike (of, id) &&
          !g_ptr_array_find_with_equal_func (facts, id, g_str_equal, NULL))
        g_ptr_array_add (facts, (gpointer) id);
    }
  }
  return facts;
}

/* ---- what is found beside them ---- */

/* The variable of a fact; one of its own where no law asks for it: the case states it all the same. */
static guint32 variable_of (Pair *pair, const Fact *fact)
{
  for (guint i = 0; i < pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (pair, i);
    const gboolean is_fact = meaning->hidden[PAIR_OLD] == NULL && meaning->hidden[PAIR_NOW] == NULL;
    if (is_fact && meaning->facts[PAIR_NOW] != NULL && strcmp (meaning->facts[PAIR_NOW]->id, fact->id) == 0)
      return i;
  }
  SlotMeaning meaning = { .facts = { [PAIR_NOW] = fact } };
  const Vocabulary *old = vocabulary_of (&pair->of[PAIR_OLD]);
  meaning.facts[PAIR_OLD] = vocabulary_fact (old, (guint) vocabulary_find (old, fact->id));
  g_array_append_val (pair->meanings, meaning);
  return space_add (pair->space, (Variable) { { 0, fact->kind == FACT_QUANTITY ? SPACE_MOST : 1 }, TRUE });
}

/* Nobody speaks of it either: by it nothing is found. */
static gboolean is_among (const GPtrArray *facts, const char *id)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) facts, id, g_str_equal, NULL);
}

/* All that the fact comes with is left out as well. */
static gboolean is_without_ground (const Vocabulary *vocabulary, const GPtrArray *facts, const char *id)
{
  const Fact *fact = vocabulary_fact (vocabulary, (guint) vocabulary_find (vocabulary, id));
  gboolean without = TRUE;
  for (char **name = fact->stated->comes_with; without && *name != NULL; name++)
    without = is_among (facts, *name);
  return without;
}

GPtrArray *left_out_beside (const PairLaw *law, const GPtrArray *facts, guint stated)
{
  GPtrArray *left = g_ptr_array_new ();
  for (guint i = 0; i < facts->len; i++)
    if (i != stated)
      g_ptr_array_add (left, g_ptr_array_index (facts, i));
  for (guint i = left->len; i > 0; i--)
    if (is_without_ground (vocabulary_of (law), left, g_ptr_array_index (left, i - 1)))
      g_ptr_array_remove_index (left, i - 1);
  return left;
}

void left_out_found (Pair *pair, const GPtrArray *facts)
{
  const Vocabulary *now = vocabulary_of (&pair->of[PAIR_NOW]);
  for (guint n = 0; n < facts->len; n++) {
    g_autoptr (GArray) any = g_array_new (FALSE, FALSE, sizeof (Literal));
    const gint slot = vocabulary_find (now, g_ptr_array_index (facts, n));
    for (guint i = 0; i < now->n_companions; i++) {
      if (now->companions[i].fact != (guint) slot ||
          is_among (facts, vocabulary_fact (now, now->companions[i].with)->id))
        continue;
      const guint32 with = variable_of (pair, vocabulary_fact (now, now->companions[i].with));
      const Literal found = space_reach (pair->space, &(Term) { with, 1 }, 1, 1);
      g_array_append_val (any, found);
    }
    const Literal some = space_any (pair->space, (const Literal *) (const void *) any->data, any->len);
    g_array_append_val (pair->space->always, some);
  }
}
