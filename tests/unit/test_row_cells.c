/* Rows of a table in, their cells out. */
#include "read/bulk/row_cells.h"
#include "test.h"
#include <string.h>

/* The cells with `|` between them. Returns: yours. */
static char *split (const char *row, char between)
{
  Cells cells;
  GString *all = g_string_new (NULL);
  cells_init (&cells);
  cells_split (&cells, (Span) { row, strlen (row) }, between);
  for (guint i = 0; i < cells.cells->len; i++) {
    const Span cell = cells_get (&cells, i);
    g_string_append (all, i > 0 ? "|" : "");
    g_string_append_len (all, cell.text, (gssize) cell.length);
  }
  cells_clear (&cells);
  return g_string_free (all, FALSE);
}

static void splits_into (const char *row, char between, const char *expected)
{
  g_autofree char *got = split (row, between);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void plain (void)
{
  splits_into ("a,b,c", ',', "a|b|c");
  splits_into ("a,,c,", ',', "a||c|");
  splits_into ("", ',', "");
  splits_into (" a , b\r", ',', "a|b");
  splits_into ("a\tb\t", '\t', "a|b|");
  splits_into ("5\"x,b", ',', "5\"x|b");
}

static void quoted (void)
{
  splits_into ("\"a,b\",c", ',', "a,b|c");
  splits_into ("\"a\nb\",\"\"", ',', "a\nb|");
  splits_into ("\"a\"\"b\",c", ',', "a\"b|c");
  splits_into ("\"\"\"a\"\"\",c", ',', "\"a\"|c");
  splits_into (" \"a\" ,c", ',', "a|c");
  splits_into ("\"a", ',', "a");
}

/* The first cell whose quotes do not hold all of it. */
static gint broken (const char *row)
{
  Cells cells;
  cells_init (&cells);
  cells_split (&cells, (Span) { row, strlen (row) }, ',');
  const gint ret = cells.broken;
  cells_clear (&cells);
  return ret;
}

static void broken_quotes (void)
{
  CU_ASSERT_EQUAL (broken ("a,\"b\"\"c\" ,5\"x"), -1);
  CU_ASSERT_EQUAL (broken ("\"a\nb\", \"\""), -1);
  CU_ASSERT_EQUAL (broken ("a,\"50"), 1);
  CU_ASSERT_EQUAL (broken ("a,b,\"50\"0"), 2);
  CU_ASSERT_EQUAL (broken ("\"a\" b,\"c"), 0);
}

static gsize extent (const char *text, char between, gboolean *ret_ends)
{
  RowExtent row = { .between = between }, whole = row;
  *ret_ends = FALSE;
  for (gsize n = 0; n <= strlen (text) && !*ret_ends; n++)
    *ret_ends = row_follow (&row, text, n);
  CU_ASSERT_EQUAL (row_follow (&whole, text, strlen (text)), *ret_ends);
  CU_ASSERT_TRUE (whole.at == row.at && whole.n_cells == row.n_cells && whole.first_line == row.first_line);
  return row.at;
}

static void ends (void)
{
  gboolean ends;
  CU_ASSERT_TRUE (extent ("a,b\nc", ',', &ends) == 3 && ends);
  CU_ASSERT_TRUE (extent ("a,\"b\nc\",d\ne", ',', &ends) == 9 && ends);
  CU_ASSERT_TRUE (extent ("a,\"b\"\"\nc\"\ne", ',', &ends) == 9 && ends);
  CU_ASSERT_TRUE (extent ("a,b\"\ne", ',', &ends) == 4 && ends);
  CU_ASSERT_TRUE (extent ("a,\"b\nc", ',', &ends) == 6 && !ends);
  CU_ASSERT_TRUE (extent ("a;\"b\nc\"\nd", '\0', &ends) == 7 && ends);
}

static void between (void)
{
  CU_ASSERT_EQUAL (row_between ((Span) { "a,b", 3 }), ',');
  CU_ASSERT_EQUAL (row_between ((Span) { "a\tb,c\td", 7 }), '\t');
  CU_ASSERT_EQUAL (row_between ((Span) { "a;b;c", 5 }), ';');
  CU_ASSERT_EQUAL (row_between ((Span) { "\"a;b;c\",d", 9 }), ',');
  CU_ASSERT_EQUAL (row_between ((Span) { "a", 1 }), ',');
}

SUITE (row_cells, { "cells between signs", plain }, { "quoted cells", quoted },
       { "quotes that do not hold a cell", broken_quotes }, { "where a row ends, seen byte by byte or at once", ends },
       { "the sign between the cells of a head", between })
