#pragma once
#include <glib.h>

/* The words of an answer, and what each does to the names beside it (claim_words.def). */

typedef enum {
  ROLE_OTHER, /* a character that is in no word of ours */
  ROLE_DENY,
  ROLE_LACK,
  ROLE_FALL,
  ROLE_DOUBT,
  ROLE_PASS,
  ROLE_SUPPOSE,
  ROLE_SHORT,
  ROLE_MORE,
  ROLE_THEN,
  ROLE_BECAUSE,
  ROLE_TURN,
  ROLE_VERB,
  ROLE_AND,
  ROLE_OR,
  ROLE_WRONG,
  ROLE_CHANGE,
  ROLE_OPEN,
  ROLE_NONE,
  ROLE_RULE,
  ROLE_RANGE,
  ROLE_SUBJECT,
  ROLE_GOAL,
  ROLE_FILL,
  ROLE_SKIP,
  ROLE_CLAUSE,   /* , : ( ) */
  ROLE_SENTENCE, /* 。 ; ! ? */
  ROLE_NAME
} ClaimRole;

typedef struct {
  ClaimRole role;
  gsize length; /* in bytes */
  guint options;
  gboolean part;
} ClaimToken;

/* The longest of the words, parted by |, that stands at `at`, in bytes; 0: none. */
gsize claim_longest (const char *list, const char *text, const char *at);
/* Whether what stands there is no piece of a longer word of letters. */
gboolean claim_stands (const char *text, const char *at, gsize length);
/* The word of ours, or the sign, that stands there; a character at least. */
ClaimToken claim_token (const char *text, const char *at);
