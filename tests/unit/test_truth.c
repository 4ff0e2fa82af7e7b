/* Truth under every completion of what is unknown is the oracle. */
#include "logic/truth.h"
#include "test.h"

static const Truth all[] = { NO, UNKNOWN, YES };

/* Whether `t` could turn out as `value`. */
static gboolean may_be (Truth t, gboolean value) { return t == UNKNOWN || t == (value ? YES : NO); }

static Truth of_completions (gboolean can_be_no, gboolean can_be_yes)
{
  return can_be_no && can_be_yes ? UNKNOWN : can_be_yes ? YES : NO;
}

static void not_turns_around_and_leaves_unknown (void)
{
  CU_ASSERT_EQUAL (truth_not (NO), YES);
  CU_ASSERT_EQUAL (truth_not (UNKNOWN), UNKNOWN);
  CU_ASSERT_EQUAL (truth_not (YES), NO);
}

static void and_is_the_least_or_the_greatest (void)
{
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++) {
      Truth a = all[i];
      Truth b = all[j];
      Truth both = of_completions (may_be (a, FALSE) || may_be (b, FALSE), may_be (a, TRUE) && may_be (b, TRUE));
      Truth either = of_completions (may_be (a, FALSE) && may_be (b, FALSE), may_be (a, TRUE) || may_be (b, TRUE));
      CU_ASSERT_EQUAL (truth_least (a, b), both);
      CU_ASSERT_EQUAL (truth_greatest (a, b), either);
      CU_ASSERT_EQUAL (truth_not (truth_least (a, b)), truth_greatest (truth_not (a), truth_not (b)));
    }
}

static void at_least_k_counts_every_completion (void)
{
  for (guint yes = 0; yes <= 5; yes++)
    for (guint unknown = 0; unknown <= 5; unknown++)
      for (guint k = 0; k <= 11; k++) {
        gboolean can_be_yes = FALSE;
        gboolean can_be_no = FALSE;
        for (guint found = 0; found <= unknown; found++) {
          can_be_yes |= yes + found >= k;
          can_be_no |= yes + found < k;
        }
        CU_ASSERT_EQUAL (truth_at_least (k, yes, unknown), of_completions (can_be_no, can_be_yes));
      }
}

SUITE (truth, { "not turns around and leaves the unknown", not_turns_around_and_leaves_unknown },
       { "and is the least, or is the greatest", and_is_the_least_or_the_greatest },
       { "at least k is right for every completion", at_least_k_counts_every_completion })
