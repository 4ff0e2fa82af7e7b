/* In: literals. Out: the demands, sums and variables that they hang on. */
#include "form/box.h"

typedef struct {
  const Ground *ground;
  guint8 *demands, *sums, *variables; /* whether they were met */
} Met;

static void meet_sum (Met *met, guint32 sum)
{
  const GroundSum *of = ground_sum (met->ground, sum);
  met->sums[sum] = 1;
  for (guint i = 0; i < of->count; i++)
    met->variables[ground_terms (met->ground, of)[i].slot] = 1;
}

/* Inputs stand before what they are inputs of: one way down meets all. */
static void meet_all (Met *met)
{
  for (guint i = met->ground->demands->len; i-- > 0;) {
    const Demand *demand = ground_demand (met->ground, i);
    if (met->demands[i] == 0)
      continue;
    if (demand->reaches)
      meet_sum (met, demand->of);
    for (guint j = 0; j < demand->count; j++)
      met->demands[ground_inputs (met->ground, demand)[j] / 2] = 1;
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

Cone *cone_new (const Ground *ground, const Literal *literals, guint n)
{
  g_autofree guint8 *demands = g_new0 (guint8, ground->demands->len + 1);
  g_autofree guint8 *sums = g_new0 (guint8, ground->sums->len + 1);
  g_autofree guint8 *variables = g_new0 (guint8, ground->variables->len + 1);
  Met met = { ground, demands, sums, variables };
  for (guint i = 0; i < n; i++)
    demands[literals[i] / 2] = 1;
  meet_all (&met);
  Cone *cone = g_new0 (Cone, 1);
  cone->ground = ground;
  cone->demands = list (demands, ground->demands->len, &cone->n_demands);
  cone->sums = list (sums, ground->sums->len, &cone->n_sums);
  cone->variables = list (variables, ground->variables->len, &cone->n_variables);
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
