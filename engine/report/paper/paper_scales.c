/* Measures as bars, on a page. The limits are the rungs of the bar, each with its figure, and below in words with its item; a measure that is known
 * is a mark, one that is known as a range is a band. The bar repeats in a picture what the caption and the table of items say in
 * words, so that a screen reader passes over it. Limits lie far apart (50, 500, 5,000), so every step gets the same room. */
#include "report/paper/paper.h"
#include "report/paper/paper_scales.h"
#include <string.h>

enum {
  FULL = 1000,
  CROWDED = 6, /* from so many rungs on their figures stand in two rows where the page is narrow */
  NARROW = 290,
  CHARACTER = 8,
  GAP = 8, /* pixels: a bar on a narrow page, a character of a figure, between two figures */
  MOST_ROWS = 3
};

/* ---- where it is drawn ---- */

static double as_double (Rational x) { return (double) x.numerator / (double) x.denominator; }

guint scale_rung_position (const Scale *scale, guint index) { return FULL * (index + 1) / (scale->rungs->len + 1); }

/* The number of rungs that `measure` reaches. */
static guint rungs_reached (const Scale *scale, Rational measure)
{
  guint n = 0;
  while (n < scale->rungs->len && rational_compare (g_array_index (scale->rungs, Rung, n).limit, measure) <= 0)
    n++;
  return n;
}

guint scale_position (const Scale *scale, Rational measure)
{
  if (rational_is_unbounded (measure))
    return FULL;
  if (rational_compare (measure, RATIONAL_ZERO) < 0)
    return 0;
  guint reached = rungs_reached (scale, measure);
  double below = reached > 0 ? as_double (g_array_index (scale->rungs, Rung, reached - 1).limit) : 0;
  double x = as_double (measure);
  double part;
  if (reached == scale->rungs->len)
    part = x > 0 ? 1 - below / x : 0;
  else
    part = (x - below) / (as_double (g_array_index (scale->rungs, Rung, reached).limit) - below);
  return (guint) (FULL * ((double) reached + part) / (scale->rungs->len + 1));
}

guint scale_rank (const Scale *scale, guint index)
{
  guint rank = 0;
  for (guint i = 0; i <= index && i < scale->rungs->len; i++) {
    const Rung *rung = &g_array_index (scale->rungs, Rung, i);
    if (rung->applies)
      rank = MAX (rank, rung->rank);
  }
  return rank;
}

/* ---- how its figures stand ---- */

static gsize figure_length (const Scale *scale, guint index)
{
  g_autofree char *figure = phrase_number (g_array_index (scale->rungs, Rung, index).limit);
  return strlen (figure);
}

/* Two rungs next to each other in one of so many rows: their figures, set in the middle, would touch on a narrow page. */
static gboolean touch (const Scale *scale, guint rows)
{
  for (guint i = 0; i + rows < scale->rungs->len; i++) {
    const gsize room = NARROW * rows / (scale->rungs->len + 1);
    if ((figure_length (scale, i) + figure_length (scale, i + rows)) * CHARACTER / 2 + GAP > room)
      return TRUE;
  }
  return FALSE;
}

guint scale_rows (const Scale *scale)
{
  guint rows = scale->rungs->len >= CROWDED ? 2 : 1;
  while (rows < MOST_ROWS && touch (scale, rows))
    rows++;
  return rows;
}

/* ---- the bar ---- */

static Block *add_place (const Paper *paper, Role role, guint left, guint right)
{
  Block *place = document_put (paper->document, role, "");
  place->left = (gint) left;
  place->width = (gint) (right - left);
  return place;
}

static void add_parts (const Paper *paper, const Scale *scale)
{
  guint left = 0;
  for (guint i = 0; i <= scale->rungs->len; i++) {
    guint right = i < scale->rungs->len ? scale_rung_position (scale, i) : FULL;
    add_place (paper, ROLE_BAR_PART, left, right)->rank = i > 0 ? (gint) scale_rank (scale, i - 1) : 0;
    left = right;
  }
}

