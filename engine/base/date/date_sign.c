/* Text -> signs of a date: each character is brought to its usual form, then the longest word of the table that begins
 * there is taken; figures in either script become numbers. */
#include "base/date/date_sign.h"
#include <string.h>

typedef struct {
  const gunichar *word;
  DateSignKind kind;
  int value;
} DateSignRow;

static const DateSignRow table[] = {
#define DATE_WORD(word, kind, value) { word, DATE_SIGN_##kind, value },
#include "base/date/date_word.def"
#undef DATE_WORD
};

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, FULL_WIDTH_SHIFT = 0xFEE0, DAY_DIGITS = 8 };

static gunichar usual_form (gunichar c)
{
  static const gunichar variants[][2] = {
    { U'號', U'号' }, { U'時', U'时' }, { U'點', U'点' }, { U'間', U'间' }, { U'後', U'后' }, { U'來', U'来' },
    { U'從', U'从' }, { U'開', U'开' }, { U'為', U'为' }, { U'當', U'当' }, { U'約', U'约' }, { U'許', U'许' },
    { U'〜', U'~' },  { U'−', U'-' },   { 0x2010, U'-' }, { 0x2011, U'-' }, { U'―', U'—' },   { U'﹣', U'-' },
    { 0x3000, U' ' }, { 0xA0, U' ' },   { U'○', U'〇' },  { U'零', U'〇' }, { U'◯', U'〇' },  { U'壹', U'一' },
    { U'贰', U'二' }, { U'叁', U'三' }, { U'肆', U'四' }, { U'伍', U'五' }, { U'陆', U'六' }, { U'柒', U'七' },
    { U'捌', U'八' }, { U'玖', U'九' }, { U'拾', U'十' },
  };
  for (guint i = 0; c >= 0x80 && i < G_N_ELEMENTS (variants); i++)
    if (variants[i][0] == c)
      return variants[i][1];
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    c -= FULL_WIDTH_SHIFT;
  if (c == '\t' || c == '\n' || c == '\r')
    return ' ';
  return c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : c;
}

/* What may stand behind a date that was cut out of a sentence. */
static gboolean is_idle_end (gunichar c, gunichar before)
{
  return c == ' ' || c == ',' || c == ';' || c == U'。' ||
         (c == '.' && before < 0x80 && g_ascii_isdigit ((char) before));
}

/* Blanks around and runs of them go, and a comma or full stop at the end. Returns: the number of characters, 0-terminated; -1 as date_signs_read. */
static int normalise (const char *text, gsize length, gunichar to[MOST_DATE_SIGNS + 2])
{
  const char *end = text + length;
  int n = 0;
  while (text < end) {
    gunichar c = g_utf8_get_char_validated (text, end - text);
    if (c >= 0x110000 || c == 0)
      return -1;
    c = usual_form (c);
    text = g_utf8_next_char (text);
    if (c == ' ' && (n == 0 || to[n - 1] == ' '))
      continue;
    if (n == MOST_DATE_SIGNS)
      return -1;
    to[n++] = c;
  }
  while (n > 0 && is_idle_end (to[n - 1], n > 1 ? to[n - 2] : 0))
    n--;
  to[n] = 0;
  return n;
}

/* ---- numbers ---- */

static int chinese_digit (gunichar c)
{
  static const gunichar digits[] = U"〇一二三四五六七八九";
  for (int i = 0; i < 10; i++)
    if (digits[i] == c)
      return i;
  return -1;
}

static int arabic_digit (gunichar c) { return c >= '0' && c <= '9' ? (int) (c - '0') : -1; }

/* A nought among Chinese digits is often typed as a figure or a letter. */
static int mixed_digit (gunichar c) { return c == 'o' || c == '0' ? 0 : chinese_digit (c); }

/* Digits one beside another: 2015, 二〇一五. Returns: behind them. */
static const gunichar *read_digits (const gunichar *at, int (*digit) (gunichar), DateSign *ret)
{
  for (; digit (*at) >= 0 && ret->width <= DAY_DIGITS; at++, ret->width++)
    ret->value = ret->value * 10 + digit (*at);
  return at;
}

static int tens_of (gunichar c) { return c == U'十' ? 1 : c == U'廿' ? 2 : c == U'卅' ? 3 : 0; }

/* 十五, 二十, 三十一, 廿五; else the digits as they stand. Returns: behind it. */
static const gunichar *read_chinese (const gunichar *at, DateSign *ret)
{
  const int before = chinese_digit (*at);
  const gunichar *tens = before > 0 ? at + 1 : at;
  if (tens_of (*tens) == 0 || (before > 0 && *tens != U'十'))
    return read_digits (at, mixed_digit, ret);
  const int after = chinese_digit (tens[1]);
  ret->value = 10 * (before > 0 ? before : tens_of (*tens)) + MAX (after, 0);
  ret->width = 2;
  return after > 0 ? tens + 2 : tens + 1;
}

