/* Names of facts become slots: the facts exist, and are of the kind that the element asks for. */
#include <string.h>
#include "base/nearest.h"
#include "base/value/quantity.h"
#include "resolve/passes.h"

static const char *const kind_names[] = {
  [FACT_YES_NO] = "yes-no", [FACT_QUANTITY] = "quantity", [FACT_DATE] = "date"
};

/* Where a yes or no is asked, the reserved fact may have been meant as well. */
static void report_unknown (const Resolver *resolver, const char *id, FactKind kind, Place place)
{
  static const char *const reserved[] = { ORGANIZATION_FACT, NULL };
  g_autofree const char **names = vocabulary_names (resolver->book->vocabulary);
  const char *nearest = nearest_name (id, names);
  if (nearest == NULL && kind == FACT_YES_NO)
    nearest = nearest_name (id, reserved);
  findings_add (resolver->findings, FINDING_UNKNOWN_FACT, place, id, NULL, nearest);
}

static gboolean is_reserved (const char *id) { return strcmp (id, ORGANIZATION_FACT) == 0; }

guint resolve_fact (const Resolver *resolver, const char *id, FactKind kind, Place place)
{
  const Vocabulary *vocabulary = resolver->book->vocabulary;
  if (!names_something (id))
    return LAW_NO_FACT;
  const gint slot = vocabulary_find (vocabulary, id);
  if (slot < 0 && !is_reserved (id)) {
    report_unknown (resolver, id, kind, place);
    return LAW_NO_FACT;
  }
  if ((is_reserved (id) ? FACT_YES_NO : vocabulary_fact (vocabulary, (guint) slot)->kind) != kind) {
    findings_add (resolver->findings, FINDING_WRONG_KIND, place, id, kind_names[kind], NULL);
    return LAW_NO_FACT;
  }
  return is_reserved (id) ? LAW_ORGANIZATION : (guint) slot;
}

guint resolve_counted_fact (const Resolver *resolver, const char *id, FactKind kind, Place place)
{
  if (!is_reserved (id))
    return resolve_fact (resolver, id, kind, place);
  findings_add (resolver->findings, FINDING_UNKNOWN_FACT, place, id, NULL, NULL);
  return LAW_NO_FACT;
}

/* ---- lists of facts ---- */

/* Slots of the facts that are there. One that stands twice would count twice in a sum. */
static guint *resolve_list (const Resolver *resolver, char *const *ids, FactKind kind, Place place, guint *ret_n)
{
  guint *slots = lawbook_room (resolver->law, guint, names_count (ids)), n = 0;
  const guint n_ids = names_count (ids);
  g_autoptr (GHashTable) seen = n_ids > 1 ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;
  for (guint i = 0; i < n_ids; i++) {
    if (seen != NULL && !g_hash_table_add (seen, ids[i])) {
      findings_add (resolver->findings, FINDING_REPEATED_FACT, place, ids[i], NULL, NULL);
      continue;
    }
    slots[n] = resolve_fact (resolver, ids[i], kind, place);
    n += slots[n] != LAW_NO_FACT;
  }
  *ret_n = n;
  return slots;
}

/* Nothing satisfies both. */
static void check_opposites (const Resolver *resolver, char *const *when, char *const *unless, Place place)
{
  for (guint i = 0; unless != NULL && i < names_count (when); i++)
    if (g_strv_contains ((const char *const *) unless, when[i]))
      findings_add (resolver->findings, FINDING_WHEN_AND_UNLESS, place, when[i], NULL, NULL);
}

static LawGates resolve_gates (const Resolver *resolver, char *const *when, char *const *unless, Place place)
{
  LawGates gates;
  gates.when = resolve_list (resolver, when, FACT_YES_NO, place, &gates.n_when);
  gates.unless = resolve_list (resolver, unless, FACT_YES_NO, place, &gates.n_unless);
  check_opposites (resolver, when, unless, place);
  return gates;
}

/* ---- conditions ---- */

static gboolean names_fact (char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

/* What is added; a fact stands in one place only. Leaves its slot in the term behind those of the limit's own facts. */
static void resolve_addends (const Resolver *resolver, LawLimit *limit, const Condition *stated)
{
  if (stated->addends == NULL)
    return;
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < stated->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (stated->addends, i);
    const gboolean repeated = names_fact (stated->facts, addend->fact) || names_fact (stated->over, addend->fact) ||
                              !g_hash_table_add (added, addend->fact);
    if (repeated)
      findings_add (resolver->findings, FINDING_REPEATED_FACT, addend->place, addend->fact, NULL, NULL);
    limit->terms[limit->n_terms++].slot =
        repeated ? LAW_NO_FACT : resolve_fact (resolver, addend->fact, FACT_QUANTITY, addend->place);
  }
}

