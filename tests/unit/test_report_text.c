#include <string.h>
#include "base/text.h"
#include "explained.h"
#include "report/report.h"
#include "test.h"

static const char standard[] =
    "<article n='5' zh='一般' en='general'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='gains' at-least='5000'/></item>"
    "<item n='2' when='q'><scale items='1' by='1/2'/></item>"
    "<item n='3'><open zh='其他情形' en='others'/></item></tier>"
    "<tier reach='high' paragraph='2'><item n='1'><scale items='5(1)(1)-5(1)(2)' by='10'/></item></tier></article>"
    "<article n='6' instead-of='5' zh='特别' en='special'><when><all><yes of='p'/><no of='q'/></all></when>"
    "<tier reach='low' paragraph='1'><item n='1'><limit of='loss' at-least='100'/></item></tier></article>"
    "<leniency article='10' below='high' zh='可以从宽。' en='May be lenient.'><yes of='q'/></leniency>"
    "<fine article='12' of='gains' from='1' to='5'/>";

static char *report (const char *findings, const char *inside, SillLanguage language, guint columns)
{
  g_autoptr (Reasons) reasons = explained (standard, findings, inside);
  const SillReport options = { .format = SILL_TEXT, .language = language, .columns = columns };
  return sill_reasons_write (reasons, &options);
}

static void has (const char *text, const char *part)
{
  CU_ASSERT_PTR_NOT_NULL (strstr (text, part));
  if (strstr (text, part) == NULL)
    g_printerr ("no \"%s\" in\n%s\n", part, text);
}

static void has_not (const char *text, const char *part) { CU_ASSERT_PTR_NULL (strstr (text, part)); }

static void before (const char *text, const char *first, const char *second)
{
  has (text, first);
  has (text, second);
  CU_ASSERT_TRUE (strstr (text, first) < strstr (text, second));
}

static void result_first (void)
{
  g_autofree char *text = report ("complete", "<fact id='gains' value='6000'/>", SILL_ZH, 0);
  has (text, "案件 c1：试\n行为时间：2020-01-01\n");
  before (text, "  结论：严重\n  依据：释〔1〕号第五条第一款第（一）项\n", "\n理由\n");
  before (text, "\n理由\n", "\n怎样会改变结论\n");
  before (text, "\n怎样会改变结论\n", "\n法律后果（《某法》第二百五十三条之一第一款）\n");
  before (text, "\n法律后果", "\n适用的法律\n");
  has (text, "不是裁判。\n");
}

static void met_and_not_met (void)
{
  g_autofree char *text = report ("complete", "<fact id='gains' value='6000'/>", SILL_ZH, 0);
  has (text, "  ✓ 第五条第一款第（一）项（严重）\n    违法所得 6,000 元 ≥ 5,000 元；达到标准的 1.2 倍，超出 "
             "1,000 元\n");
  has (text, "  ✗ 未达到，由近及远\n    · 第五条第二款第（一）项：违法所得 6,000 元 < 50,000 元");
  has (text,
       "  ✗ 其余未达到：第五条第一款第（二）项\n"); /* nothing of it was found, and the tier is reached without it */
  has_not (text, "前提不具备");
  has_not (text, "不适用");
  has (text, "    · 违法所得再多 44,000 元，达到 50,000 元（第五条第二款第（一）项）\n");
  has (text, "  ↓ 单独有下列任何一项变化，即为“未达到本罪的标准”：\n    · 违法所得不满 5,000 元，即不符合第五条第一款"
             "第（一）项\n");
}

static void derivation (void)
{
  g_autofree char *text =
      report ("complete", "<fact id='gains' value='3万余元'/><fact id='q' value='yes'/>", SILL_ZH, 0);
  has (text, "结论：特别严重\n");
  has (text, "    第五条第一款第（一）项的标准 5,000 元 × 1/2 × 10 = 25,000 元\n");
  has (text, "“3万余元”按 30,000 至不足 40,000 元计\n");
  const char *first = strstr (text, "“3万余元”");
  CU_ASSERT_PTR_NULL (strstr (first + 1, "“3万余元”")); /* said once */
  has (text, "本罪没有更高的档次。");
  has (text, "✗ 从宽情节（释〔1〕号第十条）：条件不具备（已达到“特别严重”）\n"); /* only what fails */
}

