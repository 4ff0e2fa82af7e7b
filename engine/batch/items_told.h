#pragma once
#include <sill/language.h>
#include "decide/row_kinds.h"

/* What is told of the items of rows of one group, in few words: only of rows of which nothing is unknown. */
typedef struct ItemsTold ItemsTold;

/* What is asked of it. */
typedef struct {
  gboolean items;   /* FALSE: nothing at all */
  gboolean cells;   /* as cells of a table; else as JSON */
  gboolean nearest; /* what is nearest to its limit; cells tell it */
  SillLanguage language;
} ToldWish;

/* `kinds`: of `brief`; borrowed, as is `wish`. `region`: of all rows; NULL: not known. Returns: yours. */
ItemsTold *items_told_new (const Program *program, const RowKinds *kinds, const ToldWish *wish, const char *region);
void items_told_free (ItemsTold *told);
/* Begins with rows that state nothing. */
void items_told_begin (ItemsTold *told);
/* What the rows state of a fact: a value for each row of the lot, of which those of the group are read. */
void items_told_column (ItemsTold *told, guint fact, const gint64 *values);

/* A row of those that were decided last. */
typedef struct {
  guint at;  /* among them */
  guint row; /* in the lot */
} ToldRow;

/* Whether nothing of the row is unknown, and its items are told in few words. */
gboolean items_told_is (const ItemsTold *told, guint at);
/* Works out what is told of a row of which that is so. Returns: whether a clause above what it comes to is left to a person. */
gboolean items_told_find (ItemsTold *told, ToldRow row);
/* What of the row is nearest to its limit. Returns: borrowed until the next row; NULL: it was not asked for, or nothing is measured. */
const BriefNearest *items_told_nearest (const ItemsTold *told);
/* What was worked out last. As JSON: what stands between the brackets of `items` and of `open`; as cells: those from the items that
 * are met to the unit of what is nearest, and that of what is left to a person. */
void items_told_write (const ItemsTold *told, GString *to);
void items_told_write_open (const ItemsTold *told, GString *to);
