/* Remarks in brackets behind a number, passed as a whole: those that say nothing of it, and those that say whether a bound has
 * its own figure in. */
#include "base/value/remark.h"

static gboolean is_of_remark (const Scan *scan)
{
  static const SignKind kinds[] = { SIGN_REMARK, SIGN_MONEY, SIGN_COMMA, SIGN_LIST,   SIGN_TOTAL,
                                    SIGN_UNIT,   SIGN_WORD,  SIGN_AFTER, SIGN_OR_LESS };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (scan->kind == kinds[i])
      return TRUE;
  return FALSE;
}

/* （以下未注明币种的均为人民币）: words of any kind, but no number, around one of the currency; or nothing but such words. */
gboolean remark_take (Scan *scan)
{
  Scan ahead = *scan;
  gboolean of_currency = FALSE, other_words = FALSE;
  if (!scan_take (&ahead, SIGN_OPEN) || ahead.kind == SIGN_CLOSE)
    return FALSE;
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
  Figure again;
  if (!figure_read (scan, FALSE, &again) || again.amount.value != written->figure.amount.value ||
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
