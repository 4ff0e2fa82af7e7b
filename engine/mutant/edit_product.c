/* The products of a vocabulary: a price or a number that is forgotten. No tier of what a case states outright hangs on it. */
#include "mutant/edit.h"
#include <string.h>
#include "model/law/law_uses.h"

/* The ids of the offences that ask for the fact. */
static const char **asking (const Editor *editor, guint slot)
{
  const Lawbook *law = editor->to->law;
  g_autofree const char **ids = lawbook_offence_names (law);
  const char **found = arena_take (editor->to->arena, (g_strv_length ((char **) ids) + 1) * sizeof (char *));
  guint n = 0;
  for (guint i = 0; ids[i] != NULL; i++) {
    g_autofree gboolean *used = law_uses (law, lawbook_offence (law, ids[i]));
    if (used[slot])
      found[n++] = ids[i];
  }
  return found;
}

/* The document that the vocabulary takes the fact from, or else the statute of an offence that asks for it. */
static const Instrument *source_of (const Editor *editor, const Fact *fact, const char *offence)
{
  g_autofree char *id = g_strndup (fact->stated->provision, strcspn (fact->stated->provision, " "));
  const LawInstrument *source = lawbook_instrument (editor->to->law, id);
  return (source != NULL ? source : lawbook_offence (editor->to->law, offence)->instrument)->stated;
}

static void leave_out (const Editor *editor, Fact *fact, guint index)
{
  g_autofree char *was = g_strjoinv (" ", fact->stated->product);
  char **rest = edit_names_without (editor, fact->stated->product, index);
  g_autofree char *is = g_strjoinv (" ", rest);
  guint *factors = arena_take (editor->to->arena, fact->n_factors * sizeof *factors);
  const guint n = fact->n_factors - 1;
  for (guint i = 0, k = 0; i < fact->n_factors; i++)
    if (i != index)
      factors[k++] = fact->factors[i];
  edit_add (editor, MISTAKE_FACTOR_LEFT_OUT, fact->stated->product_place, was, is);
  edit_point (editor, &fact->factors, factors);
  edit_exchange (editor, &fact->n_factors, &n, sizeof n);
}

void edit_products (Editor *editor, const Vocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->n_products; i++) {
    Fact *fact = g_ptr_array_index (vocabulary->facts, vocabulary->products[i]);
    editor->offences = asking (editor, vocabulary->products[i]);
    if (editor->offences[0] != NULL)
      editor->instrument = source_of (editor, fact, editor->offences[0]);
    for (guint k = 0; editor->offences[0] != NULL && k < fact->n_factors; k++)
      leave_out (editor, fact, k);
  }
  editor->offences = NULL;
}
