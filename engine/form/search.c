/* In: literals that shall hold. Out: a point, or that there is none.
 * A box holds what is decided. What must hold and is not yet explained by its inputs is split by one of these; where all is
 * explained only sums are left: fractions that meet them are rounded by splitting what is not whole, and facts that are too many
 * are left out one by one. Every split tries both sides, so where nothing is found nothing is there. */
#include "form/search.h"
#include "form/simplex.h"

Search *search_new (const Ground *ground, const Literal *wanted, guint n, guint64 bound)
{
  Search *search = g_new0 (Search, 1);
  search->ground = ground;
  search->n_wanted = n + ground->always->len;
  search->wanted = g_new (Literal, search->n_wanted + 1);
  for (guint i = 0; i < search->n_wanted; i++)
    search->wanted[i] = i < n ? wanted[i] : g_array_index (ground->always, Literal, i - n);
  search->cone = cone_new (ground, search->wanted, search->n_wanted);
  search->reach = g_new (Interval, ground->variables->len + 1);
  for (guint i = 0; i < ground->variables->len; i++)
    search->reach[i] = ground_variable (ground, i)->reach;
  search->most = G_MAXUINT;
  search->left = bound;
  search->room = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free);
  search->point = g_new0 (gint64, ground->variables->len + 1);
  return search;
}

void search_free (Search *search)
{
  if (search == NULL)
    return;
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
    g_ptr_array_add (search->room, box_new (search->cone, search->reach));
  Box *box = g_ptr_array_index (search->room, depth);
  if (from != NULL)
    box_copy (box, from);
  return box;
}

static Answer explore (Search *search, Box *box, guint depth);

/* Both sides of a split: first the one, then the other. */
typedef struct {
  Literal literal;  /* that holds on the first side; LITERAL_NO: it is a variable that is split */
  guint32 variable; /* up to `at` on one side, above it on the other */
  gint64 at;
  gboolean above; /* first */
} Split;

static gboolean take_side (Box *box, const Split *split, gboolean first)
{
  if (split->literal != LITERAL_NO)
    return box_set (box, first ? split->literal : literal_not (split->literal));
  Interval *value = &box->values[split->variable];
  if (split->above == first)
    value->lo = split->at + 1;
  else
    value->hi = split->at;
  return value->lo <= value->hi;
}

static Answer explore_both (Search *search, const Box *box, guint depth, Split split)
{
  Answer answers[2] = { ANSWER_NONE, ANSWER_NONE };
  for (guint i = 0; i < 2 && answers[0] != ANSWER_POINT; i++) {
    Box *side = box_at (search, depth + 1, box);
    if (take_side (side, &split, i == 0))
      answers[i] = explore (search, side, depth + 1);
  }
  if (answers[0] == ANSWER_POINT || answers[1] == ANSWER_POINT)
    return ANSWER_POINT;
  return MAX (answers[0], answers[1]);
}

/* ---- only sums are left ---- */

static gboolean sums_are_met (const Box *box)
{
  for (guint i = 0; i < box->cone->n_sums; i++) {
    const GroundSum *sum = ground_sum (box->cone->ground, box->cone->sums[i]);
    const Sum found = linear_sum (ground_terms (box->cone->ground, sum), sum->count, box->values);
    if (found.lo < box->sums[box->cone->sums[i]].lo || found.hi > box->sums[box->cone->sums[i]].hi)
      return FALSE;
  }
  return TRUE;
}

/* The numbers are too big for fractions: halves of what is open until nothing is. */
static Answer explore_halves (Search *search, const Box *box, guint depth)
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
  return sums_are_met (box) ? ANSWER_POINT : ANSWER_NONE;
}

