/* What every file that is made of the tables of elements needs: escapes, the types that there are. */
#include "schema/schema.h"
#include <string.h>

void xml_write (GString *to, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (to, escaped);
}

gboolean type_is_any (const Type *type)
{
  return (type->written == WRITTEN_OTHER || type->written == WRITTEN_ANSWER) && type->pattern == NULL;
}

GPtrArray *types_of (const Outline *outline)
{
  GPtrArray *types = g_ptr_array_new ();
  for (guint i = 0; i < outline->n_forms; i++)
    for (guint j = 0; j < outline->forms[i].n_attributes; j++)
      if (!g_ptr_array_find (types, outline->forms[i].rows[j]->type, NULL))
        g_ptr_array_add (types, (gpointer) outline->forms[i].rows[j]->type);
  return types;
}
