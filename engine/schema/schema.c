/* The tables of what rule files and case files may contain come in, a file goes out that is made of them: a schema under
 * rules/schema (`make schemas`) or tables of the manual. A program of its own, for those who maintain Sill. */
#include "schema/schema.h"
#include <string.h>
#include "read/format/case_grammar.h"
#include "read/rules/rules_grammar.h"

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

const Form *form_of_shape (const Outline *outline, const char *shape)
{
  for (guint i = 0; i < outline->n_forms; i++)
    if (strcmp (outline->forms[i].row->name, shape) == 0)
      return &outline->forms[i];
  g_assert_not_reached ();
}

int main (int n, char **words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean rules = n == 4 && strcmp (words[2], "rules") == 0, cases = n == 4 && strcmp (words[2], "case") == 0;
  const Outline *outline = grammar_outline (rules ? &rules_grammar : &case_grammar);
  if ((rules || cases) && strcmp (words[1], "xsd") == 0)
    xsd_write (text, outline);
  else if (cases && strcmp (words[1], "json") == 0)
    json_schema_write (text, outline, "case");
  else if ((rules || cases) && strcmp (words[1], "manual") == 0)
    manual_write (text, outline);
  else {
    g_printerr ("schema: write xsd, json or manual, then case or rules, then a file\n");
    return 2;
  }
  g_autoptr (GError) error = NULL;
  gboolean written = g_file_set_contents (words[3], text->str, (gssize) text->len, &error);
  if (!written)
    g_printerr ("schema: %s\n", error->message);
  return written ? 0 : 1;
}
