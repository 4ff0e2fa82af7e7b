/* In: rules made by chance. Out: whether an interview about a case that is wholly known comes to what checking that case
 * comes to, asking nothing that the oracle can show to be idle. */
#include "interviews.h"
#include "completions.h"
#include "base/date/civil.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "random_case.h"
#include "read/format/read_case.h"

#include <stdio.h>
#include <string.h>

enum { MOST_COMPLETIONS = 3000, MOST_TRIED = 1500 };

typedef struct {
  Program *program;
  const RandomRules *rules;
  gint64 largest;
  RandomCase *known; /* at any moment: what the interview knows by now */
  World *truth;
  const char *region;
  InterviewTally *tally;
  GString *log; /* questions, answers and the complaint */
  gboolean good;
  gboolean presumed;          /* of the whole case: that the later part of the conduct is a crime by itself */
  gboolean presumed_if_crime; /* the same, as far as what came before it was a crime, which no text at hand says */
} Trial;

typedef struct {
  Program *program;
  Verdict *verdict; /* of the case read, or NULL */
  Interview *begun; /* from the case read, if `begins` */
  gboolean begins;
  gboolean contradicts; /* it says two things of clauses that cannot both be */
  guint n;
} Reading;

static gboolean take_case (const Case *fact_case, gpointer data)
{
  Reading *reading = data;
  reading->n++;
  if (reading->begins) {
    reading->begun =
        interview_new (reading->program, lawbook_offence (reading->program->law, RANDOM_OFFENCE)->stated, fact_case);
    return TRUE;
  }
  pipeline_decide (reading->program, fact_case, reading->verdict);
  return TRUE;
}

static gboolean read_text (Reading *reading, const char *text)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  read_cases_bytes (reading->program->law, text, strlen (text), "interview.xml", findings, take_case, reading, NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++)
    reading->contradicts =
        reading->contradicts || strcmp (sill_findings_code (findings, i), "contradictory-findings") == 0;
  return reading->n == 1;
}

static void complain (Trial *trial, const char *text)
{
  g_string_append_printf (trial->log, "  %s\n", text);
  trial->good = FALSE;
}

/* ---- answers ---- */

/* A product is stated as so many times one: the factor is what it comes to. */
static guint told_by (guint slot) { return slot == RANDOM_FACTOR ? RANDOM_PRODUCT : slot; }

static char *true_fact (const Trial *trial, guint slot)
{
  gint64 value = trial->truth->facts[slot];
  if (slot < FIRST_FLAG)
    return random_units (slot, value);
  if (slot < FIRST_DATE)
    return g_strdup (value == 1 ? "yes" : "没有");
  return value == 0 ? g_strdup ("never") : civil_write (value);
}

static char *true_conduct (const Trial *trial)
{
  g_autofree char *from = civil_write (trial->truth->conduct_from);
  g_autofree char *to = civil_write (trial->truth->conduct_to);
  return g_strconcat (from, " to ", to, NULL);
}

/* The open clause that is asked about: its index in the rules. */
static guint asked_clause (const Trial *trial, const Hidden *clause)
{
  for (guint i = 0; i < trial->rules->opens->len; i++) {
    const RandomOpen *open = g_ptr_array_index (trial->rules->opens, i);
    if (g_str_equal (open->path, clause->name) && g_str_equal (open->instrument, clause->instrument->id))
      return i;
  }
  g_assert_not_reached ();
}

static gboolean true_finding (const Trial *trial, const Hidden *clause)
{
  return g_array_index (trial->truth->opens, OpenClause, asked_clause (trial, clause)).asserted;
}

/* What a case leaves unsaid may be presumed of it once everything else is known. */
static const char *true_later_part (const Trial *trial)
{
  static const char *const said[] = { "unknown", "unknown", "no", "yes" };
  return trial->presumed ? "yes" : said[trial->known->later_part];
}

