/* In: literals that shall hold. Out: a point, or that there is none.
 * A box holds what is decided. What must hold and is not yet explained by its inputs is split by one of these; where all is
 * explained only sums are left: fractions that meet them are rounded by splitting what is not whole, and facts that are too many
 * are left out one by one. Every split tries both sides, so where nothing is found nothing is there. */
#include "form/space/search.h"
#include "form/space/simplex.h"

/* What all that is asked for hangs on. Returns: yours. */
static Cone *cone_over (const Search *search, const GArray *others)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_array_append_vals (all, search->wanted, search->n_wanted);
  if (others != NULL)
    g_array_append_vals (all, others->data, others->len);
  return cone_new (search->space, (const Literal *) (const void *) all->data, all->len);
}

Search *search_new_over (const Space *space, const Literal *wanted, guint n, const GArray *others, guint64 bound)
{
  Search *search = g_new0 (Search, 1);
  search->space = space;
  search->n_wanted = n + space->always->len;
  search->wanted = g_new (Literal, search->n_wanted + 1);
  for (guint i = 0; i < search->n_wanted; i++)
    search->wanted[i] = i < n ? wanted[i] : g_array_index (space->always, Literal, i - n);
  search->cone = cone_over (search, others);
  search->agenda = agenda_new (search->cone);
  search->reach = g_new (Interval, space->variables->len + 1);
  for (guint i = 0; i < space->variables->len; i++)
    search->reach[i] = space_variable (space, i)->reach;
  search->most = G_MAXUINT;
  search->left = bound;
  search->room = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free);
  search->point = g_new0 (gint64, space->variables->len + 1);
  return search;
}

Search *search_new (const Space *space, const Literal *wanted, guint n, guint64 bound)
{
  return search_new_over (space, wanted, n, NULL, bound);
}

void search_free (Search *search)
{
  if (search == NULL)
    return;
  agenda_free (search->agenda);
  box_free (search->ground);
  cone_free (search->cone);
  g_free (search->wanted);
  g_free (search->reach);
  g_ptr_array_unref (search->room);
  g_free (search->point);
  g_free (search);
}

/* The box of that depth, like `from`. */
static Box *box_at (Search *search, guint depth, const Box *from)
{
  if (depth >= search->room->len)
    g_ptr_array_add (search->room, box_new (search->cone));
  Box *box = g_ptr_array_index (search->room, depth);
  box_copy (box, from);
  return box;
}

static Found explore (Search *search, Box *box, guint depth);

/* Both sides of a split: first the one, then the other. */
typedef struct {
  Literal literal;  /* that holds on the first side; LITERAL_NO: it is a variable that is split */
  guint32 variable; /* up to `at` on one side, above it on the other */
  gint64 at;
  gboolean above; /* first */
} Split;

static gboolean take_side (Box *box, const Split *split, gboolean first, Agenda *agenda)
{
  if (split->literal != LITERAL_NO) {
    agenda_add_demand (agenda, split->literal / 2);
    return box_set (box, first ? split->literal : literal_not (split->literal));
  }
  agenda_add_variable (agenda, split->variable);
  Interval *value = &box->values[split->variable];
  if (split->above == first)
    value->lo = split->at + 1;
  else
    value->hi = split->at;
  return value->lo <= value->hi;
}

static Found explore_both (Search *search, const Box *box, guint depth, Split split)
{
  Found answers[2] = { FOUND_NONE, FOUND_NONE };
  for (guint i = 0; i < 2 && answers[0] != FOUND_POINT; i++) {
    Box *side = box_at (search, depth + 1, box);
    if (take_side (side, &split, i == 0, search->agenda))
      answers[i] = explore (search, side, depth + 1);
  }
  if (answers[0] == FOUND_POINT || answers[1] == FOUND_POINT)
    return FOUND_POINT;
  return MAX (answers[0], answers[1]);
}

/* ---- only sums are left ---- */

static gboolean sums_are_met (const Box *box)
{
  for (guint i = 0; i < box->cone->n_sums; i++) {
    const SpaceSum *sum = space_sum (box->cone->space, box->cone->sums[i]);
    const Sum found = linear_sum (space_terms (box->cone->space, sum), sum->count, box->values);
    if (found.lo < box->sums[box->cone->sums[i]].lo || found.hi > box->sums[box->cone->sums[i]].hi)
      return FALSE;
  }
  return TRUE;
}