static void add_rung (const Paper *paper, const Scale *scale, guint index)
{
  const Rung *rung = &g_array_index (scale->rungs, Rung, index);
  Block *block = document_start (paper->document, ROLE_RUNG);
  block->rank = (gint) rung->rank;
  block->also = rung->applies ? NULL : "idle";
  block->left = (gint) scale_rung_position (scale, index);
  document_add (paper->document, ROLE_RUNG_FIGURE, phrase_number (rung->limit));
  document_end (paper->document);
}

static void add_mark (const Paper *paper, const Scale *scale)
{
  const Reason *reason = scale->reason;
  guint left = scale_position (scale, reason->measure_lo);
  guint right = scale_position (scale, reason->measure_hi);
  add_place (paper, ROLE_BAR_FILL, 0, left);
  if (rational_compare (reason->measure_lo, reason->measure_hi) == 0)
    add_place (paper, ROLE_BAR_POINT, left, left);
  else
    add_place (paper, ROLE_BAR_BAND, left, right);
}

static char *phrase_subject (const Paper *paper, const Reason *reason)
{
  if (reason->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_PAGE_SHARES, paper->language));
  char *formula = phrase_reason_formula (paper->vocabulary, reason, paper->language);
  return formula != NULL ? formula : phrase_facts (paper->vocabulary, &reason->facts, paper->language);
}

static void add_caption (const Paper *paper, const Reason *reason)
{
  Document *to = paper->document;
  document_start (to, ROLE_CAPTION);
  document_add (to, ROLE_CAPTION_WHAT, phrase_subject (paper, reason));
  document_add (to, ROLE_STRONG, phrase_range (reason->measure_lo, reason->measure_hi, reason->unit, paper->language));
  document_add (to, ROLE_CAPTION_SUM, phrase_shares (reason, paper->language));
  document_end (to);
}

/* With its document where that is another than of the one before, if there are several. */
static char *phrase_rung (const Paper *paper, const Rung *rung, const Rung *before)
{
  const gboolean same = before != NULL && before->instrument == rung->instrument;
  return same ? phrase_citation (rung->instrument, rung->path, paper->language)
              : phrase_citation_in (paper->charge, rung->instrument, rung->path, paper->language);
}

/* Which provision each limit is of and what it gives: 2,500：第五条第一款第（八）项（情节严重）；…. */
static char *phrase_rungs (const Paper *paper, const Scale *scale)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < scale->rungs->len; i++) {
    const Rung *rung = &g_array_index (scale->rungs, Rung, i);
    const Tier *tier = version_tier_at (paper->charge->plan->version, rung->rank);
    g_autofree char *figure = phrase_number (rung->limit);
    g_autofree char *citation = phrase_rung (paper, rung, i == 0 ? NULL : rung - 1);
    g_autofree char *gives = word_fill (WORD_BRACKETS, paper->language, phrase_tier (tier, paper->language), NULL);
    g_autofree char *place = g_strconcat (citation, gives, NULL);
    g_autofree char *named = word_fill (WORD_NAMED, paper->language, figure, place, NULL);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_CLAUSE, paper->language), named);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static void add_scale (const Paper *paper, const Scale *scale)
{
  static const char *const rows[MOST_ROWS] = { NULL, "crowded", "crowded dense" };
  Document *to = paper->document;
  document_start (to, ROLE_SCALE);
  add_caption (paper, scale->reason);
  document_start (to, ROLE_BAR)->also = rows[scale_rows (scale) - 1];
  add_parts (paper, scale);
  for (guint i = 0; i < scale->rungs->len; i++)
    add_rung (paper, scale, i);
  add_mark (paper, scale);
  document_end (to);
  document_add (to, ROLE_SUM, phrase_rungs (paper, scale));
  document_end (to);
}

void paper_scales (const Paper *paper)
{
  const GPtrArray *scales = paper->account->scales;
  if (scales->len == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_PAGE_MEASURES);
  for (guint i = 0; i < scales->len; i++)
    add_scale (paper, g_ptr_array_index (scales, i));
  document_word (paper->document, ROLE_NOTE, WORD_PAGE_SCALE_NOTE);
}
