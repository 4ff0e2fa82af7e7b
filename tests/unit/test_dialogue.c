/* Whole interviews over the real rules: every sample asked for from nothing, and gone on with by one who knows nothing more. */
#include <string.h>
#include "base/date/civil.h"
#include "base/value/quantity.h"
#include "model/interview/interview.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"
#include <sill.h>

typedef struct {
  Program *program;
  guint tried, questions;
  guint floor, ceiling;
} Samples;

/* The days of an event of which the case states several, one after the other; empty: it does not. Returns: yours. */
static char *several_days (const Case *fact_case, const Fact *fact, guint slot)
{
  GString *days = g_string_new (NULL);
  for (guint i = 0; fact->times > 1 && i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact < slot || stated->fact >= slot + fact->times || stated->value.lo < 1)
      continue;
    g_autofree char *day = civil_write (stated->value.lo);
    g_string_append_printf (days, "%s%s", days->len > 0 ? "、" : "", day);
  }
  return g_string_free (days, FALSE);
}

/* Everything that the case does not state was not found. */
static char *true_answer (const Samples *samples, const Case *fact_case, const Interview *interview)
{
  const Fact *fact = vocabulary_fact (samples->program->law->vocabulary, interview->inquiry.slot);
  Interval value = fact_not_found (fact);
  g_autofree char *days = several_days (fact_case, fact, interview->inquiry.slot);
  if (*days != '\0')
    return g_steal_pointer (&days);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact != interview->inquiry.slot)
      continue;
    if (stated->written != NULL)
      return g_strdup (stated->written);
    value = stated->value;
  }
  if (fact->kind == FACT_QUANTITY)
    return quantity_write (value.lo, value.hi, fact->unit->parts);
  return g_strdup (value.lo != value.hi ? "unknown" : value.lo == 0 ? "no" : "yes");
}

static char *true_days (Interval from, Interval to)
{
  g_autofree char *first = civil_write (from.lo), *last = civil_write (to.hi);
  return from.lo > 0 ? g_strdup_printf ("%s to %s", first, last) : g_strdup ("unknown");
}

/* The rows that the case states, by name. */
static char *true_rows (const Samples *samples, const Case *fact_case, const Interview *interview)
{
  const Vocabulary *vocabulary = samples->program->law->vocabulary;
  const FactTable *table = vocabulary_fact (vocabulary, interview->inquiry.slot)->table;
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (vocabulary_fact (vocabulary, stated->fact)->table == table)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "",
                              vocabulary_fact (vocabulary, stated->fact)->name.zh);
  }
  if (names->len == 0)
    g_string_append (names, "none");
  return g_string_free (names, FALSE);
}

static char *true_topic (const Samples *samples, const Case *fact_case, const Interview *interview)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: return true_days (fact_case->conduct_from, fact_case->conduct_to);
  case TOPIC_DECISION: return fact_case->decided.lo > 0 ? civil_write (fact_case->decided.lo) : g_strdup ("unknown");
  case TOPIC_REGION: return g_strdup (fact_case->region == NULL ? "unknown" : fact_case->region);
  case TOPIC_SUBJECT: return g_strdup ("person");
  case TOPIC_WHICH: return true_rows (samples, fact_case, interview);
  case TOPIC_LATER_PART: return g_strdup ("yes");
  case TOPIC_FACT: return true_answer (samples, fact_case, interview);
  case TOPIC_RULING: return g_strdup ("unknown"); /* no sample is beyond the figures */
  }
  g_assert_not_reached ();
}

static gboolean remember_range (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Verdict) verdict = verdict_new (samples->program);
  pipeline_decide (samples->program, fact_case, verdict);
  samples->floor = g_array_index (verdict->charges, ChargeVerdict, 0).floor;
  samples->ceiling = g_array_index (verdict->charges, ChargeVerdict, 0).ceiling;
  return TRUE;
}

static void is_read_back (Samples *samples, Interview *interview)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *text = dialogue_write (interview);
  read_cases_bytes (samples->program->law, text, strlen (text), "written", findings, remember_range, samples, NULL);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  CU_ASSERT_EQUAL (interview->floor, samples->floor);
  CU_ASSERT_EQUAL (interview->ceiling, samples->ceiling);
}

static gboolean interview_sample (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  if (!fact_case->complete || fact_case->charges->len != 1 || fact_case->defendants->len > 0 ||
      fact_case->rulings->len > 0 || fact_case->batches->len > 0 || fact_case->figures->len > 0)
    return TRUE;
  const char *offence = g_array_index (fact_case->charges, Charge, 0).offence;
  g_autoptr (Interview) interview =
      interview_new (samples->program, interview_offence (samples->program, offence), NULL);
  dialogue_next (interview);
  while (interview->asking) {
    g_autofree char *text = true_topic (samples, fact_case, interview);
    CU_ASSERT_EQUAL (dialogue_answer (interview, text), NO_FAULT);
    samples->questions++;
  }
  remember_range (fact_case, samples);
  if (interview->floor != samples->floor || interview->ceiling != samples->ceiling)
    g_printerr ("%s\n", fact_case->path);
  CU_ASSERT_EQUAL (interview->floor, samples->floor);
  CU_ASSERT_EQUAL (interview->ceiling, samples->ceiling);
  is_read_back (samples, interview);
  samples->tried++;
  return TRUE;
}

