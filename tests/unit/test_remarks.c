/* Which remarks reach a verdict: by topic, by their gates, by their article, by the tier they are about. */
#include "explained.h"
#include "report/report.h"
#include <string.h>
#include "test.h"

#define REMARK(topic, more) "<remark article='9' topic='" topic "' zh='注' en='note' " more "/>"
#define STANDARD(remarks)                                                                                              \
  "<article n='5'><tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>"                                   \
  "</article><article n='6'><when><yes of='q'/></when><tier reach='high' paragraph='1'><item><limit of='x' "           \
  "at-least='5'/></item></tier></article>" remarks
#define SERIOUS "<fact id='p' value='yes'/>"

/* How many remarks reach the reader; -1: one, whose gates are not known to hold. */
static int remarks (const char *standard, const char *inside)
{
  Reasons *reasons = explained (standard, "complete", inside);
  const GArray *found = explained_charge (reasons)->remarks;
  int n = (int) found->len;
  if (n == 1 && g_array_index (found, RemarkReason, 0).truth == UNKNOWN)
    n = -1;
  reasons_free (reasons);
  return n;
}

static void only_some_topics_are_shown (void)
{
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("conflict", "") REMARK ("counting", "")), SERIOUS), 2);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("aggravation", "") REMARK ("attempt", "")), SERIOUS), 2);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("time", "") REMARK ("scope", "")), SERIOUS), 0);
}

static void adding_up_is_spoken_of_where_acts_are_listed (void)
{
  const char *const acts = "<acts><batch id='b' of='x' count='3'/></acts>";
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("cumulation", "")), SERIOUS), 0);
  g_autofree char *listed = g_strconcat (SERIOUS, acts, NULL);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("cumulation", "")), listed), 1);
}

/* Five that are open of one provision are one entry. */
static void remarks_of_one_provision_are_one_entry (void)
{
  g_autoptr (Reasons) reasons = explained (
      STANDARD ("<remark article='9' topic='aggravation' when='q' zh='并甲的，可以从严。' en='If a, stricter.'/>"
                "<remark article='9' topic='aggravation' when='q' zh='并乙的，可以从严。' en='If b, stricter.'/>"),
      "complete", SERIOUS "<fact id='q' value='unknown'/>");
  const SillReport options = { .format = SILL_TEXT };
  g_autofree char *text = sill_reasons_write (reasons, &options);
  const char *entry = strstr (text, "第九条：并甲；或者乙的，可以从严。");
  CU_ASSERT_PTR_NOT_NULL_FATAL (entry);
  CU_ASSERT_PTR_NULL (strstr (entry + 1, "第九条："));
}

static void what_concerns_punishment_needs_a_tier (void)
{
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("aggravation", "")), ""), 0);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("conflict", "")), ""), 1);
}

static void gates_hold_it_back (void)
{
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("counting", "when='q'")), SERIOUS), 0);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("counting", "when='q'")), "<fact id='q' value='yes'/>"), 1);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("counting", "when='q'")), "<fact id='q' value='unknown'/>"), -1);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("counting", "unless='p'")), SERIOUS), 0);
  CU_ASSERT_EQUAL (remarks (STANDARD (REMARK ("counting", "unless='organization'")), ""), 1);
}

#define FROM_FIVE                                                                                                      \
  "<remark article='9' topic='counting' zh='注' en='note' unless='q'><when><limit of='x' "                            \
  "at-least='5'/></when></remark>"

static void figure_in_its_condition_holds_it_back (void)
{
  CU_ASSERT_EQUAL (remarks (STANDARD (FROM_FIVE), SERIOUS "<fact id='x' value='4'/>"), 0);
  CU_ASSERT_EQUAL (remarks (STANDARD (FROM_FIVE), SERIOUS "<fact id='x' value='5'/>"), 1);
  CU_ASSERT_EQUAL (remarks (STANDARD (FROM_FIVE), SERIOUS "<fact id='x' min='4' max='5'/>"), -1);
  CU_ASSERT_EQUAL (remarks (STANDARD (FROM_FIVE), SERIOUS "<fact id='x' value='5'/><fact id='q' value='yes'/>"), 0);
}

