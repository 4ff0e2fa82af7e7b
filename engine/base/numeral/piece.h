#pragma once
#include <glib.h>

/* What a number counts or a price is of: 月 of 每月 and of 3个月. Words of one piece are the same; of 年 and 月 a price of one does not go with so
 * many of the other. */
typedef enum {
  PIECE_NONE,    /* no word */
  PIECE_OTHER,   /* a word that the table does not know */
  PIECE_GENERIC, /* 个: of people and things alike */
  PIECE_PERSON,
  PIECE_OCCASION, /* 次, 笔 */
  PIECE_YEAR,
  PIECE_QUARTER,
  PIECE_MONTH,
  PIECE_WEEK,
  PIECE_DAY,
  PIECE_HOUR,
  PIECE_MINUTE,
  PIECE_SECOND,
  PIECE_GRAM,
  PIECE_KILOGRAM,
  PIECE_JIN,
  PIECE_LIANG,
  PIECE_TONNE,
  PIECE_METRE,
  PIECE_KILOMETRE,
  PIECE_HOUSEHOLD,
  PIECE_BOX,
  PIECE_CASE,
  PIECE_PACKET,
  PIECE_BAG,
  PIECE_BARREL,
  PIECE_BUNDLE,
  PIECE_STACK,
  PIECE_BOTTLE,
  PIECE_LORRY,
  PIECE_DOZEN,
  PIECE_PAIR,
} CountedPiece;

/* Of the words from `from` to `to`; the first of them says it: 月 of 月工资. */
CountedPiece piece_read (const char *from, const char *to);
gboolean piece_is_time (CountedPiece piece);
/* Whether a price of one goes with a number of the other. */
gboolean piece_goes_with (CountedPiece price, CountedPiece counted);
/* A word that names an hour, a day or a month of the calendar as well as so many of them: 月, not 个月. */
gboolean piece_names_one (const char *from, const char *to);
