/* In: literals. Out: the demands, sums and variables that they hang on, and what of these hangs on which. */
#include "form/space/box.h"
#include <string.h>

typedef struct {
  const Space *space;
  guint8 *demands, *sums, *variables; /* whether they were met */
} Met;

static void meet_sum (Met *met, guint32 sum)
{
  const SpaceSum *of = space_sum (met->space, sum);
  met->sums[sum] = 1;
  for (guint i = 0; i < of->count; i++)
    met->variables[space_terms (met->space, of)[i].slot] = 1;
}

/* Inputs stand before what they are inputs of: one way down meets all. */
static void meet_all (Met *met)
{
  for (guint i = met->space->demands->len; i-- > 0;) {
    const Demand *demand = space_demand (met->space, i);
    if (met->demands[i] == 0)
      continue;
    if (demand->reaches)
      meet_sum (met, demand->of);
    for (guint j = 0; j < demand->count; j++)
      met->demands[space_inputs (met->space, demand)[j] / 2] = 1;
  }
}

static guint32 *list (const guint8 *met, guint n, guint *ret_n)
{
  guint32 *found = g_new (guint32, n + 1);
  *ret_n = 0;
  for (guint i = 0; i < n; i++)
    if (met[i] != 0)
      found[(*ret_n)++] = i;
  return found;
}

/* ---- what hangs on what ---- */

typedef void (*ConeVisit) (Hanging *hanging, guint32 on, guint32 what);

static void count_one (Hanging *hanging, guint32 on, guint32 what)
{
  (void) what;
  hanging->first[on + 1]++;
}

static void put_one (Hanging *hanging, guint32 on, guint32 what) { hanging->of[hanging->first[on]++] = what; }

static void visit_demands (Cone *cone, ConeVisit visit)
{
  for (guint i = 0; i < cone->n_demands; i++) {
    const Demand *demand = space_demand (cone->space, cone->demands[i]);
    if (demand->reaches)
      visit (&cone->reaching, demand->of, cone->demands[i]);
    for (guint j = 0; j < demand->count; j++)
      visit (&cone->counts, space_inputs (cone->space, demand)[j] / 2, cone->demands[i]);
  }
}

static void visit_sums (Cone *cone, ConeVisit visit)
{
  for (guint i = 0; i < cone->n_sums; i++) {
    const SpaceSum *sum = space_sum (cone->space, cone->sums[i]);
    for (guint j = 0; j < sum->count; j++)
      visit (&cone->sums_of, space_terms (cone->space, sum)[j].slot, cone->sums[i]);
  }
}

static void begin (Hanging *hanging, guint n)
{
  for (guint i = 0; i < n; i++)
    hanging->first[i + 1] += hanging->first[i];
  hanging->of = g_new (guint32, hanging->first[n] + 1);
}

/* Putting has moved each beginning to the next one. */
static void set_back (Hanging *hanging, guint n)
{
  memmove (hanging->first + 1, hanging->first, n * sizeof *hanging->first);
  hanging->first[0] = 0;
}

static void hang (Cone *cone)
{
  const Space *space = cone->space;
  struct {
    Hanging *hanging;
    guint n;
  } all[] = { { &cone->counts, space->demands->len },
              { &cone->reaching, space->sums->len },
              { &cone->sums_of, space->variables->len } };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    all[i].hanging->first = g_new0 (guint32, all[i].n + 2);
  visit_demands (cone, count_one);
  visit_sums (cone, count_one);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    begin (all[i].hanging, all[i].n);
  visit_demands (cone, put_one);
  visit_sums (cone, put_one);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    set_back (all[i].hanging, all[i].n);
}

Cone *cone_new (const Space *space, const Literal *literals, guint n)
{
  g_autofree guint8 *demands = g_new0 (guint8, space->demands->len + 1);
  g_autofree guint8 *sums = g_new0 (guint8, space->sums->len + 1);
  g_autofree guint8 *variables = g_new0 (guint8, space->variables->len + 1);
  Met met = { space, demands, sums, variables };
  for (guint i = 0; i < n; i++)
    demands[literals[i] / 2] = 1;
  meet_all (&met);
  Cone *cone = g_new0 (Cone, 1);
  cone->space = space;
  cone->demands = list (demands, space->demands->len, &cone->n_demands);
  cone->sums = list (sums, space->sums->len, &cone->n_sums);
  cone->variables = list (variables, space->variables->len, &cone->n_variables);
  hang (cone);
  return cone;
}

static void hanging_clear (Hanging *hanging)
{
  g_free (hanging->first);
  g_free (hanging->of);
}

void cone_free (Cone *cone)
{
  if (cone == NULL)
    return;
  hanging_clear (&cone->counts);
  hanging_clear (&cone->reaching);
  hanging_clear (&cone->sums_of);
  g_free (cone->demands);
  g_free (cone->sums);
  g_free (cone->variables);
  g_free (cone);
}
