/* GLib's arrays where it is not there: of values, of pointers, and lists. Sorting keeps the order of what is equal, as GLib's
 * does. */
#include <glib.h>
#include <string.h>
#include "wasm/glib_sort.h"

typedef struct {
  GArray public;
  guint size, room, references;
  gboolean zero, clear;
  GDestroyNotify drop;
} Array;

static Array *array_of (GArray *array) { return (Array *) array; }

static gchar *element (const Array *array, guint index) { return array->public.data + (gsize) index * array->size; }

static void array_reserve (Array *array, guint more)
{
  const guint wanted = array->public.len + more + (array->zero ? 1 : 0);
  if (wanted <= array->room)
    return;
  const guint before = array->room;
  array->room = MAX (MAX (wanted, 2 * before), 8);
  array->public.data = g_realloc_n (array->public.data, array->room, array->size);
  if (array->clear || array->zero)
    memset (element (array, before), 0, (gsize) (array->room - before) * array->size);
}

static void array_end (Array *array)
{
  if (array->zero)
    memset (element (array, array->public.len), 0, array->size);
}

GArray *g_array_sized_new (gboolean zero, gboolean clear, guint size, guint room)
{
  Array *array = g_new0 (Array, 1);
  *array = (Array) { .size = size, .references = 1, .zero = zero, .clear = clear };
  array_reserve (array, room);
  if (array->public.data != NULL)
    array_end (array);
  return &array->public;
}

GArray *g_array_new (gboolean zero, gboolean clear, guint size) { return g_array_sized_new (zero, clear, size, 0); }

void g_array_set_clear_func (GArray *array, GDestroyNotify drop) { array_of (array)->drop = drop; }

GArray *g_array_insert_vals (GArray *array, guint index, gconstpointer values, guint n)
{
  Array *to = array_of (array);
  if (n == 0)
    return array;
  array_reserve (to, n + (index > array->len ? index - array->len : 0));
  if (index > array->len)
    g_array_set_size (array, index);
  memmove (element (to, index + n), element (to, index), (gsize) (array->len - index) * to->size);
  memcpy (element (to, index), values, (gsize) n * to->size);
  array->len += n;
  array_end (to);
  return array;
}

GArray *g_array_append_vals (GArray *array, gconstpointer values, guint n)
{
  return g_array_insert_vals (array, array->len, values, n);
}

GArray *g_array_prepend_vals (GArray *array, gconstpointer values, guint n)
{
  return g_array_insert_vals (array, 0, values, n);
}

static void drop_elements (Array *array, guint from, guint n)
{
  for (guint i = from; array->drop != NULL && i < from + n; i++)
    array->drop (element (array, i));
}

GArray *g_array_set_size (GArray *array, guint length)
{
  Array *to = array_of (array);
  if (length < array->len)
    drop_elements (to, length, array->len - length);
  else {
    array_reserve (to, length - array->len);
    if (to->clear && to->public.data != NULL)
      memset (element (to, array->len), 0, (gsize) (length - array->len) * to->size);
  }
  array->len = length;
  if (array->data != NULL)
    array_end (to);
  return array;
}

GArray *g_array_remove_range (GArray *array, guint index, guint n)
{
  Array *from = array_of (array);
  drop_elements (from, index, n);
  memmove (element (from, index), element (from, index + n), (gsize) (array->len - index - n) * from->size);
  array->len -= n;
  array_end (from);
  return array;
}

GArray *g_array_remove_index (GArray *array, guint index) { return g_array_remove_range (array, index, 1); }

GArray *g_array_remove_index_fast (GArray *array, guint index)
{
  Array *from = array_of (array);
  drop_elements (from, index, 1);
  memmove (element (from, index), element (from, array->len - 1), from->size);
  array->len--;
  array_end (from);
  return array;
}

GArray *g_array_ref (GArray *array)
{
  array_of (array)->references++;
  return array;
}

void g_array_unref (GArray *array)
{
  if (--array_of (array)->references > 0)
    return;
  drop_elements (array_of (array), 0, array->len);
  g_free (array->data);
  g_free (array);
}

gchar *g_array_free (GArray *array, gboolean all)
{
  gchar *data = array->data;
  if (all)
    g_array_unref (array);
  else
    g_free (array);
  return all ? NULL : data;
}

GArray *g_array_copy (GArray *array)
{
  const Array *from = array_of (array);
  GArray *copy = g_array_sized_new (from->zero, from->clear, from->size, array->len);
  array_of (copy)->drop = from->drop;
  return g_array_append_vals (copy, array->data, array->len);
}

void g_array_sort (GArray *array, GCompareFunc compare)
{
  sort_elements (array->data, array->len, array_of (array)->size, compare);
}

