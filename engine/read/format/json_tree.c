/* The text of a JSON object in, its values out in a row, without an allocation once it is warm. Taken are objects as nearly all are:
 * strings without escapes, numbers of a few digits, keys that differ, few levels. What else there is, right or wrong, is
 * jansson's to judge, and its values are laid in the same row. */
#include "read/format/json_tree.h"
#include <inttypes.h>
#include <string.h>
#include "base/arena.h"

enum { MOST_LEVELS = 32, MOST_COMPARED = 64, MOST_DIGITS = 17 };

struct JsonTree {
  GArray *nodes; /* of JsonNode */
  char *text;    /* a copy of what is scanned, its strings NUL-terminated */
  gsize room;
  Arena *numbers;
};

JsonTree *json_tree_new (void)
{
  JsonTree *tree = g_new0 (JsonTree, 1);
  tree->nodes = g_array_new (FALSE, FALSE, sizeof (JsonNode));
  tree->numbers = arena_new ();
  return tree;
}

void json_tree_free (JsonTree *tree)
{
  if (tree == NULL)
    return;
  g_array_unref (tree->nodes);
  arena_free (tree->numbers);
  g_free (tree->text);
  g_free (tree);
}

static JsonNode *node_at (const JsonTree *tree, guint index) { return &g_array_index (tree->nodes, JsonNode, index); }

static guint add_node (JsonTree *tree, json_type kind, const char *key)
{
  const JsonNode node = { .kind = kind, .size = 1, .key = key };
  g_array_append_val (tree->nodes, node);
  return tree->nodes->len - 1;
}

static void close_node (JsonTree *tree, guint index) { node_at (tree, index)->size = tree->nodes->len - index; }

/* ---- a text ---- */

static char *pass_blanks (char *at)
{
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
    at++;
  return at;
}

/* Ends it where its second quote was. */
static gboolean scan_string (char **at, Span *ret)
{
  char *from = *at + 1, *to = from;
  guchar all = 0;
  while ((guchar) *to >= ' ' && *to != '"' && *to != '\\')
    all |= (guchar) *to++;
  if (*to != '"')
    return FALSE;
  *to = '\0';
  *ret = (Span) { from, (gsize) (to - from) };
  *at = to + 1;
  return all < 0x80 || g_utf8_validate_len (ret->text, ret->length, NULL);
}

/* Without an exponent, and not so long that it could mean another number to somebody. */
static gboolean scan_number (char **at, json_type *ret_kind, Span *ret)
{
  char *from = *at, *digits = from + (*from == '-'), *to = digits;
  while (g_ascii_isdigit (*to))
    to++;
  const gboolean leads_zero = *digits == '0' && (to > digits + 1 || (from < digits && *to != '.'));
  *ret_kind = *to == '.' ? JSON_REAL : JSON_INTEGER;
  if (to == digits || leads_zero)
    return FALSE;
  if (*to == '.')
    while (g_ascii_isdigit (*++to))
      ;
  *ret = (Span) { from, (gsize) (to - from) };
  *at = to;
  return to[-1] != '.' && *to != 'e' && *to != 'E' && to - digits <= MOST_DIGITS;
}

