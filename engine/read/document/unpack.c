/* Bytes of a file in, the same bytes unpacked out. What is packed is told by its first bytes, not by its name; several packed
 * parts behind each other are one text, as gzip and zstd themselves take them. */
#define _POSIX_C_SOURCE 200809L
#include "read/document/unpack.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

enum { RAW = 64 * 1024, MOST_WINDOW_LOG = 23, ANY_WINDOW = 15, ONLY_GZIP = 16 };

typedef enum { PACKED_UNKNOWN, PACKED_NOT, PACKED_GZIP, PACKED_ZSTD } PackedInput;

struct Unpack {
  int file;
  struct stat begun; /* what the file was when it was opened */
  GChecksum *sum;    /* borrowed; NULL: nobody asked */
  guint64 size;      /* raw bytes read */
  char *raw;
  gsize at, length; /* of what is left of them */
  gboolean read_out;
  PackedInput packed;
  gboolean between; /* no packed part is open */
  z_stream gzip;
  ZSTD_DStream *zstd;
};

/* Where unpacked bytes go. */
typedef struct {
  char *to;
  gsize room, length;
} Piece;

Unpack *unpack_new (int file)
{
  Unpack *unpack = g_new0 (Unpack, 1);
  unpack->file = file;
  if (fstat (file, &unpack->begun) != 0)
    unpack->begun.st_mode = 0;
  unpack->raw = g_malloc (RAW);
  return unpack;
}

void unpack_free (Unpack *unpack)
{
  if (unpack == NULL)
    return;
  if (unpack->packed == PACKED_GZIP)
    inflateEnd (&unpack->gzip);
  ZSTD_freeDStream (unpack->zstd);
  close (unpack->file);
  g_free (unpack->raw);
  g_free (unpack);
}

void unpack_watch (Unpack *unpack, GChecksum *sum) { unpack->sum = sum; }

int unpack_file (const Unpack *unpack) { return unpack->file; }

guint64 unpack_size (const Unpack *unpack) { return unpack->size; }

static gboolean fail (GError **error, const char *words)
{
  g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, words);
  return FALSE;
}

/* ---- raw bytes ---- */

static void note_raw (Unpack *unpack, const char *bytes, gsize length)
{
  unpack->size += length;
  if (unpack->sum != NULL && length > 0)
    g_checksum_update (unpack->sum, (const guchar *) bytes, (gssize) length);
}

/* What was read may be half of one state and half of another. A pipe has none. */
static gboolean has_changed (const Unpack *unpack)
{
  const struct stat *begun = &unpack->begun;
  struct stat now;
  return S_ISREG (begun->st_mode) && fstat (unpack->file, &now) == 0 &&
         (now.st_size != begun->st_size || now.st_mtim.tv_sec != begun->st_mtim.tv_sec ||
          now.st_mtim.tv_nsec != begun->st_mtim.tv_nsec);
}

/* As much as there is room for, so that a pipe that drips does not make tiny pieces. */
static gboolean read_raw (Unpack *unpack, char *to, gsize room, gsize *ret_length, GError **error)
{
  *ret_length = 0;
  while (*ret_length < room && !unpack->read_out) {
    const gssize got = read (unpack->file, to + *ret_length, room - *ret_length);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return fail (error, g_strerror (errno));
    unpack->read_out = got == 0;
    *ret_length += (gsize) got;
  }
  note_raw (unpack, to, *ret_length);
  if (*ret_length == 0 && unpack->read_out && has_changed (unpack))
    return fail (error, "it changed while it was read: read it again");
  return TRUE;
}

/* Has some raw bytes at hand, unless there are none any more. */
static gboolean have_raw (Unpack *unpack, GError **error)
{
  if (unpack->length > 0)
    return TRUE;
  unpack->at = 0;
  return read_raw (unpack, unpack->raw, RAW, &unpack->length, error);
}

static void take_raw (Unpack *unpack, gsize n)
{
  unpack->at += n;
  unpack->length -= n;
}

/* ---- gzip ---- */

/* Behind a part: another one, or zeros that fill the last block of a tape. TRUE also where the text is at its end. */
static gboolean begin_gzip (Unpack *unpack, GError **error)
{
  while (unpack->length > 0 && unpack->raw[unpack->at] == '\0') {
    take_raw (unpack, 1);
    if (!have_raw (unpack, error))
      return FALSE;
  }
  if (unpack->length == 0)
    return TRUE;
  unpack->between = FALSE;
  return inflateReset (&unpack->gzip) == Z_OK || fail (error, "the gzip data cannot be unpacked");
}

