/* What rules of counting name becomes slots and ways of obtaining. What is counted is a quantity and has one rule in a standard;
 * what prices add up to is money; what acts show is yes or no. */
#include "resolve/passes.h"
#include <string.h>

/* Each fact once over all rules of one kind. `seen` borrows the ids. */
static LawFacts resolve_counted (const Resolver *resolver, char *const *ids, Place place, GHashTable *seen)
{
  LawFacts facts = { lawbook_room (resolver->law, guint, names_count (ids)), 0 };
  for (guint i = 0; ids[i] != NULL; i++) {
    if (!g_hash_table_add (seen, ids[i])) {
      findings_add (resolver->findings, FINDING_REPEATED_FACT, place, ids[i], NULL, NULL);
      continue;
    }
    facts.slots[facts.n] = resolve_counted_fact (resolver, ids[i], FACT_QUANTITY, place);
    facts.n += facts.slots[facts.n] != LAW_NO_FACT;
  }
  return facts;
}

static guint *resolve_flags (const Resolver *resolver, char *const *ids, Place place, guint *ret_n)
{
  guint *slots = lawbook_room (resolver->law, guint, names_count (ids)), n = 0;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    slots[n] = resolve_counted_fact (resolver, ids[i], FACT_YES_NO, place);
    n += slots[n] != LAW_NO_FACT;
  }
  *ret_n = n;
  return slots;
}

static LawGates resolve_when (const Resolver *resolver, char *const *when, char *const *unless, Place place)
{
  LawGates gates;
  gates.when = resolve_flags (resolver, when, place, &gates.n_when);
  gates.unless = resolve_flags (resolver, unless, place, &gates.n_unless);
  return gates;
}

/* Readers have refused what is none. */
static LawWays ways_of (char *const *ids)
{
  LawWays ways = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    if (obtained_find (ids[i]) < N_OBTAINED)
      ways |= (LawWays) 1 << obtained_find (ids[i]);
  return ways;
}

static guint resolve_prices (const Resolver *resolver, const Counting *stated)
{
  if (!names_something (stated->prices))
    return LAW_NO_FACT;
  const guint slot = resolve_counted_fact (resolver, stated->prices, FACT_QUANTITY, stated->place);
  const Fact *fact = law_fact (resolver->law, slot);
  if (fact != NULL && fact->unit != NULL && strcmp (fact->unit->id, "yuan") != 0)
    findings_add (resolver->findings, FINDING_WRONG_UNIT, stated->place, stated->prices, "yuan", NULL);
  return slot;
}

static guint resolve_shown (const Resolver *resolver, const char *id, Place place)
{
  return *id == '\0' ? LAW_NO_FACT : resolve_counted_fact (resolver, id, FACT_YES_NO, place);
}

static void resolve_one_counting (const Resolver *resolver, LawCounting *counting, GHashTable *seen)
{
  const Counting *stated = counting->stated;
  counting->facts = resolve_counted (resolver, stated->facts, stated->names, seen);
  counting->unlawful = ways_of (stated->unlawful);
  counting->prices = resolve_prices (resolver, stated);
  counting->n_shows = stated->shows->len;
  counting->shows = lawbook_room (resolver->law, LawShows, counting->n_shows);
  for (guint i = 0; i < counting->n_shows; i++) {
    const Shows *shows = g_ptr_array_index (stated->shows, i);
    counting->shows[i] =
        (LawShows) { shows, resolve_shown (resolver, shows->fact, shows->names), ways_of (shows->obtained) };
  }
}

/* A fact has one rule of adding up under each reading. */
static void resolve_cumulations (const Resolver *resolver, const LawActs *acts)
{
  g_autoptr (GHashTable) by_reading = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < acts->n_cumulations; i++) {
    LawCumulation *cumulation = &acts->cumulations[i];
    const Cumulation *stated = cumulation->stated;
    gpointer reading = (gpointer) stated->under.reading;
    if (!g_hash_table_contains (by_reading, reading))
      g_hash_table_insert (by_reading, reading, g_hash_table_new (g_str_hash, g_str_equal));
    cumulation->facts =
        resolve_counted (resolver, stated->facts, stated->names, g_hash_table_lookup (by_reading, reading));
    cumulation->gates = resolve_when (resolver, stated->when, stated->unless, stated->place);
  }
}

static void resolve_apart (const Resolver *resolver, LawApart *apart)
{
  const Apart *stated = apart->stated;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  apart->facts = resolve_counted (resolver, stated->facts, stated->names, seen);
  apart->obtained = ways_of (stated->obtained);
  apart->gates = resolve_when (resolver, stated->when, NULL, stated->place);
  apart->shows = resolve_shown (resolver, stated->shows, stated->place);
}

static void resolve_acts (const Resolver *resolver, const LawActs *acts)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < acts->n_countings; i++)
    resolve_one_counting (resolver, &acts->countings[i], counted);
  for (guint i = 0; i < acts->n_shares; i++) {
    const ShareRule *stated = acts->shares[i].stated;
    acts->shares[i].facts = resolve_counted (resolver, stated->facts, stated->names, shared);
  }
  resolve_cumulations (resolver, acts);
  for (guint i = 0; i < acts->n_aparts; i++)
    resolve_apart (resolver, &acts->aparts[i]);
}

void resolve_counting (const Resolver *resolver)
{
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++)
      resolve_acts (resolver, &resolver->law->instruments[i].standards[j].acts);
}
