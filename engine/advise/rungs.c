/* In: the documents on an offence. Out: every figure of their items with the factor that references put before it, and
 * whether it suffices by itself. */
#include "advise/rungs.h"

typedef struct {
  const Rulebook *book;
  GArray *rungs;
  Origin origin; /* where references are read */
  Rung rung;     /* what holds of the next one; its gates are those of the items on the way */
} Walk;

static void walk_condition (Walk *walk, const Condition *condition);

static void rung_clear (gpointer data) { g_ptr_array_unref (((Rung *) data)->gates); }

/* ---- gates ---- */

static void add_gates (GPtrArray *gates, char *const *facts, const char *sign)
{
  for (guint i = 0; facts != NULL && facts[i] != NULL; i++)
    g_ptr_array_add (gates, g_strconcat (sign, facts[i], NULL));
}

static GPtrArray *copy_gates (const GPtrArray *gates)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < gates->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (gates, i)));
  return copy;
}

/* ---- figures ---- */

static gboolean lower_end (const Condition *limit, Rational *ret_from, Rational *ret_to)
{
  const Limit *end = limit->at_least.present ? &limit->at_least : &limit->above;
  if (!end->present)
    return FALSE;
  if (limit->over != NULL) {
    *ret_from = *ret_to = end->ratio;
    return TRUE;
  }
  gint64 strict = end == &limit->above;
  *ret_from = (Rational) { end->value.lo + strict, 1 };
  *ret_to = (Rational) { end->value.hi + strict, 1 };
  return TRUE;
}

static void add_limit (Walk *walk, const Condition *limit)
{
  Rung rung = walk->rung;
  rung.limit = limit;
  rung.stated = walk->origin.item;
  if (limit->fixed)
    rung.factor = RATIONAL_ONE;
  rung.begins = lower_end (limit, &rung.from, &rung.to) && rational_multiply (rung.from, rung.factor, &rung.from) &&
                rational_multiply (rung.to, rung.factor, &rung.to);
  rung.gates = copy_gates (walk->rung.gates);
  g_array_append_val (walk->rungs, rung);
}

/* ---- conditions ---- */

static void walk_children (Walk *walk, const Condition *condition)
{
  for (guint i = 0; i < condition->children->len; i++)
    walk_condition (walk, g_ptr_array_index (condition->children, i));
}

/* What is inside does not suffice by itself. */
static void walk_together (Walk *walk, const Condition *condition)
{
  gboolean plain = walk->rung.plain;
  walk->rung.plain = plain && condition->children->len == 1;
  walk_children (walk, condition);
  walk->rung.plain = plain;
}

static void walk_item (Walk *walk, const Item *item)
{
  GPtrArray *outer = walk->rung.gates;
  walk->rung.gates = copy_gates (outer);
  walk->origin.item = item;
  add_gates (walk->rung.gates, item->when, "+");
  add_gates (walk->rung.gates, item->unless, "-");
  walk_condition (walk, item->condition);
  g_ptr_array_unref (walk->rung.gates);
  walk->rung.gates = outer;
}

static void walk_references (Walk *walk, const Condition *scale)
{
  const Rung rung = walk->rung;
  const Origin origin = walk->origin;
  g_autoptr (GPtrArray) items = references_follow (walk->book, origin, scale, &walk->origin, NULL);
  if (rational_multiply (rung.factor, scale->meets ? RATIONAL_ONE : scale->factor, &walk->rung.factor)) {
    walk->rung.scale = rung.scale != NULL ? rung.scale : scale;
    walk->rung.referred = TRUE;
    walk->rung.plain = rung.plain && scale->count <= 1;
    for (guint i = 0; items != NULL && i < items->len; i++)
      walk_item (walk, g_ptr_array_index (items, i));
  }
  walk->rung = rung;
  walk->origin = origin;
}

static void walk_condition (Walk *walk, const Condition *condition)
{
  switch (condition->kind) {
  case CONDITION_LIMIT: add_limit (walk, condition); break;
  case CONDITION_ANY:
  case CONDITION_ITEM:
  case CONDITION_READING: walk_children (walk, condition); break;
  case CONDITION_ALL:
  case CONDITION_AT_LEAST: walk_together (walk, condition); break;
  case CONDITION_READINGS: walk_condition (walk, condition_applied (condition)); break;
  case CONDITION_SCALE: walk_references (walk, condition); break;
  default: break; /* no figure that leads upwards */
  }
}

/* ---- documents ---- */

static guint rank_of (const Offence *offence, const char *tier)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Tier *found = version_tier (g_ptr_array_index (offence->versions, i), tier);
    if (found != NULL)
      return found->rank;
  }
  return 0;
}

static void walk_rule (Walk *walk, const Offence *offence, const TierRule *rule)
{
  walk->rung.rank = rank_of (offence, rule->reach);
  walk->rung.plain = rule->condition == NULL && !rule->attempt;
  walk->rung.gates = g_ptr_array_new_with_free_func (g_free);
  add_gates (walk->rung.gates, rule->when, "+");
  add_gates (walk->rung.gates, rule->unless, "-");
  for (guint i = 0; i < rule->items->len; i++) {
    walk->rung.item = g_ptr_array_index (rule->items, i);
    walk_item (walk, walk->rung.item);
  }
  g_ptr_array_unref (walk->rung.gates);
}

static void walk_standard (Walk *walk, const Offence *offence, const Instrument *instrument, const Standard *standard)
{
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint j = 0; j < article->tiers->len; j++) {
      walk->origin = (Origin) { instrument, standard, NULL };
      walk->rung =
          (Rung) { .instrument = instrument, .standard = standard, .article = article, .factor = RATIONAL_ONE };
      walk_rule (walk, offence, g_ptr_array_index (article->tiers, j));
    }
  }
}

GArray *rungs_of (const Rulebook *book, const Offence *offence)
{
  Walk walk = { .book = book, .rungs = g_array_new (FALSE, FALSE, sizeof (Rung)) };
  g_array_set_clear_func (walk.rungs, rung_clear);
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      if (standard_speaks_of (standard, offence->id))
        walk_standard (&walk, offence, instrument, standard);
    }
  }
  return walk.rungs;
}

gboolean rung_measures_same (const Rung *a, const Rung *b)
{
  return (a->limit->over == NULL) == (b->limit->over == NULL) && condition_measures_same (a->limit, b->limit);
}

char *rung_write (const Vocabulary *vocabulary, const Rung *rung, Rational figure)
{
  gint slot = vocabulary_find (vocabulary, rung->limit->facts[0]);
  const Unit *unit = slot < 0 ? NULL : vocabulary_fact (vocabulary, (guint) slot)->unit;
  Rational units = figure;
  if (rung->limit->over == NULL && unit != NULL && !rational_divide (figure, (Rational) { unit->parts, 1 }, &units))
    units = figure;
  return rational_write (units);
}
