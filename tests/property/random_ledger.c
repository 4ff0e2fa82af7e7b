/* One batch of a few records, some transfers, a random rule: the count against every way in which records can be the ones
 * that were given, and the ones that are untrue. The count must hold every total; where no two transfers share only some of
 * their recipients it must be no wider. */
#include "random_ledger.h"
#include "count/count.h"
#include "dice.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "sound_rules.h"

#include <stdio.h>
#include <string.h>

enum { MOST_RECORDS = 4, MOST_HANDINGS = 3, PUBLIC = 8 };

typedef struct {
  Interval count;
  gboolean whole;
  guint recipients; /* bits */
} Transfer;

typedef struct {
  Interval found, removed;
  gboolean left_stated; /* then `removed` is what is left */
  Truth base;
  Transfer transfers[MOST_HANDINGS];
  guint n;
} RandomLedger;

typedef struct {
  gboolean twice, each;
} Rule;

/* every way in which it can be */

typedef struct {
  const RandomLedger *ledger;
  Rule rule;
  guint records, valid; /* how many records; the first so many are true */
  guint sets[MOST_HANDINGS];
  Interval found; /* totals met so far */
} Trying;

static guint weight_of (const Trying *trying, guint record, guint base)
{
  guint recipients = 0;
  for (guint i = 0; i < trying->ledger->n; i++)
    if (trying->sets[i] >> record & 1)
      recipients |= trying->ledger->transfers[i].recipients;
  guint given = (guint) __builtin_popcount (recipients);
  given = trying->rule.each ? given : MIN (given, 1);
  return trying->rule.twice ? base + given : MAX (base, given);
}

static void meet (Trying *trying, guint base)
{
  gint64 total = 0;
  for (guint i = 0; i < trying->valid; i++)
    total += weight_of (trying, i, base);
  trying->found.lo = MIN (trying->found.lo, total);
  trying->found.hi = MAX (trying->found.hi, total);
}

static void try_transfer (Trying *trying, guint i)
{
  if (i == trying->ledger->n) {
    if (trying->ledger->base != YES)
      meet (trying, 0);
    if (trying->ledger->base != NO)
      meet (trying, 1);
    return;
  }
  const Transfer *transfer = &trying->ledger->transfers[i];
  guint all = (1u << trying->records) - 1;
  for (guint set = 0; set <= all; set++) {
    trying->sets[i] = set;
    if (transfer->whole ? set == all : interval_has (transfer->count, __builtin_popcount (set)))
      try_transfer (trying, i + 1);
  }
}

/* Untrue records stand behind the true ones: which of them they are makes no difference. */
static Interval try_everything (const RandomLedger *ledger, Rule rule)
{
  Trying trying = { .ledger = ledger, .rule = rule, .found = { G_MAXINT64, -1 } };
  for (gint64 records = ledger->found.lo; records <= ledger->found.hi; records++)
    for (gint64 other = ledger->removed.lo; other <= MIN (ledger->removed.hi, records); other++) {
      trying.records = (guint) records;
      trying.valid = (guint) (ledger->left_stated ? other : records - other);
      try_transfer (&trying, 0);
    }
  return trying.found;
}

/* the same as documents */

static Interval random_interval (Dice *dice, guint most)
{
  guint a = dice_below (dice, most + 1), b = dice_below (dice, 3) == 0 ? dice_below (dice, most + 1) : a;
  return (Interval) { MIN (a, b), MAX (a, b) };
}

static RandomLedger random_ledger (Dice *dice)
{
  RandomLedger ledger = { .found = random_interval (dice, MOST_RECORDS), .base = (Truth) dice_below (dice, 3) };
  guint kind = dice_below (dice, 3);
  ledger.left_stated = kind == 2;
  ledger.removed = kind == 0 ? interval_point (0) : random_interval (dice, (guint) ledger.found.hi);
  ledger.n = dice_below (dice, MOST_HANDINGS + 1);
  for (guint i = 0; i < ledger.n; i++) {
    Transfer *transfer = &ledger.transfers[i];
    transfer->whole = dice_below (dice, 4) == 0;
    transfer->count = random_interval (dice, (guint) ledger.found.hi);
    transfer->recipients = dice_below (dice, 5) == 0 ? PUBLIC : 1 + dice_below (dice, 7);
    if (i > 0 && dice_below (dice, 3) == 0)
      transfer->recipients = ledger.transfers[i - 1].recipients;
  }
  return ledger;
}

static void write_interval (GString *to, const char *name, Interval value)
{
  g_string_append_printf (to, " %s='%" G_GINT64_FORMAT "至%" G_GINT64_FORMAT "'", name, value.lo, value.hi);
}

static void write_transfer (GString *to, const Transfer *transfer)
{
  static const char *const names[] = { "甲", "乙", "丙" };
  g_string_append (to, "<given batch='b'");
  if (!transfer->whole)
    write_interval (to, "count", transfer->count);
  g_string_append (to, transfer->recipients == PUBLIC ? " public='yes'" : " to='");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (transfer->recipients >> i & 1)
      g_string_append_printf (to, "%s、", names[i]);
  g_string_append (to, transfer->recipients == PUBLIC ? "/>" : "'/>");
}

