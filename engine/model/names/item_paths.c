/* A lawbook in, every item that a case can name out, with its path. Nothing is judged here. */
#include "model/names/item_paths.h"

typedef struct {
  GArray *paths; /* of ItemPath */
  const LawStandard *standard;
  TierName reach; /* of the items at hand */
} Walk;

static gboolean is_item (const LawCondition *condition) { return condition->stated->kind == CONDITION_ITEM; }

/* Open clauses in the condition itself; what stands in a numbered sub-item belongs to that one. */
static void note_open_clauses (const LawCondition *condition, ItemPath *path)
{
  if (condition->stated->kind == CONDITION_OPEN) {
    path->open = TRUE;
    path->asked |= condition->stated->unanswered;
    return;
  }
  for (guint i = 0; i < condition->n_children; i++)
    if (!is_item (condition->children[i]))
      note_open_clauses (condition->children[i], path);
}

/* What a person decides in a <near> is no more than that. */
static gboolean asks_near (const LawCondition *condition, gboolean inside)
{
  if (condition->stated->kind == CONDITION_OPEN)
    return inside;
  const gboolean near = inside || condition->stated->kind == CONDITION_NEAR;
  for (guint i = 0; i < condition->n_children; i++)
    if (!is_item (condition->children[i]) && !asks_near (condition->children[i], near))
      return FALSE;
  return TRUE;
}

gboolean item_asks_near (const LawCondition *condition) { return asks_near (condition, FALSE); }

static void add_path (const Walk *walk, const char *path, const LawCondition *condition)
{
  ItemPath added = { .path = path,
                     .instrument = walk->standard->instrument->stated,
                     .standard = walk->standard,
                     .reach = walk->reach,
                     .plain = condition != NULL && condition->stated->kind == CONDITION_OPEN };
  if (condition != NULL)
    note_open_clauses (condition, &added);
  added.near = added.open && item_asks_near (condition);
  g_array_append_val (walk->paths, added);
}

/* NULL has none. */
static void add_sub_items (const Walk *walk, const LawCondition *condition)
{
  for (guint i = 0; condition != NULL && i < condition->n_children; i++) {
    const LawCondition *child = condition->children[i];
    if (is_item (child) && child->stated->number != NULL)
      add_path (walk, child->path, child);
    add_sub_items (walk, child);
  }
}

/* Paragraphs of one number that lead to several tiers are applied together, or not. It says nothing of what other clauses reach. */
static void add_discretion (Walk *walk, const LawRule *rule)
{
  const LawCondition *root = rule->condition;
  const LawCondition *open = root->n_children == 0 ? root : root->children[root->n_children - 1];
  for (const LawRule *before = rule->article->rules; before < rule; before++)
    if (before->stated->discretion && g_strcmp0 (before->stated->paragraph, rule->stated->paragraph) == 0)
      return;
  walk->reach = NULL;
  add_path (walk, open->path, open);
  ItemPath *added = &g_array_index (walk->paths, ItemPath, walk->paths->len - 1);
  added->plain = FALSE;
  added->discretion = rule;
}

static void add_items (Walk *walk, const LawRule *rule)
{
  if (rule->stated->discretion)
    add_discretion (walk, rule);
  walk->reach = rule->reach;
  for (guint i = 0; i < rule->n_items; i++) {
    const LawItem *item = &rule->items[i];
    if (item->stated->path == NULL)
      continue;
    add_path (walk, item->stated->path, item->condition);
    add_sub_items (walk, item->condition);
  }
}

/* Leniencies are no items: only open clauses inside them can be named. */
static void add_leniency (const Walk *walk, const LawLeniency *leniency)
{
  guint before = walk->paths->len;
  add_path (walk, leniency->stated->article, leniency->condition);
  add_sub_items (walk, leniency->condition);
  for (guint i = walk->paths->len; i > before; i--)
    if (!g_array_index (walk->paths, ItemPath, i - 1).open)
      g_array_remove_index (walk->paths, i - 1);
}

static void add_standard (Walk *walk)
{
  for (guint i = 0; i < walk->standard->n_articles; i++)
    for (guint k = 0; k < walk->standard->articles[i].n_rules; k++)
      add_items (walk, &walk->standard->articles[i].rules[k]);
  walk->reach = NULL;
  for (guint i = 0; i < walk->standard->n_leniencies; i++)
    if (walk->standard->leniencies[i].condition != NULL)
      add_leniency (walk, &walk->standard->leniencies[i]);
}

/* From when to before when it is in force. */
static void note_time (ItemPath *item)
{
  const Standard *standard = item->standard->stated;
  const Day ends[] = { item->instrument->until, standard->until };
  item->from = MAX (item->instrument->effective, standard->effective);
  item->until = DAY_MAX;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != 0)
      item->until = MIN (item->until, ends[i]);
}

static char *key_of (const ItemPath *item)
{
  return g_strdup_printf ("%s\n%s\n%s", item->instrument->id, item->path, item->standard->stated->offences[0]);
}

/* A paragraph whose wording the rules state anew from some day on is one clause of all these times. */
static void join_times (GArray *paths)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < paths->len; i++) {
    ItemPath *item = &g_array_index (paths, ItemPath, i);
    char *key = key_of (item);
    ItemPath *known = g_hash_table_lookup (first, key);
    note_time (item);
    if (known == NULL) {
      g_hash_table_insert (first, key, item);
      continue;
    }
    known->from = MIN (known->from, item->from);
    known->until = MAX (known->until, item->until);
    g_free (key);
  }
  for (guint i = 0; i < paths->len; i++) {
    ItemPath *item = &g_array_index (paths, ItemPath, i);
    g_autofree char *key = key_of (item);
    const ItemPath *known = g_hash_table_lookup (first, key);
    item->from = known->from;
    item->until = known->until;
  }
}

static gboolean is_wanted (const LawInstrument *instrument, const GPtrArray *wanted)
{
  for (guint i = 0; wanted != NULL && i < wanted->len; i++)
    if (g_str_equal (((const Instrument *) g_ptr_array_index (wanted, i))->id, instrument->stated->id))
      return TRUE;
  return wanted == NULL;
}

GArray *item_paths_of (const Lawbook *law, const GPtrArray *instruments)
{
  Walk walk = { .paths = g_array_new (FALSE, FALSE, sizeof (ItemPath)) };
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint k = 0; is_wanted (&law->instruments[i], instruments) && k < law->instruments[i].n_standards; k++) {
      walk.standard = &law->instruments[i].standards[k];
      add_standard (&walk);
    }
  join_times (walk.paths);
  return walk.paths;
}

GArray *item_paths (const Lawbook *law) { return item_paths_of (law, NULL); }
