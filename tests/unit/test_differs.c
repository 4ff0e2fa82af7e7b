/* Where two programs differ, by hand and against trying every point of thousands of pairs made by chance. */
#include "form/space/differs.h"
#include "forms_hold.h"
#include "test.h"

static void answers_are_what_trying_every_point_gives (void)
{
  FormsTally tally;
  CU_ASSERT_TRUE (forms_hold (3000, 1, &tally));
  CU_ASSERT_EQUAL (tally.pairs, 3000);
  CU_ASSERT_TRUE (tally.equal > 300 && tally.differing > 300);
}

/* A sum with one more summand covers the sum without it, however great the figures. */
static void a_longer_sum_covers_the_shorter_one (void)
{
  g_autoptr (Space) space = space_new ();
  for (guint i = 0; i < 3; i++)
    space_add (space, (Variable) { { 0, SPACE_MOST }, TRUE });
  const Term terms[] = { { 0, 1 }, { 1, 1 }, { 2, 1 } };
  const Literal shorter = space_reach (space, terms, 2, 500000), longer = space_reach (space, terms, 3, 500000);
  Difference found = { .point = NULL };
  CU_ASSERT_EQUAL (covers_find (space, shorter, longer, 1000, &found), FOUND_NONE);
  CU_ASSERT_EQUAL (covers_find (space, longer, shorter, 1000, &found), FOUND_POINT);
  CU_ASSERT_TRUE (found.smallest);
  CU_ASSERT_TRUE (found.point != NULL && found.point[0] == 0 && found.point[1] == 0 && found.point[2] == 500000);
  difference_clear (&found);
}

static void what_is_beyond_the_bound_is_not_answered (void)
{
  g_autoptr (Space) space = space_new ();
  space_add (space, (Variable) { { 0, 9 }, TRUE });
  const Literal some = space_reach (space, &(Term) { 0, 1 }, 1, 5);
  Difference found = { .point = NULL };
  CU_ASSERT_EQUAL (covers_find (space, some, LITERAL_NO, 0, &found), FOUND_TOO_MANY);
  CU_ASSERT_PTR_NULL (found.point);
}

SUITE (differs, { "answers are what trying every point gives", answers_are_what_trying_every_point_gives },
       { "a longer sum covers the shorter one", a_longer_sum_covers_the_shorter_one },
       { "what is beyond the bound is not answered", what_is_beyond_the_bound_is_not_answered })
