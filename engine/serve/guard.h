#pragma once
#include <glib.h>

/* Whom the page answers. One address, one secret: a visit that does not name both exactly comes from elsewhere. */
typedef struct {
  char *host;   /* 127.0.0.1:4711, as a browser names the server */
  char *origin; /* http://127.0.0.1:4711 */
  char *root;   /* /SECRET/: the path that everything stands below */
} Guard;

/* What a request says of itself before its body is read; NULL: it does not say. */
typedef struct {
  const char *method, *path, *host, *origin, *site;
  gboolean chunked;
  gint64 length; /* of the body */
} Visit;

enum { GUARD_LONGEST_BODY = 262144 };

/* Makes the secret. `address`: as in a link. */
Guard *guard_new (const char *address, guint port);
void guard_free (Guard *guard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Guard, guard_free)
/* The link to open. Returns: yours. */
char *guard_link (const Guard *guard);
/* 0: it may come in; else the status of HTTP that refuses it. */
guint guard_refusal (const Guard *guard, const Visit *visit);
/* What stands behind the secret; "" for the page itself. The visit was let in. Returns: borrowed. */
const char *guard_inner (const Guard *guard, const char *path);
