/* Signs -> one term: a number with its words, and a second one where the first begins a range or a bound. */
#include "base/term/term.h"
#include <string.h>
#include "base/term/quantity_write.h"

/* `lower`/`upper` written out, in one of the forms that a text can mean. Returns: yours. */
static char *write_amount (const Amount *amount)
{
  return amount->value > G_MAXINT64 ? g_strdup ("…") : quantity_write_units ((gint64) amount->value, amount->divisor);
}

static void add_range (char *forms, const char *from, const char *joint, const char *to)
{
  const gsize used = strlen (forms);
  g_snprintf (forms + used, QUANTITY_FORMS - used, "%s%s%s%s", used > 0 ? ", " : "", from, joint, to);
}

static void add_form (Input *input, const Amount *first, const Amount *second)
{
  g_autofree char *from = write_amount (first);
  g_autofree char *to = write_amount (second);
  add_range (input->forms, from, "至", to);
  add_range (input->english, from, " to ", to);
}

static gboolean amount_less (const Amount *a, const Amount *b)
{
  return fraction_compare ((Fraction) { a->value, a->divisor }, (Fraction) { b->value, b->divisor }) < 0;
}

/* No range begins at less than a thousandth of its end. */
static gboolean is_far_below (const Amount *first, const Amount *second)
{
  Amount limit = *first;
  amount_scale (&limit, 1000);
  return !limit.too_large && amount_less (&limit, second);
}

/* `first` with the power may be meant: below a hundred times `second` that is no accident. */
gboolean term_may_share (const Amount *shared, const Amount *second)
{
  Amount limit = *second;
  amount_scale (&limit, 100);
  return !shared->too_large && !limit.too_large && amount_less (shared, &limit);
}

static gboolean is_one_digit (const Numeral *figure)
{
  return !figure->has_small && figure->amount.divisor == 1 && figure->amount.value < 10;
}

/* The powers behind the second figure may be meant for the first: 3至5万 is 3万至5万, 5000至3万 stays; `certain`: so in a
 * range. 5至3万, 一至二百, 三至五百万 and 5以上不满10万 have two readings. */
static QuantityStatus share_power (Input *input, Numeral *first, const Numeral *second, gboolean certain)
{
  if (first->has_big)
    return QUANTITY_OK;
  Amount shared = first->amount;
  amount_scale (&shared, second->big);
  Amount more = shared;
  amount_scale (&more, second->small);
  gboolean small_too =
      second->small > 1 && !first->has_small && !more.too_large && amount_less (&more, &second->amount);
  if (is_one_digit (first) && second->small > 1 && second->big == 1 && amount_less (&second->amount, &more))
    shared = more; /* 9至3千 */
  else if (!small_too && (second->big == 1 || !term_may_share (&shared, &second->amount)))
    return QUANTITY_OK;
  gboolean in_order = amount_less (&shared, &second->amount);
  gboolean only = !small_too || is_far_below (&shared, &second->amount); /* 三至五千: 3 is too far below */
  if (in_order && certain && only) {
    first->amount = small_too ? more : shared;
    return QUANTITY_OK;
  }
  add_form (input, &first->amount, &second->amount);
  add_form (input, in_order ? (small_too ? &more : &shared) : &second->amount, in_order ? &second->amount : &shared);
  return QUANTITY_AMBIGUOUS;
}

/* 约 before a range and 左右 behind it say nothing that the range does not; where both ends have it, each is meant. */
static void settle_about (Written *first, Written *second)
{
  gboolean both = first->vagueness == VAGUE_ABOUT && second->vagueness == VAGUE_ABOUT;
  if (!both && first->vagueness == VAGUE_ABOUT && first->about_before)
    first->vagueness = VAGUE_EXACT;
  if (!both && second->vagueness == VAGUE_ABOUT && second->about_after)
    second->vagueness = VAGUE_EXACT;
}

