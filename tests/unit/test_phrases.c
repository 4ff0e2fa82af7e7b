#include <string.h>
#include "explained.h"
#include "report/words/phrases.h"
#include "test.h"

/* Frees what it compares. */
static void says (char *phrase, const char *expected)
{
  CU_ASSERT_STRING_EQUAL (phrase, expected);
  if (g_strcmp0 (phrase, expected) != 0)
    g_printerr ("said \"%s\", expected \"%s\"\n", phrase, expected);
  g_free (phrase);
}

static char records_id[] = "records", records_zh[] = "条", yuan_id[] = "yuan", yuan_zh[] = "元", written[] = "2万余元";
static char parties_id[] = "parties", parties_zh[] = "个";
static const Unit parties = { parties_id, { parties_zh, parties_id }, 1, .also = NULL };
static const Unit records = { records_id, { records_zh, records_id }, 1, .also = NULL };
static const Unit yuan = { yuan_id, { yuan_zh, yuan_id }, 100, .also = NULL };

static Rational r (gint64 numerator, gint64 denominator) { return (Rational) { numerator, denominator }; }

static void citations_zh (void)
{
  says (phrase_citation (NULL, "5(1)(3)", SILL_ZH), "第五条第一款第（三）项");
  says (phrase_citation (NULL, "253-1", SILL_ZH), "第二百五十三条之一");
  says (phrase_citation (NULL, "287-2(1)", SILL_ZH), "第二百八十七条之二第一款");
  says (phrase_citation (NULL, "10(1)(14)(2)", SILL_ZH), "第十条第一款第（十四）项第2目");
  says (phrase_citation (NULL, "20", SILL_ZH), "第二十条");
  says (phrase_citation (NULL, "101", SILL_ZH), "第一百零一条");
  says (phrase_citation (NULL, "310", SILL_ZH), "第三百一十条");
  says (phrase_citation (NULL, "1005", SILL_ZH), "第一千零五条");
}

static void citations_en (void)
{
  says (phrase_citation (NULL, "5(1)(3)", SILL_EN), "art. 5(1)(3)");
  says (phrase_citation (NULL, "253-1", SILL_EN), "art. 253-1");
}

static void citations_after (void)
{
  says (phrase_citation_after (NULL, "5(1)(7)", "5(1)(3)", SILL_ZH), "第（七）项");
  says (phrase_citation_after (NULL, "5(2)(3)", "5(1)(3)", SILL_ZH), "第二款第（三）项");
  says (phrase_citation_after (NULL, "6(1)(3)", "5(1)(3)", SILL_ZH), "第六条第一款第（三）项");
  says (phrase_citation_after (NULL, "5(1)(3)", "5(1)(3)", SILL_ZH), "第（三）项");
}

static void citations_of_parts (void)
{
  const Instrument opinion = { .parts = TRUE };
  says (phrase_citation (&opinion, "2(4)(1)", SILL_ZH), "第二部分第（四）项第1目");
  says (phrase_citation (&opinion, "2(1):huge", SILL_ZH), "第二部分第（一）项");
  says (phrase_citation (&opinion, "3", SILL_ZH), "第三部分");
  says (phrase_citation_after (&opinion, "2(4)(2)", "2(4)(1)", SILL_ZH), "第2目");
  says (phrase_citation (&opinion, "2(4)(1)", SILL_EN), "part 2(4)(1)");
}

static void numbers (void)
{
  says (phrase_number (r (81000000, 1)), "81,000,000");
  says (phrase_number (r (2999999, 100)), "29,999.99");
  says (phrase_number (r (125, 2)), "62.5");
  says (phrase_number (r (-1, 2)), "-0.5");
  says (phrase_number (r (125, 3)), "125/3");
  says (phrase_number (RATIONAL_UNBOUNDED), "∞");
}

static void amounts (void)
{
  says (phrase_amount (r (81, 1), &records, SILL_ZH), "81 条");
  says (phrase_amount (r (1, 1), &records, SILL_EN), "1 record");
  says (phrase_amount (r (2, 1), &records, SILL_EN), "2 records");
  says (phrase_amount (r (1, 1), &yuan, SILL_EN), "1 yuan");
  says (phrase_amount (r (1, 1), &parties, SILL_EN), "1 party");
  says (phrase_amount (r (1, 1), NULL, SILL_EN), "1");
}

