/* Instruments and the rulebook they make up: making, freeing and finding the parts. */
#include "model/book/rulebook.h"
#include <string.h>

static GPtrArray *list_of (GDestroyNotify free_part) { return g_ptr_array_new_with_free_func (free_part); }

static void local_value_free (LocalValue *value)
{
  g_free (value->instrument);
  g_free (value->local);
  g_free (value);
}

Instrument *instrument_new (void)
{
  Instrument *instrument = g_new0 (Instrument, 1);
  instrument->held = TRUE;
  instrument->offences = list_of ((GDestroyNotify) offence_free);
  instrument->standards = list_of ((GDestroyNotify) standard_free);
  instrument->locals = list_of ((GDestroyNotify) local_value_free);
  instrument->limitations = list_of ((GDestroyNotify) limitation_free);
  instrument->remarks = list_of ((GDestroyNotify) remark_free);
  return instrument;
}

void instrument_free (Instrument *instrument)
{
  if (instrument == NULL)
    return;
  g_free (instrument->id);
  g_free (instrument->number);
  g_free (instrument->region);
  words_clear (&instrument->name);
  words_clear (&instrument->issuer);
  g_ptr_array_unref (instrument->offences);
  g_ptr_array_unref (instrument->standards);
  g_ptr_array_unref (instrument->locals);
  g_ptr_array_unref (instrument->limitations);
  g_ptr_array_unref (instrument->remarks);
  g_free (instrument->path);
  g_clear_pointer (&instrument->single, g_hash_table_unref);
  g_free (instrument);
}

static void rule_file_clear (gpointer data) { g_free (((RuleFile *) data)->digest); }

static void collection_free (Collection *collection)
{
  g_free (collection->id);
  words_clear (&collection->name);
  g_free (collection);
}

/* Of documents that are read into it. */
static void begin_reading (Rulebook *rulebook)
{
  rulebook->references = 1;
  rulebook->instruments = list_of ((GDestroyNotify) instrument_free);
  rulebook->paths = g_string_chunk_new (256);
  rulebook->files = g_array_new (FALSE, FALSE, sizeof (RuleFile));
  g_array_set_clear_func (rulebook->files, rule_file_clear);
}

Rulebook *rulebook_new (void)
{
  Rulebook *rulebook = g_new0 (Rulebook, 1);
  begin_reading (rulebook);
  rulebook->vocabulary = vocabulary_new ();
  rulebook->collections = list_of ((GDestroyNotify) collection_free);
  return rulebook;
}

Rulebook *rulebook_beside (Rulebook *whole)
{
  Rulebook *rulebook = g_new0 (Rulebook, 1);
  begin_reading (rulebook);
  rulebook->whole = rulebook_ref (whole);
  rulebook->vocabulary = whole->vocabulary;
  rulebook->collections = g_ptr_array_ref (whole->collections);
  return rulebook;
}

Rulebook *rulebook_part (Rulebook *whole, const GPtrArray *instruments)
{
  Rulebook *part = g_new0 (Rulebook, 1);
  *part = (Rulebook) { .references = 1,
                       .whole = rulebook_ref (whole),
                       .vocabulary = whole->vocabulary,
                       .instruments = g_ptr_array_sized_new (instruments->len),
                       .collections = g_ptr_array_ref (whole->collections) };
  for (guint i = 0; i < instruments->len; i++)
    g_ptr_array_add (part->instruments, g_ptr_array_index (instruments, i));
  return part;
}

Rulebook *rulebook_ref (Rulebook *rulebook)
{
  g_atomic_int_inc (&rulebook->references);
  return rulebook;
}

void rulebook_unref (Rulebook *rulebook)
{
  if (rulebook == NULL || !g_atomic_int_dec_and_test (&rulebook->references))
    return;
  g_ptr_array_unref (rulebook->instruments);
  g_ptr_array_unref (rulebook->collections);
  if (rulebook->whole == NULL)
    vocabulary_free (rulebook->vocabulary);
  g_clear_pointer (&rulebook->paths, g_string_chunk_free);
  g_clear_pointer (&rulebook->files, g_array_unref);
  g_free (rulebook->hash);
  rulebook_unref (rulebook->whole);
  g_free (rulebook);
}

gboolean instrument_reaches (const Instrument *instrument, const char *region)
{
  return instrument->region == NULL || region == NULL || strcmp (instrument->region, region) == 0;
}

gboolean standard_in_force (const Standard *standard, Day day)
{
  return day >= standard->effective && (standard->until == 0 || day < standard->until);
}

const Instrument *rulebook_instrument (const Rulebook *rulebook, const char *id)
{
  for (guint i = 0; i < rulebook->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (rulebook->instruments, i);
    if (g_strcmp0 (instrument->id, id) == 0)
      return instrument;
  }
  return NULL;
}

static const Offence *offence_of (const Instrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    if (g_strcmp0 (offence->id, id) == 0)
      return offence;
  }
  return NULL;
}

const Offence *rulebook_offence (const Rulebook *rulebook, const char *id)
{
  const Offence *offence = NULL;
  for (guint i = 0; offence == NULL && i < rulebook->instruments->len; i++)
    offence = offence_of (g_ptr_array_index (rulebook->instruments, i), id);
  return offence;
}

void instrument_add_single (Instrument *instrument, const char *article)
{
  if (instrument->single == NULL)
    instrument->single = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (instrument->single, g_strdup (article));
}

gboolean instrument_is_single (const Instrument *instrument, const char *article)
{
  return instrument->single != NULL && g_hash_table_contains (instrument->single, article);
}

gboolean instrument_in_force (const Instrument *instrument, Day day)
{
  return instrument->effective <= day && (instrument->until == 0 || day < instrument->until);
}

/* `seen`: those that are in the list. */
static void add_file (GPtrArray *files, GHashTable *seen, const char *path)
{
  if (g_hash_table_add (seen, (gpointer) path))
    g_ptr_array_add (files, (gpointer) path);
}

GPtrArray *instrument_files (const Instrument *instrument)
{
  GPtrArray *files = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  add_file (files, seen, instrument->path);
  for (guint i = 0; i < instrument->offences->len; i++)
    add_file (files, seen, ((const Offence *) g_ptr_array_index (instrument->offences, i))->place.path);
  for (guint i = 0; i < instrument->standards->len; i++)
    add_file (files, seen, ((const Standard *) g_ptr_array_index (instrument->standards, i))->place.path);
  return files;
}

const Define *instrument_define (const Instrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    for (guint k = 0; k < standard->defines->len; k++) {
      const Define *define = g_ptr_array_index (standard->defines, k);
      if (g_strcmp0 (define->id, id) == 0)
        return define;
    }
  }
  return NULL;
}

GHashTable *instrument_defines (const Instrument *instrument)
{
  GHashTable *defines = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    for (guint k = 0; k < standard->defines->len; k++) {
      Define *define = g_ptr_array_index (standard->defines, k);
      if (define->id != NULL && !g_hash_table_contains (defines, define->id))
        g_hash_table_insert (defines, define->id, define);
    }
  }
  return defines;
}