/* The numbers are too big for fractions: halves of what is open until nothing is. */
static Found explore_halves (Search *search, const Box *box, guint depth)
{
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const guint32 variable = box->cone->variables[i];
    const Interval value = box->values[variable];
    if (!interval_is_point (value))
      return explore_both (search, box, depth,
                           (Split) { LITERAL_NO, variable, value.lo + (value.hi - value.lo) / 2, FALSE });
  }
  for (guint i = 0; i < box->cone->n_variables; i++)
    search->point[box->cone->variables[i]] = box->values[box->cone->variables[i]].lo;
  return sums_are_met (box) ? FOUND_POINT : FOUND_NONE;
}

static gboolean find_fraction (const Box *box, const WideFraction *values, Split *ret)
{
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const guint32 variable = box->cone->variables[i];
    const WideFraction value = values[variable];
    if (value.over % value.under == 0)
      continue;
    const Wide below = value.over / value.under - (value.over < 0);
    *ret = (Split) { LITERAL_NO, variable, linear_clamp (below), FALSE };
    return TRUE;
  }
  return FALSE;
}

/* Where too many facts are stated: one of those that need not be. */
static gboolean find_surplus (const Box *box, const gint64 *point, Split *ret)
{
  guint stated = 0;
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const guint32 variable = box->cone->variables[i];
    const Variable *of = space_variable (box->cone->space, variable);
    if (!of->fact || point[variable] == of->reach.lo)
      continue;
    if (box->values[variable].lo == of->reach.lo)
      *ret = (Split) { LITERAL_NO, variable, of->reach.lo, FALSE };
    stated++;
  }
  return stated > box->most;
}

static Found explore_sums (Search *search, const Box *box, guint depth)
{
  g_autofree WideFraction *values = g_new (WideFraction, search->space->variables->len + 1);
  const VertexAnswer vertex = simplex_find (box, values);
  Split split = { LITERAL_NO, 0, 0, FALSE };
  if (vertex != VERTEX_FOUND)
    return vertex == VERTEX_NONE ? FOUND_NONE : explore_halves (search, box, depth);
  if (find_fraction (box, values, &split))
    return explore_both (search, box, depth, split);
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const WideFraction value = values[box->cone->variables[i]];
    search->point[box->cone->variables[i]] = (gint64) (value.over / value.under);
  }
  return find_surplus (box, search->point, &split) ? explore_both (search, box, depth, split) : FOUND_POINT;
}

/* ---- what must hold ---- */

typedef enum { EXPLAINED, OPEN, AGAINST } Explained;

static guint count_open (const Box *box, guint32 index)
{
  const Demand *demand = space_demand (box->cone->space, index);
  guint open = 0;
  for (guint i = 0; i < demand->count; i++)
    open += box_truth (box, space_inputs (box->cone->space, demand)[i]) == UNKNOWN;
  return open;
}

/* Of what is decided and not explained by its inputs that with the fewest of them open. */
static Explained find_unexplained (const Box *box, guint32 *ret)
{
  guint fewest = G_MAXUINT;
  for (guint i = box->cone->n_demands; i-- > 0;) {
    const guint32 index = box->cone->demands[i];
    const Truth truth = (Truth) box->truths[index];
    if (truth == UNKNOWN || space_demand (box->cone->space, index)->reaches)
      continue;
    const Truth reason = box_reason (box, index);
    if (reason == truth)
      continue;
    if (reason != UNKNOWN)
      return AGAINST;
    const guint open = count_open (box, index);
    if (open < fewest)
      *ret = index;
    fewest = MIN (fewest, open);
  }
  return fewest == G_MAXUINT ? EXPLAINED : OPEN;
}

/* One open input, as it helps. */
static Literal helping_input (const Search *search, const Box *box, guint32 index)
{
  const Demand *demand = space_demand (box->cone->space, index);
  const Literal *inputs = space_inputs (box->cone->space, demand);
  for (guint i = 0; i < demand->count; i++) {
    const Literal input = inputs[search->last_first ? demand->count - 1 - i : i];
    if (box_truth (box, input) == UNKNOWN)
      return box->truths[index] == YES ? input : literal_not (input);
  }
  g_assert_not_reached ();
}

