/* References that ask for items otherwise than they stand come in: of other facts, at the upper ends of their bands, with what their
 * paragraphs demand. Out: the same references to copies of those items in which that is so already, so that nobody behind has to
 * know of it. What such an item refers to is copied with it. */
#include "resolve/passes.h"

enum { MOST_COPIED = 65536 }; /* conditions of all documents together */
enum { ON_THE_WAY = 1, ADAPTED = 2 };

typedef struct {
  const Resolver *resolver;
  GHashTable *marks; /* LawCondition -> mark */
  guint n_copied;
} Work;

/* What one reference changes in the items that it means. */
typedef struct {
  Work *work;
  const LawCondition *by;
  guint *from, *to; /* slots */
  guint n;
  gboolean *seen;  /* of each slot: whether the items ask for it at all */
  Bound bound;     /* of what is being copied now */
  guint n_ends;    /* upper ends of the item at hand */
  gboolean closed; /* it has a limit without one */
} Change;

static Lawbook *law_of (const Change *change) { return change->work->resolver->law; }

static void fault (const Change *change, FindingCode code, const char *found)
{
  if (!change->by->stated->derived)
    findings_add (change->work->resolver->findings, code, change->by->stated->names, found, NULL, NULL);
}

/* ---- facts ---- */

static guint replaced (Change *change, guint slot)
{
  for (guint i = 0; i < change->n; i++)
    if (change->from[i] == slot) {
      change->seen[i] = TRUE;
      return change->to[i];
    }
  return slot;
}

static guint *replaced_all (Change *change, const guint *slots, guint n)
{
  guint *copy = lawbook_room (law_of (change), guint, n);
  for (guint i = 0; i < n; i++)
    copy[i] = replaced (change, slots[i]);
  return copy;
}

/* Of two lists of gates, the second of which may be empty. */
static guint *joined (Change *change, const guint *slots, guint n, const guint *more, guint n_more)
{
  guint *copy = lawbook_room (law_of (change), guint, n + n_more);
  for (guint i = 0; i < n + n_more; i++)
    copy[i] = replaced (change, i < n ? slots[i] : more[i - n]);
  return copy;
}

static LawGates copy_gates (Change *change, const LawGates *gates, const LawGates *more)
{
  return (LawGates) { .when = joined (change, gates->when, gates->n_when, more->when, more->n_when),
                      .unless = joined (change, gates->unless, gates->n_unless, more->unless, more->n_unless),
                      .n_when = gates->n_when + more->n_when,
                      .n_unless = gates->n_unless + more->n_unless };
}

/* ---- limits ---- */

/* 不满五十克 as the figure to be reached: 五十克以上. */
static gboolean take_upper_end (LawLimit *limit)
{
  for (guint i = 0; i < limit->n_ends; i++) {
    LawEnd end = limit->ends[i];
    if (!end.next)
      continue;
    end.comparison = end.comparison == BELOW ? AT_LEAST : ABOVE;
    end.next = FALSE;
    limit->ends[0] = end;
    limit->n_ends = 1;
    return TRUE;
  }
  return FALSE;
}

/* 二十万元以上不满三百万元 as 二十万元以上. */
static void drop_next_tier (LawLimit *limit)
{
  guint n = 0;
  for (guint i = 0; i < limit->n_ends; i++)
    if (!limit->ends[i].next)
      limit->ends[n++] = limit->ends[i];
  limit->n_ends = n;
}

/* A fact stands in one place of a measure, whatever takes its place. */
static void check_repeated (const Change *change, const LawLimit *limit)
{
  for (guint i = 0; i < limit->n_terms + limit->n_over; i++)
    for (guint k = 0; k < MIN (i, limit->n_terms); k++) {
      const guint slot = i < limit->n_terms ? limit->terms[i].slot : limit->over[i - limit->n_terms];
      if (limit->terms[k].slot == slot)
        fault (change, FINDING_REPEATED_FACT, law_fact (law_of (change), slot)->id);
    }
}

static LawLimit *copy_limit (Change *change, const LawCondition *condition)
{
  LawLimit *copy = lawbook_room (law_of (change), LawLimit, 1);
  *copy = *condition->limit;
  copy->terms = lawbook_room (law_of (change), LawTerm, copy->n_terms);
  for (guint i = 0; i < copy->n_terms; i++)
    copy->terms[i] =
        (LawTerm) { replaced (change, condition->limit->terms[i].slot), condition->limit->terms[i].weight };
  copy->over = replaced_all (change, condition->limit->over, copy->n_over);
  if (change->n > 0)
    check_repeated (change, copy);
  if (change->bound == BOUND_LOWER && !condition->stated->fixed)
    drop_next_tier (copy);
  if (change->bound != BOUND_UPPER || condition->stated->fixed)
    return copy;
  if (take_upper_end (copy))
    change->n_ends++;
  else
    change->closed = TRUE;
  return copy;
}

