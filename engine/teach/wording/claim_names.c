/* In: a place in an answer. Out: the option that is named there. The one idea: the longest name counts, unless what stands around it
 * makes another thing of it. */
#include "teach/wording/claim_names.h"
#include <string.h>

/* "a" and "i" are words of English as well: letters where no other word follows. */
static gboolean is_article (const char *at)
{
  static const char before[] = "because|since|is|or|and|no|not|but|to|so|as";
  return strchr ("ai", *at) != NULL && at[1] == ' ' && g_ascii_isalpha (at[2]) &&
         claim_longest (before, at, at + 2) == 0;
}

/* Letters of options: one by itself, or a run of them. */
static ClaimToken letters_at (const ClaimNames *names, const char *at)
{
  ClaimToken token = { ROLE_OTHER, 0, 0, FALSE };
  gsize n = 0;
  for (; g_ascii_islower (at[n]) && (guint) (at[n] - 'a') < names->letters; n++) {
    const guint bit = 1U << (at[n] - 'a');
    if (n > 0 && (!names->runs || bit <= token.options))
      return (ClaimToken) { ROLE_OTHER, 0, 0, FALSE };
    token.options |= bit;
  }
  if (n > 0 && claim_stands (names->text, at, n) && !is_article (at) && strncmp (at, "be", MAX (n, 2)) != 0) {
    token.role = ROLE_NAME;
    token.length = n;
  }
  return token;
}

/* Something else is said behind it. */
static gboolean ends_statement (ClaimRole role)
{
  return role == ROLE_CLAUSE || role == ROLE_SENTENCE || role == ROLE_CHANGE || role == ROLE_TURN ||
         role == ROLE_BECAUSE || role == ROLE_OR || role == ROLE_DENY;
}

/* Whether the clause says nothing any more. */
static gboolean is_last (const char *text, const char *at)
{
  for (ClaimToken token; *at != '\0'; at += token.length) {
    token = claim_token (text, at);
    if (token.role != ROLE_FILL)
      return ends_statement (token.role);
  }
  return TRUE;
}

gboolean claim_is_raised (const char *text, const char *at)
{
  static const char *const more[] = { "especially ", "特别" };
  gboolean raised = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (more); i++) {
    const gsize length = strlen (more[i]);
    raised = raised || ((gsize) (at - text) >= length && strncmp (at - length, more[i], length) == 0);
  }
  return raised;
}

/* 合同诈骗罪 is another thing than 诈骗罪. */
static gboolean is_longer (const ClaimName *name, const char *text, const char *at, ClaimRole before)
{
  return name->offence && before == ROLE_OTHER && at > text && (at[-1] & 0x80) != 0;
}

ClaimToken claim_name (const ClaimNames *names, const char *at, gboolean told, ClaimRole before)
{
  ClaimToken best = letters_at (names, at);
  for (guint i = 0; i < names->names->len; i++) {
    const ClaimName *name = &g_array_index (names->names, ClaimName, i);
    const gsize length = strlen (name->text);
    if (length <= best.length || claim_is_raised (names->text, at) || is_longer (name, names->text, at, before) ||
        strncmp (at, name->text, length) != 0 || !claim_stands (names->text, at, length))
      continue;
    if (!name->alone || (!told && is_last (names->text, at + length)))
      best = (ClaimToken) { ROLE_NAME, length, 1U << name->option, name->part };
  }
  return best;
}
