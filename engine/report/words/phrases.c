/* Numbers and values as readers write them: grouped, with their units, exact; and by which engine and rules. */
#include "report/words/phrases.h"
#include "base/numeral/numeral_write.h"
#include <sill/version.h>
#include "base/text.h"
#include <string.h>
#include "base/rational_text.h"

enum { NUMBER_PLACES = 6, EXACT_PLACES = 4, SHORT_PLACES = 2, SHORT_FRACTION = 1000, SHORT_HASH = 12 /* digits */ };

const Unit phrase_points = { .name = { (char *) "个百分点", (char *) "percentage points" }, .parts = 1 };

const char *phrase_tier (const Tier *tier, SillLanguage language)
{
  return tier == NULL ? word_text (WORD_TIER_NONE, language) : phrase_words (&tier->name, language);
}

/* A name that is itself an alternative would run into the one beside it. */
static Word word_of_two (const char *low, const char *high, SillLanguage language)
{
  const char *alternative = word_text (WORD_TIER_ALTERNATIVE, language);
  gboolean runs_on = strstr (low, alternative) != NULL || strstr (high, alternative) != NULL;
  return runs_on ? WORD_TIER_EITHER_LONG : WORD_TIER_EITHER;
}

char *phrase_tiers (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  const char *low = phrase_tier (version_tier_at (version, floor), language);
  const char *high = phrase_tier (version_tier_at (version, ceiling), language);
  if (floor == ceiling)
    return g_strdup (low);
  if (floor == 0)
    low = word_text (WORD_TIER_NONE_SHORT, language);
  Word word = ceiling - floor == 1 ? word_of_two (low, high, language) : WORD_TIER_BETWEEN;
  return word_fill (word, language, low, high, NULL);
}

const char *phrase_truth (Truth truth, SillLanguage language)
{
  static const Word words[] = { [NO] = WORD_HOLDS_NOT, [UNKNOWN] = WORD_HOLDS_UNKNOWN, [YES] = WORD_HOLDS };
  return word_text (words[truth], language);
}

char *phrase_region (const Vocabulary *vocabulary, const char *id, SillLanguage language)
{
  const Region *region = id == NULL ? NULL : vocabulary_region (vocabulary, id);
  return g_strdup (region == NULL ? id : phrase_words (&region->name, language));
}

const char *phrase_comparison (Comparison comparison)
{
  static const char *const signs[] = { [AT_LEAST] = "≥", [ABOVE] = ">", [BELOW] = "<", [AT_MOST] = "≤" };
  return signs[comparison];
}

/* `-1234567.5` -> `-1,234,567.5`. */
static char *group_decimal (const char *decimal)
{
  const char *digits = decimal + (*decimal == '-');
  gsize n_digits = strspn (digits, "0123456789");
  g_autofree char *whole = g_strndup (digits, n_digits);
  g_autofree char *grouped = text_grouped (whole);
  return g_strconcat (*decimal == '-' ? "-" : "", grouped, digits + n_digits, NULL);
}

char *phrase_number (Rational number)
{
  if (rational_is_unbounded (number))
    return g_strdup ("∞");
  g_autofree char *decimal = rational_write_decimal (number, NUMBER_PLACES);
  return strstr (decimal, "…") == NULL ? group_decimal (decimal) : rational_write (number);
}

/* English says `1 record`, `1 party`: unit names stand in the plural, formed with s, or not at all. */
static char *unit_after (const char *number, const Unit *unit, SillLanguage language)
{
  const char *name = phrase_words (&unit->name, language);
  gboolean one = language == SILL_EN && g_str_equal (number, "1");
  gsize length = strlen (name);
  const char *gap = *name == '%' ? "" : " ";
  if (one && length > strlen ("ies") && g_str_has_suffix (name, "ies"))
    return g_strdup_printf ("%s%s%.*sy", number, gap, (int) (length - strlen ("ies")), name);
  gsize ending = one && length > 1 && g_str_has_suffix (name, "s");
  return g_strdup_printf ("%s%s%.*s", number, gap, (int) (length - ending), name);
}

/* Percentages and what they differ by are cut where they go on and on, as degrees are. */
static char *phrase_digits (Rational number, const Unit *unit)
{
  const gboolean is_percent = unit != NULL && (*unit->name.zh == '%' || unit == &phrase_points);
  if (!is_percent || rational_is_unbounded (number))
    return phrase_number (number);
  g_autofree char *exact = rational_write_decimal (number, EXACT_PLACES);
  g_autofree char *cut = rational_write_decimal (number, SHORT_PLACES);
  return group_decimal (strstr (exact, "…") == NULL ? exact : cut);
}

enum { THOUSAND = 1000 };

