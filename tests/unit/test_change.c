#include "explained.h"
#include "test.h"

static const Change *change (const Reasons *reasons, guint i)
{
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_FATAL (i < charge->changes->len);
  return g_ptr_array_index (charge->changes, i);
}

static guint n_changes (const Reasons *reasons) { return explained_charge (reasons)->changes->len; }

static void is_distance (const Change *change, gint64 numerator, gint64 denominator)
{
  CU_ASSERT_EQUAL (change->distance.numerator, numerator);
  CU_ASSERT_EQUAL (change->distance.denominator, denominator);
}

static const char low[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>";
static const char high[] = "<item n='1'><scale items='1(1)(1)-1(1)(2)' by='10'/></item>";

static void nearest_first (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (low, high, "complete", "<fact id='x' value='10'/><fact id='y' value='450'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_TRUE (change (reasons, 0)->up);
  CU_ASSERT_EQUAL (change (reasons, 0)->rank, 1);
  is_distance (change (reasons, 0), 50, 1); /* 90 % of the limit, though 50 is more than 40 */
  is_distance (change (reasons, 1), 40, 1);
}

static void next_tier_only (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "complete", "<fact id='x' value='81'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_EQUAL (change (reasons, 0)->rank, 2);
  is_distance (change (reasons, 0), 419, 1);
  CU_ASSERT_FALSE (change (reasons, 1)->up);
  CU_ASSERT_EQUAL (change (reasons, 1)->rank, 0);
  is_distance (change (reasons, 1), 31, 1);
}

static void closed_gate_is_no_way (void)
{
  static const char gated[] = "<item n='1' when='p q'><limit of='x' at-least='50'/></item>";
  g_autoptr (Reasons) closed =
      explained_small (gated, NULL, "complete", "<fact id='q' value='yes'/><fact id='x' value='10'/>");
  CU_ASSERT_EQUAL (n_changes (closed), 0); /* p and the records are two steps */
  g_autoptr (Reasons) open =
      explained_small (gated, NULL, "complete", "<fact id='q' value='yes'/><fact id='x' value='50'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (open), 1);
  CU_ASSERT_PTR_NULL (change (open, 0)->lead);
  CU_ASSERT_EQUAL (change (open, 0)->slot, rules_slot (open->program, "p"));
}

static void two_grounds_have_no_margin (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (low, NULL, "complete", "<fact id='x' value='81'/><fact id='y' value='600'/>");
  CU_ASSERT_EQUAL (n_changes (reasons), 0);
}

static void another_ground_in_reserve (void)
{
  static const char sum[] =
      "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
      "<item n='3'><proportional items='1-2'/></item>";
  g_autoptr (Reasons) share =
      explained_small (sum, NULL, "complete", "<fact id='x' value='81'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL (n_changes (share), 0); /* 49/50 + 100/500 still reaches one */
  g_autoptr (Reasons) scaled = explained_small (sum, "<item n='1'><scale items='1(1)(1)-1(1)(3)' by='10'/></item>",
                                                "complete", "<fact id='x' value='500'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL (n_changes (scaled), 0);
  g_autoptr (Reasons) unknown =
      explained_small (sum, NULL, "complete", "<fact id='x' value='81'/><fact id='y' min='400' max='600'/>");
  CU_ASSERT_EQUAL (n_changes (unknown), 0);
  g_autoptr (Reasons) alone = explained_small (sum, NULL, "complete", "<fact id='x' value='81'/>");
  CU_ASSERT_EQUAL (n_changes (alone), 1);
}

static void down_to_the_tier_below (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "complete", "<fact id='x' value='500'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  CU_ASSERT_FALSE (change (reasons, 0)->up);
  CU_ASSERT_EQUAL (change (reasons, 0)->rank, 1);
  is_distance (change (reasons, 0), 0, 1);
}

static void interval_needs_the_least (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, NULL, "complete", "<fact id='x' min='20' max='30'/>");
  is_distance (change (reasons, 0), 20, 1);
}

static void one_share_is_its_own_item (void)
{
  static const char sum[] =
      "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
      "<item n='3'><proportional items='1-2'/></item>";
  g_autoptr (Reasons) one = explained_small (sum, NULL, "complete", "<fact id='x' value='40'/>");
  CU_ASSERT_EQUAL (n_changes (one), 1);
  g_autoptr (Reasons) two =
      explained_small (sum, NULL, "complete", "<fact id='x' value='40'/><fact id='y' value='50'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (two), 3);
  CU_ASSERT_EQUAL (change (two, 0)->lead->kind, CONDITION_PROPORTIONAL);
  is_distance (change (two, 0), 1, 10);
}

static void same_facts_once (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><limit of='x' at-least='50'/></item><item n='2'><scale items='1' by='1/2'/></item>",
                       NULL, "complete", "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  is_distance (change (reasons, 0), 15, 1);
}

static void k_of_n (void)
{
  static const char two[] =
      "<item n='1'><at-least n='2'><yes of='p'/><yes of='q'/><limit of='x' at-least='5'/></at-least></item>";
  g_autoptr (Reasons) none = explained_small (two, NULL, "complete", "");
  CU_ASSERT_EQUAL (n_changes (none), 0);
  g_autoptr (Reasons) one =
      explained_small (two, NULL, "complete", "<fact id='p' value='yes'/><fact id='x' value='1'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (one), 2);
  is_distance (change (one, 0), 4, 1);
  CU_ASSERT_EQUAL (change (one, 1)->slot, rules_slot (one->program, "q"));
}

static void undecided_has_none (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "partial", "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL (n_changes (reasons), 0);
}

static Reasons *with_x_and_y (gint64 x, gint64 y)
{
  static const char first[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                              "<item n='2'><limit of='y' at-least='500'/></item>"
                              "<item n='3'><proportional items='1-2'/></item>";
  g_autofree char *facts = g_strdup_printf ("<fact id='x' value='%" G_GINT64_FORMAT "'/>"
                                            "<fact id='y' value='%" G_GINT64_FORMAT "'/>",
                                            x, y);
  return explained_small (first, "<item n='1'><scale items='1(1)(1)-1(1)(3)' by='10'/></item>", "complete", facts);
}

static guint rank_of (gint64 x, gint64 y)
{
  g_autoptr (Reasons) reasons = with_x_and_y (x, y);
  return explained_charge (reasons)->verdict.floor;
}

/* Takes one step as it says, and one record less (up) or more (down). */
static void take (const Reasons *reasons, const Change *way, gint64 x, gint64 y)
{
  if (way->lead->kind == CONDITION_PROPORTIONAL)
    return;
  gboolean is_x = g_array_index (way->lead->facts, guint, 0) == rules_slot (reasons->program, "x");
  gint64 step = way->up ? way->distance.numerator : -way->distance.numerator;
  guint floor = explained_charge (reasons)->verdict.floor;
  guint rank = rank_of (is_x ? x + step : x, is_x ? y : y + step);
  CU_ASSERT_TRUE (way->up ? rank >= way->rank : rank == floor);
  if (!way->up)
    CU_ASSERT_EQUAL (rank_of (is_x ? x + step - 1 : x, is_x ? y : y + step - 1), way->rank);
}

static void steps_do_what_they_say (void)
{
  static const gint64 xs[] = { 0, 1, 49, 50, 499, 500, 612 }, ys[] = { 0, 10, 499, 501, 4999, 5000 };
  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ys); j++) {
      g_autoptr (Reasons) reasons = with_x_and_y (xs[i], ys[j]);
      for (guint k = 0; k < n_changes (reasons); k++)
        take (reasons, change (reasons, k), xs[i], ys[j]);
    }
}

SUITE (change, { "what reaches most of its limit is nearest", nearest_first },
       { "ways lead to the next tier, not beyond", next_tier_only },
       { "a way is one step: what else is demanded holds", closed_gate_is_no_way },
       { "with two grounds no single figure carries the tier", two_grounds_have_no_margin },
       { "a ground in reserve carries the tier too", another_ground_in_reserve },
       { "what fails falls to the tier below", down_to_the_tier_below },
       { "of a range the least distance counts", interval_needs_the_least },
       { "a proportional sum of one share is no way of its own", one_share_is_its_own_item },
       { "the same facts are named once", same_facts_once }, { "k of n is one step away at k-1", k_of_n },
       { "steps do what they say", steps_do_what_they_say },
       { "an undecided charge has missing facts instead", undecided_has_none })
