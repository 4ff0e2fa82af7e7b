/* The amounts of tests/amounts, one a line: what each is read as, or why it is refused. */
#include <stdio.h>
#include <string.h>
#include "base/decimal.h"
#include "base/findings.h"
#include "read/case/case_values.h"
#include "test.h"

typedef struct {
  const char *zh;
  gint64 parts;
  const char *also;   /* words apart by blanks */
  const char *others; /* word and base units, apart by blanks */
} Kind;

static const Kind kinds[] = {
  { "元", 100, "yuan", "" },          { "条", 1, "records 组 套 份 个", "" },
  { "人", 1, "名 位", "" },           { "次", 1, "times 起 台次", "" },
  { "小时", 60, "hours 个小时", "" }, { "天", 1, "日 days", "" },
  { "个月", 2, "months 月", "" },     { "克", 1, "grams", "公斤 1000 kg 1000 斤 500 吨 1000000" },
  { "千瓦时", 1, "kWh 度", "" },      { "千米", 1, "公里", "" },
  { "万股", 1, "lots", "" },          { "百分点", 1, "points", "" },
  { "亩", 1, "mu", "公顷 15" },       { "吨", 1000, "tonnes", "千克 1" },
};

static const Kind *find_kind (const char *zh)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].zh, zh) == 0)
      return &kinds[i];
  return NULL;
}

static Unit *unit_of (const Kind *kind)
{
  Unit *unit = g_new0 (Unit, 1);
  g_auto (GStrv) others = g_strsplit (kind->others, " ", -1);
  unit->id = g_strdup (kind->zh);
  unit->name = (Words) { g_strdup (kind->zh), g_strdup (kind->zh) };
  unit->parts = kind->parts;
  unit->also = g_strsplit (kind->also, " ", -1);
  for (guint i = 0; i + 1 < g_strv_length (others); i += 2) {
    const OtherUnit other = { { g_strdup (others[i]), g_strdup (others[i]) },
                              g_ascii_strtoll (others[i + 1], NULL, 10) };
    unit_add (unit, other);
  }
  return unit;
}

/* `1.5`, `59/60` or ∞ of a unit in base units; -1: none of these. */
static gint64 base_units (const char *text, gint64 parts)
{
  const char *slash = strchr (text, '/');
  gint64 base = -1;
  if (strcmp (text, "∞") == 0)
    return UNBOUNDED;
  if (slash != NULL)
    return g_ascii_strtoll (text, NULL, 10) * parts / g_ascii_strtoll (slash + 1, NULL, 10);
  return decimal_read (text, strlen (text), parts, &base) ? base : -1;
}

static gboolean is_refused (const Fact *fact, Span written, FindingCode code, char **cells)
{
  g_autofree char *expected = code == NO_FAULT ? NULL : value_expected (fact, written, code);
  return code != NO_FAULT && strcmp (sill_findings_table_code (code), cells[2]) == 0 &&
         (cells[3] == NULL || g_strcmp0 (expected, cells[3]) == 0);
}

static gboolean holds (char **cells)
{
  g_auto (GStrv) of = g_strsplit (cells[1], " ", 2); /* the unit, and what is measured where that is said */
  g_assert (find_kind (of[0]) != NULL);
  Unit *unit = unit_of (find_kind (of[0]));
  const Fact fact = { .kind = FACT_QUANTITY, .unit = unit, .name.zh = of[1] };
  const Span written = { cells[0], strlen (cells[0]) };
  Interval value = { -7, -7 };
  gboolean plain;
  const FindingCode code = value_read (&fact, written, &value, &plain);
  const gint64 lo = base_units (cells[2], unit->parts);
  gboolean right = lo >= 0 ? code == NO_FAULT && value.lo == lo && value.hi == base_units (cells[3], unit->parts)
                           : is_refused (&fact, written, code, cells);
  if (!right)
    printf ("\n%s (%s): %s %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT " of 1/%" G_GINT64_FORMAT, cells[0], cells[1],
            code == NO_FAULT ? "" : sill_findings_table_code (code), value.lo, value.hi, unit->parts);
  unit_free (unit);
  return right;
}

static void check_file (const char *path, guint least)
{
  g_autofree char *text = NULL;
  guint n = 0;
  CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '\0' || **line == '#')
      continue;
    g_auto (GStrv) cells = g_strsplit (*line, " | ", 4);
    CU_ASSERT_TRUE (holds (cells));
    n++;
  }
  CU_ASSERT_TRUE (n >= least);
}

static void sums_of_money (void) { check_file ("tests/amounts/money.txt", 400); }
static void counts_of_things (void) { check_file ("tests/amounts/counts.txt", 130); }
static void spans_of_time (void) { check_file ("tests/amounts/durations.txt", 90); }
static void what_their_names_let_stand (void) { check_file ("tests/amounts/named.txt", 60); }
static void weights_and_others (void) { check_file ("tests/amounts/measures.txt", 30); }

SUITE (amounts, { "sums of money", sums_of_money }, { "counts of things", counts_of_things },
       { "spans of time", spans_of_time }, { "weights and others", weights_and_others },
       { "words that say no more than what is measured", what_their_names_let_stand })
