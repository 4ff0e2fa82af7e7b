/* In: paths as a user gives them. Out: rule files, in an order that does not depend on the file system. */
#include "read/rule_files.h"
#include <string.h>

static gint compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean add_path (GPtrArray *files, const char *path, GError **error);

static gboolean is_wanted (const char *path, const char *name)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return strcmp (name, "schema") != 0 && name[0] != '.';
  return g_str_has_suffix (name, ".xml");
}

static GPtrArray *list_folder (GDir *folder, const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    if (is_wanted (inside, name))
      g_ptr_array_add (names, g_steal_pointer (&inside));
  }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean add_folder (GPtrArray *files, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &cause);
  if (folder == NULL) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "%s: %s", path, cause->message);
    return FALSE;
  }
  g_autoptr (GPtrArray) inside = list_folder (folder, path);
  for (guint i = 0; i < inside->len; i++)
    if (!add_path (files, g_ptr_array_index (inside, i), error))
      return FALSE;
  return TRUE;
}

static gboolean add_path (GPtrArray *files, const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return add_folder (files, path, error);
  g_ptr_array_add (files, g_strdup (path));
  return TRUE;
}

GPtrArray *rule_files_find (const char *const *paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; paths[i] != NULL; i++)
    if (!add_path (files, paths[i], error))
      return NULL;
  if (files->len == 0) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_RULES, "no rule files in \"%s\"", paths[0] == NULL ? "" : paths[0]);
    return NULL;
  }
  return g_steal_pointer (&files);
}
