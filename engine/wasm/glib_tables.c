/* GLib's hash tables and string chunks where it is not there. A table keeps what was put in it in order, and finds it by places
 * that are tried one after the other. */
#include <glib.h>
#include <string.h>

typedef struct {
  gpointer key, value;
  guint hash;
} Entry;

struct _GHashTable {
  GHashFunc hash;
  GEqualFunc equal;
  GDestroyNotify drop_key, drop_value;
  GArray *entries; /* of Entry */
  guint *places;   /* index of an entry + 1; 0: free */
  guint n_places;  /* a power of two, at least twice the entries */
  guint references;
};

guint g_str_hash (gconstpointer text)
{
  guint hash = 5381;
  for (const guchar *c = text; *c != '\0'; c++)
    hash = hash * 33 + *c;
  return hash;
}

gboolean (g_str_equal) (gconstpointer a, gconstpointer b) { return strcmp (a, b) == 0; }

gboolean g_int64_equal (gconstpointer a, gconstpointer b) { return *(const gint64 *) a == *(const gint64 *) b; }

guint g_int64_hash (gconstpointer number)
{
  const guint64 n = *(const guint64 *) number;
  return (guint) (n ^ n >> 32) * 2654435761u;
}

guint g_direct_hash (gconstpointer pointer) { return GPOINTER_TO_UINT (pointer) * 2654435761u; }

gboolean g_direct_equal (gconstpointer a, gconstpointer b) { return a == b; }

GHashTable *g_hash_table_new_full (GHashFunc hash, GEqualFunc equal, GDestroyNotify drop_key, GDestroyNotify drop_value)
{
  GHashTable *table = g_new0 (GHashTable, 1);
  table->hash = hash == NULL ? g_direct_hash : hash;
  table->equal = equal == NULL ? g_direct_equal : equal;
  table->drop_key = drop_key;
  table->drop_value = drop_value;
  table->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  table->n_places = 8;
  table->places = g_new0 (guint, table->n_places);
  table->references = 1;
  return table;
}

GHashTable *g_hash_table_new (GHashFunc hash, GEqualFunc equal)
{
  return g_hash_table_new_full (hash, equal, NULL, NULL);
}

/* Where the key is, or could be put. */
static guint *place_of (const GHashTable *table, gconstpointer key, guint hash)
{
  guint at = hash & (table->n_places - 1);
  for (; table->places[at] != 0; at = (at + 1) & (table->n_places - 1)) {
    const Entry *entry = &g_array_index (table->entries, Entry, table->places[at] - 1);
    if (entry->hash == hash && table->equal (entry->key, key))
      break;
  }
  return &table->places[at];
}

static Entry *find (const GHashTable *table, gconstpointer key)
{
  const guint place = *place_of (table, key, table->hash (key));
  return place == 0 ? NULL : &g_array_index (table->entries, Entry, place - 1);
}

static void grow (GHashTable *table)
{
  if (2 * (table->entries->len + 1) <= table->n_places)
    return;
  g_free (table->places);
  table->n_places *= 2;
  table->places = g_new0 (guint, table->n_places);
  for (guint i = 0; i < table->entries->len; i++) {
    const Entry *entry = &g_array_index (table->entries, Entry, i);
    *place_of (table, entry->key, entry->hash) = i + 1;
  }
}

static void drop (GDestroyNotify func, gpointer pointer)
{
  if (func != NULL)
    func (pointer);
}

/* Returns: whether the key is new. The key that is not kept is dropped. */
static gboolean put (GHashTable *table, gpointer key, gpointer value, gboolean keep_old)
{
  grow (table);
  const guint hash = table->hash (key);
  guint *place = place_of (table, key, hash);
  if (*place == 0) {
    const Entry entry = { key, value, hash };
    g_array_append_val (table->entries, entry);
    *place = table->entries->len;
    return TRUE;
  }
  Entry *entry = &g_array_index (table->entries, Entry, *place - 1);
  drop (table->drop_value, entry->value);
  drop (table->drop_key, keep_old ? key : entry->key);
  *entry = (Entry) { keep_old ? entry->key : key, value, hash };
  return FALSE;
}

