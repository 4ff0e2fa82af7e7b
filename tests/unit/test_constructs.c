/* What the rule language can say beside plain limits, from rule text to what a case comes to under it. */
#include "test.h"
#include "two_offences.h"

#define COMPANY "<defendant id='c' kind='organization'/>"

#define BY_KIND                                                                                                        \
  "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'>"                                               \
                                      "<item n='1' unless='organization'><limit of='x' at-least='5'/></item>"          \
                                      "<item n='2' when='organization'><limit of='x' at-least='15'/></item></tier>"    \
                                      "<tier reach='high' paragraph='2'><item><scale items='5(1)(1)-5(1)(2)' by='2'/>" \
                                      "</item></tier>") "</standard>"

static void organizations_have_items_of_their_own (void)
{
  expect_range (explained_under (BY_KIND, "<fact id='x' value='14'/>"), 2, 2);
  expect_range (explained_under (BY_KIND, "<fact id='x' value='4'/>"), 0, 0);
  expect_range (explained_under (BY_KIND, COMPANY "<fact id='x' value='14'/>"), 0, 0);
  expect_range (explained_under (BY_KIND, COMPANY "<fact id='x' value='15'/>"), 1, 1);
  expect_range (explained_under (BY_KIND, COMPANY "<fact id='x' value='30'/>"), 2, 2);
}

#define NOBODY_KNOWS                                                                                                   \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1' unless='p'><item n='1'><limit of='x' at-least='10'/></item>"                    \
      "<item n='2'><yes of='q'/></item></tier>"                                                                        \
      "<tier reach='low' paragraph='2' when='p'><item><scale items='5(1)(1)' by='5'/></item></tier>"                   \
      "<tier reach='high' paragraph='3'><item><all><reaches tier='low'/><yes of='q'/></all></item></tier>") "</"       \
                                                                                                            "standard" \
                                                                                                            ">"

static void gates_of_a_tier_stay_behind (void)
{
  expect_range (explained_under (NOBODY_KNOWS, "<fact id='x' value='10'/>"), 1, 1);
  expect_range (explained_under (NOBODY_KNOWS, "<fact id='x' value='49'/><fact id='p' value='yes'/>"), 0, 0);
  expect_range (explained_under (NOBODY_KNOWS, "<fact id='x' value='50'/><fact id='p' value='yes'/>"), 1, 1);
  expect_range (explained_under (NOBODY_KNOWS, "<fact id='q' value='yes'/>"), 2, 2);
  expect_range (explained_under (NOBODY_KNOWS, "<fact id='q' value='yes'/><fact id='p' value='yes'/>"), 0, 0);
}

static void gates_of_a_tier_are_reasons (void)
{
  Reasons *reasons = explained_under (NOBODY_KNOWS, "<fact id='x' value='10'/><fact id='p' value='yes'/>");
  const ItemReason *item = explained_item (reasons, "5(1)(1)");
  const Reason *gate = g_ptr_array_index (&item->reason->children, 0);
  CU_ASSERT_EQUAL (item->truth, NO);
  CU_ASSERT_TRUE (gate->gate && gate->negated && gate->truth == NO);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(2)")->truth, NO);
  reasons_free (reasons);
}

static void open_clause_behind_a_failing_gate_is_for_nobody (void)
{
  static const char standard[] = "<standard offence='t/1'>" ARTICLE (
      "<tier reach='low' paragraph='1' unless='p'><item><open/></item></tier>") "</standard>";
  Reasons *open = explained_under (standard, ""), *barred = explained_under (standard, "<fact id='p' value='yes'/>");
  CU_ASSERT_TRUE (explained_item (open, "5(1)")->open);
  CU_ASSERT_FALSE (explained_item (barred, "5(1)")->open);
  reasons_free (open);
  reasons_free (barred);
}

#define FOR_BOTH                                                                                                       \
  "<standard offence='t/2 t/1'>" ARTICLE (                                                                             \
      "<tier reach='low' paragraph='1'><item><open/></item></tier>") "</standard>"                                     \
                                                                     "<standard offence='t/2'>" ARTICLE (              \
                                                                         "<tier reach='high' "                         \
                                                                         "paragraph='1'><item><yes "                   \
                                                                         "of='p'/></item></tier>") "</standard>"

static void item_without_a_number_has_its_paragraph_s_path (void)
{
  static const char standard[] =
      "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'><item when='p'><any><limit of='x' "
                                          "at-least='5'/><item n='4'><open/></item></any>"
                                          "</item></tier><tier reach='high' paragraph='2'><item n='1'><scale "
                                          "items='5(1)' by='3'/></item></tier>") "</standard>";
  expect_range (explained_under (standard, "<fact id='p' value='yes'/><fact id='x' value='14'/>"), 1, 1);
  expect_range (explained_under (standard, "<fact id='p' value='yes'/><fact id='x' value='15'/>"), 2, 2);
  expect_range (explained_under (standard, "<fact id='x' value='15'/>"), 0, 0);
  expect_range (explained_under (standard, "<fact id='p' value='yes'/><finding item='5(1)(4)'/>"), 2, 2);
}

