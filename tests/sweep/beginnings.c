/* A file that breaks off: nothing of it may be taken for the document that it was to be. */
#include "documents.h"
#include <sill.h>
#include <string.h>
#include "read/rules/read_rules.h"

static gboolean count_case (const SillCase *fact_case, gpointer n)
{
  (void) fact_case;
  ++*(guint *) n;
  return TRUE;
}

/* Blanks and line ends behind a document are not missed. */
static gsize length_of_document (const SweepFile *file)
{
  gsize length = file->length;
  while (length > 0 && g_ascii_isspace (file->text[length - 1]))
    length--;
  return length;
}

static void try_rules (const SweepFile *file, gsize length)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autofree char *bytes = g_memdup2 (file->text, length); /* so that reading past its end is noticed */
  if (read_rules_bytes (book, bytes, length, file->path, findings, NULL) && sill_findings_faults (findings) == 0)
    sweep_fail ("a rule file that breaks off here is taken", file->path, length);
}

static void try_cases (const SweepFile *file, gsize length, const SillRules *rules)
{
  guint n = 0;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *bytes = g_memdup2 (file->text, length);
  if (sill_cases_read_bytes (rules, bytes, length, file->path, findings, count_case, &n, NULL) &&
      sill_findings_faults (findings) == 0)
    sweep_fail ("a case file that breaks off here is taken", file->path, length);
}

static guint sweep_ending (const char *folder, const char *ending, const SillRules *rules, guint step)
{
  guint n = 0;
  g_autoptr (GPtrArray) files = sweep_files (folder, ending);
  for (guint i = 0; i < files->len; i++) {
    const SweepFile *file = g_ptr_array_index (files, i);
    gboolean is_rules = strstr (file->text, "urn:sill:rules:1") != NULL;
    for (gsize length = i % step; length < length_of_document (file); length += step, n++)
      is_rules ? try_rules (file, length) : try_cases (file, length, rules);
  }
  return n;
}

guint sweep_beginnings (const char *folder, const char *rules_folder, guint step)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = sill_rules_new ((const char *const[]) { rules_folder, NULL }, findings, NULL);
  if (rules == NULL)
    sweep_fail ("no rules", rules_folder, 0);
  return sweep_ending (folder, ".xml", rules, step);
}
