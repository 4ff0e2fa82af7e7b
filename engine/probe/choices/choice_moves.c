/* In: two choices between laws. Out: all ways in which what is chosen leads to other tiers.
 * The one idea: what a choice comes to hangs on nothing but the ranks that its laws come to, and how it does is asked of the engine itself: for
 * every combination of ranks both choices are settled; those that differ are literals of the space, and a point of one of them is a case. */
#include "probe/choices/choice_moves.h"
#include <string.h>
#include "form/space/smallest.h"
#include "probe/ledgers/ledger_rules.h"
#include "select/lightest.h"

enum { MOST_COMBINED = 20000, FEW_COMBINED = 1000, A_LOOK = 16 /* boxes */ };

/* Laws that come to the same ranks wherever a point lies. */
typedef struct {
  const Literals *floors, *ceilings;
  gboolean is_open; /* they are not the same */
} MoveKind;

/* What all combinations of ranks have in common that lead from one range to another. */
typedef struct {
  guint floor[N_PAIR], ceiling[N_PAIR];
  GArray *ways; /* of Literal */
} MoveOutcome;

typedef struct {
  const Choices *choices;
  Pair *pair;
  GArray *kinds;          /* of MoveKind */
  guint *kind_of;         /* per law of the pair */
  GPtrArray *outcomes;    /* of MoveOutcome */
  guint *floor, *ceiling; /* per kind: as they are combined */
  guint n_combined;
  ChoiceLeft *left;
  gboolean many; /* combinations of ranks: those that no point has are left out as they are made */
  ChargeVerdict *settled[N_PAIR];
} Combining;

void choice_move_free (ChoiceMove *move)
{
  g_free (move->move.point);
  g_free (move);
}

static void outcome_free (gpointer data)
{
  MoveOutcome *outcome = data;
  g_array_unref (outcome->ways);
  g_free (outcome);
}

/* ---- laws ---- */

/* Where the candidate of that side stands among the laws of the pair: first the first ones of both, then what is left of the old one. */
static guint law_of (const Choices *choices, guint side, guint candidate)
{
  const guint olds = MAX (choices->laws[PAIR_OLD]->n_candidates, 1u);
  if (candidate == 0)
    return side;
  return side == PAIR_OLD ? 1 + candidate : olds + candidate;
}

static guint side_of (const Choices *choices, guint law)
{
  return law < N_PAIR ? law : law > MAX (choices->laws[PAIR_OLD]->n_candidates, 1u) ? PAIR_NOW : PAIR_OLD;
}

static guint n_laws (const Choices *choices)
{
  return MAX (choices->laws[PAIR_OLD]->n_candidates, 1u) + MAX (choices->laws[PAIR_NOW]->n_candidates, 1u);
}

GPtrArray *choice_plans (const Choices *choices)
{
  GPtrArray *plans = g_ptr_array_new ();
  g_ptr_array_set_size (plans, (gint) n_laws (choices));
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; i < choices->laws[side]->n_candidates; i++)
      plans->pdata[law_of (choices, side, i)] = (gpointer) choices->laws[side]->candidates[i].plan;
  return plans;
}

Pair *choice_pair (const Choices *choices, const ChoiceCases *cases)
{
  const guint n = n_laws (choices);
  g_autofree PairLaw *of = g_new0 (PairLaw, n);
  g_autofree guint *sides = g_new0 (guint, n);
  for (guint side = 0; side < N_PAIR; side++) {
    of[side] = (PairLaw) { choices->programs[side], NULL };
    sides[side] = side;
    for (guint i = 0; i < choices->laws[side]->n_candidates; i++) {
      const guint law = law_of (choices, side, i);
      of[law] = (PairLaw) { choices->programs[side], choices->laws[side]->candidates[i].plan };
      sides[law] = side;
    }
  }
  return pair_new_of (
      &(PairLaws) { .of = of, .sides = sides, .n = n, .of_officers = cases->of_officers, .counting = cases->counting },
      cases->region);
}

/* ---- acts ---- */

