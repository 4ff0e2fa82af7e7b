/* What the rule language says where its figures end: clauses that must be answered, ranges without numbers, attempts, rules
 * without articles, readings that go together. From rule text to what a case comes to under it. */
#include "test.h"
#include "two_offences.h"

static const ReadingReason *only_reading (const Reasons *reasons)
{
  const GArray *readings = explained_charge (reasons)->readings;
  CU_ASSERT_EQUAL (readings->len, 1);
  return &g_array_index (readings, ReadingReason, 0);
}

#define ASKED                                                                                                          \
  "<standard offence='t/1'>" ARTICLE (                                                                                 \
      "<tier reach='low' paragraph='1' unless='p'><item n='1'><limit of='x' at-least='5'/></item>"                     \
      "<item n='2'><open unanswered='unknown' zh='其他' en='other'/></item></tier>") "</standard>"

static void clause_that_must_be_answered_leaves_a_range (void)
{
  Reasons *reasons = explained_under (ASKED, "");
  const Missing *missing = &g_array_index (explained_charge (reasons)->missing, Missing, 0);
  CU_ASSERT_EQUAL (explained_charge (reasons)->missing->len, 1);
  CU_ASSERT_EQUAL (missing->what, MISSING_RULING);
  CU_ASSERT_STRING_EQUAL (missing->clause->name, "5(1)(2)");
  CU_ASSERT_TRUE (missing->ceiling_if_least == 0 && missing->floor_if_most == 1);
  expect_range (reasons, 0, 1);
}

static void finding_of_either_kind_answers_it (void)
{
  expect_range (explained_under (ASKED, "<finding item='5(1)(2)'/>"), 1, 1);
  expect_range (explained_under (ASKED, "<finding item='5(1)(2)' value='no'/>"), 0, 0);
  expect_range (explained_under (ASKED, "<fact id='p' value='yes'/>"), 0, 0);
  expect_range (explained_under (ASKED, "<fact id='x' value='5'/>"), 1, 1);
}

static guint open_clauses (const char *inside, gboolean all)
{
  Reasons *reasons = explained_under (ASKED, inside);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  reason_find_open (explained_item (reasons, "5(1)(2)")->reason, all, found);
  guint n = found->len;
  reasons_free (reasons);
  return n;
}

static void denied_clause_is_left_to_nobody (void)
{
  CU_ASSERT_EQUAL (open_clauses ("", FALSE), 1);
  CU_ASSERT_EQUAL (open_clauses ("<finding item='5(1)(2)' value='no'/>", FALSE), 0);
  CU_ASSERT_EQUAL (open_clauses ("<finding item='5(1)(2)' value='no'/>", TRUE), 1);
  CU_ASSERT_EQUAL (open_clauses ("<fact id='p' value='yes'/>", TRUE), 0);
}

/* A statute that leaves all to a person states no figure: what no other instrument decides stays open. */
static void clause_alone_is_no_figure (void)
{
  const char *law = INSTRUMENT ("t/law", "kind='statute'",
                                OFFENCE ("t/1", "") "<standard offence='t/1'>" ARTICLE (
                                    "<tier reach='low' paragraph='1'><item n='1' when='p'><open "
                                    "unanswered='unknown'/></item></tier>") "</"
                                                                            "standard>");
  const char *later = "<instrument xmlns='urn:sill:rules:1' id='t/s' kind='interpretation' zh='释' en='i' "
                      "effective='2030-01-01'><standard offence='t/1'>" ARTICLE (
                          "<tier reach='low' paragraph='1'><item><limit of='x' at-least='5'/></item></tier>") "</"
                                                                                                              "standard"
                                                                                                              "></"
                                                                                                              "instrum"
                                                                                                              "ent>";
  expect_range (explained_texts (law, later, NULL, NULL, "<decision on='2021-01-01'/>"), 0, 2);
  expect_range (explained_texts (law, later, NULL, NULL, "<decision on='2031-01-01'/><fact id='x' value='4'/>"), 0, 0);
}

/* The same where its clauses are said to be all that it asks: of each tier one, or of the lower tier alone. */
#define WHOLE(tiers)                                                                                                   \
  INSTRUMENT ("t/law", "kind='statute'",                                                                               \
              OFFENCE ("t/1", "") "<standard offence='t/1' whole='yes'>" ARTICLE (tiers) "</standard>")
