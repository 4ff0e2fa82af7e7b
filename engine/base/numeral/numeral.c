/* Signs -> one exact number. A number is a row of sections, each below 10,000 and followed by 万 or 亿; a section is a
 * literal (5,000, 1.19 or 五〇〇〇) or digits with 千 百 十. Two digits that follow each other are a pair: 三四万. A bare digit behind
 * a power is of the next lower one: 三万五. Blanks stand between groups of three digits only: the number ends before others. */
#include "base/numeral/numeral.h"
#include "base/numeral/english_number.h"
#include "base/numeral/section.h"

enum { MYRIAD = 10000, SECTION_END = MYRIAD };
static const gint64 MYRIAD_SQUARED = 100000000;

/* The lower-valued `b` behind `a`, which has no places unless `b` is zero. */
static Amount amount_sum (Amount a, Amount b)
{
  if (a.value == 0)
    return b;
  if (b.value == 0)
    return a;
  b.too_large |= a.too_large | __builtin_mul_overflow (a.value, (__int128) b.divisor, &a.value) |
                 __builtin_add_overflow (a.value, b.value, &b.value);
  return b;
}

/* --- figures --- */

/* What has been read of a figure: (above) 亿 (below) 万 (section). */
typedef struct {
  Scan *scan;
  Numeral figure;
  Amount above, below, section;
  gboolean has_section, has_myriad, has_myriad_squared;
  gint64 bare;        /* it is a power alone, so far: 千; 0: it is not */
  gboolean is_closed; /* only 万 and 亿 may follow */
} Build;

static gboolean close_with_myriad (Build *build)
{
  if (build->has_myriad || !build->has_section)
    return FALSE;
  amount_scale (&build->section, MYRIAD);
  build->below = build->section;
  build->has_myriad = TRUE;
  return TRUE;
}

static gboolean close_with_myriad_squared (Build *build)
{
  if (build->has_myriad_squared)
    return FALSE;
  if (build->has_myriad && build->has_section && build->below.value >= MYRIAD_SQUARED)
    return FALSE;
  build->above = build->has_section ? amount_sum (build->below, build->section) : build->below;
  amount_scale (&build->above, MYRIAD_SQUARED);
  build->below = (Amount) { .divisor = 1 };
  build->has_myriad = FALSE;
  build->has_myriad_squared = TRUE;
  return TRUE;
}

/* 来, and 把 behind a power alone: 万把元. */
static gboolean take_some (Build *build)
{
  Scan *scan = build->scan;
  const gboolean some = scan->kind == SIGN_SOME || (build->bare > 0 && scan->kind == SIGN_WORD && scan->value == 2);
  if (some)
    scan_advance (scan);
  return some;
}

/* 儿八十 behind 百. */
static gboolean take_round (const Build *build)
{
  Scan ahead = *build->scan;
  if (build->bare == 0 || !scan_take (&ahead, SIGN_ROUND) || ahead.kind != SIGN_SMALL ||
      ahead.value * 10 != build->bare)
    return FALSE;
  scan_advance (&ahead);
  *build->scan = ahead;
  return TRUE;
}

/* 余 or 来, which may stand once, before 万 and 亿 or behind them; only they may follow. */
static void take_more (Build *build)
{
  Numeral *figure = &build->figure;
  if (figure->more || figure->some || figure->round)
    return;
  figure->round = take_round (build);
  figure->more = scan_take (build->scan, SIGN_MORE);
  figure->some = !figure->more && take_some (build);
  build->is_closed |= figure->more || figure->some || figure->round;
}

/* 十几, 二十几万: the same as 余. */
static void take_several (Build *build, const Section *section)
{
  gboolean is_ten = section->amount.step == 10 && section->amount.divisor == 1;
  if (is_ten && !section->pair && scan_take (build->scan, SIGN_SEVERAL))
    build->figure.several = build->figure.more = build->is_closed = TRUE;
}

void numeral_skip_piece (Scan *scan)
{
  Scan ahead = *scan;
  if (scan->value == 1 && scan_take (&ahead, SIGN_WORD) && ahead.kind == SIGN_BIG)
    *scan = ahead;
}

/* 万, 亿 or 万亿 behind a section. */
static gboolean read_big (Build *build)
{
  build->figure.big = 1;
  numeral_skip_piece (build->scan);
  for (; build->scan->kind == SIGN_BIG; scan_advance (build->scan)) {
    gint64 power = build->scan->value;
    if (power == MYRIAD ? !close_with_myriad (build) : !close_with_myriad_squared (build))
      return FALSE;
    build->section = (Amount) { .divisor = 1 };
    build->has_section = FALSE;
    build->figure.big *= power;
    build->bare *= power;
    build->figure.has_big = TRUE;
  }
  take_more (build);
  return TRUE;
}

/* Behind 万 or 亿 (`last`): a bare digit is of the next lower power: 三万五 is 35,000. Whether it was one. */
static gboolean raise_bare_digit (const Build *build, Section *section, gint64 last)
{
  const SignKind next = build->scan->kind;
  if (!section->is_digit || section->after_zero || section->pair || next == SIGN_BIG || next == SIGN_MORE ||
      next == SIGN_SOME)
    return FALSE;
  amount_scale (&section->amount, last / 10);
  return TRUE;
}

