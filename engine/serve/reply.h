#pragma once
#include <sill.h>

/* A request that was let in. */
typedef struct {
  gboolean posts;
  const char *path;  /* behind the secret */
  GHashTable *query; /* name to value, decoded; NULL: none */
  const char *body;  /* of a post */
  gsize length;
} Request;

typedef struct {
  guint status;
  const char *type; /* static */
  char *text;       /* UTF-8 */
} Reply;

void reply_clear (Reply *reply);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reply, reply_clear)

/* A value of the query; NULL: it is not there. Returns: borrowed. */
const char *request_value (const Request *request, const char *name);
/* The same as a whole number; 0: it is not there, or none. */
guint64 request_number (const Request *request, const char *name);
SillLanguage request_language (const Request *request);

/* Text that is handed over, as JSON; a refusal, as plain text. */
Reply reply_json (char *text);
Reply reply_refusal (guint status, char *text);
Reply reply_not_found (void);

/* "text", and "key":"text". */
void reply_add_string (GString *to, const char *text);
void reply_add_member (GString *to, const char *key, const char *text);
/* "findings":[…], a line each. */
void reply_add_findings (GString *to, const SillFindings *findings, SillLanguage language);
