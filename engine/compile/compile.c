/* In: a lawbook. Out: a program with a plan for every law that a charge can meet, complete.
 * Time is cut at every day on which an instrument on the offence, or one that sets a region's figure in its bands, starts or
 * stops to apply; between two cuts nothing changes, and each version of the offence gets one plan for each. */
#include "compile/compile.h"
#include "compile/plan.h"

static const Instrument *stated_at (const GPtrArray *instruments, guint i)
{
  return ((const LawInstrument *) g_ptr_array_index (instruments, i))->stated;
}

static gint compare_effect (gconstpointer a, gconstpointer b)
{
  const LawInstrument *one = *(const LawInstrument *const *) a, *other = *(const LawInstrument *const *) b;
  const Day first = one->stated->effective, second = other->stated->effective;
  return first < second ? -1 : first > second;
}

static gint compare_days (gconstpointer a, gconstpointer b)
{
  Day first = *(const Day *) a, second = *(const Day *) b;
  return first < second ? -1 : first > second;
}

/* Of the standards on the offence the instruments, each once: theirs stand together. */
static GPtrArray *instruments_on (const LawOffence *offence)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < offence->n_standards; i++) {
    gpointer instrument = (gpointer) offence->standards[i]->instrument;
    if (found->len == 0 || g_ptr_array_index (found, found->len - 1) != instrument)
      g_ptr_array_add (found, instrument);
  }
  g_ptr_array_sort (found, compare_effect);
  return found;
}

/* Whose bands count: those of the instruments themselves and of what their items refer to. Returns: yours, of
 * LawInstrument. */
static GHashTable *bands_of (const GPtrArray *instruments)
{
  GHashTable *bands = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < instruments->len; i++) {
    const LawInstrument *instrument = g_ptr_array_index (instruments, i);
    g_hash_table_add (bands, (gpointer) instrument);
    for (guint j = 0; j < instrument->n_abroad; j++)
      g_hash_table_add (bands, (gpointer) instrument->abroad[j]);
  }
  return bands;
}

static gboolean fills_any (const LawInstrument *instrument, GHashTable *bands)
{
  for (guint i = 0; i < instrument->n_locals; i++)
    if (g_hash_table_contains (bands, instrument->locals[i].band->instrument))
      return TRUE;
  return FALSE;
}

/* What sets a region's figures in the bands of `instruments`. */
static GPtrArray *locals_on (const Lawbook *law, const GPtrArray *instruments)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) bands = bands_of (instruments);
  for (guint i = 0; i < law->n_instruments; i++)
    if (fills_any (&law->instruments[i], bands))
      g_ptr_array_add (found, &law->instruments[i]);
  g_ptr_array_sort (found, compare_effect);
  return found;
}

/* The laws on an offence, whenever they apply. */
typedef struct {
  const LawOffence *offence;
  GPtrArray *instruments; /* of LawInstrument, the oldest first */
  GPtrArray *locals;      /* the same */
} Sources;

static void add_cut (GArray *cuts, Day day)
{
  if (day != 0)
    g_array_append_val (cuts, day);
}

static void add_instrument_cuts (GArray *cuts, const GPtrArray *instruments)
{
  for (guint i = 0; i < instruments->len; i++) {
    g_array_append_val (cuts, stated_at (instruments, i)->effective);
    add_cut (cuts, stated_at (instruments, i)->until);
  }
}

static void keep_each_once (GArray *cuts)
{
  guint n = 0;
  for (guint i = 0; i < cuts->len; i++)
    if (n == 0 || g_array_index (cuts, Day, i) != g_array_index (cuts, Day, n - 1))
      g_array_index (cuts, Day, n++) = g_array_index (cuts, Day, i);
  g_array_set_size (cuts, n);
}

/* The days on which the law changes, from day 1, ascending, each once. */
static GArray *cuts_of (const Sources *sources)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Day));
  add_cut (cuts, 1);
  add_instrument_cuts (cuts, sources->instruments);
  add_instrument_cuts (cuts, sources->locals);
  for (guint i = 0; i < sources->offence->n_standards; i++) {
    add_cut (cuts, sources->offence->standards[i]->stated->effective);
    add_cut (cuts, sources->offence->standards[i]->stated->until);
  }
  g_array_sort (cuts, compare_days);
  keep_each_once (cuts);
  return cuts;
}

