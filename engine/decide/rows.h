#pragma once
#include "decide/trial.h"
#include "model/program/brief_code.h"
#include "run/columns.h"

/* Rows: charges that differ in nothing but the values of some facts. Their law is chosen once; under each law that they can meet
 * they are decided by the column. */
typedef struct Rows Rows;

/* A fact that each row states. */
typedef struct {
  guint fact;
  Column column;
} RowFact;

/* What rows come to: as floor, ceiling, applied and exact of their verdicts. */
typedef struct {
  uint8_t floor[BLOCK_ROWS], ceiling[BLOCK_ROWS];
  uint8_t applied[BLOCK_ROWS]; /* index of the law */
  uint64_t inexact[BLOCK_WORDS];
} RowVerdicts;

/* `like`: one charge, with all that the rows share; it is borrowed as long as they are. `work`: of the caller.
 * Returns: yours; NULL: such rows are to be decided one by one, because days are not known, acts are listed, or a product
 * that the law asks for is stated as not known. */
Rows *rows_new (const Program *program, const Case *like, Work *work);
/* The same for ranks alone, where a provision is read so; NULL: as by default. */
Rows *rows_new_ranks (const Program *program, const Case *like, const Condition *reading, Work *work);
/* The same for ranks as by default, and for what is told of items in few words. */
Rows *rows_new_brief (const Program *program, const Case *like, Work *work);
void rows_free (Rows *rows);
/* Decides n rows, at most BLOCK_ROWS. What a row states goes before what `like` states of the same fact. */
void rows_decide (Rows *rows, const RowFact *facts, guint n_facts, guint n, RowVerdicts *ret);
/* What a fact is where no row states it; below nothing: the product of its factors. FALSE: that is not the same under all laws, or there is none. */
gboolean rows_shared (const Rows *rows, guint fact, Interval *ret);
guint rows_laws (const Rows *rows);
const Plan *rows_plan (const Rows *rows, guint law);
/* What the rows that were decided last come to under one law alone; `wanted` are the items of its places, in order. */
const ColumnRoom *rows_room (const Rows *rows, guint law);
/* What is told of the items of one law; `wanted` of its room are then those of the code. NULL: this is not told in few words. */
const BriefCode *rows_brief (const Rows *rows, guint law);
/* What no row states of a fact. */
Interval rows_unsaid (const Rows *rows, guint law, guint fact);
