#pragma once
#include <glib.h>
#include <string.h>

/* Counting in UTF-8, where places are told. */

/* How many of eight bytes go on with a character that began before them: those of the form 10xxxxxx. */
static inline gsize count_inner_bytes (const char *eight)
{
  const guint64 each = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 bytes;
  memcpy (&bytes, eight, sizeof bytes);
  return ((bytes >> 7 & ~(bytes >> 6) & each) * each) >> 56;
}

static inline gsize count_characters (const char *from, const char *to)
{
  gsize n = 0;
  for (; to - from >= 8; from += 8)
    n += 8 - count_inner_bytes (from);
  for (; from < to; from++)
    n += ((guchar) *from & 0xC0) != 0x80;
  return n;
}

static inline guint count_newlines (const char *from, const char *to)
{
  guint n = 0;
  while (from < to && (from = memchr (from, '\n', (gsize) (to - from))) != NULL) {
    n++;
    from++;
  }
  return n;
}