static void ranges (void)
{
  says (phrase_range (r (50, 1), r (50, 1), &records, SILL_ZH), "50 条");
  says (phrase_range (r (20000, 1), r (2999999, 100), &yuan, SILL_ZH), "20,000 至不足 30,000 元");
  says (phrase_range (r (20000, 1), r (2999999, 100), &yuan, SILL_EN), "20,000 to under 30,000 yuan");
  says (phrase_range (r (1500001, 100), r (16000, 1), &yuan, SILL_ZH), "15,000（不含）至 16,000 元");
  says (phrase_range (r (1500001, 100), r (16000, 1), &yuan, SILL_EN), "more than 15,000 and up to 16,000 yuan");
  says (phrase_range (r (1, 100), r (1000, 1), &yuan, SILL_ZH), "0.01 至 1,000 元");
  says (phrase_range (r (999999, 100), r (10000, 1), &yuan, SILL_ZH), "9,999.99 至 10,000 元");
  says (phrase_range (r (2000050, 100), r (2999999, 100), &yuan, SILL_ZH), "20,000.5 至 29,999.99 元");
  says (phrase_range (r (50, 1), RATIONAL_UNBOUNDED, &records, SILL_ZH), "50 条以上");
  says (phrase_range (r (50, 1), RATIONAL_UNBOUNDED, &records, SILL_EN), "50 records or more");
  says (phrase_range (RATIONAL_ZERO, RATIONAL_UNBOUNDED, &records, SILL_ZH), "不明");
}

static void degrees (void)
{
  says (phrase_degree (r (81, 50), SILL_ZH), "1.62 倍");
  says (phrase_degree (r (81, 50), SILL_EN), "1.62 times");
  says (phrase_degree (r (5, 1), SILL_ZH), "5 倍");
  says (phrase_degree (r (81, 500), SILL_ZH), "16.2%");
  says (phrase_degree (r (5, 3), SILL_ZH), "1.66… 倍（5/3）");
  says (phrase_degree (r (2999999, 500000), SILL_EN), "5.99… times");
  says (phrase_degrees (r (4, 1), r (2999999, 500000), SILL_ZH), "4 至不足 6 倍");
  says (phrase_degrees (r (8, 3), r (2999999, 100000), SILL_EN), "2.66… to under 30 times");
  says (phrase_degrees (r (1, 4), r (599999, 1000000), SILL_EN), "25 to under 60%");
  says (phrase_degrees (r (1, 4), r (5, 2), SILL_EN), "25% to 2.5 times");
  says (phrase_of_limit (r (3, 25), RATIONAL_UNBOUNDED, SILL_EN), "12% of the limit or more");
  says (phrase_of_limit (r (6, 5), RATIONAL_UNBOUNDED, SILL_EN), "1.2 times the limit or more");
  says (phrase_of_limit (r (1, 2), r (2, 1), SILL_EN), "50% to 2 times the limit");
  says (phrase_degrees (r (1, 2), r (2, 1), SILL_ZH), "50% 至 2 倍");
  says (phrase_degrees (r (6, 5), RATIONAL_UNBOUNDED, SILL_ZH), "1.2 倍以上");
}

static Day day (const char *text)
{
  Day first = 0, last = 0;
  CU_ASSERT_TRUE (civil_read (text, strlen (text), &first, &last));
  return first;
}

static void days (void)
{
  says (phrase_days ((Interval) { day ("2025-04-01"), day ("2025-04-30") }, SILL_ZH), "2025-04");
  says (phrase_days ((Interval) { day ("2021-02-01"), day ("2021-07-31") }, SILL_ZH), "2021-02 至 2021-07");
  says (phrase_days ((Interval) { day ("2019-01-01"), day ("2019-12-31") }, SILL_ZH), "2019");
  says (phrase_days ((Interval) { day ("2019-01-01"), day ("2019-12-30") }, SILL_EN), "2019-01-01 to 2019-12-30");
  says (phrase_days (interval_point (day ("2019-01-01")), SILL_ZH), "2019-01-01");
  says (phrase_days ((Interval) { 0, DAY_MAX }, SILL_ZH), "不明");
}

