/* In: a file of records. Out: whether a batch says the same of them by the quick road and record by record, byte for byte. */
#include "batch_roads.h"
#include "batch/summary.h"
#include "test.h"
#include <string.h>

static gboolean take (const SillBatchPart *part, gpointer data)
{
  const BatchTaken *taken = data;
  g_string_append_len (taken->lines, part->lines, (gssize) part->length);
  for (guint i = 0; i < part->n_records; i++) {
    const SillBatchRecord *record = &part->records[i];
    g_string_append_printf (taken->records, "%d %d %u %" G_GUINT64_FORMAT " %s %s\n", (int) record->number,
                            (int) (record->end - record->begin), record->needs, record->order,
                            record->id != NULL ? record->id : "-", record->report != NULL ? record->report : "");
  }
  return TRUE;
}

BatchTaken batch_taken (Program *program, const char *path, const SillBatch *how)
{
  BatchTaken taken = { .lines = g_string_new (NULL), .records = g_string_new (NULL) };
  const char *const paths[] = { path, NULL };
  SillBatch batch = *how;
  batch.paths = paths;
  batch.has_findings = batch.complete = TRUE;
  g_autoptr (Summary) summary = how->summary == NULL ? NULL : summary_new (program);
  batch.summary = summary;
  CU_ASSERT_TRUE_FATAL (
      batch_run (&(BatchLaw) { &program, NULL }, &batch, take, &taken, &taken.counts, &taken.foreign, NULL));
  taken.sums = summary == NULL ? NULL : summary_keep (summary);
  return taken;
}

void batch_taken_clear (BatchTaken *taken)
{
  g_string_free (taken->lines, TRUE);
  g_string_free (taken->records, TRUE);
  g_strfreev (taken->foreign);
  g_free (taken->sums);
}

static void show_difference (const char *one, const char *other)
{
  g_auto (GStrv) a = g_strsplit (one, "\n", -1), b = g_strsplit (other, "\n", -1);
  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    if (strcmp (a[i], b[i]) != 0) {
      printf ("line %u:\n%s\n%s\n", i + 1, a[i], b[i]);
      return;
    }
}

SillBatchCounts batch_roads_alike (Program *program, const char *path, const SillBatch *how)
{
  SillBatch batch = *how;
  batch.threads = 1;
  batch.singly = TRUE;
  BatchTaken one = batch_taken (program, path, &batch);
  const SillBatchCounts counts = one.counts;
  batch.singly = FALSE;
  for (; batch.threads <= MAX (how->threads, 1); batch.threads++) {
    BatchTaken other = batch_taken (program, path, &batch);
    if (strcmp (one.lines->str, other.lines->str) != 0)
      show_difference (one.lines->str, other.lines->str);
    CU_ASSERT_TRUE (strcmp (one.lines->str, other.lines->str) == 0);
    CU_ASSERT_TRUE (strcmp (one.records->str, other.records->str) == 0);
    CU_ASSERT_EQUAL (g_strcmp0 (other.sums, one.sums), 0);
    CU_ASSERT_EQUAL (memcmp (&other.counts, &one.counts, sizeof one.counts), 0);
    CU_ASSERT_TRUE (g_strv_equal ((const char *const *) other.foreign, (const char *const *) one.foreign));
    batch_taken_clear (&other);
  }
  batch_taken_clear (&one);
  return counts;
}
