/* Each figure of an item is a rung of the ladder of tiers: what it measures, where it begins, under which gates. A higher
 * tier begins above the lower ones; the upper end of a band says where the next one begins.
 * Rungs are compared with those that measure the same, and of these only with the first of their kind. */
#include <string.h>
#include "advise/advice.h"
#include "advise/figures/rungs.h"

/* All rungs that measure the same. */
typedef struct {
  GPtrArray *points;   /* of const LimitRung that begin somewhere, ascending */
  GPtrArray *regional; /* those of them of which a region decides where */
  GPtrArray *easiest;  /* those of them that suffice by themselves: of each article, tier and set of gates the lowest */
  GPtrArray *lowest;   /* those of them that are the lowest of their document and tier */
} Ladder;

/* ---- building ladders ---- */

static Ladder *ladder_new (void)
{
  Ladder *ladder = g_new (Ladder, 1);
  *ladder = (Ladder) { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  return ladder;
}

static void ladder_free (gpointer data)
{
  Ladder *ladder = data;
  g_ptr_array_unref (ladder->points);
  g_ptr_array_unref (ladder->regional);
  g_ptr_array_unref (ladder->easiest);
  g_ptr_array_unref (ladder->lowest);
  g_free (ladder);
}

static gint compare_numbers (guintptr a, guintptr b) { return a < b ? -1 : a > b; }

static gint compare_begins (const LimitRung *one, const LimitRung *other)
{
  gint order = rational_compare (one->from, other->from);
  return order != 0 ? order : compare_numbers (one->index, other->index);
}

static gint compare_gate_sets (const GArray *one, const GArray *other)
{
  if (one->len != other->len || one->len == 0)
    return compare_numbers (one->len, other->len);
  return memcmp (one->data, other->data, one->len * sizeof (guint));
}

/* By document and tier. */
static gint compare_tiers (const LimitRung *one, const LimitRung *other)
{
  gint order = compare_numbers ((guintptr) one->standard, (guintptr) other->standard);
  return order != 0 ? order : compare_numbers (one->rank, other->rank);
}

/* By article, tier and gates. */
static gint compare_kinds (const LimitRung *one, const LimitRung *other)
{
  gint order = compare_numbers ((guintptr) one->article, (guintptr) other->article);
  order = order != 0 ? order : compare_numbers (one->rank, other->rank);
  return order != 0 ? order : compare_gate_sets (one->gates, other->gates);
}

static gint order_points (gconstpointer a, gconstpointer b)
{
  return compare_begins (*(const LimitRung *const *) a, *(const LimitRung *const *) b);
}

static gint order_tiers (gconstpointer a, gconstpointer b)
{
  const LimitRung *one = *(const LimitRung *const *) a, *other = *(const LimitRung *const *) b;
  gint order = compare_tiers (one, other);
  return order != 0 ? order : compare_begins (one, other);
}

static gint order_kinds (gconstpointer a, gconstpointer b)
{
  const LimitRung *one = *(const LimitRung *const *) a, *other = *(const LimitRung *const *) b;
  gint order = compare_kinds (one, other);
  return order != 0 ? order : compare_begins (one, other);
}

/* Of each row of alike rungs only the first stays. */
static void keep_first (GPtrArray *rungs, gint (*alike) (const LimitRung *, const LimitRung *))
{
  guint n = 0;
  for (guint i = 0; i < rungs->len; i++)
    if (n == 0 || alike (g_ptr_array_index (rungs, n - 1), g_ptr_array_index (rungs, i)) != 0)
      rungs->pdata[n++] = rungs->pdata[i];
  g_ptr_array_set_size (rungs, (gint) n);
}

static void ladder_add (Ladder *ladder, const LimitRung *rung)
{
  if (!rung->begins)
    return;
  g_ptr_array_add (ladder->points, (gpointer) rung);
  g_ptr_array_add (ladder->lowest, (gpointer) rung);
  if (rational_compare (rung->from, rung->to) != 0)
    g_ptr_array_add (ladder->regional, (gpointer) rung);
  if (rung->plain)
    g_ptr_array_add (ladder->easiest, (gpointer) rung);
}

static void ladder_order (Ladder *ladder)
{
  g_ptr_array_sort (ladder->points, order_points);
  g_ptr_array_sort (ladder->lowest, order_tiers);
  keep_first (ladder->lowest, compare_tiers);
  g_ptr_array_sort (ladder->easiest, order_kinds);
  keep_first (ladder->easiest, compare_kinds);
}

/* Which ladder each rung stands on. Returns: yours; `ret_on`: the same for each rung, borrowed from it. */
static GHashTable *build_ladders (const GArray *rungs, Ladder **ret_on)
{
  GHashTable *ladders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, ladder_free);
  for (guint i = 0; i < rungs->len; i++) {
    const LimitRung *rung = &g_array_index (rungs, LimitRung, i);
    char *measure = rung_measure (rung);
    ret_on[i] = g_hash_table_lookup (ladders, measure);
    if (ret_on[i] == NULL)
      g_hash_table_insert (ladders, g_strdup (measure), ret_on[i] = ladder_new ());
    ladder_add (ret_on[i], rung);
    g_free (measure);
  }
  GHashTableIter iter;
  gpointer ladder;
  g_hash_table_iter_init (&iter, ladders);
  while (g_hash_table_iter_next (&iter, NULL, &ladder))
    ladder_order (ladder);
  return ladders;
}

