/* In: a plan, and what its documents say of the offence. Out: of an item the one of another document that stands beside it and
 * asks for more. The idea: what must agree for two items to stand side by side makes a key; only items of one key are compared.
 * Only items that are one figure are: a document that measures otherwise adds to the others. */
#include "compile/rivals.h"
#include <string.h>
#include "model/book/condition_listing.h"

struct Rivals {
  GHashTable *by_key; /* char * → GPtrArray of const LawItem */
};

/* What looks back at other paragraphs of its own standard says nothing of another. */
static gboolean looks_back (const LawCondition *condition)
{
  gboolean back = condition != NULL && condition->stated->kind == CONDITION_REACHES;
  for (guint i = 0; condition != NULL && i < condition->n_children; i++)
    back = back || looks_back (condition->children[i]);
  return back;
}

/* One lower end of a plain sum, that no region fills. */
static gboolean is_one_figure (const LawItem *item)
{
  const LawLimit *limit = item->condition->stated->kind == CONDITION_LIMIT ? item->condition->limit : NULL;
  return limit != NULL && limit->n_over == 0 && limit->band == NULL && limit->n_ends > 0 &&
         !limit->ends[0].stated->unset && item->condition->stated->local == NULL &&
         (item->condition->stated->at_least.present || item->condition->stated->above.present) &&
         !looks_back (item->rule->condition) && !looks_back (item->rule->article->when);
}

static int compare_terms (gconstpointer a, gconstpointer b)
{
  const LawTerm *one = a, *other = b;
  return one->slot != other->slot ? (one->slot < other->slot ? -1 : 1)
                                  : (one->weight > other->weight) - (one->weight < other->weight);
}

static void append_measure (GString *key, const LawLimit *limit)
{
  g_autofree LawTerm *terms = g_memdup2 (limit->terms, limit->n_terms * sizeof *terms);
  qsort (terms, limit->n_terms, sizeof *terms, compare_terms);
  for (guint i = 0; i < limit->n_terms; i++)
    g_string_append_printf (key, "%u*%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " ", terms[i].slot, terms[i].weight,
                            limit->scale);
}

static void append_gates (GString *key, const LawGates *gates)
{
  for (guint i = 0; i < gates->n_when; i++)
    g_string_append_printf (key, "+%u ", gates->when[i]);
  for (guint i = 0; i < gates->n_unless; i++)
    g_string_append_printf (key, "-%u ", gates->unless[i]);
}

static void append_condition (GString *key, const LawCondition *condition)
{
  g_string_append_c (key, '|');
  if (condition != NULL)
    condition_list (key, condition->stated);
}

/* Tier, measure, region and preconditions. Returns: yours. */
static char *key_of (const LawItem *item)
{
  const LawRule *rule = item->rule;
  const char *region = rule->article->standard->instrument->stated->region;
  GString *key = g_string_new (region);
  g_string_append_printf (key, "|%s|%s|", rule->stated->reach, rule->stated->discretion ? "may" : "");
  append_measure (key, item->condition->limit);
  append_gates (key, &item->gates);
  append_gates (key, &rule->gates);
  append_condition (key, rule->condition);
  append_condition (key, rule->article->when);
  return g_string_free (key, FALSE);
}

static void take (Rivals *rivals, const LawItem *item)
{
  if (!is_one_figure (item))
    return;
  g_autofree char *key = key_of (item);
  GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  if (alike == NULL) {
    alike = g_ptr_array_new ();
    g_hash_table_insert (rivals->by_key, g_steal_pointer (&key), alike);
  }
  g_ptr_array_add (alike, (gpointer) item);
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

/* The least amount that it asks for, in base units of what it measures. */
static gint64 figure_of (const LawItem *item)
{
  const Condition *stated = item->condition->stated;
  return stated->at_least.present ? stated->at_least.value.lo : stated->above.value.lo + 1;
}

/* It is meant to, or names cases of a clause of the other one. */
static gboolean stands_beside (const LawArticle *article, const LawArticle *other)
{
  const LawInstrument *document = other->standard->instrument;
  return article->spelled == document || (article->alongside == document &&
                                          (article->alongside_article == NULL || article->alongside_article == other));
}

/* Some rule says which of them goes before, or that they stand together. */
static gboolean is_settled (const LawItem *item, const LawItem *other)
{
  const LawArticle *one = item->rule->article, *two = other->rule->article;
  return one->standard->instrument == two->standard->instrument || one->instead_of == two || two->instead_of == one ||
         stands_beside (one, two) || stands_beside (two, one);
}

const LawItem *rivals_above (const Rivals *rivals, const LawItem *item)
{
  if (!is_one_figure (item))
    return NULL;
  const LawItem *above = NULL;
  g_autofree char *key = key_of (item);
  const GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  for (guint i = 0; alike != NULL && i < alike->len; i++) {
    const LawItem *other = g_ptr_array_index (alike, i);
    if (!is_settled (item, other) && figure_of (other) > figure_of (above != NULL ? above : item))
      above = other;
  }
  return above;
}
