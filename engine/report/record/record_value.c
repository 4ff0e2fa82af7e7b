/* In: numbers, days, truths, names. Out: fields.
 * The idea: a number is a text, exact and written once, a range by both its ends. */
#include "report/record/record_value.h"
#include "base/rational_text.h"

enum { MOST_PLACES = 18 }; /* a decimal longer than this is written as a fraction */

/* Returns: yours; NULL if unbounded. */
static char *write_quantity (Rational quantity)
{
  if (rational_is_unbounded (quantity))
    return NULL;
  if (quantity.denominator == 1)
    return rational_write (quantity);
  g_autofree char *decimal = rational_write_decimal (quantity, MOST_PLACES);
  return g_str_has_suffix (decimal, "…") ? rational_write (quantity) : g_steal_pointer (&decimal);
}

void record_quantity (Record *record, RecordKey key, Rational quantity)
{
  g_autofree char *text = write_quantity (quantity);
  record_text (record, key, text);
}

void record_fraction (Record *record, RecordKey key, Rational fraction)
{
  g_autofree char *text = rational_is_unbounded (fraction) ? NULL : rational_write (fraction);
  record_text (record, key, text);
}

void record_range (Record *record, RecordKey key, Rational lo, Rational hi)
{
  if (rational_compare (lo, hi) == 0) {
    record_quantity (record, key, lo);
    return;
  }
  g_autofree char *least = write_quantity (lo);
  g_autofree char *most = write_quantity (hi);
  g_autofree char *both = g_strconcat (least, "..", most, NULL);
  record_text (record, key, both);
}

static Rational in_units (gint64 base, const Unit *unit)
{
  Rational units = RATIONAL_UNBOUNDED;
  if (base != UNBOUNDED)
    rational_new (base, unit->parts, &units);
  return units;
}

void record_units (Record *record, RecordKey key, Interval base, const Unit *unit)
{
  record_range (record, key, in_units (base.lo, unit), in_units (base.hi, unit));
}

/* Returns: yours; NULL for what is not known or open. */
static char *write_day (Day day) { return day > 1 && day < DAY_MAX ? date_write (day) : NULL; }

void record_day (Record *record, RecordKey key, Day day)
{
  g_autofree char *text = write_day (day);
  record_text (record, key, text);
}

void record_days (Record *record, RecordKey key, Interval days)
{
  g_autofree char *first = write_day (days.lo);
  g_autofree char *last = days.lo == days.hi ? NULL : write_day (days.hi);
  if (first == NULL && last == NULL)
    return;
  g_autofree char *both = g_strconcat (first != NULL ? first : "", "..", last, NULL);
  record_text (record, key, days.lo == days.hi ? first : both);
}

void record_truth (Record *record, RecordKey key, Truth truth)
{
  record_text (record, key, truth == YES ? "yes" : truth == NO ? "no" : "unknown");
}

void record_facts (Record *record, RecordKey key, const Vocabulary *vocabulary, const guint *slots, guint n)
{
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = vocabulary_fact (vocabulary, slots[i])->id;
  record_names (record, key, ids, n);
}

void record_instruments (Record *record, RecordKey key, const GPtrArray *instruments)
{
  guint n = instruments != NULL ? instruments->len : 0;
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = ((const Instrument *) g_ptr_array_index (instruments, i))->id;
  record_names (record, key, ids, n);
}

void record_instrument (Record *record, RecordKey key, const Instrument *instrument, const Instrument *home)
{
  record_text (record, key, instrument == NULL || instrument == home ? NULL : instrument->id);
}
