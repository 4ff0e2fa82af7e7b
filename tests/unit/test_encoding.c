/* First bytes in, what they are written in out. */
#include "read/document/encoding.h"
#include "test.h"
#include <string.h>

static void expect (const char *bytes, gsize length, gboolean lenient, const char *name, gsize mark)
{
  const Encoding told = encoding_tell (bytes, length, lenient, NULL);
  CU_ASSERT_EQUAL (g_strcmp0 (told.name, name), 0);
  CU_ASSERT_EQUAL (told.mark, mark);
  g_free (told.name);
}

static void expect_of (const char *text, const char *written, const char *name)
{
  gsize n = 0;
  g_autofree char *bytes = g_convert (text, -1, written, "UTF-8", NULL, &n, NULL);
  expect (bytes, n, TRUE, name, 0);
}

static void marks (void)
{
  expect ("\xEF\xBB\xBFid", 5, TRUE, NULL, 3);
  expect ("\xFF\xFEi\0", 4, TRUE, "UTF-16LE", 2);
  expect ("<?xml encoding='gbk'?>", 22, FALSE, "gbk", 0);
  expect ("<?xml encoding='utf-8'?>", 24, FALSE, NULL, 0);
}

/* Tables and lines of JSON as programs save them without a mark. */
static void wide (void)
{
  static const char *const texts[] = { "id,conduct,track\na,2018-05-01,50\n",
                                       "案号,罪名,行为时间\n一,侵犯公民个人信息罪,2018-05-01\n",
                                       "{\"id\":\"一\",\"findings\":\"complete\"}\n", "编号,一\n刀,开\n最,一\n" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    expect_of (texts[i], "UTF-16LE", "UTF-16LE");
    expect_of (texts[i], "UTF-16BE", "UTF-16BE");
    expect_of (texts[i], "UTF-8", NULL);
  }
  expect_of (texts[1], "GB18030", "GB18030");
  expect_of ("学号,题号,答案\n", "GB18030", "GB18030"); /* D1 A7 is a letter of UTF-8, too */
  expect_of ("фамилия,ответ\n", "UTF-8", NULL);
}

static const char chinese[] =
    "案号,案情\n某甲,天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈，"
    "剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳\n";

/* Few signs beside Chinese. */
static void wide_chinese (void)
{
  expect_of (chinese, "UTF-16LE", "UTF-16LE");
  expect_of (chinese, "UTF-16BE", "UTF-16BE");
}

/* The same text in another encoding, from each half of a pair on, with a NUL byte anywhere. */
static void torn_chinese (void)
{
  static const char *const others[] = { "UTF-8", "GB18030", "BIG5" };
  guint wide = 0;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    gsize n = 0;
    g_autofree char *bytes = g_convert_with_fallback (chinese, -1, others[i], "UTF-8", "?", NULL, &n, NULL);
    for (gsize at = 0; at < 2 * n; at++) {
      g_autofree char *torn = g_memdup2 (bytes, n);
      torn[at / 2] = '\0';
      const Encoding told = encoding_tell (torn + at % 2, (n - at % 2) & ~(gsize) 1, TRUE, NULL);
      wide += told.name != NULL && g_str_has_prefix (told.name, "UTF-16");
      g_free (told.name);
    }
  }
  CU_ASSERT_EQUAL (wide, 0);
}

/* NUL bytes make no other encoding of it. */
static void nuls (void)
{
  expect ("id,gains\na,4\0009\n", 15, TRUE, NULL, 0);
  expect ("id,gains\na,\0\0\0\0\n", 16, TRUE, NULL, 0);
  expect ("{\"id\":\"a\0\"}\n", 12, TRUE, NULL, 0);
  expect ("\0", 1, TRUE, NULL, 0);
  expect ("\0\0", 2, TRUE, NULL, 0);
  expect ("", 0, TRUE, NULL, 0);
}

static void said (void)
{
  const Encoding told = encoding_tell ("i\0d\0,\0a\0\n\0", 10, TRUE, "UTF-8");
  CU_ASSERT_PTR_NULL (told.name);
}

SUITE (encoding, { "a mark or a declaration says it", marks }, { "UTF-16 is known without a mark", wide },
       { "so is text that is nearly all Chinese", wide_chinese },
       { "it is not taken for it in another encoding", torn_chinese }, { "NUL bytes do not make a text UTF-16", nuls },
       { "what was said is not guessed", said })
