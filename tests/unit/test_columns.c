#include "run/columns.h"
#include "columns_hold.h"
#include "compile/lay_columns.h"
#include "rules.h"
#include "test.h"

static const char shares[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1 2'/></item><item n='4' when='p'><scale items='1-3' by='1/2'/></item>";
static const char tenfold[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item>";

typedef struct {
  Program *program;
  const Plan *plan;
  ColumnCode *code;
  ColumnRoom *room;
  Column *columns;
  gint64 lo[BLOCK_ROWS], hi[BLOCK_ROWS];
} Table;

/* All facts are nought or no. */
static Table *table_new (void)
{
  Table *table = g_new0 (Table, 1);
  table->program = rules_small (shares, tenfold);
  table->plan = rules_plan (table->program);
  const uint32_t wanted[] = { places_item (&table->plan->places, 2)->step };
  table->code = lay_columns (&table->plan->code, wanted, 1);
  table->room = column_room_new (table->code);
  table->room->row = g_new (Interval, table->plan->code.n_slots);
  table->columns = g_new0 (Column, table->plan->code.n_slots);
  return table;
}

static void table_free (Table *table)
{
  g_free (table->room->row);
  column_room_free (table->room);
  column_code_free (table->code);
  program_unref (table->program);
  g_free (table->columns);
  g_free (table);
}

static Column *column_of (const Table *table, const char *fact)
{
  return &table->columns[rules_slot (table->program, fact)];
}

static gboolean has_bit (const uint64_t *bits, guint row) { return bits[row / 64] >> row % 64 & 1; }

static void each_row_has_its_own_rank (void)
{
  Table *table = table_new ();
  for (guint i = 0; i < BLOCK_ROWS; i++)
    table->lo[i] = i;
  column_of (table, "x")->lo = table->lo;
  columns_run (table->code, table->columns, BLOCK_ROWS, table->room);
  for (guint i = 0; i < BLOCK_ROWS; i++) {
    CU_ASSERT_EQUAL (table->room->floor[i], (i >= 50) + (i >= 500));
    CU_ASSERT_EQUAL (table->room->ceiling[i], (i >= 50) + (i >= 500));
    CU_ASSERT_FALSE (has_bit (table->room->apart, i));
  }
  table_free (table);
}

static void what_all_rows_share_stands_once (void)
{
  Table *table = table_new ();
  g_autofree gint64 *values = g_new (gint64, 77); /* and no more is read */
  for (guint i = 0; i < 77; i++)
    values[i] = i;
  column_of (table, "y")->lo = values;
  column_of (table, "x")->all = interval_point (49); /* 10 more of y, of 500, make up the whole */
  columns_run (table->code, table->columns, 77, table->room);
  for (guint i = 0; i < 77; i++) {
    CU_ASSERT_EQUAL (table->room->floor[i], i >= 10);
    CU_ASSERT_EQUAL (has_bit (table->room->yes, i), i >= 10); /* item 3 */
  }
  table_free (table);
}

static void row_with_something_unknown_is_run_by_itself (void)
{
  Table *table = table_new ();
  for (guint i = 0; i < 100; i++) {
    table->lo[i] = 48;
    table->hi[i] = 48 + (i == 70 ? 2 : 0);
  }
  *column_of (table, "x") = (Column) { .lo = table->lo, .hi = table->hi };
  columns_run (table->code, table->columns, 100, table->room);
  for (guint i = 0; i < 100; i++) {
    CU_ASSERT_EQUAL (has_bit (table->room->apart, i), i == 70);
    CU_ASSERT_EQUAL (table->room->floor[i], 0);
    CU_ASSERT_EQUAL (table->room->ceiling[i], i == 70);
    CU_ASSERT_FALSE (has_bit (table->room->yes, i));
    CU_ASSERT_FALSE (has_bit (table->room->inexact, i));
  }
  table_free (table);
}

static void value_beyond_the_proved_bound_does_not_wrap (void)
{
  Table *table = table_new ();
  const gint64 great[] = { G_MAXINT64, G_MAXINT64 / 10, G_MAXINT64 / 10 + 1, G_MAXINT64 / 20, -1, G_MININT64 + 1 };
  for (guint i = 0; i < 2 * G_N_ELEMENTS (great); i++)
    table->lo[i] = i % 2 == 0 ? great[i / 2] : 49;
  column_of (table, "x")->lo = table->lo;
  columns_run (table->code, table->columns, 2 * G_N_ELEMENTS (great), table->room);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (great); i++)
    CU_ASSERT_EQUAL (table->room->floor[i], i % 2 == 0 && i < 8 ? 2 : 0);
  CU_ASSERT_TRUE (has_bit (table->room->apart, 0));
  CU_ASSERT_FALSE (has_bit (table->room->apart, 1));
  CU_ASSERT_FALSE (has_bit (table->room->apart, 8)); /* -1 is no great value */
  table_free (table);
}

/* The shipped rules are the program `columns`. */
static void rows_come_to_what_each_comes_to_by_itself (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program =
      pipeline_rules ((const char *const[]) { "tests/golden/every-construct/rules", NULL }, findings, NULL);
  ColumnsTally tally;
  CU_ASSERT_TRUE (program != NULL && columns_hold (program, 3000, 1, &tally));
  CU_ASSERT_TRUE (tally.rows >= 3000 && tally.apart > 0 && tally.undecided > 0);
  CU_ASSERT_TRUE (columns_hold_by_chance (100, 1, &tally));
}

SUITE (columns, { "each row has its own rank", each_row_has_its_own_rank },
       { "what all rows share stands once", what_all_rows_share_stands_once },
       { "a row with something unknown is run by itself", row_with_something_unknown_is_run_by_itself },
       { "a value beyond the proved bound does not wrap", value_beyond_the_proved_bound_does_not_wrap },
       { "rows come to what each comes to by itself", rows_come_to_what_each_comes_to_by_itself })