/* The size that is a thousand of the unit (`larger`), or of which the unit is a thousand; NULL: it has none. */
static const OtherUnit *thousandfold (const Unit *unit, gboolean larger)
{
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    if (larger ? other->parts == unit->parts * THOUSAND : other->parts * THOUSAND == unit->parts)
      return other;
  }
  return NULL;
}

/* In that size; FALSE: it takes more than three decimals. */
static gboolean convert (const Unit *unit, const OtherUnit *size, Rational *number)
{
  Rational parts;
  if (rational_is_unbounded (*number))
    return TRUE;
  return rational_new (unit->parts, size->parts, &parts) && rational_multiply (*number, parts, number) &&
         THOUSAND % number->denominator == 0;
}

/* A thousand and more go by the larger size, less than one by the smaller one, as documents have it: 150 千克, 2 毫克, where a case is
 * counted in 克. `ret`: room for what is returned where it is another one. */
static const Unit *in_its_size (const Unit *unit, Rational *lo, Rational *hi, Unit *ret)
{
  const Rational most = rational_is_unbounded (*hi) ? *lo : *hi;
  if (unit == NULL || unit->others == NULL || rational_is_unbounded (most) || most.numerator <= 0)
    return unit;
  const gboolean larger = rational_compare (most, (Rational) { THOUSAND, 1 }) >= 0;
  const gboolean smaller = rational_compare (most, RATIONAL_ONE) < 0;
  const OtherUnit *size = larger || smaller ? thousandfold (unit, larger) : NULL;
  Rational low = *lo, high = *hi;
  if (size == NULL || !convert (unit, size, &low) || !convert (unit, size, &high))
    return unit;
  *ret = (Unit) { .id = unit->id, .name = size->name, .parts = size->parts };
  *lo = low;
  *hi = high;
  return ret;
}

/* The smallest size of the unit by its name; NULL: it has none. */
static const OtherUnit *smallest_of (const Unit *unit)
{
  static const OtherUnit day = { { (char *) "日", (char *) "days" }, 1 };
  if (unit->elapsed == ELAPSED_MONTHS)
    return &day;
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    if (other->parts == 1)
      return other;
  }
  return NULL;
}

/* 4 小时 29 分钟 for what no decimal of the unit says; NULL: it is no such number. */
static char *phrase_mixed (Rational number, const Unit *unit, SillLanguage language)
{
  const OtherUnit *smallest = unit == NULL || unit->parts == 1 ? NULL : smallest_of (unit);
  g_autofree char *exact = rational_write_decimal (number, EXACT_PLACES);
  Rational rest;
  if (smallest == NULL || number.numerator < 0 || strstr (exact, "…") == NULL)
    return NULL;
  const Rational whole = { number.numerator / number.denominator, 1 };
  if (!rational_subtract (number, whole, &rest) || !rational_multiply (rest, (Rational) { unit->parts, 1 }, &rest) ||
      rest.denominator != 1)
    return NULL;
  const Unit small = { .name = smallest->name, .parts = 1 };
  g_autofree char *low = phrase_amount (rest, &small, language);
  g_autofree char *high = whole.numerator == 0 ? NULL : phrase_amount (whole, unit, language);
  return high == NULL ? g_steal_pointer (&low) : g_strconcat (high, " ", low, NULL);
}

static char *amount_in (Rational number, const Unit *unit, SillLanguage language)
{
  if (rational_is_unbounded (number))
    return g_strdup (word_text (WORD_UNBOUNDED, language));
  const Words *level = number.denominator == 1 ? unit_level_name (unit, number.numerator) : NULL;
  if (level != NULL)
    return g_strdup (phrase_words (level, language));
  if (unit != NULL && unit->levels != NULL && number.numerator == 0)
    return g_strdup (word_text (WORD_NO_GRADE, language));
  char *mixed = phrase_mixed (number, unit, language);
  if (mixed != NULL)
    return mixed;
  g_autofree char *digits = phrase_digits (number, unit);
  return unit == NULL ? g_steal_pointer (&digits) : unit_after (digits, unit, language);
}

char *phrase_amount (Rational number, const Unit *unit, SillLanguage language)
{
  Unit room;
  Rational same = number;
  const Unit *size = in_its_size (unit, &number, &same, &room);
  return amount_in (number, size, language);
}

/* A whole number of thousandths, below one. */
gboolean phrase_is_share (Rational factor)
{
  Rational thousandths;
  return factor.numerator > 0 && rational_compare (factor, RATIONAL_ONE) < 0 &&
         rational_multiply (factor, (Rational) { 1000, 1 }, &thousandths) && thousandths.denominator == 1;
}

