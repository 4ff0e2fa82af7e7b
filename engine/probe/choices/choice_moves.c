/* In: two choices between laws. Out: all ways in which what is chosen leads to other tiers.
 * The one idea: what a choice comes to hangs on nothing but the ranks that its laws come to, and how it does is asked of the engine itself: for
 * every combination of ranks both choices are settled; those that differ are literals of the space, and a point of one of them is a case. A
 * combination that no point has is left as soon as the ranks that are combined so far rule each other out. */
#include "probe/choices/choice_moves.h"
#include <string.h>
#include "form/space/smallest.h"
#include "select/lightest.h"

enum { A_LOOK = 16 /* boxes */, FEW_BELOW = 3 /* kinds of laws */ };

/* Laws that come to the same ranks wherever a point lies. */
typedef struct {
  const Literals *floors, *ceilings;
  gboolean is_open; /* they are not the same */
} MoveKind;

/* What all combinations of ranks have in common that lead from one range to another. */
typedef struct {
  guint floor[N_PAIR], ceiling[N_PAIR];
  GArray *ranks; /* of guint: of each combination the floor of each kind, then the ceiling of each */
} MoveOutcome;

typedef struct {
  const Choices *choices;
  Pair *pair;
  GArray *kinds;          /* of MoveKind */
  guint *kind_of;         /* per law of the pair */
  GPtrArray *outcomes;    /* of MoveOutcome */
  guint *floor, *ceiling; /* per kind: as they are combined */
  const GPtrArray *told;  /* of const Move: between their ranges nothing is looked for; NULL: between all */
  ChoiceLeft *left;
  Search *search; /* a box for each kind, where those up to it have the ranks that they have */
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
  g_array_unref (outcome->ranks);
  g_free (outcome);
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
    const guint kind = combining->kind_of[choice_law (combining->choices, side, i)];
    candidate->floor = floors[kind];
    candidate->ceiling = ceilings[kind];
    candidate->exact = TRUE;
  }
  select_lightest (charge);
}

/* ---- combinations ---- */

static gboolean is_told (const GPtrArray *told, const guint *floor, const guint *ceiling)
{
  for (guint i = 0; told != NULL && i < told->len; i++) {
    const Move *move = g_ptr_array_index (told, i);
    if (move_same_ranks (move->floor, move->ceiling, floor, ceiling))
      return TRUE;
  }
  return FALSE;
}

static MoveOutcome *outcome_of (Combining *combining, const guint *floor, const guint *ceiling)
{
  for (guint i = 0; i < combining->outcomes->len; i++) {
    MoveOutcome *outcome = g_ptr_array_index (combining->outcomes, i);
    if (move_same_ranks (outcome->floor, outcome->ceiling, floor, ceiling))
      return outcome;
  }
  MoveOutcome *outcome = g_new0 (MoveOutcome, 1);
  memcpy (outcome->floor, floor, sizeof outcome->floor);
  memcpy (outcome->ceiling, ceiling, sizeof outcome->ceiling);
  outcome->ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (combining->outcomes, outcome);
  return outcome;
}

/* A look into the box of the kind. FALSE: no point of it has these ranks. */
static gboolean may_hold (Combining *combining, guint kind)
{
  if (combining->left->looks == 0)
    return FALSE;
  combining->left->looks--;
  return search_from (combining->search, kind, A_LOOK) != FOUND_NONE;
}

static void settle_both (Combining *combining)
{
  const guint n = combining->kinds->len;
  for (guint side = 0; side < N_PAIR; side++)
    settle (combining, side, combining->floor, combining->ceiling);
  const ChargeVerdict *old = combining->settled[PAIR_OLD], *now = combining->settled[PAIR_NOW];
  const guint floor[N_PAIR] = { old->floor, now->floor }, ceiling[N_PAIR] = { old->ceiling, now->ceiling };
  if ((old->floor == now->floor && old->ceiling == now->ceiling) || is_told (combining->told, floor, ceiling) ||
      !may_hold (combining, n - 1))
    return;
  GArray *ranks = outcome_of (combining, floor, ceiling)->ranks;
  g_array_append_vals (ranks, combining->floor, n);
  g_array_append_vals (ranks, combining->ceiling, n);
}

