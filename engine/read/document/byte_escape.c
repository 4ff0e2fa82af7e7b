/* Bytes in, others that are no UTF-8 out, and back. Both forms are longer than what they say would have to be: UTF-8 forbids that,
 * so that no good text has them. */
#include "read/document/byte_escape.h"

enum { MOST_NAMED = 4 };

static const char nul[] = { '\xC0', '\x80' };

#define LONG_FORM '\xE0'

gsize byte_escape_nuls (const char *text, gsize length, char *to)
{
  gsize n = 0;
  for (gsize i = 0; i < length; i++)
    if (text[i] == '\0') {
      to[n++] = nul[0];
      to[n++] = nul[1];
    } else
      to[n++] = text[i];
  return n;
}

void byte_escape_put (guchar byte, char *to)
{
  to[0] = LONG_FORM;
  to[1] = (char) (0x80 | byte >> 6);
  to[2] = (char) (0x80 | (byte & 0x3F));
}

static gboolean stands (const char *text, gsize length)
{
  return length >= BYTE_ESCAPE_LENGTH && text[0] == LONG_FORM && ((guchar) text[1] & 0xFC) == 0x80 &&
         ((guchar) text[2] & 0xC0) == 0x80;
}

static guchar meant (const char *text) { return (guchar) ((guchar) text[1] << 6 | ((guchar) text[2] & 0x3F)); }

char *byte_escape_name (const char *bad, gsize length, const char *encoding)
{
  if (length == 0 || (length >= sizeof nul && bad[0] == nul[0] && bad[1] == nul[1]))
    return g_strdup ("0x00");
  if (encoding == NULL || !stands (bad, length))
    return g_strdup_printf ("0x%02X", (guchar) *bad);
  GString *name = g_string_new (NULL);
  for (guint i = 0; i < MOST_NAMED && stands (bad, length); i++) {
    g_string_append_printf (name, "%s0x%02X", i > 0 ? " " : "", meant (bad));
    bad += BYTE_ESCAPE_LENGTH;
    length -= BYTE_ESCAPE_LENGTH;
  }
  return g_string_free (name, FALSE);
}