/* ---- conditions and items ---- */

static LawCondition *copy_condition (Change *change, const LawCondition *condition);

/* Its condition stays NULL where that is a fault already. */
static LawItem *copy_item (Change *change, const LawItem *item)
{
  static const LawGates none = { 0 };
  LawItem *copy = lawbook_room (law_of (change), LawItem, 1);
  *copy = *item;
  copy->gates = copy_gates (change, &item->gates, &none);
  copy->condition = item->condition == NULL ? NULL : copy_condition (change, item->condition);
  return copy;
}

static LawItem **copy_items (Change *change, const LawCondition *condition)
{
  LawItem **copies = lawbook_room (law_of (change), LawItem *, condition->n_items);
  for (guint i = 0; i < condition->n_items; i++)
    copies[i] = copy_item (change, condition->items[i]);
  return copies;
}

static gboolean has_room (Change *change)
{
  Work *work = change->work;
  if (work->n_copied == MOST_COPIED)
    findings_add (work->resolver->findings, FINDING_TOO_MANY_REFERENCES, change->by->stated->place,
                  change->by->stated->items[0], G_STRINGIFY (65536), NULL);
  return work->n_copied++ < MOST_COPIED;
}

static LawCondition *copy_condition (Change *change, const LawCondition *condition)
{
  LawCondition *copy = lawbook_room (law_of (change), LawCondition, 1);
  *copy = *condition;
  if (!has_room (change))
    return copy;
  copy->slot = replaced (change, condition->slot);
  if (condition->limit != NULL)
    copy->limit = copy_limit (change, condition);
  change->closed =
      change->closed || (change->bound == BOUND_UPPER && condition->stated->kind == CONDITION_PROPORTIONAL);
  copy->items = copy->copies = copy_items (change, condition);
  copy->n_copies = condition->n_items;
  copy->children = lawbook_room (law_of (change), LawCondition *, condition->n_children);
  for (guint i = 0; i < condition->n_children; i++)
    copy->children[i] = copy_condition (change, condition->children[i]);
  return copy;
}

/* The item, behind what its article and its paragraph demand, or its paragraph alone: `all` of them in the place that the reference
 * keeps for it. */
