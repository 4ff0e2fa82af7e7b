/* In: an offence by two programs whose laws were compared one by one. Out: cases that move as the lightest is chosen among other laws. Where
 * both choose otherwise, choices are compared as they are made: for every stretch of begin, end and decision, in each region that laws name. */
#include "probe/chosen.h"
#include <string.h>
#include "form/point.h"
#include "probe/choices/choice_moves.h"
#include "probe/choices/choice_traits.h"
#include "probe/regional_pair.h"
#include "probe/same_shift.h"

enum { MOST_CHOICES = 100, MOST_FIGURES = 3, A_PART = 10 /* of the bound is for choices */ };

typedef struct {
  Diff *diff;
  const ChosenOf *of;
  GHashTable *met;    /* old plan → new ones that it was compared with */
  GArray *cuts;       /* of Day: where stretches begin; the first one has no law */
  GPtrArray *regions; /* of const char * */
  GArray *like;       /* of guint, per region: the first one of which the same laws speak */
  const char *elsewhere;
  GHashTable *known;         /* GBytes: choices that come to the same */
  guint n_compared, n_moved; /* choices; moves of these */
  guint64 bound;             /* boxes left to look at, for all of these */
  ChoiceTime time;
  Interval conduct, decided; /* the stretches */
  const Laws *laws[N_PAIR];
  const Condition *reading[N_PAIR]; /* NULLs: the defaults */
} Choosing;

static const Offence *offence_of (const Choosing *choosing)
{
  return lawbook_offence (choosing->diff->of[PAIR_OLD]->law, choosing->of->offence)->stated;
}

static void add_unproved (const Choosing *choosing, UnprovedKind kind, const char *name)
{
  GArray *known = choosing->diff->unproved;
  for (guint i = 0; i < known->len; i++) {
    Unproved *other = &g_array_index (known, Unproved, i);
    if (other->kind != kind || other->offence != offence_of (choosing) || other->name != name)
      continue;
    other->days.lo = MIN (other->days.lo, choosing->decided.lo);
    other->days.hi = MAX (other->days.hi, choosing->decided.hi);
    return;
  }
  const Unproved unproved = { .kind = kind, .offence = offence_of (choosing), .days = choosing->decided, .name = name };
  g_array_append_val (known, unproved);
}

/* ---- whether both choose alike ---- */

static gboolean same_candidates (const Choosing *choosing, const Candidate *old, const Candidate *now)
{
  return meetings_have (choosing->met, old->plan, now->plan) && old->courses == now->courses &&
         old->older == now->older && !old->of_the_act == !now->of_the_act && !old->crosses == !now->crosses &&
         choice_same_weights (old->plan->version, now->plan->version);
}

static gboolean are_alike (const Choosing *choosing)
{
  const Laws *old = choosing->laws[PAIR_OLD], *now = choosing->laws[PAIR_NOW];
  gboolean alike = old->n_candidates == now->n_candidates && !old->full == !now->full &&
                   old->crossing == now->crossing && !old->presumed == !now->presumed && !old->is_new == !now->is_new;
  for (guint i = 0; alike && i < old->n_candidates; i++)
    alike = same_candidates (choosing, &old->candidates[i], &now->candidates[i]);
  return alike;
}

/* From and to the same tiers by the same item, there or wherever. */
static gboolean is_same_kind (const Shift *listed, const Shift *shift)
{
  const gboolean anyway = listed->reading[PAIR_OLD] == NULL && listed->region == NULL;
  return listed->chosen && memcmp (listed->move.floor, shift->move.floor, sizeof shift->move.floor) == 0 &&
         memcmp (listed->move.ceiling, shift->move.ceiling, sizeof shift->move.ceiling) == 0 &&
         shift_same_item (listed->move.item, shift->move.item) &&
         (anyway ||
          (listed->reading[PAIR_OLD] == shift->reading[PAIR_OLD] && g_strcmp0 (listed->region, shift->region) == 0));
}

