/* In: rules, and rows with what is right of each: made by chance, or from two files. Out: how fast they are decided by the column
 * where their slots are filled: ranks and the truth of each item; on one core, on two, and against a loop that has the rule
 * written into it; and how many ranks and items are wrong.
 *   columns RULES ROUNDS ROWS [CASES.csv EXPECTED.tsv]  */
#include "decide/rows.h"
#include "measure.h"
#include "pipeline.h"
#include "threshold_rows.h"

enum { MOST_THREADS = 2 };

typedef struct {
  const Program *program;
  const Case *like;
  const ThresholdRows *rows;
  guint slots[N_FACTS];
  guint8 *rank;            /* what comes out */
  guint64 *items[N_ITEMS]; /* a bit for each row */
} Docket;

/* Of a part of the rows. */
typedef struct {
  const Docket *docket;
  guint first, end;
} Part;

static void keep (const Part *own, const Rows *rows, const RowVerdicts *found, guint first, guint n)
{
  memcpy (own->docket->rank + first, found->floor, n);
  for (guint item = 0; item < N_ITEMS; item++)
    memcpy (own->docket->items[item] + first / 64, rows_room (rows, 0)->yes + item * BLOCK_WORDS,
            (n + 63) / 64 * sizeof (guint64));
}

static gpointer decide_part (gpointer data)
{
  const Part *own = data;
  const Docket *docket = own->docket;
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Rows *rows = rows_new (docket->program, docket->like, &verdict->work);
  RowVerdicts found;
  for (guint first = own->first; first < own->end; first += BLOCK_ROWS) {
    RowFact facts[N_FACTS];
    const guint n = MIN (own->end - first, BLOCK_ROWS);
    for (guint i = 0; i < N_FACTS; i++)
      facts[i] = (RowFact) { docket->slots[i], { .lo = docket->rows->facts[i] + first } };
    rows_decide (rows, facts, N_FACTS, n, &found);
    keep (own, rows, &found, first, n);
  }
  rows_free (rows);
  return NULL;
}

