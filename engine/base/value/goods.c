/* Signs -> behind things that are told beside their value or weight, which alone counts: 手机2部，价值5000元. A noun, a number and a
 * piece; no unit of what is counted and no money. */
#include "base/value/goods.h"
#include <string.h>
#include "base/numeral/numeral.h"
#include "base/numeral/piece.h"

enum { MOST_WORDS = 12 /* of a noun */, EQUAL = 3, FOUND = 4, OF_THING = 6 /* of SIGN_TOTAL */ };

static gboolean take_words (Scan *scan, guint most)
{
  guint n = 0;
  for (; n < most && scan->kind == SIGN_WORD; n++)
    scan_advance (scan);
  return n > 0;
}

static gboolean is_multiple (const Scan *scan)
{
  static const char times[] = "倍";
  return (gsize) (scan->end - scan->at) >= sizeof times - 1 && memcmp (scan->at, times, sizeof times - 1) == 0;
}

/* 2部, 3小包, 2包海洛因; not 两倍, nor 2023年. */
static gboolean take_number (Scan *scan, gint64 *ret_count)
{
  Numeral figure;
  if (!numeral_read (scan, FALSE, &figure) || is_multiple (scan))
    return FALSE;
  const gboolean exact = figure.amount.divisor == 1 && !figure.pair && !figure.more && !figure.some &&
                         figure.amount.value <= G_MAXINT32 && scan->kind != SIGN_MORE;
  *ret_count = exact ? (gint64) figure.amount.value : 0;
  if (scan->kind == SIGN_MORE)
    scan_advance (scan);
  if (scan->kind == SIGN_NEARLY && scan->value == NEARLY_SMALL)
    scan_advance (scan);
  if (piece_is_time (piece_read (scan->at, scan->end)) || !take_words (scan, MOST_WORDS))
    return FALSE;
  while (scan->kind == SIGN_NAME && scan->value <= NAME_PERSON)
    scan_advance (scan);
  return TRUE;
}

static gboolean take_thing (Scan *scan)
{
  gint64 count;
  take_words (scan, MOST_WORDS);
  return take_number (scan, &count);
}

/* 销赃 of 手机2部销赃价款 and the like: what was paid once, not what it is worth. */
static gboolean tells_price_paid (const char *from, const char *to)
{
  static const char *const words[] = { "销", "售", "卖", "购", "买", "进", "付", "原" };
  for (const char *at = from; at < to; at++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if ((gsize) (to - at) >= strlen (words[i]) && memcmp (at, words[i], strlen (words[i])) == 0)
        return TRUE;
  return FALSE;
}

/* 价值, 净重 and what an examination found; the words that are said of any number, and the name of what is measured, only behind a
 * comma. */
static gboolean tells_value (const Scan *scan, gboolean parted)
{
  const gboolean money = scan->gauge != NULL && gauge_is_money (scan->gauge);
  if (scan->kind == SIGN_CONVERTED)
    return money;
  if (scan->kind == SIGN_NAME)
    return money && parted && scan->value != NAME_PERSON;
  return scan->kind == SIGN_TOTAL && (parted ? scan->value != EQUAL : scan->value == FOUND || scan->value == OF_THING);
}

/* 每部 of 手机2部，每部2000元. */
static gboolean is_priced (Scan scan)
{
  scan_take (&scan, SIGN_COMMA);
  return scan.kind == SIGN_EACH && scan.value == 0;
}

gboolean goods_take (Scan *scan, gboolean *ret_opened, gint64 *ret_count)
{
  Scan ahead = *scan;
  while (ahead.kind == SIGN_NAME)
    scan_advance (&ahead);
  take_words (&ahead, MOST_WORDS);
  const Scan number = ahead;
  gint64 count;
  if (!take_number (&ahead, &count) || tells_price_paid (number.at, ahead.at))
    return FALSE;
  if (is_priced (ahead)) {
    *scan = number;
    return FALSE;
  }
  while (ahead.kind == SIGN_LIST || ahead.kind == SIGN_AND) {
    scan_advance (&ahead);
    count = 0;
    if (!take_thing (&ahead))
      return FALSE;
  }
  const gboolean opened = scan_take (&ahead, SIGN_OPEN);
  if (!tells_value (&ahead, scan_take (&ahead, SIGN_COMMA) || opened))
    return FALSE;
  *ret_opened = opened;
  *ret_count = count;
  *scan = ahead;
  return TRUE;
}

static gboolean ends (const Scan *scan)
{
  return scan->kind == SIGN_END || scan->kind == SIGN_COMMA || scan->kind == SIGN_LIST || scan->kind == SIGN_AND ||
         scan->kind == SIGN_SEMICOLON || scan->kind == SIGN_ETC;
}

/* 价值 stands before it, 的 just before here. */
static gboolean of_value (const Scan *scan, const char *begin)
{
  static const char value[] = "价值", of[] = "的";
  const gsize length = sizeof of - 1;
  const char *last = scan->at;
  while (last > begin && g_ascii_isspace (last[-1]))
    last--;
  return (gsize) (last - begin) > length && memcmp (last - length, of, length) == 0 &&
         g_strstr_len (begin, last - begin, value) != NULL;
}

/* 共 before the value of several things: else it may be that of each. */
static gboolean says_total (const char *begin, const char *end)
{
  return g_strstr_len (begin, end - begin, "共") != NULL || g_strstr_len (begin, end - begin, "总") != NULL ||
         g_strstr_len (begin, end - begin, "合计") != NULL;
}

void goods_take_behind (Scan *scan, const char *begin)
{
  Scan ahead = *scan;
  gint64 count;
  if (!of_value (scan, begin) || !take_words (&ahead, MOST_WORDS) ||
      (!ends (&ahead) && !(take_number (&ahead, &count) && (count == 1 || says_total (begin, scan->at)))) ||
      !ends (&ahead))
    return;
  *scan = ahead;
}