static void standard_speaks_of_several_offences (void)
{
  expect_range (explained_under (FOR_BOTH, "<fact id='p' value='yes'/><finding item='5(1)'/>"), 1, 1);
  expect_range (explained_under (FOR_BOTH, "<fact id='p' value='yes'/>"), 0, 0);
  expect_range (explained_under (FOR_BOTH, "<fact id='p' value='yes'/><charge offence='t/2'/>"), 2, 2);
}

static void statute_sets_the_fine (void)
{
  Reasons *reasons = explained_texts (
      LAW ("<fine article='253' of='gains' from='1' to='5'/>"),
      INSTRUMENT ("t/s", "kind='interpretation'",
                  "<standard offence='t/1'>" ARTICLE (
                      "<tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>") "</standard>"),
      NULL, NULL, "<fact id='p' value='yes'/><fact id='gains' value='20000'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (charge->fines->len, 1);
  const FineReason *fine = g_ptr_array_index (charge->fines, 0);
  CU_ASSERT_STRING_EQUAL (fine->instrument->id, "t/law");
  CU_ASSERT_FALSE (fine->fine->in_general);
  CU_ASSERT_EQUAL (rational_compare (fine->hi, (Rational) { 100000, 1 }), 0);
  reasons_free (reasons);
}

#define ONLY_LOCAL                                                                                                     \
  INSTRUMENT (                                                                                                         \
      "t/s", "kind='interpretation'",                                                                                  \
      "<standard offence='t/1'>" ARTICLE (                                                                             \
          "<tier reach='low' paragraph='1'><item n='1'><limit of='gains' local='low'/></item></tier>"                  \
          "<tier reach='high' paragraph='2'><item n='1'><scale items='5(1)(1)' by='10'/></item></tier>") "</"          \
                                                                                                         "standard>")
#define VALUE_THERE                                                                                                    \
  INSTRUMENT ("t/there", "kind='local-standard' region='r1'", "<value of='t/s' name='low' is='3000'/>")

static void no_national_figure_is_unknown (void)
{
  Reasons *reasons = explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, NULL, "<fact id='gains' value='3000'/>");
  const ItemReason *item = explained_item (reasons, "5(1)(1)");
  const Reason *limit = g_ptr_array_index (&item->reason->children, 0);
  CU_ASSERT_TRUE (limit->no_figure && !limit->measured);
  CU_ASSERT_EQUAL (limit->measure_lo.numerator, 3000);
  CU_ASSERT_EQUAL (explained_charge (reasons)->missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (explained_charge (reasons)->missing, Missing, 0).what, MISSING_REGION);
  expect_range (reasons, 0, 2);
}

/* A wide amount that only the region's figure could make matter is no question of the case. */
static void amount_waits_for_the_figure (void)
{
  Reasons *reasons = explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r2", "<fact id='gains' min='30' max='40'/>");
  const GArray *missing = explained_charge (reasons)->missing;
  CU_ASSERT_EQUAL_FATAL (missing->len, 2);
  CU_ASSERT_EQUAL (g_array_index (missing, Missing, 0).what, MISSING_FIGURE);
  CU_ASSERT_TRUE (g_array_index (missing, Missing, 1).on_figure);
  CU_ASSERT_EQUAL (missing_questions (missing), 1);
  reasons_free (reasons);
  Reasons *there = explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r1", "<fact id='gains' min='2' max='4000'/>");
  CU_ASSERT_EQUAL (missing_questions (explained_charge (there)->missing), 1);
  reasons_free (there);
  Reasons *nothing = explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r2", "<fact id='gains' max='40'/>");
  CU_ASSERT_EQUAL (missing_questions (explained_charge (nothing)->missing), 2);
  reasons_free (nothing);
}

