/* In: an offence by two programs whose laws were compared one by one. Out: cases that move as the lightest is chosen among other laws. Where
 * both choose otherwise, choices are compared as they are made: for every stretch of begin, end and decision, in each region that laws name,
 * and where the case does not say in which it lies. */
#include "probe/chosen.h"
#include "probe/choices/choice_reach.h"
#include "probe/choices/choice_traits.h"
#include "probe/chosen_compare.h"
#include "probe/chosen_place.h"
#include "probe/chosen_shifts.h"
#include "probe/regional_pair.h"
#include "probe/same_shift.h"

enum { MOST_CHOICES = 2000, MOST_LOOKS_AT_ACTS = 500 };

/* ---- whether both choose alike ---- */

/* Two laws in one place of both choices are another one by either. */
static gboolean is_other_law (const Choosing *choosing, const Plan *old, const Plan *now)
{
  const MeetingLaws met = meetings_laws (choosing->met, old, now);
  const PairLaw of[N_PAIR] = { { choosing->diff->of[PAIR_OLD], old }, { choosing->diff->of[PAIR_NOW], now } };
  return met == MEETING_NONE ? !regional_same_law (of) : met == MEETING_OTHER_LAWS;
}

/* What they come to by themselves is listed, or they are the same law. */
static gboolean is_compared (const Choosing *choosing, const Plan *old, const Plan *now)
{
  return meetings_laws (choosing->met, old, now) != MEETING_NONE || !is_other_law (choosing, old, now);
}

static gboolean same_candidates (const Choosing *choosing, const Candidate *old, const Candidate *now)
{
  return is_compared (choosing, old->plan, now->plan) && old->courses == now->courses && old->older == now->older &&
         !old->of_the_act == !now->of_the_act && !old->crosses == !now->crosses;
}

/* Returns: yours, of const Version. */
static GPtrArray *versions_of (const Laws *laws)
{
  GPtrArray *versions = g_ptr_array_new ();
  for (guint i = 0; i < laws->n_candidates; i++)
    g_ptr_array_add (versions, (gpointer) laws->candidates[i].plan->version);
  return versions;
}

static gboolean are_alike (const Choosing *choosing)
{
  const Laws *old = choosing->laws[PAIR_OLD], *now = choosing->laws[PAIR_NOW];
  g_autoptr (GPtrArray) olds = versions_of (old), nows = versions_of (now);
  gboolean alike = old->n_candidates == now->n_candidates && !old->full == !now->full &&
                   old->crossing == now->crossing && !old->presumed == !now->presumed && !old->is_new == !now->is_new;
  for (guint i = 0; alike && i < old->n_candidates; i++)
    alike = same_candidates (choosing, &old->candidates[i], &now->candidates[i]);
  return alike && choice_same_order (olds, nows);
}

/* Several laws are compared, and some of them is another one by the second set: what is chosen may be a range that neither comes to alone. */
static gboolean differ_among (const Choosing *choosing)
{
  const Laws *old = choosing->laws[PAIR_OLD], *now = choosing->laws[PAIR_NOW];
  gboolean differ = FALSE;
  for (guint i = 0; choosing->some_move && old->n_candidates > 1 && !differ && i < old->n_candidates; i++)
    differ = is_other_law (choosing, old->candidates[i].plan, now->candidates[i].plan);
  return differ;
}

/* ---- each choice once ---- */

/* Those who acted for an organization meet laws of organizations and of persons: some of the laws may be the one, some the other. */
static gboolean officers_differ (const Choosing *choosing)
{
  const Laws *old = choosing->laws[PAIR_OLD], *now = choosing->laws[PAIR_NOW];
  gboolean differ = FALSE;
  if (!choosing->alike)
    return choice_reaches_otherwise (choosing->laws);
  for (guint i = 0; !differ && i < old->n_candidates; i++)
    differ = choice_other_reach (old->candidates[i].plan, now->candidates[i].plan);
  return differ;
}

/* Returns: yours, of ChoiceCompared. */
static GPtrArray *compare_anew (Choosing *choosing, gboolean officers)
{
  choosing->found = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_compared_free);
  if (!choosing->alike || choosing->among)
    chosen_compare (choosing);
  choosing->of_officers = TRUE;
  if (officers)
    chosen_compare (choosing);
  choosing->of_officers = FALSE;
  return choosing->found;
}

/* What moves is told of each time. */
static void compare_choices (Choosing *choosing, gboolean officers)
{
  g_autoptr (GByteArray) place = chosen_place (choosing);
  g_autoptr (GBytes) name = choice_name (choosing->laws, place);
  const GPtrArray *found = g_hash_table_lookup (choosing->known, name);
  if (found == NULL && (choosing->n_compared++ >= MOST_CHOICES || !choice_is_left (choosing_left (choosing)))) {
    choosing_unproved (choosing, choosing->among ? UNPROVED_AMONG : UNPROVED_TOO_MANY, NULL);
    return;
  }
  if (found == NULL) {
    found = compare_anew (choosing, officers);
    g_hash_table_insert (choosing->known, g_steal_pointer (&name), (gpointer) found);
  }
  for (guint i = 0; i < found->len; i++)
    chosen_tell (choosing, g_ptr_array_index (found, i));
}

/* ---- every time ---- */

static void select_both (Choosing *choosing, Laws *laws)
{
  for (guint side = 0; side < N_PAIR; side++) {
    choice_laws (choosing->diff->of[side], &choosing->time, &laws[side]);
    choosing->laws[side] = &laws[side];
  }
}

