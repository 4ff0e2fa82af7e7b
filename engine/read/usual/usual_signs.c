/* Bytes in; whether they are signs of XML, and which signs they stand for, out. */
#include "read/usual/usual_signs.h"
#include <string.h>

/* Of the lower signs XML has blanks alone. */
static gboolean has_control (const char *text, gsize length)
{
  guint n = 0;
  for (gsize i = 0; i < length; i++)
    n += (guchar) text[i] < ' ' && text[i] != '\n' && text[i] != '\t';
  return n > 0;
}

gboolean usual_signs (const char *text, gsize length)
{
  return !has_control (text, length) && g_utf8_validate_len (text, length, NULL) &&
         memmem (text, length, "\xEF\xBF\xBE", 3) == NULL && memmem (text, length, "\xEF\xBF\xBF", 3) == NULL;
}

gboolean usual_is_plain (const char *from, const char *to, gboolean in_tag)
{
  const gsize length = (gsize) (to - from);
  return memchr (from, '&', length) == NULL &&
         (!in_tag || (memchr (from, '\n', length) == NULL && memchr (from, '\t', length) == NULL));
}

static gboolean is_sign (guint64 c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/* Between `&#` and `;`. 0: it is none. */
static gunichar numbered (const char *from, const char *to)
{
  const guint base = from < to && *from == 'x' ? 16 : 10;
  guint64 number = 0;
  from += base == 16;
  if (from == to || to - from > 8)
    return 0;
  for (; from < to; from++) {
    if (base == 16 ? !g_ascii_isxdigit (*from) : !g_ascii_isdigit (*from))
      return 0;
    number = number * base + (guint) (g_ascii_isdigit (*from) ? *from - '0' : (*from | 0x20) - 'a' + 10);
  }
  return is_sign (number) ? (gunichar) number : 0;
}

/* Between `&` and `;`. 0: it is not known. */
static gunichar meant (const char *from, const char *to)
{
  static const struct {
    const char *name;
    char sign;
  } known[] = { { "lt", '<' }, { "gt", '>' }, { "amp", '&' }, { "quot", '"' }, { "apos", '\'' } };
  const gsize length = (gsize) (to - from);
  if (length > 0 && *from == '#')
    return numbered (from + 1, to);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strlen (known[i].name) == length && memcmp (known[i].name, from, length) == 0)
      return (guchar) known[i].sign;
  return 0;
}

char *usual_decode (const char *from, const char *to, gboolean in_tag, char *room)
{
  while (from < to) {
    if (*from != '&') {
      *room++ = in_tag && (*from == '\n' || *from == '\t') ? ' ' : *from;
      from++;
      continue;
    }
    const char *last = memchr (from, ';', (gsize) (to - from));
    const gunichar c = last != NULL ? meant (from + 1, last) : 0;
    if (c == 0)
      return NULL;
    room += g_unichar_to_utf8 (c, room);
    from = last + 1;
  }
  return room;
}

gboolean usual_is_encoding (const char *from, const char *to)
{
  if (from == to || !g_ascii_isalpha (*from))
    return FALSE;
  while (from < to && (g_ascii_isalnum (*from) || strchr ("._-", *from) != NULL))
    from++;
  return from == to;
}
