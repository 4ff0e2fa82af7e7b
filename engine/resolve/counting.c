/* What is counted is a quantity and has one rule in a standard; what prices add up to is money; what acts show is yes or
 * no. */
#include "resolve/passes.h"
#include <string.h>

/* Each fact once over all rules of one kind. `seen` borrows the ids. */
static void check_counted (const Resolver *resolver, char *const *ids, Place place, GHashTable *seen)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_add (seen, ids[i]))
      resolve_counted_fact (resolver, ids[i], FACT_QUANTITY, place);
    else
      findings_add (resolver->findings, FINDING_REPEATED_FACT, place, ids[i], NULL, NULL);
}

static void check_prices (const Resolver *resolver, const Counting *counting)
{
  if (counting->prices == NULL || *counting->prices == '\0')
    return;
  const Fact *fact =
      law_fact (resolver->law, resolve_counted_fact (resolver, counting->prices, FACT_QUANTITY, counting->place));
  if (fact != NULL && fact->unit != NULL && strcmp (fact->unit->id, "yuan") != 0)
    findings_add (resolver->findings, FINDING_WRONG_UNIT, counting->place, counting->prices, "yuan", NULL);
}

static void check_shows (const Resolver *resolver, const Counting *counting)
{
  for (guint i = 0; i < counting->shows->len; i++) {
    const Shows *shows = g_ptr_array_index (counting->shows, i);
    if (*shows->fact != '\0')
      resolve_counted_fact (resolver, shows->fact, FACT_YES_NO, shows->names);
  }
}

static void check_flags (const Resolver *resolver, char *const *ids, Place place)
{
  for (guint i = 0; ids[i] != NULL; i++)
    resolve_counted_fact (resolver, ids[i], FACT_YES_NO, place);
}

/* A fact has one rule of adding up under each reading. */
static void check_cumulations (const Resolver *resolver, const Standard *standard)
{
  g_autoptr (GHashTable) by_reading = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    gpointer reading = (gpointer) cumulation->under.reading;
    if (!g_hash_table_contains (by_reading, reading))
      g_hash_table_insert (by_reading, reading, g_hash_table_new (g_str_hash, g_str_equal));
    check_counted (resolver, cumulation->facts, cumulation->names, g_hash_table_lookup (by_reading, reading));
    check_flags (resolver, cumulation->when, cumulation->place);
    check_flags (resolver, cumulation->unless, cumulation->place);
  }
}

static void check_apart (const Resolver *resolver, const Apart *apart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  check_counted (resolver, apart->facts, apart->names, seen);
  check_flags (resolver, apart->when, apart->place);
  if (*apart->shows != '\0')
    resolve_counted_fact (resolver, apart->shows, FACT_YES_NO, apart->place);
}

static void check_standard (const Resolver *resolver, const Standard *standard)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    check_counted (resolver, counting->facts, counting->names, counted);
    check_prices (resolver, counting);
    check_shows (resolver, counting);
  }
  for (guint i = 0; i < standard->share_rules->len; i++) {
    const ShareRule *rule = g_ptr_array_index (standard->share_rules, i);
    check_counted (resolver, rule->facts, rule->names, shared);
  }
  check_cumulations (resolver, standard);
  for (guint i = 0; i < standard->aparts->len; i++)
    check_apart (resolver, g_ptr_array_index (standard->aparts, i));
}

void resolve_counting (const Resolver *resolver)
{
  for (guint i = 0; i < resolver->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (resolver->book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++)
      check_standard (resolver, g_ptr_array_index (instrument->standards, j));
  }
}
