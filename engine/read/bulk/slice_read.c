/* One record in, a Case out, or what is wrong with it. Nothing that was read before changes what is said of it: the same record
 * comes to the same whoever reads it. */
#include "read/bulk/slice_read.h"
#include "read/bulk/bulk_table.h"
#include "read/document/element.h"
#include "read/late/memory.h"
#include "read/format/case_grammar.h"
#include "read/format/json_value.h"
#include "read/format/read_xml.h"

struct SliceReader {
  SillFindings *findings;
  CaseDraft *draft;
  JsonForms *forms;
  JsonTree *tree;
  CaseReading reading;
  BulkForm *form; /* of `xml` or `table` */
  Reader *xml;    /* NULL: none is open */
  Table *table;   /* the same */
  const Case *fact_case;
  guint n_cases; /* that the draft had begun before the record at hand */
};

static gboolean remember (const Case *fact_case, gpointer data)
{
  ((SliceReader *) data)->fact_case = fact_case;
  return TRUE;
}

SliceReader *slice_reader_new (const Lawbook *law, const CaseUsual *usual)
{
  memory_watch ();
  SliceReader *reader = g_new0 (SliceReader, 1);
  reader->findings = sill_findings_new ();
  reader->draft = draft_new (law);
  draft_start (reader->draft, reader->findings);
  reader->draft->usual = usual;
  reader->draft->foreign = g_ptr_array_new_with_free_func (g_free);
  reader->forms = json_forms_new ();
  reader->tree = json_tree_new ();
  reader->reading = (CaseReading) { reader->draft, NULL, remember, reader };
  return reader;
}

void slice_reader_leave (SliceReader *reader)
{
  g_clear_pointer (&reader->xml, element_end);
  g_clear_pointer (&reader->table, table_free);
  reader->form = NULL;
}

void slice_reader_free (SliceReader *reader)
{
  if (reader == NULL)
    return;
  slice_reader_leave (reader);
  g_ptr_array_unref (reader->draft->foreign);
  draft_free (reader->draft);
  sill_findings_free (reader->findings);
  json_tree_free (reader->tree);
  g_free (reader->forms);
  g_free (reader);
}

const SillFindings *slice_findings (const SliceReader *reader) { return reader->findings; }

const CaseDraft *slice_begun (const SliceReader *reader)
{
  return reader->draft->n_cases > reader->n_cases ? reader->draft : NULL;
}

const char *slice_case_id (const SliceReader *reader)
{
  const CaseDraft *begun = slice_begun (reader);
  return begun == NULL ? NULL : begun->fact_case->id;
}

CaseDraft *slice_draft (const SliceReader *reader) { return reader->draft; }

const GPtrArray *slice_foreign (const SliceReader *reader) { return reader->draft->foreign; }

/* A part of a document, by a parser that has read its head and goes on while nothing is wrong with the form. */
static gboolean read_part (SliceReader *reader, BulkForm *form, const Slice *slice, GError **error)
{
  if (reader->form != form)
    slice_reader_leave (reader);
  if (reader->xml == NULL)
    reader->xml =
        element_begin (&case_grammar, &(DocumentHead) { { form->head, form->head_length }, form->path, form->encoding },
                       &reader->reading, reader->findings, error);
  reader->form = form;
  if (reader->xml == NULL)
    return FALSE;
  if (!element_read_part (reader->xml, slice->text, slice->place))
    slice_reader_leave (reader);
  return TRUE;
}

/* A row of a table whose columns were made out when its first row came. */
static void read_row (SliceReader *reader, BulkForm *form, const Slice *slice)
{
  if (reader->form != form)
    slice_reader_leave (reader);
  if (reader->table == NULL)
    reader->table = table_new (reader->draft, form);
  reader->form = form;
  reader->fact_case = table_read (reader->table, slice->text, slice->place);
}

/* A document of one case, which is UTF-8 by now, whatever it says of itself. */
static gboolean read_whole (SliceReader *reader, const BulkForm *form, Span text, GError **error)
{
  g_autoptr (Source) source = source_new_converted (text.text, text.length, form->encoding);
  return element_read_source (&case_grammar, source, form->path, &reader->reading, reader->findings, error);
}

static gboolean read_text (SliceReader *reader, BulkForm *form, const Slice *slice, GError **error)
{
  reader->reading.path = form->path;
  reader->draft->encoding = form->encoding;
  if (slice->fault != NO_FAULT)
    findings_add (reader->findings, slice->fault, slice->place, slice->found, slice->expected, NULL);
  else if (form->format == BULK_JSON)
    reader->fact_case = json_value_read (reader->draft, reader->forms, reader->tree, slice->text, slice->place);
  else if (form->format == BULK_TABLE)
    read_row (reader, form, slice);
  else if (slice->whole)
    return read_whole (reader, form, slice->text, error);
  else
    return read_part (reader, form, slice, error);
  return TRUE;
}

gboolean slice_read (SliceReader *reader, BulkForm *form, const Slice *slice, const Case **ret_case, GError **error)
{
  const guint shortages = memory_shortages ();
  findings_clear (reader->findings);
  g_ptr_array_set_size (reader->draft->foreign, 0);
  reader->draft->n_suggested = 0;
  reader->fact_case = NULL;
  reader->n_cases = reader->draft->n_cases;
  if (!read_text (reader, form, slice, error) || !memory_sufficed (shortages, error))
    return FALSE;
  *ret_case = sill_findings_faults (reader->findings) == 0 ? reader->fact_case : NULL;
  return TRUE;
}
