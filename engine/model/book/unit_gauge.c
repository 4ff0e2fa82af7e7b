/* A unit of the vocabulary in, what quantities are read by out. */
#include "model/book/unit_gauge.h"

Gauge *unit_gauge (const Unit *unit, const char *name)
{
  Gauge *gauge = gauge_new (unit->parts);
  if (name != NULL)
    gauge_set_name (gauge, name);
  gauge_add_own (gauge, unit->name.zh);
  gauge_add_own (gauge, unit->name.en);
  for (guint i = 0; unit->also != NULL && unit->also[i] != NULL; i++)
    gauge_add_own (gauge, unit->also[i]);
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    gauge_add_other (gauge, other->name.zh, other->parts);
    gauge_add_other (gauge, other->name.en, other->parts);
  }
  return gauge;
}
