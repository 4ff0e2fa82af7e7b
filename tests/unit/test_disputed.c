/* A provision that can be read in two ways: each of them decides the case, and otherwise than the other. */
#include "teach/disputed.h"
#include "shipped_school.h"
#include "teach/question/question_make.h"
#include "teach/school/result.h"
#include "test.h"

enum { SEEDS = 60 };

static void assert_sketch (const Setting *setting, const Sketch *sketch)
{
  const Alternative *alternative = disputed_by (setting, sketch->fact_case);
  CU_ASSERT_PTR_NOT_NULL_FATAL (alternative);
  g_autoptr (Result) usual = result_of (setting->program, sketch->fact_case, NULL);
  g_autoptr (Result) other = result_of (setting->program, sketch->fact_case, alternative->reading);
  CU_ASSERT_TRUE (result_is_decided (usual) && result_is_decided (other));
  CU_ASSERT_NOT_EQUAL (usual->floor, other->floor);
}

/* The four answers say other things, one of them is right, and each mistake has its letter. */
static void assert_question (const Exercise *exercise)
{
  CU_ASSERT_EQUAL_FATAL (exercise->options->len, 4);
  CU_ASSERT_EQUAL (exercise->slips->len, 3);
  for (guint i = 0; i < 4; i++)
    for (guint k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL (exercise_at (exercise, i)->value, exercise_at (exercise, k)->value);
  for (guint i = 0; i < exercise->slips->len; i++) {
    const Slip *slip = g_ptr_array_index (exercise->slips, i);
    CU_ASSERT_EQUAL (exercise_at (exercise, (guint) (*slip->answer - 'A'))->blunder, slip->blunder);
    CU_ASSERT_STRING_NOT_EQUAL (slip->answer, exercise->answer);
  }
}

static void both_readings_decide_and_differ (void)
{
  const Setting *setting = shipped_setting ("cn/253-1");
  guint n = 0;
  CU_ASSERT_TRUE (theme_fits (setting, THEME_READING));
  for (guint seed = 1; seed <= SEEDS; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_READING, DIFFICULTY_EASY, &chance);
    g_autoptr (Exercise) exercise =
        question_make (setting, THEME_READING, KIND_TIER, DIFFICULTY_EASY, seed, seed % 2 == 0 ? SILL_ZH : SILL_EN);
    if (sketch != NULL)
      assert_sketch (setting, sketch);
    if (exercise != NULL)
      assert_question (exercise);
    n += sketch != NULL && exercise != NULL;
  }
  CU_ASSERT_TRUE (n > SEEDS / 2);
}

static void where_all_is_read_alike_there_is_no_such_case (void)
{
  CU_ASSERT_FALSE (theme_fits (shipped_setting ("cn/385"), THEME_READING));
  CU_ASSERT_FALSE (question_suits (THEME_READING, KIND_ITEMS));
}

SUITE (disputed, { "both readings decide and differ", both_readings_decide_and_differ },
       { "where all is read alike there is no such case", where_all_is_read_alike_there_is_no_such_case })
