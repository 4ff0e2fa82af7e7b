/* Rule files come in, a rulebook goes out that says what they say: nothing resolved, nothing derived. */
#include "read/rules/read_rules.h"
#include "read/rules/rules_draft.h"
#include "read/rules/rules_grammar.h"

/* What the hash of the rule set is made of. */
static void note_file (Rulebook *book, const char *path, const char *bytes, gsize length)
{
  const RuleFile file = { path, g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length) };
  g_array_append_val (book->files, file);
}

gboolean read_rules_bytes (Rulebook *book, const char *bytes, gsize length, const char *path, SillFindings *findings,
                           GError **error)
{
  Draft draft = { .book = book,
                  .open = g_ptr_array_new (),
                  .defined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  .articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  .paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  const char *kept = g_string_chunk_insert_const (book->paths, path);
  gboolean done = element_read_bytes (&rules_grammar, bytes, length, kept, &draft, findings, error);
  g_ptr_array_unref (draft.open);
  g_hash_table_unref (draft.defined);
  g_hash_table_unref (draft.articles);
  g_hash_table_unref (draft.paths);
  g_free (draft.section);
  g_free (draft.row_unit);
  g_free (draft.row_provision);
  note_file (book, kept, bytes, length);
  return done;
}
