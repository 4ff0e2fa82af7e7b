/* A citation in, the items that it can mean out. Items are kept by their path without the tier; what is cited is brought into
 * that form, and what else was said, the instrument and the tier, leaves out those that are not meant. */
#include "model/names/item_names.h"
#include <string.h>
#include "base/fold.h"
#include "model/names/citation.h"
#include "model/names/tier_names.h"

struct _ItemNames {
  GArray *items;     /* of ItemPath */
  GHashTable *bases; /* path without its tier -> GPtrArray of ItemPath */
};

/* What a text says of an item. */
typedef struct {
  char *base;              /* folded path; NULL: none is cited */
  char *instrument, *tier; /* keys; NULL: not said */
} NameSaid;

static void said_clear (NameSaid *said)
{
  g_free (said->base);
  g_free (said->instrument);
  g_free (said->tier);
}

static char *base_of (const char *path) { return text_folded (path, strcspn (path, ":")); }

ItemNames *item_names_new (const Lawbook *law)
{
  ItemNames *names = g_new0 (ItemNames, 1);
  names->items = item_paths (law);
  names->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < names->items->len; i++) {
    ItemPath *item = &g_array_index (names->items, ItemPath, i);
    g_autofree char *base = base_of (item->path);
    GPtrArray *items = g_hash_table_lookup (names->bases, base);
    if (items == NULL) {
      items = g_ptr_array_new ();
      g_hash_table_insert (names->bases, g_steal_pointer (&base), items);
    }
    g_ptr_array_add (items, item);
  }
  return names;
}

void item_names_free (ItemNames *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->bases);
  g_array_unref (names->items);
  g_free (names);
}

const GArray *item_names_all (const ItemNames *names) { return names->items; }

/* ---- what was said ---- */

/* Returns: yours; NULL for nothing. */
static char *key_of (const char *text, gsize length)
{
  char *key = text_key (text, length);
  if (*key == '\0')
    g_clear_pointer (&key, g_free);
  return key;
}

/* The name of a tier behind a citation: huge, (huge). */
static char *tier_key (const char *rest)
{
  const gsize length = strlen (rest);
  const gboolean bracketed = length > 1 && *rest == '(' && rest[length - 1] == ')';
  return bracketed ? key_of (rest + 1, length - 2) : key_of (rest, length);
}

static NameSaid read_citation (const char *folded)
{
  Citation citation = citation_read (folded);
  if (citation.path == NULL)
    return (NameSaid) { NULL, NULL, NULL };
  const char *rest = folded + citation.rest;
  rest += strspn (rest, ": ");
  return (NameSaid) { citation.path, key_of (folded, citation.head), tier_key (rest) };
}

/* A path of the rules is taken as it stands, whatever it looks like. */
static NameSaid read_said (const ItemNames *names, const char *text)
{
  g_autofree char *folded = text_folded (text, strlen (text));
  g_autofree char *base = base_of (folded);
  const char *tier = strchr (folded, ':');
  if (g_hash_table_contains (names->bases, base))
    return (NameSaid) { g_steal_pointer (&base), NULL, tier == NULL ? NULL : key_of (tier + 1, strlen (tier + 1)) };
  return read_citation (folded);
}

/* ---- what is meant ---- */

static gboolean is_key_of (const char *text, const char *key)
{
  g_autofree char *own = text == NULL ? NULL : text_key (text, strlen (text));
  return g_strcmp0 (own, key) == 0;
}

/* By its number, its full title or the end of that, its name: 刑法, 法释[2017]10号. */
static gboolean is_instrument (const Instrument *instrument, const char *key)
{
  const char *slash = strrchr (instrument->id, '/');
  g_autofree char *zh = g_strconcat (instrument->issuer.zh != NULL ? instrument->issuer.zh : "",
                                     instrument->name.zh != NULL ? instrument->name.zh : "", NULL);
  g_autofree char *name = text_key (zh, strlen (zh));
  return g_str_has_suffix (name, key) || is_key_of (instrument->id, key) ||
         is_key_of (slash != NULL ? slash + 1 : NULL, key) || is_key_of (instrument->number, key) ||
         is_key_of (instrument->name.en, key);
}

/* The tier by its id or its name. */
static gboolean is_tier_of (const LawStandard *standard, const char *id, const char *key)
{
  if (is_key_of (id, key))
    return TRUE;
  for (guint i = 0; i < standard->n_offences; i++) {
    const Tier *tier = offence_tier (standard->offences[i]->stated, id);
    if (tier != NULL && (is_key_of (tier->name.zh, key) || is_key_of (tier->name.en, key)))
      return TRUE;
  }
  return FALSE;
}

static gboolean is_tier (const ItemPath *item, const char *key)
{
  const char *id = strchr (item->path, ':');
  return id != NULL && is_tier_of (item->standard, id + 1, key);
}