/* It goes on in the next stretch of the decision. */
static void extend (Shift *listed, const Shift *shift)
{
  if (listed->reading[PAIR_OLD] == shift->reading[PAIR_OLD] && g_strcmp0 (listed->region, shift->region) == 0 &&
      interval_equal (listed->conduct, shift->conduct) && listed->days.hi + 1 == shift->days.lo)
    listed->days.hi = shift->days.hi;
}

/* The first of both goes on in the next stretch of the conduct. */
static gboolean goes_on (const Shift *first, const Shift *next)
{
  return is_same_kind (first, next) && first->reading[PAIR_OLD] == next->reading[PAIR_OLD] &&
         g_strcmp0 (first->region, next->region) == 0 && interval_equal (first->days, next->days) &&
         first->conduct.hi + 1 == next->conduct.lo;
}

static void join_conducts (const Choosing *choosing)
{
  GPtrArray *shifts = choosing->diff->shifts;
  for (guint i = choosing->of->first; i < shifts->len; i++)
    for (guint k = i + 1; k < shifts->len; k++) {
      Shift *first = g_ptr_array_index (shifts, i);
      const Shift *next = g_ptr_array_index (shifts, k);
      if (!first->chosen || !next->chosen || !goes_on (first, next))
        continue;
      first->conduct.hi = next->conduct.hi;
      g_ptr_array_remove_index (shifts, k--);
    }
}

/* Conduct that ran through several stretches is told where none that lies in one of them moves so. */
static gboolean is_listed (const Choosing *choosing, const Shift *shift)
{
  GPtrArray *shifts = choosing->diff->shifts;
  for (guint i = choosing->of->first; i < shifts->len; i++) {
    Shift *listed = g_ptr_array_index (shifts, i);
    if (!is_same_kind (listed, shift))
      continue;
    extend (listed, shift);
    if (interval_has (listed->days, shift->days.lo) &&
        (interval_has (listed->conduct, shift->conduct.lo) || interval_has (listed->conduct, shift->conduct.hi)))
      return TRUE;
  }
  return FALSE;
}

static void add_shift (Choosing *choosing, const Pair *pair, const ChoiceMove *move, const char *region)
{
  Shift *shift = g_new0 (Shift, 1);
  choosing->n_moved++;
  *shift = (Shift) { .offence = offence_of (choosing),
                     .days = choosing->decided,
                     .conduct = choosing->conduct,
                     .chosen = TRUE,
                     .region = region,
                     .reading = { choosing->reading[PAIR_OLD], choosing->reading[PAIR_NOW] },
                     .of = { move->applied[PAIR_OLD], move->applied[PAIR_NOW] },
                     .move = move->move };
  shift->move.point = NULL;
  const ChoiceTime *time = &choosing->time;
  const PointCase of = { .offence = time->offence,
                         .conduct = time->began,
                         .until = time->ended == time->began ? 0 : time->ended,
                         .decision = time->decided,
                         .region = time->region,
                         .source = "sill diff",
                         .later_part = time->later_part };
  for (guint side = 0; side < N_PAIR; side++)
    shift->witness[side] = point_case (pair, side, move->move.point, &of);
  const WitnessBy by = { choosing->diff->of, choosing->reading, choosing->of->implied };
  const gboolean as_claimed = witness_holds (&by, shift);
  shift->replayed = as_claimed && choosing->reading[PAIR_OLD] == NULL;
  if (as_claimed)
    witness_prune (&by, shift);
  else if (!pair->loose)
    add_unproved (choosing, UNPROVED_REPLAY, NULL);
  if (as_claimed && !is_listed (choosing, shift))
    g_ptr_array_add (choosing->diff->shifts, shift);
  else
    shift_free (shift);
}

/* ---- two choices ---- */

