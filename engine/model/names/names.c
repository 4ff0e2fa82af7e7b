/* A lawbook in, what each name means out. Ids come first, then the names of today, those of earlier law, articles: a name
 * is looked for in one after the other, and what two things share within one of them is refused, never guessed. */
#include "model/names/names.h"
#include <string.h>
#include "base/fold.h"
#include "base/nearest.h"
#include "model/names/citation.h"
#include "model/names/selected.h"

typedef enum { LEVEL_ID, LEVEL_NAME, LEVEL_FORMER, LEVEL_ARTICLE, N_LEVELS } Level;

/* A text that stands in the rules and can be suggested. */
typedef struct {
  const char *text; /* borrowed from the rules */
  const char *key;  /* borrowed from the levels */
  guint thing;      /* the how manieth of its kind; of facts the slot */
  NameShape shape;
  guint64 in_key;     /* the characters of the key */
  guint32 key_begins; /* its first bytes */
} Spelling;

struct _Names {
  GHashTable *levels[N_NAME_KINDS][N_LEVELS]; /* key -> GPtrArray of what is called so */
  GPtrArray *things[N_NAME_KINDS];            /* in the order of the rules */
  GArray *spellings[N_NAME_KINDS];            /* of Spelling */
  gsize longest;                              /* bytes of a key */
};

/* ---- what a thing is called ---- */

/* Returns: the key, borrowed from the level. */
static const char *enter (Names *names, NameKind kind, Level level, const char *text, gsize length, gconstpointer thing)
{
  g_autofree char *key = text_key (text, length);
  gpointer kept, things;
  if (!g_hash_table_lookup_extended (names->levels[kind][level], key, &kept, &things)) {
    things = g_ptr_array_new ();
    kept = g_steal_pointer (&key);
    g_hash_table_insert (names->levels[kind][level], kept, things);
  }
  if (!g_ptr_array_find (things, thing, NULL))
    g_ptr_array_add (things, (gpointer) thing);
  names->longest = MAX (names->longest, strlen (kept));
  return kept;
}

static void enter_text (Names *names, NameKind kind, Level level, const char *text, gconstpointer thing)
{
  if (text != NULL)
    enter (names, kind, level, text, strlen (text), thing);
}

/* The first bytes of a key, which is zero behind its end. */
static guint32 beginning_of (const char *key)
{
  guint32 begins = 0;
  memcpy (&begins, key, MIN (strlen (key), sizeof begins));
  return begins;
}

/* Of the thing entered last. */
static void enter_word (Names *names, NameKind kind, Level level, const char *text, gconstpointer thing)
{
  if (text == NULL)
    return;
  const char *key = enter (names, kind, level, text, strlen (text), thing);
  const Spelling spelling = {
    text, key, names->things[kind]->len - 1, name_shape (text), name_characters (key), beginning_of (key)
  };
  g_array_append_val (names->spellings[kind], spelling);
}

static void enter_words (Names *names, NameKind kind, const Words *words, gconstpointer thing)
{
  enter_word (names, kind, LEVEL_NAME, words->zh, thing);
  enter_word (names, kind, LEVEL_NAME, words->en, thing);
}

/* cn/253-1 and 253-1 */
static void enter_id (Names *names, NameKind kind, const char *id, gconstpointer thing)
{
  const char *slash = strrchr (id, '/');
  enter_text (names, kind, LEVEL_ID, id, thing);
  if (slash != NULL)
    enter_text (names, kind, LEVEL_ID, slash + 1, thing);
  g_ptr_array_add (names->things[kind], (gpointer) thing);
}

static void enter_fact (Names *names, const Fact *fact)
{
  enter_id (names, NAMES_FACT, fact->id, fact);
  enter_words (names, NAMES_FACT, &fact->name, fact);
  enter_word (names, NAMES_FACT, LEVEL_ID, fact->id, fact);
}

