/* In: an answer in words, and the names of what can be answered. Out: which of them it asserts, denies or leaves open. The one
 * idea: words are passed from left to right, clause by clause, each changing what the next name means; whatever stands between a
 * denial and its name, and is not known to join them, makes it unclear. */
#include "teach/wording/claims.h"
#include <string.h>
#include "teach/wording/claim_names.h"

/* What the next name means. */
typedef enum { SAID_SO, SAID_NOT, SAID_DOUBTFUL, SAID_PASSED } Stance;

/* What would have to come: something; something that was said in a clause before or by MORE, of which THEN speaks. */
typedef enum { WANTING_NOTHING, WANTING_IF_THEN, WANTING_SOME } Wanting;

typedef struct {
  ClaimNames names;
  AnswerClaims claims;
  guint part_denied;
  Stance said;
  gboolean joined;   /* nothing stands between the word that set `said` and here */
  gboolean falls;    /* that word, or what joins, says that something is not reached */
  gboolean meant;    /* a name followed it */
  gboolean supposed; /* nothing is said until the sentence ends */
  gboolean for_good; /* nor until the text ends */
  gboolean reason;   /* nothing is said until the clause ends */
  gboolean changing; /* the next name takes the place of others */
  gboolean either;   /* an OR stands between the last name and here */
  gboolean told;     /* the clause has words of its own before here */
  gboolean subject;  /* and the last of them are its subject */
  gboolean goal;     /* the clause has named what is to be reached */
  gboolean none;     /* the clause says nothing but NONE */
  guint group;       /* the names that stand together last in the clause */
  guint last;        /* the name last taken, whatever was said of it */
  gboolean closed;   /* other words followed them */
  Wanting wanting;
  ClaimRole before; /* of what stands before here */
} Claiming;

/* ---- tokens ---- */

/* Whether the clause has said something that is neither its subject nor a name that goes on. */
static gboolean is_told (const Claiming *claiming)
{
  return claiming->told && !claiming->subject && (claiming->closed || claiming->last == 0);
}

/* 不构成诈骗罪: the name of an offence behind a denial, no option's, is what is not reached. */
static ClaimToken offence_at (const Claiming *claiming, const char *at, const ClaimToken *word)
{
  static const char offence[] = "罪";
  ClaimToken token = *word;
  const char *end = at;
  if (!claiming->falls || !claiming->joined || claiming->meant || word->role != ROLE_OTHER)
    return *word;
  while (token.role == ROLE_OTHER || token.role == ROLE_SKIP || token.role == ROLE_FILL || token.role == ROLE_AND) {
    end += token.length;
    if (g_str_has_prefix (end, offence))
      return (ClaimToken) { ROLE_GOAL, (gsize) (end - at) + strlen (offence), 0, FALSE };
    if (*end == '\0' || claim_name (&claiming->names, end, TRUE, ROLE_OTHER).length > 0)
      break;
    token = claim_token (claiming->names.text, end);
  }
  return *word;
}

static ClaimToken token_at (const Claiming *claiming, const char *at)
{
  const ClaimToken name = claim_name (&claiming->names, at, is_told (claiming), claiming->before),
                   word = claim_token (claiming->names.text, at);
  return name.length >= word.length ? name : offence_at (claiming, at, &word);
}

/* ---- what they do ---- */

static gboolean is_silent (const Claiming *claiming)
{
  return claiming->supposed || claiming->for_good || claiming->reason;
}

static void take_back (Claiming *claiming, guint options)
{
  claiming->claims.taken_back = claiming->claims.taken_back || (claiming->claims.asserted & options) != 0;
  claiming->claims.asserted &= ~options;
}

static void assert_name (Claiming *claiming, const ClaimToken *token)
{
  if (claiming->changing)
    take_back (claiming, ~token->options);
  if (claiming->either && claiming->names.runs)
    claiming->claims.unclear = TRUE;
  claiming->claims.asserted |= token->options;
  claiming->changing = FALSE;
}

static void deny (Claiming *claiming, guint options, gboolean part)
{
  claiming->claims.denied |= options;
  claiming->part_denied |= part ? options : 0;
}