/* `region`: as of a pair; `there`: where it is said to be so; NULL: wherever. */
static void compare (Choosing *choosing, const Choices *choices, const PairRegion *region, const char *there)
{
  Found rest = FOUND_NONE;
  g_autoptr (Pair) pair = choice_pair (choices, region);
  if (pair->unlike != NULL) {
    add_unproved (choosing, UNPROVED_UNLIKE, pair->unlike);
    return;
  }
  g_autoptr (GPtrArray) moves = choice_moves (choices, pair, &choosing->bound, &rest);
  for (guint i = 0; i < moves->len && !shift_is_enough (choosing->diff); i++)
    add_shift (choosing, pair, g_ptr_array_index (moves, i), there);
  if ((rest != FOUND_NONE || pair->loose || pair->apart) && !shift_is_enough (choosing->diff))
    add_unproved (choosing, UNPROVED_TOO_MANY, NULL);
}

/* In the region of the time, with some of the figures stated by the case, each bit one, the others by the region. */
static void compare_stated (Choosing *choosing, const Choices *choices, const GPtrArray *figures, guint some)
{
  g_autoptr (GPtrArray) plans = choice_plans (choices), stated = g_ptr_array_new ();
  g_autoptr (GPtrArray) limits = g_ptr_array_new_with_free_func (g_free);
  const char *region = choosing->time.region;
  for (guint i = 0; i < figures->len; i++)
    if (some >> i & 1)
      g_ptr_array_add (stated, g_ptr_array_index (figures, i));
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (limits, regional_limits (g_ptr_array_index (plans, i), region));
  const gboolean is_named = choosing->regions->len > 0 && region != choosing->elsewhere;
  const PairRegion there = { region, (const Interval *const *) limits->pdata, stated };
  compare (choosing, choices, &there, is_named ? region : NULL);
}

static void compare_in_region (Choosing *choosing, const Choices *choices)
{
  g_autoptr (GPtrArray) plans = choice_plans (choices);
  g_autoptr (GPtrArray) figures = choice_figures (plans);
  const guint n = MIN (figures->len, (guint) MOST_FIGURES);
  if (choosing->regions->len == 0 && figures->len == 0) {
    compare (choosing, choices, NULL, NULL);
    return;
  }
  for (guint some = 1u << n; some-- > 0 && !shift_is_enough (choosing->diff);)
    compare_stated (choosing, choices, figures, some);
  if (n < figures->len && !shift_is_enough (choosing->diff))
    add_unproved (choosing, UNPROVED_TOO_MANY, NULL);
}

/* ---- what a point of the space does not tell ---- */

static void note_untold (const Choosing *choosing, const Choices *choices)
{
  g_autoptr (GPtrArray) plans = choice_plans (choices);
  if (choice_counts_otherwise (plans))
    add_unproved (choosing, UNPROVED_LATER_ACTS, NULL);
  if (choice_reaches_otherwise (plans))
    add_unproved (choosing, UNPROVED_LATER_OFFICER, NULL);
}

/* ---- each choice once ---- */

static void compare_reading (Choosing *choosing, const Alternative *old, const Alternative *now)
{
  g_autofree Laws *laws = g_new0 (Laws, N_PAIR);
  const Laws *default_laws[N_PAIR] = { choosing->laws[PAIR_OLD], choosing->laws[PAIR_NOW] };
  choosing->reading[PAIR_OLD] = old->reading;
  choosing->reading[PAIR_NOW] = now->reading;
  for (guint side = 0; side < N_PAIR; side++) {
    laws_copy (&laws[side], default_laws[side]);
    for (guint i = 0; i < laws[side].n_candidates; i++)
      laws[side].candidates[i].plan = plan_under (laws[side].candidates[i].plan, choosing->reading[side]);
  }
  const Choices choices = { { &laws[PAIR_OLD], &laws[PAIR_NOW] },
                            { choosing->diff->of[PAIR_OLD], choosing->diff->of[PAIR_NOW] } };
  compare_in_region (choosing, &choices);
  choosing->reading[PAIR_OLD] = choosing->reading[PAIR_NOW] = NULL;
}

/* Some law of that choice can be read so. NULL: none. */
static const Alternative *find_reading (const Laws *laws, const Alternative *like)
{
  for (guint i = 0; i < laws->n_candidates; i++)
    for (guint k = 0; k < laws->candidates[i].plan->alternatives->len; k++)
      if (shift_same_reading (plan_alternative (laws->candidates[i].plan, k), like))
        return plan_alternative (laws->candidates[i].plan, k);
  return NULL;
}

