/* The words of the provision beside a figure: they agree, they differ, they cannot be read; and what a number is no longer. */
#include "advised.h"
#include "test.h"

#define ITEM(n, condition) "<item n='" n "'>" condition "</item>"
#define HIGH ITEM ("1", "<limit of='count' at-least='500'/>")

static guint differs (const char *condition)
{
  g_autofree char *low = g_strdup_printf ("<item n='1'>%s</item>", condition);
  return advised_count (low, HIGH, "text-differs");
}

static guint unread (const char *condition)
{
  g_autofree char *low = g_strdup_printf ("<item n='1'>%s</item>", condition);
  return advised_count (low, HIGH, "text-unread");
}

#define LIMIT(of, ends, text) "<limit of='" of "' " ends " text='" text "'/>"

static void comparisons (void)
{
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='50'", "五十条以上")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "above='50'", "五十条以上")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "above='50'", "超过五十条")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='50'", "超过五十条")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='30000' below='500000'", "三万元以上不满五十万元")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='30000' at-most='500000'", "三万元以上不满五十万元")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "above='50000'", "超过五万元")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='50'", "数量较大")), 0);
}

/* The words name the upper end, the figures say besides that there is any. */
static void upper_ends (void)
{
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='1' below='5'", "不满五条")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "above='0' below='5'", "不满五条")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='2' below='5'", "不满五条")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='1' below='6'", "不满五条")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='1' at-most='5'", "不满五条")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='1'", "不满五条")), 1);
}

static void figures (void)
{
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "at-least='500'", "五十条以上")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='5000'", "违法所得五千元以上")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='5000'", "5万元以上")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='3000..10000' local='a'", "三千元至一万元以上")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "at-least='3000..20000' local='a'", "三千元至一万元以上")), 1);
  CU_ASSERT_EQUAL (unread (LIMIT ("count", "at-least='50'", "五十人以上")), 1);
}

static void factors (void)
{
  const char *low = ITEM ("1", "<limit of='count' at-least='50'/>");
  CU_ASSERT_EQUAL (advised_count (low, ITEM ("1", "<scale items='1(1)(1)' by='10' text='十倍以上'/>"), "text-differs"),
                   0);
  CU_ASSERT_EQUAL (advised_count (low, ITEM ("1", "<scale items='1(1)(1)' by='5' text='十倍以上'/>"), "text-differs"),
                   1);
  CU_ASSERT_EQUAL (
      advised_count (low, ITEM ("1", "<limit of='count' at-least='500' text='十倍以上'/>"), "copied-figure"), 1);
  CU_ASSERT_EQUAL (
      advised_count (low, ITEM ("1", "<limit of='count' at-least='500' text='五百条以上'/>"), "copied-figure"), 0);
}

static void years (void)
{
  CU_ASSERT_EQUAL (differs ("<within of='last' years='2' text='二年内'/>"), 0);
  CU_ASSERT_EQUAL (differs ("<within of='last' years='3' text='二年内'/>"), 1);
  CU_ASSERT_EQUAL (differs ("<within of='last' years='3' text='十八个月内'/>"), 1);
  CU_ASSERT_EQUAL (differs ("<within of='last' months='18' text='十八个月内'/>"), 0);
  CU_ASSERT_EQUAL (differs ("<within of='last' days='100' text='一百日内'/>"), 0);
  CU_ASSERT_EQUAL (differs ("<within of='last' days='99' text='一百日内'/>"), 1);
  CU_ASSERT_EQUAL (unread ("<within of='last' years='3' text='三个季度内'/>"), 1);
}

static void shares (void)
{
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "over='more' at-least='80%'", "百分之八十以上")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("count", "over='more' at-least='60%'", "百分之八十以上")), 1);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "over='more' at-least='5000'", "五千元以上")), 0);
  CU_ASSERT_EQUAL (differs (LIMIT ("gains", "over='more' at-least='500'", "五千元以上")), 1);
}

SUITE (advise_texts, { "以上, 超过, 不满 are held against the comparison", comparisons },
       { "an upper end alone, where there must be any", upper_ends },
       { "a figure that is another one is named", figures },
       { "so are factors, and figures that should be factors", factors }, { "so are years", years },
       { "so are shares", shares })
