/* Packed bytes in, the text that was packed out. */
#define _POSIX_C_SOURCE 200809L
#include "read/document/unpack.h"
#include "test.h"
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

enum { WIDE_WINDOW_LOG = 24, ONLY_GZIP = 16 };

static GString *gzip (const char *text, gsize length)
{
  GString *ret = g_string_new (NULL);
  z_stream stream = { 0 };
  CU_ASSERT_EQUAL_FATAL (deflateInit2 (&stream, 6, Z_DEFLATED, MAX_WBITS + ONLY_GZIP, 8, Z_DEFAULT_STRATEGY), Z_OK);
  g_string_set_size (ret, deflateBound (&stream, length));
  stream.next_in = (Bytef *) text;
  stream.avail_in = (uInt) length;
  stream.next_out = (Bytef *) ret->str;
  stream.avail_out = (uInt) ret->len;
  CU_ASSERT_EQUAL (deflate (&stream, Z_FINISH), Z_STREAM_END);
  g_string_set_size (ret, ret->len - stream.avail_out);
  deflateEnd (&stream);
  return ret;
}

static GString *zstd (const char *text, gsize length, int window_log)
{
  GString *ret = g_string_new (NULL);
  g_string_set_size (ret, ZSTD_compressBound (length));
  ZSTD_CCtx *context = ZSTD_createCCtx ();
  ZSTD_CCtx_setParameter (context, ZSTD_c_windowLog, window_log);
  ZSTD_CCtx_setParameter (context, ZSTD_c_contentSizeFlag, 0);
  ZSTD_inBuffer in = { text, length, 0 };
  ZSTD_outBuffer out = { ret->str, ret->len, 0 };
  ZSTD_compressStream2 (context, &out, &in, ZSTD_e_continue); /* so that the window is not cut to the length */
  while (ZSTD_compressStream2 (context, &out, &in, ZSTD_e_end) != 0) {
  }
  g_string_set_size (ret, out.pos);
  ZSTD_freeCCtx (context);
  return ret;
}

/* What is unpacked, read `piece` bytes at a time; NULL: it was refused. Returns: yours. */
static GString *unpack_bytes (const char *bytes, gsize length, gsize piece, char **ret_words)
{
  FILE *file = tmpfile ();
  fwrite (bytes, 1, length, file);
  rewind (file);
  GString *ret = g_string_new (NULL);
  g_autofree char *room = g_malloc (piece);
  g_autoptr (GError) error = NULL;
  g_autoptr (Unpack) unpack = unpack_new (dup (fileno (file)));
  gsize n = 0;
  gboolean good = FALSE;
  while ((good = unpack_read (unpack, room, piece, &n, &error)) && n > 0)
    g_string_append_len (ret, room, (gssize) n);
  fclose (file);
  if (good)
    return ret;
  *ret_words = g_strdup (error->message);
  g_string_free (ret, TRUE);
  return NULL;
}

static void gives (const GString *packed, const char *text, gsize length)
{
  static const gsize pieces[] = { 1, 7, 4096, 300000 };
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autofree char *words = NULL;
    GString *got = unpack_bytes (packed->str, packed->len, pieces[i], &words);
    CU_ASSERT_PTR_NOT_NULL_FATAL (got);
    CU_ASSERT_TRUE (got->len == length && memcmp (got->str, text, length) == 0);
    g_string_free (got, TRUE);
  }
}

static void refused (const GString *packed, gsize length, const char *word)
{
  g_autofree char *words = NULL;
  GString *got = unpack_bytes (packed->str, length, 4096, &words);
  CU_ASSERT_PTR_NULL (got);
  CU_ASSERT_PTR_NOT_NULL (words != NULL ? strstr (words, word) : NULL);
  if (got != NULL)
    g_string_free (got, TRUE);
}

static GString *long_text (void)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "{\"id\":\"%u\"}\n", i * 2654435761u);
  return text;
}

static void plain (void)
{
  g_autoptr (GString) text = long_text ();
  gives (text, text->str, text->len);
  g_autoptr (GString) nothing = g_string_new (NULL);
  gives (nothing, "", 0);
}

static void packed (void)
{
  g_autoptr (GString) text = long_text (), gz = gzip (text->str, text->len), zst = zstd (text->str, text->len, 20);
  gives (gz, text->str, text->len);
  gives (zst, text->str, text->len);
}

/* As `cat a.gz b.gz` makes them, and with the zeros of a tape behind. */
static void parts (void)
{
  g_autoptr (GString) gz = gzip ("one\n", 4), more = gzip ("two\n", 4);
  g_string_append_len (gz, more->str, (gssize) more->len);
  gives (gz, "one\ntwo\n", 8);
  g_string_append_len (gz, "\0\0\0\0", 4);
  gives (gz, "one\ntwo\n", 8);
  g_autoptr (GString) zst = zstd ("one\n", 4, 20), other = zstd ("two\n", 4, 20);
  g_string_append_len (zst, other->str, (gssize) other->len);
  gives (zst, "one\ntwo\n", 8);
  g_string_prepend_len (zst, "\x5A\x2A\x4D\x18\x03\0\0\0abc", 11); /* passed over */
  gives (zst, "one\ntwo\n", 8);
}

static void damaged (void)
{
  g_autoptr (GString) text = long_text (), gz = gzip (text->str, text->len), zst = zstd (text->str, text->len, 20);
  refused (gz, gz->len - 1, "break off");
  refused (gz, gz->len / 2, "break off");
  refused (zst, zst->len - 1, "break off");
  refused (zst, zst->len / 2, "break off");
  gz->str[gz->len / 2] = (char) ~gz->str[gz->len / 2];
  refused (gz, gz->len, "damaged");
}

/* A window that would take memory of the sender's choosing. */
static void wide (void)
{
  g_autoptr (GString) text = long_text (), zst = zstd (text->str, text->len, WIDE_WINDOW_LOG);
  refused (zst, zst->len, "8 MiB");
}

/* Half of one state and half of another: what came before is given out, the end is refused. */
static void changed (void)
{
  FILE *file = tmpfile ();
  fputs ("one\ntwo\nthree\n", file);
  fflush (file);
  rewind (file);
  g_autoptr (Unpack) unpack = unpack_new (dup (fileno (file)));
  g_autoptr (GError) error = NULL;
  char room[4];
  gsize n = 0;
  CU_ASSERT_TRUE (unpack_read (unpack, room, sizeof room, &n, &error) && n == 4);
  CU_ASSERT_EQUAL_FATAL (ftruncate (fileno (file), 6), 0);
  while (error == NULL && unpack_read (unpack, room, sizeof room, &n, &error) && n > 0) {
  }
  CU_ASSERT_TRUE (error != NULL && strstr (error->message, "changed while it was read") != NULL);
  fclose (file);
}

SUITE (unpack, { "what is not packed stays as it is", plain }, { "gzip and zstd, in pieces of any size", packed },
       { "parts behind each other are one text", parts }, { "what is damaged or breaks off is refused", damaged },
       { "a zstd window beyond 8 MiB is refused", wide },
       { "a file that changes while it is read is refused", changed })
