#pragma once
#include "base/date/date.h"

/* What date.c has read of a text. */
typedef struct {
  MomentReader reader;
  Moment first, last;
  Days all; /* from the earliest to the latest day of any of the dates */
  Days head,
      tail; /* the day of the first and of the second end, where dates beside one another say one: 6、7月至10月 */
  guint n, n_to, n_list;
  guint n_apart; /* of the list: not beside the one before */
  gboolean is_vague, is_between;
  gboolean says_or;     /* 或 */
  gboolean is_either;   /* 5日或6日; 3月底4月初: one beside the other, nothing between them */
  gboolean joint_is_to; /* what stands before the next date: 至 */
  gboolean joint_is_either;
  gboolean must_have_part; /* the next date, behind 3月底 */
  gboolean until_now;      /* 至今 */
  gboolean leads_to;       /* it begins with 至: only its end is said */
  gboolean is_in_brackets; /* the next date, behind 案发 */
  gboolean goes_on;        /* 起, with no end behind it: 9月起或10月, 8月至9月、10月起 */
} Reading;

/* Sets what the dates of a text say together: its shape, and the days of both ends.
 * Errors: DATE_REVERSED where no day is in all that they say; nothing is set then. */
DateStatus when_set (Reading *reading, Date *ret);
