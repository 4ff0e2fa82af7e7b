/* Pieces of text in, the bounds of one value after the other out. Brackets are counted, strings stepped over. Where a
 * bracket is missing, a `{` that begins a line but could not stand there is taken for the next case: a broken line of
 * NDJSON does not swallow the lines after it. */
#include "read/format/json_stream.h"
#include "base/text.h"
#include <string.h>

static void follow_string (JsonExtent *extent, char c)
{
  if (extent->escaped)
    extent->escaped = FALSE;
  else if (c == '\\')
    extent->escaped = TRUE;
  else if (c == '"' || c == '\n') /* a line end does not belong into a string: the quote is missing */
    extent->in_string = FALSE;
}

/* In JSON an object stands inside a value only after one of three signs. */
static gboolean is_next_case (const JsonExtent *extent, char c)
{
  return c == '{' && extent->last == '\n' && strchr ("[:,", extent->before) == NULL;
}

/* Follows one sign; TRUE if the value ends with it. */
static gboolean follow (JsonExtent *extent, char c)
{
  if (extent->in_string)
    follow_string (extent, c);
  else if (c == '"')
    extent->in_string = TRUE;
  else if (c == '{' || c == '[')
    extent->depth++;
  else if (c == '}' || c == ']')
    extent->depth--;
  extent->last = c;
  if (!text_is_blank (c))
    extent->before = c;
  return extent->depth == 0;
}

gboolean extent_follow (JsonExtent *extent, const char *text, gsize length)
{
  for (; extent->end < length; extent->end++) {
    if (!extent->in_string && is_next_case (extent, text[extent->end]))
      return TRUE;
    if (follow (extent, text[extent->end])) {
      extent->end++;
      return TRUE;
    }
  }
  return FALSE;
}

gsize json_stream_extent (TextWindow *window)
{
  JsonExtent extent = EXTENT_AT_VALUE;
  do {
    gsize length;
    const char *text = window_text (window, &length);
    if (extent_follow (&extent, text, MIN (length, MOST_VALUE_BYTES)))
      return extent.end;
  } while (extent.end < MOST_VALUE_BYTES && window_more (window));
  return extent.end;
}

gboolean json_stream_skip (TextWindow *window)
{
  do {
    gsize length;
    const char *text = window_text (window, &length);
    for (gsize i = 1; i < length; i++) {
      if (text[i] == '{' && text[i - 1] == '\n') {
        window_take (window, i);
        return TRUE;
      }
    }
    window_take (window, length > 0 ? length - 1 : 0); /* the line end before the brace may be the last sign */
  } while (window_more (window));
  return FALSE;
}
