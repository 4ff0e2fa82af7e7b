/* Signs -> a date with its month in English: March 2019, March 15, 2019, 15 March 2019. The year stands once, behind the last of
 * several: June to July 2017, May 5-8, 2019, 5-8 May 2019. */
#include "base/date/date_named.h"

enum { YEAR_WIDTH = 4, MONTH_WIDTH = 2 };

static gboolean is_small (const DateSign *at) { return at->kind == DATE_SIGN_NUMBER && at->width <= MONTH_WIDTH; }

static gboolean is_year (const DateSign *at) { return at->kind == DATE_SIGN_NUMBER && at->width == YEAR_WIDTH; }

static gboolean joins (const DateSign *at)
{
  return at->kind == DATE_SIGN_TO || at->kind == DATE_SIGN_DASH || at->kind == DATE_SIGN_LIST;
}

/* 5-8 and 5, 6 and 8: only the last has the name of the month. Returns: that one. */
static const DateSign *last_day (const DateSign *at)
{
  while (joins (at + 1) && is_small (at + 2))
    at += 2;
  return at;
}

/* 15-Apr-2018, as sheets write it. */
static gboolean is_dashed (const DateSign *at)
{
  return is_small (at) && at[1].kind == DATE_SIGN_DASH && at[2].kind == DATE_SIGN_MONTH_NAME &&
         at[3].kind == DATE_SIGN_DASH && is_year (at + 4);
}

gboolean date_named_begins (const DateSign *at)
{
  return is_dashed (at) || at->kind == DATE_SIGN_MONTH_NAME ||
         (is_small (at) && last_day (at)[1].kind == DATE_SIGN_MONTH_NAME);
}

/* What may stand between a date and the year of another one that is its year too. */
static gboolean may_stand_between (const DateSign *at)
{
  switch (at->kind) {
  case DATE_SIGN_MONTH_NAME:
  case DATE_SIGN_TO:
  case DATE_SIGN_DASH:
  case DATE_SIGN_LIST:
  case DATE_SIGN_IDLE_BEFORE:
  case DATE_SIGN_PART_BEFORE: return TRUE;
  case DATE_SIGN_MARK: return at->value == '/';
  default: return is_small (at);
  }
}

static int year_behind (const DateSign *at)
{
  while (may_stand_between (at))
    at++;
  return is_year (at) ? at->value : 0;
}

static int no_nought (int value) { return value == 0 ? -1 : value; }

void date_named_read (const DateSign **at, CivilDate *date)
{
  if (is_dashed (*at)) {
    *date = (CivilDate) { (*at)[4].value, (*at)[2].value, no_nought ((*at)[0].value) };
    *at += 5;
    return;
  }
  const DateSign *name = *at;
  const gboolean day_first = is_small (name);
  if (day_first) {
    date->day = no_nought (name->value);
    name = last_day (name) + 1;
    *at += name == *at + 1 ? 1 : 0;
  }
  date->month = name->value;
  if (*at != name) { /* 5 of 5-8 May */
    date->year = year_behind (name);
    ++*at;
    return;
  }
  ++*at;
  if (!day_first && is_small (*at)) {
    date->day = no_nought ((*at)++->value);
    *at += (*at)->kind == DATE_SIGN_UNIT && (*at)->value == LEVEL_DAY;
  }
  *at += date->day != 0 && (*at)->kind == DATE_SIGN_LIST && is_year (*at + 1);
  date->year = is_year (*at) ? (*at)++->value : year_behind (*at);
}