#define LOW_ASKED "<tier reach='low' paragraph='1'><item n='1'><open unanswered='unknown'/></item></tier>"
#define HIGH_ASKED "<tier reach='high' paragraph='2'><item n='1'><open unanswered='unknown'/></item></tier>"

static void clauses_that_are_all_decide_when_answered (void)
{
  static const char no[] = "<finding item='5(1)(1)' value='no'/><finding item='5(2)(1)' value='no'/>";
  static const char low[] = "<finding item='5(1)(1)' value='yes'/><finding item='5(2)(1)' value='no'/>";
  static const char lower_alone[] = "<finding item='5(1)(1)' value='no'/>";
  expect_range (explained_texts (WHOLE (LOW_ASKED HIGH_ASKED), NULL, NULL, NULL, ""), 0, 2);
  expect_range (explained_texts (WHOLE (LOW_ASKED HIGH_ASKED), NULL, NULL, NULL, no), 0, 0);
  expect_range (explained_texts (WHOLE (LOW_ASKED HIGH_ASKED), NULL, NULL, NULL, low), 1, 1);
  expect_range (explained_texts (WHOLE (LOW_ASKED), NULL, NULL, NULL, lower_alone), 0, 2);
}

#define RANGES                                                                                                         \
  "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>"              \
                                      "<tier reach='high' paragraph='1' attempt='yes'><item><yes of='q'/></item>"      \
                                      "</tier>") "</standard>"

static void ranges_of_a_paragraph_go_by_their_tier (void)
{
  Reasons *reasons = explained_under (RANGES, "<fact id='q' value='yes'/>");
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1):high")->truth, YES);
  CU_ASSERT_EQUAL (explained_item (reasons, "5(1):low")->truth, NO);
  expect_range (reasons, 2, 2);
}

static guint attempts (const char *inside)
{
  Reasons *reasons = explained_under (RANGES, inside);
  guint bits = explained_charge (reasons)->attempts;
  reasons_free (reasons);
  return bits;
}

static void tier_of_attempts_alone_is_one (void)
{
  CU_ASSERT_EQUAL (attempts ("<fact id='q' value='yes'/>"), 1u << 2);
  CU_ASSERT_EQUAL (attempts ("<fact id='p' value='yes'/>"), 0);
  CU_ASSERT_EQUAL (attempts ("<fact id='p' value='yes'/><fact id='q' value='unknown'/>"), 1u << 2);
}

#define FINE_OF_AN_ARTICLE                                                                                             \
  "<standard offence='t/1'><article n='5'><when><no of='q'/></when><tier reach='low' paragraph='1'><item>"             \
  "<yes of='p'/></item></tier></article><article n='6' instead-of='5'><when><yes of='q'/></when>"                      \
  "<tier reach='low' paragraph='1'><item><yes of='p'/></item></tier></article>"                                        \
  "<fine article='9' of='gains' from='1' to='2' under='5'/><fine article='9' of='loss' from='1' to='2' under='6'/>"    \
  "</standard>"

