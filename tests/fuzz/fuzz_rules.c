/* Any bytes as a rule file beside the real vocabulary and statutes. What has no fault compiles, can be listed, and decides
 * a case of which nothing is known. */
#include "fuzz.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "read/rules/read_rules.h"

typedef struct {
  char *text;
  gsize length;
} File;

/* A file of the real rules, kept. */
static File real_file (const char *name)
{
  const char *folder = getenv ("SILL_FUZZ_RULES");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "rules", "cn", name, NULL);
  File file = { NULL, 0 };
  if (!g_file_get_contents (path, &file.text, &file.length, NULL))
    g_error ("no %s: run this where rules/ is, or set SILL_FUZZ_RULES", path);
  return file;
}

static void read_real (Rulebook *book, SillFindings *findings)
{
  static File facts, law;
  if (facts.text == NULL) {
    facts = real_file ("facts.xml");
    law = real_file ("xingfa.xml");
  }
  read_rules_bytes (book, facts.text, facts.length, "facts.xml", findings, NULL);
  read_rules_bytes (book, law.text, law.length, "xingfa.xml", findings, NULL);
}

static gboolean decide (const Case *fact_case, gpointer data)
{
  Program *program = data;
  Verdict *verdict = verdict_new (program);
  pipeline_decide (program, fact_case, verdict);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    fuzz_law (charge->floor <= charge->ceiling, "the floor is at most the ceiling");
  }
  verdict_free (verdict);
  const Question question = { .all_offences = TRUE };
  reasons_free (pipeline_question_explain (program, fact_case, &question));
  return TRUE;
}

/* Every offence there is, charged in a case that states nothing. */
static void decide_nothing_known (Program *program)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) text = g_string_new ("<case xmlns=\"urn:sill:case:1\" id=\"f\" findings=\"partial\">");
  g_autofree const char **offences = lawbook_offence_names (program->law);
  for (guint i = 0; offences[i] != NULL; i++) {
    g_autofree char *charge = g_markup_printf_escaped ("<charge offence=\"%s\"/>", offences[i]);
    g_string_append (text, charge);
  }
  g_string_append (text, "</case>");
  read_cases_bytes (program->law, text->str, text->len, "f.xml", findings, decide, program, NULL);
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Rulebook *book = rulebook_new ();
  read_real (book, findings);
  read_rules_bytes (book, (const char *) bytes, length, "fuzz.xml", findings, NULL);
  read_rules_finish (book, findings);
  Program *program = pipeline_compile (book, findings);
  if (program != NULL && sill_findings_faults (findings) == 0) {
    g_autofree char *listing = program_write (program);
    fuzz_law (listing != NULL, "a program can be listed");
    decide_nothing_known (program);
  }
  fuzz_findings (findings);
  program_unref (program);
  rulebook_unref (book);
  return 0;
}
