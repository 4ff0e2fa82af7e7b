/* In: the command, rules, and rows with what is right of each: made by chance, or from two files. Out: how fast `sill batch` answers
 * them as lines of JSON, as a table and as XML, at --detail=verdict, with one thread and with two, and how many answers are wrong; as a
 * table in and out; at --detail=items; against the same records one by one, a scan of the table that does nothing but read its figures, and whatever command PEER names (it is
 * given the table). All in one run, by turns.
 *   records SILL RULES FOLDER ROUNDS ROWS [CASES.csv EXPECTED.tsv]  */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include "base/digits.h"
#include "timing.h"
#include "threshold_rows.h"

enum { TENTH = 10 };

typedef struct {
  const char *sill, *rules, *folder;
  const ThresholdRows *rows;
  char *objects, *table, *few_objects, *few_table, *few_cases, *plain, *out; /* paths; the few: a tenth of the rows */
  guint64 wrong;
} Bench;

/* ---- records ---- */

static void write_value (GString *to, const ThresholdRows *rows, guint row, guint fact, gboolean words)
{
  const gint64 value = rows->facts[fact][row];
  if (fact == GAINS)
    g_string_append_printf (to, "%" G_GINT64_FORMAT ".%02d", value / 100, (int) (value % 100));
  else if (fact > GAINS && words)
    g_string_append (to, value != 0 ? "true" : "false");
  else
    g_string_append_printf (to, "%" G_GINT64_FORMAT, value);
}

static void write_object (GString *to, const ThresholdRows *rows, guint row)
{
  g_string_append_printf (to, "{\"id\":\"c%07u\",\"conduct\":\"2018-05-01\",\"facts\":{", row);
  for (guint i = 0; i < N_FACTS; i++) {
    g_string_append_printf (to, "%s\"%s\":", i > 0 ? "," : "", THRESHOLD_FACTS[i]);
    write_value (to, rows, row, i, TRUE);
  }
  g_string_append (to, "}}\n");
}

static void write_case (GString *to, const ThresholdRows *rows, guint row)
{
  g_string_append_printf (to, "<case id=\"c%07u\"><conduct from=\"2018-05-01\"/>", row);
  for (guint i = 0; i < N_FACTS; i++) {
    g_string_append_printf (to, "<fact id=\"%s\" value=\"", THRESHOLD_FACTS[i]);
    write_value (to, rows, row, i, TRUE);
    g_string_append (to, "\"/>");
  }
  g_string_append (to, "</case>\n");
}

static void write_row (GString *to, const ThresholdRows *rows, guint row, const char *day)
{
  g_string_append_printf (to, "c%07u%s", row, day);
  for (guint i = 0; i < N_FACTS; i++) {
    g_string_append_c (to, ',');
    write_value (to, rows, row, i, FALSE);
  }
  g_string_append_c (to, '\n');
}

static void write_head (GString *to, const char *day)
{
  g_string_append_printf (to, "id%s", day);
  for (guint i = 0; i < N_FACTS; i++)
    g_string_append_printf (to, ",%s", THRESHOLD_FACTS[i]);
  g_string_append_c (to, '\n');
}

static char *keep (const Bench *bench, const char *name, const GString *text)
{
  char *path = g_build_filename (bench->folder, name, NULL);
  if (!g_file_set_contents (path, text->str, (gssize) text->len, NULL))
    g_error ("cannot write %s", path);
  return path;
}

static void write_files (Bench *bench)
{
  g_autoptr (GString) objects = g_string_new (NULL), table = g_string_new (NULL), plain = g_string_new (NULL);
  write_head (table, ",conduct");
  write_head (plain, "");
  for (guint row = 0; row < bench->rows->n; row++) {
    write_object (objects, bench->rows, row);
    write_row (table, bench->rows, row, ",2018-05-01");
    write_row (plain, bench->rows, row, "");
  }
  const guint few = bench->rows->n / TENTH;
  g_autoptr (GString) few_objects = g_string_new (NULL), few_table = g_string_new (NULL);
  g_autoptr (GString) few_cases = g_string_new ("<cases xmlns=\"urn:sill:case:1\">\n");
  write_head (few_table, ",conduct");
  for (guint row = 0; row < few; row++) {
    write_object (few_objects, bench->rows, row);
    write_row (few_table, bench->rows, row, ",2018-05-01");
    write_case (few_cases, bench->rows, row);
  }
  g_string_append (few_cases, "</cases>\n");
  bench->few_objects = keep (bench, "few.ndjson", few_objects);
  bench->few_table = keep (bench, "few.csv", few_table);
  bench->few_cases = keep (bench, "few.xml", few_cases);
  bench->objects = keep (bench, "rows.ndjson", objects);
  bench->table = keep (bench, "rows.csv", table);
  bench->plain = keep (bench, "plain.csv", plain);
  bench->out = g_build_filename (bench->folder, "out", NULL);
}

