#pragma once
#include "base/date/moment.h"

/* Date something was, as judgments and people write it: a day as far as it is known, or its beginning and its end. The
 * table of forms is in the manual (sill-case(5), DATES). */

typedef enum {
  DATE_DAY,     /* 2015-08-13, 2016-04, 2019年底, 2017-06-01以前: some day of `first`, which equals `last` */
  DATE_SPAN,    /* 2019年11月至2020年10月间: from a day of `first` to one of `last` */
  DATE_DAYS,    /* 6月29日、30日: several days, the first of them in `first`, the last in `last` */
  DATE_ONWARDS, /* 2019年3月起: `first`; `last` is all that does not lie before it */
  DATE_UNTIL, /* 截至2019年3月: `last`; `first` is all that does not lie behind it. 至今 is open on both sides */
  DATE_UNKNOWN, /* 不详 */
} DateShape;

typedef struct {
  DateShape shape;
  Days first, last;
  gboolean is_vague; /* which days it means is not plain from its words (年底, 左右, 以前): shown beside them */
  gboolean is_inherited; /* it took something from the date before it */
  CivilDate end;         /* what it says last, for the date behind it */
} Date;

/* Reads a text. `before`: the date that one without a year or month goes on from, or NULL.
 * Errors: a status other than DATE_GOOD; nothing is set then. */
DateStatus date_read (const char *text, gsize length, const CivilDate *before, Date *ret);
/* The days in the shortest words that date_read takes for the same days: 2016-04, 2016-04-02至2016-05-01, 2017-05-31以前,
 * 2017-06-01以后, 不详. Returns: yours. */
char *date_write (Days days);
/* The same in English: 2016-04-02 to 2016-05-01, until 2017-05-31, since 2017-06-01, unknown. Returns: yours. */
char *date_write_english (Days days);