/* What sums rule out together none of them shows alone; found here it is not found again below each side of a split. */
static gboolean is_met_by_none (const Search *search, const Box *box)
{
  g_autofree WideFraction *values = g_new (WideFraction, search->space->variables->len + 1);
  return simplex_find (box, values) == VERTEX_NONE;
}

/* LITERAL_NO: none of what is to be split first is open. */
static Literal open_first (const Search *search, const Box *box)
{
  for (guint i = 0; i < search->n_first; i++)
    if (box_truth (box, search->first[i]) == UNKNOWN)
      return search->first[i];
  return LITERAL_NO;
}

static Found explore (Search *search, Box *box, guint depth)
{
  guint32 unexplained = 0;
  if (search->left == 0) {
    agenda_clear (search->agenda);
    return FOUND_TOO_MANY;
  }
  search->left--;
  if (!box_narrow (box, search->agenda))
    return FOUND_NONE;
  const Explained explained = find_unexplained (box, &unexplained);
  if (explained == AGAINST)
    return FOUND_NONE;
  if (explained == EXPLAINED)
    return explore_sums (search, box, depth);
  if (is_met_by_none (search, box))
    return FOUND_NONE;
  const Literal first = open_first (search, box);
  return explore_both (search, box, depth,
                       (Split) { .literal = first != LITERAL_NO ? first : helping_input (search, box, unexplained) });
}

/* What follows from what is wanted wherever one looks; NULL: nothing is left. Returns: yours. */
static Box *ground_of (Search *search)
{
  g_autoptr (Box) ground = box_new (search->cone);
  for (guint i = 0; i < search->n_wanted; i++)
    if (!box_set (ground, search->wanted[i]))
      return NULL;
  agenda_add_all (search->agenda);
  return box_narrow (ground, search->agenda) ? g_steal_pointer (&ground) : NULL;
}

/* Only where one looks. FALSE: nothing is left there. */
static gboolean look_within (Search *search, Box *box)
{
  for (guint i = 0; i < search->cone->n_variables; i++) {
    const guint32 variable = search->cone->variables[i];
    const Interval reach = search->reach[variable], value = box->values[variable];
    if (reach.lo <= value.lo && reach.hi >= value.hi)
      continue;
    box->values[variable] = (Interval) { MAX (reach.lo, value.lo), MIN (reach.hi, value.hi) };
    agenda_add_variable (search->agenda, variable);
    if (box->values[variable].lo > box->values[variable].hi) {
      agenda_clear (search->agenda);
      return FALSE;
    }
  }
  return TRUE;
}

/* FALSE: nothing is left of what is wanted. */
static gboolean begin (Search *search)
{
  if (!search->begun)
    search->ground = ground_of (search);
  search->begun = TRUE;
  return search->ground != NULL;
}

/* What holds of all points is asked for too. */
Found search_find (Search *search)
{
  if (!begin (search))
    return FOUND_NONE;
  for (guint i = 0; i < search->space->variables->len; i++)
    search->point[i] = search->reach[i].lo;
  Box *start = box_at (search, 0, search->ground);
  start->most = search->most;
  return look_within (search, start) ? explore (search, start, 0) : FOUND_NONE;
}

/* ---- step by step ---- */

gboolean search_step (Search *search, guint depth, const Literal *literals, guint n)
{
  if (!begin (search))
    return FALSE;
  Box *box = box_at (search, depth, depth == 0 ? search->ground : g_ptr_array_index (search->room, depth - 1));
  gboolean left = TRUE;
  for (guint i = 0; left && i < n; i++) {
    left = box_set (box, literals[i]);
    if (literals[i] / 2 != LITERAL_NO / 2)
      agenda_add_demand (search->agenda, literals[i] / 2);
  }
  if (left)
    return box_narrow (box, search->agenda);
  agenda_clear (search->agenda);
  return FALSE;
}

Found search_from (Search *search, guint depth, guint64 bound)
{
  search->left = bound;
  return explore (search, box_at (search, depth + 1, g_ptr_array_index (search->room, depth)), depth + 1);
}