/* The rows of which there is something. */
static char *true_rows (const Trial *trial)
{
  GString *to = g_string_new (NULL);
  for (guint i = FIRST_ROW; i < FIRST_HALF; i++)
    if (trial->truth->facts[i] > 0)
      g_string_append_printf (to, "%s%s", to->len > 0 ? "、" : "", random_fact_id (i));
  if (to->len == 0)
    g_string_append (to, "没有");
  return g_string_free (to, FALSE);
}

/* Returns: yours. */
static char *true_answer (const Trial *trial, const Interview *interview)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: return true_conduct (trial);
  case TOPIC_DECISION: return civil_write (trial->known->decided);
  case TOPIC_REGION: return g_strdup (trial->region);
  case TOPIC_LATER_PART: return g_strdup (true_later_part (trial));
  case TOPIC_SUBJECT: return g_strdup (trial->truth->organization ? "单位" : "person");
  case TOPIC_FACT: return true_fact (trial, told_by (interview->inquiry.slot));
  case TOPIC_RULING: return g_strdup (true_finding (trial, interview->inquiry.clause) ? "yes" : "没有");
  case TOPIC_WHICH: return true_rows (trial);
  }
  g_assert_not_reached ();
}

/* ---- is a question idle? ---- */

static gint index_of (const Unknowns *unknowns, guint slot)
{
  for (guint i = 0; i < unknowns->unknowns->len; i++) {
    const Unknown *unknown = &g_array_index (unknowns->unknowns, Unknown, i);
    if (unknown->kind == UNKNOWN_FACT && unknown->index == slot)
      return (gint) i;
  }
  return -1;
}

/* Without a figure every tier is open, which no completion shows: then nothing can be called idle. */
static gboolean has_figures (const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++)
    if (((const Instrument *) g_ptr_array_index (plan->instruments, i))->region == NULL)
      return TRUE;
  return FALSE;
}

static gboolean matters_under (const Trial *trial, const Plan *plan, const Unknowns *unknowns, guint slot)
{
  gint index = index_of (unknowns, slot);
  Law law = law_new (trial->program->law->book, plan);
  g_autoptr (World) world = random_case_world (trial->known, trial->rules);
  world->organization = trial->truth->organization;
  g_autoptr (Completions) completions = completions_new (&law, world, unknowns);
  gboolean matters = index >= 0 && completions_matters (completions, (guint) index);
  law_clear (&law);
  return matters;
}

/* The oracle looks wherever few enough completions are left: under some law that the charge can meet it must matter. */
static void check_question (Trial *trial, const Interview *interview)
{
  trial->tally->questions++;
  if (interview->inquiry.topic != TOPIC_FACT || !interview->exact)
    return;
  g_autoptr (Unknowns) unknowns = random_case_unknowns (trial->known, trial->rules, trial->largest);
  if (unknowns->n > MOST_TRIED)
    return;
  g_autoptr (Verdict) verdict = verdict_new (trial->program);
  pipeline_decide (trial->program, interview->fact_case, verdict);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  gboolean matters = FALSE;
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    matters = matters || !has_figures (charge->laws.candidates[i].plan) ||
              has_rivals (charge->laws.candidates[i].plan) ||
              matters_under (trial, charge->laws.candidates[i].plan, unknowns, told_by (interview->inquiry.slot));
  trial->tally->proved += matters;
  if (!matters)
    complain (trial, "that question is idle");
}

/* ---- one interview ---- */

/* Of a row that is not named there is nothing. */
static void learn_rows (Trial *trial)
{
  for (guint i = FIRST_ROW; i < FIRST_HALF; i++)
    if (trial->truth->facts[i] == 0)
      trial->known->values[i] = interval_point (0);
}

static void learn (Trial *trial, const Inquiry *inquiry)
{
  if (inquiry->topic == TOPIC_WHICH)
    learn_rows (trial);
  if (inquiry->topic == TOPIC_REGION)
    trial->known->region = trial->region;
  if (inquiry->topic == TOPIC_RULING)
    g_array_index (trial->known->opens, Interval, asked_clause (trial, inquiry->clause)) =
        interval_point (true_finding (trial, inquiry->clause));
  if (inquiry->topic == TOPIC_FACT)
    trial->known->values[told_by (inquiry->slot)] = interval_point (trial->truth->facts[told_by (inquiry->slot)]);
}

