/* Limbs are the literal that they are made of, at every point; none says what another says; each begins at its least point. */
#include "form/limbs.h"
#include "test.h"

enum { VARIABLES = 4, VALUES = 4 };

static Literal some_literal (Space *space, GRand *dice, guint depth)
{
  if (depth == 0 || g_rand_int_range (dice, 0, 4) == 0) {
    const guint one = (guint) g_rand_int_range (dice, 0, VARIABLES),
                other = (guint) g_rand_int_range (dice, 0, VARIABLES);
    const Term terms[] = { { one, 1 + g_rand_int_range (dice, 0, 2) }, { other, 1 } };
    const Literal reach =
        space_reach (space, terms, (guint) g_rand_int_range (dice, 1, 3), g_rand_int_range (dice, 1, 2 * VALUES));
    return g_rand_int_range (dice, 0, 4) == 0 ? literal_not (reach) : reach;
  }
  Literal inputs[3];
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    inputs[i] = some_literal (space, dice, depth - 1);
  const Literal count = space_count (space, (guint) g_rand_int_range (dice, 1, 4), inputs, G_N_ELEMENTS (inputs));
  return g_rand_int_range (dice, 0, 5) == 0 ? literal_not (count) : count;
}

static gboolean limb_holds (const Space *space, const Limb *limb, const gint64 *point)
{
  for (guint i = 0; i < limb->literals->len; i++)
    if (!space_holds (space, g_array_index (limb->literals, Literal, i), point))
      return FALSE;
  return TRUE;
}

static gboolean one_holds (const Space *space, const GPtrArray *limbs, const gint64 *point)
{
  for (guint i = 0; i < limbs->len; i++)
    if (limb_holds (space, g_ptr_array_index (limbs, i), point))
      return TRUE;
  return FALSE;
}

static gboolean next (gint64 *point)
{
  guint i = 0;
  while (i < VARIABLES && ++point[i] == VALUES)
    point[i++] = 0;
  return i < VARIABLES;
}

static Space *space_of_variables (void)
{
  Space *space = space_new ();
  for (guint i = 0; i < VARIABLES; i++)
    space_add (space, (Variable) { { 0, VALUES - 1 }, TRUE });
  return space;
}

static void at_every_point (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  guint several = 0;
  for (guint i = 0; i < 400; i++) {
    g_autoptr (Space) space = space_of_variables ();
    const Literal literal = some_literal (space, dice, 3);
    g_autoptr (GPtrArray) limbs = limbs_new (space, literal, 1000, 10000);
    CU_ASSERT_PTR_NOT_NULL_FATAL (limbs);
    gint64 point[VARIABLES] = { 0 };
    gboolean same = TRUE;
    do
      same = same && one_holds (space, limbs, point) == space_holds (space, literal, point);
    while (next (point));
    CU_ASSERT_TRUE (same);
    several += limbs->len > 1;
    for (guint k = 0; k < limbs->len; k++) {
      const Limb *limb = g_ptr_array_index (limbs, k);
      CU_ASSERT_TRUE (limb->smallest && limb_holds (space, limb, limb->least));
    }
  }
  CU_ASSERT_TRUE (several > 100);
}

/* Two of four: six limbs of two each. */
static void two_of_four (void)
{
  g_autoptr (Space) space = space_of_variables ();
  Literal inputs[VARIABLES];
  for (guint i = 0; i < VARIABLES; i++)
    inputs[i] = space_reach (space, &(Term) { i, 1 }, 1, 2);
  g_autoptr (GPtrArray) limbs = limbs_new (space, space_count (space, 2, inputs, VARIABLES), 1000, 1000);
  CU_ASSERT_PTR_NOT_NULL_FATAL (limbs);
  CU_ASSERT_EQUAL (limbs->len, 6);
  for (guint i = 0; i < limbs->len; i++)
    CU_ASSERT_EQUAL (((const Limb *) g_ptr_array_index (limbs, i))->literals->len, 2);
  CU_ASSERT_PTR_NULL (limbs_new (space, space_count (space, 2, inputs, VARIABLES), 5, 1000));
  g_autoptr (GPtrArray) none = limbs_new (space, LITERAL_NO, 1000, 1000),
                        all = limbs_new (space, LITERAL_YES, 1000, 1000);
  CU_ASSERT_TRUE (none->len == 0 && all->len == 1);
}

/* The higher figure says the lower one too. */
static void figures_of_one_sum (void)
{
  g_autoptr (Space) space = space_of_variables ();
  const Term term = { 0, 1 };
  const Literal low = space_reach (space, &term, 1, 1), high = space_reach (space, &term, 1, 3);
  g_autoptr (GPtrArray) both = limbs_new (space, space_both (space, low, high), 10, 100);
  CU_ASSERT_EQUAL (both->len, 1);
  CU_ASSERT_EQUAL (((const Limb *) g_ptr_array_index (both, 0))->literals->len, 1);
  CU_ASSERT_EQUAL (((const Limb *) g_ptr_array_index (both, 0))->least[0], 3);
  g_autoptr (GPtrArray) against = limbs_new (space, space_both (space, literal_not (low), high), 10, 100);
  CU_ASSERT_EQUAL (against->len, 0);
  g_autoptr (GPtrArray) between = limbs_new (space, space_both (space, low, literal_not (high)), 10, 100);
  CU_ASSERT_EQUAL (((const Limb *) g_ptr_array_index (between, 0))->literals->len, 2);
}

/* Who has three of the one and the other together has one of all, and more than nine there cannot be. */
static void what_another_sum_says (void)
{
  g_autoptr (Space) space = space_of_variables ();
  const Term two[] = { { 0, 1 }, { 1, 1 } }, all[] = { { 0, 1 }, { 1, 1 }, { 2, 1 } };
  const Literal some = space_reach (space, two, 2, 3), any = space_reach (space, all, 3, 1);
  g_autoptr (GPtrArray) limbs = limbs_new (space, space_both (space, some, any), 10, 100);
  CU_ASSERT_EQUAL (limbs->len, 1);
  CU_ASSERT_EQUAL (((const Limb *) g_ptr_array_index (limbs, 0))->literals->len, 1);
  const Literal most = space_reach (space, all, 3, 8), few = literal_not (space_reach (space, two, 2, 5));
  g_autoptr (GPtrArray) none = limbs_new (space, space_both (space, most, few), 10, 100);
  CU_ASSERT_EQUAL (none->len, 0);
}

SUITE (limbs, { "limbs hold where the literal holds, at every point", at_every_point },
       { "two of four are six limbs, and more than five", two_of_four },
       { "of two figures of one sum the one that says more stands", figures_of_one_sum },
       { "what another sum says is left out, and what cannot be is no limb", what_another_sum_says })
