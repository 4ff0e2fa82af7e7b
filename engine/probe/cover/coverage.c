/* The coverage of rules by cases as a noun: made with all that there is to cover, filled case by case. */
#include "probe/cover/cover.h"
#include "pipeline.h"
#include "probe/cover/coverage.h"
#include "read/format/read_case.h"

SillCoverage *coverage_new (Program *program, const char *const *files)
{
  SillCoverage *coverage = g_new0 (SillCoverage, 1);
  coverage->program = program_ref (program);
  coverage->only = g_ptr_array_new_with_free_func (g_free);
  coverage->goals = g_ptr_array_new_with_free_func (goal_free);
  coverage->defined = g_hash_table_new (NULL, NULL);
  coverage->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    g_ptr_array_add (coverage->only, g_strdup (files[i]));
  goals_make (coverage);
  return coverage;
}

void sill_coverage_free (SillCoverage *coverage)
{
  if (coverage == NULL)
    return;
  g_hash_table_unref (coverage->known);
  g_hash_table_unref (coverage->defined);
  g_ptr_array_unref (coverage->goals);
  g_ptr_array_unref (coverage->only);
  program_unref (coverage->program);
  g_free (coverage);
}

typedef struct {
  SillCoverage *coverage;
  Reasons *reasons;
} CoverageReading;

static gboolean take (const Case *fact_case, gpointer data)
{
  const CoverageReading *reading = data;
  pipeline_explain_into (fact_case, SILL_DETAIL_ITEMS, reading->reasons);
  hits_note (reading->coverage, reading->reasons);
  return TRUE;
}

gboolean coverage_read (SillCoverage *coverage, const char *path, SillFindings *findings, GError **error)
{
  CoverageReading reading = { coverage, reasons_new (coverage->program) };
  const gboolean read = read_cases (coverage->program->law, path, findings, take, &reading, error);
  reasons_free (reading.reasons);
  return read;
}
