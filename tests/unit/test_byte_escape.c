/* Bytes that no text has, told by others that are none. */
#include "read/document/byte_escape.h"
#include "test.h"
#include <string.h>

static void bytes_come_back (void)
{
  for (guint byte = 0; byte < 256; byte++) {
    char text[BYTE_ESCAPE_LENGTH];
    byte_escape_put ((guchar) byte, text);
    CU_ASSERT_FALSE (g_utf8_validate_len (text, sizeof text, NULL));
    g_autofree char *name = byte_escape_name (text, sizeof text, "GB18030"), *right = g_strdup_printf ("0x%02X", byte);
    CU_ASSERT_STRING_EQUAL (name, right);
  }
}

static void expect_name (const char *text, gsize length, const char *encoding, const char *expected)
{
  g_autofree char *name = byte_escape_name (text, length, encoding);
  CU_ASSERT_STRING_EQUAL (name, expected);
}

static void names (void)
{
  expect_name ("\xE0\x83\x98\xE0\x80\x81z", 7, "UTF-16LE", "0xD8 0x01");
  expect_name ("\xE0\x83\x98", 3, NULL, "0xE0");
  expect_name ("\xE0\x83", 2, "GB18030", "0xE0");
  expect_name ("\xB0\xA1", 2, NULL, "0xB0");
  expect_name ("\xC0\x80", 2, NULL, "0x00");
  expect_name ("\xC0\x80", 2, "GB18030", "0x00");
  expect_name ("", 0, NULL, "0x00");
}

static void nuls (void)
{
  char to[8];
  CU_ASSERT_EQUAL (byte_escape_nuls ("a\0b\0", 4, to), 6);
  CU_ASSERT_EQUAL (memcmp (to,
                           "a\xC0\x80"
                           "b\xC0\x80",
                           6),
                   0);
}

SUITE (byte_escape, { "every byte comes back", bytes_come_back },
       { "what stands side by side is named together", names }, { "NUL bytes", nuls })
