/* Advice: one rule file for each thing that is said, and one beside it of which nothing is. */
#include <string.h>
#include "pipeline.h"
#include "read/rules/read_rules.h"
#include "test.h"

#define SPACE "xmlns='urn:sill:rules:1' "
#define FACTS                                                                                                          \
  "<vocabulary " SPACE "id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"                                 \
  "<unit id='records' zh='条' en='records'/>%s"                                                                       \
  "<fact id='count' kind='quantity' unit='records' zh='数' en='count' ask-zh='?' ask-en='?' provision='x'/>"          \
  "<fact id='whole' kind='quantity' unit='records' zh='全' en='whole' ask-zh='?' ask-en='?' provision='x'/>"          \
  "<fact id='gains' kind='quantity' unit='yuan' zh='得' en='gains' ask-zh='?' ask-en='?' provision='x'/>"             \
  "<fact id='given' kind='yes-no' zh='给' en='given' ask-zh='?' ask-en='?' provision='x'/>"                           \
  "<fact id='before' kind='yes-no' zh='前' en='before' ask-zh='?' ask-en='?' provision='x'/></vocabulary>"
#define OFFENCE(n)                                                                                                     \
  "<offence id='x/" n "' article='" n "' zh='罪' en='o' tells='count given'>"                                         \
  "<version effective='2000-01-01' subjects='person'>"                                                                 \
  "<tier id='low' rank='1' zh='低' en='low'><penalty/></tier>"                                                        \
  "<tier id='high' rank='2' zh='高' en='high'><penalty to-months='9'/></tier></version></offence>"
#define LAW "<instrument " SPACE "id='x/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
#define STANDARD(n, low, high)                                                                                         \
  "<standard offence='x/" n "'><article n='" n "'><tier reach='low' paragraph='1'>" low                                \
  "</tier><tier reach='high' paragraph='2'>" high "</tier></article></standard>"
#define RULES(low, high) LAW OFFENCE ("1") STANDARD ("1", low, high) "</instrument>"
#define ITEM(n, condition) "<item n='" n "'>" condition "</item>"
#define COUNT(n, least) ITEM (n, "<limit of='count' at-least='" least "'/>")
#define HIGH COUNT ("1", "500")

/* What has tests of its own: the facts here are the same in every test, and items are compared in test_advise_items. */
static gboolean is_elsewhere (const char *code)
{
  static const char *const others[] = { "idle-fact", "redundant-item", "more-is-less", NULL };
  return g_strv_contains (others, code);
}

/* The codes of the advice on the files. Returns: yours. */
static char *advice_on (const char *more_facts, const char *const *texts)
{
  g_autofree char *facts = g_strdup_printf (FACTS, more_facts);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  CU_ASSERT_TRUE (read_rules_bytes (book, facts, strlen (facts), "facts.xml", findings, NULL));
  for (guint i = 0; texts[i] != NULL; i++)
    CU_ASSERT_TRUE (read_rules_bytes (book, texts[i], strlen (texts[i]), "rules.xml", findings, NULL));
  read_rules_finish (book, findings);
  g_autoptr (Program) program = pipeline_compile (book, findings);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  g_assert (program != NULL);
  pipeline_advise (program, findings, NULL, (SillProgress) { NULL });
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  GString *codes = g_string_new (NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++)
    if (!is_elsewhere (sill_findings_code (findings, i)))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", sill_findings_code (findings, i));
  return g_string_free (codes, FALSE);
}

static void expect_of (const char *const *texts, const char *expected)
{
  g_autofree char *got = advice_on ("", texts);
  CU_ASSERT_STRING_EQUAL (got, expected);
  if (strcmp (got, expected) != 0)
    g_printerr ("\n--- expected\n%s\n--- got\n%s\n--- of\n%s\n", expected, got, texts[0]);
}

static void expect (const char *rules, const char *expected)
{
  expect_of ((const char *const[]) { rules, NULL }, expected);
}

