/* jansson where it is not there: the text of one JSON value in, its parts out. It refuses what jansson refuses, with its codes;
 * its words are shorter. */
#include <glib.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DEPTH = 2048 };

typedef struct {
  json_t public;
  gsize length; /* of a string */
  char *text;   /* of a string */
  json_int_t whole;
  GPtrArray *parts;  /* of an array its values, of an object its members */
  GHashTable *known; /* of an object: a key to its member */
} Value;

/* An iterator is the address of a member, and is found from that of its key. */
typedef struct {
  json_t *value;
  guint index;
  char key[];
} ObjectMember;

typedef struct {
  const char *at, *end, *text, *token; /* the token at hand begins there */
  guint depth;
  json_error_t *error;
} Parser;

static Value *value_of (const json_t *json) { return (Value *) json; }

static Value *value_new (json_type type)
{
  Value *value = g_new0 (Value, 1);
  value->public.type = type;
  value->public.refcount = 1;
  return value;
}

void json_delete (json_t *json)
{
  Value *value = value_of (json);
  for (guint i = 0; value->parts != NULL && i < value->parts->len; i++) {
    gpointer part = g_ptr_array_index (value->parts, i);
    json_decref (json->type == JSON_OBJECT ? ((ObjectMember *) part)->value : part);
    if (json->type == JSON_OBJECT)
      g_free (part);
  }
  g_clear_pointer (&value->parts, g_ptr_array_unref);
  g_clear_pointer (&value->known, g_hash_table_unref);
  g_free (value->text);
  g_free (value);
}

/* ---- reading ---- */

/* The token at hand is what was taken of it, or else the next sign. */
static json_t *refuse (Parser *parser, enum json_error_code code, const char *words)
{
  if (parser->error->text[0] != '\0')
    return NULL;
  parser->at += parser->at == parser->token && parser->at < parser->end;
  g_autofree char *token = g_strndup (parser->token, (gsize) (parser->at - parser->token));
  g_autofree char *near = *token == '\0' ? g_strdup ("end of file") : g_strdup_printf ("'%s'", token);
  g_snprintf (parser->error->text, JSON_ERROR_TEXT_LENGTH - 1, "%s near %s", words, near);
  parser->error->text[JSON_ERROR_TEXT_LENGTH - 1] = (char) code;
  parser->error->position = (int) (parser->at - parser->text);
  return NULL;
}

static char next_sign (Parser *parser)
{
  while (parser->at < parser->end && strchr (" \t\r\n", *parser->at) != NULL && *parser->at != '\0')
    parser->at++;
  return parser->at < parser->end ? *parser->at : '\0';
}

static gboolean take (Parser *parser, char sign)
{
  const gboolean there = next_sign (parser) == sign && sign != '\0';
  parser->token = parser->at;
  parser->at += there;
  return there;
}

/* Four hexadecimal digits. -1: there are none. */
static gint take_four (Parser *parser)
{
  gint c = 0;
  for (guint i = 0; i < 4; i++, parser->at++) {
    if (parser->at >= parser->end || !g_ascii_isxdigit (*parser->at))
      return -1;
    c = 16 * c + (g_ascii_isdigit (*parser->at) ? *parser->at - '0' : g_ascii_tolower (*parser->at) - 'a' + 10);
  }
  return c;
}

/* Behind `\u`. */
static gboolean take_point (Parser *parser, GString *to)
{
  gint c = take_four (parser);
  if (c >= 0xd800 && c <= 0xdbff && parser->end - parser->at > 2 && memcmp (parser->at, "\\u", 2) == 0) {
    parser->at += 2;
    const gint low = take_four (parser);
    c = low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : -1;
  }
  if (c <= 0 || (c >= 0xd800 && c <= 0xdfff))
    return FALSE;
  g_string_append_unichar (to, (gunichar) c);
  return TRUE;
}

