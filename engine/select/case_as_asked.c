/* In: a case and a question. Out: the case as the question puts it: another day of decision, more charges. The facts stay
 * what they are. */
#include "select/case_as_asked.h"
#include <string.h>

static gboolean is_found (const Fact *fact, Interval value)
{
  gboolean bounded = fact->kind == FACT_QUANTITY && value.hi > 0 && value.hi != UNBOUNDED;
  return value.lo != 0 || bounded;
}

static gboolean tells (const LawOffence *offence, guint slot)
{
  for (guint i = 0; i < offence->n_tells; i++)
    if (offence->tells[i] == slot)
      return TRUE;
  return FALSE;
}

static gboolean has_telling_fact (const Program *program, const Case *fact_case, const LawOffence *offence,
                                  gint defendant)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    const Fact *fact = vocabulary_fact (program->law->vocabulary, stated->fact);
    if (case_speaks_of (fact_case, stated->defendant, defendant) && tells (offence, stated->fact) &&
        is_found (fact, stated->value))
      return TRUE;
  }
  return FALSE;
}

static gboolean is_charged (const Case *fact_case, const char *offence, gint defendant)
{
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
    if (charge->defendant == defendant && g_strcmp0 (charge->offence, offence) == 0)
      return TRUE;
  }
  return FALSE;
}

static void add_offence (const LawOffence *offence, const Case *fact_case, gint defendant, GArray *charges,
                         const Program *program)
{
  const Charge charge = { .offence = offence->stated->id, .defendant = defendant, .line = fact_case->line };
  if (!is_charged (fact_case, charge.offence, defendant) && has_telling_fact (program, fact_case, offence, defendant))
    g_array_append_val (charges, charge);
}

static void add_offences (const Program *program, const Case *fact_case, gint defendant, GArray *charges)
{
  for (guint i = 0; i < program->law->n_instruments; i++) {
    const LawInstrument *statute = &program->law->instruments[i];
    for (guint j = 0; j < statute->n_offences; j++)
      add_offence (&statute->offences[j], fact_case, defendant, charges, program);
  }
}

static void add_all_offences (const Program *program, const Case *fact_case, GArray *charges)
{
  if (fact_case->defendants->len == 0)
    add_offences (program, fact_case, -1, charges);
  for (guint i = 0; i < fact_case->defendants->len; i++)
    add_offences (program, fact_case, (gint) i, charges);
}

void case_as_asked (const Program *program, const Case *fact_case, const Question *question, Case *ret)
{
  *ret = *fact_case;
  ret->charges = question->all_offences ? g_array_copy (fact_case->charges) : g_array_ref (fact_case->charges);
  if (question->dated)
    ret->decided = question->as_of;
  if (question->all_offences)
    add_all_offences (program, fact_case, ret->charges);
}

void case_as_asked_clear (Case *asked) { g_array_unref (asked->charges); }