static char *phrase_share (Rational share, SillLanguage language)
{
  Rational parts = RATIONAL_ZERO;
  rational_multiply (share, (Rational) { 100, 1 }, &parts);
  if (language == SILL_EN) {
    g_autofree char *percent = phrase_number (parts);
    return word_fill (WORD_PERCENT, language, percent, NULL);
  }
  const Word word = parts.denominator == 1 ? WORD_HUNDREDTHS : WORD_THOUSANDTHS;
  if (parts.denominator != 1)
    rational_multiply (share, (Rational) { 1000, 1 }, &parts);
  g_autofree char *number = numeral_write ((guint) parts.numerator);
  return word_fill (word, language, number, NULL);
}

char *phrase_factor (Rational factor, SillLanguage language)
{
  if (phrase_is_share (factor))
    return phrase_share (factor, language);
  const gboolean whole = factor.denominator == 1 && factor.numerator > 0 && factor.numerator < 10000;
  g_autofree char *number =
      language == SILL_ZH && whole ? numeral_write ((guint) factor.numerator) : phrase_number (factor);
  return word_fill (WORD_FINE_FACTOR, language, number, NULL);
}

/* One smallest step of the unit makes a whole number of units of it, which it was not: 39,999.99 -> 40,000. */
static gboolean is_next_to_whole (Rational number, int steps, const Unit *unit, Rational *ret_whole)
{
  return unit != NULL && unit->parts > 1 && !rational_is_unbounded (number) && number.denominator != 1 &&
         rational_add (number, (Rational) { steps, unit->parts }, ret_whole) && ret_whole->denominator == 1;
}

char *phrase_range_under (Rational lo, Rational above, const Unit *unit, SillLanguage language)
{
  g_autofree char *low = phrase_digits (lo, unit);
  g_autofree char *high = phrase_amount (above, unit, language);
  return word_fill (WORD_RANGE_UNDER, language, low, high, NULL);
}

/* A range that ends, or begins, one step of `unit` beside a whole number of it, which says it, in what is `shown` of the
 * unit (NULL: the numbers alone). NULL: it does neither. */
static char *phrase_beside_whole (Rational lo, Rational hi, const Unit *unit, const Unit *shown, SillLanguage language)
{
  Rational whole;
  if (is_next_to_whole (hi, 1, unit, &whole) && rational_compare (lo, whole) < 0 && lo.denominator == 1)
    return phrase_range_under (lo, whole, shown, language);
  if (!is_next_to_whole (lo, -1, unit, &whole) || whole.numerator <= 0 || hi.denominator != 1)
    return NULL;
  g_autofree char *low = phrase_digits (whole, shown);
  g_autofree char *high = phrase_amount (hi, shown, language);
  return word_fill (WORD_RANGE_OVER, language, low, high, NULL);
}

gboolean phrase_is_named (const Unit *unit)
{
  return unit != NULL && (unit->levels != NULL || unit->elapsed == ELAPSED_MONTHS);
}

char *phrase_range_bare (Rational lo, Rational hi, const Unit *unit, SillLanguage language)
{
  const gboolean sized = unit != NULL && (thousandfold (unit, TRUE) != NULL || thousandfold (unit, FALSE) != NULL);
  if (sized || phrase_is_named (unit)) /* beside a limit that may be in another size */
    return phrase_range (lo, hi, unit, language);
  char *beside = rational_compare (lo, hi) == 0 ? NULL : phrase_beside_whole (lo, hi, unit, NULL, language);
  return beside != NULL ? beside : phrase_range (lo, hi, NULL, language);
}

char *phrase_range (Rational lo, Rational hi, const Unit *counted, SillLanguage language)
{
  Unit room;
  if (rational_compare (lo, hi) == 0)
    return phrase_amount (lo, counted, language);
  const Unit *unit = in_its_size (counted, &lo, &hi, &room);
  char *beside = phrase_is_named (unit) ? NULL : phrase_beside_whole (lo, hi, unit, unit, language);
  if (beside != NULL)
    return beside;
  g_autofree char *high = phrase_amount (hi, unit, language);
  if (!rational_is_unbounded (hi)) {
    g_autofree char *low = phrase_is_named (unit) ? phrase_amount (lo, unit, language) : phrase_digits (lo, unit);
    return word_fill (WORD_RANGE, language, low, high, NULL);
  }
  if (rational_compare (lo, RATIONAL_ZERO) <= 0)
    return g_strdup (word_text (WORD_UNKNOWN, language));
  g_autofree char *low = phrase_amount (lo, unit, language);
  return word_fill (unit == NULL ? WORD_OR_MORE_NUMBER : WORD_OR_MORE, language, low, NULL);
}

/* The digits of 1.62 倍 or, below one, of 16.2%. */
static char *degree_digits (Rational degree, gboolean percent)
{
  Rational shown = degree;
  if (percent)
    rational_multiply (degree, (Rational) { 100, 1 }, &shown);
  g_autofree char *exact = rational_write_decimal (shown, EXACT_PLACES);
  g_autofree char *cut = rational_write_decimal (shown, SHORT_PLACES);
  return group_decimal (strstr (exact, "…") == NULL ? exact : cut);
}

