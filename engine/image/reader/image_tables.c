/* In: the bytes that an image begins with. Out: its index, of which the tables are believed only once they are whole. The idea: no
 * C library is needed, so that whoever reads images reads this part of them alike. */
#include "image/reader/image_tables.h"
#include <string.h>

uint64_t image_index_length (const ImageHead *head, uint64_t length)
{
  if (length < sizeof *head || memcmp (head->magic, IMAGE_MAGIC, sizeof head->magic) != 0 ||
      memcmp (head->engine, image_engine (), IMAGE_ENGINE) != 0 || head->length != length)
    return 0;
  const ImageTables tables = image_tables (head);
  return tables.length <= length ? tables.near : 0;
}

static bool read_memory (const void *from, uint8_t *to, uint64_t length, uint64_t offset)
{
  memcpy (to, (const uint8_t *) from + offset, length);
  return true;
}

bool image_index (const uint8_t *bytes, ImageIndex *ret)
{
  const ImageHead *head = (const ImageHead *) bytes;
  *ret = (ImageIndex) { bytes, head, image_tables (head), { read_memory, bytes } };
  return head->n_parts > 0 && head->n_offences > 0 && head->n_text > 0 && head->n_text <= UINT32_MAX &&
         bytes[ret->tables.text + head->n_text - 1] == '\0' &&
         head->sum == image_sum (bytes + sizeof *head, ret->tables.near - sizeof *head);
}

static bool read_far (const ImageIndex *index, void *to, uint64_t length, uint64_t offset)
{
  return index->all.read (index->all.from, to, length, offset);
}

bool image_part (const ImageIndex *index, uint32_t part, ImageSpan *ret)
{
  return read_far (index, ret, sizeof *ret, index->tables.parts + (uint64_t) part * sizeof *ret) &&
         ret->offset >= index->tables.length && ret->offset <= index->head->length &&
         ret->length <= index->head->length - ret->offset && ret->length <= UINT32_MAX;
}

bool image_uses (const ImageIndex *index, const ImageOffence *offence, ImageUse *ret)
{
  const uint64_t length = (uint64_t) offence->n * sizeof *ret;
  return (uint64_t) offence->first + offence->n <= index->head->n_uses &&
         read_far (index, ret, length, index->tables.uses + (uint64_t) offence->first * sizeof *ret) &&
         image_sum ((const uint8_t *) ret, length) == offence->sum;
}

const char *image_text (const ImageIndex *index, uint64_t text)
{
  return text == 0 || text > index->head->n_text ? NULL : (const char *) index->bytes + index->tables.text + text - 1;
}
