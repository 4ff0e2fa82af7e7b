/* In: what a request says of itself. Out: whether it may come in.
 * The one idea: only a page that this program handed out knows the secret in the path, and only a browser that was led here by
 * that link names this host and this origin. */
#include "serve/guard.h"
#include <string.h>
#include <sys/random.h>

enum { SECRET_BYTES = 16, FORBIDDEN = 403, NO_SUCH_METHOD = 405, NO_LENGTH = 411, TOO_LONG = 413 };

/* The system's own random bytes: a link that can be guessed is none. NULL: there are none. */
static char *make_secret (void)
{
  guchar bytes[SECRET_BYTES];
  if (getrandom (bytes, sizeof bytes, 0) != sizeof bytes)
    return NULL;
  GString *secret = g_string_new (NULL);
  for (guint i = 0; i < SECRET_BYTES; i++)
    g_string_append_printf (secret, "%02x", bytes[i]);
  return g_string_free (secret, FALSE);
}

Guard *guard_new (const char *address, guint port)
{
  g_autofree char *secret = make_secret ();
  if (secret == NULL)
    return NULL;
  Guard *guard = g_new0 (Guard, 1);
  guard->host = g_strdup_printf (strchr (address, ':') == NULL ? "%s:%u" : "[%s]:%u", address, port);
  guard->origin = g_strconcat ("http://", guard->host, NULL);
  guard->root = g_strconcat ("/", secret, "/", NULL);
  return guard;
}

void guard_free (Guard *guard)
{
  if (guard == NULL)
    return;
  g_free (guard->host);
  g_free (guard->origin);
  g_free (guard->root);
  g_free (guard);
}

char *guard_link (const Guard *guard) { return g_strconcat (guard->origin, guard->root, NULL); }

/* Looks at every byte whatever it finds, so that the time tells nothing of the secret. */
static gboolean begins_with (const char *path, const char *root)
{
  gsize length = strlen (root);
  guchar differs = 0;
  if (strlen (path) < length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    differs |= (guchar) (path[i] ^ root[i]);
  return differs == 0;
}

static gboolean comes_from_here (const Guard *guard, const Visit *visit)
{
  return g_strcmp0 (visit->host, guard->host) == 0 &&
         (visit->origin == NULL || g_str_equal (visit->origin, guard->origin)) &&
         (visit->site == NULL || g_str_equal (visit->site, "same-origin") || g_str_equal (visit->site, "none"));
}

guint guard_refusal (const Guard *guard, const Visit *visit)
{
  gboolean posts = g_str_equal (visit->method, "POST");
  if (!comes_from_here (guard, visit) || !begins_with (visit->path, guard->root))
    return FORBIDDEN;
  if (!posts && !g_str_equal (visit->method, "GET") && !g_str_equal (visit->method, "HEAD"))
    return NO_SUCH_METHOD;
  if (visit->chunked)
    return NO_LENGTH;
  return visit->length > (posts ? GUARD_LONGEST_BODY : 0) ? TOO_LONG : 0;
}

const char *guard_inner (const Guard *guard, const char *path) { return path + strlen (guard->root); }
