/* What a request says of itself in, whether it may come in out. */
#include "serve/guard.h"
#include "test.h"
#include <string.h>

static Visit visit (const Guard *guard, const char *inner)
{
  return (Visit) { .method = "GET", .path = g_strconcat (guard->root, inner, NULL), .host = guard->host };
}

static void refusal_is (const Guard *guard, Visit visit, guint expected)
{
  CU_ASSERT_EQUAL (guard_refusal (guard, &visit), expected);
}

static void let_in (void)
{
  g_autoptr (Guard) guard = guard_new ("127.0.0.1", 4711);
  Visit page = visit (guard, "");
  g_autofree char *path = (char *) page.path;
  refusal_is (guard, page, 0);
  page.site = "none";
  refusal_is (guard, page, 0);
  page.site = "same-origin";
  page.origin = "http://127.0.0.1:4711";
  page.method = "POST";
  page.length = GUARD_LONGEST_BODY;
  refusal_is (guard, page, 0);
  page.method = "HEAD";
  page.length = 0;
  refusal_is (guard, page, 0);
}

/* Another name of this machine is how a foreign page would reach it. */
static void elsewhere (void)
{
  g_autoptr (Guard) guard = guard_new ("127.0.0.1", 4711);
  const Visit page = visit (guard, "check");
  g_autofree char *path = (char *) page.path;
  static const char *const hosts[] = { NULL, "", "localhost:4711", "127.0.0.1", "127.0.0.1:4712", "evil.example:4711" };
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++) {
    Visit other = page;
    other.host = hosts[i];
    refusal_is (guard, other, 403);
  }
  static const char *const origins[] = { "null", "http://evil.example", "http://127.0.0.1:4712", "https://127.0.0.1:4711" };
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++) {
    Visit other = page;
    other.origin = origins[i];
    refusal_is (guard, other, 403);
  }
  Visit other = page;
  other.site = "cross-site";
  refusal_is (guard, other, 403);
}

static void no_secret (void)
{
  g_autoptr (Guard) guard = guard_new ("127.0.0.1", 4711), another = guard_new ("127.0.0.1", 4711);
  Visit page = visit (guard, "");
  g_autofree char *path = (char *) page.path;
  CU_ASSERT_STRING_NOT_EQUAL (guard->root, another->root);
  static const char *const paths[] = { "", "/", "/check", "//", "/0123456789abcdef0123456789abcdef/" };
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    page.path = paths[i];
    refusal_is (guard, page, 403);
  }
  g_autofree char *shorter = g_strndup (path, strlen (path) - 2);
  page.path = shorter;
  refusal_is (guard, page, 403);
  page.path = another->root;
  refusal_is (guard, page, 403);
}

static void wrong (void)
{
  g_autoptr (Guard) guard = guard_new ("::1", 4711);
  Visit page = visit (guard, "check");
  g_autofree char *path = (char *) page.path;
  CU_ASSERT_STRING_EQUAL (guard->host, "[::1]:4711");
  page.method = "DELETE";
  refusal_is (guard, page, 405);
  page.method = "POST";
  page.chunked = TRUE;
  refusal_is (guard, page, 411);
  page.chunked = FALSE;
  page.length = GUARD_LONGEST_BODY + 1;
  refusal_is (guard, page, 413);
  page.method = "GET";
  page.length = 1;
  refusal_is (guard, page, 413);
}

SUITE (guard, { "who was led here by the link comes in", let_in }, { "another host or origin does not", elsewhere },
       { "nor does who has not the secret", no_secret }, { "methods and lengths are bounded", wrong })
