/* In: the bytes that an image begins with. Out: its index, of which the tables are believed only once it is whole. The idea: no
 * C library is needed, so that whoever reads images reads this part of them alike. */
#include "image/reader/image_tables.h"
#include <string.h>

uint64_t image_index_length (const ImageHead *head, uint64_t length)
{
  if (length < sizeof *head || memcmp (head->magic, IMAGE_MAGIC, sizeof head->magic) != 0 ||
      memcmp (head->engine, image_engine (), IMAGE_ENGINE) != 0 || head->length != length)
    return 0;
  const uint64_t needed = image_tables (head).length;
  return needed <= length ? needed : 0;
}

bool image_index (const uint8_t *bytes, ImageIndex *ret)
{
  const ImageHead *head = (const ImageHead *) bytes;
  *ret = (ImageIndex) { bytes, head, image_tables (head) };
  return head->n_parts > 0 && head->n_offences > 0 && head->n_text > 0 && head->n_text <= UINT32_MAX &&
         bytes[ret->tables.text + head->n_text - 1] == '\0' &&
         head->sum == image_sum (bytes + sizeof *head, ret->tables.length - sizeof *head);
}

const ImageSpan *image_part (const ImageIndex *index, uint32_t part)
{
  const ImageSpan *span = (const ImageSpan *) (index->bytes + index->tables.parts) + part;
  return span->offset >= index->tables.length && span->offset <= index->head->length &&
                 span->length <= index->head->length - span->offset && span->length <= UINT32_MAX
             ? span
             : NULL;
}

const char *image_text (const ImageIndex *index, uint64_t text)
{
  return text == 0 || text > index->head->n_text ? NULL : (const char *) index->bytes + index->tables.text + text - 1;
}
