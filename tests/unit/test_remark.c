/* Remarks in brackets: which are passed, and what they say of the figure before them. */
#include <string.h>
#include "base/term/remark.h"
#include "test.h"

/* What stands behind the remark that `text` begins with; NULL: none was taken. */
static const char *behind (const char *text, gboolean (*take) (Scan *, Written *), Written *written)
{
  Scan scan = scan_new (text, strlen (text), NULL);
  const char *from = scan.at;
  const gboolean taken = take (&scan, written);
  CU_ASSERT_EQUAL (taken, scan.at != from);
  return taken ? scan.at : NULL;
}

static gboolean take_any (Scan *scan, Written *written) { return written != NULL && remark_take (scan); }

static gboolean passes (const char *text)
{
  Written written = { 0 };
  return g_strcmp0 (behind (text, take_any, &written), "5000元") == 0;
}

static void remarks_say_nothing (void)
{
  CU_ASSERT_TRUE (passes ("（以下币种同）5000元"));
  CU_ASSERT_TRUE (passes ("（下同）5000元"));
  CU_ASSERT_TRUE (passes ("（以下未注明币种的均为人民币）5000元"));
  CU_ASSERT_FALSE (passes ("5000元"));
  CU_ASSERT_FALSE (passes ("（）5000元"));
  CU_ASSERT_FALSE (passes ("（退还部分）5000元"));
  CU_ASSERT_FALSE (passes ("（3000元）5000元"));
  CU_ASSERT_FALSE (passes ("（下同5000元"));
}

static Written figure_of (const char *text)
{
  Written written = { 0 };
  Scan scan = scan_new (text, strlen (text), NULL);
  CU_ASSERT_TRUE (numeral_read (&scan, FALSE, &written.figure));
  return written;
}

/* 1: in, -1: not in, 0: the remark is none of these. */
static int says (const char *figure, const char *text)
{
  Written written = figure_of (figure);
  const char *rest = behind (text, remark_take_inclusion, &written);
  CU_ASSERT_EQUAL (rest != NULL, written.included != written.excluded);
  CU_ASSERT_TRUE (rest == NULL || strcmp (rest, "以上") == 0);
  return written.included - written.excluded;
}

static void remarks_say_whether_a_bound_is_in (void)
{
  CU_ASSERT_EQUAL (says ("10万", "（含）以上"), 1);
  CU_ASSERT_EQUAL (says ("10万", "(含本数，下同)以上"), 1);
  CU_ASSERT_EQUAL (says ("10万", "（含10万）以上"), 1);
  CU_ASSERT_EQUAL (says ("10万", "（包括十万）以上"), 1);
  CU_ASSERT_EQUAL (says ("10万", "（不含）以上"), -1);
  CU_ASSERT_EQUAL (says ("10万", "（不含100000）以上"), -1);
  CU_ASSERT_EQUAL (says ("10万", "（不包括本数）以上"), -1);
  CU_ASSERT_EQUAL (says ("10万", "（含5万）以上"), 0);
  CU_ASSERT_EQUAL (says ("10万", "（含税）以上"), 0);
  CU_ASSERT_EQUAL (says ("10万", "（含10万以上"), 0);
  CU_ASSERT_EQUAL (says ("10万", "（10万）以上"), 0);
}

SUITE (remark, { "remarks say nothing of the number", remarks_say_nothing },
       { "remarks say whether a bound is in", remarks_say_whether_a_bound_is_in })
