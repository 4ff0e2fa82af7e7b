/* A text in, parts of it out; nothing is copied. */
#include "read/document/span.h"
#include <string.h>

Span span_without_blanks (Span span)
{
  while (span.length > 0 && g_ascii_isspace (span.text[0]))
    span = (Span) { span.text + 1, span.length - 1 };
  while (span.length > 0 && g_ascii_isspace (span.text[span.length - 1]))
    span.length--;
  return span;
}

Span span_between (Span span, const char *before, const char *after)
{
  gsize head = strlen (before), tail = strlen (after);
  if (span.length <= head + tail || memcmp (span.text, before, head) != 0 ||
      memcmp (span.text + span.length - tail, after, tail) != 0)
    return (Span) { NULL, 0 };
  return (Span) { span.text + head, span.length - head - tail };
}

/* The length of the mark that stands there; 0: none does. */
static gsize mark_at (Span text, gsize at, const char *const *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++) {
    const gsize length = strlen (marks[i]);
    if (length <= text.length - at && memcmp (text.text + at, marks[i], length) == 0)
      return length;
  }
  return 0;
}

guint span_cut (Span text, const char *const *marks, guint n_marks, Span *parts, guint most)
{
  guint n = 0;
  gsize from = 0, at = 0;
  while (at < text.length) {
    const gsize mark = mark_at (text, at, marks, n_marks);
    if (mark > 0 && n + 1 == most)
      return 0;
    if (mark > 0)
      parts[n++] = span_without_blanks ((Span) { text.text + from, at - from });
    at += MAX (mark, 1);
    from = mark > 0 ? at : from;
  }
  parts[n++] = span_without_blanks ((Span) { text.text + from, text.length - from });
  return n;
}