/* The slots of a limit; what they weigh is limits.c's to say. */
static void resolve_limit_facts (const Resolver *resolver, LawCondition *condition)
{
  const Condition *stated = condition->stated;
  LawLimit *limit = lawbook_room (resolver->law, LawLimit, 1);
  const guint n_addends = stated->addends == NULL ? 0 : stated->addends->len;
  limit->terms = lawbook_room (resolver->law, LawTerm, names_count (stated->facts) + n_addends);
  guint n = 0, *own = resolve_list (resolver, stated->facts, FACT_QUANTITY, stated->names, &n);
  for (guint i = 0; i < n; i++)
    limit->terms[limit->n_terms++].slot = own[i];
  limit->over = resolve_list (resolver, stated->over, FACT_QUANTITY, stated->names, &limit->n_over);
  resolve_addends (resolver, limit, stated);
  for (guint i = 0; i < names_count (stated->over); i++)
    if (names_fact (stated->facts, stated->over[i]))
      findings_add (resolver->findings, FINDING_REPEATED_FACT, stated->names, stated->over[i], NULL, NULL);
  condition->limit = limit;
}

/* The day before the last one: that there is no such fact the condition that asks for both says. */
static guint resolve_day_before (const Resolver *resolver, const char *id)
{
  const gint slot = vocabulary_find (resolver->book->vocabulary, id);
  return slot < 0 ? LAW_NO_FACT : (guint) slot;
}

/* Cases must be able to state so many days of the event. */
static void check_times (const Resolver *resolver, const Condition *repeated)
{
  const gint slot = vocabulary_find (resolver->book->vocabulary, *repeated->facts);
  const Fact *fact = slot < 0 ? NULL : vocabulary_fact (resolver->book->vocabulary, (guint) slot);
  if (fact == NULL || fact->kind != FACT_DATE || fact->times >= repeated->count)
    return;
  g_autofree char *expected = g_strdup_printf ("<fact id=\"%s\" times=\"%u\">", fact->id, repeated->count);
  g_autofree char *found = g_strdup_printf ("%u", repeated->count);
  findings_add (resolver->findings, FINDING_BAD_VALUE, repeated->place, found, expected, NULL);
}

static void resolve_one (const Resolver *resolver, LawCondition *condition, FactKind kind)
{
  if (condition->stated->derived) {
    condition->slot = resolve_day_before (resolver, *condition->stated->facts);
    return;
  }
  guint n = 0, *slots = resolve_list (resolver, condition->stated->facts, kind, condition->stated->names, &n);
  condition->slot = n > 0 ? slots[0] : LAW_NO_FACT;
}

static void resolve_condition (const Resolver *resolver, LawCondition *condition)
{
  if (condition->stated->kind == CONDITION_YES)
    resolve_one (resolver, condition, FACT_YES_NO);
  else if (condition->stated->kind == CONDITION_WITHIN)
    resolve_one (resolver, condition, FACT_DATE);
  else if (condition_is_repeated (condition->stated))
    check_times (resolver, condition->stated);
  else if (condition->stated->kind == CONDITION_LIMIT)
    resolve_limit_facts (resolver, condition);
}

/* ---- items and articles ---- */

static void resolve_rule (const Resolver *resolver, LawRule *rule)
{
  rule->gates = resolve_gates (resolver, rule->stated->when, rule->stated->unless, rule->stated->place);
  for (guint i = 0; i < rule->n_items; i++) {
    const Item *stated = rule->items[i].stated;
    rule->items[i].gates = resolve_gates (resolver, stated->when, stated->unless, stated->place);
  }
}

static void resolve_standard_gates (const Resolver *resolver, LawStandard *standard)
{
  for (guint i = 0; i < standard->n_articles; i++)
    for (guint j = 0; j < standard->articles[i].n_rules; j++)
      resolve_rule (resolver, &standard->articles[i].rules[j]);
}

/* ---- what is said beside the tiers ---- */

/* Whether an amount of it is refused among yuan as foreign money. */
static gboolean is_foreign_money (const Unit *unit)
{
  g_autoptr (Gauge) yuan = gauge_new (1);
  g_autofree char *one = g_strconcat ("1", unit->name.zh, NULL);
  Quantity read;
  gauge_add_own (yuan, "元");
  return quantity_read (one, strlen (one), yuan, &read) == QUANTITY_FOREIGN;
}

