/* References as the provisions write them come in ("3-7", "5(1)(3)-5(1)(8)"), the items they mean go out. All items of a
 * standard are laid out in document order once; a reference is then one or two positions in that row. */
#include "model/book/references.h"
#include <string.h>

typedef struct {
  const Item *item;
  guint paragraph; /* running number of the paragraph it stands in */
} Position;

/* Returns: yours, of Position. */
static GArray *lay_out (const Standard *standard)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Position));
  guint paragraph = 0;
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint j = 0; j < article->tiers->len; j++, paragraph++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, j);
      for (guint k = 0; k < rule->items->len; k++) {
        Position position = { g_ptr_array_index (rule->items, k), paragraph };
        g_array_append_val (row, position);
      }
    }
  }
  return row;
}

static const Position *position_at (const GArray *row, guint i) { return &g_array_index (row, Position, i); }

static gint find_item (const GArray *row, const Item *item)
{
  for (guint i = 0; i < row->len; i++)
    if (position_at (row, i)->item == item)
      return (gint) i;
  return -1;
}

static gint find_path (const GArray *row, const char *path)
{
  for (guint i = 0; i < row->len; i++)
    if (g_strcmp0 (position_at (row, i)->item->path, path) == 0)
      return (gint) i;
  return -1;
}

static gint find_number (const GArray *row, guint paragraph, const char *number)
{
  for (guint i = 0; i < row->len; i++)
    if (position_at (row, i)->paragraph == paragraph && g_strcmp0 (position_at (row, i)->item->number, number) == 0)
      return (gint) i;
  return -1;
}

/* The position that a path or a bare number means, or -1. `own`: position of the item that refers, or -1. */
static gint find (const GArray *row, gint own, const char *name)
{
  if (strchr (name, '(') != NULL)
    return find_path (row, name);
  return own >= 0 ? find_number (row, position_at (row, (guint) own)->paragraph, name) : -1;
}

/* Splits at the hyphen of a range: one outside brackets, with an end on either side (article 253-1 is written with one
 * too, but an article alone is never referred to). NULL: not a range. */
static const char *find_hyphen (const char *reference)
{
  const char *bracket = strchr (reference, '(');
  const char *hyphen = bracket == NULL ? strchr (reference, '-') : strstr (bracket, ")-");
  if (hyphen == NULL)
    return NULL;
  return *hyphen == ')' ? hyphen + 1 : hyphen;
}

static gboolean mark_range (const GArray *row, gint first, gint last, gboolean *marked)
{
  if (first < 0 || last < first ||
      position_at (row, (guint) first)->paragraph != position_at (row, (guint) last)->paragraph)
    return FALSE;
  for (gint i = first; i <= last; i++)
    marked[i] = TRUE;
  return TRUE;
}

static gboolean mark (const GArray *row, gint own, const char *reference, gboolean *marked)
{
  gint whole = find (row, own, reference);
  if (whole >= 0)
    return mark_range (row, whole, whole, marked);
  const char *hyphen = find_hyphen (reference);
  if (hyphen == NULL)
    return FALSE;
  g_autofree char *first = g_strndup (reference, (gsize) (hyphen - reference));
  return mark_range (row, find (row, own, first), find (row, own, hyphen + 1), marked);
}

static GPtrArray *collect (const GArray *row, const gboolean *marked)
{
  GPtrArray *items = g_ptr_array_new ();
  for (guint i = 0; i < row->len; i++)
    if (marked[i])
      g_ptr_array_add (items, (gpointer) position_at (row, i)->item);
  return items;
}

GPtrArray *references_expand (const Standard *standard, const Item *from, char *const *items, char **ret_unknown)
{
  g_autoptr (GArray) row = lay_out (standard);
  g_autofree gboolean *marked = g_new0 (gboolean, row->len + 1);
  gint own = from != NULL ? find_item (row, from) : -1;
  guint n = 0;
  while (items[n] != NULL && mark (row, own, items[n], marked))
    n++;
  if (ret_unknown != NULL)
    *ret_unknown = g_strdup (items[n]);
  return items[n] == NULL ? collect (row, marked) : NULL;
}

/* Of the instrument's standards on the offence the first that has all the items. */
static GPtrArray *expand_in (const Instrument *instrument, const char *offence, const Condition *condition,
                             Origin *ret_at, char **ret_unknown)
{
  for (guint i = 0; instrument != NULL && i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    GPtrArray *items =
        standard_speaks_of (standard, offence) ? references_expand (standard, NULL, condition->items, NULL) : NULL;
    if (items == NULL)
      continue;
    *ret_at = (Origin) { instrument, standard, NULL };
    return items;
  }
  if (ret_unknown != NULL)
    *ret_unknown = g_strdup (condition->items[0]);
  return NULL;
}

GPtrArray *references_follow (const Rulebook *book, Origin from, const Condition *condition, Origin *ret_at,
                              char **ret_unknown)
{
  if (condition->instrument == NULL && condition->offence == NULL) {
    *ret_at = from;
    return references_expand (from.standard, from.item, condition->items, ret_unknown);
  }
  const Instrument *instrument =
      condition->instrument == NULL ? from.instrument : rulebook_instrument (book, condition->instrument);
  return expand_in (instrument, condition->offence == NULL ? from.standard->offences[0] : condition->offence, condition,
                    ret_at, ret_unknown);
}

const Item *standard_item (const Standard *standard, const char *path)
{
  g_autoptr (GArray) row = lay_out (standard);
  gint at = find_path (row, path);
  return at >= 0 ? position_at (row, (guint) at)->item : NULL;
}
