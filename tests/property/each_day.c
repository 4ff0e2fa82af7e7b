/* In: rules that change from day to day, and a case whose days are open. Out: whether floor, ceiling and the days that are said to
 * matter are those that deciding each combination of days by itself gives. The point dates are held against the documents by
 * choice.c. */
#include "each_day.h"
#include <stdio.h>
#include <string.h>
#include "dice.h"
#include "pipeline.h"
#include "read/rules/read_rules.h"
#include "run/range.h"

enum { FIRST_DAY = 733773, SPAN = 16, MOST_OPEN = 4 }; /* 2010-01-01 */

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='d' kind='date' zh='己' en='d' ask-zh='?' ask-en='?' provision='t'/>"
    "<region id='r1' zh='一' en='one'/><region id='r2' zh='二' en='two'/></vocabulary>";

typedef struct {
  Dice dice;
  GPtrArray *texts; /* of char* */
  Program *program;
  Case *fact_case;
} Trial;

/* How much was seen, so that a run that tried nothing is noticed. */
typedef struct {
  guint64 cases, combinations, open, wide;
} DayTally;

static Day some_day (Dice *dice) { return FIRST_DAY + dice_below (dice, SPAN); }

/* From some day on, often only until a later one. */
static char *some_span (Dice *dice)
{
  const Day from = some_day (dice), to = from + 1 + dice_below (dice, SPAN);
  g_autofree char *first = civil_write (from);
  g_autofree char *last = civil_write (to);
  return dice_percent (dice, 60) ? g_strdup_printf ("effective='%s'", first)
                                 : g_strdup_printf ("effective='%s' until='%s'", first, last);
}

static void add_statute (Trial *trial)
{
  GString *to = g_string_new ("<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' "
                              "effective='2000-01-01'><offence id='t/1' article='1' zh='罪' en='offence'>");
  Dice *dice = &trial->dice;
  Day day = FIRST_DAY - 40 + dice_below (dice, 60);
  if (dice_percent (dice, 20)) {
    g_autofree char *text = civil_write (day - 50);
    g_string_append_printf (to, "<version effective='%s' held='no' subjects='person'/>", text);
  }
  for (guint i = 0, n = 1 + dice_below (dice, 3); i < n; i++, day += 1 + dice_below (dice, 9)) {
    g_autofree char *text = civil_write (day);
    const guint months = 12 * (1 + dice_below (dice, 4));
    g_string_append_printf (to,
                            "<version effective='%s' subjects='person'><tier id='low' rank='1' zh='低' en='low'>"
                            "<penalty to-months='%u'/></tier>",
                            text, months);
    if (dice_percent (dice, 60))
      g_string_append_printf (to,
                              "<tier id='high' rank='2' zh='高' en='high'><penalty from-months='%u' to-months='%u'/>"
                              "</tier>",
                              months, months + 36);
    g_string_append (to, "</version>");
  }
  g_string_append (to, "</offence></instrument>");
  g_ptr_array_add (trial->texts, g_string_free (to, FALSE));
}

static char *some_condition (Dice *dice)
{
  const guint figure = 1 + dice_below (dice, 8);
  switch (dice_below (dice, 4)) {
  case 0: return g_strdup_printf ("<limit of='x' at-least='%u..%u' local='l'/>", figure, figure + 4);
  case 1: return g_strdup_printf ("<all><limit of='x' at-least='%u'/><within of='d' years='1'/></all>", figure);
  default: return g_strdup_printf ("<limit of='x' at-least='%u'/>", figure);
  }
}

static void add_instrument (Trial *trial, guint index)
{
  static const char *const kinds[] = { "interpretation", "opinion", "prosecution-standard", "interpretation" };
  Dice *dice = &trial->dice;
  g_autofree char *span = some_span (dice);
  g_autofree char *low = some_condition (dice);
  g_autofree char *high = some_condition (dice);
  const char *region = dice_percent (dice, 15) ? " region='r1'" : "";
  const char *kind = *region != '\0' ? "local-standard" : kinds[dice_below (dice, G_N_ELEMENTS (kinds))];
  g_autofree char *said =
      dice_percent (dice, 15)
          ? g_strdup ("")
          : g_strdup_printf ("<article n='1'><tier reach='low' paragraph='1'><item n='1'>%s</item></tier>"
                             "<tier reach='high' paragraph='2'><item n='1'>%s</item></tier></article>",
                             low, high);
  g_ptr_array_add (trial->texts,
                   g_strdup_printf ("<instrument xmlns='urn:sill:rules:1' id='t/i%u' kind='%s' zh='释' en='i' %s%s%s>"
                                    "<standard offence='t/1'>%s</standard></instrument>",
                                    index, kind, span, region, *said == '\0' ? " held='no'" : "", said));
  if (strstr (said, "local='l'") == NULL)
    return;
  for (guint i = 0, n = dice_below (dice, 3); i < n; i++) {
    g_autofree char *when = some_span (dice);
    g_ptr_array_add (
        trial->texts,
        g_strdup_printf ("<instrument xmlns='urn:sill:rules:1' id='t/l%u-%u' kind='local-standard' zh='地' "
                         "en='l' %s region='r1'><value of='t/i%u' name='l' is='%u'/></instrument>",
                         index, i, when, index, 8u));
  }
}

