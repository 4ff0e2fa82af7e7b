#pragma once
#include "image/image_format.h"

/* What an image begins with. */
typedef struct {
  const uint8_t *bytes; /* borrowed */
  const ImageHead *head;
  ImageTables tables;
} ImageIndex;

/* How much of an image of that length has to be read first, from what it begins with. 0: it is none of this very engine. */
uint64_t image_index_length (const ImageHead *head, uint64_t length);
/* Whether the index is whole and unharmed. Nothing else of it is believed. `bytes`: aligned for any struct, so many as said. */
bool image_index (const uint8_t *bytes, ImageIndex *ret);
static inline const ImageSource *image_source (const ImageIndex *index, uint32_t i)
{
  return (const ImageSource *) (index->bytes + index->tables.sources) + i;
}
static inline const ImageFolder *image_folder (const ImageIndex *index, uint32_t i)
{
  return (const ImageFolder *) (index->bytes + index->tables.folders) + i;
}
/* NULL: it lies outside the file, or is too long for a part. */
const ImageSpan *image_part (const ImageIndex *index, uint32_t part);
/* A text of the index. NULL: none is there. */
const char *image_text (const ImageIndex *index, uint64_t text);