static char *write_case (const RandomLedger *ledger)
{
  static const char *const ways[] = { [NO] = "lawful", [UNKNOWN] = "unknown", [YES] = "bought" };
  GString *to = g_string_new ("<case xmlns='urn:sill:case:1' findings='complete'><charge offence='t/1'/><acts>");
  g_string_append_printf (to, "<batch id='b' of='x' obtained='%s'", ways[ledger->base]);
  write_interval (to, "count", ledger->found);
  if (ledger->left_stated || ledger->removed.hi > 0)
    write_interval (to, ledger->left_stated ? "left" : "invalid", ledger->removed);
  g_string_append (to, "/>");
  for (guint i = 0; i < ledger->n; i++)
    write_transfer (to, &ledger->transfers[i]);
  g_string_append (to, "</acts></case>");
  return g_string_free (to, FALSE);
}

static const char vocabulary[] = "<vocabulary xmlns='urn:sill:rules:1' id='v'><unit id='records' zh='条' en='records'/>"
                                 "<fact id='x' kind='quantity' unit='records' zh='x' en='x' ask-zh='x' ask-en='x' "
                                 "provision='t 1'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='s' kind='statute' zh='s' en='s' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='o' en='o'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='l' en='l'><penalty to-months='36'/></tier></version></offence></instrument>";

static Program *program_of (Rule rule)
{
  g_autofree char *standard = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='i' kind='interpretation' zh='i' en='i' effective='2000-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
      "<limit of='x' at-least='5'/></item></tier></article>"
      "<counting article='2' of='x' unlawful='bought' obtained-then-given='%s' recipients='%s'/>"
      "</standard></instrument>",
      rule.twice ? "twice" : "once", rule.each ? "each" : "once");
  const char *const texts[] = { vocabulary, statute, standard, NULL };
  return sound_rules (texts);
}

/* the comparison */

typedef struct {
  const Program *program;
  Interval counted;
  gboolean read;
} CountingOne;

static gboolean count_case (const Case *fact_case, gpointer data)
{
  CountingOne *counting = data;
  const GPtrArray *plans = counting->program->plans;
  const CountOf of = { counting->program, g_ptr_array_index (plans, plans->len - 1), fact_case,
                       &g_array_index (fact_case->charges, Charge, 0), NULL };
  CaseActs acts;
  case_acts_begin (&acts, fact_case);
  g_autoptr (GPtrArray) tallies = count_acts (&of, &acts);
  case_acts_end (&acts);
  counting->counted = ((const ActsTally *) g_ptr_array_index (tallies, 0))->total;
  counting->read = TRUE;
  return TRUE;
}

static gboolean share_some (const RandomLedger *ledger)
{
  for (guint i = 0; i < ledger->n; i++)
    for (guint j = 0; j < i; j++) {
      guint a = ledger->transfers[i].recipients, b = ledger->transfers[j].recipients;
      if (a != b && (a & b) != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean is_right (const RandomLedger *ledger, Rule rule, Interval counted, Interval every)
{
  gboolean tight = !rule.each || !share_some (ledger);
  return tight ? interval_equal (counted, every) : counted.lo <= every.lo && every.hi <= counted.hi;
}

/* A ledger that contradicts itself is refused by the reader or has no way in which it can be: neither is compared. */
static gboolean ledger_holds (const Program *program, Rule rule, Dice *dice, guint64 *compared)
{
  const RandomLedger ledger = random_ledger (dice);
  const Interval every = try_everything (&ledger, rule);
  g_autofree char *text = write_case (&ledger);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CountingOne counting = { program, { 0, 0 }, FALSE };
  if (every.hi < 0)
    return TRUE;
  read_cases_bytes (program->law, text, strlen (text), "ledger.xml", findings, count_case, &counting, NULL);
  ++*compared;
  if (counting.read && is_right (&ledger, rule, counting.counted, every))
    return TRUE;
  printf ("ledger: counted %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT ", every way gives %" G_GINT64_FORMAT
          "..%" G_GINT64_FORMAT " (%s, %s)\n%s\n",
          counting.counted.lo, counting.counted.hi, every.lo, every.hi, rule.twice ? "twice" : "once",
          rule.each ? "each" : "once", text);
  return FALSE;
}

gboolean ledgers_hold (guint64 n, guint64 seed)
{
  static const Rule rules[] = { { FALSE, TRUE }, { FALSE, FALSE }, { TRUE, TRUE }, { TRUE, FALSE } };
  Dice dice = { seed };
  guint64 compared = 0;
  gboolean good = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules) && good; i++) {
    Program *program = program_of (rules[i]);
    for (guint64 j = 0; j < n / 4 && good; j++)
      good = ledger_holds (program, rules[i], &dice, &compared);
    program_unref (program);
  }
  if (good)
    printf ("ledger: %.0f ledgers, every one counted as trying all ways does\n", (double) compared);
  return good;
}
