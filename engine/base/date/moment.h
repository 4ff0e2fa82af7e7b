#pragma once
#include "base/date/date.h"
#include "base/date/date_sign.h"

/* One date of a text, as precise as it is said, and the words around it. */

typedef struct {
  Day lo, hi; /* the first and the last day it can be; 1, DAY_MAX: open on that side */
} Days;

typedef enum {
  WHEN_GOOD,
  WHEN_NO_DATE,     /* not a date */
  WHEN_NO_YEAR,     /* its year or month stands nowhere before it */
  WHEN_NO_SUCH_DAY, /* not in the calendar */
  WHEN_RELATIVE,    /* 案发后, 次日, 春节: counted from something that the text does not say */
  WHEN_REVERSED,    /* it ends before it begins */
} WhenStatus;

typedef struct {
  const DateSign *at;    /* the next sign */
  CivilDate before;      /* the date said before it; zeros: none */
  gboolean is_inherited; /* some date took its year, month or day from outside of the text */
  gboolean is_first;     /* nothing of the text itself was a date yet */
} MomentReader;

typedef struct {
  CivilDate date; /* zeros for what is not said */
  Days days;
  PartOfTime part;
  DateSide side;
  gboolean is_about;           /* 约, 左右 of the date itself */
  gboolean is_within;          /* 间 */
  gboolean is_one;             /* 的一天: of all that the text says */
  gboolean is_some;            /* 某天 */
  gboolean has_time;           /* a time of day was said */
  int weekday;                 /* 1 Monday to 7 Sunday; 0: not said */
  gboolean is_since, is_until; /* 自, 起; 截至, 止 */
  gboolean is_between;         /* 之间 */
} Moment;

/* Reads one date and what surrounds it; reader->at is behind it, reader->before is it. */
WhenStatus moment_read (MomentReader *reader, Moment *ret);
/* Sets `days` from all else that is said; used by moment_read. */
WhenStatus moment_set_days (Moment *moment);
