/* In: an item. Out: what it asks for, with its figures taken out and beside it. The idea: what must agree for two items to be compared
 * figure by figure is written down as a key, whatever the order of the parts; references are the items that they mean, with their
 * figures multiplied. */
#include "compile/item_demand.h"
#include <string.h>

/* What looks back at other paragraphs of its own standard says nothing of another. */
static gboolean looks_back (const LawCondition *condition)
{
  gboolean back = condition != NULL && condition->stated->kind == CONDITION_REACHES;
  for (guint i = 0; condition != NULL && i < condition->n_children; i++)
    back = back || looks_back (condition->children[i]);
  return back;
}

/* A lower end: the least amount, as a whole number, or a share. Regions fill a band; what they alone set may be anything. */
typedef struct {
  Rational least, most;
  gboolean above; /* of a share: it must be exceeded */
} DemandFigure;

void item_demand_free (gpointer data)
{
  ItemDemand *demand = data;
  g_free (demand->key);
  g_array_unref (demand->figures);
  g_free (demand);
}

static ItemDemand *demand_begin (void)
{
  ItemDemand *demand = g_new (ItemDemand, 1);
  *demand = (ItemDemand) { NULL, g_array_new (FALSE, FALSE, sizeof (DemandFigure)) };
  return demand;
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
  for (guint i = 0; i < limit->n_over; i++)
    g_string_append_printf (key, "%s%u ", i == 0 ? "over " : "", limit->over[i]);
}

void item_demand_list_gates (GString *key, const LawGates *gates)
{
  for (guint i = 0; i < gates->n_when; i++)
    g_string_append_printf (key, "+%u ", gates->when[i]);
  for (guint i = 0; i < gates->n_unless; i++)
    g_string_append_printf (key, "-%u ", gates->unless[i]);
}

/* ---- figures ---- */

/* The least whole number from `amount` times `factor` on, or above it. FALSE: it is too large. */
static gboolean whole_from (gint64 amount, Rational factor, gboolean above, Rational *ret)
{
  Rational product;
  if (!rational_multiply ((Rational) { amount, 1 }, factor, &product) || product.numerator >= UNBOUNDED)
    return FALSE;
  const gint64 down = product.numerator / product.denominator;
  const gboolean rounds_up = above || product.numerator % product.denominator != 0;
  *ret = (Rational) { down + rounds_up, 1 };
  return TRUE;
}

static gboolean figure_of_share (const LawEnd *end, Rational factor, DemandFigure *ret)
{
  Rational share;
  if (!rational_multiply (end->ratio, factor, &share))
    return FALSE;
  *ret = (DemandFigure) { share, share, end->comparison == ABOVE };
  return TRUE;
}

static gboolean figure_of_sum (const LawLimit *limit, Rational factor, DemandFigure *ret)
{
  const LawEnd *end = &limit->ends[0];
  Rational weighed;
  *ret = (DemandFigure) { RATIONAL_ZERO, RATIONAL_UNBOUNDED, FALSE };
  return end->stated->unset || (rational_multiply (factor, (Rational) { limit->scale, 1 }, &weighed) &&
                                whole_from (end->stated->value.lo, weighed, end->comparison == ABOVE, &ret->least) &&
                                whole_from (end->stated->value.hi, weighed, end->comparison == ABOVE, &ret->most));
}

/* Its lower end. FALSE: it has none, or one that no number holds. */
static gboolean figure_of (const LawLimit *limit, Rational factor, DemandFigure *ret)
{
  if (limit->n_ends == 0 || limit->ends[0].comparison == BELOW || limit->ends[0].comparison == AT_MOST)
    return FALSE;
  return limit->n_over > 0 ? figure_of_share (&limit->ends[0], factor, ret) : figure_of_sum (limit, factor, ret);
}

/* ---- demands ---- */

