/* What is left to a court is open until the court has said so. */
#include "teach/themes/discretion.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

enum { SEEDS = 120 };

/* Said to apply it is one of the ends, said not to the other, unsaid it is open between them. */
static void assert_sketch (const Setting *setting, const Sketch *sketch, guint seen[static 3])
{
  g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  const guint must = tier_by (slips, BLUNDER_MAY_AS_MUST), never = tier_by (slips, BLUNDER_MAY_AS_NOT);
  CU_ASSERT_TRUE (must != 99 && never != 99 && must > never);
  if (!result_is_decided (result)) {
    CU_ASSERT_EQUAL (result->floor, never);
    CU_ASSERT_EQUAL (result->ceiling, must);
    seen[2]++;
    return;
  }
  CU_ASSERT_TRUE (result->floor == must || result->floor == never);
  seen[result->floor == must]++;
}

static void assert_offence (const char *offence)
{
  const Setting *setting = shipped_setting (offence);
  guint seen[3] = { 0 };
  CU_ASSERT_TRUE (theme_fits (setting, THEME_DISCRETION));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_DISCRETION, DIFFICULTY_EASY, &chance);
    if (sketch != NULL && sketch->fact_case->rulings->len < 2) /* of several findings either may be taken otherwise */
      assert_sketch (setting, sketch, seen);
  }
  CU_ASSERT_TRUE (seen[0] > 0 && seen[1] > 0 && seen[2] > 10);
}

static void what_a_court_may_do_is_open_until_it_does (void)
{
  assert_offence ("cn/264");
  assert_offence ("cn/274");
}

static void so_is_what_is_near_an_amount (void) { assert_offence ("cn/266"); }

static void where_nothing_is_left_to_it_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_DISCRETION));
}

SUITE (discretion, { "what a court may do is open until it does", what_a_court_may_do_is_open_until_it_does },
       { "so is what is near an amount", so_is_what_is_near_an_amount },
       { "where nothing is left to it there is no such case", where_nothing_is_left_to_it_there_is_no_such_case })
