/* A type of values comes in, the simpleType of XML Schema that holds the same goes out. */
#include <string.h>
#include "schema/schema.h"

char *xsd_type_name (const Type *type)
{
  return g_strdelimit (g_strdup (type_is_any (type) && type->en == NULL ? "xs:string" : type->name), "_", '-');
}

static void write_document (GString *to, const char *language, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (to, "      <xs:documentation xml:lang=\"%s\">", language);
  xml_write (to, text);
  g_string_append (to, "</xs:documentation>\n");
}

static void write_pattern (GString *to, const char *pattern)
{
  g_string_append (to, "      <xs:pattern value=\"");
  xml_write (to, pattern);
  g_string_append (to, "\"/>\n");
}

static void write_enumeration (GString *to, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      g_string_append_printf (to, "      <xs:enumeration value=\"%s\"/>\n", each[i]);
}

/* Each of the patterns must match: all but the last make types that the next one restricts. */
static void write_patterned (GString *to, const Type *type)
{
  g_auto (GStrv) patterns = g_strsplit (type->pattern, "\n", -1);
  g_string_append (to, "    <xs:restriction>\n");
  for (guint i = 0; patterns[i + 1] != NULL; i++)
    g_string_append (to, "      <xs:simpleType><xs:restriction>\n");
  g_string_append (to, "      <xs:simpleType><xs:restriction base=\"xs:string\"/></xs:simpleType>\n");
  for (guint i = 0; patterns[i] != NULL; i++) {
    write_pattern (to, patterns[i]);
    if (patterns[i + 1] != NULL)
      g_string_append (to, "      </xs:restriction></xs:simpleType>\n");
  }
  g_string_append (to, "    </xs:restriction>\n");
}

/* So many words, each one of a list where `words` is given. */
static void write_list (GString *to, const Type *type)
{
  g_string_append (to, "    <xs:restriction>\n      <xs:simpleType>\n");
  if (type->words == NULL) {
    g_string_append (to, "      <xs:list itemType=\"xs:token\"/>\n");
  } else {
    g_string_append (to, "      <xs:list><xs:simpleType><xs:restriction base=\"xs:string\">\n");
    write_enumeration (to, type->words);
    g_string_append (to, "      </xs:restriction></xs:simpleType></xs:list>\n");
  }
  g_string_append_printf (to, "      </xs:simpleType>\n      <xs:minLength value=\"%u\"/>\n", type->least);
  if (type->most != MANY)
    g_string_append_printf (to, "      <xs:maxLength value=\"%u\"/>\n", type->most);
  g_string_append (to, "    </xs:restriction>\n");
}

#define ABOVE_ZERO "[0-9]*[1-9][0-9]*"
#define BEHIND_THE_POINT "[0-9]+\\.[0-9]*[1-9][0-9]*"

static void write_ratio (GString *to, const Type *type)
{
  g_string_append (to, "    <xs:restriction base=\"xs:string\">\n");
  if (type->most == MANY)
    write_pattern (to, ABOVE_ZERO "(\\.[0-9]+)?%?|" BEHIND_THE_POINT "%?|" ABOVE_ZERO "/" ABOVE_ZERO);
  else
    write_pattern (to, "0+\\.[0-9]*[1-9][0-9]*%?|0*([1-9]|[1-9][0-9])(\\.[0-9]+)?%|" ABOVE_ZERO "/" ABOVE_ZERO);
  g_string_append (to, "    </xs:restriction>\n");
}

static void write_value (GString *to, const Type *type)
{
  switch (type->written) {
  case WRITTEN_WORDS:
  case WRITTEN_CHOICES: write_list (to, type); return;
  case WRITTEN_RATIO: write_ratio (to, type); return;
  case WRITTEN_NUMBER:
    g_string_append (to, "    <xs:restriction base=\"xs:decimal\">\n");
    g_string_append_printf (to, "      <xs:minInclusive value=\"%u\"/>\n      <xs:maxInclusive value=\"%u\"/>\n",
                            type->least, type->most);
    write_pattern (to, "[0-9]+(\\.0+)?");
    break;
  case WRITTEN_DAY:
    g_string_append (to, "    <xs:restriction base=\"xs:date\">\n");
    write_pattern (to, "[0-9]{4}-[0-9]{2}-[0-9]{2}");
    break;
  case WRITTEN_CHOICE:
    g_string_append (to, "    <xs:restriction base=\"xs:string\">\n");
    write_enumeration (to, type->words);
    break;
  case WRITTEN_TEXT:
  case WRITTEN_ORDINAL:
  case WRITTEN_ANSWER:
  case WRITTEN_OTHER:
    if (type->pattern != NULL) {
      write_patterned (to, type);
      return;
    }
    g_string_append_printf (to, "    <xs:restriction base=\"xs:string\">%s\n",
                            type->written == WRITTEN_TEXT ? "<xs:minLength value=\"1\"/>" : "");
    break;
  }
  g_string_append (to, "    </xs:restriction>\n");
}

void xsd_type_write (GString *to, const Type *type)
{
  g_autofree char *name = xsd_type_name (type);
  if (strcmp (name, "xs:string") == 0)
    return;
  g_string_append_printf (to, "  <xs:simpleType name=\"%s\">\n", name);
  if (type->en != NULL) {
    g_string_append (to, "    <xs:annotation>\n");
    write_document (to, "zh", type->zh);
    write_document (to, "en", type->en);
    g_string_append (to, "    </xs:annotation>\n");
  }
  write_value (to, type);
  g_string_append (to, "  </xs:simpleType>\n");
}
