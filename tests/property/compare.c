/* In: a verdict of the engine, and the rules and the case that it is on. Out: every point in which the oracle, trying
 * every completion, comes to something else. */
#include "compare.h"
#include "choice.h"

#include <string.h>

enum { MOST_SAMPLES = 24 };

G_GNUC_PRINTF (2, 3)
static void complain (Trial *trial, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_string_append (trial->complaints, "  ");
  g_string_append_vprintf (trial->complaints, format, arguments);
  g_string_append_c (trial->complaints, '\n');
  va_end (arguments);
}

static Law law_of (const Trial *trial, const Plan *plan)
{
  Law law = law_new (trial->book, plan);
  law.reading = plan->reading;
  return law;
}

static void compare_range (Trial *trial, const Candidate *candidate, const Completions *completions)
{
  gboolean equal = candidate->floor == completions->floor && candidate->ceiling == completions->ceiling;
  gboolean around = candidate->floor <= completions->floor && candidate->ceiling >= completions->ceiling;
  if (candidate->exact ? !equal : !around)
    complain (trial, "range: engine %u..%u%s, oracle %u..%u", candidate->floor, candidate->ceiling,
              candidate->exact ? "" : " (outer)", completions->floor, completions->ceiling);
}

/* Nothing in force speaks for the region of the case, as far as that is known. */
static gboolean lacks_figures (const Trial *trial, const Plan *plan)
{
  const char *region = trial->random_case->region;
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (instrument->region == NULL || (region != NULL && strcmp (instrument->region, region) == 0))
      return FALSE;
  }
  return TRUE;
}

/* No figure in force: every tier of the version is open, unless nobody of this kind can commit the offence. */
static void compare_no_figure (Trial *trial, const Candidate *candidate)
{
  if (candidate->floor != 0)
    complain (trial, "range: no instrument in force, but the floor is %u", candidate->floor);
  if (!candidate->plan->version->held && candidate->ceiling != candidate->plan->version->tiers->len)
    complain (trial, "range: the text is not held, but the ceiling is %u", candidate->ceiling);
}

static void compare_item (Trial *trial, const Law *law, World *world, const Unknowns *unknowns, const PlanItem *item)
{
  Truth said = trial->verdict->work.truths[item->step];
  guint64 step = MAX (1, unknowns->n / MOST_SAMPLES);
  for (guint64 i = 0; i < unknowns->n; i += step) {
    unknowns_complete (unknowns, i, world);
    Truth found = oracle_item (law, world, item->instrument, item->article, item->item) ? YES : NO;
    if (said == found || (said == UNKNOWN && unknowns->n > 1))
      continue;
    complain (trial, "item %s %s: engine %s, oracle %s (completion %" G_GUINT64_FORMAT ")", item->instrument->id,
              item->path,
              said == YES  ? "yes"
              : said == NO ? "no"
                           : "unknown",
              found == YES ? "yes" : "no", i);
    return;
  }
}

static void compare_items (Trial *trial, const Plan *plan, const Law *law, World *world, const Unknowns *unknowns,
                           Tally *tally)
{
  for (guint i = 0; i < plan->places.items->len; i++, tally->items++)
    compare_item (trial, law, world, unknowns, places_item (&plan->places, i));
}

static gboolean is_clause (const Trial *trial, const Unknown *unknown, const Missing *missing)
{
  const RandomOpen *open = g_ptr_array_index (trial->rules->opens, unknown->index);
  return missing->what == MISSING_RULING && g_str_equal (open->path, missing->clause->name) &&
         g_str_equal (open->instrument, missing->clause->instrument->id);
}

/* Of a product that the case states as its factors the one that is open. */
static guint asked_for (const Trial *trial, guint slot)
{
  const RandomCase *random_case = trial->random_case;
  return slot == RANDOM_PRODUCT && random_case->stated[slot] && random_case->by > 0 ? RANDOM_FACTOR : slot;
}

static gboolean is_named (const Trial *trial, const Unknown *unknown, const Missing *missing)
{
  if (unknown->kind == UNKNOWN_OPEN)
    return is_clause (trial, unknown, missing);

  if (unknown->kind == UNKNOWN_FACT)
    return missing->what == MISSING_FACT && missing->slot == asked_for (trial, unknown->index);
  return (unknown->kind == UNKNOWN_LOCAL || unknown->kind == UNKNOWN_REGION) && missing->what == MISSING_REGION;
}

static const Missing *find_missing (const Trial *trial, const Unknown *unknown)
{
  const GArray *missing = trial->verdict->work.missing;
  for (guint i = 0; i < missing->len; i++)
    if (is_named (trial, unknown, &g_array_index (missing, Missing, i)))
      return &g_array_index (missing, Missing, i);
  return NULL;
}

static gboolean is_idle (const Trial *trial, const Unknown *unknown)
{
  const GArray *idle = trial->verdict->work.idle;
  for (guint i = 0; i < idle->len; i++)
    if (unknown->kind == UNKNOWN_FACT && g_array_index (idle, guint, i) == asked_for (trial, unknown->index))
      return TRUE;
  return FALSE;
}

static char *unknown_name (const Trial *trial, const Unknown *unknown)
{
  if (unknown->kind == UNKNOWN_FACT)
    return g_strdup (random_fact_id (unknown->index));
  if (unknown->kind == UNKNOWN_REGION)
    return g_strdup ("the region");
  if (unknown->kind == UNKNOWN_OPEN)
    return g_strdup (((const RandomOpen *) g_ptr_array_index (trial->rules->opens, unknown->index))->path);
  const RandomBand *band = g_ptr_array_index (trial->rules->bands, unknown->index);
  return g_strdup (band->name);
}