/* Behind 万 or 亿: below it, and with 零 where a bare digit is meant as such. Places stand behind the last section alone: 23万4567.8元. */
static gboolean may_stand_behind (const Build *build, const Section *section, gint64 last)
{
  gint64 power = build->scan->kind == SIGN_BIG && build->scan->value == MYRIAD ? MYRIAD : 1;
  const __int128 whole = section->amount.value / section->amount.divisor;
  if (whole >= SECTION_END || whole * power >= last || (section->has_places && build->scan->kind == SIGN_BIG))
    return FALSE;
  return section->after_zero || power > 1 || !section->is_digit;
}

static void take_section (Build *build, const Section *section)
{
  build->section = section->amount;
  build->has_section = TRUE;
  build->figure.small = section->small;
  build->figure.has_small |= section->has_small;
  build->figure.pair |= section->pair;
  build->figure.apart |= section->apart;
  build->figure.more |= section->several;
  build->is_closed |= section->pair || section->several;
  take_several (build, section);
  take_more (build);
}

static gboolean read_first_section (Build *build)
{
  Section section = { .amount = { .value = 1, .step = 1, .divisor = 1 }, .small = 1, .implied = TRUE };
  const gboolean is_big = build->scan->kind == SIGN_BIG;
  const gint64 power = is_big ? 1 : build->scan->value;
  const gboolean begins_bare = is_big || (build->scan->kind == SIGN_SMALL && build->scan->value > 10);
  if ((!is_big && !section_read (build->scan, TRUE, &section)) || (begins_bare && section.has_places))
    return FALSE;
  const gboolean is_power = begins_bare && section.amount.value == section.amount.step;
  build->bare = is_power ? power : 0;
  take_section (build, &section);
  build->figure.implied = section.implied;
  build->is_closed |= (begins_bare && !is_big) || section.has_places;
  if (!read_big (build))
    return FALSE;
  const gint64 big = build->figure.big;
  build->figure.bare = begins_bare ? (__int128) power * big : 0;
  build->figure.alone = is_power && (section.small > 1 ? big == 1 : big == MYRIAD || big == MYRIAD_SQUARED);
  return TRUE;
}

/* Another section follows; what follows 十几 and 一万多 is another number. */
static gboolean goes_on (const Build *build)
{
  const gboolean several = build->scan->kind == SIGN_SEVERAL && !build->has_section;
  return (several || section_continues (build->scan)) && !build->figure.more &&
         !(build->has_section && build->scan->spaced);
}

static gboolean read_further_sections (Build *build)
{
  while (goes_on (build)) {
    gint64 last = build->has_myriad ? MYRIAD : MYRIAD_SQUARED;
    Section section;
    if (build->is_closed || build->has_section || !section_read (build->scan, FALSE, &section))
      return FALSE;
    const gboolean raised = raise_bare_digit (build, &section, last);
    take_section (build, &section);
    build->is_closed |= section.has_places;
    if ((!raised && !may_stand_behind (build, &section, last)) || !read_big (build))
      return FALSE;
    const gboolean skips = build->has_section && build->has_myriad_squared && !build->has_myriad;
    build->figure.no_myriad = skips && section.has_small && !section.after_zero ? section.amount.value : 0;
    build->figure.small = 1;
    build->figure.big = 1;
    build->figure.alone = FALSE;
  }
  return TRUE;
}

static gboolean read_fraction (Scan *scan, Numeral *ret)
{
  NumberLiteral above, below;
  if (!literal_read (scan, &above) || above.has_places || !scan_take (scan, SIGN_SLASH))
    return FALSE;
  if (!literal_read (scan, &below) || below.has_places || below.amount.value < 1 || below.amount.value > G_MAXINT64)
    return FALSE;
  above.amount.divisor = (gint64) below.amount.value;
  above.amount.step = 0;
  *ret = (Numeral) { .amount = above.amount, .big = 1, .small = 1 };
  return TRUE;
}

gboolean numeral_read (Scan *scan, gboolean fractions, Numeral *ret)
{
  Scan start = *scan;
  if (fractions && read_fraction (scan, ret))
    return TRUE;
  *scan = start;
  if (english_number_read (scan, ret))
    return TRUE;
  *scan = start;
  Amount nought = { .divisor = 1 };
  Build build = {
    .scan = scan, .figure = { .amount = nought, .big = 1, .small = 1 }, .above = nought, .below = nought
  };
  if (scan_take (scan, SIGN_ZERO) && scan->kind != SIGN_POINT) {
    *ret = build.figure;
    return !section_continues (scan);
  }
  *scan = start;
  if (!read_first_section (&build) || !read_further_sections (&build))
    return FALSE;
  Amount lower = build.has_section ? amount_sum (build.below, build.section) : build.below;
  build.figure.amount = amount_sum (build.above, lower);
  if (build.figure.amount.value <= build.figure.bare)
    build.figure.bare = 0;
  *ret = build.figure;
  return TRUE;
}
