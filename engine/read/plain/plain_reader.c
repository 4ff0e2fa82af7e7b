/* A slice in, a plain record out: by the reader of its format. A table is held on to until another one comes, so that its head is
 * made out once. */
#include "read/plain/plain_reader.h"
#include "read/plain/plain_json.h"
#include "read/plain/plain_table.h"
#include "read/plain/plain_xml.h"

struct PlainReader {
  PlainWords words;
  PlainJson *json;
  PlainXml *xml;
  PlainTable *table; /* NULL: none yet */
  BulkForm *form;    /* its own */
};

PlainReader *plain_reader_new (CaseDraft *draft)
{
  PlainReader *reader = g_new0 (PlainReader, 1);
  plain_words_init (&reader->words, draft);
  reader->json = plain_json_new (&reader->words);
  reader->xml = plain_xml_new (&reader->words);
  return reader;
}

void plain_reader_free (PlainReader *reader)
{
  if (reader == NULL)
    return;
  plain_json_free (reader->json);
  plain_xml_free (reader->xml);
  plain_table_free (reader->table);
  bulk_form_unref (reader->form);
  plain_words_clear (&reader->words);
  g_free (reader);
}

void plain_reader_pass (PlainReader *reader, const char *key) { plain_json_pass (reader->json, key); }

static PlainTable *table_of (PlainReader *reader, BulkForm *form)
{
  if (reader->form == form)
    return reader->table;
  plain_table_free (reader->table);
  bulk_form_unref (reader->form);
  reader->form = bulk_form_ref (form);
  reader->table = plain_table_new (&reader->words, form);
  return reader->table;
}

const PlainRecord *plain_reader_read (PlainReader *reader, BulkForm *form, const Slice *slice)
{
  gboolean plain = slice->fault == NO_FAULT;
  plain_begin (&reader->words);
  if (form->format == BULK_JSON)
    plain = plain && plain_json_read (reader->json, slice->text);
  else if (form->format == BULK_TABLE)
    plain = plain && plain_table_read (table_of (reader, form), slice->text);
  else
    plain = plain && form->format == BULK_XML && plain_xml_read (reader->xml, form, slice);
  return plain && plain_end (&reader->words) ? &reader->words.record : NULL;
}
