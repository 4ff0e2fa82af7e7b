/* Text in pieces in, the bounds of its outermost values out. */
#include "read/format/json_stream.h"
#include <string.h>
#include "test.h"

static void extent_is (const char *text, const char *expected)
{
  TextWindow stream;
  g_autoptr (Source) source = source_new_bytes (text, strlen (text));
  window_init (&stream, source, "f");
  CU_ASSERT_NOT_EQUAL (window_next (&stream), '\0');
  gsize extent = json_stream_extent (&stream), length;
  const char *left = window_text (&stream, &length);
  CU_ASSERT_EQUAL (extent, strlen (expected));
  CU_ASSERT_TRUE (extent <= length && strncmp (left, expected, extent) == 0);
  window_clear (&stream);
}

static void balanced (void)
{
  extent_is (" {\"a\":[1,{}]} {}", "{\"a\":[1,{}]}");
  extent_is ("{\"}\":\"\\\"}\"}x", "{\"}\":\"\\\"}\"}");
  extent_is ("[[1],2]]", "[[1],2]");
  extent_is ("{\"a\":[\n{},\n{}]\n}\n{}", "{\"a\":[\n{},\n{}]\n}");
}

static void unbalanced (void)
{
  extent_is ("{\"a\":1\n{\"b\":2}", "{\"a\":1\n");
  extent_is ("{\"a\n{\"b\":2}", "{\"a\n");
  extent_is ("{\"a\":[1", "{\"a\":[1");
}

static void blanks (void)
{
  TextWindow stream;
  g_autoptr (Source) source = source_new_bytes (" \r\n\t 王 ", 9);
  window_init (&stream, source, "f");
  CU_ASSERT_EQUAL ((guchar) window_next (&stream), 0xE7);
  CU_ASSERT_TRUE (stream.place.line == 2 && stream.place.column == 3);
  window_take (&stream, 3);
  CU_ASSERT_EQUAL (window_next (&stream), '\0');
  CU_ASSERT_EQUAL (stream.status, SOURCE_END);
  window_clear (&stream);
}

static void next_line (void)
{
  TextWindow stream;
  const char *text = "{{\n x\n{2}\n{3}";
  g_autoptr (Source) source = source_new_bytes (text, strlen (text));
  window_init (&stream, source, "f");
  window_next (&stream);
  CU_ASSERT_TRUE (json_stream_skip (&stream));
  CU_ASSERT_EQUAL (stream.place.line, 3);
  CU_ASSERT_TRUE (json_stream_skip (&stream));
  CU_ASSERT_EQUAL (stream.place.line, 4);
  CU_ASSERT_FALSE (json_stream_skip (&stream));
  window_clear (&stream);
}

/* What was taken is dropped: a long stream stays as small as its pieces. */
static void room (void)
{
  TextWindow stream;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "{\"n\":[1,2]}\n");
  g_autoptr (Source) source = source_new_bytes (text->str, text->len);
  guint n = 0;
  gsize most = 0;
  window_init (&stream, source, "f");
  while (window_next (&stream) != '\0') {
    window_take (&stream, json_stream_extent (&stream));
    most = MAX (most, stream.text->allocated_len);
    n++;
  }
  CU_ASSERT_EQUAL (n, 200000);
  CU_ASSERT_EQUAL (stream.place.line, 200001);
  CU_ASSERT_TRUE (most <= 256 * 1024);
  window_clear (&stream);
}

SUITE (json_stream, { "a value ends with its last bracket", balanced },
       { "a value that is not closed ends before the next case", unbalanced },
       { "blanks are passed over, lines counted", blanks }, { "the next case is found by its line", next_line },
       { "a long stream takes little room", room })