/* An upper end that closes the limit makes it another one. */
static void append_closing_end (GString *key, const LawLimit *limit)
{
  for (guint i = 1; i < limit->n_ends; i++) {
    const LawEnd *end = &limit->ends[i];
    const gint64 above = end->comparison == AT_MOST;
    if (end->next)
      continue;
    if (limit->n_over > 0)
      g_string_append_printf (key, "<%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, end->ratio.numerator,
                              end->ratio.denominator, above);
    else
      g_string_append_printf (key, "<%" G_GINT64_FORMAT, end->stated->value.lo + above);
  }
}

static gboolean is_closed (const LawLimit *limit)
{
  for (guint i = 1; i < limit->n_ends; i++)
    if (!limit->ends[i].next)
      return TRUE;
  return FALSE;
}

static ItemDemand *demand_of_limit (const LawCondition *condition, Rational factor)
{
  const LawLimit *limit = condition->limit;
  const gboolean fixed = condition->stated->fixed;
  DemandFigure figure;
  if (limit == NULL || (is_closed (limit) && !fixed && rational_compare (factor, RATIONAL_ONE) != 0) ||
      !figure_of (limit, fixed ? RATIONAL_ONE : factor, &figure))
    return NULL;
  ItemDemand *demand = demand_begin ();
  GString *key = g_string_new ("limit ");
  append_measure (key, limit);
  append_closing_end (key, limit);
  g_array_append_val (demand->figures, figure);
  demand->key = g_string_free (key, FALSE);
  return demand;
}

static ItemDemand *demand_named (const char *kind, guint slot, Lapse lapse)
{
  ItemDemand *demand = demand_begin ();
  demand->key = g_strdup_printf ("%s %u %u", kind, slot, lapse);
  return demand;
}

static gint compare_demands (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const ItemDemand *const *) a)->key, (*(const ItemDemand *const *) b)->key);
}

static ItemDemand *demand_of (const LawCondition *condition, Rational factor);

/* At least `count` of the parts, of whatever order they are. Returns: yours; the part itself where it stands alone. */
static ItemDemand *demand_of_parts (guint count, GPtrArray *parts)
{
  if (parts->len == 1)
    return g_ptr_array_steal_index (parts, 0);
  g_ptr_array_sort (parts, compare_demands);
  ItemDemand *demand = demand_begin ();
  GString *key = g_string_new (NULL);
  g_string_append_printf (key, "%u of (", count);
  for (guint i = 0; i < parts->len; i++) {
    const ItemDemand *part = g_ptr_array_index (parts, i);
    g_string_append_printf (key, "%s;", part->key);
    if (part->figures->len > 0)
      g_array_append_vals (demand->figures, part->figures->data, part->figures->len);
  }
  g_string_append_c (key, ')');
  demand->key = g_string_free (key, FALSE);
  return demand;
}

static guint count_of (const LawCondition *group)
{
  return group->stated->kind == CONDITION_ANY        ? 1
         : group->stated->kind == CONDITION_AT_LEAST ? group->stated->count
                                                     : group->n_children;
}

/* NULL: of some part no demand can be told. */
static ItemDemand *demand_of_group (const LawCondition *group, Rational factor)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (item_demand_free);
  for (guint i = 0; i < group->n_children; i++) {
    ItemDemand *part = demand_of (group->children[i], factor);
    if (part == NULL)
      return NULL;
    g_ptr_array_add (parts, part);
  }
  return demand_of_parts (count_of (group), parts);
}

/* What is put before the key says what is asked for besides. */
static void demand_begins (ItemDemand *demand, GString *before)
{
  g_string_append (before, demand->key);
  g_free (demand->key);
  demand->key = g_strdup (before->str);
}

static ItemDemand *demand_of_referred (const LawItem *item, Rational factor)
{
  ItemDemand *demand = item->condition == NULL ? NULL : demand_of (item->condition, factor);
  g_autoptr (GString) gates = g_string_new (NULL);
  item_demand_list_gates (gates, &item->gates);
  if (demand != NULL)
    demand_begins (demand, gates);
  return demand;
}

