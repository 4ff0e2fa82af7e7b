/* The compiled rules: making, freeing, sharing. */
#include "model/program/program.h"

static void alternative_free (Alternative *alternative)
{
  plan_free (alternative->plan);
  g_free (alternative);
}

Plan *plan_new (const LawOffence *offence, const Version *version, Day from)
{
  Plan *plan = g_new0 (Plan, 1);
  plan->offence = offence;
  plan->version = version;
  plan->from = from;
  plan->instruments = g_ptr_array_new ();
  plan->standards = g_ptr_array_new ();
  plan->locals = g_ptr_array_new ();
  return plan;
}

Plan *plan_like (const Plan *plan)
{
  Plan *other = plan_new (plan->offence, plan->version, plan->from);
  g_ptr_array_extend (other->instruments, plan->instruments, NULL, NULL);
  g_ptr_array_extend (other->standards, plan->standards, NULL, NULL);
  g_ptr_array_extend (other->locals, plan->locals, NULL, NULL);
  other->until = plan->until;
  return other;
}

void plan_add_instrument (Plan *plan, const LawInstrument *instrument)
{
  g_ptr_array_add (plan->instruments, (gpointer) instrument->stated);
  for (guint i = 0; i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    if (law_speaks_of (standard, plan->offence) && standard_in_force (standard->stated, plan->from))
      g_ptr_array_add (plan->standards, (gpointer) standard);
  }
}

void plan_begin (Plan *plan)
{
  plan->hidden = g_array_new (FALSE, TRUE, sizeof (Hidden));
  places_init (&plan->places);
  plan->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) alternative_free);
}

static void uses_clear (Uses *uses)
{
  g_free (uses->first);
  g_free (uses->by);
}

static void code_clear (Code *code)
{
  g_free (code->steps);
  g_free (code->terms);
  g_free (code->inputs);
  g_free (code->tiers);
  g_free (code->spans);
  g_free (code->asked);
  g_free (code->words);
  g_free (code->polarity);
  g_free (code->leads);
  uses_clear (&code->summed);
  uses_clear (&code->used);
}

static void free_compiled (Plan *plan)
{
  code_clear (&plan->code);
  g_array_unref (plan->hidden);
  places_clear (&plan->places);
  g_ptr_array_unref (plan->alternatives);
}

void plan_free (Plan *plan)
{
  if (plan == NULL)
    return;
  if (plan->hidden != NULL)
    free_compiled (plan);
  g_ptr_array_unref (plan->instruments);
  g_ptr_array_unref (plan->standards);
  g_ptr_array_unref (plan->locals);
  g_free (plan);
}

Program *program_new (Lawbook *law)
{
  Program *program = g_new0 (Program, 1);
  program->references = 1;
  program->law = law;
  program->windows = g_array_new (FALSE, FALSE, sizeof (DatedSpan));
  program->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  program->offences = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  program->n_facts = vocabulary_size (law->vocabulary);
  program->not_found = g_new (Interval, program->n_facts);
  program->unknown = g_new (Interval, program->n_facts);
  for (guint slot = 0; slot < program->n_facts; slot++) {
    program->not_found[slot] = fact_not_found (vocabulary_fact (law->vocabulary, slot));
    program->unknown[slot] = fact_unknown (vocabulary_fact (law->vocabulary, slot));
  }
  return program;
}

void program_index (Program *program, Plan *plan)
{
  GPtrArray *of_offence = g_hash_table_lookup (program->offences, plan->offence->stated);
  if (of_offence == NULL) {
    of_offence = g_ptr_array_new ();
    g_hash_table_insert (program->offences, (gpointer) plan->offence->stated, of_offence);
  }
  g_ptr_array_add (of_offence, plan);
}

void program_add (Program *program, Plan *plan)
{
  plan->index = program->plans->len;
  g_ptr_array_add (program->plans, plan);
  program_index (program, plan);
}

const GPtrArray *program_plans_of (const Program *program, const Offence *offence)
{
  return g_hash_table_lookup (program->offences, offence);
}

gboolean program_has (const Program *program, const Offence *offence)
{
  return program->taken_up == NULL || !program->taken_up->partly || program_plans_of (program, offence) != NULL;
}

Program *program_ref (Program *program)
{
  g_atomic_int_inc (&program->references);
  return program;
}

void taken_up_free (TakenUp *taken_up)
{
  g_ptr_array_unref (taken_up->made);
  g_ptr_array_unref (taken_up->tables);
  g_free (taken_up->paths);
  g_free (taken_up->block);
  g_free (taken_up);
}

void program_unref (Program *program)
{
  if (program == NULL || !g_atomic_int_dec_and_test (&program->references))
    return;
  if (program->taken_up != NULL) {
    taken_up_free (program->taken_up);
    return;
  }
  g_ptr_array_unref (program->plans);
  g_hash_table_unref (program->offences);
  g_array_unref (program->windows);
  g_free (program->not_found);
  g_free (program->unknown);
  lawbook_free (program->law);
  g_free (program);
}

const Plan *plan_under (const Plan *plan, const Condition *reading)
{
  for (guint i = 0; reading != NULL && i < plan->alternatives->len; i++)
    if (plan_alternative (plan, i)->reading == reading)
      return plan_alternative (plan, i)->plan;
  return plan;
}

/* "5(2)(3) single", "single": what a name says is the end of what the reading is called in full. */
static gboolean is_called (const Alternative *alternative, const char *name)
{
  const char *instrument = alternative->instrument == NULL ? "" : alternative->instrument->id;
  g_autofree char *whole = g_strdup_printf (" %s %s %s", instrument, alternative->path == NULL ? "" : alternative->path,
                                            alternative->reading->id);
  g_autofree char *end = g_strconcat (" ", name, NULL);
  return g_str_has_suffix (whole, end);
}

const Alternative *program_reading (const Program *program, const Offence *offence, const char *name)
{
  for (guint i = program->plans->len; i-- > 0;) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    for (guint k = 0; (offence == NULL || plan->offence->stated == offence) && k < plan->alternatives->len; k++)
      if (is_called (plan_alternative (plan, k), name))
        return plan_alternative (plan, k);
  }
  return NULL;
}

gboolean plan_sets_apart (const Plan *plan)
{
  for (guint i = 0; i < plan->standards->len; i++)
    if (plan_standard (plan, i)->acts.n_aparts > 0)
      return TRUE;
  return FALSE;
}

const Condition *plan_reading (const Plan *plan, const Condition *readings)
{
  for (guint i = 0; plan->reading != NULL && i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (condition_asks_the_same (plan->question, readings) && g_strcmp0 (reading->id, plan->reading->id) == 0)
      return reading;
  }
  return condition_applied (readings);
}
