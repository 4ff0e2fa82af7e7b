/* A table of elements comes in, the part of a manual page that explains them goes out, for groff's man and tbl. */
#include <string.h>
#include "schema/schema.h"

static void write_roff (GString *to, const char *text)
{
  for (; *text != '\0'; text++) {
    if (*text == '-' || *text == '\\')
      g_string_append (to, *text == '-' ? "\\-" : "\\e");
    else
      g_string_append_c (to, *text);
  }
}

/* The elements that may have it inside, each once. */
static void write_outer (GString *to, const Outline *outline, const Form *form)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < outline->n_forms; i++) {
    const Form *outer = &outline->forms[i];
    g_autofree char *word = g_strdup_printf (" %s,", outer->name);
    if ((outer->children & form->bit) != 0 && strstr (names->str, word) == NULL)
      g_string_append (names, word);
  }
  if (names->len > 0)
    g_string_truncate (names, names->len - 1);
  g_string_append_printf (to, ".SS %s\n", form->name);
  if (names->len > 0) {
    g_string_append (to, "In");
    write_roff (to, names->str);
    g_string_append (to, ".\n");
  }
  for (const Row *row = form->row + 1; row->kind != ROW_END && row->kind != ROW_ELEMENT; row++)
    if (row->kind == ROW_ALIAS)
      g_string_append_printf (to, "In JSON also\n.BR %s .\n", row->name);
}

/* Types that need words have them at the end, under their names. */
static gboolean is_explained (const Type *type)
{
  return type->en != NULL && type->words == NULL && type->written != WRITTEN_NUMBER;
}

static void write_use (GString *to, const Row *row)
{
  const Type *type = row->type;
  g_autoptr (GString) said = g_string_new (NULL);
  if (type->words != NULL) {
    g_autofree char *words = g_strchomp (g_strdup (type->words));
    g_auto (GStrv) each = g_strsplit (words, " ", -1);
    g_autofree char *all = g_strjoinv (", ", each);
    g_string_append_printf (said, "%s; ", all);
  } else if (type->written == WRITTEN_NUMBER) {
    g_string_append_printf (said, "%u to %u; ", type->least, type->most);
  }
  if (row->use != OPTIONAL)
    g_string_append (said, "required; ");
  if (row->words != NULL && row->type->written != WRITTEN_RATIO)
    g_string_append_printf (said, "%s if left out; ", row->words);
  if (is_explained (type))
    g_string_append_printf (to, "\\fI%s\\fR%s", type->name, said->len > 0 ? "; " : "");
  if (said->len > 0)
    g_string_truncate (said, said->len - 2);
  write_roff (to, said->str);
}

static void write_attributes (GString *to, const Form *form)
{
  if (form->n_attributes == 0)
    return;
  g_string_append (to, ".TS\nlB lx.\n");
  for (guint i = 0; i < form->n_attributes; i++) {
    const Row *row = form->rows[i];
    write_roff (to, row->name);
    g_string_append (to, "\tT{\n");
    if (row->en != NULL) {
      write_roff (to, row->en);
      g_string_append (to, ".\n");
    }
    write_use (to, row);
    g_string_append (to, "\nT}\n");
  }
  g_string_append (to, ".TE\n");
}

static void write_types (GString *to, const Outline *outline)
{
  g_autoptr (GPtrArray) types = types_of (outline);
  g_string_append (to, ".SS How values are written\n.TS\nlI lx.\n");
  for (guint i = 0; i < types->len; i++) {
    const Type *type = g_ptr_array_index (types, i);
    if (!is_explained (type))
      continue;
    g_string_append_printf (to, "%s\tT{\n", type->name);
    write_roff (to, type->en);
    g_string_append (to, "\nT}\n");
  }
  g_string_append (to, ".TE\n");
}

void manual_write (GString *to, const Outline *outline)
{
  for (guint i = 0; i < outline->n_forms; i++) {
    const Form *form = &outline->forms[i];
    write_outer (to, outline, form);
    if (form->row->en != NULL) {
      write_roff (to, form->row->en);
      g_string_append (to, ".\n");
    }
    write_attributes (to, form);
  }
  write_types (to, outline);
}
