/* Citations as courts write them. */
#include "explained.h"
#include "report/words/phrases.h"
#include "test.h"

static void says (char *phrase, const char *expected)
{
  CU_ASSERT_STRING_EQUAL (phrase, expected);
  g_free (phrase);
}

static void single_paragraph (void)
{
  Instrument *instrument = instrument_new ();
  instrument_add_single (instrument, "71");
  says (phrase_citation (instrument, "71(1)(7)(1)", SILL_ZH), "第七十一条第（七）项第1目");
  says (phrase_citation (instrument, "71(1)", SILL_ZH), "第七十一条");
  says (phrase_citation_after (instrument, "71(1)(8)", "71(1)(7)", SILL_ZH), "第（八）项");
  says (phrase_citation (instrument, "71(1)(7)", SILL_EN), "art. 71(1)(7)");
  says (phrase_citation (instrument, "71(1)", SILL_EN), "art. 71");
  says (phrase_citation (instrument, "71(1):serious", SILL_EN), "art. 71");
  says (phrase_citation (instrument, "72(1)", SILL_EN), "art. 72(1)");
  says (phrase_citation (instrument, "72(1)(7)", SILL_ZH), "第七十二条第一款第（七）项");
  says (phrase_citation (NULL, "71(1)", SILL_ZH), "第七十一条第一款");
  instrument_free (instrument);
}

/* The document names articles that have no article element, as only remarks speak of them. */
static void single_of_the_document (void)
{
  static const char text[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2001-01-01' "
      "single='3 6'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
      "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>";
  g_autoptr (Reasons) reasons = explained_texts (
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
      "<offence id='t/1' article='9' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"
      "<tier id='low' rank='1' zh='严重' en='serious'><penalty "
      "to-months='36'/></tier></version></offence></instrument>",
      text, NULL, NULL, "");
  const LawOffence *offence = lawbook_offence (reasons->program->law, "t/1");
  const Instrument *instrument = offence->standards[0]->instrument->stated;
  says (phrase_citation (instrument, "3(1)(5)", SILL_ZH), "第三条第（五）项");
  says (phrase_citation (instrument, "6(1)", SILL_ZH), "第六条");
  says (phrase_citation (instrument, "4(1)(5)", SILL_ZH), "第四条第一款第（五）项");
}

static void items_without_number (void)
{
  says (phrase_citation (NULL, "1(3)(前款)", SILL_ZH), "第一条第三款");
  says (phrase_citation (NULL, "1(3)(前款)", SILL_EN), "art. 1(3)");
  says (phrase_citation (NULL, "224(1):huge", SILL_ZH), "第二百二十四条第一款");
  CU_ASSERT_TRUE (phrase_cites_same ("1(3)(前款)", "1(3):large"));
  CU_ASSERT_FALSE (phrase_cites_same ("1(3)(1)", "1(3)(前款)"));
}

static void titles (void)
{
  says (phrase_title ("刑法", SILL_ZH), "《刑法》");
  says (phrase_title ("《刑法》", SILL_ZH), "《刑法》");
  says (phrase_title ("Criminal Law", SILL_EN), "Criminal Law");
  says (phrase_title ("关于适用《某决定》的解释", SILL_ZH), "《关于适用〈某决定〉的解释》");
}

static void full_titles (void)
{
  Instrument *instrument = instrument_new ();
  instrument->name = (Words) { g_strdup ("关于某罪的解释"), g_strdup ("Interpretation on some crime") };
  says (phrase_full_title (instrument, SILL_ZH), "《关于某罪的解释》");
  instrument->issuer = (Words) { g_strdup ("某法院、某检察院"), g_strdup ("Some Court and Some Procuratorate") };
  says (phrase_full_title (instrument, SILL_ZH), "《某法院、某检察院关于某罪的解释》");
  says (phrase_full_title (instrument, SILL_EN), "Some Court and Some Procuratorate: Interpretation on some crime");
  says (phrase_instrument (instrument, SILL_ZH), "《关于某罪的解释》");
  instrument_free (instrument);
}

/* Of the paths between the spaces. */
static char *list_of (const Instrument *of, const char *paths, SillLanguage language)
{
  g_auto (GStrv) all = g_strsplit (paths, " ", -1);
  Citations *citations = phrase_citations (language);
  for (guint i = 0; all[i] != NULL; i++)
    phrase_citations_add (citations, of, all[i]);
  return phrase_citations_end (citations);
}

static void ranges_of_items (void)
{
  const Instrument opinion = { .parts = TRUE };
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(3)", SILL_ZH), "第一条第一款第（一）项至第（三）项");
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(3)", SILL_EN), "art. 1(1)(1)-1(1)(3)");
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(4)", SILL_ZH), "第一条第一款第（一）项、第（二）项、第（四）项");
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(3) 1(1)(5) 1(2)(9) 1(2)(10) 1(2)(11)", SILL_ZH),
        "第一条第一款第（一）项至第（三）项、第（五）项、第二款第（九）项至第（十一）项");
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(3) 1(1)(5) 1(2)(9) 1(2)(10) 1(2)(11)", SILL_EN),
        "art. 1(1)(1)-1(1)(3), 1(1)(5), 1(2)(9)-1(2)(11)");
  says (list_of (NULL, "1(1)(1)(1) 1(1)(1)(2) 1(1)(1)(3) 1(1)(2)", SILL_ZH),
        "第一条第一款第（一）项第1目至第3目、第（二）项");
  says (list_of (&opinion, "2(1) 2(2) 2(3)", SILL_ZH), "第二部分第（一）项至第（三）项");
  says (list_of (&opinion, "2(1) 2(2) 2(3)", SILL_EN), "part 2(1)-2(3)");
}

