/* In: a vocabulary as its files came. Out: the same in an order that the names of the files have no part in, with the unit of
 * each fact, the factors of each product and what each fact comes with. */
#include <string.h>
#include "base/nearest.h"
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
    if (fact->stated->unit_named == NULL)
      continue;
    fact->unit = vocabulary_unit (vocabulary, fact->stated->unit_named);
    if (fact->unit == NULL)
      findings_add_unknown (findings, FINDING_UNKNOWN_UNIT, fact->stated->unit_place, fact->stated->unit_named, ids);
    g_clear_pointer (&fact->stated->unit_named, g_free);
  }
}

/* ---- facts that name others ---- */

/* Returns: the slot, or -1 with a fault. */
static gint find_named (const Vocabulary *vocabulary, const Fact *by, const char *id, SillFindings *findings)
{
  const gint slot = vocabulary_find (vocabulary, id);
  if (slot < 0) {
    g_autofree const char **ids = vocabulary_names (vocabulary);
    findings_add (findings, FINDING_UNKNOWN_FACT, by->stated->names_place, id, NULL, nearest_name (id, ids));
  }
  return slot;
}

/* ---- products ---- */

/* A factor is counted in a unit, and is no product itself, nor open because something else was found. Returns: its slot, or -1 with a fault. */
static gint find_factor (const Vocabulary *vocabulary, const Fact *product, const char *id, SillFindings *findings)
{
  const gint slot = find_named (vocabulary, product, id, findings);
  if (slot < 0)
    return -1;
  const Fact *factor = vocabulary_fact (vocabulary, (guint) slot);
  if (factor->stated->product != NULL)
    findings_add (findings, FINDING_PRODUCT_OF_PRODUCT, product->stated->names_place, id, NULL, NULL);
  else if (factor->stated->comes_with != NULL)
    findings_add (findings, FINDING_COMPANION_AND_PRODUCT, product->stated->names_place, id, NULL, NULL);
  else if (!fact_is_counted (factor))
    findings_add (findings, FINDING_WRONG_KIND, product->stated->names_place, id, "quantity", NULL);
  return factor->stated->product == NULL && factor->stated->comes_with == NULL && fact_is_counted (factor) ? slot : -1;
}

static void find_factors (const Vocabulary *vocabulary, Fact *product, SillFindings *findings)
{
  if (!fact_is_counted (product))
    findings_add (findings, FINDING_WRONG_KIND, product->stated->names_place, product->id, "quantity", NULL);
  product->factors = g_new0 (guint, g_strv_length (product->stated->product));
  product->n_factors = 0;
  for (guint i = 0; product->stated->product[i] != NULL; i++) {
    const gint slot = find_factor (vocabulary, product, product->stated->product[i], findings);
    if (slot >= 0)
      product->factors[product->n_factors++] = (guint) slot;
  }
}

static void find_products (Vocabulary *vocabulary, SillFindings *findings)
{
  g_clear_pointer (&vocabulary->products, g_free);
  vocabulary->products = g_new0 (guint, vocabulary_size (vocabulary) + 1);
  vocabulary->n_products = 0;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    Fact *fact = g_ptr_array_index (vocabulary->facts, slot);
    if (fact->stated->product == NULL)
      continue;
    g_clear_pointer (&fact->factors, g_free);
    find_factors (vocabulary, fact, findings);
    vocabulary->products[vocabulary->n_products++] = slot;
  }
}

/* ---- companions ---- */

/* What the one comes with and the other does not: whether that is there hangs on more than what the other one names. NULL: nothing. */
static const char *unnamed_by (const Fact *fact, const Fact *with)
{
  for (char **name = with->stated->comes_with; name != NULL && *name != NULL; name++)
    if (strcmp (*name, fact->id) != 0 && !g_strv_contains ((const char *const *) fact->stated->comes_with, *name))
      return *name;
  return NULL;
}

/* What a fact comes with is found or not: no date, no product, not the fact itself; and what that comes with the fact names too, so that
 * things that are there together say so, each of the others. Returns: its slot, or -1 with a fault. */
static gint find_with (const Vocabulary *vocabulary, const Fact *fact, const char *id, SillFindings *findings)
{
  const gint slot = find_named (vocabulary, fact, id, findings);
  if (slot < 0)
    return -1;
  const Fact *with = vocabulary_fact (vocabulary, (guint) slot);
  const char *unnamed = unnamed_by (fact, with);
  if (with->kind == FACT_DATE)
    findings_add (findings, FINDING_WRONG_KIND, fact->stated->names_place, id, "yes-no, quantity", NULL);
  else if (with == fact)
    findings_add (findings, FINDING_REPEATED_FACT, fact->stated->names_place, id, NULL, NULL);
  else if (unnamed != NULL)
    findings_add (findings, FINDING_COMPANION_OF_COMPANION, fact->stated->names_place, id, unnamed, NULL);
  else if (with->stated->product != NULL)
    findings_add (findings, FINDING_COMPANION_AND_PRODUCT, fact->stated->names_place, id, NULL, NULL);
  return with->kind == FACT_DATE || with == fact || unnamed != NULL || with->stated->product != NULL ? -1 : slot;
}

static gboolean is_named_before (char **names, guint i)
{
  for (guint k = 0; k < i; k++)
    if (strcmp (names[k], names[i]) == 0)
      return TRUE;
  return FALSE;
}

static void find_companions (Vocabulary *vocabulary, SillFindings *findings)
{
  GArray *companions = g_array_new (FALSE, FALSE, sizeof (Companion));
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    char **names = fact->stated->comes_with;
    for (guint i = 0; names != NULL && names[i] != NULL; i++) {
      if (is_named_before (names, i)) {
        findings_add (findings, FINDING_REPEATED_FACT, fact->stated->names_place, names[i], NULL, NULL);
        continue;
      }
      const gint with = find_with (vocabulary, fact, names[i], findings);
      const Companion companion = { slot, (guint) with };
      if (with >= 0)
        g_array_append_val (companions, companion);
    }
  }
  g_free (vocabulary->companions);
  vocabulary->n_companions = companions->len;
  vocabulary->companions = (Companion *) (void *) g_array_free (companions, FALSE);
}

/* ---- order ---- */

static gint compare_facts (gconstpointer a, gconstpointer b)
{
  const Fact *one = *(const Fact *const *) a, *other = *(const Fact *const *) b;
  int order = g_strcmp0 (one->stated->section, other->stated->section);
  return order != 0                                  ? order
         : one->stated->order < other->stated->order ? -1
                                                     : one->stated->order > other->stated->order;
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
  find_products (vocabulary, findings);
  find_companions (vocabulary, findings);
}
