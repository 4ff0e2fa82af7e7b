/* What is counted is a quantity and has one rule in a standard; what prices add up to is money; what acts show is yes or
 * no. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

static const Fact *find_fact (const Check *check, const char *id, FactKind kind, const char *name, Place place)
{
  const Vocabulary *vocabulary = check->book->vocabulary;
  gint slot = vocabulary_find (vocabulary, id);
  if (slot < 0) {
    g_autofree const char **names = vocabulary_names (vocabulary);
    findings_add (check->findings, FINDING_UNKNOWN_FACT, place, id, NULL, text_nearest (id, names));
    return NULL;
  }
  const Fact *fact = vocabulary_fact (vocabulary, (guint) slot);
  if (fact->kind == kind)
    return fact;
  findings_add (check->findings, FINDING_WRONG_KIND, place, id, name, NULL);
  return NULL;
}

/* Each fact once over all rules of one kind. `seen` borrows the ids. */
static void check_counted (const Check *check, char *const *ids, Place place, GHashTable *seen)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_add (seen, ids[i]))
      find_fact (check, ids[i], FACT_QUANTITY, "quantity", place);
    else
      findings_add (check->findings, FINDING_REPEATED_FACT, place, ids[i], NULL, NULL);
}

static void check_prices (const Check *check, const Counting *counting)
{
  if (counting->prices == NULL || *counting->prices == '\0')
    return;
  const Fact *fact = find_fact (check, counting->prices, FACT_QUANTITY, "quantity", counting->place);
  if (fact != NULL && fact->unit != NULL && strcmp (fact->unit->id, "yuan") != 0)
    findings_add (check->findings, FINDING_WRONG_UNIT, counting->place, counting->prices, "yuan", NULL);
}

static void check_shows (const Check *check, const Counting *counting)
{
  for (guint i = 0; i < counting->shows->len; i++) {
    const Shows *shows = g_ptr_array_index (counting->shows, i);
    if (*shows->fact != '\0')
      find_fact (check, shows->fact, FACT_YES_NO, "yes-no", shows->names);
  }
}

static void check_flags (const Check *check, char *const *ids, Place place)
{
  for (guint i = 0; ids[i] != NULL; i++)
    find_fact (check, ids[i], FACT_YES_NO, "yes-no", place);
}

/* A fact has one rule of adding up under each reading. */
static void check_cumulations (const Check *check, const Standard *standard)
{
  g_autoptr (GHashTable) by_reading = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    gpointer reading = (gpointer) cumulation->under.reading;
    if (!g_hash_table_contains (by_reading, reading))
      g_hash_table_insert (by_reading, reading, g_hash_table_new (g_str_hash, g_str_equal));
    check_counted (check, cumulation->facts, cumulation->names, g_hash_table_lookup (by_reading, reading));
    check_flags (check, cumulation->when, cumulation->place);
    check_flags (check, cumulation->unless, cumulation->place);
  }
}

static void check_apart (const Check *check, const Apart *apart)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  check_counted (check, apart->facts, apart->names, seen);
  check_flags (check, apart->when, apart->place);
  if (*apart->shows != '\0')
    find_fact (check, apart->shows, FACT_YES_NO, "yes-no", apart->place);
}

static void check_standard (const Check *check, const Standard *standard)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    check_counted (check, counting->facts, counting->names, counted);
    check_prices (check, counting);
    check_shows (check, counting);
  }
  for (guint i = 0; i < standard->share_rules->len; i++) {
    const ShareRule *rule = g_ptr_array_index (standard->share_rules, i);
    check_counted (check, rule->facts, rule->names, shared);
  }
  check_cumulations (check, standard);
  for (guint i = 0; i < standard->aparts->len; i++)
    check_apart (check, g_ptr_array_index (standard->aparts, i));
}

void counting_check (const Check *check)
{
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++)
      check_standard (check, g_ptr_array_index (instrument->standards, j));
  }
}
