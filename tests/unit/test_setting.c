/* Where the tiers of the shipped offences begin. */
#include "shipped_school.h"
#include "teach/school/result.h"
#include "test.h"

static const LimitMark *find (const Setting *setting, const char *key, const char *fact, LimitMarkKind kind)
{
  for (guint i = 0; i < setting->marks->len; i++) {
    const LimitMark *mark = setting_mark (setting, i);
    if (mark->kind == kind && g_str_equal (mark->key, key) &&
        g_str_equal (vocabulary_fact (setting->program->law->vocabulary, mark->facts[0])->id, fact))
      return mark;
  }
  return NULL;
}

static void assert_limit (const Setting *setting, const char *path, const char *fact, LimitMarkKind kind, gint64 limit)
{
  g_autofree char *key = g_strconcat ("cn/fashi-2017-10 ", path, NULL);
  const LimitMark *mark = find (setting, key, fact, kind);
  CU_ASSERT_PTR_NOT_NULL (mark);
  if (mark != NULL)
    CU_ASSERT_EQUAL (mark->limit, limit);
}

static void plain_reduced_and_multiplied_limits_are_told_apart (void)
{
  const Setting *setting = shipped_setting ("cn/253-1");
  assert_limit (setting, "5(1)(3)", "track", MARK_PLAIN, 50);
  assert_limit (setting, "5(1)(7)", "gains", MARK_PLAIN, 500000);
  assert_limit (setting, "5(1)(8)", "track", MARK_REDUCED, 25);
  assert_limit (setting, "5(2)(3)", "ordinary", MARK_MULTIPLE, 50000);
  assert_limit (setting, "5(2)(3)", "lodging", MARK_MULTIPLE_REDUCED, 2500);
  assert_limit (setting, "6(1)(1)", "profit-from-use", MARK_PLAIN, 5000000);
}

static void the_parts_of_a_sum_are_found (void)
{
  const Setting *setting = shipped_setting ("cn/253-1");
  CU_ASSERT_EQUAL (setting->sums->len, 1);
  const SumMark *sum = g_ptr_array_index (setting->sums, 0);
  CU_ASSERT_STRING_EQUAL (sum->key, "cn/fashi-2017-10 5(1)(6)");
  CU_ASSERT_EQUAL (sum->parts->len, 3);
}

/* Of every offence at every mark: the tier is reached at the limit, and not one base unit below. */
static void assert_turns (const Setting *setting, const LimitMark *mark)
{
  g_autoptr (Result) at = result_of (setting->program, mark->base, NULL);
  CU_ASSERT_EQUAL (at->floor, mark->item->rank);
  CU_ASSERT_TRUE (result_is_decided (at) && result_meets (at, mark->key));
  Case *below = case_new ();
  case_copy (below, mark->base);
  setting_state (below, mark->facts[0], interval_point (mark->limit - 1));
  g_autoptr (Result) short_of_it = result_of (setting->program, below, NULL);
  CU_ASSERT_TRUE (short_of_it->ceiling < mark->item->rank);
  case_free (below);
}

static void every_shipped_offence_turns_at_its_marks (void)
{
  g_autofree const char **ids = lawbook_offence_names (school_program (shipped_school ())->law);
  for (guint i = 0; ids[i] != NULL; i++) {
    const Setting *setting = shipped_setting (ids[i]);
    CU_ASSERT_PTR_NOT_NULL_FATAL (setting);
    CU_ASSERT_EQUAL (setting->marks->len == 0, is_without_figures (ids[i]));
    CU_ASSERT_TRUE (setting->marks->len > 0 || setting->circumstances->len > 0);
    for (guint k = 0; k < setting->marks->len; k++)
      assert_turns (setting, setting_mark (setting, k));
  }
}

/* Of tax that was due one fen, nobody evades a hundred thousand yuan. */
static void no_part_is_greater_than_its_whole (void)
{
  const Setting *setting = shipped_setting ("cn/201");
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  const guint part = (guint) vocabulary_find (vocabulary, "evaded-top-year"),
              whole = (guint) vocabulary_find (vocabulary, "due-top-year");
  guint n = 0;
  for (guint i = 0; i < setting->marks->len; i++) {
    const Case *base = setting_mark (setting, i)->base;
    Interval evaded, due;
    if (!setting_stated (base, part, &evaded) || !setting_stated (base, whole, &due))
      continue;
    CU_ASSERT_TRUE (due.lo >= evaded.lo);
    n++;
  }
  CU_ASSERT_TRUE (n > 0);
}

SUITE (setting,
       { "plain, reduced and multiplied limits are told apart", plain_reduced_and_multiplied_limits_are_told_apart },
       { "the parts of a sum are found", the_parts_of_a_sum_are_found },
       { "no part is greater than its whole", no_part_is_greater_than_its_whole },
       { "every shipped offence turns at its marks", every_shipped_offence_turns_at_its_marks })
