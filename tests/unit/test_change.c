#include "test.h"
#include "two_offences.h"

static const Change *change (const Reasons *reasons, guint i)
{
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_FATAL (i < charge->changes->len);
  return g_ptr_array_index (charge->changes, i);
}

static guint n_changes (const Reasons *reasons) { return explained_charge (reasons)->changes->len; }

static guint n_toward (const Reasons *reasons, gboolean up, guint rank)
{
  guint n = 0;
  for (guint i = 0; i < n_changes (reasons); i++)
    n += change (reasons, i)->up == up && change (reasons, i)->floor == rank;
  return n;
}

static void is_distance (const Change *change, gint64 numerator, gint64 denominator)
{
  CU_ASSERT_EQUAL (change->distance.numerator, numerator);
  CU_ASSERT_EQUAL (change->distance.denominator, denominator);
}

static void is_margin_of (const Reason *lead, gint64 numerator, gint64 denominator)
{
  CU_ASSERT_EQUAL (lead->margin_hi.numerator, numerator);
  CU_ASSERT_EQUAL (lead->margin_hi.denominator, denominator);
}

static void is_of (const Reasons *reasons, const Change *change, const char *fact)
{
  CU_ASSERT_EQUAL (g_array_index (&change->facts, guint, 0), rules_slot (reasons->program, fact));
}

