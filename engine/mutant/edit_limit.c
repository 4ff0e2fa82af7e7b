/* A figure in, what people write in its place out: the bound itself in or out, one unit off, a zero off. */
#include "mutant/edit.h"
#include <string.h>
#include "base/value/quantity.h"

/* The ends of a limit in the words of the rule language; each beside the one that it is taken for. */
static const char *const end_names[] = { "at-least", "above", "below", "at-most" };

static Limit *end_of (Condition *limit, guint end)
{
  Limit *const ends[] = { &limit->at_least, &limit->above, &limit->below, &limit->at_most };
  return ends[end];
}

/* 以上 and 超过, 不满 and 不超过. */
static guint mistaken_for (guint end) { return end ^ 1; }

static char *write_end (guint end, const char *figure) { return g_strdup_printf ("%s=\"%s\"", end_names[end], figure); }

static char *write_interval (Interval value, gint64 parts)
{
  g_autofree char *lo = quantity_write_units (value.lo, parts), *hi = quantity_write_units (value.hi, parts);
  return value.lo == value.hi ? g_steal_pointer (&lo) : g_strdup_printf ("%s..%s", lo, hi);
}

/* ---- one figure of several limits ---- */

static gboolean is_same_place (Place a, Place b)
{
  return a.line == b.line && a.column == b.column && g_strcmp0 (a.path, b.path) == 0;
}

/* A limit on any of several facts is one for each, all with the figure that stands there. Returns: NULL: that one is no such limit. */
static Condition *shares_figure (const Editor *editor, guint index, guint end, Place place)
{
  Condition *limit = g_ptr_array_index (editor->beside, index);
  const gboolean shares = limit->kind == CONDITION_LIMIT && end_of (limit, end)->present &&
                          is_same_place (end_of (limit, end)->place, place);
  return shares ? limit : NULL;
}

/* Another one of these was there before. */
static gboolean is_edited (const Editor *editor, const Condition *limit, guint end)
{
  for (guint i = 0; editor->beside != NULL && i < editor->beside->len; i++) {
    const Condition *first = shares_figure (editor, i, end, end_of ((Condition *) limit, end)->place);
    if (first != NULL)
      return first != limit;
  }
  return FALSE;
}

/* The end of that place in each of them is exchanged for a copy. */
static void exchange_all (const Editor *editor, guint end, Limit *limit, const Limit *with)
{
  const Place place = limit->place;
  edit_exchange (editor, limit, with, sizeof *with);
  for (guint i = 0; editor->beside != NULL && i < editor->beside->len; i++) {
    Condition *other = shares_figure (editor, i, end, place);
    if (other != NULL && end_of (other, end) != limit)
      edit_exchange (editor, end_of (other, end), with, sizeof *with);
  }
}

/* ---- in or out ---- */

static void turn_inclusion (const Editor *editor, Condition *limit, guint end)
{
  Limit *from = end_of (limit, end), *to = end_of (limit, mistaken_for (end));
  if (to->present || from->written == NULL || limit->local != NULL)
    return;
  g_autofree char *was = write_end (end, from->written), *is = write_end (mistaken_for (end), from->written);
  const Limit none = { .present = FALSE }, moved = *from;
  edit_add (editor, MISTAKE_INCLUSIVE, from->place, was, is);
  edit_exchange (editor, from, &none, sizeof none);
  edit_exchange (editor, to, &moved, sizeof moved);
}

/* ---- figures ---- */

/* What becomes of a figure in base units: times `multiply`, by `divide` where that leaves no rest, plus `units` units. */
typedef struct {
  Mistake mistake;
  gint64 multiply, divide, units;
} LimitSlip;

static const LimitSlip slips[] = { { MISTAKE_LIMIT_UP, 1, 1, 1 },
                                   { MISTAKE_LIMIT_DOWN, 1, 1, -1 },
                                   { MISTAKE_TENFOLD, 10, 1, 0 },
                                   { MISTAKE_TENTH, 1, 10, 0 },
                                   { MISTAKE_MYRIAD_LOST, 1, 10000, 0 } };

