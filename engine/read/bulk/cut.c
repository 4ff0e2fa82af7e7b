/* What was seen of a text in, a slice of it out. A record that is too long is taken off while it is looked through, so that it
 * never lies in memory as a whole. */
#include "read/bulk/cut.h"
#include <string.h>

void cut_show (Cut *cut, gsize length, Slice *ret)
{
  gsize all;
  const char *text = window_text (&cut->window, &all);
  *ret = (Slice) { .text = { text, length }, .place = cut->window.place, .fault = NO_FAULT };
  cut->shown = length;
}

void cut_refuse (Cut *cut, FindingCode code, Place place, Span found, Slice *ret)
{
  const gsize length = MIN (found.length, MOST_SHOWN - 1);
  *ret = (Slice) { .text = { "", 0 }, .place = place, .fault = code };
  if (found.text == NULL)
    return;
  memcpy (cut->found, found.text, length);
  cut->found[length] = '\0';
  g_strchomp (cut->found);
  ret->found = cut->found;
}

void cut_show_line (Cut *cut, gsize length, Slice *ret)
{
  cut_show (cut, length, ret);
  cut->line_shown = TRUE;
}

CutScan scan_begin (Cut *cut) { return (CutScan) { cut, cut->window.place, 0, FALSE }; }

gboolean scan_more (CutScan *scan)
{
  if (scan->at > MOST_SLICE) {
    window_take (&scan->cut->window, scan->at);
    scan->at = 0;
    scan->dropped = TRUE;
  }
  return window_more (&scan->cut->window);
}

void scan_end (CutScan *scan, Slice *ret)
{
  if (!scan->dropped && scan->at <= MOST_SLICE) {
    cut_show (scan->cut, scan->at, ret);
    return;
  }
  window_take (&scan->cut->window, scan->at);
  cut_refuse (scan->cut, FINDING_TOO_BIG, scan->place, (Span) { "record", strlen ("record") }, ret);
  ret->expected = "1 MiB";
}
