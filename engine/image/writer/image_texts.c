/* In: texts, each with the part that says it. Out: where each of them stands. The idea: what several parts say stands in the first
 * one, which is always there, so that equal texts are one text whatever is taken up. */
#include "image/writer/image_texts.h"
#include <string.h>

enum { SEVERAL = G_MAXINT };

void texts_init (Texts *texts, guint n_parts)
{
  texts->said = g_hash_table_new (g_str_hash, g_str_equal);
  texts->order = g_ptr_array_new ();
  texts->places = NULL;
  texts->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (texts->parts, g_byte_array_new ());
}

void texts_clear (Texts *texts)
{
  g_hash_table_unref (texts->said);
  g_ptr_array_unref (texts->order);
  g_clear_pointer (&texts->places, g_hash_table_unref);
  g_ptr_array_unref (texts->parts);
}

static void note (Texts *texts, guint32 part, const char *text)
{
  const gint said = GPOINTER_TO_INT (g_hash_table_lookup (texts->said, text));
  if (said == 0) {
    g_ptr_array_add (texts->order, (gpointer) text);
    g_hash_table_insert (texts->said, (gpointer) text, GINT_TO_POINTER ((gint) part + 1));
  } else if (said != (gint) part + 1)
    g_hash_table_insert (texts->said, (gpointer) text, GINT_TO_POINTER (SEVERAL));
}

gsize texts_number (Texts *texts, guint32 part, const char *text)
{
  if (text == NULL)
    return 0;
  if (texts->places == NULL) {
    note (texts, part, text);
    return 0;
  }
  const gint said = GPOINTER_TO_INT (g_hash_table_lookup (texts->said, text));
  const gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (texts->places, text)) - 1;
  return image_text_number (place, said == SEVERAL || said == 1);
}

void texts_place (Texts *texts)
{
  texts->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < texts->order->len; i++) {
    gpointer text = g_ptr_array_index (texts->order, i);
    const gint said = GPOINTER_TO_INT (g_hash_table_lookup (texts->said, text));
    GByteArray *part = g_ptr_array_index (texts->parts, said == SEVERAL ? 0 : said - 1);
    g_hash_table_insert (texts->places, text, GSIZE_TO_POINTER ((gsize) part->len + 1));
    g_byte_array_append (part, text, (guint) strlen (text) + 1);
  }
  for (guint i = 0; i < texts->parts->len; i++)
    g_byte_array_append (g_ptr_array_index (texts->parts, i), (const guint8 *) "", 1);
}

const GByteArray *texts_of (const Texts *texts, guint32 part) { return g_ptr_array_index (texts->parts, part); }
