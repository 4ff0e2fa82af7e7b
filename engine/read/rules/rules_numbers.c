/* Limits as the files write them, in units, become whole numbers of base units once all facts are known. */
#include "read/rules/rules_draft.h"
#include "base/decimal.h"
#include "base/value/quantity.h"
#include "model/book/walk.h"
#include "read/value/grade.h"
#include <string.h>
#include "base/rational_text.h"

typedef struct {
  const Rulebook *book;
  SillFindings *findings;
} Numbers;

/* The unit of the first fact that has one; the others must have the same, which resolve/ sees to. */
static const Unit *unit_of (const Vocabulary *vocabulary, char *const *facts)
{
  for (guint i = 0; facts[i] != NULL; i++) {
    gint slot = vocabulary_find (vocabulary, facts[i]);
    if (slot >= 0 && vocabulary_fact (vocabulary, (guint) slot)->unit != NULL)
      return vocabulary_fact (vocabulary, (guint) slot)->unit;
  }
  return NULL;
}

static void report_grade (SillFindings *findings, FindingCode code, Place place, const char *written, const Unit *unit)
{
  g_autofree char *expected = unit_level_names (unit);
  findings_add (findings, code, place, written, expected, NULL);
}

static void report (SillFindings *findings, DecimalStatus status, Place place, const char *written, const Unit *unit)
{
  static const FindingCode codes[] = { [DECIMAL_NOT_A_NUMBER] = FINDING_BAD_VALUE,
                                       [DECIMAL_TOO_LARGE] = FINDING_TOO_LARGE,
                                       [DECIMAL_FRACTION] = FINDING_FRACTION };
  g_autofree char *smallest = quantity_write_units (1, unit->parts);
  g_autofree char *expected = status == DECIMAL_FRACTION
                                  ? g_strdup_printf ("%s%s|%s %s", smallest, unit->name.zh, smallest, unit->name.en)
                                  : g_strdup_printf ("5000%s 之类|such as 5000 %s", unit->name.zh, unit->name.en);
  findings_add (findings, codes[status], place, written, expected, NULL);
}

static gboolean is_word (const char *word, const char *text, gsize length)
{
  return strlen (word) == length && strncmp (word, text, length) == 0;
}

/* Base units of what a figure counts: the unit itself where nothing stands behind the figure, or 千克, 毫克 in its place. 0: no such. */
static gint64 parts_of_word (const Unit *unit, const char *text, gsize length)
{
  if (length == 0 || is_word (unit->name.zh, text, length) || is_word (unit->name.en, text, length) ||
      is_word (unit->id, text, length))
    return unit->parts;
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    if (is_word (other->name.zh, text, length) || is_word (other->name.en, text, length))
      return other->parts;
  }
  return 0;
}

/* 万 and 亿 behind the digits, as documents write them. Returns: how many bytes they take. */
static gsize read_myriads (const char *text, gsize length, gint64 *ret)
{
  static const char *const signs[] = { "万亿", "万", "亿" };
  static const gint64 values[] = { G_GINT64_CONSTANT (1000000000000), 10000, 100000000 };
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length >= strlen (signs[i]) && strncmp (text, signs[i], strlen (signs[i])) == 0) {
      *ret = values[i];
      return strlen (signs[i]);
    }
  *ret = 1;
  return 0;
}

/* 150千克, 3万元, 50. */
static DecimalStatus read_figure (const char *written, gsize length, const Unit *unit, gint64 *ret)
{
  gint64 times = 1;
  const gsize digits = MIN (strspn (written, "0123456789."), length);
  const gsize taken = digits + read_myriads (written + digits, length - digits, &times);
  const gsize blanks = strspn (written + taken, " ");
  const gint64 parts =
      parts_of_word (unit, written + MIN (taken + blanks, length), length - MIN (taken + blanks, length));
  if (parts == 0)
    return DECIMAL_NOT_A_NUMBER;
  if (__builtin_mul_overflow (times, parts, &times))
    return DECIMAL_TOO_LARGE;
  return decimal_read_exact (written, digits, times, ret);
}

/* 二级文物: a grade by its name; a number alone might be its place, or part of the name. */
static gboolean read_level (const Numbers *numbers, Place place, const char *written, gsize length, const Unit *unit,
                            gint64 *ret)
{
  const gint64 level = unit_level (unit, written, length);
  g_autofree char *found = g_strndup (written, length);
  if (level == 0)
    report_grade (numbers->findings, grade_fault ((Span) { written, length }), place, found, unit);
  else
    *ret = level;
  return level > 0;
}

