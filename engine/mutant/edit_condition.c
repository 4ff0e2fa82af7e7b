/* A condition in, what people make of it out, and of all conditions in it: and for or, a part or a negation forgotten, another
 * factor, a reference one item short. */
#include "mutant/edit.h"

static const char *kind_name (ConditionKind kind) { return kind == CONDITION_ALL ? "all" : "any"; }

/* ---- and, or, at least ---- */

static void turn_connective (const Editor *editor, Condition *condition)
{
  const ConditionKind other = condition->kind == CONDITION_ALL ? CONDITION_ANY : CONDITION_ALL;
  if (condition->children->len < 2)
    return;
  edit_add (editor, MISTAKE_AND_OR, condition->place, kind_name (condition->kind), kind_name (other));
  edit_exchange (editor, &condition->kind, &other, sizeof other);
}

static void put_count (const Editor *editor, Condition *condition, Mistake mistake, guint count)
{
  g_autofree char *was = g_strdup_printf ("%u", condition->count), *is = g_strdup_printf ("%u", count);
  edit_add (editor, mistake, condition->place, was, is);
  edit_exchange (editor, &condition->count, &count, sizeof count);
}

static void edit_count (const Editor *editor, Condition *condition)
{
  put_count (editor, condition, MISTAKE_ONE_MORE, condition->count + 1);
  if (condition->count > 1)
    put_count (editor, condition, MISTAKE_ONE_FEWER, condition->count - 1);
}

static void drop_parts (const Editor *editor, Condition *condition)
{
  for (guint i = 0; condition->children->len > 1 && i < condition->children->len; i++) {
    const Condition *part = g_ptr_array_index (condition->children, i);
    g_autofree char *what = part->facts == NULL ? NULL : g_strjoinv (" ", part->facts);
    if (part->kind == CONDITION_PROPORTIONAL)
      continue; /* see edit_sum */
    edit_add (editor, MISTAKE_PART_LEFT_OUT, part->place, what == NULL ? "" : what, NULL);
    edit_point (editor, &condition->children, edit_without (editor, condition->children, i));
  }
}

/* ---- not ---- */

static void drop_not (const Editor *editor, gpointer slot, const Condition *condition)
{
  edit_add (editor, MISTAKE_NOT_LOST, condition->place, "not", NULL);
  edit_point (editor, slot, g_ptr_array_index (condition->children, 0));
}

/* ---- factors ---- */

static char *write_factor (Rational factor)
{
  return factor.denominator == 1 ? g_strdup_printf ("by=\"%" G_GINT64_FORMAT "\"", factor.numerator)
                                 : g_strdup_printf ("by=\"%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "\"",
                                                    factor.numerator, factor.denominator);
}

static void put_factor (const Editor *editor, Condition *scale, Place place, Mistake mistake, Rational factor)
{
  g_autofree char *was = write_factor (scale->factor), *is = write_factor (factor);
  edit_add (editor, mistake, place, was, is);
  edit_exchange (editor, &scale->factor, &factor, sizeof factor);
}

static void edit_factor (const Editor *editor, Condition *scale, Place place)
{
  const Rational whole = RATIONAL_ONE, five = { 5, 1 }, ten = { 10, 1 };
  const Rational factor = scale->factor;
  if (rational_compare (factor, whole) != 0)
    put_factor (editor, scale, place,
                rational_compare (factor, whole) < 0 ? MISTAKE_HALF_TO_WHOLE : MISTAKE_FACTOR_LOST, whole);
  if (rational_compare (factor, ten) == 0)
    put_factor (editor, scale, place, MISTAKE_TEN_TO_FIVE, five);
  if (rational_compare (factor, five) == 0)
    put_factor (editor, scale, place, MISTAKE_FIVE_TO_TEN, ten);
}

/* ---- references ---- */

/* The paths of the items that it means but for one. */
static char **paths_without (const Editor *editor, const LawCondition *resolved, guint index)
{
  char **paths = arena_take (editor->to->arena, (resolved->n_items + 1) * sizeof (char *));
  for (guint i = 0, k = 0; i < resolved->n_items; i++)
    if (i != index)
      paths[k++] = arena_text (editor->to->arena, resolved->items[i]->stated->path);
  return paths;
}

static void refer_to (const Editor *editor, Mistake mistake, Condition *condition, char **items)
{
  g_autofree char *was = g_strjoinv (" ", condition->items), *is = g_strjoinv (" ", items);
  edit_add (editor, mistake, condition->names.path != NULL ? condition->names : condition->place, was, is);
  edit_point (editor, &condition->items, items);
}

static void edit_references (const Editor *editor, Condition *condition)
{
  const LawCondition *resolved = edit_resolved (editor, condition);
  for (guint i = 0; resolved != NULL && resolved->n_items > 1 && i < resolved->n_items; i++)
    refer_to (editor, MISTAKE_REFERENCE_SHORT, condition, paths_without (editor, resolved, i));
}

static gboolean is_reduced (const Item *item)
{
  return item->condition->kind == CONDITION_SCALE && rational_compare (item->condition->factor, RATIONAL_ONE) < 0;
}

/* Who forgets that some of the items are reduced takes the multiple of the others alone. */
static void multiply_whole (const Editor *editor, Condition *scale)
{
  const LawCondition *resolved = edit_resolved (editor, scale);
  if (resolved == NULL || rational_compare (scale->factor, RATIONAL_ONE) <= 0)
    return;
  char **whole = arena_take (editor->to->arena, (resolved->n_items + 1) * sizeof (char *));
  guint n = 0;
  for (guint i = 0; i < resolved->n_items; i++)
    if (!is_reduced (resolved->items[i]->stated))
      whole[n++] = arena_text (editor->to->arena, resolved->items[i]->stated->path);
  if (n > 0 && n < resolved->n_items)
    refer_to (editor, MISTAKE_MULTIPLE_OF_WHOLE, scale, whole);
}

