/* Cases that are about more than one figure. */
#include "teach/themes/scene.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

static gint64 value_of (const Setting *setting, const Case *of, const char *fact)
{
  Interval value = interval_point (0);
  setting_stated (of, (guint) vocabulary_find (setting->program->law->vocabulary, fact), &value);
  return value.lo;
}

static void assert_product (const Setting *setting, const Sketch *sketch)
{
  const gint64 points = value_of (setting, sketch->fact_case, "gambling-points"),
               worth = value_of (setting, sketch->fact_case, "gambling-point-worth") / 100;
  CU_ASSERT_TRUE (points > 0 && worth > 0);
  CU_ASSERT_EQUAL (value_of (setting, sketch->fact_case, "gambling-stakes"), 0);
  g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
  CU_ASSERT_EQUAL (result_meets (result, "cn/fashi-2005-3 1(1)(2)"), points * worth >= 50000);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  gboolean shown = FALSE;
  for (guint i = 0; i < slips->len; i++)
    if (slip_at (slips, i)->blunder == BLUNDER_FACTOR_LEFT_OUT) {
      CU_ASSERT_EQUAL (slip_at (slips, i)->result->floor, points >= 50000);
      shown = TRUE;
    }
  CU_ASSERT_TRUE (shown);
}

/* Points at so much each; who takes the points for yuan goes wrong. */
static void an_amount_is_left_to_be_worked_out (void)
{
  const Setting *setting = shipped_setting ("cn/303-1");
  guint n = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_PRODUCT));
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/264"), THEME_PRODUCT));
  for (guint seed = 1; seed <= 20; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_PRODUCT, DIFFICULTY_EASY, &chance);
    if (sketch != NULL)
      assert_product (setting, sketch);
    n += sketch != NULL;
  }
  CU_ASSERT_EQUAL (n, 20);
}

static gboolean has_two_digits (gint64 units)
{
  while (units > 0 && units % 10 == 0)
    units /= 10;
  return units < 100;
}

/* 18,525 to 33,447 yuan is known of nothing. The upper end may be the limit itself. */
static void what_is_known_roughly_is_said_in_round_figures (void)
{
  const Setting *setting = shipped_setting ("cn/266");
  for (guint seed = 1; seed <= 20; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_MISSING_FACT, DIFFICULTY_EASY, &chance);
    Interval value = interval_point (0);
    CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
    CU_ASSERT_TRUE (setting_stated (sketch->fact_case, sketch->mark->facts[0], &value));
    CU_ASSERT_TRUE (value.lo > 0 && value.lo < sketch->limit && value.hi >= sketch->limit);
    CU_ASSERT_TRUE (has_two_digits (value.lo / sketch->mark->step));
    CU_ASSERT_TRUE (value.hi == sketch->limit || has_two_digits (value.hi / sketch->mark->step));
  }
}

/* Conduct that is judged ten years later is time-barred before anybody asks which law applies. */
static void the_judgment_follows_within_the_decade (void)
{
  const Setting *setting = shipped_setting ("cn/286-1");
  for (guint seed = 1; seed <= 20; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_TIME, DIFFICULTY_EASY, &chance);
    CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
    CU_ASSERT_TRUE (sketch->fact_case->conduct_from.lo < setting->plan->from);
    CU_ASSERT_TRUE (sketch->fact_case->decided.lo >= setting->plan->from);
    CU_ASSERT_TRUE (sketch->fact_case->decided.lo < civil_add_years (sketch->fact_case->conduct_from.lo, 10));
  }
}

/* What spread obscene material of children, or served such sites, was judged by other figures, or as help, before there were figures of it. */
static void a_law_that_is_silent_on_the_fact_is_not_compared (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/364-1"), THEME_TIME));
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/363"), THEME_TIME));
  CU_ASSERT_TRUE (theme_fits (shipped_setting ("cn/287-2"), THEME_TIME));
  CU_ASSERT_TRUE (theme_fits (shipped_setting ("cn/266"), THEME_TIME));
  CU_ASSERT_TRUE (theme_fits (shipped_setting ("cn/253-1"), THEME_TIME));
}

/* The fewest facts meet the item by its open clause; its figure is a limit nevertheless. */
static void a_figure_beside_an_open_clause_is_a_mark (void)
{
  const Setting *setting = shipped_setting ("cn/266");
  guint n = 0;
  for (guint i = 0; i < setting->marks->len; i++)
    n += g_str_equal (setting_mark (setting, i)->key, "cn/fafa-2021-22 3(1)");
  CU_ASSERT_EQUAL (n, 1);
}