static const gunichar *read_number (const gunichar *at, DateSign *ret)
{
  *ret = (DateSign) { DATE_SIGN_NUMBER, 0, 0 };
  if (arabic_digit (*at) >= 0)
    return read_digits (at, arabic_digit, ret);
  return chinese_digit (*at) >= 0 || tens_of (*at) > 0 ? read_chinese (at, ret) : at;
}

static gboolean may_follow_pair (gunichar c)
{
  return c == U'月' || c == U'日' || c == U'号' || c == U'点' || c == U'时' || c == U'季';
}

/* How many characters of tens stand before the figure at `i`; -1: it is the end of another number. */
static int tens_before (const gunichar *text, int i)
{
  if (i == 0 || (mixed_digit (text[i - 1]) < 0 && tens_of (text[i - 1]) == 0))
    return 0;
  if (tens_of (text[i - 1]) == 0)
    return -1;
  return i > 1 && text[i - 1] == U'十' && chinese_digit (text[i - 2]) > 0 ? 2 : 1;
}

/* Whether the characters are two figures of a pair, one behind the other: 三四, 九十. 九十日 is ninety days too. */
static gboolean is_pair (const gunichar *text)
{
  const int first = chinese_digit (text[0]);
  const int second = text[1] == U'十' && text[2] != U'日' ? 10 : chinese_digit (text[1]);
  return first > 0 && second == first + 1 && may_follow_pair (text[2]);
}

/* 三四月, 十一二月: two figures, one behind the other, of one month, day, hour or quarter are 三、四月 and 十一、十二月. `to` has room for
 * one character more than MOST_DATE_SIGNS. */
static void part_pairs (gunichar *to, int n)
{
  for (int i = 0; i + 2 < n; i++) {
    const int tens = tens_before (to, i);
    if (tens < 0 || n + tens > MOST_DATE_SIGNS || !is_pair (to + i))
      continue;
    memmove (to + i + 2 + tens, to + i + 1, (gsize) (n - i) * sizeof *to);
    memcpy (to + i + 2, to + i - tens, (gsize) tens * sizeof *to);
    to[i + 1] = U'、';
    n += 1 + tens;
    i += 2 + tens;
  }
}

/* ---- words ---- */

static gboolean is_letter (gunichar c) { return c < 0x80 && g_ascii_isalpha ((char) c); }

/* Where `word` ends if it begins at `at`, else NULL; a word of letters is not the beginning of a longer one. */
static const gunichar *match (const gunichar *word, const gunichar *at)
{
  for (; *word != 0; word++, at++)
    if (*word != *at)
      return NULL;
  return is_letter (word[-1]) && is_letter (*at) ? NULL : at;
}

/* Festivals, and what is counted from another event, anywhere in a text: no other word of it helps then. */
static gboolean is_relative (const gunichar *at)
{
  static const gunichar *const words[] = {
    U"春节",       U"除夕",      U"元旦",      U"国庆",         U"中秋",      U"端午",   U"清明",       U"五一",
    U"五一节",     U"劳动节",    U"元宵",      U"过年",         U"农历",      U"阴历",   U"旧历",       U"正月",
    U"腊月",       U"春天",      U"夏天",      U"秋天",         U"冬天",      U"春季",   U"夏季",       U"秋季",
    U"冬季",       U"暑假",      U"寒假",      U"去年",         U"前年",      U"昨",     U"明天",       U"上述",
    U"此后",       U"随后",      U"后来",      U"之后不久",     U"不久",      U"事后",   U"事发",       U"春",
    U"夏",         U"秋",        U"冬",        U"近年",         U"案发",      U"近日",   U"日前",       U"当时",
    U"期间",       U"上周",      U"上月",      U"上个月",       U"本月",      U"本年",   U"天后",       U"天前",
    U"年前",       U"年后",      U"月后",      U"月前",         U"大年",      U"重阳",   U"双十一",     U"周末",
    U"last",       U"ago",       U"yesterday", U"spring",       U"summer",    U"autumn", U"winter",     U"lunar",
    U"mid-autumn", U"christmas", U"new year",  U"national day", U"following", U"next",   U"thereafter", U"later",
    U"previous",   U"same",
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (match (words[i], at) != NULL)
      return TRUE;
  return FALSE;
}

static const gunichar *read_word (const gunichar *at, DateSign *ret)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    const gunichar *next = table[i].word[0] == *at ? match (table[i].word, at) : NULL;
    if (next != NULL) {
      *ret = (DateSign) { table[i].kind, table[i].value, 0 };
      return next;
    }
  }
  *ret = (DateSign) { DATE_SIGN_OTHER, 0, 0 };
  return at + 1;
}

/* The n-th day of a week, with its brackets or without: 周六, （星期日）. Returns: behind it, NULL if none stands here. */
static const gunichar *read_weekday (const gunichar *at, DateSign *ret)
{
  static const gunichar *const words[] = { U"星期", U"礼拜", U"周" };
  static const gunichar days[] = U"一二三四五六日天";
  const gboolean bracket = *at == '(';
  const gunichar *next = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words) && next == NULL; i++)
    next = match (words[i], at + bracket);
  for (int i = 0; next != NULL && days[i] != 0; i++)
    if (*next == days[i] && (!bracket || next[1] == ')')) {
      *ret = (DateSign) { DATE_SIGN_WEEKDAY, MIN (i + 1, 7), 0 };
      return next + 1 + bracket;
    }
  return NULL;
}

