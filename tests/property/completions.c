/* In: a world with gaps, and for each gap the values that can matter. Out: the tier of every completion.
 * The idea: completions are numbered like an odometer, one digit a gap, and every number is tried. */
#include "completions.h"

#define DAYS (DAY_MAX + 1)

gint64 conduct_days (Day from, Day to) { return from * DAYS + to; }

static void unknown_clear (gpointer data) { g_array_unref (((Unknown *) data)->values); }

Unknowns *unknowns_new (void)
{
  Unknowns *unknowns = g_new0 (Unknowns, 1);
  unknowns->unknowns = g_array_new (FALSE, FALSE, sizeof (Unknown));
  g_array_set_clear_func (unknowns->unknowns, unknown_clear);
  unknowns->n = 1;
  return unknowns;
}

void unknowns_free (Unknowns *unknowns)
{
  if (unknowns == NULL)
    return;
  g_array_unref (unknowns->unknowns);
  g_free (unknowns);
}

void unknowns_add_values (Unknowns *unknowns, UnknownKind kind, guint index, GArray *values)
{
  Unknown unknown = { kind, index, values };
  g_assert (values->len > 0);
  g_array_append_val (unknowns->unknowns, unknown);
  unknowns->n *= values->len;
}

void unknowns_add (Unknowns *unknowns, UnknownKind kind, guint index, gint64 lo, gint64 hi)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gint64 value = lo; value <= hi; value++)
    g_array_append_val (values, value);
  unknowns_add_values (unknowns, kind, index, values);
}

static const Unknown *unknown_at (const Unknowns *unknowns, guint i)
{
  return &g_array_index (unknowns->unknowns, Unknown, i);
}

static void put (World *world, const Unknown *unknown, gint64 value)
{
  switch (unknown->kind) {
  case UNKNOWN_FACT: world->facts[unknown->index] = value; return;
  case UNKNOWN_OPEN: g_array_index (world->opens, OpenClause, unknown->index).asserted = value != 0; return;
  case UNKNOWN_CONDUCT:
    world->conduct_from = value / DAYS;
    world->conduct_to = value % DAYS;
    return;
  case UNKNOWN_REGION: world->regional = value != 0; return;
  case UNKNOWN_LOCAL: g_array_index (world->locals, RegionalLimit, unknown->index).value = value; return;
  }
}

void unknowns_complete (const Unknowns *unknowns, guint64 number, World *world)
{
  for (guint i = 0; i < unknowns->unknowns->len; i++) {
    const Unknown *unknown = unknown_at (unknowns, i);
    put (world, unknown, g_array_index (unknown->values, gint64, number % unknown->values->len));
    number /= unknown->values->len;
  }
}

Completions *completions_new (const Law *law, World *world, const Unknowns *unknowns)
{
  Completions *completions = g_new0 (Completions, 1);
  completions->unknowns = unknowns;
  completions->ranks = g_new (guint8, unknowns->n);
  completions->floor = G_MAXUINT;
  for (guint64 i = 0; i < unknowns->n; i++) {
    unknowns_complete (unknowns, i, world);
    guint rank = oracle_rank (law, world);
    completions->ranks[i] = (guint8) rank;
    completions->floor = MIN (completions->floor, rank);
    completions->ceiling = MAX (completions->ceiling, rank);
  }
  return completions;
}

void completions_free (Completions *completions)
{
  if (completions == NULL)
    return;
  g_free (completions->ranks);
  g_free (completions);
}

/* How far apart two completions are that differ by one digit of this gap. */
static guint64 stride (const Unknowns *unknowns, guint unknown)
{
  guint64 product = 1;
  for (guint i = 0; i < unknown; i++)
    product *= unknown_at (unknowns, i)->values->len;
  return product;
}

static guint64 digit (const Unknowns *unknowns, guint unknown, guint64 number)
{
  return number / stride (unknowns, unknown) % unknown_at (unknowns, unknown)->values->len;
}

gboolean completions_matters (const Completions *completions, guint unknown)
{
  guint64 step = stride (completions->unknowns, unknown);
  for (guint64 i = 0; i < completions->unknowns->n; i++)
    if (digit (completions->unknowns, unknown, i) > 0 && completions->ranks[i] != completions->ranks[i - step])
      return TRUE;
  return FALSE;
}

void completions_range_if (const Completions *completions, guint unknown, gboolean most, guint *ret_floor,
                           guint *ret_ceiling)
{
  guint64 wanted = most ? unknown_at (completions->unknowns, unknown)->values->len - 1 : 0;
  guint floor = G_MAXUINT, ceiling = 0;
  for (guint64 i = 0; i < completions->unknowns->n; i++) {
    if (digit (completions->unknowns, unknown, i) != wanted)
      continue;
    floor = MIN (floor, completions->ranks[i]);
    ceiling = MAX (ceiling, completions->ranks[i]);
  }
  *ret_floor = floor;
  *ret_ceiling = ceiling;
}

gboolean has_rivals (const Plan *plan)
{
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_NO_FIGURE &&
        g_array_index (plan->hidden, Hidden, i).condition != NULL)
      return TRUE;
  return FALSE;
}
