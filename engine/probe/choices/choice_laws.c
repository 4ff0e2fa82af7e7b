/* In: a time of conduct and decision, by two programs. Out: between which laws each chooses, and whether they choose alike at all times: then
 * what two laws of the same days come to is all that can differ. */
#include "probe/choices/choice_laws.h"
#include "model/book/statute.h"
#include "probe/choices/choice_reach.h"
#include "select/candidates.h"
#include "select/same_law.h"

void choice_laws (const Program *program, const ChoiceTime *time, Laws *ret)
{
  g_autoptr (GArray) no_figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  const Case at = { .complete = TRUE,
                    .conduct_from = interval_point (time->began),
                    .conduct_to = interval_point (time->ended),
                    .decided = interval_point (time->decided),
                    .later_part = time->later_part,
                    .region = time->region,
                    .figures = no_figures };
  const Charge charge = { .offence = time->offence, .defendant = -1 };
  select_laws (program, &at, &charge, ret);
}

/* ---- what the choice hangs on ---- */

/* As the lightest is looked for: a text that is not held may provide anything. */
static guint64 weight_of (const Version *version, guint rank)
{
  if (rank == 0)
    return 0;
  return version->held ? tier_weight (version_tier_at (version, rank)) : 1;
}

static gint compare_weights (const Version *a, guint rank, const Version *b, guint other_rank)
{
  const guint64 one = weight_of (a, rank), other = weight_of (b, other_rank);
  return (one > other) - (one < other);
}

/* Any rank of the i-th ones beside any of the k-th ones. */
static gboolean same_order (const Version *const old[2], const Version *const now[2])
{
  for (guint rank = 0; rank <= old[0]->tiers->len; rank++)
    for (guint other = 0; other <= old[1]->tiers->len; other++)
      if (compare_weights (old[0], rank, old[1], other) != compare_weights (now[0], rank, now[1], other))
        return FALSE;
  return TRUE;
}

gboolean choice_same_order (const GPtrArray *old, const GPtrArray *now)
{
  gboolean same = old->len == now->len;
  for (guint i = 0; same && i < old->len; i++)
    same = ((const Version *) g_ptr_array_index (old, i))->tiers->len ==
           ((const Version *) g_ptr_array_index (now, i))->tiers->len;
  for (guint i = 0; same && i < old->len; i++)
    for (guint k = 0; same && k <= i; k++)
      same = same_order ((const Version *const[]) { g_ptr_array_index (old, i), g_ptr_array_index (old, k) },
                         (const Version *const[]) { g_ptr_array_index (now, i), g_ptr_array_index (now, k) });
  return same;
}

static const Version *version_at (const Offence *offence, guint i) { return g_ptr_array_index (offence->versions, i); }

static gboolean same_versions (const Offence *old, const Offence *now)
{
  if (!choice_same_order (old->versions, now->versions))
    return FALSE;
  for (guint i = 0; i < old->versions->len; i++)
    if (version_at (old, i)->effective != version_at (now, i)->effective)
      return FALSE;
  return TRUE;
}

static gboolean same_figures (const Plan *old, const Plan *now, const GPtrArray *regions)
{
  if (has_figures (old, NULL) != has_figures (now, NULL) || has_figures (old, "") != has_figures (now, ""))
    return FALSE;
  for (guint i = 0; i < regions->len; i++)
    if (has_figures (old, g_ptr_array_index (regions, i)) != has_figures (now, g_ptr_array_index (regions, i)))
      return FALSE;
  return TRUE;
}

static gboolean same_time (const Plan *old, const Plan *now)
{
  return !choice_other_reach (old, now) && old->from == now->from && old->until == now->until &&
         old->version->effective == now->version->effective;
}

gboolean choices_are_alike (Program *const of[N_PAIR], const char *offence, const GPtrArray *regions)
{
  const Offence *old = lawbook_offence (of[PAIR_OLD]->law, offence)->stated;
  const Offence *now = lawbook_offence (of[PAIR_NOW]->law, offence)->stated;
  const GPtrArray *olds = program_plans_of (of[PAIR_OLD], old), *nows = program_plans_of (of[PAIR_NOW], now);
  if (!same_versions (old, now) || olds->len != nows->len || olds->len > MOST_CANDIDATES)
    return FALSE;
  for (guint i = 0; i < olds->len; i++)
    if (!same_time (g_ptr_array_index (olds, i), g_ptr_array_index (nows, i)) ||
        !same_figures (g_ptr_array_index (olds, i), g_ptr_array_index (nows, i), regions))
      return FALSE;
  return TRUE;
}

/* ---- regions ---- */

static void note_region (GPtrArray *regions, const char *region)
{
  if (region != NULL && !g_ptr_array_find_with_equal_func (regions, region, g_str_equal, NULL))
    g_ptr_array_add (regions, (gpointer) region);
}

static void note_regions (GPtrArray *regions, const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++)
    note_region (regions, ((const Instrument *) g_ptr_array_index (plan->instruments, i))->region);
  for (guint i = 0; i < plan->locals->len; i++)
    note_region (regions, ((const Instrument *) g_ptr_array_index (plan->locals, i))->region);
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_REGION)
      note_region (regions, g_array_index (plan->hidden, Hidden, i).name);
}

GPtrArray *choice_regions (Program *const of[N_PAIR], const char *offence)
{
  GPtrArray *regions = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const GPtrArray *plans = program_plans_of (of[side], lawbook_offence (of[side]->law, offence)->stated);
    for (guint i = 0; i < plans->len; i++)
      note_regions (regions, g_ptr_array_index (plans, i));
  }
  return regions;
}

/* Which plans have figures there, and which of them are one law there. */
static void add_spoken (GByteArray *to, const GPtrArray *plans, const char *region)
{
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    const guint8 has = has_figures (plan, region) != 0;
    g_byte_array_append (to, &has, 1);
    for (guint k = 0; k < i; k++) {
      const guint8 same = same_law (plan, g_ptr_array_index (plans, k), region) != 0;
      g_byte_array_append (to, &same, 1);
    }
  }
}

GArray *choice_like_regions (Program *const of[N_PAIR], const char *offence, const GPtrArray *regions)
{
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  GArray *like = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < regions->len; i++) {
    GByteArray *spoken = g_byte_array_new ();
    for (guint side = 0; side < N_PAIR; side++)
      add_spoken (spoken, program_plans_of (of[side], lawbook_offence (of[side]->law, offence)->stated),
                  g_ptr_array_index (regions, i));
    GBytes *name = g_byte_array_free_to_bytes (spoken);
    const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (known, name));
    const guint like_it = first == 0 ? i : first - 1;
    g_array_append_val (like, like_it);
    if (first == 0)
      g_hash_table_insert (known, name, GUINT_TO_POINTER (i + 1));
    else
      g_bytes_unref (name);
  }
  return like;
}

gboolean choice_is_regional (const Laws *laws)
{
  for (guint i = 0; i < laws->n_candidates; i++) {
    const GArray *hidden = laws->candidates[i].plan->hidden;
    for (guint k = 0; k < hidden->len; k++)
      if (g_array_index (hidden, Hidden, k).kind == HIDDEN_LOCAL ||
          g_array_index (hidden, Hidden, k).kind == HIDDEN_REGION)
        return TRUE;
  }
  return FALSE;
}
