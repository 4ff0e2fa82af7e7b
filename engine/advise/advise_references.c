/* What comes along with items that another place refers to, and what does not: the gates of their paragraph stay behind, and a
 * text that is past stays past. */
#include "advise/advice.h"

/* ---- texts that are past ---- */

static Day end_of (const LawStandard *standard)
{
  const Day own = standard->stated->until, whole = standard->instrument->stated->until;
  return own == 0 || whole == 0 ? MAX (own, whole) : MIN (own, whole);
}

/* The text that refers is in force when the other one is no longer. */
static gboolean is_past (const LawStandard *from, const LawStandard *to)
{
  const Day end = end_of (to), own = end_of (from);
  return to->instrument != from->instrument && end != 0 && (own == 0 || own > end);
}

static void look_at_time (const Advice *advice, const LawCondition *condition)
{
  const LawStandard *from = condition->at->standard;
  for (guint i = 0; from != NULL && i < condition->n_items; i++) {
    const LawStandard *to = condition->items[i]->rule->article->standard;
    if (!is_past (from, to))
      continue;
    g_autofree char *until = civil_write (end_of (to));
    findings_add (advice->findings, FINDING_PAST_REFERENCE, condition->stated->place, to->instrument->stated->id, until,
                  NULL);
    return;
  }
}

/* ---- gates that stay behind ---- */

static gboolean has_gate (const guint *gates, guint n, guint slot)
{
  for (guint i = 0; i < n; i++)
    if (gates[i] == slot)
      return TRUE;
  return FALSE;
}

static gboolean has_gates (const guint *some, guint n_some, const guint *all, guint n_all)
{
  for (guint i = 0; i < n_all; i++)
    if (!has_gate (some, n_some, all[i]))
      return FALSE;
  return TRUE;
}

/* Whatever the one asks for the other does too. */
static gboolean asks_for (const LawGates *gates, const LawGates *of)
{
  return has_gates (gates->when, gates->n_when, of->when, of->n_when) &&
         has_gates (gates->unless, gates->n_unless, of->unless, of->n_unless);
}

/* A paragraph for those whom the other one leaves out, such as units beside persons: what sets them apart cannot come along. */
static gboolean is_for_the_others (const LawGates *gates, const LawGates *of)
{
  const LawGates opposite = { of->unless, of->when, of->n_unless, of->n_when };
  return of->n_when + of->n_unless > 0 && asks_for (gates, &opposite);
}

/* What it demands besides a person's discretion, which goes with no item. */
static gboolean has_condition (const LawRule *rule)
{
  return rule->condition != NULL && (!rule->stated->discretion || rule->condition->n_children > 0);
}

/* The gates that the item has of its paragraph, and the place that refers to it has not. */
static gboolean loses_gates (const LawCondition *condition, const LawRule *rule)
{
  const LawItem *item = condition->at->item;
  if (rule == condition->at->rule || condition->stated->adapted.preconditions)
    return FALSE;
  if (has_condition (rule) && !has_condition (condition->at->rule))
    return TRUE;
  const LawGates *own = &condition->at->rule->gates;
  return !asks_for (&item->gates, &rule->gates) && !asks_for (own, &rule->gates) &&
         !is_for_the_others (own, &rule->gates);
}

static void tell_lost (const Advice *advice, const LawCondition *condition, const LawItem *to)
{
  findings_add (advice->findings, FINDING_LOST_GATE, condition->stated->place, condition->at->item->stated->path,
                to->stated->path, NULL);
}

/* The item is what it refers to: whoever meets that has the tier. */
static void look_at_gates (const Advice *advice, const LawCondition *condition)
{
  const LawItem *item = condition->at->item;
  for (guint i = 0; item != NULL && item->condition == condition && i < condition->n_items; i++)
    if (loses_gates (condition, condition->items[i]->rule)) {
      tell_lost (advice, condition, condition->items[i]);
      return;
    }
}

/* ---- gates that stay behind what stands beside others ---- */

static gboolean speaks_of (const LawCondition *condition, guint slot)
{
  if (condition == NULL || condition->slot == slot)
    return condition != NULL;
  for (guint i = 0; i < condition->n_children; i++)
    if (speaks_of (condition->children[i], slot))
      return TRUE;
  return FALSE;
}

/* The item, its paragraph or its article says something of the fact. */
static gboolean is_spoken_of (const LawItem *item, guint slot)
{
  const LawRule *rule = item->rule;
  return speaks_of (item->condition, slot) || speaks_of (rule->condition, slot) ||
         speaks_of (rule->article->when, slot);
}

/* Of the facts that have to be found for the condition. */
typedef struct {
  guint n, spoken; /* how many there are, and of how many the item says something */
} Named;

static void count_named (const LawItem *item, const LawCondition *condition, Named *to)
{
  if (condition == NULL || condition->stated->kind == CONDITION_NOT)
    return;
  if (condition->stated->kind == CONDITION_YES) {
    to->n++;
    to->spoken += is_spoken_of (item, condition->slot);
  }
  for (guint i = 0; i < condition->n_children; i++)
    count_named (item, condition->children[i], to);
}

/* No yes/no fact that the paragraph demands, in an attribute or in a condition, is so much as named. */
static gboolean leaves_all_behind (const LawItem *item, const LawRule *rule)
{
  Named named = { rule->gates.n_when, 0 };
  for (guint i = 0; i < rule->gates.n_when; i++)
    named.spoken += is_spoken_of (item, rule->gates.when[i]);
  count_named (item, rule->condition, &named);
  return named.n > 0 && named.spoken == 0;
}

/* Beside others, which ask for more but perhaps for nothing of what the paragraph demands; what stands in a `not` is no way past
 * the gates. */
static void look_beside_others (const Advice *advice, const LawItem *item, const LawCondition *condition)
{
  const ConditionKind kind = condition->stated->kind;
  for (guint i = 0; i < condition->n_items && condition != item->condition && !condition->stated->derived; i++) {
    const LawRule *rule = condition->items[i]->rule;
    if (loses_gates (condition, rule) && leaves_all_behind (item, rule)) {
      tell_lost (advice, condition, condition->items[i]);
      return;
    }
  }
  for (guint i = 0; (kind == CONDITION_ALL || kind == CONDITION_ANY) && i < condition->n_children; i++)
    look_beside_others (advice, item, condition->children[i]);
}

/* ---- values for a text that is past ---- */

static void look_at_values (const Advice *advice, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_locals; i++) {
    const LawLocal *local = &instrument->locals[i];
    const Day end = local->band == NULL ? 0 : local->band->instrument->stated->until;
    if (end == 0 || end > instrument->stated->effective)
      continue;
    g_autofree char *until = civil_write (end);
    findings_add (advice->findings, FINDING_PAST_REFERENCE, local->stated->place, local->stated->instrument, until,
                  NULL);
  }
}

void references_advise (const Advice *advice)
{
  const Lawbook *law = advice->law;
  for (guint i = 0; i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    if (condition->stated->derived)
      continue;
    look_at_time (advice, condition);
    look_at_gates (advice, condition);
  }
  for (guint i = 0; i < law->n_instruments; i++)
    look_at_values (advice, &law->instruments[i]);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      for (guint k = 0; k < law->instruments[i].standards[j].n_items; k++)
        look_beside_others (advice, law->instruments[i].standards[j].items[k],
                            law->instruments[i].standards[j].items[k]->condition);
}
