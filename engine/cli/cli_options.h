#pragma once
#include "cli/cli_print.h"

/* What a command line says, resolved: defaults from the terminal and the environment are filled in. What one command alone is told
 * stands under its name; texts are as written and NULL where nothing was said. */
typedef struct {
  SillLanguage language;
  const char *format_name; /* NULL: the command has none */
  SillFormat format;       /* the same, of reports */
  gboolean color;
  guint columns;
  const char *output; /* NULL: standard output */

  GPtrArray *rules;  /* of const char *: --rules in the order given, borrowed */
  const char *image; /* of the rules; NULL: beside them */
  gboolean no_image; /* the rules are read, whatever lies beside them */
  gboolean verbose;  /* say where the rules come from */

  const char *stage;     /* of dump */
  SillQuestion question; /* of check */
  gboolean detailed;     /* of check and batch: --detail was said */
  const char *threads;   /* of batch and test */
  GPtrArray *cases;      /* of mutate, cover and lint: const char *, --cases in the order given, borrowed */
  const char *min;       /* of mutate and cover: a per cent */
  const char *mistake;   /* of mutate; NULL: all */
  struct {
    const char *facts; /* a case to start from */
    const char *save;  /* where the case goes */
  } ask;
  struct {
    const char *charge;         /* the offence of records that name none */
    const char *encoding;       /* of files that do not say it; NULL: UTF-8 */
    const char *column_names;   /* a file that says what columns of tables are */
    const char *sheet;          /* of workbooks; NULL: the only one that has anything */
    gboolean table;             /* files are tables */
    gboolean complete, partial; /* findings of records that do not say it */
    gboolean bom;               /* a mark before a table */
    const char *need_person;    /* why, "" for any; NULL: all records */
    const char *sort;           /* NULL: the order of the input */
    gboolean singly;
    const char *receipt, *summary; /* where these go */
    const char *reports, *blocks;  /* the folders of reports for a person, of numbered results */
    gboolean resume;               /* go on with what is there */
  } batch;
  struct {
    gboolean accept, add, watch;
    const char *filter; /* NULL: all */
  } test;
  struct {
    SillDiffOnly only;
    const char *docket;  /* archived cases */
    const char *witness; /* the folder for its cases; NULL: none are written */
  } diff;
  struct {
    gboolean strict, fix, dry_run;
    const char *explain; /* a code */
  } lint;
  struct {
    gboolean check, diff;
  } fmt;
  struct {
    gboolean list; /* every telling, no questions */
    const char *seed, *count, *theme, *kind, *difficulty, *students, *category;
  } exercise;
  struct {
    gboolean again;  /* under other rules */
    const char *key; /* rules that are right, beside those of a student */
  } grade;
  struct {
    const char *address, *port; /* NULL: this machine alone, any port */
  } serve;
  char **operands; /* NULL-terminated, borrowed from argv */
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
