/* Many cases in, a line for each out, whoever decides them. */
#include "batch/batch.h"
#include "rules.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

enum { N_RECORDS = 4000, BROKEN_EVERY = 97 };

static const char *low = "<item n='1'><limit of='x' at-least='50'/></item>";
static const char *high = "<item n='1'><limit of='x' at-least='500'/></item>";

typedef struct {
  GString *lines;
  guint calls, most; /* 0: as often as there is something */
} Taken;

static gboolean take (const SillBatchPart *part, gpointer data)
{
  Taken *taken = data;
  CU_ASSERT_TRUE (part->length > 0 && part->lines[part->length - 1] == '\n' && part->so_far->records > 0);
  g_string_append_len (taken->lines, part->lines, (gssize) part->length);
  return ++taken->calls != taken->most;
}

/* A file of records, some of them broken. Returns: yours. */
static char *write_records (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_RECORDS; i++)
    g_string_append_printf (
        text,
        i % BROKEN_EVERY == 5
            ? "{\"id\":\"c%u\",\"facts\":{\"x\":\n"
            : "{\"id\":\"c%u\",\"conduct\":\"2024\",\"charge\":\"t/1\",\"court\":1,\"facts\":{\"x\":%u}}\n",
        i, i);
  char *path = NULL;
  const int file = g_file_open_tmp ("sill-XXXXXX", &path, NULL);
  CU_ASSERT_TRUE_FATAL (g_close (file, NULL) && g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  return path;
}

static void run (const char *path, guint threads, Taken *taken, SillBatchCounts *ret_counts, char ***ret_foreign)
{
  g_autoptr (Program) program = rules_small (low, high);
  const char *const paths[] = { path, NULL };
  const SillBatch batch = {
    .paths = paths, .detail = SILL_DETAIL_VERDICT, .has_findings = TRUE, .complete = TRUE, .threads = threads
  };
  CU_ASSERT_TRUE_FATAL (batch_run (&(BatchLaw) { &program, NULL }, &batch, take, taken, ret_counts, ret_foreign, NULL));
}

static void order (void)
{
  g_autofree char *path = write_records ();
  g_autoptr (GString) alone = g_string_new (NULL);
  for (guint threads = 1; threads <= 4; threads++) {
    Taken taken = { g_string_new (NULL), 0, 0 };
    SillBatchCounts counts;
    g_auto (GStrv) foreign = NULL;
    run (path, threads, &taken, &counts, &foreign);
    if (threads == 1)
      g_string_assign (alone, taken.lines->str);
    CU_ASSERT_STRING_EQUAL (taken.lines->str, alone->str);
    g_string_free (taken.lines, TRUE);
  }
  g_auto (GStrv) lines = g_strsplit (alone->str, "\n", -1);
  CU_ASSERT_EQUAL (g_strv_length (lines), N_RECORDS + 1);
  for (guint i = 0; i < N_RECORDS; i++) {
    g_autofree char *begin = g_strdup_printf ("{\"case\":\"c%u\",", i);
    CU_ASSERT_TRUE (g_str_has_prefix (lines[i], i % BROKEN_EVERY == 5 ? "{\"case\":null," : begin));
  }
  g_remove (path);
}

/* What is near is told of each, however many names are wrong and however often. */
static void wrong_names (void)
{
  enum { N_WRONG = 300, N_EACH = 3 };
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_EACH * N_WRONG; i++) {
    g_string_append (text, "{\"conduct\":\"2024\",\"charge\":\"t/1\",\"facts\":{\"x");
    g_string_append_unichar (text, 0x4E00 + i % N_WRONG);
    g_string_append (text, "\":1}}\n");
  }
  char *path = NULL;
  const int file = g_file_open_tmp ("sill-XXXXXX", &path, NULL);
  CU_ASSERT_TRUE_FATAL (g_close (file, NULL) && g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  Taken taken = { g_string_new (NULL), 0, 0 };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  run (path, 1, &taken, &counts, &foreign);
  CU_ASSERT_EQUAL (counts.refused, N_EACH * N_WRONG);
  g_auto (GStrv) lines = g_strsplit (taken.lines->str, "\n", -1);
  for (guint i = 0; i < N_EACH * N_WRONG; i++)
    CU_ASSERT_TRUE (strstr (lines[i], "\"nearest\":\"x\"") != NULL && strstr (lines[i], "\"expected\":\"") != NULL);
  g_string_free (taken.lines, TRUE);
  g_remove (path);
  g_free (path);
}

