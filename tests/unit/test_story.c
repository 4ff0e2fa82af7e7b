/* Who appears in a story can have done what it tells. */
#include "teach/story/story.h"
#include <string.h>
#include "shipped_school.h"
#include "test.h"
#include "teach/story/calling.h"
#include "teach/themes/theme.h"

static Theme any_theme (const Setting *setting)
{
  Theme theme = THEME_AT_LIMIT;
  while (!theme_fits (setting, theme))
    theme++;
  return theme;
}

/* A case of the offence, told; with one thing more that is so, if that is named. Returns: yours. */
static char *tell (const char *offence, const char *fact, SillLanguage language)
{
  const Setting *setting = shipped_setting (offence);
  const Theme theme = any_theme (setting);
  Chance chance = { 7 };
  g_autoptr (Sketch) sketch = theme_sketch (setting, theme, DIFFICULTY_EASY, &chance);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sketch);
  if (fact != NULL)
    setting_state (sketch->fact_case, (guint) vocabulary_find (setting->program->law->vocabulary, fact),
                   interval_point (1));
  return story_tell (setting, sketch->fact_case, (Telling) { 0 }, language);
}

static void assert_tells (const char *offence, const char *fact, SillLanguage language, const char *job,
                          gboolean wanted)
{
  g_autofree char *story = tell (offence, fact, language);
  CU_ASSERT_EQUAL (strstr (story, job) != NULL, wanted);
}

static void who_is_charged_can_commit_the_offence (void)
{
  assert_tells ("cn/382", NULL, SILL_ZH, "是国家工作人员。", TRUE);
  assert_tells ("cn/382", NULL, SILL_EN, ", a state official,", TRUE);
  assert_tells ("cn/271", NULL, SILL_ZH, "工作人员", TRUE);
  assert_tells ("cn/264", NULL, SILL_ZH, "是个体店主。", TRUE);
}

static void a_fact_can_be_true_of_whom_it_is_told (void)
{
  assert_tells ("cn/253-1", "on-duty", SILL_ZH, "是一家服务企业的员工。", TRUE);
  assert_tells ("cn/253-1", "on-duty", SILL_EN, "an employee of a service company", TRUE);
  assert_tells ("cn/347", "drug-official", SILL_ZH, "是镇政府的工作人员。", TRUE);
  assert_tells ("cn/347", "drug-official", SILL_ZH, "店主", FALSE);
  assert_tells ("cn/229-1", "environment-certifier", SILL_ZH, "环", TRUE);
  assert_tells ("cn/229-1", "environment-certifier", SILL_ZH, "会计师", FALSE);
}

static const char *calling (const Setting *setting, const Case *of, guint draw, SillLanguage language)
{
  const char *found = calling_of (setting, of, draw, language);
  return found == NULL ? "anyone" : found;
}

/* How the person is told of, over the draws of one case. */
static guint different_callings (const char *offence, SillLanguage language)
{
  const Setting *setting = shipped_setting (offence);
  const Theme theme = any_theme (setting);
  Chance chance = { 7 };
  g_autoptr (Sketch) sketch = theme_sketch (setting, theme, DIFFICULTY_EASY, &chance);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint draw = 0; draw < 12; draw++)
    g_hash_table_add (found, (gpointer) calling (setting, sketch->fact_case, draw, language));
  return g_hash_table_size (found);
}

static void several_kinds_of_people_can_commit_it (void)
{
  static const char *const offences[] = { "cn/163",   "cn/201", "cn/222", "cn/229-1", "cn/271",      "cn/276-1",
                                          "cn/286-1", "cn/355", "cn/382", "cn/388-1", "cn/397-abuse" };
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++)
    for (SillLanguage language = 0; language < 2; language++)
      CU_ASSERT_TRUE (different_callings (offences[i], language) >= 3);
  CU_ASSERT_EQUAL (different_callings ("cn/264", SILL_ZH), 1); /* anyone: no calling of its own */
}

SUITE (story, { "several kinds of people can commit it", several_kinds_of_people_can_commit_it },
       { "who is charged can commit the offence", who_is_charged_can_commit_the_offence },
       { "a fact can be true of whom it is told", a_fact_can_be_true_of_whom_it_is_told })
