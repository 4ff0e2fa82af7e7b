/* Acts on their days, of which those within some time add up. */
#include "teach/themes/dated_acts.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

enum { SEEDS = 200 };

static const Batch *act_at (const Case *of, guint i) { return &g_array_index (of->batches, Batch, i); }

/* The most that acts come to from one of them on within so many years: every one is tried as the first. */
static gint64 most_within (const Case *of, int years)
{
  gint64 most = 0;
  for (guint first = 0; first < of->batches->len; first++) {
    gint64 sum = 0;
    for (guint i = 0; i < of->batches->len; i++)
      if (act_at (of, i)->on.lo >= act_at (of, first)->on.lo &&
          act_at (of, i)->on.lo <= civil_add_years ((Day) act_at (of, first)->on.lo, years))
        sum += act_at (of, i)->left.lo;
    most = MAX (most, sum);
  }
  return most;
}

static void thefts_count_within_two_years (void)
{
  const Setting *setting = shipped_setting ("cn/264");
  guint n = 0, whenever = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_ACTS));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_ACTS, DIFFICULTY_EASY, &chance);
    if (sketch == NULL)
      continue;
    const Case *of = sketch->fact_case;
    g_autoptr (Result) result = result_of (setting->program, of, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_EQUAL (result->floor, most_within (of, 2) >= 3);
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ACTS_WHENEVER), of->batches->len >= 3);
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ACTS_ALONE), 0);
    CU_ASSERT_TRUE (of->conduct_from.lo == act_at (of, 0)->on.lo && of->conduct_to.hi >= of->conduct_from.lo);
    whenever += most_within (of, 2) < 3;
    n++;
  }
  CU_ASSERT_TRUE (n > SEEDS / 2 && whenever > 20);
}

static void views_add_up_within_a_year (void)
{
  const Setting *setting = shipped_setting ("cn/246");
  guint n = 0, alone = 0;
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_ACTS, DIFFICULTY_EASY, &chance);
    if (sketch == NULL)
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_EQUAL (result->floor, most_within (sketch->fact_case, 1) >= sketch->limit);
    alone += result->floor == 1 && tier_by (slips, BLUNDER_ACTS_ALONE) == 0;
    n++;
  }
  CU_ASSERT_TRUE (n > SEEDS / 2 && alone > 20);
}

static void where_acts_add_up_whenever_done_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_ACTS));
}

SUITE (dated_acts, { "thefts count within two years", thefts_count_within_two_years },
       { "views add up within a year", views_add_up_within_a_year },
       { "where acts add up whenever done there is no such case",
         where_acts_add_up_whenever_done_there_is_no_such_case })
