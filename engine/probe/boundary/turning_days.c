/* In: an offence. Out: wherever one law of it follows another, the same facts on the last day of the one and the first day of the other.
 * The one idea: the comparison of laws says where two of them part; what it finds is stated once and dated twice, and kept only if
 * the engine decides both and decides them otherwise. */
#include <string.h>
#include "form/moves.h"
#include "form/point.h"
#include "probe/boundary/hunt.h"
#include "probe/regional_pair.h"

typedef struct {
  SillBoundary *boundary;
  OffencePoints *to;
  Pair *pair;
  PointCase of;      /* on the first day of the newer law */
  guint first;       /* of the changes of this pair of laws */
  gboolean regional; /* by the figures of one region */
} LawChange;

void turn_free (gpointer data)
{
  DayTurn *turn = data;
  for (guint i = 0; i < N_PAIR; i++)
    case_free (turn->cases[i]);
  g_free (turn);
}

/* More changes of one law than anyone reads. */
enum { MOST_MOVES = 256 };

/* ---- the same facts for both laws ---- */

static gboolean has_fact (const Case *of, guint fact)
{
  for (guint i = 0; i < of->stated->len; i++)
    if (g_array_index (of->stated, Stated, i).fact == fact)
      return TRUE;
  return FALSE;
}