static void answer_all (Trial *trial, Interview *interview)
{
  dialogue_next (interview);
  while (trial->good && interview->asking) {
    const Inquiry inquiry = interview->inquiry;
    g_autofree char *answer = true_answer (trial, interview);
    g_string_append_printf (trial->log, "  %s: %s\n", interview_topic (interview), answer);
    check_question (trial, interview);
    if (dialogue_answer (interview, answer) != NO_FAULT)
      complain (trial, "that answer is refused");
    learn (trial, &inquiry);
  }
}

/* `may_contradict`: what is true of clauses was thrown for each by itself; an interview never asks for a contradiction. */
static void compare_range (Trial *trial, const char *text, const Interview *interview, gboolean may_contradict)
{
  g_autoptr (Verdict) verdict = verdict_new (trial->program);
  Reading reading = { .program = trial->program, .verdict = verdict };
  if (!read_text (&reading, text)) {
    if (!may_contradict || !reading.contradicts)
      complain (trial, "the case is refused");
    return;
  }
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  if (charge->floor == interview->floor && charge->ceiling == interview->ceiling)
    return;
  g_string_append_printf (trial->log, "  interview %u..%u, case %u..%u\n%s", interview->floor, interview->ceiling,
                          charge->floor, charge->ceiling, text);
  complain (trial,
            may_contradict ? "the whole case has another verdict" : "the case as it was written has another verdict");
}

/* Where no organization can commit the offence, or could at the time, nobody asks whether one is charged: a person is. */
static gboolean is_presumed_person (const Trial *trial, const Offence *offence)
{
  gboolean of_persons = FALSE;
  for (guint i = 0; i < offence->versions->len; i++)
    of_persons |= !((const Version *) g_ptr_array_index (offence->versions, i))->organizations;
  return of_persons && trial->truth->organization && strstr (trial->log->str, "@subject: ") == NULL;
}

static void hold_interview (Trial *trial, Interview *interview, const char *whole)
{
  answer_all (trial, interview);
  trial->tally->interviews++;
  trial->tally->decided += interview->decided;
  if (trial->good && !is_presumed_person (trial, interview->offence))
    compare_range (trial, whole, interview, TRUE);
  g_autofree char *written = dialogue_write (interview);
  if (trial->good)
    compare_range (trial, written, interview, FALSE);
}

/* ---- cases ---- */

/* Everything about the case becomes known, as `truth` has it. */
static RandomCase *complete (const Trial *trial, const RandomCase *given)
{
  RandomCase *whole = g_new (RandomCase, 1);
  *whole = *given;
  whole->opens = g_array_copy (given->opens);
  for (guint i = 0; i < whole->opens->len; i++)
    g_array_index (whole->opens, Interval, i) =
        interval_point (g_array_index (trial->truth->opens, OpenClause, i).asserted);
  whole->region = trial->region;
  for (guint i = 0; i < N_RANDOM_FACTS; i++) {
    whole->stated[i] = TRUE;
    whole->values[i] = interval_point (trial->truth->facts[i]);
  }
  return whole;
}

/* What an interview that starts from nothing knows of a case. */
static void forget (RandomCase *random_case)
{
  static const Interval count = { 0, UNBOUNDED }, flag = { 0, 1 }, date = { 0, DAY_MAX };
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    random_case->values[i] = i < FIRST_FLAG ? count : i < FIRST_DATE ? flag : date;
  random_case->region = NULL;
}

/* NULL: the case is refused; *ret_contradicts: since what it says of clauses cannot be. */
static Interview *begin (const Trial *trial, const char *given, gboolean *ret_contradicts)
{
  if (given == NULL)
    return interview_new (trial->program, lawbook_offence (trial->program->law, RANDOM_OFFENCE)->stated, NULL);
  Reading reading = { .program = trial->program, .begins = TRUE };
  gboolean was_read = read_text (&reading, given);
  *ret_contradicts = reading.contradicts;
  return was_read ? reading.begun : NULL;
}

