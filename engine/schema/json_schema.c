/* A table of elements comes in, a JSON Schema goes out that says yes and no where the reader of JSON does, as far as one can.
 * An attribute is a key and so is an element inside, by its own name or by an alias; several of one kind are an array. */
#include <string.h>
#include "schema/schema.h"

static void write_text (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_c (to, '\\');
    if (*text == '\n')
      g_string_append (to, "\\n");
    else
      g_string_append_c (to, *text);
  }
  g_string_append_c (to, '"');
}

static void write_meaning (GString *to, const char *zh, const char *en)
{
  if (en == NULL)
    return;
  g_autofree char *both = zh != NULL ? g_strconcat (en, " / ", zh, NULL) : g_strdup (en);
  g_string_append (to, ", \"description\": ");
  write_text (to, both);
}

/* ---- values ---- */

/* A text that the whole of each pattern matches; `strings` of no pattern are any. */
static void write_string (GString *to, const Type *type)
{
  g_auto (GStrv) patterns = g_strsplit (type->pattern != NULL ? type->pattern : "", "\n", -1);
  g_string_append_printf (to, "{ \"type\": \"string\"%s", type->written == WRITTEN_TEXT ? ", \"minLength\": 1" : "");
  if (type->pattern != NULL)
    g_string_append (to, ", \"allOf\": [");
  for (guint i = 0; patterns[i] != NULL; i++) {
    g_autofree char *whole = g_strdup_printf ("^(?:%s)$", patterns[i]);
    g_string_append (to, i > 0 ? ", { \"pattern\": " : " { \"pattern\": ");
    write_text (to, whole);
    g_string_append (to, " }");
  }
  g_string_append (to, type->pattern != NULL ? " ] }" : " }");
}

static void write_words (GString *to, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  g_string_append (to, "{ \"enum\": [");
  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      g_string_append_printf (to, "%s\"%s\"", i > 0 ? ", " : " ", each[i]);
  g_string_append (to, " ] }");
}

static gboolean takes_unknown (const Type *type)
{
  return type->pattern == NULL || strstr (type->pattern, "unknown") != NULL;
}

static void write_number (GString *to, const Type *type)
{
  if (type->written == WRITTEN_ANSWER && type->pattern != NULL)
    g_string_append (to, ", { \"enum\": [ 0, 1 ] }");
  else if (type->most > 0)
    g_string_append_printf (to, ", { \"type\": \"integer\", \"minimum\": %u, \"maximum\": %u }", type->least,
                            type->most);
  else
    g_string_append (to, ", { \"type\": \"number\" }");
}

/* Numbers stand for their digits; true, false and null for yes, no and unknown where that is an answer; null elsewhere says
 * nothing. */
static void write_type (GString *to, const Type *type)
{
  g_string_append_printf (to, "    \"%s\": { \"anyOf\": [ ", type->name);
  if (type->written == WRITTEN_CHOICE) {
    write_words (to, type->words);
  } else {
    write_string (to, type);
    write_number (to, type);
  }
  if (type->written == WRITTEN_ANSWER)
    g_string_append (to, ", { \"type\": \"boolean\" }");
  if (type->written == WRITTEN_ANSWER && takes_unknown (type))
    g_string_append (to, ", { \"type\": \"null\" }");
  g_string_append (to, " ]");
  write_meaning (to, type->zh, type->en);
  g_string_append (to, " }");
}

static gboolean takes_null (const Row *row)
{
  return row->use == OPTIONAL && (row->type->written != WRITTEN_ANSWER || takes_unknown (row->type));
}

/* ---- keys ---- */

static void write_attribute (GString *to, const Row *row)
{
  g_string_append_printf (to, "        \"%s\": { ", row->name);
  if (takes_null (row))
    g_string_append_printf (to, "\"anyOf\": [ { \"$ref\": \"#/definitions/%s\" }, { \"type\": \"null\" } ]",
                            row->type->name);
  else
    g_string_append_printf (to, "\"allOf\": [ { \"$ref\": \"#/definitions/%s\" } ]", row->type->name);
  write_meaning (to, row->zh, row->en);
  if (row->words != NULL) {
    g_string_append (to, ", \"default\": ");
    write_text (to, row->words);
  }
  g_string_append (to, " }");
}

static const Row *row_of (const Form *form, GrammarRowKind kind)
{
  for (const Row *row = form->row + 1; row->kind != ROW_END && row->kind != ROW_ELEMENT; row++)
    if (row->kind == kind)
      return row;
  return NULL;
}

