/* Facts as a story tells them: in a sentence of their own, in both languages. */
#include "teach/story/told_facts.h"
#include <string.h>
#include "shipped_school.h"
#include "teach/story/story.h"
#include "test.h"

static const Vocabulary *shipped_vocabulary (void) { return school_program (shipped_school ())->law->vocabulary; }

/* The case of one fact, told. Returns: yours. */
static char *tell (const Setting *setting, guint fact, Interval value, SillLanguage language)
{
  Case *of = case_new ();
  setting_state (of, fact, value);
  g_autoptr (GPtrArray) told = told_facts (setting, of, language == SILL_ZH ? "甲" : "A", language);
  CU_ASSERT_EQUAL (told->len, 1);
  char *text = g_strdup (g_ptr_array_index (told, 0));
  case_free (of);
  return text;
}

static void assert_told (const Setting *setting, const char *id, Interval value, const char *zh, const char *en)
{
  const guint fact = (guint) vocabulary_find (shipped_vocabulary (), id);
  g_autofree char *chinese = tell (setting, fact, value, SILL_ZH), *english = tell (setting, fact, value, SILL_EN);
  CU_ASSERT_STRING_EQUAL (chinese, zh);
  CU_ASSERT_STRING_EQUAL (english, en);
}

static void a_fact_is_told_in_a_sentence (void)
{
  const Setting *theft = shipped_setting ("cn/264");
  assert_told (theft, "theft-attempt", interval_point (1), "有一次盗窃没有得逞", "one theft did not succeed");
  assert_told (
      theft, "theft-count", (Interval) { 2, 4 }, "二年内盗窃次数目前只能确定为2至4次，准确数尚在核实",
      "the figure for thefts within two years is so far only known to be 2 to 4 times and is still being checked");
  const Fact *heroin =
      vocabulary_fact (shipped_vocabulary (), (guint) vocabulary_find (shipped_vocabulary (), "heroin"));
  assert_told (theft, "heroin", interval_point (50 * heroin->unit->parts), "涉及海洛因50克",
               "50 grams of heroin were involved");
  assert_told (theft, "heroin", interval_point (heroin->unit->parts), "涉及海洛因1克", "1 gram of heroin was involved");
}

/* By some law on an offence that has figures. */
static gboolean is_used (const Program *program, guint fact)
{
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    if (code_polarity (&plan->code, fact) != 0 && !is_without_figures (plan->offence->stated->id))
      return TRUE;
  }
  return FALSE;
}

/* What has no sentence is told as "查明" and its name, or as its name, a colon and what it is. A row of a table and a grade are
 * their names. */
static void no_fact_of_a_shipped_offence_is_told_by_its_bare_name (void)
{
  const Vocabulary *vocabulary = shipped_vocabulary ();
  const Setting *setting = shipped_setting ("cn/264");
  guint n = 0;
  for (guint i = 0; i < vocabulary_size (vocabulary); i++) {
    const Fact *fact = vocabulary_fact (vocabulary, i);
    if (!is_used (school_program (shipped_school ()), i) || (fact->kind == FACT_QUANTITY && !fact_is_counted (fact)))
      continue;
    g_autofree char *text = tell (setting, i, interval_point (fact->kind == FACT_DATE ? 738000 : 1), SILL_ZH);
    if (g_str_has_prefix (text, "查明") || strstr (text, "：") != NULL)
      g_printerr ("no telling: %s: %s\n", fact->id, text);
    CU_ASSERT_TRUE (!g_str_has_prefix (text, "查明") && strstr (text, "：") == NULL);
    n++;
  }
  CU_ASSERT_TRUE (n > 400);
}

static const char *tell_of_finding (GPtrArray **ret, const char *offence, const char *instrument, const char *path,
                                    SillLanguage language)
{
  const Ruling ruling = { .instrument = instrument, .path = path, .defendant = -1, .value = interval_point (1) };
  Case *of = case_new ();
  g_array_append_val (of->rulings, ruling);
  *ret = told_facts (shipped_setting (offence), of, "甲", language);
  case_free (of);
  return (*ret)->len == 1 ? g_ptr_array_index (*ret, 0) : "";
}

static void what_may_be_applied_is_no_open_clause (void)
{
  g_autoptr (GPtrArray) zh = NULL;
  g_autoptr (GPtrArray) en = NULL;
  CU_ASSERT_STRING_EQUAL (tell_of_finding (&zh, "cn/264", "cn/fashi-2013-8", "6(1)", SILL_ZH),
                          "经裁量，对本案适用法释〔2013〕8号第六条");
  CU_ASSERT_STRING_EQUAL (tell_of_finding (&en, "cn/264", "cn/fashi-2013-8", "6(1)", SILL_EN),
                          "at discretion, 法释〔2013〕8号 art. 6 is applied");
}

/* Beside it the item asks for amounts: what was found is not the item, but the clause. */
static void of_a_clause_inside_an_item_its_words_are_told (void)
{
  g_autoptr (GPtrArray) zh = NULL;
  g_autoptr (GPtrArray) en = NULL;
  CU_ASSERT_STRING_EQUAL (tell_of_finding (&zh, "cn/151-goods", "cn/fashi-2014-10", "11(2)(2)", SILL_ZH),
                          "经认定，法释〔2014〕10号第十一条第二款第（二）项中的“与所列相当的其他情形”成立");
  CU_ASSERT_STRING_EQUAL (
      tell_of_finding (&en, "cn/151-goods", "cn/fashi-2014-10", "11(2)(2)", SILL_EN),
      "it was found that “other circumstances like those listed” in 法释〔2014〕10号 art. 11(2)(2) is met");
}

