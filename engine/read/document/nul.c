/* Bytes in, the same without NUL out: what reads them as text would take one for their end. */
#include "read/document/nul.h"

static const char sign[] = { '\xC0', '\x80' };

gsize nul_replace (const char *text, gsize length, char *to)
{
  gsize n = 0;
  for (gsize i = 0; i < length; i++)
    if (text[i] == '\0') {
      to[n++] = sign[0];
      to[n++] = sign[1];
    } else
      to[n++] = text[i];
  return n;
}

gboolean nul_stands (const char *text, gsize length)
{
  return length >= sizeof sign && text[0] == sign[0] && text[1] == sign[1];
}
