#pragma once
#include "base/term/term.h"

/* Of a range with a dash, which may be a minus: what stands before it and behind it. */
typedef struct {
  gboolean is;                 /* it is one, and no bracket stands around it */
  Spread first, counted, last; /* `counted`: the first as a mere count */
} Dashed;

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
  gboolean names_one;    /* 3月至5月, 2019年: of the calendar, no number of anything */
  gboolean each_gains;   /* a price, of what each of several gained */
  gboolean unequal;      /* each of several is another: 1000元至3000元不等 */
  gboolean is_other;     /* of the unit, but of something else: 5000元罚款 */
  gboolean may_name_one; /* 6月: of the calendar, or so many */
  CountedPiece piece;    /* what is counted */
  Priced priced;
  Dashed dashed;
} Part;

/* For what it is refused where it is of nothing that is counted; OK: for nothing. */
QuantityStatus summand_refusal (const Gauge *gauge, const Part *part);
/* Their product. Errors: so many of another piece than the price is of; both are of the unit. */
QuantityStatus summand_multiply (const Gauge *gauge, const Part *a, const Part *b, Part *ret);
/* Whether a dash in one of two factors, or of two that are added, may as well be a minus: `whole` is what they come to where it is none. */
QuantityStatus summand_check_factors (Input *input, const Part *a, const Part *b, const Part *whole);
QuantityStatus summand_check_addends (Input *input, const Part *a, const Part *b, const Part *whole);
/* Names both amounts as what the text can mean. */
void summand_write_forms (Input *input, const Part *first, const Part *second);
/* Names their sum and both. */
void summand_write_readings (Input *input, const Part *first, const Part *second);
