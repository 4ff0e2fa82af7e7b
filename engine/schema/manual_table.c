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
}

static void write_type (GString *to, const Row *row)
{
  const Type *type = row->type;
  g_autoptr (GString) said = g_string_new (NULL);
  if (type->written == WRITTEN_CHOICE || type->written == WRITTEN_CHOICES) {
    g_autofree char *words = g_strchomp (g_strdup (type->words));
    g_auto (GStrv) each = g_strsplit (words, " ", -1);
    g_autofree char *all = g_strjoinv (", ", each);
    g_string_append_printf (said, "%s; ", all);
  } else if (type->written == WRITTEN_NUMBER) {
    g_string_append_printf (said, "%u to %u; ", type->least, type->most);
  } else if (type->en != NULL) {
    g_string_append_printf (said, "%s; ", type->en);
  }
  if (row->use != OPTIONAL)
    g_string_append (said, "required; ");
  if (row->words != NULL && row->type->written != WRITTEN_RATIO)
    g_string_append_printf (said, "%s if left out; ", row->words);
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
    write_type (to, row);
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
}
