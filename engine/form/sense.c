/* In: a law and a slot of it. Out: which way its tiers go with that slot.
 * The one idea: steps may cross each other and what they come to does not: what is near a figure is not what reaches it, and either leads to the
 * tier. So it is asked of the tiers themselves, with two values of the slot and all else alike. */
#include "form/sense.h"
#include "form/space/differs.h"

/* Returns: yours; a variable for each slot. */
static guint32 *add_slots (Space *space, PairLaw law, guint slot, Interval band)
{
  const Code *code = &law.plan->code;
  const Vocabulary *vocabulary = law.program->law->vocabulary;
  guint32 *variables = g_new (guint32, code->n_slots + 1);
  for (guint i = 0; i < code->n_slots; i++) {
    Interval reach = { 0, 1 };
    if (i < code->n_facts && vocabulary_fact (vocabulary, i)->kind == FACT_QUANTITY)
      reach.hi = SPACE_MOST;
    else if (i >= code->n_facts && g_array_index (law.plan->hidden, Hidden, i - code->n_facts).kind == HIDDEN_LOCAL)
      reach = g_array_index (law.plan->hidden, Hidden, i - code->n_facts).band;
    variables[i] = space_add (space, (Variable) { i == slot ? band : reach, FALSE });
  }
  return variables;
}

static gboolean is_nowhere (const Space *space, Literal less, Literal exceeds, guint64 bound)
{
  const Literal wanted[] = { less, exceeds };
  g_autoptr (Search) search = search_new (space, wanted, G_N_ELEMENTS (wanted), bound);
  return search_find (search) == FOUND_NONE;
}

/* Steps lead the slot either way. */
static guint8 sense_of_tiers (PairLaw law, guint slot, Interval band, guint64 bound)
{
  g_autoptr (Space) space = space_new ();
  g_autofree guint32 *variables = add_slots (space, law, slot, band);
  const guint32 one = variables[slot], other = space_add (space, (Variable) { band, FALSE });
  Literals at_one = literals_new (space, &law.plan->code, variables);
  variables[slot] = other;
  Literals at_other = literals_new (space, &law.plan->code, variables);
  const Term difference[] = { { other, 1 }, { one, -1 } };
  const Literal less = space_reach (space, difference, G_N_ELEMENTS (difference), 1);
  guint8 sense = POLARITY_MIXED;
  if (is_nowhere (space, less, differs_exceeds (space, &at_one, &at_other), bound))
    sense = POLARITY_RAISES;
  else if (is_nowhere (space, less, differs_exceeds (space, &at_other, &at_one), bound))
    sense = POLARITY_LOWERS;
  literals_clear (&at_one);
  literals_clear (&at_other);
  return sense;
}

guint8 sense_of (PairLaw law, guint slot, Interval band, guint64 bound)
{
  const guint8 polarity = code_polarity (&law.plan->code, slot);
  return polarity == POLARITY_MIXED ? sense_of_tiers (law, slot, band, bound) : polarity;
}
