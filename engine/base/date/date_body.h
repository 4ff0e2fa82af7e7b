#pragma once
#include "base/date/civil.h"
#include "base/date/date_sign.h"

typedef enum {
  DATE_GOOD,
  DATE_NO_DATE,     /* not a date */
  DATE_NO_YEAR,     /* its year or month stands nowhere before it */
  DATE_NO_SUCH_DAY, /* not in the calendar */
  DATE_RELATIVE,    /* 案发后, 次日, 春节: counted from something that the text does not say */
  DATE_REVERSED,    /* it ends before it begins */
} DateStatus;

typedef struct {
  const DateSign *at;    /* the next sign */
  CivilDate before;      /* the date said before it; zeros: none */
  gboolean is_inherited; /* some date took its year, month or day from outside of the text */
  gboolean is_first;     /* nothing of the text itself was a date yet */
  gboolean is_named;     /* a month was said by its English name */
  gboolean is_parted;    /* a day was said in figures alone: 2018.4.15 */
} MomentReader;

/* Reads what a date says of itself, without the words around it; reader->at is behind it. `date`: zeros. */
DateStatus date_body_read (MomentReader *reader, CivilDate *date);
/* Whether a sign of that kind leads from one number to the next. */
gboolean date_joins (DateSignKind kind);
/* The sign that ends the number at `at`, also where only the last of several has it: 3至5月, 11、12月. */
const DateSign *date_number_sign (const DateSign *at);
gboolean date_is_time (const DateSign *at);
