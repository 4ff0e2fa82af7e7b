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
}

static void no_part_is_more_than_its_whole (void)
{
  CU_ASSERT_FALSE (beside ("net-gains", 2000000, "business-volume", 985500));
  CU_ASSERT_TRUE (beside ("net-gains", 2000000, "business-volume", 2000000));
  CU_ASSERT_FALSE (beside ("views", 289, "forwards", 499));
  CU_ASSERT_TRUE (beside ("views", 1181, "forwards", 499));
}

static void nobody_has_a_part_of_a_loss (void)
{
  const Setting *setting = shipped_setting ("cn/264");
  CU_ASSERT_TRUE (plausible_divided (setting, fact ("gains")));
  CU_ASSERT_TRUE (plausible_divided (setting, fact ("bribe-taken")));
  CU_ASSERT_FALSE (plausible_divided (setting, fact ("duty-loss")));
  CU_ASSERT_FALSE (plausible_divided (setting, fact ("unpaid-one-months")));
}

SUITE (plausible,
       { "what says the contrary is not told in one story", what_says_the_contrary_is_not_told_in_one_story },
       { "no part is more than its whole", no_part_is_more_than_its_whole },
       { "nobody has a part of a loss", nobody_has_a_part_of_a_loss })
