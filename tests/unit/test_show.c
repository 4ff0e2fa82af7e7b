#include "report/show/show.h"
#include <string.h>
#include "base/text.h"
#include "read/rules/read_rules.h"
#include "resolve/resolve.h"
#include "small_rules.h"
#include "test.h"

static char *show (const char *id, SillFormat format, SillLanguage language, guint columns)
{
  g_autoptr (Rulebook) book = small_rules ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return show_instrument (law, lawbook_instrument (law, id), NULL, (ShowManner) { format, language, columns });
}

static gboolean has (const char *text, const char *piece) { return strstr (text, piece) != NULL; }

/* One line of the text has all the pieces. */
static gboolean has_line (const char *text, const char *const *pieces)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    gboolean all = TRUE;
    for (guint i = 0; pieces[i] != NULL; i++)
      all = all && has (*line, pieces[i]);
    if (all)
      return TRUE;
  }
  return FALSE;
}
#define HAS_LINE(text, ...) has_line (text, (const char *const[]) { __VA_ARGS__, NULL })

static void head (void)
{
  g_autofree char *text = show ("xx/standard", SILL_TEXT, SILL_ZH, 100);
  CU_ASSERT_TRUE (g_str_has_prefix (text, "偷果解释\n"));
  CU_ASSERT_TRUE (HAS_LINE (text, "果释1号"));
  CU_ASSERT_TRUE (HAS_LINE (text, "施行", "2001-02-01"));
  CU_ASSERT_TRUE (HAS_LINE (text, "效力", "现行有效"));
  CU_ASSERT_TRUE (HAS_LINE (text, "偷果罪（果园法第一条）"));
  CU_ASSERT_TRUE (HAS_LINE (text, "2", "特多", "三年以上七年以下有期徒刑"));
}

static const char *find (const char *text, const char *piece)
{
  const char *found = strstr (text, piece);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  return found;
}

/* Whatever kind of provision it is. */
static void by_article (void)
{
  g_autofree char *text = show ("xx/standard", SILL_TEXT, SILL_EN, 100);
  const char *const order[] = { "art. 5: taking fruit", "art. 5(2): other provision", "windfalls", "art. 6: leniency",
                                "art. 7: fine",         "art. 8: other provision",    "stones" };
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    CU_ASSERT_TRUE (find (text, order[i - 1]) < find (text, order[i]));
}

static void no_number_no_row (void)
{
  g_autofree char *text = show ("xx/law", SILL_TEXT, SILL_ZH, 100);
  CU_ASSERT_FALSE (has (text, "文号"));
}

static void not_of_other_items (void)
{
  const char facts[] =
      "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='piece' zh='个' en='pieces'/>"
      "<fact id='pieces' kind='quantity' unit='piece' zh='件数' en='pieces' ask-zh='？' ask-en='?' provision='p'/>"
      "</vocabulary>";
  const char rules[] =
      "<instrument xmlns='urn:sill:rules:1' id='t/s' kind='statute' zh='甲' en='A' effective='2001-01-01'>"
      "<offence id='t/1' article='1' zh='甲罪' en='a'><version effective='2001-01-01' subjects='person'>"
      "<tier id='low' rank='1' zh='较多' en='low'><penalty/></tier></version></offence>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
      "<item n='1'><limit of='pieces' at-least='50'/></item>"
      "<item n='2'><not><scale items='1' by='1'/></not></item></tier></article></standard></instrument>";
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  CU_ASSERT_TRUE (read_rules_bytes (book, facts, strlen (facts), "f.xml", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "s.xml", findings, NULL));
  read_rules_finish (book, findings);
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  g_autofree char *text =
      show_instrument (law, lawbook_instrument (law, "t/s"), NULL, (ShowManner) { SILL_TEXT, SILL_ZH, 70 });
  CU_ASSERT_TRUE (HAS_LINE (text, "第（二）项", "未达到下列标准："));
  CU_ASSERT_FALSE (has (text, "× 1"));
}

