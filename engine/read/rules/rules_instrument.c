/* The elements of a document as such: the document, the collection it belongs to, limitation, regional values; and how the parts of
 * a statute that stand in several files become one. */
#include <string.h>
#include "read/rules/rules_draft.h"

void collection_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Collection *collection = g_new0 (Collection, 1);
  attributes_fill (reader, collection);
  g_ptr_array_add (draft->book->collections, collection);
}

/* Nothing of an instrument is in force before it is, and it ends after it began. */
static void compare_days (Reader *reader, const Instrument *instrument)
{
  if (instrument->until != 0 && instrument->until <= instrument->effective)
    attribute_fault (reader, "until", FINDING_REVERSED_DATES, NULL);
  if (instrument->effective != 0 && instrument->issued > instrument->effective)
    attribute_fault (reader, "issued", FINDING_REVERSED_DATES, NULL);
}

static void read_single (Reader *reader, Instrument *instrument)
{
  g_autofree char *single = NULL;
  attribute_read (reader, "single", &single);
  g_auto (GStrv) articles = g_strsplit (single == NULL ? "" : single, " ", -1);
  for (guint i = 0; articles[i] != NULL; i++)
    if (*articles[i] != '\0')
      instrument_add_single (instrument, articles[i]);
}

void instrument_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Instrument *instrument = draft->instrument = instrument_new ();
  g_hash_table_remove_all (draft->defined);
  attributes_fill (reader, instrument);
  instrument->path = g_strdup (instrument->place.path);
  read_single (reader, instrument);
  compare_days (reader, instrument);
  g_ptr_array_add (draft->book->instruments, instrument);
}

/* Both files have the same document at their head. */
static gboolean is_same_statute (const Instrument *one, const Instrument *other)
{
  return one->kind == INSTRUMENT_STATUTE && other->kind == INSTRUMENT_STATUTE && strcmp (one->id, other->id) == 0 &&
         g_strcmp0 (one->number, other->number) == 0 && g_strcmp0 (one->name.zh, other->name.zh) == 0 &&
         g_strcmp0 (one->name.en, other->name.en) == 0 && one->held == other->held && one->parts == other->parts &&
         one->issued == other->issued && one->effective == other->effective && one->until == other->until;
}

static void take_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));
  while (from->len > 0)
    g_ptr_array_steal_index (from, from->len - 1);
}

static void add_single (gpointer article, gpointer value, gpointer data)
{
  (void) value;
  instrument_add_single (data, article);
}

/* Takes the part. */
static void join (Instrument *statute, Instrument *part)
{
  take_all (statute->offences, part->offences);
  take_all (statute->standards, part->standards);
  take_all (statute->locals, part->locals);
  take_all (statute->limitations, part->limitations);
  take_all (statute->remarks, part->remarks);
  if (part->single != NULL)
    g_hash_table_foreach (part->single, add_single, statute);
  instrument_free (part);
}

void instruments_join (GPtrArray *instruments)
{
  g_autoptr (GHashTable) statutes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  for (guint i = 0; i < instruments->len; i++) {
    Instrument *next = g_ptr_array_index (instruments, i), *statute = g_hash_table_lookup (statutes, next->id);
    if (statute != NULL && is_same_statute (statute, next)) {
      join (statute, next);
      continue;
    }
    g_hash_table_insert (statutes, next->id, statute != NULL ? statute : next);
    instruments->pdata[n++] = next;
  }
  while (instruments->len > n)
    g_ptr_array_steal_index (instruments, instruments->len - 1);
}

void limitation_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Limitation *limitation = g_new0 (Limitation, 1);
  attributes_fill (reader, limitation);
  g_ptr_array_add (draft->instrument->limitations, limitation);
}

void value_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  LocalValue *value = g_new0 (LocalValue, 1);
  g_autofree char *written = NULL;
  attributes_fill (reader, value);
  attribute_read (reader, "is", &written);
  value->written = g_string_chunk_insert (draft->book->paths, written);
  g_ptr_array_add (draft->instrument->locals, value);
}

/* Where it stands is looked up when advice is given (lint/): the rules are the same without it. */
void allow_start (Reader *reader, gpointer data)
{
  guint code = 0;
  g_autofree char *because = NULL;
  (void) data;
  attribute_read (reader, "code", &code);
  attribute_read (reader, "because", &because);
}
