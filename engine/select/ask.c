/* In: a case and a question. Out: the case as the question puts it: another day of decision, more charges. The facts stay
 * what they are. */
#include "select/ask.h"
#include <string.h>

static gboolean is_found (const Fact *fact, Interval value)
{
  gboolean bounded = fact->kind == FACT_QUANTITY && value.hi > 0 && value.hi != UNBOUNDED;
  return value.lo != 0 || bounded;
}

static gboolean tells (const Offence *offence, const char *fact)
{
  return offence->tells != NULL && g_strv_contains ((const char *const *) offence->tells, fact);
}

static gboolean has_telling_fact (const Program *program, const Case *fact_case, const Offence *offence, gint defendant)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    const Fact *fact = vocabulary_fact (program->book->vocabulary, stated->fact);
    if (case_speaks_of (fact_case, stated->defendant, defendant) && tells (offence, fact->id) &&
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

/* Returns: yours, of const Offence. */
static GPtrArray *offences_of (const Rulebook *book)
{
  GPtrArray *offences = g_ptr_array_new ();
  for (guint i = 0; i < book->instruments->len; i++) {
    const GPtrArray *own = ((const Instrument *) g_ptr_array_index (book->instruments, i))->offences;
    for (guint j = 0; j < own->len; j++)
      g_ptr_array_add (offences, g_ptr_array_index (own, j));
  }
  return offences;
}

static void add_offences (const Program *program, const Case *fact_case, gint defendant, GArray *charges)
{
  g_autoptr (GPtrArray) offences = offences_of (program->book);
  for (guint i = 0; i < offences->len; i++) {
    const Offence *offence = g_ptr_array_index (offences, i);
    const Charge charge = { .offence = offence->id, .defendant = defendant, .line = fact_case->line };
    if (!is_charged (fact_case, offence->id, defendant) && has_telling_fact (program, fact_case, offence, defendant))
      g_array_append_val (charges, charge);
  }
}

static void add_all_offences (const Program *program, const Case *fact_case, GArray *charges)
{
  if (fact_case->defendants->len == 0)
    add_offences (program, fact_case, -1, charges);
  for (guint i = 0; i < fact_case->defendants->len; i++)
    add_offences (program, fact_case, (gint) i, charges);
}

void select_ask (const Program *program, const Case *fact_case, const Question *question, Case *ret)
{
  *ret = *fact_case;
  ret->charges = question->all_offences ? g_array_copy (fact_case->charges) : g_array_ref (fact_case->charges);
  if (question->dated)
    ret->decided = question->as_of;
  if (question->all_offences)
    add_all_offences (program, fact_case, ret->charges);
}

void select_ask_clear (Case *asked) { g_array_unref (asked->charges); }
