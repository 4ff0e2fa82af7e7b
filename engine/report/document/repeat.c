/* In: sections, one after another, by their digests. Out: which of them were said before, and of whom. Only
 * digests are kept, so that many defendants cost no more than their names. */
#include "report/document/repeat.h"

typedef struct {
  const char *who;
  GString *sections;
} Same;

struct _Repeats {
  SillLanguage language;
  GHashTable *said; /* matter and digest -> the first of whom it was said, borrowed */
  GArray *same;     /* of Same, since they were last taken */
};

static void clear_same (gpointer data) { g_string_free (((Same *) data)->sections, TRUE); }

Repeats *repeats_new (SillLanguage language)
{
  Repeats *repeats = g_new0 (Repeats, 1);
  repeats->language = language;
  repeats->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  repeats->same = g_array_new (FALSE, FALSE, sizeof (Same));
  g_array_set_clear_func (repeats->same, clear_same);
  return repeats;
}

void repeats_free (Repeats *repeats)
{
  if (repeats == NULL)
    return;
  g_hash_table_unref (repeats->said);
  g_array_unref (repeats->same);
  g_free (repeats);
}

static Same *same_as (Repeats *repeats, const char *who)
{
  for (guint i = 0; i < repeats->same->len; i++)
    if (g_str_equal (g_array_index (repeats->same, Same, i).who, who))
      return &g_array_index (repeats->same, Same, i);
  const Same added = { who, g_string_new (NULL) };
  g_array_append_val (repeats->same, added);
  return &g_array_index (repeats->same, Same, repeats->same->len - 1);
}

gboolean repeats_note (Repeats *repeats, const char *who, const char *matter, const char *section, const char *digest)
{
  if (who == NULL || digest == NULL)
    return FALSE;
  g_autofree char *key = g_strdup_printf ("%s %s", matter, digest);
  const char *first = g_hash_table_lookup (repeats->said, key);
  if (first == NULL)
    g_hash_table_insert (repeats->said, g_steal_pointer (&key), (gpointer) who);
  if (first == NULL || g_str_equal (first, who))
    return FALSE;
  GString *sections = same_as (repeats, first)->sections;
  g_string_append_printf (sections, "%s%s", sections->len == 0 ? "" : word_text (WORD_LIST, repeats->language),
                          section);
  return TRUE;
}

GPtrArray *repeats_take (Repeats *repeats)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < repeats->same->len; i++) {
    const Same *same = &g_array_index (repeats->same, Same, i);
    g_ptr_array_add (lines, word_fill (WORD_SAME_AS, repeats->language, same->sections->str, same->who, NULL));
  }
  g_array_set_size (repeats->same, 0);
  return lines;
}
