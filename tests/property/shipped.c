/* In: dice. Out: whether reports on the shipped offences name what would change them, and what would settle them.
 * Cases are made of facts that some law of the offence asks for, with amounts beside its figures. */
#include "shipped.h"
#include "changes.h"
#include "dice.h"
#include "pipeline.h"
#include "read/format/read_case.h"

#include <stdio.h>
#include <string.h>

enum { DENSE = 4, MOST_ANSWERS = 400 };

typedef struct {
  Program *program;
  Dice dice;
  const char *text;
  const char **offences;
  ChangeTally changes;
  guint64 walks, answers, named, read;
  gboolean good;
} Run;

static const Vocabulary *vocabulary_of (const Run *run) { return run->program->law->vocabulary; }

/* ---- a case ---- */

static gboolean is_used (const Run *run, const char *offence, guint slot)
{
  for (guint i = 0; i < run->program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (run->program->plans, i);
    if (!g_str_equal (plan->offence->stated->id, offence))
      continue;
    if (code_polarity (&plan->code, slot) != 0)
      return TRUE;
    for (guint k = 0; k < plan->hidden->len; k++)
      if (g_array_index (plan->hidden, Hidden, k).kind == HIDDEN_WITHIN &&
          g_array_index (plan->hidden, Hidden, k).fact == slot)
        return TRUE;
  }
  return FALSE;
}

/* A figure that some law compares the amount with, or one beside it. */
static gint64 some_figure (Run *run, const char *offence, guint slot)
{
  gint64 found = 1;
  guint n = 0;
  for (guint i = 0; i < run->program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (run->program->plans, i);
    for (guint k = 0; g_str_equal (plan->offence->stated->id, offence) && k < plan->code.n_steps; k++) {
      const Step *step = plan_step (plan, k);
      const Term *term = step->code == STEP_REACH ? plan_term (plan, step->first) : NULL;
      if (term != NULL && term->slot == slot && term->weight > 0 && step->bound > 0 &&
          dice_below (&run->dice, ++n) == 0)
        found = step->bound / term->weight;
    }
  }
  return MAX (found + dice_between (&run->dice, -1, 1) * (found / (gint64) (1 + dice_below (&run->dice, 6))), 0);
}

static void write_amount (Run *run, const char *offence, guint slot, GString *to)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (run), slot);
  const gint64 units = some_figure (run, offence, slot) / fact->unit->parts;
  if (dice_percent (&run->dice, 15))
    g_string_append_printf (to, " min=\"%" G_GINT64_FORMAT "\" max=\"%" G_GINT64_FORMAT "\"", units, units * 2 + 1);
  else
    g_string_append_printf (to, " value=\"%" G_GINT64_FORMAT "\"", units);
}

static void write_fact (Run *run, const char *offence, guint slot, GString *to)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (run), slot);
  g_string_append_printf (to, "<fact id=\"%s\"", fact->id);
  if (dice_percent (&run->dice, 10))
    g_string_append (to, " value=\"unknown\"");
  else if (fact->kind == FACT_YES_NO)
    g_string_append_printf (to, " value=\"%s\"", dice_percent (&run->dice, 75) ? "yes" : "no");
  else if (fact->kind == FACT_DATE)
    g_string_append_printf (to, " value=\"%u-0%u-15\"", 1998 + dice_below (&run->dice, 26),
                            1 + dice_below (&run->dice, 9));
  else
    write_amount (run, offence, slot, to);
  g_string_append (to, "/>");
}

static void write_date (Run *run, guint first, guint end, GString *to)
{
  const guint kind = dice_below (&run->dice, 10), year = first + dice_below (&run->dice, end - first);
  if (kind < 6)
    g_string_append_printf (to, "%u-0%u-%u", year, 1 + dice_below (&run->dice, 9), 10 + dice_below (&run->dice, 18));
  else if (kind < 8)
    g_string_append_printf (to, "%u-0%u", year, 1 + dice_below (&run->dice, 9));
  else
    g_string_append_printf (to, "%u", year);
}

/* A day, a month, a year, or from one to a later one; then whether the part under newer law is a crime by itself. */
static void write_conduct (Run *run, GString *to)
{
  g_string_append (to, "<conduct from=\"");
  write_date (run, 1998, 2020, to);
  if (dice_percent (&run->dice, 40)) {
    g_string_append (to, "\" to=\"");
    write_date (run, 2021, 2026, to);
  }
  if (dice_percent (&run->dice, 30))
    g_string_append_printf (to, "\" later-part-suffices=\"%s", dice_percent (&run->dice, 50) ? "yes" : "no");
  g_string_append (to, "\"/>");
}

