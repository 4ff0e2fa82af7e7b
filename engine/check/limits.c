/* Limits: there is one, its facts can be added, and some number satisfies it. */
#include "check/passes.h"
#include <string.h>

/* The unit of a known quantity, or NULL. */
static const Unit *unit_of (const Check *check, const char *fact)
{
  gint slot = vocabulary_find (check->book->vocabulary, fact);
  return slot >= 0 ? vocabulary_fact (check->book->vocabulary, (guint) slot)->unit : NULL;
}

static void check_units (const Check *check, const Condition *limit)
{
  const Unit *first = NULL;
  for (guint i = 0; limit->facts[i] != NULL; i++) {
    const Unit *unit = unit_of (check, limit->facts[i]);
    if (unit == NULL)
      continue;
    if (first == NULL)
      first = unit;
    if (unit == first)
      continue;
    g_autofree char *found = g_strdup_printf ("%s + %s", first->id, unit->id);
    findings_add (check->findings, FINDING_MIXED_UNITS, limit->names, found, NULL, NULL);
    return;
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

static void append_end (GString *text, const char *sign, const Limit *limit)
{
  if (limit->present)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " " : "", sign,
                            limit->written != NULL ? limit->written : "?");
}

static void check_range (const Check *check, const Condition *limit, const Limit *at_least)
{
  if (least_of (limit, at_least) <= most_of (limit))
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
  return at_least->written != NULL && strspn (at_least->written, "0.") == strlen (at_least->written);
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
  check_units (data, condition);
  check_presence (data, condition);
  check_range (data, condition, &condition->at_least);
}

void limits_check (const Check *check) { rulebook_each_condition (check->book, check_condition, (gpointer) check); }
