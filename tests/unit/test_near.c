/* Short of a limit and yet near it, with and without a figure for that: from rule text to what a case comes to. */
#include "explain/trace/trace.h"
#include "test.h"
#include "two_offences.h"

/* Of 500: from 400 on something else is enough. */
#define BESIDES                                                                                                        \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='500'/></item>"                              \
      "<item n='2'><all><near items='1' by='80%'/><any><yes of='p'/><limit of='y' at-least='6'/></any></all></item>"   \
      "</tier><tier reach='high' paragraph='2'><item><scale items='5(1)(1)-5(1)(2)' by='10'/></item></tier>") "</"     \
                                                                                                              "standa" \
                                                                                                              "rd>"

static void from_the_share_on_with_something_besides (void)
{
  expect_range (explained_under (BESIDES, "<fact id='x' value='399'/><fact id='p' value='yes'/>"), 0, 0);
  expect_range (explained_under (BESIDES, "<fact id='x' value='400'/>"), 0, 0);
  expect_range (explained_under (BESIDES, "<fact id='x' value='400'/><fact id='p' value='yes'/>"), 1, 1);
  expect_range (explained_under (BESIDES, "<fact id='x' value='400'/><fact id='y' value='6'/>"), 1, 1);
  expect_range (explained_under (BESIDES, "<fact id='x' value='400'/><fact id='y' value='5'/>"), 0, 0);
}

static void what_is_reached_is_not_near (void)
{
  Reasons *reasons = explained_under (BESIDES, "<fact id='x' value='500'/><fact id='p' value='yes'/>");
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(1)")->truth, YES);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1)(2)")->truth, NO);
  expect_range (reasons, 1, 1);
}

static void tenfold_of_near_is_eightfold (void)
{
  expect_range (explained_under (BESIDES, "<fact id='x' value='3999'/><fact id='p' value='yes'/>"), 1, 1);
  expect_range (explained_under (BESIDES, "<fact id='x' value='4000'/><fact id='p' value='yes'/>"), 2, 2);
  expect_range (explained_under (BESIDES, "<fact id='x' value='4999'/>"), 1, 1);
}

static void reason_gives_the_arithmetic (void)
{
  Reasons *reasons = explained_under (BESIDES, "<fact id='x' value='450'/><fact id='p' value='yes'/>");
  const Reason *all = g_ptr_array_index (&explained_item (reasons, "5(1)(2)")->reason->children, 0);
  const Reason *near = g_ptr_array_index (&all->children, 0);
  CU_ASSERT_TRUE (reason_is_near (near) && near->truth == YES);
  CU_ASSERT_FALSE (reason_is_near (all));
  CU_ASSERT_TRUE (reason_is_told (near, g_ptr_array_index (&near->children, 1)));
  const Reason *lead = near->lead;
  CU_ASSERT_STRING_EQUAL (lead->path, "5(1)(1)");
  CU_ASSERT_EQUAL (rational_compare (lead->limit_lo, (Rational) { 400, 1 }), 0);
  reasons_free (reasons);
}

/* No figure: doubt begins at 80 of 100. */
#define DOUBT                                                                                                          \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1'><item><limit of='x' at-least='10'/></item></tier>"                              \
      "<tier reach='high' paragraph='1'><item><limit of='x' at-least='100'/></item></tier>"                            \
      "<tier reach='high' paragraph='2' when='p'><item><near items='5(1):high' by='80%' doubt='yes' zh='接近' "      \
      "en='near'/></item></tier>") "</standard>"
#define AT(x) "<fact id='p' value='yes'/><fact id='x' value='" x "'/>"

static void doubt_begins_where_the_rule_says (void)
{
  expect_range (explained_under (DOUBT, AT ("79")), 1, 1);
  expect_range (explained_under (DOUBT, AT ("80")), 1, 2);
  expect_range (explained_under (DOUBT, AT ("99")), 1, 2);
  expect_range (explained_under (DOUBT, AT ("100")), 2, 2);
  expect_range (explained_under (DOUBT, "<fact id='x' value='99'/>"), 1, 1);
}

static void person_settles_the_doubt (void)
{
  expect_range (explained_under (DOUBT, AT ("90") "<finding item='5(2)'/>"), 2, 2);
  expect_range (explained_under (DOUBT, AT ("90") "<finding item='5(2)' value='no'/>"), 1, 1);
  expect_range (explained_under (DOUBT, AT ("79") "<finding item='5(2)'/>"), 1, 1);
}

static void doubt_is_what_is_asked (void)
{
  Reasons *reasons = explained_under (DOUBT, AT ("90"));
  const GArray *missing = explained_charge (reasons)->missing;
  CU_ASSERT_EQUAL_FATAL (missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (missing, Missing, 0).what, MISSING_RULING);
  CU_ASSERT_STRING_EQUAL (g_array_index (missing, Missing, 0).clause->condition->words.en, "near");
  CU_ASSERT_EQUAL (reasons_open_left (explained_charge (reasons)), 1);
  reasons_free (reasons);
  reasons = explained_under (DOUBT, AT ("79"));
  CU_ASSERT_EQUAL (reasons_open_left (explained_charge (reasons)), 0);
  reasons_free (reasons);
}

/* The limit is the region's: near it is 80 per cent of that. */
static Reasons *in_region (const char *inside)
{
  return explained_texts (
      LAW (""),
      INSTRUMENT ("t/s", "kind='interpretation'",
                  "<standard offence='t/1'>" ARTICLE (
                      "<tier reach='low' paragraph='1'><item n='1'><limit of='gains' at-least='1000..5000' "
                      "local='low'/></item><item n='2'><all><near items='1' by='80%'/><yes of='p'/></all></item>"
                      "</tier>") "</standard>"),
      INSTRUMENT ("t/there", "kind='local-standard' region='r1'", "<value of='t/s' name='low' is='3000'/>"), "r1",
      inside);
}

static void near_the_figure_of_the_region (void)
{
  expect_range (in_region ("<fact id='p' value='yes'/><fact id='gains' value='2400'/>"), 1, 1);
  expect_range (in_region ("<fact id='p' value='yes'/><fact id='gains' value='2399'/>"), 0, 0);
}

SUITE (near, { "from its share on it holds with something besides", from_the_share_on_with_something_besides },
       { "what is reached is not near", what_is_reached_is_not_near },
       { "tenfold of near 80 per cent is eightfold of the limit", tenfold_of_near_is_eightfold },
       { "its reason gives the arithmetic", reason_gives_the_arithmetic },
       { "doubt begins where the rule says", doubt_begins_where_the_rule_says },
       { "a person settles the doubt", person_settles_the_doubt },
       { "the doubt is what is asked", doubt_is_what_is_asked },
       { "near the figure of a region", near_the_figure_of_the_region })
