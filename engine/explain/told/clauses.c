/* In: the explanation of one charge. Out: the open clauses that a person has to decide, each with what other provisions say of
 * it. The idea: a clause is listed only where finding it would count. */
#include "explain/told/clauses.h"
#include <string.h>

static gboolean is_same_item (const SpelledOut *spelled, const SpelledOut *other)
{
  return spelled->of == other->of && g_strcmp0 (spelled->clause, other->clause) == 0 &&
         spelled->instrument == other->instrument && g_strcmp0 (spelled->item->path, other->item->path) == 0;
}

/* Texts of several times that come to the same are told once, without their time; a text that the charge does not meet stands
 * back behind one that it meets. Returns: FALSE where it is said already. */
static gboolean tell_spelled (const ChargeReasons *charge, SpelledTold *told)
{
  const SpelledOut *spelled = told->spelled;
  gboolean before = FALSE;
  for (guint i = 0; i < charge->spelled->len; i++) {
    const SpelledOut *other = &g_array_index (charge->spelled, SpelledOut, i);
    if (other == spelled || !is_same_item (spelled, other) || (spelled->judged && !other->judged))
      continue;
    if (other->judged && !spelled->judged)
      return FALSE;
    told->timed = other->truth != spelled->truth;
    if (told->timed)
      return TRUE;
    before = before || other < spelled;
  }
  return !before;
}

static GArray *spelled_of (const ChargeReasons *charge, const Reason *clause)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SpelledTold));
  for (guint i = 0; i < charge->spelled->len; i++) {
    SpelledTold told = { &g_array_index (charge->spelled, SpelledOut, i), FALSE };
    if (spelled_is_of (told.spelled, clause->clause) && tell_spelled (charge, &told))
      g_array_append_val (all, told);
  }
  return all;
}

/* 2(1) is asked before 2(1)(1), and whatever tier it leads to; NULL: the clause stands in the item or is that of another. */
static const char *paragraph_of (const Clause *of)
{
  const char *path = of->item == NULL ? NULL : of->item->item->path, *name = of->clause->clause->name;
  const gboolean before = path != NULL && name != NULL &&
                          of->clause->clause->instrument == of->item->item->instrument &&
                          g_str_has_prefix (path, name) && path[strlen (name)] != '\0';
  return before ? name : NULL;
}

static gboolean is_told (const GArray *clauses, const Clause *of)
{
  for (guint i = 0; i < clauses->len; i++)
    if (g_array_index (clauses, Clause, i).clause->clause == of->clause->clause)
      return TRUE;
  return FALSE;
}

static void add (const ChargeReasons *charge, Clause of, const Reason *reason, GArray *clauses)
{
  g_autoptr (GPtrArray) found = reason_open_clauses (reason);
  for (guint i = 0; i < found->len; i++) {
    of.clause = g_ptr_array_index (found, i);
    of.paragraph = paragraph_of (&of);
    if (of.paragraph != NULL && is_told (clauses, &of))
      continue;
    of.must_say = of.item != NULL && of.clause->condition->unanswered;
    of.spelled = spelled_of (charge, of.clause);
    g_array_append_val (clauses, of);
  }
}

void clauses_find (const ChargeReasons *charge, GArray *clauses)
{
  if (charge->who == NO)
    return;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->applicable && item->truth != YES && item->item->rank > charge->verdict.floor)
      add (charge, (Clause) { .item = item }, item->reason, clauses);
  }
  for (guint i = 0; i < charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (charge->leniencies, i);
    if (leniency->waits)
      add (charge, (Clause) { .leniency = leniency }, leniency->reason, clauses);
  }
}
