/* What stands together in a story, and what nobody has a part of. */
#include "teach/plausible.h"
#include "shipped_school.h"
#include "test.h"

static guint fact (const char *id)
{
  return (guint) vocabulary_find (school_program (shipped_school ())->law->vocabulary, id);
}

/* Whether the second can stand beside the first, so much of each. */
static gboolean beside (const char *first, gint64 n, const char *second, gint64 m)
{
  Case *of = case_new ();
  setting_state (of, fact (first), interval_point (n));
  const gboolean can = plausible_beside (shipped_setting ("cn/264"), of, fact (second), interval_point (m));
  case_free (of);
  return can;
}

static void what_says_the_contrary_is_not_told_in_one_story (void)
{
  CU_ASSERT_FALSE (beside ("mining-no-licence", 1, "mining-outside-area", 1)); /* of which licence? */
  CU_ASSERT_FALSE (beside ("intruded-state-system", 1, "only-helped", 1));
  CU_ASSERT_FALSE (beside ("fake-notes", 13000, "fake-money", 446600));
  CU_ASSERT_TRUE (beside ("mining-no-licence", 1, "mining-eco", 1));
  CU_ASSERT_FALSE (beside ("vat-face-tax", 250000000, "gains", 208900)); /* what is sold for next to nothing */
}

static void no_part_is_more_than_its_whole (void)
{
  CU_ASSERT_FALSE (beside ("net-gains", 2000000, "business-volume", 985500));
  CU_ASSERT_TRUE (beside ("net-gains", 2000000, "business-volume", 2000000));
  CU_ASSERT_FALSE (beside ("views", 289, "forwards", 499));
  CU_ASSERT_TRUE (beside ("views", 1181, "forwards", 499));
}

/* Another year in which the limit was reached is within what all years come to, and comes on top of this year. */
static void a_whole_is_not_less_than_what_circumstances_tell_of_it (void)
{
  const Setting *setting = shipped_setting ("cn/201");
  Case *of = case_new ();
  setting_state (of, fact ("evaded-other-year"), interval_point (1));
  CU_ASSERT_TRUE (plausible_adds_up (setting, of));
  setting_state (of, fact ("evaded"), interval_point (9999900));
  CU_ASSERT_FALSE (plausible_adds_up (setting, of));
  setting_state (of, fact ("evaded"), interval_point (10000000));
  CU_ASSERT_TRUE (plausible_adds_up (setting, of));
  setting_state (of, fact ("evaded-top-year"), interval_point (2480000));
  CU_ASSERT_FALSE (plausible_adds_up (setting, of));
  setting_state (of, fact ("evaded"), interval_point (12480000));
  CU_ASSERT_TRUE (plausible_adds_up (setting, of));
  setting_state (of, fact ("evaded"), (Interval) { 6600000, 13000000 });
  CU_ASSERT_FALSE (plausible_adds_up (setting, of));
  case_free (of);
}

static void nobody_has_a_part_of_a_loss (void)
{
  const Setting *setting = shipped_setting ("cn/264");
  CU_ASSERT_TRUE (plausible_divided (setting, fact ("gains")));
  CU_ASSERT_TRUE (plausible_divided (setting, fact ("bribe-taken")));
  CU_ASSERT_FALSE (plausible_divided (setting, fact ("duty-loss")));
  CU_ASSERT_FALSE (plausible_divided (setting, fact ("unpaid-one-months")));
}

/* How much of a fact is stated; 0: nothing. */
static gint64 stated (const Case *of, const char *id)
{
  Interval value = { 0, 0 };
  setting_stated (of, fact (id), &value);
  return value.lo;
}

/* What nobody got back is left of what was taken: a story tells both, and the tier stays. */
static void what_is_left_is_told_beside_its_whole (void)
{
  const Setting *setting = shipped_setting ("cn/205");
  Chance chance = { 7 };
  Case *of = case_new ();
  case_copy (of, setting_mark (setting, 0)->base);
  g_array_set_size (of->stated, 0);
  CU_ASSERT_FALSE (plausible_tellable (setting, of, fact ("vat-lost"), interval_point (31000000)));
  setting_state (of, fact ("vat-lost"), interval_point (31000000));
  plausible_tell_wholes (setting, of, &chance);
  CU_ASSERT_TRUE (stated (of, "vat-alone") > 31000000);
  CU_ASSERT_TRUE (stated (of, "vat-alone") < 50000000);
  setting_state (of, fact ("vat-lost"), interval_point (40000000000)); /* no whole leaves the tier alone any more */
  plausible_tell_wholes (setting, of, &chance);
  CU_ASSERT_TRUE (stated (of, "vat-alone") >= 40000000000);
  setting_state (of, fact ("vat-lost"), interval_point (1000));
  const gint64 before = stated (of, "vat-alone");
  plausible_tell_wholes (setting, of, &chance);
  CU_ASSERT_EQUAL (stated (of, "vat-alone"), before);
  CU_ASSERT_TRUE (plausible_tellable (setting, of, fact ("vat-lost"), interval_point (1000)));
  case_free (of);
}

/* “More than three months” and “any” are three and a half months and a fen in the smallest case. */
static void figures_are_stated_in_whole_numbers (void)
{
  static const char *const offences[] = { "cn/384", "cn/272" };
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++) {
    const Setting *setting = shipped_setting (offences[i]);
    for (guint k = 0; k < setting->marks->len; k++) {
      const Case *base = setting_mark (setting, k)->base;
      for (guint j = 0; j < base->stated->len; j++) {
        const Stated *stated = &g_array_index (base->stated, Stated, j);
        const Unit *unit = vocabulary_fact (setting->program->law->vocabulary, stated->fact)->unit;
        CU_ASSERT_EQUAL (unit == NULL ? 0 : stated->value.lo % unit->parts, 0);
        n += unit != NULL;
      }
    }
  }
  CU_ASSERT_TRUE (n > 5);
}

SUITE (plausible,
       { "what says the contrary is not told in one story", what_says_the_contrary_is_not_told_in_one_story },
       { "a whole is not less than what circumstances tell of it",
         a_whole_is_not_less_than_what_circumstances_tell_of_it },
       { "no part is more than its whole", no_part_is_more_than_its_whole },
       { "figures are stated in whole numbers", figures_are_stated_in_whole_numbers },
       { "what is left is told beside its whole", what_is_left_is_told_beside_its_whole },
       { "nobody has a part of a loss", nobody_has_a_part_of_a_loss })
