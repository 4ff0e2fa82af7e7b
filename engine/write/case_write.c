/* In: a case. Out: the XML case file that says it. A value keeps the words in which it was stated; one that has none is
 * written in the shortest form that reads back as the same interval. */
#include "write/case_write.h"
#include "write/acts_write.h"
#include "write/element_write.h"
#include <string.h>
#include "base/date/date.h"
#include "base/value/quantity.h"

/* The date of which days are the ends, cut off at `bound` on the other side as the conduct's other end cuts it; one day is written
 * as that day, though a month that is cut off at it would do. Returns: yours. */
static char *write_end_of (Interval days, Days bound)
{
  static const gsize forms[] = { 4, 7, 10 }; /* characters of an ISO date that name a year, a month, a day */
  g_autofree char *date = civil_write (bound.lo > 1 ? days.hi : days.lo);
  for (guint i = days.lo == days.hi ? G_N_ELEMENTS (forms) - 1 : 0; i < G_N_ELEMENTS (forms); i++) {
    Days named;
    if (civil_read (date, forms[i], &named.lo, &named.hi) && MAX (named.lo, bound.lo) == days.lo &&
        MIN (named.hi, bound.hi) == days.hi)
      return g_strndup (date, forms[i]);
  }
  return date_write ((Days) { days.lo, days.hi });
}

static char *write_from (const Case *fact_case)
{
  const Interval from = fact_case->conduct_from;
  if (fact_case->from_text.written != NULL)
    return g_strdup (fact_case->from_text.written);
  if (from.lo <= 1 && from.hi == fact_case->conduct_to.hi)
    return NULL;
  return write_end_of (from, (Days) { 1, fact_case->conduct_to.hi });
}

static char *write_to (const Case *fact_case)
{
  const Interval to = fact_case->conduct_to;
  if (fact_case->from_text.written != NULL || fact_case->to_text.written != NULL)
    return g_strdup (fact_case->to_text.written);
  if (to.hi == DAY_MAX && to.lo == fact_case->conduct_from.lo)
    return g_strdup ("unknown");
  return write_end_of (to, (Days) { fact_case->conduct_from.lo, DAY_MAX });
}

static void add_conduct (GString *to, const Case *fact_case)
{
  static const char *const later[] = {
    [LATER_PART_UNSAID] = NULL, [LATER_PART_UNKNOWN] = "unknown", [LATER_PART_NO] = "no", [LATER_PART_YES] = "yes"
  };
  if (fact_case->conduct_from.lo <= 0 && fact_case->from_text.written == NULL)
    return;
  g_autofree char *from = write_from (fact_case);
  g_autofree char *until = write_to (fact_case);
  element_start (to, 1, WRITE_CONDUCT_FROM);
  attribute_write (to, WRITE_CONDUCT_FROM, from);
  attribute_write (to, WRITE_CONDUCT_TO, g_strcmp0 (from, until) == 0 ? NULL : until);
  attribute_write (to, WRITE_CONDUCT_LATER, later[fact_case->later_part]);
  g_autofree char *since = fact_case->counted_since == 0 ? NULL : civil_write (fact_case->counted_since);
  attribute_write (to, WRITE_CONDUCT_SINCE, since);
  element_close (to, 1, WRITE_CONDUCT_FROM, "");
}

static void add_decision (GString *to, const Case *fact_case)
{
  if (fact_case->decided.lo <= 0)
    return;
  const char *said = fact_case->decided_text.written;
  g_autofree char *on =
      said != NULL ? g_strdup (said) : date_write ((Days) { fact_case->decided.lo, fact_case->decided.hi });
  element_start (to, 1, WRITE_DECISION_ON);
  attribute_write (to, WRITE_DECISION_ON, on);
  element_close (to, 1, WRITE_DECISION_ON, "");
}

/* ---- facts ---- */

/* A grade by its name: its place among the grades says nothing to a reader. */
static char *write_quantity (const Unit *unit, gint64 value)
{
  const Words *level = unit_level_name (unit, value);
  return level != NULL ? g_strdup (level->zh) : quantity_write_units (value, unit->parts);
}

