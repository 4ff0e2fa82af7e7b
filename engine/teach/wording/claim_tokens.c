/* In: a place in an answer. Out: the word or sign that stands there, and its role. */
#include "teach/wording/claim_tokens.h"
#include <string.h>

static const struct {
  ClaimRole role;
  const char *words;
} words[] = {
#define CLAIM(role, words) { ROLE_##role, words },
#include "teach/wording/claim_words.def"
#undef CLAIM
};

static gboolean is_word (char c) { return g_ascii_isalnum (c) || c == '\''; }

/* A word of letters ends where letters end. */
gboolean claim_stands (const char *text, const char *at, gsize length)
{
  return !((at > text && is_word (at[-1]) && is_word (at[0])) || (is_word (at[length - 1]) && is_word (at[length])));
}

/* Bytes of the longest of the words, parted by |, that stands there. */
gsize claim_longest (const char *list, const char *text, const char *at)
{
  gsize best = 0;
  for (const char *word = list; *word != '\0';) {
    const gsize length = strcspn (word, "|");
    if (length > best && strncmp (at, word, length) == 0 && claim_stands (text, at, length))
      best = length;
    word += length + (word[length] == '|');
  }
  return best;
}

static gboolean is_digit_at (const char *at) { return g_ascii_isdigit (*at); }

static ClaimToken mark_at (const char *text, const char *at)
{
  static const char *const clause = ",:()[]{}", *const sentence = ";!?\n";
  const gboolean within = at > text && is_digit_at (at - 1) && is_digit_at (at + 1);
  ClaimToken token = { ROLE_OTHER, (gsize) (g_utf8_next_char (at) - at), 0, FALSE };
  if (g_str_has_prefix (at, "。") || strchr (sentence, *at) != NULL || (*at == '.' && !within))
    token.role = ROLE_SENTENCE;
  else if (strchr (clause, *at) != NULL && !within)
    token.role = ROLE_CLAUSE;
  else if (g_unichar_isspace (g_utf8_get_char (at)) ||
           g_utf8_strchr ("“”‘’「」『』\"'~…", -1, g_utf8_get_char (at)) != NULL)
    token.role = ROLE_FILL;
  return token;
}

ClaimToken claim_token (const char *text, const char *at)
{
  ClaimToken token = mark_at (text, at);
  gsize best = 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const gsize length = claim_longest (words[i].words, text, at);
    if (length > best) {
      best = length;
      token.role = words[i].role;
      token.length = length;
    }
  }
  return token;
}
