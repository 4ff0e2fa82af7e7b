/* In: a folder of rules. Out: its program, from the image beside it. The idea: an image is as good as the rule files only while
 * they are those that it was made of: their names and sizes always, and their times or, where these moved, their contents. */
#include "image/image_file.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "image/image_read.h"
#include "image/image_write.h"
#include "read/rules/rule_files.h"

enum { LARGEST = 1 << 30 };

char *image_beside (const char *folder) { return g_build_filename (folder, ".sill-image", NULL); }

/* Without slashes at its end, as the paths of its files begin. Returns: yours. */
static char *name_of_folder (const char *folder)
{
  gsize length = strlen (folder);
  while (length > 0 && folder[length - 1] == '/')
    length--;
  return g_strndup (folder, length);
}

static gboolean fail (GError **error, SillError code, const char *path, const char *why)
{
  g_set_error (error, SILL_ERROR, code, "%s: %s", path, why);
  return FALSE;
}

/* ---- bytes ---- */

static gboolean read_all (int descriptor, guint8 *to, gsize length)
{
  for (gsize done = 0; done < length;) {
    const gssize n = read (descriptor, to + done, length - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return FALSE;
    done += (gsize) n;
  }
  return TRUE;
}

/* Only a regular file is waited for. Returns: yours; NULL: for the reason in errno. */
static guint8 *read_open (int descriptor, struct stat *ret_status)
{
  errno = EINVAL;
  if (fstat (descriptor, ret_status) != 0 || !S_ISREG (ret_status->st_mode) || ret_status->st_size > LARGEST)
    return NULL;
  g_autofree guint8 *bytes = g_malloc ((gsize) ret_status->st_size + 1);
  errno = EIO;
  return read_all (descriptor, bytes, (gsize) ret_status->st_size) ? g_steal_pointer (&bytes) : NULL;
}

/* An image that is not there is no failure: where memory is short, g_strerror would say so on standard output. */
static guint8 *read_file (const char *path, struct stat *ret_status, GError **error)
{
  const int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  guint8 *bytes = descriptor < 0 ? NULL : read_open (descriptor, ret_status);
  if (bytes == NULL)
    fail (error, SILL_ERROR_IO, path, strerrordesc_np (errno));
  if (descriptor >= 0)
    close (descriptor);
  return bytes;
}

/* ---- are the rules those of the image ---- */

static const char *digest_of (const Program *program, const char *path)
{
  const GArray *files = program->law->book->files;
  for (guint i = 0; i < files->len; i++)
    if (strcmp (g_array_index (files, RuleFile, i).path, path) == 0)
      return g_array_index (files, RuleFile, i).digest;
  return NULL;
}

static gboolean has_contents (const Program *program, const char *path)
{
  struct stat status;
  g_autofree guint8 *bytes = read_file (path, &status, NULL);
  if (bytes == NULL)
    return FALSE;
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, (gsize) status.st_size);
  return g_strcmp0 (digest, digest_of (program, path)) == 0;
}

static gboolean have_contents (const Program *program, const GPtrArray *files)
{
  gboolean same = files->len == program->law->book->files->len;
  for (guint i = 0; same && i < files->len; i++)
    same = has_contents (program, ((const ListedFile *) g_ptr_array_index (files, i))->path);
  return same;
}

/* The same names and sizes, in the same order. */
static gboolean are_listed (const guint8 *block, gsize folder, const GPtrArray *files)
{
  guint n;
  const ImageSource *sources = image_sources (block, &n);
  gboolean same = n == files->len;
  for (guint i = 0; same && i < n; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    same = file->problem == NULL && file->stamp.size == sources[i].size &&
           g_strcmp0 (image_text (block, sources[i].path), file->path + folder + 1) == 0;
  }
  return same;
}

/* No file was written to, nor anything done to it, after the image was. Times that are equal say nothing. */
static gboolean are_untouched (const guint8 *block, const GPtrArray *files, const struct stat *image)
{
  guint n;
  const ImageSource *sources = image_sources (block, &n);
  const gint64 written = (gint64) image->st_ctim.tv_sec * 1000000000 + (gint64) image->st_ctim.tv_nsec;
  gboolean same = TRUE;
  for (guint i = 0; same && i < n; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    same = file->stamp.modified == sources[i].modified && file->stamp.changed < written;
  }
  return same;
}

/* ---- in and out ---- */

/* The block is taken. */
static Program *take (guint8 *block, const char *folder, const GPtrArray *files, const struct stat *image)
{
  const gboolean untouched = are_untouched (block, files, image);
  g_autoptr (Program) program = image_take (block, folder);
  return program != NULL && (untouched || have_contents (program, files)) ? g_steal_pointer (&program) : NULL;
}

Program *image_load (const char *folder, const char *path, GError **error)
{
  struct stat image;
  g_autofree char *name = name_of_folder (folder);
  g_autofree guint8 *block = read_file (path, &image, error);
  if (block == NULL)
    return NULL;
  g_autoptr (GPtrArray) files = rule_files_find ((const char *const[]) { folder, NULL }, error);
  if (files == NULL)
    return NULL;
  const gboolean sound = image_is_sound (block, (gsize) image.st_size);
  const gboolean listed = sound && are_listed (block, strlen (name), files);
  Program *program = listed ? take (g_steal_pointer (&block), name, files, &image) : NULL;
  if (program == NULL)
    fail (error, SILL_ERROR_DOCUMENT, path, sound ? "an image of other rules" : "not an image of this engine");
  return program;
}

static GArray *files_of (const GPtrArray *listed)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (ImageFile));
  for (guint i = 0; i < listed->len; i++) {
    const ListedFile *file = g_ptr_array_index (listed, i);
    const ImageFile known = { file->path, file->stamp.size, file->stamp.modified };
    g_array_append_val (files, known);
  }
  return files;
}

gboolean image_save (const Program *program, const char *folder, const char *path, GError **error)
{
  g_autofree char *name = name_of_folder (folder);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) listed = rule_files_find ((const char *const[]) { folder, NULL }, error);
  if (listed == NULL)
    return FALSE;
  if (!have_contents (program, listed))
    return fail (error, SILL_ERROR_DOCUMENT, folder, "the rules were written to meanwhile");
  g_autoptr (GArray) files = files_of (listed);
  g_autoptr (GByteArray) image = image_write (program, name, (const ImageFile *) files->data, files->len, error);
  if (image == NULL)
    return FALSE;
  if (!g_file_set_contents_full (path, (const char *) image->data, image->len, G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                 &cause))
    return fail (error, SILL_ERROR_IO, path, cause->message);
  return TRUE;
}
