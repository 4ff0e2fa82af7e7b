/* A table of elements comes in, an XML Schema goes out that says yes and no where the readers do, as far as one can. What is
 * inside an element may come in any order, some of it once only: that is spelled out as a choice of what comes next. */
#include <string.h>
#include "schema/schema.h"

/* ---- texts ---- */

static void write_document (GString *to, const char *language, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (to, "<xs:documentation xml:lang=\"%s\">", language);
  xml_write (to, text);
  g_string_append (to, "</xs:documentation>");
}

static void write_meaning (GString *to, const Row *row)
{
  if (row->zh == NULL && row->en == NULL)
    return;
  g_string_append (to, "    <xs:annotation>");
  write_document (to, "zh", row->zh);
  write_document (to, "en", row->en);
  g_string_append (to, "</xs:annotation>\n");
}

/* ---- attributes ---- */

static void write_attribute (GString *to, const Row *row)
{
  g_autofree char *type = xsd_type_name (row->type);
  g_string_append_printf (to, "    <xs:attribute name=\"%s\" type=\"%s\"", row->name, type);
  if (row->use != OPTIONAL)
    g_string_append (to, " use=\"required\"");
  else if (row->words != NULL && row->type->written != WRITTEN_RATIO)
    g_string_append_printf (to, " default=\"%s\"", row->words);
  if (row->en == NULL) {
    g_string_append (to, "/>\n");
    return;
  }
  g_string_append (to, ">\n  ");
  write_meaning (to, row);
  g_string_append (to, "    </xs:attribute>\n");
}

/* ---- what is inside ---- */

static void write_uniques (GString *to, const char *context);

static void write_element (GString *to, const Outline *outline, const Form *form, const char *context)
{
  g_autofree char *type = g_strdelimit (g_strdup (form->row->name), ":", '-');
  gboolean keyed = strcmp (form->row->name, "case") == 0 && strstr (outline->grammar->space, "case") != NULL;
  g_string_append_printf (to, "      <xs:element name=\"%s\" type=\"%s-element\"%s>\n", form->name, type,
                          keyed ? "" : "/");
  if (!keyed)
    return;
  write_uniques (to, context);
  g_string_append (to, "      </xs:element>\n");
}

static void write_elements (GString *to, const Outline *outline, guint64 shapes, const char *context)
{
  for (guint i = 0; i < outline->n_forms; i++)
    if ((shapes & outline->forms[i].bit) != 0)
      write_element (to, outline, &outline->forms[i], context);
}

static const Group *group_of (const Outline *outline, const Children *inside)
{
  for (guint i = 0; i < outline->n_groups; i++)
    if (strcmp (outline->groups[i].row->name, inside->row->name) == 0)
      return &outline->groups[i];
  return NULL;
}

/* One of the shapes, so often. */
static void write_one_of (GString *to, const Outline *outline, const Children *inside, guint least, const char *most,
                          const char *context)
{
  const Group *group = group_of (outline, inside);
  if (group != NULL) {
    g_string_append_printf (to, "    <xs:group ref=\"%s\" minOccurs=\"%u\" maxOccurs=\"%s\"/>\n", group->row->name,
                            least, most);
    return;
  }
  g_string_append_printf (to, "    <xs:choice minOccurs=\"%u\" maxOccurs=\"%s\">\n", least, most);
  write_elements (to, outline, inside->shapes, context);
  g_string_append (to, "    </xs:choice>\n");
}

/* What may still come, where `open` are bits of rows that are not yet filled (those of which one may stand, or one must):
 * freely what is not among them, then one of them and what may come behind it. */
