/* A point of two laws written back as the facts of a case: what is least is left out, everything else is said as a case says it. */
#include "form/point.h"
#include "rules.h"
#include "test.h"

typedef struct {
  Program *program;
  Pair *pair;
  gint64 *point;
} Writing;

static Writing writing_of (const char *item)
{
  Program *program = rules_small (item, NULL);
  const PairLaw law = { program, rules_plan (program) };
  Pair *pair = pair_new (law, law, NULL);
  gint64 *point = g_new (gint64, pair->meanings->len + 1);
  for (guint i = 0; i < pair->meanings->len; i++)
    point[i] = space_variable (pair->space, i)->reach.lo;
  return (Writing) { program, pair, point };
}

static void writing_clear (Writing *writing)
{
  pair_free (writing->pair);
  program_unref (writing->program);
  g_free (writing->point);
}

/* Every variable of the kind (of a fact that is no span: no hidden one). */
static void set (const Writing *writing, gboolean hidden, HiddenKind kind, gint64 value)
{
  for (guint i = 0; i < writing->pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (writing->pair, i);
    const gboolean is_hidden = meaning->hidden[PAIR_NOW] != NULL;
    if (is_hidden == hidden && (is_hidden ? meaning->kind == kind : meaning->facts[PAIR_NOW] != NULL))
      writing->point[i] = value;
  }
}

static Case *case_of (const Writing *writing)
{
  const Day conduct = civil_day ((CivilDate) { 2020, 5, 6 }), decision = civil_day ((CivilDate) { 2021, 1, 1 });
  return point_case (writing->pair, PAIR_NOW, writing->point,
                     &(PointCase) { .offence = "t/1", .conduct = conduct, .decision = decision });
}

static void facts (void)
{
  Writing writing = writing_of ("<item n='1'><limit of='x y' at-least='5'/></item>");
  Case *least = case_of (&writing);
  CU_ASSERT_EQUAL (least->stated->len, 0);
  CU_ASSERT_TRUE (least->complete);
  CU_ASSERT_STRING_EQUAL (g_array_index (least->charges, Charge, 0).offence, "t/1");
  CU_ASSERT_EQUAL (least->decided.lo, civil_day ((CivilDate) { 2021, 1, 1 }));
  set (&writing, FALSE, HIDDEN_NO_FIGURE, 3);
  Case *more = case_of (&writing);
  CU_ASSERT_EQUAL (more->stated->len, 2);
  for (guint i = 0; i < more->stated->len; i++)
    CU_ASSERT_TRUE (interval_equal (g_array_index (more->stated, Stated, i).value, interval_point (3)));
  case_free (least);
  case_free (more);
  writing_clear (&writing);
}

/* So many years before the conduct, to the day; of two spans that hold the shorter one says both. */
static void spans (void)
{
  Writing writing =
      writing_of ("<item n='1'><all><within of='d' years='2'/><not><within of='d' years='1'/></not></all></item>");
  set (&writing, TRUE, HIDDEN_WITHIN, 1);
  Case *both = case_of (&writing);
  CU_ASSERT_EQUAL (both->stated->len, 1);
  CU_ASSERT_EQUAL (g_array_index (both->stated, Stated, 0).value.lo, civil_day ((CivilDate) { 2019, 5, 6 }));
  case_free (both);
  writing_clear (&writing);
}

static void clauses_and_subjects (void)
{
  Writing writing = writing_of ("<item n='1'><all><open zh='甲' en='a'/><yes of='organization'/></all></item>");
  Case *denied = case_of (&writing);
  CU_ASSERT_EQUAL (denied->rulings->len, 0);
  CU_ASSERT_EQUAL (denied->defendants->len, 0);
  set (&writing, TRUE, HIDDEN_RULING, 1);
  set (&writing, TRUE, HIDDEN_ORGANIZATION, 1);
  Case *found = case_of (&writing);
  CU_ASSERT_EQUAL (found->rulings->len, 1);
  CU_ASSERT_STRING_EQUAL (g_array_index (found->rulings, Ruling, 0).path, "1(1)(1)");
  CU_ASSERT_EQUAL (found->defendants->len, 1);
  CU_ASSERT_EQUAL (g_array_index (found->charges, Charge, 0).defendant, 0);
  case_free (denied);
  case_free (found);
  writing_clear (&writing);
}

static void figures (void)
{
  Writing writing = writing_of ("<item n='1'><limit of='x' at-least='5..10' local='l'/></item>");
  set (&writing, TRUE, HIDDEN_LOCAL, 7);
  Case *there = case_of (&writing);
  CU_ASSERT_EQUAL (there->figures->len, 1);
  CU_ASSERT_EQUAL (g_array_index (there->figures, Figure, 0).value.lo, 7);
  CU_ASSERT_STRING_EQUAL (g_array_index (there->figures, Figure, 0).written, "7");
  case_free (there);
  writing_clear (&writing);
}

SUITE (point, { "what is least is left out", facts }, { "a span is a day", spans },
       { "clauses are found, an organization is a defendant", clauses_and_subjects },
       { "a figure of the region is stated", figures })
