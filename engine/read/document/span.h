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

/* Returns: yours; "" for what is not there. */
static inline char *span_copy (Span span)
{
  return g_strndup (span.text != NULL ? span.text : "", span.text != NULL ? span.length : 0);
}
