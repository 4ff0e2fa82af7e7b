/* Columns come to what cases come to that state the same, one by one; what a fact cannot be is refused, with its row. */
#include <sill.h>
#include <string.h>
#include "dice.h"
#include "test.h"

enum { ROWS = 70, WORDS = (ROWS + 63) / 64, FACTS = 6 };

static SillRules *rules; /* the real ones, as long as a test runs */

static gboolean take_columns (const SillCase *fact_case, gpointer data)
{
  SillColumns **ret = data;
  *ret = sill_columns_new (rules, fact_case, NULL);
  return TRUE;
}

static SillColumns *columns_like (const char *like)
{
  SillColumns *columns = NULL;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (sill_cases_read_bytes (rules, like, strlen (like), "like", findings, take_columns, &columns, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return columns;
}

/* ---- against cases ---- */

typedef struct {
  const char *id;
  gboolean flag;
  gint64 around; /* figures that decide lie near it, in base units */
  gint64 lo[ROWS], hi[ROWS];
  guint8 stated[(ROWS + 7) / 8];
} Made;

static void make (Made *made, Dice *dice)
{
  for (guint row = 0; row < ROWS; row++) {
    made->lo[row] = made->flag ? (gint64) dice_below (dice, 2) : dice_between (dice, 0, 2 * made->around);
    made->hi[row] = made->lo[row];
    if (dice_percent (dice, 15))
      made->hi[row] = made->flag ? 1 : made->lo[row] + dice_between (dice, 0, made->around);
    made->stated[row / 8] = (guint8) (made->stated[row / 8] | (dice_percent (dice, 70) ? 1 << row % 8 : 0));
  }
}

static gboolean states (const Made *made, guint row) { return (made->stated[row / 8] >> row % 8 & 1) != 0; }

typedef struct {
  const guint8 *floor, *ceiling;
  SillVerdict *verdict;
  guint row, undecided, reached;
} Compared;

static gboolean compare (const SillCase *fact_case, gpointer data)
{
  Compared *compared = data;
  sill_case_check (rules, fact_case, compared->verdict);
  CU_ASSERT_EQUAL (compared->floor[compared->row], sill_verdict_floor (compared->verdict, 0));
  CU_ASSERT_EQUAL (compared->ceiling[compared->row], sill_verdict_ceiling (compared->verdict, 0));
  compared->undecided += compared->floor[compared->row] < compared->ceiling[compared->row];
  compared->reached += compared->floor[compared->row] > 0;
  compared->row++;
  return TRUE;
}

static void add_fact (GString *to, const Made *made, guint row, gint64 parts)
{
  const gint64 lo = made->lo[row], hi = made->hi[row];
  if (made->flag)
    g_string_append_printf (to, "<fact id='%s' value='%s'/>", made->id, lo < hi ? "unknown" : lo == 1 ? "yes" : "no");
  else if (lo == hi)
    g_string_append_printf (to, "<fact id='%s' value='%" G_GINT64_FORMAT ".%02d'/>", made->id, lo / parts,
                            (gint) (lo % parts * 100 / parts));
  else
    g_string_append_printf (to, "<fact id='%s' min='%" G_GINT64_FORMAT ".%02d' max='%" G_GINT64_FORMAT ".%02d'/>",
                            made->id, lo / parts, (gint) (lo % parts * 100 / parts), hi / parts,
                            (gint) (hi % parts * 100 / parts));
}

/* The rows as one file of cases. */
static char *write_cases (const SillColumns *columns, const char *head, const char *tail, const Made *made, guint n)
{
  GString *to = g_string_new ("<cases xmlns='urn:sill:case:1'>");
  for (guint row = 0; row < ROWS; row++) {
    g_string_append (to, head);
    for (guint i = 0; i < n; i++)
      if (states (&made[i], row))
        add_fact (to, &made[i], row, sill_columns_parts (columns, sill_columns_fact (columns, made[i].id)));
    g_string_append (to, tail);
  }
  g_string_append (to, "</cases>");
  return g_string_free (to, FALSE);
}

/* Returns: how many rows reach a tier, or how many stay undecided if that is less. */
static guint hold (const char *head, const char *tail, Made *made, guint n)
{
  static guint8 floor[ROWS], ceiling[ROWS];
  SillColumn facts[FACTS];
  g_autofree char *like = g_strconcat ("<cases xmlns='urn:sill:case:1'>", head, tail, "</cases>", NULL);
  g_autoptr (SillColumns) columns = columns_like (like);
  CU_ASSERT_PTR_NOT_NULL_FATAL (columns);
  for (guint i = 0; i < n; i++)
    facts[i] = (SillColumn) { sill_columns_fact (columns, made[i].id), made[i].lo, made[i].hi, made[i].stated };
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (
      sill_columns_decide (columns, facts, n, ROWS, &(SillTiers) { .floor = floor, .ceiling = ceiling }, &error));
  g_autofree char *cases = write_cases (columns, head, tail, made, n);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Compared compared = { floor, ceiling, sill_verdict_new (rules), 0, 0, 0 };
  sill_cases_read_bytes (rules, cases, strlen (cases), "rows", findings, compare, &compared, NULL);
  CU_ASSERT_EQUAL (compared.row, ROWS);
  sill_verdict_free (compared.verdict);
  return MIN (compared.reached, compared.undecided);
}

static void as_cases_one_by_one (void)
{
  Dice dice = { 11 };
  Made *made = g_new0 (Made, FACTS);
  static const struct {
    const char *id;
    gboolean flag;
    gint64 around;
  } facts[FACTS] = { { "track", FALSE, 40 },     { "credit", FALSE, 40 }, { "ordinary", FALSE, 4000 },
                     { "gains", FALSE, 400000 }, { "given", TRUE, 0 },    { "on-duty", TRUE, 0 } };
  for (guint i = 0; i < FACTS; i++) {
    made[i] = (Made) { .id = facts[i].id, .flag = facts[i].flag, .around = facts[i].around };
    make (&made[i], &dice);
  }
  static const char charge[] = "<charge offence='cn/253-1'/></case>";
  CU_ASSERT_TRUE (hold ("<case findings='complete'><conduct from='2024-03-01'/>", charge, made, FACTS) > ROWS / 200);
  CU_ASSERT_TRUE (hold ("<case findings='partial'><conduct from='2024-03-01'/><fact id='content' value='30'/>", charge,
                        made, FACTS) > ROWS / 200);
  hold ("<case findings='complete'><conduct from='2015-03-01'/><decision on='2018-01-01'/>", charge, made, FACTS);
  g_free (made);
}

/* A product that some rows state and others leave to its factors. */
static void products_as_cases_one_by_one (void)
{
  Dice dice = { 13 };
  static const struct {
    const char *id;
    gint64 around;
  } facts[] = { { "gambling-points", 300 }, { "gambling-point-worth", 20000 }, { "gambling-stakes", 5000000 } };
  Made *made = g_new0 (Made, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    made[i] = (Made) { .id = facts[i].id, .around = facts[i].around };
    make (&made[i], &dice);
  }
  static const char charge[] = "<charge offence='cn/303-1'/></case>";
  CU_ASSERT_TRUE (
      hold ("<case findings='complete'><conduct from='2024-03-01'/><fact id='gambling-organized' value='5'/>"
            "<fact id='gambling-for-profit' value='yes'/>",
            charge, made, G_N_ELEMENTS (facts)) > 0);
  hold ("<case findings='partial'><conduct from='2024-03-01'/><fact id='gambling-for-profit' value='yes'/>", charge,
        made, G_N_ELEMENTS (facts));
  hold ("<case findings='complete'><conduct from='2024-03-01'/><fact id='gambling-point-worth' value='100'/>", charge,
        made, 1);
  g_free (made);
}

static void an_unknown_product_is_decided_one_by_one (void)
{
  g_autoptr (SillColumns) columns =
      columns_like ("<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2024-03-01'/>"
                    "<fact id='gambling-stakes' value='unknown'/><charge offence='cn/303-1'/></case>");
  CU_ASSERT_PTR_NULL (columns);
}

/* ---- bits, and what is refused ---- */

static guint find_item (const SillColumns *columns, const char *path)
{
  const char *instrument = NULL;
  for (guint i = 0; i < sill_columns_items (columns, 0); i++)
    if (g_str_equal (sill_columns_item (columns, 0, i, &instrument), path) &&
        g_str_equal (instrument, "cn/fashi-2017-10"))
      return i;
  g_assert_not_reached ();
}

static const char like[] = "<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2024-03-01'/>"
                           "<fact id='given' value='yes'/><charge offence='cn/253-1'/></case>";

static void bits_of_items (void)
{
  g_autoptr (SillColumns) columns = columns_like (like);
  CU_ASSERT_PTR_NOT_NULL_FATAL (columns);
  gint64 lo[ROWS], hi[ROWS];
  for (guint row = 0; row < ROWS; row++) {
    lo[row] = row % 100;
    hi[row] = lo[row] + (row % 7 == 0 ? 30 : 0);
  }
  const gsize size = (gsize) sill_columns_items (columns, 0) * WORDS;
  g_autofree guint64 *yes = g_new0 (guint64, size), *open = g_new0 (guint64, size);
  guint8 law[ROWS];
  CU_ASSERT_EQUAL (sill_columns_laws (columns), 1);
  const SillColumn track = { sill_columns_fact (columns, "行踪轨迹信息"), lo, hi, NULL };
  const SillTiers ret = { .law = law, .yes = &yes, .open = &open };
  CU_ASSERT_TRUE (sill_columns_decide (columns, &track, 1, ROWS, &ret, NULL));
  const guint64 *item_yes = yes + find_item (columns, "5(1)(3)") * (gsize) WORDS;
  const guint64 *item_open = open + find_item (columns, "5(1)(3)") * (gsize) WORDS;
  for (guint row = 0; row < ROWS; row++) {
    CU_ASSERT_EQUAL (item_yes[row / 64] >> row % 64 & 1, lo[row] >= 50);
    CU_ASSERT_EQUAL (item_open[row / 64] >> row % 64 & 1, lo[row] < 50 && hi[row] >= 50);
    CU_ASSERT_EQUAL (law[row], 0);
  }
}

static void what_is_refused (void)
{
  g_autoptr (SillColumns) columns = columns_like (like);
  CU_ASSERT_PTR_NOT_NULL_FATAL (columns);
  gint64 lo[] = { 3, 2, 1, -1 }, hi[] = { 3, 1, 1, 4 };
  guint8 floor[4] = { 9, 9, 9, 9 };
  const SillTiers ret = { .floor = floor };
  SillColumn column = { sill_columns_fact (columns, "track"), lo, hi, NULL };
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sill_columns_decide (columns, &column, 1, 4, &ret, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SILL_ERROR, SILL_ERROR_LIMIT) &&
                  strstr (error->message, "row 1: track cannot be 2 to 1") != NULL);
  CU_ASSERT_EQUAL (floor[0], 9);
  column.hi = NULL;
  CU_ASSERT_FALSE (sill_columns_decide (columns, &column, 1, 4, &ret, NULL));
  column.stated = (const guint8[]) { 7 }; /* what is not stated is not looked at */
  CU_ASSERT_TRUE (sill_columns_decide (columns, &column, 1, 4, &ret, NULL));
  column.fact = sill_columns_fact (columns, "given");
  CU_ASSERT_FALSE (sill_columns_decide (columns, &column, 1, 4, &ret, NULL)); /* 3 is neither yes nor no */
  CU_ASSERT_EQUAL (sill_columns_fact (columns, "no such fact"), -1);
  CU_ASSERT_EQUAL (sill_columns_parts (columns, sill_columns_fact (columns, "gains")), 100);
  CU_ASSERT_TRUE (sill_columns_decide (columns, NULL, 0, 0, &ret, NULL));
  static const char vague[] = "<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2016' to='2018'/>"
                              "<charge offence='cn/253-1'/></case>";
  g_autoptr (SillColumns) none = columns_like (vague);
  CU_ASSERT_PTR_NULL (none);
}

/* ---- with the real rules ---- */

static void with_rules (void (*test) (void))
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (rules);
  test ();
  g_clear_pointer (&rules, sill_rules_unref);
}

static void rows_and_cases (void) { with_rules (as_cases_one_by_one); }
static void products (void)
{
  with_rules (products_as_cases_one_by_one);
  with_rules (an_unknown_product_is_decided_one_by_one);
}
static void bits (void) { with_rules (bits_of_items); }
static void refusals (void) { with_rules (what_is_refused); }

SUITE (doors_columns, { "columns come to what cases come to one by one", rows_and_cases },
       { "so do products of columns", products }, { "a bit for each item and row", bits },
       { "what a fact cannot be is refused, with its row", refusals })
