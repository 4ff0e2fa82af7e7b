#pragma once
#include "batch/items_told.h"
#include "batch/known.h"
#include "batch/row_group.h"
#include "read/plain/plain_record.h"

/* The plain records of a lot, decided by the column. A thread has one of its own. */
typedef struct RecordBlock RecordBlock;

/* `wish`: what is told of items; where it is wanted only records of which that is said in few words are taken for known. */
RecordBlock *block_new (const Program *program, ToldWish wish);
void block_free (RecordBlock *block);
/* Begins with the records of another lot. */
void block_clear (RecordBlock *block);
/* Takes record `row` of the lot, which is below LOT_ROWS and greater than those before it; nothing of it is kept but where its id stands. */
void block_add (RecordBlock *block, guint row, const PlainRecord *record);
/* Decides all that it took. */
void block_decide (RecordBlock *block);
/* What records that are known for the same still differ in. */
typedef struct {
  Span id;         /* as it was taken */
  guint notes;     /* facts that it states and its offence never asks for */
  gboolean unused; /* one of these is more than nothing */
} BlockOwn;

/* What is known of records like this one. Returns: borrowed until block_clear; NULL: it was not taken, or is to be decided by
 * itself. */
Known *block_known (const RecordBlock *block, guint row, BlockOwn *ret);
/* Works out what is told of the items of a record that block_known knows. Returns: borrowed until the next call; `ret_left`: a clause
 * above what it comes to is left to a person. */
const ItemsTold *block_items (const RecordBlock *block, guint row, gboolean *ret_left);
