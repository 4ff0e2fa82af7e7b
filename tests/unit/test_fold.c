#include "base/fold.h"
#include "test.h"
#include <string.h>

static void folds (const char *text, const char *folded, const char *key)
{
  g_autofree char *made = text_folded (text, strlen (text));
  g_autofree char *made_key = text_key (text, strlen (text));
  CU_ASSERT_STRING_EQUAL (made, folded);
  CU_ASSERT_STRING_EQUAL (made_key, key);
}

static void one_spelling (void)
{
  folds (" Illegal-Gains ", "illegal-gains", "illegal gains");
  folds ("第５条（１０）", "第5条(10)", "第5条(10)");
  folds ("《刑法》 第 5 条", "刑法 第 5 条", "刑法第5条");
  folds ("法释〔２０１７〕10号", "法释[2017]10号", "法释[2017]10号");
  folds ("citizens’ \t data", "citizens' data", "citizens' data");
  folds ("刑法 Article 5", "刑法 article 5", "刑法article 5");
  folds ("cafe\xcc\x81 刑法", "caf\xc3\xa9 刑法", "caf\xc3\xa9刑法"); /* a letter and its accent are one */
  folds ("刑\xe6", "", "");
  folds ("", "", "");
  folds ("\xff", "", "");
}

static void only_so_many_bytes (void)
{
  g_autofree char *key = text_key ("fraud and more", 5);
  CU_ASSERT_STRING_EQUAL (key, "fraud");
}

SUITE (fold, { "width, case, brackets, hyphens and blanks are one spelling", one_spelling },
       { "only so many bytes are read", only_so_many_bytes })
