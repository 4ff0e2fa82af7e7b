/* Tax evaded year by year (法释〔2024〕4号 4(4)): one year has 100,000 yuan and a tenth of what was due. Worked out here by trying each year. */
#include "teach/themes/years.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "teach/themes/theme.h"
#include "test.h"

enum { SEEDS = 120, NOT_MADE = 99 };

static const gint64 enough = 10000000; /* fen */

typedef struct {
  gint64 evaded[2], due[2];
} TaxYears;

static TaxYears years_of (const Setting *setting, const Case *of)
{
  const guint evaded = (guint) vocabulary_find (setting->program->law->vocabulary, "evaded-top-year");
  TaxYears years = { { 0, 0 }, { 0, 0 } };
  guint n[2] = { 0, 0 };
  for (guint i = 0; i < of->batches->len; i++) {
    const Batch *batch = &g_array_index (of->batches, Batch, i);
    const gboolean is_due = batch->fact != evaded;
    (is_due ? years.due : years.evaded)[n[is_due]++] = batch->left.lo;
  }
  return years;
}

static gboolean reaches (gint64 evaded, gint64 due) { return evaded >= enough && evaded * 10 >= due; }

static guint tier_of (const TaxYears *years)
{
  const gint64 all = years->evaded[0] + years->evaded[1];
  if (!reaches (years->evaded[0], years->due[0]) && !reaches (years->evaded[1], years->due[1]))
    return 0;
  const gboolean thirty = years->evaded[0] * 10 >= years->due[0] * 3 || years->evaded[1] * 10 >= years->due[1] * 3;
  return all >= enough * 5 && thirty ? 2 : 1;
}

static void one_year_has_both (void)
{
  const Setting *setting = shipped_setting ("cn/201");
  guint tiers[3] = { 0 }, added = 0, mixed = 0, highest = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_YEARS));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_YEARS, DIFFICULTY_EASY, &chance);
    CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
    const TaxYears years = years_of (setting, sketch->fact_case);
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_EQUAL (result->floor, tier_of (&years));
    CU_ASSERT_TRUE (result_is_decided (result));
    tiers[MIN (result->floor, 2)]++;
    const guint by_adding = tier_by (slips, BLUNDER_YEARS_ADDED), by_mixing = tier_by (slips, BLUNDER_YEARS_MIXED),
                by_highest = tier_by (slips, BLUNDER_YEAR_HIGHEST);
    added += by_adding != NOT_MADE && by_adding != result->floor;
    mixed += by_mixing != NOT_MADE && by_mixing != result->floor;
    highest += by_highest != NOT_MADE && by_highest != result->floor;
    CU_ASSERT_EQUAL (by_adding > 0, reaches (years.evaded[0] + years.evaded[1], years.due[0] + years.due[1]));
  }
  CU_ASSERT_TRUE (tiers[0] > 20 && tiers[1] > 20 && added > 5 && mixed > 20 && highest > 20);
}

static void where_no_year_is_asked_for_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/266"), THEME_YEARS));
}

SUITE (years, { "one year has the amount and the share", one_year_has_both },
       { "where no year is asked for there is no such case", where_no_year_is_asked_for_there_is_no_such_case })