static void take_name (Claiming *claiming, const ClaimToken *token)
{
  if (claiming->closed)
    claiming->group = 0;
  claiming->closed = FALSE;
  claiming->told = claiming->meant = TRUE;
  claiming->subject = FALSE;
  if (is_silent (claiming))
    return;
  claiming->last = token->options;
  if (claiming->wanting == WANTING_SOME) {
    deny (claiming, token->options, token->part);
    return;
  }
  if (claiming->said == SAID_SO || (claiming->said == SAID_PASSED && !claiming->joined)) {
    claiming->group |= token->options;
    assert_name (claiming, token);
  } else if (claiming->said == SAID_DOUBTFUL || !claiming->joined)
    claiming->claims.unclear = claiming->claims.unclear || claiming->said != SAID_PASSED;
  else if (claiming->said == SAID_NOT)
    deny (claiming, token->options, token->part);
  if (claiming->said == SAID_PASSED)
    claiming->said = SAID_SO;
  claiming->falls = FALSE;
  claiming->either = FALSE;
}

/* A denial of a denial, or of a doubt, is left to a person. */
static void say (Claiming *claiming, Stance said, gboolean falls)
{
  const gboolean again = said == SAID_NOT && claiming->joined && !claiming->meant;
  const gboolean twice = again && claiming->said == SAID_NOT && !claiming->falls;
  claiming->said = twice || (again && claiming->said == SAID_DOUBTFUL) ? SAID_DOUBTFUL : said;
  claiming->joined = TRUE;
  claiming->meant = FALSE;
  claiming->falls = falls;
}

/* 不足50条: said of a number. */
static gboolean is_of_number (const char *after)
{
  while (*after == ' ')
    after++;
  return g_ascii_isdigit (*after);
}

/* Something that is no word of an answer. */
static void tell (Claiming *claiming)
{
  claiming->told = TRUE;
  claiming->subject = FALSE;
  claiming->joined = FALSE;
  claiming->closed = TRUE;
}

static void take_denial (Claiming *claiming, ClaimRole role, const char *after)
{
  if (is_of_number (after)) {
    tell (claiming);
    return;
  }
  say (claiming, SAID_NOT, role == ROLE_FALL);
  claiming->none = role == ROLE_LACK;
}

/* The names at once before here are denied. */
static void deny_group (Claiming *claiming)
{
  claiming->claims.asserted &= ~claiming->group;
  deny (claiming, claiming->group, FALSE);
}

static void end_clause (Claiming *claiming)
{
  const gboolean denied = claiming->said == SAID_NOT && claiming->joined && !claiming->meant && !is_silent (claiming);
  if (denied && claiming->falls && claiming->group != 0)
    deny_group (claiming);
  else if (denied && claiming->falls && (!claiming->told || claiming->subject))
    claiming->claims.nothing = TRUE;
  else if (denied && !claiming->told && !claiming->none)
    take_back (claiming, G_MAXUINT);
  if (claiming->none && (!claiming->told || claiming->subject) && !is_silent (claiming))
    claiming->claims.nothing = TRUE;
  claiming->said = SAID_SO;
  claiming->joined = claiming->meant = claiming->told = claiming->subject = claiming->none = claiming->reason =
      claiming->either = claiming->goal = FALSE;
  claiming->group = claiming->last = 0;
  claiming->closed = TRUE;
  if (claiming->wanting == WANTING_SOME)
    claiming->wanting = WANTING_IF_THEN;
}

/* 差一条: what follows is not reached, nor what was just named. */
static void take_short (Claiming *claiming)
{
  if (!is_silent (claiming) && !claiming->closed && claiming->group != 0)
    deny_group (claiming);
  claiming->wanting = WANTING_SOME;
  tell (claiming);
}

static void take_then (Claiming *claiming)
{
  if (claiming->wanting == WANTING_IF_THEN)
    claiming->wanting = WANTING_SOME;
}

/* A reason for what was said already goes on to the end of the sentence. */
static void give_reason (Claiming *claiming)
{
  if (claiming->claims.asserted != 0 || claiming->claims.nothing || claiming->claims.denied != 0)
    claiming->supposed = TRUE;
  else
    claiming->reason = TRUE;
}

static void turn (Claiming *claiming)
{
  claiming->supposed = claiming->reason = FALSE;
  claiming->wanting = WANTING_NOTHING;
  claiming->said = SAID_SO;
  claiming->joined = FALSE;
}

static void take_behind_name (Claiming *claiming, ClaimRole role)
{
  if (claiming->last == 0 || claiming->closed)
    tell (claiming);
  else if (role == ROLE_RANGE)
    claiming->claims.unclear = TRUE;
  else {
    claiming->claims.asserted &= ~claiming->last;
    claiming->claims.denied &= ~claiming->last;
    claiming->closed = TRUE;
  }
}

/* At once behind the names, or in a clause of its own. */
static void take_wrong (Claiming *claiming)
{
  take_back (claiming, claiming->group != 0 ? claiming->group : claiming->told ? 0 : G_MAXUINT);
  claiming->closed = TRUE;
}