/* The ends of 5万元以上至10万元以下, 5万元至不满10万元: as of two bounds. FALSE: they are of no range. */
static gboolean settle_bounds (ValueTerm *term)
{
  Written *first = &term->first, *second = &term->second;
  if (first->bound == BOUND_NONE && second->bound == BOUND_NONE)
    return TRUE;
  const gboolean lower = first->bound == BOUND_NONE || (first->bound <= BOUND_ABOVE && first->bound_behind);
  if (!lower || (second->bound != BOUND_NONE && second->bound < BOUND_AT_MOST))
    return FALSE;
  term->form = TERM_BOUNDS;
  if (first->bound == BOUND_NONE)
    first->bound = BOUND_AT_LEAST;
  if (second->bound == BOUND_NONE)
    second->bound = BOUND_AT_MOST;
  return TRUE;
}

static QuantityStatus read_range_end (Input *input, ValueTerm *term)
{
  Written *first = &term->first, *second = &term->second;
  term->form = TERM_RANGE;
  QuantityStatus status = written_read (input, second);
  if (status != QUANTITY_OK)
    return status;
  if (!settle_bounds (term) || (first->figure.alone && first->vagueness == VAGUE_EXACT))
    return QUANTITY_NOT_A_NUMBER;
  settle_about (first, second);
  if (first->has_word)
    return QUANTITY_OK;
  if (second->share > 0) /* 3至5% */
    return written_make_share (first, second->share) ? QUANTITY_OK : QUANTITY_TOO_LARGE;
  first->unit = second->unit;
  return second->has_head ? QUANTITY_NOT_A_NUMBER : share_power (input, &first->figure, &second->figure, TRUE);
}

static gboolean begins_upper_bound (const Scan *scan) { return scan->kind == SIGN_BELOW || scan->kind == SIGN_AT_MOST; }

/* Between two bounds; and, but stand there only before a word of the upper one, behind a mark or not. */
static void take_mark (Scan *scan)
{
  if (!scan_take (scan, SIGN_COMMA))
    scan_take (scan, SIGN_LIST);
  Scan ahead = *scan;
  const gboolean joined = ahead.kind == SIGN_BUT || (ahead.kind == SIGN_AND && ahead.value == 1);
  if (joined)
    scan_advance (&ahead);
  if (begins_upper_bound (&ahead) || (joined && ahead.kind == SIGN_SHORT))
    *scan = ahead;
}

/* With another joint, and something before each. */
static void join_anew (char *forms, const char *before, const char *joint, const char *new_joint)
{
  g_auto (GStrv) readings = g_strsplit (forms, ", ", -1);
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; readings[i] != NULL; i++) {
    g_auto (GStrv) ends = g_strsplit (readings[i], joint, -1);
    g_autofree char *reading = g_strjoinv (new_joint, ends);
    g_string_append_printf (all, "%s%s%s", i > 0 ? ", " : "", before, reading);
  }
  g_strlcpy (forms, all->str, QUANTITY_FORMS);
}

/* The readings of two bounds, which have been written as ranges. */
static void write_bounds (Input *input, const ValueTerm *term)
{
  const gboolean above = term->first.bound == BOUND_ABOVE, below = term->second.bound == BOUND_BELOW;
  g_autofree char *joint = g_strconcat (above ? "（不含）" : "", "以上", below ? "不满" : "不超过", NULL);
  join_anew (input->forms, "", "至", joint);
  join_anew (input->english, above ? "more than " : "at least ", " to ",
             below ? " but less than " : " and not more than ");
}

/* The second half of 5000元以上不满1万元. */
static QuantityStatus read_upper_bound (Input *input, ValueTerm *term)
{
  Written *first = &term->first, *second = &term->second;
  term->form = TERM_BOUNDS;
  take_mark (&input->scan);
  QuantityStatus status = written_read (input, second);
  if (status != QUANTITY_OK)
    return status;
  if (second->is_short && second->bound == BOUND_NONE) { /* 不足 is 不满 here */
    second->bound = BOUND_BELOW;
    second->vagueness = VAGUE_EXACT;
  }
  if (second->bound < BOUND_AT_MOST)
    return QUANTITY_NOT_A_NUMBER;
  if (first->has_word)
    return QUANTITY_OK;
  first->unit = second->unit;
  status = share_power (input, &first->figure, &second->figure, FALSE);
  if (status == QUANTITY_AMBIGUOUS)
    write_bounds (input, term);
  return status;
}

