/* In: texts, each with the part that says it. Out: where each of them stands. The idea: what the first part says stands there, which
 * is always taken up, so that the names of tiers are one text each; what it does not say every other part has for itself, so that
 * no start reads what others say to each other. */
#include "image/writer/image_texts.h"
#include <string.h>

void texts_init (Texts *texts, guint n_parts)
{
  texts->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  texts->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  for (guint i = 0; i < n_parts; i++) {
    g_ptr_array_add (texts->places, g_hash_table_new (g_str_hash, g_str_equal));
    g_ptr_array_add (texts->parts, g_byte_array_new ());
  }
}

void texts_clear (Texts *texts)
{
  g_ptr_array_unref (texts->places);
  g_ptr_array_unref (texts->parts);
}

/* Its place + 1; 0: the part does not say it. */
static gsize find (const Texts *texts, guint32 part, const char *text)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (g_ptr_array_index (texts->places, part), text));
}

static gsize place_of (Texts *texts, guint32 part, const char *text)
{
  GByteArray *bytes = g_ptr_array_index (texts->parts, part);
  const gsize known = find (texts, part, text), place = known > 0 ? known - 1 : bytes->len;
  if (known > 0)
    return place;
  g_hash_table_insert (g_ptr_array_index (texts->places, part), (gpointer) text, GSIZE_TO_POINTER (place + 1));
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text) + 1);
  return place;
}

gsize texts_number (Texts *texts, guint32 part, const char *text)
{
  if (text == NULL)
    return 0;
  const gboolean in_first = part == 0 || find (texts, 0, text) > 0;
  return image_text_number (place_of (texts, in_first ? 0 : part, text), in_first);
}

const GByteArray *texts_of (Texts *texts, guint32 part)
{
  place_of (texts, part, ""); /* it ends as a text, and is never empty */
  return g_ptr_array_index (texts->parts, part);
}
