/* Files where there are none: a page hands over what it has as text. */
#include "read/document/unpack.h"
#include "read/sheet/sheet.h"

Unpack *unpack_new (int file)
{
  (void) file;
  return NULL;
}

void unpack_free (Unpack *unpack) { (void) unpack; }

void unpack_watch (Unpack *unpack, GChecksum *sum) { (void) unpack, (void) sum; }

guint64 unpack_size (const Unpack *unpack)
{
  (void) unpack;
  return 0;
}

gboolean unpack_read (Unpack *unpack, char *to, gsize room, gsize *ret_length, GError **error)
{
  (void) unpack;
  if (room > 0)
    *to = '\0';
  *ret_length = 0;
  g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, "there are no files");
  return FALSE;
}

void sheet_free (TableSheet *sheet) { (void) sheet; }

gboolean sheet_begins (const char *bytes, gsize length)
{
  (void) bytes, (void) length;
  return FALSE;
}

gboolean sheet_read (TableSheet *sheet, const char **ret_text, gsize *ret_length, GError **error)
{
  (void) sheet;
  *ret_text = "";
  *ret_length = 0;
  return error == NULL;
}

/* Paths are those of the rule files, which came without detours. */
gchar *g_canonicalize_filename (const gchar *path, const gchar *from)
{
  (void) from;
  return *path == '/' ? g_strdup (path) : g_strconcat ("/", path, NULL);
}

/* Debian's arithmetic of 128 bits was built with a guard of the stack. */
guintptr __stack_chk_guard = 0x5111;
_Noreturn void __stack_chk_fail (void);
void __stack_chk_fail (void) { __builtin_trap (); }
