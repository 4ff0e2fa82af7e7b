/* Which words may be left out around a quantity, and which would turn it round. */
#include "base/term/dropped.h"
#include <string.h>
#include "test.h"

static gboolean before (const char *words) { return dropped_before (words, words + strlen (words)); }
static gboolean behind (const char *words) { return dropped_behind (words, words + strlen (words)); }

static void words_before (void)
{
  static const char *const harmless[] = { "", "获利", "非法获利", "未成年人", "通过QQ获利", "短信 " };
  static const char *const turning[] = { "not ", "no ",  "never",  "profit of ", "获利没有",
                                         "并非", "突破", "获利满", "获利 not ",  "不是" };
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    CU_ASSERT_TRUE (before (harmless[i]));
  for (guint i = 0; i < G_N_ELEMENTS (turning); i++)
    CU_ASSERT_FALSE (before (turning[i]));
}

static void words_behind (void)
{
  CU_ASSERT_TRUE (behind ("短信") && behind ("冰毒"));
  CU_ASSERT_FALSE (behind ("tops") || behind ("封顶") || behind ("为限") || behind ("不足"));
}

SUITE (dropped, { "before a quantity", words_before }, { "behind a quantity", words_behind })
