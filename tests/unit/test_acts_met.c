/* Acts by themselves, and those of some days together, against every day on which each of them may lie and every amount. */
#include "decided.h"
#include "dice.h"
#include "test.h"

enum { MOST_ACTS = 4, DAYS = 12, WINDOW = 3 /* days after the first */ };

typedef struct {
  guint on, last; /* days of January 2024, from 1 */
  gint64 x, y;    /* lo */
  gint64 wide;    /* of x: so much more, perhaps */
} TriedAct;

typedef struct {
  TriedAct acts[MOST_ACTS];
  guint n;
  guint days[MOST_ACTS]; /* where each lies */
  gint64 x[MOST_ACTS];   /* and what it comes to */
} Tried;

/* Enough in one stretch, or in one act. */
static gboolean is_enough (gint64 x, gint64 y) { return x >= 5 && y >= 2; }

static gboolean holds_together (const Tried *tried)
{
  for (guint from = 1; from <= DAYS; from++) {
    gint64 x = 0, y = 0;
    for (guint i = 0; i < tried->n; i++)
      if (tried->days[i] >= from && tried->days[i] <= from + WINDOW) {
        x += tried->x[i];
        y += tried->acts[i].y;
      }
    if (is_enough (x, y))
      return TRUE;
  }
  return FALSE;
}

static gboolean holds_alone (const Tried *tried)
{
  for (guint i = 0; i < tried->n; i++)
    if (is_enough (tried->x[i], tried->acts[i].y))
      return TRUE;
  return FALSE;
}

/* Tries every day and amount of the acts from `at` on. */
static void try_all (Tried *tried, guint at, gboolean together, Interval *ret)
{
  if (at == tried->n) {
    const gboolean holds = together ? holds_together (tried) : holds_alone (tried);
    ret->lo = MIN (ret->lo, holds);
    ret->hi = MAX (ret->hi, holds);
    return;
  }
  const TriedAct *act = &tried->acts[at];
  for (tried->days[at] = act->on; tried->days[at] <= act->last; tried->days[at]++)
    for (tried->x[at] = act->x; tried->x[at] <= act->x + act->wide; tried->x[at]++)
      try_all (tried, at + 1, together, ret);
}

static Tried random_acts (Dice *dice)
{
  Tried tried = { .n = 1 + dice_below (dice, MOST_ACTS) };
  for (guint i = 0; i < tried.n; i++) {
    const guint on = 1 + dice_below (dice, DAYS - 4);
    tried.acts[i] = (TriedAct) { on, on + (dice_percent (dice, 40) ? dice_below (dice, 5) : 0), dice_below (dice, 6),
                                 dice_below (dice, 3), dice_percent (dice, 20) ? 2 : 0 };
  }
  return tried;
}

/* Each act is of two batches of one name. Returns: yours. */
static char *write_acts (const Tried *tried)
{
  GString *to = g_string_new ("<conduct from='2024-01-01' to='2024-01-31'/><acts>");
  for (guint i = 0; i < tried->n; i++) {
    const TriedAct *act = &tried->acts[i];
    g_autofree char *on = g_strdup_printf ("on='2024-01-%02u至2024-01-%02u'", act->on, act->last);
    g_string_append_printf (to,
                            "<batch id='x%u' act='%u' of='x' count='%" G_GINT64_FORMAT "至%" G_GINT64_FORMAT
                            "' %s/><batch id='y%u' act='%u' of='y' count='%" G_GINT64_FORMAT "' %s/>",
                            i, i, act->x, act->x + act->wide, on, i, i, act->y, on);
  }
  g_string_append (to, "</acts>");
  return g_string_free (to, FALSE);
}

#define ENOUGH "<all><limit of='x' at-least='5'/><limit of='y' at-least='2'/></all>"

