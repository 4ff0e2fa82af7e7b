/* In: references as a document words them ("3-7", "3 4 5", "5(1)(3)-5(1)(8)") and where they stand. Out: the places.
 * The idea: write the full path of every place there is and compare texts. */
#include "implied_clauses.h"

#include <string.h>

RuleClause clause_of_item (RuleClause at, const TierRule *rule, const Item *item)
{
  at.rule = rule;
  at.item = item;
  at.inner = NULL;
  return at;
}

RuleClause clause_inside (RuleClause at, const Condition *inner)
{
  at.inner = inner;
  return at;
}

const Condition *clause_condition (RuleClause clause)
{
  return clause.inner != NULL ? g_ptr_array_index (clause.inner->children, 0) : clause.item->condition;
}

/* The numbers in brackets on the way from `condition` to `inner`, or NULL if it is not in there. */
static char *numbers_down_to (const Condition *condition, const Condition *inner)
{
  if (condition == inner)
    return g_strdup_printf ("(%s)", condition->number);
  for (guint i = 0; i < condition->children->len; i++) {
    g_autofree char *below = numbers_down_to (g_ptr_array_index (condition->children, i), inner);
    if (below != NULL)
      return condition->kind == CONDITION_ITEM ? g_strdup_printf ("(%s)%s", condition->number, below)
                                               : g_steal_pointer (&below);
  }
  return NULL;
}

char *clause_path (RuleClause clause)
{
  if (clause.item == NULL) /* the paragraph itself */
    return g_strdup_printf ("%s(%s)", clause.article->number, clause.rule->paragraph);
  g_autofree char *inner = clause.inner != NULL ? numbers_down_to (clause.item->condition, clause.inner) : NULL;
  g_autofree char *number = clause.item->number != NULL ? g_strdup_printf ("(%s)", clause.item->number) : NULL;
  return g_strdup_printf ("%s(%s)%s%s", clause.article->number, clause.rule->paragraph, number != NULL ? number : "",
                          inner != NULL ? inner : "");
}

static void collect_inner (const Condition *condition, RuleClause at, GArray *clauses)
{
  if (condition->kind == CONDITION_ITEM) {
    RuleClause inside = clause_inside (at, condition);
    g_array_append_val (clauses, inside);
  }
  for (guint i = 0; i < condition->children->len; i++)
    collect_inner (g_ptr_array_index (condition->children, i), at, clauses);
}

/* Every place of one article in document order; `inner`: numbered parts inside items too. */
static void collect_article (RuleClause at, gboolean inner, GArray *clauses)
{
  for (guint t = 0; t < at.article->tiers->len; t++) {
    const TierRule *rule = g_ptr_array_index (at.article->tiers, t);
    for (guint i = 0; i < rule->items->len; i++) {
      RuleClause clause = clause_of_item (at, rule, g_ptr_array_index (rule->items, i));
      g_array_append_val (clauses, clause);
      if (inner)
        collect_inner (clause.item->condition, clause, clauses);
    }
  }
}

/* Every place of the standard in document order. */
static GArray *collect (RuleClause from, gboolean inner)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (RuleClause));
  for (guint a = 0; a < from.standard->articles->len; a++) {
    from.article = g_ptr_array_index (from.standard->articles, a);
    collect_article (from, inner, clauses);
  }
  return clauses;
}

/* A number alone is an item of the same paragraph. Returns: yours. */
static char *full_path (const char *reference, RuleClause from)
{
  if (strchr (reference, '(') != NULL)
    return g_strdup (reference);
  return g_strdup_printf ("%s(%s)(%s)", from.article->number, from.rule->paragraph, reference);
}

static guint position (const GArray *clauses, const char *path)
{
  for (guint i = 0; i < clauses->len; i++) {
    g_autofree char *here = clause_path (g_array_index (clauses, RuleClause, i));
    if (strcmp (here, path) == 0)
      return i;
  }
  g_error ("a reference names nothing: %s", path);
}

static void resolve_one (const char *reference, RuleClause from, GArray *found)
{
  g_auto (GStrv) ends = g_strsplit (reference, "-", 2);
  gboolean is_range = ends[1] != NULL;
  g_autoptr (GArray) clauses = collect (from, !is_range);
  g_autofree char *first = full_path (ends[0], from);
  g_autofree char *last = full_path (is_range ? ends[1] : ends[0], from);
  guint end = position (clauses, last);
  for (guint i = position (clauses, first); i <= end; i++)
    g_array_append_val (found, g_array_index (clauses, RuleClause, i));
}

GArray *clauses_resolve (char *const *items, RuleClause from)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RuleClause));
  for (char *const *item = items; *item != NULL; item++)
    resolve_one (*item, from, found);
  return found;
}

gboolean clause_is_named (char **names, const char *name)
{
  while (*names != NULL && strcmp (*names, name) != 0)
    names++;
  return *names != NULL;
}

RuleClause clause_origin (const Condition *condition, RuleClause from, const GPtrArray *instruments)
{
  RuleClause at = from;
  if (condition->instrument == NULL && condition->offence == NULL)
    return at;
  for (guint i = 0; condition->instrument != NULL && i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    if (strcmp (instrument->id, condition->instrument) == 0)
      at.instrument = instrument;
  }
  for (guint i = at.instrument->standards->len; i > 0; i--) {
    const Standard *standard = g_ptr_array_index (at.instrument->standards, i - 1);
    const char *offence = condition->offence != NULL ? condition->offence : from.standard->offences[0];
    if (clause_is_named (standard->offences, offence))
      at.standard = standard;
  }
  return at;
}

const Standard *standard_of_article (const Instrument *instrument, const Article *article)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (g_ptr_array_find (standard->articles, article, NULL))
      return standard;
  }
  g_assert_not_reached ();
}

const TierRule *rule_of_item (const Article *article, const Item *item)
{
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    if (g_ptr_array_find (rule->items, item, NULL))
      return rule;
  }
  g_assert_not_reached ();
}

const Condition *clause_defined (RuleClause clause, const char *id)
{
  for (guint i = 0; i < clause.instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (clause.instrument->standards, i);
    for (guint k = 0; k < standard->defines->len; k++) {
      const Define *define = g_ptr_array_index (standard->defines, k);
      if (strcmp (define->id, id) == 0)
        return define->condition;
    }
  }
  g_error ("nothing is defined as %s", id);
}
