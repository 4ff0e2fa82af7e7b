/* What happened before counts within its time, told a little within it or a little before it. */
#include "teach/themes/bygone.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

/* By the calendar: within so many years before the conduct the tier is reached, else it is not; who counts whatever was, or leaves it
 * out, goes wrong the one way or the other. */
static void assert_case (const Setting *setting, const Sketch *sketch, int years)
{
  guint fact = 0;
  Day day = 0;
  CU_ASSERT_TRUE (bygone_event (setting, sketch->fact_case, &fact, &day));
  const Day conduct = (Day) sketch->fact_case->conduct_from.lo;
  const gboolean within = civil_add_years (conduct, -years) <= day;
  g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
  CU_ASSERT_EQUAL (result->floor, within);
  CU_ASSERT_TRUE (ABS (civil_add_years (conduct, -years) - day) <= 41);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_TIME_IGNORED), 1);
  CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_EVENT_IGNORED), 0);
}

static void assert_offence (const char *offence, int years)
{
  const Setting *setting = shipped_setting (offence);
  guint n = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_WITHIN));
  for (guint seed = 1; seed <= 20; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_WITHIN, DIFFICULTY_EASY, &chance);
    if (sketch == NULL)
      continue;
    assert_case (setting, sketch, years);
    n++;
  }
  CU_ASSERT_TRUE (n > 10);
}

static void what_was_counts_within_its_time (void)
{
  assert_offence ("cn/253-1", 2);
  assert_offence ("cn/342", 2); /* of two sanctions the one before the last has to be within it */
  assert_offence ("cn/264", 1);
}

static void without_a_time_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_WITHIN));
}

SUITE (bygone, { "what was counts within its time", what_was_counts_within_its_time },
       { "without a time there is no such case", without_a_time_there_is_no_such_case })
