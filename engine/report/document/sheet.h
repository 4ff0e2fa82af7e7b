#pragma once
#include <sill/rules.h>

/* A document of headings, paragraphs and tables in one language, for people: written as text, Markdown or HTML.
 * Texts handed over are the sheet's; NULL stands for an empty one. */
typedef struct Sheet Sheet;

Sheet *sheet_new (SillLanguage language);
void sheet_free (Sheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

/* `level`: 1 the title, to 4. */
void sheet_heading (Sheet *sheet, guint level, char *text);
void sheet_paragraph (Sheet *sheet, char *text);
/* Begins a table of `n` columns; the rows that follow are its. A table without rows is not written, neither is a column
 * in which every cell is empty. `heads` are static. */
void sheet_table (Sheet *sheet, const char *const *heads, guint n);
/* Adds the next cell of the table, row by row; `depth` steps to the right. */
void sheet_cell (Sheet *sheet, char *text, guint depth);

/* Aligned in `columns`, wide characters taking two. Returns: yours. */
char *sheet_write_text (const Sheet *sheet, guint columns);
char *sheet_write_markdown (const Sheet *sheet);
/* A whole page. */
char *sheet_write_html (const Sheet *sheet);
