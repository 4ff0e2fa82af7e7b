/* A number as a document has it in, digits out. The one idea: all that stands around a number in a citation is a few characters,
 * and what is left without them is a number, or two with 之 or a hyphen between. */
#include "base/numeral/ordinal.h"
#include <string.h>
#include "base/numeral/numeral.h"
#include "base/fold.h"

/* ---- as rule files write it ---- */

static gboolean is_in (gunichar character, const char *characters)
{
  return g_utf8_strchr (characters, -1, character) != NULL;
}

/* 3, 3-1 */
static gboolean is_digits (const char *text)
{
  const gsize digits = strspn (text, "0123456789");
  if (digits == 0 || *text == '0')
    return FALSE;
  return text[digits] == '\0' || (text[digits] == '-' && is_digits (text + digits + 1));
}

/* Chinese characters, and not only those of a number. */
static gboolean is_word (const char *text)
{
  gboolean says = FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    const gunichar character = g_utf8_get_char (text);
    if (character < 0x4E00 || character > 0x9FFF)
      return FALSE;
    says = says || !is_in (character, ORDINAL_CHARACTERS);
  }
  return says;
}

gboolean ordinal_is_plain (const char *text) { return is_digits (text) || is_word (text); }

/* ---- as documents write it ---- */

static gboolean append_part (GString *to, const char *part)
{
  Scan scan = scan_new (part, strlen (part), NULL);
  Numeral figure;
  if (!numeral_read (&scan, FALSE, &figure) || scan.kind != SIGN_END || figure.amount.divisor != 1 ||
      figure.amount.value < 1 || figure.amount.value > 9999)
    return FALSE;
  g_string_append_printf (to, "%s%d", to->len > 0 ? "-" : "", (int) figure.amount.value);
  return TRUE;
}

/* Without what stands around a number, 之 as a hyphen. */
static char *bare (const char *text)
{
  g_autofree char *folded = text_folded (text, strlen (text));
  GString *to = g_string_new (NULL);
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);
    if (character == g_utf8_get_char ("之"))
      g_string_append_c (to, '-');
    else if (!is_in (character, "第条款项目()[] .、"))
      g_string_append_unichar (to, character);
  }
  return g_string_free (to, FALSE);
}

char *ordinal_write (const char *text)
{
  g_autofree char *number = bare (text);
  g_auto (GStrv) parts = g_strsplit (number, "-", -1);
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!append_part (to, parts[i]))
      return NULL;
  return to->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
}
