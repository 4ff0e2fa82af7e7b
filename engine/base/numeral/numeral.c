/* Signs -> one exact number. A number is a row of sections, each below 10,000 and followed by 万 or 亿; a section is a
 * literal (5,000, 1.19 or 五〇〇〇) or digits with 千 百 十. Two digits that follow each other are a pair: 三四万. A bare digit behind
 * a power is of the next lower one: 三万五. Blanks stand between groups of three digits only: the number ends before others. */
#include "base/numeral/numeral.h"
#include "base/numeral/english_number.h"

enum { MYRIAD = 10000, SECTION_END = MYRIAD };
static const gint64 MYRIAD_SQUARED = 100000000;

/* The lower-valued `b` behind `a`; only one of them has a divisor unless the other is zero. */
static Amount amount_sum (Amount a, Amount b)
{
  if (a.value == 0)
    return b;
  if (b.value == 0)
    return a;
  b.too_large |= a.too_large | __builtin_add_overflow (a.value, b.value, &b.value);
  return b;
}

/* --- sections --- */

typedef struct {
  Amount amount;
  gint64 small;
  gboolean has_small;
  gboolean implied;
  gboolean after_zero; /* 零 stands before it */
  gboolean is_digit;   /* one digit and no power */
  gboolean has_places; /* 1.19 */
  gboolean pair;       /* its last digit is that or the next one */
  gboolean apart;      /* or the next but one */
  gboolean tens;       /* its digit says its power: 廿 */
} Section;

/* The digit one above the one that was read: 四 behind 三, with 、 between them where digits are Arabic; 五 behind 三. */
static gboolean take_next_digit (Scan *scan, SignKind kind, gint64 digit, gboolean *ret_apart)
{
  Scan ahead = *scan;
  gboolean listed = scan_take (&ahead, SIGN_LIST);
  const gboolean apart = kind == SIGN_DIGIT && digit == 3 && ahead.value == 5 && !listed;
  if (ahead.kind != kind || (ahead.value != digit + 1 && !apart) || (kind == SIGN_ARABIC && !listed))
    return FALSE;
  *ret_apart = apart;
  scan_advance (&ahead);
  *scan = ahead;
  return TRUE;
}

/* One digit, of either kind; a single power stands for itself once. */
static gboolean read_coefficient (Scan *scan, gboolean may_be_implied, Section *section, gint64 *ret)
{
  if (scan->kind == SIGN_SMALL && (may_be_implied || scan->value == 10)) {
    section->implied |= may_be_implied;
    *ret = 1;
    return TRUE;
  }
  *ret = scan->value;
  const SignKind kind = scan->kind;
  section->tens = kind == SIGN_TENS;
  if (section->tens)
    return TRUE;
  gboolean is_digit =
      (kind == SIGN_ARABIC && scan->value != 0 && (scan_advance (scan), scan->kind != SIGN_ARABIC || scan->spaced)) ||
      scan_take (scan, SIGN_DIGIT);
  section->pair = is_digit && take_next_digit (scan, kind, *ret, &section->apart);
  return is_digit;
}

/* The power behind a digit: 1 if there is none. */
static gint64 take_small (Scan *scan, Section *section)
{
  if (scan->kind != SIGN_SMALL && !section->tens)
    return 1;
  gint64 power = section->tens ? 10 : scan->value;
  section->has_small = TRUE;
  scan_advance (scan);
  return power;
}

/* 零 is needed where powers are left out before a bare digit; before another power it may stand (三千零五百). */
static gboolean may_follow (gint64 power, gint64 last, gboolean zero)
{
  return power < last && (!zero || power > 1 || power * 10 < last);
}

static gboolean continues (const Scan *scan)
{
  return scan->kind == SIGN_DIGIT || scan->kind == SIGN_ARABIC || scan->kind == SIGN_ZERO || scan->kind == SIGN_TENS ||
         (scan->kind == SIGN_SMALL && scan->value == 10);
}

/* Digits with powers, each lower than the one before; `section` holds the first of them, worth `last` each. */
static gboolean read_lower_digits (Scan *scan, Section *section, gint64 last)
{
  while (last > 1 && !section->pair && continues (scan)) {
    gboolean zero = scan_take (scan, SIGN_ZERO);
    gint64 digit;
    if (!read_coefficient (scan, FALSE, section, &digit))
      return FALSE;
    gint64 power = take_small (scan, section);
    const gint64 worth = power == 1 && !zero ? last / 10 : power; /* 三百五 is 350 */
    if (!may_follow (power, last, zero) || (section->pair && worth != power))
      return FALSE;
    section->amount.value += digit * worth;
    section->amount.step = worth;
    section->small = 1;
    last = power;
  }
  return TRUE;
}

