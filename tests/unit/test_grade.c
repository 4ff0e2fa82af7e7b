/* Grades by name, and from one on; none by a number. */
#include "read/value/grade.h"
#include "test.h"
#include <string.h>

static Unit *grades (void)
{
  static const char *const names[][2] = { { "三级", "third grade" },
                                          { "二级", "second grade" },
                                          { "一级", "first grade" } };
  Unit *unit = g_new0 (Unit, 1);
  for (guint i = 0; i < 3; i++)
    unit_add_level (unit, (Grade) { { g_strdup (names[i][0]), g_strdup (names[i][1]) } });
  return unit;
}

static void is (const Unit *unit, const char *text, gint64 lo, gint64 hi)
{
  Interval value = { -7, -7 };
  const FindingCode code = grade_read (unit, (Span) { text, strlen (text) }, &value);
  CU_ASSERT_EQUAL (code == NO_FAULT, lo >= 0);
  CU_ASSERT_EQUAL (value.lo, lo >= 0 ? lo : -7);
  CU_ASSERT_EQUAL (value.hi, lo >= 0 ? hi : -7);
}

static void is_bare (const char *text, FindingCode wanted)
{
  Unit *unit = grades ();
  Interval value = { -7, -7 };
  CU_ASSERT_EQUAL (grade_read (unit, (Span) { text, strlen (text) }, &value), wanted);
  CU_ASSERT_EQUAL (value.lo, -7);
  unit_free (unit);
}

static void numbers (void)
{
  is_bare ("1", FINDING_BARE_GRADE);
  is_bare ("3", FINDING_BARE_GRADE);
  is_bare ("12", FINDING_BARE_GRADE);
  is_bare ("2.0", FINDING_BARE_GRADE);
  is_bare ("1以上", FINDING_BARE_GRADE);
  is_bare ("at least 2", FINDING_BARE_GRADE);
  is_bare ("1级", FINDING_BAD_VALUE);
  is_bare ("", FINDING_BAD_VALUE);
  is_bare ("以上", FINDING_BAD_VALUE);
}

static void names (void)
{
  Unit *unit = grades ();
  is (unit, "三级", 1, 1);
  is (unit, "Second Grade", 2, 2);
  is (unit, "一级", 3, 3);
  is (unit, "二级以上", 2, 3);
  is (unit, "at least third grade", 1, 3);
  is (unit, "无", 0, 0);
  is (unit, "0", 0, 0);
  is (unit, "四级", -1, -1);
  is (unit, "级", -1, -1);
  is (unit, "二级以上以上", -1, -1);
  unit_free (unit);
}

static void words (void)
{
  Unit *unit = grades ();
  g_autofree char *all = unit_level_names (unit);
  CU_ASSERT_STRING_EQUAL (all, "三级 (third grade), 二级 (second grade), 一级 (first grade)");
  CU_ASSERT_STRING_EQUAL (unit_level_name (unit, 2)->zh, "二级");
  CU_ASSERT_PTR_NULL (unit_level_name (unit, 0));
  CU_ASSERT_PTR_NULL (unit_level_name (unit, 4));
  CU_ASSERT_PTR_NULL (unit_level_name (NULL, 1));
  unit_free (unit);
}

SUITE (grade, { "a grade is said by its name, or from one on", names }, { "a number alone is no grade", numbers },
       { "the names of all grades, and of one", words })
