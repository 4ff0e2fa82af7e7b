/* In: two laws. Out: whether their rules of counting are the same: each is written out with all that it says, names and places apart. */
#include "probe/ledgers/ledger_rules.h"
#include <string.h>
#include "form/same_steps.h"

static gint compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names of which all are meant: in whatever order they stand. */
static void write_names (GString *to, char *const *names)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (sorted, names[i]);
  g_ptr_array_sort (sorted, compare_names);
  g_string_append_c (to, '(');
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (to, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (sorted, i));
  g_string_append_c (to, ')');
}

/* Under a reading it holds by default, or only where that one is asked for. */
static void write_reading (GString *to, UnderReading under)
{
  if (under.reading != NULL)
    g_string_append_printf (to, " %s %d", under.reading->id, under.reading->applied);
}

static void write_counting (GString *to, const Counting *rule)
{
  g_string_append (to, "count");
  write_names (to, rule->facts);
  write_names (to, rule->unlawful);
  g_string_append_printf (to, "%d %d %d %s", rule->twice, rule->each_recipient, rule->as_found,
                          rule->prices == NULL ? "" : rule->prices);
  for (guint i = 0; i < rule->shows->len; i++) {
    const Shows *shows = g_ptr_array_index (rule->shows, i);
    g_string_append_printf (to, " %s %d", shows->fact, (gint) shows->batches);
    write_names (to, shows->obtained);
  }
  g_string_append_c (to, '\n');
}

/* That two add up where there are two is that they add up: one by itself counts either way. Crimes are apart: they count wherever they
 * lie, and one more act adds to them only where so many are enough. */
static guint times_of (const Cumulation *rule) { return rule->crimes_add ? rule->times : MAX (rule->times, 2); }

static void write_cumulation (GString *to, const Cumulation *rule)
{
  g_string_append_printf (to, "add %u %u %d %d", rule->lapse, times_of (rule), rule->by_day && rule->times > 1,
                          rule->crimes_add);
  write_reading (to, rule->under);
  write_names (to, rule->facts);
  write_names (to, rule->when);
  write_names (to, rule->unless);
  g_string_append_c (to, '\n');
}

static void write_apart (GString *to, const Apart *rule)
{
  g_string_append_printf (to, "apart %s", rule->shows == NULL ? "" : rule->shows);
  write_reading (to, rule->under);
  write_names (to, rule->facts);
  write_names (to, rule->obtained);
  write_names (to, rule->when);
  g_string_append_c (to, '\n');
}

static void write_share (GString *to, const ShareRule *rule)
{
  g_string_append_printf (to, "share %d", (gint) rule->counts);
  write_names (to, rule->facts);
  g_string_append_c (to, '\n');
}

static void write_slot (GString *to, const PairLaw *law, guint slot)
{
  const guint n_facts = law->plan->code.n_facts;
  if (slot < n_facts) {
    g_string_append (to, vocabulary_fact (law->program->law->vocabulary, slot)->id);
    return;
  }
  const Hidden *hidden = &g_array_index (law->plan->hidden, Hidden, slot - n_facts);
  g_string_append_printf (to, "%d %u %s %s %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, (gint) hidden->kind, hidden->lapse,
                          hidden->instrument == NULL ? "" : hidden->instrument->id,
                          hidden->name == NULL ? "" : hidden->name, (gint64) hidden->band.lo, (gint64) hidden->band.hi);
  if (hidden->kind == HIDDEN_WITHIN)
    g_string_append_printf (to, " %s", vocabulary_fact (law->program->law->vocabulary, hidden->fact)->id);
}

static void write_sum (GString *to, const PairLaw *law, const Step *step)
{
  const Term *terms = code_terms (&law->plan->code, step);
  for (guint i = 0; i < step->count; i++) {
    g_string_append_printf (to, "%" G_GINT64_FORMAT "*", (gint64) terms[i].weight);
    write_slot (to, law, terms[i].slot);
    g_string_append_c (to, ' ');
  }
  g_string_append_printf (to, ">= %" G_GINT64_FORMAT, (gint64) step->bound);
}

