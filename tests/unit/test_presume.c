/* What a reader must know before the result is used: gathered from dates, grounds and readings. */
#include "explained.h"
#include "report/words/phrases.h"
#include "test.h"
#include <string.h>

#define STATUTE                                                                                                        \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"   \
  "<offence id='t/1' article='253-1' zh='某罪' en='some offence'>"
#define TIER "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36'/></tier>"
#define TIERS                                                                                                          \
  TIER "<tier id='high' rank='2' zh='特别严重' en='graver'><penalty from-months='36' to-months='84'/></tier>"
#define OLD_FIGURES                                                                                                    \
  "<instrument xmlns='urn:sill:rules:1' id='t/old' kind='interpretation' zh='旧' en='old' effective='2005-01-01' "    \
  "until='2010-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"             \
  "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>"

#define TEN "<item n='1'><limit of='x' at-least='10'/></item>"
#define TWENTY "<item n='1'><limit of='x' at-least='20'/></item>"

static char *codes_of (const ChargeReasons *charge)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < charge->presumptions->len; i++)
    g_string_append_printf (to, "%s ", presumption_code (g_array_index (charge->presumptions, Presumption, i).code));
  return g_string_free (to, FALSE);
}

static void expect (const Reasons *reasons, const char *expected)
{
  g_autofree char *codes = codes_of (explained_charge (reasons));
  CU_ASSERT_STRING_EQUAL (codes, expected);
}

static void no_decision (void)
{
  g_autoptr (Reasons) open = explained_small (TEN, TWENTY, "complete", "<fact id='x' value='10'/>");
  g_autoptr (Reasons) dated =
      explained_small (TEN, TWENTY, "complete", "<decision on='2021'/><fact id='x' value='10'/>");
  expect (open, "no-decision-date ");
  expect (dated, "");
}

static void reading (void)
{
  static const char *const low = "<item n='1'><readings><reading id='ten' zh='十' en='ten' default='yes'>"
                                 "<limit of='x' at-least='10'/></reading><reading id='five' zh='五' en='five'>"
                                 "<limit of='x' at-least='5'/></reading></readings></item>";
  static const char *const high = TWENTY;
  g_autoptr (Reasons) moved = explained_small (low, high, "complete", "<decision on='2021'/><fact id='x' value='7'/>");
  g_autoptr (Reasons) same = explained_small (low, high, "complete", "<decision on='2021'/><fact id='x' value='4'/>");
  expect (moved, "reading ");
  expect (same, "");
  const ChargeReasons *charge = explained_charge (moved);
  const Presumption *presumption = &g_array_index (charge->presumptions, Presumption, 0);
  g_autofree char *zh = phrase_presumption (charge, presumption, SILL_ZH);
  g_autofree char *en = phrase_presumption (charge, presumption, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (zh, "有不同理解，此处采用“十”；如采用“五”，结论为："));
  CU_ASSERT_PTR_NOT_NULL (strstr (en, "here: “ten”. Read as “five”, the result would be: "));
}

static void no_figures (void)
{
  g_autoptr (Reasons) reasons = explained_texts (
      STATUTE "<version effective='2000-01-01' subjects='person'>" TIER "</version></offence></instrument>",
      OLD_FIGURES, NULL, NULL, "<decision on='2021'/><fact id='x' value='10'/>");
  expect (reasons, "no-figures-held ");
  const GArray *missing = explained_charge (reasons)->missing;
  const Missing *figures = &g_array_index (missing, Missing, missing->len - 1);
  CU_ASSERT_EQUAL (figures->what, MISSING_RULE);
  CU_ASSERT_PTR_NULL (figures->clause->tier);
  g_autofree char *name = phrase_missing_name (reasons->program->law->vocabulary, figures, SILL_EN);
  CU_ASSERT_STRING_EQUAL (name, "the figures of that time");
}

static void text_not_held (void)
{
  g_autoptr (Reasons) reasons = explained_texts (
      STATUTE "<version effective='2000-01-01' subjects='person' held='no'/>"
              "<version effective='2020-06-01' subjects='person'>" TIER "</version></offence></instrument>",
      OLD_FIGURES, NULL, NULL, "<decision on='2020-02-01'/><fact id='x' value='10'/>");
  expect (reasons, "text-not-held ");
}

/* Of conduct from 2020 to 2021 across an amendment of 2020-06-01: the text before it is not held, or provides the same. */
static void later_part (void)
{
  static const char *const after =
      "<version effective='2020-06-01' subjects='person'>" TIERS "</version></offence></instrument>";
  static const char *const days =
      "<conduct from='2020-01-01' to='2021-01-01'/><decision on='2022'/><fact id='x' value='10'/>";
  static const char *const figures =
      "<instrument xmlns='urn:sill:rules:1' id='t/a' kind='interpretation' zh='释' en='a' effective='2005-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>" TEN
      "</tier><tier reach='high' paragraph='2'>" TWENTY "</tier></article></standard></instrument>";
  g_autofree char *not_held =
      g_strconcat (STATUTE "<version effective='2000-01-01' subjects='person' held='no'/>", after, NULL);
  g_autofree char *held =
      g_strconcat (STATUTE "<version effective='2000-01-01' subjects='person'>" TIERS "</version>", after, NULL);
  g_autoptr (Reasons) perhaps = explained_texts (not_held, figures, NULL, NULL, days);
  g_autoptr (Reasons) crime = explained_texts (held, figures, NULL, NULL, days);
  expect (perhaps, "later-part-if-crime ");
  expect (crime, "later-part-suffices ");
}

/* What the law leaves open is told where the remark's condition holds, and not where no higher tier is left. */
static void remark (void)
{
  static const char *const figures =
      "<instrument xmlns='urn:sill:rules:1' id='t/a' kind='interpretation' zh='释' en='a' effective='2005-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>" TEN
      "</tier><tier reach='high' paragraph='2'>" TWENTY "</tier></article>"
      "<remark article='1' topic='presumed' zh='各自对照。' en='Each by itself.'>"
      "<when><limit of='x' above='4'/></when></remark></standard></instrument>";
  static const char *const law =
      STATUTE "<version effective='2000-01-01' subjects='person'>" TIERS "</version></offence></instrument>";
  g_autoptr (Reasons) none =
      explained_texts (law, figures, NULL, NULL, "<decision on='2021'/><fact id='x' value='4'/>");
  g_autoptr (Reasons) some =
      explained_texts (law, figures, NULL, NULL, "<decision on='2021'/><fact id='x' value='5'/>");
  g_autoptr (Reasons) top =
      explained_texts (law, figures, NULL, NULL, "<decision on='2021'/><fact id='x' value='20'/>");
  expect (none, "");
  expect (some, "remark ");
  expect (top, "");
  const ChargeReasons *charge = explained_charge (some);
  g_autofree char *zh = phrase_presumption (charge, &g_array_index (charge->presumptions, Presumption, 0), SILL_ZH);
  g_autofree char *en = phrase_presumption (charge, &g_array_index (charge->presumptions, Presumption, 0), SILL_EN);
  CU_ASSERT_STRING_EQUAL (zh, "《释》第一条：各自对照。");
  CU_ASSERT_STRING_EQUAL (en, "a art. 1: Each by itself.");
}

SUITE (presume, { "what the law leaves open is told where it matters", remark },
       { "what is presumed of the part behind an amendment hangs on what came before", later_part },
       { "without a day of decision every text held is presumed to be in force", no_decision },
       { "a reading that moves the result is told, with what it comes to", reading },
       { "figures that are not held are told", no_figures }, { "a text that is not held is told", text_not_held })
