/* In: requests as libsoup hears them. Out: answers, each with the headers that keep a page to itself.
 * The one idea: a visit is judged by its head, before a byte of its body is kept, and nobody can make another one wait: bodies,
 * idle time and the number of visits are bounded. */
#include "serve/door.h"
#include "serve/page_files.h"
#include "serve/revising.h"
#include <string.h>

enum { MOST_VISITS = 64, IDLE_SECONDS = 15, CLOSING_MS = 1000 };

struct _Door {
  Desk desk;
  SoupServer *server;
  GMainLoop *loop;
  Guard *guard;
  guint visits; /* begun and not over */
  gboolean closing;
};

static void put (SoupServerMessage *message, guint status, const char *type, const char *text)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_COPY, text, strlen (text));
}

/* What is refused is not listened to any longer: its body is dropped as it comes. */
static void refuse (SoupServerMessage *message, guint status)
{
  put (message, status, "text/plain; charset=utf-8", "refused\n");
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Connection", "close");
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
}

static Visit visit_of (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  SoupEncoding encoding = soup_message_headers_get_encoding (headers);
  return (Visit) {
    .method = soup_server_message_get_method (message),
    .path = g_uri_get_path (soup_server_message_get_uri (message)),
    .host = soup_message_headers_get_one (headers, "Host"),
    .origin = soup_message_headers_get_one (headers, "Origin"),
    .site = soup_message_headers_get_one (headers, "Sec-Fetch-Site"),
    .chunked = encoding == SOUP_ENCODING_CHUNKED,
    .length = encoding == SOUP_ENCODING_CONTENT_LENGTH ? soup_message_headers_get_content_length (headers) : 0,
  };
}

static void on_headers (SoupServerMessage *message, gpointer data)
{
  const Door *door = data;
  const Visit visit = visit_of (message);
  guint refusal = door->visits > MOST_VISITS ? 503 : guard_refusal (door->guard, &visit);
  if (refusal != 0)
    refuse (message, refusal);
}

/* libsoup would hear a refused body out. */
static void on_chunk (SoupServerMessage *message, GBytes *chunk, gpointer data)
{
  (void) chunk;
  (void) data;
  if (soup_server_message_get_status (message) != 0)
    g_socket_shutdown (soup_server_message_get_socket (message), TRUE, FALSE, NULL);
}

static void end_when_idle (const Door *door)
{
  if (door->closing && door->visits == 0)
    g_main_loop_quit (door->loop);
}

/* Whether it was answered or its connection broke, a visit is over once. */
static void on_over (SoupServerMessage *message, gpointer data)
{
  Door *door = data;
  g_signal_handlers_disconnect_by_data (message, door);
  door->visits--;
  end_when_idle (door);
}

static void on_begun (SoupServer *server, SoupServerMessage *message, gpointer data)
{
  (void) server;
  Door *door = data;
  door->visits++;
  g_signal_connect (message, "got-headers", G_CALLBACK (on_headers), door);
  g_signal_connect (message, "got-chunk", G_CALLBACK (on_chunk), door);
  g_signal_connect (message, "finished", G_CALLBACK (on_over), door);
  g_signal_connect (message, "disconnected", G_CALLBACK (on_over), door);
  g_socket_set_timeout (soup_server_message_get_socket (message), IDLE_SECONDS);
}

/* The page runs its own script and style and speaks to this server; a bar's place is an attribute of style. A connection carries
 * one visit: libsoup does not close one that was idle too long between two, and who uses it again is never answered. */
static void add_headers (SoupServerMessage *message)
{
  static const char *const headers[][2] = {
    { "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
    { "X-Content-Type-Options", "nosniff" },
    { "Referrer-Policy", "no-referrer" },
    { "Cross-Origin-Opener-Policy", "same-origin" },
    { "Cross-Origin-Resource-Policy", "same-origin" },
    { "Cache-Control", "no-store" },
    { "Connection", "close" },
  };
  SoupMessageHeaders *to = soup_server_message_get_response_headers (message);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    soup_message_headers_replace (to, headers[i][0], headers[i][1]);
}

/* Of the rules, of rules that are tried otherwise, of the page itself. */
static Reply answer_anything (const Desk *desk, const Request *request)
{
  Reply answer = answer_request (desk->school, request);
  if (answer.status == 404) {
    reply_clear (&answer);
    answer = revising_request (desk->reviser, request);
  }
  if (answer.status == 404 && !request->posts) {
    reply_clear (&answer);
    answer = page_files_answer (request->path);
  }
  return answer;
}

static void on_request (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query,
                        gpointer data)
{
  (void) server;
  const Door *door = data;
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autoptr (GBytes) bytes = soup_message_body_flatten (body);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  const Request request = {
    .posts = g_str_equal (soup_server_message_get_method (message), "POST"),
    .path = guard_inner (door->guard, path),
    .query = query,
    .body = text == NULL ? "" : text,
    .length = length,
  };
  g_auto (Reply) answer = answer_anything (&door->desk, &request);
  put (message, answer.status, answer.type, answer.text);
  add_headers (message);
}

/* Asked of the socket: soup_server_get_uris forgets to free an address. */
static guint port_of (SoupServer *server)
{
  GSList *listeners = soup_server_get_listeners (server);
  g_autoptr (GSocketAddress) address = g_socket_get_local_address (listeners->data, NULL);
  g_slist_free (listeners);
  return address == NULL ? 0 : g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));
}

Door *door_open (const Desk *desk, const char *address, guint port, GError **error)
{
  Door *door = g_new0 (Door, 1);
  door->desk = *desk;
  door->loop = g_main_loop_new (NULL, FALSE);
  door->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (door->server, NULL, on_request, door, NULL);
  g_signal_connect (door->server, "request-started", G_CALLBACK (on_begun), door);
  g_autoptr (GSocketAddress) at = g_inet_socket_address_new_from_string (address, port);
  if (soup_server_listen (door->server, at, 0, error))
    door->guard = guard_new (address, port_of (door->server));
  if (door->guard != NULL)
    return door;
  if (error != NULL && *error == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "the system has no random bytes for a link");
  door_free (door);
  return NULL;
}

char *door_link (const Door *door) { return guard_link (door->guard); }

void door_serve (Door *door) { g_main_loop_run (door->loop); }

static gboolean give_up (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

void door_close (Door *door)
{
  if (door->closing)
    return;
  door->closing = TRUE;
  g_timeout_add (CLOSING_MS, give_up, door->loop);
  soup_server_disconnect (door->server);
  end_when_idle (door);
}

void door_free (Door *door)
{
  if (door == NULL)
    return;
  g_object_unref (door->server);
  g_main_loop_unref (door->loop);
  guard_free (door->guard);
  g_free (door);
}
