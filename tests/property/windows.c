/* A few acts with days that are not known exactly, perhaps dealt with, of two facts; a rule by which they add up within a
 * year. The measures against every day, number and doubt there can be: a measure of its own must be just the least and the
 * most of these; measures that an item combines must have lower ends that one window supports, whatever turns out. */
#include "windows.h"
#include "count/count.h"
#include "dice.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "sound_rules.h"
#include "rerun/alone.h"
#include "select/fill.h"

#include <stdio.h>
#include <string.h>

enum { MOST_BATCHES = 3, MOST_ACTS = 4, LIMIT = 5 };

typedef struct {
  guint fact; /* 0: x, 1: y */
  Interval count;
  gboolean lawful; /* obtaining it does not count */
} TryBatch;

typedef struct {
  guint batch;
  gboolean given;
  gint64 count; /* given */
  Interval on, dealt_with;
} TryAct;

typedef struct {
  TryBatch batches[MOST_BATCHES];
  TryAct acts[MOST_ACTS];
  guint n_batches, n_acts;
  Interval gate;
} TryLedger;

typedef struct {
  gboolean crimes_add, combined;
} TryRule;

/* every way in which it can be */

typedef struct {
  const TryLedger *ledger;
  TryRule rule;
  Interval counted[2]; /* as the engine has it */
  Day days[MOST_ACTS];
  gboolean dealt_with[MOST_ACTS];
  gint64 counts[MOST_BATCHES];
  gboolean gate;
  Interval found[2];
  gint64 most_together; /* of both facts in one window */
  gboolean supported;   /* in every way so far one window has both lower ends */
} Trying;

static gboolean is_crime (const Trying *trying, guint i)
{
  const TryAct *act = &trying->ledger->acts[i];
  gint64 amount = act->given ? act->count : trying->ledger->batches[act->batch].lawful ? 0 : trying->counts[act->batch];
  return trying->rule.crimes_add && trying->gate && amount >= LIMIT;
}

static gboolean is_counted (const Trying *trying, guint i, Day first)
{
  gboolean inside = trying->days[i] >= first && trying->days[i] <= civil_add_years (first, 1);
  return !trying->dealt_with[i] && (inside || is_crime (trying, i));
}

/* Which records of a batch two transfers have in common is not known. */
static Interval batch_total (const Trying *trying, guint batch, Day first)
{
  const TryBatch *tried = &trying->ledger->batches[batch];
  gint64 greatest = 0, sum = 0;
  for (guint i = 0; i < trying->ledger->n_acts; i++) {
    const TryAct *act = &trying->ledger->acts[i];
    if (act->batch != batch || !is_counted (trying, i, first))
      continue;
    gint64 amount = act->given ? act->count : tried->lawful ? 0 : trying->counts[batch];
    greatest = MAX (greatest, amount);
    sum += amount;
  }
  return (Interval) { greatest, MIN (sum, trying->counts[batch]) };
}

static Interval fact_total (const Trying *trying, guint fact, Day first)
{
  Interval total = { 0, 0 };
  for (guint i = 0; i < trying->ledger->n_batches; i++) {
    const Interval part = batch_total (trying, i, first);
    if (trying->ledger->batches[i].fact == fact)
      total = (Interval) { total.lo + part.lo, total.hi + part.hi };
  }
  return total;
}

static void meet (Trying *trying)
{
  Interval best[2] = { { 0, 0 }, { 0, 0 } };
  gboolean supported = FALSE;
  for (guint i = 0; i < trying->ledger->n_acts; i++) {
    const Interval x = fact_total (trying, 0, trying->days[i]), y = fact_total (trying, 1, trying->days[i]);
    best[0] = (Interval) { MAX (best[0].lo, x.lo), MAX (best[0].hi, x.hi) };
    best[1] = (Interval) { MAX (best[1].lo, y.lo), MAX (best[1].hi, y.hi) };
    trying->most_together = MAX (trying->most_together, x.hi + y.hi);
    supported = supported || (x.lo >= trying->counted[0].lo && y.lo >= trying->counted[1].lo);
  }
  trying->supported = trying->supported && supported;
  for (guint i = 0; i < 2; i++) {
    trying->found[i].lo = MIN (trying->found[i].lo, best[i].lo);
    trying->found[i].hi = MAX (trying->found[i].hi, best[i].hi);
  }
}

static void try_act (Trying *trying, guint i)
{
  if (i == trying->ledger->n_acts) {
    meet (trying);
    return;
  }
  const TryAct *act = &trying->ledger->acts[i];
  for (gint64 dealt = act->dealt_with.lo; dealt <= act->dealt_with.hi; dealt++)
    for (trying->days[i] = act->on.lo; trying->days[i] <= act->on.hi; trying->days[i]++) {
      trying->dealt_with[i] = dealt == 1;
      try_act (trying, i + 1);
    }
}