/* Returns: whether both choose alike there. */
static gboolean choose_in (Choosing *choosing, const char *region, gboolean *crosses)
{
  g_autofree Laws *laws = g_new0 (Laws, N_PAIR);
  choosing->time.region = region;
  select_both (choosing, laws);
  *crosses |= laws[PAIR_OLD].crossing != CROSSES_NOTHING || laws[PAIR_NOW].crossing != CROSSES_NOTHING;
  choosing->alike = are_alike (choosing);
  choosing->among = choosing->alike && differ_among (choosing);
  const gboolean officers = officers_differ (choosing);
  if (!choosing->alike || choosing->among || officers)
    compare_choices (choosing, officers);
  return choosing->alike && !choosing->among && !officers;
}

/* Where both choose alike in one region they do in all that are like it. */
static void choose_in_regions (Choosing *choosing, gboolean *crosses)
{
  g_autofree gboolean *alike = g_new0 (gboolean, choosing->regions->len + 1);
  for (guint i = 0; i < choosing->regions->len && !shift_is_enough (choosing->diff); i++) {
    const guint like = g_array_index (choosing->like, guint, i);
    if (like == i || !alike[like])
      alike[i] = choose_in (choosing, g_ptr_array_index (choosing->regions, i), crosses);
  }
}

static void choose_everywhere (Choosing *choosing)
{
  gboolean crosses = FALSE;
  for (guint later = LATER_PART_UNSAID; later <= LATER_PART_YES && (later == LATER_PART_UNSAID || crosses); later++) {
    choosing->time.later_part = (LaterPart) later;
    if (choosing->regions->len == 0 || choosing->elsewhere != NULL)
      choose_in (choosing, choosing->elsewhere, &crosses);
    choose_in_regions (choosing, &crosses);
    if (choosing->regions->len > 0 && !shift_is_enough (choosing->diff))
      choose_in (choosing, NULL, &crosses);
  }
}

static Interval stretch_at (const Choosing *choosing, guint i)
{
  const Day from = g_array_index (choosing->cuts, Day, i);
  return (Interval) { from, i + 1 < choosing->cuts->len ? g_array_index (choosing->cuts, Day, i + 1) - 1 : DAY_MAX };
}

/* Conduct that began in one stretch, ended in another and was decided in a third one. */
static void choose_at (Choosing *choosing, guint began, guint ended, guint decided)
{
  const Interval first = stretch_at (choosing, began), last = stretch_at (choosing, ended);
  choosing->decided = stretch_at (choosing, decided);
  choosing->conduct = (Interval) { first.lo, last.hi };
  choosing->time.ended = ended < decided && began == ended ? last.hi : last.lo;
  choosing->time.began = began < ended ? first.hi : choosing->time.ended;
  choosing->time.decided = MAX (choosing->decided.lo, choosing->time.ended);
  choose_everywhere (choosing);
}

/* Conduct of one stretch first: what moves then needs the least to be said. */
static void choose_always (Choosing *choosing)
{
  const guint n = choosing->cuts->len;
  for (guint longer = 0; longer < n; longer++)
    for (guint began = 0; began + longer < n; began++)
      for (guint decided = began + longer; decided < n && !shift_is_enough (choosing->diff); decided++)
        choose_at (choosing, began, began + longer, decided);
}

/* Some law by itself moves, or may: else nothing does that is chosen among the same ones. */
static gboolean some_move (const Diff *diff, const ChosenOf *of)
{
  const Offence *offence = lawbook_offence (diff->of[PAIR_OLD]->law, of->offence)->stated;
  gboolean some = diff->shifts->len > of->first;
  for (guint i = 0; !some && i < diff->unproved->len; i++)
    some = g_array_index (diff->unproved, Unproved, i).offence == offence;
  return some;
}

void chosen_find (Diff *diff, const GArray *meetings, const ChosenOf *of)
{
  g_autoptr (GPtrArray) regions = choice_regions (diff->of, of->offence);
  const gboolean alike = choices_are_alike (diff->of, of->offence, regions);
  diff->chooses_otherwise |= !alike;
  g_autoptr (GHashTable) met = meetings_met (meetings);
  if (diff->one_suffices || (alike && !meetings_differ (meetings, met)))
    return;
  g_autoptr (GArray) like = choice_like_regions (diff->of, of->offence, regions);
  g_autoptr (GArray) cuts = meetings_cuts (diff->of[PAIR_OLD], diff->of[PAIR_NOW], of->offence);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                                        (GDestroyNotify) g_ptr_array_unref);
  const Day before = g_array_index (cuts, Day, 0) - 1; /* when it was no offence */
  if (before > 0)
    g_array_prepend_val (cuts, before);
  Choosing choosing = { .diff = diff,
                        .of = of,
                        .met = met,
                        .cuts = cuts,
                        .regions = regions,
                        .like = like,
                        .elsewhere = regional_elsewhere (diff->of, regions),
                        .known = known,
                        .some_move = some_move (diff, of),
                        .left = { of->bound / 4, of->bound / 4, 4 * of->bound },
                        .left_among = { of->bound / 4, of->bound / 20, of->bound },
                        .left_acts = { of->bound / 20, MOST_LOOKS_AT_ACTS, of->bound / 4 },
                        .time = { .offence = of->offence } };
  choose_always (&choosing);
  chosen_join (&choosing);
}
