/* Random rows of random programs and of every law of rule files, by the column and each by itself: columns ROWS SEED RULES...  */
#include <stdio.h>
#include <stdlib.h>
#include "columns_hold.h"
#include "model/program/column_code.h"
#include "pipeline.h"
#include "rows_hold.h"

static gboolean tell (const char *of, const ColumnsTally *tally, gboolean right)
{
  printf ("columns: %s: %" G_GUINT64_FORMAT " laws, %" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT
          " run by themselves, %" G_GUINT64_FORMAT " undecided: %s\n",
          of, tally->plans, tally->rows, tally->apart, tally->undecided, right ? "alike" : "THEY DIFFER");
  return right && tally->undecided > 0 && tally->apart > 0 && tally->apart < tally->rows / 2;
}

static gboolean rules_hold (const char *path, guint64 rows, guint seed)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { path, NULL }, findings, NULL);
  ColumnsTally tally = { 0 };
  if (program == NULL)
    return FALSE;
  const gboolean hold = columns_hold (program, rows, seed, &tally);
  RowsTally together = { 0 };
  const gboolean grouped = rows_hold (program, (guint) CLAMP (rows / 1000, 10, BLOCK_ROWS), seed, &together);
  printf ("rows: %s: %" G_GUINT64_FORMAT " groups, %" G_GUINT64_FORMAT " one by one, %" G_GUINT64_FORMAT
          " rows, %" G_GUINT64_FORMAT " undecided, %" G_GUINT64_FORMAT " of several laws: %s\n",
          path, together.groups, together.refused, together.rows, together.undecided, together.several,
          grouped ? "alike" : "THEY DIFFER");
  return tell (path, &tally, hold) && grouped && together.undecided > 0;
}

int main (int argc, char **argv)
{
  if (argc < 4)
    return 2;
  ColumnsTally tally;
  const guint64 rows = strtoull (argv[1], NULL, 10);
  const guint seed = (guint) strtoul (argv[2], NULL, 10);
  const gboolean hold = columns_hold_by_chance (rows / 64, seed, &tally);
  gboolean right = tell ("programs by chance", &tally, hold);
  for (int i = 3; i < argc && right; i++)
    right = rules_hold (argv[i], rows, seed);
  return right ? 0 : 1;
}