static void try_batch (Trying *trying, guint i)
{
  if (i == trying->ledger->n_batches) {
    for (gint64 gate = trying->ledger->gate.lo; gate <= trying->ledger->gate.hi; gate++) {
      trying->gate = gate == 1;
      try_act (trying, 0);
    }
    return;
  }
  const Interval count = trying->ledger->batches[i].count;
  for (trying->counts[i] = count.lo; trying->counts[i] <= count.hi; trying->counts[i]++)
    try_batch (trying, i + 1);
}

/* random ledgers */

static Interval random_doubt (Dice *dice)
{
  guint kind = dice_below (dice, 8);
  return kind == 0 ? interval_point (1) : kind == 1 ? (Interval) { 0, 1 } : interval_point (0);
}

/* Near days that lie just so many years apart; now and then anywhere between them. */
static Interval random_days (Dice *dice, gboolean anywhere)
{
  const Day start = 737424; /* 2020-01-01 */
  if (anywhere)
    return (Interval) { start - 1, civil_add_years (start, 2) + 1 };
  Day from = civil_add_years (start, (int) dice_below (dice, 4)) + dice_below (dice, 4);
  return (Interval) { from, from + (dice_percent (dice, 50) ? 0 : dice_below (dice, 4)) };
}

static TryAct random_act (Dice *dice, const TryLedger *ledger, guint batch, gboolean given)
{
  gboolean anywhere = ledger->n_acts == 0 && dice_below (dice, 12) == 0;
  return (TryAct) { batch, given, 1 + dice_below (dice, (guint) ledger->batches[batch].count.lo),
                    random_days (dice, anywhere), random_doubt (dice) };
}

static TryLedger random_ledger (Dice *dice)
{
  TryLedger ledger = { .n_batches = 1 + dice_below (dice, MOST_BATCHES) };
  guint gate = dice_below (dice, 4);
  ledger.gate = gate == 0 ? (Interval) { 0, 1 } : interval_point (gate > 1);
  for (guint i = 0; i < ledger.n_batches; i++) {
    gint64 count = 1 + dice_below (dice, 7);
    ledger.batches[i] =
        (TryBatch) { dice_below (dice, 2), { count, count + (dice_below (dice, 4) == 0) }, dice_below (dice, 4) == 0 };
    ledger.acts[ledger.n_acts] = random_act (dice, &ledger, i, FALSE);
    ledger.n_acts++;
  }
  while (ledger.n_acts < MOST_ACTS && dice_percent (dice, 60)) {
    ledger.acts[ledger.n_acts] = random_act (dice, &ledger, dice_below (dice, ledger.n_batches), TRUE);
    ledger.n_acts++;
  }
  return ledger;
}

static char *write_case (const TryLedger *ledger)
{
  static const char *const gates[] = { "no", "yes" };
  GString *to = g_string_new ("<case xmlns='urn:sill:case:1' findings='complete'><charge offence='t/1'/>");
  g_string_append_printf (to, "<fact id='g' value='%s'/><acts>",
                          interval_is_point (ledger->gate) ? gates[ledger->gate.lo] : "unknown");
  for (guint i = 0; i < ledger->n_batches; i++) {
    const TryBatch *batch = &ledger->batches[i];
    g_string_append_printf (to, "<batch id='b%u' of='%s' count='%d至%d' obtained='%s'/>", i,
                            batch->fact == 0 ? "x" : "y", (int) batch->count.lo, (int) batch->count.hi,
                            batch->lawful ? "lawful" : "bought");
  }
  for (guint i = 0; i < ledger->n_acts; i++)
    if (ledger->acts[i].given)
      g_string_append_printf (to, "<given batch='b%u' to='甲' count='%d'/>", ledger->acts[i].batch,
                              (int) ledger->acts[i].count);
  g_string_append (to, "</acts></case>");
  return g_string_free (to, FALSE);
}

/* Days as close together as the test wants them cannot be written in a case. */
static void set_acts (const TryLedger *ledger, Case *fact_case)
{
  guint given = 0;
  for (guint i = 0; i < ledger->n_acts; i++) {
    const TryAct *act = &ledger->acts[i];
    if (act->given) {
      Given *set = &g_array_index (fact_case->given, Given, given++);
      set->on = act->on;
      set->dealt_with = act->dealt_with;
    } else {
      Batch *set = &g_array_index (fact_case->batches, Batch, act->batch);
      set->on = act->on;
      set->dealt_with = act->dealt_with;
    }
  }
}

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='v'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='x' en='x' ask-zh='x' ask-en='x' provision='t 1'/>"
    "<fact id='y' kind='quantity' unit='records' zh='y' en='y' ask-zh='y' ask-en='y' provision='t 1'/>"
    "<fact id='g' kind='yes-no' zh='g' en='g' ask-zh='g' ask-en='g' provision='t 1'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='s' kind='statute' zh='s' en='s' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='o' en='o'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='l' en='l'><penalty to-months='36'/></tier></version></offence></instrument>";

