/* The resolved rules: making, freeing and finding the parts. */
#include "model/law/lawbook.h"

Lawbook *lawbook_new (Rulebook *book)
{
  Lawbook *law = g_new0 (Lawbook, 1);
  law->book = rulebook_ref (book);
  law->vocabulary = book->vocabulary;
  law->collections = book->collections;
  law->hash = book->hash;
  law->arena = arena_new ();
  law->conditions = g_ptr_array_new ();
  law->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  law->offences = g_hash_table_new (g_str_hash, g_str_equal);
  law->tiers = g_hash_table_new (g_str_hash, g_str_equal);
  return law;
}

void lawbook_free (Lawbook *law)
{
  if (law == NULL)
    return;
  g_ptr_array_unref (law->conditions);
  g_hash_table_unref (law->by_id);
  g_hash_table_unref (law->offences);
  g_hash_table_unref (law->tiers);
  arena_free (law->arena);
  rulebook_unref (law->book);
  g_free (law);
}

static gpointer find (GHashTable *table, const char *id) { return id == NULL ? NULL : g_hash_table_lookup (table, id); }

LawInstrument *lawbook_instrument (const Lawbook *law, const char *id) { return find (law->by_id, id); }

LawOffence *lawbook_offence (const Lawbook *law, const char *id) { return find (law->offences, id); }

const char **lawbook_offence_names (const Lawbook *law)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++)
      g_ptr_array_add (names, law->instruments[i].offences[j].stated->id);
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}

TierName lawbook_tier_name (const Lawbook *law, const char *id) { return find (law->tiers, id); }

const LawTier *law_tier (const LawOffence *offence, TierName name)
{
  for (guint i = 0; name != NULL && i < offence->n_tiers; i++)
    if (offence->tiers[i].name == name)
      return &offence->tiers[i];
  return NULL;
}

const LawVersion *law_version (const LawOffence *offence, const Version *stated)
{
  guint i = 0;
  while (offence->versions[i].stated != stated)
    i++;
  return &offence->versions[i];
}

gboolean law_speaks_of (const LawStandard *standard, const LawOffence *offence)
{
  for (guint i = 0; i < standard->n_offences; i++)
    if (standard->offences[i] == offence)
      return TRUE;
  return FALSE;
}

gboolean law_has_fact (const LawFacts *facts, guint slot)
{
  for (guint i = 0; i < facts->n; i++)
    if (facts->slots[i] == slot)
      return TRUE;
  return FALSE;
}

const Fact *law_fact (const Lawbook *law, guint slot)
{
  return slot >= LAW_NO_FACT ? NULL : vocabulary_fact (law->vocabulary, slot);
}
