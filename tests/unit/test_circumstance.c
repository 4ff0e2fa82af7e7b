/* Cases that turn on a circumstance and on no figure. */
#include "teach/circumstance.h"
#include "shipped_school.h"
#include "teach/plausible.h"
#include "teach/question/slips.h"
#include "test.h"

static guint fact_of (const Setting *setting, const char *id)
{
  return (guint) vocabulary_find (setting->program->law->vocabulary, id);
}

static gboolean says (const Setting *setting, const Case *of, const char *id, gint64 value)
{
  Interval stated = interval_point (-1);
  return setting_stated (of, fact_of (setting, id), &stated) && stated.hi == value;
}

/* Art. 5 of 法释〔2024〕4号: a ringleader, or a light injury; and tax was resisted. */
static void assert_resisting (const Setting *setting, const Sketch *sketch, guint n[static 3])
{
  const Case *of = sketch->fact_case;
  g_autoptr (Result) result = result_of (setting->program, of, NULL);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  const gboolean resisted = says (setting, of, "tax-resisted", 1);
  const gboolean grave = says (setting, of, "resistance-leader", 1) || says (setting, of, "resistance-injury", 1) ||
                         (of->rulings->len > 0 && g_array_index (of->rulings, Ruling, 0).value.lo == 1);
  n[result->floor]++;
  CU_ASSERT_EQUAL (result->floor, resisted ? 1 + grave : 0);
  CU_ASSERT_FALSE (!resisted && grave); /* nobody leads what was not done */
  if (result->floor == 2)
    CU_ASSERT_TRUE (tier_by (slips, BLUNDER_LEFT_OUT) < 2);
  if (says (setting, of, "resistance-leader", 0))
    CU_ASSERT_EQUAL (tier_by (slips, BLUNDER_SUPPLIED), 2);
}

static void an_offence_without_figures_is_asked_about (void)
{
  const Setting *setting = shipped_setting ("cn/202");
  guint n[3] = { 0 };
  CU_ASSERT_EQUAL (setting->marks->len, 0);
  CU_ASSERT_TRUE (theme_fits (setting, THEME_CIRCUMSTANCE));
  for (guint seed = 1; seed <= 60; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_CIRCUMSTANCE, DIFFICULTY_EASY, &chance);
    if (sketch != NULL)
      assert_resisting (setting, sketch, n);
  }
  CU_ASSERT_TRUE (n[1] > 5 && n[2] > 15);
}

/* More than 200 holders, or the public: either is told of, and what is told is enough. */
static void each_of_two_ways_is_told (void)
{
  const Setting *setting = shipped_setting ("cn/179");
  guint public = 0, holders = 0;
  for (guint seed = 1; seed <= 80; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_CIRCUMSTANCE, DIFFICULTY_EASY, &chance);
    Interval n = interval_point (0);
    if (sketch == NULL)
      continue;
    public += says (setting, sketch->fact_case, "securities-public", 1);
    if (setting_stated (sketch->fact_case, fact_of (setting, "securities-holders"), &n)) {
      CU_ASSERT_TRUE (n.lo > 200 && n.lo <= 251);
      holders++;
    }
  }
  CU_ASSERT_TRUE (public > 10 && holders > 10);
}

/* The precondition overlooked: whoever was assaulted was not on duty. */
static void a_precondition_is_overlooked (void)
{
  const Setting *setting = shipped_setting ("cn/277-5");
  guint n = 0;
  for (guint seed = 1; seed <= 200; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_CIRCUMSTANCE, DIFFICULTY_EASY, &chance);
    if (sketch == NULL || !says (setting, sketch->fact_case, "police-on-duty", 0))
      continue;
    g_autoptr (Result) result = result_of (setting->program, sketch->fact_case, NULL);
    g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
    CU_ASSERT_EQUAL (result->floor, 0);
    CU_ASSERT_TRUE (tier_by (slips, BLUNDER_GATE_IGNORED) > 0 && tier_by (slips, BLUNDER_GATE_IGNORED) < 99);
    n++;
  }
  CU_ASSERT_TRUE (n > 3);
}

static void what_belongs_to_an_act_is_not_told_without_it (void)
{
  const Setting *setting = shipped_setting ("cn/353");
  Case *of = case_new ();
  setting_state (of, fact_of (setting, "lured-harm"), interval_point (1));
  CU_ASSERT_FALSE (plausible_without (setting, of, fact_of (setting, "drug-lured")));
  CU_ASSERT_TRUE (plausible_without (setting, of, fact_of (setting, "lured-many")));
  setting_state (of, fact_of (setting, "lured-harm"), interval_point (0));
  CU_ASSERT_FALSE (plausible_by_itself (setting, of, fact_of (setting, "lured-harm")));
  setting_deny (of, fact_of (setting, "drug-lured"));
  CU_ASSERT_FALSE (plausible_beside (setting, of, fact_of (setting, "lured-harm"), interval_point (1)));
  CU_ASSERT_TRUE (plausible_beside (setting, of, fact_of (setting, "drug-official"), interval_point (1)));
  case_free (of);
}

SUITE (circumstance, { "an offence without figures is asked about", an_offence_without_figures_is_asked_about },
       { "each of two ways is told", each_of_two_ways_is_told },
       { "a precondition is overlooked", a_precondition_is_overlooked },
       { "what belongs to an act is not told without it", what_belongs_to_an_act_is_not_told_without_it })
