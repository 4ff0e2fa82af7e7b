#pragma once
#include "cli/cli_print.h"

/* What a command line says, resolved: defaults from the terminal and the environment are filled in. */
typedef struct {
  SillLanguage language;
  const char *format_name; /* as written; NULL: the command has none */
  SillFormat format;       /* the same, of reports */
  gboolean color;
  guint columns;
  const char *output;          /* NULL: standard output */
  const char *stage;           /* of dump */
  SillQuestion question;       /* of check */
  gboolean strict;             /* of lint */
  gboolean fix, dry_run;       /* of lint */
  gboolean list;               /* of exercise: every telling, no questions */
  gboolean again;              /* of grade: under other rules */
  const char *explain;         /* of lint: a code; NULL: none */
  gboolean check, diff;        /* of fmt */
  gboolean accept, add, watch; /* of test */
  const char *filter;          /* of test; NULL: all */
  const char *facts;           /* of ask: a case to start from; NULL: none */
  const char *charge;          /* of batch: the offence of records that name none; NULL: none */
  const char *encoding;        /* of batch: of files that do not say it; NULL: UTF-8 */
  const char *threads;         /* of batch and test, as written; NULL: not said */
  const char *column_names;    /* of batch: a file that says what columns of tables are; NULL: none */
  const char *receipt;         /* of batch: where the receipt goes; NULL: nowhere */
  gboolean detailed;           /* of check and batch: --detail was said */
  gboolean bom;                /* of batch: a mark before a table */
  const char *need_person;     /* of batch: why, as written, "" for any; NULL: all records */
  const char *reports;         /* of batch: a folder for those; NULL: none */
  const char *sort;            /* of batch, as written; NULL: the order of the input */
  const char *summary;         /* of batch: where it goes; NULL: nowhere */
  const char *sheet;           /* of batch: of workbooks; NULL: the only one that has anything */
  const char *blocks;          /* of batch: the folder of numbered results; NULL: none */
  gboolean resume;             /* of batch: go on with what is there */
  gboolean table;              /* of batch: files are tables */
  gboolean complete, partial;  /* of batch: findings of records that do not say it */
  const char *address, *port;  /* of serve; NULL: this machine alone, any port */
  const char *save;            /* of ask: where the case goes; NULL: nowhere */
  SillDiffOnly only;           /* of diff */
  const char *docket;          /* of diff: archived cases; NULL: none */
  const char *witness;         /* of diff: the folder for its cases; NULL: none are written */
  const char *min;             /* of mutate and cover: a per cent, as written; NULL: none */
  const char *mistake;         /* of mutate; NULL: all */
  GPtrArray *cases;            /* of mutate, cover and lint: const char *, --cases in the order given, borrowed */
  const char *seed, *count, *theme, *kind, *difficulty, *students, *category,
      *key;          /* of exercise, as written; NULL: not said */
  const char *image; /* of the rules; NULL: beside them */
  gboolean singly;   /* of batch */
  gboolean no_image; /* the rules are read, whatever lies beside them */
  gboolean verbose;  /* say where the rules come from */
  GPtrArray *rules;  /* of const char *: --rules in the order given, borrowed */
  char **operands;   /* NULL-terminated, borrowed from argv */
} Options;

/* A subcommand. */
typedef struct {
  const char *name;
  const char *operands;       /* as help shows them */
  const char *options;        /* those it takes beside --lang and --help */
  const char *const *formats; /* NULL-terminated; the first is the default; NULL: none */
  gboolean wants_operand;     /* it is a usage error to name none */
  Text summary;
  Text detail;
  Status (*run) (const Options *options);
} Command;

/* Words that stand before and after the name of the command. */
extern const char *const options_languages[];
extern const Text options_language, options_no_value;

/* The language of the environment: LC_ALL, LC_MESSAGES, LANG. */
SillLanguage options_default_language (void);
/* "zh" or "en". */
gboolean options_read_language (const char *text, SillLanguage *ret);
/* Reads the command's part of the line, argv[0] being its name. FALSE: nothing is left to do, exit with `ret_status`
 * (help was printed, or what is wrong was). */
gboolean options_read (const Command *command, int argc, char **argv, SillLanguage language, Options *ret,
                       Status *ret_status);
/* How many threads --threads says, or as many as there are processors. FALSE: a message was printed. */
gboolean options_threads (const Options *options, guint *ret);
/* What --min says, in hundredths of a per cent; 0 where it is not said. FALSE: a message was printed. */
gboolean options_min (const Options *options, guint *ret);
void options_clear (Options *options);
/* The word of the command line that getopt_long stopped at last, as it stands there. Returns: borrowed. */
const char *options_refused (int argc, char **argv);
/* The same message for wrong words everywhere: what is unknown, and the nearest of `names`. */
void options_unknown (SillLanguage language, Text what, const char *found, const char *const *names);
/* Says what is wrong with a word that is none of the options `names`, or has a value that it does not take. */
void options_report (SillLanguage language, const char *found, const char *const *names);