static void standard_without_articles_adds_to_others (void)
{
  const char *standard = "<standard offence='t/1'>" ARTICLE (
      "<tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>") "</standard><standard offence='t/1 "
                                                                           "t/2'><leniency article='8' zh='从宽' "
                                                                           "en='lenient'><yes of='q'/>"
                                                                           "</leniency></standard>";
  Reasons *reasons = explained_under (standard, "<fact id='p' value='yes'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->leniencies->len, 1);
  expect_range (reasons, 1, 1);
}

static void standard_without_articles_is_no_figure (void)
{
  expect_range (
      explained_under ("<standard offence='t/1'><remark article='8' topic='counting' zh='计' en='c'/></standard>", ""),
      0, 2);
}

static const char *fined_on (const char *inside)
{
  Reasons *reasons = explained_under (FINE_OF_AN_ARTICLE, inside);
  const GPtrArray *fines = explained_charge (reasons)->fines;
  CU_ASSERT_EQUAL (fines->len, 1);
  const FineReason *fine = g_ptr_array_index (fines, 0);
  const char *of = g_str_equal (fine->fine->of[0], "gains") ? "gains" : "loss";
  reasons_free (reasons);
  return of;
}

static void fine_is_of_the_article_that_applies (void)
{
  CU_ASSERT_STRING_EQUAL (fined_on ("<fact id='p' value='yes'/>"), "gains");
  CU_ASSERT_STRING_EQUAL (fined_on ("<fact id='p' value='yes'/><fact id='q' value='yes'/>"), "loss");
}

#define FINE_WITHOUT_GAINS                                                                                             \
  "<standard offence='t/1'><article n='5'><tier reach='low' paragraph='1'><item><yes of='p'/></item></tier></article>" \
  "<fine article='9' of='gains' at-least='1000' to='2'><when><limit of='gains' above='0'/></when></fine>"              \
  "<fine article='10' at-least='1000' at-most='5000'><when><limit of='gains' at-most='0'/></when></fine></standard>"

/* `n` fines are shown, the first of them that of article `first`. */
static void expect_fines (const char *inside, guint n, const char *first)
{
  Reasons *reasons = explained_under (FINE_WITHOUT_GAINS, inside);
  const GPtrArray *fines = explained_charge (reasons)->fines;
  CU_ASSERT_EQUAL_FATAL (fines->len, n);
  CU_ASSERT_STRING_EQUAL (((const FineReason *) g_ptr_array_index (fines, 0))->fine->article, first);
  reasons_free (reasons);
}

static void fine_is_due_where_its_condition_holds (void)
{
  expect_fines ("<fact id='p' value='yes'/>", 1, "10");
  expect_fines ("<fact id='p' value='yes'/><fact id='gains' value='0.01'/>", 1, "9");
}

static void fine_that_may_be_due_is_shown (void)
{
  expect_fines ("<fact id='p' value='yes'/><fact id='gains' value='unknown'/>", 2, "9");
}

#define TWO_VERSIONS                                                                                                   \
  INSTRUMENT (                                                                                                         \
      "t/law", "kind='statute'",                                                                                       \
      "<offence id='t/1' article='253' zh='罪' en='o'><version effective='2000-01-01' subjects='person'>" TIER (       \
          "low", "1") "</version><version effective='2021-01-01' subjects='person'>" TIER ("low", "1")                 \
          TIER ("high", "2") "</version></offence>")
#define LENIENT_BELOW                                                                                                  \
  INSTRUMENT (                                                                                                         \
      "t/s", "kind='interpretation'",                                                                                  \
      "<standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'><item><limit of='x' "                       \
                                          "at-least='5'/></item></tier>"                                               \
                                          "<tier reach='high' paragraph='2'><item><limit of='x' "                      \
                                          "at-least='50'/></item></tier>") "<leniency article='8' below='high' "       \
                                                                           "zh='从宽' en='lenient'><yes "            \
                                                                           "of='q'/></leniency></standard>")

static Truth lenient_below (const char *inside)
{
  Reasons *reasons = explained_texts (TWO_VERSIONS, LENIENT_BELOW, NULL, NULL, inside);
  Truth truth = ((const LeniencyReason *) g_ptr_array_index (explained_charge (reasons)->leniencies, 0))->truth;
  reasons_free (reasons);
  return truth;
}

/* The conduct is of 2020, when the offence had one tier. */
static void nobody_is_in_a_tier_of_later_law (void)
{
  CU_ASSERT_EQUAL (lenient_below ("<fact id='q' value='yes'/><fact id='x' value='49'/>"), YES);
  CU_ASSERT_EQUAL (lenient_below ("<fact id='q' value='yes'/><fact id='x' value='50'/>"), YES);
  CU_ASSERT_EQUAL (lenient_below ("<fact id='q' value='no'/><fact id='x' value='50'/>"), NO);
}

#define ONE_QUESTION                                                                                                   \
  "<readings zh='问' en='q'><reading id='a' zh='甲' en='a' default='yes'><yes of='p'/></reading>"                    \
  "<reading id='b' zh='乙' en='b'><limit of='x' at-least='"

