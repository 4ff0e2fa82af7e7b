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

SUITE (worked, { "the item that is open is cited", the_item_that_is_open_is_cited },
       { "the working of an error ends with the error", the_working_of_an_error_ends_with_the_error },
       { "a paragraph of several tiers is cited with the tier", a_paragraph_of_several_tiers_is_cited_with_the_tier })