static gboolean is_percent (Rational degree) { return rational_compare (degree, RATIONAL_ONE) < 0; }

static char *degree_decimal (Rational degree, SillLanguage language)
{
  g_autofree char *digits = degree_digits (degree, is_percent (degree));
  return word_fill (is_percent (degree) ? WORD_PERCENT : WORD_TIMES, language, digits, NULL);
}

char *phrase_degree (Rational degree, SillLanguage language)
{
  if (rational_is_unbounded (degree))
    return g_strdup (word_text (WORD_UNBOUNDED, language));
  g_autofree char *decimal = degree_decimal (degree, language);
  if (strstr (decimal, "…") == NULL || degree.denominator > SHORT_FRACTION || degree.numerator > SHORT_FRACTION)
    return g_steal_pointer (&decimal); /* the digits say it all, or the fraction would say no more */
  g_autofree char *fraction = rational_write (degree);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, fraction, NULL);
  return g_strconcat (decimal, inside, NULL);
}

/* The next hundredth above a degree that no two decimals say. FALSE: they do, or it would not fit. */
static gboolean round_up (Rational degree, Rational *ret)
{
  const Rational parts = { is_percent (degree) ? 10000 : 100, 1 };
  g_autofree char *exact = rational_write_decimal (degree, SHORT_PLACES + (is_percent (degree) ? 2 : 0));
  return g_str_has_suffix (exact, "…") && rational_multiply (degree, parts, ret) &&
         rational_new (ret->numerator / ret->denominator + 1, parts.numerator, ret);
}

/* The upper end of a range of degrees, which mostly lies one step below a round figure: 4 to under 6 times. */
static char *degree_to (const char *low, Rational hi, SillLanguage language)
{
  Rational above = hi;
  Word word = round_up (hi, &above) ? WORD_RANGE_UNDER : WORD_RANGE;
  g_autofree char *digits = degree_digits (above, is_percent (hi));
  g_autofree char *high = word_fill (is_percent (hi) ? WORD_PERCENT : WORD_TIMES, language, digits, NULL);
  return word_fill (word, language, low, high, NULL);
}

char *phrase_degrees (Rational lo, Rational hi, SillLanguage language)
{
  if (rational_compare (lo, hi) == 0)
    return phrase_degree (lo, language);
  g_autofree char *low = degree_decimal (lo, language);
  if (rational_is_unbounded (hi))
    return word_fill (WORD_OR_MORE, language, low, NULL);
  g_autofree char *bare = degree_digits (lo, is_percent (lo));
  const gboolean shared = is_percent (lo) == is_percent (hi) && (language == SILL_EN || !is_percent (lo));
  return degree_to (shared ? bare : low, hi, language);
}

char *phrase_of_limit (Rational lo, Rational hi, SillLanguage language)
{
  gboolean endless = rational_is_unbounded (hi);
  Rational last = endless ? lo : hi;
  g_autofree char *degree = phrase_degrees (lo, last, language);
  g_autofree char *of =
      word_fill (is_percent (last) ? WORD_OF_LIMIT_SHARE : WORD_OF_LIMIT_TIMES, language, degree, NULL);
  return endless ? word_fill (WORD_OR_MORE, language, of, NULL) : g_steal_pointer (&of);
}

static Rational in_units (gint64 base, const Unit *unit)
{
  Rational units = RATIONAL_UNBOUNDED;
  if (base != UNBOUNDED && unit != NULL)
    rational_new (base, unit->parts, &units);
  return units;
}

static char *phrase_yes_no (Interval value, SillLanguage language)
{
  Word word = !interval_is_point (value) ? WORD_UNKNOWN : value.lo == 0 ? WORD_NO : WORD_YES;
  return g_strdup (word_text (word, language));
}

char *phrase_value (const Fact *fact, Interval value, SillLanguage language)
{
  if (fact->kind == FACT_YES_NO)
    return phrase_yes_no (value, language);
  if (fact->kind == FACT_DATE)
    return phrase_event (value, language);
  return phrase_range (in_units (value.lo, fact->unit), in_units (value.hi, fact->unit), fact->unit, language);
}

char *phrase_stated (const Fact *fact, const StatedReason *stated, SillLanguage language)
{
  g_autofree char *value = phrase_value (fact, stated->value, language);
  if (stated->written == NULL)
    return g_steal_pointer (&value);
  return word_fill (WORD_READ_AS, language, stated->written, value, NULL);
}

char *phrase_made_with (const Lawbook *law, SillLanguage language)
{
  if (law->hash == NULL)
    return g_strconcat ("Sill ", sill_version (), NULL);
  g_autofree char *hash = g_strndup (law->hash, SHORT_HASH);
  return word_fill (WORD_MADE_WITH, language, sill_version (), hash, NULL);
}
