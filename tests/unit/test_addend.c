/* What a provision adds to an amount: only from a figure on, or converted. */
#include "teach/themes/addend.h"
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

enum { SEEDS = 300 };

static gint64 value_of (const Setting *setting, const Case *of, const char *fact)
{
  Interval value = interval_point (0);
  setting_stated (of, (guint) vocabulary_find (setting->program->law->vocabulary, fact), &value);
  return value.lo;
}

/* Of bribes: 30,000, 200,000 and 3,000,000 yuan. */
static guint bribe_tier (gint64 fen) { return (fen >= 3000000) + (fen >= 20000000) + (fen >= 300000000); }

typedef struct {
  guint n, small, left_out;
} Seen;

static void assert_bribe (const Setting *setting, const Sketch *sketch, Seen *seen)
{
  const gint64 bribe = value_of (setting, sketch->fact_case, "bribe-taken"),
               gifts = value_of (setting, sketch->fact_case, "gifts-before");
  g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  CU_ASSERT_TRUE (bribe > 0 && gifts > 0);
  CU_ASSERT_EQUAL (result->floor, bribe_tier (bribe + (gifts >= 1000000 ? gifts : 0)));
  CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ADDEND_LEFT_OUT), gifts >= 1000000 ? bribe_tier (bribe) : 99);
  CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ADDEND_SMALL), gifts < 1000000 ? bribe_tier (bribe + gifts) : 99);
  CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ADDEND_WHOLE), 99);
  seen->n++;
  seen->small += gifts < 1000000;
  seen->left_out += gifts >= 1000000 && bribe_tier (bribe) < bribe_tier (bribe + gifts);
}

static void gifts_are_added_from_a_figure_on (void)
{
  const Setting *setting = shipped_setting ("cn/385");
  Seen seen = { 0 };
  CU_ASSERT_TRUE (theme_fits (setting, THEME_ADDEND));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_ADDEND, DIFFICULTY_EASY, &chance);
    /* certain circumstances have figures of their own, and with a finding there is a tier above these */
    if (sketch != NULL && sketch->mark->item->rule->condition == NULL && sketch->fact_case->stated->len == 3 &&
        sketch->fact_case->rulings->len == 0)
      assert_bribe (setting, sketch, &seen);
  }
  CU_ASSERT_TRUE (seen.n > 100 && seen.small > 20 && seen.left_out > 20);
}

/* Thirty loose parts are one air gun: two, five and ten of them. */
static guint gun_tier (gint64 thirtieths) { return (thirtieths >= 60) + (thirtieths >= 150) + (thirtieths >= 300); }

static void loose_parts_are_converted (void)
{
  const Setting *setting = shipped_setting ("cn/151-arms");
  guint n = 0, whole = 0;
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_ADDEND, DIFFICULTY_EASY, &chance);
    if (sketch == NULL || sketch->mark->base->stated->len != 1 || sketch->mark->base->rulings->len > 0)
      continue;
    const gint64 guns = value_of (setting, sketch->fact_case, "gun-air"),
                 parts = value_of (setting, sketch->fact_case, "gun-parts-air");
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    if (guns == 0 || parts == 0)
      continue;
    CU_ASSERT_EQUAL (result->floor, gun_tier (30 * guns + parts));
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ADDEND_WHOLE), gun_tier (30 * (guns + parts)));
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_ADDEND_LEFT_OUT), gun_tier (30 * guns));
    whole += gun_tier (30 * guns + parts) < gun_tier (30 * (guns + parts));
    n++;
  }
  CU_ASSERT_TRUE (n > 50 && whole > 20);
}

static void where_nothing_is_added_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/253-1"), THEME_ADDEND));
}

SUITE (addend, { "gifts are added from a figure on", gifts_are_added_from_a_figure_on },
       { "loose parts are converted", loose_parts_are_converted },
       { "where nothing is added there is no such case", where_nothing_is_added_there_is_no_such_case })
