/* In: a text, such as that of a case file. Out: which parts of an image the offences need that it names. The idea: every word of it
 * that may be an id is looked up among the ids, so that a choice takes as long as the text, however many offences there are. */
#include "image/reader/image_choose.h"
#include <string.h>

/* The first one stands for the names of all, the others are in the order of their ids. */
static const ImageOffence *offences_of (const ImageIndex *index)
{
  return (const ImageOffence *) (index->bytes + index->tables.offences);
}

static void choose_parts (const ImageIndex *index, const ImageOffence *offence, gboolean *chosen)
{
  const guint32 *uses = (const guint32 *) (index->bytes + index->tables.uses);
  chosen[0] = TRUE;
  for (guint64 k = offence->first; k < (guint64) offence->first + offence->n && k < index->head->n_uses; k++)
    if (uses[k] < index->head->n_parts)
      chosen[uses[k]] = TRUE;
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

gboolean image_choose_by_ids (const ImageIndex *index, const Mentions *mentions, gboolean *chosen)
{
  gboolean found = FALSE;
  for (gsize at = 0, length; at < mentions->length; at += length + 1) {
    for (length = 0; at + length < mentions->length && is_of_id (mentions->text[at + length]);)
      length++;
    const ImageOffence *offence = length == 0 ? NULL : find_id (index, mentions->text + at, length);
    if (offence != NULL)
      choose_parts (index, offence, chosen);
    found = found || offence != NULL;
  }
  return found;
}

/* ---- by names ---- */

static gboolean choose_named (const ImageIndex *index, guint which, const Mentions *mentions, gboolean *chosen)
{
  gboolean found = FALSE;
  for (guint i = 1; i < index->head->n_offences; i++) {
    const ImageOffence *offence = &offences_of (index)[i];
    const char *name = image_text (index, offence->names[which]);
    if (name == NULL || memmem (mentions->text, mentions->length, name, strlen (name)) == NULL)
      continue;
    choose_parts (index, offence, chosen);
    found = TRUE;
  }
  return found;
}

void image_choose_names (const ImageIndex *index, gboolean *chosen)
{
  choose_parts (index, offences_of (index), chosen);
}

/* Who names one offence by its id names all so, mostly; who does not has to know what all others are called. */
ImageChoice image_choose (const ImageIndex *index, const Mentions *mentions, gboolean *chosen)
{
  const gboolean by_ids = image_choose_by_ids (index, mentions, chosen);
  if (!by_ids && !choose_named (index, IMAGE_ZH, mentions, chosen) && !choose_named (index, IMAGE_EN, mentions, chosen))
    return IMAGE_ALL;
  if (by_ids && mentions->by_id_only)
    return IMAGE_BY_ID;
  image_choose_names (index, chosen);
  return IMAGE_BY_NAME;
}
