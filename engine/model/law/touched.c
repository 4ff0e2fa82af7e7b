/* A law in, for each of its standards the offences whose tiers may hang on it out: those that it speaks of, and those whose
 * standards refer to its items, also by way of others. */
#include "model/law/touched.h"

/* Pairs (standard, standard whose items it refers to), each once. */
static GHashTable *references_of (const Lawbook *law)
{
  GHashTable *references = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    const LawStandard *from = condition->at->standard;
    for (guint j = 0; from != NULL && j < condition->n_items; j++) {
      const LawStandard *to = condition->items[j]->rule->article->standard;
      GHashTable *known = g_hash_table_lookup (references, from);
      if (known == NULL)
        g_hash_table_insert (references, (gpointer) from, known = g_hash_table_new (NULL, NULL));
      g_hash_table_add (known, (gpointer) to);
    }
  }
  return references;
}

static void follow (GPtrArray *reached, GHashTable *known, gconstpointer standard)
{
  if (g_hash_table_add (known, (gpointer) standard))
    g_ptr_array_add (reached, (gpointer) standard);
}

/* All that the offence hangs on. Returns: yours, of const LawStandard. */
static GPtrArray *reached_by (const LawOffence *offence, GHashTable *references)
{
  GPtrArray *reached = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < offence->n_standards; i++)
    follow (reached, known, offence->standards[i]);
  for (guint i = 0; i < reached->len; i++) {
    GHashTable *next = g_hash_table_lookup (references, g_ptr_array_index (reached, i));
    GHashTableIter iter;
    gpointer to = NULL;
    if (next == NULL)
      continue;
    g_hash_table_iter_init (&iter, next);
    while (g_hash_table_iter_next (&iter, &to, NULL))
      follow (reached, known, to);
  }
  return reached;
}

GPtrArray *touching (const Lawbook *law, const LawOffence *offence)
{
  g_autoptr (GHashTable) references = references_of (law);
  return reached_by (offence, references);
}

static void note (GHashTable *touched, const Standard *standard, const char *offence)
{
  GPtrArray *offences = g_hash_table_lookup (touched, standard);
  if (offences == NULL)
    g_hash_table_insert (touched, (gpointer) standard, offences = g_ptr_array_new ());
  g_ptr_array_add (offences, (gpointer) offence);
}

GHashTable *touched_by (const Lawbook *law)
{
  GHashTable *touched = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) references = references_of (law);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++) {
      const LawOffence *offence = &law->instruments[i].offences[j];
      g_autoptr (GPtrArray) reached = reached_by (offence, references);
      for (guint k = 0; k < reached->len; k++)
        note (touched, ((const LawStandard *) g_ptr_array_index (reached, k))->stated, offence->stated->id);
    }
  return touched;
}