/* What the range becomes if a fact turns out least or most; dates have no such ends, and a region sets several limits. */
static void compare_ends (Trial *trial, const Completions *completions, guint i, const Missing *missing,
                          const char *name)
{
  const Unknown *unknown = &g_array_index (completions->unknowns->unknowns, Unknown, i);
  if (unknown->kind == UNKNOWN_LOCAL || unknown->kind == UNKNOWN_REGION ||
      (unknown->kind == UNKNOWN_FACT && unknown->index >= FIRST_DATE))
    return;
  guint floor = 0, ceiling = 0;
  completions_range_if (completions, i, FALSE, &floor, &ceiling);
  if (missing->floor_if_least != floor || missing->ceiling_if_least != ceiling)
    complain (trial, "if %s is least: engine %u..%u, oracle %u..%u", name, missing->floor_if_least,
              missing->ceiling_if_least, floor, ceiling);
  completions_range_if (completions, i, TRUE, &floor, &ceiling);
  if (missing->floor_if_most != floor || missing->ceiling_if_most != ceiling)
    complain (trial, "if %s is most: engine %u..%u, oracle %u..%u", name, missing->floor_if_most,
              missing->ceiling_if_most, floor, ceiling);
}

/* Where the days of the conduct are open, dates hang together through them; only ranges are compared then. */
static gboolean knows_conduct (const Trial *trial)
{
  return interval_is_point (trial->random_case->from) && interval_is_point (trial->random_case->to);
}

/* Nothing that the case says exactly is asked for. */
static void compare_missing (Trial *trial)
{
  const GArray *missing = trial->verdict->work.missing;
  for (guint i = 0; i < missing->len; i++) {
    const Missing *asked = &g_array_index (missing, Missing, i);
    if (asked->what != MISSING_FACT || asked->slot >= G_N_ELEMENTS (trial->random_case->values)) /* a factor */
      continue;
    const Interval value = trial->random_case->values[asked->slot];
    if (value.lo == value.hi && value.lo >= 0)
      complain (trial, "%s is known, but is among the missing facts", random_fact_id (asked->slot));
  }
}

static void compare_unknown (Trial *trial, const Candidate *candidate, const Completions *completions, guint i)
{
  const Unknown *unknown = &g_array_index (completions->unknowns->unknowns, Unknown, i);
  if (unknown->kind == UNKNOWN_CONDUCT || !knows_conduct (trial))
    return;
  gboolean matters = completions_matters (completions, i);
  const Missing *missing = find_missing (trial, unknown);
  g_autofree char *name = unknown_name (trial, unknown);
  gboolean exact = trial->verdict->work.missing_exact && candidate->exact;
  if (matters && missing == NULL)
    complain (trial, "%s matters, but is not among the missing facts", name);
  if (!matters && missing != NULL && exact && unknown->kind == UNKNOWN_FACT)
    complain (trial, "%s does not matter, but is among the missing facts", name);
  if (matters && is_idle (trial, unknown))
    complain (trial, "%s matters, but is said to be idle", name);
  if (missing != NULL && is_idle (trial, unknown))
    complain (trial, "%s is said to be both missing and idle", name);
  if (missing != NULL && exact)
    compare_ends (trial, completions, i, missing, name);
}

/* Where either of two documents were enough the ceiling is the same, and the floor is no lower. */
static void compare_rivals (Trial *trial, const Candidate *candidate, const Completions *completions)
{
  if (candidate->exact && (candidate->ceiling != completions->ceiling || candidate->floor > completions->floor))
    complain (trial, "side by side: engine %u..%u, either is enough %u..%u", candidate->floor, candidate->ceiling,
              completions->floor, completions->ceiling);
}

static void compare_candidate (Trial *trial, const Candidate *candidate, gboolean applied, Tally *tally)
{
  if (lacks_figures (trial, candidate->plan)) {
    compare_no_figure (trial, candidate);
    return;
  }
  Law law = law_of (trial, candidate->plan);
  g_autoptr (World) world = random_case_world (trial->random_case, trial->rules);
  g_autoptr (Unknowns) unknowns = random_case_unknowns (trial->random_case, trial->rules, trial->largest);
  g_autoptr (Completions) completions = completions_new (&law, world, unknowns);
  tally->candidates++;
  tally->completions += unknowns->n;
  tally->inexact += !candidate->exact;
  const gboolean rivals = has_rivals (candidate->plan);
  tally->rivals += rivals;
  (rivals ? compare_rivals : compare_range) (trial, candidate, completions);
  if (applied && !rivals) {
    tally->ranks[MIN (completions->ceiling, 3)]++;
    tally->decided += completions->floor == completions->ceiling;
    tally->missing_inexact += !trial->verdict->work.missing_exact;
    compare_items (trial, candidate->plan, &law, world, unknowns, tally);
    for (guint i = 0; i < unknowns->unknowns->len; i++)
      compare_unknown (trial, candidate, completions, i);
    compare_missing (trial);
  }
  law_clear (&law);
}

void compare_alternative (Trial *trial, const Candidate *candidate, Tally *tally)
{
  tally->readings++;
  compare_candidate (trial, candidate, FALSE, tally);
}

void compare_verdict (Trial *trial, Tally *tally)
{
  if (trial->verdict->charges->len != 1) {
    complain (trial, "%u charges instead of one", trial->verdict->charges->len);
    return;
  }
  const ChargeVerdict *charge = &g_array_index (trial->verdict->charges, ChargeVerdict, 0);
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    compare_candidate (trial, &charge->laws.candidates[i], i == charge->applied, tally);
  choice_compare (trial, charge, trial->book);
}