static char *tell_figure_of (const char *offence, const char *instrument, const char *name, SillLanguage language)
{
  const Setting *setting = shipped_setting (offence);
  const Figure figure = { .instrument = instrument, .name = name, .written = "150000" };
  Case *of = case_new ();
  g_array_append_val (of->figures, figure);
  g_autoptr (GPtrArray) told = told_facts (setting, of, "甲", language);
  case_free (of);
  return g_strdup (told->len == 1 ? g_ptr_array_index (told, 0) : "");
}

static void a_figure_of_a_region_is_called_by_what_it_leads_to (void)
{
  g_autofree char *protected = tell_figure_of ("cn/343-1", "cn/fashi-2016-25", "protected", SILL_ZH),
                  *english = tell_figure_of ("cn/343-1", "cn/fashi-2016-25", "protected", SILL_EN),
                  *serious = tell_figure_of ("cn/343-1", "cn/fashi-2016-25", "serious", SILL_ZH);
  CU_ASSERT_STRING_EQUAL (protected, "当地规定的“情节严重（第三条第一款第（二）项）”的起点是150,000元");
  CU_ASSERT_STRING_EQUAL (english,
                          "in that region the limit of “serious circumstances (art. 3(1)(2))” is 150,000 yuan");
  CU_ASSERT_STRING_EQUAL (serious, "当地规定的“情节严重”的起点是150,000元");
}

/* One of two grades, and one somewhere between two. */
static void a_grade_that_is_not_settled_is_one_or_the_other (void)
{
  const Setting *setting = shipped_setting ("cn/349-1");
  assert_told (
      setting, "shielded-sentence", (Interval) { 1, 2 },
      "被包庇者依法应当判处的刑罚尚未查清，可能是“不满十五年有期徒刑”，也可能是“十五年有期徒刑”",
      "the sentence due to who was shielded: not settled yet, either “less than fifteen years” or “fifteen years”");
  assert_told (setting, "shielded-sentence", (Interval) { 1, 3 },
               "被包庇者依法应当判处的刑罚尚未查清，在“不满十五年有期徒刑”与“无期徒刑”之间",
               "the sentence due to who was shielded: not settled yet, between “less than fifteen years” and “life "
               "imprisonment”");
}

/* What had been before is told behind what was done, and what came of it. */
static void a_story_goes_from_the_act_to_its_result_to_the_past (void)
{
  static const char *const facts[] = { "theft-convicted", "theft-harm", "theft", "theft-hospital" };
  static const char *const wanted[] = { "医院", "价值", "造成了严重后果", "以前" };
  Case *of = case_new ();
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    setting_state (of, (guint) vocabulary_find (shipped_vocabulary (), facts[i]), interval_point (1));
  g_autoptr (GPtrArray) told = told_facts (shipped_setting ("cn/264"), of, "甲", SILL_ZH);
  case_free (of);
  CU_ASSERT_EQUAL_FATAL (told->len, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < told->len; i++)
    CU_ASSERT_PTR_NOT_NULL (strstr (g_ptr_array_index (told, i), wanted[i]));
}

/* A story, of whoever it is, in both languages. */
static void assert_post (const char *offence, guint job, const char *zh, const char *en)
{
  const Setting *setting = shipped_setting (offence);
  Case *of = case_new ();
  g_autofree char *chinese = story_tell (setting, of, (Telling) { .job = job }, SILL_ZH);
  g_autofree char *english = story_tell (setting, of, (Telling) { .job = job }, SILL_EN);
  case_free (of);
  CU_ASSERT_PTR_NOT_NULL (strstr (chinese, zh));
  CU_ASSERT_PTR_NOT_NULL (strstr (english, en));
}

/* What is stated of such a person would not go with an invented job. */
static void who_alone_can_commit_an_offence_has_a_post_that_goes_with_it (void)
{
  for (guint job = 0; job < 4; job++)
    assert_post ("cn/385", job, "国家工作人员", "a state official");
  assert_post ("cn/201", 0, "企业经营者", "a business owner");
  assert_post ("cn/201", 2, "一家运输公司的负责人", "the head of a haulage company");
}

SUITE (told_facts, { "a fact is told in a sentence", a_fact_is_told_in_a_sentence },
       { "no fact of a shipped offence is told by its bare name",
         no_fact_of_a_shipped_offence_is_told_by_its_bare_name },
       { "what may be applied is no open clause", what_may_be_applied_is_no_open_clause },
       { "of a clause inside an item its words are told", of_a_clause_inside_an_item_its_words_are_told },
       { "a grade that is not settled is one or the other", a_grade_that_is_not_settled_is_one_or_the_other },
       { "a story goes from the act to its result to the past", a_story_goes_from_the_act_to_its_result_to_the_past },
       { "a figure of a region is called by what it leads to", a_figure_of_a_region_is_called_by_what_it_leads_to },
       { "who alone can commit an offence has a post that goes with it",
         who_alone_can_commit_an_offence_has_a_post_that_goes_with_it })
