/* Texts in, a zip in memory out, by minizip. No time is noted, so that the same sheet is the same file. */
#include "teach/export/packed.h"
#include <minizip/zip.h>
#include <string.h>

struct Packed {
  GByteArray *bytes;
  gulong at; /* where the next byte goes */
  zipFile zip;
};

/* ---- a file that is memory ---- */

static voidpf open_memory (voidpf opaque, const char *name, int mode)
{
  (void) name;
  (void) mode;
  return opaque;
}

static uLong read_memory (voidpf opaque, voidpf stream, void *to, uLong size)
{
  const Packed *packed = opaque;
  (void) stream;
  const uLong left = packed->bytes->len - MIN (packed->at, packed->bytes->len);
  memcpy (to, packed->bytes->data + packed->at, MIN (size, left));
  return MIN (size, left);
}

static uLong write_memory (voidpf opaque, voidpf stream, const void *from, uLong size)
{
  Packed *packed = opaque;
  (void) stream;
  if (packed->at + size > packed->bytes->len)
    g_byte_array_set_size (packed->bytes, (guint) (packed->at + size));
  memcpy (packed->bytes->data + packed->at, from, size);
  packed->at += size;
  return size;
}

static long tell_memory (voidpf opaque, voidpf stream)
{
  (void) stream;
  return (long) ((const Packed *) opaque)->at;
}

static long seek_memory (voidpf opaque, voidpf stream, uLong offset, int origin)
{
  Packed *packed = opaque;
  (void) stream;
  packed->at = offset + (origin == ZLIB_FILEFUNC_SEEK_CUR   ? packed->at
                         : origin == ZLIB_FILEFUNC_SEEK_END ? packed->bytes->len
                                                            : 0);
  return 0;
}

static int no_error (voidpf opaque, voidpf stream)
{
  (void) opaque;
  (void) stream;
  return 0;
}

/* ---- the zip ---- */

Packed *packed_new (void)
{
  Packed *packed = g_new0 (Packed, 1);
  packed->bytes = g_byte_array_new ();
  zlib_filefunc_def memory = { open_memory, read_memory, write_memory, tell_memory,
                               seek_memory, no_error,    no_error,     packed };
  packed->zip = zipOpen2 ("", APPEND_STATUS_CREATE, NULL, &memory);
  return packed;
}

/* The first day that a zip can say. */
static const zip_fileinfo no_time = { .dosDate = 1UL << 21 | 1UL << 16 };

void packed_add (Packed *packed, const char *name, const char *text)
{
  const int opened = zipOpenNewFileInZip (packed->zip, name, &no_time, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6);
  const int written = opened == ZIP_OK ? zipWriteInFileInZip (packed->zip, text, (unsigned) strlen (text)) : opened;
  const int closed = written == ZIP_OK ? zipCloseFileInZip (packed->zip) : written;
  g_assert (closed == ZIP_OK); /* memory takes all that is written to it */
}

GBytes *packed_finish (Packed *packed)
{
  const int closed = zipClose (packed->zip, NULL);
  g_assert (closed == ZIP_OK);
  GBytes *bytes = g_byte_array_free_to_bytes (packed->bytes);
  g_free (packed);
  return bytes;
}
