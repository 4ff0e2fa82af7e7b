/* sweep attributes FOLDER CASES STEP, sweep beginnings FOLDER RULES STEP: see sweep.h. */
#include "documents.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void file_free (gpointer data)
{
  SweepFile *file = data;
  g_free (file->path);
  g_free (file->text);
  g_free (file);
}

static void add_files (GPtrArray *files, const char *folder, const char *ending)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;
  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      add_files (files, path, ending);
    } else if (g_str_has_suffix (name, ending)) {
      SweepFile *file = g_new0 (SweepFile, 1);
      g_file_get_contents (path, &file->text, &file->length, NULL);
      file->path = g_steal_pointer (&path);
      g_ptr_array_add (files, file);
    }
  }
}

static gint compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const SweepFile *const *) a)->path, (*(const SweepFile *const *) b)->path);
}

GPtrArray *sweep_files (const char *folder, const char *ending)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (file_free);
  add_files (files, folder, ending);
  g_ptr_array_sort (files, compare_paths);
  if (files->len == 0)
    sweep_fail ("no files", folder, 0);
  return files;
}

void sweep_fail (const char *what, const char *path, gsize at)
{
  fprintf (stderr, "sweep: %s:%zu: %s\n", path, at, what);
  exit (1);
}

int main (int argc, char **argv)
{
  if (argc != 5)
    return 2;
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  guint step = (guint) atoi (argv[4]);
  guint n = strcmp (argv[1], "attributes") == 0 ? sweep_attributes (argv[2], argv[3], step)
                                                : sweep_beginnings (argv[2], argv[3], step);
  printf ("sweep: %s of %s: %u tried, each refused or answered\n", argv[1], argv[2], n);
  return 0;
}
