/* Documents as pieces of UTF-8. */
#define _POSIX_C_SOURCE 200809L
#include "read/document/source.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* All pieces together; the last status goes to `ret_status`. Returns: yours. */
static char *read_all (Source *source, SourceStatus *ret_status)
{
  GString *all = g_string_new (NULL);
  const char *text = NULL;
  gsize length = 0;
  while ((*ret_status = source_read (source, &text, &length, NULL)) == SOURCE_MORE) {
    CU_ASSERT_TRUE (length > 0);
    g_string_append_len (all, text, (gssize) length);
  }
  return g_string_free (all, FALSE);
}

static void expect_bytes (const char *bytes, gsize length, SourceStatus status, const char *expected)
{
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  SourceStatus got = SOURCE_MORE;
  g_autofree char *text = read_all (source, &got);
  CU_ASSERT_EQUAL (got, status);
  CU_ASSERT_STRING_EQUAL (text, expected);
}

static void plain (void)
{
  expect_bytes ("<a/>", 4, SOURCE_END, "<a/>");
  expect_bytes ("", 0, SOURCE_END, "");
  expect_bytes ("\xEF\xBB\xBF<a/>", 7, SOURCE_END, "<a/>");
  expect_bytes ("\xEF\xBB\xBF", 3, SOURCE_END, "");
  expect_bytes ("\xFF\xFE", 2, SOURCE_END, "");
}

static void declared (void)
{
  expect_bytes ("<?xml version='1.0' encoding='gb2312'?>\xD4\xAA", 41, SOURCE_END,
                "<?xml version='1.0' encoding='gb2312'?>元");
  expect_bytes ("<?xml version='1.0' encoding=\"utf-8\"?>\xE5\x85\x83", 41, SOURCE_END,
                "<?xml version='1.0' encoding=\"utf-8\"?>元");
  expect_bytes ("<?xml encoding='GBK'", 20, SOURCE_END, "<?xml encoding='GBK'");
  expect_bytes ("<?xml encoding='none'?>", 23, SOURCE_UNKNOWN_ENCODING, "");
}

static void bad (void)
{
  expect_bytes ("ab\0c", 4, SOURCE_BAD, "ab");
  expect_bytes ("\0", 1, SOURCE_BAD, "");
  expect_bytes ("<?xml encoding='GBK'?>ab\xFFzz", 27, SOURCE_BAD, "<?xml encoding='GBK'?>ab");
  expect_bytes ("<?xml encoding='GBK'?>ab\xD4", 25, SOURCE_BAD, "<?xml encoding='GBK'?>ab");
}

/* Characters of two to four bytes over every border of pieces. */
static void long_texts (void)
{
  static const char *const encodings[] = { "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE" };
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    g_autoptr (GString) text = g_string_new ("<?xml version='1.0' encoding='GB18030'?>");
    while (text->len < 400000)
      g_string_append (text, "x元é𠮷y");
    gsize n = 0;
    g_autofree char *bytes = g_convert (text->str, -1, encodings[i], "UTF-8", NULL, &n, NULL);
    expect_bytes (bytes, n, SOURCE_END, text->str);
  }
}

static void peeking (void)
{
  g_autoptr (Source) source = source_new_bytes ("<a/>", 4);
  const char *text = NULL;
  gsize length = 0;
  CU_ASSERT_EQUAL (source_peek (source, &text, &length, NULL), SOURCE_MORE);
  CU_ASSERT_TRUE (length == 4 && memcmp (text, "<a/>", 4) == 0);
  SourceStatus status = SOURCE_MORE;
  g_autofree char *all = read_all (source, &status);
  CU_ASSERT_STRING_EQUAL (all, "<a/>");
}

static gpointer drip (gpointer data)
{
  int file = GPOINTER_TO_INT (data);
  for (guint i = 0; i < 20; i++) {
    CU_ASSERT_EQUAL (write (file, "<ab>", 4), 4);
    g_usleep (500);
  }
  close (file);
  return NULL;
}

static void pipes (void)
{
  int ends[2];
  CU_ASSERT_EQUAL (pipe (ends), 0);
  g_autofree char *path = g_strdup_printf ("/dev/fd/%d", ends[0]);
  GThread *thread = g_thread_new ("drip", drip, GINT_TO_POINTER (ends[1]));
  g_autoptr (Source) source = source_new_file (path, NULL);
  SourceStatus status = SOURCE_MORE;
  g_autofree char *all = read_all (source, &status);
  g_thread_join (thread);
  close (ends[0]);
  CU_ASSERT_EQUAL (status, SOURCE_END);
  CU_ASSERT_EQUAL (strlen (all), 80);
}

static void files (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (source_new_file ("/nonexistent", &error));
  CU_ASSERT_STRING_EQUAL (error->message, "No such file or directory");
  g_clear_error (&error);
  g_autoptr (Source) folder = source_new_file ("/", NULL);
  const char *text = NULL;
  gsize length = 0;
  CU_ASSERT_EQUAL (source_read (folder, &text, &length, &error), SOURCE_FAILED);
  CU_ASSERT_STRING_EQUAL (error->message, "Is a directory");
}

/* What is no text is left out of a file that is read leniently, and nothing behind it. */
static void lenient (void)
{
  static const struct {
    const char *bytes, *encoding, *expected;
  } files[] = { { "a\xFFzb\nc\n", "GB18030", "a\xE0\x83\xBFzb\nc\n" },
                { "\xD6\xD0\xFF\xFF\xCE\xC4\xD6", "GB18030",
                  "\xE4\xB8\xAD\xE0\x83\xBF\xE0\x83\xBF\xE6\x96\x87\xE0\x83\x96" },
                { "a\xFF\nb", "UTF-8", "a\xFF\nb" } };
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    char *path = NULL;
    g_close (g_file_open_tmp ("sill-XXXXXX", &path, NULL), NULL);
    CU_ASSERT_TRUE (g_file_set_contents (path, files[i].bytes, -1, NULL));
    g_autoptr (Source) source = source_new_file (path, NULL);
    source_be_lenient (source, files[i].encoding);
    SourceStatus status = SOURCE_MORE;
    g_autofree char *text = read_all (source, &status);
    CU_ASSERT_EQUAL (status, SOURCE_END);
    CU_ASSERT_STRING_EQUAL (text, files[i].expected);
    g_unlink (path);
    g_free (path);
  }
}

SUITE (source, { "UTF-8 passes, without its mark", plain }, { "the declared encoding is converted", declared },
       { "what is not text is the end", bad }, { "characters cross the borders of pieces", long_texts },
       { "peeking takes nothing", peeking }, { "a pipe that drips is read to its end", pipes },
       { "what cannot be read is an error", files }, { "what is no text is left out alone", lenient })
