/* In: numbers, days, truths, names. Out: fields.
 * The idea: a number is a text, exact and written once, a range by both its ends. */
#include "report/record/record_value.h"

const char *record_print_quantity (Rational quantity, char room[RATIONAL_ROOM])
{
  return rational_is_unbounded (quantity) ? NULL : rational_print_quantity (quantity, room);
}

void record_quantity (Record *record, RecordKey key, Rational quantity)
{
  char room[RATIONAL_ROOM];
  record_word (record, key, record_print_quantity (quantity, room));
}

void record_fraction (Record *record, RecordKey key, Rational fraction)
{
  char room[RATIONAL_ROOM];
  record_word (record, key, rational_is_unbounded (fraction) ? NULL : rational_print (fraction, room));
}

/* `first..last`, either of them left out. Returns: `room`. */
static const char *join (const char *first, const char *last, char room[2 * RATIONAL_ROOM + 2])
{
  char *at = g_stpcpy (room, first == NULL ? "" : first);
  g_stpcpy (g_stpcpy (at, ".."), last == NULL ? "" : last);
  return room;
}

void record_range (Record *record, RecordKey key, Rational lo, Rational hi)
{
  char least[RATIONAL_ROOM], most[RATIONAL_ROOM], both[2 * RATIONAL_ROOM + 2];
  const gboolean point = rational_compare (lo, hi) == 0;
  record_word (record, key,
               point ? record_print_quantity (lo, least)
                     : join (record_print_quantity (lo, least), record_print_quantity (hi, most), both));
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
  const Rational lo = in_units (base.lo, unit);
  record_range (record, key, lo, interval_is_point (base) ? lo : in_units (base.hi, unit));
}

/* NULL for what is not known or open. */
static const char *print_day (Day day, char room[CIVIL_ROOM])
{
  return day > 1 && day < DAY_MAX ? civil_print (day, room) : NULL;
}

void record_day (Record *record, RecordKey key, Day day)
{
  char room[CIVIL_ROOM];
  record_word (record, key, print_day (day, room));
}

void record_days (Record *record, RecordKey key, Interval days)
{
  char begin[CIVIL_ROOM], end[CIVIL_ROOM], both[2 * RATIONAL_ROOM + 2];
  const char *first = print_day (days.lo, begin), *last = print_day (days.hi, end);
  if (first != NULL || last != NULL)
    record_word (record, key, days.lo == days.hi ? first : join (first, last, both));
}

void record_truth (Record *record, RecordKey key, Truth truth)
{
  record_word (record, key, truth == YES ? "yes" : truth == NO ? "no" : "unknown");
}

void record_facts (Record *record, RecordKey key, const Vocabulary *vocabulary, const guint *slots, guint n)
{
  enum { FEW = 16 };
  const char *few[FEW];
  g_autofree const char **many = n > FEW ? g_new (const char *, n) : NULL;
  const char **ids = many != NULL ? many : few;
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
