/* Remarks in brackets behind a number, passed as a whole: those that say nothing of it, and those that say whether a bound has
 * its own figure in. What says the same again, what may only end a text, and what stands there in place of a number. */
#include "base/term/remark.h"
#include <string.h>
#include "base/term/dropped.h"
#include "base/term/stand_in.h"

static gboolean is_of_remark (const Scan *scan)
{
  static const SignKind kinds[] = { SIGN_REMARK, SIGN_MONEY, SIGN_COMMA, SIGN_LIST,   SIGN_TOTAL,
                                    SIGN_UNIT,   SIGN_WORD,  SIGN_AFTER, SIGN_OR_LESS };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (scan->kind == kinds[i])
      return TRUE;
  return FALSE;
}

/* （组、套）: other words for the unit. */
static gboolean take_units (Scan *scan)
{
  Scan ahead = *scan;
  scan_advance (&ahead);
  if (ahead.kind != SIGN_UNIT)
    return FALSE;
  while (ahead.kind == SIGN_UNIT || ahead.kind == SIGN_LIST || ahead.kind == SIGN_COMMA || ahead.kind == SIGN_SLASH)
    scan_advance (&ahead);
  if (!scan_take (&ahead, SIGN_CLOSE))
    return FALSE;
  *scan = ahead;
  return TRUE;
}

/* （以下未注明币种的均为人民币）: words of any kind, but no number, around one of the currency; or nothing but such words. */
gboolean remark_take (Scan *scan)
{
  Scan ahead = *scan;
  gboolean of_currency = FALSE, other_words = FALSE;
  if (!scan_take (&ahead, SIGN_OPEN) || ahead.kind == SIGN_CLOSE)
    return FALSE;
  if (take_units (scan))
    return TRUE;
  for (; is_of_remark (&ahead); scan_advance (&ahead)) {
    of_currency |= ahead.kind == SIGN_MONEY || (ahead.kind == SIGN_REMARK && ahead.value == 1);
    other_words |= ahead.kind == SIGN_WORD || ahead.kind == SIGN_OR_LESS || ahead.kind == SIGN_UNIT;
  }
  if ((other_words && !of_currency) || !scan_take (&ahead, SIGN_CLOSE))
    return FALSE;
  *scan = ahead;
  return TRUE;
}

/* Passes the figure itself where it stands again, with or without its unit. */
static gboolean take_same_figure (Scan *scan, const Written *written)
{
  Numeral again;
  if (!numeral_read (scan, FALSE, &again) || again.amount.value != written->figure.amount.value ||
      again.amount.divisor != written->figure.amount.divisor)
    return FALSE;
  if (scan->kind == SIGN_UNIT &&
      (written->unit == NULL || fraction_compare (scan->unit->size, written->unit->size) == 0))
    scan_advance (scan);
  return TRUE;
}

/* （含）, （含本数，下同）, （不含10万元）. */
gboolean remark_take_inclusion (Scan *scan, Written *written)
{
  Scan ahead = *scan;
  const gboolean opens = scan_take (&ahead, SIGN_OPEN);
  const gboolean in = ahead.value != 0;
  if (!opens || !scan_take (&ahead, SIGN_INCLUDED))
    return FALSE;
  gboolean plain = ahead.kind == SIGN_CLOSE || ahead.kind == SIGN_COMMA;
  if (!plain && !take_same_figure (&ahead, written))
    return FALSE;
  while (ahead.kind == SIGN_COMMA || ahead.kind == SIGN_REMARK)
    scan_advance (&ahead);
  if (!scan_take (&ahead, SIGN_CLOSE))
    return FALSE;
  written->included |= in;
  written->excluded |= !in;
  *scan = ahead;
  return TRUE;
}

/* Passes 二年内. */
static gboolean take_years (Scan *scan, __int128 *ret_years)
{
  static const char *const within[] = { "年内", "年以内", "年之内" };
  Numeral figure;
  if (!numeral_read (scan, FALSE, &figure) || figure.amount.divisor != 1)
    return FALSE;
  *ret_years = figure.amount.value;
  for (guint i = 0; i < G_N_ELEMENTS (within); i++) {
    const char *end = scan->at + strlen (within[i]);
    if (end > scan->end || memcmp (scan->at, within[i], strlen (within[i])) != 0)
      continue;
    while (scan->at < end)
      scan_advance (scan);
    return TRUE;
  }
  return FALSE;
}