static void write_days (Run *run, GString *to)
{
  static const char *const decisions[] = { "2026", "2026-03-15", "2026-02" };
  if (dice_percent (&run->dice, 85))
    write_conduct (run, to);
  if (dice_percent (&run->dice, 30))
    g_string_append_printf (to, "<decision on=\"%s\"/>", decisions[dice_below (&run->dice, G_N_ELEMENTS (decisions))]);
}

static void write_head (Run *run, GString *to)
{
  const guint n = vocabulary_of (run)->regions->len;
  g_string_append_printf (to, "<case xmlns=\"urn:sill:case:1\" id=\"random\" findings=\"%s\"",
                          dice_percent (&run->dice, 60) ? "complete" : "partial");
  if (n > 0 && dice_percent (&run->dice, 60))
    g_string_append_printf (
        to, " region=\"%s\"",
        ((const Region *) g_ptr_array_index (vocabulary_of (run)->regions, dice_below (&run->dice, n)))->id);
  g_string_append (to, ">");
}

static char *random_text (Run *run, const char *offence)
{
  GString *to = g_string_new (NULL);
  const guint share = 10 + dice_below (&run->dice, 60);
  write_head (run, to);
  write_days (run, to);
  if (dice_percent (&run->dice, 30))
    g_string_append_printf (to, "<defendant id=\"d\" kind=\"%s\"/>",
                            dice_percent (&run->dice, 50) ? "organization" : "person");
  for (guint slot = 0; slot < vocabulary_size (vocabulary_of (run)); slot++)
    if (is_used (run, offence, slot) && dice_percent (&run->dice, share))
      write_fact (run, offence, slot, to);
  g_string_append_printf (to, "<charge offence=\"%s\"/></case>", offence);
  return g_string_free (to, FALSE);
}

/* ---- the walk ---- */

/* A case that answers are added to. */
static void copy (Case *to, const Case *from)
{
  *to = *from;
  to->stated = g_array_copy (from->stated);
  to->rulings = g_array_copy (from->rulings);
  to->defendants = g_array_copy (from->defendants);
  to->charges = g_array_copy (from->charges);
}

static void clear (Case *copied)
{
  g_array_unref (copied->stated);
  g_array_unref (copied->rulings);
  g_array_unref (copied->defendants);
  g_array_unref (copied->charges);
}

static void answer_fact (Run *run, Case *fact_case, guint slot)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (run), slot);
  const Charge *charge = &g_array_index (fact_case->charges, Charge, 0);
  gint64 value =
      fact->kind == FACT_QUANTITY ? some_figure (run, charge->offence, slot) : (gint64) dice_below (&run->dice, 2);
  if (fact->kind == FACT_DATE)
    value = value == 0 ? 0 : dice_between (&run->dice, 729000, 739000);
  const Stated stated = { .fact = slot, .defendant = charge->defendant, .value = interval_point (value) };
  g_array_append_val (fact_case->stated, stated);
}

static void answer_finding (Run *run, Case *fact_case, const Hidden *clause)
{
  const Ruling ruling = { .instrument = clause->instrument->id,
                          .path = clause->name,
                          .defendant = g_array_index (fact_case->charges, Charge, 0).defendant,
                          .value = interval_point (dice_below (&run->dice, 2)) };
  g_array_append_val (fact_case->rulings, ruling);
}

/* One day each for what is a span. Returns: whether there was a span. */
static gboolean answer_days (Run *run, Case *fact_case)
{
  gboolean span = !interval_is_point (fact_case->conduct_from) || !interval_is_point (fact_case->conduct_to) ||
                  !interval_is_point (fact_case->decided);
  const Interval known = { MAX (fact_case->conduct_from.lo, 729000),
                           MIN (MAX (fact_case->conduct_to.hi, 729001), 739000) };
  const Interval day = interval_point (dice_between (&run->dice, MIN (known.lo, known.hi), known.hi));
  fact_case->conduct_from = fact_case->conduct_to = day;
  if (!interval_is_point (fact_case->decided) && days_are_known (fact_case->decided))
    fact_case->decided = interval_point (MAX (fact_case->decided.lo, day.lo));
  return span;
}