static void take_verb (Claiming *claiming)
{
  if (claiming->meant)
    claiming->said = SAID_SO;
  claiming->closed = TRUE;
}

/* 未达到标准或情节严重: nothing, or that. */
static void take_or (Claiming *claiming)
{
  claiming->either = claiming->group != 0;
  if (!is_silent (claiming) && claiming->goal && claiming->said == SAID_NOT && !claiming->meant)
    claiming->claims.unclear = TRUE;
}

/* It bears on what is claimed. */
static gboolean claims (const Claiming *claiming, ClaimRole role)
{
  if (role == ROLE_RULE || role == ROLE_RANGE)
    return claiming->last != 0;
  return role != ROLE_OTHER && role != ROLE_SUBJECT && role != ROLE_FILL && role != ROLE_SKIP && role != ROLE_VERB &&
         role != ROLE_GOAL && role != ROLE_THEN && role != ROLE_MORE && role != ROLE_CLAUSE && role != ROLE_SENTENCE;
}

static void take (Claiming *claiming, const ClaimToken *token, const char *after)
{
  claiming->claims.silent = claiming->claims.silent && !claims (claiming, token->role);
  switch (token->role) {
  case ROLE_NAME: take_name (claiming, token); break;
  case ROLE_FALL:
  case ROLE_LACK:
  case ROLE_DENY: take_denial (claiming, token->role, after); break;
  case ROLE_DOUBT: say (claiming, SAID_DOUBTFUL, FALSE); break;
  case ROLE_PASS: say (claiming, SAID_PASSED, FALSE); break;
  case ROLE_SUPPOSE: claiming->supposed = TRUE; break;
  case ROLE_SHORT: take_short (claiming); break;
  case ROLE_MORE: claiming->wanting = MAX (claiming->wanting, WANTING_IF_THEN); break;
  case ROLE_THEN: take_then (claiming); break;
  case ROLE_BECAUSE: give_reason (claiming); break;
  case ROLE_TURN: turn (claiming); break;
  case ROLE_VERB: take_verb (claiming); break;
  case ROLE_OR: take_or (claiming); break;
  case ROLE_WRONG: take_wrong (claiming); break;
  case ROLE_CHANGE:
    end_clause (claiming);
    turn (claiming);
    claiming->changing = claiming->claims.asserted != 0;
    break;
  case ROLE_OPEN:
    claiming->claims.open = TRUE;
    claiming->for_good = TRUE;
    break;
  case ROLE_NONE:
    claiming->claims.unclear = claiming->claims.unclear || (claiming->said == SAID_DOUBTFUL && !is_silent (claiming));
    claiming->none = TRUE;
    break;
  case ROLE_RULE:
  case ROLE_RANGE: take_behind_name (claiming, token->role); break;
  case ROLE_SUBJECT: claiming->told = claiming->subject = TRUE; break;
  case ROLE_GOAL:
    claiming->falls = claiming->falls || claiming->said == SAID_NOT;
    claiming->goal = TRUE;
    break;
  case ROLE_SENTENCE:
    end_clause (claiming);
    claiming->supposed = FALSE;
    claiming->wanting = WANTING_NOTHING;
    break;
  case ROLE_CLAUSE: end_clause (claiming); break;
  case ROLE_OTHER:
  case ROLE_SKIP: tell (claiming); break;
  default: break;
  }
}

AnswerClaims claims_read (const GArray *names, guint letters, gboolean runs, const char *text)
{
  Claiming claiming = { .names = { names, text, letters, runs }, .closed = TRUE };
  claiming.claims.silent = TRUE;
  for (const char *at = text; *at != '\0';) {
    const ClaimToken token = token_at (&claiming, at);
    at += token.length;
    take (&claiming, &token, at);
    claiming.before = token.role;
  }
  end_clause (&claiming);
  claiming.claims.denied &= ~claiming.part_denied;
  claiming.claims.unclear = claiming.claims.unclear || (claiming.claims.asserted & claiming.claims.denied) != 0;
  return claiming.claims;
}

char *claims_bare (const char *text)
{
  const char *from = text, *to = text;
  gboolean begun = FALSE;
  for (const char *at = text; *at != '\0';) {
    const ClaimToken token = claim_token (text, at);
    const gboolean says = token.role == ROLE_OTHER || token.role == ROLE_SKIP;
    if (says && !begun)
      from = at;
    begun = begun || says;
    at += token.length;
    if (says || (begun && token.role != ROLE_FILL && token.role != ROLE_THEN && token.role != ROLE_SENTENCE))
      to = at;
  }
  return begun ? g_strndup (from, (gsize) (to - from)) : g_strdup ("");
}
