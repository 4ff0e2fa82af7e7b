/* Signs -> one number with its words: what stands before the figure, the figure or what stands for it (stand_in.c), its unit and smaller ones behind it, what
 * stands behind. What the words make of the figure is term_measure.c's. */
#include "base/term/written.h"
#include <string.h>
#include "base/decimal.h"
#include "base/term/of_calendar.h"
#include "base/term/priced.h"
#include "base/term/remark.h"
#include "base/term/stand_in.h"
#include "base/term/turned.h"

typedef struct {
  SignKind sign;
  Vagueness vagueness;
  BoundWord bound;
} WrittenWord;

static const WrittenWord words_before[] = {
  { SIGN_ABOUT, VAGUE_ABOUT, BOUND_NONE },     { SIGN_NEARLY, VAGUE_NEARLY, BOUND_NONE },
  { SIGN_SHORT, VAGUE_NEARLY, BOUND_NONE },    { SIGN_SEVERAL, VAGUE_SEVERAL, BOUND_NONE },
  { SIGN_UPWARDS, VAGUE_UPWARDS, BOUND_NONE }, { SIGN_AT_LEAST, VAGUE_EXACT, BOUND_AT_LEAST },
  { SIGN_ABOVE, VAGUE_EXACT, BOUND_ABOVE },    { SIGN_AT_MOST, VAGUE_EXACT, BOUND_AT_MOST },
  { SIGN_BELOW, VAGUE_EXACT, BOUND_BELOW },    { SIGN_BARELY, VAGUE_MORE, BOUND_NONE },
};

static const WrittenWord words_behind[] = {
  { SIGN_ABOUT_AFTER, VAGUE_ABOUT, BOUND_NONE }, { SIGN_MORE, VAGUE_MORE, BOUND_NONE },
  { SIGN_SOME, VAGUE_ABOUT, BOUND_NONE },        { SIGN_OR_MORE, VAGUE_EXACT, BOUND_AT_LEAST },
  { SIGN_OR_LESS, VAGUE_EXACT, BOUND_AT_MOST },
};

/* --- words around the figure --- */

static void join_vagueness (Written *written, Vagueness next) { written->vagueness = MAX (written->vagueness, next); }

/* 超过5万元以上 is 超过; a bound from below and one from above contradict each other. */
static gboolean join_bound (Written *written, BoundWord next)
{
  gboolean upper = written->bound >= BOUND_AT_MOST, next_upper = next >= BOUND_AT_MOST;
  if (written->bound != BOUND_NONE && next != BOUND_NONE && upper != next_upper)
    return FALSE;
  written->bound = MAX (written->bound, next);
  return TRUE;
}

/* Passes a word of the table if one stands here. FALSE: none does. */
static gboolean take_word (Input *input, const WrittenWord *words, guint n, Written *written, gboolean *contradicts)
{
  const gboolean since = input->scan.value == 1;
  const gboolean over = written->has_word && input->scan.kind == SIGN_SOME; /* 一年来: 来 stands before a unit alone */
  for (guint i = 0; i < n && !over; i++)
    if (scan_take (&input->scan, words[i].sign)) {
      written->since |= words[i].sign == SIGN_OR_MORE && since;
      join_vagueness (written, words[i].vagueness);
      *contradicts |= !join_bound (written, words[i].bound);
      written->is_short |= words[i].sign == SIGN_SHORT;
      written->bound_behind |= words == words_behind && words[i].bound != BOUND_NONE;
      return TRUE;
    }
  return FALSE;
}

static gboolean take_money (Input *input, Written *written)
{
  if (!scan_take (&input->scan, SIGN_MONEY))
    return FALSE;
  written->wrong_unit |= !gauge_is_money (input->gauge);
  return TRUE;
}

static gboolean take_foreign (Scan *scan, Written *written)
{
  gboolean foreign = scan_take (scan, SIGN_FOREIGN);
  written->foreign |= foreign;
  return foreign;
}

static gboolean take_between (Scan *scan, Written *written)
{
  const gboolean between = scan_take (scan, SIGN_BETWEEN);
  written->between |= between;
  return between;
}

/* 共计, 等于; what 不大于等于 means nobody knows. */
static gboolean take_total (Scan *scan, const Written *written, gboolean *contradicts)
{
  const gboolean equal = scan->value == 3;
  if (!scan_take (scan, SIGN_TOTAL))
    return FALSE;
  *contradicts |= equal && written->bound != BOUND_NONE;
  return TRUE;
}

