/* JSON text in, a tree of its values out. The idea: jansson says whether it is JSON, so that cutting the text needs no doubt; numbers
 * stay as they are written, since a fraction is read as written too, strings are written in one way. */
#include "layout/json_page.h"
#include <jansson.h>
#include <string.h>
#include "base/nearest.h"
#include "read/document/text_window.h"
#include "read/format/json_place.h"
#include "read/format/json_value.h"

typedef struct {
  const JsonForms *forms;
  const char *text;
  gsize length, at;
  Place place; /* of the byte `placed` */
  gsize placed;
  SillFindings *findings;
} Cutting;

static void part_free (gpointer data)
{
  JsonPart *part = data;
  g_clear_pointer (&part->keys, g_ptr_array_unref);
  g_clear_pointer (&part->inside, g_ptr_array_unref);
  g_free (part->word);
  g_free (part);
}

static void skip_blanks (Cutting *cutting)
{
  while (cutting->at < cutting->length && strchr (" \t\r\n", cutting->text[cutting->at]) != NULL)
    cutting->at++;
}

/* Over a blank, the sign and a blank. FALSE: another sign comes. */
static gboolean take_sign (Cutting *cutting, char sign)
{
  skip_blanks (cutting);
  if (cutting->at >= cutting->length || cutting->text[cutting->at] != sign)
    return FALSE;
  cutting->at++;
  skip_blanks (cutting);
  return TRUE;
}

/* Offsets are asked for in their order. */
static Place place_at (Cutting *cutting, gsize offset)
{
  place_move (&cutting->place, cutting->text + cutting->placed, offset - cutting->placed);
  cutting->placed = offset;
  return cutting->place;
}

/* ---- words ---- */

/* Returns: yours, a string with its quotes in the one way of writing it. */
static char *written (const char *text, gsize length)
{
  json_t *value = json_loadb (text, length, JSON_DECODE_ANY, NULL);
  char *dumped = value == NULL ? NULL : json_dumps (value, JSON_ENCODE_ANY);
  char *copy = dumped == NULL ? g_strndup (text, length) : g_strdup (dumped);
  free (dumped);
  json_decref (value);
  return copy;
}

static char *take_word (Cutting *cutting)
{
  const char *from = cutting->text + cutting->at;
  const gsize length = json_value_length (cutting->text, cutting->length, cutting->at);
  cutting->at += MAX (length, 1);
  return *from == '"' ? written (from, length) : g_strndup (from, length);
}

/* ---- objects ---- */

/* What stands under a key. NULLs: whatever it is. */
typedef struct {
  const JsonForm *form;  /* of an object, or of each in an array */
  const JsonForm *keyed; /* of what is under each key of an object */
} Expected;

static Expected expected_of (const JsonForm *form, const char *key)
{
  for (guint i = 0; form != NULL && i < form->n_children; i++)
    if (strcmp (form->children[i].key, key) == 0)
      return (Expected) { form->children[i].form, form->children[i].alone ? NULL : form->children[i].keyed };
  return (Expected) { NULL, NULL };
}

/* Its place in the table, under whatever name; those that it does not know come last. */
static guint rank_of (const Cutting *cutting, const JsonForm *form, const char *key)
{
  const JsonForm *inner = expected_of (form, key).form;
  guint i = 0;
  if (inner != NULL)
    return MOST_KEYS + (guint) (inner - cutting->forms->forms);
  while (form != NULL && form->keys[i] != NULL && strcmp (form->keys[i], key) != 0)
    i++;
  return form == NULL || form->keys[i] == NULL ? MOST_KEYS + MOST_FORMS : i;
}

static void check_key (Cutting *cutting, const JsonForm *form, const char *key, gsize offset)
{
  if (form == NULL || g_strv_contains (form->keys, key))
    return;
  g_autofree char *known = json_form_keys (form);
  findings_add (cutting->findings, FINDING_UNKNOWN_KEY, place_at (cutting, offset), key, known,
                nearest_name (key, form->keys));
}

