/* References that ask for items otherwise than they stand come in: of other facts, or their sum, at the upper ends of their bands, with what their
 * paragraphs demand. Out: the same references to copies of those items in which that is so already, so that nobody behind has to
 * know of it. What such an item refers to is copied with it. */
#include "resolve/refer/adapted_facts.h"

enum { MOST_COPIED = 65536 }; /* conditions of all documents together */
enum { ON_THE_WAY = 1, ADAPTED = 2 };

typedef struct {
  const Resolver *resolver;
  GHashTable *marks; /* LawCondition -> mark */
  guint n_copied;
} AdaptingWork;

/* What one reference changes in the items that it means. */
typedef struct {
  AdaptingWork *work;
  const LawCondition *by;
  Replacement facts;
  gboolean *seen;  /* of each fact that is replaced: whether the items ask for it at all */
  Bound bound;     /* of what is being copied now */
  guint n_ends;    /* upper ends of the item at hand */
  gboolean closed; /* it has a limit without one */
} ItemChange;

static Lawbook *law_of (const ItemChange *change) { return change->work->resolver->law; }

static void fault (const ItemChange *change, FindingCode code, const char *found)
{
  if (!change->by->stated->derived)
    findings_add (change->work->resolver->findings, code, change->by->stated->names, found, NULL, NULL);
}

/* ---- facts ---- */

static guint replaced (ItemChange *change, guint slot)
{
  const Replacement *facts = &change->facts;
  for (guint i = 0; i < facts->n; i++)
    if (facts->from[i] == slot) {
      change->seen[i] = TRUE;
      return facts->to[i];
    }
  return slot;
}

/* What a measure divides by, or adds up: one slot stays one, or becomes those that are added up in its place. */
static guint n_in_place_of (const ItemChange *change, guint slot)
{
  return change->facts.n_addends > 0 && slot == change->facts.measured ? change->facts.n_addends : 1;
}

static guint in_place_of (ItemChange *change, guint slot, guint index)
{
  const Replacement *facts = &change->facts;
  return facts->n_addends > 0 && slot == facts->measured ? facts->addends[index] : replaced (change, slot);
}

static void copy_terms (ItemChange *change, const LawLimit *limit, LawLimit *copy)
{
  guint most = 0;
  for (guint i = 0; i < limit->n_terms; i++)
    most += n_in_place_of (change, limit->terms[i].slot);
  copy->terms = lawbook_room (law_of (change), LawTerm, most);
  copy->n_terms = 0;
  for (guint i = 0; i < limit->n_terms; i++)
    for (guint k = 0; k < n_in_place_of (change, limit->terms[i].slot); k++)
      copy->terms[copy->n_terms++] =
          (LawTerm) { in_place_of (change, limit->terms[i].slot, k), limit->terms[i].weight };
}

static void copy_over (ItemChange *change, const LawLimit *limit, LawLimit *copy)
{
  guint most = 0;
  for (guint i = 0; i < limit->n_over; i++)
    most += n_in_place_of (change, limit->over[i]);
  copy->over = lawbook_room (law_of (change), guint, most);
  copy->n_over = 0;
  for (guint i = 0; i < limit->n_over; i++)
    for (guint k = 0; k < n_in_place_of (change, limit->over[i]); k++)
      copy->over[copy->n_over++] = in_place_of (change, limit->over[i], k);
}

/* Of two lists of gates, the second of which may be empty. */
static guint *joined (ItemChange *change, const guint *slots, guint n, const guint *more, guint n_more)
{
  guint *copy = lawbook_room (law_of (change), guint, n + n_more);
  for (guint i = 0; i < n + n_more; i++)
    copy[i] = replaced (change, i < n ? slots[i] : more[i - n]);
  return copy;
}

