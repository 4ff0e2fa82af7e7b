#pragma once
#include <sill/suite.h>
#include "model/program/program.h"
#include "model/verdict/reasons.h"
#include "suite/accept.h"

/* What came of case files that say what they expect, in words that every format writes. */

/* Tiers by id and items by path, as an <expect> says them; NULL: not said. */
typedef struct {
  char *floor, *ceiling, *items;
} ExpectSide;

/* An expectation that is not met. */
typedef struct {
  guint line;
  char *offence, *defendant; /* ids; defendant NULL: nobody in particular */
  char *charge;              /* in words, of whom and of what */
  char *text;                /* what was expected and what came */
  ExpectSide expected, came;
  GPtrArray *because; /* of char *: the items on which that hangs, each with what decides it */
} SuiteFailure;

typedef struct {
  char *name;
  guint line;
  guint expectations;
  GPtrArray *failures; /* of SuiteFailure; NULL: none */
} SuiteCase;

typedef struct {
  char *path;
  GArray *cases; /* of SuiteCase */
  SillFindings *findings;
  GError *error;
  Acceptance *acceptance;
} SuiteFile;

struct _SillSuite {
  Program *program;
  SillLanguage language;
  GPatternSpec *filter; /* NULL: all */
  gboolean adds;        /* cases that expect nothing are to get an <expect> */
  GPtrArray *files;     /* of SuiteFile */
  SillProgress progress;
};

void suite_failure_free (gpointer data);
SillSuite *suite_new (Program *program, SillLanguage language, const char *filter);
SuiteFile *suite_file_new (const char *path);

const SuiteFile *suite_file (const SillSuite *suite, guint index);
const SuiteCase *suite_case (const SuiteFile *file, guint index);
/* The file, or a case in it, was rejected, or the call failed on it. */
gboolean suite_has_fault (const SuiteFile *file);
/* Adds what came of a case. */
void suite_add_case (SuiteFile *file, const Reasons *reasons, const Case *fact_case, SillLanguage language);

void suite_write_text (const SillSuite *suite, GString *to);
void suite_write_json (const SillSuite *suite, GString *to);
void suite_write_junit (const SillSuite *suite, GString *to);
void suite_write_tap (const SillSuite *suite, GString *to);
void suite_write_github (const SillSuite *suite, GString *to);
