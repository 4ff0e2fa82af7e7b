/* What many records come to is the same however they were parted, and can be taken up again. */
#include "batch/batch.h"
#include "batch/summary.h"
#include "rules.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

enum { N_RECORDS = 1000 };

static const char *low = "<item n='1'><limit of='x' at-least='50'/></item>";
static const char *high = "<item n='1'><limit of='x' at-least='500'/></item>";

static gboolean pass (const SillBatchPart *part, gpointer data)
{
  guint64 *n = data;
  for (guint i = 0; i < part->n_records; i++)
    CU_ASSERT_EQUAL (part->records[i].number, ++*n);
  return TRUE;
}

/* Records FROM to TO; every tenth is refused, every seventh says nothing. */
static Summary *summarize (Program *program, guint from, guint to, guint threads, const char *take_up)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = from; i < to; i++)
    if (i % 10 == 3)
      g_string_append (text, "{\"conduct\":\"x\"}\n");
    else if (i % 7 == 2)
      g_string_append (text, "{\"conduct\":\"2024\",\"findings\":\"partial\",\"charge\":\"t/1\",\"facts\":{}}\n");
    else
      g_string_append_printf (text, "{\"conduct\":\"2024\",\"charge\":\"t/1\",\"facts\":{\"x\":%u}}\n", i);
  char *path = NULL;
  g_close (g_file_open_tmp ("sill-XXXXXX", &path, NULL), NULL);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  Summary *summary = summary_new (program);
  CU_ASSERT_TRUE (take_up == NULL || summary_take_up (summary, take_up));
  const char *const paths[] = { path, NULL };
  const SillBatch batch = {
    .paths = paths, .has_findings = TRUE, .complete = TRUE, .threads = threads, .summary = summary
  };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  guint64 n = 0;
  CU_ASSERT_TRUE (batch_run (&(BatchLaw) { &program, NULL }, &batch, pass, &n, &counts, &foreign, NULL));
  g_unlink (path);
  g_free (path);
  return summary;
}

static guint slot_of_x (const Program *program)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    if (g_str_equal (vocabulary_fact (vocabulary, slot)->id, "x"))
      return slot;
  return 0;
}

static void parts (void)
{
  g_autoptr (Program) program = rules_small (low, high);
  g_autoptr (Summary) whole = summarize (program, 0, N_RECORDS, 1, NULL);
  g_autoptr (Summary) shared = summarize (program, 0, N_RECORDS, 3, NULL);
  g_autoptr (Summary) first = summarize (program, 0, 333, 2, NULL);
  g_autofree char *kept = summary_keep (first), *all = summary_keep (whole), *other = summary_keep (shared);
  g_autoptr (Summary) second = summarize (program, 333, N_RECORDS, 1, kept);
  g_autofree char *both = summary_keep (second);
  CU_ASSERT_STRING_EQUAL (both, all);
  CU_ASSERT_STRING_EQUAL (other, all);
}

static void numbers (void)
{
  g_autoptr (Program) program = rules_small (low, high);
  g_autoptr (Summary) summary = summarize (program, 0, N_RECORDS, 1, NULL);
  guint64 refused = 0, open = 0, below = 0, just_below = 0, at_once = 0;
  for (guint i = 0; i < N_RECORDS; i++) {
    const gboolean wrong = i % 10 == 3, silent = !wrong && i % 7 == 2, said = !wrong && !silent;
    refused += wrong;
    open += silent;
    below += said && i < 50;
    just_below += said && ((i >= 45 && i < 50) || (i >= 450 && i < 500));
    at_once += said && ((i >= 50 && i < 55) || (i >= 500 && i < 550));
  }
  const SummaryTiers *tiers = g_hash_table_lookup (summary->offences, "t/1");
  CU_ASSERT_EQUAL (summary->records, N_RECORDS);
  CU_ASSERT_EQUAL (summary->refused, refused);
  CU_ASSERT_EQUAL (summary->needs[0], refused);
  CU_ASSERT_EQUAL (summary->needs[1], open);
  CU_ASSERT_EQUAL (tiers->tiers[0][2], open);
  CU_ASSERT_EQUAL (tiers->tiers[0][0], below);
  CU_ASSERT_EQUAL (summary->steps[3], just_below);
  CU_ASSERT_EQUAL (summary->steps[4], at_once);
  CU_ASSERT_EQUAL (summary->faults[FINDING_BAD_DATE], refused);
  CU_ASSERT_EQUAL (summary->missing[slot_of_x (program)], open);
}

static void wrong_lines (void)
{
  g_autoptr (Program) program = rules_small (low, high);
  g_autoptr (Summary) summary = summary_new (program);
  g_autofree char *line = summary_keep (summary), *more = g_strconcat (line, " t/9 1", NULL),
                  *half = g_strconcat (line, " t/1 1", NULL);
  CU_ASSERT_TRUE (summary_take_up (summary, line));
  CU_ASSERT_FALSE (summary_take_up (summary, ""));
  CU_ASSERT_FALSE (summary_take_up (summary, "1 2 3"));
  CU_ASSERT_FALSE (summary_take_up (summary, more));
  CU_ASSERT_FALSE (summary_take_up (summary, half));
  CU_ASSERT_EQUAL (summary->records, 0);
}

SUITE (summary, { "parts come to what the whole comes to", parts }, { "what is counted", numbers },
       { "what is no summary is refused", wrong_lines })
