/* Articles and tiers come in as paragraphs are compiled; the steps that lead to each go out. */
#include "compile/lower/reached.h"

typedef struct {
  const LawArticle *article;
  TierName tier;
  ReachedSteps steps;
} Entry;

struct Reached {
  GHashTable *entries; /* Entry -> itself */
};

static guint hash_entry (gconstpointer data)
{
  const Entry *entry = data;
  return g_direct_hash (entry->article) * 31 + g_direct_hash (entry->tier);
}

static gboolean equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;
  return one->article == other->article && one->tier == other->tier;
}

Reached *reached_new (void)
{
  Reached *reached = g_new (Reached, 1);
  reached->entries = g_hash_table_new_full (hash_entry, equal_entries, g_free, NULL);
  return reached;
}

void reached_free (Reached *reached)
{
  g_hash_table_unref (reached->entries);
  g_free (reached);
}

void reached_note (Reached *reached, const LawArticle *article, TierName tier, ReachedSteps steps)
{
  Entry *entry = g_new (Entry, 1);
  *entry = (Entry) { article, tier, steps };
  g_hash_table_add (reached->entries, entry);
}

const ReachedSteps *reached_find (const Reached *reached, const LawArticle *article, TierName tier)
{
  const Entry wanted = { article, tier, { 0, 0 } };
  const Entry *found = g_hash_table_lookup (reached->entries, &wanted);
  return found == NULL ? NULL : &found->steps;
}
