/* GLib's bytes, fixed or growing, where it is not there. */
#include <glib.h>
#include <string.h>

struct _GBytes {
  gpointer data;
  gsize size;
  guint references;
};

GBytes *g_bytes_new_take (gpointer data, gsize size)
{
  GBytes *bytes = g_new (GBytes, 1);
  *bytes = (GBytes) { data, size, 1 };
  return bytes;
}

GBytes *g_bytes_new (gconstpointer data, gsize size) { return g_bytes_new_take (g_memdup2 (data, size), size); }

gconstpointer g_bytes_get_data (GBytes *bytes, gsize *ret_size)
{
  if (ret_size != NULL)
    *ret_size = bytes->size;
  return bytes->data;
}

gsize g_bytes_get_size (GBytes *bytes) { return bytes->size; }

void g_bytes_unref (GBytes *bytes)
{
  if (bytes == NULL || --bytes->references > 0)
    return;
  g_free (bytes->data);
  g_free (bytes);
}

guint g_bytes_hash (gconstpointer bytes)
{
  const GBytes *of = bytes;
  const guchar *data = of->data;
  guint hash = 5381;
  for (gsize i = 0; i < of->size; i++)
    hash = hash * 33 + data[i];
  return hash;
}

gboolean g_bytes_equal (gconstpointer a, gconstpointer b)
{
  const GBytes *one = a, *other = b;
  return one->size == other->size && (one->size == 0 || memcmp (one->data, other->data, one->size) == 0);
}

/* A byte array is an array of bytes, as GLib's is. */
GByteArray *g_byte_array_sized_new (guint room) { return (GByteArray *) g_array_sized_new (FALSE, FALSE, 1, room); }

GByteArray *g_byte_array_new (void) { return (GByteArray *) g_array_new (FALSE, FALSE, 1); }

GByteArray *g_byte_array_append (GByteArray *array, const guint8 *data, guint length)
{
  return (GByteArray *) g_array_append_vals ((GArray *) array, data, length);
}

GBytes *g_byte_array_free_to_bytes (GByteArray *array)
{
  const gsize size = array->len;
  return g_bytes_new_take (g_array_free ((GArray *) array, FALSE), size);
}