/* 获利; 骗取, and behind it whose money it was and of what sort: 骗取被害人货款. */
static gboolean take_name (Scan *scan, Written *written)
{
  const gint64 name = scan->value;
  if (!scan_take (scan, SIGN_NAME))
    return FALSE;
  written->each_gains |= written->is_price && name == NAME_RESULT;
  while (name == NAME_DEED && scan->kind == SIGN_NAME && scan->value == NAME_PERSON)
    scan_advance (scan);
  if (name == NAME_DEED && scan->kind == SIGN_WORD && scan->value == WORD_FUNDS)
    scan_advance (scan);
  return TRUE;
}

/* Of foreign money that is told without a number, but with what it was in yuan, that alone counts: 虚拟币折合人民币. */
static gboolean take_converted (Scan *scan, Written *written)
{
  if (!scan_take (scan, SIGN_CONVERTED))
    return FALSE;
  written->foreign = FALSE;
  written->converted = TRUE;
  return TRUE;
}

static gboolean take_before (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  gboolean contradicts = FALSE;
  while (take_total (scan, written, &contradicts) || scan_take (scan, SIGN_ONLY) || take_name (scan, written) ||
         take_converted (scan, written) || take_between (scan, written) || take_money (input, written) ||
         take_foreign (scan, written) || priced_take (scan, written) || remark_take (scan) ||
         take_word (input, words_before, G_N_ELEMENTS (words_before), written, &contradicts))
    ;
  written->about_before = written->vagueness == VAGUE_ABOUT;
  return !contradicts;
}

static gboolean take_ending (Scan *scan, Written *written, gboolean *contradicts)
{
  static const BoundWord bounds[] = {
    [ENDING_AT_LEAST] = BOUND_AT_LEAST, [ENDING_ABOVE] = BOUND_ABOVE, [ENDING_AT_MOST] = BOUND_AT_MOST
  };
  const Ending ending = remark_take_ending (scan);
  if (ending == ENDING_SHORT) {
    join_vagueness (written, VAGUE_NEARLY);
    written->is_short = TRUE;
  }
  if (ending >= ENDING_AT_LEAST && ending <= ENDING_AT_MOST)
    *contradicts |= !join_bound (written, bounds[ending]);
  return ending != ENDING_NONE;
}

static gboolean take_after (Scan *scan, Written *written)
{
  const gboolean unequal = scan->value == 1;
  if (!scan_take (scan, SIGN_AFTER))
    return FALSE;
  written->unequal |= unequal;
  return TRUE;
}

static gboolean take_behind (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  gboolean contradicts = FALSE;
  while (take_word (input, words_behind, G_N_ELEMENTS (words_behind), written, &contradicts) ||
         take_ending (scan, written, &contradicts) || take_between (scan, written) || take_after (scan, written) ||
         scan_take (scan, SIGN_ONLY) || scan_take (scan, SIGN_NAME) || remark_take_inclusion (scan, written) ||
         remark_take (scan))
    ;
  return !contradicts;
}

/* --- the figure and its unit --- */

gboolean written_make_share (Written *written, gint64 parts)
{
  written->share = parts;
  return !__builtin_mul_overflow (written->figure.amount.divisor, parts, &written->figure.amount.divisor);
}

/* What the figure itself says of how it is meant. */
static void take_form (Written *written)
{
  const Numeral *figure = &written->figure;
  join_vagueness (written, figure->round   ? VAGUE_ROUND
                           : figure->apart ? VAGUE_APART
                           : figure->pair  ? VAGUE_PAIR
                           : figure->more  ? VAGUE_MORE
                           : figure->some  ? VAGUE_ABOUT
                                           : VAGUE_EXACT);
}

/* 个 of 3个人 and 500个USDT, 整 of 一整天. */
static void skip_piece (Scan *scan)
{
  Scan ahead = *scan;
  if (scan_take (&ahead, SIGN_WHOLE) && ahead.kind == SIGN_UNIT)
    *scan = ahead;
  ahead = *scan;
  if (scan->kind != SIGN_WORD || scan->value != 1)
    return;
  scan_advance (&ahead);
  if (ahead.kind == SIGN_UNIT || ahead.kind == SIGN_FOREIGN)
    *scan = ahead;
}

