/* In: paths as a user gives them. Out: rule files, in an order that does not depend on the file system. Only regular files
 * are rules: what else has such a name is refused before anyone waits for it. */
#include "read/rules/rule_files.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  dev_t device;
  ino_t inode;
} InodeKey;

typedef struct {
  GPtrArray *files;   /* of ListedFile */
  GHashTable *places; /* of InodeKey: every file and folder so far */
} Listing;

static gint compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void listed_file_free (gpointer data)
{
  ListedFile *file = data;
  g_free (file->path);
  g_free (file->problem);
  g_free (file->bytes);
  g_free (file);
}

static gint64 nanoseconds (const struct timespec *time)
{
  return (gint64) time->tv_sec * 1000000000 + (gint64) time->tv_nsec;
}

static Stamp stamp_of (const struct stat *status)
{
  return (Stamp) { (guint64) status->st_dev, (guint64) status->st_ino, (guint64) status->st_size,
                   nanoseconds (&status->st_mtim), nanoseconds (&status->st_ctim) };
}

static guint inode_hash (gconstpointer data)
{
  const guint64 inode = (guint64) ((const InodeKey *) data)->inode;
  return (guint) (inode ^ inode >> 32);
}

static gboolean inode_equal (gconstpointer a, gconstpointer b)
{
  const InodeKey *one = a, *other = b;
  return one->inode == other->inode && one->device == other->device;
}

/* FALSE: another way has led there before, a link among others. */
static gboolean enter_inode (Listing *listing, const struct stat *status)
{
  InodeKey *key = g_new (InodeKey, 1);
  *key = (InodeKey) { status->st_dev, status->st_ino };
  return g_hash_table_add (listing->places, key);
}

static const char *kind_of (mode_t mode)
{
  return S_ISFIFO (mode)   ? "a named pipe, not a file"
         : S_ISSOCK (mode) ? "a socket, not a file"
                           : "a device, not a file";
}

/* `path`: is taken. `status` NULL: there is no way to the file, for the reason in errno. */
static void add_file (Listing *listing, char *path, const struct stat *status)
{
  const int reason = errno;
  if (status != NULL && !enter_inode (listing, status)) {
    g_free (path);
    return;
  }
  ListedFile *file = g_new0 (ListedFile, 1);
  file->path = path;
  if (status == NULL)
    file->problem = g_strdup (g_strerror (reason));
  else if (!S_ISREG (status->st_mode))
    file->problem = g_strdup (kind_of (status->st_mode));
  else
    file->stamp = stamp_of (status);
  g_ptr_array_add (listing->files, file);
}

static gboolean has_ending (const char *name)
{
  gsize length = strlen (name);
  return length > 4 && g_ascii_strcasecmp (name + length - 4, ".xml") == 0;
}

/* Names as editors and other systems leave them beside the files begin with a dot, those of offices with ~$. */
static GPtrArray *list_folder (DIR *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const struct dirent *entry;
  while ((entry = readdir (folder)) != NULL)
    if (entry->d_name[0] != '.' && !g_str_has_prefix (entry->d_name, "~$"))
      g_ptr_array_add (names, g_strdup (entry->d_name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* At its end. Returns: yours. */
static char *without_slashes (const char *path)
{
  gsize length = strlen (path);
  while (length > 0 && path[length - 1] == '/')
    length--;
  return g_strndup (path, length);
}

/* The folder that `name` leads to from `from` (or AT_FDCWD). NULL: none, for the reason in errno. */
static DIR *open_folder (int from, const char *name)
{
  const int descriptor = openat (from, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *folder = descriptor < 0 ? NULL : fdopendir (descriptor);
  if (folder == NULL && descriptor >= 0) {
    const int reason = errno;
    close (descriptor);
    errno = reason;
  }
  return folder;
}

/* What stands in `name`, seen from `from`; `path` says both. All is looked up from the folder once opened: one that takes
 * its place meanwhile is never listed half. */
static gboolean add_folder (Listing *listing, int from, const char *name, const char *path, GError **error)
{
  DIR *folder = open_folder (from, name);
  if (folder == NULL) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "%s: %s", path, g_strerror (errno));
    return FALSE;
  }
  g_autoptr (GPtrArray) names = list_folder (folder);
  g_autofree char *above = without_slashes (path);
  gboolean added = TRUE;
  for (guint i = 0; added && i < names->len; i++) {
    const char *below = g_ptr_array_index (names, i);
    g_autofree char *inside = g_strconcat (above, "/", below, NULL);
    struct stat status;
    const gboolean there = fstatat (dirfd (folder), below, &status, 0) == 0;
    if (there && S_ISDIR (status.st_mode))
      added = !enter_inode (listing, &status) || add_folder (listing, dirfd (folder), below, inside, error);
    else if (has_ending (inside))
      add_file (listing, g_steal_pointer (&inside), there ? &status : NULL);
  }
  closedir (folder);
  return added;
}

/* What a user names is meant, whatever its name. */
static gboolean add_named (Listing *listing, const char *path, GError **error)
{
  struct stat status;
  gboolean there = stat (path, &status) == 0;
  guint before = listing->files->len;
  if (!there || !S_ISDIR (status.st_mode)) {
    add_file (listing, g_strdup (path), there ? &status : NULL);
    return TRUE;
  }
  if (!enter_inode (listing, &status))
    return TRUE;
  if (!add_folder (listing, AT_FDCWD, path, path, error))
    return FALSE;
  if (listing->files->len == before)
    g_set_error (error, SILL_ERROR, SILL_ERROR_RULES, "no rule files in \"%s\"", path);
  return listing->files->len > before;
}

GPtrArray *rule_files_find (const char *const *paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (listed_file_free);
  g_autoptr (GHashTable) places = g_hash_table_new_full (inode_hash, inode_equal, g_free, NULL);
  Listing listing = { files, places };
  for (guint i = 0; paths[i] != NULL; i++)
    if (!add_named (&listing, paths[i], error))
      return NULL;
  if (files->len == 0) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_RULES, "no rule files in \"%s\"", paths[0] == NULL ? "" : paths[0]);
    return NULL;
  }
  return g_steal_pointer (&files);
}

GPtrArray *rule_files_of (const SillRuleText *texts, guint n)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (listed_file_free);
  for (guint i = 0; i < n; i++) {
    ListedFile *file = g_new0 (ListedFile, 1);
    file->path = g_strdup (texts[i].path);
    file->bytes = g_strndup (texts[i].text, texts[i].length);
    file->length = texts[i].length;
    g_ptr_array_add (files, file);
  }
  return files;
}
