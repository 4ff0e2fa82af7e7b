/* In: a shift with its cases. Out: whether the engine decides these as claimed, and the cases without what they need not say: a point of
 * the space has a value for each variable, a case speaks only of what matters. */
#include "probe/witness.h"
#include "decide/charge.h"

void witness_implied_clear (WitnessImplied *implied)
{
  for (guint side = 0; side < N_PAIR; side++) {
    implying_free (implied->implying[side]);
    g_clear_pointer (&implied->paths[side], g_array_unref);
  }
}

/* Returns: yours, of const Instrument: those that speak of the offence. */
static GPtrArray *instruments_of (const LawOffence *offence)
{
  GPtrArray *instruments = g_ptr_array_new ();
  for (guint i = 0; i < offence->n_standards; i++)
    if (!g_ptr_array_find (instruments, offence->standards[i]->instrument->stated, NULL))
      g_ptr_array_add (instruments, (gpointer) offence->standards[i]->instrument->stated);
  return instruments;
}

/* Returns: yours; `*ret_paths` is yours, too, and must outlive it. */
static Implying *make_implying (const Program *program, const LawOffence *offence, GArray **ret_paths)
{
  g_autoptr (GPtrArray) instruments = instruments_of (offence);
  *ret_paths = item_paths_of (program->law, instruments);
  return implying_new (*ret_paths, offence);
}

static const Implying *implying_of (const WitnessBy *by, guint side, const char *id)
{
  WitnessImplied *implied = by->implied;
  if (implied->implying[side] == NULL)
    implied->implying[side] =
        make_implying (by->of[side], lawbook_offence (by->of[side]->law, id), &implied->paths[side]);
  return implied->implying[side];
}

void witness_imply (const Program *program, Case *witness)
{
  for (guint i = 0; i < witness->charges->len && witness->rulings->len > 0; i++) {
    const LawOffence *offence = lawbook_offence (program->law, g_array_index (witness->charges, Charge, i).offence);
    g_autoptr (GArray) paths = NULL;
    g_autoptr (Implying) implying = offence == NULL ? NULL : make_implying (program, offence, &paths);
    if (implying != NULL)
      implied_add (implying, witness);
  }
}

gboolean witness_holds (const WitnessBy *by, const Shift *shift)
{
  gboolean as_claimed = TRUE;
  for (guint side = 0; side < N_PAIR; side++) {
    Case *witness = shift->witness[side];
    if (witness == NULL)
      continue;
    const guint said = witness->rulings->len;
    if (said > 0)
      implied_add (implying_of (by, side, shift->offence->id), witness);
    g_autoptr (Verdict) verdict = verdict_new_single ();
    const Trial trial = { .program = by->of[side], .fact_case = witness, .supposed = { .reading = by->reading[side] } };
    g_array_set_size (verdict->charges, 1);
    ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
    decide_charge (&trial, charge, &verdict->work);
    g_array_set_size (witness->rulings, said);
    as_claimed &= charge->floor == shift->move.floor[side] && charge->ceiling == shift->move.ceiling[side];
  }
  return as_claimed;
}

/* ---- what need not be said ---- */

static gint find_ruling (const Case *in, const Ruling *ruling)
{
  for (guint i = 0; in != NULL && i < in->rulings->len; i++) {
    const Ruling *other = &g_array_index (in->rulings, Ruling, i);
    if (g_strcmp0 (other->instrument, ruling->instrument) == 0 && g_strcmp0 (other->path, ruling->path) == 0)
      return (gint) i;
  }
  return -1;
}

static gint find_figure (const Case *in, const Figure *figure)
{
  for (guint i = 0; in != NULL && i < in->figures->len; i++) {
    const Figure *other = &g_array_index (in->figures, Figure, i);
    if (g_strcmp0 (other->instrument, figure->instrument) == 0 && g_strcmp0 (other->name, figure->name) == 0)
      return (gint) i;
  }
  return -1;
}

