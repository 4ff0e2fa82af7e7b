/* A number of years, months, days or hours -> whether it is rather a year, a month, a day or an hour than so many of them. */
#include "base/term/of_calendar.h"
#include <string.h>

/* 2024年 is a year of the calendar; nothing lasts so long. */
gboolean of_calendar_year (const Written *written)
{
  enum { FIRST_YEAR = 1000 };
  const Amount *amount = &written->figure.amount;
  return strcmp (written->unit->word, "年") == 0 && amount->value / amount->divisor >= FIRST_YEAR;
}

/* 3月5日, 23年5月. */
gboolean of_calendar_part (const Written *written, const Written *next)
{
  enum { LEAST = 10 };
  const Amount *amount = &written->figure.amount;
  const gboolean year = written->piece == PIECE_YEAR && amount->value / amount->divisor >= LEAST;
  return next->names_one && (year || (written->names_one && next->piece == PIECE_DAY));
}

/* 8时许, 5月起, 五六月, 5日左右: rather one of the calendar or the clock than so many of them. */
gboolean of_calendar_date (const Written *written)
{
  const gboolean pair = written->figure.pair && written->piece != PIECE_DAY;
  return written->names_one && (pair || written->since || written->vagueness == VAGUE_ABOUT);
}
