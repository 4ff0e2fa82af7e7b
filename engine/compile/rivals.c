/* In: a plan, and what its documents say of the offence. Out: of an item the one of another document that stands beside it and
 * asks for more. The idea: what must agree for two items to stand side by side makes a key; only items of one key are compared.
 * What must agree is all but the figures: a document that measures otherwise adds to the others, and so does one that asks for more
 * of the one and less of the other. Items of one figure each stand in its order: the first that is no neighbour asks for the most. */
#include "compile/rivals.h"
#include "compile/item_demand.h"
#include "model/book/condition_listing.h"

/* An item and its figures. */
typedef struct {
  const LawItem *item;
  ItemDemand *demand;
  guint order;  /* as they were met */
  guint behind; /* index of the next one of another document, where they stand in order */
} Rival;

typedef struct {
  GPtrArray *rivals; /* of Rival */
  gboolean ordered;  /* who asks for the most comes first, of equals the one that was met first */
} Alike;

struct Rivals {
  GHashTable *by_key; /* char * → Alike */
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

static void rival_free (gpointer data)
{
  Rival *rival = data;
  item_demand_free (rival->demand);
  g_free (rival);
}

static void alike_free (gpointer data)
{
  Alike *alike = data;
  g_ptr_array_unref (alike->rivals);
  g_free (alike);
}

static const Rival *rival_at (const Alike *alike, guint i) { return g_ptr_array_index (alike->rivals, i); }

static const LawInstrument *document_of (const LawItem *item) { return item->rule->article->standard->instrument; }

static void take (Rivals *rivals, const LawItem *item)
{
  ItemDemand *demand = item_demand_new (item);
  if (demand == NULL)
    return;
  g_autofree char *key = key_of (item, demand);
  Alike *alike = g_hash_table_lookup (rivals->by_key, key);
  if (alike == NULL) {
    alike = g_new (Alike, 1);
    *alike = (Alike) { g_ptr_array_new_with_free_func (rival_free), TRUE };
    g_hash_table_insert (rivals->by_key, g_steal_pointer (&key), alike);
  }
  Rival *rival = g_new (Rival, 1);
  *rival = (Rival) { item, demand, alike->rivals->len, 0 };
  g_ptr_array_add (alike->rivals, rival);
  alike->ordered = alike->ordered && item_demand_is_one_figure (demand);
}

static gint compare_rivals (gconstpointer a, gconstpointer b)
{
  const Rival *one = *(const Rival *const *) a, *other = *(const Rival *const *) b;
  if (item_demand_asks_for_more (one->demand, other->demand))
    return -1;
  return item_demand_asks_for_more (other->demand, one->demand) ? 1 : (gint) one->order - (gint) other->order;
}

static void put_in_order (Alike *alike)
{
  GPtrArray *rivals = alike->rivals;
  if (!alike->ordered)
    return;
  g_ptr_array_sort (rivals, compare_rivals);
  for (guint i = rivals->len; i-- > 0;) {
    Rival *rival = g_ptr_array_index (rivals, i);
    const Rival *next = i + 1 < rivals->len ? rival_at (alike, i + 1) : NULL;
    rival->behind = next != NULL && document_of (next->item) == document_of (rival->item) ? next->behind : i + 1;
  }
}

Rivals *rivals_new (const Plan *plan)
{
  Rivals *rivals = g_new0 (Rivals, 1);
  GHashTableIter iter;
  gpointer alike;
  rivals->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, alike_free);
  for (guint i = 0; i < plan->standards->len && plan->instruments->len > 1; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    for (guint k = 0; standard->instrument->stated->held && k < standard->n_items; k++)
      take (rivals, standard->items[k]);
  }
  g_hash_table_iter_init (&iter, rivals->by_key);
  while (g_hash_table_iter_next (&iter, NULL, &alike))
    put_in_order (alike);
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
  return document_of (item) == document_of (other) || one->instead_of == two || two->instead_of == one ||
         stands_beside (one, two) || stands_beside (two, one) ||
         builds_on (item->condition, two->standard->instrument) ||
         builds_on (other->condition, one->standard->instrument);
}

/* Those that ask for more stand first. */
static const Rival *first_above (const Alike *alike, const LawItem *item, const ItemDemand *own)
{
  for (guint i = 0; i < alike->rivals->len && item_demand_asks_for_more (rival_at (alike, i)->demand, own);) {
    const Rival *other = rival_at (alike, i);
    if (!is_settled (item, other->item))
      return other;
    i = document_of (other->item) == document_of (item) ? other->behind : i + 1;
  }
  return NULL;
}

static const Rival *greatest_above (const Alike *alike, const LawItem *item, const ItemDemand *own)
{
  const Rival *above = NULL;
  for (guint i = 0; i < alike->rivals->len; i++) {
    const Rival *other = rival_at (alike, i);
    if (item_demand_asks_for_more (other->demand, own) &&
        (above == NULL || item_demand_asks_for_more (other->demand, above->demand)) && !is_settled (item, other->item))
      above = other;
  }
  return above;
}

const LawItem *rivals_above (const Rivals *rivals, const LawItem *item)
{
  ItemDemand *own = g_hash_table_size (rivals->by_key) == 0 ? NULL : item_demand_new (item);
  if (own == NULL)
    return NULL;
  g_autofree char *key = key_of (item, own);
  const Alike *alike = g_hash_table_lookup (rivals->by_key, key);
  const Rival *above = alike == NULL    ? NULL
                       : alike->ordered ? first_above (alike, item, own)
                                        : greatest_above (alike, item, own);
  item_demand_free (own);
  return above == NULL ? NULL : above->item;
}
