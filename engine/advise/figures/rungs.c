/* In: the documents on an offence. Out: every figure of their items with the factor that references put before it, and
 * whether it suffices by itself. */
#include "advise/figures/rungs.h"
#include "base/rational_text.h"

enum { SHOWN_PLACES = 6 }; /* what does not end there is written as a fraction */

typedef struct {
  GArray *rungs;
  LimitRung rung; /* what holds of the next one; its gates are those of the items on the way */
} Walk;

static void walk_condition (Walk *walk, const LawCondition *condition);

static void rung_clear (gpointer data) { g_array_unref (((LimitRung *) data)->gates); }

/* ---- gates ---- */

static gint compare_gates (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  return one < other ? -1 : one > other;
}

/* Those of the walk so far and these. Returns: yours. */
static GArray *with_gates (const GArray *outer, const LawGates *gates)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));
  if (outer != NULL && outer->len > 0)
    g_array_append_vals (all, outer->data, outer->len);
  for (guint i = 0; i < gates->n_when + gates->n_unless; i++) {
    const gboolean unless = i >= gates->n_when;
    const guint gate = 2 * (unless ? gates->unless[i - gates->n_when] : gates->when[i]) + unless;
    g_array_append_val (all, gate);
  }
  g_array_sort (all, compare_gates);
  return all;
}

/* ---- figures ---- */

static gboolean lower_end (const LawLimit *limit, Rational *ret_from, Rational *ret_to)
{
  const LawEnd *end = limit->n_ends == 0 ? NULL : &limit->ends[0];
  if (end == NULL || end->comparison == BELOW || end->comparison == AT_MOST)
    return FALSE;
  if (limit->n_over > 0) {
    *ret_from = *ret_to = end->stated->ratio;
    return TRUE;
  }
  gint64 strict = end->comparison == ABOVE;
  *ret_from = (Rational) { end->stated->value.lo + strict, 1 };
  *ret_to = (Rational) { end->stated->value.hi + strict, 1 };
  return TRUE;
}

static void add_limit (Walk *walk, const LawCondition *limit)
{
  LimitRung rung = walk->rung;
  rung.limit = limit;
  rung.index = walk->rungs->len;
  if (limit->stated->fixed)
    rung.factor = RATIONAL_ONE;
  rung.begins = lower_end (limit->limit, &rung.from, &rung.to) &&
                rational_multiply (rung.from, rung.factor, &rung.from) &&
                rational_multiply (rung.to, rung.factor, &rung.to);
  rung.gates = g_array_ref (walk->rung.gates);
  g_array_append_val (walk->rungs, rung);
}

/* ---- conditions ---- */

static void walk_children (Walk *walk, const LawCondition *condition)
{
  for (guint i = 0; i < condition->n_children; i++)
    walk_condition (walk, condition->children[i]);
}

/* What is inside does not suffice by itself. */
static void walk_together (Walk *walk, const LawCondition *condition)
{
  gboolean plain = walk->rung.plain;
  walk->rung.plain = plain && condition->n_children == 1;
  walk_children (walk, condition);
  walk->rung.plain = plain;
}

static void walk_readings (Walk *walk, const LawCondition *condition)
{
  for (guint i = 0; i < condition->n_children; i++)
    if (condition->children[i]->stated->applied)
      walk_condition (walk, condition->children[i]);
}

static void walk_item (Walk *walk, const LawItem *item)
{
  const LimitRung outer = walk->rung;
  walk->rung.stated = item;
  walk->rung.gates = with_gates (outer.gates, &item->gates);
  walk_condition (walk, item->condition);
  g_array_unref (walk->rung.gates);
  walk->rung = outer;
}

static void walk_references (Walk *walk, const LawCondition *scale)
{
  const LimitRung rung = walk->rung;
  const Rational factor = scale->stated->meets ? RATIONAL_ONE : scale->stated->factor;
  if (rational_multiply (rung.factor, factor, &walk->rung.factor)) {
    walk->rung.scale = rung.scale != NULL ? rung.scale : scale;
    walk->rung.plain = rung.plain && scale->stated->count <= 1;
    for (guint i = 0; i < scale->n_items; i++)
      walk_item (walk, scale->items[i]);
  }
  walk->rung = rung;
}

static void walk_condition (Walk *walk, const LawCondition *condition)
{
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: add_limit (walk, condition); break;
  case CONDITION_ANY:
  case CONDITION_ITEM:
  case CONDITION_HOLDS:
  case CONDITION_READING: walk_children (walk, condition); break;
  case CONDITION_ALL:
  case CONDITION_ACTS:
  case CONDITION_AT_LEAST: walk_together (walk, condition); break;
  case CONDITION_READINGS: walk_readings (walk, condition); break;
  case CONDITION_SCALE: walk_references (walk, condition); break;
  default: break; /* no figure that leads upwards */
  }
}

/* ---- documents ---- */

static void walk_rule (Walk *walk, const LawOffence *offence, const LawRule *rule)
{
  const LawTier *tier = law_tier (offence, rule->reach);
  walk->rung = (LimitRung) { .standard = rule->article->standard,
                             .article = rule->article,
                             .rank = tier == NULL ? 0 : tier->rank,
                             .factor = RATIONAL_ONE,
                             .plain = rule->condition == NULL && !rule->stated->attempt,
                             .gates = with_gates (NULL, &rule->gates) };
  for (guint i = 0; i < rule->n_items; i++) {
    walk->rung.item = &rule->items[i];
    walk_item (walk, &rule->items[i]);
  }
  g_array_unref (walk->rung.gates);
}

GArray *rungs_of (const LawOffence *offence)
{
  Walk walk = { .rungs = g_array_new (FALSE, FALSE, sizeof (LimitRung)) };
  g_array_set_clear_func (walk.rungs, rung_clear);
  for (guint i = 0; i < offence->n_standards; i++)
    for (guint j = 0; j < offence->standards[i]->n_articles; j++) {
      const LawArticle *article = &offence->standards[i]->articles[j];
      for (guint k = 0; k < article->n_rules; k++)
        walk_rule (&walk, offence, &article->rules[k]);
    }
  return walk.rungs;
}

char *rung_measure (const LimitRung *rung)
{
  const LawLimit *limit = rung->limit->limit;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < limit->n_terms; i++)
    g_string_append_printf (to, "%u*%" G_GINT64_FORMAT " ", limit->terms[i].slot, limit->terms[i].weight);
  g_string_append_printf (to, "/%" G_GINT64_FORMAT, limit->scale);
  for (guint i = 0; i < limit->n_over; i++)
    g_string_append_printf (to, " ÷ %u", limit->over[i]);
  return g_string_free (to, FALSE);
}

char *rung_write (const LimitRung *rung, Rational figure)
{
  const LawLimit *limit = rung->limit->limit;
  Rational units = figure;
  if (limit->n_over == 0 && limit->unit != NULL &&
      !rational_divide (figure, (Rational) { limit->unit->parts, 1 }, &units))
    units = figure;
  char room[RATIONAL_ROOM];
  const gboolean exact = !rational_is_unbounded (units) && rational_print_decimal (units, SHOWN_PLACES, room);
  return exact ? g_strdup (room) : rational_write (units);
}
