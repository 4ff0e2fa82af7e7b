/* Any bytes as a file of many records: each gets a line, one thread and two write the same, and nothing stops. */
#define _GNU_SOURCE
#include "fuzz.h"
#include <sys/mman.h>
#include <unistd.h>

static gboolean take (const SillBatchPart *part, gpointer data)
{
  fuzz_law (part->length > 0 && part->lines[part->length - 1] == '\n', "lines are whole");
  g_string_append_len (data, part->lines, (gssize) part->length);
  return TRUE;
}

static guint64 count_lines (const GString *text)
{
  guint64 n = 0;
  for (gsize i = 0; i < text->len; i++)
    n += text->str[i] == '\n';
  return n;
}

static void run (const char *path, gboolean tables, guint threads, GString *ret)
{
  const char *const paths[] = { path, NULL };
  const SillBatch batch = { .paths = paths,
                            .detail = SILL_DETAIL_ITEMS,
                            .charge = "cn/253-1",
                            .has_findings = TRUE,
                            .tables = tables,
                            .threads = threads };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  fuzz_law (sill_batch_run (fuzz_rules (), &batch, take, ret, &counts, &foreign, NULL), "a batch is never stopped");
  fuzz_law (counts.records == count_lines (ret) && counts.refused <= counts.records, "a record has a line");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const int file = memfd_create ("batch", 0);
  if (file < 0 || write (file, bytes, length) != (ssize_t) length)
    abort ();
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  g_autoptr (GString) one = g_string_new (NULL), two = g_string_new (NULL);
  const gboolean tables = length > 0 && strchr ("{[<\x1F\x28", bytes[0]) == NULL;
  run (path, tables, 1, one);
  run (path, tables, 2, two);
  fuzz_law (g_string_equal (one, two), "threads write what one writes");
  close (file);
  return 0;
}
