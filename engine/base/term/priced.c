/* Signs -> that a number is a price, and of what: 每张, /张 behind money, 月薪, each. */
#include "base/term/priced.h"
#include <string.h>
#include "base/term/turned.h"

static gboolean is_name (const Scan *scan) { return scan->kind == SIGN_UNIT || scan->kind == SIGN_WORD; }

gboolean priced_is_small (const Scan *scan)
{
  Scan ahead = *scan;
  return scan->value == NEARLY_SMALL && scan_take (&ahead, SIGN_NEARLY) && is_name (&ahead);
}

const char *priced_words_end (const Scan *scan, const char *from)
{
  const char *end = scan->at;
  while (end > from && g_ascii_isspace (end[-1]))
    end--;
  return end;
}

static void price_of (Written *written, const char *from, const char *to)
{
  Priced *priced = &written->priced;
  const CountedPiece piece = piece_read (from, to);
  if (piece != PIECE_NONE && priced->n < MOST_PRICED)
    priced->of[priced->n++] = piece;
}

/* 隔 of 每隔3天, 满 of 每满1000元: so many of them follow. */
static gboolean begins_several (const Scan *scan)
{
  static const char *const words[] = { "隔", "满", "滿", "逢", "达", "足", "过" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (scan->kind == SIGN_WORD && (gsize) (scan->next - scan->at) == strlen (words[i]) &&
        memcmp (scan->at, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* 每张, 月薪; not 每两张 and 每半年, which are of several or of a part. */
gboolean priced_take (Scan *scan, Written *written)
{
  const gint64 named = scan->value;
  const char *from = scan->at;
  if (!scan_take (scan, SIGN_EACH))
    return FALSE;
  written->is_price = TRUE;
  if (named == 3)
    price_of (written, from, g_utf8_next_char (from));
  if (named != 0)
    return TRUE;
  from = scan->at;
  if ((!is_name (scan) && !priced_is_small (scan) && scan->kind != SIGN_NAME) || begins_several (scan))
    written->of_several = TRUE;
  turned_skip_piece (scan);
  price_of (written, from, priced_words_end (scan, from));
  return TRUE;
}

/* /张, 每张, and 一张 behind money; not 每人 of 3人每人5万元. */
void priced_take_behind (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  Scan ahead = *scan;
  gboolean one = gauge_is_money (input->gauge) && ahead.kind == SIGN_DIGIT && ahead.value == 1;
  gboolean slash = ahead.kind == SIGN_SLASH;
  gboolean each = ahead.kind == SIGN_EACH && ahead.value == 2;
  if (one || slash || each)
    scan_advance (&ahead);
  else if (ahead.value != 0 || written->wrong_unit || !scan_take (&ahead, SIGN_EACH))
    return;
  if (!is_name (&ahead) && !priced_is_small (&ahead) && !each)
    return;
  const gboolean alike = slash && ahead.kind == SIGN_UNIT && written->unit != NULL &&
                         fraction_compare (ahead.unit->size, written->unit->size) == 0; /* 50台/套 */
  const char *from = ahead.at;
  turned_skip_piece (&ahead);
  price_of (written, from, priced_words_end (&ahead, from));
  written->is_price = !alike || written->is_price;
  *scan = ahead;
}
