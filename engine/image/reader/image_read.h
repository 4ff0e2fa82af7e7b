#pragma once
#include "image/image_format.h"

/* What an image begins with. */
typedef struct {
  const guint8 *bytes; /* borrowed */
  const ImageHead *head;
  ImageTables tables;
} ImageIndex;

/* How much of an image of that length has to be read first, from what it begins with. 0: it is none of this very engine. */
gsize image_index_length (const ImageHead *head, gsize length);
/* Whether the index is whole and unharmed. Nothing else of it is believed. `bytes`: aligned for any struct, so many as said. */
gboolean image_index (const guint8 *bytes, ImageIndex *ret);
static inline const ImageSource *image_source (const ImageIndex *index, guint i)
{
  return (const ImageSource *) (index->bytes + index->tables.sources) + i;
}
static inline const ImageFolder *image_folder (const ImageIndex *index, guint i)
{
  return (const ImageFolder *) (index->bytes + index->tables.folders) + i;
}
/* NULL: it lies outside the file. */
const ImageSpan *image_part (const ImageIndex *index, guint part);
/* A text of the index. NULL: none is there. */
const char *image_text (const ImageIndex *index, gsize text);
/* Where the bytes of an image come from. `read`: FALSE: they are not all there. */
typedef struct {
  gboolean (*read) (gconstpointer from, guint8 *to, gsize length, gsize offset);
  gconstpointer from;
} ImageBytes;
/* The program of the chosen parts, read one by one; NULL: of all. `folder`: under which the rule files lie now.
 * Returns: yours; NULL: refused. */
Program *image_take (const ImageIndex *index, const ImageBytes *bytes, const gboolean *chosen, const char *folder);
/* The same of an image in memory. */
Program *image_take_bytes (const guint8 *bytes, gsize length, const gboolean *chosen, const char *folder);