typedef struct {
  guint rank, number;
  char *key;
  JsonPart *value;
} PageMember;

static gint compare_members (gconstpointer a, gconstpointer b)
{
  const PageMember *one = a, *other = b;
  return one->rank != other->rank ? (one->rank < other->rank ? -1 : 1)
                                  : (one->number > other->number) - (one->number < other->number);
}

static JsonPart *take_value (Cutting *cutting, Expected expected);

static PageMember take_member (Cutting *cutting, Expected expected, guint number)
{
  const gsize offset = cutting->at;
  PageMember member = { .number = number, .key = take_word (cutting) };
  json_t *name = json_loads (member.key, JSON_DECODE_ANY, NULL);
  const char *key = json_string_value (name);
  member.rank = key == NULL || expected.keyed != NULL ? 0 : rank_of (cutting, expected.form, key);
  if (key != NULL && expected.keyed == NULL)
    check_key (cutting, expected.form, key, offset);
  take_sign (cutting, ':');
  member.value = take_value (cutting, expected.keyed != NULL ? (Expected) { expected.keyed, NULL }
                                      : key != NULL          ? expected_of (expected.form, key)
                                                             : (Expected) { NULL, NULL });
  json_decref (name);
  return member;
}

static void take_object (Cutting *cutting, JsonPart *part, Expected expected)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (PageMember));
  while (cutting->at < cutting->length && !take_sign (cutting, '}')) {
    const PageMember member = take_member (cutting, expected, members->len);
    g_array_append_val (members, member);
    take_sign (cutting, ',');
  }
  g_array_sort (members, compare_members);
  part->keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < members->len; i++) {
    g_ptr_array_add (part->keys, g_array_index (members, PageMember, i).key);
    g_ptr_array_add (part->inside, g_array_index (members, PageMember, i).value);
  }
}

static void take_array (Cutting *cutting, JsonPart *part, Expected expected)
{
  while (cutting->at < cutting->length && !take_sign (cutting, ']')) {
    g_ptr_array_add (part->inside, take_value (cutting, (Expected) { expected.form, NULL }));
    take_sign (cutting, ',');
  }
}

static JsonPart *take_value (Cutting *cutting, Expected expected)
{
  JsonPart *part = g_new0 (JsonPart, 1);
  const char sign = cutting->text[cutting->at];
  if (sign != '{' && sign != '[') {
    part->word = take_word (cutting);
    return part;
  }
  part->kind = sign;
  part->inside = g_ptr_array_new_with_free_func (part_free);
  take_sign (cutting, sign);
  if (sign == '{')
    take_object (cutting, part, expected);
  else
    take_array (cutting, part, expected);
  return part;
}

/* ---- files ---- */

/* FALSE: the next value is none that cases are written in. */
static gboolean is_json (Cutting *cutting)
{
  json_error_t error;
  json_t *value = json_loadb (cutting->text + cutting->at, cutting->length - cutting->at,
                              JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK, &error);
  if (value == NULL) {
    const Span rest = { cutting->text + cutting->at, cutting->length - cutting->at };
    const JsonFault fault = json_fault_of (&error, rest, place_at (cutting, cutting->at), NULL);
    findings_add (cutting->findings, fault.code, fault.place, fault.found, fault.expected, NULL);
    g_free (fault.found);
  }
  json_decref (value);
  return value != NULL;
}

GPtrArray *json_page_new (const char *text, gsize length, const char *path, SillFindings *findings)
{
  const guint before = sill_findings_faults (findings);
  g_autofree JsonForms *forms = json_forms_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (part_free);
  Cutting cutting = { .forms = forms, .text = text, .length = length, .place = { path, 1, 1 }, .findings = findings };
  for (skip_blanks (&cutting); cutting.at < length; skip_blanks (&cutting)) {
    if (!is_json (&cutting))
      return NULL;
    g_ptr_array_add (values, take_value (&cutting, (Expected) { forms->root, NULL }));
  }
  return sill_findings_faults (findings) > before ? NULL : g_steal_pointer (&values);
}