static gboolean read_number (const Numbers *numbers, Place place, const char *written, gsize length, const Unit *unit,
                             gint64 *ret)
{
  if (unit->levels != NULL)
    return read_level (numbers, place, written, length, unit, ret);
  DecimalStatus status = read_figure (written, length, unit, ret);
  g_autofree char *found = g_strndup (written, length);
  if (status != DECIMAL_OK)
    report (numbers->findings, status, place, found, unit);
  return status == DECIMAL_OK;
}

static void read_point (const Numbers *numbers, Limit *limit, const Unit *unit)
{
  if (!limit->present || limit->written == NULL)
    return;
  if (read_number (numbers, limit->place, limit->written, strlen (limit->written), unit, &limit->value.lo))
    limit->value.hi = limit->value.lo;
}

static void read_band (const Numbers *numbers, Limit *limit, const char *dots, const Unit *unit)
{
  gsize length = (gsize) (dots - limit->written);
  if (!read_number (numbers, limit->place, limit->written, length, unit, &limit->value.lo) ||
      !read_number (numbers, limit->place, dots + 2, strlen (dots + 2), unit, &limit->value.hi))
    limit->value.hi = limit->value.lo;
  else if (limit->value.lo >= limit->value.hi)
    findings_add (numbers->findings, FINDING_REVERSED_RANGE, limit->place, limit->written, NULL, NULL);
}

/* A band and the name under which regions set the value inside it come together. */
static void read_at_least (const Numbers *numbers, Condition *condition, const Unit *unit)
{
  Limit *limit = &condition->at_least;
  const char *dots = limit->written != NULL ? strstr (limit->written, "..") : NULL;
  if (dots != NULL)
    read_band (numbers, limit, dots, unit);
  else
    read_point (numbers, limit, unit);
  if (dots != NULL && condition->local == NULL)
    findings_add (numbers->findings, FINDING_MISSING_ATTRIBUTE, condition->place, "limit", "local", NULL);
  if (condition->local != NULL && !limit->present)
    findings_add (numbers->findings, FINDING_MISSING_ATTRIBUTE, condition->place, "limit", "at-least", NULL);
  if (dots == NULL && condition->local != NULL && limit->written != NULL)
    findings_add (numbers->findings, FINDING_BAD_VALUE, limit->place, limit->written, "3000..10000", NULL);
}

static void read_ratio (const Numbers *numbers, Condition *condition, Limit *limit)
{
  if (limit->written == NULL)
    return;
  condition->percent = condition->percent || g_str_has_suffix (limit->written, "%");
  if (!rational_read (limit->written, &limit->ratio))
    findings_add (numbers->findings, FINDING_BAD_VALUE, limit->place, limit->written, "1/2 10 0.8 80%", NULL);
}

static void read_ratios (const Numbers *numbers, Condition *condition)
{
  read_ratio (numbers, condition, &condition->at_least);
  read_ratio (numbers, condition, &condition->above);
  read_ratio (numbers, condition, &condition->below);
  read_ratio (numbers, condition, &condition->at_most);
}

static void settle_condition (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  const Numbers *numbers = data;
  if (condition->over != NULL) {
    read_ratios (numbers, condition);
    return;
  }
  const Unit *unit = condition->kind == CONDITION_LIMIT ? unit_of (numbers->book->vocabulary, condition->facts) : NULL;
  if (unit == NULL)
    return;
  if (unit->levels != NULL && !condition_is_band (condition))
    condition->fixed = TRUE; /* a grade has no multiple */
  read_at_least (numbers, condition, unit);
  read_point (numbers, &condition->above, unit);
  read_point (numbers, &condition->below, unit);
  read_point (numbers, &condition->at_most, unit);
}

/* Looks for the limit that a local value belongs to. */
typedef struct {
  const LocalValue *value;
  const Condition *found;
} NumberSearch;

static void match_local (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  NumberSearch *search = data;
  if (g_strcmp0 (condition->local, search->value->local) == 0)
    search->found = condition;
}

static void settle_value (const Numbers *numbers, LocalValue *value)
{
  NumberSearch search = { value, NULL };
  const Instrument *instrument = rulebook_instrument (numbers->book, value->instrument);
  if (instrument != NULL)
    instrument_each_condition (instrument, match_local, &search);
  const Unit *unit = search.found != NULL ? unit_of (numbers->book->vocabulary, search.found->facts) : NULL;
  if (unit != NULL && value->written != NULL)
    read_number (numbers, value->place, value->written, strlen (value->written), unit, &value->value);
}

void rules_numbers_settle (Rulebook *book, SillFindings *findings)
{
  Numbers numbers = { book, findings };
  rulebook_each_condition (book, settle_condition, &numbers);
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; j < instrument->locals->len; j++)
      settle_value (&numbers, g_ptr_array_index (instrument->locals, j));
  }
}
