/* JSON text and a way into it in, an offset out: values that do not lie on the way are skipped by counting brackets. */
#include "read/format/json_place.h"
#include <jansson.h>
#include <string.h>

typedef struct {
  const char *text;
  gsize length;
  gsize at;
} PlaceScan;

static char sign (const PlaceScan *scan) { return scan->at < scan->length ? scan->text[scan->at] : '\0'; }

static void skip_blanks (PlaceScan *scan)
{
  while (scan->at < scan->length && strchr (" \t\r\n", scan->text[scan->at]) != NULL)
    scan->at++;
}

static void skip_string (PlaceScan *scan)
{
  for (scan->at++; scan->at < scan->length && sign (scan) != '"'; scan->at++)
    if (sign (scan) == '\\')
      scan->at++;
  scan->at = MIN (scan->at + 1, scan->length);
}

static void skip_brackets (PlaceScan *scan)
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

static void skip_value (PlaceScan *scan)
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
static gboolean skip_comma (PlaceScan *scan)
{
  skip_blanks (scan);
  if (sign (scan) != ',')
    return FALSE;
  scan->at++;
  skip_blanks (scan);
  return TRUE;
}

/* Keys may be written with escapes; then the parser says what they mean. */
static gboolean is_key (const PlaceScan *scan, gsize end, const char *key)
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

/* From where a key stands, or the object ends, on to the value of `key`; `ret_key` is where its key stands. FALSE if it does
 * not come. */
static gboolean find_key (PlaceScan *scan, const char *key, gsize *ret_key)
{
  while (sign (scan) == '"') {
    PlaceScan name = *scan;
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

/* From one value of an array `n` values on. */
static gboolean skip_values (PlaceScan *scan, gsize n)
{
  for (; n > 0; n--) {
    skip_value (scan);
    if (!skip_comma (scan))
      return FALSE;
  }
  return sign (scan) != ']';
}

/* Behind the bracket. */
static void step_in (PlaceScan *scan)
{
  scan->at++;
  skip_blanks (scan);
}

static gboolean is_same (const JsonStep *a, const JsonStep *b)
{
  return a->key != NULL && b->key != NULL ? strcmp (a->key, b->key) == 0 : a->key == b->key && a->index == b->index;
}

/* From the value at `last`, to which another step led from the same place: what is asked for mostly comes behind it. */
static gboolean enter_behind (PlaceScan *scan, const JsonStep *last, gsize last_at, const JsonStep *step,
                              gsize *ret_key)
{
  PlaceScan behind = { scan->text, scan->length, last_at };
  gboolean found = FALSE;
  if (step->key != NULL && last->key != NULL) {
    skip_value (&behind);
    found = skip_comma (&behind) && find_key (&behind, step->key, ret_key);
  } else if (step->key == NULL && last->key == NULL && step->index >= last->index) {
    found = skip_values (&behind, step->index - last->index);
    *ret_key = behind.at;
  }
  if (found)
    *scan = behind;
  return found;
}

static gboolean enter (PlaceScan *scan, const JsonStep *step, gsize *ret_key)
{
  if (sign (scan) != (step->key != NULL ? '{' : '['))
    return FALSE;
  step_in (scan);
  gboolean entered = step->key != NULL ? find_key (scan, step->key, ret_key) : skip_values (scan, step->index);
  if (step->key == NULL)
    *ret_key = scan->at;
  return entered;
}

/* One step further than the trail goes; `last` is the step that was taken there before, NULL if none was. */
static gboolean take_step (JsonTrail *trail, PlaceScan *scan, const JsonStep *last, gsize last_at, const JsonStep *step)
{
  gsize key = scan->at;
  if (!(last != NULL && enter_behind (scan, last, last_at, step, &key)) && !enter (scan, step, &key))
    return FALSE;
  trail->steps[trail->n] = *step;
  trail->keys[trail->n] = key;
  trail->values[trail->n++] = scan->at;
  return TRUE;
}

gsize json_find (JsonTrail *trail, const char *text, gsize length, const JsonStep *steps, guint n, gboolean at_key)
{
  PlaceScan scan = { text, length, 0 };
  guint same = 0;
  skip_blanks (&scan);
  while (same < MIN (n, trail->n) && is_same (&trail->steps[same], &steps[same]))
    scan.at = trail->values[same++];
  const gboolean turned = same < trail->n;
  const JsonStep last = turned ? trail->steps[same] : (JsonStep) { NULL, 0 };
  const gsize last_at = turned ? trail->values[same] : 0;
  trail->n = same;
  gsize found = scan.at;
  for (guint i = same; i < n && take_step (trail, &scan, i == same && turned ? &last : NULL, last_at, &steps[i]); i++)
    found = scan.at;
  return at_key && n > 0 && trail->n == n ? trail->keys[n - 1] : found;
}

gsize json_value_length (const char *text, gsize length, gsize offset)
{
  PlaceScan scan = { text, length, offset };
  skip_value (&scan);
  return scan.at - offset;
}
