/* Numbers spelled in every script, by a speller of the test's own, in every form of an amount: read as the interval that the
 * form's words mean, worked out beside the reader. */
#include <string.h>
#include "base/value/quantity.h"
#include "dice.h"
#include "test.h"

enum { FEN = 100, NUMBERS = 600 };

typedef enum {
  EXACT,
  ABOUT,
  NEARLY,
  MORE,
  FROM,
  ABOVE,
  UP_TO,
  BELOW,
  TWICE,
  SUM,
  THRICE,
  SHARE,
  FOREIGN,
  PRICE
} Meaning;

typedef struct {
  const char *form; /* N the number, M twice the number */
  Meaning meaning;
} Form;

static const Form forms[] = {
  { "N元", EXACT },
  { "人民币N元", EXACT },
  { "共计N元", EXACT },
  { "现金N元", EXACT },
  { "N元整", EXACT },
  { "N块钱", EXACT },
  { "等于N元", EXACT },
  { "约N元", ABOUT },
  { "N元左右", ABOUT },
  { "大约N元", ABOUT },
  { "将近N元", ABOUT },
  { "近N元", NEARLY },
  { "不到N元", NEARLY },
  { "快N元", NEARLY },
  { "N元不到", NEARLY },
  { "N元余", MORE },
  { "N元多", MORE },
  { "约N元余", MORE },
  { "N元以上", FROM },
  { "不低于N元", FROM },
  { "大于等于N元", FROM },
  { "N元起", FROM },
  { "超过N元", ABOVE },
  { "N元不止", ABOVE },
  { "超过N元以上", ABOVE },
  { "N元以下", UP_TO },
  { "没有超过N元", UP_TO },
  { "小于或等于N元", UP_TO },
  { "至多N元", UP_TO },
  { "不满N元", BELOW },
  { "达不到N元", BELOW },
  { "N元（不含）以下", BELOW },
  { "N元至M元", TWICE },
  { "N元到M元不等", TWICE },
  { "介于N元与M元之间", TWICE },
  { "N元以上M元以下", TWICE },
  { "N元以上至M元", TWICE },
  { "N元+M元", SUM },
  { "N元、M元，共计M元+N元", SUM },
  { "N元×3", THRICE },
  { "3张，每张N元", THRICE },
  { "N元/张×3张", THRICE },
  { "3张（每张N元）", THRICE },
  { "N元×30%", SHARE },
  { "30％×N元", SHARE },
  { "N美元", FOREIGN },
  { "港币N元", FOREIGN },
  { "N元/套", PRICE },
  { "每套N元", PRICE },
  { "N元一套", PRICE },
};

/* ---- spelling ---- */

