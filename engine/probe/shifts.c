/* In: an offence by two programs. Out: the kinds of cases whose tier moves, each with its smallest witness, decided by the engine
 * itself under both. Laws are compared over all figures that regions may set; then again for each region that sets others. */
#include "probe/shifts.h"
#include "form/left_out.h"
#include "form/point.h"
#include "form/same_steps.h"
#include "form/silence.h"
#include "probe/chosen.h"
#include "probe/comparing.h"
#include "probe/ledgers/alone_alike.h"
#include "probe/ledgers/ledger_moves.h"
#include "probe/ledgers/ledger_rules.h"
#include "probe/ledgers/silent_moves.h"
#include "probe/regional_pair.h"
#include "probe/same_shift.h"
#include "probe/witness.h"

enum { MOST_STATED = 4 };

static const Offence *offence_of (const Comparing *comparing)
{
  const LawOffence *old = lawbook_offence (comparing->diff->of[PAIR_OLD]->law, comparing->offence);
  return (old != NULL ? old : lawbook_offence (comparing->diff->of[PAIR_NOW]->law, comparing->offence))->stated;
}

static gboolean is_unproved (const Comparing *comparing, UnprovedKind kind, const char *name)
{
  const GArray *known = comparing->diff->unproved;
  for (guint i = 0; i < known->len; i++) {
    const Unproved *other = &g_array_index (known, Unproved, i);
    if (other->kind == kind && other->offence == offence_of (comparing) && other->name == name &&
        interval_equal (other->days, comparing->meeting->days))
      return TRUE;
  }
  return FALSE;
}

static void add_unproved (const Comparing *comparing, UnprovedKind kind, const char *name)
{
  const Unproved unproved = {
    .kind = kind, .offence = offence_of (comparing), .days = comparing->meeting->days, .name = name
  };
  if (!is_unproved (comparing, kind, name))
    g_array_append_val (comparing->diff->unproved, unproved);
}

/* ---- one shift ---- */

/* Where its witness lies. NULL: it does not say. */
static const char *region_of (const Comparing *comparing)
{
  if (comparing->unplaced)
    return NULL;
  return comparing->region != NULL ? comparing->region : comparing->elsewhere;
}

static void add_shift (const Comparing *comparing, const Pair *pair, const Move *move)
{
  const Meeting *meeting = comparing->meeting;
  Shift *shift = g_new0 (Shift, 1);
  *shift = (Shift) { .offence = offence_of (comparing),
                     .days = meeting->days,
                     .earlier = meeting->earlier,
                     .region = comparing->region,
                     .unplaced = comparing->unplaced,
                     .reading = { comparing->reading[PAIR_OLD], comparing->reading[PAIR_NOW] },
                     .of = { meeting->of[PAIR_OLD], meeting->of[PAIR_NOW] },
                     .move = *move };
  shift->move.point = NULL;
  const PointCase of = { .offence = comparing->offence,
                         .conduct = meeting->conduct,
                         .decision = meeting->days.lo,
                         .region = region_of (comparing),
                         .source = "sill diff" };
  for (guint side = 0; side < N_PAIR; side++)
    if (lawbook_offence (comparing->diff->of[side]->law, comparing->offence) != NULL)
      shift->witness[side] = point_case (pair, side, move->point, &of);
  const WitnessBy by = { comparing->diff->of, comparing->reading, comparing->implied };
  const gboolean as_claimed = witness_holds (&by, shift); /* of an earlier law what it decides is what is claimed */
  shift->replayed = as_claimed && comparing->reading[PAIR_OLD] == NULL;
  if (!as_claimed && pair->loose) {
    shift_free (shift);
    return;
  }
  if (as_claimed)
    witness_prune (&by, shift);
  else if (!shift->earlier)
    add_unproved (comparing, UNPROVED_REPLAY, NULL);
  comparing_take (comparing, shift);
}

/* ---- acts that are counted otherwise ---- */

/* Takes the cases: they list acts, or say nothing of a fact. */
static void add_decided (const Comparing *comparing, ShiftBy by, LedgerMove *ledger)
{
  const Meeting *meeting = comparing->meeting;
  Shift *shift = g_new0 (Shift, 1);
  *shift = (Shift) { .offence = offence_of (comparing),
                     .days = meeting->days,
                     .by = by,
                     .reading = { comparing->reading[PAIR_OLD], comparing->reading[PAIR_NOW] },
                     .replayed = comparing->reading[PAIR_OLD] == NULL };
  for (guint side = 0; side < N_PAIR; side++) {
    shift->of[side] = meeting->of[side];
    shift->witness[side] = g_steal_pointer (&ledger->witness[side]);
    witness_keep_known (comparing->diff->of[side], shift->witness[side]);
    shift->move.floor[side] = ledger->floor[side];
    shift->move.ceiling[side] = ledger->ceiling[side];
  }
  comparing_take (comparing, shift);
}

