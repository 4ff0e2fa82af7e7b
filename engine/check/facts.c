/* Facts that rules name: they exist, and are of the kind that the element asks for. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

static const char *const kind_names[] = {
  [FACT_YES_NO] = "yes-no", [FACT_QUANTITY] = "quantity", [FACT_DATE] = "date"
};

/* Where a yes or no is asked, the reserved fact may have been meant as well. */
static void report_unknown (const Check *check, const char *id, FactKind kind, Place place)
{
  static const char *const reserved[] = { ORGANIZATION_FACT, NULL };
  g_autofree const char **names = vocabulary_names (check->book->vocabulary);
  const char *nearest = text_nearest (id, names);
  if (nearest == NULL && kind == FACT_YES_NO)
    nearest = text_nearest (id, reserved);
  findings_add (check->findings, FINDING_UNKNOWN_FACT, place, id, NULL, nearest);
}

static void check_fact (const Check *check, const char *id, FactKind kind, Place place)
{
  if (id == NULL || *id == '\0')
    return;
  const Vocabulary *vocabulary = check->book->vocabulary;
  gboolean reserved = strcmp (id, ORGANIZATION_FACT) == 0;
  gint slot = vocabulary_find (vocabulary, id);
  if (slot < 0 && !reserved)
    report_unknown (check, id, kind, place);
  else if ((reserved ? FACT_YES_NO : vocabulary_fact (vocabulary, (guint) slot)->kind) != kind)
    findings_add (check->findings, FINDING_WRONG_KIND, place, id, kind_names[kind], NULL);
}

static gboolean stands_before (char *const *ids, guint i)
{
  for (guint j = 0; j < i; j++)
    if (strcmp (ids[j], ids[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean names_fact (char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

static gboolean adds_before (const Condition *limit, guint i)
{
  const char *fact = ((const Addend *) g_ptr_array_index (limit->addends, i))->fact;
  for (guint j = 0; j < i; j++)
    if (strcmp (((const Addend *) g_ptr_array_index (limit->addends, j))->fact, fact) == 0)
      return TRUE;
  return FALSE;
}

/* What is added and what the sum is divided by; a fact stands in one place only. */
static void check_summands (const Check *check, const Condition *limit)
{
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    if (names_fact (limit->facts, addend->fact) || names_fact (limit->over, addend->fact) || adds_before (limit, i))
      findings_add (check->findings, FINDING_REPEATED_FACT, addend->place, addend->fact, NULL, NULL);
    else
      check_fact (check, addend->fact, FACT_QUANTITY, addend->place);
  }
  for (guint i = 0; limit->over != NULL && limit->over[i] != NULL; i++)
    if (names_fact (limit->facts, limit->over[i]))
      findings_add (check->findings, FINDING_REPEATED_FACT, limit->names, limit->over[i], NULL, NULL);
}

/* One that stands twice would count twice in a sum. */
static void check_facts (const Check *check, char *const *ids, FactKind kind, Place place)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    if (stands_before (ids, i))
      findings_add (check->findings, FINDING_REPEATED_FACT, place, ids[i], NULL, NULL);
    else
      check_fact (check, ids[i], kind, place);
  }
}

static void check_condition (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  if (condition->kind == CONDITION_YES)
    check_facts (data, condition->facts, FACT_YES_NO, condition->names);
  else if (condition->kind == CONDITION_LIMIT) {
    check_facts (data, condition->facts, FACT_QUANTITY, condition->names);
    check_facts (data, condition->over, FACT_QUANTITY, condition->names);
    check_summands (data, condition);
  } else if (condition->kind == CONDITION_WITHIN)
    check_facts (data, condition->facts, FACT_DATE, condition->names);
}

/* Nothing satisfies both. */
static void check_opposites (const Check *check, char *const *when, char *const *unless, Place place)
{
  for (guint i = 0; when != NULL && when[i] != NULL; i++)
    if (names_fact (unless, when[i]))
      findings_add (check->findings, FINDING_WHEN_AND_UNLESS, place, when[i], NULL, NULL);
}

static void check_gates (const Item *item, const Spot *spot, gpointer data)
{
  if (g_ptr_array_index (spot->rule->items, 0) == item) {
    check_facts (data, spot->rule->when, FACT_YES_NO, spot->rule->place);
    check_facts (data, spot->rule->unless, FACT_YES_NO, spot->rule->place);
    check_opposites (data, spot->rule->when, spot->rule->unless, spot->rule->place);
  }
  check_facts (data, item->when, FACT_YES_NO, item->place);
  check_facts (data, item->unless, FACT_YES_NO, item->place);
  check_opposites (data, item->when, item->unless, item->place);
}

/* Fines are multiples of an amount of money. */
static void check_fine (const Check *check, const Fine *fine)
{
  gboolean fixed = fine->at_least.numerator > 0 || !rational_is_unbounded (fine->at_most);
  if (fixed && vocabulary_unit (check->book->vocabulary, "yuan") == NULL)
    findings_add (check->findings, FINDING_UNKNOWN_UNIT, fine->place, "yuan", NULL, NULL);
  check_fact (check, fine->of, FACT_QUANTITY, fine->place);
  gint slot = fine->of != NULL ? vocabulary_find (check->book->vocabulary, fine->of) : -1;
  const Unit *unit = slot >= 0 ? vocabulary_fact (check->book->vocabulary, (guint) slot)->unit : NULL;
  if (unit != NULL && strcmp (unit->id, "yuan") != 0)
    findings_add (check->findings, FINDING_WRONG_UNIT, fine->place, fine->of, "yuan", NULL);
}

static void check_fines (const Check *check, const GPtrArray *fines)
{
  for (guint i = 0; i < fines->len; i++)
    check_fine (check, g_ptr_array_index (fines, i));
}

static void check_all_fines (const Check *check, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    for (guint j = 0; j < offence->versions->len; j++)
      check_fines (check, ((const Version *) g_ptr_array_index (offence->versions, j))->fines);
  }
  for (guint i = 0; i < instrument->standards->len; i++)
    check_fines (check, ((const Standard *) g_ptr_array_index (instrument->standards, i))->fines);
}

static void check_remarks (const Check *check, const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++) {
    const Remark *remark = g_ptr_array_index (remarks, i);
    check_facts (check, remark->when, FACT_YES_NO, remark->place);
    check_facts (check, remark->unless, FACT_YES_NO, remark->place);
    check_opposites (check, remark->when, remark->unless, remark->place);
  }
}