gboolean remark_take_lapse (Scan *scan)
{
  const char *name = scan->gauge == NULL ? NULL : gauge_name (scan->gauge);
  const gboolean number = scan->kind == SIGN_DIGIT || scan->kind == SIGN_ARABIC;
  __int128 named, said;
  if (name == NULL || !number)
    return FALSE;
  Scan ahead = *scan, of_name = scan_new (name, strlen (name), NULL);
  if (!take_years (&of_name, &named) || !take_years (&ahead, &said) || named != said)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

/* --- nights --- */

static gboolean is_word (const char *text, gsize length, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (text, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_of_days (const Written *written)
{
  static const char *const days[] = { "天", "日", "days", "day" };
  return written->unit != NULL &&
         is_word (written->unit->word, strlen (written->unit->word), days, G_N_ELEMENTS (days));
}

/* 夜, 晚, 个晚上. */
static gboolean take_night (Scan *scan)
{
  static const char *const nights[] = { "夜", "晚", "nights", "night" };
  if (scan->kind == SIGN_WORD && scan->value == 1)
    scan_advance (scan);
  if (scan->kind != SIGN_WORD || !is_word (scan->at, (gsize) (scan->next - scan->at), nights, G_N_ELEMENTS (nights)))
    return FALSE;
  scan_advance (scan);
  if (scan->kind == SIGN_UPWARDS) /* 上 of 晚上 */
    scan_advance (scan);
  return TRUE;
}

/* 三天两夜 is longer than the lesser number of days, and at most the greater. */
static void name_days (Input *input, gint64 days, gint64 nights)
{
  const gint64 least = MIN (days, nights), most = MAX (days, nights);
  g_snprintf (input->forms, sizeof input->forms, "%" G_GINT64_FORMAT "天至%" G_GINT64_FORMAT "天", least, most);
  g_snprintf (input->english, sizeof input->english, "%" G_GINT64_FORMAT " days to %" G_GINT64_FORMAT " days", least,
              most);
}

gboolean remark_take_nights (Input *input, Written *written)
{
  Input ahead = *input;
  Written nights = { .vagueness = VAGUE_EXACT };
  const Amount *days = &written->figure.amount;
  scan_take (&ahead.scan, SIGN_AND);
  if (!is_of_days (written) || written->has_head || !stand_in_read (&ahead, &nights) || !take_night (&ahead.scan))
    return TRUE;
  const Amount *other = &nights.figure.amount;
  if (days->divisor != 1 || other->divisor != 1 || days->value > G_MAXINT64 || other->value > G_MAXINT64)
    return TRUE;
  if (days->value != other->value)
    name_days (input, (gint64) days->value, (gint64) other->value);
  else
    input->scan = ahead.scan;
  return days->value == other->value;
}

/* --- endings --- */

/* Passes a sign of that value where nothing follows it. */
static gboolean take_last (Scan *scan, SignKind kind, gint64 value)
{
  Scan ahead = *scan;
  if (scan->value != value || !scan_take (&ahead, kind))
    return FALSE;
  while (scan_take (&ahead, SIGN_AFTER))
    ;
  if (ahead.kind != SIGN_END)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

static gboolean take_plus (Scan *scan)
{
  Scan ahead = *scan;
  if (!scan_take (&ahead, SIGN_PLUS))
    return FALSE;
  const gboolean piece = ahead.kind == SIGN_WORD && ahead.value == 1;
  if (ahead.kind != SIGN_END && ahead.kind != SIGN_UNIT && !piece)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

Ending remark_take_ending (Scan *scan)
{
  if (take_plus (scan) || take_last (scan, SIGN_AT_LEAST, 1))
    return ENDING_AT_LEAST;
  if (take_last (scan, SIGN_ABOVE, 1))
    return ENDING_ABOVE;
  if (take_last (scan, SIGN_AT_MOST, 1))
    return ENDING_AT_MOST;
  if (take_last (scan, SIGN_SHORT, 0))
    return ENDING_SHORT;
  return take_last (scan, SIGN_TOTAL, 2) ? ENDING_TOTAL : ENDING_NONE;
}

void remark_noun (Input *input, const char *noun)
{
  Scan ahead = input->scan;
  while (ahead.kind == SIGN_WORD || ahead.kind == SIGN_UNIT || ahead.kind == SIGN_NAME)
    scan_advance (&ahead);
  if (ahead.kind == SIGN_END && noun - input->begin < QUANTITY_FORMS && dropped_behind (noun, ahead.end))
    g_snprintf (input->forms, sizeof input->forms, "%.*s", (int) (noun - input->begin), input->begin);
  g_strchomp (input->forms);
}

/* --- in place of a number --- */

static gboolean is_label (const Scan *scan) { return scan->kind == SIGN_TOTAL || scan->kind == SIGN_NAME; }

gboolean remark_is_unknown (Scan scan)
{
  while (is_label (&scan) || scan.kind == SIGN_WORD || scan.kind == SIGN_UNIT || scan.kind == SIGN_SEVERAL)
    scan_advance (&scan);
  if (!scan_take (&scan, SIGN_UNKNOWN))
    return FALSE;
  while (scan.kind == SIGN_UNIT || is_label (&scan)) /* 若干条信息, 不明数额 */
    scan_advance (&scan);
  return scan.kind == SIGN_END;
}

/* Passes 未 of 未获利, 尚未 and the like, where what did not come stands behind it. */
static gboolean take_not_yet (Scan *scan)
{
  static const char *const before[] = { "尚", "并", "均", "也" }, *const not [] = { "未" };
  Scan ahead = *scan;
  if (is_word (ahead.at, (gsize) (ahead.next - ahead.at), before, G_N_ELEMENTS (before)))
    scan_advance (&ahead);
  const gboolean denied = is_word (ahead.at, (gsize) (ahead.next - ahead.at), not, G_N_ELEMENTS (not ));
  scan_advance (&ahead);
  if (!denied || ahead.kind != SIGN_NAME || ahead.value != NAME_RESULT)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

gboolean remark_is_nothing (Scan scan)
{
  if (!scan_take (&scan, SIGN_NOTHING) && !take_not_yet (&scan))
    return FALSE;
  while (is_label (&scan) || scan.kind == SIGN_UNIT) /* 无人死亡 */
    scan_advance (&scan);
  return scan.kind == SIGN_END;
}

gboolean remark_is_below_nought (Scan scan)
{
  Numeral figure;
  if (!scan_take (&scan, SIGN_OPEN))
    return FALSE;
  while (scan_take (&scan, SIGN_MONEY)) {
  }
  if (!numeral_read (&scan, FALSE, &figure))
    return FALSE;
  while (scan_take (&scan, SIGN_UNIT) || scan_take (&scan, SIGN_MONEY)) {
  }
  return scan_take (&scan, SIGN_CLOSE) && scan.kind == SIGN_END;
}