static void add_preconditions (Change *change, const LawItem *item, LawItem *copy)
{
  const LawRule *rule = item->rule;
  const gboolean alone = change->by->stated->adapted.preconditions == PRECONDITIONS_OF_PARAGRAPH;
  const LawCondition *demands[] = { alone ? NULL : rule->article->when, rule->condition };
  LawCondition *all = lawbook_room (law_of (change), LawCondition, 1);
  *all = (LawCondition) { .stated = change->by->children[0]->stated,
                          .at = copy->condition->at,
                          .path = copy->condition->path,
                          .slot = LAW_NO_FACT };
  all->children = lawbook_room (law_of (change), LawCondition *, G_N_ELEMENTS (demands) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    if (demands[i] != NULL)
      all->children[all->n_children++] = copy_condition (change, demands[i]);
  all->children[all->n_children++] = copy->condition;
  copy->gates = copy_gates (change, &rule->gates, &item->gates);
  if (all->n_children > 1)
    copy->condition = all;
}

static LawItem *adapted_item (Change *change, const LawItem *item)
{
  const Adaptation *adapted = &change->by->stated->adapted;
  change->bound = adapted->bound;
  change->n_ends = 0;
  change->closed = FALSE;
  LawItem *copy = copy_item (change, item);
  if (adapted->bound == BOUND_UPPER && (change->closed || change->n_ends == 0))
    fault (change, FINDING_NO_UPPER_END, item->stated->path);
  change->bound = BOUND_AS_IT_STANDS;
  if (adapted->preconditions)
    add_preconditions (change, item, copy);
  return copy;
}

/* ---- which facts take whose place ---- */

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
static guint only_measured (const Change *change)
{
  const Lawbook *law = law_of (change);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < change->by->n_items; i++)
    gather (change->by->items[i]->condition, slots);
  if (slots->len == 1)
    return g_array_index (slots, guint, 0);
  for (guint i = 0; i < slots->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", law_fact (law, g_array_index (slots, guint, i))->id);
  fault (change, FINDING_WHICH_FACT, names->str);
  return LAW_NO_FACT;
}

/* The slot of a fact of any kind. */
static guint any_fact (const Change *change, const char *id)
{
  const gint slot = vocabulary_find (law_of (change)->vocabulary, id);
  if (slot < 0)
    resolve_fact (change->work->resolver, id, FACT_QUANTITY, change->by->stated->names); /* which says so */
  return slot < 0 ? LAW_NO_FACT : (guint) slot;
}

/* Facts can take each other's place where they are asked for alike. */
static gboolean can_replace (const Change *change, guint from, guint to)
{
  static const char *const kinds[] = { "yes-no", "quantity", "date" };
  const Fact *one = law_fact (law_of (change), from), *other = law_fact (law_of (change), to);
  if (one == NULL || other == NULL)
    return FALSE;
  if (one->kind != other->kind)
    findings_add (change->work->resolver->findings, FINDING_WRONG_KIND, change->by->stated->names, other->id,
                  kinds[one->kind], NULL);
  else if (one->unit != other->unit) {
    g_autofree char *units = g_strdup_printf ("%s, %s", one->id, other->id);
    fault (change, FINDING_MIXED_UNITS, units);
  }
  return one->kind == other->kind && one->unit == other->unit;
}

static void take_facts (Change *change)
{
  const Adaptation *adapted = &change->by->stated->adapted;
  const guint n = names_count (adapted->of);
  if (adapted->instead_of != NULL ? names_count (adapted->instead_of) != n : n > 1)
    return; /* a fault already */
  change->from = lawbook_room (law_of (change), guint, n);
  change->to = lawbook_room (law_of (change), guint, n);
  change->seen = lawbook_room (law_of (change), gboolean, n);
  for (guint i = 0; i < n; i++) {
    change->to[i] = any_fact (change, adapted->of[i]);
    change->from[i] = adapted->instead_of != NULL ? any_fact (change, adapted->instead_of[i]) : only_measured (change);
    if (!can_replace (change, change->from[i], change->to[i]))
      return;
  }
  change->n = n;
}

/* ---- references ---- */

static void adapt (Work *work, LawCondition *condition);

/* NULL demands nothing, or is a fault already. */
static void adapt_if_any (Work *work, LawCondition *condition)
{
  if (condition != NULL)
    adapt (work, condition);
}

/* What the items refer to is changed before they are copied. */
static void adapt_below (Work *work, const LawCondition *condition)
{
  for (guint i = 0; i < condition->n_children; i++)
    adapt (work, condition->children[i]);
  for (guint i = 0; i < condition->n_items; i++) {
    const LawItem *item = condition->items[i];
    adapt_if_any (work, item->condition);
    if (condition->stated->adapted.preconditions) {
      adapt_if_any (work, item->rule->article->when);
      adapt_if_any (work, item->rule->condition);
    }
  }
}

/* An item whose condition is no condition is a fault already, and measures nothing that could be changed. */
static gboolean can_be_changed (const LawCondition *condition)
{
  for (guint i = 0; i < condition->n_items; i++)
    if (condition->items[i]->condition == NULL)
      return FALSE;
  return condition->n_items > 0 && condition_is_adapted (condition->stated);
}

static void change_items (Work *work, LawCondition *condition)
{
  Change change = { .work = work, .by = condition };
  take_facts (&change);
  LawItem **items = lawbook_room (work->resolver->law, LawItem *, condition->n_items);
  for (guint i = 0; i < condition->n_items; i++)
    items[i] = adapted_item (&change, condition->items[i]);
  condition->items = condition->copies = items;
  condition->n_copies = condition->n_items;
  for (guint i = 0; i < change.n; i++)
    if (!change.seen[i])
      fault (&change, FINDING_NOT_ASKED, law_fact (work->resolver->law, change.from[i])->id);
}

static void adapt (Work *work, LawCondition *condition)
{
  const guint mark = GPOINTER_TO_UINT (g_hash_table_lookup (work->marks, condition));
  if (mark == ON_THE_WAY)
    findings_add (work->resolver->findings, FINDING_CYCLE, condition->stated->place,
                  condition->stated->items != NULL ? condition->stated->items[0] : NULL, NULL, NULL);
  if (mark != 0)
    return;
  g_hash_table_insert (work->marks, condition, GUINT_TO_POINTER (ON_THE_WAY));
  adapt_below (work, condition);
  if (can_be_changed (condition))
    change_items (work, condition);
  g_hash_table_insert (work->marks, condition, GUINT_TO_POINTER (ADAPTED));
}

void resolve_adapted (const Resolver *resolver)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  Work work = { resolver, marks, 0 };
  for (guint i = 0; i < resolver->law->conditions->len; i++) {
    LawCondition *condition = g_ptr_array_index (resolver->law->conditions, i);
    if (condition_is_adapted (condition->stated))
      adapt (&work, condition);
  }
}
