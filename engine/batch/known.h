#pragma once
#include <sill/batch.h>
#include "batch/summary.h"
#include "decide/row_kinds.h"
#include "report/rows/table_rows.h"

/* What came of a record, kept for all that come to the same. */
typedef struct {
  RowKind kind;
  char
      *tail; /* of its line, behind the id: all that is the same in each; NULL: no record of the kind was decided yet */
  gsize length;
  const char *
      between; /* inside `tail`, which then ends before it: what stands between its items and its open clauses; NULL: it has none */
  gsize n_between;
  const char *end; /* the same, behind these */
  gsize n_end;
  gboolean counted;       /* what follows is known; no line of it need have been written */
  SillBatchCounts counts; /* of the record alone, but for its notes */
  guint needs;
  guint64 order;
  SummaryKind *sums; /* what it adds to a summary; NULL: nothing is summed up */
} Known;

/* All that is known of records that are alike but for facts. */
typedef struct KnownKinds KnownKinds;

KnownKinds *known_kinds_new (void);
void known_kinds_free (KnownKinds *kinds);
/* Returns: borrowed; NULL: it is one too many. */
Known *known_of_kind (KnownKinds *kinds, const RowKind *kind);
/* From the counts with a record of the kind and `before` it. */
void known_learn_counts (Known *known, const SillBatchCounts *counts, const SillBatchCounts *before);
/* Counts another one, with so many notes. */
void known_count (const Known *known, guint notes, SillBatchCounts *counts);
/* Adds another one to a summary. `nearest`: NULL: nothing is measured. */
void known_sum (const Known *known, const BriefNearest *nearest, guint needs, Summary *summary);
/* `line`: that of a record of the kind, ended by NUL. */
void known_learn (Known *known, const char *line);
/* What stands between the brackets of `items` and of `open` in a line. */
typedef struct {
  const char *items, *open;
} KnownLists;
/* The same of a line of which these are not the same in each. Nothing is learned where it has others. */
void known_learn_around (Known *known, const char *line, const KnownLists *lists);
/* The same of a row of a table, of a kind of which none is known yet. `alike`: what is the same in all of them; its text is taken. */
void known_learn_row (Known *known, RowsAlike alike);
/* Nothing is known of its line any more. */
void known_forget_line (Known *known);
/* Writes the line of another one, up to its items where these are not the same. `id`: ended by NUL; NULL: it has none. */
void known_write (const Known *known, const char *id, GString *to);