/* Returns: FALSE: no answer of the case would do it, and the report says whose word is missing. */
static gboolean answer (Run *run, Case *fact_case, const Missing *missing)
{
  const guint n_regions = vocabulary_of (run)->regions->len;
  switch (missing->what) {
  case MISSING_FACT: answer_fact (run, fact_case, missing->slot); return TRUE;
  case MISSING_RULING: answer_finding (run, fact_case, missing->clause); return TRUE;
  case MISSING_REGION:
    fact_case->region =
        ((const Region *) g_ptr_array_index (vocabulary_of (run)->regions, dice_below (&run->dice, n_regions)))->id;
    return TRUE;
  case MISSING_LATER_PART:
    fact_case->later_part = dice_percent (&run->dice, 50) ? LATER_PART_YES : LATER_PART_NO;
    return TRUE;
  case MISSING_SUBJECT:
    g_array_index (fact_case->defendants, Defendant, g_array_index (fact_case->charges, Charge, 0).defendant).kind =
        dice_percent (&run->dice, 50) ? DEFENDANT_PERSON : DEFENDANT_ORGANIZATION;
    return TRUE;
  case MISSING_FIGURE:
  case MISSING_FIGURES:
  case MISSING_TEXT:
  case MISSING_COMPARISON:
  case MISSING_PART:
  case MISSING_RULE: return FALSE;
  default: return answer_days (run, fact_case);
  }
}

static void complain (Run *run, const char *what)
{
  printf ("shipped: %s\n%s\n", what, run->text);
  run->good = FALSE;
}

/* Whatever is missing that an answer could tell; NULL: only what is open about the law. */
static const Missing *some_missing (Run *run, const GArray *missing)
{
  guint n = 0;
  const Missing *found = NULL;
  for (guint i = 0; i < missing->len; i++) {
    const Missing *one = &g_array_index (missing, Missing, i);
    if (!missing_is_of_law (one) && one->what != MISSING_FIGURE && dice_below (&run->dice, ++n) == 0)
      found = one;
  }
  return found;
}

/* Returns: whether it goes on. */
static gboolean step (Run *run, Case *fact_case)
{
  g_autoptr (Reasons) reasons = pipeline_explain (run->program, fact_case);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  if (charge->verdict.decided)
    return FALSE;
  if (charge->missing->len == 0) {
    complain (run, "undecided, and nothing to answer");
    return FALSE;
  }
  const Missing *missing = some_missing (run, charge->missing);
  gboolean answered = missing != NULL && answer (run, fact_case, missing);
  run->answers += answered;
  run->named += !answered;
  return answered;
}

static void walk (Run *run, const Case *fact_case)
{
  guint n = 0;
  Case copied;
  copy (&copied, fact_case);
  while (n < MOST_ANSWERS && step (run, &copied))
    n++;
  if (n == MOST_ANSWERS)
    complain (run, "still undecided after every answer");
  run->walks++;
  clear (&copied);
}

static gboolean try_case (const Case *fact_case, gpointer data)
{
  Run *run = data;
  g_autoptr (GString) complaints = g_string_new (NULL);
  run->read++;
  changes_hold (run->program, fact_case, DENSE, complaints, &run->changes);
  if (complaints->len > 0)
    complain (run, complaints->str);
  walk (run, fact_case);
  return TRUE;
}

static void try_text (Run *run, const char *offence)
{
  g_autofree char *text = random_text (run, offence);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  const guint64 before = run->read;
  run->text = text;
  read_cases_bytes (run->program->law, text, strlen (text), "random.xml", findings, try_case, run, NULL);
  if (run->read == before) {
    g_autofree char *line = sill_findings_size (findings) > 0 ? sill_findings_write (findings, 0, SILL_EN) : NULL;
    complain (run, line != NULL ? line : "not read");
  }
}

gboolean shipped_hold (guint64 n, guint64 seed)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  Run run = { .program = program, .dice = { seed }, .good = program != NULL };
  if (program == NULL)
    return FALSE;
  g_autofree const char **offences = lawbook_offence_names (program->law);
  for (guint64 i = 0; i < n && run.good; i++)
    try_text (&run, offences[i % g_strv_length ((char **) offences)]);
  if (!run.good)
    return FALSE;
  changes_print (&run.changes);
  printf ("shipped: %" G_GUINT64_FORMAT " cases walked with %" G_GUINT64_FORMAT " answers; %" G_GUINT64_FORMAT
          " end at what the law leaves open\n",
          run.walks, run.answers, run.named);
  return TRUE;
}
