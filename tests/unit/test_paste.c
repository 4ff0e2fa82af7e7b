/* Every line that a report prints for a person to paste is taken by the reader and does what it says: over all samples. */
#include <string.h>
#include "write/case_write.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "explain/told/told.h"
#include "report/paper/paper.h"
#include "rules.h"
#include "test.h"

typedef struct {
  Program *program;
  guint n_lines;
} Samples;

static gboolean explain (const Case *fact_case, gpointer data)
{
  gpointer *asked = data;
  asked[1] = pipeline_explain (asked[0], fact_case);
  return TRUE;
}

/* The case with the line in it, read back. Returns: yours; NULL, with a complaint, if it is refused. */
static Reasons *with_line (const Samples *samples, const Case *fact_case, const char *line)
{
  gpointer asked[] = { samples->program, NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *text = case_write (fact_case, samples->program->law->vocabulary);
  char *charge = strstr (text, "  <charge");
  CU_ASSERT_PTR_NOT_NULL_FATAL (charge);
  g_autofree char *before = g_strndup (text, (gsize) (charge - text));
  g_autofree char *pasted = g_strconcat (before, line, "\n", charge, NULL);
  read_cases_bytes (samples->program->law, pasted, strlen (pasted), "pasted.xml", findings, explain, asked, NULL);
  if (sill_findings_size (findings) > 0) {
    g_autofree char *fault = sill_findings_write (findings, 0, SILL_EN);
    g_printerr ("%s: %s\n%s\n", fact_case->path, line, fault);
  }
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  return asked[1];
}

static const GArray *clauses_of (const Account *account, guint index)
{
  return ((const ChargeAccount *) g_ptr_array_index (account->charges, index))->clauses;
}

static gboolean is_open (const Reasons *reasons, guint index, const Hidden *clause)
{
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  const GArray *clauses = clauses_of (account, index);
  for (guint i = 0; i < clauses->len; i++) {
    const Hidden *other = g_array_index (clauses, Clause, i).clause->clause;
    if (other->instrument == clause->instrument && strcmp (other->name, clause->name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Where the item was that clause alone its tier is reached; at discretion it can be. */
static gboolean is_reached (const Clause *clause, const ChargeVerdict *after)
{
  if (clause->item == NULL || !clause->item->open)
    return TRUE;
  const PlanItem *item = clause->item->item;
  return (item->law->rule->stated->discretion ? after->ceiling : after->floor) >= item->rank;
}

/* What stood open no longer does. */
static void expect_effect (const Clause *clause, const Reasons *reasons, guint index, const char *line)
{
  const ChargeReasons *after = g_ptr_array_index (reasons->charges, index);
  const gboolean done = !is_open (reasons, index, clause->clause->clause) && is_reached (clause, &after->verdict);
  if (!done)
    g_printerr ("without effect: %s\n", line);
  CU_ASSERT_TRUE (done);
}

static void paste_each (Samples *samples, const Case *fact_case, const Reasons *reasons, guint index)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, index);
  if (charge->plan == NULL)
    return;
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  const GArray *clauses = clauses_of (account, index);
  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = &g_array_index (clauses, Clause, i);
    g_autofree char *line = paper_clause_line (charge, clause->clause);
    g_autoptr (Reasons) after = with_line (samples, fact_case, line);
    samples->n_lines++;
    if (after != NULL)
      expect_effect (clause, after, index, line);
  }
}

static gboolean paste_into (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Reasons) reasons = pipeline_explain (samples->program, fact_case);
  for (guint i = 0; i < reasons->charges->len; i++)
    paste_each (samples, fact_case, reasons, i);
  return TRUE;
}

static void every_line (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  Samples samples = { program, 0 };
  const char *name;
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename ("samples", name, NULL);
    if (g_str_has_suffix (name, ".xml"))
      read_cases (program->law, path, findings, paste_into, &samples, NULL);
  }
  CU_ASSERT_TRUE (samples.n_lines >= 20);
}

SUITE (paste, { "every line printed for an open clause is accepted and has effect", every_line })
