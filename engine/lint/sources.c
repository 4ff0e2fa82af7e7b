/* Where rules come from. A folder is a set of its own: what its facts cite is in it. What figures rest on stands in SOURCES.md, for each document under a heading, "## cn/xingfa — Criminal Law", or in a row of a table
 * that begins with it. In: that file and the rules beside it; out: documents without an entry. */
#include "lint/sources.h"
#include <string.h>

/* The words that look like ids, of a heading or the first cell of a row: also "## cn/a, cn/b — …" and "| `cn/a` |". */
static void add_entry (GHashTable *ids, const char *line)
{
  g_autofree char *entry = line[0] == '|' ? g_strndup (line + 1, strcspn (line + 1, "|")) : g_strdup (line);
  g_auto (GStrv) words = g_strsplit_set (entry, " \t\r`,:()*", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strchr (words[i], '/') != NULL)
      g_hash_table_add (ids, g_strdup (words[i]));
}

/* Returns: yours. */
static GHashTable *entries_of (const char *text)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '#' || lines[i][0] == '|')
      add_entry (ids, lines[i]);
  return ids;
}

static gboolean lies_in (const char *path, const char *folder)
{
  const gsize length = strlen (folder);
  return path != NULL && g_str_has_prefix (path, folder) &&
         (path[length] == '/' || (length > 0 && folder[length - 1] == '/'));
}

static void look_at_documents (const Lawbook *law, const char *folder, SillFindings *findings)
{
  g_autofree char *path = g_build_filename (folder, "SOURCES.md", NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  g_autoptr (GHashTable) ids = entries_of (text);
  for (guint i = 0; i < law->n_instruments; i++) {
    const Instrument *instrument = law->instruments[i].stated;
    if (lies_in (instrument->path, folder) && instrument->held && !g_hash_table_contains (ids, instrument->id))
      findings_add (findings, FINDING_NO_SOURCE, instrument->place, instrument->id, NULL, NULL);
  }
}

/* "cn/fashi-2017-10 5(1)(3)": what comes first is the document. The days before the last one of a fact cite what it does. */
static void look_at_facts (const Lawbook *law, const char *folder, SillFindings *findings)
{
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (law->vocabulary, slot);
    g_autofree char *id = g_strndup (fact->stated->provision, strcspn (fact->stated->provision, " "));
    if (fact->back == 0 && lies_in (fact->stated->place.path, folder) && strchr (id, '/') != NULL &&
        lawbook_instrument (law, id) == NULL)
      findings_add (findings, FINDING_UNKNOWN_CITATION, fact->stated->place, fact->id, id, NULL);
  }
}

void sources_advise (const Lawbook *law, const char *const *paths, SillFindings *findings)
{
  for (guint i = 0; paths[i] != NULL; i++) {
    look_at_facts (law, paths[i], findings);
    look_at_documents (law, paths[i], findings);
  }
}
