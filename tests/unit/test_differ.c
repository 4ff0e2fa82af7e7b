/* Whether two values of a slot differ: held against every value of the other slots, on random plans. */
#include "rerun/differ.h"
#include <string.h>
#include "rules.h"
#include "test.h"

enum { MOST = 3, SLOTS = 5, PLANS = 40, QUESTIONS = 12, ENOUGH = 4000 };

static const char *const names[SLOTS] = { "x", "y", "z", "p", "q" };
static const gint64 most[SLOTS] = { MOST, MOST, MOST, 1, 1 };

/* ---- random rules ---- */

static void write_condition (GRand *random, guint depth, GString *out)
{
  const char *first = names[g_rand_int_range (random, 0, 3)], *second = names[g_rand_int_range (random, 0, 2)];
  switch (g_rand_int_range (random, 0, depth > 0 ? 6 : 4)) {
  case 0:
    g_string_append_printf (out, "<limit of='%s%s%s' at-least='%d'/>", first, first == second ? "" : " ",
                            first == second ? "" : second, g_rand_int_range (random, 1, 6));
    return;
  case 1: g_string_append_printf (out, "<limit of='%s' below='%d'/>", first, g_rand_int_range (random, 1, 4)); return;
  case 2: g_string_append_printf (out, "<yes of='%s'/>", g_rand_boolean (random) ? "p" : "q"); return;
  case 3: g_string_append_printf (out, "<no of='%s'/>", g_rand_boolean (random) ? "p" : "q"); return;
  default: break;
  }
  const char *join = g_rand_boolean (random) ? "all" : "any";
  g_string_append_printf (out, "<%s>", join);
  for (gint i = g_rand_int_range (random, 2, 4); i > 0; i--)
    write_condition (random, depth - 1, out);
  g_string_append_printf (out, "</%s>", join);
}

static char *random_items (GRand *random)
{
  GString *out = g_string_new (NULL);
  for (gint n = 1; n <= 3; n++) {
    g_string_append_printf (out, "<item n='%d'>", n);
    write_condition (random, 2, out);
    g_string_append (out, "</item>");
  }
  return g_string_free (out, FALSE);
}

static Program *random_program (GRand *random)
{
  g_autofree char *low = random_items (random), *high = random_items (random);
  return rules_small (low, high);
}

/* ---- a question, and every value of the rest ---- */

typedef struct {
  const Plan *plan;
  guint slots[SLOTS];
  Interval *values; /* what is open of each */
  Interval *at;
  Truth *truths;
} Grid;

static Grid grid_new (const Program *program)
{
  Grid grid = { .plan = rules_plan (program) };
  const Code *code = &grid.plan->code;
  grid.values = g_new0 (Interval, code->n_slots);
  grid.at = g_new0 (Interval, code->n_slots);
  grid.truths = g_new (Truth, code->n_steps + 1);
  for (guint i = 0; i < SLOTS; i++)
    grid.slots[i] = rules_slot (program, names[i]);
  return grid;
}

static void grid_clear (Grid *grid)
{
  g_free (grid->values);
  g_free (grid->at);
  g_free (grid->truths);
}

static void open_some (Grid *grid, GRand *random)
{
  for (guint i = 0; i < SLOTS; i++) {
    const gint64 lo = g_rand_int_range (random, 0, (gint32) most[i] + 1);
    grid->values[grid->slots[i]] =
        g_rand_int_range (random, 0, 4) == 0 ? interval_point (lo) : (Interval) { 0, most[i] };
  }
}

static guint rank_with (const Grid *grid, guint slot, gint64 value)
{
  grid->at[slot] = interval_point (value);
  return run_code (&grid->plan->code, grid->at, grid->truths).floor;
}

/* From the i-th slot on. */
static gboolean differs (const Grid *grid, guint i, guint slot, gint64 one, gint64 other)
{
  if (i == SLOTS)
    return rank_with (grid, slot, one) != rank_with (grid, slot, other);
  gboolean found = FALSE;
  const Interval value = grid->values[grid->slots[i]];
  for (gint64 at = value.lo; at <= value.hi && !found; at++) {
    grid->at[grid->slots[i]] = interval_point (at);
    found = differs (grid, i + 1, slot, one, other);
  }
  return found;
}

/* How many answers are wrong; those that say yes are counted. */
static guint ask (Grid *grid, GRand *random, guint *yes)
{
  const guint which = (guint) g_rand_int_range (random, 0, SLOTS), slot = grid->slots[which];
  const gint64 one = g_rand_int_range (random, 0, (gint32) most[which] + 1), other = one == 0 ? most[which] : 0;
  open_some (grid, random);
  memcpy (grid->at, grid->values, grid->plan->code.n_slots * sizeof *grid->at);
  const gboolean does = differs (grid, 0, slot, one, other);
  grid->values[slot] = (Interval) { 0, most[which] };
  Differ differ;
  differ_init (&differ, grid->plan, grid->values);
  differ_begin (&differ, slot, ENOUGH);
  const gboolean may = differ_may (&differ);
  const Truth found = differ_between (&differ, one, other), again = differ_between (&differ, other, one);
  differ_clear (&differ);
  *yes += does;
  return found != again || found != (does ? YES : NO) || (does && !may);
}

