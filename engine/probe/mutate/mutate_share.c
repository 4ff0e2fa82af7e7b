/* In: survivors, each with a case that would kill it. Out: those that do without one of their own, as a case before kills them, too.
 * The one idea: a mistake shows where what it was made in is asked for, and its own case states that; so only cases that state one of
 * the same things are tried, and such as state nothing. */
#include "probe/mutate/mutate.h"

/* What cases state: under each thing, of its offence, the survivors whose own cases state it. */
typedef struct {
  const SillMutation *mutation;
  GHashTable *stating; /* of char * → GArray of guint, ascending */
} Sharing;

static const char *offence_of (const Case *witness) { return g_array_index (witness->charges, Charge, 0).offence; }

/* Returns: yours, of char *: what the case states; one that names the offence alone where it is nothing. */
static GPtrArray *things_of (const Case *witness)
{
  const char *offence = offence_of (witness);
  GPtrArray *things = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < witness->stated->len; i++)
    g_ptr_array_add (things, g_strdup_printf ("%s %u", offence, g_array_index (witness->stated, Stated, i).fact));
  for (guint i = 0; i < witness->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (witness->rulings, Ruling, i);
    g_ptr_array_add (things, g_strdup_printf ("%s %s %s", offence, ruling->instrument, ruling->path));
  }
  for (guint i = 0; i < witness->figures->len; i++) {
    const Figure *figure = &g_array_index (witness->figures, Figure, i);
    g_ptr_array_add (things, g_strdup_printf ("%s %s %s", offence, figure->instrument, figure->name));
  }
  if (things->len == 0)
    g_ptr_array_add (things, g_strdup (offence));
  return things;
}

static void note (const Sharing *sharing, guint index, const GPtrArray *things)
{
  for (guint i = 0; i < things->len; i++) {
    const char *thing = g_ptr_array_index (things, i);
    GArray *stating = g_hash_table_lookup (sharing->stating, thing);
    if (stating == NULL) {
      stating = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (sharing->stating, g_strdup (thing), stating);
    }
    g_array_append_val (stating, index);
  }
}

static gint compare_indices (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  return (one > other) - (one < other);
}

/* The survivors whose own cases state one of these things, or nothing. Returns: yours, of guint, ascending; some twice. */
static GArray *candidates_of (const Sharing *sharing, const char *offence, const GPtrArray *things)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i <= things->len; i++) {
    const GArray *stating =
        g_hash_table_lookup (sharing->stating, i == things->len ? offence : g_ptr_array_index (things, i));
    if (stating != NULL)
      g_array_append_vals (candidates, stating->data, stating->len);
  }
  g_array_sort (candidates, compare_indices);
  return candidates;
}

/* The first of them whose case kills this mutant. Returns: index + 1; 0: none. */
static guint killed_by (const Sharing *sharing, const GArray *candidates, guint index)
{
  const SillMutation *mutation = sharing->mutation;
  guint killer = 0;
  if (candidates->len == 0)
    return 0;
  Program *program = mutants_make (mutation->mutants, g_array_index (mutation->tried, guint, index));
  for (guint i = 0; killer == 0 && i < candidates->len; i++) {
    const guint other = g_array_index (candidates, guint, i);
    const gboolean tried = i > 0 && other == g_array_index (candidates, guint, i - 1);
    if (!tried && mutate_proposal_is_missed (program, mutation_outcome (mutation, other)->proposal))
      killer = other + 1;
  }
  program_unref (program);
  mutants_undo (mutation->mutants);
  return killer;
}

static void share (const Sharing *sharing, guint index)
{
  MutantOutcome *outcome = mutation_outcome (sharing->mutation, index);
  const Case *witness = outcome->proposal->witness;
  g_autoptr (GPtrArray) things = things_of (witness);
  g_autoptr (GArray) candidates = candidates_of (sharing, offence_of (witness), things);
  outcome->shared = killed_by (sharing, candidates, index);
  if (outcome->shared == 0)
    note (sharing, index, things);
}

void mutate_share (const SillMutation *mutation)
{
  g_autoptr (GHashTable) stating =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  const Sharing sharing = { mutation, stating };
  for (guint i = 0; i < mutation->tried->len; i++)
    if (mutation_outcome (mutation, i)->proposal != NULL)
      share (&sharing, i);
}
