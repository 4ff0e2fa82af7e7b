/* A name that is not known, and those that are. Out: which one was meant: the one that is made of it by the fewest edits, else the one
 * that it begins. */
#include "base/nearest.h"
#include <string.h>
#include "base/text.h"

/* An edit costs ONE_EDIT; another case of the same letter costs next to nothing and only decides between equals. */
enum { MOST_CHARACTERS = 64, ONE_EDIT = 256, FEWEST_BEGUN = 4 };

typedef struct {
  gunichar characters[MOST_CHARACTERS];
  guint n;
} NearestWord;

/* FALSE if it is too long to be compared. */
static gboolean word_read (const char *text, NearestWord *ret)
{
  for (ret->n = 0; *text != '\0'; ret->n++) {
    if (ret->n == MOST_CHARACTERS)
      return FALSE;
    ret->characters[ret->n] = text_next (&text);
  }
  return TRUE;
}

static guint replacement_cost (gunichar a, gunichar b)
{
  if (a == b)
    return 0;
  return g_unichar_tolower (a) == g_unichar_tolower (b) ? 1 : ONE_EDIT;
}

static gboolean is_transposed (const NearestWord *a, guint i, const NearestWord *b, guint j)
{
  return i > 1 && j > 1 && a->characters[i - 1] == b->characters[j - 2] && a->characters[i - 2] == b->characters[j - 1];
}

/* Insertions, deletions, replacements and transpositions of neighbours that make `b` of `a`; where they are surely more than `most`,
 * that is all that is known: a row comes from the two above it, and nothing in it is less than the least of these.
 * Source: Damerau 1964, in the form in which no part is edited twice. */
static guint edit_cost (const NearestWord *a, const NearestWord *b, guint most)
{
  guint rows[3][MOST_CHARACTERS + 1], least_above = 0;
  for (guint j = 0; j <= b->n; j++)
    rows[0][j] = j * ONE_EDIT;
  for (guint i = 1; i <= a->n; i++) {
    guint *row = rows[i % 3];
    const guint *above = rows[(i + 2) % 3];
    guint least = row[0] = i * ONE_EDIT;
    for (guint j = 1; j <= b->n; j++) {
      guint cost = above[j - 1] + replacement_cost (a->characters[i - 1], b->characters[j - 1]);
      cost = MIN (cost, MIN (above[j], row[j - 1]) + ONE_EDIT);
      if (is_transposed (a, i, b, j))
        cost = MIN (cost, rows[(i + 1) % 3][j - 2] + ONE_EDIT);
      row[j] = cost;
      least = MIN (least, cost);
    }
    if (least > most && least_above > most)
      return least;
    least_above = least;
  }
  return rows[a->n % 3][b->n];
}

static gboolean is_figure (gunichar c) { return c < 0x80 && g_ascii_isdigit ((char) c); }

/* Digits are never a slip: 253-1 and 253-2 are two things, not two spellings. */
static gboolean has_same_digits (const NearestWord *a, const NearestWord *b)
{
  guint i = 0, j = 0;
  do {
    while (i < a->n && !is_figure (a->characters[i]))
      i++;
    while (j < b->n && !is_figure (b->characters[j]))
      j++;
    if (i == a->n || j == b->n)
      return i == a->n && j == b->n;
  } while (a->characters[i++] == b->characters[j++]);
  return FALSE;
}

/* As many characters, but for what so many edits can add or take. */
static gboolean is_as_long (const NearestWord *a, const NearestWord *b, guint edits)
{
  return a->n <= b->n + edits && b->n <= a->n + edits;
}

/* What was meant is the beginning of that name: control of controlled. Two letters begin too much. */
static gboolean begins (const char *text, const NearestWord *meant, const char *name)
{
  NearestWord whole;
  return meant->n >= FEWEST_BEGUN && g_str_has_prefix (name, text) && word_read (name, &whole) &&
         has_same_digits (meant, &whole);
}

/* The shortest name that begins so. */
static const char *nearest_begun (const char *text, const NearestWord *meant, const char *const *names)
{
  const char *nearest = NULL;
  for (; *names != NULL; names++)
    if (begins (text, meant, *names) && (nearest == NULL || strlen (*names) < strlen (nearest)))
      nearest = *names;
  return nearest;
}

static guint allowed (guint n) { return MIN (MAX (1, n / 3), n - MIN (1, n)); }

/* ---- at a glance ---- */

static guint64 take_character (const char **text)
{
  return G_GUINT64_CONSTANT (1) << g_unichar_tolower (text_next (text)) % 64;
}

NameShape name_shape (const char *text)
{
  NameShape shape = { 0, 0, 0 };
  for (; *text != '\0' && shape.n <= MOST_CHARACTERS; shape.n++)
    shape.characters |= take_character (&text);
  shape.edits = allowed (shape.n);
  return shape;
}

guint64 name_characters (const char *text)
{
  guint64 characters = 0;
  while (*text != '\0')
    characters |= take_character (&text);
  return characters;
}

static gboolean has_more (guint64 characters, guint edits)
{
  while (characters != 0 && edits > 0) {
    characters &= characters - 1;
    edits--;
  }
  return characters != 0;
}

/* An edit takes one character away at most and brings one in. */
gboolean name_may_be_near (const NameShape *meant, const NameShape *name)
{
  const guint edits = meant->edits;
  return name->n <= MOST_CHARACTERS && meant->n <= name->n + edits && name->n <= meant->n + edits &&
         !has_more (meant->characters & ~name->characters, edits) &&
         !has_more (name->characters & ~meant->characters, edits);
}

/* ---- in full ---- */

const char *nearest_name (const char *text, const char *const *names)
{
  NearestWord meant;
  if (text == NULL || !word_read (text, &meant))
    return NULL;
  const char *nearest = NULL, *const *all = names;
  guint least = G_MAXUINT;
  const guint edits_allowed = allowed (meant.n);
  for (; *names != NULL; names++) {
    NearestWord name;
    if (!word_read (*names, &name) || !is_as_long (&meant, &name, edits_allowed) || !has_same_digits (&meant, &name))
      continue;
    guint cost = edit_cost (&meant, &name, edits_allowed * ONE_EDIT + ONE_EDIT - 1);
    if (cost / ONE_EDIT <= edits_allowed && cost < least) {
      least = cost;
      nearest = *names;
    }
  }
  return nearest != NULL ? nearest : nearest_begun (text, &meant, all);
}