void g_array_sort_with_data (GArray *array, GCompareDataFunc compare, gpointer data)
{
  sort_elements_with (array->data, array->len, array_of (array)->size, compare, data);
}

/* ---- pointers ---- */

typedef struct {
  GPtrArray public;
  guint room, references;
  GDestroyNotify drop;
} Pointers;

static Pointers *pointers_of (GPtrArray *array) { return (Pointers *) array; }

static void pointers_reserve (Pointers *array, guint more)
{
  const guint wanted = array->public.len + more;
  if (wanted <= array->room)
    return;
  array->room = MAX (MAX (wanted, 2 * array->room), 8);
  array->public.pdata = g_renew (gpointer, array->public.pdata, array->room);
}

GPtrArray *g_ptr_array_new_with_free_func (GDestroyNotify drop)
{
  Pointers *array = g_new0 (Pointers, 1);
  array->references = 1;
  array->drop = drop;
  return &array->public;
}

GPtrArray *g_ptr_array_new (void) { return g_ptr_array_new_with_free_func (NULL); }

void g_ptr_array_insert (GPtrArray *array, gint index, gpointer pointer)
{
  const guint at = index < 0 ? array->len : (guint) index;
  pointers_reserve (pointers_of (array), 1);
  memmove (array->pdata + at + 1, array->pdata + at, (array->len - at) * sizeof (gpointer));
  array->pdata[at] = pointer;
  array->len++;
}

void g_ptr_array_add (GPtrArray *array, gpointer pointer) { g_ptr_array_insert (array, -1, pointer); }

void g_ptr_array_set_size (GPtrArray *array, gint length)
{
  const guint wanted = (guint) length;
  pointers_reserve (pointers_of (array), wanted > array->len ? wanted - array->len : 0);
  for (; array->len < wanted; array->len++)
    array->pdata[array->len] = NULL;
  for (GDestroyNotify drop = pointers_of (array)->drop; array->len > wanted; array->len--)
    if (drop != NULL && array->pdata[array->len - 1] != NULL)
      drop (array->pdata[array->len - 1]);
}

gpointer g_ptr_array_steal_index (GPtrArray *array, guint index)
{
  gpointer pointer = array->pdata[index];
  array->len--;
  memmove (array->pdata + index, array->pdata + index + 1, (array->len - index) * sizeof (gpointer));
  return pointer;
}

gpointer g_ptr_array_remove_index (GPtrArray *array, guint index)
{
  gpointer pointer = g_ptr_array_steal_index (array, index);
  if (pointers_of (array)->drop != NULL && pointer != NULL)
    pointers_of (array)->drop (pointer);
  return pointer;
}

GPtrArray *g_ptr_array_ref (GPtrArray *array)
{
  pointers_of (array)->references++;
  return array;
}

void g_ptr_array_unref (GPtrArray *array)
{
  if (--pointers_of (array)->references > 0)
    return;
  g_ptr_array_set_size (array, 0);
  g_free (array->pdata);
  g_free (array);
}

gpointer *g_ptr_array_free (GPtrArray *array, gboolean all)
{
  gpointer *pointers = array->pdata;
  if (all)
    g_ptr_array_unref (array);
  else
    g_free (array);
  return all ? NULL : pointers;
}

void g_ptr_array_extend (GPtrArray *to, GPtrArray *from, GCopyFunc copy, gpointer data)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, copy == NULL ? from->pdata[i] : copy (from->pdata[i], data));
}

gboolean g_ptr_array_find_with_equal_func (GPtrArray *array, gconstpointer wanted, GEqualFunc equal, guint *ret_index)
{
  guint i = 0;
  while (i < array->len && !(equal == NULL ? array->pdata[i] == wanted : equal (array->pdata[i], wanted)))
    i++;
  if (ret_index != NULL && i < array->len)
    *ret_index = i;
  return i < array->len;
}

gboolean g_ptr_array_find (GPtrArray *array, gconstpointer wanted, guint *ret_index)
{
  return g_ptr_array_find_with_equal_func (array, wanted, NULL, ret_index);
}

void g_ptr_array_sort (GPtrArray *array, GCompareFunc compare)
{
  sort_elements (array->pdata, array->len, sizeof (gpointer), compare);
}

void g_ptr_array_sort_with_data (GPtrArray *array, GCompareDataFunc compare, gpointer data)
{
  sort_elements_with (array->pdata, array->len, sizeof (gpointer), compare, data);
}

GSList *g_slist_prepend (GSList *list, gpointer data)
{
  GSList *first = g_new (GSList, 1);
  *first = (GSList) { data, list };
  return first;
}
