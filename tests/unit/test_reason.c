#include "base/reason.h"
#include <errno.h>
#include "test.h"

static void expect (const char *reason, const char *zh)
{
  g_autofree char *in_chinese = reason_in (reason, SILL_ZH);
  g_autofree char *in_english = reason_in (reason, SILL_EN);
  CU_ASSERT_STRING_EQUAL (in_chinese, zh);
  CU_ASSERT_STRING_EQUAL (in_english, reason);
}

static void a_reason_of_the_system_has_chinese_words (void)
{
  expect ("No such file or directory", "没有这个文件");
  expect ("Permission denied", "没有权限");
  expect ("Is a directory", "是目录");
  CU_ASSERT_STRING_EQUAL (reason_number (ENOSPC, SILL_ZH), "磁盘空间不足");
  CU_ASSERT_STRING_EQUAL (reason_number (ENOSPC, SILL_EN), "No space left on device");
}

static void what_is_named_stands_in_its_place (void)
{
  expect ("no rule files in \"a b\"", "“a b”中没有规则文件");
  expect ("no such sheet; there are: 表, two", "没有这个工作表，可用：表, two");
  expect ("the rules under \"r\" change while they are read; try again when nobody writes there",
          "“r”下的规则在读取期间被改动，请等无人写入时再试");
}

static void reasons_follow_each_other (void)
{
  expect ("Failed to open file “no: such”: No such file or directory", "无法打开文件“no: such”：没有这个文件");
  expect ("a/b.xlsx: xl/workbook.xml: damaged", "a/b.xlsx: xl/workbook.xml：已损坏");
  expect ("Permission denied: Permission denied", "没有权限：没有权限");
}

static void several_things_are_named_in_their_order (void)
{
  expect ("Opening and ending tag mismatch: case line 12 and and", "<case>（第 12 行）与 </and> 不配对");
  expect ("Namespace prefix x for y on fact is not defined", "属性 x:y 的命名空间前缀没有声明（<fact>）");
  expect ("Opening and ending tag mismatch: case line 12", "Opening and ending tag mismatch: case line 12");
}

static void a_reason_stands_in_another (void)
{
  expect ("':' expected near 'x'", "键后面应为 :（在“x”处）");
  expect ("']' expected near end of file", "应为 , 或者 ]（文件末尾）");
  expect ("damage near 'a near 'b''", "damage（在“a near 'b'”处）");
  expect ("a.xlsx: xl/workbook.xml: AttValue: \" or ' expected", "a.xlsx: xl/workbook.xml：属性值应在引号中");
}

static void what_has_no_words_stays (void)
{
  expect ("%s", "%s");
  expect ("attribute %", "attribute %");
  expect ("", "");
  expect (": ", ": ");
  expect ("no rule files in \"a", "no rule files in \"a");
  expect ("damage", "damage");
  expect ("damaged: by water", "damaged: by water");
}

SUITE (reason, { "a reason of the system has Chinese words", a_reason_of_the_system_has_chinese_words },
       { "what is named stands in its place", what_is_named_stands_in_its_place },
       { "reasons follow each other", reasons_follow_each_other },
       { "several things are named in their order", several_things_are_named_in_their_order },
       { "a reason stands in another", a_reason_stands_in_another },
       { "what has no words stays", what_has_no_words_stays })