static void values (void)
{
  const Fact given = { .kind = FACT_YES_NO }, sanctioned = { .kind = FACT_DATE };
  const Fact gains = { .kind = FACT_QUANTITY, .unit = &yuan };
  says (phrase_value (&given, (Interval) { 1, 1 }, SILL_ZH), "是");
  says (phrase_value (&given, (Interval) { 0, 1 }, SILL_EN), "not known");
  says (phrase_value (&sanctioned, (Interval) { 0, 0 }, SILL_ZH), "没有");
  says (phrase_value (&sanctioned, interval_point (-(gint64) lapse_new (LAPSE_YEARS, 2)), SILL_ZH), "行为前 2 年以内");
  says (phrase_value (&sanctioned, (Interval) { 1, DAY_MAX }, SILL_ZH), "有，日期不明");
  says (phrase_value (&gains, (Interval) { 500050, 500050 }, SILL_ZH), "5,000.5 元");
  const StatedReason stated = { .value = { 2000000, 2999999 }, .written = written };
  says (phrase_stated (&gains, &stated, SILL_ZH), "“2万余元”按 20,000 至不足 30,000 元计");
}

static void penalties (void)
{
  const Penalty low = { .maximum_months = 36, .detention = TRUE, .fine = FINE_WITH_OR_ALONE };
  says (phrase_penalty (&low, SILL_ZH), "三年以下有期徒刑或者拘役，并处或者单处罚金");
  says (phrase_penalty (&low, SILL_EN),
        "imprisonment of up to 3 years or criminal detention, with a fine in addition or alone");
  const Penalty middle = { .minimum_months = 36, .maximum_months = 84, .fine = FINE_WITH };
  says (phrase_penalty (&middle, SILL_ZH), "三年以上七年以下有期徒刑，并处罚金");
  says (phrase_penalty (&middle, SILL_EN), "imprisonment of 3 to 7 years, and a fine");
  const Penalty high = { .minimum_months = 120, .life = TRUE, .confiscation = CONFISCATION_WITH, .fine = FINE_WITH };
  says (phrase_penalty (&high, SILL_ZH), "十年以上有期徒刑或者无期徒刑，并处罚金或者没收财产");
  const Penalty exact = { .minimum_months = 180, .maximum_months = 180, .life = TRUE, .death = TRUE };
  says (phrase_penalty (&exact, SILL_ZH), "十五年有期徒刑、无期徒刑或者死刑");
  says (phrase_penalty (&exact, SILL_EN), "imprisonment of 15 years, life imprisonment or death");
  const Penalty insult = { .maximum_months = 36, .detention = TRUE, .surveillance = TRUE, .deprivation = TRUE };
  says (phrase_penalty (&insult, SILL_ZH), "三年以下有期徒刑、拘役、管制或者剥夺政治权利");
  const Penalty months = { .minimum_months = 6, .maximum_months = 36 };
  says (phrase_penalty (&months, SILL_ZH), "六个月以上三年以下有期徒刑");
  says (phrase_penalty (&months, SILL_EN), "imprisonment of 6 months to 3 years");
  const Penalty obstruction = { .maximum_months = 36, .surveillance = TRUE, .fine = FINE_INSTEAD };
  says (phrase_penalty (&obstruction, SILL_ZH), "三年以下有期徒刑、管制或者罚金");
  const Penalty gathered = { .minimum_months = 60, .maximum_months = 120, .fine = FINE_MAY };
  says (phrase_penalty (&gathered, SILL_ZH), "五年以上十年以下有期徒刑，可以并处罚金");
  says (phrase_penalty (&gathered, SILL_EN), "imprisonment of 5 to 10 years, and possibly a fine");
}