/* Some part of the paragraph that is at discretion leads to the tier. */
static gboolean may_reach (const LawRule *rule, const char *key)
{
  const LawArticle *article = rule->article;
  for (guint i = 0; i < article->n_rules; i++) {
    const TierRule *stated = article->rules[i].stated;
    if (stated->discretion && g_strcmp0 (stated->paragraph, rule->stated->paragraph) == 0 &&
        is_tier_of (article->standard, stated->reach, key))
      return TRUE;
  }
  return FALSE;
}

static gboolean leads_to (const ItemPath *item, const char *key)
{
  if (item->discretion != NULL)
    return may_reach (item->discretion, key);
  return item->reach != NULL && strchr (item->path, ':') == NULL && is_tier_of (item->standard, item->reach, key);
}

/* A path that has a tier is one item only with it. */
static gboolean is_meant (const ItemPath *item, const NameSaid *said)
{
  if (said->instrument != NULL && !is_instrument (item->instrument, said->instrument))
    return FALSE;
  return said->tier != NULL ? is_tier (item, said->tier) : strchr (item->path, ':') == NULL;
}

/* Of an article that has one paragraph, that one. */
static const GPtrArray *find_base (const ItemNames *names, const NameSaid *said)
{
  const GPtrArray *items = g_hash_table_lookup (names->bases, said->base);
  g_autofree char *only = g_strdup_printf ("%s(1)", said->base);
  gboolean article = items == NULL && said->tier != NULL && strchr (said->base, '(') == NULL;
  return article ? g_hash_table_lookup (names->bases, only) : items;
}

GPtrArray *item_names_leading (const ItemNames *names, const char *text)
{
  GPtrArray *meant = g_ptr_array_new ();
  NameSaid said = read_said (names, text);
  const GPtrArray *items = said.base == NULL || said.tier == NULL ? NULL : find_base (names, &said);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    const ItemPath *item = g_ptr_array_index (items, i);
    if ((said.instrument == NULL || is_instrument (item->instrument, said.instrument)) && leads_to (item, said.tier))
      g_ptr_array_add (meant, g_ptr_array_index (items, i));
  }
  said_clear (&said);
  return meant;
}

GPtrArray *item_names_find (const ItemNames *names, const char *text)
{
  GPtrArray *meant = g_ptr_array_new ();
  NameSaid said = read_said (names, text);
  const GPtrArray *items = said.base == NULL ? NULL : find_base (names, &said);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (is_meant (g_ptr_array_index (items, i), &said))
      g_ptr_array_add (meant, g_ptr_array_index (items, i));
  said_clear (&said);
  return meant;
}

/* ---- what may have been meant ---- */

/* 5(1)(3) stands below 5(1) and below 5, not below 5(11). */
static gboolean lies_below (const char *path, const char *above)
{
  gsize length = strlen (above);
  return strncmp (path, above, length) == 0 && strchr ("(:", path[length]) != NULL;
}

static void add_below (const ItemNames *names, const char *above, GPtrArray *to)
{
  for (guint i = 0; i < names->items->len; i++) {
    ItemPath *item = &g_array_index (names->items, ItemPath, i);
    if (lies_below (item->path, above))
      g_ptr_array_add (to, item);
  }
}

/* What lies below 225(3) where 225(1)(3) is cited: in a document that says of the article that it has no paragraphs, what stands
 * there is by the number of the item. */
static void add_of_single (const ItemNames *names, const char *base, GPtrArray *to)
{
  const char *item = strstr (base, "(1)(");
  g_autofree char *article = item != NULL ? g_strndup (base, (gsize) (item - base)) : NULL;
  g_autofree char *above = item != NULL ? g_strconcat (article, item + strlen ("(1)"), NULL) : NULL;
  for (guint i = 0; item != NULL && i < names->items->len; i++) {
    ItemPath *path = &g_array_index (names->items, ItemPath, i);
    if (lies_below (path->path, above) && instrument_is_single (path->instrument, article))
      g_ptr_array_add (to, path);
  }
}

/* Of them those of the tier, as far as there are any. */
static void keep_tier (GPtrArray *items, const char *key)
{
  guint kept = 0;
  for (guint i = 0; i < items->len; i++) {
    const ItemPath *item = g_ptr_array_index (items, i);
    if (is_tier (item, key) || leads_to (item, key))
      g_ptr_array_index (items, kept++) = g_ptr_array_index (items, i);
  }
  if (kept > 0)
    g_ptr_array_set_size (items, (gint) kept);
}

GPtrArray *item_names_near (const ItemNames *names, const char *text)
{
  GPtrArray *near = g_ptr_array_new ();
  NameSaid said = read_said (names, text);
  while (said.base != NULL && near->len == 0) {
    add_below (names, said.base, near);
    if (near->len == 0)
      add_of_single (names, said.base, near);
    char *last = strrchr (said.base, '(');
    if (last == NULL)
      break;
    *last = '\0';
  }
  if (said.tier != NULL)
    keep_tier (near, said.tier);
  said_clear (&said);
  return near;
}
