#pragma once
#include <string.h>
#include "report/record/record.h"

/* How objects, lists and plain fields look in one form. What is written at all is decided before. */
typedef struct {
  GString *text;
  gboolean in_tag;  /* XML: the start tag still takes attributes */
  gboolean in_list; /* JSON: no names here */
  gboolean due;     /* JSON: a comma, before what comes next */
} RecordPage;

typedef struct {
  void (*open) (RecordPage *page, const RecordRow *row);
  void (*close) (RecordPage *page, const RecordRow *row);
  void (*list_open) (RecordPage *page, const RecordRow *row);
  void (*list_close) (RecordPage *page);
  void (*text) (RecordPage *page, const RecordRow *row, const char *text);
  void (*word) (RecordPage *page, const RecordRow *row, const char *word); /* a text that stands for itself */
  void (*bare) (RecordPage *page, const RecordRow *row, const char *value, gsize length); /* JSON: without quotes */
  void (*unknown) (RecordPage *page, const RecordRow *row);
  void (*names) (RecordPage *page, const RecordRow *row, const char *const *names, guint n);
} RecordWriter;

extern const RecordWriter record_json_writer, record_xml_writer;

/* Makes room for so many bytes behind the text. */
void page_grow (RecordPage *page, gsize length);

/* Room for so many bytes behind the text, to be taken by page_end. A case is some thousand small pieces: most of them fit where
 * there is room. Returns: where it begins. */
static inline char *page_room (RecordPage *page, gsize length)
{
  const GString *text = page->text;
  if (G_UNLIKELY (text->len + length >= text->allocated_len))
    page_grow (page, length);
  return text->str + text->len;
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

/* A text where all of it stands for itself in every form. There is room for it and for PIECE_ROOM more.
 * Returns: where it ends; NULL: it is to be spelled out. */
enum { PIECE_ROOM = 16 };
char *piece_put_plain (char *at, const char *text, gsize length);
