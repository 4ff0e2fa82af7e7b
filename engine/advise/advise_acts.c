/* What an item rests on: some fact that tells of the offence, or a figure. One that rests on facts of another kind, such as an earlier
 * conviction or what came of it, and on no act, is reached by whoever is charged. And what tells of an offence in a case that is charged
 * with another. */
#include "advise/advice.h"

enum { MANY = 3 }; /* offences that share a fact */

/* The first offences whose items ask for a fact. */
typedef struct {
  const LawOffence *first[MANY];
  guint n;
} ActsAsking;

typedef struct {
  const Advice *advice;
  ActsAsking *asking; /* per slot, and behind them ORGANIZATION_FACT */
} Acts;

/* ---- who asks for what ---- */

static ActsAsking *asking_for (const Acts *acts, guint slot)
{
  return &acts->asking[slot == LAW_ORGANIZATION ? vocabulary_size (acts->advice->law->vocabulary) : slot];
}

static void note (ActsAsking *asking, const LawStandard *standard)
{
  for (guint i = 0; asking->n < MANY && i < standard->n_offences; i++) {
    gboolean known = FALSE;
    for (guint j = 0; j < asking->n; j++)
      known = known || asking->first[j] == standard->offences[i];
    if (!known)
      asking->first[asking->n++] = standard->offences[i];
  }
}

/* What is added to a sum or divides it is no fact that the item is about. */
static void note_facts (const Acts *acts, const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  const guint n_added = condition->stated->addends == NULL ? 0 : condition->stated->addends->len;
  if (condition->at->item == NULL)
    return;
  if (condition->slot != LAW_NO_FACT)
    note (asking_for (acts, condition->slot), condition->at->standard);
  for (guint i = 0; limit != NULL && i + n_added < limit->n_terms; i++)
    note (asking_for (acts, limit->terms[i].slot), condition->at->standard);
}

static gboolean tells (const LawOffence *offence, guint slot)
{
  for (guint i = 0; i < offence->n_tells; i++)
    if (offence->tells[i] == slot)
      return TRUE;
  return FALSE;
}

/* An offence of which nothing is said to tell has as its acts what few others ask for. */
static gboolean is_no_act (const Acts *acts, guint slot, const LawOffence *offence)
{
  return offence->n_tells > 0 ? !tells (offence, slot) : asking_for (acts, slot)->n >= MANY;
}

/* ---- items ---- */

static gboolean rests_on_no_act (const Acts *acts, const LawCondition *condition, const LawOffence *offence);

static gboolean all_rest (const Acts *acts, const LawCondition *group, const LawOffence *offence)
{
  for (guint i = 0; i < group->n_children; i++)
    if (!rests_on_no_act (acts, group->children[i], offence))
      return FALSE;
  return TRUE;
}

static gboolean any_rests (const Acts *acts, const LawCondition *group, const LawOffence *offence)
{
  for (guint i = 0; i < group->n_children; i++)
    if (rests_on_no_act (acts, group->children[i], offence))
      return TRUE;
  return FALSE;
}

static gboolean applied_rests (const Acts *acts, const LawCondition *readings, const LawOffence *offence)
{
  for (guint i = 0; i < readings->n_children; i++)
    if (readings->children[i]->stated->applied)
      return rests_on_no_act (acts, readings->children[i], offence);
  return FALSE;
}

/* It can hold without any act of the offence: no figure, no fact of its own. That something is not so is no act, nor is what lies
 * before the conduct, such as a sanction. */
static gboolean rests_on_no_act (const Acts *acts, const LawCondition *condition, const LawOffence *offence)
{
  switch (condition->stated->kind) {
  case CONDITION_YES: return is_no_act (acts, condition->slot, offence);
  case CONDITION_WITHIN: /* what came before it */
  case CONDITION_NOT: return TRUE;
  case CONDITION_ALL:
  case CONDITION_ITEM:
  case CONDITION_READING: return all_rest (acts, condition, offence);
  case CONDITION_ANY:
  case CONDITION_AT_LEAST: return any_rests (acts, condition, offence);
  case CONDITION_READINGS: return applied_rests (acts, condition, offence);
  default: return FALSE;
  }
}

static gboolean has_own_gate (const Acts *acts, const LawGates *gates, const LawOffence *offence)
{
  for (guint i = 0; i < gates->n_when; i++)
    if (!is_no_act (acts, gates->when[i], offence))
      return TRUE;
  return FALSE;
}

static gboolean asks_before (const Acts *acts, const LawCondition *condition, const LawOffence *offence)
{
  return condition != NULL && !rests_on_no_act (acts, condition, offence);
}

static void look_at_item (const Acts *acts, const LawItem *item)
{
  const LawRule *rule = item->rule;
  const LawOffence *offence = rule->article->standard->offences[0];
  if (!rests_on_no_act (acts, item->condition, offence) || item->condition->stated->kind == CONDITION_NOT ||
      has_own_gate (acts, &item->gates, offence) || has_own_gate (acts, &rule->gates, offence) ||
      asks_before (acts, rule->condition, offence) || asks_before (acts, rule->article->when, offence))
    return;
  findings_add (acts->advice->findings, FINDING_NO_ACT, item->stated->place, item->stated->path, NULL, NULL);
}

/* ---- offences ---- */

static void look_at_offences (const Advice *advice, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++) {
    const LawOffence *offence = &instrument->offences[i];
    if (offence->stated->tells == NULL && offence->n_standards > 0)
      findings_add (advice->findings, FINDING_NOTHING_TELLS, offence->stated->place, offence->stated->id, NULL, NULL);
  }
}

void acts_advise (const Advice *advice)
{
  const Lawbook *law = advice->law;
  g_autofree ActsAsking *asking = g_new0 (ActsAsking, vocabulary_size (advice->law->vocabulary) + 1);
  const Acts acts = { advice, asking };
  for (guint i = 0; i < law->conditions->len; i++)
    note_facts (&acts, g_ptr_array_index (law->conditions, i));
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      for (guint k = 0; k < law->instruments[i].standards[j].n_items; k++)
        look_at_item (&acts, law->instruments[i].standards[j].items[k]);
  for (guint i = 0; i < law->n_instruments; i++)
    look_at_offences (advice, &law->instruments[i]);
}
