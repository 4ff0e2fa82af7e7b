/* The text of a table in, one row after the other out, behind a head that says what its cells are. Where a quote has no end the
 * first line alone is a row, so that it does not take others with it. */
#include "read/bulk/row_cells.h"
#include "read/bulk/cut.h"
#include "read/bulk/table_head.h"
#include <string.h>

/* Behind lines on which nothing stands. FALSE at the end of the text. */
static gboolean pass_empty (Cut *cut)
{
  for (;;) {
    gsize length;
    const char *text = window_text (&cut->window, &length);
    if (length > 0 && *text != '\r' && *text != '\n')
      return TRUE;
    const gsize n = strspn (text, "\r\n");
    window_take (&cut->window, n);
    if (n < length)
      return TRUE;
    if (!window_more (&cut->window))
      return FALSE;
  }
}

/* A row in whose cells nothing stands, as spreadsheets leave them behind the last one. FALSE: it is none, and still there. */
static gboolean pass_hollow (Cut *cut)
{
  const char hollow[] = { cut->form->between, ' ', '\r', '\t', '\0' };
  gsize length, n;
  const char *text = window_text (&cut->window, &length);
  if (length > 0 && memchr (hollow, *text, sizeof hollow - 1) == NULL)
    return FALSE;
  while ((n = strspn (text, hollow)) == length && n <= MOST_SLICE && window_more (&cut->window))
    text = window_text (&cut->window, &length);
  if (n == 0 || (n < length && text[n] != '\n'))
    return FALSE;
  window_take (&cut->window, n);
  return TRUE;
}

/* Behind lines on which nothing stands, or cells without anything. FALSE at the end of the text. */
static gboolean pass_to_row (Cut *cut)
{
  do {
    if (!pass_empty (cut))
      return FALSE;
  } while (pass_hollow (cut));
  return TRUE;
}

/* Up to the newline that ends the row, or to the end of the text. */
static RowExtent pass_row (CutScan *scan, char between)
{
  RowExtent extent = { .between = between };
  gsize length;
  const char *text = window_text (&scan->cut->window, &length);
  while (!row_follow (&extent, text, length)) {
    if (extent.inside && extent.first_line > 0 && extent.at > MOST_SLICE)
      break;
    scan->at = extent.at;
    const gboolean more = scan_more (scan);
    extent.at = scan->at;
    if (!more)
      break;
    text = window_text (&scan->cut->window, &length);
  }
  scan->at = extent.at;
  return extent;
}

/* Whether the first line ends by a return without a newline behind it, as some spreadsheets write. */
static gboolean ends_by_return (Cut *cut)
{
  gsize at = 0, length;
  gboolean inside = FALSE;
  do {
    const char *text = window_text (&cut->window, &length);
    for (; at < length && (inside || (text[at] != '\r' && text[at] != '\n')); at++)
      inside ^= text[at] == '"';
    const gsize n = strspn (text + at, "\r");
    if (at + n < length)
      return n > 0 && text[at + n] != '\n';
  } while (at <= MOST_SLICE && window_more (&cut->window));
  return FALSE;
}

/* Behind titles, which people write above a head. */
static void pass_titles (Cut *cut)
{
  enum { LOOKED_AT = 16 * 1024 };
  gsize length;
  const char *text = window_text (&cut->window, &length);
  while (length < LOOKED_AT && window_more (&cut->window))
    text = window_text (&cut->window, &length);
  const HeadPlace head = head_find ((Span) { text, MIN (length, LOOKED_AT) }, &cut->known);
  cut->known.law = NULL;
  cut->titles += head.above;
  window_take (&cut->window, head.begin);
}

/* FALSE, with the fault: it is too long, and nobody can say what the rows are. */
static gboolean cut_head (Cut *cut, Slice *ret)
{
  BulkForm *form = cut->form;
  if (!form->is_sheet && ends_by_return (cut))
    window_turn_returns (&cut->window);
  pass_titles (cut);
  CutScan scan = scan_begin (cut);
  const RowExtent extent = pass_row (&scan, '\0');
  const gsize end = (extent.inside || extent.torn) && extent.first_line > 0 ? extent.first_line : scan.at;
  if (scan.dropped || end > MOST_SLICE) {
    scan_end (&scan, ret);
    cut->over = TRUE;
    return FALSE;
  }
  gsize length;
  const char *text = window_text (&cut->window, &length);
  form->head_place = scan.place;
  form->head_length = MIN (end, length);
  form->head = g_strndup (text, form->head_length);
  form->between = row_between ((Span) { form->head, form->head_length });
  RowExtent cells = { .between = form->between };
  row_follow (&cells, form->head, form->head_length);
  form->n_cells = cells.n_cells + 1;
  window_take (&cut->window, form->head_length);
  return TRUE;
}

/* A row without quotes is a line. FALSE: it has some, or its end is not in the window, or far off. */
static gboolean cut_plain_row (Cut *cut, Slice *ret)
{
  gsize length;
  const char *text = window_text (&cut->window, &length), *end = memchr (text, '\n', MIN (length, MOST_SLICE));
  if (end == NULL || memchr (text, '"', (gsize) (end - text)) != NULL)
    return FALSE;
  cut_show_line (cut, (gsize) (end - text), ret);
  return TRUE;
}

/* The row at hand begins with a sign that no empty line and no row in whose cells nothing stands begins with. */
static gboolean begins_with_something (const Cut *cut)
{
  gsize length;
  const char *text = window_text (&cut->window, &length);
  return length > 0 && (guchar) *text > ' ' && *text != cut->form->between;
}

gboolean cut_table (Cut *cut, Slice *ret)
{
  if (cut->form->head != NULL && begins_with_something (cut) && cut_plain_row (cut, ret))
    return TRUE;
  if (!pass_empty (cut))
    return FALSE;
  if (cut->form->head == NULL && !cut_head (cut, ret))
    return TRUE;
  if (!pass_to_row (cut))
    return FALSE;
  if (cut_plain_row (cut, ret))
    return TRUE;
  CutScan scan = scan_begin (cut);
  const RowExtent extent = pass_row (&scan, cut->form->between);
  const gboolean whole = !extent.inside && !extent.torn && extent.n_cells + 1 == cut->form->n_cells;
  if (!whole && !scan.dropped && extent.first_line > 0)
    scan.at = extent.first_line;
  scan_end (&scan, ret);
  return TRUE;
}
