/* Rules that are well-formed but mean nothing, or something nobody could have meant. */
#include "resolve/resolve.h"
#include "read/rules/read_rules.h"
#include "test.h"
#include <string.h>

#define SPACE "xmlns='urn:sill:rules:1'"
#define ASK " zh='甲' en='a' ask-zh='？' ask-en='?' provision='p'/>"
#define FACTS                                                                                                          \
  "<vocabulary " SPACE " id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"                                \
  "<unit id='records' zh='条' en='records'/><fact id='gains' kind='quantity' unit='yuan'" ASK                          \
  "<fact id='loss' kind='quantity' unit='yuan'" ASK "<fact id='count' kind='quantity' unit='records'" ASK              \
  "<fact id='given' kind='yes-no'" ASK "<fact id='sanctioned' kind='date'" ASK "</vocabulary>"
#define HEAD "<instrument " SPACE " id='x/r' kind='statute' zh='甲' en='a' effective='2017-06-01'>\n"
#define TIER(id, rank) "<tier id='" id "' rank='" rank "' zh='甲' en='a'><penalty/></tier>"
#define VERSION(day, tiers) "<version effective='" day "' subjects='person'>" tiers "</version>"
#define OFFENCE                                                                                                        \
  "<offence id='x/1' article='1' zh='甲' en='a'>" VERSION ("2017-06-01",                                               \
                                                           TIER ("serious", "1") TIER ("grave", "2")) "</offence>\n"
#define ARTICLE(n, more, items)                                                                                        \
  "<article n='" n "'" more "><tier reach='serious' paragraph='1'>\n" items "\n</tier></article>"
#define STANDARD(articles) HEAD OFFENCE "<standard offence='x/1'>" articles "</standard></instrument>"
#define ITEMS(items) STANDARD (ARTICLE ("5", "", items))
#define ITEM(n, condition) "<item n='" n "'>" condition "</item>"
#define GOOD ITEM ("1", "<limit of='count' at-least='50'/>")

/* The findings on `texts` (r.xml and so on), as lines. Returns: yours. */
static char *check_texts (const char *const *texts)
{
  Rulebook *book = rulebook_new ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    CU_ASSERT_TRUE (read_rules_bytes (book, texts[i], strlen (texts[i]),
                                      i == 0   ? "r"
                                      : i == 1 ? "facts"
                                               : "l",
                                      findings, NULL));
  read_rules_finish (book, findings);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  lawbook_free (resolve_rules (book, findings));
  GString *lines = g_string_new (NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
  }
  rulebook_unref (book);
  return g_string_free (lines, FALSE);
}

