/* Tags whose end has not come: at which attribute one of them is too full, however it is fed. */
#include "read/sheet/open_tag.h"
#include <string.h>
#include "test.h"

/* `<p:name a="…" a="…" …`, each value `value`. Returns: yours. */
static GString *tag_of (guint n, const char *value)
{
  GString *text = g_string_new ("<p:name");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " a%u=%s", i, value);
  return text;
}

/* Whether it is too full once so many bytes of it are there. */
static gboolean crowded (const char *text, gsize length)
{
  OpenTag tag = { 0 };
  return open_tag_is_crowded (&tag, text, length);
}

static void attributes (void)
{
  g_autofree char *long_value = g_strdup_printf ("\"%0100d\"", 0);
  g_autoptr (GString) most = tag_of (MOST_TAG_ATTRIBUTES, long_value),
                      more = tag_of (MOST_TAG_ATTRIBUTES + 1, long_value);
  CU_ASSERT_FALSE (crowded (most->str, most->len));
  CU_ASSERT_TRUE (crowded (more->str, more->len));
}

static void values (void)
{
  g_autofree char *signs = g_strnfill (3 * TAG_PIECE, '\'');
  g_autofree char *value = g_strdup_printf ("\"%s>=\"", signs);
  g_autoptr (GString) text = tag_of (2, value);
  CU_ASSERT_FALSE (crowded (text->str, text->len));
  CU_ASSERT_FALSE (crowded (value, strlen (value)));
}

static void others (void)
{
  g_autoptr (GString) tag = tag_of (5000, "''");
  g_autofree char *comment = g_strconcat ("<!--", tag->str, NULL), *ended = g_strconcat ("<a>", tag->str, NULL);
  CU_ASSERT_FALSE (crowded (comment, strlen (comment)));
  CU_ASSERT_FALSE (crowded (ended, strlen (ended)));
  CU_ASSERT_FALSE (crowded (tag->str + 1, tag->len - 1));
}

/* In pieces each byte is seen once, and what is shorter than a piece begins another tag. */
static void pieces (void)
{
  g_autoptr (GString) text = tag_of (20000, "''");
  OpenTag tag = { 0 };
  gsize length = TAG_PIECE;
  while (!open_tag_is_crowded (&tag, text->str, length))
    length += TAG_PIECE;
  CU_ASSERT_EQUAL (length, 2 * TAG_PIECE);
  CU_ASSERT_EQUAL (tag.n, MOST_TAG_ATTRIBUTES + 1);
  CU_ASSERT_FALSE (open_tag_is_crowded (&tag, "<b", 2));
  CU_ASSERT_EQUAL (tag.seen, 0);
}

static void names (void)
{
  g_autofree char *name = open_tag_name ("<p:name a='", 11), *plain = open_tag_name ("<name", 5);
  CU_ASSERT_STRING_EQUAL (name, "name");
  CU_ASSERT_STRING_EQUAL (plain, "name");
}

SUITE (open_tag, { "one attribute more than a tag may have", attributes },
       { "signs inside a value are no attributes", values }, { "comments, ended tags and texts are none", others },
       { "a tag that comes in pieces is seen once", pieces }, { "the name is without its prefix", names })
