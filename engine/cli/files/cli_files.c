/* A path in, files out. Below a folder lie other documents too: what begins as one is left out, what cannot be told is
 * taken, so that no case is ever missed. */
#include "cli/files/cli_files.h"
#include "base/text.h"
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

enum { MOST_LEVELS = 64, PEEK = 64 * 1024 };

static gboolean is_named (const char *name, FilesKind kind)
{
  static const char *const endings[] = { ".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx" };
  const guint n = kind == FILES_OF_RECORDS ? G_N_ELEMENTS (endings) : G_N_ELEMENTS (endings) - 3;
  g_autofree char *lower = text_unpacked_name (name);
  for (guint i = 0; i < n; i++)
    if (name[0] != '.' && g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

/* The name of the first element, without a prefix. Returns: yours; NULL: none is to be seen. */
static char *root_of (const char *text)
{
  for (const char *at = text; (at = strchr (at, '<')) != NULL; at++) {
    gsize length = strcspn (at + 1, " \t\r\n/>");
    const char *colon = memchr (at + 1, ':', length);
    const char *name = colon != NULL ? colon + 1 : at + 1;
    if (g_ascii_isalpha (*name) && at[1] != '!' && at[1] != '?')
      return g_strndup (name, (gsize) (at + 1 + length - name));
  }
  return NULL;
}

/* What is no XML is taken as records whatever it says: what they lack may be given for all of them. No case names a schema. */
static gboolean may_hold_cases (const char *text, FilesKind kind)
{
  if (text[strspn (text, " \t\r\n\xEF\xBB\xBF")] != '<')
    return kind == FILES_OF_RECORDS || (strstr (text, "\"$schema\"") == NULL &&
                                        (strstr (text, "\"findings\"") != NULL || strstr (text, "\"charge") != NULL));
  g_autofree char *root = root_of (text);
  return root == NULL || g_str_equal (root, "case") || g_str_equal (root, "cases");
}

static gboolean is_case_file (const char *path, FilesKind kind)
{
  char begin[PEEK + 1];
  FILE *file = g_fopen (path, "rb");
  if (file == NULL)
    return TRUE; /* whoever reads it says why it cannot */
  gsize length = fread (begin, 1, PEEK, file);
  fclose (file);
  begin[length] = '\0';
  return memchr (begin, '\0', length) != NULL || may_hold_cases (begin, kind);
}

static gint compare_names (gconstpointer a, gconstpointer b) { return strcmp (*(char *const *) a, *(char *const *) b); }

/* Returns: yours, of char *, in order. */
static GPtrArray *names_in (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean ends_with (const char *name, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  return name[0] != '.' && g_str_has_suffix (lower, ending);
}

/* What is packed is read, and never written over. */
static gboolean is_meant (const char *name, const char *path, FilesKind kind)
{
  if (kind == FILES_OF_LAYOUT)
    return ends_with (name, ".xml") || (ends_with (name, ".json") && is_case_file (path, FILES_OF_CASES));
  return is_named (name, kind) && is_case_file (path, kind);
}

/* A link that leads nowhere, or in a circle, is named like a file that was meant to be there. */
static gboolean is_file (const char *path, gboolean linked)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) || (linked && !g_file_test (path, G_FILE_TEST_EXISTS));
}

static void add_folder (GPtrArray *paths, const char *folder, FilesKind kind, guint level)
{
  g_autoptr (GPtrArray) names = names_in (folder);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    gboolean linked = g_file_test (path, G_FILE_TEST_IS_SYMLINK);
    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !linked && level < MOST_LEVELS)
      add_folder (paths, path, kind, level + 1);
    else if (is_file (path, linked) && is_meant (name, path, kind))
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
}

void files_add (GPtrArray *paths, const char *path, FilesKind kind)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    add_folder (paths, path, kind, 0);
  else
    g_ptr_array_add (paths, g_strdup (path));
}