static void expect_texts (const char *const *texts, const char *expected)
{
  g_autofree char *got = check_texts (texts);
  if (strcmp (got, expected) != 0)
    g_printerr ("\n--- expected\n%s\n--- got\n%s\n", expected, got);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void expect (const char *rules, const char *expected)
{
  expect_texts ((const char *const[]) { rules, FACTS, NULL }, expected);
}

static void nothing_wrong (void)
{
  expect (ITEMS (GOOD ITEM ("2", "<scale items='1' by='1/2'/>") ITEM ("3", "<proportional items='1'/>")
                     ITEM ("4", "<open/>") ITEM ("5", "<limit of='gains loss' above='1' below='2'/>")),
          "");
}

static void no_vocabulary (void)
{
  expect_texts ((const char *const[]) { ITEMS (GOOD), NULL }, "r: no-vocabulary: no vocabulary among the rule files");
}

static void ids (void)
{
  expect_texts ((const char *const[]) { ITEMS (GOOD), FACTS, ITEMS (GOOD), NULL },
                "l:2:14: repeated-id: the id \"x/1\" is used twice");
  const char *other =
      "<instrument xmlns='urn:sill:rules:1' id='x/r' kind='statute' zh='另' en='another' effective='2017-06-01'>"
      "<remark article='1' topic='other' zh='甲' en='a'/></instrument>";
  expect_texts ((const char *const[]) { ITEMS (GOOD), FACTS, other, NULL },
                "r:1:42: repeated-id: the id \"x/r\" is used twice");
}

static void sub_numbers (void)
{
  expect (ITEMS (ITEM ("1",
                       "<all>" ITEM ("1", "<yes of='given'/>") "<any>" ITEM ("1", "<yes of='given'/>") "</any></all>")),
          "r:4:68: repeated-number: the number \"1\" is used twice");
  expect (
      ITEMS (ITEM ("1", "<all>" ITEM ("1", ITEM ("1", "<yes of='given'/>")) ITEM ("2", "<yes of='given'/>") "</all>")),
      "");
}

static void versions (void)
{
  expect (HEAD
          "<offence id='x/1' article='1' zh='甲' en='a'>" VERSION ("2017-06-01", TIER ("serious", "1")) "\n" VERSION (
              "2017-06-01", TIER ("serious", "1")) "</offence></instrument>",
          "r:3:1: reversed-dates: the dates are in the wrong order: 2017-06-01; the earlier comes first, each with its "
          "year");
}

static void ranks (void)
{
  expect (HEAD "<offence id='x/1' article='1' zh='甲' en='a'>" VERSION (
              "2017-06-01", TIER ("a", "2") "\n" TIER ("b", "1")) "</offence></instrument>",
          "r:2:95: tier-order: the tiers are out of order: a rank=\"2\", expected 1\n"
          "r:3:1: tier-order: the tiers are out of order: b rank=\"1\", expected 2");
  expect (HEAD "<offence id='x/1' article='1' zh='甲' en='a'>" VERSION (
              "2017-06-01", TIER ("a", "1") TIER (
                                "b", "2")) "\n" VERSION ("2018-06-01", "\n" TIER ("b", "1")) "</offence></instrument>",
          "r:4:1: tier-order: the tiers are out of order: b rank=\"1\", expected 2");
}

static void facts (void)
{
  expect (ITEMS (ITEM ("1", "<limit of='count coutn' at-least='5'/>")),
          "r:4:24: unknown-fact: no fact \"coutn\"; did you mean \"count\"?");
  expect (ITEMS ("<item n='1' unless='count'><yes of='sanctioned'/></item>"),
          "r:4:37: wrong-kind: the fact \"sanctioned\" is of the wrong kind, expected yes-no\n"
          "r:4:1: wrong-kind: the fact \"count\" is of the wrong kind, expected yes-no");
  expect (ITEMS (ITEM ("1", "<limit of='count gains count' at-least='5'/>")),
          "r:4:24: repeated-fact: the fact \"count\" is stated twice\n"
          "r:4:24: mixed-units: different units cannot be added: records + yuan");
  expect (STANDARD (ARTICLE ("5", "", GOOD) "\n<fine article='1' of='count' from='1' to='5'/>"),
          "r:6:1: wrong-unit: \"count\" has the wrong unit, expected yuan");
}

static void reserved_fact (void)
{
  expect (ITEMS ("<item n='1' when='organization'><no of='organization'/></item>"), "");
  expect (ITEMS (ITEM ("1", "<limit of='organization' at-least='1'/>")),
          "r:4:24: wrong-kind: the fact \"organization\" is of the wrong kind, expected quantity");
  expect (ITEMS (ITEM ("1", "<yes of='organisation'/>")),
          "r:4:22: unknown-fact: no fact \"organisation\"; did you mean \"organization\"?");
}

static void gates_of_tiers (void)
{
  expect (STANDARD ("<article n='5'>\n<tier reach='serious' paragraph='1' when='count' unless='givn'>" GOOD
                    "</tier></article>"),
          "r:4:14: wrong-kind: the fact \"count\" is of the wrong kind, expected yes-no\n"
          "r:4:14: unknown-fact: no fact \"givn\"; did you mean \"given\"?");
}

static void several_offences (void)
{
  expect (HEAD OFFENCE "<standard offence='x/1 x/1 x/3'>" ARTICLE ("5", "", GOOD) "</standard></instrument>",
          "r:3:20: repeated-id: the id \"x/1\" is used twice\n"
          "r:3:20: unknown-offence: no offence \"x/3\"; there are: x/1");
}

static void limits (void)
{
  expect (ITEMS (ITEM ("1", "<limit of='count'/>")), "r:4:13: no-limit: no limit is given: count");
  expect (ITEMS (ITEM ("1", "<limit of='gains' at-least='0.00'/>")), "r:4:41: no-limit: no limit is given: ≥ 0");
  expect (ITEMS (ITEM ("1", "<limit of='count' above='4' below='6'/>")), "");
  expect (ITEMS (ITEM ("1", "<limit of='count' above='4' below='5'/>")),
          "r:4:13: empty-band: no number can satisfy > 4 < 5");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='5' at-most='5'/>")), "");
  expect (ITEMS (ITEM ("1", "<limit of='count' below='0'/>")), "r:4:13: empty-band: no number can satisfy < 0");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='9' below='9'/>")),
          "r:4:13: empty-band: no number can satisfy ≥ 9 < 9");
  expect (ITEMS (ITEM ("1", "<at-least n='2'><yes of='given'/></at-least>")),
          "r:4:26: bad-value: the value \"2\" is not right, expected 1..1");
}

#define LOCAL(value)                                                                                                   \
  "<instrument " SPACE " id='x/l' kind='local-standard' zh='甲' en='a' effective='2017-06-01' region='cn-31'>\n" value \
  "</instrument>"