static void compare_readings (Choosing *choosing)
{
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  const Laws *old = choosing->laws[PAIR_OLD];
  for (guint i = 0; i < old->n_candidates; i++)
    for (guint k = 0; k < old->candidates[i].plan->alternatives->len; k++) {
      const Alternative *reading = plan_alternative (old->candidates[i].plan, k);
      const Alternative *there = find_reading (choosing->laws[PAIR_NOW], reading);
      if (there == NULL || g_ptr_array_find (met, reading->reading, NULL) || shift_is_enough (choosing->diff))
        continue;
      g_ptr_array_add (met, (gpointer) reading->reading);
      compare_reading (choosing, reading, there);
    }
}

static void compare_choices (Choosing *choosing)
{
  const Choices choices = { { choosing->laws[PAIR_OLD], choosing->laws[PAIR_NOW] },
                            { choosing->diff->of[PAIR_OLD], choosing->diff->of[PAIR_NOW] } };
  g_autoptr (GBytes) name = choice_name (choosing->laws, choosing->time.region);
  const guint before = choosing->n_moved;
  if (g_hash_table_contains (choosing->known, name))
    return;
  if (choosing->n_compared++ >= MOST_CHOICES || choosing->bound == 0) {
    add_unproved (choosing, UNPROVED_TOO_MANY, NULL);
    return;
  }
  note_untold (choosing, &choices);
  compare_in_region (choosing, &choices);
  compare_readings (choosing);
  if (choosing->n_moved == before) /* what moves is told of each time */
    g_hash_table_add (choosing->known, g_steal_pointer (&name));
}

/* ---- every time ---- */

static void select_both (Choosing *choosing, Laws *laws)
{
  for (guint side = 0; side < N_PAIR; side++) {
    choice_laws (choosing->diff->of[side], &choosing->time, &laws[side]);
    choosing->laws[side] = &laws[side];
  }
}

/* A case that does not say its region is decided by what all of them leave open: that is said, not compared. */
static void note_anywhere (Choosing *choosing)
{
  g_autofree Laws *laws = g_new0 (Laws, N_PAIR), *anywhere = g_new0 (Laws, N_PAIR);
  choosing->time.region = NULL;
  select_both (choosing, anywhere);
  const gboolean alike = are_alike (choosing);
  choosing->time.region = choosing->elsewhere;
  select_both (choosing, laws);
  if (!alike && !choice_is_as_elsewhere (choosing->laws, anywhere))
    add_unproved (choosing, UNPROVED_LATER_REGION, NULL);
}

/* Returns: whether both choose alike there. */
static gboolean choose_in (Choosing *choosing, const char *region, gboolean *crosses)
{
  g_autofree Laws *laws = g_new0 (Laws, N_PAIR);
  choosing->time.region = region;
  select_both (choosing, laws);
  *crosses |= laws[PAIR_OLD].crossing != CROSSES_NOTHING || laws[PAIR_NOW].crossing != CROSSES_NOTHING;
  if (are_alike (choosing))
    return TRUE;
  compare_choices (choosing);
  return FALSE;
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
    if (choosing->regions->len > 0)
      note_anywhere (choosing);
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

void chosen_find (Diff *diff, const GArray *meetings, const ChosenOf *of)
{
  g_autoptr (GPtrArray) regions = choice_regions (diff->of, of->offence);
  const gboolean alike = choices_are_alike (diff->of, of->offence, regions);
  diff->chooses_otherwise |= !alike;
  if (alike || diff->one_suffices)
    return;
  g_autoptr (GHashTable) met = meetings_met (meetings);
  g_autoptr (GArray) like = choice_like_regions (diff->of, of->offence, regions);
  g_autoptr (GArray) cuts = meetings_cuts (diff->of[PAIR_OLD], diff->of[PAIR_NOW], of->offence);
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
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
                        .bound = of->bound / A_PART,
                        .time = { .offence = of->offence } };
  choose_always (&choosing);
  join_conducts (&choosing);
}
