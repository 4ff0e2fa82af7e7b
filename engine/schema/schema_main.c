/* The tables of what rule files and case files may contain come in, a file goes out that is made of them: a schema under
 * rules/schema (`make schemas`) or tables of the manual. A program of its own, for those who maintain Sill. */
#include <string.h>
#include "read/format/case_grammar.h"
#include "read/rules/rules_grammar.h"
#include "schema/schema.h"

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
