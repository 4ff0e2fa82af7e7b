#pragma once
#include "base/value/term.h"

/* What a part of the text is worth, and what it is. */
typedef struct {
  Spread own, counted;
  Amount amount; /* of a figure that stands alone, else 0: 3 of 3+5万 */
  gint64 big;
  gboolean whole, rounds;
  gboolean has_word, wrong_unit, is_own; /* a unit, one that is not of the fact, one that is */
  gboolean foreign, is_price, is_product, is_range;
  gboolean is_share;     /* of what it is multiplied by */
  gboolean is_countable; /* `counted` means something */
} Part;

typedef struct {
  Input input;
  Gauge *counts;       /* of things without a unit */
  Amount before_comma; /* of the number before one where the reading ended */
  guint depth;
  gboolean total; /* 共 stands before what is being read */
} ValueReader;

/* Passes one sum. */
QuantityStatus sum_read (ValueReader *reader, Part *ret);
/* Both together; `ret` may be one of them. */
QuantityStatus sum_add (ValueReader *reader, const Part *a, const Part *b, Part *ret);
/* OK only if the second says the same amount. */
QuantityStatus sum_agree (ValueReader *reader, const Part *first, const Part *second);
/* Names both amounts as what the text can mean. */
void sum_write_forms (ValueReader *reader, const Part *first, const Part *second);
/* Names their sum and both. */
void sum_write_readings (ValueReader *reader, const Part *first, const Part *second);
