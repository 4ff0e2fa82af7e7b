#pragma once
#include "model/names/names.h"
#include "read/document/span.h"

/* What a column may be: a part of a case (table_columns.def), a fact, nothing known, without a name, or a fault of every row. */
enum {
#define COLUMN(code, names) COLUMN_##code,
#include "read/bulk/table_columns.def"
#undef COLUMN
  N_COLUMNS,
  COLUMN_FACT = N_COLUMNS,
  COLUMN_FOREIGN,
  COLUMN_NAMELESS,
  COLUMN_WRONG
};

/* The part of a case that a column of that name is; COLUMN_FACT: none. */
guint column_named (Span name);
/* What a foreign table calls it in, what it is out, where `columns` (by turns, ended by NULL; NULL: none) says so; else the name itself. */
Span column_said (const char *const *columns, Span name);
/* The unit in brackets behind a name is cut off. Returns: yours; NULL: there is none. */
char *column_take_unit (Span *name);

/* What a head may name besides the parts of a case. */
typedef struct {
  const Lawbook *law;         /* its facts; NULL: none is known */
  const char *const *columns; /* as column_said takes them */
} HeadNames;

/* Where the head begins in the first rows of a table, and how many rows with something in them stand above it. */
typedef struct {
  gsize begin;
  guint above;
} HeadPlace;

/* Behind titles, where the first row that names a part of a case, a fact or a foreign column, and something else, has nothing but titles
 * above it. 0: the first row is it, as far as anybody can tell. */
HeadPlace head_find (Span rows, const HeadNames *known);
