#pragma once
#include "report/document/sheet.h"

/* What a sheet is made of, for those who write it. */
typedef enum { BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_TABLE } BlockKind;

typedef struct {
  char *text;
  guint depth;
} Cell;

typedef struct {
  BlockKind kind;
  guint level;      /* HEADING */
  char *text;       /* HEADING, PARAGRAPH */
  GPtrArray *heads; /* TABLE: of const char */
  GArray *cells;    /* TABLE: of Cell, row by row */
} Block;

struct Sheet {
  SillLanguage language;
  GPtrArray *blocks; /* of Block */
};

/* The rows of a table. */
guint block_rows (const Block *block);
/* Borrowed; `text` is never NULL. */
const Cell *block_cell (const Block *block, guint row, guint column);
/* Nothing stands in the column. */
gboolean block_is_empty (const Block *block, guint column);
