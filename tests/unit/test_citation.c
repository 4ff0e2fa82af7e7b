#include "base/fold.h"
#include "model/names/citation.h"
#include "test.h"
#include <string.h>

/* `head` and `rest` are what stands before and behind the citation, folded. */
static void reads (const char *text, const char *path, const char *head, const char *rest)
{
  g_autofree char *folded = text_folded (text, strlen (text));
  Citation citation = citation_read (folded);
  g_autofree char *found = citation.path;
  g_autofree char *before = found == NULL ? NULL : g_strndup (folded, citation.head);
  CU_ASSERT_STRING_EQUAL (found == NULL ? "nothing" : found, path);
  CU_ASSERT_STRING_EQUAL (before == NULL ? "" : before, head);
  CU_ASSERT_STRING_EQUAL (found == NULL ? "" : folded + citation.rest, rest);
}

static void chinese (void)
{
  reads ("第五条第一款第（十）项", "5(1)(10)", "", "");
  reads ("第5条第1款第(10)项", "5(1)(10)", "", "");
  reads ("第五条第一款第十项", "5(1)(10)", "", "");
  reads ("第二百五十三条之一", "253-1", "", "");
  reads ("第二百八十七条之二第一款", "287-2(1)", "", "");
  reads ("第一百零五条第二款第（十二）项第3目", "105(2)(12)(3)", "", "");
  reads ("第二部分第（四）项第1目", "2(4)(1)", "", "");
  reads ("第二十一条第（三）项", "21(1)(3)", "", "");
  reads ("第二百二十五条第一款：情节严重", "225(1)", "", ":情节严重");
}

static void without_its_ordinal (void)
{
  reads ("285条之一", "285-1", "", "");
  reads ("285条之1", "285-1", "", "");
  reads ("二百八十五条之一", "285-1", "", "");
  reads ("二百八十五之一", "285-1", "", "");
  reads ("285之一", "285-1", "", "");
  reads ("第285-1条", "285-1", "", "");
  reads ("285-1条", "285-1", "", "");
  reads ("285条", "285", "", "");
  reads ("第 285 条 之一", "285-1", "", "");
  reads ("刑法285条之一", "285-1", "刑法", "");
  reads ("刑法二百八十五条", "285", "刑法", "");
  reads ("法释〔2011〕19号1条1款3项", "1(1)(3)", "法释[2011]19号", "");
  reads ("法释〔2011〕19号第1条（三）项", "1(1)(3)", "法释[2011]19号", "");
  reads ("1条1款：情节严重", "1(1)", "", ":情节严重");
}

static void english (void)
{
  reads ("art. 5(1)(10)", "5(1)(10)", "", "");
  reads ("Article 5 (1) (10)", "5(1)(10)", "", "");
  reads ("part 2(4)(1)", "2(4)(1)", "", "");
  reads ("5（1）（10）", "5(1)(10)", "", "");
  reads ("225(1):serious", "225(1)", "", ":serious");
  reads ("253-1", "253-1", "", "");
}

static void of_a_document (void)
{
  reads ("《中华人民共和国刑法》第二百六十六条", "266", "中华人民共和国刑法", "");
  reads ("法释〔2017〕10号第五条第一款第（十）项", "5(1)(10)", "法释[2017]10号", "");
  reads ("Criminal Law art. 266", "266", "criminal law", "");
}

static void no_citation (void)
{
  reads ("fraud", "nothing", "", "");
  reads ("第一", "nothing", "", "");
  reads ("第条", "nothing", "", "");
  reads ("条第", "nothing", "", "");
  reads ("", "nothing", "", "");
  reads ("5(1", "nothing", "", "");
  reads ("刑法285", "nothing", "", "");
  reads ("十万条信息", "nothing", "", "");
  reads ("之一", "nothing", "", "");
}

SUITE (citation, { "a Chinese citation is a path", chinese },
       { "the ordinal before a number may be missing", without_its_ordinal },
       { "an English citation is a path", english }, { "the name of the document stands before it", of_a_document },
       { "other texts cite nothing", no_citation })
