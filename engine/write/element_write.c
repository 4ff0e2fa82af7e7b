/* In: an attribute by its place in the table of what a case file may contain. Out: it, and the element that has it, as XML; so
 * what is written is called as what is read. */
#include "write/element_write.h"

/* Elements, each before its attributes. */
static const struct {
  const char *element; /* NULL: an attribute */
  const char *attribute;
} rows[] = {
#define TYPE(...)
#define ELEMENT(name, ...) { name, NULL },
#define PART(code, name, ...) { NULL, name },
#define CHILDREN(...)
#define ALIAS(...)
#define BARE(...)
#define KEYED(...)
#define END(...)
#define UNIQUE(...)
#define KEY(...)
#define KEYREF(...)
#include "read/case/case_grammar.def"
};

/* Where the attribute stands among the rows. */
static guint row_of (WritePart part)
{
  guint before = 0, row = 0;
  for (; rows[row].element != NULL || before < part; row++)
    before += rows[row].element == NULL;
  return row;
}

static const char *element_of (WritePart part)
{
  guint row = row_of (part);
  while (rows[row].element == NULL)
    row--;
  return rows[row].element;
}

void element_start (GString *to, guint depth, WritePart part)
{
  g_string_append_printf (to, "%*s<%s", 2 * (int) depth, "", element_of (part));
}

void element_close (GString *to, guint depth, WritePart part, const char *inside)
{
  if (*inside == '\0')
    g_string_append (to, "/>\n");
  else
    g_string_append_printf (to, ">\n%s%*s</%s>\n", inside, 2 * (int) depth, "", element_of (part));
}

void attribute_write (GString *to, WritePart part, const char *value)
{
  if (value == NULL)
    return;
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (to, " %s=\"%s\"", rows[row_of (part)].attribute, escaped);
}
