/* Tiers that no rule leads to. */
#include "compile/unreached.h"
#include "explained.h"
#include "test.h"

#define TIER(n, more)                                                                                                  \
  "<tier id='t" n "' rank='" n "' zh='档" n "' en='tier " n "'" more "><penalty to-months='" n "2'/></tier>"
#define LAW(tiers)                                                                                                     \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"           \
  "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>" tiers        \
  "</version></offence></instrument>"
#define RULES(id, head, tiers)                                                                                         \
  "<instrument xmlns='urn:sill:rules:1' id='" id "' zh='释' en='i' effective='2001-01-01' " head                       \
  "><standard offence='t/1'><article n='1'>" tiers "</article></standard></instrument>"
#define REACHED(n, least)                                                                                              \
  "<tier reach='t" n "' paragraph='" n "'><item><limit of='x' at-least='" least "'/></item></tier>"
#define NATIONAL(tiers) RULES ("t/i", "kind='interpretation'", tiers)
#define THERE(tiers) RULES ("t/r1", "kind='local-standard' region='r1'", tiers)

static const char three[] = LAW (TIER ("1", "") TIER ("2", "") TIER ("3", ""));

static void expect (Reasons *reasons, guint floor, guint ceiling, guint n_missing)
{
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (charge->verdict.floor, floor);
  CU_ASSERT_EQUAL (charge->verdict.ceiling, ceiling);
  CU_ASSERT_EQUAL (charge->missing->len, n_missing);
  reasons_free (reasons);
}

static Reasons *under (const char *law, const char *first, const char *second, const char *region, const char *x)
{
  g_autofree char *fact = g_strdup_printf ("<fact id='x' value='%s'/>", x);
  return explained_texts (law, first, second, region, fact);
}

static void it_is_open_where_the_one_before_is_reached (void)
{
  expect (under (three, NATIONAL (REACHED ("1", "3")), NULL, NULL, "2"), 0, 0, 0);
  expect (under (three, NATIONAL (REACHED ("1", "3")), NULL, NULL, "3"), 1, 3, 2);
  expect (under (three, NATIONAL (REACHED ("1", "3") REACHED ("2", "30")), NULL, NULL, "29"), 1, 1, 0);
  expect (under (three, NATIONAL (REACHED ("1", "3") REACHED ("2", "30")), NULL, NULL, "30"), 2, 3, 1);
}

static void one_between_others_is_open (void)
{
  static const char gap[] = NATIONAL (REACHED ("1", "3") REACHED ("3", "30"));
  expect (under (three, gap, NULL, NULL, "2"), 0, 0, 0);
  expect (under (three, gap, NULL, NULL, "3"), 1, 2, 1);
  expect (under (three, gap, NULL, NULL, "30"), 3, 3, 0);
}

static void the_first_is_open_by_itself (void)
{
  static const char upper[] = NATIONAL (REACHED ("2", "30") REACHED ("3", "300"));
  expect (under (three, upper, NULL, NULL, "0"), 0, 1, 1);
  expect (under (three, upper, NULL, NULL, "30"), 2, 2, 0);
}

static void it_is_named (void)
{
  Reasons *reasons = under (three, NATIONAL (REACHED ("1", "3") REACHED ("2", "30")), NULL, NULL, "30");
  const Missing *missing = &g_array_index (explained_charge (reasons)->missing, Missing, 0);
  CU_ASSERT_EQUAL (missing->what, MISSING_RULE);
  CU_ASSERT_STRING_EQUAL (missing->clause->tier->id, "t3");
  CU_ASSERT_EQUAL (missing->floor_if_least, 2);
  CU_ASSERT_EQUAL (missing->ceiling_if_least, 2);
  CU_ASSERT_EQUAL (missing->floor_if_most, 3);
  reasons_free (reasons);
}

static void one_without_a_figure_is_not_open (void)
{
  static const char law[] = LAW (TIER ("1", "") TIER ("2", " no-figure='yes'") TIER ("3", " no-figure='no'"));
  expect (under (law, NATIONAL (REACHED ("1", "3")), NULL, NULL, "3"), 1, 1, 0);
  expect (under (law, NATIONAL (REACHED ("1", "3") REACHED ("2", "30")), NULL, NULL, "30"), 2, 3, 1);
}

/* What leads to the second tier stands in the rules of one region. */
static void elsewhere_it_is_open (void)
{
  static const char law[] = LAW (TIER ("1", "") TIER ("2", ""));
  expect (under (law, NATIONAL (REACHED ("1", "3")), THERE (REACHED ("2", "30")), "r1", "3"), 1, 1, 0);
  expect (under (law, NATIONAL (REACHED ("1", "3")), THERE (REACHED ("2", "30")), "r2", "3"), 1, 2, 1);
  expect (under (law, NATIONAL (REACHED ("1", "3")), THERE (REACHED ("2", "30")), "r2", "2"), 0, 0, 0);
}

SUITE (unreached,
       { "a tier that nothing leads to is open where the one before is reached",
         it_is_open_where_the_one_before_is_reached },
       { "so is one between others", one_between_others_is_open }, { "and the first", the_first_is_open_by_itself },
       { "it is named as missing", it_is_named }, { "no figure, nothing open", one_without_a_figure_is_not_open },
       { "what leads there in one region leaves it open elsewhere", elsewhere_it_is_open })
