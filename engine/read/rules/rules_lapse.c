/* A time in, as one of three attributes says it: years, months or days. Out: a lapse. */
#include "read/rules/rules_draft.h"

static const char *const lapse_units[N_LAPSE_UNITS] = { "years", "months", "days" };

/* years="2" months="3" is months="27"; days are no part of a month. `n`: of each unit, 0: not given. */
static void fault_several (Reader *reader, const guint *n)
{
  g_autoptr (GString) given = g_string_new (NULL);
  guint last = 0;
  for (guint unit = 0; unit < N_LAPSE_UNITS; unit++)
    if (n[unit] > 0) {
      g_string_append_printf (given, "%s%s=\"%u\"", given->len > 0 ? " " : "", lapse_units[unit], n[unit]);
      last = unit;
    }
  g_autofree char *sum =
      n[LAPSE_DAYS] > 0 ? NULL : g_strdup_printf ("months=\"%u\"", n[LAPSE_YEARS] * 12 + n[LAPSE_MONTHS]);
  findings_add (reader_findings (reader), FINDING_SEVERAL_TIMES, attribute_place (reader, lapse_units[last]),
                given->str, sum, NULL);
}

Lapse draft_some_lapse (Reader *reader)
{
  guint n[N_LAPSE_UNITS] = { 0 }, n_given = 0;
  Lapse lapse = 0;
  for (guint unit = 0; unit < N_LAPSE_UNITS; unit++) {
    if (!attribute_is_given (reader, lapse_units[unit]))
      continue;
    attribute_read (reader, lapse_units[unit], &n[unit]);
    n[unit] = MAX (n[unit], 1); /* what is no number was reported */
    n_given++;
    lapse = lapse_new ((LapseUnit) unit, n[unit]);
  }
  if (n_given > 1)
    fault_several (reader, n);
  return lapse;
}

Lapse draft_lapse (Reader *reader)
{
  const Lapse lapse = draft_some_lapse (reader);
  if (lapse == 0)
    reader_fault (reader, FINDING_NO_TIME, NULL);
  return lapse > 0 ? lapse : lapse_new (LAPSE_YEARS, 1);
}
