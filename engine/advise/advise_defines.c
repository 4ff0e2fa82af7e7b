/* Definitions that nothing asks for: what was meant to be one of the demands of a provision is none. */
#include "advise/advice.h"

/* Conditions of definitions that stand somewhere. Returns: yours. */
static GHashTable *gather_used (const Lawbook *law)
{
  GHashTable *used = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    if (condition->stated->kind == CONDITION_HOLDS && condition->n_children > 0)
      g_hash_table_add (used, (gpointer) condition->children[0]->stated);
  }
  return used;
}

void defines_advise (const Advice *advice)
{
  g_autoptr (GHashTable) used = gather_used (advice->law);
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint j = 0; j < advice->law->instruments[i].n_standards; j++) {
      const GPtrArray *defines = advice->law->instruments[i].standards[j].stated->defines;
      for (guint k = 0; k < defines->len; k++) {
        const Define *define = g_ptr_array_index (defines, k);
        if (!g_hash_table_contains (used, define->condition))
          findings_add (advice->findings, FINDING_UNUSED_DEFINE, define->place, define->id, NULL, NULL);
      }
    }
}
