/* What is said to tip a tier does: held against every value of every fact; and of the shipped offences nothing is left unproved. */
#include "rerun/tipping.h"
#include "rules.h"
#include "test.h"

enum { MOST = 9, SLOTS = 4 };

typedef struct {
  const Plan *plan;
  guint slots[SLOTS];
  gint64 most[SLOTS];
  Interval *values;
  Truth *truths;
} Grid;

static guint rank_at (const Grid *grid, const gint64 *at)
{
  for (guint i = 0; i < SLOTS; i++)
    grid->values[grid->slots[i]] = interval_point (at[i]);
  return run_code (&grid->plan->code, grid->values, grid->truths).floor;
}

static gboolean next (const Grid *grid, gint64 *at)
{
  for (guint i = 0; i < SLOTS; i++) {
    if (at[i]++ < grid->most[i])
      return TRUE;
    at[i] = 0;
  }
  return FALSE;
}

/* Whether one more of it moves the rank anywhere. */
static gboolean moves (const Grid *grid, guint of)
{
  gint64 at[SLOTS] = { 0 };
  do {
    if (at[of] == grid->most[of])
      continue;
    const guint rank = rank_at (grid, at);
    at[of]++;
    const guint then = rank_at (grid, at);
    at[of]--;
    if (rank != then)
      return TRUE;
  } while (next (grid, at));
  return FALSE;
}

/* How many of x, y, p, q matter; each must be found, and nothing else. */
static guint n_matter (const char *low, const char *high)
{
  static const char *const facts[SLOTS] = { "x", "y", "p", "q" };
  g_autoptr (Program) program = rules_small (low, high);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *open = g_new0 (Interval, plan->code.n_slots);
  g_autofree Interval *values = g_new0 (Interval, plan->code.n_slots);
  g_autofree Truth *truths = g_new (Truth, plan->code.n_steps + 1);
  Grid grid = { plan, { 0 }, { MOST, MOST, 1, 1 }, values, truths };
  Ranks range;
  guint n = 0;
  for (guint i = 0; i < SLOTS; i++) {
    grid.slots[i] = rules_slot (program, facts[i]);
    open[grid.slots[i]] = (Interval) { 0, grid.most[i] };
  }
  range_find (&plan->code, open, truths, &range);
  Matter matter;
  matter_init (&matter, plan, open, range);
  for (guint i = 0; i < SLOTS; i++) {
    const guint slot = grid.slots[i];
    const gboolean does = moves (&grid, i),
                   found = matter.tipping[slot] || (matter.live[slot] && tipping_slot (&matter, slot));
    CU_ASSERT_EQUAL (found, does);
    n += found;
  }
  matter_clear (&matter);
  return n;
}

static void what_works_one_way_tips (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1' when='p'><limit of='x y' at-least='5'/></item>", NULL), 3);
}

/* x works both ways, and p matters only where x lies between. */
static void what_works_both_ways_is_held_where_a_sum_turns (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><limit of='x' at-least='4'/><limit of='x' below='6'/><yes of='p'/>"
                             "</all></item><item n='2'><limit of='x' at-least='6'/></item>",
                             "<item n='1'><all><limit of='x' at-least='6'/><limit of='x' below='8'/><yes of='q'/>"
                             "</all></item>"),
                   3);
}

/* Nothing reaches the tier; nothing matters. */
static void what_cannot_tip_is_not_said_to (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><limit of='x' at-least='6'/><limit of='x' below='3'/><yes of='p'/></all>"
                             "</item>",
                             NULL),
                   0);
}

/* Limits that meet in so many ways that not all can be tried; reports say so. */
static gboolean is_beyond_proof (const char *offence)
{
  static const char *const beyond[] = { "cn/153",   "cn/201", "cn/204", "cn/205", "cn/205-1", "cn/206", "cn/222",
                                        "cn/229-1", "cn/267", "cn/338", "cn/342", "cn/343-2", "cn/344", NULL };
  return g_strv_contains (beyond, offence);
}

static void nothing_is_left_unproved_of_an_empty_case (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autofree const char **offences = lawbook_offence_names (program->law);
  for (guint i = 0; offences[i] != NULL; i++) {
    const Charge charge = { .offence = offences[i], .defendant = -1 };
    Case *empty = case_new ();
    g_array_append_val (empty->charges, charge);
    g_autoptr (Reasons) reasons = pipeline_explain (program, empty);
    CU_ASSERT_TRUE (((const ChargeReasons *) g_ptr_array_index (reasons->charges, 0))->missing_exact ||
                    is_beyond_proof (offences[i]));
    case_free (empty);
  }
}

SUITE (tipping, { "what works one way tips", what_works_one_way_tips },
       { "what works both ways is held where a sum turns", what_works_both_ways_is_held_where_a_sum_turns },
       { "what cannot tip is not said to", what_cannot_tip_is_not_said_to },
       { "nothing is left unproved of an empty case", nothing_is_left_unproved_of_an_empty_case })