static void acts_are_as_trying_all_says (const char *item, gboolean together)
{
  Dice dice = { 20261129 };
  guint seen[2][2] = { { 0 } };
  for (guint times = 0; times < 400; times++) {
    Tried tried = random_acts (&dice);
    Interval truth = { 1, 0 };
    g_autofree char *inside = write_acts (&tried);
    try_all (&tried, 0, together, &truth);
    Decided decided = decided_new (item, "<item n='1'><limit of='z' at-least='9'/></item>", "complete", inside);
    pipeline_decide (decided.program, decided.fact_case, decided.verdict);
    const ChargeVerdict *charge = &g_array_index (decided.verdict->charges, ChargeVerdict, 0);
    CU_ASSERT_EQUAL (charge->floor, truth.lo);
    CU_ASSERT_EQUAL (charge->ceiling, truth.hi);
    seen[charge->floor][charge->ceiling]++;
    decided_clear (&decided);
  }
  CU_ASSERT_TRUE (seen[0][0] > 9 && seen[0][1] > 3 && seen[1][1] > 9);
}

static void one_act_by_itself (void)
{
  acts_are_as_trying_all_says ("<item n='1'><acts>" ENOUGH "</acts></item>", FALSE);
}

static void acts_of_some_days_together (void)
{
  acts_are_as_trying_all_says ("<item n='1'><acts days='3'>" ENOUGH "</acts></item>", TRUE);
}

/* `floor`, `ceiling`: of a case under one item for the lower tier. */
static void comes_to (const char *item, const char *findings, const char *inside, guint floor, guint ceiling)
{
  Decided decided = decided_new (item, "<item n='1'><limit of='z' at-least='9'/></item>", findings, inside);
  pipeline_decide (decided.program, decided.fact_case, decided.verdict);
  const ChargeVerdict *charge = &g_array_index (decided.verdict->charges, ChargeVerdict, 0);
  CU_ASSERT_EQUAL (charge->floor, floor);
  CU_ASSERT_EQUAL (charge->ceiling, ceiling);
  decided_clear (&decided);
}

static void what_no_act_lists_is_as_the_findings_say (void)
{
  static const char *const one = "<acts><batch id='a' of='x' count='7'/></acts>";
  comes_to ("<item n='1'><acts>" ENOUGH "</acts></item>", "complete", one, 0, 0);
  comes_to ("<item n='1'><acts><limit of='x' at-least='7'/></acts></item>", "complete", one, 1, 1);
  comes_to ("<item n='1'><acts><limit of='x' at-least='8'/></acts></item>", "complete", one, 0, 0);
}

/* The facts as stated are one act. */
static void a_case_without_acts_is_judged_by_its_facts (void)
{
  static const char *const stated = "<fact id='x' value='5'/><fact id='y' value='2'/>";
  comes_to ("<item n='1'><acts>" ENOUGH "</acts></item>", "complete", stated, 1, 1);
  comes_to ("<item n='1'><acts years='2'>" ENOUGH "</acts></item>", "complete", stated, 1, 1);
  comes_to ("<item n='1'><acts>" ENOUGH "</acts></item>", "complete", "<fact id='x' value='5'/>", 0, 0);
}

static void acts_of_other_facts_say_nothing (void)
{
  comes_to ("<item n='1'><acts>" ENOUGH "</acts></item>", "complete",
            "<fact id='x' value='5'/><fact id='y' value='2'/><acts><batch id='a' of='z' count='1'/></acts>", 1, 1);
}

static void what_was_dealt_with_is_no_act (void)
{
  comes_to ("<item n='1'><acts><limit of='x' at-least='5'/></acts></item>", "complete",
            "<acts><batch id='a' of='x' count='9' dealt-with='yes'/>"
            "<batch id='b' of='x' count='4'/></acts>",
            0, 0);
  comes_to ("<item n='1'><acts><limit of='x' at-least='5'/></acts></item>", "complete",
            "<acts><batch id='a' of='x' count='9' dealt-with='unknown'/>"
            "<batch id='b' of='x' count='4'/></acts>",
            0, 1);
}

SUITE (acts_met, { "one act by itself", one_act_by_itself },
       { "acts of some days together", acts_of_some_days_together },
       { "what no act lists is as the findings say", what_no_act_lists_is_as_the_findings_say },
       { "a case without acts is judged by its facts", a_case_without_acts_is_judged_by_its_facts },
       { "acts of other facts say nothing", acts_of_other_facts_say_nothing },
       { "what was dealt with is no act", what_was_dealt_with_is_no_act })
