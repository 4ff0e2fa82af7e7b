/* In: two laws over one space. Out: all ways in which they lead to other tiers.
 * The one idea: a way that was found is a literal (from these ranks to those, by that item); what is looked for next is that the
 * laws differ and none of these holds. Date nothing is left to find, that is the proof. */
#include "form/moves.h"
#include <string.h>
#include "form/space/differs.h"
#include "form/space/smallest.h"

/* More ways than a person reads. */
enum { MOST_MOVES = 256 };

static void move_free (gpointer data)
{
  Move *move = data;
  g_free (move->point);
  g_free (move);
}

gboolean move_same_ranks (const guint *floor, const guint *ceiling, const guint *other_floor,
                          const guint *other_ceiling)
{
  return memcmp (floor, other_floor, N_PAIR * sizeof *floor) == 0 &&
         memcmp (ceiling, other_ceiling, N_PAIR * sizeof *ceiling) == 0;
}

gboolean move_is_harsher (const Move *move)
{
  if (move->floor[PAIR_OLD] != move->floor[PAIR_NOW])
    return move->floor[PAIR_NOW] > move->floor[PAIR_OLD];
  return move->ceiling[PAIR_NOW] > move->ceiling[PAIR_OLD];
}

/* ---- what does it ---- */

static const Places *places_of (const Pair *pair, guint side)
{
  return pair->of[side].plan == NULL ? NULL : &pair->of[side].plan->places;
}

static Literal who_of (const Pair *pair, guint side)
{
  const Places *places = places_of (pair, side);
  return places == NULL ? LITERAL_YES : pair->floors[side].steps[places->who_step];
}

static Literal item_literal (const Pair *pair, const Move *move)
{
  const Literals *of = move->open ? &pair->ceilings[move->side] : &pair->floors[move->side];
  return of->steps[move->item->step];
}

/* The item of the law that reaches more, above what the other one reaches: the highest, the first of these. `of`: that holds, or may. */
static void find_item_in (const Pair *pair, const Literals *of, Move *move)
{
  const guint other = N_PAIR - 1 - move->side;
  const gboolean by_floor = move->floor[PAIR_OLD] != move->floor[PAIR_NOW];
  const guint above = by_floor ? move->floor[other] : move->ceiling[other];
  const Places *places = places_of (pair, move->side);
  for (guint i = 0; places != NULL && i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    if (item->rank > above && (move->item == NULL || item->rank > move->item->rank) &&
        space_holds (pair->space, of->steps[item->step], move->point))
      move->item = item;
  }
}

static void find_item (const Pair *pair, Move *move)
{
  find_item_in (pair, &pair->floors[move->side], move);
  if (move->item != NULL || places_of (pair, move->side) == NULL)
    return;
  find_item_in (pair, &pair->ceilings[move->side], move);
  move->open = move->item != NULL;
}

static void explain (const Pair *pair, Move *move)
{
  for (guint i = 0; i < N_PAIR; i++) {
    move->floor[i] = literals_rank_at (pair->space, &pair->floors[i], move->point);
    move->ceiling[i] = literals_rank_at (pair->space, &pair->ceilings[i], move->point);
  }
  move->side = move_is_harsher (move) ? PAIR_NOW : PAIR_OLD;
  find_item (pair, move);
  move->who = space_holds (pair->space, who_of (pair, PAIR_OLD), move->point) !=
              space_holds (pair->space, who_of (pair, PAIR_NOW), move->point);
}

/* ---- what was found, and what is left ---- */

static Literal ranks_of (Pair *pair, const Move *move, guint side)
{
  return space_both (pair->space, literals_rank (pair->space, &pair->floors[side], move->floor[side]),
                     literals_rank (pair->space, &pair->ceilings[side], move->ceiling[side]));
}

static Literal cause_of (Pair *pair, const Move *move)
{
  const Literal here = who_of (pair, move->side), there = who_of (pair, N_PAIR - 1 - move->side);
  if (move->who)
    return space_both (pair->space, here, literal_not (there));
  return move->item == NULL ? LITERAL_YES : item_literal (pair, move);
}

