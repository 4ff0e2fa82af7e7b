/* A workbook in memory in, its table as CSV out. What it unpacks to is bounded, however little it is. */
#include "teach/grade/grade_workbook.h"
#include <sys/mman.h>
#include <unistd.h>
#include "read/sheet/sheet.h"

enum { MOST_TEXT = 16 << 20 };

gboolean workbook_begins (const char *bytes, gsize length) { return sheet_begins (bytes, length); }

/* -1: there is no room for it. */
static int file_of (const char *bytes, gsize length)
{
  const int file = memfd_create ("answers", MFD_CLOEXEC);
  for (gsize at = 0; file >= 0 && at < length;) {
    const gssize written = write (file, bytes + at, length - at);
    if (written <= 0) {
      close (file);
      return -1;
    }
    at += (gsize) written;
  }
  return file;
}

char *workbook_table (const char *bytes, gsize length, GError **error)
{
  const int file = file_of (bytes, length);
  if (file < 0) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "no room for the workbook");
    return NULL;
  }
  g_autoptr (TableSheet) sheet = sheet_new (file, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *piece = NULL;
  gsize more = 1;
  while (sheet != NULL && more > 0) {
    if (!sheet_read (sheet, &piece, &more, error))
      return NULL;
    g_string_append_len (text, piece, (gssize) more);
    if (text->len > MOST_TEXT) {
      g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "the workbook holds more than 16 MiB of text");
      return NULL;
    }
  }
  return sheet == NULL ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}
