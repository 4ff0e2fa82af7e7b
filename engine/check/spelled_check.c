/* Articles that say what counts under an open clause: the clause exists, is open and stands where the same offence is spoken
 * of. All items are laid out once, however many articles refer to them. */
#include "check/passes.h"
#include "model/names/rulebook_find.h"
#include "base/text.h"

typedef struct {
  const Check *check;
  GArray *items;    /* of ItemPath */
  GHashTable *open; /* "offence instrument path" -> whether some item called so is open */
} Clauses;

static char *key_of (const char *offence, const char *instrument, const char *path)
{
  return g_strjoin (" ", offence, instrument, path, NULL);
}

static void note_item (Clauses *clauses, const ItemPath *item)
{
  for (char **offence = item->standard->offences; item->reach != NULL && *offence != NULL; offence++) {
    char *key = key_of (*offence, item->instrument->id, item->path);
    const gboolean open = item->open || g_hash_table_lookup (clauses->open, key) != NULL;
    g_hash_table_replace (clauses->open, key, GINT_TO_POINTER (open));
  }
}

static void lay_out (Clauses *clauses)
{
  if (clauses->items != NULL)
    return;
  clauses->items = rulebook_item_paths (clauses->check->book);
  clauses->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < clauses->items->len; i++)
    note_item (clauses, &g_array_index (clauses->items, ItemPath, i));
}

static void check_clause (const Clauses *clauses, const Standard *standard, const Article *article)
{
  for (char **offence = standard->offences; *offence != NULL; offence++) {
    g_autofree char *key = key_of (*offence, article->spells_out[0], article->spells_out[1]);
    gpointer open = NULL;
    const gboolean found = g_hash_table_lookup_extended (clauses->open, key, NULL, &open);
    if (found && open != NULL)
      continue;
    findings_add (clauses->check->findings, found ? FINDING_SPELLS_NOTHING : FINDING_NO_REFERENCE, article->place,
                  article->spells_out[1], NULL, NULL);
    return;
  }
}

static void check_article (Clauses *clauses, const Standard *standard, const Article *article)
{
  if (article->spells_out[0] == NULL)
    return;
  if (rulebook_instrument (clauses->check->book, article->spells_out[0]) == NULL) {
    g_autofree const char **names = rulebook_instrument_names (clauses->check->book);
    findings_add_unknown (clauses->check->findings, FINDING_UNKNOWN_INSTRUMENT, article->place, article->spells_out[0],
                          names);
    return;
  }
  lay_out (clauses);
  check_clause (clauses, standard, article);
}

void spelled_check (const Check *check)
{
  Clauses clauses = { check, NULL, NULL };
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      for (guint k = 0; k < standard->articles->len; k++)
        check_article (&clauses, standard, g_ptr_array_index (standard->articles, k));
    }
  }
  g_clear_pointer (&clauses.open, g_hash_table_unref);
  g_clear_pointer (&clauses.items, g_array_unref);
}