static void heights (void)
{
  expect (RULES (COUNT ("1", "50"), HIGH), "");
  expect (RULES (COUNT ("1", "50"), COUNT ("1", "40")), "easier-tier");
  expect (RULES (COUNT ("1", "50"), COUNT ("1", "50")), "easier-tier");
  expect (RULES (COUNT ("1", "50"), ITEM ("1", "<limit of='count' above='50'/>")), "");
  expect (RULES (COUNT ("1", "50"), ITEM ("1", "<scale items='1(1)(1)' by='1/2'/>")), "easier-tier");
  expect (RULES (COUNT ("1", "50"), ITEM ("1", "<all><yes of='given'/><limit of='count' at-least='40'/></all>")), "");
  expect (RULES (COUNT ("1", "50"), "<item n='1' when='given'><limit of='count' at-least='40'/></item>"),
          "easier-tier");
  expect (RULES (COUNT ("1", "50") "<item n='2' when='given'><limit of='count' at-least='25'/></item>",
                 HIGH "<item n='2' when='given'><limit of='count' at-least='40'/></item>"),
          "");
}

#define BAND(low, end, high) RULES (ITEM ("1", "<limit of='gains' at-least='" low "' " end "/>"), high)
#define GAINS(figure) ITEM ("1", "<limit of='gains' " figure "/>")

static void bands (void)
{
  expect (BAND ("5000", "below='50000'", GAINS ("at-least='50000'")), "");
  expect (BAND ("5000", "at-most='50000'", GAINS ("above='50000'")), "");
  expect (BAND ("5000", "at-most='50000'", GAINS ("at-least='50001'")), "band-hole");
  expect (BAND ("5000", "below='50000'", GAINS ("above='50000'")), "band-hole");
  expect (BAND ("5000", "below='50000'", GAINS ("at-least='40000'")), "band-hole");
  expect (BAND ("5000", "below='50000'", ITEM ("1", "<scale items='1(1)(1)' by='10'/>")), "scaled-end");
  expect (BAND ("5000", "below='50000'", HIGH), "loose-end");
  expect (BAND ("5000", "below='50000' fixed='yes'", HIGH), "");
  expect (RULES (ITEM ("1", "<limit of='count' at-least='5' at-most='9'/>"), COUNT ("1", "10")), "");
}

static void upper_ends_that_are_scaled (void)
{
  static const char high[] = ITEM ("1", "<scale items='1(1)(1)' by='10'/>");
  g_autofree char *open =
      g_strdup_printf (RULES ("%s", "%s"),
                       ITEM ("1", "<all><limit of='count' at-least='5'/><limit of='gains' at-most='9'/></all>"), high);
  g_autofree char *closed = g_strdup_printf (
      RULES ("%s", "%s"),
      ITEM ("1", "<all><limit of='count' at-least='5'/><limit of='gains' at-most='9' fixed='yes'/></all>"), high);
  expect (open, "scaled-end");
  expect (closed, "");
}

static void shares (void)
{
  expect (RULES (ITEM ("1", "<limit of='count' over='whole' at-least='60%'/>"), HIGH), "");
  expect (RULES (ITEM ("1", "<limit of='count' over='whole' at-least='0.6'/>"), HIGH), "");
  expect (RULES (ITEM ("1", "<limit of='count' over='whole' at-least='60'/>"), HIGH), "bare-share");
  expect (RULES (ITEM ("1", "<limit of='count' over='whole' at-least='3/1'/>"), HIGH), "");
  expect (RULES (ITEM ("1", "<limit of='gains' over='count' at-least='60'/>"), HIGH), "");
}

static void tiers (void)
{
  expect (LAW OFFENCE ("1") "<standard offence='x/1'><article n='1'><tier reach='low' paragraph='1'>" COUNT (
              "1", "5") "</tier></article></standard></instrument>",
          "unreached-tier");
  expect (LAW OFFENCE ("1") OFFENCE ("2") STANDARD ("1", COUNT ("1", "5"), HIGH) "</instrument>", "unreached-tier");
  expect_of (
      (const char *const[]) {
          LAW OFFENCE ("1") "</instrument>",
          "<instrument " SPACE "id='x/i' kind='interpretation' zh='释' en='i' effective='2001-01-01'>"
          "<standard offence='x/1'><article n='1'><tier reach='low' paragraph='1'>" COUNT (
              "1", "5") "</tier></article></standard></instrument>",
          "<instrument " SPACE "id='x/old' kind='interpretation' zh='旧' en='old' effective='2001-01-01' "
          "until='2005-01-01'><standard offence='x/1'><article n='2'><tier reach='high' paragraph='1'>" HIGH
          "</tier></article></standard></instrument>",
          NULL },
      "unreached-tier");
}

