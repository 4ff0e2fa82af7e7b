/* In: a rulebook. Out: a program with a plan for every law that a charge can meet. A case meets one or two of them, so
 * each is compiled when it is met.
 * Time is cut at every day on which an instrument on the offence starts or stops to apply; between two cuts the set of
 * instruments does not change, and each version of the offence gets one plan under each set. */
#include "compile/compile.h"
#include "compile/plan.h"

static gboolean speaks_of (const Instrument *instrument, const Offence *offence)
{
  for (guint i = 0; i < instrument->standards->len; i++)
    if (standard_speaks_of (g_ptr_array_index (instrument->standards, i), offence->id))
      return TRUE;
  return FALSE;
}

static gint compare_effect (gconstpointer a, gconstpointer b)
{
  Day first = (*(const Instrument *const *) a)->effective, second = (*(const Instrument *const *) b)->effective;
  return first < second ? -1 : first > second;
}

static gint compare_days (gconstpointer a, gconstpointer b)
{
  Day first = *(const Day *) a, second = *(const Day *) b;
  return first < second ? -1 : first > second;
}

static GPtrArray *instruments_on (const Rulebook *book, const Offence *offence)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < book->instruments->len; i++)
    if (speaks_of (g_ptr_array_index (book->instruments, i), offence))
      g_ptr_array_add (found, g_ptr_array_index (book->instruments, i));
  g_ptr_array_sort (found, compare_effect);
  return found;
}

/* The days on which the law changes, from day 1, ascending, each once. */
static GArray *cuts_of (const GPtrArray *instruments)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Day));
  const Day first = 1;
  g_array_append_val (cuts, first);
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    g_array_append_val (cuts, instrument->effective);
    if (instrument->until != 0)
      g_array_append_val (cuts, instrument->until);
  }
  g_array_sort (cuts, compare_days);
  for (guint i = cuts->len - 1; i > 0; i--)
    if (g_array_index (cuts, Day, i) == g_array_index (cuts, Day, i - 1))
      g_array_remove_index (cuts, i);
  return cuts;
}

static gboolean is_regional (const GPtrArray *instruments)
{
  for (guint i = 0; i < instruments->len; i++)
    if (((const Instrument *) g_ptr_array_index (instruments, i))->region != NULL)
      return TRUE;
  return FALSE;
}

/* What instruments say cannot be read into a text that is not held. */
static void add_unheld (Program *program, const Offence *offence, const Version *version)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Plan *plan = plan_new (offence, version, none);
  plan->index = program->plans->len;
  plan->from = 1;
  g_ptr_array_add (program->plans, plan);
}

static void add_version (Program *program, const Offence *offence, const Version *version, const GPtrArray *instruments,
                         const GArray *cuts)
{
  for (guint i = 0; i < cuts->len; i++) {
    Day from = g_array_index (cuts, Day, i);
    g_autoptr (GPtrArray) together = g_ptr_array_new ();
    for (guint j = 0; j < instruments->len; j++)
      if (instrument_in_force (g_ptr_array_index (instruments, j), from))
        g_ptr_array_add (together, g_ptr_array_index (instruments, j));
    Plan *plan = plan_new (offence, version, together);
    plan->index = program->plans->len;
    program->regional = program->regional || is_regional (together);
    plan->from = from;
    plan->until = i + 1 < cuts->len ? g_array_index (cuts, Day, i + 1) : 0;
    g_ptr_array_add (program->plans, plan);
  }
}

static void add_offence (Program *program, const Offence *offence)
{
  g_autoptr (GPtrArray) instruments = instruments_on (program->book, offence);
  g_autoptr (GArray) cuts = cuts_of (instruments);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    if (version->held)
      add_version (program, offence, version, instruments, cuts);
    else
      add_unheld (program, offence, version);
  }
}

Program *compile_rulebook (Rulebook *book)
{
  Program *program = program_new (book);
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++)
      add_offence (program, g_ptr_array_index (instrument->offences, j));
  }
  return program;
}

void compile_plan (const Program *program, const Plan *plan, SillFindings *findings)
{
  if (g_atomic_int_get (&plan->compiled))
    return;
  GMutex *compiling = &((Program *) program)->compiling;
  g_mutex_lock (compiling);
  if (!g_atomic_int_get (&plan->compiled)) {
    plan_compile (program->book, (Plan *) plan, findings);
    g_atomic_int_set (&((Plan *) plan)->compiled, TRUE);
  }
  g_mutex_unlock (compiling);
}