static void region_sets_the_only_figure (void)
{
  expect_range (explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r1", "<fact id='gains' value='2999.99'/>"), 0, 0);
  expect_range (explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r1", "<fact id='gains' value='3000'/>"), 1, 1);
  expect_range (explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r1", "<fact id='gains' value='30000'/>"), 2, 2);
  expect_range (explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, "r2", "<fact id='gains' value='30000'/>"), 0, 2);
  expect_range (explained_texts (LAW (""), ONLY_LOCAL, VALUE_THERE, NULL, ""), 0, 0);
}

#define NATIONAL                                                                                                       \
  INSTRUMENT ("t/s", "kind='interpretation'",                                                                          \
              "<standard offence='t/1'>" ARTICLE (                                                                     \
                  "<tier reach='low' paragraph='1'><item><limit of='x' at-least='10'/></item></tier>") "</standard>")
#define STANDARD_THERE                                                                                                 \
  INSTRUMENT ("t/there", "kind='local-standard' region='r1'",                                                          \
              "<standard offence='t/1'>" ARTICLE (                                                                     \
                  "<tier reach='high' paragraph='1'><item><limit of='x' at-least='5'/></item></tier>") "</standard>")

/* Where no region has a figure its name would tell nothing. */
static void without_regional_figures_the_region_is_no_question (void)
{
  Reasons *without = explained_texts (LAW (""), ONLY_LOCAL, NULL, NULL, "<fact id='gains' value='3000'/>");
  const GArray *missing = explained_charge (without)->missing;
  CU_ASSERT_EQUAL_FATAL (missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (missing, Missing, 0).what, MISSING_FIGURE);
  reasons_free (without);
  Reasons *elsewhere = explained_texts (LAW (""), NATIONAL, STANDARD_THERE, NULL, "<fact id='x' value='5'/>");
  CU_ASSERT_EQUAL (g_array_index (explained_charge (elsewhere)->missing, Missing, 0).what, MISSING_REGION);
  reasons_free (elsewhere);
}

static void regional_standard_applies_there (void)
{
  expect_range (explained_texts (LAW (""), NATIONAL, STANDARD_THERE, "r1", "<fact id='x' value='5'/>"), 2, 2);
  expect_range (explained_texts (LAW (""), NATIONAL, STANDARD_THERE, "r2", "<fact id='x' value='5'/>"), 0, 0);
  expect_range (explained_texts (LAW (""), NATIONAL, STANDARD_THERE, "r2", "<fact id='x' value='10'/>"), 1, 1);
  expect_range (explained_texts (LAW (""), NATIONAL, STANDARD_THERE, NULL, "<fact id='x' value='10'/>"), 1, 2);
  expect_range (explained_texts (LAW (""), NATIONAL, STANDARD_THERE, NULL, "<fact id='x' value='4'/>"), 0, 0);
}

static void elsewhere_no_figure_is_left (void)
{
  expect_range (explained_texts (LAW (""), STANDARD_THERE, NULL, "r1", "<fact id='x' value='4'/>"), 0, 0);
  expect_range (explained_texts (LAW (""), STANDARD_THERE, NULL, "r2", "<fact id='x' value='4'/>"), 0, 2);
}

static void regional_standard_of_elsewhere_is_not_spoken_of (void)
{
  Reasons *there = explained_texts (LAW (""), NATIONAL, STANDARD_THERE, "r1", "<fact id='x' value='5'/>");
  Reasons *elsewhere = explained_texts (LAW (""), NATIONAL, STANDARD_THERE, "r2", "<fact id='x' value='5'/>");
  Reasons *unknown = explained_texts (LAW (""), NATIONAL, STANDARD_THERE, NULL, "<fact id='x' value='5'/>");
  CU_ASSERT_EQUAL (explained_charge (there)->items->len, 2);
  CU_ASSERT_EQUAL (explained_charge (elsewhere)->items->len, 1);
  CU_ASSERT_EQUAL (explained_charge (elsewhere)->instruments->len, 1);
  const ArticleReason *article = g_ptr_array_index (explained_charge (unknown)->articles, 0);
  CU_ASSERT_STRING_EQUAL (article->region, "r1");
  CU_ASSERT_EQUAL (article->truth, UNKNOWN);
  const Missing *missing = &g_array_index (explained_charge (unknown)->missing, Missing, 0);
  CU_ASSERT_TRUE (missing->what == MISSING_REGION && missing->yes_no && missing->floor_if_most == 2);
  reasons_free (there);
  reasons_free (elsewhere);
  reasons_free (unknown);
}

/* Ten times the sum of shares: does it count where a class alone reaches its single limit? */
#define TENFOLD                                                                                                        \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='50'/></item>"                               \
      "<item n='2'><limit of='y' at-least='500'/></item><item n='3'><proportional items='1-2'/></item></tier>"         \
      "<tier reach='high' paragraph='2'><item n='1'><readings>"                                                        \
      "<reading id='literal' zh='字面' en='literal'><scale items='5(1)(1)-5(1)(2)' by='10'/></reading>"              \
      "<reading id='sum' zh='合计' en='sum' default='yes'><scale items='5(1)(1)-5(1)(3)' by='10'/></reading>"        \
      "</readings></item></tier>") "</standard>"

static const ReadingReason *only_reading (const Reasons *reasons)
{
  const GArray *readings = explained_charge (reasons)->readings;
  CU_ASSERT_EQUAL (readings->len, 1);
  return &g_array_index (readings, ReadingReason, 0);
}

static void other_reading_moves_the_tier (void)
{
  Reasons *reasons = explained_under (TENFOLD, "<fact id='x' value='300'/><fact id='y' value='3000'/>");
  const ReadingReason *reading = only_reading (reasons);
  CU_ASSERT_STRING_EQUAL (reading->alternative->reading->id, "literal");
  CU_ASSERT_STRING_EQUAL (reading->alternative->path, "5(2)(1)");
  CU_ASSERT_STRING_EQUAL (condition_applied (reading->alternative->readings)->id, "sum");
  CU_ASSERT_TRUE (reading->moves && reading->floor == 1 && reading->ceiling == 1);
  expect_range (reasons, 2, 2);
}

static void other_reading_changes_nothing (void)
{
  Reasons *reasons = explained_under (TENFOLD, "<fact id='x' value='500'/>");
  CU_ASSERT_TRUE (!only_reading (reasons)->moves && only_reading (reasons)->floor == 2);
  expect_range (reasons, 2, 2);
}

static void only_the_plan_of_a_reading_follows_it (void)
{
  Reasons *reasons = explained_under (TENFOLD, "");
  const Plan *plan = explained_charge (reasons)->plan;
  CU_ASSERT_PTR_NULL (plan->reading);
  CU_ASSERT_EQUAL (plan->alternatives->len, 1);
  CU_ASSERT_PTR_EQUAL (plan_alternative (plan, 0)->plan->reading, plan_alternative (plan, 0)->reading);
  CU_ASSERT_EQUAL (plan_alternative (plan, 0)->plan->alternatives->len, 0);
  reasons_free (reasons);
}

#define LENIENT                                                                                                        \
  "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'><item><limit of='x' "                           \
                                      "at-least='1'/></item></tier>") "<leniency article='8' zh='从宽' "             \
                                                                      "en='lenient'><all><yes of='q'/><open "          \
                                                                      "zh='轻微' en='minor'/>"                       \
                                                                      "<any><item n='1'><open/></item><yes "           \
                                                                      "of='p'/></any></all></leniency></"              \
                                                                      "standard>"

