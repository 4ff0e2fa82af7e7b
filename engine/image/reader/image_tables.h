#pragma once
#include "image/image_format.h"

/* Where the bytes of an image come from. `read`: false: they are not all there. */
typedef struct {
  bool (*read) (const void *from, uint8_t *to, uint64_t length, uint64_t offset);
  const void *from;
} ImageBytes;

/* What an image begins with. */
typedef struct {
  const uint8_t *bytes; /* as far as every start looks at it; borrowed */
  const ImageHead *head;
  ImageTables tables;
  ImageBytes all; /* the rest as well */
} ImageIndex;

/* How much of an image of that length has to be read first, from what it begins with. 0: it is none of this very engine. */
uint64_t image_index_length (const ImageHead *head, uint64_t length);
/* Whether the index is whole and unharmed, as far as every start looks at it. Nothing else of it is believed. `bytes`: aligned for
 * any struct, so many as said; where the rest of the image does not follow them, ret->all is for the caller to set. */
bool image_index (const uint8_t *bytes, ImageIndex *ret);
static inline const ImageSource *image_source (const ImageIndex *index, uint32_t i)
{
  return (const ImageSource *) (index->bytes + index->tables.sources) + i;
}
static inline const ImageFolder *image_folder (const ImageIndex *index, uint32_t i)
{
  return (const ImageFolder *) (index->bytes + index->tables.folders) + i;
}
/* Where a part lies, of which there are head->n_parts. false: outside the file, or it is too long for a part. */
bool image_part (const ImageIndex *index, uint32_t part, ImageSpan *ret);
/* The uses of an offence, offence->n of them, which have to be in order (head->n_uses). false: they are harmed. */
bool image_uses (const ImageIndex *index, const ImageOffence *offence, ImageUse *ret);
/* A text of the index. NULL: none is there. */
const char *image_text (const ImageIndex *index, uint64_t text);
