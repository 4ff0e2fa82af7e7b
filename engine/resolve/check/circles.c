/* Items that come back to themselves through what they scale, share or reach, and those from which it is too far to where
 * the figures stand: each of them would be explained with all that lies on the way. */
#include "resolve/passes.h"

/* Items on the way, and those from which no circle starts: CLEARED and one for each reference that follows. */
enum { ON_THE_WAY = 1, CLEARED = 2 };
enum { MOST_REFERENCES = 16, MOST_ON_THE_WAY = 1000 }; /* one after the other; provisions have three at most */

typedef struct {
  const Resolver *resolver;
  GHashTable *marks; /* LawItem -> mark */
  GPtrArray *way;    /* of const LawItem */
  guint depth;       /* of what was cleared last: how many references follow each other from there */
  gboolean found;
} CircleSearch;

static gboolean find_circle (CircleSearch *search, const LawItem *item);
static gboolean find_circle_below (CircleSearch *search, const LawCondition *condition);

/* Leaves the greatest depth of the items and one more, for the reference to it. */
static gboolean find_circle_through (CircleSearch *search, const LawItem *item, guint *deepest)
{
  if (find_circle (search, item))
    return TRUE;
  *deepest = MAX (*deepest, search->depth + 1);
  search->depth = *deepest;
  return FALSE;
}

static gboolean find_circle_in_items (CircleSearch *search, const LawCondition *condition)
{
  guint deepest = search->depth;
  for (guint i = 0; i < condition->n_items; i++)
    if (find_circle_through (search, condition->items[i], &deepest))
      return TRUE;
  return FALSE;
}

static gboolean find_circle_in_rule (CircleSearch *search, const LawRule *rule)
{
  if (rule->condition != NULL && find_circle_below (search, rule->condition))
    return TRUE;
  guint deepest = search->depth;
  for (guint i = 0; i < rule->n_items; i++)
    if (find_circle_through (search, &rule->items[i], &deepest))
      return TRUE;
  return FALSE;
}

/* The rules before the own one that `reaches` means; that it means no later one is tier_ranks.c's to say. */
static gboolean find_circle_in_tiers (CircleSearch *search, const LawCondition *reaches)
{
  const LawArticle *article = reaches->article;
  for (guint i = 0; article != NULL && i < article->n_rules && &article->rules[i] != reaches->at->rule; i++)
    if (article->rules[i].reach == reaches->tier && find_circle_in_rule (search, &article->rules[i]))
      return TRUE;
  return FALSE;
}

static gboolean find_circle_below (CircleSearch *search, const LawCondition *condition)
{
  if (condition->stated->kind == CONDITION_REACHES)
    return find_circle_in_tiers (search, condition);
  if (condition->stated->items != NULL)
    return find_circle_in_items (search, condition);
  for (guint i = 0; i < condition->n_children; i++)
    if (find_circle_below (search, condition->children[i]))
      return TRUE;
  return FALSE;
}

static void report_far (CircleSearch *search, const LawItem *item)
{
  search->found = TRUE;
  findings_add (search->resolver->findings, FINDING_FAR_REFERENCE, item->stated->place, item->stated->path,
                G_STRINGIFY (16), NULL);
}

/* Nothing that the item leads to leads back to it. */
static void clear (CircleSearch *search, const LawItem *item)
{
  if (search->depth == MOST_REFERENCES + 1) /* told of the first; what refers to that one is farther still */
    report_far (search, item);
  g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (CLEARED + search->depth));
}

static gboolean find_circle (CircleSearch *search, const LawItem *item)
{
  guint mark = GPOINTER_TO_UINT (g_hash_table_lookup (search->marks, item));
  search->depth = mark >= CLEARED ? mark - CLEARED : 0;
  if (mark >= CLEARED)
    return FALSE;
  g_ptr_array_add (search->way, (gpointer) item);
  if (mark == ON_THE_WAY)
    return TRUE;
  g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (ON_THE_WAY));
  if (search->way->len <= MOST_ON_THE_WAY && item->condition != NULL && find_circle_below (search, item->condition))
    return TRUE;
  g_ptr_array_set_size (search->way, (gint) search->way->len - 1);
  clear (search, item);
  return FALSE;
}

/* The way from where the circle closes: 3 → 5 → 3. Its items are cleared, so that it is told once. */
static void report_circle (CircleSearch *search)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const LawItem *last = g_ptr_array_index (search->way, search->way->len - 1);
  gboolean inside = FALSE;
  for (guint i = 0; i < search->way->len; i++) {
    const LawItem *item = g_ptr_array_index (search->way, i);
    g_hash_table_insert (search->marks, (gpointer) item, GUINT_TO_POINTER (CLEARED));
    inside = inside || item == last;
    if (inside)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " → " : "", item->stated->path);
  }
  search->found = TRUE;
  findings_add (search->resolver->findings, FINDING_CYCLE, last->stated->place, text->str, NULL, NULL);
  g_ptr_array_set_size (search->way, 0);
}

static void start_in (CircleSearch *search, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_items; i++)
    if (find_circle (search, standard->items[i]))
      report_circle (search);
}

gboolean check_circles (const Resolver *resolver)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  CircleSearch search = { .resolver = resolver, .marks = marks, .way = way };
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++)
      start_in (&search, &resolver->law->instruments[i].standards[j]);
  return !search.found;
}
