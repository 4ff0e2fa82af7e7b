/* In: a plan, and what its documents say of the offence. Out: of an item the one of another document that stands beside it and
 * asks for more. The idea: what must agree for two items to stand side by side makes a key; only items of one key are compared.
 * What must agree is all but the figures: a document that measures otherwise adds to the others, and so does one that asks for more
 * of the one and less of the other. */
#include "compile/rivals.h"
#include "compile/item_demand.h"
#include "model/book/condition_listing.h"

struct Rivals {
  GHashTable *by_key; /* char * → GPtrArray of Rival */
};

static void append_condition (GString *key, const LawCondition *condition)
{
  g_string_append_c (key, '|');
  if (condition != NULL)
    condition_list (key, condition->stated);
}

/* Tier, demand, region and preconditions. Returns: yours. */
static char *key_of (const LawItem *item, const ItemDemand *demand)
{
  const LawRule *rule = item->rule;
  const char *region = rule->article->standard->instrument->stated->region;
  GString *key = g_string_new (region);
  g_string_append_printf (key, "|%s|%s|%s|", rule->stated->reach, rule->stated->discretion ? "may" : "", demand->key);
  item_demand_list_gates (key, &item->gates);
  item_demand_list_gates (key, &rule->gates);
  append_condition (key, rule->condition);
  append_condition (key, rule->article->when);
  return g_string_free (key, FALSE);
}

/* An item and its figures. */
typedef struct {
  const LawItem *item;
  ItemDemand *demand;
} Rival;

static void rival_free (gpointer data)
{
  Rival *rival = data;
  item_demand_free (rival->demand);
  g_free (rival);
}

static void take (Rivals *rivals, const LawItem *item)
{
  ItemDemand *demand = item_demand_new (item);
  if (demand == NULL)
    return;
  g_autofree char *key = key_of (item, demand);
  GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  if (alike == NULL) {
    alike = g_ptr_array_new_with_free_func (rival_free);
    g_hash_table_insert (rivals->by_key, g_steal_pointer (&key), alike);
  }
  Rival *rival = g_new (Rival, 1);
  *rival = (Rival) { item, demand };
  g_ptr_array_add (alike, rival);
}

Rivals *rivals_new (const Plan *plan)
{
  Rivals *rivals = g_new0 (Rivals, 1);
  rivals->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < plan->standards->len && plan->instruments->len > 1; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    for (guint k = 0; standard->instrument->stated->held && k < standard->n_items; k++)
      take (rivals, standard->items[k]);
  }
  return rivals;
}

void rivals_free (Rivals *rivals)
{
  if (rivals == NULL)
    return;
  g_hash_table_unref (rivals->by_key);
  g_free (rivals);
}

/* It is meant to, or names cases of a clause of the other one. */
static gboolean stands_beside (const LawArticle *article, const LawArticle *other)
{
  const LawInstrument *document = other->standard->instrument;
  return article->spelled == document || (article->alongside == document &&
                                          (article->alongside_article == NULL || article->alongside_article == other));
}

/* It is put together from what that document asks for, which therefore applies as it stands. */
static gboolean builds_on (const LawCondition *condition, const LawInstrument *document)
{
  for (guint i = 0; i < condition->n_items; i++)
    if (condition->items[i]->rule->article->standard->instrument == document)
      return TRUE;
  for (guint i = 0; i < condition->n_children; i++)
    if (builds_on (condition->children[i], document))
      return TRUE;
  return FALSE;
}

/* Some rule says which of them goes before, or that they stand together. */
static gboolean is_settled (const LawItem *item, const LawItem *other)
{
  const LawArticle *one = item->rule->article, *two = other->rule->article;
  return one->standard->instrument == two->standard->instrument || one->instead_of == two || two->instead_of == one ||
         stands_beside (one, two) || stands_beside (two, one) ||
         builds_on (item->condition, two->standard->instrument) ||
         builds_on (other->condition, one->standard->instrument);
}

const LawItem *rivals_above (const Rivals *rivals, const LawItem *item)
{
  ItemDemand *own = item_demand_new (item);
  if (own == NULL)
    return NULL;
  const Rival *above = NULL;
  g_autofree char *key = key_of (item, own);
  const GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  for (guint i = 0; alike != NULL && i < alike->len; i++) {
    const Rival *other = g_ptr_array_index (alike, i);
    if (!is_settled (item, other->item) && item_demand_asks_for_more (other->demand, own) &&
        (above == NULL || item_demand_asks_for_more (other->demand, above->demand)))
      above = other;
  }
  item_demand_free (own);
  return above == NULL ? NULL : above->item;
}
