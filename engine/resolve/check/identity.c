/* Names and numbers that must be there once. */
#include <string.h>
#include "resolve/passes.h"

static void claim (const Resolver *resolver, GHashTable *taken, char *name, FindingCode code, Place place)
{
  if (name != NULL && *name != '\0' && !g_hash_table_add (taken, name))
    findings_add (resolver->findings, code, place, name, NULL, NULL);
}

static void claim_ids (const Resolver *resolver)
{
  g_autoptr (GHashTable) instruments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) offences = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < resolver->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (resolver->book->instruments, i);
    claim (resolver, instruments, instrument->id, FINDING_REPEATED_ID, instrument->place);
    for (guint j = 0; j < instrument->offences->len; j++) {
      const Offence *offence = g_ptr_array_index (instrument->offences, j);
      claim (resolver, offences, offence->id, FINDING_REPEATED_ID, offence->place);
    }
  }
}

/* ---- numbers ---- */

/* Numbered parts of the same item or part, through the all and any between them. */
static void claim_numbers (const Resolver *resolver, GHashTable *taken, const Condition *outer)
{
  for (guint i = 0; i < outer->children->len; i++) {
    const Condition *inner = g_ptr_array_index (outer->children, i);
    if (inner->kind != CONDITION_ITEM) {
      claim_numbers (resolver, taken, inner);
      continue;
    }
    claim (resolver, taken, inner->number, FINDING_REPEATED_NUMBER, inner->names);
  }
}

static void check_numbers_inside (const Resolver *resolver, const LawCondition *condition)
{
  const gboolean is_item = condition->at->item != NULL && condition == condition->at->item->condition;
  if (condition->stated->kind != CONDITION_ITEM && !is_item)
    return;
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  claim_numbers (resolver, taken, condition->stated);
}

/* ---- definitions ---- */

/* Those that stand before the one that asks, or all where none asks. */
static void report_undefined (const Resolver *resolver, const LawCondition *holds)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GPtrArray *standards = holds->at->instrument->stated->standards;
  for (guint i = 0; i < standards->len; i++) {
    const GPtrArray *defines = ((const Standard *) g_ptr_array_index (standards, i))->defines;
    for (guint k = 0; k < defines->len; k++) {
      char *id = ((const Define *) g_ptr_array_index (defines, k))->id;
      if (names_something (id))
        g_ptr_array_add (names, id);
    }
  }
  g_ptr_array_add (names, NULL);
  findings_add_unknown (resolver->findings, FINDING_UNKNOWN_DEFINE, holds->stated->names, holds->stated->id,
                        (const char *const *) names->pdata);
}

/* A definition that several provisions ask for is told of once. */
static void check_defined (const Resolver *resolver)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  const GPtrArray *conditions = resolver->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->stated->kind == CONDITION_HOLDS && condition->n_children == 0 &&
        names_something (condition->stated->id) && g_hash_table_add (told, (gpointer) condition->stated))
      report_undefined (resolver, condition);
  }
}

void check_identity (const Resolver *resolver)
{
  check_defined (resolver);
  const Lawbook *law = resolver->law;
  claim_ids (resolver);
  for (guint i = 0; i < law->conditions->len; i++)
    check_numbers_inside (resolver, g_ptr_array_index (law->conditions, i));
}
