/* In: two choices between laws, for cases of one time and region. Out: what moves by them, each kind with a case that the engine decides so,
 * and what is not proved. */
#include "probe/chosen_compare.h"
#include "probe/choices/choice_traits.h"
#include "probe/chosen_place.h"
#include "probe/regional_pair.h"
#include "probe/same_shift.h"

enum { MOST_FIGURES = 4 };

/* ---- acts that the laws count otherwise ---- */

static gboolean is_among (const GPtrArray *moves, const guint *floor, const guint *ceiling)
{
  for (guint i = 0; i < moves->len; i++) {
    const Move *move = &((const ChoiceMove *) g_ptr_array_index (moves, i))->move;
    if (move_same_ranks (move->floor, move->ceiling, floor, ceiling))
      return TRUE;
  }
  return FALSE;
}

/* Whether a list of acts may do what no sum does, each class of laws with whatever amounts of its own. */
static gboolean may_count_otherwise (Choosing *choosing, const Choices *choices, const PairRegion *region,
                                     const GPtrArray *moves)
{
  Found rest = FOUND_NONE;
  g_autofree guint *classes = choice_counting (choices);
  if (classes == NULL || !choice_is_left (&choosing->left_acts))
    return classes != NULL;
  g_autoptr (Pair) pair = choice_pair (choices, &(ChoiceCases) { region, choosing->of_officers, classes });
  g_autoptr (GPtrArray) told = choosing_told (choosing, choosing->time.region);
  g_autoptr (GPtrArray) most = choice_moves (choices, pair, told, &choosing->left_acts, &rest);
  gboolean proved = rest == FOUND_NONE && !pair->loose && !pair->apart;
  for (guint i = 0; i < most->len && proved; i++) {
    const ChoiceMove *move = g_ptr_array_index (most, i);
    proved = is_among (moves, move->move.floor, move->move.ceiling);
  }
  return !proved;
}

/* ---- two choices ---- */

/* `region`: as of a pair; `there`: where it is said to be so; NULL: wherever. */
static void compare (Choosing *choosing, const Choices *choices, const PairRegion *region, const char *there)
{
  Found rest = FOUND_NONE;
  g_autoptr (Pair) pair = choice_pair (choices, &(ChoiceCases) { region, choosing->of_officers, NULL });
  if (pair->unlike != NULL) {
    choosing_unproved (choosing, UNPROVED_UNLIKE, pair->unlike);
    return;
  }
  g_autoptr (GPtrArray) told = choosing_told (choosing, choosing->time.region);
  ChoiceCompared *compared = g_new0 (ChoiceCompared, 1);
  *compared = (ChoiceCompared) { .moves = choice_moves (choices, pair, told, choosing_left (choosing), &rest),
                                 .region = there,
                                 .reading = { choosing->reading[PAIR_OLD], choosing->reading[PAIR_NOW] },
                                 .of_officers = choosing->of_officers,
                                 .among = choosing->among };
  compared->rest = rest != FOUND_NONE || pair->loose || pair->apart;
  compared->acts = may_count_otherwise (choosing, choices, region, compared->moves);
  compared->pair = g_steal_pointer (&pair);
  g_ptr_array_add (choosing->found, compared);
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
  const gboolean is_named = region != NULL && region != choosing->elsewhere;
  const PairRegion there = { region, (const Interval *const *) limits->pdata, stated, choosing_is_unplaced (choosing) };
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
  const guint all = (1u << n) - 1;
  const gboolean all_alone = choosing->among && chosen_place_is_set (plans, choosing->time.region);
  for (guint some = 0; some <= (all_alone ? 0 : all) && !shift_is_enough (choosing->diff); some++)
    compare_stated (choosing, choices, figures, all - some);
  if (n < figures->len && !shift_is_enough (choosing->diff))
    choosing_unproved (choosing, choosing->among ? UNPROVED_AMONG : UNPROVED_TOO_MANY, NULL);
}

/* ---- other readings ---- */

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

void chosen_compare (Choosing *choosing)
{
  const Choices choices = choosing_choices (choosing);
  compare_in_region (choosing, &choices);
  compare_readings (choosing);
}
