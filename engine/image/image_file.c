/* In: a folder of rules. Out: its program, from the image beside it. The idea: an image is as good as the rule files only while
 * they are those that it was made of: their names and sizes always, and their times or, where these moved, their contents. */
#include "image/image_file.h"
#include "base/signals.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "image/reader/image_read.h"
#include "image/staleness.h"
#include "image/writer/image_write.h"
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

static gboolean read_all (int descriptor, guint8 *to, gsize length, gsize offset)
{
  for (gsize done = 0; done < length;) {
    const gssize n = pread (descriptor, to + done, length - done, (off_t) (offset + done));
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return FALSE;
    done += (gsize) n;
  }
  return TRUE;
}

/* Only a regular file is waited for. Returns: whether it can be read; else the reason is in errno. */
static gboolean is_readable (int descriptor, struct stat *ret_status)
{
  errno = EINVAL;
  return fstat (descriptor, ret_status) == 0 && S_ISREG (ret_status->st_mode) && ret_status->st_size <= LARGEST;
}

/* An image that is not there is no failure: where memory is short, g_strerror would say so on standard output. */
static int open_file (const char *path, struct stat *ret_status, GError **error)
{
  const int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor >= 0 && is_readable (descriptor, ret_status))
    return descriptor;
  fail (error, SILL_ERROR_IO, path, strerrordesc_np (errno));
  if (descriptor >= 0)
    close (descriptor);
  return -1;
}