static double decide (const Docket *docket, guint n_threads)
{
  Part parts[MOST_THREADS];
  GThread *threads[MOST_THREADS] = { NULL };
  const guint part = (docket->rows->n / n_threads + BLOCK_ROWS - 1) / BLOCK_ROWS * BLOCK_ROWS;
  const double start = measure_now ();
  for (guint i = 0; i < n_threads; i++) {
    parts[i] = (Part) { docket, i * part, i + 1 == n_threads ? docket->rows->n : (i + 1) * part };
    threads[i] = i == 0 ? NULL : g_thread_new ("rows", decide_part, &parts[i]);
  }
  decide_part (&parts[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  return measure_now () - start;
}

/* The same with the rule written out, one row after the other. */
static double decide_written_out (const Docket *docket)
{
  const ThresholdRows *rows = docket->rows;
  guint64 bits[N_ITEMS] = { 0 };
  const double start = measure_now ();
  for (guint row = 0; row < rows->n; row++) {
    const gint64 a = rows->facts[0][row] + rows->facts[1][row] + rows->facts[2][row] + rows->facts[3][row],
                 b = rows->facts[4][row] + rows->facts[5][row] + rows->facts[6][row] + rows->facts[7][row],
                 c = rows->facts[8][row], fen = rows->facts[GAINS][row], sum = 100 * a + 10 * b + c;
    const guint insider = (guint) rows->facts[INSIDER][row], conduct = (a + b + c > 0) | (fen > 0);
    const gint64 effect = MAX (100 * sum, fen) << insider;
    const guint one = (guint) rows->facts[13][row] | (guint) rows->facts[14][row] << 1 | (guint) (a >= 50) << 2 |
                      (guint) (b >= 500) << 3 | (guint) (c >= 5000) << 4;
    const guint items = one | (guint) ((sum >= 5000) & ((one & 28) == 0)) << 5 | (guint) (fen >= 500000) << 6 |
                        (insider & (effect >= 500000)) << 7 | (guint) rows->facts[11][row] << 8 |
                        (guint) rows->facts[12][row] << 9 | ((guint) rows->facts[15][row] & conduct) << 10 |
                        ((guint) rows->facts[16][row] & conduct) << 11 | (guint) (effect >= 5000000) << 12;
    docket->rank[row] = (guint8) ((items != 0) + (items >> 10 != 0));
    for (guint item = 0; item < N_ITEMS; item++)
      bits[item] |= (guint64) (items >> item & 1) << row % 64;
    if (row % 64 == 63 || row + 1 == rows->n)
      for (guint item = 0; item < N_ITEMS; item++) {
        docket->items[item][row / 64] = bits[item];
        bits[item] = 0;
      }
  }
  return measure_now () - start;
}

static guint items_at (const Docket *docket, guint row)
{
  guint items = 0;
  for (guint item = 0; item < N_ITEMS; item++)
    items |= (guint) (docket->items[item][row / 64] >> row % 64 & 1) << item;
  return items;
}

static guint64 count_wrong (const Docket *docket)
{
  guint64 wrong = 0;
  for (guint i = 0; i < docket->rows->n; i++)
    wrong += docket->rank[i] != docket->rows->rank[i] || items_at (docket, i) != docket->rows->items[i];
  memset (docket->rank, 9, docket->rows->n); /* nothing stays for the next */
  return wrong;
}

static guint64 measure (const Docket *docket, guint rounds)
{
  const double n = (double) docket->rows->n;
  g_autofree double *one = g_new (double, rounds), *two = g_new (double, rounds), *floors = g_new (double, rounds);
  guint64 wrong = 0;
  for (guint i = 0; i < rounds; i++) {
    one[i] = decide (docket, 1);
    wrong += count_wrong (docket);
    floors[i] = decide_written_out (docket);
    wrong += count_wrong (docket);
    two[i] = decide (docket, 2);
    wrong += count_wrong (docket);
  }
  measure_tell ("rows by the column, ranks and items", measure_rate (one, rounds, n), "rows/s", ">= 20e6");
  measure_tell ("the same, two threads / one, as rates", measure_ratio (one, two, rounds), "x", ">= 1.8");
  measure_tell ("a loop with the rule written out", measure_rate (floors, rounds, n), "rows/s", NULL);
  measure_tell ("by the column / written out, as rates", measure_ratio (floors, one, rounds), "x", NULL);
  measure_tell ("wrong ranks or items of rows", (Spread) { (double) wrong, (double) wrong, (double) wrong }, "rows",
                "0");
  return wrong;
}

int main (int argc, char **argv)
{
  if (argc != 4 && argc != 6)
    return 2;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { argv[1], NULL }, findings, NULL);
  ThresholdRows *rows = argc == 6 ? threshold_rows_read (argv[4], argv[5])
                                  : threshold_rows_new ((guint) strtoul (argv[3], NULL, 10), 20251129);
  if (program == NULL || rows == NULL)
    return 1;
  const Charge charge = { .offence = "bench/1", .defendant = -1 };
  Case *like = case_new ();
  like->complete = TRUE;
  like->conduct_from = like->conduct_to = interval_point (737000);
  g_array_append_val (like->charges, charge);
  Docket docket = { .program = program, .like = like, .rows = rows, .rank = g_new0 (guint8, rows->n) };
  for (guint i = 0; i < N_ITEMS; i++)
    docket.items[i] = g_new0 (guint64, rows->n / 64 + 1);
  for (guint i = 0; i < N_FACTS; i++)
    docket.slots[i] = (guint) vocabulary_find (program->book->vocabulary, THRESHOLD_FACTS[i]);
  const guint64 wrong = measure (&docket, (guint) strtoul (argv[2], NULL, 10));
  g_free (docket.rank);
  for (guint i = 0; i < N_ITEMS; i++)
    g_free (docket.items[i]);
  case_free (like);
  threshold_rows_free (rows);
  return wrong == 0 ? 0 : 1;
}
