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

/* Room for so many bytes behind the text, to be taken by page_end. A case is some thousand small pieces: most of them fit where
 * there is room. Returns: where it begins. */
static inline char *page_room (RecordPage *page, gsize length)
{
  GString *text = page->text;
  const gsize len = text->len;
  if (len + length >= text->allocated_len) {
    g_string_set_size (text, len + length);
    g_string_truncate (text, len);
  }
  return text->str + len;
}

/* The text ends where its pieces do. */
static inline void page_end (RecordPage *page, char *at)
{
  *at = '\0';
  page->text->len = (gsize) (at - page->text->str);
}

static inline char *piece_put (char *at, const char *piece, gsize length)
{
  return (char *) memcpy (at, piece, length) + length;
}

static inline void page_append (RecordPage *page, const char *piece, gsize length)
{
  page_end (page, piece_put (page_room (page, length), piece, length));
}

static inline void page_add (RecordPage *page, char c) { page_append (page, &c, 1); }

/* Whether a byte stands for itself in every form. */
extern const guint8 record_stands[256];
static inline gboolean is_plain (char c) { return record_stands[(guchar) c] != 0; }

/* How many bytes of the text do. */
static inline gsize record_plain (const char *text)
{
  const char *at = text;
  while (is_plain (*at))
    at++;
  return (gsize) (at - text);
}
