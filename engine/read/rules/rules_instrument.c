/* The elements of a document as such: the document, the collection it belongs to, limitation, regional values. */
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

void instrument_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Instrument *instrument = draft->instrument = instrument_new ();
  attributes_fill (reader, instrument);
  instrument->path = g_strdup (instrument->place.path);
  compare_days (reader, instrument);
  g_ptr_array_add (draft->book->instruments, instrument);
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