/* 百八十万: 1,800,000, or 800,000 to a million; 百十万: 1,100,000, or somewhat more than a million. 百十来 and 百八十余 are said of the first alone. */
static QuantityStatus check_bare (Input *input, const Numeral *figure)
{
  const Amount all = figure->amount;
  Amount rest = all, power = all;
  if (figure->bare == 0 || figure->more || figure->some)
    return QUANTITY_OK;
  if (figure->pair || all.divisor != 1)
    return QUANTITY_NOT_A_NUMBER;
  power.value = figure->bare;
  rest.value -= figure->bare;
  const gboolean next = rest.value * 10 == power.value;
  g_autofree char *one = write_amount (&all);
  g_strlcpy (input->forms, one, sizeof input->forms);
  g_strlcpy (input->english, one, sizeof input->english);
  add_form (input, next ? &power : &rest, next ? &all : &power);
  return QUANTITY_AMBIGUOUS;
}

/* 一亿五千: what is left out may be 零 or the 万 behind it. */
static QuantityStatus check_myriad (Input *input, const Numeral *figure)
{
  enum { MYRIAD = 10000 };
  const Amount all = figure->amount;
  Amount raised = all;
  if (figure->no_myriad == 0)
    return QUANTITY_OK;
  if (all.divisor != 1 || figure->more || figure->some || figure->pair)
    return QUANTITY_NOT_A_NUMBER;
  raised.value += figure->no_myriad * (MYRIAD - 1);
  g_autofree char *one = write_amount (&raised);
  g_autofree char *other = write_amount (&all);
  g_snprintf (input->forms, sizeof input->forms, "%s, %s", one, other);
  g_strlcpy (input->english, input->forms, sizeof input->english);
  return QUANTITY_AMBIGUOUS;
}

/* 三四 alone may be 34. What a bound is of is not written without it. */
static QuantityStatus check_pair (Input *input, const Written *written)
{
  const Numeral *figure = &written->figure;
  QuantityStatus status = check_bare (input, figure);
  const gboolean bounded = written->bound != BOUND_NONE;
  if (status == QUANTITY_OK)
    status = check_myriad (input, figure);
  if (status != QUANTITY_OK)
    return bounded ? QUANTITY_NOT_A_NUMBER : status;
  if (!figure->pair || figure->has_small || figure->has_big || written->has_word)
    return QUANTITY_OK;
  if (bounded)
    return QUANTITY_NOT_A_NUMBER;
  const gint first = (gint) figure->amount.value;
  const gint second = first + (figure->apart ? 2 : 1);
  g_snprintf (input->forms, sizeof input->forms, "%d, %d至%d", 10 * first + second, first, second);
  g_snprintf (input->english, sizeof input->english, "%d, %d to %d", 10 * first + second, first, second);
  return QUANTITY_AMBIGUOUS;
}

/* The upper bound may follow at once: it begins with a word of its own, or ends with one. */
static gboolean has_lower_bound (const Written *written)
{
  return written->bound == BOUND_AT_LEAST || written->bound == BOUND_ABOVE;
}

static gboolean begins_number (const Scan *scan)
{
  Scan ahead = *scan;
  take_mark (&ahead);
  return begins_upper_bound (&ahead) || ahead.kind == SIGN_SHORT || ahead.kind == SIGN_ARABIC ||
         ahead.kind == SIGN_DIGIT || ahead.kind == SIGN_TENS || ahead.kind == SIGN_SMALL || ahead.kind == SIGN_NAMED ||
         ahead.kind == SIGN_ONE_POWER;
}

/* 十几二十, 几百上千: the next step of the same scale follows at once. What follows 一万多 is read on trial. */
static gboolean goes_on (Scan *scan, const Written *first)
{
  Scan ahead = *scan;
  const gboolean large = first->vagueness == VAGUE_SEVERAL || first->vagueness == VAGUE_UPWARDS;
  if (first->has_word || (!first->figure.several && !large))
    return FALSE;
  scan_take (&ahead, SIGN_LIST);
  if (large ? ahead.kind != SIGN_UPWARDS : !begins_number (&ahead))
    return FALSE;
  *scan = ahead;
  return TRUE;
}

