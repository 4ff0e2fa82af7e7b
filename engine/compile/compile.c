/* In: a lawbook. Out: a program with a plan for every law that a charge can meet, complete.
 * Time is cut at every day on which an instrument on the offence, or one that sets a region's figure in its bands, starts or
 * stops to apply; between two cuts nothing changes, and each version of the offence gets one plan for each. */
#include "compile/compile.h"
#include "compile/plan.h"
#include "model/book/walk.h"

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

static void note_abroad (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  if (condition->instrument != NULL)
    g_hash_table_add (data, condition->instrument);
}

/* Whose bands count: those of the instruments themselves and of what their items refer to. Returns: yours, of ids. */
static GHashTable *bands_of (const GPtrArray *instruments)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    g_hash_table_add (ids, instrument->id);
    instrument_each_condition (instrument, note_abroad, ids);
  }
  return ids;
}

static gboolean fills_any (const Instrument *instrument, GHashTable *bands)
{
  for (guint i = 0; i < instrument->locals->len; i++)
    if (g_hash_table_contains (bands, ((const LocalValue *) g_ptr_array_index (instrument->locals, i))->instrument))
      return TRUE;
  return FALSE;
}

/* What sets a region's figures in the bands of `instruments`. */
static GPtrArray *locals_on (const Rulebook *book, const GPtrArray *instruments)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) bands = bands_of (instruments);
  for (guint i = 0; i < book->instruments->len; i++) {
    Instrument *instrument = g_ptr_array_index (book->instruments, i);
    if (fills_any (instrument, bands))
      g_ptr_array_add (found, instrument);
  }
  g_ptr_array_sort (found, compare_effect);
  return found;
}

static void add_cut (GArray *cuts, Day day)
{
  if (day != 0)
    g_array_append_val (cuts, day);
}

static void add_standard_cuts (GArray *cuts, const Instrument *instrument, const Offence *offence)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (!standard_speaks_of (standard, offence->id))
      continue;
    add_cut (cuts, standard->effective);
    add_cut (cuts, standard->until);
  }
}

/* The laws on an offence, whenever they apply. */
typedef struct {
  const Offence *offence;
  GPtrArray *instruments; /* of const Instrument, the oldest first */
  GPtrArray *locals;      /* the same */
} Sources;

/* The days on which the law changes, from day 1, ascending, each once. */
static GArray *cuts_of (const Sources *sources)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Day));
  const Day first = 1;
  g_array_append_val (cuts, first);
  for (guint i = 0; i < sources->instruments->len + sources->locals->len; i++) {
    gboolean local = i >= sources->instruments->len;
    const Instrument *instrument = local ? g_ptr_array_index (sources->locals, i - sources->instruments->len)
                                         : g_ptr_array_index (sources->instruments, i);
    g_array_append_val (cuts, instrument->effective);
    add_cut (cuts, instrument->until);
    add_standard_cuts (cuts, instrument, sources->offence);
  }
  g_array_sort (cuts, compare_days);
  for (guint i = cuts->len - 1; i > 0; i--)
    if (g_array_index (cuts, Day, i) == g_array_index (cuts, Day, i - 1))
      g_array_remove_index (cuts, i);
  return cuts;
}

/* What instruments say cannot be read into a text that is not held. */
static void add_unheld (Program *program, const Offence *offence, const Version *version)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Plan *plan = plan_new (offence, version, none);
  plan->from = 1;
  program_add (program, plan);
}

/* The instrument is in force, and something that it says of the offence. */
static gboolean says_something (const Instrument *instrument, const Offence *offence, Day day)
{
  for (guint i = 0; instrument_in_force (instrument, day) && i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (standard_speaks_of (standard, offence->id) && standard_in_force (standard, day))
      return TRUE;
  }
  return FALSE;
}

static Plan *plan_from (const Sources *sources, const Version *version, Day from)
{
  g_autoptr (GPtrArray) together = g_ptr_array_new ();
  for (guint i = 0; i < sources->instruments->len; i++)
    if (says_something (g_ptr_array_index (sources->instruments, i), sources->offence, from))
      g_ptr_array_add (together, g_ptr_array_index (sources->instruments, i));
  Plan *plan = plan_new (sources->offence, version, together);
  g_autoptr (GHashTable) bands = bands_of (together);
  for (guint i = 0; i < sources->locals->len; i++) {
    Instrument *local = g_ptr_array_index (sources->locals, i);
    if (instrument_in_force (local, from) && fills_any (local, bands))
      g_ptr_array_add (plan->locals, local);
  }
  plan->from = from;
  return plan;
}

static void add_version (Program *program, const Sources *sources, const Version *version, const GArray *cuts)
{
  for (guint i = 0; i < cuts->len; i++) {
    Plan *plan = plan_from (sources, version, g_array_index (cuts, Day, i));
    plan->until = i + 1 < cuts->len ? g_array_index (cuts, Day, i + 1) : 0;
    program_add (program, plan);
  }
}

static void add_offence (Program *program, const Offence *offence)
{
  g_autoptr (GPtrArray) instruments = instruments_on (program->book, offence);
  g_autoptr (GPtrArray) locals = locals_on (program->book, instruments);
  const Sources sources = { offence, instruments, locals };
  g_autoptr (GArray) cuts = cuts_of (&sources);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    if (version->held)
      add_version (program, &sources, version, cuts);
    else
      add_unheld (program, offence, version);
  }
}

static void note_window (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  Program *program = data;
  gint slot =
      condition->kind == CONDITION_WITHIN ? vocabulary_find (program->book->vocabulary, condition->facts[0]) : -1;
  if (slot < 0)
    return;
  const DatedSpan added = { (guint) slot, condition->years };
  for (guint i = 0; i < program->windows->len; i++) {
    const DatedSpan *window = &g_array_index (program->windows, DatedSpan, i);
    if (window->fact == added.fact && window->years == added.years)
      return;
  }
  g_array_append_val (program->windows, added);
}

Program *compile_lawbook (Lawbook *law, SillFindings *findings)
{
  Program *program = program_new (law);
  const Rulebook *book = law->book;
  rulebook_each_condition (book, note_window, program);
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++)
      add_offence (program, g_ptr_array_index (instrument->offences, j));
  }
  for (guint i = 0; i < program->plans->len; i++)
    plan_compile (law, g_ptr_array_index (program->plans, i), findings);
  return program;
}
