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
} Answer;

/* What the page needs of the rules and of a case; whatever is asked, there is an answer. Threads: one at a time. */
Answer answer_request (SillRules *rules, const Request *request);
void answer_clear (Answer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)