static void expect_local (const char *local, const char *expected)
{
  const char *rules = ITEMS (ITEM ("1", "<limit of='gains' at-least='3000..10000' local='large'/>"));
  expect_texts ((const char *const[]) { rules, FACTS, local, NULL }, expected);
}

static void local_values (void)
{
  expect_local (LOCAL ("<value of='x/r' name='large' is='3000'/>"), "");
  expect_local (LOCAL ("<value of='x/r' name='large' is='10000.01'/>"),
                "l:2:34: outside-band: the regional value \"10000.01\" is outside the band 3000..10000");
  expect_local (LOCAL ("<value of='x/q' name='large' is='3000'/>"),
                "l:2:12: unknown-instrument: no instrument \"x/q\"; did you mean \"x/l\"?");
  expect_local (LOCAL ("<value of='x/r' name='large' is='3000'/>\n<value of='x/r' name='large' is='3001'/>"),
                "l:3:34: same-day: two values of one band take effect on one day: 3001, 3000 (cn-31, 2017-06-01); keep "
                "one, or state "
                "the day of each");
  expect_local (LOCAL ("<value of='x/r' name='larg' is='3000'/>"),
                "l:2:12: no-reference: the item \"larg\" that is referred to does not exist; did you mean \"large\"?");
}

static void tiers (void)
{
  expect (HEAD OFFENCE "<standard offence='x/2'>" ARTICLE ("5", "", GOOD) "</standard></instrument>",
          "r:3:20: unknown-offence: no offence \"x/2\"; there are: x/1");
  expect (STANDARD ("<article n='5'><tier reach='grvae' paragraph='1'>" GOOD "</tier></article>"),
          "r:3:53: unknown-tier: no tier \"grvae\" (those of x/1 are serious, grave); did you mean \"grave\"?");
  expect (STANDARD (ARTICLE ("5", "",
                             GOOD) "\n<leniency article='1' below='gave' zh='甲' en='a'><yes of='given'/></leniency>"),
          "r:6:1: unknown-tier: no tier \"gave\" (those of x/1 are serious, grave); did you mean \"grave\"?");
  expect (ITEMS (ITEM ("1", "<reaches tier='serious'/>")),
          "r:4:28: later-tier: refers to the tier \"serious\", which does not come before");
  expect (STANDARD ("<article n='5'><tier reach='serious' paragraph='1'>" GOOD "</tier>"
                    "<tier reach='grave' paragraph='2'>" ITEM ("1", "<reaches tier='serious'/>") "</tier></article>"),
          "");
  expect (
      STANDARD (ARTICLE ("5", "", GOOD) "\n<leniency article='1' zh='甲' en='a'><reaches tier='serious'/></leniency>"),
      "r:6:52: later-tier: refers to the tier \"serious\", which does not come before");
}

static void references (void)
{
  expect (ITEMS (GOOD ITEM ("2", "<scale items='1 9' by='2'/>")),
          "r:4:79: no-reference: the item \"9\" that is referred to does not exist: write 3-7 or 3 4 5 in the same "
          "paragraph, else 5(1)(3) or 5(1)(3)-5(1)(8), several with blanks "
          "between them and no commas; with `offence` where it is of another offence, with `instrument` where it is of "
          "another "
          "document");
  expect (STANDARD (ARTICLE ("5", " instead-of='4'", GOOD)),
          "r:3:25: no-reference: the item \"4\" that is referred to does not exist");
  expect (ITEMS (ITEM ("1", "<yes of='given'/>") ITEM ("2", "<scale items='1' by='2'/>")),
          "r:4:63: nothing-to-scale: item \"5(1)(1)\" has no limit that could be scaled");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='5' fixed='yes'/>") ITEM ("2", "<scale items='1' by='2'/>")),
          "r:4:90: nothing-to-scale: item \"5(1)(1)\" has no limit that could be scaled");
  expect (ITEMS (ITEM ("1", "<any><yes of='given'/><limit of='count' at-least='5'/></any>")
                     ITEM ("2", "<proportional items='1'/>")),
          "r:4:113: no-share: the share of item \"5(1)(1)\" cannot be told: proportional takes items of one <limit "
          "at-least> "
          "each, without fixed, local, over, plus and minus");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='5' below='9'/>") ITEM ("2", "<proportional items='1'/>")), "");
}

