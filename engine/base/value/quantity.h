#pragma once
#include "base/gauge/gauge.h"
#include "base/term/quantity_status.h"
#include "base/term/quantity_write.h"

/* Reads a quantity as judgments and people write it, as the interval of what it can mean, in base units. The table of
 * forms is in the manual (sill-case(5), QUANTITIES). hi = G_MAXINT64: no upper bound. */
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