static void what_the_rules_do_not_have_is_not_sketched (void)
{
  const char *const offences[] = { "cn/266", "cn/286-1", "cn/303-1", "cn/364-1" };
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++)
    for (Theme theme = 0; theme < N_THEMES; theme++) {
      const Setting *setting = shipped_setting (offences[i]);
      Chance chance = { i + 1 };
      if (theme_fits (setting, theme))
        continue;
      CU_ASSERT_PTR_NULL (theme_sketch (setting, theme, DIFFICULTY_EASY, &chance));
      n++;
    }
  CU_ASSERT_TRUE (n > 0);
}

/* Those who could not commit it under the text of that time are not asked about. */
static void the_statute_was_that_of_now_where_no_figures_existed (void)
{
  const Setting *setting = shipped_setting ("cn/253-1");
  for (guint seed = 1; seed <= 40; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_TIME, DIFFICULTY_EASY, &chance);
    CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
    CU_ASSERT_TRUE (sketch->fact_case->conduct_from.lo >= setting->plan->version->effective);
  }
}

/* 1 where a sketch of the theme states both days; "the time before" lies before, however far they were moved. */
static guint days_in_order (const Setting *setting, Theme theme, guint seed)
{
  const guint last = (guint) vocabulary_find (setting->program->law->vocabulary, "land-sanctioned");
  Chance chance = { seed };
  g_autoptr (Sketch) sketch = theme_sketch (setting, theme, DIFFICULTY_EASY, &chance);
  Interval one = interval_point (0), before = interval_point (0);
  if (sketch == NULL || !setting_stated (sketch->fact_case, last, &one) ||
      !setting_stated (sketch->fact_case, last + 1, &before) || before.lo <= 1)
    return 0;
  CU_ASSERT_TRUE (before.lo <= one.lo);
  return 1;
}

static void the_sanction_before_lies_before (void)
{
  const Setting *setting = shipped_setting ("cn/342");
  guint n = 0;
  for (Theme theme = 0; theme < N_THEMES; theme++)
    for (guint seed = 1; theme_fits (setting, theme) && seed <= 60; seed++)
      n += days_in_order (setting, theme, seed);
  CU_ASSERT_TRUE (n > 20);
}

/* Where a band ends the next tier begins: 125 grams of fentanyl are no longer "less than 125". */
static void a_band_ends_where_the_next_tier_begins (void)
{
  const Setting *setting = shipped_setting ("cn/347");
  guint at = 0, below = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_UPPER_END));
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/253-1"), THEME_UPPER_END));
  for (guint seed = 1; seed <= 60; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_UPPER_END, DIFFICULTY_EASY, &chance);
    CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
    Interval value = interval_point (0);
    setting_stated (sketch->fact_case, sketch->mark->facts[0], &value);
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    const gint64 end = scene_upper_end (sketch->mark);
    CU_ASSERT_TRUE (end > sketch->mark->limit && value.lo > 0);
    CU_ASSERT_TRUE (value.lo < end || result->floor > sketch->mark->item->rank);
    at += value.lo == end;
    below += value.lo < end && result->floor == sketch->mark->item->rank;
  }
  CU_ASSERT_TRUE (at > 10 && below > 5);
}

/* Animals of which no value is stated have one all the same. */
static void what_cannot_be_without_a_value_is_told_without_one (void)
{
  const Setting *setting = shipped_setting ("cn/151-animals");
  guint silent = 0;
  for (guint seed = 1; seed <= 60; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_MISSING_FACT, DIFFICULTY_EASY, &chance);
    if (sketch == NULL || !scene_is_silent (setting, sketch->mark, sketch->fact_case))
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_TRUE (result->floor == 0 && result->ceiling == 3);
    for (guint i = 0; i < slips->len; i++)
      if (slip_at (slips, i)->blunder == BLUNDER_MISSING_AS_NONE)
        CU_ASSERT_EQUAL (slip_at (slips, i)->result->floor, 0);
    silent++;
  }
  CU_ASSERT_TRUE (silent > 10);
}

SUITE (scene, { "a band ends where the next tier begins", a_band_ends_where_the_next_tier_begins },
       { "what cannot be without a value is told without one", what_cannot_be_without_a_value_is_told_without_one },
       { "an amount is left to be worked out", an_amount_is_left_to_be_worked_out },
       { "the sanction before lies before", the_sanction_before_lies_before },
       { "the judgment follows within the decade", the_judgment_follows_within_the_decade },
       { "a law that is silent on the fact is not compared", a_law_that_is_silent_on_the_fact_is_not_compared },
       { "a figure beside an open clause is a mark", a_figure_beside_an_open_clause_is_a_mark },
       { "what the rules do not have is not sketched", what_the_rules_do_not_have_is_not_sketched },
       { "the statute was that of now where no figures existed", the_statute_was_that_of_now_where_no_figures_existed },
       { "what is known roughly is said in round figures", what_is_known_roughly_is_said_in_round_figures })
