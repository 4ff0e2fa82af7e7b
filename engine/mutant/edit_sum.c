/* A sum of shares in, or a limit on any of several facts, what people make of it out: left out, the bare figures added up, other items
 * let in. */
#include "mutant/edit.h"
#include <string.h>

/* ---- left out ---- */

/* Of one item alone nothing is added up: it reaches its limit by itself or not at all. What refers to the sum still finds it. */
static void drop_sum (const Editor *editor, Condition *sum)
{
  g_autofree char *was = g_strjoinv (" ", sum->items);
  g_autofree char *first = g_strndup (sum->items[0], strcspn (sum->items[0], "-"));
  char *const one[] = { first, NULL };
  edit_add (editor, MISTAKE_PROPORTIONAL_DROPPED, sum->place, was, NULL);
  edit_point (editor, &sum->items, edit_names_with (editor, one, G_MAXUINT, NULL));
}

/* ---- bare figures ---- */

static const Unit *unit_of (const Editor *editor, const char *fact)
{
  const Vocabulary *vocabulary = editor->to->book->vocabulary;
  const gint slot = vocabulary_find (vocabulary, fact);
  return slot < 0 ? NULL : vocabulary_fact (vocabulary, (guint) slot)->unit;
}

/* What the items measure, all of it in one unit: cubic metres and saplings are added up by nobody. FALSE: they are none of that. */
static gboolean add_facts (const Editor *editor, const Condition *limit, GPtrArray *to)
{
  for (char **fact = limit->facts; *fact != NULL; fact++) {
    if (to->len > 0 && unit_of (editor, *fact) != unit_of (editor, g_ptr_array_index (to, 0)))
      return FALSE;
    g_ptr_array_add (to, *fact);
  }
  return TRUE;
}

/* As one limit over all that its parts measure, at the least of their figures. */
static void add_bare (const Editor *editor, Condition *sum, const LawCondition *resolved)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  const Condition *least = NULL;
  for (guint i = 0; i < resolved->n_items; i++) {
    const Condition *part = resolved->items[i]->stated->condition;
    if (part->kind != CONDITION_LIMIT || !part->at_least.present)
      continue;
    if (!add_facts (editor, part, facts))
      return;
    if (least == NULL || part->at_least.value.lo < least->at_least.value.lo)
      least = part;
  }
  g_ptr_array_add (facts, NULL);
  if (least == NULL)
    return;
  static const ConditionKind limit = CONDITION_LIMIT;
  char **names = edit_names_with (editor, (char *const *) facts->pdata, G_MAXUINT, NULL);
  g_autofree char *was = g_strjoinv (" ", sum->items), *is = g_strjoinv (" ", names);
  edit_add (editor, MISTAKE_SUM_BARE, sum->place, was, is);
  edit_exchange (editor, &sum->kind, &limit, sizeof limit);
  edit_point (editor, &sum->facts, names);
  edit_exchange (editor, &sum->at_least, &least->at_least, sizeof least->at_least);
  edit_point (editor, &sum->items, NULL);
}

/* ---- any of several facts ---- */

/* Of a limit on any of several facts there is one for each of them, all where it stands. */
static gboolean is_alternative (const Condition *any, const Condition *part)
{
  return part->kind == CONDITION_LIMIT && part->place.line == any->place.line &&
         part->place.column == any->place.column && part->facts[1] == NULL && part->addends == NULL;
}

/* Returns: yours, of char *, borrowed, and ended by NULL; NULL: it is something else. */
static GPtrArray *alternatives_of (const Condition *any)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  for (guint i = 0; i < any->children->len; i++) {
    const Condition *part = g_ptr_array_index (any->children, i);
    if (!is_alternative (any, part))
      return NULL;
    g_ptr_array_add (facts, part->facts[0]);
  }
  g_ptr_array_add (facts, NULL);
  return facts->len > 2 ? g_steal_pointer (&facts) : NULL;
}

/* As one limit on their sum. */
void edit_alternatives (const Editor *editor, Condition *any)
{
  g_autoptr (GPtrArray) facts = alternatives_of (any);
  if (facts == NULL)
    return;
  Condition sum = *(const Condition *) g_ptr_array_index (any->children, 0);
  sum.facts = edit_names_with (editor, (char *const *) facts->pdata, G_MAXUINT, NULL);
  edit_add (editor, MISTAKE_ALTERNATIVES_ADDED, any->place, "combine=\"any\"", "combine=\"sum\"");
  edit_exchange (editor, any, &sum, sizeof sum);
}

/* ---- other items ---- */

static gboolean is_summed (const LawCondition *resolved, const Item *item)
{
  gboolean found = FALSE;
  for (guint i = 0; i < resolved->n_items && !found; i++)
    found = resolved->items[i]->stated == item;
  return found;
}

/* Every other plain limit of its paragraph joins in. */
static void widen (const Editor *editor, Condition *sum, const LawCondition *resolved)
{
  char **names = sum->items;
  for (guint i = 0; i < editor->rule->items->len; i++) {
    const Item *item = g_ptr_array_index (editor->rule->items, i);
    if (item->number != NULL && item->condition->kind == CONDITION_LIMIT && item->condition->at_least.present &&
        !is_summed (resolved, item))
      names = edit_names_with (editor, names, G_MAXUINT, item->number);
  }
  if (names == sum->items)
    return;
  g_autofree char *was = g_strjoinv (" ", sum->items), *is = g_strjoinv (" ", names);
  edit_add (editor, MISTAKE_SUM_WIDENED, sum->place, was, is);
  edit_point (editor, &sum->items, names);
}

void edit_sum (const Editor *editor, Condition *sum)
{
  const LawCondition *resolved = edit_resolved (editor, sum);
  drop_sum (editor, sum);
  if (resolved == NULL)
    return;
  add_bare (editor, sum, resolved);
  if (editor->rule != NULL)
    widen (editor, sum, resolved);
}
