#pragma once
#include "base/value/summand.h"

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
