/* The compiled rules as a listing for people who maintain the engine: one line a step. */
#include "model/program/program.h"

static const char *name_of (StepCode code)
{
  static const char *const names[] = {
#define STEP(code, text) #code,
#include "model/program/steps.def"
#undef STEP
  };
  return code < N_STEPS ? names[code] : "?";
}

static void write_slot (GString *to, const Program *program, const Plan *plan, guint slot)
{
  static const char *const kinds[] = { "organization", "within",      "finding",  "local",
                                       "region",       "acts-listed", "acts-met", "no-figure" };
  static const char *const signs[] = { "y", "m", "d" };
  if (slot < program->n_facts) {
    g_string_append (to, vocabulary_fact (program->law->vocabulary, slot)->id);
    return;
  }
  const Hidden *hidden = &g_array_index (plan->hidden, Hidden, slot - program->n_facts);
  g_string_append_printf (to, "%%%s", kinds[hidden->kind]);
  if (hidden->kind == HIDDEN_WITHIN)
    g_string_append_printf (to, "(%s,%u%s)", vocabulary_fact (program->law->vocabulary, hidden->fact)->id,
                            lapse_number (hidden->lapse), signs[lapse_unit (hidden->lapse)]);
  else if (hidden->kind == HIDDEN_ACTS_LISTED || hidden->kind == HIDDEN_ACTS_MET)
    g_string_append_printf (to, "(#%u,%u%s)", hidden->step, lapse_number (hidden->lapse),
                            signs[lapse_unit (hidden->lapse)]);
  else if (hidden->kind == HIDDEN_REGION || hidden->tier != NULL)
    g_string_append_printf (to, "(%s)", hidden->name);
  else if (hidden->name != NULL)
    g_string_append_printf (to, "(%s %s)", hidden->instrument->id, hidden->name);
}

static void write_terms (GString *to, const Program *program, const Plan *plan, const Step *step)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (plan, step->first + i);
    g_string_append (to, i == 0 ? " " : " + ");
    if (term->weight != 1)
      g_string_append_printf (to, "%" G_GINT64_FORMAT "*", term->weight);
    write_slot (to, program, plan, term->slot);
  }
  g_string_append_printf (to, " >= %" G_GINT64_FORMAT, step->bound);
}

static void write_inputs (GString *to, const Plan *plan, const Step *step)
{
  g_string_append_printf (to, " %u of", step->need);
  for (guint i = 0; i < step->count; i++)
    g_string_append_printf (to, " #%u", plan->code.inputs[step->first + i]);
}

static void write_step (GString *to, const Program *program, const Plan *plan, guint index)
{
  const Step *step = plan_step (plan, index);
  g_string_append_printf (to, "  #%-4u %-6s", index, name_of (step->code));
  if (step->code == STEP_REACH)
    write_terms (to, program, plan, step);
  else if (step->code == STEP_COUNT)
    write_inputs (to, plan, step);
  else if (step->code == STEP_NOT)
    g_string_append_printf (to, " #%u", step->first);
  g_string_append_c (to, '\n');
}

static void write_plan (GString *to, const Program *program, const Plan *plan)
{
  g_autofree char *from = civil_write (plan->version->effective);
  g_string_append_printf (to, "plan %s version %s under", plan->offence->stated->id, from);
  for (guint i = 0; i < plan->instruments->len; i++)
    g_string_append_printf (to, " %s", ((const Instrument *) g_ptr_array_index (plan->instruments, i))->id);
  if (plan->reading != NULL)
    g_string_append_printf (to, " read as %s", plan->reading->id);
  g_string_append_printf (to, "%s: %u steps, %u mixed slots\n", plan->instruments->len == 0 ? " nothing" : "",
                          plan->code.n_steps, plan->code.n_mixed);
  for (guint i = 0; i < plan->code.n_steps; i++)
    write_step (to, program, plan, i);
  for (guint i = 0; i < plan->places.items->len; i++)
    g_string_append_printf (to, "  item %s of %s: rank %u at #%u\n", places_item (&plan->places, i)->path,
                            places_item (&plan->places, i)->instrument->id, places_item (&plan->places, i)->rank,
                            places_item (&plan->places, i)->step);
  for (guint i = 0; i < plan->code.n_tiers; i++)
    g_string_append_printf (to, "  rank %u at #%u\n", i + 1, plan->code.tiers[i]);
}

char *program_write (const Program *program)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    write_plan (to, program, plan);
    for (guint j = 0; j < plan->alternatives->len; j++)
      write_plan (to, program, plan_alternative (plan, j)->plan);
  }
  return g_string_free (to, FALSE);
}
