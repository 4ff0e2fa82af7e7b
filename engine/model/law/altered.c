/* Two lawbooks in, what their differences can reach out. The idea: a document is the bytes of its files; from those that are not the
 * same on both sides what may be otherwise spreads to whatever names them, and to what they fill or take the place of. */
#include "model/law/altered.h"
#include "model/law/related.h"

/* One of both lawbooks. */
typedef struct {
  const Lawbook *law;
  Related *related;
  GHashTable *digests; /* path → char *: the digests of all texts that were read by that path */
} Side;

typedef struct {
  Side sides[2];
  Altered *altered;
  gboolean spread; /* something was added */
} Altering;

/* ---- bytes ---- */

static GHashTable *digests_of (const Lawbook *law)
{
  GHashTable *digests = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < law->book->files->len; i++) {
    const RuleFile *file = &g_array_index (law->book->files, RuleFile, i);
    const char *before = g_hash_table_lookup (digests, file->path);
    g_hash_table_insert (digests, (gpointer) file->path, g_strconcat (file->digest, before, NULL));
  }
  return digests;
}

static gint compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Whatever the files are called. Returns: yours. */
static char *join (GPtrArray *digests)
{
  GString *joined = g_string_new (NULL);
  g_ptr_array_sort (digests, compare_texts);
  for (guint i = 0; i < digests->len; i++)
    g_string_append (joined, g_ptr_array_index (digests, i));
  return g_string_free (joined, FALSE);
}

/* What a document is. Returns: yours; NULL: there is none, or it is not known. */
static char *bytes_of (const Side *side, const char *id)
{
  const LawInstrument *instrument = lawbook_instrument (side->law, id);
  if (instrument == NULL)
    return NULL;
  g_autoptr (GPtrArray) files = instrument_files (instrument->stated), digests = g_ptr_array_new ();
  gboolean known = TRUE;
  for (guint i = 0; i < files->len; i++) {
    const char *digest = g_hash_table_lookup (side->digests, g_ptr_array_index (files, i));
    known = known && digest != NULL;
    g_ptr_array_add (digests, (gpointer) digest);
  }
  return known ? join (digests) : NULL;
}

/* What is no document. Returns: yours. */
static char *words_of (const Side *side)
{
  g_autoptr (GHashTable) of_documents = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) digests = g_ptr_array_new ();
  const GArray *files = side->law->book->files;
  for (guint i = 0; i < side->law->n_instruments; i++) {
    g_autoptr (GPtrArray) own = instrument_files (side->law->instruments[i].stated);
    for (guint k = 0; k < own->len; k++)
      g_hash_table_add (of_documents, g_ptr_array_index (own, k));
  }
  for (guint i = 0; i < files->len; i++)
    if (!g_hash_table_contains (of_documents, g_array_index (files, RuleFile, i).path))
      g_ptr_array_add (digests, g_array_index (files, RuleFile, i).digest);
  return join (digests);
}

/* ---- what it reaches ---- */

static void add (Altering *altering, const LawInstrument *instrument)
{
  if (instrument != NULL && g_hash_table_add (altering->altered->instruments, instrument->stated->id))
    altering->spread = TRUE;
}

static void add_differing (Altering *altering, const Side *side)
{
  for (guint i = 0; i < side->law->n_instruments; i++) {
    const char *id = side->law->instruments[i].stated->id;
    g_autofree char *old = bytes_of (&altering->sides[0], id), *now = bytes_of (&altering->sides[1], id);
    if (old == NULL || now == NULL || !g_str_equal (old, now))
      add (altering, &side->law->instruments[i]);
  }
}

/* What says otherwise how other documents apply. */
static void add_ruled (Altering *altering, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_locals; i++)
    add (altering, instrument->locals[i].band == NULL ? NULL : instrument->locals[i].band->instrument);
  for (guint i = 0; i < instrument->n_standards; i++)
    for (guint k = 0; k < instrument->standards[i].n_articles; k++) {
      const LawArticle *article = &instrument->standards[i].articles[k];
      add (altering, article->instead_of == NULL ? NULL : article->instead_of->standard->instrument);
      add (altering, article->alongside);
      add (altering, article->spelled);
    }
}

static gboolean names_any (const Altering *altering, const Side *side, const LawInstrument *instrument)
{
  const GPtrArray *needs = g_hash_table_lookup (side->related->needs, instrument);
  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (altered_instrument (altering->altered, g_ptr_array_index (needs, i)))
      return TRUE;
  return FALSE;
}

static void spread_on (Altering *altering, const Side *side)
{
  for (guint i = 0; i < side->law->n_instruments; i++) {
    const LawInstrument *instrument = &side->law->instruments[i];
    if (names_any (altering, side, instrument))
      add (altering, instrument);
    if (altered_instrument (altering->altered, instrument))
      add_ruled (altering, instrument);
  }
}

static Side side_new (const Lawbook *law) { return (Side) { law, related_new (law), digests_of (law) }; }

static void side_clear (Side *side)
{
  related_free (side->related);
  g_hash_table_unref (side->digests);
}

static void alter (Altered *altered, const Lawbook *old, const Lawbook *now)
{
  Altering altering = { { side_new (old), side_new (now) }, altered, FALSE };
  g_autofree char *before = words_of (&altering.sides[0]), *after = words_of (&altering.sides[1]);
  altered->words = !g_str_equal (before, after);
  for (guint i = 0; i < 2 && !altered->words; i++)
    add_differing (&altering, &altering.sides[i]);
  while (altering.spread) {
    altering.spread = FALSE;
    for (guint i = 0; i < 2; i++)
      spread_on (&altering, &altering.sides[i]);
  }
  side_clear (&altering.sides[0]);
  side_clear (&altering.sides[1]);
}

Altered *altered_new (const Lawbook *old, const Lawbook *now)
{
  Altered *altered = g_new (Altered, 1);
  *altered = (Altered) { TRUE, g_hash_table_new (g_str_hash, g_str_equal) };
  if (old->book->files != NULL && now->book->files != NULL)
    alter (altered, old, now);
  return altered;
}

void altered_free (Altered *altered)
{
  if (altered == NULL)
    return;
  g_hash_table_unref (altered->instruments);
  g_free (altered);
}

gboolean altered_instrument (const Altered *altered, const LawInstrument *instrument)
{
  return altered->words || g_hash_table_contains (altered->instruments, instrument->stated->id);
}

static gboolean is_spoken_of (const Altered *altered, const LawOffence *offence)
{
  if (offence == NULL)
    return FALSE;
  gboolean is = altered_instrument (altered, offence->instrument);
  for (guint i = 0; i < offence->n_standards && !is; i++)
    is = altered_instrument (altered, offence->standards[i]->instrument);
  return is;
}

gboolean altered_either (const Altered *altered, const LawOffence *old, const LawOffence *now)
{
  return is_spoken_of (altered, old) || is_spoken_of (altered, now);
}
