/* Names that must be there once. */
#include "check/passes.h"
#include <string.h>

static void claim (const Check *check, GHashTable *taken, char *name, FindingCode code, Place place)
{
  if (name != NULL && *name != '\0' && !g_hash_table_add (taken, name))
    findings_add (check->findings, code, place, name, NULL, NULL);
}

static void claim_ids (const Check *check)
{
  g_autoptr (GHashTable) instruments = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) offences = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    claim (check, instruments, instrument->id, FINDING_REPEATED_ID, instrument->place);
    for (guint j = 0; j < instrument->offences->len; j++) {
      const Offence *offence = g_ptr_array_index (instrument->offences, j);
      claim (check, offences, offence->id, FINDING_REPEATED_ID, offence->place);
    }
  }
}

/* Numbered parts of the same item or part, through the all and any between them. */
static void claim_numbers (const Check *check, GHashTable *taken, const Condition *outer)
{
  for (guint i = 0; i < outer->children->len; i++) {
    const Condition *inner = g_ptr_array_index (outer->children, i);
    if (inner->kind == CONDITION_ITEM)
      claim (check, taken, inner->number, FINDING_REPEATED_NUMBER, inner->names);
    else
      claim_numbers (check, taken, inner);
  }
}

static void check_numbers_inside (Condition *condition, const Spot *spot, gpointer data)
{
  if (condition->kind != CONDITION_ITEM && (spot->item == NULL || condition != spot->item->condition))
    return;
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  claim_numbers (data, taken, condition);
}

void identity_check (const Check *check)
{
  claim_ids (check);
  rulebook_each_condition (check->book, check_numbers_inside, (gpointer) check);
}
