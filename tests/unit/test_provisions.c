/* Conditions of paragraphs, items and tiers of other articles and documents, fines, parts in time: from rule text to what a
 * case comes to under it. */
#include "test.h"
#include "two_offences.h"

#define CIRCUMSTANCES                                                                                                  \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1'><when><limit of='x' at-least='5' below='10' fixed='yes'/></when>"               \
      "<item n='1'><yes of='p'/></item><item n='2'><yes of='q'/></item><item n='3'><open/></item></tier>"              \
      "<tier reach='high' paragraph='2'><when><limit of='x' at-least='50'/></when>"                                    \
      "<item><meets items='5(1)(1)-5(1)(2)' at-least='2'/></item></tier>"                                              \
      "<tier reach='high' paragraph='3'><item><all><reaches tier='low'/><limit of='y' at-least='1'/></all></item>"     \
      "</tier>") "</standard>"

static void condition_of_a_paragraph_stays_behind (void)
{
  expect_range (explained_under (CIRCUMSTANCES, "<fact id='x' value='5'/><fact id='p' value='yes'/>"), 1, 1);
  expect_range (explained_under (CIRCUMSTANCES, "<fact id='x' value='10'/><fact id='p' value='yes'/>"), 0, 0);
  expect_range (explained_under (CIRCUMSTANCES, "<fact id='x' value='50'/><fact id='p' value='yes'/>"), 0, 0);
  expect_range (
      explained_under (CIRCUMSTANCES, "<fact id='x' value='50'/><fact id='p' value='yes'/><fact id='q' value='yes'/>"),
      2, 2);
  expect_range (
      explained_under (CIRCUMSTANCES, "<fact id='x' value='9'/><fact id='p' value='yes'/><fact id='y' value='1'/>"), 2,
      2);
  expect_range (
      explained_under (CIRCUMSTANCES, "<fact id='x' value='11'/><fact id='p' value='yes'/><fact id='y' value='1'/>"), 0,
      0);
}

static void condition_of_a_paragraph_blocks_its_items (void)
{
  Reasons *open = explained_under (CIRCUMSTANCES, "<fact id='x' value='5'/>"),
          *barred = explained_under (CIRCUMSTANCES, "");
  const Reason *first = g_ptr_array_index (&explained_item (open, "5(1)(3)")->reason->children, 0);
  CU_ASSERT_TRUE (first->precondition && !first->gate && first->truth == YES);
  CU_ASSERT_TRUE (explained_item (open, "5(1)(3)")->open);
  CU_ASSERT_FALSE (explained_item (barred, "5(1)(3)")->open);
  reasons_free (open);
  reasons_free (barred);
}

#define TWO_ARTICLES                                                                                                   \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<when><no of='p'/></when><tier reach='low' paragraph='1'><when><limit of='x' at-least='5'/></when>"             \
      "<item><limit of='y' at-least='1'/></item></tier>") "<article n='6'><tier reach='high' "                         \
                                                          "paragraph='1'><item><all>"                                  \
                                                          "<reaches tier='low' article='5'/><yes "                     \
                                                          "of='q'/></all></item>"                                      \
                                                          "</tier></article></standard>"

static void tier_of_an_earlier_article_comes_with_its_conditions (void)
{
  expect_range (
      explained_under (TWO_ARTICLES, "<fact id='x' value='5'/><fact id='y' value='1'/><fact id='q' value='yes'/>"), 2,
      2);
  expect_range (
      explained_under (TWO_ARTICLES, "<fact id='x' value='4'/><fact id='y' value='1'/><fact id='q' value='yes'/>"), 0,
      0);
  expect_range (explained_under (TWO_ARTICLES,
                                 "<fact id='x' value='5'/><fact id='y' value='1'/><fact id='q' value='yes'/>"
                                 "<fact id='p' value='yes'/>"),
                0, 0);
}

#define AMENDED                                                                                                        \
  "<standard offence='t/1' until='2019-06-01'>" ARTICLE (                                                              \
      "<tier reach='low' paragraph='1'><item><limit of='x' at-least='5'/></item></tier>") "</standard>"                \
                                                                                          "<standard offence='t/1' "   \
                                                                                          "effective='2019-06-01'"     \
                                                                                          ">" ARTICLE (                \
                                                                                              "<tier reach='low' "     \
                                                                                              "paragraph='1'><item><"  \
                                                                                              "limit of='x' "          \
                                                                                              "at-least='50'/></"      \
                                                                                              "item></tier>") "</"     \
                                                                                                              "standa" \
                                                                                                              "rd>"