static QuantityStatus read_next_step (Input *input, ValueTerm *term)
{
  const QuantityStatus status = read_range_end (input, term);
  const Amount *first = &term->first.figure.amount, *second = &term->second.figure.amount;
  const gboolean large = term->first.vagueness == VAGUE_SEVERAL || term->first.vagueness == VAGUE_UPWARDS;
  const __int128 next = large ? first->value * 10 : first->value + first->step;
  if (status != QUANTITY_OK)
    return status;
  return first->divisor == 1 && second->divisor == 1 && second->value == next ? QUANTITY_OK : QUANTITY_NOT_A_NUMBER;
}

/* 两万 of 一万多两万 and 一万多不到两万: no more than that. FALSE: another number follows, or none. */
static gboolean take_next_step (Input *input, ValueTerm *term)
{
  Input ahead = *input;
  ValueTerm longer = *term;
  const gboolean open = term->first.vagueness == VAGUE_MORE && term->first.bound == BOUND_NONE && !term->first.has_word;
  if (!open || ahead.scan.kind == SIGN_COMMA || ahead.scan.kind == SIGN_LIST || !begins_number (&ahead.scan) ||
      read_next_step (&ahead, &longer) != QUANTITY_OK)
    return FALSE;
  *input = ahead;
  *term = longer;
  return TRUE;
}

/* 与 of 介于3万元与5万元之间. */
static gboolean take_between (Input *input, const Written *first)
{
  Input ahead = *input;
  Written second;
  if (!scan_take (&ahead.scan, SIGN_AND))
    return FALSE;
  const Scan at = ahead.scan;
  if (!first->between && (written_read (&ahead, &second) != QUANTITY_OK || !second.between))
    return FALSE;
  input->scan = at;
  return TRUE;
}

/* 3月至5月, 3-5月, 8时至12时; 3至5日 are days, and only 3日至5日 may be two of a month. */
static gboolean names_ends (const ValueTerm *term)
{
  const Written *first = &term->first, *second = &term->second;
  return second->names_one && (first->has_word ? first->names_one : second->piece != PIECE_DAY);
}

/* What joins two ends; `ret_dashed`: a dash. */
static gboolean take_to (Scan *scan, gboolean *ret_dashed)
{
  const gboolean dash = scan->value != 0;
  if (!scan_take (scan, SIGN_TO))
    return FALSE;
  *ret_dashed = dash;
  return TRUE;
}

/* 之间 and 不含 are of two ends. */
static gboolean is_complete (const ValueTerm *term)
{
  const Written *first = &term->first;
  return term->form != TERM_SINGLE || (!first->between && (!first->excluded || first->bound != BOUND_NONE));
}

QuantityStatus term_read (Input *input, ValueTerm *ret)
{
  ret->form = TERM_SINGLE;
  ret->dashed = FALSE;
  QuantityStatus status = written_read (input, &ret->first);
  if (status == QUANTITY_OK && (take_to (&input->scan, &ret->dashed) || take_between (input, &ret->first)))
    status = read_range_end (input, ret);
  else if (status == QUANTITY_OK && goes_on (&input->scan, &ret->first))
    status = read_next_step (input, ret);
  else if (status == QUANTITY_OK && take_next_step (input, ret))
    ;
  else if (status == QUANTITY_OK && has_lower_bound (&ret->first) && begins_number (&input->scan))
    status = read_upper_bound (input, ret);
  if (status == QUANTITY_OK)
    status = check_pair (input, &ret->first);
  if (status == QUANTITY_OK && ret->form != TERM_SINGLE)
    status = check_pair (input, &ret->second);
  ret->names_one = status == QUANTITY_OK && ret->form == TERM_RANGE && names_ends (ret);
  return status == QUANTITY_OK && !is_complete (ret) ? QUANTITY_NOT_A_NUMBER : status;
}
