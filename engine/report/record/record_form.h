#pragma once
#include <string.h>
#include "report/record/record.h"

/* How objects, lists and plain fields look in one form. What is written at all is decided before. */
typedef struct {
  GString *text;
  gboolean in_tag;  /* XML: the start tag still takes attributes */
  gboolean in_list; /* JSON: no names here */
} RecordPage;

typedef struct {
  void (*open) (RecordPage *page, const RecordRow *row);
  void (*close) (RecordPage *page, const RecordRow *row);
  void (*list_open) (RecordPage *page, const RecordRow *row);
  void (*list_close) (RecordPage *page);
  void (*text) (RecordPage *page, const RecordRow *row, const char *text); /* NULL: nothing is known */
  void (*bare) (RecordPage *page, const RecordRow *row, const char *value);
  void (*names) (RecordPage *page, const RecordRow *row, const char *const *names, guint n);
} RecordWriter;

extern const RecordWriter record_json_writer, record_xml_writer;

/* A case is some thousand small pieces: most of them fit where there is room. */
static inline void page_append (RecordPage *page, const char *piece, gsize length)
{
  GString *text = page->text;
  if (text->len + length >= text->allocated_len) {
    g_string_append_len (text, piece, (gssize) length);
    return;
  }
  memcpy (text->str + text->len, piece, length);
  text->len += length;
  text->str[text->len] = '\0';
}

static inline void page_add (RecordPage *page, char c) { page_append (page, &c, 1); }

/* How many bytes of the text stand for themselves in every form. */
static inline gsize record_plain (const char *text)
{
  const char *at = text;
  while (*at >= ' ' && *at <= '~' && *at != '"' && *at != '\\' && *at != '&' && *at != '<' && *at != '>' && *at != '\'')
    at++;
  return (gsize) (at - text);
}
