#pragma once
#include <glib.h>

/* Takes what is in a list, which is gone then. Returns: yours. */
static inline gpointer list_take (GArray *list, guint32 *ret_n)
{
  *ret_n = list->len;
  return g_array_free (list, FALSE);
}
