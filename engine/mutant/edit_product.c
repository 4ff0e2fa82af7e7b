/* What a vocabulary says of facts: a price or a number of a product that is forgotten, and what a fact comes with. No tier of what a
 * case states outright hangs on either. */
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
  edit_add (editor, MISTAKE_FACTOR_LEFT_OUT, fact->stated->names_place, was, is);
  edit_point (editor, &fact->factors, factors);
  edit_exchange (editor, &fact->n_factors, &n, sizeof n);
}

/* The companion is one of the vocabulary's rows, and one of the names of its fact. */
static void leave_companion_out (const Editor *editor, Vocabulary *vocabulary, guint index)
{
  const Companion *gone = &vocabulary->companions[index];
  Fact *fact = g_ptr_array_index (vocabulary->facts, gone->fact);
  const char *id = vocabulary_fact (vocabulary, gone->with)->id;
  Companion *rows = arena_take (editor->to->arena, vocabulary->n_companions * sizeof *rows);
  const guint n = vocabulary->n_companions - 1;
  guint at = 0;
  while (!g_str_equal (fact->stated->comes_with[at], id))
    at++;
  char **rest = edit_names_without (editor, fact->stated->comes_with, at);
  memcpy (rows, vocabulary->companions, index * sizeof *rows);
  memcpy (rows + index, vocabulary->companions + index + 1, (n - index) * sizeof *rows);
  edit_add (editor, MISTAKE_COMPANION_LEFT_OUT, fact->stated->names_place, id, NULL);
  edit_point (editor, &fact->stated->comes_with, rest[0] == NULL ? NULL : rest);
  edit_point (editor, &vocabulary->companions, rows);
  edit_exchange (editor, &vocabulary->n_companions, &n, sizeof n);
}

static void edit_companions (Editor *editor, Vocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->n_companions; i++) {
    const guint slot = vocabulary->companions[i].fact;
    editor->offences = asking (editor, slot);
    if (editor->offences[0] == NULL)
      continue;
    editor->instrument = source_of (editor, vocabulary_fact (vocabulary, slot), editor->offences[0]);
    leave_companion_out (editor, vocabulary, i);
  }
  editor->offences = NULL;
}

void edit_products (Editor *editor, Vocabulary *vocabulary)
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
  edit_companions (editor, vocabulary);
}
