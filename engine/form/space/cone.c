/* In: literals. Out: the demands, sums and variables that they hang on. */
#include "form/space/box.h"

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
  return cone;
}

void cone_free (Cone *cone)
{
  if (cone == NULL)
    return;
  g_free (cone->demands);
  g_free (cone->sums);
  g_free (cone->variables);
  g_free (cone);
}
