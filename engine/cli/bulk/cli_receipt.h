#pragma once
#include "cli/cli_print.h"

/* What a batch read, how it was asked and what came of it, so that anyone can run it again and see whether it is the same.
 * While it runs into blocks the same is its manifest. */

typedef struct {
  char *path;
  char *sha256; /* NULL: it could not be read */
  guint64 bytes;
} ReceiptFile;

/* Results as files that follow each other, and how far they go. */
typedef struct {
  GArray *files;      /* of ReceiptFile, each by its name in the folder */
  gboolean whole;     /* nothing comes after them */
  SillBatchAt at;     /* behind the last of them; what came of them is the receipt's */
  GPtrArray *foreign; /* of char *: keys that are like nothing known, as they came */
  guint n_paths;      /* of the input */
  char *paths;        /* SHA-256 of their names */
  char *summary;      /* as sill_summary_keep has it; NULL: none is wanted */
} ReceiptBlocks;

typedef struct {
  char *engine, *rules; /* version; SHA-256 of the rule files */
  SillDetail detail;
  SillBatchForm form;
  SillLanguage language; /* of a table */
  gboolean bom;
  guint only; /* needs; 0: all records have lines */
  SillBatchSort sort;
  gboolean has_findings, complete, tables;
  char *charge, *encoding, *sheet; /* NULL: not said */
  GStrv columns;                   /* NULL: none */
  GArray *inputs;                  /* of ReceiptFile: those that were read to their end */
  ReceiptFile output;              /* path NULL: standard output */
  ReceiptBlocks *blocks;           /* NULL: the output is one text */
  SillBatchCounts counts;
} Receipt;

enum { RECEIPT_VERSION = 1 };

/* By their numbers, ended by NULL. */
extern const char *const receipt_details[];

/* Of nothing yet. Returns: yours. */
Receipt *receipt_empty (void);
ReceiptBlocks *receipt_blocks_empty (void);
/* Of a batch that is about to run by these rules. Returns: yours. */
Receipt *receipt_new (const SillRules *rules, const SillBatch *batch, const char *output);
/* A receipt is UTF-8. Returns: the first name or word of the batch that is none, so that no receipt can say it; NULL: there is none. */
const char *receipt_cannot_say (const SillBatch *batch, const char *output);
void receipt_free (Receipt *receipt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Receipt, receipt_free)
void receipt_add_input (Receipt *receipt, const char *path, const char *sha256, guint64 bytes);
/* From now on the output is a folder of blocks. */
void receipt_be_in_blocks (Receipt *receipt, const char *const *paths);
void receipt_add_block (Receipt *receipt, const char *name, const char *sha256, guint64 bytes);
/* As one JSON object. Returns: yours. */
char *receipt_write (const Receipt *receipt);
/* Returns: yours; NULL, with words that say why: it is none. */
Receipt *receipt_read (const char *text, gsize length, char **ret_words);
/* The batch that it is of, to be run again: borrowed from it, `paths` of its inputs (yours: the array). */
SillBatch receipt_batch (const Receipt *receipt, const char ***ret_paths);
/* What of the engine, the rules, the options and, where both are in blocks, the input differs between two. Returns: borrowed; NULL: nothing. */
const char *receipt_differs (const Receipt *a, const Receipt *b);
