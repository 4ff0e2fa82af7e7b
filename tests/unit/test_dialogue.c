/* Whole interviews over the real rules: every sample asked for from nothing, and gone on with by one who knows nothing more. */
#include <string.h>
#include "base/date/date.h"
#include "base/value/numeral.h"
#include "model/interview/interview.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "test.h"
#include <sill.h>

typedef struct {
  Program *program;
  guint tried, questions;
  guint floor, ceiling;
} Samples;

/* Everything that the case does not state was not found. */
static char *true_answer (const Samples *samples, const Case *fact_case, const Interview *interview)
{
  const Fact *fact = vocabulary_fact (samples->program->law->vocabulary, interview->inquiry.slot);
  Interval value = fact_not_found (fact);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact != interview->inquiry.slot)
      continue;
    if (stated->written != NULL)
      return g_strdup (stated->written);
    value = stated->value;
  }
  if (fact->kind == FACT_QUANTITY)
    return numeral_write (value.lo, value.hi, fact->unit->parts);
  return g_strdup (value.lo != value.hi ? "unknown" : value.lo == 0 ? "no" : "yes");
}

static char *true_days (Interval from, Interval to)
{
  g_autofree char *first = date_write (from.lo), *last = date_write (to.hi);
  return from.lo > 0 ? g_strdup_printf ("%s to %s", first, last) : g_strdup ("unknown");
}

static char *true_topic (const Samples *samples, const Case *fact_case, const Interview *interview)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: return true_days (fact_case->conduct_from, fact_case->conduct_to);
  case TOPIC_DECISION: return fact_case->decided.lo > 0 ? date_write (fact_case->decided.lo) : g_strdup ("unknown");
  case TOPIC_REGION: return g_strdup (fact_case->region == NULL ? "unknown" : fact_case->region);
  case TOPIC_SUBJECT: return g_strdup ("person");
  case TOPIC_LATER_PART: return g_strdup ("yes");
  case TOPIC_FACT: return true_answer (samples, fact_case, interview);
  case TOPIC_FINDING: return g_strdup ("unknown"); /* no sample is beyond the figures */
  }
  g_assert_not_reached ();
}

static gboolean remember_range (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Verdict) verdict = verdict_new (samples->program);
  pipeline_check (samples->program, fact_case, verdict);
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
      fact_case->findings->len > 0 || fact_case->batches->len > 0)
    return TRUE;
  const char *offence = g_array_index (fact_case->charges, Charge, 0).offence;
  g_autoptr (Interview) interview =
      interview_new (samples->program, interview_offence (samples->program, offence), NULL);
  dialogue_next (interview);
  while (interview->asking) {
    g_autofree char *text = true_topic (samples, fact_case, interview);
    CU_ASSERT_EQUAL (dialogue_answer (interview, text), N_FINDINGS);
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
  Samples samples = { .program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL) };
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
    CU_ASSERT_EQUAL (dialogue_answer (interview, text), N_FINDINGS);
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
  Samples samples = { .program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL) };
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autofree char *path = g_build_filename ("samples", name, NULL);
    if (g_str_has_prefix (name, "boundary") || g_str_has_prefix (name, "range") || g_str_has_prefix (name, "row-0"))
      read_cases (samples.program->law, path, findings, continue_sample, &samples, NULL);
  }
  CU_ASSERT_TRUE (samples.tried >= 5);
  program_unref (samples.program);
}
SUITE (dialogue, { "every sample comes to its verdict by asking", every_sample_comes_to_its_verdict_by_asking },
       { "where nobody knows more nothing changes", nothing_more_known_changes_nothing })