static void tiers_across_documents (void)
{
  static const char low[] = "<instrument " SPACE "id='x/i' kind='interpretation' zh='释' en='i' effective='2001-01-01'>"
                            "<standard offence='x/1'><article n='1'><tier reach='low' paragraph='1'>" COUNT (
                                "1", "50") "</tier></article></standard></instrument>";
  static const char high[] = "<instrument " SPACE "id='x/j' kind='interpretation' zh='解' en='j' "
                             "effective='2003-01-01'><standard offence='x/1'><article n='2'>"
                             "<tier reach='high' paragraph='1'>%s</tier></article></standard></instrument>";
  g_autofree char *easier = g_strdup_printf (high, COUNT ("1", "40"));
  g_autofree char *harder = g_strdup_printf (high, COUNT ("1", "60"));
  g_autofree char *gated = g_strdup_printf (high, "<item n='1' when='given'><limit of='count' at-least='40'/></item>");
  expect_of ((const char *const[]) { LAW OFFENCE ("1") "</instrument>", low, easier, NULL }, "easier-tier");
  expect_of ((const char *const[]) { LAW OFFENCE ("1") "</instrument>", low, harder, NULL }, "");
  expect_of ((const char *const[]) { LAW OFFENCE ("1") "</instrument>", low, gated, NULL }, "");
}

#define DEFINE(id) "<define id='" id "' zh='定' en='d'><yes of='given'/></define>"

static void ids_that_look_alike (void)
{
  static const char standard[] = "<standard offence='x/1'>%s<article n='1'><tier reach='low' paragraph='1'>"
                                 "<item n='1'><all><holds of='d'/><holds of='%s'/></all></item></tier>"
                                 "<tier reach='high' paragraph='2'>" HIGH "</tier></article>%s</standard></instrument>";
  static const char readings[] =
      "<readings article='3' zh='几' en='how'><reading id='a' zh='一' en='one' default='yes'>"
      "<cumulation article='3' of='count' years='2'/></reading>"
      "<reading id='%s' zh='二' en='two'/></readings>";
  const char *const law = LAW OFFENCE ("1");
  g_autofree char *other_reading = g_strdup_printf (readings, "b"), *same_reading = g_strdup_printf (readings, "A");
  g_autofree char *defines = g_strdup_printf (standard, DEFINE ("d") DEFINE ("D"), "D", other_reading);
  g_autofree char *question = g_strdup_printf (standard, DEFINE ("d") DEFINE ("e"), "e", same_reading);
  g_autofree char *fine = g_strdup_printf (standard, DEFINE ("d") DEFINE ("e"), "e", other_reading);
  g_autofree char *one = g_strconcat (law, defines, NULL), *two = g_strconcat (law, question, NULL);
  g_autofree char *three = g_strconcat (law, fine, NULL);
  expect (one, "case-only");
  expect (two, "case-only");
  expect (three, "");
}

#define ELSEWHERE(n) STANDARD (n, "<item n='1' when='given'><yes of='before'/></item>", HIGH)

static void acts (void)
{
  expect (LAW OFFENCE ("1") OFFENCE ("2") OFFENCE ("3")
              STANDARD ("1", COUNT ("1", "5") ITEM ("2", "<yes of='before'/>"), HIGH) ELSEWHERE ("2")
                  ELSEWHERE ("3") "</instrument>",
          "no-act");
  expect (LAW OFFENCE ("1") OFFENCE ("2") OFFENCE ("3")
              STANDARD ("1", COUNT ("1", "5") ITEM ("2", "<all><yes of='before'/><yes of='given'/></all>"), HIGH)
                  ELSEWHERE ("2") ELSEWHERE ("3") "</instrument>",
          "");
  expect (RULES (COUNT ("1", "5") ITEM ("2", "<yes of='before'/>"), HIGH), "no-act");
  expect (RULES (COUNT ("1", "5") ITEM ("2", "<yes of='given'/>"), HIGH), "");
}