/* 钱 of 块把钱. */
static void take_coins (Input *input)
{
  if (gauge_is_money (input->gauge) && input->scan.kind == SIGN_WORD && input->scan.value == 3)
    scan_advance (&input->scan);
}

/* The unit word, of whatever unit; behind it the rest of what belongs to it. */
static gboolean take_unit (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  const char *from = scan->at;
  skip_piece (scan);
  gboolean own = scan->kind == SIGN_UNIT;
  written->unit = own ? scan->unit : NULL;
  gboolean foreign = take_foreign (scan, written);
  written->has_word = own || foreign || scan->kind == SIGN_WORD || priced_is_small (scan);
  if (own) {
    scan_advance (scan);
    written->wrong_unit |= of_calendar_year (written);
    if (written->vagueness == VAGUE_ONE && stand_in_takes_so (scan))
      take_coins (input);
    if (written->is_first && scan->kind == SIGN_WORD)
      remark_noun (input, scan->at);
  }
  while (scan->kind == SIGN_WORD || priced_is_small (scan) ||
         (scan->kind == SIGN_UNIT && scan->unit->size.value == (own ? written->unit->size.value : 0))) {
    written->wrong_unit |= scan->kind != SIGN_UNIT;
    scan_advance (scan);
  }
  written->piece = piece_read (from, priced_words_end (scan, from));
  written->names_one |= piece_names_one (from, priced_words_end (scan, from));
  return own;
}

/* --- */

static gboolean is_smaller (const GaugeWord *a, const GaugeWord *b)
{
  if (a->kind != b->kind)
    return b->kind == GAUGE_MONTHS || a->kind == GAUGE_DAYS;
  return fraction_compare (a->size, b->size) < 0;
}

static gboolean amount_fraction (const Amount *amount, Fraction *ret)
{
  *ret = (Fraction) { amount->value, amount->divisor };
  return !amount->too_large && !amount->too_fine;
}

/* Of yuan and 角, and of tenths. */
static gboolean takes_bare_digit (const Gauge *gauge, const GaugeWord *unit)
{
  const Fraction one = fraction_whole (gauge_parts (gauge)), tenth = { one.value, 10 };
  return strcmp (unit->word, "成") == 0 || (gauge_is_money (gauge) && (fraction_compare (unit->size, one) == 0 ||
                                                                       fraction_compare (unit->size, tenth) == 0));
}

/* 5 of 2块5 and 三成五: a bare digit at the end is of the next lower power, as behind 万. */
static gboolean take_bare_digit (Input *input, const Written *written, Written *next)
{
  Scan *scan = &input->scan;
  const Amount *amount = &next->figure.amount;
  const gboolean single = scan->kind == SIGN_ARABIC || scan->kind == SIGN_DIGIT;
  if (!takes_bare_digit (input->gauge, written->unit) || written->figure.has_big || !single ||
      !numeral_read (scan, FALSE, &next->figure) || amount->value > 9 || amount->divisor > 1)
    return FALSE;
  take_coins (input);
  next->figure.amount.divisor = 10;
  next->unit = written->unit;
  return scan->kind == SIGN_END;
}

/* Behind 零, and of time 又: 一年又两个月, one year and two months. */
static gboolean take_smaller_unit (Input *input, const Written *written, Written *next)
{
  Scan *scan = &input->scan;
  const gboolean again = (scan->kind == SIGN_ORDER && scan->value == 3) || (scan->kind == SIGN_AND && scan->value == 1);
  if (scan->kind == SIGN_ZERO || (again && gauge_is_time (input->gauge)))
    scan_advance (scan);
  return stand_in_read (input, next) && next->bound == BOUND_NONE && take_unit (input, next) &&
         is_smaller (next->unit, written->unit);
}

/* 5角 behind 3元: what was read becomes the head. FALSE where no smaller unit follows. */
static gboolean take_next_part (Input *input, Written *written)
{
  Input ahead = *input, bare = *input;
  Written next = { .vagueness = VAGUE_EXACT, .is_first = written->is_first };
  Fraction number;
  Spread part;
  if (take_bare_digit (&bare, written, &next))
    ahead = bare;
  else if (!take_smaller_unit (&ahead, written, &next))
    return FALSE;
  if (!amount_fraction (&written->figure.amount, &number) ||
      !gauge_measure (input->gauge, written->unit, number, &part) ||
      (written->has_head && !spread_add (&written->head, &part, &part)))
    return FALSE;
  written->wrong_unit |= next.wrong_unit || of_calendar_part (written, &next);
  written->head = part;
  written->has_head = TRUE;
  written->figure = next.figure;
  written->unit = next.unit;
  written->names_one |= next.names_one;
  *input = ahead;
  return TRUE;
}

