/* Adding a mutant to the list: what is exchanged is copied into the list's arena, whence it can go into the rulebook and back. */
#include "mutant/edit.h"
#include <string.h>

static const char **offences_of (const Editor *editor)
{
  Arena *arena = editor->to->arena;
  const char **offences = arena_take (arena, 2 * sizeof (char *));
  offences[0] = editor->offence == NULL ? NULL : editor->offence->id;
  return offences;
}

void edit_add (const Editor *editor, Mistake mistake, Place place, const char *was, const char *is)
{
  Arena *arena = editor->to->arena;
  const Mutant mutant = { .mistake = mistake,
                          .place = place,
                          .instrument = editor->instrument,
                          .path = editor->path,
                          .was = arena_text (arena, was),
                          .is = arena_text (arena, is),
                          .offences = editor->offences != NULL ? editor->offences : offences_of (editor) };
  g_array_append_val (editor->to->mutants, mutant);
}

static void add_exchange (const Editor *editor, gpointer at, gpointer with, gsize size)
{
  GArray *mutants = editor->to->mutants;
  Mutant *mutant = &g_array_index (mutants, Mutant, mutants->len - 1);
  g_assert (mutant->n < MOST_EXCHANGES);
  mutant->exchanges[mutant->n] = (Exchange) { at, with, size };
  mutant->n++;
}

void edit_exchange (const Editor *editor, gpointer at, gconstpointer with, gsize size)
{
  gpointer kept = arena_take (editor->to->arena, size);
  memcpy (kept, with, size);
  add_exchange (editor, at, kept, size);
}

void edit_point (const Editor *editor, gpointer at, gconstpointer to)
{
  edit_exchange (editor, at, (gconstpointer) &to, sizeof to);
}

GPtrArray *edit_without (const Editor *editor, const GPtrArray *list, guint index)
{
  GPtrArray *rest = g_ptr_array_new ();
  for (guint i = 0; i < list->len; i++)
    if (i != index)
      g_ptr_array_add (rest, g_ptr_array_index (list, i));
  g_ptr_array_add (editor->to->lists, rest);
  return rest;
}

char **edit_names_with (const Editor *editor, char *const *names, guint index, const char *name)
{
  const guint n = g_strv_length ((char **) names);
  char **all = arena_take (editor->to->arena, (n + 2) * sizeof (char *));
  for (guint i = 0; i < n; i++)
    all[i] = arena_text (editor->to->arena, i == index ? name : names[i]);
  if (index >= n)
    all[n] = arena_text (editor->to->arena, name);
  return all;
}

char **edit_names_without (const Editor *editor, char *const *names, guint index)
{
  const guint n = g_strv_length ((char **) names);
  char **rest = arena_take (editor->to->arena, (n + 1) * sizeof (char *));
  for (guint i = 0, k = 0; i < n; i++)
    if (i != index)
      rest[k++] = arena_text (editor->to->arena, names[i]);
  return rest;
}

const LawCondition *edit_resolved (const Editor *editor, const Condition *condition)
{
  return g_hash_table_lookup (editor->resolved, condition);
}
