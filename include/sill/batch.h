#pragma once
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* Many cases, each a line of the result in the order of the input, in constant memory. */

enum { SILL_BATCH_RANKS = 5, SILL_BATCH_MOST_THREADS = 64, SILL_BATCH_MOST_FOREIGN = 1000 };

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
  guint64 unnamed;                   /* cases that name no offence: nothing of them is decided */
  guint64 titles;                    /* rows above the heads of tables, passed over as their titles */
  guint64 broken;                    /* files that could not be read, or not to their end */
  guint64 bytes;                     /* of the files, as they lie there, that were read */
} SillBatchCounts;

/* A point between two records at which a batch can be taken up again. */
typedef struct {
  SillBatchCounts counts; /* what came of the records before it */
  guint input;            /* files that were read to their end before it */
  char sha256[65];        /* of the bytes of all files that had been read when it was reached */
} SillBatchAt;

/* How results are written: a line of JSON each, or as a table that opens in a spreadsheet, a row for each charge. */
typedef enum { SILL_BATCH_NDJSON, SILL_BATCH_CSV } SillBatchForm;

/* Why a person should look at a record; bits. */
typedef enum {
  SILL_NEED_REFUSED = 1,     /* it could not be read as a case */
  SILL_NEED_UNDECIDED = 2,   /* some charge of it is open */
  SILL_NEED_OPEN = 4,        /* an open clause above the tier that holds */
  SILL_NEED_PRESUMPTION = 8, /* the result rests on what the case does not say */
  SILL_NEED_READING = 16,    /* another reading of a provision would lead to another result */
  SILL_NEED_CHARGE = 32,     /* it names no offence: nothing of it is decided */
  SILL_NEED_UNUSED = 64, /* it states something that none of its charges asks for: perhaps another charge was meant */
} SillBatchNeed;

enum { SILL_NEED_ANY = 127 };

/* What records are put in order by; those that come to the same stay in the order of the input, refused ones come last. */
typedef enum {
  SILL_SORT_NOT,
  SILL_SORT_MARGIN,  /* nearest to a limit first; those of which nothing is measured behind */
  SILL_SORT_MISSING, /* undecided ones first, by how many answers would settle them */
  SILL_SORT_TIER,    /* highest first: by what it still can be, then by what it surely is */
} SillBatchSort;

/* What is counted over a whole batch: tiers, distances from limits, missing facts. */
typedef struct _SillSummary SillSummary;

/* What is asked of all of them. */
typedef struct {
  /* NDJSON and other JSON, XML, tables (CSV, TSV, workbooks as .xlsx); packed by gzip or zstd or not; "-" is standard input; ended by NULL */
  const char *const *paths;
  const char *encoding; /* of files that do not say it; NULL: UTF-8 */
  SillDetail detail;    /* of the results */
  SillBatchForm form;
  SillLanguage language;     /* CSV: of its words */
  gboolean bom;              /* CSV: a byte order mark before it */
  guint only;                /* needs: other records have no line; 0: all have one */
  const SillReport *reports; /* of those that a person should look at; NULL: none */
  guint reported;            /* needs: which these are */
  SillBatchSort sort;        /* what `order` of a record is; the lines stay in the order of the input */
  SillSummary *summary;      /* what comes of the records is added to it; NULL: to none */
  const char *charge;        /* id of the offence of cases that charge nothing; NULL: none */
  gboolean tables;           /* files are tables whatever they are called; else .csv, .tsv and workbooks are */
  const char *sheet;         /* of workbooks; NULL: the only one that has anything */
  /* Of tables: what a column is called and what it is, by turns, ended by NULL; "-": nothing. NULL: none */
  const char *const *columns;
  gboolean has_findings; /* `complete` holds of cases that do not say it; else they are refused */
  gboolean complete;
  gboolean singly;          /* decide each record by itself, never many at once: what comes of them is the same */
  guint threads;            /* 0: one */
  guint step;               /* lines of no part go beyond a multiple of so many records; 0: wherever they end */
  const SillBatchAt *after; /* what lies before is read and not decided again; NULL: nothing */
  SillBatchInputFunc input; /* NULL: nobody wants to know; `data` is that of sill_batch_run */
} SillBatch;

typedef struct {
  guint64 number;     /* from 1 */
  gsize begin, end;   /* of its lines; the same: it has none. Before the first one of a table stands the head */
  guint64 order;      /* least first */
  guint needs;        /* SillBatchNeed */
  const char *id;     /* of its case; NULL: not known */
  const char *report; /* a whole document; NULL: none was wanted */
} SillBatchRecord;

/* What comes of some records that follow each other; all of it borrowed for the call. */
typedef struct {
  const char *lines; /* whole ones */
  gsize length;
  const SillBatchRecord *records;
  guint n_records;
  const SillBatchCounts *so_far;
  const SillBatchAt *at;      /* behind them, where a step ends; else NULL */
  const char *const *foreign; /* keys that are like nothing known and were not told before */
  guint n_foreign;
} SillBatchPart;

/* Called with one part after the other, in the order of the input. FALSE: nothing more is wanted. */
typedef gboolean (*SillBatchFunc) (const SillBatchPart *part, gpointer data);

/* Decides every case. A record that is no case gets a line that says what is wrong with it; so does a file that cannot be read.
 * `ret_foreign`: the keys of cases that are like nothing known, each once, the first thousand; they were passed over.
 * Errors: LIMIT; CHANGED: what lies before `after` is not what it was; RULES: a summary, and they are taken up as named. Returns: FALSE if the call failed; `ret_counts` and `ret_foreign` (yours, g_strfreev) are set only otherwise. */
gboolean sill_batch_run (SillRules *rules, const SillBatch *batch, SillBatchFunc func, gpointer data,
                         SillBatchCounts *ret_counts, char ***ret_foreign, GError **error);

/* Of nothing yet. Returns: yours; keeps the rules alive. */
SillSummary *sill_summary_new (SillRules *rules);
void sill_summary_free (SillSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillSummary, sill_summary_free)
/* TEXT, HTML (one page that needs nothing else) or JSON. Returns: yours. */
char *sill_summary_write (const SillSummary *summary, const SillReport *report);
/* Its numbers in one line, for whoever goes on with it later by the same rules. Returns: yours. */
char *sill_summary_keep (const SillSummary *summary);
/* Adds them. FALSE: the line is none that sill_summary_keep wrote by these rules; nothing was added. */
gboolean sill_summary_take_up (SillSummary *summary, const char *line);

#pragma GCC visibility pop
