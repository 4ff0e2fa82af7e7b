#pragma once
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* Many cases, each a line of the result in the order of the input, in constant memory. */

enum { SILL_BATCH_RANKS = 4, SILL_BATCH_MOST_THREADS = 64, SILL_BATCH_MOST_FOREIGN = 1000 };

/* Told of each file when it was read as far as it can be: the SHA-256 of its bytes as they lie there, NULL if it could not be
 * read, and how many they are. */
typedef void (*SillBatchInputFunc) (const char *path, const char *sha256, guint64 bytes, gpointer data);

typedef struct {
  guint64 records;                   /* lines of the result */
  guint64 refused;                   /* of them what could not be read as a case */
  guint64 undecided;                 /* cases of which some charge is open */
  guint64 charges[SILL_BATCH_RANKS]; /* that are decided, by rank */
  guint64 open;                      /* that are not */
  guint64 notes;                     /* facts that no charge of their case asks for */
  guint64 broken;                    /* files that could not be read, or not to their end */
  guint64 bytes;                     /* of the files, as they lie there, that were read */
} SillBatchCounts;

/* A point between two records at which a batch can be taken up again. */
typedef struct {
  SillBatchCounts counts; /* what came of the records before it */
  guint input;            /* files that were read to their end before it */
  char sha256[65];        /* of the bytes of all files that had been read when it was reached */
} SillBatchAt;

/* What is asked of all of them. */
typedef struct {
  /* NDJSON and other JSON, XML, tables (CSV, TSV, workbooks as .xlsx); packed by gzip or zstd or not; "-" is standard input; ended by NULL */
  const char *const *paths;
  const char *encoding; /* of files that do not say it; NULL: UTF-8 */
  SillDetail detail;    /* of the results */
  const char *charge;   /* id of the offence of cases that charge nothing; NULL: none */
  gboolean tables;      /* files are tables whatever they are called; else .csv, .tsv and workbooks are */
  const char *sheet;    /* of workbooks; NULL: the only one that has anything */
  /* Of tables: what a column is called and what it is, by turns, ended by NULL; "-": nothing. NULL: none */
  const char *const *columns;
  gboolean has_findings; /* `complete` holds of cases that do not say it; else they are refused */
  gboolean complete;
  guint threads;            /* 0: one */
  guint step;               /* lines of no part go beyond a multiple of so many records; 0: wherever they end */
  const SillBatchAt *after; /* what lies before is read and not decided again; NULL: nothing */
  SillBatchInputFunc input; /* NULL: nobody wants to know; `data` is that of sill_batch_run */
} SillBatch;

/* What comes of some records that follow each other; all of it borrowed for the call. */
typedef struct {
  const char *lines; /* whole ones */
  gsize length;
  const SillBatchCounts *so_far;
  const SillBatchAt *at;      /* behind them, where a step ends; else NULL */
  const char *const *foreign; /* keys that are like nothing known and were not told before */
  guint n_foreign;
} SillBatchPart;

/* Called with one part after the other, in the order of the input. FALSE: nothing more is wanted. */
typedef gboolean (*SillBatchFunc) (const SillBatchPart *part, gpointer data);

/* Decides every case. A record that is no case gets a line that says what is wrong with it; so does a file that cannot be read.
 * `ret_foreign`: the keys of cases that are like nothing known, each once, the first thousand; they were passed over.
 * Errors: LIMIT; CHANGED: what lies before `after` is not what it was. Returns: FALSE if the call failed; `ret_counts` and `ret_foreign` (yours, g_strfreev) are set only otherwise. */
gboolean sill_batch_run (SillRules *rules, const SillBatch *batch, SillBatchFunc func, gpointer data,
                         SillBatchCounts *ret_counts, char ***ret_foreign, GError **error);

#pragma GCC visibility pop
