/* Objects in, their values in a row: those of the scanner are those of jansson, which takes all that it takes. */
#include "read/format/json_tree.h"
#include <string.h>
#include "dice.h"
#include "test.h"

static Span span_of (const char *text) { return (Span) { text, strlen (text) }; }

static json_t *by_jansson (const char *text)
{
  json_error_t error;
  return json_loads (text, JSON_REJECT_DUPLICATES, &error);
}

/* A number with a fraction stands in one of them as it is written, in the other one not at all. */
static gboolean same (const JsonNode *a, const JsonNode *b)
{
  const gboolean keys = a->key == NULL || b->key == NULL ? a->key == b->key : strcmp (a->key, b->key) == 0;
  const gboolean texts =
      a->kind == JSON_REAL || (a->text.length == b->text.length &&
                               (a->text.length == 0 || memcmp (a->text.text, b->text.text, a->text.length) == 0));
  return a->kind == b->kind && a->size == b->size && keys && texts;
}

static gboolean same_row (const JsonNode *a, const JsonNode *b)
{
  for (guint i = 0; i < a->size; i++)
    if (!same (a + i, b + i))
      return FALSE;
  return TRUE;
}

/* TRUE: the text was scanned. */
static gboolean agrees (JsonTree *scanned, JsonTree *taken, const char *text)
{
  const JsonNode *a = json_tree_scan (scanned, span_of (text));
  json_t *value = by_jansson (text);
  if (a != NULL) {
    CU_ASSERT_PTR_NOT_NULL_FATAL (value);
    CU_ASSERT_TRUE (same_row (a, json_tree_take (taken, value)));
  }
  json_decref (value);
  return a != NULL;
}

static void values (void)
{
  g_autoptr (JsonTree) tree = json_tree_new ();
  const JsonNode *object = json_tree_scan (
      tree, span_of (" {\"a\" : [1, -2.50,\"\xE5\x85\x83\"], \"b\":{\"c\":null,\"d\":true},\"e\":{}} "));
  CU_ASSERT_PTR_NOT_NULL_FATAL (object);
  CU_ASSERT_EQUAL (object->size, 9);
  const JsonNode *a = json_node_get (object, "a"), *b = json_node_get (object, "b");
  CU_ASSERT_TRUE (a->kind == JSON_ARRAY && a->size == 4);
  CU_ASSERT_TRUE (a[2].kind == JSON_REAL && a[2].text.length == 5 && memcmp (a[2].text.text, "-2.50", 5) == 0);
  CU_ASSERT_STRING_EQUAL (a[3].text.text, "\xE5\x85\x83");
  CU_ASSERT_EQUAL (json_node_get (b, "d")->kind, JSON_TRUE);
  CU_ASSERT_PTR_NULL (json_node_get (b, "a"));
  CU_ASSERT_EQUAL (json_node_get (object, "e")->size, 1);
  guint n = 0;
  json_node_foreach (object, inner) n++;
  CU_ASSERT_EQUAL (n, 3);
}

/* Some are JSON and some are not: what they are is for jansson to say. */
static void left (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "1",
    "{",
    "{\"a\"}",
    "{\"a\":1,}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":[1,]}",
    "{\"a\":[,1]}",
    "{\"a\":01}",
    "{\"a\":-0}",
    "{\"a\":1.}",
    "{\"a\":.5}",
    "{\"a\":1e3}",
    "{\"a\":+1}",
    "{\"a\":123456789012345678}",
    "{\"a\":\"\\n\"}",
    "{\"a\":\"\xFF\"}",
    "{\"a\":\"x\ty\"}",
    "{\"a\":1,\"a\":2}",
    "{\"a\":{\"b\":1,\"b\":1}}",
    "{} {}",
    "{\"a\":tru}",
    "{\"a\":truex}",
    "{a:1}",
    "{\"a\":1]",
    "{\"a\":nul}",
    "{\"a\":1}x",
    "{\"a\" 1}",
  };
  g_autoptr (JsonTree) tree = json_tree_new (), taken = json_tree_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_FALSE (agrees (tree, taken, texts[i]));
}

/* Many keys and many levels are left too, and nothing of them stays behind. */
static void large (void)
{
  g_autoptr (JsonTree) tree = json_tree_new (), taken = json_tree_new ();
  for (guint n = 1; n < 3000; n = n * 3 / 2 + 1) {
    g_autoptr (GString) flat = g_string_new ("{\"0\":0"), deep = g_string_new ("{\"a\":");
    for (guint i = 1; i < n; i++)
      g_string_append_printf (flat, ",\"%u\":%u", i, i);
    g_string_append_c (flat, '}');
    for (guint i = 0; i < n; i++)
      g_string_append_c (deep, '[');
    for (guint i = 0; i < n; i++)
      g_string_append_c (deep, ']');
    g_string_append_c (deep, '}');
    CU_ASSERT_TRUE (agrees (tree, taken, flat->str) || n > 64);
    CU_ASSERT_TRUE (agrees (tree, taken, deep->str) == (n < 32));
  }
}

static void write_value (Dice *dice, GString *text, guint depth);

static void write_inside (Dice *dice, GString *text, gboolean keyed, guint depth)
{
  static const char *const keys[] = { "id", "facts", "gains", "loc", "", "\xE9\x87\x8F", "conduct", "di" };
  const guint n = dice_below (dice, 5);
  for (guint i = 0; i < n; i++) {
    g_string_append (text, i > 0 ? "," : " ");
    if (keyed)
      g_string_append_printf (text, "\"%s\": ", keys[dice_below (dice, G_N_ELEMENTS (keys))]);
    write_value (dice, text, depth + 1);
  }
}

static void write_value (Dice *dice, GString *text, guint depth)
{
  static const char *const leaves[] = { "1",    "-17",   "0",    "0.05",      "\"\"",   "\"5\xE4\xB8\x87\xE5\x85\x83\"",
                                        "true", "false", "null", "12345.678", "\"a b\"" };
  const guint kind = depth == 0 ? 0 : depth > 4 ? 2 : dice_below (dice, 5);
  if (kind > 1) {
    g_string_append (text, leaves[dice_below (dice, G_N_ELEMENTS (leaves))]);
    return;
  }
  g_string_append_c (text, kind == 0 ? '{' : '[');
  write_inside (dice, text, kind == 0, depth);
  g_string_append (text, kind == 0 ? "\n}" : " ]");
}

/* One sign is put in the place of another. */
static void spoil (Dice *dice, GString *text)
{
  static const char signs[] = "{}[]\",:0-.e \\t\x80\x01";
  text->str[dice_below (dice, (guint) text->len)] = signs[dice_below (dice, sizeof signs - 1)];
}

static void chance (void)
{
  Dice dice = { 20261129 };
  g_autoptr (JsonTree) tree = json_tree_new (), taken = json_tree_new ();
  guint n_scanned = 0, n_spoiled = 0;
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    write_value (&dice, text, 0);
    n_scanned += agrees (tree, taken, text->str);
    spoil (&dice, text);
    n_spoiled += agrees (tree, taken, text->str);
  }
  CU_ASSERT_TRUE (n_scanned > 8000 && n_spoiled > 1000 && n_spoiled < n_scanned);
}

SUITE (json_tree, { "values stand in a row", values }, { "what is not as most are is left to jansson", left },
       { "many keys, many levels", large }, { "jansson takes what is scanned, and finds the same in it", chance })