/* One element, an array of them where several may stand, or under its keys; null says nothing. */
static void write_child (GString *to, const Form *form, const char *key, gboolean many)
{
  g_string_append_printf (to, "        \"%s\": { \"anyOf\": [ ", key);
  if (row_of (form, ROW_KEYED) != NULL)
    g_string_append_printf (to, "{ \"$ref\": \"#/definitions/%s-keyed\" }, ", form->name);
  else
    g_string_append_printf (to, "{ \"$ref\": \"#/definitions/%s-element\" }, ", form->name);
  if (many)
    g_string_append_printf (to, "{ \"type\": \"array\", \"items\": { \"$ref\": \"#/definitions/%s-element\" } }, ",
                            form->name);
  g_string_append (to, "{ \"type\": \"null\" } ] }");
}

static void write_children (GString *to, const Outline *outline, const Form *form)
{
  for (guint i = 0; i < form->n_inside; i++)
    for (guint j = 0; j < outline->n_forms; j++) {
      const Form *child = &outline->forms[j];
      gboolean many = form->inside[i].row->most == MANY && (child->n_attributes > 0 || child->n_inside == 0);
      if ((form->inside[i].shapes & child->bit) == 0)
        continue;
      g_string_append (to, ",\n");
      write_child (to, child, child->name, many);
      const Row *alias = row_of (child, ROW_ALIAS);
      if (alias != NULL) {
        g_string_append (to, ",\n");
        write_child (to, child, alias->name, many);
      }
    }
}

/* ---- elements ---- */

/* `without`: an attribute that stands elsewhere. -1: none. */
static void write_object (GString *to, const Outline *outline, const Form *form, gint without)
{
  gboolean first = TRUE;
  g_string_append (to, "{\n      \"type\": \"object\"");
  write_meaning (to, form->row->zh, form->row->en);
  g_string_append (to, ",\n      \"additionalProperties\": false,\n      \"required\": [");
  for (guint i = 0; i < form->n_attributes; i++)
    if (form->rows[i]->use != OPTIONAL && (gint) i != without) {
      g_string_append_printf (to, "%s\"%s\"", first ? " " : ", ", form->attributes[i]);
      first = FALSE;
    }
  g_string_append (to, " ],\n      \"properties\": {\n");
  gsize start = to->len;
  for (guint i = 0; i < form->n_attributes; i++)
    if ((gint) i != without) {
      g_string_append (to, to->len > start ? ",\n" : "");
      write_attribute (to, form->rows[i]);
    }
  gsize before = to->len;
  write_children (to, outline, form);
  if (before == start && to->len > before)
    g_string_erase (to, (gssize) before, 2);
  g_string_append (to, "\n      } }");
}

/* The element in an array, or alone: an object, or a value that is its bare attribute. */
static void write_whole (GString *to, const Outline *outline, const Form *form)
{
  const Row *bare = row_of (form, ROW_BARE), *keyed = row_of (form, ROW_KEYED);
  g_string_append_printf (to, "    \"%s-element\": { \"anyOf\": [ ", form->name);
  write_object (to, outline, form, -1);
  if (bare != NULL && keyed == NULL)
    g_string_append_printf (to, ", { \"$ref\": \"#/definitions/%s\" }", form->rows[bare->tag]->type->name);
  g_string_append (to, " ] }");
}

static void write_keyed (GString *to, const Outline *outline, const Form *form)
{
  const Row *bare = row_of (form, ROW_BARE), *keyed = row_of (form, ROW_KEYED);
  g_string_append_printf (to, ",\n    \"%s-keyed\": { \"type\": \"object\", \"additionalProperties\": { \"anyOf\": [ ",
                          form->name);
  write_object (to, outline, form, keyed->tag);
  if (bare != NULL)
    g_string_append_printf (to, ", { \"$ref\": \"#/definitions/%s\" }", form->rows[bare->tag]->type->name);
  g_string_append (to, " ] } }");
}

void json_schema_write (GString *to, const Outline *outline, const char *root)
{
  g_autoptr (GPtrArray) types = types_of (outline);
  g_string_append_printf (
      to,
      "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"$id\": \"%s:json\",\n"
      "  \"$comment\": \"Made by `make schemas` of the table that the engine reads by; change that.\",\n"
      "  \"anyOf\": [ { \"$ref\": \"#/definitions/%s-element\" },\n    { \"type\": \"array\", \"items\": { "
      "\"$ref\": \"#/definitions/%s-element\" } } ],\n  \"definitions\": {\n",
      outline->grammar->space, root, root);
  for (guint i = 0; i < types->len; i++) {
    write_type (to, g_ptr_array_index (types, i));
    g_string_append (to, ",\n");
  }
  gboolean first = TRUE;
  for (guint i = 0; i < outline->n_forms; i++) {
    const Form *form = &outline->forms[i];
    if (strcmp (form->name, root) != 0 && (form->bit & outline->roots) != 0)
      continue;
    g_string_append (to, first ? "" : ",\n");
    write_whole (to, outline, form);
    if (row_of (form, ROW_KEYED) != NULL)
      write_keyed (to, outline, form);
    first = FALSE;
  }
  g_string_append (to, "\n  }\n}\n");
}