static void enter_instrument (Names *names, const Instrument *instrument)
{
  enter_id (names, NAMES_INSTRUMENT, instrument->id, instrument);
  enter_words (names, NAMES_INSTRUMENT, &instrument->name, instrument);
  g_autofree char *full = instrument->issuer.zh == NULL || instrument->name.zh == NULL
                              ? NULL
                              : g_strconcat (instrument->issuer.zh, instrument->name.zh, NULL);
  enter_text (names, NAMES_INSTRUMENT, LEVEL_NAME, full, instrument);
  enter_text (names, NAMES_INSTRUMENT, LEVEL_NAME, instrument->number, instrument);
  enter_word (names, NAMES_INSTRUMENT, LEVEL_ID, instrument->id, instrument);
}

/* 诈骗 for 诈骗罪 */
static void enter_crime (Names *names, Level level, const char *name, gsize length, const Offence *offence)
{
  const char crime[] = "罪";
  const gsize tail = strlen (crime);
  enter (names, NAMES_OFFENCE, level, name, length, offence);
  if (length > tail && memcmp (name + length - tail, crime, tail) == 0)
    enter (names, NAMES_OFFENCE, level, name, length - tail, offence);
}

/* Several names, separated by semicolons. */
static void enter_former (Names *names, const char *list, const Offence *offence)
{
  while (list != NULL && *list != '\0') {
    const char *wide = strstr (list, "；");
    gsize length = strcspn (list, ";");
    if (wide != NULL && (gsize) (wide - list) < length)
      length = (gsize) (wide - list);
    enter_crime (names, LEVEL_FORMER, list, length, offence);
    list += length;
    list += g_str_has_prefix (list, "；") ? strlen ("；") : *list == ';';
  }
}

static void enter_offence (Names *names, const Offence *offence)
{
  enter_id (names, NAMES_OFFENCE, offence->id, offence);
  enter_words (names, NAMES_OFFENCE, &offence->name, offence);
  if (offence->name.zh != NULL)
    enter_crime (names, LEVEL_NAME, offence->name.zh, strlen (offence->name.zh), offence);
  enter_text (names, NAMES_OFFENCE, LEVEL_ARTICLE, offence->article, offence);
  enter_former (names, offence->also, offence);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    enter_former (names, version->name.zh, offence);
    enter_former (names, version->name.en, offence);
  }
}

Names *names_new (const Lawbook *law)
{
  Names *names = g_new0 (Names, 1);
  for (guint kind = 0; kind < N_NAME_KINDS; kind++) {
    names->things[kind] = g_ptr_array_new ();
    names->spellings[kind] = g_array_new (FALSE, FALSE, sizeof (Spelling));
    for (guint level = 0; level < N_LEVELS; level++)
      names->levels[kind][level] =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  }
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++)
    enter_fact (names, vocabulary_fact (law->vocabulary, slot));
  for (guint i = 0; i < law->n_instruments && !law->by_id_only; i++) {
    const LawInstrument *instrument = &law->instruments[i];
    enter_instrument (names, instrument->stated);
    for (guint k = 0; k < instrument->n_offences; k++)
      enter_offence (names, instrument->offences[k].stated);
  }
  return names;
}

void names_free (Names *names)
{
  if (names == NULL)
    return;
  for (guint kind = 0; kind < N_NAME_KINDS; kind++) {
    g_ptr_array_unref (names->things[kind]);
    g_array_unref (names->spellings[kind]);
    for (guint level = 0; level < N_LEVELS; level++)
      g_hash_table_unref (names->levels[kind][level]);
  }
  g_free (names);
}

/* ---- finding ---- */

static gconstpointer find_at (const Names *names, NameKind kind, Level first, const char *key, GPtrArray **ret_several)
{
  for (guint level = first; level < N_LEVELS; level++) {
    GPtrArray *things = g_hash_table_lookup (names->levels[kind][level], key);
    if (things != NULL && things->len == 1)
      return g_ptr_array_index (things, 0);
    if (things != NULL) {
      *ret_several = g_ptr_array_ref (things);
      return NULL;
    }
  }
  return NULL;
}

static void add_called (GPtrArray *found, const GPtrArray *called)
{
  for (guint i = 0; i < called->len; i++)
    if (!g_ptr_array_find (found, g_ptr_array_index (called, i), NULL))
      g_ptr_array_add (found, g_ptr_array_index (called, i));
}

