#include "read/rules/rule_files.h"
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "test.h"

static char *root;

static char *place (const char *name) { return g_build_filename (root, name, NULL); }

static void put (const char *name, const char *text)
{
  g_autofree char *path = place (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  CU_ASSERT_TRUE (g_file_set_contents (path, text, -1, NULL));
}

static void link_to (const char *name, const char *target)
{
  g_autofree char *path = place (name);
  CU_ASSERT_EQUAL (symlink (target, path), 0);
}

static void begin (void) { root = g_dir_make_tmp ("sill-XXXXXX", NULL); }

static void end (void)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", root);
  CU_ASSERT_TRUE (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_clear_pointer (&root, g_free);
}

/* The names of the files below the folder, each with its problem, if it has one. Returns: yours. */
static char *list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { root, NULL }, &error);
  GString *names = g_string_new (error != NULL ? "error" : "");
  for (guint i = 0; files != NULL && i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", file->path + strlen (root) + 1);
    if (file->problem != NULL)
      g_string_append_printf (names, " (%s)", file->problem);
  }
  return g_string_free (names, FALSE);
}

static void expect (const char *expected)
{
  g_autofree char *got = list ();
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void folders_are_searched (void)
{
  begin ();
  put ("b.xml", "b");
  put ("a.XML", "a");
  put ("c/d.Xml", "d");
  put ("c/notes.txt", "");
  put ("e.xml~", "");
  put (".#b.xml", "");
  put ("._b.xml", "");
  put ("~$b.xml", "");
  put (".git/x.xml", "");
  put (".xml", "");
  expect ("a.XML b.xml c/d.Xml");
  end ();
}

static void links_lead_somewhere_once (void)
{
  begin ();
  put ("a.xml", "a");
  put ("in/b.xml", "b");
  link_to ("in/up", "..");
  link_to ("in/self", "self");
  link_to ("same.xml", "a.xml");
  link_to ("gone.xml", "nowhere");
  expect ("a.xml gone.xml (No such file or directory) in/b.xml");
  end ();
}

static void only_files_are_read (void)
{
  begin ();
  put ("a.xml", "a");
  g_autofree char *pipe = place ("b.xml");
  CU_ASSERT_EQUAL (mkfifo (pipe, 0600), 0);
  link_to ("c.xml", "/dev/zero");
  expect ("a.xml b.xml (a named pipe, not a file) c.xml (a device, not a file)");
  end ();
}

static void every_path_has_rules (void)
{
  begin ();
  put ("full/a.xml", "a");
  put ("empty/a.txt", "");
  g_autofree char *full = place ("full"), *empty = place ("empty");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (rule_files_find ((const char *const[]) { full, empty, NULL }, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SILL_ERROR, SILL_ERROR_RULES));
  CU_ASSERT_TRUE (g_str_has_suffix (error->message, "/empty\""));
  end ();
}

SUITE (rule_files, { "folders are searched for files of rules, hidden ones left out", folders_are_searched },
       { "a link leads to each file once and never round", links_lead_somewhere_once },
       { "what is no file is refused, not waited for", only_files_are_read },
       { "a path with no rules under it is told", every_path_has_rules })
