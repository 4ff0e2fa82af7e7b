#pragma once
#include <glib.h>

/* Bytes of a document, borrowed, not NUL-terminated; text NULL: not there. */
typedef struct {
  const char *text;
  gsize length;
} Span;

static inline gboolean span_is (Span span, const char *text)
{
  gsize i = 0;
  while (i < span.length && text[i] == span.text[i] && text[i] != '\0')
    i++;
  return i == span.length && text[i] == '\0';
}

Span span_without_blanks (Span span);
/* What stands between `before` and `after`; text NULL if the span is not of that form. */
Span span_between (Span span, const char *before, const char *after);
/* What stands between the marks, without blanks. Returns: how many parts, 1 where there is no mark; 0: more than `most`. */
guint span_cut (Span text, const char *const *marks, guint n_marks, Span *parts, guint most);

/* Returns: yours; "" for what is not there. */
static inline char *span_copy (Span span)
{
  return g_strndup (span.text != NULL ? span.text : "", span.text != NULL ? span.length : 0);
}