guint *choice_counting (const Choices *choices)
{
  g_autoptr (GPtrArray) plans = choice_plans (choices),
                        firsts = g_ptr_array_new (); /* of const PairLaw: of each class */
  const guint n = plans->len;
  g_autofree PairLaw *laws = g_new0 (PairLaw, n);
  g_autofree guint *classes = g_new0 (guint, n);
  for (guint i = 0; i < n; i++) {
    guint class = 0;
    laws[i] = (PairLaw) { choices->programs[side_of (choices, i)], g_ptr_array_index (plans, i) };
    while (laws[i].plan != NULL && class < firsts->len &&
           !ledger_counts_alike (*(const PairLaw *) g_ptr_array_index (firsts, class), laws[i]))
      class ++;
    if (laws[i].plan != NULL && class == firsts->len)
      g_ptr_array_add (firsts, &laws[i]);
    classes[i] = class;
  }
  return firsts->len > 1 ? g_steal_pointer (&classes) : NULL;
}

/* ---- ranks ---- */

static gboolean same_tiers (const Literals *a, const Literals *b)
{
  for (guint rank = 1; rank <= MAX (a->n_tiers, b->n_tiers); rank++)
    if (literals_tier (a, rank) != literals_tier (b, rank))
      return FALSE;
  return TRUE;
}

static guint kind_of (Combining *combining, guint law)
{
  const Literals *floors = &combining->pair->floors[law], *ceilings = &combining->pair->ceilings[law];
  for (guint i = 0; i < combining->kinds->len; i++) {
    const MoveKind *kind = &g_array_index (combining->kinds, MoveKind, i);
    if (same_tiers (kind->floors, floors) && same_tiers (kind->ceilings, ceilings))
      return i;
  }
  const MoveKind kind = { floors, ceilings, !same_tiers (floors, ceilings) };
  g_array_append_val (combining->kinds, kind);
  return combining->kinds->len - 1;
}

/* What that side comes to by the ranks that its laws have; into combining->settled. */
static void settle (const Combining *combining, guint side, const guint *floors, const guint *ceilings)
{
  ChargeVerdict *charge = combining->settled[side];
  laws_copy (&charge->laws, combining->choices->laws[side]);
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    Candidate *candidate = &charge->laws.candidates[i];
    const guint kind = combining->kind_of[law_of (combining->choices, side, i)];
    candidate->floor = floors[kind];
    candidate->ceiling = ceilings[kind];
    candidate->exact = TRUE;
  }
  select_lightest (charge);
}

/* ---- combinations ---- */

static MoveOutcome *outcome_of (Combining *combining)
{
  const ChargeVerdict *old = combining->settled[PAIR_OLD], *now = combining->settled[PAIR_NOW];
  const guint floor[N_PAIR] = { old->floor, now->floor }, ceiling[N_PAIR] = { old->ceiling, now->ceiling };
  for (guint i = 0; i < combining->outcomes->len; i++) {
    MoveOutcome *outcome = g_ptr_array_index (combining->outcomes, i);
    if (move_same_ranks (outcome->floor, outcome->ceiling, floor, ceiling))
      return outcome;
  }
  MoveOutcome *outcome = g_new0 (MoveOutcome, 1);
  memcpy (outcome->floor, floor, sizeof floor);
  memcpy (outcome->ceiling, ceiling, sizeof ceiling);
  outcome->ways = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_ptr_array_add (combining->outcomes, outcome);
  return outcome;
}

static void settle_both (Combining *combining, Literal way)
{
  for (guint side = 0; side < N_PAIR; side++)
    settle (combining, side, combining->floor, combining->ceiling);
  if (combining->settled[PAIR_OLD]->floor != combining->settled[PAIR_NOW]->floor ||
      combining->settled[PAIR_OLD]->ceiling != combining->settled[PAIR_NOW]->ceiling)
    g_array_append_val (outcome_of (combining)->ways, way);
}

/* Of each kind whatever ranks it can have, as if they did not hang on each other. */
static gboolean are_many (const GArray *kinds)
{
  guint64 n = 1;
  for (guint i = 0; i < kinds->len && n <= FEW_COMBINED; i++) {
    const MoveKind *kind = &g_array_index (kinds, MoveKind, i);
    const guint ranks = MAX (kind->floors->n_tiers, kind->ceilings->n_tiers) + 1;
    n *= kind->is_open ? ranks * (ranks + 1) / 2 : ranks;
  }
  return n > FEW_COMBINED;
}