static void undecided (void)
{
  g_autofree char *text =
      report ("complete", "<fact id='gains' value='30000'/><fact id='q' value='unknown'/>", SILL_ZH, 0);
  has (text, "结论：严重 或 特别严重（尚不能确定）\n");
  before (text, "  ? 第五条第二款第（一）项（特别严重）\n", "尚缺的事实");
  has (text, "  1. 戊否？\n     → 若是：特别严重；若否：严重\n");
  has (text, "  严重：三年以下有期徒刑或者拘役，并处或者单处罚金\n  特别严重：三年以上七年以下有期徒刑，并处罚金\n");
  before (text, "\n尚缺的事实", "\n怎样会改变结论\n");
}

/* What is open is named, not said to be unknown one by one; what is found stands beside it. */
static void open_leniency (void)
{
  g_autofree char *text =
      report ("complete", "<fact id='gains' min='20000' max='30000'/><fact id='q' value='yes'/>", SILL_ZH, 200);
  has (text, "? 从宽情节（释〔1〕号第十条）：条件是否具备尚不能确定（戊：是；尚须查明：是否达到“特别严重”）\n");
}

static void nothing_reached (void)
{
  g_autofree char *text = report ("complete", "<fact id='gains' value='4999.99'/>", SILL_ZH, 0);
  has (text, "结论：没有达到列明的任何数额、数量或者情节标准；另有 1 项兜底条款");
  has (text, "单独再有下列任何一项，即为“严重”：\n    · 违法所得再多 0.01 元，达到 5,000 元");
  has (text, "  ○ 第五条第一款第（三）项（严重）：其他情形\n");
  has_not (text, "法律后果");
}

static void special_article (void)
{
  g_autofree char *text = report ("complete", "<fact id='p' value='yes'/><fact id='gains' value='6000'/>", SILL_ZH, 0);
  has (text, "  ✓ 第六条（特别）适用：\n    ✓ 丁：是\n    ✓ 戊：否\n");
  has (text, "  - 不适用：第五条（一般）由第六条取代\n");
  has (text, "结论：未达到本罪的标准\n");
}

static void asserted (void)
{
  g_autofree char *text = report ("complete", "<finding item='5(1)(3)'/>", SILL_ZH, 0);
  has (text, "  ✓ 第五条第一款第（三）项（严重）\n    兜底条款，案件已作认定\n    其他情形\n");
  has_not (text, "须由司法人员认定");
}

static void organization (void)
{
  g_autofree char *text = report ("complete",
                                  "<defendant id='a' name='某公司' kind='organization'/>"
                                  "<fact id='gains' value='6000'/><charge offence='t/1' defendant='a'/>",
                                  SILL_ZH, 0);
  has (text, "某公司（单位） · 某罪\n");
  has (text, "结论：不是本罪的主体，不计档次\n  ✗ 本罪不能由单位构成。\n");
  has_not (text, "法律后果");
}

static void english (void)
{
  g_autofree char *text = report ("complete", "<fact id='gains' value='6000'/>", SILL_EN, 0);
  has (text, "  Result: serious\n  Ground: 释〔1〕号 art. 5(1)(1)\n");
  has (text, "gains: 6,000 ≥ 5,000 yuan; 1.2 times the limit, 1,000 yuan over\n");
  has (text, "    · gains: 44,000 yuan more, to reach 50,000 yuan (art. 5(2)(1))\n");
  has (text, "  serious: imprisonment of up to 3 years or criminal detention, with a fine in\n  addition or alone\n");
  has (text, "Thresholds only: this is advice, not a judgment.\n");
}

/* Columns of the widest line. */
static guint widest (const char *text)
{
  guint width = 0;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, text_width (lines[i]));
  return width;
}

static void fits (void)
{
  static const guint columns[] = { 0, 60, 100 };
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (int language = SILL_ZH; language <= SILL_EN; language++) {
      g_autofree char *text =
          report ("partial", "<fact id='gains' value='3万余元'/>", (SillLanguage) language, columns[i]);
      CU_ASSERT_TRUE (widest (text) <= (columns[i] == 0 ? 80 : columns[i]));
      CU_ASSERT_PTR_NULL (strstr (text, "(null)"));
      CU_ASSERT_PTR_NULL (strstr (text, " \n"));
    }
}

