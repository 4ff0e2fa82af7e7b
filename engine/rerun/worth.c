/* In: the questions that could move a result, in their order. Out: the same, those first that are worth asking first. The
 * idea: nobody is asked about a death before the amounts, unless the answer would end the matter. */
#include "rerun/worth.h"

typedef enum { SETTLES, USUAL, RARE, JUDGED, N_CLASSES } Class;

static gboolean settles (const Missing *missing)
{
  return missing->floor_if_least == missing->ceiling_if_least && missing->floor_if_most == missing->ceiling_if_most;
}

static Class class_of (const Missing *missing, const Vocabulary *vocabulary)
{
  if (settles (missing))
    return SETTLES;
  if (missing->what == MISSING_RULING)
    return JUDGED;
  const gboolean rare = missing->what == MISSING_FACT && vocabulary_fact (vocabulary, missing->slot)->rare;
  return rare ? RARE : USUAL;
}

/* What a yes comes to at least: whether it is serious is asked before whether it is especially so. */
static gint compare_judged (gconstpointer a, gconstpointer b)
{
  const Missing *one = a, *other = b;
  return (one->floor_if_most > other->floor_if_most) - (one->floor_if_most < other->floor_if_most);
}

static void add_class (const GArray *missing, guint n, const Vocabulary *vocabulary, Class class, GArray *sorted)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Missing));
  for (guint i = 0; i < n; i++)
    if (class_of (&g_array_index (missing, Missing, i), vocabulary) == class)
      g_array_append_vals (added, &g_array_index (missing, Missing, i), 1);
  if (class == JUDGED)
    g_array_sort (added, compare_judged);
  g_array_append_vals (sorted, added->data, added->len);
}

void worth_sort (GArray *missing, const Vocabulary *vocabulary)
{
  const guint n = missing_questions (missing);
  if (n < 2)
    return;
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (Missing), n);
  for (Class class = SETTLES; class < N_CLASSES; class ++)
    add_class (missing, n, vocabulary, class, sorted);
  for (guint i = 0; i < n; i++)
    g_array_index (missing, Missing, i) = g_array_index (sorted, Missing, i);
}
