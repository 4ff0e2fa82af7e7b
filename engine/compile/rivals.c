/* In: a plan, and what its documents say of the offence. Out: of an item the one of another document that stands beside it and
 * asks for more. The idea: what must agree for two items to stand side by side makes a key; only items of one key are compared.
 * What must agree is all but the figures: a document that measures otherwise adds to the others, and so does one that asks for more
 * of the one and less of the other. */
#include "compile/rivals.h"
#include <string.h>
#include "model/book/condition_listing.h"

struct Rivals {
  GHashTable *by_key; /* char * → GPtrArray of Rival */
};

/* What looks back at other paragraphs of its own standard says nothing of another. */
static gboolean looks_back (const LawCondition *condition)
{
  gboolean back = condition != NULL && condition->stated->kind == CONDITION_REACHES;
  for (guint i = 0; condition != NULL && i < condition->n_children; i++)
    back = back || looks_back (condition->children[i]);
  return back;
}

/* What an item asks for with its figures taken out, and these figures. */
typedef struct {
  char *key;
  GArray *figures; /* of gint64: the least amounts, in base units of what each measures */
} Shape;

static void shape_free (gpointer data)
{
  Shape *shape = data;
  g_free (shape->key);
  g_array_unref (shape->figures);
  g_free (shape);
}

static Shape *shape_new (void)
{
  Shape *shape = g_new (Shape, 1);
  *shape = (Shape) { NULL, g_array_new (FALSE, FALSE, sizeof (gint64)) };
  return shape;
}

/* One lower end of a plain sum, that no region fills. */
static gboolean is_one_figure (const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  const Condition *stated = condition->stated;
  return limit != NULL && limit->n_over == 0 && limit->band == NULL && limit->n_ends > 0 &&
         !limit->ends[0].stated->unset && stated->local == NULL && (stated->at_least.present || stated->above.present);
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

/* ---- shapes ---- */

/* An upper end that closes the limit makes it another one. */
static Shape *shape_of_limit (const LawCondition *condition)
{
  const Condition *stated = condition->stated;
  if (!is_one_figure (condition))
    return NULL;
  Shape *shape = shape_new ();
  GString *key = g_string_new ("limit ");
  const gint64 figure = stated->at_least.present ? stated->at_least.value.lo : stated->above.value.lo + 1;
  append_measure (key, condition->limit);
  if (stated->fixed && (stated->below.present || stated->at_most.present))
    g_string_append_printf (key, "<%" G_GINT64_FORMAT,
                            stated->below.present ? stated->below.value.lo : stated->at_most.value.lo + 1);
  g_array_append_val (shape->figures, figure);
  shape->key = g_string_free (key, FALSE);
  return shape;
}

static Shape *shape_named (const char *kind, guint slot, Lapse lapse)
{
  Shape *shape = shape_new ();
  shape->key = g_strdup_printf ("%s %u %u", kind, slot, lapse);
  return shape;
}

static gint compare_shapes (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Shape *const *) a)->key, (*(const Shape *const *) b)->key);
}

static Shape *shape_of (const LawCondition *condition);

/* Of whatever order the parts are. NULL: of some part no shape can be told. */
static Shape *shape_of_group (const LawCondition *group)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (shape_free);
  for (guint i = 0; i < group->n_children; i++) {
    Shape *part = shape_of (group->children[i]);
    if (part == NULL)
      return NULL;
    g_ptr_array_add (parts, part);
  }
  g_ptr_array_sort (parts, compare_shapes);
  Shape *shape = shape_new ();
  GString *key = g_string_new (NULL);
  g_string_append_printf (key, "%u of (",
                          group->stated->kind == CONDITION_ANY        ? 1
                          : group->stated->kind == CONDITION_AT_LEAST ? group->stated->count
                                                                      : group->n_children);
  for (guint i = 0; i < parts->len; i++) {
    const Shape *part = g_ptr_array_index (parts, i);
    g_string_append_printf (key, "%s;", part->key);
    if (part->figures->len > 0)
      g_array_append_vals (shape->figures, part->figures->data, part->figures->len);
  }
  g_string_append_c (key, ')');
  shape->key = g_string_free (key, FALSE);
  return shape;
}

/* Only what more never fails: with no figure smaller an item asks for no less. Returns: yours; NULL: it is something else. */
static Shape *shape_of (const LawCondition *condition)
{
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: return shape_of_limit (condition);
  case CONDITION_YES: return shape_named ("yes", condition->slot, 0);
  case CONDITION_WITHIN: return shape_named ("within", condition->slot, condition->stated->lapse);
  case CONDITION_ITEM:
  case CONDITION_HOLDS:
  case CONDITION_ALL:
  case CONDITION_ANY:
  case CONDITION_AT_LEAST:
    return condition->n_children == 1 ? shape_of (condition->children[0]) : shape_of_group (condition);
  default: return NULL;
  }
}

/* Of an item with figures, that looks back at nothing. Returns: yours; NULL: it is none. */
static Shape *shape_of_item (const LawItem *item)
{
  if (looks_back (item->rule->condition) || looks_back (item->rule->article->when))
    return NULL;
  Shape *shape = shape_of (item->condition);
  if (shape == NULL || shape->figures->len > 0)
    return shape;
  shape_free (shape);
  return NULL;
}

/* Tier, shape, region and preconditions. Returns: yours. */
static char *key_of (const LawItem *item, const Shape *shape)
{
  const LawRule *rule = item->rule;
  const char *region = rule->article->standard->instrument->stated->region;
  GString *key = g_string_new (region);
  g_string_append_printf (key, "|%s|%s|%s|", rule->stated->reach, rule->stated->discretion ? "may" : "", shape->key);
  append_gates (key, &item->gates);
  append_gates (key, &rule->gates);
  append_condition (key, rule->condition);
  append_condition (key, rule->article->when);
  return g_string_free (key, FALSE);
}

/* An item and its figures. */
typedef struct {
  const LawItem *item;
  Shape *shape;
} Rival;

static void rival_free (gpointer data)
{
  Rival *rival = data;
  shape_free (rival->shape);
  g_free (rival);
}

static void take (Rivals *rivals, const LawItem *item)
{
  Shape *shape = shape_of_item (item);
  if (shape == NULL)
    return;
  g_autofree char *key = key_of (item, shape);
  GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  if (alike == NULL) {
    alike = g_ptr_array_new_with_free_func (rival_free);
    g_hash_table_insert (rivals->by_key, g_steal_pointer (&key), alike);
  }
  Rival *rival = g_new (Rival, 1);
  *rival = (Rival) { item, shape };
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

/* It asks for no less of anything, and for more of something. */
static gboolean asks_for_more (const Shape *one, const Shape *other)
{
  gboolean more = FALSE;
  for (guint i = 0; i < one->figures->len; i++) {
    const gint64 here = g_array_index (one->figures, gint64, i), there = g_array_index (other->figures, gint64, i);
    if (here < there)
      return FALSE;
    more = more || here > there;
  }
  return more;
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
  Shape *own = shape_of_item (item);
  if (own == NULL)
    return NULL;
  const Rival *above = NULL;
  g_autofree char *key = key_of (item, own);
  const GPtrArray *alike = g_hash_table_lookup (rivals->by_key, key);
  for (guint i = 0; alike != NULL && i < alike->len; i++) {
    const Rival *other = g_ptr_array_index (alike, i);
    if (!is_settled (item, other->item) && asks_for_more (other->shape, above != NULL ? above->shape : own))
      above = other;
  }
  shape_free (own);
  return above == NULL ? NULL : above->item;
}
