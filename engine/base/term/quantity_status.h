#pragma once

/* What became of a text that is read as a quantity. */
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
