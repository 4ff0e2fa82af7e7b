#pragma once
#include "base/gauge/gauge.h"

/* Reads a quantity as judgments and people write it, as the interval of what it can mean, in base units. The table of
 * forms is in the manual (sill-case(5), QUANTITIES). hi = G_MAXINT64: no upper bound. */
typedef enum {
  QUANTITY_OK,
  QUANTITY_NOT_A_NUMBER,
  QUANTITY_WRONG_UNIT, /* the number is fine, the word after it is another unit's */
  QUANTITY_TOO_LARGE,  /* beyond 64 bit in base units */
  QUANTITY_NEGATIVE,
  QUANTITY_FRACTION,  /* finer than a base unit: half a record, a tenth of a fen */
  QUANTITY_REVERSED,  /* 120至60 */
  QUANTITY_AMBIGUOUS, /* 5至3万: `forms` */
  QUANTITY_FOREIGN,   /* 5000美元, without what it is in yuan */
  QUANTITY_PRICE,     /* 200元/套: of one piece, not of all */
  QUANTITY_SHARE,     /* 三成, 百分之三十, three times: of an amount that is not said */
  QUANTITY_SEVERAL,   /* 3000元、2000元, and no word that they are to be added: `forms` */
  QUANTITY_ELSE, /* 3万元未遂, 退还3万元: not, or not wholly, what is counted; `forms`: the words that say so */
} QuantityStatus;

enum { QUANTITY_FORMS = 128, QUANTITY_LONGEST = 2048 };

typedef struct {
  gint64 lo, hi; /* only where the status is OK */
  /* What an ambiguous text can mean, how to add up several (`3+50000, 30000+50000`), 50条 of 50条短信; else empty. */
  char forms[QUANTITY_FORMS];
  char english[QUANTITY_FORMS]; /* the same in English; empty where it is no other */
} Quantity;

/* A number, or a word that says how it is meant, begins at `text`. */
gboolean quantity_begins (const char *text, gsize length);
/* A text beyond QUANTITY_LONGEST bytes is none, whatever it says. */
QuantityStatus quantity_read (const char *text, gsize length, const Gauge *gauge, Quantity *ret);
/* Canonical text of an interval that quantity_read reads back as the same interval: `5000`, `50.25`, `60至120`,
 * `50以上`, `不满5000`... Returns: yours. */
char *quantity_write (gint64 lo, gint64 hi, gint64 parts);
/* The same in English: `60 to 120`, `at least 50`, `less than 5000`. Returns: yours. */
char *quantity_write_english (gint64 lo, gint64 hi, gint64 parts);
/* Plain decimal of base units: 500000, 100 -> `5000`; 1 -> `0.01`. Returns: yours. */
char *quantity_write_units (gint64 base, gint64 parts);
