/* Limits: there is one, its facts can be added, and some number satisfies it. */
#include "check/passes.h"
#include <string.h>

/* The unit of a known quantity, or NULL. */
static const Unit *unit_of (const Check *check, const char *fact)
{
  gint slot = vocabulary_find (check->book->vocabulary, fact);
  return slot >= 0 ? vocabulary_fact (check->book->vocabulary, (guint) slot)->unit : NULL;
}

static void report_units (const Check *check, const Unit *first, const Unit *unit, Place place)
{
  g_autofree char *found = g_strdup_printf ("%s + %s", first->id, unit->id);
  findings_add (check->findings, FINDING_MIXED_UNITS, place, found, NULL, NULL);
}

/* Returns: the unit that all of them have. */
static const Unit *check_units (const Check *check, char *const *facts, Place place)
{
  const Unit *first = NULL;
  for (guint i = 0; facts != NULL && facts[i] != NULL; i++) {
    const Unit *unit = unit_of (check, facts[i]);
    if (unit == NULL)
      continue;
    if (first == NULL)
      first = unit;
    if (unit == first)
      continue;
    report_units (check, first, unit, place);
    break;
  }
  return first;
}

/* What is added has the unit of the limit, or `times` says how it is converted. */
static void check_addends (const Check *check, const Condition *limit, const Unit *unit)
{
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    const Unit *own = unit_of (check, addend->fact);
    if (unit != NULL && own != NULL && own != unit && !addend->converts)
      report_units (check, unit, own, addend->place);
  }
}

static gint64 least_of (const Condition *limit, const Limit *at_least)
{
  gint64 least = at_least->present ? at_least->value.lo : 0;
  return limit->above.present ? MAX (least, limit->above.value.lo + 1) : least;
}

static gint64 most_of (const Condition *limit)
{
  gint64 most = limit->at_most.present ? limit->at_most.value.hi : UNBOUNDED;
  return limit->below.present ? MIN (most, limit->below.value.hi - 1) : most;
}

/* The same for shares, which may lie between any two. */
static gboolean has_ratio (const Condition *limit)
{
  const Limit *lower = limit->above.present ? &limit->above : &limit->at_least;
  const Limit *upper = limit->below.present ? &limit->below : &limit->at_most;
  if (!lower->present || !upper->present)
    return TRUE;
  int order = rational_compare (lower->ratio, upper->ratio);
  return order < 0 || (order == 0 && lower == &limit->at_least && upper == &limit->at_most);
}

static void append_end (GString *text, const char *sign, const Limit *limit)
{
  if (limit->present)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " " : "", sign,
                            limit->written != NULL ? limit->written : "?");
}

static void check_range (const Check *check, const Condition *limit, const Limit *at_least)
{
  if (limit->over != NULL ? has_ratio (limit) : least_of (limit, at_least) <= most_of (limit))
    return;
  g_autoptr (GString) found = g_string_new (NULL);
  append_end (found, "≥", at_least);
  append_end (found, ">", &limit->above);
  append_end (found, "<", &limit->below);
  append_end (found, "≤", &limit->at_most);
  findings_add (check->findings, FINDING_EMPTY_BAND, limit->place, found->str, NULL, NULL);
}

/* A limit that every number reaches is none. */
static gboolean is_nothing (const Limit *at_least)
{
  return at_least->written != NULL && strspn (at_least->written, "0.%") == strlen (at_least->written);
}

static void check_presence (const Check *check, const Condition *limit)
{
  const Limit *at_least = &limit->at_least;
  gboolean any = at_least->present || limit->above.present || limit->below.present || limit->at_most.present;
  if (!any) {
    g_autofree char *facts = g_strjoinv (" ", limit->facts);
    findings_add (check->findings, FINDING_NO_LIMIT, limit->place, facts, NULL, NULL);
  } else if (is_nothing (at_least)) {
    findings_add (check->findings, FINDING_NO_LIMIT, at_least->place, "≥ 0", NULL, NULL);
  }
}

static void check_count (const Check *check, const Condition *group)
{
  guint n = group->children->len;
  if (n == 0 || group->count <= n)
    return;
  g_autofree char *found = g_strdup_printf ("%u", group->count);
  g_autofree char *expected = g_strdup_printf ("1..%u", n);
  findings_add (check->findings, FINDING_BAD_VALUE, group->names, found, expected, NULL);
}

static void check_condition (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  if (condition->kind == CONDITION_AT_LEAST)
    check_count (data, condition);
  if (condition->kind != CONDITION_LIMIT || condition->facts == NULL)
    return;
  check_addends (data, condition, check_units (data, condition->facts, condition->names));
  check_units (data, condition->over, condition->names);
  check_presence (data, condition);
  check_range (data, condition, &condition->at_least);
}

void limits_check (const Check *check) { rulebook_each_condition (check->book, check_condition, (gpointer) check); }