static void confiscation (void)
{
  const Penalty imposed = { .minimum_months = 120, .life = TRUE, .confiscation = CONFISCATION_WITH };
  says (phrase_penalty (&imposed, SILL_ZH), "十年以上有期徒刑或者无期徒刑，并处没收财产");
  says (phrase_penalty (&imposed, SILL_EN),
        "imprisonment of 10 years or more or life imprisonment, and confiscation of property");
  const Penalty possible = { .minimum_months = 60, .confiscation = CONFISCATION_MAY };
  says (phrase_penalty (&possible, SILL_ZH), "五年以上有期徒刑，可以并处没收财产");
  says (phrase_penalty (&possible, SILL_EN), "imprisonment of 5 years or more, and possibly confiscation of property");
  const Penalty either = { .minimum_months = 36, .fine = FINE_MAY, .confiscation = CONFISCATION_WITH };
  says (phrase_penalty (&either, SILL_ZH), "三年以上有期徒刑，可以并处罚金或者没收财产");
  says (phrase_penalty (&either, SILL_EN),
        "imprisonment of 3 years or more, and possibly a fine or confiscation of property");
  const Penalty both = { .minimum_months = 36, .fine = FINE_WITH, .confiscation = CONFISCATION_MAY };
  says (phrase_penalty (&both, SILL_ZH), "三年以上有期徒刑，并处罚金，可以并处没收财产");
}

static void measured (void)
{
  g_autoptr (Reasons) reasons = explained_small ("<item n='1'><limit of='x y' at-least='50'/></item>",
                                                 "<item n='1'><scale items='1(1)(1)' by='10'/></item>", "complete",
                                                 "<fact id='x' value='80'/><fact id='y' value='1'/>");
  const Vocabulary *vocabulary = reasons->program->law->vocabulary;
  const Reason *met = explained_item (reasons, "1(1)(1)")->lead, *not_met = explained_item (reasons, "1(2)(1)")->lead;
  says (phrase_reason (vocabulary, met, SILL_ZH), "甲、乙合计 81 条 ≥ 50 条");
  says (phrase_reason (vocabulary, met, SILL_EN), "x + y together: 81 ≥ 50 records");
  says (phrase_margin (met, SILL_ZH), "达到标准的 1.62 倍，超出 31 条");
  CU_ASSERT_PTR_NULL (phrase_derivation (met, SILL_ZH));
  says (phrase_reason (vocabulary, not_met, SILL_ZH), "甲、乙合计 81 条 < 500 条");
  says (phrase_margin (not_met, SILL_EN), "16.2% of the limit, 419 records short");
  says (phrase_derivation (not_met, SILL_ZH), "第一条第一款第（一）项的标准 50 条 × 10 = 500 条");
  says (phrase_limit (not_met, SILL_EN), "50 records × 10 = 500 records");
}

static void at_the_limit (void)
{
  g_autoptr (Reasons) reasons =
      explained_small ("<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='x' above='50'/></item>"
                       "<item n='3'><limit of='x' below='51'/></item><item n='4'><limit of='x' at-most='10'/></item>",
                       NULL, "complete", "<fact id='x' value='50'/>");
  const Vocabulary *vocabulary = reasons->program->law->vocabulary;
  says (phrase_margin (explained_item (reasons, "1(1)(1)")->lead, SILL_ZH), "恰好达到标准");
  const Reason *above = explained_item (reasons, "1(1)(2)")->lead;
  says (phrase_reason (vocabulary, above, SILL_ZH), "甲 50 条 ≤ 50 条");
  says (phrase_margin (above, SILL_ZH), "恰好等于标准，但须超过");
  const Reason *below = g_ptr_array_index (&explained_item (reasons, "1(1)(3)")->reason->children, 0);
  says (phrase_margin (below, SILL_ZH), "距上限 1 条");
  const Reason *at_most = g_ptr_array_index (&explained_item (reasons, "1(1)(4)")->reason->children, 0);
  says (phrase_reason (vocabulary, at_most, SILL_ZH), "甲 50 条 > 10 条");
  says (phrase_margin (at_most, SILL_ZH), "超过上限 40 条");
}

