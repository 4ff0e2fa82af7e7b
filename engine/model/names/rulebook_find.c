/* A rulebook in, flat lists of what a case can name out: item paths, instruments, tiers. Nothing is judged here. */
#include "model/names/rulebook_find.h"
#include <string.h>

typedef struct {
  GArray *paths; /* of ItemPath */
  const Instrument *instrument;
  const Standard *standard;
  const char *reach; /* of the items at hand */
} Walk;

static void clear_path (gpointer path) { g_free (((ItemPath *) path)->path); }

/* Open clauses in the condition itself; what stands in a numbered sub-item belongs to that one. */
static void note_open_clauses (const Condition *condition, ItemPath *path)
{
  if (condition->kind == CONDITION_OPEN) {
    path->open = TRUE;
    path->asked |= condition->unanswered;
    return;
  }
  for (guint i = 0; i < condition->children->len; i++) {
    const Condition *child = g_ptr_array_index (condition->children, i);
    if (child->kind != CONDITION_ITEM)
      note_open_clauses (child, path);
  }
}

static void add_path (const Walk *walk, const char *path, const Condition *condition)
{
  ItemPath added = { .path = g_strdup (path),
                     .instrument = walk->instrument,
                     .standard = walk->standard,
                     .reach = walk->reach,
                     .plain = condition != NULL && condition->kind == CONDITION_OPEN };
  if (condition != NULL)
    note_open_clauses (condition, &added);
  g_array_append_val (walk->paths, added);
}

static void add_sub_items (const Walk *walk, const char *path, const Condition *condition)
{
  for (guint i = 0; i < condition->children->len; i++) {
    const Condition *child = g_ptr_array_index (condition->children, i);
    gboolean is_item = child->kind == CONDITION_ITEM && child->number != NULL;
    g_autofree char *sub_path = is_item ? g_strdup_printf ("%s(%s)", path, child->number) : g_strdup (path);
    if (is_item)
      add_path (walk, sub_path, child);
    add_sub_items (walk, sub_path, child);
  }
}

static void add_items (Walk *walk, const TierRule *rule)
{
  walk->reach = rule->reach;
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    if (item->path == NULL)
      continue;
    add_path (walk, item->path, item->condition);
    if (item->condition != NULL)
      add_sub_items (walk, item->path, item->condition);
  }
}

/* Leniencies are no items: only open clauses inside them can be named. */
static void add_leniency (const Walk *walk, const Leniency *leniency)
{
  guint before = walk->paths->len;
  add_path (walk, leniency->article, leniency->condition);
  add_sub_items (walk, leniency->article, leniency->condition);
  for (guint i = walk->paths->len; i > before; i--)
    if (!g_array_index (walk->paths, ItemPath, i - 1).open)
      g_array_remove_index (walk->paths, i - 1);
}

static void add_standard (Walk *walk)
{
  for (guint i = 0; i < walk->standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (walk->standard->articles, i);
    for (guint k = 0; k < article->tiers->len; k++)
      add_items (walk, g_ptr_array_index (article->tiers, k));
  }
  walk->reach = NULL;
  for (guint i = 0; i < walk->standard->leniencies->len; i++) {
    const Leniency *leniency = g_ptr_array_index (walk->standard->leniencies, i);
    if (leniency->condition != NULL)
      add_leniency (walk, leniency);
  }
}

GArray *rulebook_item_paths (const Rulebook *book)
{
  Walk walk = { .paths = g_array_new (FALSE, FALSE, sizeof (ItemPath)) };
  g_array_set_clear_func (walk.paths, clear_path);
  for (guint i = 0; i < book->instruments->len; i++) {
    walk.instrument = g_ptr_array_index (book->instruments, i);
    for (guint k = 0; k < walk.instrument->standards->len; k++) {
      walk.standard = g_ptr_array_index (walk.instrument->standards, k);
      add_standard (&walk);
    }
  }
  return walk.paths;
}

const char **rulebook_instrument_names (const Rulebook *book)
{
  const char **names = g_new0 (const char *, book->instruments->len + 1);
  for (guint i = 0; i < book->instruments->len; i++)
    names[i] = ((const Instrument *) g_ptr_array_index (book->instruments, i))->id;
  return names;
}

/* By its name of that time. */
static const Tier *version_tier_called (const Version *version, const char *name)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (g_strcmp0 (tier->name.zh, name) == 0 || g_strcmp0 (tier->name.en, name) == 0)
      return tier;
  }
  return NULL;
}

const Tier *offence_tier (const Offence *offence, const char *name)
{
  const Tier *tier = NULL;
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier (g_ptr_array_index (offence->versions, i - 1), name);
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier_called (g_ptr_array_index (offence->versions, i - 1), name);
  return tier;
}

gboolean tier_is_none (const char *text)
{
  static const char *const names[] = { "none", "无", "未达到标准", "未达到本罪的标准", "below all thresholds", NULL };
  return g_strv_contains (names, text);
}

static void add_tier_names (GPtrArray *names, const Offence *offence)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint k = 0; k < version->tiers->len; k++) {
      const Tier *tier = g_ptr_array_index (version->tiers, k);
      if (!g_ptr_array_find_with_equal_func (names, tier->id, g_str_equal, NULL))
        g_ptr_array_add (names, tier->id);
    }
  }
}

const char **offence_tier_names (const Offence *offence)
{
  static char none[] = "none";
  GPtrArray *names = g_ptr_array_new ();
  g_ptr_array_add (names, none);
  add_tier_names (names, offence);
  g_ptr_array_add (names, NULL);
  gpointer list = g_ptr_array_free (names, FALSE);
  return list;
}
