/* What a change of the shipped rules does, for figures changed by chance: every case that is said to move is read back from its
 * case file and decided so by both. */
#include <stdlib.h>
#include <string.h>
#include "probe/report/diff_words.h"
#include "read/format/read_case.h"
#include "rule_pieces.h"
#include "rules.h"
#include "test.h"

enum { BOUND = 200000, N_EDITS = 8 };

/* ---- small rules ---- */

static Diff *small_diff (const char *old_low, const char *new_low)
{
  g_autoptr (Program) old = rules_small (old_low, NULL), now = rules_small (new_low, NULL);
  return diff_new (old, now, BOUND);
}

static const Shift *shift_at (const Diff *diff, guint i) { return g_ptr_array_index (diff->shifts, i); }

static void the_same_rules_move_nothing (void)
{
  const char *item = "<item n='1'><limit of='x' at-least='50'/></item>";
  g_autoptr (Diff) diff = small_diff (item, item);
  CU_ASSERT_EQUAL (diff->shifts->len, 0);
  CU_ASSERT_EQUAL (diff->amended->len, 0);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

static void what_is_written_otherwise_and_means_the_same_moves_nothing (void)
{
  g_autoptr (Diff) diff = small_diff ("<item n='1'><any><yes of='p'/><limit of='x' at-least='50'/></any></item>",
                                      "<item n='1'><limit of='x' above='49'/></item><item n='2'><yes of='p'/></item>");
  CU_ASSERT_EQUAL (diff->shifts->len, 0);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_TRUE (diff->amended->len > 0);
}

static void a_higher_limit_is_lighter_from_the_old_one_on (void)
{
  g_autoptr (Diff) diff = small_diff ("<item n='1'><limit of='x' at-least='50'/></item>",
                                      "<item n='1'><limit of='x' at-least='60'/></item>");
  CU_ASSERT_EQUAL (diff->shifts->len, 1);
  const Shift *shift = shift_at (diff, 0);
  CU_ASSERT_FALSE (move_is_harsher (&shift->move));
  CU_ASSERT_TRUE (shift->replayed && shift->move.smallest);
  CU_ASSERT_EQUAL (shift->move.floor[PAIR_OLD], 1);
  CU_ASSERT_EQUAL (shift->move.floor[PAIR_NOW], 0);
  CU_ASSERT_STRING_EQUAL (shift->move.item->path, "1(1)(1)");
  CU_ASSERT_EQUAL (shift->witness[PAIR_NOW]->stated->len, 1);
  CU_ASSERT_EQUAL (g_array_index (shift->witness[PAIR_NOW]->stated, Stated, 0).value.lo, 50);
}

static void each_item_that_leads_there_is_named (void)
{
  g_autoptr (Diff) diff =
      small_diff ("<item n='1'><limit of='x' at-least='50'/></item>", "<item n='1'><limit of='x' at-least='50'/></item>"
                                                                      "<item n='2'><limit of='y' at-least='7'/></item>"
                                                                      "<item n='3'><yes of='p'/></item>");
  CU_ASSERT_EQUAL (diff->shifts->len, 2);
  CU_ASSERT_TRUE (move_is_harsher (&shift_at (diff, 0)->move) && move_is_harsher (&shift_at (diff, 1)->move));
  CU_ASSERT_STRING_EQUAL (shift_at (diff, 0)->move.item->path, "1(1)(3)");
  CU_ASSERT_STRING_EQUAL (shift_at (diff, 1)->move.item->path, "1(1)(2)");
}

static void a_span_and_an_organization_are_written_as_facts (void)
{
  g_autoptr (Diff) diff =
      small_diff ("<item n='1'><all><within of='d' years='2'/><yes of='organization'/></all></item>",
                  "<item n='1'><all><within of='d' years='5'/><not><within of='d' years='3'/></not><yes "
                  "of='organization'/></all></item>");
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len, 2);
  for (guint i = 0; i < diff->shifts->len; i++)
    CU_ASSERT_TRUE (shift_at (diff, i)->replayed);
}

/* ---- shipped rules, changed by chance ---- */

typedef struct {
  const Program *program;
  const Shift *shift;
  guint side, n_read;
} Reading;

static gboolean decide_again (const Case *fact_case, gpointer data)
{
  Reading *reading = data;
  const Move *move = &reading->shift->move;
  g_autoptr (Verdict) verdict = verdict_new_single ();
  pipeline_decide (reading->program, fact_case, verdict);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  CU_ASSERT_EQUAL (charge->floor, move->floor[reading->side]);
  CU_ASSERT_EQUAL (charge->ceiling, move->ceiling[reading->side]);
  reading->n_read++;
  return TRUE;
}

