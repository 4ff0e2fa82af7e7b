/* A descriptor in, the bytes of the archive's parts out. minizip walks the archive; what it may come to is bounded here. */
#include "read/sheet/zip_file.h"
#include <minizip/unzip.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_PARTS = 10000, FREE_SIZE = 64 * 1024 * 1024, MOST_GROWTH = 200, ANY_CASE = 2 };

struct ZipFile {
  int file;
  guint64 at; /* of the descriptor */
  unzFile archive;
  gboolean open;
  guint64 packed, unpacked; /* bytes of the part that is open */
};

static gboolean fail (GError **error, const char *words)
{
  g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, words);
  return FALSE;
}

/* ---- how minizip reads ---- */

static voidpf open_file (voidpf zip, const void *name, int mode)
{
  (void) name, (void) mode;
  ((ZipFile *) zip)->at = 0;
  return zip;
}

static uLong read_file (voidpf opaque, voidpf stream, void *to, uLong size)
{
  (void) stream;
  ZipFile *zip = opaque;
  uLong n = 0;
  gssize got;
  while (n < size && (got = pread (zip->file, (char *) to + n, size - n, (off_t) zip->at)) > 0) {
    n += (uLong) got;
    zip->at += (guint64) got;
  }
  return n;
}

static uLong write_file (voidpf opaque, voidpf stream, const void *from, uLong size)
{
  (void) opaque, (void) stream, (void) from, (void) size;
  return 0;
}

static ZPOS64_T tell_file (voidpf opaque, voidpf stream)
{
  (void) stream;
  return ((ZipFile *) opaque)->at;
}

static long seek_file (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  (void) stream;
  ZipFile *zip = opaque;
  struct stat about;
  if (fstat (zip->file, &about) != 0)
    return -1;
  const guint64 end = (guint64) about.st_size;
  zip->at = offset + (origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? zip->at : end);
  return zip->at > end ? -1 : 0;
}

static int do_nothing (voidpf opaque, voidpf stream)
{
  (void) opaque, (void) stream;
  return 0;
}

/* ---- the archive ---- */

static unzFile open_archive (ZipFile *zip)
{
  zlib_filefunc64_def functions = { .zopen64_file = open_file,
                                    .zread_file = read_file,
                                    .zwrite_file = write_file,
                                    .ztell64_file = tell_file,
                                    .zseek64_file = seek_file,
                                    .zclose_file = do_nothing,
                                    .zerror_file = do_nothing,
                                    .opaque = zip };
  return unzOpen2_64 ("", &functions);
}

ZipFile *zip_file_new (int file, GError **error)
{
  ZipFile *zip = g_new0 (ZipFile, 1);
  unz_global_info64 about = { 0 };
  zip->file = file;
  if ((zip->archive = open_archive (zip)) == NULL || unzGetGlobalInfo64 (zip->archive, &about) != UNZ_OK)
    fail (error, "a workbook that is damaged or breaks off");
  else if (about.number_entry > MOST_PARTS)
    fail (error, "the workbook has more than 10,000 parts");
  else
    return zip;
  zip_file_free (zip);
  return NULL;
}

static void close_part (ZipFile *zip)
{
  if (zip->open)
    unzCloseCurrentFile (zip->archive);
  zip->open = FALSE;
}

void zip_file_free (ZipFile *zip)
{
  if (zip == NULL)
    return;
  close_part (zip);
  if (zip->archive != NULL)
    unzClose (zip->archive);
  close (zip->file);
  g_free (zip);
}

/* ---- a part ---- */

gboolean zip_file_has (ZipFile *zip, const char *name)
{
  close_part (zip);
  return unzLocateFile (zip->archive, name, ANY_CASE) == UNZ_OK;
}

gboolean zip_file_open (ZipFile *zip, const char *name, GError **error)
{
  unz_file_info64 about = { 0 };
  if (!zip_file_has (zip, name))
    return fail (error, "not there");
  if (unzGetCurrentFileInfo64 (zip->archive, &about, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    return fail (error, "damaged");
  if ((about.flag & 1) != 0)
    return fail (error, "encrypted: save it without a password");
  if (unzOpenCurrentFile (zip->archive) != UNZ_OK)
    return fail (error, "packed in a way that cannot be read");
  zip->open = TRUE;
  zip->packed = about.compressed_size;
  zip->unpacked = 0;
  return TRUE;
}

gboolean zip_file_read (ZipFile *zip, char *to, gsize room, gsize *ret_length, GError **error)
{
  const int n = unzReadCurrentFile (zip->archive, to, (unsigned) MIN (room, G_MAXINT));
  *ret_length = (gsize) MAX (n, 0);
  zip->unpacked += *ret_length;
  if (zip->unpacked > FREE_SIZE && zip->unpacked / MOST_GROWTH > zip->packed)
    return fail (error, "grows 200 times: save as CSV");
  if (n > 0)
    return TRUE;
  zip->open = FALSE;
  const int closed = unzCloseCurrentFile (zip->archive); /* here it says that the sum is another */
  return (n == 0 && closed == UNZ_OK) || fail (error, "damaged");
}
