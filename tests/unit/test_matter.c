/* What is said to move a tier does, and nothing else: held against every value of every fact; and of the shipped offences nothing is
 * left unproved. */
#include "rerun/matter.h"
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
    gboolean exact = TRUE;
    const gboolean does = moves (&grid, i), found = matter_slot (&matter, slot, &exact);
    CU_ASSERT_EQUAL (found, does);
    CU_ASSERT_TRUE (exact);
    n += found;
  }
  matter_clear (&matter);
  return n;
}

static void what_works_one_way_matters (void)
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
static void what_moves_nothing_does_not_matter (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><limit of='x' at-least='6'/><limit of='x' below='3'/><yes of='p'/></all>"
                             "</item>",
                             NULL),
                   0);
}

/* Only where none of the others holds, and the sum lies between: one of some ten. */
static void what_matters_in_one_place_is_found (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><limit of='x y' at-least='7'/><limit of='x y' below='8'/><yes of='p'/>"
                             "<no of='q'/></all></item>",
                             NULL),
                   4);
}

/* p and q stand beside each other, and either is enough: with the one the other still matters where x is less. */
static void what_another_covers_elsewhere_matters (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><yes of='p'/><limit of='x' at-least='3'/></all></item>"
                             "<item n='2'><all><yes of='q'/><limit of='y' at-least='9'/></all></item>",
                             "<item n='1'><limit of='x y' at-least='20'/></item>"),
                   4);
}

/* With p it holds whatever the others are. */
static void what_is_covered_everywhere_does_not (void)
{
  CU_ASSERT_EQUAL (n_matter ("<item n='1'><all><yes of='p'/><yes of='q'/></all></item>"
                             "<item n='2'><all><yes of='p'/><no of='q'/></all></item>"
                             "<item n='3'><all><yes of='p'/><limit of='x' at-least='3'/></all></item>",
                             NULL),
                   1);
}

/* Two dates that are both unknown may hang together, by one conduct: reports say that not everything is proved. */
static gboolean has_two_dates (const Program *program, const char *offence)
{
  const GPtrArray *plans = program_plans_of (program, lawbook_offence (program->law, offence)->stated);
  gboolean has = FALSE;
  for (guint i = 0; i < plans->len && !has; i++)
    has = ((const Plan *) g_ptr_array_index (plans, i))->code.n_spans > 1;
  return has;
}

static void nothing_is_left_unproved_of_an_empty_case (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autofree const char **offences = lawbook_offence_names (program->law);
  for (guint i = 0; offences[i] != NULL; i++) {
    const Charge charge = { .offence = offences[i], .defendant = -1 };
    Case *empty = case_new ();
    g_array_append_val (empty->charges, charge);
    g_autoptr (Reasons) reasons = pipeline_explain (program, empty);
    CU_ASSERT_TRUE (((const ChargeReasons *) g_ptr_array_index (reasons->charges, 0))->missing_exact ||
                    has_two_dates (program, offences[i]));
    case_free (empty);
  }
}

SUITE (matter, { "what works one way matters", what_works_one_way_matters },
       { "what works both ways is held where a sum turns", what_works_both_ways_is_held_where_a_sum_turns },
       { "what moves nothing does not matter", what_moves_nothing_does_not_matter },
       { "what matters in one place is found", what_matters_in_one_place_is_found },
       { "what another covers elsewhere matters", what_another_covers_elsewhere_matters },
       { "what is covered everywhere does not", what_is_covered_everywhere_does_not },
       { "nothing is left unproved of an empty case", nothing_is_left_unproved_of_an_empty_case })
