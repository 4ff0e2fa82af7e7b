/* In: a text of a document. Out: a copy of it behind the page, if it can be written as it is. The idea: nearly all texts are ids
 * and words of small letters, and these are looked at a block at a time. */
#include "report/record/record_form.h"

void page_grow (RecordPage *page, gsize length)
{
  const gsize before = page->text->len;
  g_string_set_size (page->text, before + length);
  g_string_truncate (page->text, before);
}

typedef gint8 Block __attribute__ ((vector_size (PIECE_ROOM)));
typedef guint8 Bytes __attribute__ ((vector_size (PIECE_ROOM)));

/* Which bytes are spelled out in some form: `"`, `\`, `&`, `'`, `<`, `>`, controls, DEL and all that is not ASCII (of the one
 * that follows, which is below `!` or not a number with that sign). */
static inline Block spelled (Bytes bytes)
{
  const Block next = (Block) (bytes + 1);
  return (next < '!') | (bytes == '"') | (bytes == '\\') | ((bytes | 1) == '\'') | ((bytes | 2) == '>');
}

static inline gboolean is_plain (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i += sizeof (Block)) {
    Bytes bytes;
    guint64 halves[2];
    memcpy (&bytes, text + i, sizeof bytes);
    const Block found = spelled (bytes);
    memcpy (halves, &found, sizeof halves);
    if ((halves[0] | halves[1]) != 0)
      return FALSE;
  }
  return TRUE;
}

char *piece_put_plain (char *at, const char *text, gsize length)
{
  char *end = piece_put (at, text, length);
  memset (end, ' ', sizeof (Block)); /* what the last block has besides */
  return is_plain (at, length) ? end : NULL;
}