static Truth leniency_of (const char *inside)
{
  g_autofree char *reached = g_strconcat ("<fact id='x' value='1'/>", inside, NULL);
  Reasons *reasons = explained_under (LENIENT, reached);
  Truth truth = ((const LeniencyReason *) g_ptr_array_index (explained_charge (reasons)->leniencies, 0))->truth;
  reasons_free (reasons);
  return truth;
}

static void open_clause_of_a_leniency_is_asserted (void)
{
  CU_ASSERT_EQUAL (leniency_of ("<fact id='p' value='yes'/><fact id='q' value='yes'/>"), NO);
  CU_ASSERT_EQUAL (leniency_of ("<fact id='p' value='yes'/><fact id='q' value='yes'/><finding item='8'/>"), YES);
  CU_ASSERT_EQUAL (leniency_of ("<fact id='q' value='yes'/><finding item='8'/>"), NO);
  CU_ASSERT_EQUAL (leniency_of ("<fact id='q' value='yes'/><finding item='8'/><finding item='8(1)'/>"), YES);
}

SUITE (constructs, { "an amount that waits for the figure of the region is no question", amount_waits_for_the_figure },
       { "organizations have items of their own", organizations_have_items_of_their_own },
       { "gates of a tier stay behind where its items are referred to", gates_of_a_tier_stay_behind },
       { "gates of a tier are reasons of its items", gates_of_a_tier_are_reasons },
       { "an open clause behind a failing gate is for nobody", open_clause_behind_a_failing_gate_is_for_nobody },
       { "an item without a number has its paragraph's path", item_without_a_number_has_its_paragraph_s_path },
       { "a standard speaks of several offences", standard_speaks_of_several_offences },
       { "a statute sets the fine", statute_sets_the_fine },
       { "a limit without a national figure is unknown", no_national_figure_is_unknown },
       { "a region sets the only figure", region_sets_the_only_figure },
       { "where no region has a figure, the region is no question",
         without_regional_figures_the_region_is_no_question },
       { "a regional standard applies in its region only", regional_standard_applies_there },
       { "where only regional standards exist, elsewhere has no figure", elsewhere_no_figure_is_left },
       { "a regional standard of elsewhere is not spoken of", regional_standard_of_elsewhere_is_not_spoken_of },
       { "another reading moves the tier", other_reading_moves_the_tier },
       { "another reading changes nothing", other_reading_changes_nothing },
       { "only the plan of a reading follows it", only_the_plan_of_a_reading_follows_it },
       { "an open clause of a leniency is asserted by its article", open_clause_of_a_leniency_is_asserted })
