#pragma once
#include "cli/cli_print.h"

/* What a batch read, how it was asked and what came of it, so that anyone can run it again and see whether it is the same. */

typedef struct {
  char *path;
  char *sha256; /* NULL: it could not be read */
  guint64 bytes;
} ReceiptFile;

typedef struct {
  char *engine, *rules; /* version; SHA-256 of the rule files */
  SillDetail detail;
  gboolean has_findings, complete, tables;
  char *charge, *encoding; /* NULL: not said */
  GStrv columns;           /* NULL: none */
  GArray *inputs;          /* of ReceiptFile */
  ReceiptFile output;      /* path NULL: standard output */
  SillBatchCounts counts;
} Receipt;

/* Of a batch that is about to run by these rules. Returns: yours. */
Receipt *receipt_new (const SillRules *rules, const SillBatch *batch, const char *output);
void receipt_free (Receipt *receipt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Receipt, receipt_free)
void receipt_add_input (Receipt *receipt, const char *path, const char *sha256, guint64 bytes);
/* As one JSON object. Returns: yours. */
char *receipt_write (const Receipt *receipt);
/* Returns: yours; NULL, with words that say why: it is none. */
Receipt *receipt_read (const char *text, gsize length, char **ret_words);
/* The batch that it is of, to be run again: borrowed from it, `paths` of its inputs (yours: the array). */
SillBatch receipt_batch (const Receipt *receipt, const char ***ret_paths);
