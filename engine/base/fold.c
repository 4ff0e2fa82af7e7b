/* Names as people write them in, one spelling of each out. Unicode's compatibility form does most of it: full-width letters,
 * digits and brackets become plain ones. */
#include "base/fold.h"
#include <string.h>

/* What one character of the compatibility form becomes; 0: nothing. */
static gunichar fold_character (gunichar c)
{
  switch (c) {
  case 0x3014: /* 〔 */
  case 0x3010: /* 【 */ return '[';
  case 0x3015: /* 〕 */
  case 0x3011: /* 】 */ return ']';
  case 0x300A: /* 《 */
  case 0x300B: /* 》 */ return 0;
  case 0x2019: /* ’ */ return '\'';
  case 0x2010:
  case 0x2013:
  case 0x2014: return '-';
  case '\t':
  case '\r':
  case '\n': return ' ';
  default: return c;
  }
}

/* A blank is kept back until something follows it. */
static void append_folded (GString *to, gunichar c, gboolean *blank)
{
  if (c == 0 || c == ' ') {
    *blank = *blank || c == ' ';
    return;
  }
  if (*blank && to->len > 0)
    g_string_append_c (to, ' ');
  *blank = FALSE;
  g_string_append_unichar (to, c);
}

/* Plain letters and Chinese characters, which are most of what is folded, are their own compatibility form. */
static gboolean is_normal (const char *text, gsize length)
{
  for (const char *at = text; at < text + length;) {
    const guchar first = (guchar) *at;
    if (first >= 0x80 && (first < 0xE4 || first > 0xE9 || at + 3 > text + length))
      return FALSE;
    at += first < 0x80 ? 1 : 3;
  }
  return TRUE;
}

/* Returns: yours; NULL: the text is no UTF-8. */
static char *lower_form (const char *text, gsize length)
{
  if (is_normal (text, length) && g_utf8_validate (text, (gssize) length, NULL))
    return g_ascii_strdown (text, (gssize) length);
  g_autofree char *normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_ALL_COMPOSE);
  return normal == NULL ? NULL : g_utf8_strdown (normal, -1);
}

char *text_folded (const char *text, gsize length)
{
  g_autofree char *lower = lower_form (text, length);
  GString *to = g_string_sized_new (length);
  gboolean blank = FALSE;
  for (const char *at = lower; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    append_folded (to, fold_character (g_utf8_get_char (at)), &blank);
  return g_string_free (to, FALSE);
}

static gboolean is_plain (char c) { return c != '\0' && (guchar) c < 0x80; }

char *text_key (const char *text, gsize length)
{
  g_autofree char *folded = text_folded (text, length);
  char *to = folded;
  for (const char *at = folded; *at != '\0'; at++) {
    gboolean gap = *at == ' ' || *at == '-' || *at == '_';
    if (!gap)
      *to++ = *at;
    else if (to > folded && is_plain (to[-1]) && to[-1] != ' ' && is_plain (at[1]))
      *to++ = ' ';
  }
  *to = '\0';
  return g_steal_pointer (&folded);
}