/* One end of a range in the words of a case file; NULL where that side is open. Returns: yours. */
static char *write_end (const Fact *fact, gint64 value, gint64 open)
{
  if (value == open)
    return NULL;
  return fact->kind == FACT_DATE ? civil_write (value) : write_quantity (fact->unit, value);
}

static char *write_date (Interval value)
{
  if (value.lo < 0)
    return lapse_write ((Lapse) -value.lo);
  if (value.hi == 0)
    return g_strdup ("no");
  if (value.lo == 1 && value.hi == DAY_MAX)
    return g_strdup ("yes");
  return value.lo > 0 ? date_write ((Days) { value.lo, value.hi }) : NULL;
}

/* NULL: it takes a range. Returns: yours. */
static char *write_value (const Fact *fact, const Stated *stated)
{
  const Interval value = stated->value;
  if (stated->written != NULL)
    return g_strdup (stated->written);
  if (interval_equal (value, fact_unknown (fact)))
    return g_strdup ("unknown");
  if (fact->kind == FACT_YES_NO)
    return g_strdup (value.lo == 1 ? "yes" : "no");
  if (fact->kind == FACT_DATE)
    return write_date (value);
  return interval_is_point (value) ? write_quantity (fact->unit, value.lo) : NULL;
}

/* A row of a table by both. */
static void add_id (GString *to, const Fact *fact)
{
  attribute_write (to, WRITE_FACT_ID, fact->table != NULL ? fact->table->id : fact->id);
  if (fact->table != NULL)
    attribute_write (to, WRITE_FACT_OF, fact->id);
}

static void add_fact (GString *to, const Fact *fact, const Stated *stated)
{
  const Interval whole = fact_unknown (fact);
  g_autofree char *value = write_value (fact, stated);
  add_id (to, fact);
  attribute_write (to, WRITE_FACT_VALUE, value);
  if (value != NULL)
    return;
  g_autofree char *least = write_end (fact, stated->value.lo, whole.lo);
  g_autofree char *most = write_end (fact, stated->value.hi, whole.hi);
  attribute_write (to, WRITE_FACT_MIN, least);
  attribute_write (to, WRITE_FACT_MAX, most);
}

static void add_facts (GString *to, const Case *fact_case, const Vocabulary *vocabulary, gint defendant)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->defendant != defendant)
      continue;
    element_start (to, defendant == -1 ? 1 : 2, WRITE_FACT_ID);
    add_fact (to, vocabulary_fact (vocabulary, stated->fact), stated);
    element_close (to, 1, WRITE_FACT_ID, "");
  }
}

/* ---- people, clauses, charges ---- */

static const char *id_of (const Case *fact_case, gint defendant)
{
  return defendant < 0 ? NULL : g_array_index (fact_case->defendants, Defendant, defendant).id;
}

static void add_defendant (GString *to, const Case *fact_case, const Vocabulary *vocabulary, guint i)
{
  const Defendant *defendant = &g_array_index (fact_case->defendants, Defendant, i);
  g_autoptr (GString) facts = g_string_new (NULL);
  add_facts (facts, fact_case, vocabulary, (gint) i);
  shares_write (facts, fact_case, vocabulary, (gint) i);
  acts_write (facts, fact_case, vocabulary, (gint) i);
  element_start (to, 1, WRITE_DEFENDANT_ID);
  attribute_write (to, WRITE_DEFENDANT_ID, defendant->id);
  attribute_write (to, WRITE_DEFENDANT_NAME, g_strcmp0 (defendant->name, defendant->id) == 0 ? NULL : defendant->name);
  attribute_write (to, WRITE_DEFENDANT_KIND, defendant->kind == DEFENDANT_ORGANIZATION ? "organization" : NULL);
  attribute_write (to, WRITE_DEFENDANT_FOR, id_of (fact_case, case_organization_of (fact_case, (gint) i)));
  element_close (to, 1, WRITE_DEFENDANT_ID, facts->str);
}

static const char *write_truth (Interval value)
{
  return !interval_is_point (value) ? "unknown" : value.lo == 1 ? "yes" : "no";
}