static const char sum[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1-2'/></item>";

static void proportional (void)
{
  g_autoptr (Reasons) reasons =
      explained_small (sum, NULL, "complete", "<fact id='x' value='35'/><fact id='y' value='150'/>");
  const Reason *lead = explained_item (reasons, "1(1)(3)")->lead;
  says (phrase_shares (lead, SILL_ZH), "35/50 + 150/500 = 1");
  says (phrase_reason (reasons->program->law->vocabulary, lead, SILL_ZH), "按比例合计 35/50 + 150/500 = 1 ≥ 1");
  g_autoptr (Reasons) alone =
      explained_small (sum, NULL, "complete", "<fact id='x' value='50'/><fact id='y' value='150'/>");
  const Reason *beside = explained_item (alone, "1(1)(3)")->lead;
  says (phrase_reason (reasons->program->law->vocabulary, beside, SILL_ZH),
        "按比例合计：其中一项已单独达到标准，不再按比例合计");
  CU_ASSERT_PTR_NULL (phrase_margin (beside, SILL_ZH));
  g_autoptr (Reasons) unknown = explained_small (sum, NULL, "partial", "<fact id='x' min='10' max='20'/>");
  says (phrase_shares (explained_item (unknown, "1(1)(3)")->lead, SILL_EN), "(10–20)/50 + ?/500 = at least 0.2");
  g_autoptr (Reasons) single = explained_small (sum, NULL, "complete", "<fact id='x' min='40' max='60'/>");
  says (phrase_reason (single->program->law->vocabulary, explained_item (single, "1(1)(3)")->lead, SILL_EN),
        "sum in proportion: there is only one class, so nothing to add up");
}

/* The first change that leads to what begins so. */
static char *change_to (const Reasons *reasons, const char *begin, SillLanguage language)
{
  const ChargeReasons *charge = explained_charge (reasons);
  for (guint i = 0; i < charge->changes->len; i++) {
    g_autofree char *change =
        phrase_change (reasons->program->law->vocabulary, charge, g_ptr_array_index (charge->changes, i), language);
    if (g_str_has_prefix (change, begin))
      return g_steal_pointer (&change);
  }
  return NULL;
}

static char *first_change (const Reasons *reasons, SillLanguage language) { return change_to (reasons, "", language); }

static void changes (void)
{
  g_autoptr (Reasons) up = explained_small (sum, NULL, "complete", "<fact id='x' value='10'/>");
  says (first_change (up, SILL_ZH), "低：甲再多 40 条，达到 50 条（第一条第一款第（一）项）");
  says (first_change (up, SILL_EN), "low: x: 40 records more, to reach 50 records (art. 1(1)(1))");
  g_autoptr (Reasons) nothing = explained_small (sum, NULL, "complete", "");
  says (first_change (nothing, SILL_ZH), "低：甲达到 50 条（第一条第一款第（一）项）");
  g_autoptr (Reasons) share =
      explained_small (sum, NULL, "complete", "<fact id='x' value='40'/><fact id='y' value='50'/>");
  says (first_change (share, SILL_ZH), "低：甲再多 5 条，按比例合计达到 1（第一条第一款第（三）项）");
  g_autoptr (Reasons) down = explained_small (sum, NULL, "complete", "<fact id='x' value='81'/>");
  says (first_change (down, SILL_ZH), "未达到本罪的标准：甲不满 50 条，即不符合第一条第一款第（一）项");
  g_autoptr (Reasons) exact = explained_small (sum, NULL, "complete", "<fact id='x' value='50'/>");
  says (first_change (exact, SILL_ZH), "未达到本罪的标准：甲不满 50 条，即不符合第一条第一款第（一）项");
  g_autoptr (Reasons) between = explained_small (sum, NULL, "complete", "<fact id='x' min='20' max='40'/>");
  says (first_change (between, SILL_ZH), "未达到标准 或 低：甲再多 10 条（第一条第一款第（一）项）");
  says (change_to (between, "低：", SILL_ZH), "低：甲达到 50 条（第一条第一款第（一）项）");
  g_autoptr (Reasons) above = explained_small (sum, NULL, "complete", "<fact id='x' min='70' max='90'/>");
  says (first_change (above, SILL_EN),
        "no threshold of this offence is reached: x: below 50 records, art. 1(1)(1) then fails");
  g_autoptr (Reasons) event = explained_small ("<item n='1'><within of='d' years='2'/></item>", NULL, "complete", "");
  says (first_change (event, SILL_ZH), "低：查明“己（行为前 2 年以内）”（第一条第一款第（一）项）");
}

static void missing_facts (void)
{
  g_autoptr (Reasons) reasons = explained_small (sum, NULL, "complete", "<fact id='x' value='unknown'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL_FATAL (charge->missing->len, 1);
  const Missing *missing = &g_array_index (charge->missing, Missing, 0);
  const Fact *fact = vocabulary_fact (reasons->program->law->vocabulary, missing->slot);
  says (phrase_missing (charge->plan->version, fact, missing, SILL_ZH), "按最多计：低；按最少计：未达到本罪的标准");
  const Missing alone = { .what = MISSING_FACT, .slot = missing->slot, .ceiling_if_least = 1, .ceiling_if_most = 1 };
  says (phrase_missing (charge->plan->version, fact, &alone, SILL_ZH), "单独查明还不能缩小范围，须与其他事实一并查明");
  const Missing region = { .what = MISSING_REGION, .floor_if_least = 1, .ceiling_if_least = 1 };
  says (phrase_missing (charge->plan->version, NULL, &region, SILL_ZH),
        "当地标准最高时：未达到本罪的标准；当地标准最低时：低");
  CU_ASSERT_PTR_NULL (phrase_missing_fact (reasons->program->law->vocabulary, &region));
  says (phrase_tiers (charge->plan->version, 0, 1, SILL_ZH), "未达到标准 或 低");
  says (phrase_tiers (charge->plan->version, 0, 2, SILL_EN), "below all thresholds, up to high");
}

/* A name that is an alternative itself does not run into its neighbour. */
static void tiers_with_an_or (void)
{
  static const char law[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
      "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' paragraph='1' "
      "subjects='person'><tier id='low' no-figure='yes' rank='1' zh='数额较大' en='large'><penalty "
      "to-months='36'/></tier>"
      "<tier id='high' no-figure='yes' rank='2' zh='数额巨大或者情节严重' en='huge or serious'><penalty "
      "to-months='84'/>"
      "</tier></version></offence></instrument>";
  static const char one[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/one' kind='interpretation' zh='一' en='One' "
      "effective='2000-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
      "<limit of='x' at-least='5'/></item></tier></article></standard></instrument>";
  g_autoptr (Reasons) reasons = explained_texts (law, one, NULL, NULL, "<fact id='x' value='6'/>");
  const Version *version = explained_charge (reasons)->plan->version;
  says (phrase_tiers (version, 1, 2, SILL_EN), "either large, or huge or serious");
  says (phrase_tiers (version, 0, 1, SILL_EN), "below all thresholds or large");
  says (phrase_tiers (version, 1, 2, SILL_ZH), "数额较大 或 数额巨大或者情节严重");
}

static void fines (void)
{
  const char standard[] = "<article n='5'><tier reach='low' paragraph='1'><item n='1'><limit of='gains' "
                          "at-least='5'/></item></tier></article>"
                          "<fine article='12' of='gains' from='1' to='5' in-general='yes'/>";
  const struct {
    const char *gains, *zh;
  } cases[] = {
    { "<fact id='gains' value='100'/>", "罚金一般为违法所得一倍以上五倍以下，即 100 至 500 元" },
    { "", "罚金一般为违法所得一倍以上五倍以下；案件未载明违法所得" },
    { "<fact id='gains' value='0'/>", "罚金一般为违法所得一倍以上五倍以下；本案没有违法所得" },
    { "<fact id='gains' value='unknown'/>", "罚金一般为违法所得一倍以上五倍以下；违法所得不明" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Reasons) reasons = explained (standard, "complete", cases[i].gains);
    says (phrase_fine (explained_charge (reasons), reasons->program->law->vocabulary,
                       g_ptr_array_index (explained_charge (reasons)->fines, 0), SILL_ZH),
          cases[i].zh);
  }
}

/* Hours are kept in minutes. */
static void mixed_amounts (void)
{
  static char hours_id[] = "hours", hours_zh[] = "小时", minutes_id[] = "minutes", minutes_zh[] = "分钟";
  OtherUnit minutes = { { minutes_zh, minutes_id }, 1 };
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_ptr_array_add (others, &minutes);
  const Unit hours = { hours_id, { hours_zh, hours_id }, 60, .others = others };
  says (phrase_amount (r (269, 60), &hours, SILL_ZH), "4 小时 29 分钟");
  says (phrase_amount (r (269, 60), &hours, SILL_EN), "4 hours 29 minutes");
  says (phrase_amount (r (59, 60), &hours, SILL_EN), "59 minutes");
  says (phrase_amount (r (61, 60), &hours, SILL_EN), "1 hour 1 minute");
  says (phrase_amount (r (9, 2), &hours, SILL_ZH), "4.5 小时");
}

static void far_beyond (void)
{
  g_autoptr (Reasons) ten =
      explained ("<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item></tier>"
                 "</article>",
                 "complete", "<fact id='x' value='50'/>");
  g_autoptr (Reasons) nine =
      explained ("<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item></tier>"
                 "</article>",
                 "complete", "<fact id='x' value='49'/>");
  says (phrase_margin (explained_item (ten, "1(1)(1)")->lead, SILL_ZH), "达到标准的十倍以上");
  says (phrase_margin (explained_item (nine, "1(1)(1)")->lead, SILL_ZH), "达到标准的 9.8 倍，超出 44 条");
}

/* 克 of a thousand 毫克, 千克 of a thousand of it; 斤 and 吨 are no such sizes. */
static void sizes (void)
{
  static char kilo_zh[] = "千克", kilo_en[] = "kilograms", milli_zh[] = "毫克", milli_en[] = "milligrams",
              jin_zh[] = "斤", jin_en[] = "jin", tonne_zh[] = "吨", tonne_en[] = "tonnes", gram_zh[] = "克",
              gram_en[] = "grams";
  OtherUnit of[] = { { { kilo_zh, kilo_en }, 1000000 },
                     { { milli_zh, milli_en }, 1 },
                     { { jin_zh, jin_en }, 500000 },
                     { { tonne_zh, tonne_en }, 1000000000 } };
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (of); i++)
    g_ptr_array_add (others, &of[i]);
  const Unit grams = { gram_en, { gram_zh, gram_en }, 1000, .others = others };
  says (phrase_amount (r (150000, 1), &grams, SILL_ZH), "150 千克");
  says (phrase_amount (r (500, 1), &grams, SILL_ZH), "500 克");
  says (phrase_amount (r (1000, 1), &grams, SILL_EN), "1 kilogram");
  says (phrase_amount (r (1, 100), &grams, SILL_ZH), "10 毫克");
  says (phrase_amount (r (0, 1), &grams, SILL_ZH), "0 克");
  says (phrase_amount (r (5000000, 1), &grams, SILL_ZH), "5,000 千克");
  says (phrase_amount (r (12345678, 1000), &grams, SILL_ZH), "12,345.678 克"); /* no three decimals of 千克 */
  says (phrase_range (r (500, 1), r (1500, 1), &grams, SILL_ZH), "0.5 至 1.5 千克");
  says (phrase_range (r (1500, 1), RATIONAL_UNBOUNDED, &grams, SILL_ZH), "1.5 千克以上");
  says (phrase_range_bare (r (500, 1), r (500, 1), &grams, SILL_EN), "500 grams");
}

SUITE (phrases, { "Chinese citations are those of statutes", citations_zh },
       { "English citations are short", citations_en },
       { "a citation drops what it shares with the one before", citations_after },
       { "a document with parts is cited by them", citations_of_parts }, { "numbers are grouped and exact", numbers },
       { "amounts carry their unit", amounts }, { "ranges name both ends, or one, or none", ranges },
       { "hours that no decimal says are hours and minutes", mixed_amounts },
       { "thousands of a unit go by the size that is a thousand of it", sizes },
       { "from ten times the limit on it no longer matters by how much", far_beyond },
       { "degrees are times, or percent below one", degrees }, { "whole months and years are written short", days },
       { "values speak in the words of their kind", values }, { "penalties read like the provision", penalties },
       { "confiscation is imposed, may be, or takes the place of a fine", confiscation },
       { "a measured condition is arithmetic", measured }, { "at the limit the comparison decides", at_the_limit },
       { "a proportional sum shows its shares", proportional }, { "a change says how much, of what, where", changes },
       { "a missing fact says what it would do", missing_facts },
       { "tiers that are alternatives themselves stay apart", tiers_with_an_or },
       { "a fine follows the measure", fines })