static gboolean report (const Trial *trial, const char *given)
{
  if (trial->good)
    return TRUE;
  for (guint i = 1; i < trial->rules->documents->len; i++) {
    const Document *document = g_ptr_array_index (trial->rules->documents, i);
    printf ("<!-- %s -->\n%s", document->path, document->text);
  }
  printf ("%s%s", given == NULL ? "from nothing\n" : given, trial->log->str);
  return FALSE;
}

/* What an interview does not ask for must be known before; from nothing nothing is. */
static void close_opens (RandomCase *random_case, const RandomRules *rules, gboolean from_nothing)
{
  for (guint i = 0; i < random_case->opens->len; i++) {
    const gboolean asked = ((const RandomOpen *) g_ptr_array_index (rules->opens, i))->unanswered;
    Interval *open = &g_array_index (random_case->opens, Interval, i);
    if (from_nothing)
      *open = (Interval) { 0, asked };
    else if (!asked)
      *open = interval_point (open->lo);
  }
}

static void find_presumed (Trial *trial, const char *whole)
{
  g_autoptr (Verdict) verdict = verdict_new (trial->program);
  Reading reading = { .program = trial->program, .verdict = verdict };
  if (!read_text (&reading, whole))
    return;
  const Laws *laws = &g_array_index (verdict->charges, ChargeVerdict, 0).laws;
  trial->presumed = laws->crossing == CROSSES_PRESUMED;
  trial->presumed_if_crime = laws->presumed && laws->crossing == CROSSES_OPEN;
}

/* `known` becomes what is known to begin with, one of its completions the truth. */
static gboolean try_case (Trial *trial, Dice *dice, gboolean from_nothing)
{
  g_autoptr (Unknowns) unknowns = random_case_unknowns (trial->known, trial->rules, trial->largest);
  g_autoptr (World) truth = random_case_world (trial->known, trial->rules);
  unknowns_complete (unknowns, dice_throw (dice) % unknowns->n, truth);
  trial->truth = truth;
  trial->region = trial->known->region != NULL ? trial->known->region : REGION_KNOWN;
  g_autoptr (RandomCase) whole = complete (trial, trial->known);
  g_autofree char *unsaid = random_case_write (whole, trial->rules);
  find_presumed (trial, unsaid);
  if (trial->presumed_if_crime) /* which a partial case does not presume: it says that nobody knows */
    whole->later_part = LATER_PART_UNKNOWN;
  g_autofree char *whole_text = random_case_write (whole, trial->rules);
  g_autofree char *given = from_nothing ? NULL : random_case_write (trial->known, trial->rules);
  if (from_nothing)
    forget (trial->known);
  gboolean contradicts = FALSE;
  g_autoptr (Interview) interview = begin (trial, given, &contradicts);
  if (interview == NULL && contradicts)
    return TRUE;
  if (interview == NULL)
    complain (trial, "the case to start from is refused");
  else
    hold_interview (trial, interview, whole_text);
  return report (trial, given);
}

/* What a formula compares can lie beyond all that is tried, so that nothing starts from no knowledge at all. */
static gboolean has_formula (const RandomRules *rules)
{
  for (guint i = 0; i < N_RANDOM_FACTS; i++)
    if (rules->bounded[i])
      return TRUE;
  return FALSE;
}

gboolean interviews_hold (Dice *dice, const RandomRules *rules, Program *program, gint64 largest, InterviewTally *tally)
{
  gboolean from_nothing = dice_percent (dice, 40) && !has_formula (rules);
  g_autoptr (RandomCase) known = random_case_new (dice, rules, largest, MOST_COMPLETIONS);
  g_autoptr (GString) log = g_string_new (NULL);
  Trial trial = { program, rules, largest, known, NULL, NULL, tally, log, TRUE, FALSE, FALSE };
  if (!interval_is_point (known->from) || !interval_is_point (known->to))
    return TRUE;
  close_opens (known, rules, from_nothing);
  known->by = MIN (known->by, 1);
  known->officer = known->officer && !from_nothing; /* no question asks for that */
  return try_case (&trial, dice, from_nothing);
}