/* What stands at that place of a list of each witness; below nought: nothing. Where the shift does not hold without it, it is said again. */
static void try_without (const WitnessBy *by, Shift *shift, GArray *const lists[N_PAIR], const gint at[N_PAIR])
{
  gpointer taken[N_PAIR] = { NULL, NULL };
  for (guint side = 0; side < N_PAIR; side++)
    if (at[side] >= 0) {
      const guint size = g_array_get_element_size (lists[side]);
      taken[side] = g_memdup2 (lists[side]->data + (gsize) at[side] * size, size);
      g_array_remove_index (lists[side], (guint) at[side]);
    }
  const gboolean holds = witness_holds (by, shift);
  for (guint side = 0; side < N_PAIR; side++) {
    if (!holds && at[side] >= 0)
      g_array_insert_vals (lists[side], (guint) at[side], taken[side], 1);
    g_free (taken[side]);
  }
}

static void try_without_ruling (const WitnessBy *by, Shift *shift, const Ruling *ruling)
{
  GArray *lists[N_PAIR];
  gint at[N_PAIR];
  for (guint side = 0; side < N_PAIR; side++) {
    lists[side] = shift->witness[side] == NULL ? NULL : shift->witness[side]->rulings;
    at[side] = find_ruling (shift->witness[side], ruling);
  }
  try_without (by, shift, lists, at);
}

static void try_without_figure (const WitnessBy *by, Shift *shift, const Figure *figure)
{
  GArray *lists[N_PAIR];
  gint at[N_PAIR];
  for (guint side = 0; side < N_PAIR; side++) {
    lists[side] = shift->witness[side] == NULL ? NULL : shift->witness[side]->figures;
    at[side] = find_figure (shift->witness[side], figure);
  }
  try_without (by, shift, lists, at);
}

/* The clause stands in the item by which the tier moves. */
static gboolean is_of_item (const Shift *shift, const Ruling *ruling)
{
  const PlanItem *item = shift->move.item;
  return item != NULL && g_strcmp0 (item->instrument->id, ruling->instrument) == 0 &&
         g_str_has_prefix (ruling->path, item->path);
}

/* What a person found is said as long as it is all that is said of that item. */
static gboolean is_cause (const Shift *shift, const Case *of, const Ruling *ruling)
{
  guint others = 0;
  for (guint i = 0; i < of->rulings->len; i++) {
    const Ruling *other = &g_array_index (of->rulings, Ruling, i);
    others += other->value.lo > 0 && g_strcmp0 (other->path, ruling->path) != 0 && is_of_item (shift, other);
  }
  return ruling->value.lo > 0 && is_of_item (shift, ruling) && others == 0;
}

static guint n_said (const Shift *shift)
{
  guint n = 0;
  for (guint side = 0; side < N_PAIR; side++)
    n += shift->witness[side] == NULL ? 0 : shift->witness[side]->figures->len + shift->witness[side]->rulings->len;
  return n;
}

static void prune_once (const WitnessBy *by, Shift *shift, guint side)
{
  const Case *of = shift->witness[side];
  for (guint i = of == NULL ? 0 : of->figures->len; i-- > 0;) {
    const Figure figure = g_array_index (of->figures, Figure, i);
    try_without_figure (by, shift, &figure);
  }
  for (guint i = of == NULL ? 0 : of->rulings->len; i-- > 0;) {
    const Ruling ruling = g_array_index (of->rulings, Ruling, i);
    if (!is_cause (shift, of, &ruling))
      try_without_ruling (by, shift, &ruling);
  }
}

/* What is left out may leave another thing without weight: as often as that happens. */
void witness_prune (const WitnessBy *by, Shift *shift)
{
  guint before;
  do {
    before = n_said (shift);
    for (guint side = 0; side < N_PAIR; side++)
      prune_once (by, shift, side);
  } while (n_said (shift) < before);
}

void witness_keep_known (const Program *program, Case *witness)
{
  for (guint i = witness->rulings->len; i > 0; i--)
    if (lawbook_instrument (program->law, g_array_index (witness->rulings, Ruling, i - 1).instrument) == NULL)
      g_array_remove_index (witness->rulings, i - 1);
  for (guint i = witness->figures->len; i > 0; i--)
    if (lawbook_instrument (program->law, g_array_index (witness->figures, Figure, i - 1).instrument) == NULL)
      g_array_remove_index (witness->figures, i - 1);
}
