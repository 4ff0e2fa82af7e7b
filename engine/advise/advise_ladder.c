/* Each figure of an item is a rung of the ladder of tiers: what it measures, where it begins, under which gates. A higher
 * tier begins above the lower ones; the upper end of a band says where the next one begins. */
#include <string.h>
#include "advise/advice.h"
#include "advise/rungs.h"

/* ---- higher tiers that are easier ---- */

/* Whatever lets `higher` count lets `lower` count too. */
static gboolean has_gates_of (const Rung *higher, const Rung *lower)
{
  for (guint i = 0; i < lower->gates->len; i++)
    if (!g_ptr_array_find_with_equal_func (higher->gates, g_ptr_array_index (lower->gates, i), g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

static gboolean stands_below (const Rung *lower, const Rung *higher)
{
  return lower->plain && lower->rank < higher->rank && lower->article == higher->article &&
         rung_measures_same (lower, higher) && has_gates_of (higher, lower);
}

/* Of the rungs below the easiest. */
static const Rung *easiest_below (const GArray *rungs, const Rung *higher)
{
  const Rung *easiest = NULL;
  for (guint i = 0; i < rungs->len; i++) {
    const Rung *lower = &g_array_index (rungs, Rung, i);
    if (stands_below (lower, higher) && (easiest == NULL || rational_compare (lower->from, easiest->from) < 0))
      easiest = lower;
  }
  return easiest;
}

static void look_at_height (const Advice *advice, const GArray *rungs, const Rung *higher)
{
  const Rung *lower = higher->plain && higher->begins ? easiest_below (rungs, higher) : NULL;
  if (lower == NULL || rational_compare (higher->to, lower->from) > 0)
    return;
  g_autofree char *one = rung_write (advice->book->vocabulary, higher, higher->to),
                  *other = rung_write (advice->book->vocabulary, lower, lower->from);
  g_autofree char *found = g_strdup_printf ("%s ≥ %s", higher->item->path, one);
  g_autofree char *below = g_strdup_printf ("%s ≥ %s", lower->item->path, other);
  findings_add (advice->findings, FINDING_EASIER_TIER, higher->item->place, found, below, NULL);
}

/* ---- bands and what follows them ---- */

/* The first figure beyond the band. FALSE: there is no such thing, of a share. */
static gboolean end_of (const Rung *band, Rational *ret)
{
  const Condition *limit = band->limit;
  if (limit->over != NULL) {
    const Limit *end = limit->below.present ? &limit->below : &limit->at_most;
    return rational_multiply (end->ratio, band->factor, ret);
  }
  gint64 end = limit->below.present ? limit->below.value.lo : limit->at_most.value.lo + 1;
  return rational_multiply ((Rational) { end, 1 }, band->factor, ret);
}

static gboolean begins_at (const Rung *rung, const Rung *band, Rational end)
{
  return rung != band && rung->begins && rung->rank >= band->rank && rung_measures_same (rung, band) &&
         rational_compare (rung->from, end) <= 0 && rational_compare (end, rung->to) <= 0;
}

static gboolean is_next (const Rung *rung, const Rung *band)
{
  return rung->begins && rung->standard == band->standard && rung->rank > band->rank && rung_measures_same (rung, band);
}

/* The lowest of the same document that begins another tier. */
static const Rung *find_next (const GArray *rungs, const Rung *band)
{
  const Rung *next = NULL;
  for (guint i = 0; i < rungs->len; i++) {
    const Rung *rung = &g_array_index (rungs, Rung, i);
    if (is_next (rung, band) && (next == NULL || rational_compare (rung->from, next->from) < 0))
      next = rung;
  }
  return next;
}

static gboolean leads_on (const GArray *rungs, const Rung *band, Rational end)
{
  for (guint i = 0; i < rungs->len; i++)
    if (begins_at (&g_array_index (rungs, Rung, i), band, end))
      return TRUE;
  return FALSE;
}

static const Limit *upper_end (const Condition *limit)
{
  return limit->below.present ? &limit->below : &limit->at_most;
}

static void look_at_end (const Advice *advice, const GArray *rungs, const Rung *band)
{
  const Limit *upper = upper_end (band->limit);
  Rational end;
  if (band->referred || band->limit->fixed || !condition_is_band (band->limit) || !end_of (band, &end) ||
      leads_on (rungs, band, end))
    return;
  const Rung *next = find_next (rungs, band);
  if (next == NULL) {
    findings_add (advice->findings, FINDING_LOOSE_END, upper->place, upper->written, NULL, NULL);
    return;
  }
  g_autofree char *begins = rung_write (advice->book->vocabulary, next, next->from);
  g_autofree char *expected = g_strdup_printf ("%s ≥ %s", next->item->path, begins);
  findings_add (advice->findings, FINDING_BAND_HOLE, upper->place, upper->written, expected, NULL);
}

/* ---- upper ends that are multiplied ---- */

static void look_at_factor (const Advice *advice, const Rung *rung)
{
  const Condition *limit = rung->limit;
  if (rung->scale == NULL || limit->fixed || !(limit->below.present || limit->at_most.present) ||
      rational_compare (rung->factor, RATIONAL_ONE) == 0)
    return;
  g_autofree char *found =
      g_strdup_printf ("%s %s %s", rung->stated->path, limit->below.present ? "<" : "≤", upper_end (limit)->written);
  findings_add (advice->findings, FINDING_SCALED_END, rung->scale->place, found, NULL, NULL);
}

void ladder_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (advice->book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++) {
      g_autoptr (GArray) rungs = rungs_of (advice->book, g_ptr_array_index (instrument->offences, j));
      for (guint k = 0; k < rungs->len; k++) {
        const Rung *rung = &g_array_index (rungs, Rung, k);
        look_at_height (advice, rungs, rung);
        look_at_end (advice, rungs, rung);
        look_at_factor (advice, rung);
      }
    }
  }
}
