#pragma once
#include <glib.h>
#include <string.h>

/* Digits of a text as a number: eight at once where so many bytes can be looked at, since how many there are is hard to foresee. */

enum { DIGITS_MOST = 15 };

static inline gboolean digits_has (char c) { return c >= '0' && c <= '9'; }

/* Digits one by one, at most DIGITS_MOST with what `number` has. Returns: behind them. */
static inline const char *digits_each (const char *at, const char *end, guint n, gint64 *number)
{
  for (; n < DIGITS_MOST && at < end && digits_has (*at); at++, n++)
    *number = *number * 10 + (*at - '0');
  return at;
}

/* The number that eight bytes begin with; `ret_n`: how many of them are digits.
 * A byte is none where it leaves the high half as 3 is not, or does so when 6 is added. Two digits side by side become one number
 * below 100, two of these one below 10,000, two of these the whole. */
static inline guint64 digits_of_eight (guint64 eight, guint *ret_n)
{
  const guint64 high = G_GUINT64_CONSTANT (0xF0F0F0F0F0F0F0F0), threes = G_GUINT64_CONSTANT (0x3030303030303030);
  const guint64 sixes = G_GUINT64_CONSTANT (0x0606060606060606);
  const guint64 others = ((eight & high) ^ threes) | (((eight & ~high) + sixes) & high);
  const guint n = others == 0 ? 8 : (guint) __builtin_ctzll (others) / 8;
  guint64 value = n == 0 ? 0 : (eight ^ threes) << (64 - 8 * n);
  value = (value * 10 + (value >> 8)) & G_GUINT64_CONSTANT (0x00FF00FF00FF00FF);
  value = (value * 100 + (value >> 16)) & G_GUINT64_CONSTANT (0x0000FFFF0000FFFF);
  *ret_n = n;
  return (value * 10000 + (value >> 32)) & G_GUINT64_CONSTANT (0xFFFFFFFF);
}

/* At most DIGITS_MOST. Returns: behind them; `at`: there are none. */
static inline const char *digits_take (const char *at, const char *end, gint64 *ret)
{
  guint n = 0;
  *ret = 0;
  if (G_BYTE_ORDER == G_LITTLE_ENDIAN && end - at >= 8) {
    guint64 eight;
    memcpy (&eight, at, sizeof eight);
    *ret = (gint64) digits_of_eight (eight, &n);
    if (n < 8)
      return at + n;
  }
  return digits_each (at + n, end, n, ret);
}

/* A point and two digits. Returns: behind them; `at`: it is something else. */
static inline const char *digits_cents (const char *at, const char *end, gint64 *ret)
{
  if (end - at < 3 || *at != '.' || !digits_has (at[1]) || !digits_has (at[2]))
    return at;
  *ret = 10 * (at[1] - '0') + at[2] - '0';
  return at + 3;
}
