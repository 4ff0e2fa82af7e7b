/* In: the digests of the rule files that were read. Out: one for the whole set, by which a report names the rules that it
 * rests on. The idea: sorted lines `digest  name`, as sha256sum writes them, are the set. */
#include "read/rules/rule_hash.h"
#include <string.h>

/* Their full paths. Returns: yours. */
static GPtrArray *find_paths (const GArray *files)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (paths, g_canonicalize_filename (g_array_index (files, RuleFile, i).path, NULL));
  return paths;
}

gsize rule_hash_folder (const GPtrArray *paths)
{
  const char *first = paths->len == 0 ? "" : g_ptr_array_index (paths, 0);
  gsize length = strlen (first);
  for (guint i = 0; i < paths->len; i++)
    for (const char *path = g_ptr_array_index (paths, i); strncmp (first, path, length) != 0;)
      length--;
  while (length > 0 && first[length - 1] != '/')
    length--;
  return length;
}

static gint compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *rule_hash (const GArray *files)
{
  g_autoptr (GPtrArray) paths = find_paths (files);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);
  const gsize folder = rule_hash_folder (paths);
  for (guint i = 0; i < files->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_ptr_array_add (lines, g_strdup_printf ("%s  %s\n", g_array_index (files, RuleFile, i).digest, path + folder));
  }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_checksum_update (all, g_ptr_array_index (lines, i), -1);
  return g_strdup (g_checksum_get_string (all));
}
