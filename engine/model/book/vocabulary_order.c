/* In: a vocabulary as its files came. Out: the same in an order that the names of the files have no part in, with the unit of
 * each fact. */
#include <string.h>
#include "model/book/vocabulary.h"

/* ---- units ---- */

/* Returns: yours, the strings are borrowed. */
static const char **unit_ids (const Vocabulary *vocabulary)
{
  const char **ids = g_new0 (const char *, vocabulary->units->len + 1);
  for (guint i = 0; i < vocabulary->units->len; i++)
    ids[i] = ((const Unit *) g_ptr_array_index (vocabulary->units, i))->id;
  return ids;
}

static void find_units (const Vocabulary *vocabulary, SillFindings *findings)
{
  g_autofree const char **ids = unit_ids (vocabulary);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    Fact *fact = g_ptr_array_index (vocabulary->facts, slot);
    if (fact->unit_named == NULL)
      continue;
    fact->unit = vocabulary_unit (vocabulary, fact->unit_named);
    if (fact->unit == NULL)
      findings_add_unknown (findings, FINDING_UNKNOWN_UNIT, fact->unit_place, fact->unit_named, ids);
    g_clear_pointer (&fact->unit_named, g_free);
  }
}

/* ---- order ---- */

static gint compare_facts (gconstpointer a, gconstpointer b)
{
  const Fact *one = *(const Fact *const *) a, *other = *(const Fact *const *) b;
  int order = g_strcmp0 (one->section, other->section);
  return order != 0 ? order : one->order < other->order ? -1 : one->order > other->order;
}

static gint compare_units (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Unit *const *) a)->id, (*(const Unit *const *) b)->id);
}

static gint compare_tables (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const FactTable *const *) a)->id, (*(const FactTable *const *) b)->id);
}

static gint compare_regions (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Region *const *) a)->id, (*(const Region *const *) b)->id);
}

void vocabulary_order (Vocabulary *vocabulary, SillFindings *findings)
{
  g_ptr_array_sort (vocabulary->units, compare_units);
  g_ptr_array_sort (vocabulary->tables, compare_tables);
  g_ptr_array_sort (vocabulary->regions, compare_regions);
  g_ptr_array_sort (vocabulary->facts, compare_facts);
  vocabulary_index (vocabulary);
  find_units (vocabulary, findings);
}
