/* Rules and a case in, a trial of its first charge out, before anything of it was decided. */
#include "decided.h"
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"
#include "test.h"

static gboolean keep (const Case *fact_case, gpointer data)
{
  case_copy (data, fact_case);
  return TRUE;
}

Decided decided_new (const char *low, const char *high, const char *findings, const char *inside)
{
  return decided_by (rules_small (low, high), findings, inside);
}

Decided decided_by (Program *program, const char *findings, const char *inside)
{
  Decided decided = { .program = program, .fact_case = case_new () };
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *dated = rules_dated (inside);
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='%s'>%s%s</case>", findings, dated,
                                           strstr (inside, "<charge") == NULL ? "<charge offence='t/1'/>" : "");
  const gboolean was_read =
      read_cases_bytes (decided.program->law, text, strlen (text), "case.xml", faults, keep, decided.fact_case, NULL);
  g_assert (was_read && sill_findings_faults (faults) == 0);
  decided.verdict = verdict_new (decided.program);
  decided.trial = (Trial) { .program = decided.program, .fact_case = decided.fact_case };
  return decided;
}

typedef struct {
  const Program *program;
  Ranks ranks;
} Deciding;

static gboolean decide (const Case *fact_case, gpointer data)
{
  Deciding *deciding = data;
  Verdict *verdict = verdict_new (deciding->program);
  pipeline_decide (deciding->program, fact_case, verdict);
  const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  deciding->ranks = (Ranks) { charge->floor, charge->ceiling };
  verdict_free (verdict);
  return TRUE;
}

Ranks decided_text (const Program *program, const char *text)
{
  g_autoptr (SillFindings) faults = sill_findings_new ();
  Deciding deciding = { .program = program };
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", faults, decide, &deciding, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (faults), 0);
  return deciding.ranks;
}

void decided_clear (Decided *decided)
{
  verdict_free (decided->verdict);
  case_free (decided->fact_case);
  program_unref (decided->program);
}

Work *decided_work (const Decided *decided) { return &decided->verdict->work; }