/* ---- higher tiers that are easier ---- */

/* Whatever lets `higher` count lets `lower` count too: both ascend. */
static gboolean has_gates_of (const LimitRung *higher, const LimitRung *lower)
{
  guint at = 0;
  for (guint i = 0; i < lower->gates->len; i++, at++) {
    const guint gate = g_array_index (lower->gates, guint, i);
    while (at < higher->gates->len && g_array_index (higher->gates, guint, at) < gate)
      at++;
    if (at == higher->gates->len || g_array_index (higher->gates, guint, at) != gate)
      return FALSE;
  }
  return TRUE;
}

static gboolean stands_below (const LimitRung *lower, const LimitRung *higher)
{
  return lower->rank < higher->rank && lower->article == higher->article && has_gates_of (higher, lower);
}

/* Of the rungs below the easiest. */
static const LimitRung *easiest_below (const Ladder *ladder, const LimitRung *higher)
{
  const LimitRung *easiest = NULL;
  for (guint i = 0; i < ladder->easiest->len; i++) {
    const LimitRung *lower = g_ptr_array_index (ladder->easiest, i);
    if (stands_below (lower, higher) && (easiest == NULL || compare_begins (lower, easiest) < 0))
      easiest = lower;
  }
  return easiest;
}

static void look_at_height (const Advice *advice, const Ladder *ladder, const LimitRung *higher)
{
  const LimitRung *lower = higher->plain && higher->begins ? easiest_below (ladder, higher) : NULL;
  if (lower == NULL || rational_compare (higher->to, lower->from) > 0)
    return;
  const Item *item = higher->item->stated;
  g_autofree char *one = rung_write (higher, higher->to), *other = rung_write (lower, lower->from);
  g_autofree char *found = g_strdup_printf ("%s ≥ %s", item->path, one);
  g_autofree char *below = g_strdup_printf ("%s ≥ %s", lower->item->stated->path, other);
  findings_add (advice->findings, FINDING_EASIER_TIER, item->place, found, below, NULL);
}

/* ---- bands and what follows them ---- */

static const LawEnd *upper_end (const LimitRung *rung)
{
  const LawLimit *limit = rung->limit->limit;
  for (guint i = 0; i < limit->n_ends; i++)
    if (limit->ends[i].comparison == BELOW || limit->ends[i].comparison == AT_MOST)
      return &limit->ends[i];
  return NULL;
}

/* The first figure beyond the band. FALSE: there is no such thing, of a share. */
static gboolean end_of (const LimitRung *band, Rational *ret)
{
  const LawEnd *end = upper_end (band);
  if (band->limit->limit->n_over > 0)
    return rational_multiply (end->stated->ratio, band->factor, ret);
  const Rational first = { end->stated->value.lo + (end->comparison == AT_MOST), 1 };
  return rational_multiply (first, band->factor, ret);
}

static gboolean begins_at (const LimitRung *rung, const LimitRung *band, Rational end)
{
  return rung != band && rung->rank >= band->rank && rational_compare (rung->from, end) <= 0 &&
         rational_compare (end, rung->to) <= 0;
}