static void circles (void)
{
  expect (ITEMS (ITEM ("1", "<scale items='1' by='2'/>")),
          "r:4:1: cycle: the references go round in a circle: 5(1)(1) → 5(1)(1)");
  expect (
      ITEMS (ITEM ("1", "<scale items='2' by='2'/>") "\n" ITEM ("2", "<not><scale items='3' by='2'/></not>") "\n" ITEM (
          "3", "<any><scale items='2' by='2'/><yes of='given'/></any>")),
      "r:5:1: cycle: the references go round in a circle: 5(1)(2) → 5(1)(3) → 5(1)(2)");
  expect (STANDARD ("<article n='5'><tier reach='serious' paragraph='1'>" ITEM (
              "1", "<scale items='5(2)(1)' by='2'/>") "</tier>"
                                                      "<tier reach='grave' paragraph='2'>" ITEM (
                                                          "1", "<all><limit of='count' at-least='5'/><reaches "
                                                               "tier='serious'/></all>") "</tier></article>"),
          "r:3:76: cycle: the references go round in a circle: 5(1)(1) → 5(2)(1) → 5(1)(1)");
  expect (
      STANDARD (ARTICLE ("5", " instead-of='6'", GOOD) ARTICLE ("6", " instead-of='5'", GOOD)),
      "r:3:25: cycle: the references go round in a circle: 5\nr:5:18: cycle: the references go round in a circle: 6");
}

static void sizes (void)
{
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='4611686018427387903'/>")), "");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='4611686018427387904'/>")),
          "r:4:13: limit-too-large: the limit is too large: 4611686018427387904 × 1");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='461168601842738791'/>") "\n" ITEM (
              "2", "<scale items='1' by='10'/>")),
          "r:4:13: limit-too-large: the limit is too large: 461168601842738791 × 10");
  expect (ITEMS (GOOD "\n" ITEM ("2", "<scale items='1' by='1/1099511627776'/>")),
          "r:4:13: limit-too-large: the limit is too large: 1099511627776 × 1");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='1048583'/>") ITEM (
              "2", "<limit of='gains' at-least='10485.89'/>") "\n" ITEM ("3", "<proportional items='1 2'/>")),
          "");
  expect (ITEMS (ITEM ("1", "<limit of='count' at-least='1099511627791'/>") ITEM (
              "2", "<limit of='count' at-least='1048583'/>") "\n" ITEM ("3", "<proportional items='1 2'/>")),
          "r:5:13: limit-too-large: the limit is too large: 1099511627791 × 1");
}

/* Each item scales all before it: 2^n ways through. */
static void explosions (void)
{
  GString *items = g_string_new (GOOD);
  for (guint i = 2; i <= 16; i++)
    g_string_append_printf (items, "<item n='%u'><scale items='1-%u' by='1'/></item>", i, i - 1);
  g_autofree char *rules =
      g_strconcat (HEAD OFFENCE "<standard offence='x/1'><article n='5'><tier reach='serious' paragraph='1'>",
                   items->str, "</tier></article></standard></instrument>", NULL);
  g_autofree char *got = check_texts ((const char *const[]) { rules, FACTS, NULL });
  CU_ASSERT_PTR_NOT_NULL (strstr (got, "limit-too-large"));
  g_string_free (items, TRUE);
}

/* Item n scales item n - 1, up to `last`. */
static void expect_chain (guint last, const char *expected)
{
  GString *items = g_string_new (GOOD);
  for (guint i = 2; i <= last; i++)
    g_string_append_printf (items, "\n<item n='%u'><scale items='%u' by='1'/></item>", i, i - 1);
  g_autofree char *rules =
      g_strconcat (HEAD OFFENCE "<standard offence='x/1'><article n='5'><tier reach='serious' paragraph='1'>\n",
                   items->str, "</tier></article></standard></instrument>", NULL);
  expect (rules, expected);
  g_string_free (items, TRUE);
}

static void far_references (void)
{
  expect_chain (17, "");
  expect_chain (20, "r:21:1: far-reference: item \"5(1)(18)\" refers on and on, more than 16 times: refer to the items "
                    "where the figures stand");
}

static void open_clauses (void)
{
  expect (STANDARD (ARTICLE ("5", "><when><open/></when", GOOD)),
          "r:3:46: unknown-element: no element \"open\" here, expected item");
}

SUITE (resolve, { "rules without a fault have no finding", nothing_wrong },
       { "without a vocabulary nothing else is looked at", no_vocabulary },
       { "instruments and offences have one id each", ids }, { "parts of an item have different numbers", sub_numbers },
       { "versions follow each other in time", versions },
       { "tiers stand in rank and keep it from version to version", ranks },
       { "facts exist, are of the right kind and count once", facts },
       { "the reserved fact may be asked, not measured", reserved_fact },
       { "gates of tiers are yes/no facts", gates_of_tiers },
       { "a standard speaks of offences that exist, of each once", several_offences },
       { "a limit leaves something to be found", limits },
       { "regional values lie in a band that exists", local_values }, { "tiers exist and are reached in order", tiers },
       { "references lead to something that can be scaled", references },
       { "references do not go round in circles", circles }, { "figures fit a program after all scaling", sizes },
       { "references that multiply beyond measure are refused", explosions },
       { "references lead to a figure before long", far_references },
       { "open clauses stand in items only", open_clauses })
