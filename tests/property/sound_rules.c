/* Texts of rule files in, the program they make out. */
#include "sound_rules.h"
#include <string.h>
#include "pipeline.h"
#include "read/rules/read_rules.h"

Program *sound_rules (const char *const *texts)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (; *texts != NULL; texts++)
    read_rules_bytes (book, *texts, strlen (*texts), "rules.xml", findings, NULL);
  read_rules_finish (book, findings);
  Program *program = pipeline_compile (book, findings);
  g_assert (program != NULL);
  return program;
}
