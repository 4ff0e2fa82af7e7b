/* The text of an object in, a plain record out, without a tree between. It takes part of what JSON is: strings without escapes,
 * numbers of a few digits, objects and nothing deeper. What else there is turns the record away. */
#include "read/plain/plain_json.h"
#include "base/text.h"
#include <string.h>
#include "base/digits.h"
#include "read/plain/plain_names.h"

enum { MOST_PASSED = 64 };

typedef enum {
  MEMBER_ID,
  MEMBER_FINDINGS,
  MEMBER_CONDUCT,
  MEMBER_DECISION,
  MEMBER_CHARGE,
  MEMBER_FACTS,
  MEMBER_REGION,
  MEMBER_TITLE,
  MEMBER_SOURCE,
  N_MEMBERS,
} PlainMember;

static const struct {
  const char *name;
  guint length;
} members[N_MEMBERS] = {
#define MEMBER(name)                                                                                                   \
  {                                                                                                                    \
    name, sizeof (name) - 1                                                                                            \
  }
  [MEMBER_ID] = MEMBER ("id"),           [MEMBER_FINDINGS] = MEMBER ("findings"),
  [MEMBER_CONDUCT] = MEMBER ("conduct"), [MEMBER_DECISION] = MEMBER ("decision"),
  [MEMBER_CHARGE] = MEMBER ("charge"),   [MEMBER_FACTS] = MEMBER ("facts"),
  [MEMBER_REGION] = MEMBER ("region"),   [MEMBER_TITLE] = MEMBER ("title"),
  [MEMBER_SOURCE] = MEMBER ("source"),
#undef MEMBER
};

/* A key that is passed over. */
typedef struct {
  char *key;
  guint64 seen; /* number of the record that had it last */
} Passed;

struct PlainJson {
  PlainWords *words;
  PlainNames *names;
  Passed passed[MOST_PASSED];
  guint n_passed;
  guint64 now; /* number of the record */
  guint next;  /* the member that is looked for first */
  guint seen;  /* bits of members that the object had */
  const char *end;
};

PlainJson *plain_json_new (PlainWords *words)
{
  PlainJson *json = g_new0 (PlainJson, 1);
  json->words = words;
  json->names = plain_names_new (words->draft, "");
  return json;
}

void plain_json_free (PlainJson *json)
{
  if (json == NULL)
    return;
  for (guint i = 0; i < json->n_passed; i++)
    g_free (json->passed[i].key);
  plain_names_free (json->names);
  g_free (json);
}

static Passed *find_passed (PlainJson *json, Span key)
{
  for (guint i = 0; i < json->n_passed; i++)
    if (span_is (key, json->passed[i].key))
      return &json->passed[i];
  return NULL;
}

void plain_json_pass (PlainJson *json, const char *key)
{
  if (json->n_passed < MOST_PASSED && find_passed (json, (Span) { key, strlen (key) }) == NULL)
    json->passed[json->n_passed++] = (Passed) { g_strdup (key), json->now };
}

/* ---- signs ---- */

static const char *pass_blanks (const char *at)
{
  while (text_is_blank (*at))
    at++;
  return at;
}

static inline gboolean take (const char **at, char sign)
{
  if (**at != sign)
    *at = pass_blanks (*at);
  if (**at != sign)
    return FALSE;
  ++*at;
  return TRUE;
}

/* Where it ends, and the object has not ended. */
static inline gboolean begins (const PlainJson *json, const char *at, const char *word, gsize length)
{
  return (gsize) (json->end - at) > length && memcmp (at, word, length) == 0;
}

/* Without escapes. */
static gboolean take_string (const char **at, Span *ret)
{
  if (!take (at, '"'))
    return FALSE;
  guchar all = 0;
  const char *to = *at;
  while ((guchar) *to >= ' ' && *to != '"' && *to != '\\')
    all |= (guchar) *to++;
  if (*to != '"')
    return FALSE;
  *ret = (Span) { *at, (gsize) (to - *at) };
  *at = to + 1;
  return all < 0x80 || g_utf8_validate_len (ret->text, ret->length, NULL);
}

static const char *pass_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* As JSON has them, not negative, without an exponent. */
static gboolean take_number (const char **at, Span *ret)
{
  const char *from = *at, *whole = pass_digits (from), *to = whole;
  if (*to == '.')
    to = pass_digits (to + 1);
  const gboolean good = whole > from && (*from != '0' || whole == from + 1) && to[-1] != '.' &&
                        to - from <= DIGITS_MOST && (text_is_blank (*to) || *to == ',' || *to == '}');
  *ret = (Span) { from, (gsize) (to - from) };
  *at = to;
  return good;
}

/* ---- values ---- */

/* true, false, null, as what stands for them elsewhere. */
static gboolean take_answer (const PlainJson *json, const char **at, Interval *ret)
{
  const gboolean no = begins (json, *at, "false", 5), yes = begins (json, *at, "true", 4);
  if (!no && !yes && !begins (json, *at, "null", 4))
    return FALSE;
  *ret = (Interval) { yes ? 1 : 0, no ? 0 : 1 };
  *at += no ? 5 : 4;
  return TRUE;
}