static void replay (const Diff *diff, guint index, guint side)
{
  Reading reading = { diff->of[side], shift_at (diff, index), side, 0 };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *text = diff_case (diff, index, side, SILL_EN);
  read_cases_bytes (diff->of[side]->law, text, strlen (text), "witness.xml", findings, decide_again, &reading, NULL);
  CU_ASSERT_EQUAL (reading.n_read, 1);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  if (reading.n_read != 1 || sill_findings_faults (findings) > 0)
    g_printerr ("%s\n", text);
}

/* A figure of some limit, twice as great. Returns: yours; NULL: the piece has none. */
static char *raise_figure (const Piece *piece, GRand *dice)
{
  g_auto (GStrv) parts = g_strsplit (piece->text, "at-least=\"", -1);
  const guint n = g_strv_length (parts);
  if (n < 2)
    return NULL;
  const guint at = 1 + (guint) g_rand_int_range (dice, 0, (gint) n - 1);
  char *end = NULL;
  const gint64 figure = g_ascii_strtoll (parts[at], &end, 10);
  if (figure < 2 || *end != '"')
    return NULL;
  char *raised = g_strdup_printf ("%" G_GINT64_FORMAT "%s", 2 * figure, end);
  g_free (parts[at]);
  parts[at] = raised;
  return g_strjoinv ("at-least=\"", parts);
}

static void replay_all (const Diff *diff, guint *n_shifts)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    if (!shift_at (diff, i)->replayed)
      continue;
    replay (diff, i, PAIR_OLD);
    replay (diff, i, PAIR_NOW);
    (*n_shifts)++;
  }
}

/* ---- cases by chance ---- */

/* A value at a figure of the law, or beside it. */
static void state_critical (Case *to, const Plan *plan, const Vocabulary *vocabulary, GRand *dice)
{
  const Step *step = &plan->code.steps[(guint) g_rand_int_range (dice, 0, (gint) plan->code.n_steps)];
  if (step->code != STEP_REACH)
    return;
  const Term *term = &code_terms (&plan->code, step)[(guint) g_rand_int_range (dice, 0, (gint) step->count)];
  if (term->slot >= plan->code.n_facts)
    return;
  const Fact *fact = vocabulary_fact (vocabulary, term->slot);
  gint64 value = 1;
  if (fact->kind == FACT_QUANTITY)
    value = MAX (0, ABS (step->bound / term->weight) + g_rand_int_range (dice, -1, 2));
  const Stated stated = { .fact = term->slot, .defendant = -1, .value = interval_point (value) };
  if (fact->kind != FACT_DATE)
    g_array_append_val (to->stated, stated);
}

/* What leaves a case open is answered: the clauses that must be denied expressly, the figures of its region. */
static void state_hidden (Case *to, const Hidden *hidden, GRand *dice)
{
  const Ruling denied = { hidden->instrument == NULL ? NULL : hidden->instrument->id, hidden->name, -1, { 0, 0 }, 0 };
  if (hidden->kind == HIDDEN_RULING && hidden->band.hi > 0)
    g_array_append_val (to->rulings, denied);
  if (hidden->kind != HIDDEN_LOCAL)
    return;
  const Figure figure = { .instrument = hidden->instrument->id,
                          .name = hidden->name,
                          .value = interval_point (g_rand_boolean (dice) ? hidden->band.lo : hidden->band.hi) };
  g_array_append_val (to->figures, figure);
}

/* Every other time one of an offence that something moves for: of so many the others seldom meet it. */
static const Plan *random_plan (const Diff *diff, GRand *dice)
{
  const GPtrArray *plans = diff->of[PAIR_OLD]->plans;
  const gint n = (gint) diff->shifts->len;
  const Shift *shift = n == 0 || g_rand_boolean (dice) ? NULL : shift_at (diff, (guint) g_rand_int_range (dice, 0, n));
  const Plan *plan = NULL;
  do
    plan = g_ptr_array_index (plans, (guint) g_rand_int_range (dice, 0, (gint) plans->len));
  while (shift != NULL && plan->offence->stated != shift->offence);
  return plan;
}