static void part_of_a_document_has_its_own_time (void)
{
  expect_range (explained_under (AMENDED, "<fact id='x' value='49'/>"), 0, 0);
  expect_range (explained_under (AMENDED, "<fact id='x' value='50'/>"), 1, 1);
  Reasons *reasons = explained_under (AMENDED, "<fact id='x' value='49'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->items->len, 1);
  reasons_free (reasons);
}

static Reasons *under_two (const char *inside)
{
  return explained_texts (
      LAW (""),
      INSTRUMENT ("t/old", "kind='interpretation'",
                  "<standard offence='t/2'>" ARTICLE ("<tier reach='low' paragraph='1'><item n='1'><limit of='x' "
                                                      "at-least='10'/></item><item n='2'><limit of='y' at-least='10'/>"
                                                      "</item></tier>") "</standard>"),
      INSTRUMENT ("t/new", "kind='interpretation'",
                  "<standard offence='t/1'>" ARTICLE (
                      "<tier reach='low' paragraph='1'><item><scale items='5(1)(1)-5(1)(2)' by='1/2' at-least='2' "
                      "instrument='t/old' offence='t/2'/></item></tier>") "</standard>"),
      NULL, inside);
}

static void items_of_another_document_are_counted (void)
{
  expect_range (under_two ("<fact id='x' value='50'/><fact id='y' value='4'/>"), 0, 0);
  expect_range (under_two ("<fact id='x' value='5'/><fact id='y' value='5'/>"), 1, 1);
}

static void item_of_another_document_names_it (void)
{
  Reasons *reasons = under_two ("<fact id='x' value='5'/><fact id='y' value='5'/>");
  const Reason *lead = explained_item (reasons, "5(1)")->lead;
  CU_ASSERT_STRING_EQUAL (lead->abroad->id, "t/old");
  CU_ASSERT_STRING_EQUAL (lead->path, "5(1)(1)");
  reasons_free (reasons);
}

/* The ends of the only fine. */
static void expect_fine (const char *fine, const char *inside, gint64 lo, gint64 hi)
{
  g_autofree char *standard =
      g_strdup_printf ("<standard offence='t/1'>" ARTICLE (
                           "<tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>") "%s"
                                                                                                "</standard>",
                       fine);
  Reasons *reasons = explained_under (standard, inside);
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (charge->fines->len, 1);
  const FineReason *found = g_ptr_array_index (charge->fines, 0);
  CU_ASSERT_EQUAL (rational_compare (found->lo, (Rational) { lo, 1 }), 0);
  CU_ASSERT_EQUAL (rational_compare (found->hi, hi < 0 ? RATIONAL_UNBOUNDED : (Rational) { hi, 1 }), 0);
  reasons_free (reasons);
}

#define GAINED "<fact id='p' value='yes'/><fact id='gains' value='20000'/>"

static void fines_are_amounts_and_multiples (void)
{
  expect_fine ("<fine article='9' at-least='100' at-most='500'/>", GAINED, 100, 500);
  expect_fine ("<fine article='9' at-least='100'/>", GAINED, 100, -1);
  expect_fine ("<fine article='9' of='gains' at-least='5000' to='2'/>", GAINED, 5000, 40000);
  expect_fine ("<fine article='9' of='gains' from='1' to='2' at-least='30000' at-most='35000'/>", GAINED, 30000, 35000);
  expect_fine ("<fine article='9' of='gains' at-least='50000' to='2'/>", GAINED, 50000, 50000);
  expect_fine ("<fine article='9' tier='high' at-least='7'/><fine article='9' tier='low' at-least='8'/>", GAINED, 8,
               -1);
}

static void a_fine_is_a_multiple_of_a_sum (void)
{
  static const char fine[] = "<fine article='9' of='gains loss' from='1' to='2'/>";
  expect_fine (fine, GAINED "<fact id='loss' value='300'/>", 20300, 40600);
  expect_fine (fine, GAINED, 20000, 40000);
  expect_fine (fine, GAINED "<fact id='loss' min='100' max='400'/>", 20100, 40800);
  expect_fine (fine, GAINED "<fact id='loss' value='不详'/>", 20000, -1);
}

SUITE (provisions,
       { "the condition of a paragraph stays behind where its items are asked for",
         condition_of_a_paragraph_stays_behind },
       { "the condition of a paragraph blocks its items", condition_of_a_paragraph_blocks_its_items },
       { "a tier of an earlier article comes with its conditions",
         tier_of_an_earlier_article_comes_with_its_conditions },
       { "a part of a document has its own time", part_of_a_document_has_its_own_time },
       { "items of another document are counted", items_of_another_document_are_counted },
       { "an item of another document names it", item_of_another_document_names_it },
       { "fines are amounts, multiples, or both, by tier", fines_are_amounts_and_multiples },
       { "a fine is a multiple of a sum", a_fine_is_a_multiple_of_a_sum })
