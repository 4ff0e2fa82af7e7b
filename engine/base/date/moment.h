#pragma once
#include "base/date/date_body.h"

/* One date of a text, as precise as it is said, and the words around it. */

typedef struct {
  Day lo, hi; /* the first and the last day it can be; 1, DAY_MAX: open on that side */
} Days;

typedef struct {
  CivilDate date; /* zeros for what is not said */
  Days days;
  Days bare; /* the same without its side */
  PartOfTime part;
  PartOfTime end; /* of that part: 第四季度末 */
  DateSide side;
  gboolean is_about;           /* 约, 左右 of the date itself */
  gboolean leads_about;        /* 约: it stands before the date, so before all of a list */
  gboolean is_within;          /* 间 */
  gboolean is_one;             /* 的一天: of all that the text says */
  gboolean is_some;            /* 某天 */
  gboolean has_time;           /* a time of day was said */
  int days_later;              /* in Beijing, where its time is that of another zone */
  int weekday;                 /* 1 Monday to 7 Sunday; 0: not said */
  gboolean is_since, is_until; /* 自, 起; 截至, 止 */
  gboolean leads_side;         /* before, 最迟 */
  gboolean is_between;         /* 之间 */
} Moment;

/* Whether that part of a year has a beginning and an end by which dates are told. */
gboolean part_has_ends (PartOfTime part);
/* Reads one date and what surrounds it; reader->at is behind it, reader->before is it. */
DateStatus moment_read (MomentReader *reader, Moment *ret);
/* Sets `days` from all else that is said; used by moment_read. */
DateStatus moment_set_days (Moment *moment);
/* Widens its days to what is about them; used by moment_set_days. */
void moment_widen (Moment *moment);
/* Opens its days on its side, which is said of them all; used by moment_set_days. */
DateStatus moment_open_side (Moment *moment);