/* Yuan; or another currency, in which fines are shares of an amount and never compared with a figure in yuan. */
static gboolean is_money (const Unit *unit, gboolean fixed)
{
  return strcmp (unit->id, "yuan") == 0 || (!fixed && is_foreign_money (unit));
}

/* Fines are multiples of an amount of money, or of several in one currency. */
static void resolve_fine (const Resolver *resolver, LawFine *fine)
{
  const Fine *stated = fine->stated;
  const gboolean fixed = stated->at_least.numerator > 0 || !rational_is_unbounded (stated->at_most);
  if (fixed && vocabulary_unit (resolver->book->vocabulary, "yuan") == NULL)
    findings_add (resolver->findings, FINDING_UNKNOWN_UNIT, stated->place, "yuan", NULL, NULL);
  fine->of.slots = resolve_list (resolver, stated->of, FACT_QUANTITY, stated->place, &fine->of.n);
  for (guint i = 0; i < fine->of.n; i++) {
    const Fact *fact = law_fact (resolver->law, fine->of.slots[i]),
               *first = law_fact (resolver->law, fine->of.slots[0]);
    if (fact->unit == NULL || first->unit == NULL)
      continue;
    if (!is_money (fact->unit, fixed))
      findings_add (resolver->findings, FINDING_WRONG_UNIT, stated->place, fact->id, "yuan", NULL);
    else if (fact->unit != first->unit)
      report_mixed_units (resolver, first->unit, fact->unit, stated->place);
  }
}

static void resolve_fines (const Resolver *resolver, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_fines; i++)
    resolve_fine (resolver, &asides->fines[i]);
}

static void resolve_remarks (const Resolver *resolver, LawRemark *remarks, guint n)
{
  for (guint i = 0; i < n; i++) {
    const Remark *stated = remarks[i].stated;
    remarks[i].gates = resolve_gates (resolver, stated->when, stated->unless, stated->place);
  }
}

static void resolve_gated (const Resolver *resolver, const LawAsides *asides)
{
  resolve_remarks (resolver, asides->remarks, asides->n_remarks);
  for (guint i = 0; i < asides->n_concurrences; i++) {
    const Concurrence *stated = asides->concurrences[i].stated;
    asides->concurrences[i].gates = resolve_gates (resolver, stated->when, stated->unless, stated->place);
  }
}

/* Of any kind. */
static void resolve_telling (const Resolver *resolver, LawOffence *offence)
{
  char **ids = offence->stated->tells;
  offence->tells = lawbook_room (resolver->law, guint, names_count (ids));
  for (guint i = 0; i < names_count (ids); i++) {
    const gint slot = vocabulary_find (resolver->book->vocabulary, ids[i]);
    if (slot < 0)
      report_unknown (resolver, ids[i], FACT_QUANTITY, offence->stated->place);
    else
      offence->tells[offence->n_tells++] = (guint) slot;
  }
}

static void resolve_statute_asides (const Resolver *resolver, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++) {
    LawOffence *offence = &instrument->offences[i];
    resolve_telling (resolver, offence);
    resolve_gated (resolver, &offence->asides);
    for (guint j = 0; j < offence->n_versions; j++)
      resolve_gated (resolver, &offence->versions[j].asides);
  }
}

static void resolve_all_fines (const Resolver *resolver, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++)
    for (guint j = 0; j < instrument->offences[i].n_versions; j++)
      resolve_fines (resolver, &instrument->offences[i].versions[j].asides);
  for (guint i = 0; i < instrument->n_standards; i++)
    resolve_fines (resolver, &instrument->standards[i].asides);
}

static void resolve_asides (const Resolver *resolver, const LawInstrument *instrument)
{
  resolve_remarks (resolver, instrument->remarks, instrument->n_remarks);
  resolve_statute_asides (resolver, instrument);
  for (guint i = 0; i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    resolve_gated (resolver, &standard->asides);
    for (guint j = 0; j < standard->n_articles; j++) {
      LawArticle *article = &standard->articles[j];
      article->beside = resolve_gates (resolver, article->stated->beside, NULL, article->stated->place);
    }
  }
}

void resolve_facts (const Resolver *resolver)
{
  const Lawbook *law = resolver->law;
  for (guint i = 0; i < law->conditions->len; i++)
    resolve_condition (resolver, g_ptr_array_index (law->conditions, i));
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      resolve_standard_gates (resolver, &law->instruments[i].standards[j]);
  for (guint i = 0; i < law->n_instruments; i++) {
    resolve_all_fines (resolver, &law->instruments[i]);
    resolve_asides (resolver, &law->instruments[i]);
  }
}