static LawGates copy_gates (ItemChange *change, const LawGates *gates, const LawGates *more)
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
static void check_repeated (const ItemChange *change, const LawLimit *limit)
{
  for (guint i = 0; i < limit->n_terms + limit->n_over; i++)
    for (guint k = 0; k < MIN (i, limit->n_terms); k++) {
      const guint slot = i < limit->n_terms ? limit->terms[i].slot : limit->over[i - limit->n_terms];
      if (limit->terms[k].slot == slot)
        fault (change, FINDING_REPEATED_FACT, law_fact (law_of (change), slot)->id);
    }
}

static LawLimit *copy_limit (ItemChange *change, const LawCondition *condition)
{
  LawLimit *copy = lawbook_room (law_of (change), LawLimit, 1);
  *copy = *condition->limit;
  copy_terms (change, condition->limit, copy);
  copy_over (change, condition->limit, copy);
  if (change->facts.n > 0 || change->facts.n_addends > 0)
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

static LawCondition *copy_condition (ItemChange *change, const LawCondition *condition);

/* Its condition stays NULL where that is a fault already. */
static LawItem *copy_item (ItemChange *change, const LawItem *item)
{
  static const LawGates none = { 0 };
  LawItem *copy = lawbook_room (law_of (change), LawItem, 1);
  *copy = *item;
  copy->gates = copy_gates (change, &item->gates, &none);
  copy->condition = item->condition == NULL ? NULL : copy_condition (change, item->condition);
  return copy;
}

static LawItem **copy_items (ItemChange *change, const LawCondition *condition)
{
  LawItem **copies = lawbook_room (law_of (change), LawItem *, condition->n_items);
  for (guint i = 0; i < condition->n_items; i++)
    copies[i] = copy_item (change, condition->items[i]);
  return copies;
}

static gboolean has_room (ItemChange *change)
{
  AdaptingWork *work = change->work;
  if (work->n_copied == MOST_COPIED)
    findings_add (work->resolver->findings, FINDING_TOO_MANY_REFERENCES, change->by->stated->place,
                  change->by->stated->items[0], G_STRINGIFY (65536), NULL);
  return work->n_copied++ < MOST_COPIED;
}

static LawCondition *copy_condition (ItemChange *change, const LawCondition *condition)
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
static void add_preconditions (ItemChange *change, const LawItem *item, LawItem *copy)
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

static LawItem *adapted_item (ItemChange *change, const LawItem *item)
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

/* ---- references ---- */

static void adapt (AdaptingWork *work, LawCondition *condition);

/* NULL demands nothing, or is a fault already. */
static void adapt_if_any (AdaptingWork *work, LawCondition *condition)
{
  if (condition != NULL)
    adapt (work, condition);
}

/* What the items refer to is changed before they are copied. */
static void adapt_below (AdaptingWork *work, const LawCondition *condition)
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

static void change_items (AdaptingWork *work, LawCondition *condition)
{
  ItemChange change = { .work = work, .by = condition };
  replace_facts (work->resolver, condition, &change.facts);
  change.seen = lawbook_room (work->resolver->law, gboolean, change.facts.n);
  LawItem **items = lawbook_room (work->resolver->law, LawItem *, condition->n_items);
  for (guint i = 0; i < condition->n_items; i++)
    items[i] = adapted_item (&change, condition->items[i]);
  condition->items = condition->copies = items;
  condition->n_copies = condition->n_items;
  for (guint i = 0; i < change.facts.n; i++)
    if (!change.seen[i])
      fault (&change, FINDING_NOT_ASKED, law_fact (work->resolver->law, change.facts.from[i])->id);
}

static void adapt (AdaptingWork *work, LawCondition *condition)
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

void resolve_adapted_items (const Resolver *resolver)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  AdaptingWork work = { resolver, marks, 0 };
  for (guint i = 0; i < resolver->law->conditions->len; i++) {
    LawCondition *condition = g_ptr_array_index (resolver->law->conditions, i);
    if (condition_is_adapted (condition->stated))
      adapt (&work, condition);
  }
}
