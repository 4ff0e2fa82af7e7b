/* Signs -> one date.
 *
 *   moment = words-before* body words-behind*
 *
 * The body is date_body.c's; what it lacks at its end (month, day) makes it a span of days. A time of day behind it changes
 * nothing, unless it is said with the zone of another country: its day is that of Beijing. */
#include "base/date/moment.h"

enum { HOURS = 24, MINUTES = 60, BEIJING = 8 * MINUTES, MOST_OFFSET = 14 };

/* Quarters and halves have a beginning and an end of their own: 第四季度末, the end of the first quarter. FALSE: no part has both. */
static gboolean add_part (Moment *moment, PartOfTime part)
{
  if (moment->part == PART_NONE) {
    moment->part = part;
    return TRUE;
  }
  const PartOfTime whole = part_has_ends (part) ? part : moment->part;
  const PartOfTime end = part_has_ends (part) ? moment->part : part;
  if (moment->end != PART_NONE || !part_has_ends (whole) ||
      (end != PART_EARLY && end != PART_LATE && end != PART_WHOLE && end != PART_MIDDLE))
    return FALSE;
  moment->part = whole;
  moment->end = end;
  return TRUE;
}

static void take_words_before (MomentReader *reader, Moment *moment)
{
  for (;; reader->at++)
    switch (reader->at->kind) {
    case DATE_SIGN_ABOUT: moment->is_about = moment->leads_about = TRUE; break;
    case DATE_SIGN_SINCE_BEFORE: moment->is_since = TRUE; break;
    case DATE_SIGN_UNTIL_BEFORE: moment->is_until = TRUE; break;
    case DATE_SIGN_BETWEEN: moment->is_between = TRUE; break;
    case DATE_SIGN_PART_BEFORE: add_part (moment, (PartOfTime) reader->at->value); break;
    case DATE_SIGN_SIDE_BEFORE:
      moment->side = (DateSide) reader->at->value;
      moment->leads_side = TRUE;
      break;
    case DATE_SIGN_IDLE_BEFORE: break;
    default: return;
    }
}

/* 15时30分许, 9:05:20, 3点半, 3 pm. FALSE: no time of the clock. */
static gboolean take_clock (MomentReader *reader, int *ret_minutes)
{
  static const int most[] = { HOURS, MINUTES - 1, MINUTES - 1 }, minutes[] = { MINUTES, 1, 0 };
  for (int unit = 0; unit < 3; unit++) {
    const DateSign *at = reader->at;
    if (at->kind != DATE_SIGN_NUMBER)
      return unit > 0;
    const DateSign *sign = date_number_sign (at);
    const gboolean named = (sign->kind == DATE_SIGN_CLOCK && sign->value == unit) ||
                           (unit == 0 && sign->kind == DATE_SIGN_DAYPART && sign->value == 1) ||
                           (unit == 1 && at[-1].kind == DATE_SIGN_CLOCK && at->width == 2 && !date_joins (at[1].kind) &&
                            sign->kind != DATE_SIGN_UNIT); /* 3点20 */
    if (at->value > most[unit] || (!named && at[1].kind != DATE_SIGN_COLON && at[-1].kind != DATE_SIGN_COLON))
      return FALSE;
    *ret_minutes += at->value * minutes[unit];
    reader->at++;
    reader->at += reader->at->kind == DATE_SIGN_COLON || (named && sign == reader->at);
  }
  return TRUE;
}

/* The n of the n-th quarter of a year: 第一季度. */
static gboolean take_quarter (MomentReader *reader, Moment *moment)
{
  const DateSign *at = reader->at;
  if (at->kind != DATE_SIGN_NUMBER || date_number_sign (at)->kind != DATE_SIGN_QUARTER || at->value < 1 ||
      at->value > 4)
    return FALSE;
  reader->at += at[1].kind == DATE_SIGN_QUARTER ? 2 : 1;
  return add_part (moment, (PartOfTime) (PART_FIRST_QUARTER + at->value - 1));
}

/* .000 behind the seconds. */
static void take_fraction (MomentReader *reader)
{
  const DateSign *at = reader->at;
  if (at->kind == DATE_SIGN_MARK && at->value == '.' && at[1].kind == DATE_SIGN_NUMBER &&
      at[-2].kind == DATE_SIGN_COLON)
    reader->at += 2;
}