static void color_only_adds (void)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<fact id='gains' value='6000'/>");
  const SillReport plain = { .format = SILL_TEXT }, colored = { .format = SILL_TEXT, .color = TRUE };
  g_autofree char *without = sill_reasons_write (reasons, &plain);
  g_autofree char *with = sill_reasons_write (reasons, &colored);
  g_autoptr (GRegex) escapes = g_regex_new ("\033\\[[0-9]*m", 0, 0, NULL);
  g_autofree char *stripped = g_regex_replace_literal (escapes, with, -1, 0, "", 0, NULL);
  CU_ASSERT_STRING_EQUAL (stripped, without);
  has (with, "\033[1m结论：严重\033[0m");
  has (with, "\033[32m✓\033[0m");
}

static void no_charge (void)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", "");
  g_ptr_array_set_size (reasons->charges, 0);
  const SillReport options = { .format = SILL_TEXT, .language = SILL_EN };
  g_autofree char *text = sill_reasons_write (reasons, &options);
  has (text, "No offence is charged in this case");
  has_not (text, "Result");
}

static void falls_by_the_last_ground (void)
{
  g_autofree char *text = report ("complete", "<fact id='gains' value='60000'/>", SILL_ZH, 0);
  has (text, "违法所得不满 50,000 元，即不符合第五条第二款第（一）项\n");
  has (text, "违法所得不满 5,000 元，即不符合第五条第一款第（一）项\n");
  g_autofree char *two = report ("complete", "<fact id='gains' value='60000'/><fact id='q' value='yes'/>", SILL_ZH, 0);
  has (two, "违法所得不满 2,500 元，即不符合第五条第一款第（一）项、第（二）项\n"); /* two grounds go with it */
}

/* The sign of the whole, below it only what was found. */
static void nothing_is_negated_twice (void)
{
  static const char none[] = "<article n='5'><tier reach='low' paragraph='1'><item n='1'><all><limit of='gains' "
                             "at-least='5'/><not><all><yes of='p'/><yes of='q'/></all></not></all></item></tier>"
                             "</article>";
  static const char case_text[] =
      "<fact id='gains' value='9'/><fact id='p' value='unknown'/><fact id='q' value='yes'/>";
  g_autoptr (Reasons) reasons = explained (none, "complete", case_text);
  const SillReport options = { .format = SILL_TEXT, .language = SILL_ZH };
  g_autofree char *text = sill_reasons_write (reasons, &options);
  has (text, "    ? 没有下列情形：\n");
  has (text, " 丁：不明\n");
  has (text, " 戊：是\n");
  has_not (text, "? 丁");
  has_not (text, "✓ 戊");
}

/* What stands with the clauses for a person alone heads no section of its own. */
static void no_section_of_nothing (void)
{
  static const char open[] =
      "<article n='5'><tier reach='low' paragraph='1'><item n='1'><all><yes of='p'/><yes "
      "of='q'/></all></item><item n='2'><open zh='其他情形' en='others'/></item></tier></article>";
  g_autoptr (Reasons) reasons = explained (open, "partial", "");
  const SillReport options = { .format = SILL_TEXT, .language = SILL_ZH };
  g_autofree char *text = sill_reasons_write (reasons, &options);
  has (text, "\n须由司法人员认定\n");
  has_not (text, "\n怎样会改变结论\n");
}

SUITE (report_text, { "the result comes first", result_first },
       { "met items in full, the others by nearness", met_and_not_met },
       { "scaled limits are derived, texts are read once", derivation },
       { "an undecided case asks what would settle it", undecided },
       { "what leaves a leniency open is named", open_leniency }, { "no threshold, no consequences", nothing_reached },
       { "a special article says why it applies", special_article },
       { "an asserted open clause is shown as found", asserted },
       { "an organization may not be the subject", organization }, { "English says the same", english },
       { "no line is wider than asked", fits }, { "colours only add", color_only_adds },
       { "of a fall by several tiers the last ground is named", falls_by_the_last_ground },
       { "what must not be there has one sign", nothing_is_negated_twice },
       { "no section of nothing", no_section_of_nothing }, { "without a charge it says so", no_charge })