static void no_ranges (void)
{
  says (list_of (NULL, "1(1)(3) 1(1)(2) 1(1)(1)", SILL_EN), "art. 1(1)(3), 1(1)(2), 1(1)(1)");
  says (list_of (NULL, "1 2 3", SILL_ZH), "第一条、第二条、第三条");
  says (list_of (NULL, "1(1) 1(2) 1(3)", SILL_EN), "art. 1(1), 1(2), 1(3)");
  says (list_of (NULL, "1(1)(1) 2(1)(2) 3(1)(3)", SILL_EN), "art. 1(1)(1), 2(1)(2), 3(1)(3)");
  says (list_of (NULL, "1(1)(1) 1(1)(2)(1) 1(1)(3)", SILL_EN), "art. 1(1)(1), 1(1)(2)(1), 1(1)(3)");
  says (list_of (NULL, "1(1)(1) 1(1)(2) 1(1)(2-1) 1(1)(3)", SILL_EN), "art. 1(1)(1), 1(1)(2), 1(1)(2-1), 1(1)(3)");
  says (list_of (NULL, "1(1)(1):a 1(1)(1):b 1(1)(2)", SILL_EN), "art. 1(1)(1), 1(1)(2)");
}

static void no_range_past_words (void)
{
  Citations *citations = phrase_citations (SILL_EN);
  phrase_citations_add (citations, NULL, "1(1)(1)");
  phrase_citations_add (citations, NULL, "1(1)(2)");
  phrase_citations_add (citations, NULL, "1(1)(3)");
  phrase_citations_say (citations, " (so)");
  phrase_citations_add (citations, NULL, "1(1)(4)");
  says (phrase_citations_end (citations), "art. 1(1)(1)-1(1)(3) (so), 1(1)(4)");
  says (phrase_citations_end (phrase_citations (SILL_ZH)), "");
}