static void check_concurrences (const Check *check, const GPtrArray *concurrences)
{
  for (guint i = 0; i < concurrences->len; i++) {
    const Concurrence *concurrence = g_ptr_array_index (concurrences, i);
    check_facts (check, concurrence->when, FACT_YES_NO, concurrence->place);
    check_facts (check, concurrence->unless, FACT_YES_NO, concurrence->place);
    check_opposites (check, concurrence->when, concurrence->unless, concurrence->place);
  }
}

/* Of any kind. */
static void check_telling (const Check *check, const Offence *offence)
{
  for (guint i = 0; offence->tells != NULL && offence->tells[i] != NULL; i++)
    if (vocabulary_find (check->book->vocabulary, offence->tells[i]) < 0)
      report_unknown (check, offence->tells[i], FACT_QUANTITY, offence->place);
}

static void check_offence_remarks (const Check *check, const Offence *offence)
{
  check_telling (check, offence);
  check_remarks (check, offence->remarks);
  check_concurrences (check, offence->concurrences);
  for (guint i = 0; i < offence->versions->len; i++)
    check_remarks (check, ((const Version *) g_ptr_array_index (offence->versions, i))->remarks);
}

static void check_all_remarks (const Check *check, const Instrument *instrument)
{
  check_remarks (check, instrument->remarks);
  for (guint i = 0; i < instrument->offences->len; i++)
    check_offence_remarks (check, g_ptr_array_index (instrument->offences, i));
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    check_remarks (check, standard->remarks);
    check_concurrences (check, standard->concurrences);
    for (guint j = 0; j < standard->articles->len; j++) {
      const Article *article = g_ptr_array_index (standard->articles, j);
      check_facts (check, article->beside, FACT_YES_NO, article->place);
    }
  }
}

void facts_check (const Check *check)
{
  rulebook_each_condition (check->book, check_condition, (gpointer) check);
  rulebook_each_item (check->book, check_gates, (gpointer) check);
  for (guint i = 0; i < check->book->instruments->len; i++) {
    check_all_fines (check, g_ptr_array_index (check->book->instruments, i));
    check_all_remarks (check, g_ptr_array_index (check->book->instruments, i));
  }
}
