#pragma once
#include "decide/rows.h"

/* Rows, each with its kind: what they come to under each law that they can meet, and under each other reading of these. Of rows
 * of one kind the same is said but for the facts themselves. */
typedef struct RowKinds RowKinds;

enum { KIND_WORDS = 4 };

typedef struct {
  guint64 words[KIND_WORDS];
} RowKind;

/* As rows_new_ranks; `brief`: as rows_new_brief. Returns: yours; NULL also where so many laws and readings are not told apart. */
RowKinds *row_kinds_new (const Program *program, const Case *like, gboolean brief, Work *work);
void row_kinds_free (RowKinds *kinds);
/* As rows_shared. */
gboolean row_kinds_shared (const RowKinds *kinds, guint fact, Interval *ret);
/* As rows_decide; `ret`: of n. */
void row_kinds_decide (RowKinds *kinds, const RowFact *facts, guint n_facts, guint n, RowKind *ret);
/* The rows as things stand, as they were decided last. Returns: borrowed. */
const Rows *row_kinds_rows (const RowKinds *kinds);
/* What these come to; of `brief` ones only. */
const RowVerdicts *row_kinds_verdicts (const RowKinds *kinds);