/* NULL where the random bands leave no value that fits all of them. */
static Program *program_of (const GPtrArray *texts)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (guint i = 0; i < texts->len; i++) {
    const char *text = g_ptr_array_index (texts, i);
    read_rules_bytes (book, text, strlen (text), "day.xml", findings, NULL);
  }
  read_rules_finish (book, findings);
  return sill_findings_faults (findings) == 0 ? pipeline_compile (book, findings) : NULL;
}

static Interval some_days (Dice *dice)
{
  const Day from = some_day (dice);
  return (Interval) { from, from + dice_below (dice, MOST_OPEN) };
}

static void make_case (Trial *trial)
{
  static const char *const regions[] = { NULL, "r1", "r2" };
  Dice *dice = &trial->dice;
  Case *fact_case = trial->fact_case;
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  const Interval amount = { dice_below (dice, 12), 0 };
  const Stated x = { .fact = 0,
                     .defendant = -1,
                     .value = { amount.lo, amount.lo + (dice_percent (dice, 25) ? 3 : 0) } };
  const Day sanction = FIRST_DAY - 365 - 4 + dice_below (dice, SPAN + 8);
  const Stated d = { .fact = 1, .defendant = -1, .value = { sanction, sanction + (dice_percent (dice, 20) ? 3 : 0) } };
  fact_case->complete = dice_percent (dice, 60);
  fact_case->region = regions[dice_below (dice, 3)];
  fact_case->later_part = dice_percent (dice, 60) ? LATER_PART_UNSAID : (LaterPart) dice_below (dice, 4);
  fact_case->conduct_from = fact_case->conduct_to = some_days (dice);
  if (dice_percent (dice, 60)) {
    fact_case->conduct_to = some_days (dice);
    fact_case->conduct_to.lo = MAX (fact_case->conduct_to.lo, fact_case->conduct_from.lo);
    fact_case->conduct_to.hi = MAX (fact_case->conduct_to.hi, fact_case->conduct_to.lo);
    fact_case->conduct_from.hi = MIN (fact_case->conduct_from.hi, fact_case->conduct_to.hi);
  }
  if (dice_percent (dice, 70)) {
    fact_case->decided = some_days (dice);
    fact_case->decided.hi += dice_below (dice, MOST_OPEN);
    fact_case->decided.lo = MAX (fact_case->decided.lo, fact_case->conduct_from.lo);
    fact_case->decided.hi = MAX (fact_case->decided.hi, fact_case->conduct_to.lo);
  }
  g_array_append_val (fact_case->charges, charge);
  g_array_append_val (fact_case->stated, x);
  if (dice_percent (dice, 70))
    g_array_append_val (fact_case->stated, d);
}

/* What all combinations come to, and all those that share a day of one kind. */
typedef struct {
  Ranks all;
  Ranks by_day[N_DAYS][SPAN * 4];
  guint n;
  gboolean exact;
} Tried;

static void join (Ranks *to, const ChargeVerdict *verdict)
{
  to->floor = MIN (to->floor, verdict->floor);
  to->ceiling = MAX (to->ceiling, verdict->ceiling);
}

static void try_days (const Trial *trial, Day began, Day ended, Day decided, Verdict *verdict, Tried *tried)
{
  Case at = *trial->fact_case;
  at.conduct_from = interval_point (began);
  at.conduct_to = interval_point (ended);
  if (decided > 0)
    at.decided = interval_point (decided);
  pipeline_decide (trial->program, &at, verdict);
  const ChargeVerdict *found = &g_array_index (verdict->charges, ChargeVerdict, 0);
  const Day days[N_DAYS] = { [DAY_BEGAN] = began, [DAY_ENDED] = ended, [DAY_DECIDED] = MAX (decided, FIRST_DAY) };
  join (&tried->all, found);
  for (guint kind = 0; kind < N_DAYS; kind++)
    join (&tried->by_day[kind][days[kind] - FIRST_DAY], found);
  tried->exact = tried->exact && found->exact;
  tried->n++;
}

static void try_decisions (const Trial *trial, Day began, Day ended, Verdict *verdict, Tried *tried)
{
  const Interval decided = trial->fact_case->decided;
  if (!days_are_known (decided)) {
    try_days (trial, began, ended, 0, verdict, tried);
    return;
  }
  for (Day day = MAX (decided.lo, ended); day <= decided.hi; day++)
    try_days (trial, began, ended, day, verdict, tried);
}