static const char *const plain[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千" };
static const char *const formal[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟" };

/* Four digits; `zero`: noughts before the first of them are said. */
static void spell_section (GString *to, guint number, gboolean zero, const char *const *words)
{
  static const guint powers[] = { 1000, 100, 10, 1 };
  gboolean gap = FALSE, began = zero;
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++) {
    const guint digit = number / powers[i] % 10;
    if (digit > 0 && gap && began)
      g_string_append (to, words[0]);
    if (digit > 0)
      g_string_append_printf (to, "%s%s", words[digit], powers[i] == 1 ? "" : words[13 - i - 1]);
    began = began || digit > 0;
    gap = digit == 0;
  }
}

static char *spell (guint64 number, const char *const *words)
{
  GString *to = g_string_new (NULL);
  const guint high = (guint) (number / 100000000), middle = (guint) (number / 10000 % 10000),
              low = (guint) (number % 10000);
  if (high > 0) {
    spell_section (to, high, FALSE, words);
    g_string_append (to, "亿");
  }
  if (middle > 0) {
    spell_section (to, middle, high > 0, words);
    g_string_append (to, "万");
  }
  if (low > 0 && middle == 0 && high > 0 && low >= 1000)
    g_string_append (to, words[0]);
  spell_section (to, low, high + middle > 0, words);
  return g_string_free (to, FALSE);
}

static char *with_commas (guint64 number)
{
  GString *to = g_string_new (NULL);
  g_string_printf (to, "%" G_GUINT64_FORMAT, number);
  for (gssize i = (gssize) to->len - 3; i > 0; i -= 3)
    g_string_insert (to, i, ",");
  return g_string_free (to, FALSE);
}

/* Returns: yours. */
static char *write_number (guint64 number, guint script)
{
  switch (script) {
  case 0: return g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  case 1: return with_commas (number);
  case 2: return spell (number, plain);
  default: return spell (number, formal);
  }
}

static char *fill (const char *form, guint64 number, guint script)
{
  GString *to = g_string_new (NULL);
  for (; *form != '\0'; form++) {
    g_autofree char *text =
        *form == 'N' || *form == 'M' ? write_number (*form == 'N' ? number : 2 * number, script) : NULL;
    if (text != NULL)
      g_string_append (to, text);
    else
      g_string_append_c (to, *form);
  }
  return g_string_free (to, FALSE);
}

/* ---- meaning ---- */

static guint64 last_step (guint64 number)
{
  guint64 step = 1;
  while (number % (10 * step) == 0)
    step *= 10;
  return step;
}

/* In fen; a tenth of a sum of whole yuan is a whole number of them. */
static void mean (Meaning meaning, gint64 n, gint64 *lo, gint64 *hi)
{
  const gint64 fen = n * FEN, tenth = fen / 10;
  static const gint64 times[] = { [EXACT] = 1, [SUM] = 3, [THRICE] = 3 };
  *lo = 0;
  *hi = G_MAXINT64;
  switch (meaning) {
  case EXACT:
  case SUM:
  case THRICE: *lo = *hi = times[meaning] * fen; return;
  case SHARE: *lo = *hi = 3 * tenth; return;
  case ABOUT:
    *lo = fen - tenth;
    *hi = fen + tenth;
    return;
  case NEARLY:
    *lo = fen - tenth;
    *hi = fen - 1;
    return;
  case MORE:
    *lo = fen;
    *hi = fen + (gint64) last_step ((guint64) n) * FEN - 1;
    return;
  case FROM: *lo = fen; return;
  case ABOVE: *lo = fen + 1; return;
  case UP_TO: *hi = fen; return;
  case BELOW: *hi = fen - 1; return;
  case TWICE:
    *lo = fen;
    *hi = 2 * fen;
    return;
  case FOREIGN:
  case PRICE: return;
  }
}

static QuantityStatus status_of (Meaning meaning)
{
  return meaning == FOREIGN ? QUANTITY_FOREIGN : meaning == PRICE ? QUANTITY_PRICE : QUANTITY_OK;
}

static gboolean holds (const Gauge *gauge, const Form *form, guint64 number, guint script)
{
  g_autofree char *text = fill (form->form, number, script);
  Quantity read = { .lo = -1, .hi = -1 };
  gint64 lo, hi;
  mean (form->meaning, (gint64) number, &lo, &hi);
  const QuantityStatus status = quantity_read (text, strlen (text), gauge, &read);
  const gboolean right =
      status == status_of (form->meaning) && (status != QUANTITY_OK || (read.lo == lo && read.hi == hi));
  if (!right)
    g_printerr ("%s: status %d, %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT "\n", text, status, read.lo, read.hi);
  return right;
}

/* Of any length, with noughts inside and at the end. */
static guint64 some_number (Dice *dice)
{
  guint64 number = 0;
  for (guint n = 1 + dice_below (dice, 9); n > 0; n--)
    number = 10 * number + (dice_percent (dice, 40) ? 0 : dice_below (dice, 10));
  return MAX (number, 1);
}

static void every_form_of_every_spelling_is_read (void)
{
  enum { SCRIPTS = 4 };
  g_autoptr (Gauge) gauge = gauge_new (FEN);
  Dice dice = { 20261130 };
  guint wrong = 0;
  gauge_add_own (gauge, "元");
  for (guint i = 0; i < NUMBERS; i++) {
    const guint64 number = some_number (&dice);
    for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
      wrong += !holds (gauge, &forms[k], number, (i + k) % SCRIPTS);
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void numbers_are_spelled (void)
{
  static const struct {
    guint64 number;
    const char *text;
  } rows[] = { { 5, "五" },
               { 305, "三百零五" },
               { 30500, "三万零五百" },
               { 35000, "三万五千" },
               { 100005000, "一亿零五千" },
               { 150000000, "一亿五千万" },
               { 100050000, "一亿零五万" },
               { 900010001, "九亿零一万零一" } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = spell (rows[i].number, plain);
    CU_ASSERT_STRING_EQUAL (text, rows[i].text);
  }
}

SUITE (spelled_amounts, { "the test spells numbers", numbers_are_spelled },
       { "every form of every spelling is read", every_form_of_every_spelling_is_read })