static gboolean scan_word (char **at, json_type *ret_kind)
{
  static const struct {
    const char *word;
    json_type kind;
  } words[] = { { "true", JSON_TRUE }, { "false", JSON_FALSE }, { "null", JSON_NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const gsize length = strlen (words[i].word);
    if (strncmp (*at, words[i].word, length) == 0) {
      *at += length;
      *ret_kind = words[i].kind;
      return TRUE;
    }
  }
  return FALSE;
}

/* Strings, numbers and words. */
static gboolean scan_leaf (JsonTree *tree, char **at, const char *key)
{
  json_type kind = JSON_STRING;
  Span text = { NULL, 0 };
  const gboolean scanned = **at == '"'                             ? scan_string (at, &text)
                           : **at == '-' || g_ascii_isdigit (**at) ? scan_number (at, &kind, &text)
                                                                   : scan_word (at, &kind);
  if (scanned)
    node_at (tree, add_node (tree, kind, key))->text = text;
  return scanned;
}

/* Among those that the object has so far; where these are many it is not made out. */
static gboolean may_have_key (const JsonTree *tree, guint object, Span key)
{
  guint n = 0;
  for (guint i = object + 1; i < tree->nodes->len && n <= MOST_COMPARED; i += node_at (tree, i)->size, n++)
    if (strcmp (node_at (tree, i)->key, key.text) == 0)
      return TRUE;
  return n > MOST_COMPARED;
}

/* With its colon. `seen`: a bit for each kind of key that the object had. */
static gboolean scan_key (const JsonTree *tree, guint object, char **at, guint64 *seen, Span *ret)
{
  if (**at != '"' || !scan_string (at, ret))
    return FALSE;
  const guint first = (guchar) ret->text[0], last = ret->length > 0 ? (guchar) ret->text[ret->length - 1] : 0;
  const guint64 bit = G_GUINT64_CONSTANT (1) << (ret->length * 11 + first * 5 + last) % 64;
  if ((*seen & bit) != 0 && may_have_key (tree, object, *ret))
    return FALSE;
  *seen |= bit;
  *at = pass_blanks (*at);
  if (**at != ':')
    return FALSE;
  *at = pass_blanks (*at + 1);
  return TRUE;
}

static gboolean scan_value (JsonTree *tree, char **at, const char *key, guint depth);

/* What stands behind an opening bracket, to the closing one. */
static gboolean scan_inside (JsonTree *tree, guint whole, char **at, guint depth)
{
  const gboolean keyed = node_at (tree, whole)->kind == JSON_OBJECT;
  const char close = keyed ? '}' : ']';
  guint64 seen = 0;
  Span key = { NULL, 0 };
  char sign = ',';
  *at = pass_blanks (*at);
  if (**at == close)
    sign = *(*at)++;
  while (sign == ',') {
    *at = pass_blanks (*at);
    if (keyed && !scan_key (tree, whole, at, &seen, &key))
      return FALSE;
    if (!scan_value (tree, at, key.text, depth))
      return FALSE;
    *at = pass_blanks (*at);
    sign = *(*at)++;
  }
  return sign == close;
}

static gboolean scan_value (JsonTree *tree, char **at, const char *key, guint depth)
{
  if (**at != '{' && **at != '[')
    return scan_leaf (tree, at, key);
  const guint whole = add_node (tree, *(*at)++ == '{' ? JSON_OBJECT : JSON_ARRAY, key);
  if (depth == MOST_LEVELS || !scan_inside (tree, whole, at, depth + 1))
    return FALSE;
  close_node (tree, whole);
  return TRUE;
}

/* With a NUL byte behind it, which nothing that is scanned goes past. */
static char *copy_text (JsonTree *tree, Span text)
{
  if (text.length >= tree->room) {
    g_free (tree->text);
    tree->room = 2 * text.length + 1;
    tree->text = g_malloc (tree->room);
  }
  memcpy (tree->text, text.text, text.length);
  tree->text[text.length] = '\0';
  return tree->text;
}

const JsonNode *json_tree_scan (JsonTree *tree, Span text)
{
  char *at = pass_blanks (copy_text (tree, text));
  g_array_set_size (tree->nodes, 0);
  if (*at != '{' || !scan_value (tree, &at, NULL, 0) || pass_blanks (at) != tree->text + text.length)
    return NULL;
  return node_at (tree, 0);
}

/* ---- jansson's values ---- */

static void take_value (JsonTree *tree, const char *key, json_t *value);

static void take_inside (JsonTree *tree, json_t *value)
{
  gsize i;
  json_t *inner;
  const char *key;
  json_array_foreach (value, i, inner) take_value (tree, NULL, inner);
  json_object_foreach (value, key, inner) take_value (tree, key, inner);
}

/* A number with a fraction is to be looked for in the text: it never goes by way of a double. */
static Span text_of (JsonTree *tree, json_t *value)
{
  char digits[24];
  if (json_is_string (value))
    return (Span) { json_string_value (value), json_string_length (value) };
  if (!json_is_integer (value))
    return (Span) { NULL, 0 };
  const int n = g_snprintf (digits, sizeof digits, "%" JSON_INTEGER_FORMAT, json_integer_value (value));
  return (Span) { arena_keep (tree->numbers, digits, (gsize) n), (gsize) n };
}

/* As deep as jansson goes. */
static void take_value (JsonTree *tree, const char *key, json_t *value)
{
  const guint whole = add_node (tree, json_typeof (value), key);
  node_at (tree, whole)->text = text_of (tree, value);
  take_inside (tree, value);
  close_node (tree, whole);
}

const JsonNode *json_tree_take (JsonTree *tree, json_t *value)
{
  g_array_set_size (tree->nodes, 0);
  arena_clear (tree->numbers);
  take_value (tree, NULL, value);
  return node_at (tree, 0);
}

/* ---- both ---- */

const JsonNode *json_node_get (const JsonNode *object, const char *key)
{
  json_node_foreach (object, inner) if (strcmp (inner->key, key) == 0) return inner;
  return NULL;
}
