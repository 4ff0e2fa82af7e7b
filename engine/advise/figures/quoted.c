/* Words of a provision in, the ratio or the number in them out. The idea: what stands right before a word such as 倍 or 年 is
 * read by the reader of quantities, as much of it as it takes for one number. */
#include "advise/figures/quoted.h"
#include <string.h>
#include "base/rational_text.h"
#include "base/value/quantity.h"

enum { MOST_CHARACTERS = 16 }; /* of a number in such a phrase */

static gboolean read_number (const char *text, gsize length, gint64 *ret)
{
  g_autoptr (Gauge) counts = gauge_new (1);
  Quantity number;
  if (!quantity_begins (text, length) || quantity_read (text, length, counts, &number) != QUANTITY_OK ||
      number.lo != number.hi)
    return FALSE;
  *ret = number.lo;
  return TRUE;
}

/* 1.5, 十, 两: the longest that ends at `end`. Nothing is NULL. */
static gboolean number_before (const char *text, const char *end, Rational *ret)
{
  const char *from = end;
  gboolean found = FALSE;
  for (guint i = 0; from > text && i < MOST_CHARACTERS; i++) {
    gint64 whole = 0;
    from = g_utf8_find_prev_char (text, from);
    if (from == NULL)
      break;
    g_autofree char *piece = g_strndup (from, (gsize) (end - from));
    if (strspn (piece, "0123456789.") == strlen (piece)
            ? rational_read (piece, ret)
            : read_number (piece, strlen (piece), &whole) && rational_new (whole, 1, ret))
      found = TRUE;
  }
  return found;
}

/* The longest that begins at `from`. */
static gboolean number_behind (const char *from, Rational *ret)
{
  const char *end = from;
  gboolean found = FALSE;
  for (guint i = 0; *end != '\0' && i < MOST_CHARACTERS; i++) {
    gint64 whole = 0;
    end = g_utf8_next_char (end);
    if (read_number (from, (gsize) (end - from), &whole) && rational_new (whole, 1, ret))
      found = TRUE;
  }
  return found;
}

QuotedKind quoted_kind (const char *text)
{
  static const char *const ratios[] = { "分之", "倍", "一半", "半数", "%", "％" };
  static const char figures[] = "0123456789";
  static const char *const numerals[] = { "一", "二", "两", "三", "四", "五", "六", "七",
                                          "八", "九", "十", "百", "千", "万", "亿" };
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    if (strstr (text, ratios[i]) != NULL)
      return QUOTED_RATIO;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (strstr (text, numerals[i]) != NULL)
      return QUOTED_FIGURE;
  return strpbrk (text, figures) != NULL ? QUOTED_FIGURE : QUOTED_NONE;
}

/* 三分之二: of `sign`, which stands between both. */
static gboolean read_parts (const char *text, const char *sign, Rational *ret)
{
  static const struct {
    const char *word;
    gint64 parts;
  } powers[] = { { "百", 100 }, { "千", 1000 }, { "万", 10000 } };
  Rational of = RATIONAL_ONE, parts = RATIONAL_ONE;
  gboolean known = number_before (text, sign, &parts);
  for (guint i = 0; !known && i < G_N_ELEMENTS (powers); i++)
    if (sign - text >= (gssize) strlen (powers[i].word) &&
        g_str_has_prefix (sign - strlen (powers[i].word), powers[i].word))
      known = rational_new (powers[i].parts, 1, &parts);
  return known && number_behind (sign + strlen ("分之"), &of) && rational_divide (of, parts, ret);
}

gboolean quoted_ratio (const char *text, Rational *ret)
{
  const char *sign = strstr (text, "分之");
  if (sign != NULL)
    return read_parts (text, sign, ret);
  if (strstr (text, "一半") != NULL || strstr (text, "半数") != NULL)
    return rational_new (1, 2, ret);
  if ((sign = strstr (text, "倍")) != NULL)
    return number_before (text, sign, ret);
  sign = strstr (text, "%") != NULL ? strstr (text, "%") : strstr (text, "％");
  return sign != NULL && number_before (text, sign, ret) && rational_divide (*ret, (Rational) { 100, 1 }, ret);
}

gboolean quoted_number (const char *text, const char *word, gint64 *ret)
{
  const char *at = strstr (text, word);
  Rational number;
  if (at == NULL || !number_before (text, at, &number) || number.denominator != 1)
    return FALSE;
  *ret = number.numerator;
  return TRUE;
}
