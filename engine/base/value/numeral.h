#pragma once
#include "base/gauge/gauge.h"

/* Reads a quantity as judgments and people write it, as the interval of what it can mean, in base units. The table of
 * forms is in the manual (sill-case(5), QUANTITIES). hi = G_MAXINT64: no upper bound. */
typedef enum {
  NUMERAL_OK,
  NUMERAL_NOT_A_NUMBER,
  NUMERAL_WRONG_UNIT, /* the number is fine, the word after it is another unit's */
  NUMERAL_TOO_LARGE,  /* beyond 64 bit in base units */
  NUMERAL_NEGATIVE,
  NUMERAL_FRACTION,  /* finer than a base unit: half a record, a tenth of a fen */
  NUMERAL_REVERSED,  /* 120至60 */
  NUMERAL_AMBIGUOUS, /* 5至3万: `forms` */
  NUMERAL_FOREIGN,   /* 5000美元, without what it is in yuan */
  NUMERAL_PRICE,     /* 200元/套: of one piece, not of all */
  NUMERAL_SHARE,     /* 三成, 百分之三十, three times: of an amount that is not said */
  NUMERAL_SEVERAL,   /* 3000元、2000元, and no word that they are to be added: `forms` */
} NumeralStatus;

enum { NUMERAL_FORMS = 128 };

typedef struct {
  gint64 lo, hi; /* only where the status is OK */
  /* What an ambiguous text can mean, how to add up several (`3+50000, 30000+50000`), 50条 of 50条短信; else empty. */
  char forms[NUMERAL_FORMS];
  char english[NUMERAL_FORMS]; /* the same in English; empty where it is no other */
} Numeral;

/* A number, or a word that says how it is meant, begins at `text`. */
gboolean numeral_begins (const char *text, gsize length);
NumeralStatus numeral_read (const char *text, gsize length, const Gauge *gauge, Numeral *ret);
/* Canonical text of an interval that numeral_read reads back as the same interval: `5000`, `50.25`, `60至120`,
 * `50以上`, `不满5000`... Returns: yours. */
char *numeral_write (gint64 lo, gint64 hi, gint64 parts);
/* The same in English: `60 to 120`, `at least 50`, `less than 5000`. Returns: yours. */
char *numeral_write_english (gint64 lo, gint64 hi, gint64 parts);
/* Plain decimal of base units: 500000, 100 -> `5000`; 1 -> `0.01`. Returns: yours. */
char *numeral_write_units (gint64 base, gint64 parts);