static Program *program_of (TryRule rule)
{
  g_autofree char *standard = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='i' kind='interpretation' zh='i' en='i' effective='2000-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1' when='g'>"
      "<item n='1'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' "
      "at-least='5'/></item>%s</tier></article>"
      "<cumulation article='2' of='x y' years='1' crimes-add='%s'/></standard></instrument>",
      rule.combined ? "<item n='3'><proportional items='1-2'/></item>" : "", rule.crimes_add ? "yes" : "no");
  const char *const texts[] = { vocabulary, statute, standard, NULL };
  return sound_rules (texts);
}

/* the comparison */

typedef struct {
  const Program *program;
  const TryLedger *ledger;
  Interval *counted; /* x, y */
  gboolean read;
} CountingOne;

static gboolean count_case (const Case *read, gpointer data)
{
  CountingOne *counting = data;
  const GPtrArray *plans = counting->program->plans;
  const Plan *plan = g_ptr_array_index (plans, plans->len - 1);
  const Charge *charge = &g_array_index (read->charges, Charge, 0);
  Case *fact_case = case_new ();
  case_copy (fact_case, read);
  set_acts (counting->ledger, fact_case);
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots);
  select_fill (counting->program, plan, plan->from, fact_case, charge, slots);
  Alone alone = alone_begin (counting->program, plan, slots, NULL);
  const CountAlone by_itself = { .reaches = alone_reaches, .alike = alone_alike, .data = &alone };
  const CountOf of = { counting->program, plan, fact_case, charge, &by_itself };
  CaseActs acts;
  case_acts_begin (&acts, fact_case);
  g_ptr_array_unref (count_fill (&of, &acts, slots));
  case_acts_end (&acts);
  alone_end (&alone);
  memcpy (counting->counted, slots, 2 * sizeof *slots);
  case_free (fact_case);
  counting->read = TRUE;
  return TRUE;
}

/* The most of a window of its own, or another amount that reaches the limit just as little or as much. */
static gboolean holds_most (gint64 counted, gint64 found)
{
  return counted == found || (counted < found && (counted >= LIMIT) == (found >= LIMIT));
}

static gboolean is_right (const Trying *trying)
{
  for (guint i = 0; i < 2; i++) {
    const Interval counted = trying->counted[i], found = trying->found[i];
    gboolean right = trying->rule.combined ? counted.lo <= found.lo && holds_most (counted.hi, found.hi)
                                           : interval_equal (counted, found);
    if (!right)
      return FALSE;
  }
  gint64 together = trying->counted[0].hi + trying->counted[1].hi;
  return !trying->rule.combined || (trying->supported && together >= trying->most_together);
}

static void tell_wrong (const Trying *trying, const char *text)
{
  for (guint i = 0; i < 2; i++)
    printf ("windows: %s counted %d..%d, every way gives %d..%d%s\n", i == 0 ? "x" : "y", (int) trying->counted[i].lo,
            (int) trying->counted[i].hi, (int) trying->found[i].lo, (int) trying->found[i].hi,
            trying->supported ? "" : ", no window has both");
  for (guint i = 0; i < trying->ledger->n_acts; i++) {
    const TryAct *act = &trying->ledger->acts[i];
    printf ("  b%u %s: days %d..%d, dealt with %d..%d\n", act->batch, act->given ? "given" : "obtained",
            (int) act->on.lo, (int) act->on.hi, (int) act->dealt_with.lo, (int) act->dealt_with.hi);
  }
  printf ("%s, %s\n%s\n", trying->rule.crimes_add ? "crimes add" : "crimes do not add",
          trying->rule.combined ? "combined" : "apart", text);
}

static gboolean window_holds_once (const Program *program, TryRule rule, Dice *dice)
{
  const TryLedger ledger = random_ledger (dice);
  Trying trying = { .ledger = &ledger, .rule = rule, .supported = TRUE };
  CountingOne counting = { program, &ledger, trying.counted, FALSE };
  g_autofree char *text = write_case (&ledger);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  read_cases_bytes (program->law, text, strlen (text), "windows.xml", findings, count_case, &counting, NULL);
  g_assert (counting.read);
  trying.found[0] = trying.found[1] = (Interval) { G_MAXINT64, -1 };
  try_batch (&trying, 0);
  if (is_right (&trying))
    return TRUE;
  tell_wrong (&trying, text);
  return FALSE;
}

gboolean windows_hold (guint64 n, guint64 seed)
{
  static const TryRule rules[] = { { FALSE, FALSE }, { TRUE, FALSE }, { FALSE, TRUE }, { TRUE, TRUE } };
  Dice dice = { seed };
  gboolean good = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules) && good; i++) {
    Program *program = program_of (rules[i]);
    for (guint64 j = 0; j < n / 4 && good; j++)
      good = window_holds_once (program, rules[i], &dice);
    program_unref (program);
  }
  if (good)
    printf ("windows: %.0f ledgers, every one counted as trying all days does\n", (double) (n / 4 * 4));
  return good;
}