static void readings_of_one_question_go_together (void)
{
  Reasons *reasons = explained_under (
      "<standard offence='t/1'>" ARTICLE (
          "<tier reach='low' paragraph='1'><item>" ONE_QUESTION
          "5'/></reading></readings></item></tier><tier reach='high' paragraph='2'><item><all>"
          "<reaches tier='low'/>" ONE_QUESTION "50'/></reading></readings></all></item></tier>") "</standard>",
      "<fact id='x' value='50'/>");
  CU_ASSERT_EQUAL (only_reading (reasons)->floor, 2);
  CU_ASSERT_STRING_EQUAL (only_reading (reasons)->alternative->path, "5(1)");
  expect_range (reasons, 0, 0);
}

#define STANDARD_OF(kind, days, least)                                                                                 \
  "<instrument xmlns='urn:sill:rules:1' id='t/" least "' kind='" kind "' zh='标' en='s' " days                         \
  "><standard offence='t/1'>" ARTICLE ("<tier reach='low' paragraph='1'><item><limit of='x' at-least='" least          \
                                       "'/></item></tier>") "</standard></"                                            \
                                                            "instrument>"

/* Whether the rules on time are followed by analogy: old figures of one kind, newer ones of another. */
static gboolean is_analogy (const char *first, const char *second)
{
  g_autoptr (Reasons) reasons =
      explained_texts (LAW (""), first, second, NULL, "<decision on='2031-01-01'/><fact id='x' value='9'/>");
  const Ground *ground = g_ptr_array_index (explained_charge (reasons)->grounds, 0);
  return ground->analogy;
}

static void only_interpretations_come_under_the_rules_on_time (void)
{
  CU_ASSERT_TRUE (is_analogy (STANDARD_OF ("opinion", "effective='2010-01-01' until='2030-01-01'", "5"),
                              STANDARD_OF ("prosecution-standard", "effective='2030-01-01'", "6")));
  CU_ASSERT_FALSE (is_analogy (STANDARD_OF ("opinion", "effective='2010-01-01' until='2030-01-01'", "5"),
                               STANDARD_OF ("interpretation", "effective='2030-01-01'", "6")));
  CU_ASSERT_TRUE (is_analogy (STANDARD_OF ("opinion", "effective='2030-01-01'", "5"), NULL));
  CU_ASSERT_FALSE (is_analogy (STANDARD_OF ("interpretation", "effective='2030-01-01'", "5"), NULL));
}

static void figures_of_the_statute_are_no_interpretation (void)
{
  const char *law = INSTRUMENT (
      "t/law", "kind='statute'",
      OFFENCE ("t/1", "") "<standard offence='t/1'>" ARTICLE (
          "<tier reach='high' paragraph='1'><item><limit of='x' at-least='50'/></item></tier>") "</standard>");
  g_autoptr (Reasons) reasons = explained_texts (law, STANDARD_OF ("interpretation", "effective='2030-01-01'", "5"),
                                                 NULL, NULL, "<decision on='2031-01-01'/><fact id='x' value='5'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.laws.n_candidates, 1);
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.laws.candidates[0].choice, CHOICE_NEWER_FIRST);
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.floor, 1);
}

SUITE (beyond_figures,
       { "a clause that must be answered leaves a range and is missing", clause_that_must_be_answered_leaves_a_range },
       { "a finding of either kind answers it", finding_of_either_kind_answers_it },
       { "a denied clause is left to nobody", denied_clause_is_left_to_nobody },
       { "a statute that leaves all to a person states no figure", clause_alone_is_no_figure },
       { "clauses that are all a statute asks decide when answered", clauses_that_are_all_decide_when_answered },
       { "ranges of one paragraph go by their tier", ranges_of_a_paragraph_go_by_their_tier },
       { "a tier that only attempts lead to is one", tier_of_attempts_alone_is_one },
       { "a standard without articles adds to others", standard_without_articles_adds_to_others },
       { "a standard without articles states no figure", standard_without_articles_is_no_figure },
       { "a fine is of the article that applies", fine_is_of_the_article_that_applies },
       { "a fine is due where its condition holds", fine_is_due_where_its_condition_holds },
       { "a fine that may be due is shown", fine_that_may_be_due_is_shown },
       { "nobody is in a tier of later law: leniency below it holds", nobody_is_in_a_tier_of_later_law },
       { "readings of one question go together", readings_of_one_question_go_together },
       { "only interpretations come under the rules on time", only_interpretations_come_under_the_rules_on_time },
       { "figures of the statute are no interpretation", figures_of_the_statute_are_no_interpretation })
