/* In: two laws that count acts by the same rules. Out: whether an act is the offence by itself by the one exactly where it is so by the other:
 * then every list comes to the same amounts by both, and what is moved by amounts is all that moves.
 * The idea: items that both laws have word for word find the same acts. The others find none beside these where, in either law, whatever amount
 * may be enough for one of them surely is for one of those. The law stands twice in one space, with the amount of the act, which is the only
 * one, and with none: what an item asks for without the amount says nothing of it. */
#include "probe/ledgers/alone_alike.h"
#include <string.h>
#include "form/space/search.h"
#include "probe/ledgers/ledger_rules.h"

enum { WITH, WITHOUT };

typedef struct {
  const PairLaw *law; /* N_PAIR of them */
  const Cumulation *rule;
  const char *fact;
  guint64 bound;
  GHashTable *texts[N_PAIR]; /* what items that speak of the fact ask for */
} Acting;

/* ---- laws that are not looked at so ---- */

static const Vocabulary *vocabulary_of (const PairLaw *law) { return law->program->law->vocabulary; }

/* Acts show other facts, or are measured apart, or the fact makes another one. */
static gboolean is_entangled (const PairLaw *law)
{
  for (guint i = 0; i < law->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (law->plan, i)->acts;
    if (acts->n_countings + acts->n_aparts + acts->n_shares > 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_factor (const PairLaw *law, const char *fact)
{
  const Vocabulary *vocabulary = vocabulary_of (law);
  for (guint i = 0; i < vocabulary->n_products; i++) {
    const Fact *product = vocabulary_fact (vocabulary, vocabulary->products[i]);
    for (guint k = 0; k < product->n_factors; k++)
      if (strcmp (vocabulary_fact (vocabulary, product->factors[k])->id, fact) == 0)
        return TRUE;
  }
  return FALSE;
}

/* ---- what is the offence by itself ---- */

static gboolean speaks_of (const Plan *plan, const Node *node, guint slot)
{
  for (guint i = 0; i < node->n_terms; i++)
    if (plan_term (plan, node->first_term + i)->slot == slot)
      return TRUE;
  for (guint i = 0; i < node->children->len; i++)
    if (speaks_of (plan, g_ptr_array_index (node->children, i), slot))
      return TRUE;
  return FALSE;
}

/* The items of a law that speak of the fact. Returns: yours, of const PlanItem. */
static GPtrArray *items_of (const Acting *acting, guint side)
{
  const Plan *plan = acting->law[side].plan;
  const gint slot = vocabulary_find (vocabulary_of (&acting->law[side]), acting->fact);
  GPtrArray *items = g_ptr_array_new ();
  for (guint i = 0; slot >= 0 && i < plan->places.items->len; i++) {
    const PlanItem *item = places_item (&plan->places, i);
    if (item->rank > 0 && speaks_of (plan, item->node, (guint) slot))
      g_ptr_array_add (items, (gpointer) item);
  }
  return items;
}

static GHashTable *texts_of (const Acting *acting, guint side)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) items = items_of (acting, side);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (texts,
                      ledger_step_text (&acting->law[side], ((const PlanItem *) g_ptr_array_index (items, i))->step));
  return texts;
}

/* The other law has it too. */
static gboolean is_shared (const Acting *acting, guint side, const PlanItem *item)
{
  g_autofree char *text = ledger_step_text (&acting->law[side], item->step);
  return g_hash_table_contains (acting->texts[N_PAIR - 1 - side], text);
}

/* The less the figure of a region is, the sooner the step holds: the ends of its band are the most and the least that it can come to. */
static gboolean is_plain (const Plan *plan, guint32 index, gboolean turned)
{
  const Code *code = &plan->code;
  const Step *step = &code->steps[index];
  gboolean plain = TRUE;
  if (step->code == STEP_NOT)
    return is_plain (plan, step->first, !turned);
  for (guint i = 0; step->code == STEP_COUNT && plain && i < step->count; i++)
    plain = is_plain (plan, code->inputs[step->first + i], turned);
  for (guint i = 0; step->code == STEP_REACH && plain && i < step->count; i++) {
    const Term *term = &code_terms (code, step)[i];
    const gboolean hidden = term->slot >= code->n_facts;
    if (hidden && g_array_index (plan->hidden, Hidden, term->slot - code->n_facts).kind == HIDDEN_LOCAL)
      plain = (term->weight < 0) == !turned;
  }
  return plain;
}

/* The act is the offence by that item: with its amount the item holds (`of`: surely, or perhaps), without it it surely does not. */
static Literal is_crime_by (Pair *pair, const Literals *of, const PlanItem *item)
{
  return space_both (pair->space, of[WITH].steps[item->step], literal_not (pair->floors[WITHOUT].steps[item->step]));
}

/* ---- where to look ---- */

static gboolean is_named (char *const *names, const SlotMeaning *meaning)
{
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; names != NULL && names[i] != NULL && meaning->facts[side] != NULL; i++)
      if (strcmp (names[i], meaning->facts[side]->id) == 0)
        return TRUE;
  return FALSE;
}