static LedgerPair both_laws (const Comparing *comparing)
{
  const Meeting *meeting = comparing->meeting;
  return (LedgerPair) { { meeting->of[PAIR_OLD], meeting->of[PAIR_NOW] },
                        comparing->offence,
                        meeting->conduct,
                        meeting->days.lo,
                        comparing->elsewhere,
                        comparing->bound,
                        { comparing->reading[PAIR_OLD], comparing->reading[PAIR_NOW] } };
}

/* All that moves by sums moves one way, and there is one tier. Then every act that is the offence by itself by the lighter law is so by the other,
 * whatever it counts more adds up to more, and no list moves the other way: what moves is told. */
static gboolean goes_one_way (const Comparing *comparing)
{
  const Meeting *meeting = comparing->meeting;
  guint n = 0, harsher = 0;
  for (guint i = comparing->first; i < comparing->diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (comparing->diff->shifts, i);
    const gboolean then = interval_has (shift->days, meeting->days.lo);
    n += then;
    harsher += then && move_is_harsher (&shift->move);
  }
  return (harsher == 0 || harsher == n) && ledger_only_raises (&meeting->of[PAIR_OLD]) &&
         ledger_only_raises (&meeting->of[PAIR_NOW]);
}

/* Of results as things stand: an earlier law is compared by what it is in these. */
static void compare_counted (const Comparing *comparing)
{
  const Meeting *meeting = comparing->meeting;
  const LedgerPair of = both_laws (comparing);
  const gboolean acts = ledger_acts_differ (meeting->of), rules = ledger_rules_differ (meeting->of);
  if (meeting->earlier || shift_is_enough (comparing->diff))
    return;
  const gboolean alone = !acts && !rules && ledger_alone_differs (meeting->of) && !goes_one_way (comparing) &&
                         !alone_alike_in (meeting->of, comparing->bound);
  if ((!acts && !rules && !alone) || (alone && is_unproved (comparing, UNPROVED_ALONE, NULL))) /* by another reading */
    return;
  comparing->diff->counts_differ |= !alone;
  if (alone)
    add_unproved (comparing, UNPROVED_ALONE, NULL);
  g_autoptr (GPtrArray) moves = ledger_moves (&of);
  if (acts) /* not every list was tried */
    add_unproved (comparing, UNPROVED_TOO_MANY, NULL);
  for (guint i = 0; i < moves->len && !shift_is_enough (comparing->diff); i++)
    add_decided (comparing, SHIFT_BY_ACTS, g_ptr_array_index (moves, i));
}

/* ---- what nobody states ---- */

/* Of products the diff says by itself that they are not proved. */
static void compare_unsaid (const Comparing *comparing, SilentKind kind)
{
  const Meeting *meeting = comparing->meeting;
  g_autoptr (GPtrArray) facts = silent_facts (meeting->of, kind);
  if (meeting->earlier || shift_is_enough (comparing->diff) || facts->len == 0)
    return;
  const LedgerPair of = both_laws (comparing);
  g_autoptr (GPtrArray) moves = silent_moves (&of, kind);
  for (guint i = 0; kind == SILENT_COMPANION && i < facts->len; i++) /* not every case that leaves it out was tried */
    add_unproved (comparing, UNPROVED_SILENT, g_ptr_array_index (facts, i));
  for (guint i = 0; i < moves->len && !shift_is_enough (comparing->diff); i++)
    add_decided (comparing, kind == SILENT_COMPANION ? SHIFT_BY_SILENCE : SHIFT_BY_PRODUCT,
                 g_ptr_array_index (moves, i));
}

/* ---- two laws ---- */

/* The moves of two laws, as many as are wanted: where the first one is no result all may be. */
static Found add_moves (const Comparing *comparing, Pair *pair, guint most)
{
  Found rest = FOUND_NONE;
  g_autoptr (GPtrArray) told = comparing_told (comparing, pair);
  g_autoptr (GPtrArray) moves = moves_find_others (pair, told, comparing->bound, most, &rest);
  for (guint i = 0; i < moves->len && !shift_is_enough (comparing->diff); i++)
    add_shift (comparing, pair, g_ptr_array_index (moves, i));
  return most > 0 && moves->len == most && rest != FOUND_NONE && !shift_is_enough (comparing->diff)
             ? add_moves (comparing, pair, 0)
             : rest;
}