/* The kind has those ranks, beside what those before it have. FALSE: no point has. */
static gboolean take_ranks (Combining *combining, guint at, guint floor, guint ceiling)
{
  const MoveKind *kind = &g_array_index (combining->kinds, MoveKind, at);
  const Literal literals[] = { literals_tier (kind->floors, floor),
                               literal_not (literals_tier (kind->floors, floor + 1)),
                               literals_tier (kind->ceilings, ceiling),
                               literal_not (literals_tier (kind->ceilings, ceiling + 1)) };
  combining->floor[at] = floor;
  combining->ceiling[at] = ceiling;
  if (combining->left->steps == 0)
    return FALSE;
  combining->left->steps--;
  return search_step (combining->search, at, literals, G_N_ELEMENTS (literals));
}

/* The kinds from there on. */
static void combine (Combining *combining, guint at)
{
  if (at == combining->kinds->len) {
    settle_both (combining);
    return;
  }
  const MoveKind kind = g_array_index (combining->kinds, MoveKind, at);
  const gboolean looks = at + FEW_BELOW < combining->kinds->len;
  for (guint floor = 0; floor <= kind.floors->n_tiers; floor++)
    for (guint ceiling = floor; ceiling <= (kind.is_open ? kind.ceilings->n_tiers : floor); ceiling++)
      if (take_ranks (combining, at, floor, ceiling) && (!looks || may_hold (combining, at)))
        combine (combining, at + 1);
}

/* Whatever the ranks of all kinds hang on. Returns: yours, of Literal. */
static GArray *tiers_of (const Combining *combining)
{
  GArray *tiers = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint i = 0; i < combining->kinds->len; i++) {
    const MoveKind *kind = &g_array_index (combining->kinds, MoveKind, i);
    g_array_append_vals (tiers, kind->floors->tiers, kind->floors->n_tiers);
    g_array_append_vals (tiers, kind->ceilings->tiers, kind->ceilings->n_tiers);
  }
  return tiers;
}

/* `wanted`: where to look. FALSE: not all were tried. */
static gboolean combine_all (Combining *combining, Literal wanted)
{
  g_autoptr (GArray) tiers = tiers_of (combining);
  g_autoptr (Search) search = search_new_over (combining->pair->space, &wanted, 1, tiers, 0);
  combining->search = search;
  combine (combining, 0);
  combining->search = NULL;
  return combining->left->looks > 0 && combining->left->steps > 0;
}

/* All kinds have those ranks: floors, then ceilings. */
static Literal way_of (const Combining *combining, const guint *ranks)
{
  const guint n = combining->kinds->len;
  Space *space = combining->pair->space;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint i = 0; i < n; i++) {
    const MoveKind *kind = &g_array_index (combining->kinds, MoveKind, i);
    const Literal both[] = { literals_rank (space, kind->floors, ranks[i]),
                             literals_rank (space, kind->ceilings, ranks[n + i]) };
    g_array_append_vals (all, both, G_N_ELEMENTS (both));
  }
  return space_all (space, (const Literal *) (const void *) all->data, all->len);
}

/* Some of the combinations holds. */
static Literal any_way (const Combining *combining, const MoveOutcome *outcome)
{
  const guint each = 2 * combining->kinds->len;
  g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint i = 0; i < outcome->ranks->len; i += each) {
    const Literal way = way_of (combining, &g_array_index (outcome->ranks, guint, i));
    g_array_append_val (ways, way);
  }
  return space_any (combining->pair->space, (const Literal *) (const void *) ways->data, ways->len);
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
  const guint law = choice_law (combining->choices, side, combining->settled[side]->applied);
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
  const Literal wanted = any_way (combining, outcome);
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
      const guint old = choice_law (choices, PAIR_OLD, i), now = choice_law (choices, PAIR_NOW, i);
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
    const guint old = choice_law (choices, PAIR_OLD, i), now = choice_law (choices, PAIR_NOW, i);
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
  Combining combining = { choices, pair, kinds, kind, outcomes, floor, ceiling, told, left, NULL, { old, now } };
  if (told != NULL)
    note_kinds (&combining);
  for (guint i = 0; told == NULL && i < pair->n_laws; i++)
    kind[i] = kind_of (&combining, i);
  const gboolean all = combine_all (&combining, told == NULL ? LITERAL_YES : some_differ (&combining));
  *ret_rest = all ? FOUND_NONE : FOUND_TOO_MANY;
  for (guint i = 0; i < outcomes->len; i++) {
    Found found = FOUND_NONE;
    const MoveOutcome *outcome = g_ptr_array_index (outcomes, i);
    ChoiceMove *move = move_of (&combining, outcome, &left->boxes, &found);
    if (move != NULL)
      g_ptr_array_add (moves, move);
    else if (found == FOUND_TOO_MANY)
      *ret_rest = FOUND_TOO_MANY;
  }
  return moves;
}