static gboolean has_ruling (const Case *of, const Ruling *ruling)
{
  for (guint i = 0; i < of->rulings->len; i++) {
    const Ruling *known = &g_array_index (of->rulings, Ruling, i);
    if (g_strcmp0 (known->instrument, ruling->instrument) == 0 && g_strcmp0 (known->path, ruling->path) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean has_figure (const Case *of, const Figure *figure)
{
  for (guint i = 0; i < of->figures->len; i++) {
    const Figure *known = &g_array_index (of->figures, Figure, i);
    if (g_strcmp0 (known->instrument, figure->instrument) == 0 && g_strcmp0 (known->name, figure->name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What the older law asks for besides. */
static void add_values (Case *to, const Case *from)
{
  for (guint i = 0; i < from->stated->len; i++)
    if (!has_fact (to, g_array_index (from->stated, Stated, i).fact))
      g_array_append_val (to->stated, g_array_index (from->stated, Stated, i));
  for (guint i = 0; i < from->rulings->len; i++)
    if (!has_ruling (to, &g_array_index (from->rulings, Ruling, i)))
      g_array_append_val (to->rulings, g_array_index (from->rulings, Ruling, i));
  for (guint i = 0; i < from->figures->len; i++)
    if (!has_figure (to, &g_array_index (from->figures, Figure, i)))
      g_array_append_val (to->figures, g_array_index (from->figures, Figure, i));
}

static void add_who_and_where (const LawChange *change, Case *to, const Case *from)
{
  if (g_strcmp0 (to->region, change->of.region) == 0)
    to->region = from->region;
  if (to->defendants->len > 0 || from->defendants->len == 0)
    return;
  g_array_append_val (to->defendants, g_array_index (from->defendants, Defendant, 0));
  g_array_index (to->charges, Charge, 0).defendant = 0;
}

Case *boundary_dated (const Case *facts, Day day)
{
  Case *to = case_new ();
  g_autofree char *written = civil_write (day);
  case_copy (to, facts);
  to->from_text.written = case_keep (to, written, strlen (written));
  to->conduct_from = to->conduct_to = to->decided = interval_point (day);
  return to;
}

static void state_both (const LawChange *change, const gint64 *point, DayTurn *to)
{
  Case *facts = point_case (change->pair, PAIR_NOW, point, &change->of);
  Case *older = point_case (change->pair, PAIR_OLD, point, &change->of);
  add_values (facts, older);
  add_who_and_where (change, facts, older);
  if (change->regional) /* the region's own, and none before */
    g_array_set_size (facts->figures, 0);
  to->cases[PAIR_OLD] = boundary_dated (facts, to->first - 1);
  to->cases[PAIR_NOW] = boundary_dated (facts, to->first);
  case_free (facts);
  case_free (older);
}

/* ---- one pair of laws ---- */

/* The same two tiers part there already; by the figures of a region: in that region. */
static gboolean is_known (const LawChange *change, const DayTurn *turn)
{
  for (guint i = change->first; i < change->to->turns->len; i++) {
    const DayTurn *known = g_ptr_array_index (change->to->turns, i);
    const gboolean there = g_strcmp0 (known->cases[PAIR_NOW]->region, turn->cases[PAIR_NOW]->region) == 0;
    if (memcmp (known->ranks, turn->ranks, sizeof known->ranks) == 0 && (there || !change->regional))
      return TRUE;
  }
  return FALSE;
}

/* Before a region set its figure nobody can say what amounts within the band come to: then it is enough that the newer law says. */
static gboolean is_decided (const LawChange *change, DayTurn *turn)
{
  const gboolean old = hunt_decides (change->boundary, turn->cases[PAIR_OLD], &turn->ranks[PAIR_OLD]);
  const gboolean now = hunt_decides (change->boundary, turn->cases[PAIR_NOW], &turn->ranks[PAIR_NOW]);
  return now && (old || change->regional) && turn->ranks[PAIR_OLD] != turn->ranks[PAIR_NOW];
}

/* One of the laws has no figure for what is reached there: no facts decide it. */
static gboolean is_open (const LawChange *change, const Move *move)
{
  return move->floor[PAIR_NOW] != move->ceiling[PAIR_NOW] ||
         (!change->regional && move->floor[PAIR_OLD] != move->ceiling[PAIR_OLD]);
}

/* Returns: whether it is told, now or already. */
static gboolean add_turn (const LawChange *change, const Move *move)
{
  if (move->item == NULL || !hunt_wants (change->boundary, move->item))
    return FALSE;
  DayTurn *turn = g_new0 (DayTurn, 1);
  turn->item = move->item;
  turn->first = change->of.conduct;
  state_both (change, move->point, turn);
  const gboolean decided = is_decided (change, turn);
  if (decided && !is_known (change, turn)) {
    turn->number = change->to->turns->len - change->first + 1;
    g_ptr_array_add (change->to->turns, turn);
  } else
    turn_free (turn);
  return decided;
}

/* What leads from the same ranks to the same, by whatever item: once it is told, or can never be, it is not looked for again. */
static Move *any_like (const Move *told)
{
  Move *any = g_memdup2 (told, sizeof *told);
  any->item = NULL;
  any->who = FALSE;
  any->point = NULL;
  return any;
}

/* Each change of two tiers that can be told. */
static void add_turns (const LawChange *change)
{
  Found rest = FOUND_NONE;
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);
  for (guint found = 1; found > 0;) {
    g_autoptr (GPtrArray) moves = moves_find_others (change->pair, known, change->boundary->boxes, 1, &rest);
    found = known->len < MOST_MOVES ? moves->len : 0;
    for (guint i = 0; i < moves->len; i++) {
      const Move *move = g_ptr_array_index (moves, i);
      Move *like = any_like (move);
      if (!is_open (change, move) && !add_turn (change, move)) {
        like->item = move->item;
        like->who = move->who;
      }
      g_ptr_array_add (known, like);
    }
  }
  change->to->unfinished += rest == FOUND_TOO_MANY;
}

/* `region`: by whose figures; NULL: by any. */
static void compare_laws (SillBoundary *boundary, OffencePoints *to, const PairLaw of[N_PAIR], const PairRegion *region,
                          Day day, guint first)
{
  g_autoptr (Pair) pair = pair_new (of[PAIR_OLD], of[PAIR_NOW], region);
  const char *where = region != NULL ? region->name : hunt_elsewhere (boundary, of[PAIR_OLD].plan, of[PAIR_NOW].plan);
  const LawChange change = {
    boundary,
    to,
    pair,
    { .offence = to->offence->id, .conduct = day, .decision = day, .region = where, .source = "sill boundary" },
    first,
    region != NULL
  };
  if (pair->unlike == NULL && !pair->apart)
    add_turns (&change);
}

static void add_change (SillBoundary *boundary, OffencePoints *to, const Meeting *before, const Meeting *after)
{
  const PairLaw of[N_PAIR] = { before->of[PAIR_NOW], after->of[PAIR_NOW] };
  const guint first = to->turns->len;
  compare_laws (boundary, to, of, NULL, after->days.lo, first);
  g_autoptr (GPtrArray) regions = regional_names (of);
  for (guint i = 0; i < regions->len; i++) {
    const char *name = g_ptr_array_index (regions, i);
    g_autofree Interval *old = regional_limits (of[PAIR_OLD].plan, name);
    g_autofree Interval *now = regional_limits (of[PAIR_NOW].plan, name);
    const Interval *const limits[N_PAIR] = { old, now };
    const PairRegion region = { name, limits, NULL, FALSE };
    if (regional_differs (of, &region))
      compare_laws (boundary, to, of, &region, after->days.lo, first);
  }
}

void days_find (SillBoundary *boundary, OffencePoints *to)
{
  g_autoptr (GArray) meetings = meetings_of (boundary->program, boundary->program, to->offence->id);
  for (guint i = meetings->len; i-- > 1;) {
    const Meeting *after = &g_array_index (meetings, Meeting, i), *before = after - 1;
    if (!after->earlier && !before->earlier && before->days.hi + 1 == after->days.lo)
      add_change (boundary, to, before, after);
  }
}