/* All that the step hangs on. */
static void write_step (GString *to, const PairLaw *law, guint32 index)
{
  const Code *code = &law->plan->code;
  const Step *step = &code->steps[index];
  g_string_append_printf (to, "(%u ", step->code);
  if (step->code == STEP_REACH)
    write_sum (to, law, step);
  if (step->code == STEP_NOT)
    write_step (to, law, step->first);
  if (step->code == STEP_COUNT)
    g_string_append_printf (to, "%u of", step->need);
  for (guint i = 0; step->code == STEP_COUNT && i < step->count; i++)
    write_step (to, law, code->inputs[step->first + i]);
  g_string_append_c (to, ')');
}

char *ledger_step_text (const PairLaw *law, guint32 index)
{
  GString *to = g_string_new (NULL);
  write_step (to, law, index);
  return g_string_free (to, FALSE);
}

/* What one act, or those of some time, must meet. */
static void write_met (GString *to, const PairLaw *law, const Hidden *hidden)
{
  if (hidden->kind != HIDDEN_ACTS_MET)
    return;
  g_string_append_printf (to, "acts %u ", hidden->lapse);
  write_step (to, law, hidden->step);
  g_string_append_c (to, '\n');
}

/* Returns: yours; nothing: it has none. */
static char *write_rules (const PairLaw *law)
{
  const Plan *plan = law->plan;
  GString *to = g_string_new (NULL);
  for (guint i = 0; plan != NULL && i < plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (plan, i)->acts;
    for (guint k = 0; k < acts->n_countings; k++)
      write_counting (to, acts->countings[k].stated);
    for (guint k = 0; k < acts->n_cumulations; k++)
      write_cumulation (to, acts->cumulations[k].stated);
    for (guint k = 0; k < acts->n_aparts; k++)
      write_apart (to, acts->aparts[k].stated);
    for (guint k = 0; k < acts->n_shares; k++)
      write_share (to, acts->shares[k].stated);
  }
  return g_string_free (to, FALSE);
}

/* As write_rules. */
static char *write_all_met (const PairLaw *law)
{
  const Plan *plan = law->plan;
  GString *to = g_string_new (NULL);
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
    write_met (to, law, &g_array_index (plan->hidden, Hidden, i));
  return g_string_free (to, FALSE);
}

static gboolean differ (const PairLaw law[N_PAIR], char *(*write) (const PairLaw *law))
{
  g_autofree char *old = write (&law[PAIR_OLD]), *now = write (&law[PAIR_NOW]);
  return law[PAIR_OLD].plan != NULL && law[PAIR_NOW].plan != NULL && !g_str_equal (old, now);
}

gboolean ledger_rules_differ (const PairLaw law[N_PAIR]) { return differ (law, write_rules); }

gboolean ledger_acts_differ (const PairLaw law[N_PAIR]) { return differ (law, write_all_met); }

/* Acts that are the offence by themselves are counted otherwise: what does hangs on all that the law says. */
static gboolean asks_alone (const Plan *plan)
{
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (plan, i)->acts;
    for (guint k = 0; k < acts->n_cumulations; k++)
      if (acts->cumulations[k].stated->crimes_add)
        return TRUE;
  }
  return FALSE;
}

gboolean ledger_alone_differs (const PairLaw law[N_PAIR])
{
  return law[PAIR_OLD].plan != NULL && law[PAIR_NOW].plan != NULL &&
         (asks_alone (law[PAIR_OLD].plan) || asks_alone (law[PAIR_NOW].plan)) &&
         !same_steps (law[PAIR_OLD], law[PAIR_NOW]);
}

gboolean ledger_counts_alike (PairLaw one, PairLaw other)
{
  const PairLaw both[N_PAIR] = { one, other };
  return !ledger_rules_differ (both) && !ledger_acts_differ (both) && !ledger_alone_differs (both);
}

gboolean ledger_acts_ask (const Plan *plan, guint fact)
{
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_ACTS_MET && hidden->fact == fact)
      return TRUE;
  }
  return FALSE;
}

gboolean ledger_only_raises (const PairLaw *law)
{
  const Code *code = &law->plan->code;
  for (guint slot = 0; slot < code->n_facts; slot++)
    if (code_polarity (code, slot) > POLARITY_RAISES &&
        vocabulary_fact (law->program->law->vocabulary, slot)->kind == FACT_QUANTITY)
      return FALSE;
  return law->plan->version->tiers->len == 1;
}
