/* A file in, its records out. A table is told by its name or by who asks, XML and JSON by the first sign of the text. */
#include "read/bulk/slices.h"
#include <string.h>
#include "base/text.h"
#include "read/bulk/cut.h"

struct Slices {
  Source *source;
  Cut cut;
};

BulkForm *bulk_form_new (const char *path)
{
  BulkForm *form = g_new0 (BulkForm, 1);
  form->references = 1;
  form->path = g_strdup (path);
  return form;
}

BulkForm *bulk_form_ref (BulkForm *form)
{
  g_atomic_int_inc (&form->references);
  return form;
}

void bulk_form_unref (BulkForm *form)
{
  if (form == NULL || !g_atomic_int_dec_and_test (&form->references))
    return;
  g_free (form->path);
  g_free (form->encoding);
  g_free (form->head);
  g_free (form);
}

Slices *slices_new (const char *path, const SlicesUsual *usual, GError **error)
{
  Source *source = source_new_file (path, error);
  if (source == NULL)
    return NULL;
  Slices *slices = g_new0 (Slices, 1);
  source_be_lenient (source, usual->encoding);
  source_open_sheet (source, usual->sheet);
  slices->source = source;
  slices->cut.form = bulk_form_new (path);
  slices->cut.form->is_sheet = source_is_sheet (source);
  slices->cut.tables = usual->tables || source_is_sheet (source);
  slices->cut.known = usual->names;
  window_init (&slices->cut.window, source, slices->cut.form->path);
  return slices;
}

void slices_free (Slices *slices)
{
  if (slices == NULL)
    return;
  window_clear (&slices->cut.window);
  bulk_form_unref (slices->cut.form);
  source_free (slices->source);
  g_free (slices);
}

void slices_watch (Slices *slices, GChecksum *sum) { source_watch (slices->source, sum); }

void slices_drain (Slices *slices)
{
  TextWindow *window = &slices->cut.window;
  slices->cut.over = TRUE;
  do {
    gsize length;
    window_text (window, &length);
    window_take (window, length);
  } while (window_more (window));
}

BulkForm *slices_form (const Slices *slices) { return slices->cut.form; }

Place slices_place (const Slices *slices) { return slices->cut.window.place; }

guint64 slices_size (const Slices *slices) { return source_size (slices->source); }

guint slices_titles (const Slices *slices) { return slices->cut.titles; }

/* A table is told by its name only, packed or not: its text could be anything. */
static gboolean is_table (const char *path)
{
  g_autofree char *name = text_unpacked_name (path);
  return g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".tsv");
}

/* Blanks before a document of XML are a fault of it, which its parser finds: the last of many stays. */
static BulkFormat tell_format (Cut *cut)
{
  gsize length = 0, n = 0;
  const char *text = window_text (&cut->window, &length);
  while (text[n = strspn (text, " \t\r\n")] == '\0') {
    window_take (&cut->window, n > 0 ? n - 1 : 0);
    if (!window_more (&cut->window))
      break;
    text = window_text (&cut->window, &length);
  }
  text = window_text (&cut->window, &length);
  n = strspn (text, " \t\r\n");
  if (text[n] != '\0' && (cut->tables || is_table (cut->form->path)))
    return BULK_TABLE;
  return text[n] == '\0' ? BULK_NOTHING : text[n] == '<' ? BULK_XML : BULK_JSON;
}

/* A document must have an element; of records there may be none. */
static gboolean end_nothing (Cut *cut, Slice *ret)
{
  if (cut->window.status != SOURCE_END || cut->over || !g_str_has_suffix (cut->form->path, ".xml"))
    return FALSE;
  cut_refuse (cut, FINDING_EMPTY_FILE, (Place) { cut->form->path, 1, 1 }, (Span) { NULL, 0 }, ret);
  ret->expected = "case, cases";
  cut->over = TRUE;
  return TRUE;
}

static gboolean refuse_encoding (Slices *slices, Slice *ret)
{
  const char *encoding = source_encoding (slices->source);
  if (slices->cut.window.status != SOURCE_UNKNOWN_ENCODING || slices->cut.over)
    return FALSE;
  cut_refuse (&slices->cut, FINDING_BAD_VALUE, (Place) { slices->cut.form->path, 1, 1 },
              (Span) { encoding, strlen (encoding) }, ret);
  ret->expected = "UTF-8 GB18030 GBK Big5 UTF-16";
  slices->cut.over = TRUE;
  return TRUE;
}

static void take_last (Cut *cut)
{
  if (cut->line_shown) {
    cut->line = cut->window.place.line;
    window_take_line (&cut->window, cut->shown);
  } else {
    window_take (&cut->window, cut->shown);
    cut->line = cut->shown > 0 ? cut->window.place.line : cut->line;
  }
  cut->line_shown = FALSE;
  cut->shown = 0;
}

static void begin (Slices *slices)
{
  BulkForm *form = slices->cut.form;
  form->format = tell_format (&slices->cut);
  if (form->encoding == NULL)
    form->encoding = g_strdup (source_foreign_encoding (slices->source));
}

gboolean slices_next (Slices *slices, Slice *ret, GError **error)
{
  Cut *cut = &slices->cut;
  BulkForm *form = cut->form;
  take_last (cut);
  if (form->format == BULK_NOTHING)
    begin (slices);
  static gboolean (*const cuts[]) (Cut * cut, Slice * ret) = {
    [BULK_NOTHING] = end_nothing, [BULK_JSON] = cut_json, [BULK_XML] = cut_xml, [BULK_TABLE] = cut_table
  };
  const gboolean found = !cut->over && cuts[form->format](cut, ret);
  if (cut->window.status == SOURCE_FAILED && !found)
    g_propagate_error (error, g_steal_pointer (&cut->window.error));
  return found || refuse_encoding (slices, ret);
}
