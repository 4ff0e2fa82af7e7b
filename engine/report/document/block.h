#pragma once
#include "report/document/document.h"

/* What a document is made of, for those who write it. */

/* How lines have it. Those from INLINE on stand in the line of the part that they are in, one behind the other. */
typedef enum {
  LAYOUT_SKIPPED,
  LAYOUT_GROUP,     /* only what is inside */
  LAYOUT_LINE,      /* a paragraph with its mark; then, further in, what is inside and not in its line */
  LAYOUT_HEADING,   /* a blank line and one at the left edge */
  LAYOUT_HEAD,      /* the same below a rule and above a blank line */
  LAYOUT_TITLE,     /* of a document, underlined by level */
  LAYOUT_PARAGRAPH, /* at the left edge, its line ends kept */
  LAYOUT_RULE,
  LAYOUT_BLANK,
  LAYOUT_TABLE,
  LAYOUT_ROW,
  LAYOUT_CELL,
  LAYOUT_INLINE,       /* as it is */
  LAYOUT_NAMED,        /* behind a colon, if anything stands before it */
  LAYOUT_AFTER_CLAUSE, /* behind a semicolon */
  LAYOUT_AFTER_DOT,    /* behind a dot in the middle, if anything stands before it */
  LAYOUT_BRACKETED
} Layout;

typedef enum { TONE_PLAIN, TONE_STRONG, TONE_MET, TONE_OPEN, TONE_FAINT } Tone;

typedef struct {
  const char *tag, *class, *more;
  Layout layout;
  Tone tone;
  const char *mark;
  guint step;
} Style;

struct Document {
  Medium medium;
  SillLanguage language;
  GPtrArray *blocks; /* of Block: all of them */
  GPtrArray *open;   /* of Block, borrowed: those begun and not ended, the outermost first */
  guint left_out;    /* how many of the parts begun the medium does not have */
  Block nowhere;     /* what is handed out for these */
  gboolean cells;    /* the innermost is a table of plain cells */
};

const Style *block_style (const Block *block);
/* The mark before its line; may be "". Returns: borrowed. */
const char *block_mark (const Block *block);
/* Its text and those in its line, one behind the other. Returns: yours. */
char *block_line (const Block *block, SillLanguage language);

/* A table as rows and columns. */
typedef struct {
  GPtrArray *heads, *cells; /* of const Block, borrowed; cells row by row */
  guint columns, rows;
} Grid;

Grid grid_of (const Block *table);
void grid_clear (Grid *grid);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)
const Block *grid_cell (const Grid *grid, guint row, guint column);
/* Nothing stands in the column. */
gboolean grid_is_empty (const Grid *grid, guint column);