gboolean g_hash_table_insert (GHashTable *table, gpointer key, gpointer value) { return put (table, key, value, TRUE); }

gboolean g_hash_table_replace (GHashTable *table, gpointer key, gpointer value)
{
  return put (table, key, value, FALSE);
}

/* Key and value are one: it is dropped once. */
gboolean g_hash_table_add (GHashTable *table, gpointer key) { return put (table, key, key, FALSE); }

gpointer g_hash_table_lookup (GHashTable *table, gconstpointer key)
{
  const Entry *entry = find (table, key);
  return entry == NULL ? NULL : entry->value;
}

gboolean g_hash_table_lookup_extended (GHashTable *table, gconstpointer key, gpointer *ret_key, gpointer *ret_value)
{
  const Entry *entry = find (table, key);
  if (entry != NULL && ret_key != NULL)
    *ret_key = entry->key;
  if (entry != NULL && ret_value != NULL)
    *ret_value = entry->value;
  return entry != NULL;
}

gboolean g_hash_table_contains (GHashTable *table, gconstpointer key) { return find (table, key) != NULL; }

guint g_hash_table_size (GHashTable *table) { return table->entries->len; }

void g_hash_table_foreach (GHashTable *table, GHFunc each, gpointer data)
{
  for (guint i = 0; i < table->entries->len; i++) {
    const Entry *entry = &g_array_index (table->entries, Entry, i);
    each (entry->key, entry->value, data);
  }
}

void g_hash_table_iter_init (GHashTableIter *iter, GHashTable *table) { *iter = (GHashTableIter) { .dummy1 = table }; }

gboolean g_hash_table_iter_next (GHashTableIter *iter, gpointer *ret_key, gpointer *ret_value)
{
  const GHashTable *table = iter->dummy1;
  if ((guint) iter->dummy4 >= table->entries->len)
    return FALSE;
  const Entry *entry = &g_array_index (table->entries, Entry, iter->dummy4++);
  if (ret_key != NULL)
    *ret_key = entry->key;
  if (ret_value != NULL)
    *ret_value = entry->value;
  return TRUE;
}

void g_hash_table_remove_all (GHashTable *table)
{
  for (guint i = 0; i < table->entries->len; i++) {
    const Entry *entry = &g_array_index (table->entries, Entry, i);
    drop (table->drop_key, entry->key);
    drop (table->drop_value, entry->value);
  }
  g_array_set_size (table->entries, 0);
  memset (table->places, 0, table->n_places * sizeof (guint));
}

void g_hash_table_unref (GHashTable *table)
{
  if (--table->references > 0)
    return;
  g_hash_table_remove_all (table);
  g_array_unref (table->entries);
  g_free (table->places);
  g_free (table);
}

/* ---- strings that live together ---- */

struct _GStringChunk {
  GPtrArray *strings;
  GHashTable *known; /* those that were put in once and for all */
};

GStringChunk *g_string_chunk_new (gsize size)
{
  (void) size;
  GStringChunk *chunk = g_new (GStringChunk, 1);
  *chunk = (GStringChunk) { g_ptr_array_new_with_free_func (g_free), g_hash_table_new (g_str_hash, g_str_equal) };
  return chunk;
}

gchar *g_string_chunk_insert_len (GStringChunk *chunk, const gchar *text, gssize length)
{
  char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_ptr_array_add (chunk->strings, copy);
  return copy;
}

gchar *g_string_chunk_insert (GStringChunk *chunk, const gchar *text)
{
  return g_string_chunk_insert_len (chunk, text, -1);
}

gchar *g_string_chunk_insert_const (GStringChunk *chunk, const gchar *text)
{
  gchar *known = g_hash_table_lookup (chunk->known, text);
  if (known == NULL) {
    known = g_string_chunk_insert (chunk, text);
    g_hash_table_insert (chunk->known, known, known);
  }
  return known;
}

void g_string_chunk_clear (GStringChunk *chunk)
{
  g_hash_table_remove_all (chunk->known);
  g_ptr_array_set_size (chunk->strings, 0);
}

void g_string_chunk_free (GStringChunk *chunk)
{
  g_hash_table_unref (chunk->known);
  g_ptr_array_unref (chunk->strings);
  g_free (chunk);
}