static gboolean is_fact (const SlotMeaning *meaning, const char *fact)
{
  char *const names[] = { (char *) fact, NULL };
  return is_named (names, meaning);
}

/* No amount but that of the act; and the rule is in force. */
static void narrow (const Acting *acting, Pair *pair, Search *search)
{
  for (guint i = 0; i < pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (pair, i);
    const gboolean hidden = meaning->hidden[PAIR_OLD] != NULL || meaning->hidden[PAIR_NOW] != NULL;
    const gboolean another = search->reach[i].hi == SPACE_MOST && !is_fact (meaning, acting->fact);
    if (another || (!hidden && is_named (acting->rule->unless, meaning)))
      search->reach[i] = interval_point (0);
    else if (!hidden && is_named (acting->rule->when, meaning))
      search->reach[i] = interval_point (1);
  }
}

/* Nobody has set a figure: the whole band. Returns: yours. */
static Interval *bands_of (const Plan *plan)
{
  Interval *bands = g_new0 (Interval, plan->hidden->len + 1);
  for (guint i = 0; i < plan->hidden->len; i++)
    bands[i] = g_array_index (plan->hidden, Hidden, i).band;
  return bands;
}

/* An act may be the offence by an item that only this law has, and is not surely so by one that both have. Such an item that is not plain:
 * it is taken for never enough, or for one that cannot be looked at. */
static gboolean is_found (Acting *acting, guint side, Pair *pair)
{
  g_autoptr (GPtrArray) items = items_of (acting, side);
  Literal own = LITERAL_NO, shared = LITERAL_NO;
  for (guint i = 0; i < items->len; i++) {
    const PlanItem *item = g_ptr_array_index (items, i);
    const gboolean both = is_shared (acting, side, item), plain = is_plain (acting->law[side].plan, item->step, FALSE);
    const Literal crime = is_crime_by (pair, both ? pair->floors : pair->ceilings, item);
    const Literal either[] = { both ? shared : own, crime };
    if (!both && !plain)
      return TRUE;
    if (plain)
      *(both ? &shared : &own) = space_any (pair->space, either, G_N_ELEMENTS (either));
  }
  const Literal wanted[] = { own, literal_not (shared) };
  g_autoptr (Search) search = search_new (pair->space, wanted, G_N_ELEMENTS (wanted), acting->bound);
  narrow (acting, pair, search);
  return search_find (search) != FOUND_NONE;
}

/* Wherever the case lies, whichever figures are set there. */
static gboolean adds_nothing (Acting *acting, guint side)
{
  static const guint classes[] = { 0, 1 };
  const guint sides[] = { side, side };
  const PairLaw of[] = { acting->law[side], acting->law[side] };
  const PairLaws laws = { .of = of, .sides = sides, .n = G_N_ELEMENTS (of), .counting = classes };
  g_autofree Interval *bands = bands_of (of[WITH].plan);
  const Interval *const limits[] = { bands, bands };
  g_autoptr (Pair) pair = pair_new_of (&laws, &(PairRegion) { NULL, limits, NULL, TRUE });
  return pair->unlike == NULL && !pair->apart && !is_found (acting, side, pair);
}

/* ---- each rule ---- */

static gboolean is_alike (const PairLaw law[N_PAIR], const Cumulation *rule, const char *fact, guint64 bound)
{
  Acting acting = { law, rule, fact, bound, { NULL } };
  if (is_factor (&law[PAIR_OLD], fact) || is_factor (&law[PAIR_NOW], fact))
    return FALSE;
  g_autoptr (GHashTable) old = acting.texts[PAIR_OLD] = texts_of (&acting, PAIR_OLD);
  g_autoptr (GHashTable) now = acting.texts[PAIR_NOW] = texts_of (&acting, PAIR_NOW);
  return g_hash_table_size (old) + g_hash_table_size (now) > 0 && adds_nothing (&acting, PAIR_OLD) &&
         adds_nothing (&acting, PAIR_NOW);
}

static gboolean each_is_alike (const PairLaw law[N_PAIR], const Cumulation *rule, guint64 bound)
{
  for (guint i = 0; rule->crimes_add && rule->facts[i] != NULL; i++)
    if (!is_alike (law, rule, rule->facts[i], bound))
      return FALSE;
  return TRUE;
}

gboolean alone_alike_in (const PairLaw law[N_PAIR], guint64 bound)
{
  if (is_entangled (&law[PAIR_OLD]) || is_entangled (&law[PAIR_NOW]))
    return FALSE;
  for (guint i = 0; i < law[PAIR_OLD].plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (law[PAIR_OLD].plan, i)->acts;
    for (guint k = 0; k < acts->n_cumulations; k++)
      if (!each_is_alike (law, acts->cumulations[k].stated, bound))
        return FALSE;
  }
  return TRUE;
}