static void names (void)
{
  static const char *const rules[] = { RULES (COUNT ("1", "50"), HIGH), NULL };
  g_autofree char *fact =
      advice_on ("<fact id='Given' kind='yes-no' zh='与' en='g' ask-zh='?' ask-en='?' provision='x'/>", rules);
  g_autofree char *wide =
      advice_on ("<fact id='ｇiven' kind='yes-no' zh='与' en='g' ask-zh='?' ask-en='?' provision='x'/>", rules);
  g_autofree char *thousand =
      advice_on ("<unit id='w' zh='瓦时' en='Wh'><also zh='千瓦时' en='kWh' times='100'/></unit>"
                 "<fact id='w' kind='quantity' unit='w' zh='电' en='w' ask-zh='?' ask-en='?' "
                 "provision='x'/>",
                 rules);
  g_autofree char *right = advice_on ("<unit id='w' zh='瓦时' en='Wh'><also zh='千瓦时' en='kWh' times='1000'/></unit>"
                                      "<unit id='k' zh='千米' en='km' also='公里'/>",
                                      rules);
  CU_ASSERT_STRING_EQUAL (fact, "case-only");
  CU_ASSERT_STRING_EQUAL (wide, "case-only");
  CU_ASSERT_STRING_EQUAL (thousand, "unit-name");
  CU_ASSERT_STRING_EQUAL (right, "");
}

#define TEXT(id, from, more)                                                                                           \
  "<instrument " SPACE "id='" id "' kind='interpretation' zh='释' en='i' effective='" from "'" more                    \
  ">" STANDARD ("1", COUNT ("1", "50"), HIGH) "</instrument>"

static void days (void)
{
  static const char law[] = LAW OFFENCE ("1") "</instrument>";
  static const char old[] = TEXT ("x/old", "2000-01-01", " until='2020-01-01'");
  expect_of ((const char *const[]) { law, old, TEXT ("x/new", "2020-01-01", ""), NULL }, "");
  expect_of ((const char *const[]) { law, old, TEXT ("x/new", "2020-01-02", ""), NULL }, "day-hole");
  expect_of ((const char *const[]) { law, old, TEXT ("x/new", "2020-01-03", ""), NULL }, "");
  expect_of (
      (const char *const[]) { law, old, TEXT ("x/mid", "2010-01-01", ""), TEXT ("x/new", "2020-01-02", ""), NULL }, "");
}

#define LOCAL(id, from, values)                                                                                        \
  "<instrument " SPACE "id='" id "' kind='local-standard' region='r1' zh='地' en='l' effective='" from "'>" values     \
  "</instrument>"
#define VALUE(name, is) "<value of='x/law' name='" name "' is='" is "'/>"

static void regional_values (void)
{
  static const char law[] =
      RULES (GAINS ("at-least='3000..10000' local='large'"), GAINS ("at-least='5000..100000' local='huge'"));
  expect_of (
      (const char *const[]) { law, LOCAL ("x/l", "2010-01-01", VALUE ("large", "3000") VALUE ("huge", "6000")), NULL },
      "");
  expect_of (
      (const char *const[]) { law, LOCAL ("x/l", "2010-01-01", VALUE ("large", "9000") VALUE ("huge", "6000")), NULL },
      "local-order");
  expect_of ((const char *const[]) { law, LOCAL ("x/l", "2010-01-01", VALUE ("large", "3000") VALUE ("huge", "6000")),
                                     LOCAL ("x/m", "2015-01-01", VALUE ("large", "7000")), NULL },
             "local-order");
}

SUITE (advise, { "a higher tier is harder to reach", heights }, { "a band leads to the next tier", bands },
       { "upper ends are not multiplied", upper_ends_that_are_scaled }, { "a share is written as one", shares },
       { "every tier has something that leads to it", tiers },
       { "tiers are compared across documents", tiers_across_documents }, { "an item rests on an act", acts },
       { "no two ids look alike", ids_that_look_alike }, { "ids and names of units are told apart", names },
       { "no day is left between two texts", days },
       { "values of a region stand in the order of the tiers", regional_values })