static void items (void)
{
  g_autofree char *text = show ("xx/standard", SILL_TEXT, SILL_ZH, 100);
  CU_ASSERT_TRUE (HAS_LINE (text, "第五条第一款", "较多"));
  CU_ASSERT_TRUE (HAS_LINE (text, "第（一）项", "苹果", "≥ 50 个"));
  CU_ASSERT_TRUE (HAS_LINE (text, "第（四）项", "所得", "≥ 5,000 元"));
  CU_ASSERT_TRUE (HAS_LINE (text, "梨", "÷ 500 个", "第（二）项"));
  CU_ASSERT_TRUE (HAS_LINE (text, "第（七）项", "其他情形", "由司法人员认定"));
  CU_ASSERT_TRUE (HAS_LINE (text, "并且：夜间"));
}

static void derived (void)
{
  g_autofree char *text = show ("xx/standard", SILL_TEXT, SILL_ZH, 100);
  CU_ASSERT_TRUE (HAS_LINE (text, "苹果", "≥ 25 个", "第（一）项：50 个 × 1/2"));
  CU_ASSERT_TRUE (HAS_LINE (text, "苹果", "≥ 500 个", "第一款第（一）项：50 个 × 10"));
  CU_ASSERT_TRUE (HAS_LINE (text, "所得", "≥ 25,000 元", "5,000 元 × 1/2 × 10"));
  CU_ASSERT_TRUE (HAS_LINE (text, "≥ 5 ", "1 × 1/2 × 10"));
}

static void fits (void)
{
  for (guint columns = 40; columns <= 120; columns += 20)
    for (SillLanguage language = SILL_ZH; language <= SILL_EN; language++) {
      g_autofree char *text = show ("xx/standard", SILL_TEXT, language, columns);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      for (char **line = lines; *line != NULL; line++)
        CU_ASSERT_TRUE (text_width (*line) <= columns);
    }
}

static void rest (void)
{
  g_autofree char *text = show ("xx/standard", SILL_TEXT, SILL_EN, 100);
  CU_ASSERT_TRUE (HAS_LINE (text, "art. 6", "leniency"));
  CU_ASSERT_TRUE (HAS_LINE (text, "In general 1 to 5 times gains."));
  CU_ASSERT_TRUE (HAS_LINE (text, "stones & pips do not count"));
  CU_ASSERT_TRUE (HAS_LINE (text, "fined before", "within 2 years before the"));
}

static void statute (void)
{
  g_autofree char *text = show ("xx/law", SILL_TEXT, SILL_EN, 100);
  CU_ASSERT_TRUE (HAS_LINE (text, "stealing fruit (Orchard Law art. 1)"));
  CU_ASSERT_TRUE (HAS_LINE (text, "in force from 2000-01-01"));
  CU_ASSERT_TRUE (HAS_LINE (text, "1", "much fruit", "imprisonment of up to 3 years"));
}

static void markdown (void)
{
  g_autofree char *text = show ("xx/standard", SILL_MARKDOWN, SILL_EN, 0);
  CU_ASSERT_TRUE (g_str_has_prefix (text, "# Fruit Interpretation\n"));
  CU_ASSERT_TRUE (HAS_LINE (text, "| 5(1)(1) | apples | ≥ 50 pieces |"));
  CU_ASSERT_TRUE (HAS_LINE (text, "stones & pips"));
}

static void html (void)
{
  g_autofree char *text = show ("xx/standard", SILL_HTML, SILL_ZH, 0);
  CU_ASSERT_TRUE (g_str_has_prefix (text, "<!DOCTYPE html>"));
  CU_ASSERT_TRUE (has (text, "<html lang=\"zh-CN\">"));
  CU_ASSERT_TRUE (has (text, "<th scope=\"row\" class=\"n\" rowspan=\"1\">第（一）项</th>"));
  CU_ASSERT_TRUE (has (text, "果核不计"));
}

SUITE (show, { "provisions stand by article, whatever their kind", by_article },
       { "no number, no row for it", no_number_no_row },
       { "what other items state is named as not reached", not_of_other_items },
       { "the heading has number, dates, status, tiers and penalties", head },
       { "every item has its measure, limit and gates", items },
       { "derived figures are spelled out beside their source", derived }, { "no line is wider than asked for", fits },
       { "leniency, fine and remarks are shown", rest }, { "a statute is shown by version, tier and penalty", statute },
       { "Markdown has pipe tables", markdown }, { "HTML is a whole page with row heads", html })