static const char low[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>";
static const char high[] = "<item n='1'><scale items='1(1)(1)-1(1)(2)' by='10'/></item>";
static const char sum[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1-2'/></item>";

static void nearest_first (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (low, high, "complete", "<fact id='x' value='10'/><fact id='y' value='450'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 4);
  CU_ASSERT_TRUE (change (reasons, 0)->up);
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 1);
  is_distance (change (reasons, 0), 50, 1); /* 90 % of the limit, though 50 is more than 40 */
  is_distance (change (reasons, 1), 40, 1);
}

/* 60 of 100: the share that the lower tier asks for is still there when that of the higher one is lost. */
static void nearest_share_is_lost_first (void)
{
  static const char tenth[] = "<item n='1'><limit of='x' over='y' at-least='10%'/></item>";
  static const char both[] = "<item n='1'><all><limit of='x' over='y' at-least='10%'/>"
                             "<limit of='x' over='y' at-least='30%'/></all></item>";
  g_autoptr (Reasons) reasons =
      explained_small (tenth, both, "complete", "<fact id='x' value='60'/><fact id='y' value='100'/>");
  guint n = 0;
  for (guint i = 0; i < n_changes (reasons); i++) {
    const Change *one = change (reasons, i);
    if (one->up || one->lead == NULL || one->floor != 1 || one->facts.len < 2)
      continue;
    n++;
    is_margin_of (one->lead, 30, 1);
  }
  CU_ASSERT_EQUAL (n, 1);
}

static void every_tier_above (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "complete", "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL (n_toward (reasons, TRUE, 1), 2);
  CU_ASSERT_EQUAL (n_toward (reasons, TRUE, 2), 2);
  CU_ASSERT_EQUAL (change (reasons, 2)->floor, 2);
  is_distance (change (reasons, 2), 490, 1);
  CU_ASSERT_STRING_EQUAL (change (reasons, 2)->item->path, "1(2)(1)");
}

static void tier_is_what_follows (void)
{
  static const char swapped[] = "<item n='1' when='q'><yes of='p'/></item>";
  static const char grave[] = "<item n='1'><all><yes of='p'/><limit of='x' at-least='5'/></all></item>";
  g_autoptr (Reasons) reasons =
      explained_small (swapped, grave, "complete", "<fact id='q' value='yes'/><fact id='x' value='9'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  is_of (reasons, change (reasons, 0), "p");
  CU_ASSERT_EQUAL (change (reasons, 0)->kind, CHANGE_FOUND);
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 2); /* the item of the lower tier asks for p too */
  CU_ASSERT_EQUAL (change (reasons, 0)->ceiling, 2);
  CU_ASSERT_STRING_EQUAL (change (reasons, 0)->item->path, "1(2)(1)");
}

static void tier_that_is_not_settled_then (void)
{
  static const char first[] = "<item n='1'><yes of='p'/></item>";
  static const char grave[] = "<item n='1'><all><yes of='p'/><limit of='x' at-least='5'/></all></item>";
  g_autoptr (Reasons) reasons = explained_small (first, grave, "complete", "<fact id='x' min='1' max='9'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 1);
  CU_ASSERT_EQUAL (change (reasons, 0)->ceiling, 2);
}

static void what_is_not_found_may_raise (void)
{
  static const char unless[] = "<item n='1' unless='p'><limit of='x' at-least='5'/></item>";
  g_autoptr (Reasons) reasons =
      explained_small (unless, NULL, "complete", "<fact id='p' value='yes'/><fact id='x' value='9'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  CU_ASSERT_EQUAL (change (reasons, 0)->kind, CHANGE_NOT_FOUND);
  CU_ASSERT_TRUE (change (reasons, 0)->up);
  is_of (reasons, change (reasons, 0), "p");
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
  is_of (open, change (open, 0), "p");
}

static void two_grounds_have_no_margin (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (low, NULL, "complete", "<fact id='x' value='81'/><fact id='y' value='600'/>");
  CU_ASSERT_EQUAL (n_changes (reasons), 0);
}

static void another_ground_in_reserve (void)
{
  g_autoptr (Reasons) share =
      explained_small (sum, NULL, "complete", "<fact id='x' value='81'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (share), 1); /* 40/50 + 100/500 still reaches one */
  is_distance (change (share, 0), 41, 1);
  g_autoptr (Reasons) scaled = explained_small (sum, "<item n='1'><scale items='1(1)(1)-1(1)(3)' by='10'/></item>",
                                                "complete", "<fact id='x' value='500'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (scaled), 2); /* 490/50 + 100/500 still reaches ten */
  is_distance (change (scaled, 0), 10, 1);
  CU_ASSERT_EQUAL (change (scaled, 0)->floor, 1);
  is_distance (change (scaled, 1), 460, 1);
  g_autoptr (Reasons) unknown =
      explained_small (sum, NULL, "complete", "<fact id='x' value='81'/><fact id='y' min='400' max='600'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (unknown), 1); /* from 10 on 10/50 + 400/500 reaches one; below it depends */
  is_distance (change (unknown, 0), 71, 1);
  CU_ASSERT_TRUE (change (unknown, 0)->floor == 0 && change (unknown, 0)->ceiling == 1);
  g_autoptr (Reasons) alone = explained_small (sum, NULL, "complete", "<fact id='x' value='81'/>");
  CU_ASSERT_EQUAL (n_changes (alone), 1);
}

static void down_to_the_tier_below (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "complete", "<fact id='x' value='500'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_FALSE (change (reasons, 0)->up);
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 1);
  is_distance (change (reasons, 0), 0, 1);
  CU_ASSERT_EQUAL (change (reasons, 1)->floor, 0);
  is_distance (change (reasons, 1), 450, 1);
}

static void two_amounts_fall_together (void)
{
  static const char both[] = "<item n='1'><limit of='x y' at-least='50'/></item>";
  g_autoptr (Reasons) reasons =
      explained_small (both, NULL, "complete", "<fact id='x' value='60'/><fact id='y' value='70'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1); /* neither alone: each is enough by itself */
  CU_ASSERT_EQUAL (change (reasons, 0)->facts.len, 2);
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 0);
  is_distance (change (reasons, 0), 80, 1);
}

static void range_says_both_ends (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, NULL, "complete", "<fact id='x' min='20' max='30'/>");
  is_distance (change (reasons, 0), 20, 1); /* 50 of its upper end: then it may be reached */
  CU_ASSERT_TRUE (change (reasons, 0)->floor == 0 && change (reasons, 0)->ceiling == 1);
  is_distance (change (reasons, 1), 30, 1);
  CU_ASSERT_EQUAL (change (reasons, 1)->floor, 1);
  CU_ASSERT_EQUAL (change (reasons, 1)->distance_other.numerator, 20);
}

static void parts_of_a_sum_stand_together (void)
{
  static const char both[] = "<item n='1'><limit of='x y' at-least='50'/></item>";
  g_autoptr (Reasons) reasons = explained_small (both, NULL, "complete", "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  CU_ASSERT_EQUAL (change (reasons, 0)->facts.len, 2);
  is_distance (change (reasons, 0), 40, 1);
}

static void shares_complete_each_other (void)
{
  g_autoptr (Reasons) one = explained_small (sum, NULL, "complete", "<fact id='x' value='40'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (one), 2);
  CU_ASSERT_EQUAL (change (one, 0)->lead->kind, CONDITION_LIMIT); /* x alone has nothing to be added to */
  is_distance (change (one, 0), 10, 1);
  CU_ASSERT_EQUAL (change (one, 1)->lead->kind, CONDITION_PROPORTIONAL);
  is_distance (change (one, 1), 100, 1);
  g_autoptr (Reasons) two =
      explained_small (sum, NULL, "complete", "<fact id='x' value='40'/><fact id='y' value='50'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (two), 2);
  CU_ASSERT_EQUAL (change (two, 0)->lead->kind, CONDITION_PROPORTIONAL);
  is_distance (change (two, 0), 5, 1);
  is_distance (change (two, 1), 50, 1);
}

static void what_waits_behind_a_gate_is_not_what_is_reached (void)
{
  static const char halved[] =
      "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
      "<item n='3'><proportional items='1-2'/></item>"
      "<item n='4' when='p'><scale items='1-3' by='1/2'/></item>";
  static const char tenfold[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item>";
  g_autoptr (Reasons) reasons =
      explained_small (halved, tenfold, "complete", "<fact id='x' min='0' max='70'/><fact id='y' value='600'/>");
  CU_ASSERT_EQUAL (n_toward (reasons, TRUE, 2), 2);
  const Change *way = change (reasons, 3);
  is_of (reasons, way, "x");
  is_distance (way, 440, 1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (way->lead);
  CU_ASSERT_EQUAL (way->lead->kind, CONDITION_PROPORTIONAL); /* x itself may reach 500 then */
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
  is_of (one, change (one, 1), "q");
}

static void dates_in_every_span (void)
{
  static const char spans[] = "<item n='1'><within of='d' years='2'/></item>";
  static const char wide[] = "<item n='1'><all><within of='d' years='5'/><yes of='p'/></all></item>";
  g_autoptr (Reasons) reasons = explained_small (spans, wide, "complete", "<fact id='p' value='yes'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_EQUAL (change (reasons, 0)->lapse, lapse_new (LAPSE_YEARS, 2));
  CU_ASSERT_EQUAL (change (reasons, 0)->floor, 2); /* within two years is within five */
  CU_ASSERT_EQUAL (change (reasons, 1)->lapse, lapse_new (LAPSE_YEARS, 5));
  CU_ASSERT_EQUAL (change (reasons, 1)->floor, 2);
}

static void lighter_law_decides (void)
{
  static const char law[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
      "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"
      "<tier id='low' rank='1' zh='严重' en='serious'><penalty "
      "to-months='36'/></tier></version></offence></instrument>";
#define FIGURES(id, from, until, limit)                                                                                \
  "<instrument xmlns='urn:sill:rules:1' id='t/" id "' kind='interpretation' number='" id "' zh='" id "' en='" id       \
  "' effective='" from "'" until "><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"            \
  "<item n='1'><limit of='x' at-least='" limit "'/></item></tier></article></standard></instrument>"
  g_autoptr (Reasons) reasons = explained_texts (law, FIGURES ("old", "2001-01-01", " until='2020-12-31'", "50"),
                                                 FIGURES ("new", "2021-01-01", "", "500"), NULL,
                                                 "<decision on='2022-01-01'/><fact id='x' value='10'/>");
#undef FIGURES
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1);
  is_distance (change (reasons, 0), 490, 1); /* at 50 the newer law is still below its limit, and lighter */
}

static void figure_that_is_not_known_is_no_way (void)
{
  static const char regional[] = "<item n='1'><limit of='x' local='f'/></item>";
  g_autoptr (Reasons) reasons = explained_small (regional, NULL, "complete", "");
  CU_ASSERT_TRUE (explained_charge (reasons)->verdict.decided);
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 1); /* none leads to a tier; any at all leaves it open */
  CU_ASSERT_TRUE (change (reasons, 0)->floor == 0 && change (reasons, 0)->ceiling == 1);
}

static void undecided_changes_by_what_is_stated (void)
{
  g_autoptr (Reasons) reasons = explained_small (low, high, "partial", "<fact id='x' value='10'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2); /* the unknown y may reach either tier by itself */
  is_of (reasons, change (reasons, 0), "x");
  is_distance (change (reasons, 0), 40, 1);
  CU_ASSERT_TRUE (change (reasons, 0)->floor == 1 && change (reasons, 0)->ceiling == 2);
  is_distance (change (reasons, 1), 490, 1);
}

static void gate_that_stays_behind_carries_the_tier (void)
{
  static const char gated[] = "<item n='1' when='p q'><limit of='x' at-least='50'/></item>";
  g_autoptr (Reasons) reasons = explained_small (
      gated, NULL, "complete", "<fact id='p' value='yes'/><fact id='q' value='yes'/><fact id='x' value='50'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 3);
  is_of (reasons, change (reasons, 1), "p");
  is_of (reasons, change (reasons, 2), "q");
  for (guint i = 0; i < 3; i++) {
    CU_ASSERT_FALSE (change (reasons, i)->up);
    CU_ASSERT_STRING_EQUAL (change (reasons, i)->item->path, "1(1)(1)");
  }
}

static void what_is_found_may_lower (void)
{
  static const char unless[] = "<item n='1' unless='p'><limit of='x' at-least='5'/></item>";
  g_autoptr (Reasons) reasons = explained_small (unless, NULL, "complete", "<fact id='x' value='9'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_EQUAL (change (reasons, 1)->kind, CHANGE_FOUND);
  CU_ASSERT_FALSE (change (reasons, 1)->up);
  is_of (reasons, change (reasons, 1), "p");
}

static void more_may_lower (void)
{
  static const char band[] =
      "<item n='1'><all><limit of='x' at-least='5'/><not><limit of='x' at-least='20'/></not></all></item>";
  g_autoptr (Reasons) reasons = explained_small (band, NULL, "complete", "<fact id='x' value='9'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  const Change *more = change (reasons, change (reasons, 0)->more ? 0 : 1);
  CU_ASSERT_TRUE (more->more && !more->up);
  is_distance (more, 11, 1);
}

static void open_clause_is_a_way (void)
{
  static const char open[] = "<item n='1'><limit of='x' at-least='5'/></item><item n='2'><open/></item>";
  g_autoptr (Reasons) none = explained_small (open, NULL, "complete", "");
  CU_ASSERT_EQUAL_FATAL (n_changes (none), 2);
  CU_ASSERT_EQUAL (change (none, 1)->of, CHANGE_OF_CLAUSE);
  CU_ASSERT_STRING_EQUAL (change (none, 1)->clause->name, "1(1)(2)");
  CU_ASSERT_TRUE (change (none, 1)->up && change (none, 1)->kind == CHANGE_FOUND);
  g_autoptr (Reasons) found = explained_small (open, NULL, "complete", "<finding item='1(1)(2)'/>");
  CU_ASSERT_EQUAL_FATAL (n_changes (found), 1);
  CU_ASSERT_TRUE (!change (found, 0)->up && change (found, 0)->kind == CHANGE_NOT_FOUND);
}

static void subject_is_a_way (void)
{
  static const char standard[] =
      "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'>"
                                          "<item n='1' unless='organization'><limit of='x' at-least='5'/></item>"
                                          "<item n='2' when='organization'><limit of='x' at-least='15'/></item>"
                                          "</tier>") "</standard>";
  g_autoptr (Reasons) person = explained_under (standard, "<fact id='x' value='9'/>");
  g_autoptr (Reasons) company =
      explained_under (standard, "<defendant id='c' kind='organization'/><fact id='x' value='9'/>");
  const Change *down = change (person, n_changes (person) - 1);
  CU_ASSERT_TRUE (down->of == CHANGE_OF_SUBJECT && down->kind == CHANGE_FOUND && !down->up);
  const Change *up = change (company, n_changes (company) - 1);
  CU_ASSERT_TRUE (up->of == CHANGE_OF_SUBJECT && up->kind == CHANGE_NOT_FOUND && up->up);
}

static void longer_ago_than_a_nearer_span (void)
{
  static const char spans[] = "<item n='1'><within of='d' years='5'/></item>";
  static const char near[] = "<item n='1'><within of='d' years='2'/></item>";
  g_autoptr (Reasons) reasons = explained_small (spans, near, "complete", "<fact id='d' value='2019-12-01'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.floor, 2);
  CU_ASSERT_EQUAL_FATAL (n_changes (reasons), 2);
  CU_ASSERT_TRUE (change (reasons, 0)->floor == 1 && change (reasons, 0)->lapse == lapse_new (LAPSE_YEARS, 5));
  CU_ASSERT_TRUE (change (reasons, 1)->floor == 0 && change (reasons, 1)->kind == CHANGE_NOT_FOUND);
}

static Reasons *with_x_and_y (gint64 x, gint64 y)
{
  g_autofree char *facts = g_strdup_printf ("<fact id='x' value='%" G_GINT64_FORMAT "'/>"
                                            "<fact id='y' value='%" G_GINT64_FORMAT "'/>",
                                            x, y);
  return explained_small (sum, "<item n='1'><scale items='1(1)(1)-1(1)(3)' by='10'/></item>", "complete", facts);
}

static guint rank_of (gint64 x, gint64 y)
{
  g_autoptr (Reasons) reasons = with_x_and_y (x, y);
  return explained_charge (reasons)->verdict.floor;
}

/* Takes one step as it says, and one record less (up) or more (down). */
static void take (const Reasons *reasons, const Change *way, gint64 x, gint64 y)
{
  if (way->lead != NULL && way->lead->kind == CONDITION_PROPORTIONAL && !way->up)
    return;
  gboolean is_x = g_array_index (&way->facts, guint, 0) == rules_slot (reasons->program, "x");
  gint64 step = way->up ? way->distance.numerator : -way->distance_other.numerator - 1;
  CU_ASSERT_EQUAL (rank_of (is_x ? x + step : x, is_x ? y : y + step), way->floor);
  CU_ASSERT_NOT_EQUAL (rank_of (is_x ? x + step + (way->up ? -1 : 1) : x, is_x ? y : y + step + (way->up ? -1 : 1)),
                       way->floor);
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

static guint n_more (const Reasons *reasons, const char *fact)
{
  guint n = 0;
  for (guint i = 0; i < n_changes (reasons); i++)
    n += change (reasons, i)->more &&
         g_array_index (&change (reasons, i)->facts, guint, 0) == rules_slot (reasons->program, fact);
  return n;
}

/* 2^56 is 72,057,594,037,927,936: only less than that is a way, whether one pass or trials find it. */
static void no_growth_beyond_what_anybody_states (void)
{
  static const char low_one[] = "<item n='1' unless='p'><limit of='x' at-least='5'/></item>"
                                "<item n='2' when='p'><limit of='x' at-least='6'/></item>";
  static const char near[] = "<item n='1'><limit of='y' at-least='72057594037927935'/></item>";
  static const char far[] = "<item n='1'><limit of='y' at-least='72057594037927936'/></item>";
  static const char stated[] = "<fact id='x' value='9'/><fact id='y' value='0'/><fact id='q' value='no'/>";
  for (guint i = 0; i < 2; i++) {
    const char *findings = i == 0 ? "complete" : "partial"; /* where p is not known one pass is not exact */
    g_autoptr (Reasons) reached = explained_small (low_one, near, findings, stated);
    g_autoptr (Reasons) beyond = explained_small (low_one, far, findings, stated);
    CU_ASSERT_EQUAL (n_more (reached, "y"), 1);
    CU_ASSERT_EQUAL (n_more (beyond, "y"), 0);
  }
}

SUITE (change, { "no growth is listed beyond what anybody can state", no_growth_beyond_what_anybody_states },
       { "what is nearest to what it needs stands first", nearest_first },
       { "of several shares of one measure the nearest is lost first", nearest_share_is_lost_first },
       { "every tier above has its ways", every_tier_above },
       { "a way leads where deciding the case with it leads", tier_is_what_follows },
       { "a tier that is not settled then is said as a range", tier_that_is_not_settled_then },
       { "what turns out not to be found may raise the tier", what_is_not_found_may_raise },
       { "a way is one step: what else is demanded holds", closed_gate_is_no_way },
       { "with two grounds no single figure carries the tier", two_grounds_have_no_margin },
       { "a ground in reserve carries the tier too", another_ground_in_reserve },
       { "what fails falls to the tier below", down_to_the_tier_below },
       { "amounts of which each is enough fall together", two_amounts_fall_together },
       { "of a range both ends are said, what suffices first", range_says_both_ends },
       { "the parts of a sum stand together", parts_of_a_sum_stand_together },
       { "a share that completes the sum is a way", shares_complete_each_other },
       { "what waits behind a gate is not what is reached", what_waits_behind_a_gate_is_not_what_is_reached },
       { "an amount is named once for a tier", same_facts_once }, { "k of n is one step away at k-1", k_of_n },
       { "a dated fact counts in every span", dates_in_every_span },
       { "where a lighter law applies then, its limit decides", lighter_law_decides },
       { "steps do what they say", steps_do_what_they_say },
       { "a limit that only regions know is no way", figure_that_is_not_known_is_no_way },
       { "an undecided charge changes by what is stated", undecided_changes_by_what_is_stated },
       { "each gate of the only ground carries the tier", gate_that_stays_behind_carries_the_tier },
       { "what is found may lower the tier", what_is_found_may_lower },
       { "more of an amount may lower the tier", more_may_lower },
       { "an open clause is a way, found or denied", open_clause_is_a_way },
       { "the subject is a way", subject_is_a_way },
       { "longer ago than a nearer span is a way", longer_ago_than_a_nearer_span })