/* Returns: yours; NULL: it is not all there. */
static guint8 *read_piece (int descriptor, gsize offset, gsize length)
{
  g_autofree guint8 *bytes = g_malloc (length + 1);
  return read_all (descriptor, bytes, length, offset) ? g_steal_pointer (&bytes) : NULL;
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
  const int descriptor = open_file (path, &status, NULL);
  g_autofree guint8 *bytes = descriptor < 0 ? NULL : read_piece (descriptor, 0, (gsize) status.st_size);
  if (descriptor >= 0)
    close (descriptor);
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

/* The same names and sizes, in the same order: their contents are worth a look. */
static gboolean are_listed (const ImageIndex *index, gsize folder, const GPtrArray *files)
{
  const guint n = index->head->n_sources;
  gboolean same = n == files->len;
  for (guint i = 0; same && i < n; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    const ImageSource *source = image_source (index, i);
    same = file->problem == NULL && file->stamp.size == source->size &&
           g_strcmp0 (image_text (index, source->path), file->path + folder + 1) == 0;
  }
  return same;
}

/* No file was written to, nor anything done to it, after the image was. Times that are equal say nothing. */
static gboolean are_untouched (const ImageIndex *index, const GPtrArray *files, gint64 written)
{
  const guint n = index->head->n_sources;
  gboolean same = TRUE;
  for (guint i = 0; same && i < n; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    same = file->stamp.modified == image_source (index, i)->modified && file->stamp.changed < written;
  }
  return same;
}

/* ---- in and out ---- */

/* An image that is being read. */
typedef struct {
  int descriptor;
  struct stat status;
  ImageIndex index;
} Opened;

static gint64 written_at (const Opened *image)
{
  const struct timespec *time = &image->status.st_ctim;
  return (gint64) time->tv_sec * 1000000000 + (gint64) time->tv_nsec;
}

static bool read_part (const void *from, uint8_t *to, uint64_t length, uint64_t offset)
{
  return read_all (((const Opened *) from)->descriptor, to, length, offset);
}

/* Returns: what the index lies in, yours; NULL: it is none of this engine, or harmed. */
static guint8 *read_index (Opened *image)
{
  ImageHead head;
  const gsize size = (gsize) image->status.st_size;
  if (size < sizeof head || !read_all (image->descriptor, (guint8 *) &head, sizeof head, 0))
    return NULL;
  const gsize length = image_index_length (&head, size);
  g_autofree guint8 *bytes = length == 0 ? NULL : read_piece (image->descriptor, 0, length);
  if (bytes == NULL)
    return NULL;
  const ImageHead *again = (const ImageHead *) bytes; /* somebody may have written to it */
  if (image_index_length (again, size) != length || !image_index (bytes, &image->index))
    return NULL;
  image->index.all = (ImageBytes) { read_part, image };
  return g_steal_pointer (&bytes);
}

/* NULL: refused. */
static Program *take_parts (const Opened *image, const gboolean *chosen, const char *folder)
{
  Program *program = image_take (&image->index, chosen, folder);
  if (program != NULL)
    program->taken_up->partly = chosen != NULL;
  return program;
}

/* What of an image somebody asks for. */
typedef struct {
  ImageChoice choice;
  ImageChosen chosen;
} ImageAsked;

static ImageAsked asked_by (const Opened *image, const Mentions *mentions)
{
  ImageAsked asked = { IMAGE_ALL, image_chosen_none (&image->index) };
  if (mentions != NULL)
    asked.choice = image_choose (&image->index, mentions, &asked.chosen);
  return asked;
}

/* NULL: refused. */
static Program *take (const Opened *image, const char *folder, const ImageAsked *asked)
{
  Program *program = take_parts (image, asked->choice == IMAGE_ALL ? NULL : asked->chosen.parts, folder);
  if (program != NULL)
    program->law->by_id_only = asked->choice == IMAGE_BY_ID;
  return program;
}

/* Whose rule files have to stand as they did; NULL: all. Who names offences by their ids asks for nothing of other jurisdictions. */
static const gboolean *jurisdictions_of (const ImageAsked *asked)
{
  return asked->choice == IMAGE_BY_ID ? asked->chosen.jurisdictions : NULL;
}

/* Where the files do not stand as they did they are listed, and where their times moved they are read; what they held before is
 * told by the whole image alone. NULL: refused, or of other rules. */
static Program *take_listed (const Opened *image, const char *folder, const ImageAsked *asked, const GPtrArray *files)
{
  if (!are_listed (&image->index, strlen (folder), files))
    return NULL;
  if (are_untouched (&image->index, files, written_at (image)))
    return take (image, folder, asked);
  g_autoptr (Program) program = take_parts (image, NULL, folder);
  return program != NULL && have_contents (program, files) ? g_steal_pointer (&program) : NULL;
}

/* NULL and no error: refused, or of other rules. */
static Program *take_asked (const Opened *image, const char *folder, const ImageAsked *asked, GError **error)
{
  g_autofree char *name = name_of_folder (folder);
  if (staleness_holds (&image->index, folder, written_at (image), jurisdictions_of (asked)))
    return take (image, name, asked);
  g_autoptr (GPtrArray) files = rule_files_find ((const char *const[]) { folder, NULL }, error);
  return files == NULL ? NULL : take_listed (image, name, asked, files);
}

static Program *load (Opened *image, const char *folder, const char *path, const Mentions *mentions, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree guint8 *index = read_index (image);
  if (index == NULL) {
    fail (error, SILL_ERROR_DOCUMENT, path, "not an image of this engine");
    return NULL;
  }
  ImageAsked asked = asked_by (image, mentions);
  Program *program = take_asked (image, folder, &asked, &reason);
  image_chosen_clear (&asked.chosen);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (program == NULL)
    fail (error, SILL_ERROR_DOCUMENT, path, "an image of other rules");
  return program;
}

Program *image_load (const char *folder, const char *path, const Mentions *mentions, GError **error)
{
  Opened image;
  image.descriptor = open_file (path, &image.status, error);
  if (image.descriptor < 0)
    return NULL;
  Program *program = load (&image, folder, path, mentions, error);
  close (image.descriptor);
  return program;
}

/* ---- taken up bit by bit ---- */

struct ImageShelf {
  Opened image;
  guint8 *index;
  char *folder;
};

void image_shelf_free (ImageShelf *shelf)
{
  if (shelf == NULL)
    return;
  if (shelf->image.descriptor >= 0)
    close (shelf->image.descriptor);
  g_free (shelf->index);
  g_free (shelf->folder);
  g_free (shelf);
}

/* Where times of files moved the whole image would have to tell what they held. */
static gboolean is_of (const ImageShelf *shelf, const char *folder)
{
  const gint64 written = written_at (&shelf->image);
  if (staleness_holds (&shelf->image.index, folder, written, NULL))
    return TRUE;
  g_autoptr (GPtrArray) files = rule_files_find ((const char *const[]) { folder, NULL }, NULL);
  return files != NULL && are_listed (&shelf->image.index, strlen (shelf->folder), files) &&
         are_untouched (&shelf->image.index, files, written);
}

ImageShelf *image_shelf_new (const char *folder, const char *path, GError **error)
{
  ImageShelf *shelf = g_new0 (ImageShelf, 1);
  shelf->folder = name_of_folder (folder);
  shelf->image.descriptor = open_file (path, &shelf->image.status, error);
  if (shelf->image.descriptor >= 0) {
    shelf->index = read_index (&shelf->image);
    if (shelf->index != NULL && is_of (shelf, folder))
      return shelf;
    fail (error, SILL_ERROR_DOCUMENT, path, "not an image of this engine and of these rules");
  }
  image_shelf_free (shelf);
  return NULL;
}

Program *image_shelf_take (const ImageShelf *shelf, const char *text, gsize length)
{
  const ImageIndex *index = &shelf->image.index;
  ImageChosen chosen = image_chosen_none (index);
  if (text != NULL) {
    image_choose_names (index, &chosen);
    image_choose_by_ids (index, &(Mentions) { text, length, FALSE }, &chosen);
  }
  Program *program = take_parts (&shelf->image, text == NULL ? NULL : chosen.parts, shelf->folder);
  image_chosen_clear (&chosen);
  return program;
}

/* ---- made ---- */

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

/* Renaming onto a device or a pipe would remove it: it is written to. */
static GFileSetContentsFlags way_to_write (const char *path)
{
  struct stat about;
  return stat (path, &about) == 0 && !S_ISREG (about.st_mode) ? G_FILE_SET_CONTENTS_NONE
                                                              : G_FILE_SET_CONTENTS_CONSISTENT;
}

gboolean image_save (const Program *program, const char *folder, const char *path, GError **error)
{
  g_autofree char *name = name_of_folder (folder);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GArray) folders = staleness_record (folder); /* what is listed later and is not here is another name */
  g_autoptr (GPtrArray) listed = rule_files_find ((const char *const[]) { folder, NULL }, error);
  if (listed == NULL)
    return FALSE;
  if (!have_contents (program, listed))
    return fail (error, SILL_ERROR_DOCUMENT, folder, "the rules were written to meanwhile");
  g_autoptr (GArray) files = files_of (listed);
  g_autoptr (GByteArray) image = image_write (program, &(ImageOrigin) { name, files, folders }, error);
  if (image == NULL)
    return FALSE;
  sigset_t before;
  signals_hold (&before);
  const gboolean saved =
      g_file_set_contents_full (path, (const char *) image->data, image->len, way_to_write (path), 0644, &cause);
  signals_release (&before);
  if (!saved)
    return fail (error, SILL_ERROR_IO, path, cause->message);
  return TRUE;
}