static void every_sample_comes_to_its_verdict_by_asking (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Samples samples = { .program = rules_shipped () };
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autofree char *path = g_build_filename ("samples", name, NULL);
    if (g_str_has_suffix (name, ".xml"))
      read_cases (samples.program->law, path, findings, interview_sample, &samples, NULL);
  }
  CU_ASSERT_TRUE (samples.tried >= 5);
  CU_ASSERT_TRUE (samples.questions > samples.tried * 5);
  program_unref (samples.program);
}

static gboolean continue_sample (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Interview) interview =
      interview_new (samples->program, interview_offence (samples->program, "cn/253-1"), fact_case);
  dialogue_next (interview);
  while (interview->asking) {
    g_autofree char *text = g_strdup ("unknown");
    CU_ASSERT_EQUAL (dialogue_answer (interview, text), NO_FAULT);
  }
  remember_range (fact_case, samples);
  if (fact_case->charges->len == 1) {
    CU_ASSERT_EQUAL (interview->floor, samples->floor);
    CU_ASSERT_EQUAL (interview->ceiling, samples->ceiling);
    is_read_back (samples, interview);
  }
  samples->tried++;
  return TRUE;
}

/* From a case of which nobody knows more, the verdict and the case file stay what they were. */
static void nothing_more_known_changes_nothing (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Samples samples = { .program = rules_shipped () };
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autofree char *path = g_build_filename ("samples", name, NULL);
    if (g_str_has_prefix (name, "boundary") || g_str_has_prefix (name, "range") || g_str_has_prefix (name, "row-0"))
      read_cases (samples.program->law, path, findings, continue_sample, &samples, NULL);
  }
  CU_ASSERT_TRUE (samples.tried >= 5);
  program_unref (samples.program);
}

/* ---- conduct that went on beyond an amendment, the text before it not held ---- */

static const char facts[] = "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='piece' zh='件' en='pieces'/>"
                            "<fact id='x' kind='quantity' unit='piece' zh='数' en='x' ask-zh='数' ask-en='x' "
                            "provision='t/a 1'/></vocabulary>";
static const char law[] = "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' "
                          "effective='2000-01-01'><offence id='t/1' article='1' zh='罪' en='offence'>"
                          "<version effective='2000-01-01' subjects='person' held='no'/>"
                          "<version effective='2020-06-01' subjects='person'>"
                          "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier>"
                          "<tier id='high' rank='2' zh='高' en='high'><penalty from-months='36' to-months='84'/></tier>"
                          "</version></offence></instrument>";
static const char figures[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/a' kind='interpretation' zh='释' en='a' effective='2001-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
    "<limit of='x' at-least='10' below='20'/></item></tier><tier reach='high' paragraph='2'><item n='1'>"
    "<limit of='x' at-least='20'/></item></tier></article></standard></instrument>";
static const char crossing[] =
    "<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2020-01-01' to='2020-12-01'/>"
    "<decision on='2022-01-01'/><defendant id='d'/><fact id='x' value='12'/><charge offence='t/1' "
    "defendant='d'/></case>";

static gboolean begin_from (const Case *fact_case, gpointer data)
{
  Interview **interview = ((gpointer *) data)[1];
  Program *program = ((gpointer *) data)[0];
  *interview = interview_new (program, interview_offence (program, "t/1"), fact_case);
  return TRUE;
}

static void is_answered (const char *answer, guint floor, guint ceiling, const char *written)
{
  Program *program = rules_program ((const char *const[]) { facts, law, figures, NULL });
  Interview *begun = NULL;
  gpointer data[] = { program, &begun };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  read_cases_bytes (program->law, crossing, strlen (crossing), "case", findings, begin_from, data, NULL);
  g_autoptr (Interview) interview = begun;
  dialogue_next (interview);
  CU_ASSERT_EQUAL (interview->inquiry.topic, TOPIC_LATER_PART);
  CU_ASSERT_EQUAL (interview->floor, 0); /* nothing is known of what came before: it is presumed, as far as it can be */
  CU_ASSERT_EQUAL (interview->ceiling, 1);
  CU_ASSERT_EQUAL (dialogue_answer (interview, answer), NO_FAULT);
  CU_ASSERT_EQUAL (interview->floor, floor);
  CU_ASSERT_EQUAL (interview->ceiling, ceiling);
  g_autofree char *text = dialogue_write (interview);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, written));
  program_unref (program);
}

static void the_later_part_of_conduct (void)
{
  is_answered ("yes", 1, 1, "later-part-suffices=\"yes\"");
  is_answered ("no", 0, 2, "later-part-suffices=\"no\"");
  is_answered ("unknown", 0, 2, "later-part-suffices=\"unknown\"");
}

SUITE (dialogue,
       { "nothing is presumed of the later part of conduct once somebody was asked", the_later_part_of_conduct },
       { "every sample comes to its verdict by asking", every_sample_comes_to_its_verdict_by_asking },
       { "where nobody knows more nothing changes", nothing_more_known_changes_nothing })
