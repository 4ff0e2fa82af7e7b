#pragma once
#include <glib.h>

/* How a whole number over another one is written, many times over. */
typedef struct {
  gint64 over;
  gint64 times, tens; /* tens = over · times: a power of ten; 0: none of so many places */
} Quotient;

enum { QUOTIENT_ROOM = 48 };

Quotient quotient_by (gint64 over);
/* Writes as rational_print_quantity, at most QUOTIENT_ROOM bytes. Returns: behind it. */
char *quotient_put (char *at, gint64 number, const Quotient *by);
/* A whole number. Returns: behind it. */
char *quotient_put_digits (char *at, guint64 number);
