/* JSON text and a way into it in, an offset out: values that do not lie on the way are skipped by counting brackets. */
#include "read/format/json_place.h"
#include <jansson.h>
#include <string.h>

typedef struct {
  const char *text;
  gsize length;
  gsize at;
} Scan;

static char sign (const Scan *scan) { return scan->at < scan->length ? scan->text[scan->at] : '\0'; }

static void skip_blanks (Scan *scan)
{
  while (scan->at < scan->length && strchr (" \t\r\n", scan->text[scan->at]) != NULL)
    scan->at++;
}

static void skip_string (Scan *scan)
{
  for (scan->at++; scan->at < scan->length && sign (scan) != '"'; scan->at++)
    if (sign (scan) == '\\')
      scan->at++;
  scan->at = MIN (scan->at + 1, scan->length);
}

static void skip_brackets (Scan *scan)
{
  guint depth = 0;
  do {
    char c = sign (scan);
    if (c == '"') {
      skip_string (scan);
      continue;
    }
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    scan->at++;
  } while (depth > 0 && scan->at < scan->length);
}

static void skip_value (Scan *scan)
{
  if (sign (scan) == '"')
    skip_string (scan);
  else if (sign (scan) == '{' || sign (scan) == '[')
    skip_brackets (scan);
  else
    while (scan->at < scan->length && strchr (",]} \t\r\n", scan->text[scan->at]) == NULL)
      scan->at++;
}

/* From behind a value to the next one of the same array or object; FALSE behind the last. */
static gboolean skip_comma (Scan *scan)
{
  skip_blanks (scan);
  if (sign (scan) != ',')
    return FALSE;
  scan->at++;
  skip_blanks (scan);
  return TRUE;
}

/* Keys may be written with escapes; then the parser says what they mean. */
static gboolean is_key (const Scan *scan, gsize end, const char *key)
{
  const char *written = scan->text + scan->at + 1;
  gsize length = end - scan->at - 2;
  if (memchr (written, '\\', length) == NULL)
    return strlen (key) == length && memcmp (written, key, length) == 0;
  json_t *string = json_loadb (written - 1, length + 2, JSON_DECODE_ANY, NULL);
  gboolean same = string != NULL && strcmp (json_string_value (string), key) == 0;
  json_decref (string);
  return same;
}

/* On the value of `key`; `ret_key` is where its key stands. FALSE if the object does not have it. */
static gboolean enter_object (Scan *scan, const char *key, gsize *ret_key)
{
  scan->at++;
  skip_blanks (scan);
  while (sign (scan) == '"') {
    Scan name = *scan;
    skip_string (scan);
    gboolean found = is_key (&name, scan->at, key);
    skip_blanks (scan);
    scan->at++; /* the colon */
    skip_blanks (scan);
    *ret_key = name.at;
    if (found)
      return TRUE;
    skip_value (scan);
    if (!skip_comma (scan))
      return FALSE;
  }
  return FALSE;
}

static gboolean enter_array (Scan *scan, gsize index)
{
  scan->at++;
  skip_blanks (scan);
  for (; index > 0; index--) {
    skip_value (scan);
    if (!skip_comma (scan))
      return FALSE;
  }
  return sign (scan) != ']';
}

static gboolean enter (Scan *scan, const JsonStep *step, gsize *ret_key)
{
  if (step->key != NULL)
    return sign (scan) == '{' && enter_object (scan, step->key, ret_key);
  gboolean entered = sign (scan) == '[' && enter_array (scan, step->index);
  *ret_key = scan->at;
  return entered;
}

gsize json_find (const char *text, gsize length, const JsonStep *steps, guint n, gboolean at_key)
{
  Scan scan = { text, length, 0 };
  skip_blanks (&scan);
  gsize found = scan.at, key = scan.at;
  for (guint i = 0; i < n && enter (&scan, &steps[i], &key); i++)
    found = at_key && i + 1 == n ? key : scan.at;
  return found;
}

gsize json_value_length (const char *text, gsize length, gsize offset)
{
  Scan scan = { text, length, offset };
  skip_value (&scan);
  return scan.at - offset;
}

void json_move (Place *place, const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    gboolean ends = text[i] == '\n';
    gboolean continues = ((guchar) text[i] & 0xC0) == 0x80;
    place->line += ends ? 1 : 0;
    place->column = ends ? 1 : place->column + !continues;
  }
}