/* FALSE: that figure cannot be mistaken so. */
static gboolean slip (const LimitSlip *how, gint64 parts, gint64 value, gint64 *ret)
{
  if (value % how->divide != 0 || value / how->divide < 1 || (how->divide > 1 && value / how->divide % parts != 0) ||
      __builtin_mul_overflow (value / how->divide, how->multiply, ret))
    return FALSE;
  return !__builtin_add_overflow (*ret, how->units * parts, ret) && *ret >= 0;
}

static gint64 parts_of (const Editor *editor, const Condition *limit)
{
  const LawCondition *resolved = edit_resolved (editor, limit);
  return resolved == NULL || resolved->limit == NULL || resolved->limit->unit == NULL ? 1
                                                                                      : resolved->limit->unit->parts;
}

/* The figure of an end as another one; of a band its lower or upper end. */
static void put_figure (const Editor *editor, guint end, Limit *limit, Mistake mistake, Interval value, gint64 parts)
{
  Limit other = *limit;
  g_autofree char *figure = write_interval (value, parts);
  g_autofree char *was = write_end (end, limit->written), *is = write_end (end, figure);
  other.value = value;
  other.written = arena_text (editor->to->arena, figure);
  edit_add (editor, mistake, limit->place, was, is);
  exchange_all (editor, end, limit, &other);
}

static void slip_end (const Editor *editor, guint end, Limit *limit, gint64 parts, const LimitSlip *how)
{
  const Interval value = limit->value;
  gint64 lo = 0, hi = 0;
  const gboolean lower = slip (how, parts, value.lo, &lo), upper = slip (how, parts, value.hi, &hi);
  if (value.lo == value.hi) {
    if (lower)
      put_figure (editor, end, limit, how->mistake, interval_point (lo), parts);
    return;
  }
  if (lower && lo < value.hi)
    put_figure (editor, end, limit, how->mistake, (Interval) { lo, value.hi }, parts);
  if (upper && hi > value.lo)
    put_figure (editor, end, limit, how->mistake, (Interval) { value.lo, hi }, parts);
}

static void slip_figures (const Editor *editor, guint end, Limit *limit, gint64 parts)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    slip_end (editor, end, limit, parts, &slips[i]);
}

/* ---- shares ---- */

static char *write_ratio (Rational ratio, gboolean percent)
{
  Rational hundred = ratio;
  if (percent && rational_multiply (ratio, (Rational) { 100, 1 }, &hundred) && hundred.denominator == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%%", hundred.numerator);
  return ratio.denominator == 1
             ? g_strdup_printf ("%" G_GINT64_FORMAT, ratio.numerator)
             : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, ratio.numerator, ratio.denominator);
}

static void put_ratio (const Editor *editor, guint end, Limit *limit, Rational ratio, Mistake mistake)
{
  Limit other = *limit;
  g_autofree char *figure = write_ratio (ratio, g_str_has_suffix (limit->written, "%"));
  g_autofree char *was = write_end (end, limit->written), *is = write_end (end, figure);
  other.ratio = ratio;
  other.written = arena_text (editor->to->arena, figure);
  edit_add (editor, mistake, limit->place, was, is);
  edit_exchange (editor, limit, &other, sizeof other);
}

/* A hundredth off where it is written in hundredths, else one. */
static void slip_ratio (const Editor *editor, guint end, Limit *limit)
{
  const Rational step = { 1, g_str_has_suffix (limit->written, "%") ? 100 : 1 };
  Rational other;
  if (rational_add (limit->ratio, step, &other))
    put_ratio (editor, end, limit, other, MISTAKE_SHARE_UP);
  if (rational_subtract (limit->ratio, step, &other) && other.numerator > 0)
    put_ratio (editor, end, limit, other, MISTAKE_SHARE_DOWN);
  if (rational_multiply (limit->ratio, (Rational) { 10, 1 }, &other))
    put_ratio (editor, end, limit, other, MISTAKE_TENFOLD);
}

/* ---- facts ---- */