static gboolean take_escape (Parser *parser, GString *to)
{
  static const char signs[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  const char c = parser->at < parser->end ? *parser->at++ : '\0';
  if (c == 'u')
    return take_point (parser, to);
  const char *found = c == '\0' ? NULL : strchr (signs, c);
  if (found != NULL)
    g_string_append_c (to, meant[found - signs]);
  return found != NULL;
}

/* Behind the quote. Returns: yours; NULL: refused. */
static GString *take_text (Parser *parser)
{
  GString *to = g_string_new (NULL);
  gboolean sound = TRUE;
  while (sound && parser->at < parser->end && *parser->at != '"') {
    const char c = *parser->at;
    if (c == '\\') {
      parser->at++;
      sound = take_escape (parser, to);
    } else {
      sound = (guchar) c >= 0x20;
      g_string_append_c (to, c);
      parser->at++;
    }
  }
  if (sound && parser->at < parser->end) {
    parser->at++;
    return to;
  }
  g_string_free (to, TRUE);
  refuse (parser, json_error_invalid_syntax, "invalid string");
  return NULL;
}

static json_t *take_string (Parser *parser)
{
  parser->at++;
  GString *text = take_text (parser);
  if (text == NULL)
    return NULL;
  Value *value = value_new (JSON_STRING);
  value->length = text->len;
  value->text = g_string_free (text, FALSE);
  return &value->public;
}

static void take_digits (Parser *parser)
{
  while (parser->at < parser->end && g_ascii_isdigit (*parser->at))
    parser->at++;
}

static gboolean is_number (const char *text, gsize length)
{
  gsize i = length > 0 && text[0] == '-';
  const gsize first = i;
  while (i < length && g_ascii_isdigit (text[i]))
    i++;
  return i > first && (text[first] != '0' || i == first + 1);
}

static json_t *take_number (Parser *parser)
{
  const char *from = parser->at;
  parser->at += *from == '-';
  take_digits (parser);
  gboolean sound = is_number (from, (gsize) (parser->at - from)), real = FALSE;
  if (sound && parser->at < parser->end && *parser->at == '.') {
    const char *point = parser->at++;
    take_digits (parser);
    sound = parser->at > point + 1;
    real = TRUE;
  }
  if (sound && parser->at < parser->end && g_ascii_tolower (*parser->at) == 'e') {
    parser->at++;
    parser->at += parser->at < parser->end && strchr ("+-", *parser->at) != NULL;
    const char *power = parser->at;
    take_digits (parser);
    sound = parser->at > power;
    real = TRUE;
  }
  if (!sound)
    return refuse (parser, json_error_invalid_syntax, "invalid number");
  g_autofree char *text = g_strndup (from, (gsize) (parser->at - from));
  Value *value = value_new (real ? JSON_REAL : JSON_INTEGER);
  guint64 whole = 0;
  gboolean large = FALSE;
  for (const char *c = text + (*text == '-'); !real && *c != '\0'; c++)
    large |= __builtin_mul_overflow (whole, 10u, &whole) || __builtin_add_overflow (whole, (guint) (*c - '0'), &whole);
  if (large || whole > (guint64) G_MAXINT64 + (*text == '-')) {
    g_free (value);
    return refuse (parser, json_error_numeric_overflow, "too big integer");
  }
  value->whole = *text == '-' ? (json_int_t) (0 - whole) : (json_int_t) whole;
  return &value->public;
}

static json_t *take_word (Parser *parser)
{
  static const struct {
    const char *word;
    json_type type;
  } words[] = { { "true", JSON_TRUE }, { "false", JSON_FALSE }, { "null", JSON_NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const gsize length = strlen (words[i].word);
    if ((gsize) (parser->end - parser->at) >= length && memcmp (parser->at, words[i].word, length) == 0) {
      parser->at += length;
      return &value_new (words[i].type)->public;
    }
  }
  return refuse (parser, json_error_invalid_syntax, "invalid token");
}

static json_t *take_value (Parser *parser);

static json_t *drop_value (Value *value)
{
  json_delete (&value->public);
  return NULL;
}

static json_t *take_array (Parser *parser)
{
  Value *array = value_new (JSON_ARRAY);
  array->parts = g_ptr_array_new ();
  parser->at++;
  if (take (parser, ']'))
    return &array->public;
  do {
    json_t *value = take_value (parser);
    if (value == NULL)
      return drop_value (array);
    g_ptr_array_add (array->parts, value);
  } while (take (parser, ','));
  if (take (parser, ']'))
    return &array->public;
  refuse (parser, json_error_invalid_syntax, "']' expected");
  return drop_value (array);
}

/* Behind a key. */
static gboolean take_member (Parser *parser, Value *object, const GString *key)
{
  if (g_hash_table_contains (object->known, key->str))
    return refuse (parser, json_error_duplicate_key, "duplicate object key") != NULL;
  if (!take (parser, ':'))
    return refuse (parser, json_error_invalid_syntax, "':' expected") != NULL;
  json_t *value = take_value (parser);
  if (value == NULL)
    return FALSE;
  ObjectMember *member = g_malloc (sizeof (ObjectMember) + key->len + 1);
  *member = (ObjectMember) { value, object->parts->len };
  memcpy (member->key, key->str, key->len + 1);
  g_ptr_array_add (object->parts, member);
  g_hash_table_insert (object->known, member->key, member);
  return TRUE;
}

static gboolean take_keyed (Parser *parser, Value *object)
{
  if (!take (parser, '"'))
    return refuse (parser, json_error_invalid_syntax, "string or '}' expected") != NULL;
  GString *key = take_text (parser);
  const gboolean taken = key != NULL && take_member (parser, object, key);
  if (key != NULL)
    g_string_free (key, TRUE);
  return taken;
}

static json_t *take_object (Parser *parser)
{
  Value *object = value_new (JSON_OBJECT);
  object->parts = g_ptr_array_new ();
  object->known = g_hash_table_new (g_str_hash, g_str_equal);
  parser->at++;
  if (take (parser, '}'))
    return &object->public;
  do
    if (!take_keyed (parser, object))
      return drop_value (object);
  while (take (parser, ','));
  if (take (parser, '}'))
    return &object->public;
  refuse (parser, json_error_invalid_syntax, "'}' expected");
  return drop_value (object);
}

static json_t *take_value (Parser *parser)
{
  const char c = next_sign (parser);
  parser->token = parser->at;
  if (c != '{' && c != '[')
    return c == '"'                          ? take_string (parser)
           : c == '-' || g_ascii_isdigit (c) ? take_number (parser)
                                             : take_word (parser);
  if (++parser->depth > MOST_DEPTH)
    return refuse (parser, json_error_stack_overflow, "maximum parsing depth reached");
  json_t *value = c == '{' ? take_object (parser) : take_array (parser);
  parser->depth--;
  return value;
}

/* Keys that stand twice are always refused. */
json_t *json_loadb (const char *text, size_t length, size_t flags, json_error_t *error)
{
  *error = (json_error_t) { .line = 1 };
  Parser parser = { .at = text, .end = text + length, .text = text, .token = text, .error = error };
  const gchar *bad;
  if (!g_utf8_validate_len (text, length, &bad)) {
    parser.at = parser.token = bad;
    return refuse (&parser, json_error_invalid_utf8, "unable to decode byte");
  }
  json_t *value = take_value (&parser);
  if (value != NULL)
    error->position = (int) (parser.at - text);
  if (value == NULL || (flags & JSON_DISABLE_EOF_CHECK) != 0 || next_sign (&parser) == '\0')
    return value;
  json_decref (value);
  parser.token = parser.at;
  return refuse (&parser, json_error_end_of_input_expected, "end of file expected");
}

/* ---- asking ---- */

static gboolean is_a (const json_t *json, json_type type) { return json != NULL && json->type == type; }

const char *json_string_value (const json_t *json) { return is_a (json, JSON_STRING) ? value_of (json)->text : NULL; }

size_t json_string_length (const json_t *json) { return is_a (json, JSON_STRING) ? value_of (json)->length : 0; }

json_int_t json_integer_value (const json_t *json) { return json != NULL ? value_of (json)->whole : 0; }

/* The page hands over figures as they were typed, as text. */
double json_real_value (const json_t *json)
{
  (void) json;
  return 0;
}

size_t json_array_size (const json_t *json) { return is_a (json, JSON_ARRAY) ? value_of (json)->parts->len : 0; }

json_t *json_array_get (const json_t *json, size_t index)
{
  return index < json_array_size (json) ? g_ptr_array_index (value_of (json)->parts, index) : NULL;
}

static ObjectMember *member_at (const json_t *json, guint index)
{
  const gboolean there = json != NULL && json->type == JSON_OBJECT && index < value_of (json)->parts->len;
  return there ? g_ptr_array_index (value_of (json)->parts, index) : NULL;
}

json_t *json_object_get (const json_t *json, const char *key)
{
  const gboolean asked = json != NULL && json->type == JSON_OBJECT;
  const ObjectMember *member = asked ? g_hash_table_lookup (value_of (json)->known, key) : NULL;
  return member == NULL ? NULL : member->value;
}

void *json_object_iter (json_t *json) { return member_at (json, 0); }

void *json_object_iter_next (json_t *json, void *iter) { return member_at (json, ((ObjectMember *) iter)->index + 1); }

const char *json_object_iter_key (void *iter) { return iter == NULL ? NULL : ((ObjectMember *) iter)->key; }

json_t *json_object_iter_value (void *iter) { return ((ObjectMember *) iter)->value; }

void *json_object_key_to_iter (const char *key) { return (char *) key - offsetof (ObjectMember, key); }

/* ---- memory: as GLib's here ---- */

void json_get_alloc_funcs (json_malloc_t *ret_allocate, json_free_t *ret_free)
{
  *ret_allocate = malloc;
  *ret_free = free;
}

void json_set_alloc_funcs (json_malloc_t allocate, json_free_t drop) { (void) allocate, (void) drop; }
