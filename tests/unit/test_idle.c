/* Which documents of the law applied have nothing to say of a case. */
#include "explain/told/idle.h"
#include <string.h>
#include "explain/told/told.h"
#include "explained.h"
#include "report/report.h"
#include "test.h"

#define LAW                                                                                                            \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"   \
  "<offence id='t/1' article='9' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"     \
  "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36'/></tier></version></offence></instrument>"
#define RULES(id, number, more, inside)                                                                                \
  "<instrument xmlns='urn:sill:rules:1' id='" id "' kind='interpretation' number='" number "' zh='关于" number         \
  "' en='on " number "' effective='2001-01-01'" more "><standard offence='t/1'>" inside "</standard></instrument>"
#define ARTICLE(when, fact)                                                                                            \
  "<article n='1'>" when "<tier reach='low' paragraph='1'><item n='1'><limit of='" fact                                \
  "' at-least='10'/></item></tier></article>"
#define LENIENT                                                                                                        \
  "<leniency article='2' zh='可以从宽' en='may be lenient'><all><yes of='q'/><open zh='情节轻微' "             \
  "en='minor'/></all></leniency>"

static const char always[] = RULES ("t/one", "1号", "", ARTICLE ("", "x"));

/* How many documents of the law applied are left out for a case of 2020. */
static guint n_idle (const char *second, const char *inside)
{
  g_autoptr (Reasons) reasons = explained_texts (LAW, always, second, NULL, inside);
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  return g_hash_table_size (((const ChargeAccount *) g_ptr_array_index (account->charges, 0))->idle);
}

static void what_does_not_apply_is_not_listed (void)
{
  const char second[] = RULES ("t/two", "2号", "", ARTICLE ("<when><yes of='p'/></when>", "y"));
  CU_ASSERT_EQUAL (n_idle (second, "<fact id='x' value='12'/>"), 1);
  CU_ASSERT_EQUAL (n_idle (second, "<fact id='x' value='12'/><fact id='p' value='yes'/>"), 0);
  CU_ASSERT_EQUAL (n_idle (second, "<fact id='x' value='12'/><fact id='p' value='unknown'/>"), 0);
  g_autoptr (Reasons) reasons = explained_texts (LAW, always, second, NULL, "<fact id='x' value='12'/>");
  const SillReport plain = { .format = SILL_TEXT, .language = SILL_EN };
  const SillReport page = { .format = SILL_HTML, .language = SILL_EN };
  g_autofree char *text = sill_reasons_write (reasons, &plain), *html = sill_reasons_write (reasons, &page);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "on 1号 (1号,"));
  CU_ASSERT_PTR_NULL (strstr (text, "on 2号"));
  CU_ASSERT_PTR_NULL (strstr (strstr (html, "The law applied"), "on 2号"));
}

static void what_something_rests_on_is (void)
{
  const char told[] =
      RULES ("t/two", "2号", "",
             ARTICLE ("<when><yes of='p'/></when>", "y") "<remark article='3' topic='aggravation' zh='注' en='note'/>");
  const char lenient[] = RULES ("t/two", "2号", "", ARTICLE ("<when><yes of='p'/></when>", "y") LENIENT);
  CU_ASSERT_EQUAL (n_idle (told, "<fact id='x' value='12'/>"), 0);
  CU_ASSERT_EQUAL (n_idle (lenient, "<fact id='x' value='12'/>"), 1);
  CU_ASSERT_EQUAL (n_idle (lenient, "<fact id='x' value='12'/><fact id='q' value='yes'/>"), 0);
}

/* What the laws that are compared do not have in common tells them apart. */
static void what_tells_laws_apart_is (void)
{
  const char second[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/two' kind='interpretation' number='2号' zh='二' en='two' "
      "effective='2020-06-01'><standard offence='t/1'>" ARTICLE ("<when><yes of='p'/></when>",
                                                                 "y") "</standard></instrument>";
  CU_ASSERT_EQUAL (n_idle (second, "<conduct from='2020-01-01'/><decision on='2021-01-01'/><fact id='x' value='12'/>"),
                   0);
}

/* What is milder is so of a range: where none is reached a person is asked for nothing. */
static void no_leniency_where_no_range_is_reached (void)
{
  const char lenient[] = RULES ("t/two", "2号", "", LENIENT);
  static const struct {
    const char *inside;
    guint n;
  } of[] = { { "<fact id='x' value='12'/><fact id='q' value='yes'/>", 1 },
             { "<fact id='x' value='9'/><fact id='q' value='yes'/>", 0 },
             { "<fact id='x' value='unknown'/><fact id='q' value='yes'/>", 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (of); i++) {
    g_autoptr (Reasons) reasons = explained_texts (LAW, always, lenient, NULL, of[i].inside);
    g_autoptr (Account) account = told_explain (reasons, FALSE);
    CU_ASSERT_EQUAL (explained_charge (reasons)->leniencies->len, of[i].n);
    CU_ASSERT_EQUAL (((const ChargeAccount *) g_ptr_array_index (account->charges, 0))->clauses->len, of[i].n);
  }
}

/* 可以 is said of the article where that has one paragraph. */
static void what_is_at_discretion (void)
{
  const char *const single[] = { "", " single='yes'" };
  for (guint i = 0; i < G_N_ELEMENTS (single); i++) {
    g_autofree char *rules = g_strdup_printf (
        "<instrument xmlns='urn:sill:rules:1' id='t/two' kind='interpretation' zh='二' en='two' effective='2001-01-01'>"
        "<standard offence='t/1'><article n='5'%s><tier reach='low' paragraph='1' discretion='yes'><item>"
        "<limit of='y' at-least='10'/></item></tier></article></standard></instrument>",
        single[i]);
    g_autoptr (Reasons) reasons = explained_texts (LAW, always, rules, NULL, "<fact id='y' value='12'/>");
    const SillReport zh = { .format = SILL_TEXT, .language = SILL_ZH };
    g_autofree char *text = sill_reasons_write (reasons, &zh);
    CU_ASSERT_PTR_NOT_NULL (strstr (text, i == 0 ? "裁量后适用本款" : "裁量后适用本条"));
  }
}

SUITE (idle, { "a document found not to apply is not listed as applied", what_does_not_apply_is_not_listed },
       { "one that something is told of is listed", what_something_rests_on_is },
       { "one that tells the laws apart is listed", what_tells_laws_apart_is },
       { "no leniency is offered where no range is reached", no_leniency_where_no_range_is_reached },
       { "what is at discretion is the article where it has one paragraph", what_is_at_discretion })