static gboolean unpack_gzip (Unpack *unpack, Piece *piece, GError **error)
{
  z_stream *gzip = &unpack->gzip;
  gzip->next_in = (Bytef *) unpack->raw + unpack->at;
  gzip->avail_in = (uInt) unpack->length;
  gzip->next_out = (Bytef *) piece->to + piece->length;
  gzip->avail_out = (uInt) (piece->room - piece->length);
  const int result = inflate (gzip, Z_NO_FLUSH);
  take_raw (unpack, unpack->length - gzip->avail_in);
  piece->length = piece->room - gzip->avail_out;
  unpack->between = result == Z_STREAM_END;
  return result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR || fail (error, "the gzip data are damaged");
}

/* ---- zstd ---- */

static gboolean unpack_zstd (Unpack *unpack, Piece *piece, GError **error)
{
  ZSTD_inBuffer in = { unpack->raw + unpack->at, unpack->length, 0 };
  ZSTD_outBuffer out = { piece->to, piece->room, piece->length };
  const gsize result = ZSTD_decompressStream (unpack->zstd, &out, &in);
  if (ZSTD_isError (result)) {
    const gboolean wide = ZSTD_getErrorCode (result) == ZSTD_error_frameParameter_windowTooLarge;
    return fail (error, wide ? "the zstd window is beyond 8 MiB: pack it with a smaller one (zstd --long=23)"
                             : "the zstd data are damaged");
  }
  take_raw (unpack, in.pos);
  piece->length = out.pos;
  unpack->between = result == 0;
  return TRUE;
}

/* ---- both ---- */

/* Has raw bytes at hand for a packed part. `ret_end`: there is nothing more to unpack. */
static gboolean have_part (Unpack *unpack, gboolean *ret_end, GError **error)
{
  if (!have_raw (unpack, error))
    return FALSE;
  if (unpack->between && unpack->packed == PACKED_GZIP && !begin_gzip (unpack, error))
    return FALSE;
  *ret_end = unpack->length == 0 && unpack->between;
  return TRUE;
}

static gboolean read_packed (Unpack *unpack, Piece *piece, GError **error)
{
  gboolean end = FALSE;
  while (piece->length < piece->room) {
    const gsize before = piece->length;
    if (!have_part (unpack, &end, error))
      return FALSE;
    if (end)
      return TRUE;
    const gboolean starved = unpack->length == 0;
    if (!(unpack->packed == PACKED_GZIP ? unpack_gzip : unpack_zstd) (unpack, piece, error))
      return FALSE;
    if (starved && piece->length == before && !unpack->between)
      return fail (error, "the packed data break off");
  }
  return TRUE;
}

static gboolean begins (const Unpack *unpack, const char *sign, gsize length)
{
  return unpack->length >= length && memcmp (unpack->raw + unpack->at, sign, length) == 0;
}

/* A part of data, or one that is to be passed over, which some packers begin with. */
static gboolean begins_zstd (const Unpack *unpack)
{
  const char *bytes = unpack->raw + unpack->at;
  return begins (unpack, "\x28\xB5\x2F\xFD", 4) ||
         (unpack->length >= 4 && (bytes[0] & 0xF0) == 0x50 && memcmp (bytes + 1, "\x2A\x4D\x18", 3) == 0);
}

/* What the first bytes say. */
static gboolean begin (Unpack *unpack, GError **error)
{
  if (!have_raw (unpack, error))
    return FALSE;
  unpack->between = TRUE;
  unpack->packed = PACKED_NOT;
  if (begins (unpack, "\x1F\x8B", 2)) {
    if (inflateInit2 (&unpack->gzip, ANY_WINDOW + ONLY_GZIP) != Z_OK)
      return fail (error, "out of memory");
    unpack->packed = PACKED_GZIP;
  } else if (begins_zstd (unpack)) {
    unpack->zstd = ZSTD_createDStream ();
    if (unpack->zstd == NULL ||
        ZSTD_isError (ZSTD_DCtx_setParameter (unpack->zstd, ZSTD_d_windowLogMax, MOST_WINDOW_LOG)))
      return fail (error, "out of memory");
    unpack->packed = PACKED_ZSTD;
  }
  return TRUE;
}

gboolean unpack_read (Unpack *unpack, char *to, gsize room, gsize *ret_length, GError **error)
{
  if (unpack->packed == PACKED_UNKNOWN && !begin (unpack, error))
    return FALSE;
  if (unpack->packed != PACKED_NOT) {
    Piece piece = { to, room, 0 };
    const gboolean good = read_packed (unpack, &piece, error);
    *ret_length = piece.length;
    return good;
  }
  const gsize kept = MIN (unpack->length, room);
  memcpy (to, unpack->raw + unpack->at, kept);
  take_raw (unpack, kept);
  const gboolean good = read_raw (unpack, to + kept, room - kept, ret_length, error);
  *ret_length += kept;
  return good;
}
