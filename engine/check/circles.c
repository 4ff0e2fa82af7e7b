/* Items that come back to themselves through what they scale, share or reach, and those from which it is too far to where
 * the figures stand: each of them would be explained with all that lies on the way. */
#include "check/passes.h"
#include "model/book/references.h"

/* Items on the way, and those from which no circle starts: CLEARED and one for each reference that follows. */
enum { ON_THE_WAY = 1, CLEARED = 2 };
enum { MOST_REFERENCES = 16, MOST_ON_THE_WAY = 1000 }; /* one after the other; provisions have three at most */

typedef struct {
  const Check *check;
  Origin origin;     /* of the item being looked at */
  GHashTable *marks; /* Item -> mark */
  GPtrArray *way;    /* of const Item */
  guint depth;       /* of what was cleared last: how many references follow each other from there */
  gboolean found;
} Search;

/* Where a condition stands; `item` NULL: a precondition of the paragraph. */
typedef struct {
  const Article *article;
  const TierRule *rule;
  const Item *item;
} Stand;

static gboolean find_circle (Search *search, const Item *item);
static gboolean find_circle_below (Search *search, const Stand *stand, const Condition *condition);

/* Leaves the greatest depth of the items and one more, for the reference to them. */
static gboolean find_circle_in_items (Search *search, const GPtrArray *items)
{
  guint deepest = search->depth;
  for (guint i = 0; items != NULL && i < items->len; i++) {
    if (find_circle (search, g_ptr_array_index (items, i)))
      return TRUE;
    deepest = MAX (deepest, search->depth + 1);
  }
  search->depth = deepest;
  return FALSE;
}

static Stand stand_of (const Standard *standard, const Item *item)
{
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint j = 0; j < article->tiers->len; j++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, j);
      if (g_ptr_array_find (rule->items, item, NULL))
        return (Stand) { article, rule, item };
    }
  }
  g_assert_not_reached ();
}

static const Article *reached_article (const Search *search, const Stand *stand, const Condition *reaches)
{
  const GPtrArray *articles = search->origin.standard->articles;
  for (guint i = 0; reaches->article != NULL && i < articles->len; i++) {
    const Article *article = g_ptr_array_index (articles, i);
    if (g_strcmp0 (article->number, reaches->article) == 0)
      return article;
  }
  return reaches->article == NULL ? stand->article : NULL;
}

/* The rules before the own one that `reaches` means; that it means no later one is tiers.c's to say. */
static gboolean find_circle_in_tiers (Search *search, const Stand *stand, const Article *article, const char *tier)
{
  for (guint i = 0; article != NULL && i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    const Stand there = { article, rule, NULL };
    if (rule == stand->rule)
      return FALSE;
    if (g_strcmp0 (rule->reach, tier) == 0 &&
        (find_circle_below (search, &there, rule->condition) || find_circle_in_items (search, rule->items)))
      return TRUE;
  }
  return FALSE;
}

static gboolean find_circle_in_references (Search *search, const Stand *stand, const Condition *condition)
{
  const Origin outer = search->origin;
  search->origin.item = stand->item;
  g_autoptr (GPtrArray) items =
      references_follow (search->check->book, search->origin, condition, &search->origin, NULL);
  gboolean found = find_circle_in_items (search, items);
  search->origin = outer;
  return found;
}

static gboolean find_circle_below (Search *search, const Stand *stand, const Condition *condition)
{
  if (condition == NULL)
    return FALSE;
  if (condition->kind == CONDITION_REACHES)
    return find_circle_in_tiers (search, stand, reached_article (search, stand, condition), condition->tier);
  if (condition->items != NULL)
    return find_circle_in_references (search, stand, condition);
  for (guint i = 0; i < condition->children->len; i++)
    if (find_circle_below (search, stand, g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

static void report_far (Search *search, const Item *item)
{
  search->found = TRUE;
  findings_add (search->check->findings, FINDING_FAR_REFERENCE, item->place, item->path, G_STRINGIFY (16), NULL);
}

/* Nothing that the item leads to leads back to it. */
static void clear (Search *search, const Item *item)
{
  if (search->depth == MOST_REFERENCES + 1) /* told of the first; what refers to that one is farther still */
    report_far (search, item);
  g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (CLEARED + search->depth));
}

static gboolean find_circle (Search *search, const Item *item)
{
  guint mark = GPOINTER_TO_UINT (g_hash_table_lookup (search->marks, item));
  search->depth = mark >= CLEARED ? mark - CLEARED : 0;
  if (mark >= CLEARED)
    return FALSE;
  g_ptr_array_add (search->way, (gpointer) item);
  if (mark == ON_THE_WAY)
    return TRUE;
  g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (ON_THE_WAY));
  const Stand stand = stand_of (search->origin.standard, item);
  if (search->way->len <= MOST_ON_THE_WAY && find_circle_below (search, &stand, item->condition))
    return TRUE;
  g_ptr_array_set_size (search->way, (gint) search->way->len - 1);
  clear (search, item);
  return FALSE;
}

/* The way from where the circle closes: 3 → 5 → 3. Its items are cleared, so that it is told once. */
static void report_circle (Search *search)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const Item *last = g_ptr_array_index (search->way, search->way->len - 1);
  gboolean inside = FALSE;
  for (guint i = 0; i < search->way->len; i++) {
    const Item *item = g_ptr_array_index (search->way, i);
    g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (CLEARED));
    inside = inside || item == last;
    if (inside)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " → " : "", item->path);
  }
  search->found = TRUE;
  findings_add (search->check->findings, FINDING_CYCLE, last->place, text->str, NULL, NULL);
  g_ptr_array_set_size (search->way, 0);
}

static void start_from (const Item *item, const Spot *spot, gpointer data)
{
  Search *search = data;
  search->origin = (Origin) { spot->instrument, spot->standard, item };
  if (find_circle (search, item))
    report_circle (search);
}

gboolean circles_check (const Check *check)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  Search search = { .check = check, .marks = marks, .way = way };
  rulebook_each_item (check->book, start_from, &search);
  return !search.found;
}