static Case *random_case (const Diff *diff, GRand *dice)
{
  const Program *program = diff->of[PAIR_OLD];
  const Plan *plan = random_plan (diff, dice);
  Case *to = case_new ();
  const Charge charge = { .offence = plan->offence->stated->id, .defendant = -1 };
  const Day day = plan->from + g_rand_int_range (dice, 0, 1000);
  to->complete = TRUE;
  to->region = "cn-15";
  to->conduct_from = to->conduct_to = to->decided = interval_point (day);
  g_array_append_val (to->charges, charge);
  for (guint i = 0; i < plan->hidden->len; i++)
    state_hidden (to, &g_array_index (plan->hidden, Hidden, i), dice);
  for (guint i = 0; i < 6; i++)
    state_critical (to, plan, program->law->vocabulary, dice);
  return to;
}

static ChargeVerdict verdict_of (const Program *program, const Case *fact_case)
{
  g_autoptr (Verdict) verdict = verdict_new_single ();
  pipeline_decide (program, fact_case, verdict);
  return g_array_index (verdict->charges, ChargeVerdict, 0);
}

static gboolean is_listed (const Diff *diff, const Case *fact_case, const ChargeVerdict *old, const ChargeVerdict *now)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = shift_at (diff, i);
    const Move *move = &shift->move;
    if (shift->offence == old->offence && interval_has (shift->days, fact_case->decided.lo) &&
        move->floor[PAIR_OLD] == old->floor && move->ceiling[PAIR_OLD] == old->ceiling &&
        move->floor[PAIR_NOW] == now->floor && move->ceiling[PAIR_NOW] == now->ceiling)
      return TRUE;
  }
  return FALSE;
}

/* Returns: how many of these cases moved. */
static guint try_cases (const Diff *diff, GRand *dice)
{
  enum { N_CASES = 400 };
  guint n_moved = 0;
  for (guint i = 0; i < N_CASES; i++) {
    Case *fact_case = random_case (diff, dice);
    const ChargeVerdict old = verdict_of (diff->of[PAIR_OLD], fact_case);
    const ChargeVerdict now = verdict_of (diff->of[PAIR_NOW], fact_case);
    const gboolean moved = old.floor != now.floor || old.ceiling != now.ceiling;
    if (moved)
      CU_ASSERT_TRUE (is_listed (diff, fact_case, &old, &now));
    n_moved += moved;
    case_free (fact_case);
  }
  return n_moved;
}

/* But for lists of acts that are the crime by themselves or not, as the figure has it, and for conduct that many laws are compared for. */
static gboolean is_proved (const Diff *diff)
{
  for (guint i = 0; i < diff->unproved->len; i++) {
    const UnprovedKind kind = g_array_index (diff->unproved, Unproved, i).kind;
    if (kind != UNPROVED_ALONE && kind != UNPROVED_CHOSEN_ACTS && kind != UNPROVED_AMONG)
      return FALSE;
  }
  return TRUE;
}

static void changed_figures_move_what_is_listed_and_nothing_else (void)
{
  guint n_shifts = 0, n_edits = 0, n_moved = 0;
  g_autoptr (GRand) dice = g_rand_new_with_seed (7), order = g_rand_new_with_seed (3), cases = g_rand_new_with_seed (5);
  g_autoptr (GArray) whole = pieces_read ();
  g_autoptr (Program) old = pieces_compile (whole, order);
  while (n_edits < N_EDITS) {
    Piece *piece = &g_array_index (whole, Piece, (guint) g_rand_int_range (dice, 0, (gint) whole->len));
    char *kept = piece->text, *raised = raise_figure (piece, dice);
    if (raised == NULL)
      continue;
    *piece = (Piece) { raised, strlen (raised) };
    g_rand_set_seed (order, 3);
    g_autoptr (Program) now = pieces_compile (whole, order);
    *piece = (Piece) { kept, strlen (kept) };
    g_free (raised);
    if (now == NULL)
      continue; /* bands that do not meet any more */
    n_edits++;
    g_autoptr (Diff) diff = diff_new (old, now, BOUND);
    CU_ASSERT_TRUE (is_proved (diff));
    replay_all (diff, &n_shifts);
    n_moved += try_cases (diff, cases);
  }
  CU_ASSERT_TRUE (n_moved > 0);
  CU_ASSERT_TRUE (n_shifts >= N_EDITS / 2);
}

SUITE (diff, { "the same rules move nothing", the_same_rules_move_nothing },
       { "what is written otherwise and means the same moves nothing",
         what_is_written_otherwise_and_means_the_same_moves_nothing },
       { "a higher limit is lighter from the old one on", a_higher_limit_is_lighter_from_the_old_one_on },
       { "each item that leads there is named", each_item_that_leads_there_is_named },
       { "a span and an organization are written as facts", a_span_and_an_organization_are_written_as_facts },
       { "changed figures move what is listed and nothing else", changed_figures_move_what_is_listed_and_nothing_else })
