/* Signs -> the figure of a number, or of the word that stands for one: 半年, 数人, 多次, 个把月, a year, hundreds of, twice. */
#include "base/term/stand_in.h"
#include "base/decimal.h"

static gboolean is_name (const Scan *scan) { return scan->kind == SIGN_UNIT || scan->kind == SIGN_WORD; }

static Numeral small_figure (gint64 value, gint64 divisor)
{
  const Amount amount = { .value = value, .step = 1, .divisor = divisor };
  return (Numeral) { .amount = amount, .small = 1, .big = 1, .implied = TRUE };
}

gboolean stand_in_takes_so (Scan *scan)
{
  const gboolean so = scan->kind == SIGN_WORD && scan->value == 2;
  if (so)
    scan_advance (scan);
  return so;
}

/* 个把月, 年把, 块把钱: what is behind 个把, of the others the unit once more. */
static gboolean take_one_or_so (Scan *scan)
{
  Scan ahead = *scan;
  const gboolean piece = scan->kind == SIGN_WORD && scan->value == 1;
  if (!piece && scan->kind != SIGN_UNIT)
    return FALSE;
  scan_advance (&ahead);
  if (!stand_in_takes_so (&ahead) || (piece && !is_name (&ahead)))
    return FALSE;
  if (piece)
    *scan = ahead;
  return TRUE;
}

/* a of `a year`: one. */
static gboolean take_article (Scan *scan)
{
  Scan ahead = *scan;
  if (scan->value != 4 || !scan_take (&ahead, SIGN_WORD) || ahead.kind != SIGN_UNIT)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

/* twice: a number with its unit. */
static gboolean take_often (Input *input, Written *written)
{
  written->figure = small_figure (input->scan.value, 1);
  written->often = written->has_word = TRUE;
  written->unit = gauge_find (input->gauge, "次");
  written->wrong_unit |= written->unit == NULL;
  scan_advance (&input->scan);
  return TRUE;
}

/* hundreds of: 数百. */
static gboolean take_powers (Scan *scan, Written *written)
{
  written->figure.amount.value = written->figure.amount.step = scan->value;
  written->figure.has_big = TRUE;
  written->vagueness = MAX (written->vagueness, VAGUE_SEVERAL);
  scan_advance (scan);
  return TRUE;
}

gboolean stand_in_read (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  Scan ahead = *scan;
  const gint64 least = scan->value;
  written->figure = small_figure (1, 1);
  numeral_skip_piece (scan);
  if (written->vagueness == VAGUE_SEVERAL && is_name (scan))
    return TRUE;
  if (take_one_or_so (scan)) {
    written->vagueness = MAX (written->vagueness, VAGUE_ONE);
    return TRUE;
  }
  if (take_article (scan))
    return TRUE;
  if (scan->kind == SIGN_OFTEN)
    return take_often (input, written);
  if (scan->kind == SIGN_POWERS)
    return take_powers (scan, written);
  if (scan_take (&ahead, SIGN_MORE) && least > 0 && is_name (&ahead)) {
    *scan = ahead;
    written->figure = small_figure (least, 1);
    written->bound = MAX (written->bound, BOUND_AT_LEAST);
    return written->bound < BOUND_AT_MOST;
  }
  if (scan_take (scan, SIGN_HALF)) {
    written->figure = small_figure (1, 2);
    half_raise (scan, &written->figure);
    return TRUE;
  }
  return numeral_read (scan, !decimal_ends (gauge_parts (input->gauge)), &written->figure);
}

/* --- halves of what was just said: 3个半小时, two and a half thousand --- */

gboolean half_add (Amount *amount)
{
  amount->step = 1;
  return !__builtin_mul_overflow (amount->value, 2, &amount->value) &&
         !__builtin_mul_overflow (amount->divisor, 2, &amount->divisor) &&
         !__builtin_add_overflow (amount->value, amount->divisor / 2, &amount->value);
}

void half_raise (Scan *scan, Numeral *figure)
{
  if (scan->kind != SIGN_POWER)
    return;
  amount_scale (&figure->amount, scan->value);
  figure->has_big = TRUE;
  scan_advance (scan);
}

gboolean half_take (Scan *scan, Numeral *figure)
{
  const gboolean before_power = scan->value == 1;
  if ((before_power && (figure->has_small || figure->has_big)) || !scan_take (scan, SIGN_AND_HALF))
    return TRUE;
  if (!half_add (&figure->amount))
    return FALSE;
  if (before_power)
    half_raise (scan, figure);
  return TRUE;
}
