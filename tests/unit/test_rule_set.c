#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "read/rules/rule_files.h"
#include "test.h"

enum { N_FILES = 30, N_READINGS = 200 };

typedef struct {
  char *root;
  gint stop;
} Folders;

/* Folder `name` with N_FILES files that all say `name`. */
static void make_folder (const char *root, const char *name)
{
  g_autofree char *folder = g_build_filename (root, name, NULL);
  CU_ASSERT_EQUAL (g_mkdir (folder, 0700), 0);
  for (guint i = 0; i < N_FILES; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%u.xml", folder, i);
    CU_ASSERT_TRUE (g_file_set_contents (path, name, -1, NULL));
  }
}

static void point_to (const Folders *folders, const char *name)
{
  g_autofree char *made = g_build_filename (folders->root, "new", NULL);
  g_autofree char *used = g_build_filename (folders->root, "rules", NULL);
  if (symlink (name, made) == 0)
    g_rename (made, used);
}

static gpointer replace (gpointer data)
{
  Folders *folders = data;
  for (guint i = 0; !g_atomic_int_get (&folders->stop); i++) {
    point_to (folders, i % 2 == 0 ? "b" : "a");
    g_usleep (20); /* so that a reading has a chance to be whole */
  }
  return NULL;
}

/* All of one folder: 30 times "a" or 30 times "b". */
static gboolean is_of_one (const GPtrArray *files)
{
  gboolean same = files->len == N_FILES;
  const ListedFile *first = g_ptr_array_index (files, 0);
  for (guint i = 0; same && i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    same = file->problem == NULL && file->length == 1 && file->bytes[0] == first->bytes[0];
  }
  return same;
}

static void what_is_listed_is_what_is_read (void)
{
  Folders folders = { g_dir_make_tmp ("sill-XXXXXX", NULL), 0 };
  make_folder (folders.root, "a");
  make_folder (folders.root, "b");
  point_to (&folders, "a");
  g_autofree char *path = g_build_filename (folders.root, "rules", NULL);
  GThread *thread = g_thread_new ("replace", replace, &folders);
  guint mixed = 0;
  for (guint i = 0; i < N_READINGS; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { path, NULL }, &error);
    mixed += files != NULL && !is_of_one (files);
    CU_ASSERT_TRUE (files != NULL || g_error_matches (error, SILL_ERROR, SILL_ERROR_IO));
  }
  g_atomic_int_set (&folders.stop, 1);
  g_thread_join (thread);
  CU_ASSERT_EQUAL (mixed, 0);
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folders.root);
  CU_ASSERT_TRUE (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (folders.root);
}

static void bytes_are_those_of_the_file (void)
{
  g_autofree char *path = NULL;
  g_close (g_file_open_tmp ("sill-XXXXXX", &path, NULL), NULL);
  g_file_set_contents (path, "one\0two", 7, NULL);
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { path, NULL }, NULL);
  const ListedFile *file = g_ptr_array_index (files, 0);
  CU_ASSERT_EQUAL (files->len, 1);
  CU_ASSERT_EQUAL (file->length, 7);
  CU_ASSERT_EQUAL (memcmp (file->bytes, "one\0two", 7), 0);
  g_unlink (path);
}

SUITE (rule_set,
       { "a folder that is replaced meanwhile is read as a whole or not at all", what_is_listed_is_what_is_read },
       { "the bytes of a file that is named are read, whatever its name", bytes_are_those_of_the_file })