/* 9时至10时间, 7日期间: behind a figure its unit stands alone; 时间 and 日期 are words elsewhere. */
static gboolean is_unit_of_figure (const gunichar *at, const DateSign *before, DateSign *ret)
{
  if (before == NULL || before->kind != DATE_SIGN_NUMBER)
    return FALSE;
  const gboolean is_hour = at[0] == U'时' && at[1] == U'间';
  if (is_hour)
    *ret = (DateSign) { DATE_SIGN_CLOCK, 0, 0 };
  else
    *ret = (DateSign) { DATE_SIGN_UNIT, LEVEL_DAY, 0 };
  return is_hour || (at[0] == U'日' && at[1] == U'期');
}

/* Between blanks a dash leads to the other end; within figures it parts them. */
static const gunichar *read_sign (const gunichar *at, const DateSign *before, gboolean after_blank, DateSign *ret)
{
  if (is_unit_of_figure (at, before, ret))
    return at + 1;
  const gunichar *weekday = read_weekday (at, ret);
  const gunichar *next = weekday != NULL ? weekday : read_word (at, ret);
  if (ret->kind != DATE_SIGN_OTHER)
    return next;
  const gunichar *behind = read_number (at, ret);
  if (behind > at)
    return behind;
  const DateSignKind dash = after_blank && at[1] == ' ' ? DATE_SIGN_TO : DATE_SIGN_DASH;
  *ret = (DateSign) { *at == '-' ? dash : DATE_SIGN_OTHER, 0, 0 };
  return next;
}

/* 20180415: eight figures in a row are a year, a month and a day. Returns: the number of signs that stand for it. */
static int part_number (DateSign *sign)
{
  const int value = sign->value;
  if (sign->kind != DATE_SIGN_NUMBER || sign->width != DAY_DIGITS)
    return 1;
  sign[0] = (DateSign) { DATE_SIGN_NUMBER, value / 10000, 4 };
  sign[1] = (DateSign) { DATE_SIGN_UNIT, LEVEL_YEAR, 0 };
  sign[2] = (DateSign) { DATE_SIGN_NUMBER, value / 100 % 100, 2 };
  sign[3] = (DateSign) { DATE_SIGN_UNIT, LEVEL_MONTH, 0 };
  sign[4] = (DateSign) { DATE_SIGN_NUMBER, value % 100, 2 };
  sign[5] = (DateSign) { DATE_SIGN_UNIT, LEVEL_DAY, 0 };
  return 6;
}

/* st of 1st, of of 5th of May and May of 2019, the full stop of Apr. */
static gboolean is_glue (const DateSign *sign, const DateSign *before, gboolean after_blank)
{
  if (before == NULL)
    return FALSE;
  if (sign->kind == DATE_SIGN_MARK)
    return sign->value == '.' && before->kind == DATE_SIGN_MONTH_NAME;
  return sign->kind == DATE_SIGN_GLUE && ((before->kind == DATE_SIGN_NUMBER && before->width <= 2) ||
                                          (before->kind == DATE_SIGN_MONTH_NAME && after_blank));
}

/* （农历除夕）, （案发当日） behind a day: what else that day is. Returns: behind it; `at` if none stands here. */
static const gunichar *pass_remark (const gunichar *at, const DateSign *before)
{
  const gboolean behind_day = before != NULL && before->kind == DATE_SIGN_UNIT && before->value == LEVEL_DAY;
  if (!behind_day || *at != '(' || !is_relative (at + 1))
    return at;
  for (const gunichar *end = at; *end != 0; end++)
    if (*end == ')')
      return end + 1;
  return at;
}

gboolean date_signs_read (const char *text, gsize length, DateSign signs[MOST_DATE_SIGNS + 2], gboolean *ret_relative)
{
  gunichar plain[MOST_DATE_SIGNS + 2] = { 0 };
  gboolean relative = FALSE;
  int n = 0;
  const int length_now = normalise (text, length, plain);
  if (length_now < 0)
    return FALSE;
  part_pairs (plain, length_now);
  for (const gunichar *at = plain; *at != 0;) {
    const gboolean blank = *at == ' ';
    const DateSign *before = n > 0 ? &signs[n - 1] : NULL;
    at = pass_remark (at + blank, before);
    if (*at == 0)
      break;
    relative = relative || is_relative (at);
    at = read_sign (at, before, blank, &signs[n]);
    relative = relative || signs[n].kind == DATE_SIGN_RELATIVE || signs[n].kind == DATE_SIGN_NEXT;
    if (!is_glue (&signs[n], before, blank))
      n += part_number (&signs[n]);
  }
  signs[n] = (DateSign) { DATE_SIGN_END, 0, 0 };
  *ret_relative = relative;
  return TRUE;
}