/* Some point may have the ranks that are combined so far. */
static gboolean may_hold (Combining *combining, Literal way)
{
  if (way == LITERAL_NO || !combining->many)
    return way != LITERAL_NO;
  if (combining->left->looks == 0) {
    combining->n_combined = MOST_COMBINED + 1;
    return FALSE;
  }
  combining->left->looks--;
  g_autoptr (Search) search = search_new (combining->pair->space, &way, 1, A_LOOK);
  return search_find (search) != FOUND_NONE;
}

/* The kinds from there on; `way`: where those before have the ranks that they have. */
static void combine (Combining *combining, guint at, Literal way)
{
  if (combining->n_combined > MOST_COMBINED)
    return;
  if (at == combining->kinds->len) {
    combining->n_combined++;
    settle_both (combining, way);
    return;
  }
  Space *space = combining->pair->space;
  const MoveKind kind = g_array_index (combining->kinds, MoveKind, at);
  for (guint floor = 0; floor <= kind.floors->n_tiers; floor++)
    for (guint ceiling = floor; ceiling <= (kind.is_open ? kind.ceilings->n_tiers : floor); ceiling++) {
      const Literal all[] = { way, literals_rank (space, kind.floors, floor),
                              literals_rank (space, kind.ceilings, ceiling) };
      const Literal then = space_all (space, all, G_N_ELEMENTS (all));
      combining->floor[at] = floor;
      combining->ceiling[at] = ceiling;
      if (may_hold (combining, then))
        combine (combining, at + 1, then);
    }
}

/* ---- what moves ---- */

/* The item of the law that applies, above what the other choice comes to: the highest, the first of these. */
static const PlanItem *find_item (const Combining *combining, const Literals *of, const Plan *plan, const Move *move)
{
  const PlanItem *found = NULL;
  const guint other = N_PAIR - 1 - move->side;
  const gboolean by_floor = move->floor[PAIR_OLD] != move->floor[PAIR_NOW];
  const guint above = by_floor ? move->floor[other] : move->ceiling[other];
  for (guint i = 0; i < plan->places.items->len; i++) {
    const PlanItem *item = places_item (&plan->places, i);
    if (item->rank > above && (found == NULL || item->rank > found->rank) &&
        space_holds (combining->pair->space, of->steps[item->step], move->point))
      found = item;
  }
  return found;
}

static void explain (const Combining *combining, ChoiceMove *move)
{
  const guint n = combining->kinds->len;
  const guint side = move->move.side = move_is_harsher (&move->move) ? PAIR_NOW : PAIR_OLD;
  g_autofree guint *floors = g_new0 (guint, n), *ceilings = g_new0 (guint, n);
  for (guint i = 0; i < n; i++) {
    const MoveKind *kind = &g_array_index (combining->kinds, MoveKind, i);
    floors[i] = literals_rank_at (combining->pair->space, kind->floors, move->move.point);
    ceilings[i] = literals_rank_at (combining->pair->space, kind->ceilings, move->move.point);
  }
  for (guint i = 0; i < N_PAIR; i++) {
    settle (combining, i, floors, ceilings);
    const ChargeVerdict *charge = combining->settled[i];
    move->applied[i] =
        (PairLaw) { combining->choices->programs[i],
                    charge->laws.n_candidates == 0 ? NULL : charge->laws.candidates[charge->applied].plan };
  }
  const guint law = law_of (combining->choices, side, combining->settled[side]->applied);
  if (move->applied[side].plan == NULL)
    return;
  move->move.item = find_item (combining, &combining->pair->floors[law], move->applied[side].plan, &move->move);
  if (move->move.item == NULL) {
    move->move.item = find_item (combining, &combining->pair->ceilings[law], move->applied[side].plan, &move->move);
    move->move.open = move->move.item != NULL;
  }
}