static void add_clauses (GString *to, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (fact_case->rulings, Ruling, i);
    element_start (to, 1, WRITE_CLAUSE_ITEM);
    attribute_write (to, WRITE_CLAUSE_ITEM, ruling->path);
    attribute_write (to, WRITE_CLAUSE_VALUE, write_truth (ruling->value));
    attribute_write (to, WRITE_CLAUSE_INSTRUMENT, ruling->instrument);
    attribute_write (to, WRITE_CLAUSE_DEFENDANT, id_of (fact_case, ruling->defendant));
    element_close (to, 1, WRITE_CLAUSE_ITEM, "");
  }
}

static void add_figures (GString *to, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->figures->len; i++) {
    const Figure *figure = &g_array_index (fact_case->figures, Figure, i);
    element_start (to, 1, WRITE_FIGURE_OF);
    attribute_write (to, WRITE_FIGURE_OF, figure->instrument);
    attribute_write (to, WRITE_FIGURE_NAME, figure->name);
    attribute_write (to, WRITE_FIGURE_IS, figure->written);
    attribute_write (to, WRITE_FIGURE_SOURCE, figure->source);
    attribute_write (to, WRITE_FIGURE_FROM, figure->from_text);
    attribute_write (to, WRITE_FIGURE_TO, figure->to_text);
    element_close (to, 1, WRITE_FIGURE_OF, "");
  }
}

static void add_charges (GString *to, const Case *fact_case, const Vocabulary *vocabulary)
{
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
    element_start (to, 1, WRITE_CHARGE_OFFENCE);
    attribute_write (to, WRITE_CHARGE_OFFENCE, charge->offence);
    attribute_write (to, WRITE_CHARGE_DEFENDANT, id_of (fact_case, charge->defendant));
    g_autoptr (GString) facts = g_string_new (NULL);
    if (charge->said > 0)
      add_facts (facts, fact_case, vocabulary, said_of_charge (charge->said));
    element_close (to, 1, WRITE_CHARGE_OFFENCE, facts->str);
  }
}

static void add_head (GString *to, const Case *fact_case)
{
  g_string_append (to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  element_start (to, 0, WRITE_HEAD_ID);
  g_string_append (to, " xmlns=\"urn:sill:case:1\"");
  attribute_write (to, WRITE_HEAD_ID, fact_case->id);
  attribute_write (to, WRITE_HEAD_FINDINGS, fact_case->complete ? "complete" : "partial");
  attribute_write (to, WRITE_HEAD_REGION, fact_case->region);
  attribute_write (to, WRITE_HEAD_TITLE, fact_case->title);
  attribute_write (to, WRITE_HEAD_SOURCE, fact_case->source);
}

static void add_expect (GString *to, const ExpectText *expect)
{
  element_start (to, 1, WRITE_EXPECT_TIER);
  attribute_write (to, WRITE_EXPECT_TIER, expect->tier);
  attribute_write (to, WRITE_EXPECT_FLOOR, expect->floor);
  attribute_write (to, WRITE_EXPECT_CEILING, expect->ceiling);
  attribute_write (to, WRITE_EXPECT_ITEMS, expect->items);
  element_close (to, 1, WRITE_EXPECT_TIER, "");
}

char *case_write (const Case *fact_case, const Vocabulary *vocabulary)
{
  return case_write_expecting (fact_case, vocabulary, NULL);
}

char *case_write_expecting (const Case *fact_case, const Vocabulary *vocabulary, const ExpectText *expect)
{
  GString *to = g_string_new (NULL);
  g_autoptr (GString) inside = g_string_new (NULL);
  add_conduct (inside, fact_case);
  add_decision (inside, fact_case);
  for (guint i = 0; i < fact_case->defendants->len; i++)
    add_defendant (inside, fact_case, vocabulary, i);
  add_facts (inside, fact_case, vocabulary, -1);
  acts_write (inside, fact_case, vocabulary, -1);
  add_clauses (inside, fact_case);
  add_figures (inside, fact_case);
  add_charges (inside, fact_case, vocabulary);
  if (expect != NULL)
    add_expect (inside, expect);
  add_head (to, fact_case);
  element_close (to, 0, WRITE_HEAD_ID, inside->str);
  return g_string_free (to, FALSE);
}