/* What instruments say cannot be read into a text that is not held. */
static void add_unheld (Program *program, const LawOffence *offence, const Version *version)
{
  Plan *plan = plan_new (offence, version, 1);
  program_add (program, plan);
}

/* The instrument is in force, and something that it says of the offence. */
static gboolean says_something (const LawInstrument *instrument, const LawOffence *offence, Day day)
{
  for (guint i = 0; instrument_in_force (instrument->stated, day) && i < instrument->n_standards; i++)
    if (law_speaks_of (&instrument->standards[i], offence) && standard_in_force (instrument->standards[i].stated, day))
      return TRUE;
  return FALSE;
}

static Plan *plan_from (const Sources *sources, const Version *version, Day from)
{
  g_autoptr (GPtrArray) together = g_ptr_array_new ();
  Plan *plan = plan_new (sources->offence, version, from);
  for (guint i = 0; i < sources->instruments->len; i++) {
    LawInstrument *instrument = g_ptr_array_index (sources->instruments, i);
    if (!says_something (instrument, sources->offence, from))
      continue;
    g_ptr_array_add (together, instrument);
    plan_add_instrument (plan, instrument);
  }
  g_autoptr (GHashTable) bands = bands_of (together);
  for (guint i = 0; i < sources->locals->len; i++) {
    const LawInstrument *local = g_ptr_array_index (sources->locals, i);
    if (instrument_in_force (local->stated, from) && fills_any (local, bands))
      g_ptr_array_add (plan->locals, (gpointer) local->stated);
  }
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

static void add_offence (Program *program, const LawOffence *offence)
{
  g_autoptr (GPtrArray) instruments = instruments_on (offence);
  g_autoptr (GPtrArray) locals = locals_on (program->law, instruments);
  const Sources sources = { offence, instruments, locals };
  g_autoptr (GArray) cuts = cuts_of (&sources);
  for (guint i = 0; i < offence->n_versions; i++) {
    const Version *version = offence->versions[i].stated;
    if (version->held)
      add_version (program, &sources, version, cuts);
    else
      add_unheld (program, offence, version);
  }
}

static gint compare_spans (gconstpointer a, gconstpointer b)
{
  const DatedSpan *one = a, *other = b;
  if (one->fact != other->fact)
    return one->fact < other->fact ? -1 : 1;
  return lapse_compare (one->lapse, other->lapse);
}

/* Every span that some rule counts from a dated fact, each once. */
static void gather_windows (Program *program)
{
  GArray *windows = program->windows;
  for (guint i = 0; i < program->law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (program->law->conditions, i);
    const DatedSpan added = { condition->slot, condition->stated->lapse };
    if (condition->stated->kind == CONDITION_WITHIN)
      g_array_append_val (windows, added);
  }
  g_array_sort (windows, compare_spans);
  guint n = 0;
  for (guint i = 0; i < windows->len; i++)
    if (n == 0 ||
        compare_spans (&g_array_index (windows, DatedSpan, i), &g_array_index (windows, DatedSpan, n - 1)) != 0)
      g_array_index (windows, DatedSpan, n++) = g_array_index (windows, DatedSpan, i);
  g_array_set_size (windows, n);
}

void compile_offence (Program *program, const LawOffence *offence, SillFindings *findings)
{
  const guint first = program->plans->len;
  add_offence (program, offence);
  for (guint i = first; i < program->plans->len; i++)
    plan_compile (program->law, g_ptr_array_index (program->plans, i), findings);
}

Program *compile_lawbook (Lawbook *law, const char *const *offences, SillFindings *findings)
{
  Program *program = program_new (law);
  gather_windows (program);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++)
      if (offences == NULL || g_strv_contains (offences, law->instruments[i].offences[j].stated->id))
        compile_offence (program, &law->instruments[i].offences[j], findings);
  return program;
}
