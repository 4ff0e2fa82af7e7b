/* What an importer would choke on is told before anything is written. */
#include <string.h>
#include "teach/export/importer.h"
#include "test.h"

static Exercise *make (AnswerForm form, guint options, guint rights)
{
  Exercise *exercise = exercise_new ();
  exercise->id = g_strdup ("sill-x-1");
  exercise->form = form;
  exercise->story = g_strdup ("story");
  exercise->ask = g_strdup ("ask");
  exercise->worked = g_strdup ("worked");
  exercise->offence_name = g_strdup ("fraud");
  exercise->language = SILL_EN;
  for (guint i = 0; i < options; i++)
    exercise_add (exercise, g_strdup_printf ("option %u", i), i < rights ? NO_BLUNDER : BLUNDER_ABOVE, g_strdup ("f"));
  return exercise;
}

/* Takes the exercise. */
static void assert_said (Exercise *exercise, SillSheetFormat format, const char *category, const char *said)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  sheet->language = SILL_EN;
  sheet->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) exercise_free);
  g_ptr_array_add (sheet->exercises, exercise);
  g_autofree char *problem = importer_problem (sheet, format, category);
  CU_ASSERT_TRUE (said == NULL ? problem == NULL : problem != NULL && strstr (problem, said) != NULL);
  exercise_sheet_free (sheet);
}

static void assert_refused (const SheetOrder *order, SillSheetFormat format, const char *category, const char *said)
{
  g_autofree char *problem = importer_refusal (order, format, category);
  CU_ASSERT_TRUE (said == NULL ? problem == NULL : problem != NULL && strstr (problem, said) != NULL);
}

/* Nothing is made for minutes that is then refused. */
static void an_order_is_looked_at_before_questions_are_made (void)
{
  const SheetOrder many = { .count = 501, .language = SILL_EN }, few = { .count = 500, .language = SILL_EN };
  const SheetOrder orders = { .count = 1, .kinds = 1U << KIND_ORDER | 1U << KIND_TIER, .language = SILL_EN };
  assert_refused (&many, SILL_SHEET_BLACKBOARD, NULL, "at most 500");
  assert_refused (&few, SILL_SHEET_BLACKBOARD, NULL, NULL);
  assert_refused (&many, SILL_SHEET_MOODLE, NULL, NULL);
  assert_refused (&few, SILL_SHEET_MOODLE, "a//b/", "--category");
  assert_refused (&orders, SILL_SHEET_CHAOXING, NULL, "no questions of order");
  assert_refused (&orders, SILL_SHEET_QTI21, NULL, NULL);
  assert_refused (&orders, SILL_SHEET_HTML, NULL, NULL);
}

static void options_are_counted (void)
{
  assert_said (make (ANSWER_ALL, 9, 7), SILL_SHEET_MOODLE, NULL, NULL);
  assert_said (make (ANSWER_ALL, 9, 8), SILL_SHEET_MOODLE, NULL, "question 1: it has more options");
  assert_said (make (ANSWER_ALL, 9, 8), SILL_SHEET_GIFT, NULL, "more options");
  assert_said (make (ANSWER_ALL, 9, 8), SILL_SHEET_QTI21, NULL, NULL);
  assert_said (make (ANSWER_ONE, 8, 1), SILL_SHEET_CHAOXING_XLSX, NULL, "more options");
  assert_said (make (ANSWER_ONE, 1, 1), SILL_SHEET_QTI12, NULL, "fewer than two");
  assert_said (make (ANSWER_ORDER, 3, 3), SILL_SHEET_CHAOXING_DOCX, NULL, "order");
  assert_said (make (ANSWER_ORDER, 3, 3), SILL_SHEET_BLACKBOARD, NULL, NULL);
  assert_said (make (ANSWER_ALL, 9, 8), SILL_SHEET_TEXT, NULL, NULL);
}

static void ids_names_and_texts_are_measured (void)
{
  Exercise *long_id = make (ANSWER_ONE, 3, 1), *no_id = make (ANSWER_ONE, 3, 1), *control = make (ANSWER_ONE, 3, 1);
  Exercise *name = make (ANSWER_ONE, 3, 1), *cell = make (ANSWER_ONE, 3, 1);
  g_free (long_id->id);
  long_id->id = g_strdup_printf ("a%0100u", 1);
  g_free (no_id->id);
  no_id->id = g_strdup ("1 罪");
  control->story[0] = 7;
  g_free (name->offence_name);
  name->offence_name = g_strnfill (300, 'x');
  g_free (cell->worked);
  cell->worked = g_strnfill (40000, 'x');
  assert_said (long_id, SILL_SHEET_MOODLE, NULL, "no id");
  assert_said (no_id, SILL_SHEET_QTI21, NULL, "no id");
  assert_said (control, SILL_SHEET_QTI12, NULL, "control characters");
  assert_said (name, SILL_SHEET_GIFT, NULL, "name is too long");
  assert_said (cell, SILL_SHEET_CHAOXING_XLSX, NULL, "cell");
}

static void a_category_has_no_empty_level (void)
{
  assert_said (make (ANSWER_ONE, 3, 1), SILL_SHEET_MOODLE, "law/fraud", NULL);
  assert_said (make (ANSWER_ONE, 3, 1), SILL_SHEET_MOODLE, "", "--category");
  assert_said (make (ANSWER_ONE, 3, 1), SILL_SHEET_GIFT, "law/", "--category");
  assert_said (make (ANSWER_ONE, 3, 1), SILL_SHEET_GIFT, "law\nfraud", "--category");
}

SUITE (importer, { "an order is looked at before questions are made", an_order_is_looked_at_before_questions_are_made },
       { "options are counted", options_are_counted },
       { "ids, names and texts are measured", ids_names_and_texts_are_measured },
       { "a category has no empty level", a_category_has_no_empty_level })
