/* In: REV:path. Out: a folder with the rule files that stand there in that revision of a git repository.
 * What a person names reaches git only behind --end-of-options, and never begins like an option; what git names is written only
 * below the folder made for it. */
#include "cli/files/cli_revision.h"
#include "base/signals.h"
#include <glib/gstdio.h>
#include <string.h>

struct Revision {
  char *folder, *path; /* of all that was made; what is to be read */
  GPtrArray *made;     /* of char *: files and folders, those outside before those inside */
  sigset_t signals;    /* as they were before; they are held until all is removed */
};

gboolean revision_is_meant (const char *operand)
{
  const char *colon = strchr (operand, ':');
  return colon != NULL && colon != operand && !g_file_test (operand, G_FILE_TEST_EXISTS);
}

/* What git prints; NULL: it failed. Returns: yours. */
static char *ask_git (const char *const *words, gsize *ret_length)
{
  char *out = NULL;
  int status = 0;
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL;
  if (!g_spawn_sync (NULL, (char **) words, NULL, flags, NULL, NULL, &out, NULL, &status, NULL))
    return NULL;
  if (!g_spawn_check_wait_status (status, NULL))
    g_clear_pointer (&out, g_free);
  else if (ret_length != NULL)
    *ret_length = strlen (out);
  return out;
}

/* The name of an object; NULL: there is none. Returns: yours. */
static char *object_of (const char *operand)
{
  const char *const words[] = { "git", "rev-parse", "--verify", "--quiet", "--end-of-options", operand, NULL };
  char *object = *operand == '-' ? NULL : ask_git (words, NULL);
  if (object != NULL)
    g_strstrip (object);
  return object;
}

static gboolean is_folder (const char *object)
{
  const char *const words[] = { "git", "cat-file", "-t", object, NULL };
  g_autofree char *type = ask_git (words, NULL);
  return type != NULL && g_str_has_prefix (type, "tree");
}

/* ---- writing ---- */

static gboolean write_file (Revision *revision, const char *path, const char *object)
{
  gsize length = 0;
  const char *const words[] = { "git", "cat-file", "blob", object, NULL };
  g_autofree char *bytes = ask_git (words, &length);
  if (bytes == NULL || !g_file_set_contents (path, bytes, (gssize) length, NULL))
    return FALSE;
  g_ptr_array_add (revision->made, g_strdup (path));
  return TRUE;
}

/* The folders of a path below the revision's own. */
static gboolean make_folders (Revision *revision, const char *path)
{
  for (const char *at = path + strlen (revision->folder) + 1; (at = strchr (at, '/')) != NULL; at++) {
    g_autofree char *folder = g_strndup (path, (gsize) (at - path));
    if (g_file_test (folder, G_FILE_TEST_IS_DIR))
      continue;
    if (g_mkdir (folder, 0700) != 0)
      return FALSE;
    g_ptr_array_add (revision->made, g_steal_pointer (&folder));
  }
  return TRUE;
}

static gboolean leads_out (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  return *name == '/' || g_strv_contains ((const char *const *) parts, "..");
}

static gboolean is_rule_file (const char *name)
{
  const gsize length = strlen (name);
  return length > 4 && g_ascii_strcasecmp (name + length - 4, ".xml") == 0;
}

/* `mode type object<tab>name`: rule files are written, the rest is left. */
static gboolean take_entry (Revision *revision, const char *entry)
{
  const char *name = strchr (entry, '\t');
  g_auto (GStrv) words = g_strsplit (entry, " ", 3);
  if (name == NULL || g_strv_length (words) < 3 || !g_str_has_prefix (words[0], "100") || !is_rule_file (name) ||
      leads_out (name + 1))
    return TRUE;
  g_autofree char *object = g_strndup (words[2], strcspn (words[2], "\t"));
  g_autofree char *path = g_build_filename (revision->folder, name + 1, NULL);
  return make_folders (revision, path) && write_file (revision, path, object);
}

static gboolean take_folder (Revision *revision, const char *object)
{
  gboolean good = TRUE;
  const char *const words[] = { "git", "-c", "core.quotePath=false", "ls-tree", "-r", object, NULL };
  g_autofree char *out = ask_git (words, NULL);
  g_auto (GStrv) entries = out == NULL ? NULL : g_strsplit (out, "\n", -1);
  for (char **entry = entries; good && entry != NULL && *entry != NULL; entry++)
    good = take_entry (revision, *entry);
  return good && out != NULL;
}

/* One file keeps its name: it takes the place of the one that is called so. */
static gboolean take_file (Revision *revision, const char *operand, const char *object)
{
  g_autofree char *name = g_path_get_basename (strchr (operand, ':') + 1);
  g_free (revision->path);
  revision->path = g_build_filename (revision->folder, name, NULL);
  return write_file (revision, revision->path, object);
}

Revision *revision_open (const char *operand, SillLanguage language)
{
  g_autofree char *object = object_of (operand);
  sigset_t before;
  signals_hold (&before);
  g_autofree char *folder = object == NULL ? NULL : g_dir_make_tmp ("sill-XXXXXX", NULL);
  if (folder == NULL) {
    signals_release (&before);
    print_problem (language,
                   (Text) { "没有文件“%s”，git 里也没有这个版本", "no file \"%s\", and no such revision in git" },
                   operand);
    return NULL;
  }
  Revision *revision = g_new0 (Revision, 1);
  revision->signals = before;
  revision->folder = g_strdup (folder);
  revision->path = g_strdup (folder);
  revision->made = g_ptr_array_new_with_free_func (g_free);
  if (is_folder (object) ? take_folder (revision, object) : take_file (revision, operand, object))
    return revision;
  print_problem (language, (Text) { "不能取出“%s”", "\"%s\" could not be read from git" }, operand);
  revision_close (revision);
  return NULL;
}

const char *revision_path (const Revision *revision) { return revision->path; }

void revision_close (Revision *revision)
{
  if (revision == NULL)
    return;
  for (guint i = revision->made->len; i-- > 0;)
    g_remove (g_ptr_array_index (revision->made, i));
  g_rmdir (revision->folder);
  signals_release (&revision->signals);
  g_ptr_array_unref (revision->made);
  g_free (revision->folder);
  g_free (revision->path);
  g_free (revision);
}