static Tried try_all (const Trial *trial)
{
  const Case *fact_case = trial->fact_case;
  const Ranks none = { G_MAXUINT, 0 };
  Tried tried = { .all = none, .exact = TRUE };
  for (guint i = 0; i < N_DAYS * SPAN * 4; i++)
    tried.by_day[i / (SPAN * 4)][i % (SPAN * 4)] = none;
  g_autoptr (Verdict) verdict = verdict_new (trial->program);
  for (Day began = fact_case->conduct_from.lo; began <= fact_case->conduct_from.hi; began++)
    for (Day ended = MAX (began, fact_case->conduct_to.lo); ended <= fact_case->conduct_to.hi; ended++)
      if (!case_is_of_one_day (fact_case) || began == ended)
        try_decisions (trial, began, ended, verdict, &tried);
  return tried;
}

/* On some day of the kind the range is less than on all of them. */
static gboolean narrows (const Tried *tried, DayKind kind)
{
  for (guint i = 0; i < SPAN * 4; i++) {
    const Ranks *ranks = &tried->by_day[kind][i];
    if (ranks->floor != G_MAXUINT && (ranks->floor > tried->all.floor || ranks->ceiling < tried->all.ceiling))
      return TRUE;
  }
  return FALSE;
}

static gboolean says_days (const ChargeVerdict *found, const Tried *tried)
{
  gboolean any = FALSE, right = TRUE;
  for (guint kind = 0; kind < N_DAYS; kind++) {
    gboolean same = kind == DAY_ENDED && found->one_day; /* it is the day of the beginning */
    any = any || narrows (tried, (DayKind) kind);
    right = right && (same || !found->days[kind].matters == !narrows (tried, (DayKind) kind));
  }
  return right || !any;
}

static gboolean agrees (const Trial *trial, DayTally *tally)
{
  g_autoptr (Verdict) verdict = verdict_new (trial->program);
  pipeline_decide (trial->program, trial->fact_case, verdict);
  const ChargeVerdict *found = &g_array_index (verdict->charges, ChargeVerdict, 0);
  const Tried tried = try_all (trial);
  tally->cases++;
  tally->combinations += tried.n;
  tally->open += found->n_occasions > 1;
  tally->wide += found->days[DAY_BEGAN].matters || found->days[DAY_ENDED].matters || found->days[DAY_DECIDED].matters;
  if (found->floor == tried.all.floor && found->ceiling == tried.all.ceiling && !found->exact == !tried.exact &&
      says_days (found, &tried))
    return TRUE;
  printf ("each day: engine %u..%u%s, by %u combinations of days %u..%u%s\n", found->floor, found->ceiling,
          found->exact ? "" : " (outer)", tried.n, tried.all.floor, tried.all.ceiling,
          says_days (found, &tried) ? "" : "; other days matter");
  return FALSE;
}

static void print (const Trial *trial)
{
  const Case *fact_case = trial->fact_case;
  for (guint i = 0; i < trial->texts->len; i++)
    printf ("%s\n", (const char *) g_ptr_array_index (trial->texts, i));
  printf ("from %ld..%ld to %ld..%ld decided %ld..%ld region %s later %d complete %d\n",
          (long) fact_case->conduct_from.lo, (long) fact_case->conduct_from.hi, (long) fact_case->conduct_to.lo,
          (long) fact_case->conduct_to.hi, (long) fact_case->decided.lo, (long) fact_case->decided.hi,
          fact_case->region == NULL ? "-" : fact_case->region, fact_case->later_part, fact_case->complete);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    printf ("  fact %u: %ld..%ld\n", stated->fact, (long) stated->value.lo, (long) stated->value.hi);
  }
}

static gboolean try_one (guint64 seed, DayTally *tally)
{
  Trial trial = { .dice = { seed }, .texts = g_ptr_array_new_with_free_func (g_free), .fact_case = case_new () };
  g_ptr_array_add (trial.texts, g_strdup (vocabulary));
  add_statute (&trial);
  for (guint i = 0, n = dice_below (&trial.dice, 5); i < n; i++)
    add_instrument (&trial, i);
  trial.program = program_of (trial.texts);
  gboolean good = TRUE;
  if (trial.program != NULL) {
    make_case (&trial);
    good = agrees (&trial, tally);
    if (!good)
      print (&trial);
    program_unref (trial.program);
  }
  case_free (trial.fact_case);
  g_ptr_array_unref (trial.texts);
  return good;
}

gboolean each_day_holds (guint64 n, guint64 seed)
{
  DayTally tally = { 0 };
  for (guint64 i = 0; i < n; i++)
    if (!try_one (seed + i, &tally)) {
      printf ("disagreement: each day, seed %" G_GUINT64_FORMAT "\n", seed + i);
      return FALSE;
    }
  printf ("each day: %" G_GUINT64_FORMAT " histories of law, %" G_GUINT64_FORMAT
          " combinations of days decided by themselves; "
          "%" G_GUINT64_FORMAT " cases met several laws, %" G_GUINT64_FORMAT " hang on a day\n",
          tally.cases, tally.combinations, tally.open, tally.wide);
  return n < 100 || tally.wide > 0;
}