static void write_rest (GString *to, const Outline *outline, const Form *form, guint open)
{
  guint64 free_shapes = 0;
  gboolean owed = FALSE;
  for (guint i = 0; i < form->n_inside; i++) {
    const Row *row = form->inside[i].row;
    if (row->most == MANY && (open & 1u << i) == 0)
      free_shapes |= form->inside[i].shapes;
    owed |= row->least > 0 && (open & 1u << i) != 0;
  }
  g_string_append (to, "    <xs:sequence>\n");
  if (free_shapes != 0) {
    g_string_append (to, "    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
    write_elements (to, outline, free_shapes, form->name);
    g_string_append (to, "    </xs:choice>\n");
  }
  if (open != 0)
    g_string_append_printf (to, "    <xs:choice minOccurs=\"%d\">\n", owed);
  for (guint i = 0; i < form->n_inside; i++) {
    if ((open & 1u << i) == 0)
      continue;
    g_string_append (to, "    <xs:sequence>\n");
    write_one_of (to, outline, &form->inside[i], 1, "1", form->name);
    write_rest (to, outline, form, open & ~(1u << i));
    g_string_append (to, "    </xs:sequence>\n");
  }
  g_string_append_printf (to, "%s    </xs:sequence>\n", open != 0 ? "    </xs:choice>\n" : "");
}

static void write_inside (GString *to, const Outline *outline, const Form *form)
{
  guint open = 0;
  if (form->n_inside == 1) {
    const Row *row = form->inside[0].row;
    write_one_of (to, outline, &form->inside[0], row->least, row->most == 1 ? "1" : "unbounded", form->name);
    return;
  }
  for (guint i = 0; i < form->n_inside; i++)
    open |= form->inside[i].row->most == 1 || form->inside[i].row->least > 0 ? 1u << i : 0;
  if (form->n_inside > 0)
    write_rest (to, outline, form, open);
}

static void write_form (GString *to, const Outline *outline, const Form *form)
{
  g_autofree char *name = g_strdelimit (g_strdup (form->row->name), ":", '-');
  g_string_append_printf (to, "  <xs:complexType name=\"%s-element\">\n", name);
  write_meaning (to, form->row);
  write_inside (to, outline, form);
  for (guint i = 0; i < form->n_attributes; i++)
    write_attribute (to, form->rows[i]);
  g_string_append (to, "  </xs:complexType>\n");
}

/* ---- what one element asks of another ---- */

static void write_fields (GString *to, const char *elements, const char *attributes)
{
  g_auto (GStrv) fields = g_strsplit (attributes, " ", -1);
  g_string_append_printf (to, "<xs:selector xpath=\"%s\"/>", elements);
  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (to, "<xs:field xpath=\"%s\"/>", fields[i]);
}

/* Of a case, with names that begin with `context`, since a name stands once in a schema. */
static void write_uniques (GString *to, const char *context)
{
  static const struct {
    const char *what, *name, *refer, *elements, *attributes;
  } rows[] = {
#define TYPE(...)
#define ELEMENT(...)
#define PART(...)
#define CHILDREN(...)
#define ALIAS(...)
#define BARE(...)
#define KEYED(...)
#define END(...)
#define UNIQUE(name, elements, attributes) { "unique", name, NULL, elements, attributes },
#define KEY(name, elements, attributes) { "key", name, NULL, elements, attributes },
#define KEYREF(name, refer, elements, attributes) { "keyref", name, refer, elements, attributes },
#include "read/case/case_grammar.def"
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_string_append_printf (to, "        <xs:%s name=\"%s-%s\"", rows[i].what, context, rows[i].name);
    if (rows[i].refer != NULL)
      g_string_append_printf (to, " refer=\"%s-%s\"", context, rows[i].refer);
    g_string_append (to, ">");
    write_fields (to, rows[i].elements, rows[i].attributes);
    g_string_append_printf (to, "</xs:%s>\n", rows[i].what);
  }
}

/* ---- all of it ---- */

static void write_group (GString *to, const Outline *outline, const Group *group)
{
  g_string_append_printf (to, "  <xs:group name=\"%s\">\n    <xs:choice>\n", group->row->name);
  write_elements (to, outline, group->shapes, group->row->name);
  g_string_append (to, "    </xs:choice>\n  </xs:group>\n");
}

void xsd_write (GString *to, const Outline *outline)
{
  const char *space = outline->grammar->space;
  g_autoptr (GPtrArray) types = types_of (outline);
  g_string_append_printf (
      to,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Made by `make schemas` of the table that the engine reads by; change that. The engine checks more than a\n"
      "     schema can say: names, units, references, figures, the calendar (`sill lint`, `sill check`). -->\n"
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"%s\" xmlns:c=\"%s\"\n"
      "           targetNamespace=\"%s\" elementFormDefault=\"qualified\">\n",
      space, space, space);
  write_elements (to, outline, outline->roots, "root");
  for (guint i = 0; i < outline->n_forms; i++)
    write_form (to, outline, &outline->forms[i]);
  for (guint i = 0; i < outline->n_groups; i++)
    write_group (to, outline, &outline->groups[i]);
  for (guint i = 0; i < types->len; i++)
    xsd_type_write (to, g_ptr_array_index (types, i));
  g_string_append (to, "</xs:schema>\n");
}
