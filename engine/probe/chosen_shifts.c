/* In: moves of tiers by choices between laws, one time after the other. Out: each of them told once, for as long as it goes on. */
#include "probe/chosen_shifts.h"
#include "form/point.h"
#include "probe/same_shift.h"

/* Of which cases it is said. */
static gboolean is_of_same (const Shift *a, const Shift *b)
{
  return a->reading[PAIR_OLD] == b->reading[PAIR_OLD] && g_strcmp0 (a->region, b->region) == 0 &&
         !a->unplaced == !b->unplaced && !a->of_officers == !b->of_officers && a->by == b->by;
}

static gboolean is_of_any (const Shift *shift)
{
  return shift->reading[PAIR_OLD] == NULL && shift->region == NULL && !shift->unplaced && !shift->of_officers &&
         shift->by == SHIFT_BY_LIMBS;
}

/* From and to the same tiers by the same item, there or wherever. */
static gboolean is_same_kind (const Shift *listed, const Shift *shift)
{
  return (listed->chosen || shift->of_officers) &&
         move_same_ranks (listed->move.floor, listed->move.ceiling, shift->move.floor, shift->move.ceiling) &&
         shift_same_item (listed->move.item, shift->move.item) && (is_of_any (listed) || is_of_same (listed, shift));
}

/* It goes on in the next stretch of the decision. */
static void extend (Shift *listed, const Shift *shift)
{
  if (listed->chosen && is_of_same (listed, shift) && interval_equal (listed->conduct, shift->conduct) &&
      listed->days.hi + 1 == shift->days.lo)
    listed->days.hi = shift->days.hi;
}

/* The first of both goes on in the next stretch of the conduct. */
static gboolean goes_on (const Shift *first, const Shift *next)
{
  return is_same_kind (first, next) && is_of_same (first, next) && interval_equal (first->days, next->days) &&
         first->conduct.hi + 1 == next->conduct.lo;
}

void chosen_join (const Choosing *choosing)
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

/* Between these ranges, at whatever time. */
static gboolean is_told (const Choosing *choosing, const Shift *shift)
{
  g_autoptr (GPtrArray) told = choosing_told (choosing, shift->region);
  for (guint i = 0; told != NULL && i < told->len; i++) {
    const Move *move = g_ptr_array_index (told, i);
    if (move_same_ranks (move->floor, move->ceiling, shift->move.floor, shift->move.ceiling))
      return TRUE;
  }
  return FALSE;
}

/* Conduct that ran through several stretches is told where none that lies in one of them moves so. */
static gboolean is_listed (const Choosing *choosing, const Shift *shift)
{
  GPtrArray *shifts = choosing->diff->shifts;
  for (guint i = choosing->of->first; i < shifts->len; i++) {
    Shift *listed = g_ptr_array_index (shifts, i);
    if (!is_same_kind (listed, shift))
      continue;
    if (!listed->chosen && interval_has (listed->days, shift->days.lo))
      return TRUE; /* of a law that both choose */
    extend (listed, shift);
    if (interval_has (listed->days, shift->days.lo) &&
        (interval_has (listed->conduct, shift->conduct.lo) || interval_has (listed->conduct, shift->conduct.hi)))
      return TRUE;
  }
  return FALSE;
}

/* ---- one move ---- */

static Shift *shift_new (const Choosing *choosing, const ChoiceCompared *compared, const ChoiceMove *move)
{
  Shift *shift = g_new0 (Shift, 1);
  *shift = (Shift) { .offence = choosing_offence (choosing),
                     .days = choosing->decided,
                     .conduct = choosing->conduct,
                     .chosen = TRUE,
                     .among = compared->among,
                     .region = compared->region,
                     .unplaced = choosing_is_unplaced (choosing),
                     .of_officers = compared->of_officers,
                     .reading = { compared->reading[PAIR_OLD], compared->reading[PAIR_NOW] },
                     .of = { move->applied[PAIR_OLD], move->applied[PAIR_NOW] },
                     .move = move->move };
  shift->move.point = NULL;
  return shift;
}

/* Returns: whether the engine decides the smallest case so. */
static gboolean add_witness (const Choosing *choosing, const Pair *pair, const ChoiceMove *move, Shift *shift)
{
  const ChoiceTime *time = &choosing->time;
  const PointCase of = { .offence = time->offence,
                         .conduct = time->began,
                         .until = time->ended == time->began ? 0 : time->ended,
                         .decision = time->decided,
                         .region = time->region,
                         .source = "sill diff",
                         .later_part = time->later_part,
                         .of_officer = shift->of_officers };
  for (guint side = 0; side < N_PAIR; side++)
    shift->witness[side] = point_case (pair, side, move->move.point, &of);
  const WitnessBy by = { choosing->diff->of, shift->reading, choosing->of->implied };
  const gboolean as_claimed = witness_holds (&by, shift);
  shift->replayed = as_claimed && shift->reading[PAIR_OLD] == NULL;
  if (as_claimed)
    witness_prune (&by, shift);
  return as_claimed;
}

static void tell_move (const Choosing *choosing, const ChoiceCompared *compared, const ChoiceMove *move)
{
  Shift *shift = shift_new (choosing, compared, move);
  if (is_listed (choosing, shift) || is_told (choosing, shift)) {
    shift_free (shift);
  } else if (add_witness (choosing, compared->pair, move, shift)) {
    g_ptr_array_add (choosing->diff->shifts, shift);
  } else {
    shift_free (shift);
    if (!compared->pair->loose)
      choosing_unproved (choosing, UNPROVED_REPLAY, NULL);
  }
}

void chosen_tell (const Choosing *choosing, const ChoiceCompared *compared)
{
  for (guint i = 0; i < compared->moves->len && !shift_is_enough (choosing->diff); i++)
    tell_move (choosing, compared, g_ptr_array_index (compared->moves, i));
  if (compared->rest && !shift_is_enough (choosing->diff))
    choosing_unproved (choosing, compared->among ? UNPROVED_AMONG : UNPROVED_TOO_MANY, NULL);
  if (compared->acts && !shift_is_enough (choosing->diff))
    choosing_unproved (choosing, UNPROVED_CHOSEN_ACTS, NULL);
}