/* 05:00, 0500 or 05: minutes. -1: no distance from universal time. */
static int take_offset (MomentReader *reader)
{
  const DateSign *at = reader->at;
  const gboolean colon = at->width == 2 && at[1].kind == DATE_SIGN_COLON && at[2].kind == DATE_SIGN_NUMBER;
  const int hours = at->width == 4 ? at->value / 100 : at->value;
  const int minutes = colon ? at[2].value : at->width == 4 ? at->value % 100 : 0;
  if (at->kind != DATE_SIGN_NUMBER || at->width > 4 || hours > MOST_OFFSET || minutes >= MINUTES)
    return -1;
  reader->at += colon ? 3 : 1;
  return hours * MINUTES + minutes;
}

/* Z, UTC, +08:00; -05:00 only behind T, elsewhere a dash leads to another time. Sets what is to be added to the minutes of the
 * clock for those of Beijing. FALSE: no such zone. */
static gboolean take_zone (MomentReader *reader, gboolean exact, int *ret_shift)
{
  const gboolean universal = reader->at->kind == DATE_SIGN_UNIVERSAL;
  reader->at += universal;
  const DateSignKind kind = reader->at->kind;
  const gboolean west = kind == DATE_SIGN_DASH && (exact || universal);
  int offset = universal ? 0 : BEIJING;
  if (kind == DATE_SIGN_PLUS || west) {
    reader->at++;
    offset = take_offset (reader);
    if (offset < 0)
      return FALSE;
  }
  *ret_shift = BEIJING - (west ? -offset : offset);
  return TRUE;
}

/* The day in Beijing of a time that is told by another clock. */
static gboolean take_time (MomentReader *reader, Moment *moment)
{
  enum { DAY_MINUTES = HOURS * MINUTES };
  int minutes = 0, shift = 0;
  const gboolean exact = reader->at[-1].kind == DATE_SIGN_T;
  if (!take_clock (reader, &minutes))
    return FALSE;
  moment->has_time = TRUE;
  take_fraction (reader);
  if (!take_zone (reader, exact, &shift) || (shift != 0 && moment->date.day == 0))
    return FALSE;
  moment->days_later = shift == 0 ? 0 : (minutes + shift + DAY_MINUTES) / DAY_MINUTES - 1;
  return TRUE;
}

/* A number behind a date. FALSE if it has no place there. */
static gboolean take_number_behind (MomentReader *reader, Moment *moment)
{
  if (take_quarter (reader, moment))
    return TRUE;
  return (moment->date.day != 0 || moment->is_some) && date_is_time (reader->at) && take_time (reader, moment);
}

/* 底; the unit before it is said once more in 2019年年底. */
static gboolean take_part (MomentReader *reader, Moment *moment)
{
  reader->at += reader->at->kind == DATE_SIGN_UNIT;
  return reader->at->kind == DATE_SIGN_PART && add_part (moment, (PartOfTime) reader->at++->value);
}

static gboolean take_side (MomentReader *reader, Moment *moment)
{
  if (moment->side != SIDE_NONE)
    return FALSE;
  moment->side = (DateSide) reader->at++->value;
  return TRUE;
}

/* 约15时, at about 3 pm. */
static gboolean takes_time (MomentReader *reader)
{
  const DateSign *at = reader->at;
  while (at->kind == DATE_SIGN_ABOUT || at->kind == DATE_SIGN_IDLE_BEFORE)
    at++;
  if (at == reader->at || !date_is_time (at))
    return FALSE;
  reader->at = at;
  return TRUE;
}

static gboolean take_daypart (MomentReader *reader, Moment *moment)
{
  reader->at++;
  moment->has_time = TRUE;
  return moment->date.day != 0 || moment->is_some || moment->part != PART_NONE;
}

/* 当天 of a day, 当月 of a month. */
static gboolean take_same (MomentReader *reader, Moment *moment)
{
  const CivilDate *date = &moment->date;
  const int level = date->day != 0 ? LEVEL_DAY : date->month != 0 ? LEVEL_MONTH : LEVEL_YEAR;
  return reader->at++->value == level;
}