static void factors (void)
{
  says (phrase_factor ((Rational) { 5, 1 }, SILL_ZH), "五倍");
  says (phrase_factor ((Rational) { 1, 2 }, SILL_ZH), "百分之五十");
  says (phrase_factor ((Rational) { 1, 1000 }, SILL_ZH), "千分之一");
  says (phrase_factor ((Rational) { 1, 7 }, SILL_ZH), "1/7倍");
  says (phrase_factor ((Rational) { 3, 2 }, SILL_ZH), "1.5倍");
  says (phrase_factor ((Rational) { 5, 1 }, SILL_EN), "5");
  says (phrase_factor ((Rational) { 1, 20 }, SILL_EN), "5%");
  says (phrase_factor ((Rational) { 1, 200 }, SILL_EN), "0.5%");
}

static const char versions[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='253-1' zh='某罪' en='some offence'>"
    "<version effective='1949-10-01' subjects='person' held='no'/>"
    "<version effective='2000-01-01' paragraph='1' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36'/></tier></version>"
    "<version effective='2009-03-01' by-zh='某法修正案（七）' by-en='Amendment VII' paragraph='1' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36'/></tier></version>"
    "<version effective='2015-11-01' by-zh='某法修正案（九）' by-en='Amendment IX' paragraph='2' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36'/></tier></version></offence></instrument>";

static void texts_of_the_statute (void)
{
  static const char *const zh[] = { "当时的《某法》", "2000年修订的《某法》第二百五十三条之一第一款",
                                    "经《某法修正案（七）》修正的《某法》第二百五十三条之一第一款",
                                    "《某法》第二百五十三条之一第二款" };
  static const char *const en[] = { "Some Law as it then read", "Some Law art. 253-1(1) (as revised in 2000)",
                                    "Some Law art. 253-1(1) (as amended by Amendment VII)", "Some Law art. 253-1(2)" };
  g_autoptr (Reasons) reasons = explained_texts (
      versions,
      "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2001-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
      "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>",
      NULL, NULL, "");
  const LawOffence *offence = lawbook_offence (reasons->program->law, "t/1");
  for (guint i = 0; i < G_N_ELEMENTS (zh); i++) {
    Plan *plan = plan_new (offence, offence->versions[i].stated, 1);
    says (phrase_version (plan, SILL_ZH), zh[i]);
    says (phrase_version (plan, SILL_EN), en[i]);
    plan_free (plan);
  }
}

/* 385 leaves the punishment to 386, and that to 383. */
static void penalties_of_other_articles (void)
{
  g_autoptr (Reasons) reasons = explained_texts (
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
      "<offence id='t/1' article='385' zh='某罪' en='some offence'>"
      "<version effective='2000-01-01' penalties='386 383' subjects='person'>"
      "<tier id='low' rank='1' zh='严重' en='serious'><penalty "
      "to-months='36'/></tier></version></offence></instrument>",
      "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2001-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
      "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>",
      NULL, NULL, "");
  const LawOffence *offence = lawbook_offence (reasons->program->law, "t/1");
  Plan *plan = plan_new (offence, offence->versions[0].stated, 1);
  says (phrase_version (plan, SILL_ZH), "《某法》第三百八十五条、第三百八十六条、第三百八十三条");
  says (phrase_penalties_place (plan, SILL_ZH), "《某法》第三百八十六条、第三百八十三条");
  says (phrase_penalties_place (plan, SILL_EN), "Some Law art. 386, 383");
  plan_free (plan);
}

SUITE (phrases_citation, { "penalties are cited where they stand", penalties_of_other_articles },
       { "an article of one paragraph is cited without it", single_paragraph },
       { "the document says which articles have one paragraph", single_of_the_document },
       { "a full title names the organs that issued the document", full_titles },
       { "an item that has no number is cited by its paragraph", items_without_number },
       { "three or more items in a row are a range", ranges_of_items },
       { "what is not in a row is named one by one", no_ranges },
       { "no range goes past what is said of some", no_range_past_words }, { "titles stand in 《》 once", titles },
       { "multiples are written in words", factors },
       { "a superseded text is cited by what made it, the law in force by its name", texts_of_the_statute })