static Literal way_of (Pair *pair, const Move *move)
{
  const Literal all[] = { ranks_of (pair, move, PAIR_OLD), ranks_of (pair, move, PAIR_NOW), cause_of (pair, move) };
  return space_all (pair->space, all, G_N_ELEMENTS (all));
}

Literal moves_differ (Pair *pair, guint old, guint now)
{
  Space *space = pair->space;
  const Literal any[] = { differs_exceeds (space, &pair->floors[old], &pair->floors[now]),
                          differs_exceeds (space, &pair->floors[now], &pair->floors[old]),
                          differs_exceeds (space, &pair->ceilings[old], &pair->ceilings[now]),
                          differs_exceeds (space, &pair->ceilings[now], &pair->ceilings[old]) };
  return space_any (space, any, G_N_ELEMENTS (any));
}

/* Where the laws differ something that they are made of does; found first it leaves little to look at. */
static Literal unlike (Pair *pair)
{
  return space_any (
      pair->space,
      (const Literal[]) { differs_somewhere (pair->space, &pair->floors[PAIR_OLD], &pair->floors[PAIR_NOW]),
                          differs_somewhere (pair->space, &pair->ceilings[PAIR_OLD], &pair->ceilings[PAIR_NOW]) },
      N_PAIR);
}

static void want (GArray *wanted, Literal literal) { g_array_append_val (wanted, literal); }

/* Neither of these ways. */
static void want_others (Pair *pair, const GPtrArray *known, GArray *wanted)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    want (wanted, literal_not (way_of (pair, g_ptr_array_index (known, i))));
}

/* What both come to at least and at most: where that is said little is open. Returns: yours, of Literal. */
static GArray *tiers_of (const Pair *pair)
{
  GArray *tiers = g_array_new (FALSE, FALSE, sizeof (Literal));
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 1; i <= MAX (pair->floors[side].n_tiers, pair->ceilings[side].n_tiers); i++) {
      want (tiers, literals_tier (&pair->floors[side], i));
      want (tiers, literals_tier (&pair->ceilings[side], i));
    }
  return tiers;
}

/* The next one; NULL: none was found, and *ret_answer says why. */
static Move *find_next (Pair *pair, const GArray *wanted, const GArray *first, guint64 *bound, Found *ret_answer)
{
  gboolean any = FALSE;
  g_autoptr (Search) search =
      search_new (pair->space, (const Literal *) (const void *) wanted->data, wanted->len, *bound);
  search->first = (const Literal *) (const void *) first->data;
  search->n_first = first->len;
  *ret_answer = smallest_find (search, &any);
  *bound = search->left;
  if (!any)
    return NULL;
  Move *move = g_new0 (Move, 1);
  move->point = g_steal_pointer (&search->point);
  move->smallest = *ret_answer == FOUND_POINT;
  explain (pair, move);
  return move;
}

GPtrArray *moves_find_others (Pair *pair, const GPtrArray *known, guint64 bound, guint most, Found *ret_rest)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func (move_free);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_autoptr (GArray) first = tiers_of (pair);
  const Literal differing = moves_differ (pair, PAIR_OLD, PAIR_NOW);
  want (wanted, differing);
  want (wanted, unlike (pair));
  want_others (pair, known, wanted);
  *ret_rest = differing == LITERAL_NO ? FOUND_NONE : FOUND_TOO_MANY;
  while (differing != LITERAL_NO && moves->len < (most == 0 ? MOST_MOVES : most)) {
    Move *move = find_next (pair, wanted, first, &bound, ret_rest);
    if (move == NULL)
      break;
    g_ptr_array_add (moves, move);
    want (wanted, literal_not (way_of (pair, move)));
    *ret_rest = FOUND_TOO_MANY;
  }
  return moves;
}

GPtrArray *moves_find (Pair *pair, guint64 bound, guint most, Found *ret_rest)
{
  return moves_find_others (pair, NULL, bound, most, ret_rest);
}
