/* Signs -> one section of a number: a literal (5,000, 1.19 or 五〇〇〇), or digits with 千 百 十. Two digits that follow each other are a
 * pair: 三四. A bare digit behind a power is of the next lower one: 三百五. */
#include "base/numeral/section.h"

enum { MYRIAD = 10000 };

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

/* 几百 and 数百 behind a higher power (`last`) or 万: from two of them to below ten. FALSE: no such words stand here. */
static gboolean take_several_powers (Scan *scan, Section *section, gint64 last)
{
  Scan ahead = *scan;
  if (!scan_take (&ahead, SIGN_SEVERAL) || ahead.kind != SIGN_SMALL || ahead.value >= last)
    return FALSE;
  section->amount.value += 2 * ahead.value;
  section->amount.step = 8 * ahead.value;
  section->has_small = section->several = TRUE;
  scan_advance (&ahead);
  *scan = ahead;
  return TRUE;
}

gboolean section_continues (const Scan *scan)
{
  return scan->kind == SIGN_DIGIT || scan->kind == SIGN_ARABIC || scan->kind == SIGN_ZERO || scan->kind == SIGN_TENS ||
         (scan->kind == SIGN_SMALL && scan->value == 10);
}

/* Digits with powers, each lower than the one before; `section` holds the first of them, worth `last` each. */
static gboolean read_lower_digits (Scan *scan, Section *section, gint64 last)
{
  while (last > 1 && !section->pair && section_continues (scan)) {
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
  if (last > 1 && !section->pair && take_several_powers (scan, section, last))
    section->small = 1;
  return TRUE;
}

static gboolean read_digit_section (Scan *scan, gboolean is_first, Section *section)
{
  gint64 digit;
  if (!is_first && take_several_powers (scan, section, MYRIAD))
    return TRUE;
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

/* A literal may have one power behind it; behind another section it has no more digits before its point than that leaves, and not
 * one alone, which may be meant as in 三万五. */
static gboolean take_literal (Scan *scan, gboolean is_first, const NumberLiteral *literal, Section *section)
{
  section->amount = literal->amount;
  section->has_places = literal->has_places;
  raise_by_small (scan, section);
  const gboolean is_bare = literal->n_digits < 2 && section->small == 1 && !section->after_zero;
  return is_first || (!is_bare && literal->n_digits > 0 && literal->n_digits <= 4 &&
                      (!literal->zero_first || literal->n_digits == 4));
}

/* A literal, but one of a single digit goes on as digits do. */
static gboolean read_digits (Scan *scan, gboolean is_first, Section *section)
{
  Scan start = *scan;
  NumberLiteral literal;
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

gboolean section_read (Scan *scan, gboolean is_first, Section *ret)
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
