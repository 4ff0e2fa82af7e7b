/* In: a condition as its document states it. Out: one line that says all that it decides by, for people who maintain the engine and
 * for telling whether two are the same. */
#include "model/book/condition_listing.h"
#include "base/rational_text.h"

void condition_list_names (GString *to, char *const *words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_string_append_printf (to, " %s", words[i]);
}

static void write_limit (GString *to, const char *sign, const Limit *limit)
{
  if (!limit->present)
    return;
  if (limit->unset || limit->ratio.denominator != 0) {
    g_autofree char *ratio = limit->unset ? g_strdup ("?") : rational_write (limit->ratio);
    g_string_append_printf (to, " %s %s", sign, ratio);
    return;
  }
  g_string_append_printf (to, " %s %" G_GINT64_FORMAT, sign, limit->value.lo);
  if (!interval_is_point (limit->value))
    g_string_append_printf (to, "..%" G_GINT64_FORMAT, limit->value.hi);
}

static void write_formula (GString *to, const Condition *limit)
{
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    g_autofree char *times = rational_write (addend->times);
    g_string_append_printf (to, " + %s*%s", times, addend->fact);
  }
  g_string_append (to, limit->over != NULL ? " /" : "");
  condition_list_names (to, limit->over);
}

/* Whose items they are, and how many of them, where that is said. */
static void write_origin (GString *to, const Condition *condition)
{
  if (condition->instrument != NULL)
    g_string_append_printf (to, " of %s", condition->instrument);
  if (condition->offence != NULL)
    g_string_append_printf (to, " on %s", condition->offence);
  if (condition->count > 1)
    g_string_append_printf (to, " %u", condition->count);
}

static void write_adaptation (GString *to, const Adaptation *adapted)
{
  static const char *const bounds[] = { "", " lower", " upper" };
  static const char *const preconditions[] = { "", " whole", " paragraph" };
  g_string_append (to, bounds[adapted->bound]);
  g_string_append (to, preconditions[adapted->preconditions]);
  g_string_append (to, adapted->of != NULL ? " onto" : "");
  condition_list_names (to, adapted->of);
  g_string_append (to, adapted->instead_of != NULL ? " for" : "");
  condition_list_names (to, adapted->instead_of);
}

void condition_list (GString *to, const Condition *condition)
{
  static const char *const names[] = {
    [CONDITION_YES] = "yes",           [CONDITION_LIMIT] = "limit",
    [CONDITION_WITHIN] = "within",     [CONDITION_ALL] = "all",
    [CONDITION_ANY] = "any",           [CONDITION_AT_LEAST] = "at-least",
    [CONDITION_NOT] = "not",           [CONDITION_PROPORTIONAL] = "proportional",
    [CONDITION_SCALE] = "scale",       [CONDITION_REACHES] = "reaches",
    [CONDITION_OPEN] = "open",         [CONDITION_ITEM] = "item",
    [CONDITION_READINGS] = "readings", [CONDITION_READING] = "reading",
    [CONDITION_NEAR] = "near",         [CONDITION_HOLDS] = "holds",
    [CONDITION_ACTS] = "acts",
  };
  g_autofree char *factor = rational_write (condition->factor);
  g_string_append_printf (to, "(%s", condition->meets ? "meets" : names[condition->kind]);
  condition_list_names (to, condition->facts);
  write_formula (to, condition);
  condition_list_names (to, condition->items);
  write_limit (to, ">=", &condition->at_least);
  write_limit (to, ">", &condition->above);
  write_limit (to, "<", &condition->below);
  write_limit (to, "<=", &condition->at_most);
  if (condition->kind == CONDITION_SCALE)
    write_origin (to, condition);
  write_adaptation (to, &condition->adapted);
  if (condition->kind == CONDITION_SCALE && !condition->meets)
    g_string_append_printf (to, " * %s", factor);
  if (condition->unanswered)
    g_string_append (to, " unanswered");
  if (condition->lapse > 0)
    lapse_list (to, condition->lapse);
  if (condition_is_repeated (condition))
    g_string_append_printf (to, " %u times", condition->count);
  if (condition->kind == CONDITION_AT_LEAST)
    g_string_append_printf (to, " %u", condition->count);
  if (condition->id != NULL)
    g_string_append_printf (to, " %s%s", condition->id, condition->applied ? " default" : "");
  if (condition->tier != NULL)
    g_string_append_printf (to, " %s", condition->tier);
  if (condition->article != NULL)
    g_string_append_printf (to, " of %s", condition->article);
  for (guint i = 0; i < condition->children->len; i++) {
    g_string_append_c (to, ' ');
    condition_list (to, g_ptr_array_index (condition->children, i));
  }
  g_string_append_c (to, ')');
}
