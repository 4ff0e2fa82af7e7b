/* A reference to items "of" other facts comes in, which of its facts take whose place goes out: each of the one list that of the other,
 * or the only one that the items measure; or all of them, added up, that one. They are of one kind and one unit. */
#include "resolve/refer/adapted_facts.h"

static void fault (const Resolver *resolver, const LawCondition *by, FindingCode code, const char *found)
{
  if (!by->stated->derived)
    findings_add (resolver->findings, code, by->stated->names, found, NULL, NULL);
}

static void gather (const LawCondition *condition, GArray *slots)
{
  const LawLimit *limit = condition->limit;
  for (guint i = 0; limit != NULL && i < limit->n_terms + limit->n_over; i++) {
    const guint slot = i < limit->n_terms ? limit->terms[i].slot : limit->over[i - limit->n_terms];
    gboolean known = FALSE;
    for (guint k = 0; k < slots->len; k++)
      known = known || g_array_index (slots, guint, k) == slot;
    if (!known)
      g_array_append_val (slots, slot);
  }
  for (guint i = 0; i < condition->n_items; i++)
    if (condition->items[i]->condition != NULL)
      gather (condition->items[i]->condition, slots);
  for (guint i = 0; i < condition->n_children; i++)
    gather (condition->children[i], slots);
}

/* The only fact that the items measure. */
static guint only_measured (const Resolver *resolver, const LawCondition *by)
{
  const Lawbook *law = resolver->law;
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < by->n_items; i++)
    gather (by->items[i]->condition, slots);
  if (slots->len == 1)
    return g_array_index (slots, guint, 0);
  for (guint i = 0; i < slots->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", law_fact (law, g_array_index (slots, guint, i))->id);
  fault (resolver, by, FINDING_WHICH_FACT, names->str);
  return LAW_NO_FACT;
}

/* The slot of a fact of any kind. */
static guint any_fact (const Resolver *resolver, const LawCondition *by, const char *id)
{
  const gint slot = vocabulary_find (resolver->law->vocabulary, id);
  if (slot < 0)
    resolve_fact (resolver, id, FACT_QUANTITY, by->stated->names); /* which says so */
  return slot < 0 ? LAW_NO_FACT : (guint) slot;
}

/* Facts can take each other's place where they are asked for alike. */
static gboolean can_replace (const Resolver *resolver, const LawCondition *by, guint from, guint to)
{
  static const char *const kinds[] = { "yes-no", "quantity", "date" };
  const Fact *one = law_fact (resolver->law, from), *other = law_fact (resolver->law, to);
  if (one == NULL || other == NULL)
    return FALSE;
  if (one->kind != other->kind)
    findings_add (resolver->findings, FINDING_WRONG_KIND, by->stated->names, other->id, kinds[one->kind], NULL);
  else if (one->unit != other->unit) {
    g_autofree char *units = g_strdup_printf ("%s, %s", one->id, other->id);
    fault (resolver, by, FINDING_MIXED_UNITS, units);
  }
  return one->kind == other->kind && one->unit == other->unit;
}

/* The sum of several facts in the place of the only one that the items measure. */
static void take_addends (const Resolver *resolver, const LawCondition *by, guint n, Replacement *ret)
{
  ret->measured = only_measured (resolver, by);
  ret->addends = lawbook_room (resolver->law, guint, n);
  for (guint i = 0; i < n; i++) {
    ret->addends[i] = any_fact (resolver, by, by->stated->adapted.of[i]);
    if (!can_replace (resolver, by, ret->measured, ret->addends[i]))
      return;
  }
  ret->n_addends = n;
}

static void take_pairs (const Resolver *resolver, const LawCondition *by, guint n, Replacement *ret)
{
  const Adaptation *adapted = &by->stated->adapted;
  ret->from = lawbook_room (resolver->law, guint, n);
  ret->to = lawbook_room (resolver->law, guint, n);
  for (guint i = 0; i < n; i++) {
    ret->to[i] = any_fact (resolver, by, adapted->of[i]);
    ret->from[i] =
        adapted->instead_of != NULL ? any_fact (resolver, by, adapted->instead_of[i]) : only_measured (resolver, by);
    if (!can_replace (resolver, by, ret->from[i], ret->to[i]))
      return;
  }
  ret->n = n;
}

void replace_facts (const Resolver *resolver, const LawCondition *by, Replacement *ret)
{
  const Adaptation *adapted = &by->stated->adapted;
  const guint n = names_count (adapted->of);
  if (adapted->instead_of == NULL && n > 1)
    take_addends (resolver, by, n, ret);
  else if (adapted->instead_of == NULL || names_count (adapted->instead_of) == n) /* else a fault already */
    take_pairs (resolver, by, n, ret);
}