static gboolean find_fraction (const Box *box, const Fraction *values, Split *ret)
{
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const guint32 variable = box->cone->variables[i];
    const Fraction value = values[variable];
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
    const Variable *of = ground_variable (box->cone->ground, variable);
    if (!of->fact || point[variable] == of->reach.lo)
      continue;
    if (box->values[variable].lo == of->reach.lo)
      *ret = (Split) { LITERAL_NO, variable, of->reach.lo, FALSE };
    stated++;
  }
  return stated > box->most;
}

static Answer explore_sums (Search *search, const Box *box, guint depth)
{
  g_autofree Fraction *values = g_new (Fraction, search->ground->variables->len + 1);
  const VertexAnswer vertex = simplex_find (box, values);
  Split split = { LITERAL_NO, 0, 0, FALSE };
  if (vertex != VERTEX_FOUND)
    return vertex == VERTEX_NONE ? ANSWER_NONE : explore_halves (search, box, depth);
  if (find_fraction (box, values, &split))
    return explore_both (search, box, depth, split);
  for (guint i = 0; i < box->cone->n_variables; i++) {
    const Fraction value = values[box->cone->variables[i]];
    search->point[box->cone->variables[i]] = (gint64) (value.over / value.under);
  }
  return find_surplus (box, search->point, &split) ? explore_both (search, box, depth, split) : ANSWER_POINT;
}

/* ---- what must hold ---- */

typedef enum { EXPLAINED, OPEN, AGAINST } Explained;

/* Of what is decided and not explained by its inputs that with the fewest of them open. */
static Explained find_unexplained (const Box *box, guint32 *ret)
{
  guint fewest = G_MAXUINT;
  for (guint i = box->cone->n_demands; i-- > 0;) {
    const guint32 index = box->cone->demands[i];
    const Truth truth = (Truth) box->truths[index], reason = box_reason (box, index);
    const guint open = ground_demand (box->cone->ground, index)->count;
    if (truth == UNKNOWN || reason == truth || ground_demand (box->cone->ground, index)->reaches)
      continue;
    if (reason != UNKNOWN)
      return AGAINST;
    if (open < fewest)
      *ret = index;
    fewest = MIN (fewest, open);
  }
  return fewest == G_MAXUINT ? EXPLAINED : OPEN;
}

/* One open input, as it helps. */
static Literal helping_input (const Box *box, guint32 index)
{
  const Demand *demand = ground_demand (box->cone->ground, index);
  const Literal *inputs = ground_inputs (box->cone->ground, demand);
  for (guint i = 0; i < demand->count; i++)
    if (box_truth (box, inputs[i]) == UNKNOWN)
      return box->truths[index] == YES ? inputs[i] : literal_not (inputs[i]);
  g_assert_not_reached ();
}

static Answer explore (Search *search, Box *box, guint depth)
{
  guint32 unexplained = 0;
  if (search->left == 0)
    return ANSWER_TOO_MANY;
  search->left--;
  if (!box_narrow (box))
    return ANSWER_NONE;
  const Explained explained = find_unexplained (box, &unexplained);
  if (explained == AGAINST)
    return ANSWER_NONE;
  if (explained == EXPLAINED)
    return explore_sums (search, box, depth);
  return explore_both (search, box, depth, (Split) { .literal = helping_input (box, unexplained) });
}

static gboolean is_empty (const Search *search)
{
  for (guint i = 0; i < search->cone->n_variables; i++)
    if (search->reach[search->cone->variables[i]].lo > search->reach[search->cone->variables[i]].hi)
      return TRUE;
  return FALSE;
}

/* What holds of all points is asked for too. */
Answer search_find (Search *search)
{
  if (is_empty (search))
    return ANSWER_NONE;
  for (guint i = 0; i < search->ground->variables->len; i++)
    search->point[i] = search->reach[i].lo;
  g_autoptr (Box) start = box_new (search->cone, search->reach);
  start->most = search->most;
  for (guint i = 0; i < search->n_wanted; i++)
    if (!box_set (start, search->wanted[i]))
      return ANSWER_NONE;
  return explore (search, box_at (search, 0, start), 0);
}