/* ---- what is measured ---- */

typedef struct {
  double elapsed, used;
} Cost;

static double used_by_others (void)
{
  struct rusage used;
  getrusage (RUSAGE_CHILDREN, &used);
  return (double) (used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         1e-6 * (double) (used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

static Cost cost_of (const char *command)
{
  const double start = measure_now (), before = used_by_others ();
  int status = 0;
  const char *const words[] = { "sh", "-c", command, NULL };
  if (!g_spawn_sync (NULL, (char **) (gpointer) words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                     NULL, NULL, NULL, &status, NULL) ||
      status != 0)
    g_error ("failed: %s", command);
  return (Cost) { measure_now () - start, used_by_others () - before };
}

/* `detail`: with whatever other options follow it. */
static Cost batch (const Bench *bench, const char *path, const char *detail)
{
  g_autofree char *command =
      g_strdup_printf ("exec '%s' batch --no-image --rules='%s' --complete --charge=bench/1 --detail=%s "
                       "--output='%s' '%s'",
                       bench->sill, bench->rules, detail, bench->out, path);
  return cost_of (command);
}

/* Every line must say the rank that is right, and no other. */
static void count_wrong (Bench *bench)
{
  g_autofree char *text = NULL;
  guint row = 0;
  if (!g_file_get_contents (bench->out, &text, NULL, NULL))
    g_error ("no results");
  for (char *at = text, *end; (end = strchr (at, '\n')) != NULL; at = end + 1, row++) {
    g_autofree char *right =
        row < bench->rows->n ? g_strdup_printf ("\"decided\":true,\"floor\":{\"rank\":%d},\"ceiling\":{\"rank\":%d}",
                                                bench->rows->rank[row], bench->rows->rank[row])
                             : g_strdup ("\n");
    g_autofree char *id = g_strdup_printf ("{\"case\":\"c%07u\",", row);
    *end = '\0';
    bench->wrong += !g_str_has_prefix (at, id) || strstr (at, right) == NULL;
  }
  bench->wrong += row != bench->rows->n;
  g_remove (bench->out);
}

/* All figures of the table, added up so that they are read. */
static double scan_only (const Bench *bench)
{
  const double start = measure_used ();
  g_autofree char *text = NULL;
  gsize length = 0;
  gint64 sum = 0, number = 0;
  if (!g_file_get_contents (bench->plain, &text, &length, NULL))
    g_error ("no table");
  for (const char *at = text, *end = text + length; at < end; at++) {
    at = digits_take (at, end, &number);
    sum += number;
  }
  if (sum < 0)
    g_error ("less than nothing");
  return measure_used () - start;
}

enum {
  OBJECTS,
  TABLE,
  ALONE_OBJECTS,
  ALONE_TABLE,
  BOTH_OBJECTS,
  BOTH_TABLE,
  ONE_OBJECTS,
  ONE_TABLE,
  TO_TABLE,
  CASES,
  ITEMS,
  SCAN,
  PEER,
  N_JOBS
};

static void run_round (Bench *bench, double *times[N_JOBS], guint i, const char *peer)
{
  const Cost objects = batch (bench, bench->objects, "verdict --threads=1");
  count_wrong (bench);
  const Cost table = batch (bench, bench->table, "verdict --threads=1");
  count_wrong (bench);
  times[BOTH_OBJECTS][i] = batch (bench, bench->objects, "verdict --threads=2").elapsed;
  count_wrong (bench);
  times[BOTH_TABLE][i] = batch (bench, bench->table, "verdict --threads=2").elapsed;
  count_wrong (bench);
  times[OBJECTS][i] = objects.used;
  times[ONE_OBJECTS][i] = objects.elapsed;
  times[TABLE][i] = table.used;
  times[ONE_TABLE][i] = table.elapsed;
  times[ALONE_OBJECTS][i] = TENTH * batch (bench, bench->few_objects, "verdict --singly --threads=1").used;
  times[ALONE_TABLE][i] = TENTH * batch (bench, bench->few_table, "verdict --singly --threads=1").used;
  times[TO_TABLE][i] = batch (bench, bench->table, "verdict --format=csv --threads=1").used;
  times[CASES][i] = TENTH * batch (bench, bench->few_cases, "verdict --threads=1").used;
  times[ITEMS][i] = TENTH * batch (bench, bench->few_objects, "items --threads=1").used;
  times[SCAN][i] = scan_only (bench);
  if (peer == NULL)
    return;
  g_autofree char *command = g_strdup_printf ("%s '%s' >/dev/null", peer, bench->plain);
  times[PEER][i] = cost_of (command).used;
}

static void tell (const Bench *bench, double *times[N_JOBS], guint rounds, const char *peer)
{
  const double n = (double) bench->rows->n, wrong = (double) bench->wrong;
  measure_tell ("batch, lines of JSON, verdicts", measure_rate (times[OBJECTS], rounds, n), "cases/s", ">= 0.8e6");
  measure_tell ("batch, a table, verdicts", measure_rate (times[TABLE], rounds, n), "cases/s", ">= 3e6");
  measure_tell ("batch, a table to a table, verdicts", measure_rate (times[TO_TABLE], rounds, n), "cases/s", NULL);
  measure_tell ("batch, XML, verdicts", measure_rate (times[CASES], rounds, n), "cases/s", NULL);
  measure_tell ("batch, lines of JSON, items", measure_rate (times[ITEMS], rounds, n), "cases/s", ">= 0.4e6");
  measure_tell ("lines of JSON: many at once / one by one",
                measure_ratio (times[ALONE_OBJECTS], times[OBJECTS], rounds), "x", NULL);
  measure_tell ("a table: many at once / one by one", measure_ratio (times[ALONE_TABLE], times[TABLE], rounds), "x",
                NULL);
  measure_tell ("a table / reading its figures only, as rates", measure_ratio (times[SCAN], times[TABLE], rounds), "x",
                ">= 0.35");
  measure_tell ("lines of JSON, two threads / one, by the clock",
                measure_ratio (times[ONE_OBJECTS], times[BOTH_OBJECTS], rounds), "x", NULL);
  measure_tell ("a table, two threads / one, by the clock", measure_ratio (times[ONE_TABLE], times[BOTH_TABLE], rounds),
                "x", NULL);
  if (peer != NULL)
    measure_tell ("a table / PEER, as rates", measure_ratio (times[PEER], times[TABLE], rounds), "x", "> 1");
  measure_tell ("wrong answers of batch", (Spread) { wrong, wrong, wrong }, "cases", "0");
}

int main (int argc, char **argv)
{
  if (argc != 6 && argc != 8)
    return 2;
  const guint rounds = (guint) strtoul (argv[4], NULL, 10);
  const char *peer = g_getenv ("PEER");
  ThresholdRows *rows = argc == 8 ? threshold_rows_read (argv[6], argv[7])
                                  : threshold_rows_new ((guint) strtoul (argv[5], NULL, 10), 20251129);
  if (rows == NULL)
    return 1;
  Bench bench = { .sill = argv[1], .rules = argv[2], .folder = argv[3], .rows = rows };
  double *times[N_JOBS];
  for (guint i = 0; i < N_JOBS; i++)
    times[i] = g_new0 (double, rounds);
  write_files (&bench);
  for (guint i = 0; i < rounds; i++)
    run_round (&bench, times, i, peer);
  tell (&bench, times, rounds, peer);
  for (guint i = 0; i < N_JOBS; i++)
    g_free (times[i]);
  g_free (bench.objects);
  g_free (bench.table);
  g_free (bench.few_objects);
  g_free (bench.few_table);
  g_free (bench.few_cases);
  g_free (bench.plain);
  g_free (bench.out);
  threshold_rows_free (rows);
  return bench.wrong == 0 ? 0 : 1;
}
