#pragma once
#include "base/term/written.h"

/* One number, a range of two, or a lower and an upper bound. */
typedef struct {
  enum { TERM_SINGLE, TERM_RANGE, TERM_BOUNDS } form;
  Written first, second;
  gboolean dashed;    /* a dash stands between them */
  gboolean names_one; /* its ends may be two of the calendar: 3月至5月 */
} ValueTerm;

/* Passes one term. */
QuantityStatus term_read (Input *input, ValueTerm *ret);
/* Whether a figure without a power, here with the power of a figure `second` beside it, may be meant so: 3 of 3+5万. */
gboolean term_may_share (const Amount *shared, const Amount *second);
/* What the term can be in base units of `gauge`: of the fact, or of what is merely counted. `ret_whole`: its figures are
 * whole base units; `ret_rounds`: it is approximate, ends between base units are meant outward. */
QuantityStatus term_measure (const ValueTerm *term, const Gauge *gauge, Spread *ret, gboolean *ret_whole,
                             gboolean *ret_rounds);