/* NULL: no point leads from the one to the other, or none was found: then *ret_found says so. */
static ChoiceMove *move_of (const Combining *combining, const MoveOutcome *outcome, guint64 *bound, Found *ret_found)
{
  gboolean any = FALSE;
  const Literal wanted =
      space_any (combining->pair->space, (const Literal *) (const void *) outcome->ways->data, outcome->ways->len);
  g_autoptr (Search) search = search_new (combining->pair->space, &wanted, 1, *bound);
  *ret_found = smallest_find (search, &any);
  *bound = search->left;
  if (!any)
    return NULL;
  ChoiceMove *move = g_new0 (ChoiceMove, 1);
  move->move.point = g_steal_pointer (&search->point);
  move->move.smallest = *ret_found == FOUND_POINT;
  memcpy (move->move.floor, outcome->floor, sizeof outcome->floor);
  memcpy (move->move.ceiling, outcome->ceiling, sizeof outcome->ceiling);
  explain (combining, move);
  return move;
}

static gboolean is_told (const GPtrArray *told, const MoveOutcome *outcome)
{
  for (guint i = 0; told != NULL && i < told->len; i++) {
    const Move *move = g_ptr_array_index (told, i);
    if (move_same_ranks (move->floor, move->ceiling, outcome->floor, outcome->ceiling))
      return TRUE;
  }
  return FALSE;
}

/* ---- laws in the same place of either choice ---- */

static gboolean are_alike (const Pair *pair, guint old, guint now)
{
  return same_tiers (&pair->floors[old], &pair->floors[now]) && same_tiers (&pair->ceilings[old], &pair->ceilings[now]);
}

/* Those that are not alike come first: where their ranks are the same nothing moves, whatever the others come to. */
static void note_kinds (Combining *combining)
{
  const Choices *choices = combining->choices;
  for (guint alike = 0; alike < 2; alike++)
    for (guint i = 0; i < choices->laws[PAIR_OLD]->n_candidates; i++) {
      const guint old = law_of (choices, PAIR_OLD, i), now = law_of (choices, PAIR_NOW, i);
      if (are_alike (combining->pair, old, now) != (alike != 0))
        continue;
      combining->kind_of[old] = kind_of (combining, old);
      combining->kind_of[now] = kind_of (combining, now);
    }
}

/* Some two laws in the same place come to something else. */
static Literal some_differ (const Combining *combining)
{
  const Choices *choices = combining->choices;
  Pair *pair = combining->pair;
  g_autoptr (GArray) any = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint i = 0; i < choices->laws[PAIR_OLD]->n_candidates; i++) {
    const guint old = law_of (choices, PAIR_OLD, i), now = law_of (choices, PAIR_NOW, i);
    const Literal differ = are_alike (pair, old, now) ? LITERAL_NO : moves_differ (pair, old, now);
    g_array_append_val (any, differ);
  }
  return space_any (pair->space, (const Literal *) (const void *) any->data, any->len);
}

GPtrArray *choice_moves (const Choices *choices, Pair *pair, const GPtrArray *told, ChoiceLeft *left, Found *ret_rest)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_move_free);
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (MoveKind));
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (outcome_free);
  g_autofree guint *kind = g_new0 (guint, pair->n_laws);
  g_autofree guint *floor = g_new0 (guint, pair->n_laws), *ceiling = g_new0 (guint, pair->n_laws);
  g_autofree ChargeVerdict *old = g_new0 (ChargeVerdict, 1), *now = g_new0 (ChargeVerdict, 1);
  Combining combining = { choices, pair, kinds, kind, outcomes, floor, ceiling, 0, left, FALSE, { old, now } };
  if (told != NULL)
    note_kinds (&combining);
  for (guint i = 0; told == NULL && i < pair->n_laws; i++)
    kind[i] = kind_of (&combining, i);
  combining.many = are_many (kinds);
  combine (&combining, 0, told == NULL ? LITERAL_YES : some_differ (&combining));
  *ret_rest = combining.n_combined > MOST_COMBINED ? FOUND_TOO_MANY : FOUND_NONE;
  for (guint i = 0; i < outcomes->len; i++) {
    Found found = FOUND_NONE;
    const MoveOutcome *outcome = g_ptr_array_index (outcomes, i);
    ChoiceMove *move = is_told (told, outcome) ? NULL : move_of (&combining, outcome, &left->boxes, &found);
    if (move != NULL)
      g_ptr_array_add (moves, move);
    else if (found == FOUND_TOO_MANY)
      *ret_rest = FOUND_TOO_MANY;
  }
  return moves;
}