/* Of a long one its beginning is told, once, and no half of a character. */
static void long_keys (void)
{
  enum { N_SIGNS = 300, N_KEPT = 85 };
  g_autoptr (GString) key = g_string_new (NULL), text = g_string_new (NULL), begin = g_string_new (NULL);
  for (guint i = 0; i < N_SIGNS; i++) {
    g_string_append (key, "院");
    g_string_append (begin, i < N_KEPT ? "院" : "");
  }
  g_string_append (begin, "…");
  for (guint i = 0; i < 2; i++)
    g_string_append_printf (text, "{\"conduct\":\"2024\",\"charge\":\"t/1\",\"%s%u\":1,\"facts\":{\"x\":1}}\n",
                            key->str, i);
  char *path = NULL;
  const int file = g_file_open_tmp ("sill-XXXXXX", &path, NULL);
  CU_ASSERT_TRUE_FATAL (g_close (file, NULL) && g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  Taken taken = { g_string_new (NULL), 0, 0 };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  run (path, 1, &taken, &counts, &foreign);
  CU_ASSERT_EQUAL (counts.refused, 0);
  CU_ASSERT_TRUE (g_strv_length (foreign) == 1 && g_str_equal (foreign[0], begin->str));
  g_string_free (taken.lines, TRUE);
  g_remove (path);
  g_free (path);
}

static void counts (void)
{
  g_autofree char *path = write_records ();
  Taken taken = { g_string_new (NULL), 0, 0 };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  run (path, 2, &taken, &counts, &foreign);
  const guint broken = (N_RECORDS - 6) / BROKEN_EVERY + 1;
  CU_ASSERT_EQUAL (counts.records, N_RECORDS);
  CU_ASSERT_EQUAL (counts.refused, broken);
  CU_ASSERT_EQUAL (counts.charges[0] + counts.charges[1] + counts.charges[2], N_RECORDS - broken);
  CU_ASSERT_EQUAL (counts.charges[0], 49); /* 0 to 49, but for the fifth */
  CU_ASSERT_EQUAL (counts.undecided, 0);
  CU_ASSERT_EQUAL (counts.broken, 0);
  CU_ASSERT_TRUE (g_strv_length (foreign) == 1 && g_str_equal (foreign[0], "court"));
  g_string_free (taken.lines, TRUE);
  g_remove (path);
}

/* Whoever wants nothing more gets nothing more. */
static void stop (void)
{
  g_autofree char *path = write_records ();
  for (guint threads = 1; threads <= 3; threads += 2) {
    Taken taken = { g_string_new (NULL), 0, 2 };
    SillBatchCounts counts;
    g_auto (GStrv) foreign = NULL;
    run (path, threads, &taken, &counts, &foreign);
    CU_ASSERT_EQUAL (taken.calls, 2);
    CU_ASSERT_TRUE (counts.records < N_RECORDS);
    g_string_free (taken.lines, TRUE);
  }
  g_remove (path);
}

static void no_file (void)
{
  Taken taken = { g_string_new (NULL), 0, 0 };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  run ("/nothing/here.json", 1, &taken, &counts, &foreign);
  CU_ASSERT_EQUAL (counts.records, 1);
  CU_ASSERT_EQUAL (counts.refused, 1);
  CU_ASSERT_EQUAL (counts.broken, 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (taken.lines->str, "\"code\":\"unreadable\""));
  g_string_free (taken.lines, TRUE);
}

SUITE (batch, { "of a long key that is none its beginning is told", long_keys },
       { "what is near a wrong name is told each time", wrong_names },
       { "lines come in the order of the records, however many threads", order },
       { "what came of them is counted", counts }, { "nothing comes once nothing more is wanted", stop },
       { "a file that cannot be read is a line too", no_file })
