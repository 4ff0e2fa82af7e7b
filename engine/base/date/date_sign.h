#pragma once
#include <glib.h>

/* The words and characters of which a date is written, in both languages, as judgments and people write them. Full-width,
 * traditional and capital forms are the same as the usual ones; blanks only part words from one another. */
typedef enum {
  DATE_SIGN_END,
  DATE_SIGN_OTHER,        /* nothing that belongs to a date */
  DATE_SIGN_NUMBER,       /* value; width: its digits */
  DATE_SIGN_UNIT,         /* value: LEVEL_YEAR 年, LEVEL_MONTH 月, LEVEL_DAY 日 */
  DATE_SIGN_MONTH_NAME,   /* value: 1 to 12 */
  DATE_SIGN_DASH,         /* - */
  DATE_SIGN_MARK,         /* value: / or . */
  DATE_SIGN_COLON,        /* of a time of day */
  DATE_SIGN_BRACKET,      /* value: ( or ) */
  DATE_SIGN_TO,           /* 至 */
  DATE_SIGN_LIST,         /* 、; value 1: one or the other, 或; 2: a comma, which may be a pause */
  DATE_SIGN_PART,         /* value: PartOfTime; 初 */
  DATE_SIGN_PART_BEFORE,  /* the same before the date: early */
  DATE_SIGN_QUARTER,      /* 季度 */
  DATE_SIGN_SOME,         /* 某天; value 1: of all that is said before, 的一天 */
  DATE_SIGN_SAME,         /* value: level; 同年 */
  DATE_SIGN_NEXT,         /* value: level; 次日 */
  DATE_SIGN_SIDE,         /* value: DateSide; 以前 */
  DATE_SIGN_SIDE_BEFORE,  /* the same before the date: before */
  DATE_SIGN_ABOUT,        /* 约 */
  DATE_SIGN_AROUND,       /* 左右 */
  DATE_SIGN_SINCE_BEFORE, /* 自 */
  DATE_SIGN_SINCE,        /* 起 */
  DATE_SIGN_UNTIL_BEFORE, /* 截至 */
  DATE_SIGN_UNTIL,        /* 止 */
  DATE_SIGN_BETWEEN,      /* 介于, 之间 */
  DATE_SIGN_NOW,          /* 今; value 1: what ended it, 案发 */
  DATE_SIGN_WEEKDAY,      /* value: 1 Monday to 7 Sunday; （星期日） */
  DATE_SIGN_DAYPART,      /* 晚; value 1: pm, which follows an hour */
  DATE_SIGN_CLOCK,        /* value: 0 时, 1 分, 2 秒 */
  DATE_SIGN_T,            /* of 2018-04-15T15:30 */
  DATE_SIGN_UNIVERSAL,    /* Z, UTC */
  DATE_SIGN_PLUS,         /* of +08:00 */
  DATE_SIGN_GLUE,         /* st of 1st, of: nothing, behind a number or a month's name */
  DATE_SIGN_IDLE,         /* 份: says nothing of the day; value 1: 间 */
  DATE_SIGN_IDLE_BEFORE,  /* 于 */
  DATE_SIGN_UNKNOWN,      /* 不详 */
  DATE_SIGN_RELATIVE,     /* 案发后, 春节: no day of the calendar by itself */
} DateSignKind;

enum { LEVEL_NONE, LEVEL_YEAR, LEVEL_MONTH, LEVEL_DAY };

typedef enum {
  PART_NONE,
  PART_EARLY,      /* 初: the first ten days of a month, the first two months of a year */
  PART_FIRST_TEN,  /* 上旬 */
  PART_MIDDLE_TEN, /* 中旬 */
  PART_LAST_TEN,   /* 下旬: from the 21st on */
  PART_FIRST_TWENTY,
  PART_LAST_TWENTY, /* 中下旬: from the 11th on */
  PART_TEENS,       /* 十几号: the 11th to the 19th */
  PART_TWENTIES,    /* 二十几号 */
  PART_LATE,        /* 底, 末: the last ten days, the last two months */
  PART_FIRST_HALF_YEAR,
  PART_SECOND_HALF_YEAR,
  PART_FIRST_HALF_MONTH,
  PART_SECOND_HALF_MONTH,
  PART_FIRST_NINE_MONTHS, /* 前三季度 */
  PART_FIRST_QUARTER,     /* three more follow */
  PART_LAST_QUARTER = PART_FIRST_QUARTER + 3,
  PART_FIRST_HALF, /* of a year or a month, as in English */
  PART_SECOND_HALF,
  PART_MIDDLE, /* mid-May: as 中旬; of a year or a part of it: all of it */
  PART_WHOLE,  /* 年中: in the middle or within, so all of it */
} PartOfTime;

/* Whether a month has that part and no year has it. */
static inline int part_is_of_month (PartOfTime part)
{
  return (part >= PART_FIRST_TEN && part <= PART_TWENTIES) || part == PART_FIRST_HALF_MONTH ||
         part == PART_SECOND_HALF_MONTH;
}

typedef enum {
  SIDE_NONE,
  SIDE_UP_TO,  /* 以前: the day itself too */
  SIDE_BEFORE, /* 之前 */
  SIDE_FROM,   /* 以后: the day itself too */
  SIDE_AFTER,  /* 之后 */
} DateSide;

typedef struct {
  DateSignKind kind;
  int value;
  int width;
} DateSign;

enum { MOST_DATE_SIGNS = 80 }; /* characters of a text that can be a date; no character makes more than one sign */

/* Fills `signs`, ends them with DATE_SIGN_END. `ret_relative`: a word of it counts from another event or names a feast.
 * FALSE if the text is too long or no UTF-8. */
gboolean date_signs_read (const char *text, gsize length, DateSign signs[MOST_DATE_SIGNS + 2], gboolean *ret_relative);