/* The offences of which a name at that level stands in that relation to the key, in the order of the rules. Returns: yours. */
static GPtrArray *related_at (const Names *names, Level level, const char *key,
                              gboolean (*is_related) (const char *name, const char *key))
{
  gpointer name, things;
  const GPtrArray *offences = names->things[NAMES_OFFENCE];
  g_autoptr (GPtrArray) any = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new ();
  GHashTableIter iter;
  g_hash_table_iter_init (&iter, names->levels[NAMES_OFFENCE][level]);
  while (g_hash_table_iter_next (&iter, &name, &things))
    if (is_related (name, key))
      add_called (any, things);
  for (guint i = 0; any->len > 0 && i < offences->len; i++)
    if (g_ptr_array_find (any, g_ptr_array_index (offences, i), NULL))
      g_ptr_array_add (found, g_ptr_array_index (offences, i));
  return found;
}

static gconstpointer only_one (GPtrArray *found, GPtrArray **ret_several)
{
  if (found->len > 1)
    *ret_several = g_ptr_array_ref (found);
  return found->len == 1 ? g_ptr_array_index (found, 0) : NULL;
}

/* 贩卖、运输毒品罪: of a name of today before one of earlier law. */
static gconstpointer find_selected (const Names *names, const char *key, GPtrArray **ret_several)
{
  g_autoptr (GPtrArray) found = related_at (names, LEVEL_NAME, key, name_has_selected);
  if (found->len > 0)
    return only_one (found, ret_several);
  g_autoptr (GPtrArray) former = related_at (names, LEVEL_FORMER, key, name_has_selected);
  return only_one (former, ret_several);
}

/* 走私罪, 生产食品罪: no offence is called so, but several may be meant. What may be one alone is only suggested. */
static void find_meant (const Names *names, const char *key, GPtrArray **ret_several)
{
  g_autoptr (GPtrArray) found = related_at (names, LEVEL_NAME, key, name_may_be_meant);
  only_one (found, ret_several);
}

static gboolean is_within (const char *key, const char *name)
{
  g_autofree char *whole = name == NULL ? NULL : text_key (name, strlen (name));
  return whole != NULL && strstr (whole, key) != NULL;
}

/* 刑法, Criminal Law: a name of a statute or a part of one; a law that is not held has other articles. */
static gboolean is_statute (const Names *names, const char *text, gsize length)
{
  const GPtrArray *instruments = names->things[NAMES_INSTRUMENT];
  g_autofree char *key = text_key (text, length);
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    if (instrument->kind == INSTRUMENT_STATUTE &&
        (is_within (key, instrument->name.zh) || is_within (key, instrument->name.en)))
      return TRUE;
  }
  return FALSE;
}

/* An article and nothing behind it. Returns: yours; NULL: it is none. `ret_head`: bytes before it. */
static char *read_article (const char *folded, gsize *ret_head)
{
  const Citation citation = citation_read (folded);
  g_autofree char *path = citation.path;
  *ret_head = citation.head;
  return path == NULL || strchr (path, '(') != NULL || folded[citation.rest] != '\0' ? NULL : g_steal_pointer (&path);
}

/* 刑法第二百五十三条之一, 刑法225, art. 285: an article, whose statute may be named before it. */
static gconstpointer find_article (const Names *names, const char *text, gsize length, GPtrArray **ret_several)
{
  gsize head = 0;
  g_autofree char *folded = text_folded (text, length);
  g_autofree char *whole = g_strconcat (folded, "条", NULL);
  g_autofree char *article = read_article (folded, &head);
  if (article == NULL)
    article = read_article (whole, &head);
  if (article == NULL || !is_statute (names, folded, head))
    return NULL;
  g_autofree char *key = text_key (article, strlen (article));
  return find_at (names, NAMES_OFFENCE, LEVEL_ID, key, ret_several);
}

enum {
  LONGEST_CITATION = 256
}; /* of an article behind the name of its statute; of anything else what names is a name or a part of one */

gconstpointer names_find (const Names *names, NameKind kind, const char *text, gsize length, GPtrArray **ret_several)
{
  g_autofree char *key = text_key (text, length);
  *ret_several = NULL;
  if (*key == '\0' || strlen (key) > names->longest + LONGEST_CITATION)
    return NULL;
  gconstpointer found = find_at (names, kind, LEVEL_ID, key, ret_several);
  if (found != NULL || *ret_several != NULL || kind != NAMES_OFFENCE)
    return found;
  found = find_selected (names, key, ret_several);
  if (found == NULL && *ret_several == NULL)
    found = find_article (names, text, length, ret_several);
  if (found == NULL && *ret_several == NULL)
    find_meant (names, key, ret_several);
  return found;
}

