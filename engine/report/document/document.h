#pragma once
#include <sill/language.h>
#include "base/text.h"
#include "logic/truth.h"
#include "report/words/words.h"

/* A document for people, in one language, as it is built: parts in parts, each with its role. What a role looks like stands in
 * styles.def; whoever builds chooses roles and texts, whoever writes has no opinion. */
typedef enum {
#define STYLE(id, ...) ROLE_##id,
#include "report/document/styles.def"
#undef STYLE
  N_ROLES
} Role;

/* PAGE folds and draws (HTML); LINES are read from top to bottom (text, Markdown). */
typedef enum { PAGE, LINES } Medium;

typedef struct Document Document;

/* What a part is besides its role and its text; whoever adds it may set this. */
typedef struct Block Block;
struct Block {
  Role role;
  char *text;
  gint rank;                  /* of the tier it is about; -1: of none */
  gint truth;                 /* a Truth; -1: none is told. Lines show it by mark and tone */
  char mark[12];              /* instead of that of its style */
  const char *also;           /* a further class on a page; static */
  gboolean current;           /* where one is, on a ladder */
  gint left, width;           /* where it stands in a picture, in thousandths; -1: it does not; 0 is narrow as a line */
  guint depth;                /* CELL: steps to the right */
  Block *first, *last, *next; /* what stands in it, in order */
};

Document *document_new (Medium medium, SillLanguage language);
void document_free (Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

/* Begins a part; what follows stands in it until document_end. A role that the medium does not have is left out with all that
 * stands in it. Returns: borrowed, never NULL. */
Block *document_start (Document *document, Role role);
void document_end (Document *document);
/* Goes on with a part that was ended, until document_end. */
void document_resume (Document *document, Block *block);
/* Takes out the last part of the one that is open. */
void document_drop (Document *document, const Block *block);
/* The same for all parts that read and look the same. Returns: yours; NULL: there is nothing in it. */
char *document_digest (const Block *block);
/* A part without others in it. Takes `text`; NULL: there is none, and no part. */
Block *document_add (Document *document, Role role, char *text);
/* The same of a text that stays its owner's. */
Block *document_put (Document *document, Role role, const char *text);
Block *document_word (Document *document, Role role, Word word);
/* `level`: 1 the title, to 4. Takes `text`. */
void document_heading (Document *document, guint level, char *text);
/* Begins a table with its `n` heads; rows follow, until document_end. */
void document_table (Document *document, Role role, const Word *heads, guint n);
/* Begins a table of plain cells, which ends where something else than a cell follows. Without rows it is not written, neither
 * is a column in which every cell is empty. */
void document_cells (Document *document, const Word *heads, guint n);
/* The next cell, row by row; `depth` steps to the right. Takes `text`; NULL: an empty one. */
void document_cell (Document *document, char *text, guint depth);

/* Lines of at most so many columns (0: 80), wide characters taking two; in colours if wanted. Returns: yours. */
char *document_write_text (const Document *document, guint columns, gboolean color);
char *document_write_markdown (const Document *document);
/* What stands in the <main> of a page. Returns: yours. */
char *document_write_html (const Document *document);
