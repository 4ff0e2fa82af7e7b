/* Records in, one after the other, and lines out. A lot keeps its room from one use to the next unless a record of unusual
 * length made it large. */
#include "batch/lot.h"
#include <string.h>
#include "batch/row_group.h"

enum { FULL_BYTES = 64 * 1024, FULL_RECORDS = 128, COLUMN_BYTES = 96 * 1024, USUAL_ROOM = 512 * 1024 };

Lot *lot_new (gboolean by_column)
{
  Lot *lot = g_new0 (Lot, 1);
  lot->most = by_column ? LOT_ROWS : FULL_RECORDS;
  lot->room = by_column ? COLUMN_BYTES : FULL_BYTES;
  lot->text = g_string_new (NULL);
  lot->slices = g_array_new (FALSE, FALSE, sizeof (HeldSlice));
  lot->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) bulk_form_unref);
  lot->lines = g_string_new (NULL);
  lot->records = g_array_new (FALSE, TRUE, sizeof (SillBatchRecord));
  lot->texts = g_ptr_array_new_with_free_func (g_free);
  lot->foreign = g_ptr_array_new_with_free_func (g_free);
  lot->lacking = g_ptr_array_new_with_free_func (g_free);
  return lot;
}

void lot_free (Lot *lot)
{
  if (lot == NULL)
    return;
  g_string_free (lot->text, TRUE);
  g_array_unref (lot->slices);
  g_ptr_array_unref (lot->forms);
  g_string_free (lot->lines, TRUE);
  g_ptr_array_unref (lot->foreign);
  g_ptr_array_unref (lot->lacking);
  g_array_unref (lot->records);
  g_ptr_array_unref (lot->texts);
  summary_free (lot->summary);
  g_clear_error (&lot->error);
  g_free (lot);
}

static void empty (GString **text)
{
  if ((*text)->allocated_len <= USUAL_ROOM) {
    g_string_truncate (*text, 0);
    return;
  }
  g_string_free (*text, TRUE);
  *text = g_string_new (NULL);
}

void lot_clear (Lot *lot)
{
  empty (&lot->text);
  empty (&lot->lines);
  g_array_set_size (lot->slices, 0);
  g_ptr_array_set_size (lot->forms, 0);
  g_ptr_array_set_size (lot->foreign, 0);
  g_ptr_array_set_size (lot->lacking, 0);
  lot->next = 0;
  g_array_set_size (lot->records, 0);
  g_ptr_array_set_size (lot->texts, 0);
  if (lot->summary != NULL)
    summary_clear (lot->summary);
  g_clear_error (&lot->error);
  memset (&lot->counts, 0, sizeof lot->counts);
  lot->ends_step = FALSE;
}

static gsize keep (Lot *lot, const char *text, gsize length)
{
  const gsize offset = lot->text->len;
  g_string_set_size (lot->text, offset + length + 1);
  memcpy (lot->text->str + offset, text, length);
  lot->text->str[offset + length] = '\0';
  return offset;
}

void lot_add (Lot *lot, BulkForm *form, const Slice *slice)
{
  if (lot->forms->len == 0 || g_ptr_array_index (lot->forms, lot->forms->len - 1) != form)
    g_ptr_array_add (lot->forms, bulk_form_ref (form));
  HeldSlice held = { .form = form, .length = slice->text.length, .place = slice->place, .whole = slice->whole };
  held.offset = keep (lot, slice->text.text, slice->text.length);
  held.fault = slice->fault;
  held.found = slice->found != NULL ? (gssize) keep (lot, slice->found, strlen (slice->found)) : -1;
  held.expected = slice->expected;
  g_array_append_val (lot->slices, held);
}

gboolean lot_is_full (const Lot *lot) { return lot->text->len >= lot->room || lot->slices->len >= lot->most; }

const char *lot_end_text (Lot *lot, Span part)
{
  char *text = lot->text->str + (part.text - lot->text->str);
  text[part.length] = '\0';
  return text;
}

Place lot_place (const Lot *lot, guint index) { return g_array_index (lot->slices, HeldSlice, index).place; }

Slice lot_slice (const Lot *lot, guint index)
{
  const HeldSlice *held = &g_array_index (lot->slices, HeldSlice, index);
  return (Slice) { .text = { lot->text->str + held->offset, held->length },
                   .place = held->place,
                   .whole = held->whole,
                   .fault = held->fault,
                   .found = held->found >= 0 ? lot->text->str + held->found : NULL,
                   .expected = held->expected };
}
