/* Text in, the cell of a table out, as RFC 4180 has it. */
#include "report/rows/cell.h"
#include <string.h>

/* A spreadsheet would work it out: also the wide forms of these signs. */
static gboolean is_formula (const char *text)
{
  static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;
  return FALSE;
}

static gboolean is_number (const char *text)
{
  const char *at = text + (*text == '-');
  return g_ascii_isdigit (*at) && at[strspn (at, "0123456789.")] == '\0' && strstr (at, "..") == NULL;
}

static void double_quotes (GString *to, gsize begin)
{
  gsize n = 0, from = to->len, at;
  for (gsize i = begin; i < from; i++)
    n += to->str[i] == '"';
  g_string_set_size (to, at = from + n);
  while (at > from) {
    to->str[--at] = to->str[--from];
    if (to->str[at] == '"')
      to->str[--at] = '"';
  }
}

void cell_end (GString *to, gsize begin)
{
  const char *text = to->str + begin;
  const gboolean quoted = strpbrk (text, ",\"\r\n;\t") != NULL;
  const gboolean guarded = is_formula (text) && !is_number (text);
  if (quoted)
    double_quotes (to, begin);
  if (guarded)
    g_string_insert_c (to, (gssize) begin, '\'');
  if (quoted) {
    g_string_insert_c (to, (gssize) begin, '"');
    g_string_append_c (to, '"');
  }
}

void cell_write (GString *to, const char *text)
{
  const gsize begin = to->len;
  g_string_append (to, text);
  cell_end (to, begin);
}

void cell_write_number (GString *to, guint64 number)
{
  char digits[] = "00000000000000000000"; /* as many as there can be */
  char *begin = digits + sizeof digits - 1;
  do
    *--begin = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append (to, begin);
}
