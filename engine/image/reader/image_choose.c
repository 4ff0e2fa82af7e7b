/* In: a text, such as that of a case file. Out: which parts of an image the offences need that it names. The idea: every word of it
 * that may be an id is looked up among the ids, so that a choice takes as long as the text, however many offences there are. No
 * more is believed of the years in it than that whoever reads it will see whether a day lies before them. */
#include "image/reader/image_choose.h"
#include <string.h>
#include "base/date/civil.h"

ImageChosen image_chosen_none (const ImageIndex *index)
{
  const ImageHead *head = index->head;
  return (ImageChosen) { .parts = g_new0 (gboolean, head->n_parts),
                         .offences = g_new0 (gboolean, head->n_offences),
                         .jurisdictions = g_new0 (gboolean, (gsize) head->n_offences + 1) };
}

void image_chosen_clear (ImageChosen *chosen)
{
  g_free (chosen->parts);
  g_free (chosen->offences);
  g_free (chosen->jurisdictions);
}

/* The first one stands for the names of all, the others are in the order of their ids. */
static const ImageOffence *offences_of (const ImageIndex *index)
{
  return (const ImageOffence *) (index->bytes + index->tables.offences);
}

static void choose_part (const ImageIndex *index, guint32 part, ImageChosen *chosen)
{
  if (part < index->head->n_parts)
    chosen->parts[part] = TRUE;
}

static guint32 number_of (const ImageIndex *index, const ImageOffence *offence)
{
  return (guint32) (offence - offences_of (index));
}

/* What the offence needs but plans that had ended on that day. */
static void choose_uses (const ImageIndex *index, const ImageOffence *offence, Day since, ImageChosen *chosen)
{
  g_autofree ImageUse *uses = offence->n > index->head->n_uses ? NULL : g_new (ImageUse, (gsize) offence->n + 1);
  if (uses == NULL || !image_uses (index, offence, uses)) {
    chosen->harmed = TRUE;
    return;
  }
  for (guint32 k = 0; k < offence->n; k++)
    if (uses[k].until == 0 || uses[k].until > since)
      choose_part (index, uses[k].part, chosen);
}

static void choose_parts (const ImageIndex *index, const ImageOffence *offence, Day since, ImageChosen *chosen)
{
  if (chosen->offences[number_of (index, offence)])
    return;
  chosen->offences[number_of (index, offence)] = TRUE;
  choose_uses (index, offence, since, chosen);
  chosen->parts[0] = !chosen->harmed; /* without it nothing is taken */
  if (offence->jurisdiction <= index->head->n_offences)
    chosen->jurisdictions[offence->jurisdiction] = TRUE;
}

/* ---- by years ---- */

enum { YEAR_DIGITS = 4, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

static gsize count_digits (const Mentions *mentions, gsize at)
{
  gsize n = 0;
  while (at + n < mentions->length && g_ascii_isdigit (mentions->text[at + n]))
    n++;
  return n;
}

/* What digits begin with that may be a year. 0: nothing. */
static int year_at (const Mentions *mentions, gsize at, gsize n)
{
  int year = 0;
  for (gsize i = 0; n >= YEAR_DIGITS && i < YEAR_DIGITS; i++)
    year = 10 * year + g_ascii_digit_value (mentions->text[at + i]);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

Day image_since (const Mentions *mentions)
{
  int earliest = LAST_YEAR + 1;
  for (gsize at = 0, n; mentions->by_id_only && at < mentions->length; at += n + 1) {
    n = count_digits (mentions, at);
    const int year = year_at (mentions, at, n);
    earliest = year != 0 && year < earliest ? year : earliest;
  }
  return earliest > LAST_YEAR ? 0 : civil_day ((CivilDate) { earliest, 1, 1 });
}

/* ---- by ids ---- */

static gint compare_word (const char *word, gsize length, const char *id)
{
  const gint order = strncmp (word, id, length);
  return order != 0 ? order : -(id[length] != '\0');
}

/* NULL: it is nobody's id. */
static const ImageOffence *find_id (const ImageIndex *index, const char *word, gsize length)
{
  guint low = 1, high = index->head->n_offences;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    const ImageOffence *offence = &offences_of (index)[middle];
    const char *id = image_text (index, offence->names[IMAGE_ID]);
    const gint order = id == NULL ? -1 : compare_word (word, length, id);
    if (order == 0)
      return offence;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

static gboolean is_of_id (char c) { return g_ascii_isalnum (c) || c == '/' || c == '-' || c == '_' || c == '.'; }

gboolean image_choose_by_ids (const ImageIndex *index, const Mentions *mentions, ImageChosen *chosen)
{
  const Day since = image_since (mentions);
  gboolean found = FALSE;
  for (gsize at = 0, length; at < mentions->length; at += length + 1) {
    for (length = 0; at + length < mentions->length && is_of_id (mentions->text[at + length]);)
      length++;
    const ImageOffence *offence = length == 0 ? NULL : find_id (index, mentions->text + at, length);
    if (offence != NULL)
      choose_parts (index, offence, since, chosen);
    found = found || offence != NULL;
  }
  return found;
}

/* ---- by names ---- */

static gboolean choose_named (const ImageIndex *index, guint which, const Mentions *mentions, ImageChosen *chosen)
{
  gboolean found = FALSE;
  for (guint i = 1; i < index->head->n_offences; i++) {
    const ImageOffence *offence = &offences_of (index)[i];
    const char *name = image_text (index, offence->names[which]);
    if (name == NULL || memmem (mentions->text, mentions->length, name, strlen (name)) == NULL)
      continue;
    choose_parts (index, offence, 0, chosen);
    found = TRUE;
  }
  return found;
}

void image_choose_names (const ImageIndex *index, ImageChosen *chosen)
{
  choose_parts (index, offences_of (index), 0, chosen);
}

/* Who names one offence by its id names all so, mostly; who does not has to know what all others are called. */
ImageChoice image_choose (const ImageIndex *index, const Mentions *mentions, ImageChosen *chosen)
{
  const gboolean by_ids = image_choose_by_ids (index, mentions, chosen);
  if (!by_ids && !choose_named (index, IMAGE_ZH, mentions, chosen) && !choose_named (index, IMAGE_EN, mentions, chosen))
    return IMAGE_ALL;
  if (by_ids && mentions->by_id_only)
    return IMAGE_BY_ID;
  image_choose_names (index, chosen);
  return IMAGE_BY_NAME;
}
