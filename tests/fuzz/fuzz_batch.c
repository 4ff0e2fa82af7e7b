/* Any bytes as a file of many records: each gets a line, one thread and two write the same, records that are decided many at once
 * come to what they come to by themselves, and nothing stops. */
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

typedef struct {
  SillDetail detail;
  guint threads;
  gboolean singly;
} How;

/* The file twice: what came of its records the first time is known the second. */
static void run (const char *path, gboolean tables, const How *how, GString *ret)
{
  const char *const paths[] = { path, path, NULL };
  const SillBatch batch = { .paths = paths,
                            .detail = how->detail,
                            .charge = "cn/253-1",
                            .has_findings = TRUE,
                            .tables = tables,
                            .singly = how->singly,
                            .threads = how->threads };
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
  g_autoptr (GString) alone = g_string_new (NULL), together = g_string_new (NULL);
  const gboolean tables = length > 0 && strchr ("{[<\x1F\x28", bytes[0]) == NULL;
  run (path, tables, &(How) { SILL_DETAIL_ITEMS, 1, FALSE }, one);
  run (path, tables, &(How) { SILL_DETAIL_ITEMS, 2, FALSE }, two);
  fuzz_law (g_string_equal (one, two), "threads write what one writes");
  run (path, tables, &(How) { SILL_DETAIL_VERDICT, 1, TRUE }, alone);
  run (path, tables, &(How) { SILL_DETAIL_VERDICT, 1, FALSE }, together);
  fuzz_law (g_string_equal (alone, together), "many at once come to what they come to one by one");
  close (file);
  return 0;
}
