/* In: paths. Out: every rule file with its bytes, as they stood together: they are listed, read and listed again, and what
 * was listed is what was read when both lists are the same. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "read/rules/rule_files.h"

enum { MOST_TRIES = 10, FIRST_PAUSE = 1000 }; /* microseconds, doubled each time */

static gboolean same_stamp (const Stamp *a, const Stamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size && a->modified == b->modified &&
         a->changed == b->changed;
}

static gboolean same_files (const GPtrArray *a, const GPtrArray *b)
{
  gboolean same = a->len == b->len;
  for (guint i = 0; same && i < a->len; i++) {
    const ListedFile *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);
    same = strcmp (one->path, other->path) == 0 && same_stamp (&one->stamp, &other->stamp);
  }
  return same;
}

/* As much as the listing says is in it. FALSE: for the reason in errno; 0: it ends before. */
static gboolean read_bytes (int descriptor, ListedFile *file)
{
  file->length = 0;
  file->bytes = g_malloc (file->stamp.size + 1);
  while (file->length < file->stamp.size) {
    gssize n = read (descriptor, file->bytes + file->length, file->stamp.size - file->length);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      errno = n == 0 ? 0 : errno;
      return FALSE;
    }
    file->length += (gsize) n;
  }
  return TRUE;
}

/* Opened so that nobody has to be at the other end; it must still be the file that was listed.
 * Returns: whether it is; what else keeps it from being read is its problem. */
static gboolean read_file (ListedFile *file)
{
  struct stat status;
  int descriptor = open (file->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  gboolean listed = TRUE;
  if (descriptor < 0)
    file->problem = g_strdup (g_strerror (errno));
  else if (fstat (descriptor, &status) != 0 || (guint64) status.st_ino != file->stamp.inode ||
           (guint64) status.st_dev != file->stamp.device)
    listed = FALSE;
  else if (!read_bytes (descriptor, file)) {
    listed = errno != 0;
    file->problem = listed ? g_strdup (g_strerror (errno)) : NULL;
  }
  if (descriptor >= 0)
    close (descriptor);
  return listed;
}

static gboolean read_all (const GPtrArray *files)
{
  gboolean listed = TRUE;
  for (guint i = 0; listed && i < files->len; i++) {
    ListedFile *file = g_ptr_array_index (files, i);
    listed = file->problem != NULL || read_file (file);
  }
  return listed;
}

GPtrArray *rule_files_read (const char *const *paths, GError **error)
{
  for (guint i = 0; i < MOST_TRIES; i++) {
    g_autoptr (GPtrArray) files = rule_files_find (paths, error);
    if (files == NULL)
      return NULL;
    gboolean listed = read_all (files);
    g_autoptr (GPtrArray) again = listed ? rule_files_find (paths, NULL) : NULL;
    if (again != NULL && same_files (files, again))
      return g_steal_pointer (&files);
    g_usleep (FIRST_PAUSE << i);
  }
  g_set_error (error, SILL_ERROR, SILL_ERROR_IO,
               "the rules under \"%s\" change while they are read; try again when nobody writes there", paths[0]);
  return NULL;
}
