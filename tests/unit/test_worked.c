/* How a case is worked, and what is said to who goes wrong. */
#include "teach/question/worked.h"
#include <string.h>
#include "shipped_school.h"
#include "teach/question/question_make.h"
#include "test.h"

/* The first question of the theme and kind that some seed makes. Returns: yours. */
static Exercise *question (const char *offence, Theme theme, Kind kind, SillLanguage language)
{
  Exercise *exercise = NULL;
  for (guint64 seed = 1; exercise == NULL && seed < 100; seed++)
    exercise = question_make (shipped_setting (offence), theme, kind, DIFFICULTY_EASY, seed, language);
  CU_ASSERT_PTR_NOT_NULL_FATAL (exercise);
  return exercise;
}

static void the_item_that_is_open_is_cited (void)
{
  Exercise *exercise = question ("cn/191", THEME_MISSING_FACT, KIND_TIER, SILL_ZH);
  CU_ASSERT_PTR_NOT_NULL (strstr (exercise->worked, "？ 法释〔2024〕10号第四条第一款第（三）项：洗钱造成的损失"));
  CU_ASSERT_PTR_NOT_NULL (strstr (exercise->worked, "标准 ≥ 2,500,000 元"));
  exercise_free (exercise);
}

static void the_working_of_an_error_ends_with_the_error (void)
{
  Exercise *exercise = question ("cn/385", THEME_OWN_SHARE, KIND_ERROR, SILL_ZH);
  CU_ASSERT_TRUE (g_str_has_suffix (exercise->worked, "另有规定的除外。"));
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    CU_ASSERT_EQUAL (option->right, g_str_has_prefix (option->feedback, "错因：用本人分得的数额"));
    CU_ASSERT_EQUAL (!option->right, strstr (option->feedback, "题目里的结论") != NULL);
  }
  exercise_free (exercise);
}

/* The statute's article holds all tiers: which of them an option means is said. */
static void a_paragraph_of_several_tiers_is_cited_with_the_tier (void)
{
  Exercise *exercise = question ("cn/388-1", THEME_AT_LIMIT, KIND_ITEMS, SILL_ZH);
  for (guint i = 0; i + 1 < exercise->options->len; i++)
    CU_ASSERT_PTR_NOT_NULL (strstr (exercise_at (exercise, i)->text, "第十条第一款（数额"));
  exercise_free (exercise);
}

/* Which law applies is half of the answer; the other laws, and why they do not, are the rest. */
static void the_laws_that_there_is_to_choose_from_are_cited (void)
{
  Exercise *none = question ("cn/253-1", THEME_TIME, KIND_TIER, SILL_ZH);
  Exercise *older = question ("cn/266", THEME_TIME, KIND_TIER, SILL_ZH);
  CU_ASSERT_TRUE (
      g_str_has_prefix (none->worked, "✓ 依照《中华人民共和国刑法》第二百五十三条之一第一款、法释〔2017〕10号："));
  CU_ASSERT_PTR_NOT_NULL (strstr (none->worked, "高检发释字〔2001〕5号第二条"));
  CU_ASSERT_PTR_NOT_NULL (strstr (older->worked, "\n✗ 依照"));
  CU_ASSERT_PTR_NOT_NULL (strstr (older->worked, "不适用：并不较轻"));
  CU_ASSERT_PTR_NULL (strstr (older->worked, "沪高法"));
  exercise_free (none);
  exercise_free (older);
}

/* Whether a figure of that is told; it is told once in a line. */
static gboolean tells_once (const Exercise *exercise, const char *figure)
{
  gboolean found = FALSE;
  g_auto (GStrv) lines = g_strsplit (exercise->worked, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *first = strstr (lines[i], figure);
    CU_ASSERT_TRUE (first == NULL || strstr (first + 1, figure) == NULL);
    found |= first != NULL;
  }
  return found;
}

/* Of two sums one is taken, the greater: where both are one amount it is told once. */
static void alternatives_in_the_same_words_are_told_once (void)
{
  guint n = 0;
  for (guint64 seed = 1; seed <= 30; seed++) {
    Exercise *exercise =
        question_make (shipped_setting ("cn/205"), THEME_AT_LIMIT, KIND_TIER, DIFFICULTY_EASY, seed, SILL_ZH);
    n += exercise != NULL && tells_once (exercise, "又虚开销项的除外） ");
    exercise_free (exercise);
  }
  CU_ASSERT_TRUE (n > 0);
}

SUITE (worked, { "the item that is open is cited", the_item_that_is_open_is_cited },
       { "the working of an error ends with the error", the_working_of_an_error_ends_with_the_error },
       { "a paragraph of several tiers is cited with the tier", a_paragraph_of_several_tiers_is_cited_with_the_tier },
       { "the laws that there is to choose from are cited", the_laws_that_there_is_to_choose_from_are_cited },
       { "alternatives in the same words are told once", alternatives_in_the_same_words_are_told_once })