const Offence *names_offence (const Names *names, const char *text)
{
  g_autoptr (GPtrArray) several = NULL;
  return names_find (names, NAMES_OFFENCE, text, strlen (text), &several);
}

/* ---- for messages ---- */

char *names_list_all (const Names *names, NameKind kind) { return names_list (kind, names->things[kind]); }

enum { LEAST_BYTES = 6 }; /* two Chinese characters: as much as a part must have to mean something */

static gboolean is_meant (const gboolean *among, const Spelling *spelling)
{
  return among == NULL || among[spelling->thing];
}

static gboolean is_part (const Spelling *spelling, const char *key, guint64 in_key)
{
  return name_may_be_part (spelling->in_key, in_key) && strlen (spelling->key) >= LEAST_BYTES &&
         (strstr (spelling->key, key) != NULL || strstr (key, spelling->key) != NULL);
}

/* The shortest name that the text is a part of, or that is a part of it, where it is of one thing. `begun`: that begins with it, also
 * of several things that are asked for. */
static const char *find_part (const Names *names, NameKind kind, const char *text, const gboolean *among,
                              gboolean begun, gboolean *ret_several)
{
  const Spelling *best = NULL;
  g_autofree char *key = text_key (text, strlen (text));
  const guint64 in_key = name_characters (key);
  const guint32 begins = beginning_of (key);
  const gsize length = strlen (key);
  *ret_several = FALSE;
  for (guint i = 0; length >= LEAST_BYTES && i < names->spellings[kind]->len; i++) {
    const Spelling *one = &g_array_index (names->spellings[kind], Spelling, i);
    if (begun ? one->key_begins != begins || strncmp (one->key, key, length) != 0 : !is_part (one, key, in_key))
      continue;
    if (!is_meant (among, one))
      continue;
    *ret_several = *ret_several || (best != NULL && best->thing != one->thing);
    if (best == NULL || strlen (one->text) < strlen (best->text))
      best = one;
  }
  const gboolean chosen = !*ret_several || (begun && among != NULL);
  return best == NULL || !chosen ? NULL : best->text;
}

/* The name of the one offence that may be meant: 非法收购林木罪. NULL: none, or several. */
static const char *meant_alone (const Names *names, const char *text)
{
  g_autofree char *key = text_key (text, strlen (text));
  g_autoptr (GPtrArray) found = related_at (names, LEVEL_NAME, key, name_may_be_meant);
  return found->len == 1 ? ((const Offence *) g_ptr_array_index (found, 0))->name.zh : NULL;
}

static gboolean begins_with (const char *name, const char *text, gsize length)
{
  return length == 0 || (*name == *text && strncmp (name, text, length) == 0);
}

const char *names_nearest (const Names *names, NameKind kind, const char *text, const gboolean *among,
                           gboolean *ret_several)
{
  const GArray *spellings = names->spellings[kind];
  const NameShape shape = name_shape (text);
  const gsize length = strlen (text);
  g_autofree const char **texts = g_new (const char *, spellings->len + 1);
  guint n = 0;
  for (guint i = 0; i < spellings->len; i++) {
    const Spelling *one = &g_array_index (spellings, Spelling, i);
    if (is_meant (among, one) && (name_may_be_near (&shape, &one->shape) || begins_with (one->text, text, length)))
      texts[n++] = one->text;
  }
  texts[n] = NULL;
  const char *nearest = nearest_name (text, texts);
  gboolean several = FALSE;
  if (nearest == NULL)
    nearest = find_part (names, kind, text, among, TRUE, &several);
  if (nearest == NULL)
    nearest = find_part (names, kind, text, among, FALSE, &several);
  if (nearest == NULL && kind == NAMES_OFFENCE)
    nearest = meant_alone (names, text);
  if (ret_several != NULL)
    *ret_several = several;
  return nearest;
}
