/* JSON as jansson builds it, for documents in which nothing may be missing: what it cannot take for want of memory is no answer. */
#include "lint/json_built.h"
#include <stdlib.h>

static void must (gboolean done)
{
  if (!done)
    g_error ("out of memory");
}

void json_built_set (json_t *object, const char *key, json_t *value)
{
  must (json_object_set_new (object, key, value) == 0);
}

void json_built_add (json_t *array, json_t *value) { must (json_array_append_new (array, value) == 0); }

void json_built_write (json_t *root, GString *to)
{
  char *text = json_dumps (root, JSON_INDENT (2));
  must (text != NULL);
  g_string_append_printf (to, "%s\n", text);
  free (text);
  json_decref (root);
}
