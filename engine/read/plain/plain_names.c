/* A name in, a slot out. Records state facts in much the same order: what followed a name the last time is tried first, and only
 * where it does not stand there is the end of the name looked for. */
#include "read/plain/plain_names.h"
#include <string.h>

enum { MOST_NAMES = 1024, N_HASHED = 4 * MOST_NAMES, LONGEST = 256, NOTHING = 0, SHORT = 2 * sizeof (guint64) };

typedef struct {
  guint64 begin[2], mask[2]; /* of a short one: its text with the quote behind it, and which bits of these are it */
  char *text;                /* with the quote behind it */
  gsize length;
  gint slot;
  guint next; /* the name that stood behind it */
} PlainName;

struct PlainNames {
  CaseDraft *draft;
  const char *never;
  PlainName known[MOST_NAMES + 1]; /* from 1 */
  guint n, last;
  guint16 hashed[N_HASHED]; /* NOTHING, or a name */
};

PlainNames *plain_names_new (CaseDraft *draft, const char *never)
{
  PlainNames *names = g_new0 (PlainNames, 1);
  names->draft = draft;
  names->never = never;
  return names;
}

void plain_names_free (PlainNames *names)
{
  if (names == NULL)
    return;
  for (guint i = 1; i <= names->n; i++)
    g_free (names->known[i].text);
  g_free (names);
}

static guint hash (Span name)
{
  guint32 sum = 2166136261u;
  for (gsize i = 0; i < name.length; i++)
    sum = (sum ^ (guchar) name.text[i]) * 16777619u;
  return (sum ^ sum >> 16) % N_HASHED;
}

static gboolean is_called (const PlainName *known, Span name)
{
  return known->length == name.length && memcmp (known->text, name.text, name.length) == 0;
}

static void note_short (PlainName *known)
{
  if (known->length >= SHORT)
    return;
  memcpy (known->begin, known->text, known->length + 1);
  memset (known->mask, 0xFF, known->length + 1);
}

/* Two words are compared more quickly than bytes of which it is hard to foresee how many there are. */
static inline gboolean stands (const PlainName *known, const char *at, const char *end)
{
  const gsize left = (gsize) (end - at);
  if (known->length < SHORT && left >= SHORT) {
    guint64 here[2];
    memcpy (here, at, sizeof here);
    return (((here[0] ^ known->begin[0]) & known->mask[0]) | ((here[1] ^ known->begin[1]) & known->mask[1])) == 0;
  }
  return left > known->length && memcmp (known->text, at, known->length + 1) == 0;
}

static gboolean has_any (Span name, const char *signs)
{
  for (; *signs != '\0'; signs++)
    if (memchr (name.text, *signs, name.length) != NULL)
      return TRUE;
  return FALSE;
}

/* Of a name that is a fact's. Returns: NOTHING: it is none, or there are too many. */
static guint add (PlainNames *names, Span name, guint at)
{
  const gint slot = draft_slot (names->draft, name);
  if (slot < 0 || names->n == MOST_NAMES || has_any (name, names->never))
    return NOTHING;
  names->n++;
  names->known[names->n] = (PlainName) { .text = g_malloc (name.length + 2), .length = name.length, .slot = slot };
  memcpy (names->known[names->n].text, name.text, name.length);
  memcpy (names->known[names->n].text + name.length, "\"", 2);
  note_short (&names->known[names->n]);
  names->hashed[at] = (guint16) names->n;
  return names->n;
}

static guint look_up (PlainNames *names, Span name)
{
  guint at = hash (name);
  while (names->hashed[at] != NOTHING && !is_called (&names->known[names->hashed[at]], name))
    at = (at + 1) % N_HASHED;
  return names->hashed[at] != NOTHING ? names->hashed[at] : add (names, name, at);
}

static guint find (PlainNames *names, const char *at)
{
  gsize length = 0;
  while (length < LONGEST && (guchar) at[length] >= ' ' && at[length] != '"' && at[length] != '\\')
    length++;
  const Span name = { at, length };
  if (at[length] != '"' || length == 0)
    return NOTHING;
  const guint found = look_up (names, name);
  names->known[names->last].next = found;
  return found;
}

gint plain_names_take (PlainNames *names, const char **at, const char *end)
{
  guint found = names->known[names->last].next;
  if (found == NOTHING || !stands (&names->known[found], *at, end))
    found = find (names, *at);
  if (found == NOTHING)
    return -1;
  names->last = found;
  *at += names->known[found].length + 1;
  return names->known[found].slot;
}