/* The nearest fact behind `id`, or else before it, of the same kind, unit and section that is none of `names`. */
static const char *neighbour_of (const Editor *editor, const char *id, char *const *names)
{
  const Vocabulary *vocabulary = editor->to->book->vocabulary;
  const gint slot = vocabulary_find (vocabulary, id);
  const guint n = vocabulary_size (vocabulary);
  if (slot < 0)
    return NULL;
  const Fact *fact = vocabulary_fact (vocabulary, (guint) slot);
  for (guint i = 1; i < n; i++) {
    const Fact *other = vocabulary_fact (vocabulary, ((guint) slot + i) % n);
    if (other->kind == fact->kind && other->unit == fact->unit &&
        g_strcmp0 (other->stated->section, fact->stated->section) == 0 &&
        !g_strv_contains ((const char *const *) names, other->id))
      return other->id;
  }
  return NULL;
}

static void replace_names (const Editor *editor, Mistake mistake, const Condition *condition, char ***names, char **now)
{
  g_autofree char *was = g_strjoinv (" ", *names), *is = g_strjoinv (" ", now);
  g_autofree char *before = g_strdup_printf ("of=\"%s\"", was), *after = g_strdup_printf ("of=\"%s\"", is);
  edit_add (editor, mistake, condition->names.path != NULL ? condition->names : condition->place, before, after);
  edit_point (editor, names, now);
}

void edit_facts (const Editor *editor, Condition *condition)
{
  for (guint i = 0; condition->facts[i] != NULL; i++) {
    const char *other = neighbour_of (editor, condition->facts[i], condition->facts);
    if (other != NULL)
      replace_names (editor, MISTAKE_WRONG_FACT, condition, &condition->facts,
                     edit_names_with (editor, condition->facts, i, other));
    if (condition->facts[1] != NULL)
      replace_names (editor, MISTAKE_FACT_LEFT_OUT, condition, &condition->facts,
                     edit_names_without (editor, condition->facts, i));
  }
}

static void edit_addend (const Editor *editor, Condition *limit, guint index)
{
  Addend *addend = g_ptr_array_index (limit->addends, index);
  g_autofree char *sign =
      g_strdup_printf ("%s of=\"%s\"", addend->times.numerator < 0 ? "minus" : "plus", addend->fact);
  g_autofree char *turned =
      g_strdup_printf ("%s of=\"%s\"", addend->times.numerator < 0 ? "plus" : "minus", addend->fact);
  const Rational other = { -addend->times.numerator, addend->times.denominator };
  edit_add (editor, MISTAKE_ADDEND_LEFT_OUT, addend->place, sign, NULL);
  edit_point (editor, &limit->addends, limit->addends->len == 1 ? NULL : edit_without (editor, limit->addends, index));
  edit_add (editor, MISTAKE_ADDEND_SIGN, addend->place, sign, turned);
  edit_exchange (editor, &addend->times, &other, sizeof other);
}

/* ---- all of a limit ---- */

void edit_limit (const Editor *editor, Condition *limit)
{
  const gint64 parts = parts_of (editor, limit);
  for (guint end = 0; end < G_N_ELEMENTS (end_names); end++) {
    Limit *figure = end_of (limit, end);
    if (!figure->present || figure->written == NULL)
      continue;
    turn_inclusion (editor, limit, end);
    if (limit->over != NULL)
      slip_ratio (editor, end, figure);
    else if (!is_edited (editor, limit, end))
      slip_figures (editor, end, figure, parts);
  }
  edit_facts (editor, limit);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++)
    edit_addend (editor, limit, i);
}

/* ---- what a region sets ---- */

void edit_local (const Editor *editor, LocalValue *local, gint64 parts)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++) {
    gint64 value = 0;
    if (!slip (&slips[i], parts, local->value, &value))
      continue;
    g_autofree char *was = quantity_write_units (local->value, parts), *is = quantity_write_units (value, parts);
    edit_add (editor, slips[i].mistake, local->place, was, is);
    edit_exchange (editor, &local->value, &value, sizeof value);
  }
}
