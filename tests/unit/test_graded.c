/* Objects with limits of their own: drugs by the gram, sentences by their order. The tiers are worked out here from the provisions. */
#include "teach/themes/graded.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "teach/themes/theme.h"
#include "test.h"

enum { SEEDS = 400, GRADE_SEEDS = 40, NOT_MADE = 99 };
enum { FEW = 1, RELATIVELY = 3, LARGE = 4 }; /* ranks of 347 */

typedef struct {
  const char *id;
  gint64 large, relatively; /* grams: 347(2)(1), (3); 法释〔2016〕8号 1, 2 */
} Drug;

static const Drug drugs[] = { { "heroin", 50, 10 },    { "methamphetamine", 50, 10 }, { "opium", 1000, 200 },
                              { "fentanyl", 125, 25 }, { "methcathinone", 200, 40 },  { "ketamine", 500, 100 },
                              { "cocaine", 50, 10 } };

static const Drug *drug_of (const Setting *setting, const Sketch *sketch)
{
  const char *id = vocabulary_fact (setting->program->law->vocabulary, sketch->mark->facts[0])->id;
  for (guint i = 0; i < G_N_ELEMENTS (drugs); i++)
    if (g_str_equal (drugs[i].id, id))
      return &drugs[i];
  return NULL;
}

static void each_drug_has_its_own_limits (void)
{
  const Setting *setting = shipped_setting ("cn/347");
  guint n = 0, exchanged = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_TABLE));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_TABLE, DIFFICULTY_EASY, &chance);
    const Drug *drug = sketch == NULL ? NULL : drug_of (setting, sketch);
    Interval value;
    if (drug == NULL || sketch->fact_case->rulings->len > 0 ||
        !setting_stated (sketch->fact_case, sketch->mark->facts[0], &value))
      continue;
    const gint64 grams = value.lo / sketch->mark->step;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_EQUAL (result->floor, grams >= drug->large ? LARGE : grams >= drug->relatively ? RELATIVELY : FEW);
    exchanged += tier_by (slips, BLUNDER_OTHER_ROW) != NOT_MADE && tier_by (slips, BLUNDER_OTHER_ROW) != result->floor;
    n++;
  }
  CU_ASSERT_TRUE (n > 10);
  CU_ASSERT_TRUE (exchanged * 2 > n);
}

/* 法释〔2016〕8号 6(1)(1): fifteen years and more. */
static void a_grade_is_reached_or_is_one_short (void)
{
  const Setting *setting = shipped_setting ("cn/349-1");
  guint reached = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_GRADE));
  for (guint seed = 1; seed <= GRADE_SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_GRADE, DIFFICULTY_EASY, &chance);
    Interval value;
    if (sketch == NULL || !setting_stated (sketch->fact_case, sketch->mark->facts[0], &value))
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_TRUE (value.lo == 1 || value.lo == 2);
    CU_ASSERT_EQUAL (result->floor, value.lo >= 2 ? 2 : 1);
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_GRADE_NEXT), value.lo >= 2 ? 1 : 2);
    reached += value.lo == 2;
  }
  CU_ASSERT_TRUE (reached > 5 && reached < GRADE_SEEDS - 5);
}

static void where_there_is_no_table_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_TABLE));
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_GRADE));
}

SUITE (graded, { "each drug has its own limits", each_drug_has_its_own_limits },
       { "a grade is reached, or is one short", a_grade_is_reached_or_is_one_short },
       { "where there is no table there is no such case", where_there_is_no_table_there_is_no_such_case })
