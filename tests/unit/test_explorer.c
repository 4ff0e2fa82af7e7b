/* A page with three marks in, a page with the rules in it out. */
#include "explorer/explorer.h"
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "read/document/source.h"
#include "read/rules/rule_files.h"
#include "test.h"

static char *written (const char *page, const char *const *offences)
{
  ListedFile files[] = { { .path = (char *) "/home/somebody/rules/a.xml", .bytes = (char *) "<a/>", .length = 4 },
                         { .path = (char *) "/home/somebody/rules/b/c.xml", .bytes = (char *) "<c/>", .length = 4 } };
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_ptr_array_add (listed, &files[i]);
  return explorer_write (page, listed, offences);
}

static void all_marks (void)
{
  g_autofree char *whole =
      written ("1<!--sheet-->2<!--rules-->3<!--offences-->4", (const char *const[]) { "a/1", "a/2", NULL });
  CU_ASSERT_PTR_NOT_NULL_FATAL (whole);
  CU_ASSERT_TRUE (g_str_has_prefix (whole, "1"));
  CU_ASSERT_TRUE (g_str_has_suffix (whole, "3[\"a/1\",\"a/2\"]4"));
}

/* Unpacked by what reads packed files, they are as the page takes them, without the folder where they lie. */
static void packed_rules (void)
{
  g_autofree char *whole = written ("<!--sheet-->|<!--rules-->|<!--offences-->", (const char *const[]) { NULL });
  g_auto (GStrv) parts = g_strsplit (strstr (whole, "|H4sI"), "|", 3);
  gsize length;
  g_autofree guchar *packed = g_base64_decode (parts[1], &length);
  g_autofree char *name = g_strdup ("/tmp/sill-explorer-XXXXXX");
  const int file = g_mkstemp (name);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (file >= 0 && g_file_set_contents (name, (const char *) packed, (gssize) length, NULL));
  close (file);
  g_autoptr (Source) source = source_new_file (name, &error);
  const char *text;
  gsize n;
  CU_ASSERT_EQUAL (source_read (source, &text, &n, &error), SOURCE_MORE);
  CU_ASSERT_EQUAL (n, strlen ("a.xml\n4\n<a/>b/c.xml\n4\n<c/>"));
  CU_ASSERT_EQUAL (memcmp (text, "a.xml\n4\n<a/>b/c.xml\n4\n<c/>", n), 0);
  unlink (name);
}

static void another_page (void)
{
  CU_ASSERT_PTR_NULL (written ("<!--sheet--><!--offences-->", (const char *const[]) { NULL }));
  CU_ASSERT_PTR_NULL (written ("", (const char *const[]) { NULL }));
}

SUITE (explorer, { "each mark is replaced", all_marks },
       { "the rules are packed, and say nothing of where they lay", packed_rules },
       { "a page without the marks is refused", another_page })