static void compare_pair (const Comparing *comparing, Pair *pair)
{
  if (pair->apart)
    return;
  if (pair->unlike != NULL) {
    add_unproved (comparing, UNPROVED_UNLIKE, pair->unlike);
    return;
  }
  const Found rest = add_moves (comparing, pair, comparing->diff->one_suffices ? 1 : 0);
  if ((rest != FOUND_NONE || pair->loose) && !shift_is_enough (comparing->diff))
    add_unproved (comparing, UNPROVED_TOO_MANY, NULL);
}

/* Of cases that answer whatever the laws ask of them. */
static void compare (const Comparing *comparing)
{
  const Meeting *meeting = comparing->meeting;
  if (shift_is_enough (comparing->diff) || same_steps (meeting->of[PAIR_OLD], meeting->of[PAIR_NOW]))
    return;
  g_autoptr (Pair) pair = pair_new (meeting->of[PAIR_OLD], meeting->of[PAIR_NOW], NULL);
  compare_pair (comparing, pair);
}

/* Of cases that may leave open what the laws ask: their clauses, what their region has not set. `region`: as of a pair. */
static void compare_open (const Comparing *comparing, const PairRegion *region)
{
  static const guint sides[N_PAIR] = { PAIR_OLD, PAIR_NOW };
  const PairLaws laws = { .of = comparing->meeting->of, .sides = sides, .n = N_PAIR };
  if (shift_is_enough (comparing->diff))
    return;
  g_autoptr (Pair) pair = pair_new_of (&laws, region);
  compare_pair (comparing, pair);
}

/* ---- facts that are left out where others are found ---- */

static void compare_without (Comparing *comparing, const GPtrArray *left_out)
{
  static const guint sides[N_PAIR] = { PAIR_OLD, PAIR_NOW };
  const PairLaws laws = { .of = comparing->meeting->of, .sides = sides, .n = N_PAIR, .left_out = left_out };
  if (shift_is_enough (comparing->diff))
    return;
  g_autoptr (Pair) pair = pair_new_of (&laws, NULL);
  comparing->again = TRUE;
  compare_pair (comparing, pair);
  comparing->again = FALSE;
}

/* As many as can be left out at once; where some come with each other, also beside each of them. */
static void compare_many_left_out (Comparing *comparing, const GPtrArray *facts)
{
  gboolean all = FALSE;
  for (guint n = facts->len + 1; n > 0 && !all; n--) {
    g_autoptr (GPtrArray) many = left_out_beside (&comparing->meeting->of[PAIR_NOW], facts, n - 1);
    all = many->len == facts->len;
    if (many->len > 1)
      compare_without (comparing, many);
  }
}

/* What comes with something that was found is not taken for none where a case leaves it out: each of them, and many. */
static void compare_left_out (Comparing *comparing)
{
  const PairLaw *of = comparing->meeting->of;
  g_autoptr (GPtrArray) facts = left_out_facts (of);
  if (facts->len == 0 || same_steps (of[PAIR_OLD], of[PAIR_NOW]))
    return;
  for (guint i = 0; i < facts->len; i++) {
    g_autoptr (GPtrArray) one = g_ptr_array_new ();
    g_ptr_array_add (one, g_ptr_array_index (facts, i));
    compare_without (comparing, one);
  }
  if (facts->len > 1)
    compare_many_left_out (comparing, facts);
}

/* ---- clauses that nobody speaks of ---- */

/* What is open where nobody speaks of it: with the clauses of either law answered or not, what moves beside what does where all are answered. */
static void compare_silences (Comparing *comparing)
{
  const PairLaw *of = comparing->meeting->of;
  comparing->again = TRUE;
  if (silence_matters (of[PAIR_OLD], of[PAIR_NOW]))
    compare_open (comparing, NULL);
  comparing->again = FALSE;
}

/* ---- regions ---- */

/* With some of the figures stated by the case, each bit one, the others by the region. */
static void compare_stated (Comparing *comparing, const PairRegion *region, const GPtrArray *figures, guint some)
{
  g_autoptr (GPtrArray) stated = g_ptr_array_new ();
  for (guint i = 0; i < figures->len; i++)
    if (some >> i & 1)
      g_ptr_array_add (stated, g_ptr_array_index (figures, i));
  const PairRegion there = { region->name, region->limits, stated, region->unsaid };
  comparing->again = some > 0 || region->name == NULL;
  compare_open (comparing, &there);
}

