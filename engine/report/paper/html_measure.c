/* In: the explanation of one charge. Out: its measures as bars. The limits are the rungs of the bar, each with its figure
 * and its item; a measure that is known is a mark, one that is known as a range is a band. The bar repeats in a picture
 * what the caption and the table of items say in words, so that a screen reader passes over it. */
#include "report/paper/html_measure.h"
#include "report/paper/html_verdict.h"
#include "report/words/phrases.h"
#include "report/paper/scale.h"

enum { CROWDED = 6 }; /* from so many rungs on only the figures stand at them */

static void write_place (Page *page, const char *class, guint left, guint right)
{
  g_string_append_printf (page->to, "<span class=\"%s\" style=\"left:%u.%u%%;width:%u.%u%%\"></span>", class, left / 10,
                          left % 10, (right - left) / 10, (right - left) % 10);
}

static void write_segments (Page *page, const Scale *scale)
{
  guint left = 0;
  for (guint i = 0; i <= scale->rungs->len; i++) {
    guint right = i < scale->rungs->len ? scale_rung_position (scale, i) : 1000;
    guint rank = i > 0 ? scale_rank (scale, i - 1) : 0;
    g_autofree char *class = g_strdup_printf ("part %s", html_rank_class (rank));
    write_place (page, class, left, right);
    left = right;
  }
}

static void write_rung (Page *page, const Scale *scale, guint index)
{
  const Rung *rung = &g_array_index (scale->rungs, Rung, index);
  guint left = scale_rung_position (scale, index);
  g_string_append_printf (page->to, "<span class=\"rung %s%s\" style=\"left:%u.%u%%\">", html_rank_class (rung->rank),
                          rung->applies ? "" : " idle", left / 10, left % 10);
  page_take (page, "b", NULL, phrase_number (rung->limit));
  page_element (page, "i", NULL, rung->path);
  g_string_append (page->to, "</span>");
}

static void write_mark (Page *page, const Scale *scale)
{
  const Reason *reason = scale->reason;
  guint left = scale_position (scale, reason->measure_lo);
  guint right = scale_position (scale, reason->measure_hi);
  write_place (page, "fill", 0, left);
  if (rational_compare (reason->measure_lo, reason->measure_hi) == 0)
    write_place (page, "point", left, left);
  else
    write_place (page, "band", left, right);
}

static char *phrase_subject (const Page *page, const Reason *reason)
{
  char *formula = phrase_formula (page->vocabulary, reason->condition, page->language);
  return formula != NULL ? formula : phrase_facts (page->vocabulary, reason->facts, page->language);
}

static void write_caption (Page *page, const Reason *reason)
{
  page_start (page, "figcaption", NULL);
  if (reason->kind == CONDITION_PROPORTIONAL)
    page_word (page, "span", "what", WORD_PAGE_SHARES);
  else
    page_take (page, "span", "what", phrase_subject (page, reason));
  page_take (page, "strong", NULL, phrase_range (reason->measure_lo, reason->measure_hi, reason->unit, page->language));
  page_take (page, "span", "sum", phrase_shares (reason, page->language));
  page_end (page, "figcaption");
}

static void write_bar (Page *page, const Scale *scale)
{
  gboolean crowded = scale->rungs->len >= CROWDED;
  g_string_append_printf (page->to, "<div class=\"bar%s\" aria-hidden=\"true\">", crowded ? " crowded" : "");
  write_segments (page, scale);
  for (guint i = 0; i < scale->rungs->len; i++)
    write_rung (page, scale, i);
  write_mark (page, scale);
  page_end (page, "div");
}

static void write_figure (Page *page, const Scale *scale)
{
  page_start (page, "figure", NULL);
  write_caption (page, scale->reason);
  write_bar (page, scale);
  page_end (page, "figure");
}

void html_measures (Page *page, const ChargeReasons *charge)
{
  g_autoptr (GPtrArray) scales = scales_new (charge);
  if (scales->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_PAGE_MEASURES);
  for (guint i = 0; i < scales->len; i++)
    write_figure (page, g_ptr_array_index (scales, i));
  page_word (page, "p", "note", WORD_PAGE_SCALE_NOTE);
}
