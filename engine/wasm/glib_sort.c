/* Elements of any size, sorted by merging runs from below: the order of what is equal stays. */
#include "wasm/glib_sort.h"
#include <string.h>

typedef struct {
  gsize size;
  GCompareDataFunc compare;
  gpointer data;
} Order;

/* The runs from `left` and from `middle` to `right`, as one, into `to`. */
static void merge (const Order *order, const char *left, const char *middle, const char *right, char *to)
{
  const char *a = left, *b = middle;
  while (a < middle || b < right) {
    const gboolean first = b == right || (a < middle && order->compare (a, b, order->data) <= 0);
    memcpy (to, first ? a : b, order->size);
    to += order->size;
    *(first ? &a : &b) += order->size;
  }
}

void sort_elements_with (gpointer elements, gsize n, gsize size, GCompareDataFunc compare, gpointer data)
{
  const Order order = { size, compare, data };
  const gsize bytes = n * size;
  g_autofree char *other = g_malloc (bytes + 1);
  char *from = elements, *to = other;
  for (gsize run = size; run < bytes; run *= 2) {
    for (gsize at = 0; at < bytes; at += 2 * run)
      merge (&order, from + at, from + MIN (at + run, bytes), from + MIN (at + 2 * run, bytes), to + at);
    char *swap = from;
    from = to;
    to = swap;
  }
  if (from != elements)
    memcpy (elements, from, bytes);
}

/* A function of three arguments may not be called as one of two here. */
static gint compare_plainly (gconstpointer a, gconstpointer b, gpointer compare)
{
  return (*(GCompareFunc *) compare) (a, b);
}

void sort_elements (gpointer elements, gsize n, gsize size, GCompareFunc compare)
{
  sort_elements_with (elements, n, size, compare_plainly, &compare);
}
