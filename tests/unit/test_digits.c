/* Digits eight at a time against digits one by one. */
#include "base/digits.h"
#include "dice.h"
#include "test.h"

static void is_read (const char *text, const char *end)
{
  gint64 eight, each = 0;
  const char *behind = digits_take (text, end, &eight), *right = digits_each (text, end, 0, &each);
  CU_ASSERT_PTR_EQUAL (behind, right);
  CU_ASSERT_EQUAL (eight, each);
}

/* Every byte behind every number of digits, near the end of the text and far from it. */
static void every_end (void)
{
  for (guint n = 0; n <= DIGITS_MOST + 2; n++)
    for (guint c = 0; c < 256; c++)
      for (guint after = 0; after < 9; after++) {
        char text[DIGITS_MOST + 16];
        for (guint i = 0; i < n; i++)
          text[i] = (char) ('0' + (i * 7 + n + c) % 10);
        text[n] = (char) c;
        memset (text + n + 1, '5', after);
        is_read (text, text + n + 1 + after);
      }
}

static void by_chance (void)
{
  Dice dice = { 1 };
  for (guint i = 0; i < 200000; i++) {
    char text[24];
    for (guint k = 0; k < sizeof text; k++)
      text[k] = dice_percent (&dice, 85) ? (char) ('0' + dice_below (&dice, 10)) : (char) dice_below (&dice, 256);
    is_read (text, text + dice_below (&dice, sizeof text));
  }
}

static void cents (void)
{
  static const struct {
    const char *text;
    gint64 cents; /* -1: none */
  } all[] = { { ".05", 5 }, { ".999", 99 }, { ".9", -1 }, { ".", -1 }, { ".a5", -1 }, { "05", -1 }, { ".-5", -1 } };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    gint64 read = -1;
    const char *behind = digits_cents (all[i].text, all[i].text + strlen (all[i].text), &read);
    CU_ASSERT_EQUAL (read, all[i].cents);
    CU_ASSERT_EQUAL (behind - all[i].text, all[i].cents < 0 ? 0 : 3);
  }
}

SUITE (digits, { "eight at a time are what they are one by one, whatever stands behind them", every_end },
       { "the same by chance", by_chance }, { "a point and two digits", cents })