static gboolean take_weekday (MomentReader *reader, Moment *moment)
{
  moment->weekday = reader->at++->value;
  return moment->date.day != 0;
}

static gboolean set_flag (MomentReader *reader, gboolean *flag)
{
  reader->at++;
  *flag = TRUE;
  return TRUE;
}

/* Whether what stands directly behind 前 or 后 goes on counting from there: 前三季度, 后三天. */
static gboolean counts_from_side (const DateSign *at)
{
  const DateSignKind kind = at->kind;
  return at[-1].kind == DATE_SIGN_SIDE &&
         (kind == DATE_SIGN_NUMBER || kind == DATE_SIGN_DAYPART || kind == DATE_SIGN_PART || kind == DATE_SIGN_UNIT);
}

/* Takes one word behind the date. FALSE: it is none, or contradicts what was said; *ret_end: nothing more belongs to it. */
static gboolean take_word_behind (MomentReader *reader, Moment *moment, gboolean *ret_end)
{
  if (counts_from_side (reader->at))
    return FALSE;
  switch (reader->at->kind) {
  case DATE_SIGN_ABOUT:
  case DATE_SIGN_IDLE_BEFORE: *ret_end = !takes_time (reader); return TRUE;
  case DATE_SIGN_NUMBER:
    *ret_end = moment->part != PART_NONE && !date_is_time (reader->at); /* 3月底4月初 */
    return *ret_end || take_number_behind (reader, moment);
  case DATE_SIGN_UNIT:
  case DATE_SIGN_PART: return take_part (reader, moment);
  case DATE_SIGN_PART_BEFORE: /* 2019 Q4; 2019 end of is nothing */
    return part_has_ends ((PartOfTime) reader->at->value) && add_part (moment, (PartOfTime) reader->at++->value);
  case DATE_SIGN_SIDE: return take_side (reader, moment);
  case DATE_SIGN_DAYPART: return take_daypart (reader, moment);
  case DATE_SIGN_WEEKDAY: return take_weekday (reader, moment);
  case DATE_SIGN_SAME: return take_same (reader, moment);
  case DATE_SIGN_SOME:
    if (reader->at[-1].kind == DATE_SIGN_SINCE) /* 8月起的某天: a day of all since then, not its beginning */
      return FALSE;
    moment->is_one = moment->is_one || reader->at->value == 1;
    return set_flag (reader, &moment->is_some);
  case DATE_SIGN_AROUND: return set_flag (reader, &moment->is_about);
  case DATE_SIGN_SINCE: return set_flag (reader, &moment->is_since);
  case DATE_SIGN_UNTIL: return set_flag (reader, &moment->is_until);
  case DATE_SIGN_BETWEEN: return set_flag (reader, &moment->is_between);
  case DATE_SIGN_IDLE:
    moment->is_within = moment->is_within || reader->at->value == 1;
    reader->at++;
    return TRUE;
  case DATE_SIGN_CLOCK: reader->at++; return moment->has_time; /* 15:30时 */
  case DATE_SIGN_T: reader->at++; return date_is_time (reader->at);
  default: *ret_end = TRUE; return TRUE;
  }
}

/* 三日后, 10日前 by itself: so many days from another day, or on one side of a day of the month. */
static gboolean counts_days (const MomentReader *reader)
{
  const DateSign *at = reader->at;
  return reader->is_first && at[0].kind == DATE_SIGN_NUMBER && at[1].kind == DATE_SIGN_UNIT &&
         at[1].value == LEVEL_DAY && at[2].kind == DATE_SIGN_SIDE &&
         (at[2].value == SIDE_BEFORE || at[2].value == SIDE_AFTER);
}

DateStatus moment_read (MomentReader *reader, Moment *ret)
{
  Moment moment = { .part = PART_NONE };
  gboolean is_end = FALSE;
  take_words_before (reader, &moment);
  if (counts_days (reader))
    return DATE_RELATIVE;
  DateStatus status = date_body_read (reader, &moment.date);
  if (status != DATE_GOOD)
    return status;
  while (!is_end)
    if (!take_word_behind (reader, &moment, &is_end))
      return DATE_NO_DATE;
  status = moment_set_days (&moment);
  reader->before = moment.date;
  reader->is_first = FALSE;
  *ret = moment;
  return status;
}