static void what_differs_somewhere_is_found_and_nothing_else (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261129);
  guint wrong = 0, yes = 0;
  for (guint i = 0; i < PLANS; i++) {
    g_autoptr (Program) program = random_program (random);
    Grid grid = grid_new (program);
    for (guint k = 0; k < QUESTIONS; k++)
      wrong += ask (&grid, random, &yes);
    grid_clear (&grid);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (yes > PLANS && yes < PLANS * (QUESTIONS - 1));
}

/* Of many slots in a row: what was found of one is tried for the next. How many answers are wrong. */
static guint ask_in_a_row (Grid *grid, GRand *random, guint *yes)
{
  guint wrong = 0;
  Differ differ;
  open_some (grid, random);
  differ_init (&differ, grid->plan, grid->values);
  for (guint i = 0; i < 3 * SLOTS; i++) {
    const guint which = (guint) g_rand_int_range (random, 0, SLOTS), slot = grid->slots[which];
    const Interval value = grid->values[slot];
    memcpy (grid->at, grid->values, grid->plan->code.n_slots * sizeof *grid->at);
    const gboolean does = differs (grid, 0, slot, value.lo, value.hi);
    differ_begin (&differ, slot, ENOUGH);
    wrong += differ_between (&differ, value.lo, value.hi) != (does ? YES : NO);
    *yes += does;
  }
  differ_clear (&differ);
  return wrong;
}

static void one_slot_after_the_other_is_told_right (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261130);
  guint wrong = 0, yes = 0;
  for (guint i = 0; i < PLANS; i++) {
    g_autoptr (Program) program = random_program (random);
    Grid grid = grid_new (program);
    for (guint k = 0; k < QUESTIONS; k++)
      wrong += ask_in_a_row (&grid, random, &yes);
    grid_clear (&grid);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (yes > PLANS * QUESTIONS);
}

/* With none to make, what is not plain at once stays open. */
static void what_takes_too_many_comparisons_is_unknown (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><all><yes of='p'/><yes of='q'/></all></item>", NULL);
  Grid grid = grid_new (program);
  for (guint i = 0; i < SLOTS; i++)
    grid.values[grid.slots[i]] = (Interval) { 0, most[i] };
  Differ differ;
  differ_init (&differ, grid.plan, grid.values);
  differ_begin (&differ, rules_slot (program, "p"), 0);
  CU_ASSERT_EQUAL (differ_between (&differ, 0, 1), UNKNOWN);
  differ_begin (&differ, rules_slot (program, "p"), 1);
  CU_ASSERT_EQUAL (differ_between (&differ, 0, 1), YES);
  CU_ASSERT_EQUAL (differ_between (&differ, 1, 1), NO);
  differ_begin (&differ, rules_slot (program, "x"), 1);
  CU_ASSERT_FALSE (differ_may (&differ));
  differ_clear (&differ);
  grid_clear (&grid);
}

/* n facts in one sum, of which each may be 0 to 60. Returns: yours. */
static Program *long_sum (guint n)
{
  g_autoptr (GString) facts = g_string_new ("<vocabulary xmlns='urn:sill:rules:1' id='t/v'>"
                                            "<unit id='p' zh='件' en='pieces'/>");
  g_autoptr (GString) summands = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (facts,
                            "<fact id='f%u' kind='quantity' unit='p' zh='事%u' en='fact %u' ask-zh='？' ask-en='?' "
                            "provision='t/i 1(1)(1)'/>",
                            i, i, i);
    g_string_append_printf (summands, "%sf%u", i > 0 ? " " : "", i);
  }
  g_string_append (facts, "</vocabulary>");
  g_autofree char *rules = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/i' kind='interpretation' zh='解释' en='interpretation' "
      "effective='2001-01-01'><standard offence='t/1'><article n='1'><tier reach='r1' paragraph='1'><item n='1'>"
      "<limit of='%s' at-least='100'/></item></tier></article></standard></instrument>",
      summands->str);
  const char *law = "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' "
                    "effective='2000-01-01'><offence id='t/1' article='1' zh='罪' en='offence'>"
                    "<version effective='2000-01-01' subjects='person'><tier id='r1' rank='1' zh='一' en='one'>"
                    "<penalty to-months='24'/></tier></version></offence></instrument>";
  return rules_program ((const char *const[]) { facts->str, law, rules, NULL });
}

/* However many others stand beside it: two comparisons are enough. */
static void a_long_sum_is_set_to_where_it_turns (void)
{
  enum { MANY = 700, EACH = 60, FEW = 2 };
  g_autoptr (Program) program = long_sum (MANY);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *values = g_new0 (Interval, plan->code.n_slots);
  guint found = 0;
  Differ differ;
  for (guint i = 0; i < plan->code.n_facts; i++)
    values[i] = (Interval) { 0, EACH };
  differ_init (&differ, plan, values);
  for (guint i = 0; i < plan->code.n_facts; i++) {
    differ_begin (&differ, i, FEW);
    found += differ_between (&differ, 0, EACH) == YES;
  }
  differ_clear (&differ);
  CU_ASSERT_EQUAL (found, MANY);
}

SUITE (differ,
       { "what differs somewhere is found, and nothing else", what_differs_somewhere_is_found_and_nothing_else },
       { "one slot after the other is told right", one_slot_after_the_other_is_told_right },
       { "a long sum is set to where it turns", a_long_sum_is_set_to_where_it_turns },
       { "what takes too many comparisons is unknown", what_takes_too_many_comparisons_is_unknown })
