/* JSON text in, one object after the other out. What stands between them is judged here: brackets and commas of one array, or
 * nothing but blanks. */
#include "read/bulk/cut.h"
#include <string.h>
#include "read/format/json_stream.h"

static void cut_object (Cut *cut, Slice *ret)
{
  JsonExtent extent = EXTENT_AT_VALUE;
  CutScan scan = scan_begin (cut);
  gsize length;
  const char *text = window_text (&cut->window, &length);
  while (!extent_follow (&extent, text, length)) {
    scan.at = extent.end;
    const gboolean more = scan_more (&scan);
    extent.end = scan.at;
    if (!more)
      break;
    text = window_text (&cut->window, &length);
  }
  scan.at = extent.end;
  scan_end (&scan, ret);
}

/* FALSE: its end is not in the window, or far off. */
static gboolean cut_near_line (Cut *cut, Slice *ret)
{
  gsize length;
  const char *text = window_text (&cut->window, &length), *end = memchr (text, '\n', MIN (length, MOST_SLICE));
  if (end != NULL)
    cut_show_line (cut, (gsize) (end - text), ret);
  return end != NULL;
}

/* What is left of the line. */
static void cut_line (Cut *cut, Slice *ret)
{
  if (cut_near_line (cut, ret))
    return;
  CutScan scan = scan_begin (cut);
  do {
    gsize length;
    const char *text = window_text (&cut->window, &length);
    const char *end = memchr (text + scan.at, '\n', length - scan.at);
    scan.at = end != NULL ? (gsize) (end - text) : length;
    if (end != NULL)
      break;
  } while (scan_more (&scan));
  scan_end (&scan, ret);
}

/* Whether an object that was cut off as the first has a line of its own. */
static gboolean has_own_line (Cut *cut, const Slice *slice)
{
  gsize length;
  const char *text = window_text (&cut->window, &length);
  if (slice->fault != NO_FAULT || memchr (text, '\n', cut->shown) != NULL)
    return FALSE;
  if (length == cut->shown && window_more (&cut->window))
    text = window_text (&cut->window, &length);
  const char *behind = text + cut->shown + strspn (text + cut->shown, " \t\r");
  return *behind == '\n' || *behind == '\0';
}

/* What is no object, up to where one may stand again. */
static void cut_stray (Cut *cut, Slice *ret)
{
  const gboolean alone = cut->window.place.line != cut->line;
  CutScan scan = scan_begin (cut);
  const char *ends = cut->in_array ? ",]\n" : "\n";
  gsize length;
  const char *text = window_text (&cut->window, &length);
  while ((scan.at += strcspn (text + scan.at, ends)) == length && scan_more (&scan))
    text = window_text (&cut->window, &length);
  text = window_text (&cut->window, &length);
  const Span found = { text, MIN (scan.at, length) };
  cut_refuse (cut, alone || cut->in_array ? FINDING_WRONG_TYPE : FINDING_TRAILING_TEXT, scan.place, found, ret);
  ret->expected = alone || cut->in_array ? "object" : NULL;
  cut->shown = scan.at;
}

static gboolean refuse_syntax (Cut *cut, const char *words, Slice *ret)
{
  cut_refuse (cut, FINDING_JSON_SYNTAX, cut->window.place, (Span) { words, strlen (words) }, ret);
  return TRUE;
}

/* An object, or what stands in its place. */
static gboolean cut_value (Cut *cut, char c, Slice *ret)
{
  if (cut->in_array && cut->after_value) {
    cut->after_value = FALSE;
    return refuse_syntax (cut, "',' or ']' expected", ret);
  }
  cut->after_value = TRUE;
  cut->after_comma = FALSE;
  if (c != '{') {
    cut_stray (cut, ret);
    return TRUE;
  }
  if (cut->by_line && !cut->in_array)
    cut_line (cut, ret);
  else
    cut_object (cut, ret);
  if (!cut->by_line && !cut->in_array && has_own_line (cut, ret)) {
    cut->by_line = TRUE;
    ret->text.text = window_text (&cut->window, &(gsize) { 0 });
  }
  return TRUE;
}

/* A bracket or a comma of the array. TRUE: there is something to say about it. */
static gboolean take_sign (Cut *cut, char c, Slice *ret)
{
  const gboolean wrong = c == ']' ? cut->after_comma : c == ',' && !cut->after_value;
  const char *words = c == ']' ? "value expected near ']'" : "value expected near ','";
  if (wrong)
    refuse_syntax (cut, words, ret);
  cut->after_comma = c == ',';
  cut->after_value = FALSE;
  cut->in_array = c != ']';
  cut->after_array = c == ']';
  window_take (&cut->window, 1);
  return wrong;
}

static gboolean end (Cut *cut, Slice *ret)
{
  const gboolean open = cut->in_array && !cut->told_end && cut->window.status == SOURCE_END;
  cut->told_end = TRUE;
  return open && refuse_syntax (cut, "']' expected near end of file", ret);
}

/* A byte order mark between two records, as files have that were joined. */
static gboolean pass_mark (Cut *cut)
{
  static const char mark[] = { (char) 0xEF, (char) 0xBB, (char) 0xBF };
  gsize length;
  const char *text = window_text (&cut->window, &length);
  while (length < sizeof mark && window_more (&cut->window))
    text = window_text (&cut->window, &length);
  const gboolean stands = length >= sizeof mark && memcmp (text, mark, sizeof mark) == 0;
  if (stands)
    window_take (&cut->window, sizeof mark);
  return stands;
}

gboolean cut_json (Cut *cut, Slice *ret)
{
  char c;
  while ((c = window_next (&cut->window)) != '\0') {
    if (!g_ascii_isprint (c) && pass_mark (cut))
      continue;
    const gboolean begins = c == '[' && !cut->begun;
    cut->begun = TRUE;
    if (!begins && !(cut->in_array && (c == ']' || c == ',')))
      return cut_value (cut, cut->after_array ? '\0' : c, ret);
    if (take_sign (cut, c, ret))
      return TRUE;
  }
  return end (cut, ret);
}
