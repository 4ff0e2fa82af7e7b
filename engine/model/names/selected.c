/* The name of an offence that lists alternatives, and another name, in; whether that is a choice of them out. Nobody says where an
 * alternative ends and what they share begins (走私 in 走私武器、弹药罪), so a run may be left out if it begins or ends at a mark
 * between two of them; the runs are found by reading the name once with all that may have been left out until there. */
#include "model/names/selected.h"
#include <string.h>

#define MARK ((gunichar) 0x3001) /* 、 */

enum { LONGEST = 128 }; /* characters of a name */

/* How the name up to here may stand for the first j characters of the text: at j whether it may. */
typedef struct {
  gboolean read[LONGEST + 1];  /* the last character was read */
  gboolean ended[LONGEST + 1]; /* a run ended with it: another one does not follow at once */
  guchar marked[LONGEST + 1];  /* within a run that began with a mark: RUN_SHORT, RUN_ANY */
  gboolean bound[LONGEST + 1]; /* within a run that must end with one */
} Ways;

/* Up to where a run that began with a mark may go. */
enum { RUN_SHORT = 1, RUN_ANY = 2 };

typedef struct {
  const gunichar *name;
  glong n, end; /* end: without the word for crime */
} Listing;

static glong alternative_end (const Listing *listing, glong at)
{
  while (at < listing->end && listing->name[at] != MARK)
    at++;
  return at;
}

/* A run to the very end would take what all share with it, if one of those left out is much longer than that before the mark: of
 * 走私、贩卖、运输、制造毒品罪 there is no 走私罪, but of 走私武器、弹药罪 走私武器罪. */
static guchar reach_of (const Listing *listing, glong mark)
{
  glong begin = mark, longest = 0;
  while (begin > 0 && listing->name[begin - 1] != MARK)
    begin--;
  for (glong at = mark; at < listing->end;) {
    const glong end = alternative_end (listing, at + 1);
    longest = MAX (longest, end - at - 1);
    at = end;
  }
  return longest <= mark - begin ? RUN_ANY : RUN_SHORT;
}

static void step (const Listing *listing, glong i, const gunichar *text, glong length, Ways *ways)
{
  const gunichar c = listing->name[i];
  const gboolean mark = c == MARK;
  const guchar reach = mark ? reach_of (listing, i) : 0, needed = i + 1 < listing->end ? RUN_SHORT : RUN_ANY;
  for (glong j = length; j >= 0; j--) { /* from behind: each is made of those before it */
    const gboolean follows = j > 0 && text[j - 1] == c && (ways->read[j - 1] || ways->ended[j - 1]);
    if (ways->read[j] && mark)
      ways->marked[j] = MAX (ways->marked[j], reach);
    ways->bound[j] = ways->bound[j] || (ways->read[j] && !mark);
    ways->ended[j] = ways->marked[j] >= needed || (ways->bound[j] && mark);
    ways->read[j] = follows;
  }
}

static gboolean is_selected (const Listing *listing, const gunichar *text, glong length)
{
  Ways ways = { .read = { 1 } };
  for (glong i = 0; i < listing->n; i++)
    step (listing, i, text, length, &ways);
  return ways.read[length] || ways.ended[length];
}

/* Returns: how many characters; more than LONGEST: there are more, which are not read. */
static glong read_characters (const char *text, gunichar characters[LONGEST])
{
  glong n = 0;
  for (; *text != '\0' && n < LONGEST; text = g_utf8_next_char (text))
    characters[n++] = g_utf8_get_char (text);
  return *text == '\0' ? n : LONGEST + 1;
}

gboolean name_has_selected (const char *name, const char *text)
{
  gunichar names[LONGEST], texts[LONGEST];
  if (strstr (name, "、") == NULL)
    return FALSE;
  const glong n = read_characters (name, names), length = read_characters (text, texts);
  const Listing listing = { names, n, n - g_str_has_suffix (name, "罪") };
  return n <= LONGEST && length > 1 && length < n && is_selected (&listing, texts, length);
}
