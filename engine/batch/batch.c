/* Files of many cases in, a line for each case out. One thread cuts and writes, the others decide: what is in memory is a few
 * lots of records, however many there are. */
#include "batch/batch.h"
#include "batch/crew.h"
#include "batch/feed.h"
#include <string.h>

typedef struct {
  const BatchLaw *law;
  guint grown; /* times */
  Crew *crew;
  Feed *feed;
  SillBatchFunc func;
  gpointer data;
  Summary *summary; /* borrowed; NULL: nobody wants to know */
  SillBatchCounts counts;
  GHashTable *foreign; /* of char * */
  GPtrArray *named;    /* the same in their order; borrowed from it */
  GError *error;
  gboolean stopped;
} Run;

static void add_counts (SillBatchCounts *to, const SillBatchCounts *counts)
{
  to->records += counts->records;
  to->refused += counts->refused;
  to->undecided += counts->undecided;
  to->open += counts->open;
  to->notes += counts->notes;
  to->unnamed += counts->unnamed;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    to->charges[i] += counts->charges[i];
}

enum { LONGEST_KEY = 256 };

/* As much of a key as tells what it is: a thousand of any length would be too much to keep. Returns: yours. */
static char *begin_of (const char *key)
{
  gsize n = strnlen (key, LONGEST_KEY + 1);
  if (n <= LONGEST_KEY)
    return g_strdup (key);
  while (n > 0 && ((guchar) key[n] & 0xC0) == 0x80)
    n--;
  return g_strdup_printf ("%.*s…", (int) n, key);
}

static void note_foreign (Run *run, const Lot *lot)
{
  for (guint i = 0; i < lot->foreign->len && run->named->len < SILL_BATCH_MOST_FOREIGN; i++) {
    char *kept = begin_of (g_ptr_array_index (lot->foreign, i));
    if (g_hash_table_contains (run->foreign, kept)) {
      g_free (kept);
      continue;
    }
    g_hash_table_add (run->foreign, kept);
    g_ptr_array_add (run->named, kept);
  }
}

/* Goes on with a lot for which some law was not there. */
static void complete_lot (Run *run, Lot *lot)
{
  while (lot->lacking->len > 0 && run->error == NULL) {
    crew_rest (run->crew);
    if (!growing_suffices (*run->law->program, lot)) {
      crew_replace (run->crew, NULL);
      if (!growing_take (run->law, run->grown++, lot, &run->error))
        return;
      crew_replace (run->crew, *run->law->program);
    }
    g_ptr_array_set_size (lot->lacking, 0);
    crew_go_on (run->crew, lot);
  }
}

/* What is counted of files and not of records; what lies before a point that a batch is taken up at was read again. */
static void count_files (Run *run)
{
  run->counts.bytes = feed_bytes (run->feed);
  run->counts.broken = feed_broken (run->feed);
  run->counts.titles = feed_titles (run->feed);
  if (run->summary != NULL)
    run->summary->titles = run->counts.titles;
}

/* Writes the first lot that is not written yet. FALSE: there is none, or nothing more is to be written. */
static gboolean write_lot (Run *run)
{
  const guint told = run->named->len;
  Lot *lot = crew_take (run->crew);
  if (lot == NULL || run->stopped)
    return FALSE;
  complete_lot (run, lot);
  add_counts (&run->counts, &lot->counts);
  count_files (run);
  note_foreign (run, lot);
  if (lot->error != NULL)
    run->error = g_steal_pointer (&lot->error);
  lot->at.counts = run->counts;
  if (lot->summary != NULL)
    summary_add (run->summary, lot->summary);
  const guint n_new = run->named->len - told;
  const SillBatchPart part = { .lines = lot->lines->str,
                               .length = lot->lines->len,
                               .records = (const SillBatchRecord *) (const void *) lot->records->data,
                               .n_records = lot->records->len,
                               .so_far = &run->counts,
                               .at = lot->ends_step ? &lot->at : NULL,
                               .foreign = n_new > 0 ? (const char *const *) run->named->pdata + told : NULL,
                               .n_foreign = n_new };
  run->stopped = run->error != NULL || !run->func (&part, run->data);
  return !run->stopped;
}

/* Hands out the next records. FALSE: there are none. */
static gboolean hand_out (Run *run)
{
  Lot *lot = crew_empty (run->crew);
  if (lot == NULL)
    return write_lot (run);
  feed_fill (run->feed, lot);
  if (lot->slices->len > 0)
    crew_hand_out (run->crew);
  return lot->slices->len > 0;
}

gboolean batch_run (const BatchLaw *law, const SillBatch *batch, SillBatchFunc func, gpointer data,
                    SillBatchCounts *ret_counts, char ***ret_foreign, GError **error)
{
  g_autoptr (Crew) crew = crew_new (*law->program, batch);
  g_autoptr (Feed) feed = feed_new (law, batch, data);
  g_autoptr (GHashTable) foreign = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  Run run = { .law = law,
              .crew = crew,
              .feed = feed,
              .summary = batch->summary,
              .func = func,
              .data = data,
              .foreign = foreign,
              .named = named };
  if (batch->after != NULL)
    run.counts = batch->after->counts;
  run.stopped = batch->after != NULL && !feed_pass (feed, batch->after, &run.error);
  while (!run.stopped && hand_out (&run)) {
  }
  while (write_lot (&run)) {
  }
  if (run.error != NULL) {
    g_propagate_error (error, run.error);
    return FALSE;
  }
  count_files (&run);
  g_ptr_array_add (named, NULL);
  *ret_counts = run.counts;
  *ret_foreign = g_strdupv ((char **) named->pdata);
  return TRUE;
}