/* Of the items as they are multiplied. What brings preconditions along is something else. */
static ItemDemand *demand_of_reference (const LawCondition *reference, Rational outer)
{
  Rational factor;
  if (reference->stated->adapted.preconditions != PRECONDITIONS_LEFT ||
      !rational_multiply (reference->stated->factor, outer, &factor))
    return NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (item_demand_free);
  for (guint i = 0; i < reference->n_items; i++) {
    ItemDemand *part = demand_of_referred (reference->items[i], factor);
    if (part == NULL)
      return NULL;
    g_ptr_array_add (parts, part);
  }
  return parts->len == 0 ? NULL : demand_of_parts (reference->stated->count, parts);
}

static ItemDemand *demand_of_acts (const LawCondition *acts, Rational factor)
{
  ItemDemand *demand = demand_of_group (acts, factor);
  g_autoptr (GString) before = g_string_new (NULL);
  g_string_append_printf (before, "acts %u ", acts->stated->lapse);
  if (demand != NULL)
    demand_begins (demand, before);
  return demand;
}

/* Only what more never fails: with no figure smaller an item asks for no less. Returns: yours; NULL: it is something else. */
static ItemDemand *demand_of (const LawCondition *condition, Rational factor)
{
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: return demand_of_limit (condition, factor);
  case CONDITION_YES: return demand_named ("yes", condition->slot, 0);
  case CONDITION_WITHIN: return demand_named ("within", condition->slot, condition->stated->lapse);
  case CONDITION_SCALE: return demand_of_reference (condition, factor);
  case CONDITION_ACTS: return demand_of_acts (condition, factor);
  case CONDITION_ITEM:
  case CONDITION_HOLDS:
  case CONDITION_ALL:
  case CONDITION_ANY:
  case CONDITION_AT_LEAST: return demand_of_group (condition, factor);
  default: return NULL;
  }
}

/* Of an item with figures, that looks back at nothing. Returns: yours; NULL: it is none. */
ItemDemand *item_demand_new (const LawItem *item)
{
  if (looks_back (item->rule->condition) || looks_back (item->rule->article->when))
    return NULL;
  ItemDemand *demand = demand_of (item->condition, RATIONAL_ONE);
  if (demand == NULL || demand->figures->len > 0)
    return demand;
  item_demand_free (demand);
  return NULL;
}

/* ---- comparing ---- */

static gint compare_ends (Rational one, gboolean above, Rational other, gboolean other_above)
{
  const gint order = rational_compare (one, other);
  return order != 0 ? order : above - other_above;
}

/* In some region at least. */
static gboolean may_ask_for_more (const DemandFigure *one, const DemandFigure *other)
{
  return compare_ends (one->most, one->above, other->least, other->above) > 0;
}

static gboolean never_asks_for_less (const DemandFigure *one, const DemandFigure *other)
{
  return compare_ends (one->least, one->above, other->most, other->above) >= 0;
}

gboolean item_demand_is_one_figure (const ItemDemand *demand)
{
  const DemandFigure *figure = demand->figures->len == 1 ? &g_array_index (demand->figures, DemandFigure, 0) : NULL;
  return figure != NULL && rational_compare (figure->least, figure->most) == 0;
}

/* It asks for no less of anything, and for more of something. Of one figure alone the region may say which is more: where the one
 * is met and the other is not, the other asks for more there. */
gboolean item_demand_asks_for_more (const ItemDemand *one, const ItemDemand *other)
{
  gboolean more = FALSE;
  for (guint i = 0; i < one->figures->len; i++) {
    const DemandFigure *here = &g_array_index (one->figures, DemandFigure, i),
                       *there = &g_array_index (other->figures, DemandFigure, i);
    if (one->figures->len > 1 && !never_asks_for_less (here, there))
      return FALSE;
    more = more || may_ask_for_more (here, there);
  }
  return more;
}
