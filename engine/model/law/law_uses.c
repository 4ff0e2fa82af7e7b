/* An offence in, the facts that the rules on it ask for out, the factors of those that are products, and what they come with. Of a
 * standard of another offence only the items that are referred to ask, each once. */
#include "model/law/law_uses.h"

typedef struct {
  GPtrArray *standards; /* of const LawStandard, in the order in which they are gone through */
  GHashTable *known;    /* of them, and of the items that are referred to */
  const Vocabulary *vocabulary;
  guint n_facts;
  gboolean *used;
} LawUses;

static void use (const LawUses *uses, guint slot)
{
  if (slot >= uses->n_facts)
    return;
  uses->used[slot] = TRUE;
  const Fact *fact = vocabulary_fact (uses->vocabulary, slot);
  for (guint i = 0; i < fact->n_factors; i++)
    uses->used[fact->factors[i]] = TRUE;
  for (guint i = 0; i < uses->vocabulary->n_companions; i++)
    if (uses->vocabulary->companions[i].fact == slot)
      uses->used[uses->vocabulary->companions[i].with] = TRUE;
}

static void use_slots (const LawUses *uses, const guint *slots, guint n)
{
  for (guint i = 0; i < n; i++)
    use (uses, slots[i]);
}

static void use_facts (const LawUses *uses, const LawFacts *facts) { use_slots (uses, facts->slots, facts->n); }

static void use_gates (const LawUses *uses, const LawGates *gates)
{
  use_slots (uses, gates->when, gates->n_when);
  use_slots (uses, gates->unless, gates->n_unless);
}

static void add_standard (const LawUses *uses, const LawStandard *standard)
{
  if (g_hash_table_add (uses->known, (gpointer) standard))
    g_ptr_array_add (uses->standards, (gpointer) standard);
}

static void use_limit (const LawUses *uses, const LawLimit *limit)
{
  for (guint i = 0; i < limit->n_terms; i++)
    use (uses, limit->terms[i].slot);
  use_slots (uses, limit->over, limit->n_over);
}

static void use_condition (const LawUses *uses, const LawCondition *condition);

/* An item that is referred to, or a copy that was made of one. */
static void use_item (const LawUses *uses, const LawItem *item)
{
  if (!g_hash_table_add (uses->known, (gpointer) item))
    return;
  use_gates (uses, &item->gates);
  use_condition (uses, item->condition);
}

/* NULL asks for nothing. */
static void use_condition (const LawUses *uses, const LawCondition *condition)
{
  if (condition == NULL)
    return;
  use (uses, condition->slot);
  if (condition->limit != NULL)
    use_limit (uses, condition->limit);
  for (guint i = 0; i < condition->n_items; i++)
    use_item (uses, condition->items[i]);
  for (guint i = 0; i < condition->n_children; i++)
    use_condition (uses, condition->children[i]);
}

static void use_asides (const LawUses *uses, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_fines; i++) {
    use_facts (uses, &asides->fines[i].of);
    use_condition (uses, asides->fines[i].when);
  }
  for (guint i = 0; i < asides->n_remarks; i++) {
    use_gates (uses, &asides->remarks[i].gates);
    use_condition (uses, asides->remarks[i].condition);
  }
  for (guint i = 0; i < asides->n_concurrences; i++) {
    use_gates (uses, &asides->concurrences[i].gates);
    use_condition (uses, asides->concurrences[i].condition);
  }
}

static void use_acts (const LawUses *uses, const LawActs *acts)
{
  for (guint i = 0; i < acts->n_countings; i++) {
    use_facts (uses, &acts->countings[i].facts);
    use (uses, acts->countings[i].prices);
    for (guint k = 0; k < acts->countings[i].n_shows; k++)
      use (uses, acts->countings[i].shows[k].fact);
  }
  for (guint i = 0; i < acts->n_cumulations; i++) /* it counts what something else measures */
    use_gates (uses, &acts->cumulations[i].gates);
  for (guint i = 0; i < acts->n_aparts; i++) {
    use_facts (uses, &acts->aparts[i].facts);
    use_gates (uses, &acts->aparts[i].gates);
    use (uses, acts->aparts[i].shows);
  }
  for (guint i = 0; i < acts->n_shares; i++)
    use_facts (uses, &acts->shares[i].facts);
}

static void use_rule (const LawUses *uses, const LawRule *rule)
{
  use_gates (uses, &rule->gates);
  use_condition (uses, rule->condition);
  for (guint i = 0; i < rule->n_items; i++) {
    use_gates (uses, &rule->items[i].gates);
    use_condition (uses, rule->items[i].condition);
  }
}

static void use_standard (const LawUses *uses, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_articles; i++) {
    const LawArticle *article = &standard->articles[i];
    use_condition (uses, article->when);
    use_gates (uses, &article->beside);
    for (guint k = 0; k < article->n_rules; k++)
      use_rule (uses, &article->rules[k]);
  }
  for (guint i = 0; i < standard->n_leniencies; i++)
    use_condition (uses, standard->leniencies[i].condition);
  use_asides (uses, &standard->asides);
  use_acts (uses, &standard->acts);
}

static void use_offence (const LawUses *uses, const LawOffence *offence)
{
  use_asides (uses, &offence->asides);
  for (guint i = 0; i < offence->n_versions; i++) {
    use_condition (uses, offence->versions[i].who);
    use_asides (uses, &offence->versions[i].asides);
  }
  for (guint i = 0; i < offence->n_standards; i++)
    add_standard (uses, offence->standards[i]);
}

static void use_instrument (const LawUses *uses, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++) {
    use_offence (uses, &instrument->offences[i]);
    use_slots (uses, instrument->offences[i].tells, instrument->offences[i].n_tells);
  }
  for (guint i = 0; i < instrument->n_standards; i++)
    add_standard (uses, &instrument->standards[i]);
  for (guint i = 0; i < instrument->n_remarks; i++) {
    use_gates (uses, &instrument->remarks[i].gates);
    use_condition (uses, instrument->remarks[i].condition);
  }
}

/* Of one offence; NULL: of all that there is. */
static gboolean *uses_of (const Lawbook *law, const LawOffence *offence)
{
  g_autoptr (GPtrArray) standards = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  const guint n_facts = vocabulary_size (law->vocabulary);
  const LawUses uses = { standards, known, law->vocabulary, n_facts, g_new0 (gboolean, MAX (n_facts, 1)) };
  if (offence != NULL)
    use_offence (&uses, offence);
  for (guint i = 0; offence == NULL && i < law->n_instruments; i++)
    use_instrument (&uses, &law->instruments[i]);
  for (guint i = 0; i < standards->len; i++)
    use_standard (&uses, g_ptr_array_index (standards, i));
  return uses.used;
}

gboolean *law_uses (const Lawbook *law, const LawOffence *offence) { return uses_of (law, offence); }

gboolean *law_uses_all (const Lawbook *law) { return uses_of (law, NULL); }
