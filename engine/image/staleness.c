/* In: a folder of rules, and what an image knows of it. Out: whether all stands there as it did. The idea: names are not listed,
 * sorted and compared but hashed, with their kinds, and the hashes are added up, so that no order matters and nothing is kept; then
 * each file is asked for its size and times, by its path from the folder on. */
#include "image/staleness.h"
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LONGEST_NAME = 256, DEEPEST = 64 };

static guint64 name_sum (const struct dirent *entry)
{
  char text[1 + LONGEST_NAME];
  const gsize length = strnlen (entry->d_name, LONGEST_NAME);
  text[0] = (char) entry->d_type;
  memcpy (text + 1, entry->d_name, length);
  return image_sum ((const guint8 *) text, 1 + length);
}

static DIR *open_folder (int above, const char *path)
{
  const int descriptor = openat (above, *path == '\0' ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *folder = descriptor < 0 ? NULL : fdopendir (descriptor);
  if (folder == NULL && descriptor >= 0)
    close (descriptor);
  return folder;
}

/* The next name that is looked at: what begins with a dot is no rule. NULL: there is none. */
static const struct dirent *next_name (DIR *folder)
{
  const struct dirent *entry = readdir (folder);
  while (entry != NULL && entry->d_name[0] == '.')
    entry = readdir (folder);
  return entry;
}

/* ---- record ---- */

static gint64 nanoseconds (const struct timespec *time)
{
  return (gint64) time->tv_sec * G_GINT64_CONSTANT (1000000000) + (gint64) time->tv_nsec;
}

/* Since when its names are what they are. Whatever happens within the step of the clock in which it was written to leaves the same
 * time behind: 0 until that has passed. */
static gint64 modified_at (DIR *folder)
{
  struct stat status;
  struct timespec now;
  if (fstat (dirfd (folder), &status) != 0 || clock_gettime (CLOCK_REALTIME_COARSE, &now) != 0)
    return 0;
  const gint64 modified = nanoseconds (&status.st_mtim);
  return modified < nanoseconds (&now) ? modified : 0;
}

typedef struct {
  int descriptor; /* of the folder of the rules */
  GArray *folders;
  guint depth;
} Recording;

static void folder_clear (gpointer data) { g_free (((StandingFolder *) data)->path); }

static gboolean record (Recording *recording, const char *path);

/* A link may come to lead elsewhere without a name being another. */
static gboolean record_name (Recording *recording, const char *above, const struct dirent *entry)
{
  if (entry->d_type != DT_DIR)
    return entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN;
  g_autofree char *path = *above == '\0' ? g_strdup (entry->d_name) : g_strconcat (above, "/", entry->d_name, NULL);
  return record (recording, path);
}

static gboolean record (Recording *recording, const char *path)
{
  DIR *folder = recording->depth == DEEPEST ? NULL : open_folder (recording->descriptor, path);
  if (folder == NULL)
    return FALSE;
  StandingFolder standing = { g_strdup (path), 0, modified_at (folder) };
  const struct dirent *entry;
  gboolean good = TRUE;
  recording->depth++;
  while (good && (entry = next_name (folder)) != NULL) {
    standing.names += name_sum (entry);
    good = record_name (recording, path, entry);
  }
  recording->depth--;
  g_array_append_val (recording->folders, standing);
  closedir (folder);
  return good;
}

static gint compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (((const StandingFolder *) a)->path, ((const StandingFolder *) b)->path);
}

GArray *staleness_record (const char *folder)
{
  GArray *folders = g_array_new (FALSE, FALSE, sizeof (StandingFolder));
  g_array_set_clear_func (folders, folder_clear);
  Recording recording = { open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), folders, 0 };
  if (recording.descriptor < 0)
    return folders;
  if (!record (&recording, ""))
    g_array_set_size (folders, 0);
  g_array_sort (folders, compare_paths);
  close (recording.descriptor);
  return folders;
}

/* ---- does it hold ---- */

static gboolean has_names (int descriptor, const char *path, guint64 names)
{
  DIR *folder = path == NULL ? NULL : open_folder (descriptor, path);
  if (folder == NULL)
    return FALSE;
  for (const struct dirent *entry; (entry = next_name (folder)) != NULL;)
    names -= name_sum (entry);
  closedir (folder);
  return names == 0;
}

/* Times that are equal say nothing. */
static gboolean is_untouched (int descriptor, const char *path, const ImageSource *source, gint64 written)
{
  struct stat status;
  return path != NULL && fstatat (descriptor, path, &status, 0) == 0 && S_ISREG (status.st_mode) &&
         (guint64) status.st_size == source->size && nanoseconds (&status.st_mtim) == source->modified &&
         nanoseconds (&status.st_ctim) < written;
}

/* Whether anything that is asked for may come from it. */
static gboolean is_asked (const ImageIndex *index, const ImageSource *source, const gboolean *jurisdictions)
{
  const guint64 of = source->jurisdiction;
  return jurisdictions == NULL || of == 0 || of > index->head->n_offences || jurisdictions[of];
}

static gboolean are_untouched (const ImageIndex *index, int descriptor, gint64 written, const gboolean *jurisdictions)
{
  gboolean good = TRUE;
  for (guint i = 0; good && i < index->head->n_sources; i++) {
    const ImageSource *source = image_source (index, i);
    good = !is_asked (index, source, jurisdictions) ||
           is_untouched (descriptor, image_text (index, source->path), source, written);
  }
  return good;
}

/* A folder that was not written to has the names that it had. That of the rules holds the image, whose writing moves its time. */
static gboolean is_same (int descriptor, const char *path, const ImageFolder *folder, gint64 written)
{
  struct stat status;
  const gboolean told = path != NULL && *path != '\0' && folder->modified != 0 &&
                        fstatat (descriptor, path, &status, 0) == 0 && S_ISDIR (status.st_mode) &&
                        nanoseconds (&status.st_mtim) == folder->modified && nanoseconds (&status.st_ctim) < written;
  return told || has_names (descriptor, path, folder->names);
}

static gboolean holds (const ImageIndex *index, int descriptor, gint64 written, const gboolean *jurisdictions)
{
  gboolean good = index->head->n_folders > 0;
  for (guint i = 0; good && i < index->head->n_folders; i++) {
    const ImageFolder *folder = image_folder (index, i);
    good = is_same (descriptor, image_text (index, folder->path), folder, written);
  }
  return good && are_untouched (index, descriptor, written, jurisdictions);
}

gboolean staleness_holds (const ImageIndex *index, const char *folder, gint64 written, const gboolean *jurisdictions)
{
  const int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return FALSE;
  const gboolean good = holds (index, descriptor, written, jurisdictions);
  close (descriptor);
  return good;
}
