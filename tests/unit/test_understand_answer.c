/* What students write is read as what it says, or left to the teacher: never as something else. */
#include <stdio.h>
#include <string.h>
#include "teach/grade/quiz.h"
#include "test.h"

typedef struct {
  const char *name, *form;
  const char *options[8]; /* text and what it says in ids, by turns */
} Asked;

static const Asked questions[] = {
  { "tier",
    "one",
    { "未达到本罪的标准", "0-0", "情节严重", "1-1", "情节特别严重", "2-2", "尚不能确定：未达到标准 或 情节严重",
      "0-1" } },
  { "theft",
    "one",
    { "未达到本罪的标准", "0-0", "数额较大或者多次盗窃等", "1-1", "数额巨大或者其他严重情节", "2-2",
      "数额特别巨大或者其他特别严重情节", "3-3" } },
  { "tier_en",
    "one",
    { "no threshold of this offence is reached", "0-0", "serious circumstances", "1-1",
      "especially serious circumstances", "2-2", "not yet settled: below all thresholds or serious circumstances",
      "0-1" } },
  { "two_en", "one", { "no threshold of this offence is reached", "0-0", "serious circumstances", "1-1" } },
  { "judge", "one", { "对", "true", "错", "false" } },
  { "judge_en", "one", { "true", "true", "false", "false" } },
  { "number", "number", { "1510", "", "1511", "", "5000", "" } },
  { "sum", "number", { "1.2", "", "0.6", "" } },
  { "order", "order", { "甲案", "0-0", "乙案", "1-1", "丙案", "2-2" } },
  { "missing",
    "one",
    { "二年内盗窃次数的准确数", "theft-count", "盗窃未遂", "theft-attempt", "盗窃数额的准确数", "theft-value" } },
  { "charge", "one", { "盗窃罪", "cn/264", "诈骗罪", "cn/266", "抢夺罪", "cn/267", "侵犯公民个人信息罪", "cn/253-1" } },
};

static const char items[] =
    "{\"id\":\"x\",\"form\":\"all\",\"answer\":\"A\",\"options\":["
    "{\"text\":\"法释〔2017〕10号第五条第一款第（三）项\",\"value\":\"cn/fashi-2017-10 5(1)(3)\"},"
    "{\"text\":\"法释〔2017〕10号第五条第一款第（四）项\",\"value\":\"cn/fashi-2017-10 5(1)(4)\"},"
    "{\"text\":\"法释〔2017〕10号第五条第一款第（七）项\",\"value\":\"cn/fashi-2017-10 5(1)(7)\"},"
    "{\"text\":\"法释〔2017〕10号第五条第二款第（三）项\",\"value\":\"cn/fashi-2017-10 5(2)(3)\"},"
    "{\"text\":\"没有符合任何一项\",\"value\":\"\"}],\"sheet\":{\"number\":1}}";

/* As a sheet has it. Returns: yours. */
static char *written (const char *name)
{
  const Asked *asked = questions;
  if (g_str_equal (name, "items"))
    return g_strdup (items);
  while (!g_str_equal (asked->name, name))
    asked++;
  GString *to = g_string_new (NULL);
  g_string_printf (to, "{\"id\":\"x\",\"form\":\"%s\",\"answer\":\"A\",\"options\":[", asked->form);
  for (guint i = 0; i < G_N_ELEMENTS (asked->options) && asked->options[i] != NULL; i += 2)
    g_string_append_printf (to, "%s{\"text\":\"%s\",\"value\":\"%s\"}", i == 0 ? "" : ",", asked->options[i],
                            asked->options[i + 1]);
  g_string_append (to, "],\"sheet\":{\"number\":1}}");
  return g_string_free (to, FALSE);
}

static void assert_said (const char *name, const char *text, const char *expected)
{
  g_autofree char *problem = NULL;
  g_autofree char *json = written (name);
  g_autoptr (Quiz) quiz = quiz_read (json, strlen (json), SILL_ZH, &problem);
  CU_ASSERT_PTR_NOT_NULL_FATAL (quiz);
  g_autofree char *read = quiz_understand (quiz_question (quiz, 0), text);
  if (g_strcmp0 (read, expected) != 0)
    fprintf (stderr, "%s: \"%s\" is read as %s, not %s\n", name, text, read, expected);
  CU_ASSERT_EQUAL (g_strcmp0 (read, expected), 0);
}

static void what_students_write_is_read_as_it_says (void)
{
#define SAID(question, text, expected) assert_said (#question, text, expected);
#include "answers.def"
#undef SAID
}

SUITE (understand_answer, { "what students write is read as it says", what_students_write_is_read_as_it_says })
