/* In: laws over one space, in classes that count acts alike. Out: for each class amounts of its own.
 * The one idea: what a list of acts comes to by two rules is at worst any two amounts. Where nothing moves even then no list moves anything;
 * what moves then need not be what a list can do. */
#include "form/counted_apart.h"
#include <string.h>

/* The amount of a fact in a class. */
typedef struct {
  const char *fact;
  guint class;
  guint32 variable;
} OwnAmount;

static gboolean shows (const LawActs *acts, guint slot)
{
  for (guint i = 0; i < acts->n_countings; i++)
    for (guint k = 0; k < acts->countings[i].n_shows; k++)
      if (acts->countings[i].shows[k].fact == slot)
        return TRUE;
  for (guint i = 0; i < acts->n_aparts; i++)
    if (acts->aparts[i].shows == slot)
      return TRUE;
  return FALSE;
}

/* Acts can say something of it: amounts, and what they show by themselves. */
static gboolean is_of_acts (const PairLaw *law, guint slot)
{
  gboolean shown = vocabulary_fact (law->program->law->vocabulary, slot)->kind == FACT_QUANTITY;
  for (guint i = 0; !shown && i < law->plan->standards->len; i++)
    shown = shows (&plan_standard (law->plan, i)->acts, slot);
  return shown;
}

static guint32 add (Pair *pair, Interval reach)
{
  const SlotMeaning nothing = { .kind = HIDDEN_NO_FIGURE };
  g_array_append_val (pair->meanings, nothing);
  return space_add (pair->space, (Variable) { reach, FALSE });
}

static guint32 variable_of (Pair *pair, GArray *own, const Fact *fact, guint class)
{
  for (guint i = 0; i < own->len; i++) {
    const OwnAmount *amount = &g_array_index (own, OwnAmount, i);
    if (amount->class == class && strcmp (amount->fact, fact->id) == 0)
      return amount->variable;
  }
  const Interval reach = { 0, fact->kind == FACT_QUANTITY ? SPACE_MOST : 1 };
  const OwnAmount amount = { fact->id, class, add (pair, reach) };
  g_array_append_val (own, amount);
  return amount.variable;
}

void counted_apart (Pair *pair, const guint *classes, guint8 *const *used, guint32 *const *variables)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (OwnAmount));
  for (guint law = 0; law < pair->n_laws; law++) {
    const PairLaw *of = &pair->of[law];
    if (of->plan == NULL)
      continue;
    for (guint slot = 0; slot < of->plan->code.n_facts; slot++)
      if (classes[law] > 0 && used[law][slot] && is_of_acts (of, slot))
        variables[law][slot] =
            variable_of (pair, own, vocabulary_fact (of->program->law->vocabulary, slot), classes[law]);
    for (guint i = 0; i < of->plan->hidden->len; i++) {
      const HiddenKind kind = g_array_index (of->plan->hidden, Hidden, i).kind;
      if (kind == HIDDEN_ACTS_LISTED || kind == HIDDEN_ACTS_MET)
        variables[law][of->plan->code.n_facts + i] = add (pair, (Interval) { 0, 1 });
    }
  }
}
