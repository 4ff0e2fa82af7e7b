/* In: rules, and rows with what is right of each: made by chance, or from two files. Out: how fast they are decided by the column
 * where their slots are filled: ranks and the truth of each item; on one core, on two, and against a loop that has the rule
 * written into it; and how many ranks and items are wrong.
 *   blocks RULES ROUNDS ROWS [CASES.csv EXPECTED.tsv]  */
#include "decide/rows.h"
#include "timing.h"
#include "pipeline.h"
#include "threshold_rows.h"

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

static void decide_on_one (const Docket *docket)
{
  Part all = { docket, 0, docket->rows->n };
  decide_part (&all);
}

static void decide_on_two (const Docket *docket)
{
  const guint half = docket->rows->n / 2 / BLOCK_ROWS * BLOCK_ROWS;
  Part first = { docket, 0, half }, second = { docket, half, docket->rows->n };
  GThread *thread = g_thread_new ("rows", decide_part, &second);
  decide_part (&first);
  g_thread_join (thread);
}

/* The same with the rule written out, one row after the other. */
static void decide_written_out (const Docket *docket)
{
  const ThresholdRows *rows = docket->rows;
  guint64 bits[N_ITEMS] = { 0 };
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

typedef struct {
  double elapsed, used; /* by the clock, of processor time */
} Cost;

static Cost cost_of (const Docket *docket, void (*decide_all) (const Docket *docket))
{
  const double start = measure_now (), begun = measure_used ();
  decide_all (docket);
  return (Cost) { measure_now () - start, measure_used () - begun };
}

static guint64 measure (const Docket *docket, guint rounds)
{
  const double n = (double) docket->rows->n;
  double *times[4];
  guint64 wrong = 0;
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = g_new (double, rounds);
  for (guint i = 0; i < rounds; i++) {
    const Cost one = cost_of (docket, decide_on_one);
    wrong += count_wrong (docket);
    const Cost floor = cost_of (docket, decide_written_out);
    wrong += count_wrong (docket);
    times[3][i] = cost_of (docket, decide_on_two).elapsed;
    wrong += count_wrong (docket);
    times[0][i] = one.used;
    times[1][i] = one.elapsed;
    times[2][i] = floor.used;
  }
  measure_tell ("rows by the column, processor time", measure_rate (times[0], rounds, n), "rows/s", ">= 20e6");
  measure_tell ("the same by the clock", measure_rate (times[1], rounds, n), "rows/s", NULL);
  measure_tell ("two threads / one, by the clock, as rates", measure_ratio (times[1], times[3], rounds), "x", ">= 1.8");
  measure_tell ("a loop with the rule written out", measure_rate (times[2], rounds, n), "rows/s", NULL);
  measure_tell ("by the column / written out, as rates", measure_ratio (times[2], times[0], rounds), "x", NULL);
  measure_tell ("wrong ranks or items of rows", (Spread) { (double) wrong, (double) wrong, (double) wrong }, "rows",
                "0");
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_free (times[i]);
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
    docket.slots[i] = (guint) vocabulary_find (program->law->vocabulary, THRESHOLD_FACTS[i]);
  const guint64 wrong = measure (&docket, (guint) strtoul (argv[2], NULL, 10));
  g_free (docket.rank);
  for (guint i = 0; i < N_ITEMS; i++)
    g_free (docket.items[i]);
  case_free (like);
  threshold_rows_free (rows);
  return wrong == 0 ? 0 : 1;
}
