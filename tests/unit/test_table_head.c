/* Where the head of a table begins. */
#include "read/bulk/table_head.h"
#include "rules.h"
#include "test.h"
#include <string.h>

static void expect_known (const HeadNames *known, const char *titles, guint n, const char *rest)
{
  g_autofree char *text = g_strconcat (titles, rest, NULL);
  const HeadPlace place = head_find ((Span) { text, strlen (text) }, known);
  CU_ASSERT_EQUAL (place.begin, strlen (titles));
  CU_ASSERT_EQUAL (place.above, n);
}

/* `n`: rows above the head in which something stands. */
static void expect_above (const char *titles, guint n, const char *rest)
{
  expect_known (&(HeadNames) { NULL, NULL }, titles, n, rest);
}

static void expect (const char *titles, const char *rest) { expect_above (titles, *titles != '\0', rest); }

static void behind_titles (void)
{
  expect ("案件统计表\n", "id,conduct,track\na,2018,50\n");
  expect ("案件统计表,,\n", "id,track,gains\na,50,1\n");
  expect_above ("案件统计表,,\n,,\n制表：某院,日期：2024-01-01,\n", 2, "案号,罪名,gains\na,cn/266,1\n");
  expect ("2024年第一季度案件统计表\n", "id,track\na,50\n");
  expect ("\"表\n一\"\n", "id\tconduct\na\t2018\n");
}

static void not_certain (void)
{
  expect ("", "id,conduct,track\na,2018,50\n");
  expect ("", "track,gains\n50,1\n3,2\n");
  expect ("", "案件名,数额\na,1\n来源,2\n");
  expect ("", "案件统计表\ntrack,gains\n50,1\n");
  expect ("", "案件统计表\nid,conduct");
  expect ("", "");
  expect ("", "抢夺数额\n5000\n40000\n来源\n");
  expect ("", "抢夺数额\n5000\n编号,罪名\n");
  expect ("", "抢夺数额\n五千元\n编号,罪名\n");
  expect ("", "抢夺数额,携带凶器抢夺\n5000,是\n40000,否\n编号,罪名\n100000,cn/267\n");
  expect ("", "抢夺数额\n5000\n40000\n姓名\n张三\n");
  expect ("", "CaseNo;Amt\nA1;5000\nname;id\nA3;100000\n");
  expect ("", "抢夺数额,,\n5000,,\n编号,罪名,\n");
  expect ("", "抢夺数额,,\n是,,\n编号,罪名,\n");
  expect ("", "1\n2\n3\n4\n5\n6\n7\n8\n9\nid,conduct\n");
}

/* Heads that name no part of a case, but facts or what was said of foreign columns. */
static void known_names (void)
{
  static const char *const foreign[] = { "数目", "track", "备注", "-", NULL };
  g_autoptr (Program) program = rules_shipped ();
  const HeadNames facts = { program->law, NULL }, both = { facts.law, foreign }, none = { NULL, NULL },
                  said = { NULL, foreign };
  expect_known (&facts, "案件统计表\n", 1, "track,gains\n50,1\n");
  expect_known (&facts, "案件统计表,,\n,,\n制表：某院,,\n", 2, "序号,违法所得（元）,行踪轨迹信息\n1,5000,3\n");
  expect_known (&none, "", 0, "案件统计表\ntrack,gains\n50,1\n");
  expect_known (&said, "案件统计表\n", 1, "序号,数目\n1,50\n");
  expect_known (&both, "案件统计表\n", 1, "备注,别的\n1,50\n");
  expect_known (&facts, "", 0, "案件统计表\n序号,数目\n1,50\n");
  expect_known (&facts, "", 0, "track\n50\ngains,track\n1,2\n");
  expect_known (&facts, "", 0, "序号,名称\n1,track\ngains,track\n");
  expect_known (&facts, "", 0, "案件统计表\n50,1\ntrack,gains\n");
}

static void columns (void)
{
  static const struct {
    const char *name;
    guint column;
  } rows[] = {
    { "罪名", COLUMN_OFFENCE },      { "指控罪名", COLUMN_OFFENCE },
    { "Conduct", COLUMN_FROM },      { "行为日期", COLUMN_FROM },
    { "犯罪时间", COLUMN_FROM },     { "行为结束日期", COLUMN_TO },
    { "判决时间", COLUMN_DECISION }, { "宣判日期", COLUMN_DECISION },
    { "犯罪嫌疑人", COLUMN_NAME },   { "省份", COLUMN_REGION },
    { "主体类型", COLUMN_KIND },     { "案发时间", COLUMN_FACT /* when it came out */ },
    { "gains", COLUMN_FACT },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    CU_ASSERT_EQUAL (column_named ((Span) { rows[i].name, strlen (rows[i].name) }), rows[i].column);
}

SUITE (table_head, { "titles above the head are passed over", behind_titles },
       { "what may be the head stays it", not_certain }, { "facts and foreign names make a head", known_names },
       { "columns have names", columns })