/* The first of the points that does not begin below. */
static guint first_point (const Ladder *ladder, Rational end)
{
  guint low = 0, high = ladder->points->len;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    const LimitRung *rung = g_ptr_array_index (ladder->points, middle);
    if (rational_compare (rung->from, end) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean leads_on (const Ladder *ladder, const LimitRung *band, Rational end)
{
  for (guint i = first_point (ladder, end); i < ladder->points->len; i++) {
    const LimitRung *rung = g_ptr_array_index (ladder->points, i);
    if (rational_compare (rung->from, end) != 0)
      break;
    if (begins_at (rung, band, end))
      return TRUE;
  }
  for (guint i = 0; i < ladder->regional->len; i++)
    if (begins_at (g_ptr_array_index (ladder->regional, i), band, end))
      return TRUE;
  return FALSE;
}

/* The lowest of the same document that begins another tier. */
static const LimitRung *find_next (const Ladder *ladder, const LimitRung *band)
{
  const LimitRung *next = NULL;
  for (guint i = 0; i < ladder->lowest->len; i++) {
    const LimitRung *rung = g_ptr_array_index (ladder->lowest, i);
    if (rung->standard == band->standard && rung->rank > band->rank &&
        (next == NULL || compare_begins (rung, next) < 0))
      next = rung;
  }
  return next;
}

static gboolean is_same_standing (const LimitRung *one, const LimitRung *other)
{
  return one->article == other->article && one->plain && one->scale == NULL &&
         compare_gate_sets (one->gates, other->gates) == 0;
}

/* The next tier begins within the band, by itself and under the same gates, whatever else begins where it ends. NULL: it does not. */
static const LimitRung *find_within (const Ladder *ladder, const LimitRung *band, Rational end)
{
  for (guint i = 0; i < ladder->points->len; i++) {
    const LimitRung *rung = g_ptr_array_index (ladder->points, i);
    if (rung->rank == band->rank + 1 && band->plain && is_same_standing (rung, band) &&
        rational_compare (rung->to, end) < 0)
      return rung;
  }
  return NULL;
}

static void look_at_end (const Advice *advice, const Ladder *ladder, const LimitRung *band)
{
  const Condition *limit = band->limit->stated;
  Rational end;
  if (band->scale != NULL || limit->fixed || !condition_is_band (limit) ||
      g_hash_table_contains (advice->scaled, band->limit) || !end_of (band, &end))
    return;
  const LimitRung *within = find_within (ladder, band, end);
  if (within == NULL && leads_on (ladder, band, end))
    return;
  const Limit *upper = upper_end (band)->stated;
  const LimitRung *next = within != NULL ? within : find_next (ladder, band);
  if (next == NULL) {
    findings_add (advice->findings, FINDING_LOOSE_END, upper->place, upper->written, NULL, NULL);
    return;
  }
  g_autofree char *begins = rung_write (next, next->from);
  g_autofree char *expected = g_strdup_printf ("%s ≥ %s", next->item->stated->path, begins);
  findings_add (advice->findings, FINDING_BAND_HOLE, upper->place, upper->written, expected, NULL);
}

/* ---- upper ends that are multiplied ---- */

static void look_at_factor (const Advice *advice, const LimitRung *rung)
{
  const LawEnd *upper = upper_end (rung);
  if (rung->scale == NULL || rung->limit->stated->fixed || upper == NULL ||
      rational_compare (rung->factor, RATIONAL_ONE) == 0)
    return;
  g_autofree char *found = g_strdup_printf ("%s %s %s", rung->stated->stated->path,
                                            upper->comparison == BELOW ? "<" : "≤", upper->stated->written);
  findings_add (advice->findings, FINDING_SCALED_END, rung->scale->stated->place, found, NULL, NULL);
  g_hash_table_add (advice->scaled, (gpointer) rung->limit);
}

static void look_at_offence (const Advice *advice, const LawOffence *offence)
{
  g_autoptr (GArray) rungs = rungs_of (offence);
  g_autofree Ladder **on = g_new (Ladder *, rungs->len + 1);
  g_autoptr (GHashTable) ladders = build_ladders (rungs, on);
  for (guint i = 0; i < rungs->len; i++)
    look_at_factor (advice, &g_array_index (rungs, LimitRung, i));
  for (guint i = 0; i < rungs->len; i++) {
    const LimitRung *rung = &g_array_index (rungs, LimitRung, i);
    look_at_height (advice, on[i], rung);
    look_at_end (advice, on[i], rung);
  }
}

void ladder_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint j = 0; j < advice->law->instruments[i].n_offences; j++)
      look_at_offence (advice, &advice->law->instruments[i].offences[j]);
}