/* ---- spans and readings ---- */

static void put_lapse (const Editor *editor, Condition *within, Mistake mistake, Lapse lapse)
{
  g_autofree char *was = lapse_attribute (within->lapse), *is = lapse_attribute (lapse);
  edit_add (editor, mistake, within->place, was, is);
  edit_exchange (editor, &within->lapse, &lapse, sizeof lapse);
}

static void edit_lapse (const Editor *editor, Condition *within)
{
  put_lapse (editor, within, MISTAKE_YEARS_UP, lapse_longer (within->lapse));
  if (lapse_number (within->lapse) > 1)
    put_lapse (editor, within, MISTAKE_YEARS_DOWN, lapse_shorter (within->lapse));
}

/* The days of one event lie within the same time; a mistake is made in all of them. */
static void put_lapse_of_all (const Editor *editor, Condition *repeated, Mistake mistake, Lapse lapse)
{
  put_lapse (editor, repeated, mistake, lapse);
  for (guint i = 0; i < repeated->children->len; i++)
    edit_exchange (editor, &((Condition *) g_ptr_array_index (repeated->children, i))->lapse, &lapse, sizeof lapse);
}

static void edit_repeated (const Editor *editor, Condition *repeated)
{
  g_autofree char *was = g_strdup_printf ("times=\"%u\"", repeated->count);
  g_autofree char *is = g_strdup_printf ("times=\"%u\"", repeated->count - 1);
  edit_add (editor, MISTAKE_ONE_FEWER, repeated->place, was, is);
  edit_point (editor, &repeated->children, edit_without (editor, repeated->children, repeated->children->len - 1));
  put_lapse_of_all (editor, repeated, MISTAKE_YEARS_UP, lapse_longer (repeated->lapse));
  if (lapse_number (repeated->lapse) > 1)
    put_lapse_of_all (editor, repeated, MISTAKE_YEARS_DOWN, lapse_shorter (repeated->lapse));
}

void edit_readings (const Editor *editor, const Condition *readings)
{
  Condition *applied = NULL;
  const gboolean no = FALSE, yes = TRUE;
  for (guint i = 0; i < readings->children->len; i++) {
    Condition *reading = g_ptr_array_index (readings->children, i);
    applied = reading->applied ? reading : applied;
  }
  for (guint i = 0; applied != NULL && i < readings->children->len; i++) {
    Condition *reading = g_ptr_array_index (readings->children, i);
    if (reading == applied)
      continue;
    edit_add (editor, MISTAKE_WRONG_READING, readings->place, applied->id, reading->id);
    edit_exchange (editor, &applied->applied, &no, sizeof no);
    edit_exchange (editor, &reading->applied, &yes, sizeof yes);
  }
}

/* ---- a condition of any kind ---- */

static void edit_one (const Editor *editor, gpointer slot, Condition *condition)
{
  if (condition_is_repeated (condition)) {
    edit_repeated (editor, condition);
    return;
  }
  switch (condition->kind) {
  case CONDITION_LIMIT: edit_limit (editor, condition); break;
  case CONDITION_YES: edit_facts (editor, condition); break;
  case CONDITION_WITHIN:
    edit_facts (editor, condition);
    edit_lapse (editor, condition);
    break;
  case CONDITION_ALL:
  case CONDITION_ANY:
    turn_connective (editor, condition);
    drop_parts (editor, condition);
    if (condition->kind == CONDITION_ANY)
      edit_alternatives (editor, condition);
    break;
  case CONDITION_AT_LEAST:
    edit_count (editor, condition);
    drop_parts (editor, condition);
    break;
  case CONDITION_ACTS:
    if (condition->lapse > 0)
      edit_lapse (editor, condition);
    break;
  case CONDITION_NOT: drop_not (editor, slot, condition); break;
  case CONDITION_SCALE:
    edit_factor (editor, condition, condition->place);
    edit_references (editor, condition);
    multiply_whole (editor, condition);
    break;
  case CONDITION_PROPORTIONAL:
    edit_references (editor, condition);
    edit_sum (editor, condition);
    break;
  case CONDITION_READINGS: edit_readings (editor, condition); break;
  case CONDITION_NEAR: edit_factor (editor, g_ptr_array_index (condition->children, 0), condition->place); break;
  case CONDITION_HOLDS:
  case CONDITION_REACHES:
  case CONDITION_OPEN:
  case CONDITION_ITEM:
  case CONDITION_READING: break;
  }
}

/* What a `near` or a `within` of several times is made of, and what is no default, nobody wrote or nobody follows. */
static gboolean is_closed (const Condition *condition)
{
  return condition->kind == CONDITION_NEAR || condition_is_repeated (condition) ||
         (condition->kind == CONDITION_READING && !condition->applied);
}

void edit_condition (const Editor *editor, gpointer slot, Condition *condition)
{
  if (condition == NULL)
    return;
  edit_one (editor, slot, condition);
  Editor inside = *editor;
  inside.beside = condition->kind == CONDITION_ANY ? condition->children : NULL;
  for (guint i = 0; !is_closed (condition) && i < condition->children->len; i++)
    edit_condition (&inside, &condition->children->pdata[i], g_ptr_array_index (condition->children, i));
}