/* `name`: NULL: where nobody has set a figure. */
static void compare_in (Comparing *comparing, const char *name)
{
  const PairLaw *of = comparing->meeting->of;
  g_autofree Interval *old = regional_limits (of[PAIR_OLD].plan, name);
  g_autofree Interval *now = regional_limits (of[PAIR_NOW].plan, name);
  const Interval *const limits[N_PAIR] = { old, now };
  const PairRegion region = { name, limits, NULL, comparing->unplaced };
  if (!regional_matters (of, &region))
    return;
  g_autoptr (GPtrArray) figures = regional_figures (of);
  const guint n = MIN (figures->len, (guint) MOST_STATED);
  const guint all = (1u << n) - (comparing->unplaced ? 0 : 1); /* all of them, placed: that is anywhere */
  comparing->region = name;
  for (guint some = 0; some == 0 || some < all; some++)
    compare_stated (comparing, &region, figures, some);
  comparing->again = FALSE;
  if (!shift_is_enough (comparing->diff) && n < figures->len)
    add_unproved (comparing, UNPROVED_TOO_MANY, NULL);
}

/* Cases that do not say in which region they lie, where laws speak of some regions alone. */
static void compare_unplaced (Comparing *comparing)
{
  comparing->unplaced = TRUE;
  if (regional_articles (comparing->meeting->of))
    compare_in (comparing, NULL);
  comparing->unplaced = FALSE;
}

/* ---- all of an offence ---- */

/* Wherever the case lies, as the laws are read. */
static void compare_everywhere (Comparing *comparing)
{
  g_autoptr (GPtrArray) regions = regional_names (comparing->meeting->of);
  comparing->region = NULL;
  comparing->elsewhere = regional_elsewhere (comparing->diff->of, regions);
  compare (comparing);
  compare_silences (comparing);
  compare_left_out (comparing);
  compare_in (comparing, NULL);
  compare_unplaced (comparing);
  for (guint i = 0; i < regions->len; i++)
    compare_in (comparing, g_ptr_array_index (regions, i));
  comparing->region = NULL;
  compare_counted (comparing);
  compare_unsaid (comparing, SILENT_COMPANION);
  compare_unsaid (comparing, SILENT_PRODUCT);
}

/* Each other reading that both have, of the law of the day. */
static void compare_readings (const Comparing *comparing)
{
  const Plan *old = comparing->meeting->of[PAIR_OLD].plan, *now = comparing->meeting->of[PAIR_NOW].plan;
  Meeting meeting = *comparing->meeting;
  Comparing under = *comparing;
  under.meeting = &meeting;
  for (guint i = 0; old != NULL && !meeting.earlier && i < old->alternatives->len; i++)
    for (guint j = 0; now != NULL && j < now->alternatives->len; j++) {
      const Alternative *one = plan_alternative (old, i), *other = plan_alternative (now, j);
      if (!shift_same_reading (one, other))
        continue;
      meeting.of[PAIR_OLD].plan = one->plan;
      meeting.of[PAIR_NOW].plan = other->plan;
      under.reading[PAIR_OLD] = one->reading;
      under.reading[PAIR_NOW] = other->reading;
      compare_everywhere (&under);
    }
}

void shifts_find (Diff *diff, const char *offence, guint64 bound)
{
  g_autoptr (GArray) meetings = meetings_of (diff->of[PAIR_OLD], diff->of[PAIR_NOW], offence);
  WitnessImplied implied = { .paths = { NULL } };
  Comparing comparing = {
    .diff = diff, .offence = offence, .bound = bound, .implied = &implied, .first = diff->shifts->len
  };
  for (guint i = 0; i < meetings->len; i++) {
    comparing.meeting = &g_array_index (meetings, Meeting, i);
    compare_everywhere (&comparing);
    compare_readings (&comparing);
  }
  if (!shift_is_enough (diff))
    chosen_find (diff, meetings, &(ChosenOf) { offence, comparing.first, bound, &implied });
  witness_implied_clear (&implied);
  diff->n_offences++;
  diff->n_laws += meetings->len;
}

void shifts_none (Diff *diff, const char *offence)
{
  g_autoptr (GArray) meetings = meetings_of (diff->of[PAIR_OLD], diff->of[PAIR_OLD], offence);
  diff->n_offences++;
  diff->n_laws += meetings->len;
}