static gboolean ends_value (char sign) { return sign == ',' || sign == '}' || text_is_blank (sign); }

/* A figure as nearly all are. FALSE: it is to be looked at, from where it was. */
static gboolean take_figure (const PlainJson *json, const char **at, gint64 parts, Interval *ret)
{
  gint64 number, cents = 0;
  const char *to = digits_take (*at, json->end, &number);
  const gboolean good = to > *at && (**at != '0' || to == *at + 1) &&
                        !__builtin_mul_overflow (number, parts, &number) && number <= UNBOUNDED / 1000000;
  if (*to == '.' && parts == 100)
    to = digits_cents (to, json->end, &cents);
  if (!good || !ends_value (*to))
    return FALSE;
  *ret = interval_point (number + cents);
  *at = to;
  return TRUE;
}

static gboolean read_fact (PlainJson *json, const char **at)
{
  Interval value;
  Span text;
  const gint slot = take (at, '"') ? plain_names_take (json->names, at, json->end) : -1;
  if (slot < 0 || !take (at, ':'))
    return FALSE;
  const Fact *fact = json->words->draft->facts[slot].fact;
  const gint64 parts = fact->unit != NULL ? fact->unit->parts : 1;
  *at = pass_blanks (*at);
  if (**at >= 'f' && **at <= 't')
    return fact->kind == FACT_YES_NO && take_answer (json, at, &value) &&
           plain_state (json->words, (guint) slot, value);
  if (fact_is_counted (fact) && take_figure (json, at, parts, &value))
    return plain_state (json->words, (guint) slot, value);
  const gboolean taken = **at == '"' ? take_string (at, &text) : take_number (at, &text);
  return taken && plain_value (json->words, fact, parts, text, &value) &&
         plain_state (json->words, (guint) slot, value);
}

static gboolean read_facts (PlainJson *json, const char **at)
{
  if (!take (at, '{'))
    return FALSE;
  if (take (at, '}'))
    return TRUE;
  do
    if (!read_fact (json, at))
      return FALSE;
  while (take (at, ','));
  return take (at, '}');
}

static gboolean pass_value (const PlainJson *json, const char **at)
{
  Span text;
  Interval answer;
  *at = pass_blanks (*at);
  return **at == '"'              ? take_string (at, &text)
         : g_ascii_isalpha (**at) ? take_answer (json, at, &answer)
                                  : take_number (at, &text);
}

/* ---- members ---- */

static gboolean read_text (PlainJson *json, PlainMember member, Span text)
{
  PlainWords *words = json->words;
  switch (member) {
  case MEMBER_ID: words->record.id = text; return TRUE;
  case MEMBER_FINDINGS: return plain_findings (words, text);
  case MEMBER_CONDUCT: return plain_day (words, text, &words->record.from);
  case MEMBER_DECISION: return plain_day (words, text, &words->record.decided);
  case MEMBER_CHARGE: return plain_offence (words, text);
  case MEMBER_REGION: return plain_region (words, text);
  case MEMBER_TITLE:
  case MEMBER_SOURCE: return TRUE;
  case MEMBER_FACTS:
  case N_MEMBERS: break;
  }
  return FALSE;
}

/* Objects have their members in much the same order. */
static guint find_member (PlainJson *json, Span key)
{
  guint at = json->next;
  for (guint i = 0; i < N_MEMBERS; i++, at = at + 1 < N_MEMBERS ? at + 1 : 0)
    if (members[at].length == key.length && memcmp (members[at].name, key.text, key.length) == 0) {
      json->next = at + 1 < N_MEMBERS ? at + 1 : 0;
      return at;
    }
  return N_MEMBERS;
}

static gboolean read_other (PlainJson *json, Span key, const char **at)
{
  Passed *passed = find_passed (json, key);
  if (passed == NULL || passed->seen == json->now)
    return FALSE;
  passed->seen = json->now;
  return pass_value (json, at);
}

static gboolean read_member (PlainJson *json, const char **at)
{
  Span key, text;
  if (!take_string (at, &key) || !take (at, ':'))
    return FALSE;
  const guint member = find_member (json, key);
  if (member == N_MEMBERS)
    return read_other (json, key, at);
  if ((json->seen & 1u << member) != 0)
    return FALSE;
  json->seen |= 1u << member;
  if (member == MEMBER_FACTS)
    return read_facts (json, at);
  return take_string (at, &text) && read_text (json, (PlainMember) member, text);
}

gboolean plain_json_read (PlainJson *json, Span object)
{
  const char *at = object.text;
  json->end = at + object.length;
  json->seen = json->next = 0;
  json->now++;
  if (!take (&at, '{'))
    return FALSE;
  do
    if (!read_member (json, &at))
      return FALSE;
  while (take (&at, ','));
  return take (&at, '}') && pass_blanks (at) == json->end;
}
