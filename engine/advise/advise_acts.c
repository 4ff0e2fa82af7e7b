/* What an item rests on: some fact that only this offence knows, or a figure. One that rests on facts which many offences
 * share, such as an earlier conviction, and on no act, is reached by whoever is charged. And what tells of an offence in a
 * case that is charged with another. */
#include <string.h>
#include "advise/advice.h"

enum { MANY = 3 }; /* offences that share a fact */

typedef struct {
  const Advice *advice;
  GHashTable *shared; /* fact id -> set of the ids of offences whose items ask for it */
} Acts;

/* ---- who asks for what ---- */

static void note (GHashTable *shared, char *fact, char *const *offences)
{
  GHashTable *asking = g_hash_table_lookup (shared, fact);
  if (asking == NULL) {
    asking = g_hash_table_new (g_str_hash, g_str_equal);
    g_hash_table_insert (shared, fact, asking);
  }
  for (guint i = 0; offences[i] != NULL; i++)
    g_hash_table_add (asking, offences[i]);
}

static void note_facts (Condition *condition, const Spot *spot, gpointer data)
{
  const Acts *acts = data;
  if (spot->item == NULL || spot->standard == NULL || condition->facts == NULL)
    return;
  for (guint i = 0; condition->facts[i] != NULL; i++)
    note (acts->shared, condition->facts[i], spot->standard->offences);
}

static gboolean is_shared (const Acts *acts, const char *fact, const Offence *offence)
{
  GHashTable *asking = g_hash_table_lookup (acts->shared, fact);
  gboolean tells =
      offence != NULL && offence->tells != NULL && g_strv_contains ((const char *const *) offence->tells, fact);
  return !tells && asking != NULL && g_hash_table_size (asking) >= MANY;
}

/* ---- items ---- */

static gboolean rests_on_shared (const Acts *acts, const Condition *condition, const Offence *offence);

static gboolean all_rest (const Acts *acts, const Condition *group, const Offence *offence)
{
  for (guint i = 0; i < group->children->len; i++)
    if (!rests_on_shared (acts, g_ptr_array_index (group->children, i), offence))
      return FALSE;
  return TRUE;
}

static gboolean any_rests (const Acts *acts, const Condition *group, const Offence *offence)
{
  for (guint i = 0; i < group->children->len; i++)
    if (rests_on_shared (acts, g_ptr_array_index (group->children, i), offence))
      return TRUE;
  return FALSE;
}

/* It can hold without any act of the offence: no figure, no fact of its own. That something is not so is no act. */
static gboolean rests_on_shared (const Acts *acts, const Condition *condition, const Offence *offence)
{
  switch (condition->kind) {
  case CONDITION_YES:
  case CONDITION_WITHIN: return is_shared (acts, condition->facts[0], offence);
  case CONDITION_NOT: return TRUE;
  case CONDITION_ALL: return all_rest (acts, condition, offence);
  case CONDITION_ANY:
  case CONDITION_AT_LEAST: return any_rests (acts, condition, offence);
  case CONDITION_ITEM:
  case CONDITION_READING: return all_rest (acts, condition, offence);
  case CONDITION_READINGS: return rests_on_shared (acts, condition_applied (condition), offence);
  default: return FALSE;
  }
}

static gboolean has_own_gate (const Acts *acts, char *const *gates, const Offence *offence)
{
  for (guint i = 0; gates != NULL && gates[i] != NULL; i++)
    if (!is_shared (acts, gates[i], offence))
      return TRUE;
  return FALSE;
}

static gboolean asks_before (const Acts *acts, const Condition *condition, const Offence *offence)
{
  return condition != NULL && !rests_on_shared (acts, condition, offence);
}

static void look_at_item (const Item *item, const Spot *spot, gpointer data)
{
  const Acts *acts = data;
  const Offence *offence = rulebook_offence (acts->advice->book, spot->standard->offences[0]);
  if (!rests_on_shared (acts, item->condition, offence) || item->condition->kind == CONDITION_NOT ||
      has_own_gate (acts, item->when, offence) || has_own_gate (acts, spot->rule->when, offence) ||
      asks_before (acts, spot->rule->condition, offence) || asks_before (acts, spot->article->when, offence))
    return;
  findings_add (acts->advice->findings, FINDING_NO_ACT, item->place, item->path, NULL, NULL);
}

/* ---- offences ---- */

static gboolean has_rules (const Rulebook *book, const char *offence)
{
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++)
      if (standard_speaks_of (g_ptr_array_index (instrument->standards, j), offence))
        return TRUE;
  }
  return FALSE;
}

static void look_at_offences (const Advice *advice, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    if (offence->tells == NULL && has_rules (advice->book, offence->id))
      findings_add (advice->findings, FINDING_NOTHING_TELLS, offence->place, offence->id, NULL, NULL);
  }
}

void acts_advise (const Advice *advice)
{
  const Acts acts = { advice,
                      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref) };
  rulebook_each_condition (advice->book, note_facts, (gpointer) &acts);
  rulebook_each_item (advice->book, look_at_item, (gpointer) &acts);
  for (guint i = 0; i < advice->book->instruments->len; i++)
    look_at_offences (advice, g_ptr_array_index (advice->book->instruments, i));
  g_hash_table_unref (acts.shared);
}
