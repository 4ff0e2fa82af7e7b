/* What a tier hangs on beside a figure: a second figure, a time, a precondition. The tiers are worked out here from the provisions. */
#include "teach/themes/second.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "teach/themes/theme.h"
#include "test.h"

enum { SEEDS = 80, NOT_MADE = 99 };

static gint64 value_of (const Setting *setting, const Case *of, const char *fact)
{
  Interval value = interval_point (0);
  setting_stated (of, (guint) vocabulary_find (setting->program->law->vocabulary, fact), &value);
  return value.lo;
}

/* 公通字〔2013〕37号 1, 4: thirty persons and three levels; 120 persons are serious (so are 60 who were recruited after a sanction, and funds). */
static guint scheme_tier (const Setting *setting, const Case *of)
{
  const gint64 persons = MAX (value_of (setting, of, "pyramid-members"), value_of (setting, of, "pyramid-recruited"));
  const gboolean is_crime =
      value_of (setting, of, "pyramid-led") == 1 && persons >= 30 && value_of (setting, of, "pyramid-levels") >= 3;
  return is_crime ? 1 + (persons >= 120 || value_of (setting, of, "pyramid-funds") >= 250000000) : 0;
}

static gboolean is_plain_scheme (const Sketch *sketch)
{
  return sketch != NULL && sketch->mark->item->rank <= 2 && sketch->fact_case->rulings->len == 0;
}

static void both_figures_are_needed (void)
{
  const Setting *setting = shipped_setting ("cn/224-1");
  guint n = 0, ignored = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_BOTH_FIGURES));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_BOTH_FIGURES, DIFFICULTY_EASY, &chance);
    if (!is_plain_scheme (sketch) || value_of (setting, sketch->fact_case, "pyramid-sanctioned") > 0 ||
        value_of (setting, sketch->fact_case, "pyramid-convicted") > 0)
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    const guint wrong = tier_by (slips, BLUNDER_SECOND_IGNORED);
    CU_ASSERT_EQUAL (result->floor, scheme_tier (setting, sketch->fact_case));
    CU_ASSERT_TRUE (wrong == NOT_MADE || wrong > result->floor);
    ignored += wrong != NOT_MADE;
    n++;
  }
  CU_ASSERT_TRUE (n > 30 && ignored > 5);
}

static void without_its_precondition_a_figure_is_nothing (void)
{
  const Setting *setting = shipped_setting ("cn/224-1");
  guint n = 0, without = 0, left_out = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_PRECONDITION));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_PRECONDITION, DIFFICULTY_EASY, &chance);
    if (!is_plain_scheme (sketch) || value_of (setting, sketch->fact_case, "pyramid-sanctioned") > 0 ||
        value_of (setting, sketch->fact_case, "pyramid-convicted") > 0)
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    const gboolean led = value_of (setting, sketch->fact_case, "pyramid-led") == 1;
    CU_ASSERT_EQUAL (result->floor, scheme_tier (setting, sketch->fact_case));
    CU_ASSERT_TRUE (led || tier_by (slips, BLUNDER_SUPPLIED) > 0);
    CU_ASSERT_TRUE (!led || tier_by (slips, BLUNDER_LEFT_OUT) == 0 || tier_by (slips, BLUNDER_LEFT_OUT) == NOT_MADE);
    without += !led;
    left_out += tier_by (slips, BLUNDER_LEFT_OUT) == 0;
    n++;
  }
  CU_ASSERT_TRUE (n > 30 && without > 5 && left_out > 5);
}

/* 法释〔2016〕9号 6: for profit, or not given back for more than three months; 50,000 yuan, and more for the rest. */
static void a_time_is_a_second_figure (void)
{
  const Setting *setting = shipped_setting ("cn/384");
  guint late = 0, early = 0;
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_BOTH_FIGURES, DIFFICULTY_EASY, &chance);
    const gint64 months = sketch == NULL ? 0 : value_of (setting, sketch->fact_case, "misused-months") / 2;
    if (months == 0 || value_of (setting, sketch->fact_case, "misused-illegal") > 0 ||
        value_of (setting, sketch->fact_case, "misused-profit") > 0)
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    CU_ASSERT_EQUAL (result->floor > 0, months > 3);
    late += months > 3;
    early += months <= 3;
  }
  CU_ASSERT_TRUE (late > 5 && early > 5);
}

SUITE (second, { "where two figures are asked for both are needed", both_figures_are_needed },
       { "without its precondition a figure is nothing", without_its_precondition_a_figure_is_nothing },
       { "how long it took is a second figure", a_time_is_a_second_figure })