/* 30%: hundredths, of what it is multiplied by. */
static gboolean take_share (Scan *scan, Written *written)
{
  const gint64 parts = scan->value;
  if (!scan_take (scan, SIGN_SHARE))
    return FALSE;
  written->has_word = TRUE;
  return written_make_share (written, parts);
}

/* The unit with its halves and smaller units: 个半小时, 年半, 元5角. */
static gboolean take_units (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  gboolean fits = half_take (scan, &written->figure);
  if (scan->kind == SIGN_SHARE) {
    take_form (written);
    return take_share (scan, written) && fits;
  }
  if (written->often)
    return TRUE;
  gboolean own = take_unit (input, written);
  take_form (written);
  while (own && written->vagueness <= VAGUE_NEARLY && take_next_part (input, written))
    take_form (written);
  if (own && (scan_take (scan, SIGN_HALF) || (scan->value == 1 && scan_take (scan, SIGN_AND_HALF))))
    fits &= half_add (&written->figure.amount);
  return fits;
}

/* 21起: of cases, where the unit is another one. 5万元起 and 5万起 are sums of money. */
static void take_cases (Input *input, Written *written)
{
  if (input->scan.kind != SIGN_OR_MORE || input->scan.value != 1 || gauge_is_money (input->gauge))
    return;
  scan_advance (&input->scan);
  written->wrong_unit = TRUE;
}

/* （不含…）以上 is above; FALSE where the words contradict each other: 至少不足5万. */
static gboolean settle_inclusion (Written *written)
{
  if (written->is_short && (written->bound == BOUND_AT_LEAST || written->bound == BOUND_ABOVE))
    return FALSE;
  const gboolean strict = written->bound == BOUND_ABOVE || written->bound == BOUND_BELOW;
  if (written->excluded && written->bound == BOUND_AT_LEAST)
    written->bound = BOUND_ABOVE;
  if (written->excluded && written->bound == BOUND_AT_MOST)
    written->bound = BOUND_BELOW;
  return !written->included || !(written->excluded || strict);
}

QuantityStatus written_read (Input *input, Written *ret)
{
  Scan *scan = &input->scan;
  *ret = (Written) { .vagueness = VAGUE_EXACT, .is_first = scan->at == input->begin };
  remark_take_lapse (scan);
  const gboolean begun = take_before (input, ret), foreign = ret->foreign;
  if (ret->of_several)
    return QUANTITY_PRICE;
  if (!begun || !stand_in_read (input, ret))
    return QUANTITY_NOT_A_NUMBER;
  take_cases (input, ret);
  if (!take_behind (input, ret))
    return QUANTITY_NOT_A_NUMBER;
  if (!take_units (input, ret))
    return QUANTITY_TOO_LARGE;
  if (!remark_take_nights (input, ret))
    return QUANTITY_AMBIGUOUS;
  if ((gauge_is_money (input->gauge) || gauge_is_time (input->gauge)) && ret->has_word)
    scan_take (scan, SIGN_WHOLE);
  const Vagueness before = ret->vagueness;
  gboolean good = take_behind (input, ret);
  while (take_money (input, ret) || take_foreign (scan, ret)) {
    ret->has_word = TRUE;
    scan_take (scan, SIGN_WHOLE);
    good &= take_behind (input, ret);
  }
  if (ret->has_word)
    priced_take_behind (input, ret);
  good &= take_behind (input, ret);
  ret->foreign = foreign || (ret->foreign && (!ret->converted || ret->unit == NULL)); /* 折合人民币5万元的虚拟币 */
  ret->wrong_unit |= gauge_is_time (input->gauge) && of_calendar_date (ret);
  ret->about_after = before == VAGUE_EXACT && ret->vagueness == VAGUE_ABOUT;
  return good && settle_inclusion (ret) ? QUANTITY_OK : QUANTITY_NOT_A_NUMBER;
}