static void date_in_its_condition_leaves_the_range_exact (void)
{
  Reasons *reasons = explained (
      "<article n='5'><tier reach='low' paragraph='1'><item><within of='d' years='2'/></item></tier></article>"
      "<remark article='9' topic='counting' zh='注' en='note'><when><within of='d' years='1'/></when></remark>",
      "complete", "<fact id='d' value='unknown'/>");
  CU_ASSERT_EQUAL (explained_charge (reasons)->verdict.ceiling, 1);
  CU_ASSERT_TRUE (explained_charge (reasons)->verdict.exact);
  reasons_free (reasons);
}

static void its_article_must_apply (void)
{
  const char *standard = STANDARD ("<remark article='6(3)' topic='counting' zh='注' en='note'/>");
  CU_ASSERT_EQUAL (remarks (standard, SERIOUS), 0);
  CU_ASSERT_EQUAL (remarks (standard, "<fact id='q' value='yes'/>"), 1);
}

static void its_tier_must_be_in_reach (void)
{
  const char *standard = STANDARD (REMARK ("aggravation", "reach='high'"));
  CU_ASSERT_EQUAL (remarks (standard, SERIOUS), 0);
  CU_ASSERT_EQUAL (remarks (standard, SERIOUS "<fact id='q' value='yes'/><fact id='x' value='5'/>"), 1);
  CU_ASSERT_EQUAL (remarks (standard, SERIOUS "<fact id='q' value='yes'/><fact id='x' value='unknown'/>"), 1);
}

#define LAW                                                                                                            \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"           \
  "<offence id='t/1' article='1' zh='罪' en='o'><version effective='2000-01-01' subjects='person'><tier id='low' "    \
  "rank='1' no-figure='yes' zh='低' en='low'><penalty to-months='36' fine='with'/></tier>"                            \
  "<remark article='1' topic='counting' zh='旧' en='old'/></version><version effective='2030-01-01' "                 \
  "subjects='person'><tier id='low' rank='1' no-figure='yes' zh='低' en='low'><penalty to-months='36'/></tier>"       \
  "<remark article='1' topic='counting' zh='新' en='new'/></version></offence>"                                       \
  "<remark article='2' topic='fine-without-figure' zh='至少' en='at least'/></instrument>"
#define FINED                                                                                                          \
  "<instrument xmlns='urn:sill:rules:1' id='t/s' kind='opinion' zh='释' en='i' effective='2001-01-01'>"               \
  "<standard offence='t/1'><article n='5'><tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>"           \
  "</article><fine article='6' of='gains' from='1' to='5'/></standard></instrument>"

static char *names (const char *inside)
{
  Reasons *reasons = explained_texts (LAW, FINED, NULL, NULL, inside);
  const GArray *found = explained_charge (reasons)->remarks;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (to, "%s;", g_array_index (found, RemarkReason, i).remark->words.en);
  reasons_free (reasons);
  return g_string_free (to, FALSE);
}

static void expect_names (const char *inside, const char *expected)
{
  g_autofree char *found = names (inside);
  CU_ASSERT_STRING_EQUAL (found, expected);
}

static void version_has_remarks_of_its_own (void) { expect_names ("<decision on='2021-01-01'/>", "old;"); }

static void least_fine_is_said_where_no_multiple_gives_one (void)
{
  expect_names ("<decision on='2021-01-01'/>" SERIOUS, "old;at least;");
  expect_names ("<decision on='2021-01-01'/><fact id='gains' value='1'/>" SERIOUS, "old;");
}

SUITE (remarks, { "only some topics are shown", only_some_topics_are_shown },
       { "adding up is spoken of where acts are listed", adding_up_is_spoken_of_where_acts_are_listed },
       { "remarks of one provision are one entry", remarks_of_one_provision_are_one_entry },
       { "what concerns punishment needs a tier", what_concerns_punishment_needs_a_tier },
       { "gates hold it back", gates_hold_it_back },
       { "a figure in its condition holds it back", figure_in_its_condition_holds_it_back },
       { "its article must apply", its_article_must_apply },
       { "a date in its condition leaves the range exact", date_in_its_condition_leaves_the_range_exact },
       { "its tier must be in reach", its_tier_must_be_in_reach },
       { "a version has remarks of its own", version_has_remarks_of_its_own },
       { "the least fine is said where no multiple gives one", least_fine_is_said_where_no_multiple_gives_one })
