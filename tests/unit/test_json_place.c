/* JSON text and a way into it in, an offset out. */
#include "read/format/json_place.h"
#include <string.h>
#include "test.h"

static const char text[] =
    " {\"a\": [1, {\"b\\\"]\": \"}\"}, [2, 3]],\n \"王\": {\"x\": -1.5e3 , \"\\u0061\": null}, \"c\":true}";

/* What stands at the end of the steps, the same from the beginning and from where the search before ended. Returns: yours. */
static char *found (const JsonStep *steps, guint n, gboolean at_key)
{
  static JsonTrail going_on;
  JsonTrail anew = { .n = 0 };
  gsize at = json_find (&anew, text, strlen (text), steps, n, at_key);
  CU_ASSERT_EQUAL (json_find (&going_on, text, strlen (text), steps, n, at_key), at);
  return g_strndup (text + at, json_value_length (text, strlen (text), at));
}

#define IS(expected, at_key, ...)                                                                                      \
  do {                                                                                                                 \
    const JsonStep steps[] = { __VA_ARGS__ };                                                                          \
    g_autofree char *value = found (steps, G_N_ELEMENTS (steps), at_key);                                              \
    CU_ASSERT_STRING_EQUAL (value, expected);                                                                          \
  } while (FALSE)

static void values (void)
{
  IS ("true", FALSE, { "c", 0 });
  IS ("[1, {\"b\\\"]\": \"}\"}, [2, 3]]", FALSE, { "a", 0 });
  IS ("3", FALSE, { "a", 0 }, { NULL, 2 }, { NULL, 1 });
  IS ("-1.5e3", FALSE, { "王", 0 }, { "x", 0 });
}

static void keys (void)
{
  IS ("\"c\"", TRUE, { "c", 0 });
  IS ("\"x\"", TRUE, { "王", 0 }, { "x", 0 });
  IS ("[2, 3]", TRUE, { "a", 0 }, { NULL, 2 });
}

static void escaped_keys (void)
{
  IS ("\"}\"", FALSE, { "a", 0 }, { NULL, 1 }, { "b\"]", 0 });
  IS ("null", FALSE, { "王", 0 }, { "a", 0 });
  IS ("\"\\u0061\"", TRUE, { "王", 0 }, { "a", 0 });
}

static void no_way (void)
{
  IS ("[2, 3]", FALSE, { "a", 0 }, { NULL, 2 }, { NULL, 5 });
  IS ("[2, 3]", FALSE, { "a", 0 }, { NULL, 2 }, { "x", 0 });
  IS ("true", FALSE, { "c", 0 }, { "x", 0 }, { "y", 0 });
  CU_ASSERT_EQUAL (json_find (&(JsonTrail) { .n = 0 }, text, strlen (text), NULL, 0, FALSE), 1);
  const JsonStep missing = { "z", 0 };
  CU_ASSERT_EQUAL (json_find (&(JsonTrail) { .n = 0 }, text, strlen (text), &missing, 1, FALSE), 1);
  CU_ASSERT_EQUAL (json_find (&(JsonTrail) { .n = 0 }, "{}", 2, &missing, 1, TRUE), 0);
}

SUITE (json_place, { "a value is found by keys and indices", values }, { "a key is found in front of its value", keys },
       { "a key may be written with escapes", escaped_keys }, { "a way that ends leads to its last value", no_way })
