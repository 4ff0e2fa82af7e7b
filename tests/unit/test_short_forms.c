/* What rule files may write short: figures with their unit, any of several facts, a summand from a figure on. */
#include "model/book/condition_listing.h"
#include "read/rules/read_rules.h"
#include "resolve/resolve.h"
#include "test.h"
#include <string.h>

#define SPACE "xmlns='urn:sill:rules:1'"
#define ASK " zh='甲' en='a' ask-zh='？' ask-en='?' provision='p'/>"
#define FACTS                                                                                                          \
  "<vocabulary " SPACE " id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"                                \
  "<unit id='gram' zh='克' en='grams' parts='1000'><also zh='千克' en='kilograms' times='1000'/>"                   \
  "<also zh='毫克' en='milligrams' times='1/1000'/></unit><fact id='own' kind='quantity' unit='yuan'" ASK              \
  "<fact id='before' kind='quantity' unit='yuan'" ASK "<fact id='a' kind='quantity' unit='gram'" ASK                   \
  "<fact id='b' kind='quantity' unit='gram'" ASK "</vocabulary>"
#define HEAD                                                                                                             \
  "<instrument " SPACE " id='x/r' kind='statute' zh='甲' en='a' effective='2017-06-01'><offence id='x/1' article='1' "  \
  "zh='甲' en='a'><version effective='2017-06-01' subjects='person'><tier id='low' rank='1' zh='甲' en='a'><penalty/>" \
  "</tier></version></offence><standard offence='x/1'><article n='5'><tier reach='low' paragraph='1'><item>"
#define TAIL "</item></tier></article></standard></instrument>"

/* The condition as people who maintain the engine see it, or the first finding. Returns: yours. */
static char *listed (const char *condition)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *rules = g_strconcat (HEAD, condition, TAIL, NULL);
  CU_ASSERT_TRUE (read_rules_bytes (book, FACTS, strlen (FACTS), "facts", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "r", findings, NULL));
  read_rules_finish (book, findings);
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  if (sill_findings_size (findings) > 0)
    return sill_findings_write (findings, 0, SILL_EN);
  GString *to = g_string_new (NULL);
  condition_list (to, law->instruments[0].standards[0].items[0]->condition->stated);
  return g_string_free (to, FALSE);
}

static void expect (const char *condition, const char *expected)
{
  g_autofree char *got = listed (condition);
  CU_ASSERT_TRUE (strstr (got, expected) != NULL);
  if (strstr (got, expected) == NULL)
    g_printerr ("%s\n  %s\n", condition, got);
}

static void figures (void)
{
  expect ("<limit of='a' at-least='150千克'/>", "(limit a >= 150000000)");
  expect ("<limit of='a' at-least='10毫克' below='0.05克'/>", "(limit a >= 10 < 50)");
  expect ("<limit of='a' at-least='2kilograms'/>", "(limit a >= 2000000)");
  expect ("<limit of='own' at-least='3万元' below='1.5亿'/>", "(limit own >= 3000000 < 15000000000)");
  expect ("<limit of='own' at-least='1000元..3000元' local='low'/>", "(limit own >= 100000..300000)");
  expect ("<limit of='own' at-least='1万..3万' local='low'/>", "(limit own >= 1000000..3000000)");
}

static void no_figures (void)
{
  expect ("<limit of='own' at-least='3千克'/>", "bad-value");
  expect ("<limit of='own' at-least='万元'/>", "bad-value");
  expect ("<limit of='own' at-least='3元万'/>", "bad-value");
  expect ("<limit of='a' at-least='0.1毫克'/>", "fraction");
  expect ("<limit of='own' at-least='99999999999999万亿元'/>", "too-large");
}

static void any (void)
{
  expect ("<limit of='a b' combine='any' at-least='5'/>", "(any (limit a >= 5000) (limit b >= 5000))");
  expect ("<limit of='a' combine='any' at-least='5'/>", "(limit a >= 5000)");
  expect ("<limit of='a b' combine='sum' at-least='5'/>", "(limit a b >= 5000)");
  expect ("<limit of='a b' combine='any' at-least='5' below='9' fixed='yes'/>",
          "(any (limit a >= 5000 < 9000) (limit b >= 5000 < 9000))");
  expect ("<limit of='a b' combine='any' at-least='5'><plus of='own' times='1'/></limit>", "unknown-element");
  expect ("<limit of='a b' combine='any' at-least='5'><plus of='own' times='1' at-least='1'/></limit>",
          "unknown-element");
}

static void summands (void)
{
  expect ("<limit of='own' at-least='3万元'><plus of='before' at-least='1万元'/></limit>",
          "(any (limit own >= 3000000) (all (limit before >= 1000000) (limit own + 1*before >= 3000000)))");
  expect ("<limit of='own' at-least='3'><plus of='a' times='2'/><plus of='before' at-least='1'/></limit>",
          "(any (limit own + 2*a >= 300) (all (limit before >= 100) (limit own + 2*a + 1*before >= 300)))");
  expect ("<limit of='own' below='3'><plus of='before' at-least='1'/></limit>", "bad-value");
  expect ("<limit of='own' at-least='3'><plus of='before' at-least='1'/><plus of='a' times='1' at-least='1'/></limit>",
          "repeated-fact");
}

SUITE (short_forms, { "a figure may have its unit, or another size of it, behind it", figures },
       { "what is no unit of the fact is refused", no_figures }, { "any of several facts is a limit for each", any },
       { "a summand from a figure on is there or is not", summands })