static gboolean read_digit_section (Scan *scan, gboolean is_first, Section *section)
{
  gint64 digit;
  if (!read_coefficient (scan, is_first, section, &digit))
    return FALSE;
  section->small = take_small (scan, section);
  section->is_digit = section->small == 1;
  section->amount = (Amount) { .value = digit * section->small, .step = section->small, .divisor = 1 };
  return read_lower_digits (scan, section, section->small);
}

/* One power behind a literal. */
static void raise_by_small (Scan *scan, Section *section)
{
  section->small = take_small (scan, section);
  amount_scale (&section->amount, section->small);
}

/* A literal may have one power behind it; behind another section it has no more places than that leaves. */
static gboolean take_literal (Scan *scan, gboolean is_first, const Literal *literal, Section *section)
{
  section->amount = literal->amount;
  section->has_places = literal->has_places;
  raise_by_small (scan, section);
  return is_first ||
         (!literal->has_places && literal->n_digits <= 4 && (!literal->zero_first || literal->n_digits == 4));
}

/* A literal, but one of a single digit goes on as digits do. */
static gboolean read_digits (Scan *scan, gboolean is_first, Section *section)
{
  Scan start = *scan;
  Literal literal;
  if (is_first && scan_take (scan, SIGN_ZERO)) /* 零点五 */
    return TRUE;
  if (literal_read_spelled (scan, &literal))
    return take_literal (scan, is_first, &literal, section);
  if (scan->kind != SIGN_ARABIC && scan->kind != SIGN_POINT)
    return read_digit_section (scan, is_first, section);
  if (!literal_read (scan, &literal))
    return FALSE;
  if (literal.n_digits > 1 || literal.has_places || literal.zero_first)
    return take_literal (scan, is_first, &literal, section);
  *scan = start;
  return read_digit_section (scan, is_first, section);
}

static gboolean read_section (Scan *scan, gboolean is_first, Section *ret)
{
  *ret = (Section) { .small = 1, .amount.divisor = 1 };
  ret->after_zero = !is_first && scan_take (scan, SIGN_ZERO);
  if (!read_digits (scan, is_first, ret))
    return FALSE;
  if (is_first && !ret->pair && literal_take_places (scan, &ret->amount)) {
    ret->has_places = TRUE;
    ret->is_digit = FALSE;
    if (!ret->has_small)
      raise_by_small (scan, ret);
  }
  return TRUE;
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
  gboolean is_ten = section->amount.step == 10 && section->amount.divisor == 1 && section->amount.value < 100;
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

/* Behind 万 or 亿: below it, and with 零 where a bare digit is meant as such. */
static gboolean may_stand_behind (const Build *build, const Section *section, gint64 last)
{
  gint64 power = build->scan->kind == SIGN_BIG && build->scan->value == MYRIAD ? MYRIAD : 1;
  if (section->amount.value >= SECTION_END || section->amount.value * power >= last)
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
  build->is_closed |= section->pair;
  take_several (build, section);
  take_more (build);
}

static gboolean read_first_section (Build *build)
{
  Section section = { .amount = { .value = 1, .step = 1, .divisor = 1 }, .small = 1, .implied = TRUE };
  const gboolean is_big = build->scan->kind == SIGN_BIG;
  const gint64 power = is_big ? 1 : build->scan->value;
  const gboolean begins_bare = is_big || (build->scan->kind == SIGN_SMALL && build->scan->value > 10);
  if ((!is_big && !read_section (build->scan, TRUE, &section)) || (begins_bare && section.has_places))
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
  return continues (build->scan) && !build->figure.more && !(build->has_section && build->scan->spaced);
}

static gboolean read_further_sections (Build *build)
{
  while (goes_on (build)) {
    gint64 last = build->has_myriad ? MYRIAD : MYRIAD_SQUARED;
    Section section;
    if (build->is_closed || build->has_section || !read_section (build->scan, FALSE, &section))
      return FALSE;
    const gboolean raised = raise_bare_digit (build, &section, last);
    take_section (build, &section);
    if ((!raised && !may_stand_behind (build, &section, last)) || !read_big (build))
      return FALSE;
    build->figure.small = 1;
    build->figure.big = 1;
    build->figure.alone = FALSE;
  }
  return TRUE;
}

static gboolean read_fraction (Scan *scan, Numeral *ret)
{
  Literal above, below;
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
    return !continues (scan);
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
