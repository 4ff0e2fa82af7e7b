/* Planted mistakes come out by name, from letters, words and numbers. */
#include <string.h>
#include "shipped_school.h"
#include "teach/grade/gradebook.h"
#include "teach/paper/sheet_forms.h"
#include "test.h"

static Quiz *make_quiz (const char *offence, guint count)
{
  g_autofree char *problem = NULL;
  const char *const offences[] = { offence, NULL };
  const SheetOrder order = { .offences = offences, .seed = 11, .count = count, .language = SILL_ZH };
  g_autoptr (Sheet) sheet = sheet_make (shipped_school (), &order, &problem);
  g_autofree char *json = sheet_json (sheet);
  return quiz_read (json, strlen (json), SILL_ZH, &problem);
}

/* What someone answers who makes that mistake wherever it can be made. Returns: yours. */
static char *answers_by (const Quiz *quiz, Blunder blunder, guint *ret_wrong)
{
  GString *to = g_string_new ("student,question,answer\n");
  for (guint i = 0; i < quiz->questions->len; i++) {
    const QuizQuestion *question = quiz_question (quiz, i);
    const char *answer = question->answer;
    for (guint k = 0; k < question->slips->len; k++) {
      const QuizSlip *slip = g_ptr_array_index (question->slips, k);
      if (slip->blunder == blunder)
        answer = slip->answer;
    }
    *ret_wrong += answer != question->answer;
    g_string_append_printf (to, "s,%u,\"%s\"\n", question->number, answer);
  }
  return g_string_free (to, FALSE);
}

/* What who makes the mistake answers; NULL: the right thing. */
static const char *slip_of (const QuizQuestion *question, Blunder blunder)
{
  for (guint i = 0; i < question->slips->len; i++) {
    const QuizSlip *slip = g_ptr_array_index (question->slips, i);
    if (slip->blunder == blunder)
      return slip->answer;
  }
  return NULL;
}

/* Wherever the one goes wrong, who makes the other answers the same: nobody could tell which it was. */
static gboolean leads_as_far (const Quiz *quiz, Blunder one, Blunder other)
{
  for (guint i = 0; i < quiz->questions->len; i++) {
    const char *answer = slip_of (quiz_question (quiz, i), one);
    if (answer != NULL && g_strcmp0 (answer, slip_of (quiz_question (quiz, i), other)) != 0)
      return FALSE;
  }
  return TRUE;
}

static void a_planted_mistake_is_the_one_that_is_named (void)
{
  g_autoptr (Quiz) quiz = make_quiz ("cn/253-1", 60);
  guint planted = 0, alike = 0;
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    guint wrong = 0;
    g_autofree char *problem = NULL;
    g_autofree char *text = answers_by (quiz, blunder, &wrong);
    g_autoptr (GPtrArray) answers = answers_read (text, strlen (text), SILL_ZH, &problem);
    g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
    const GradedStudent *student = gradebook_student (book, 0);
    CU_ASSERT_EQUAL (student->points, 60 - wrong);
    if (wrong < 2)
      continue;
    const Habit *first = &g_array_index (student->habits, Habit, 0);
    CU_ASSERT_TRUE (first->blunder == blunder || leads_as_far (quiz, blunder, first->blunder));
    alike += first->blunder != blunder;
    CU_ASSERT_EQUAL (first->hits, wrong);
    CU_ASSERT_EQUAL (first->chances, wrong);
    CU_ASSERT_EQUAL (student->habits->len, 1);
    planted++;
  }
  CU_ASSERT_TRUE (planted >= 8 && alike < 2);
}

/* Where several mistakes explain as much, the one that the option is there for. */
static void the_option_says_which_of_several_mistakes (void)
{
  const char *json = "{\"id\":\"x\",\"form\":\"one\",\"answer\":\"A\",\"options\":[{\"text\":\"a\",\"right\":true},"
                     "{\"text\":\"b\",\"right\":false,\"mistake\":\"law-of-the-conduct\"}],\"slips\":[{\"mistake\":"
                     "\"law-of-the-conduct\",\"answer\":\"B\"},{\"mistake\":\"digit-lost\",\"answer\":\"B\"}],"
                     "\"sheet\":{\"number\":1}}";
  g_autofree char *problem = NULL;
  g_autoptr (Quiz) quiz = quiz_read (json, strlen (json), SILL_ZH, &problem);
  g_autoptr (GPtrArray) answers = answers_read ("s,1,B\n", 6, SILL_ZH, &problem);
  g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
  CU_ASSERT_EQUAL (g_array_index (gradebook_student (book, 0)->answers, GradedAnswer, 0).blunder, BLUNDER_OLD_LAW);
}

/* A cell left empty is no answer that cannot be read, and the one handed in later counts. */
static void an_empty_cell_answers_nothing (void)
{
  g_autoptr (Quiz) quiz = make_quiz ("cn/253-1", 2);
  g_autofree char *problem = NULL;
  g_autofree char *text = g_strdup_printf ("s,1, \ns,2,\ns,1,\"%s\"\n", quiz_question (quiz, 0)->answer);
  g_autoptr (GPtrArray) answers = answers_read (text, strlen (text), SILL_ZH, &problem);
  g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
  CU_ASSERT_EQUAL (gradebook_student (book, 0)->points, 1);
  CU_ASSERT_EQUAL (book->strays->len, 0);
  CU_ASSERT_PTR_NULL (g_array_index (gradebook_student (book, 0)->answers, GradedAnswer, 1).answer);
}

/* Whoever cannot be understood has not been given 0 points: a person is asked. */
static void what_cannot_be_read_is_left_to_the_teacher (void)
{
  g_autoptr (Quiz) quiz = make_quiz ("cn/253-1", 2);
  g_autofree char *problem = NULL;
  g_autofree char *text = g_strdup_printf ("s,1,\"%s\"\ns,2,我觉得要再想想\n", quiz_question (quiz, 0)->answer);
  g_autoptr (GPtrArray) answers = answers_read (text, strlen (text), SILL_ZH, &problem);
  g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
  CU_ASSERT_EQUAL (gradebook_student (book, 0)->points, 1);
  CU_ASSERT_EQUAL (gradebook_student (book, 0)->unread, 1);
  g_autofree char *told = gradebook_text (book, SILL_ZH, 80), *table = gradebook_csv (book, SILL_ZH);
  g_autofree char *json = gradebook_json (book), *page = gradebook_html (book, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (told, "1 / 2 分，另有 1 分待教师评阅"));
  CU_ASSERT_PTR_NOT_NULL (strstr (table, "\"\",\"1\",\"\",\"\"\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "\"points\":null"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "1 of 2, 1 more for the teacher to read"));
  CU_ASSERT_PTR_NOT_NULL (strstr (page, "<meta name=\"viewport\" content=\"width=device-width\">"));
}

/* ---- what an answer says ---- */

static const char line[] =
    "{\"id\":\"x\",\"form\":\"%s\",\"answer\":\"A\",\"options\":[{\"text\":\"未达到本罪的标准\",\"value\":\"0-0\","
    "\"right\":true},"
    "{\"text\":\"情节严重\",\"right\":false,\"mistake\":\"raw-sum\"},{\"text\":\"情节特别严重\",\"right\":false}],"
    "\"slips\":[],\"sheet\":{\"number\":1}}";

static const char judged[] =
    "{\"id\":\"x\",\"form\":\"%s\",\"answer\":\"A\",\"options\":[{\"text\":\"对\",\"right\":true,\"value\":\"true\"},"
    "{\"text\":\"错\",\"right\":false,\"value\":\"false\"}],\"slips\":[],\"sheet\":{\"number\":1}}";

static void assert_read_of (const char *frame, const char *form, const char *text, const char *expected)
{
  g_autofree char *problem = NULL;
  g_auto (GStrv) parts = g_strsplit (frame, "%s", 2);
  g_autofree char *json = g_strconcat (parts[0], form, parts[1], NULL);
  g_autoptr (Quiz) quiz = quiz_read (json, strlen (json), SILL_ZH, &problem);
  CU_ASSERT_PTR_NOT_NULL (quiz);
  g_autofree char *read = quiz == NULL ? NULL : quiz_understand (quiz_question (quiz, 0), text);
  if (g_strcmp0 (read, expected) != 0)
    g_printerr ("%s: %s, not %s\n", text, read, expected);
  CU_ASSERT_EQUAL (g_strcmp0 (read, expected), 0);
}

static void assert_read (const char *form, const char *text, const char *expected)
{
  assert_read_of (line, form, text, expected);
}

static void letters_words_and_numbers_are_read (void)
{
  assert_read ("one", "选B", "B");
  assert_read ("one", "答案是 C。", "C");
  assert_read ("one", "B", "B");
  assert_read ("one", " ｂ. ", "B");
  assert_read ("one", "情节严重", "B");
  assert_read ("one", "属于情节特别严重", "C");
  assert_read ("one", "未达到", "A");
  assert_read ("one", "AB", NULL);
  assert_read ("one", "D", NULL);
  assert_read ("one", "严重", "B");
  assert_read ("one", "", NULL);
  assert_read ("all", "c、a", "A,C");
  assert_read ("all", "ＡＢ", "A,B");
  assert_read ("all", "B,B", "B");
  assert_read ("number", "1,200", "1200");
  assert_read ("number", "12 条", "12");
  assert_read ("number", "3万", "30000");
  assert_read ("number", "1.10", "1.1");
  assert_read ("number", "5千元", "5000");
  assert_read ("number", "0.5万元", "5000");
  assert_read ("number", "二千五百零一条", "2501");
  assert_read ("number", "3至5条", NULL);
  assert_read ("number", "很多", NULL);
}

/* An option that an answer denies was not chosen; one that stands in another was not either. */
static void what_is_denied_was_not_chosen (void)
{
  assert_read ("one", "未达到情节严重", NULL);
  assert_read ("one", "非情节严重", NULL);
  assert_read ("one", "难以认定情节严重", NULL);
  assert_read ("one", "情节严重，错", NULL);
  assert_read ("one", "非法获取，属于情节严重", "B");
  assert_read ("one", "无疑是情节严重", "B");
  assert_read ("one", "毫无疑问情节严重", "B");
  assert_read ("one", "情节严重，没错", "B");
  assert_read ("one", "无论如何都是情节严重，否则不合理", "B");
  assert_read ("one", "情节特别严重不成立", NULL);
  assert_read ("one", "未达到情节特别严重，属于情节严重", "B");
  assert_read ("one", "结论：未达到本罪的标准", "A");
}

static void right_or_wrong_is_read_as_people_write_it (void)
{
  static const char *const yes[] = { "对", "正确", "是", "√", "T", "true", "Ｙ", "A" };
  static const char *const no[] = { "错", "错误", "不对", "不正确", "否", "×", "F", "no", "b" };
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    assert_read_of (judged, "one", yes[i], "A");
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    assert_read_of (judged, "one", no[i], "B");
  assert_read_of (judged, "one", "也许", NULL);
}

static guint count_answers (const char *text)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) answers = answers_read (text, strlen (text), SILL_EN, &problem);
  CU_ASSERT_TRUE ((answers == NULL) == (problem != NULL));
  return answers == NULL ? 0 : answers->len;
}

static void tables_and_json_are_read (void)
{
  CU_ASSERT_EQUAL (count_answers ("a,1,B\nb,2,\"A,C\"\n"), 2);
  CU_ASSERT_EQUAL (count_answers ("\xEF\xBB\xBF题号\t答案\t学号\r\n1\tB\t007\r\n\r\n2\t\t007"), 2);
  CU_ASSERT_EQUAL (count_answers ("[{\"student\":\"a\",\"question\":1,\"answer\":[\"A\",\"C\"]}]"), 1);
  CU_ASSERT_EQUAL (
      count_answers ("{\"student\":\"a\",\"question\":1,\"answer\":\"A\"}\n{\"student\":\"a\",\"question\":2,"
                     "\"answer\":2.5}\n"),
      2);
  CU_ASSERT_EQUAL (count_answers ("a,1\n"), 0);
  CU_ASSERT_EQUAL (count_answers ("{\"student\":\"a\"}"), 0);
  CU_ASSERT_EQUAL (count_answers ("{\"student\""), 0);
  CU_ASSERT_EQUAL (count_answers ("\xff,1,A"), 0);
  CU_ASSERT_EQUAL (count_answers (""), 0);
}

/* As a spreadsheet in Chinese saves it: the first two bytes would also be a letter of UTF-8. */
static void tables_of_spreadsheets_are_read (void)
{
  static const char *const encodings[] = { "GB18030", "UTF-16LE" };
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    gsize n = 0;
    g_autofree char *problem = NULL;
    g_autofree char *bytes = g_convert ("学号,题号,答案\n0012,1,情节严重\n", -1, encodings[i], "UTF-8", NULL, &n, NULL);
    g_autoptr (GPtrArray) answers = answers_read (bytes, n, SILL_ZH, &problem);
    CU_ASSERT_PTR_NOT_NULL_FATAL (answers);
    CU_ASSERT_STRING_EQUAL (answer_at (answers, 0)->student, "0012");
    CU_ASSERT_STRING_EQUAL (answer_at (answers, 0)->text, "情节严重");
  }
}

static void what_is_no_sheet_is_refused (void)
{
  g_autoptr (GString) many =
      g_string_new ("{\"id\":\"a\",\"answer\":\"A\",\"sheet\":{\"number\":1},\"options\":[{\"text\":\"x\"}");
  for (guint i = 1; i <= QUIZ_LETTERS; i++)
    g_string_append (many, ",{\"text\":\"x\"}");
  g_string_append (many, "]}");
  const char *const texts[] = { "",
                                "{}",
                                "x",
                                "[1]",
                                "{\"id\":\"a\",\"answer\":\"A\",\"options\":[]}",
                                "{\"id\":\"a\",\"answer\":\"A\",\"sheet\":{\"number\":1},\"options\":[{}]}",
                                many->str };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *problem = NULL;
    CU_ASSERT_PTR_NULL (quiz_read (texts[i], strlen (texts[i]), SILL_EN, &problem));
    CU_ASSERT_TRUE (problem != NULL && strstr (problem, "line 1") != NULL);
  }
}

static void answers_in_lists (void)
{
  static const char good[] = "{\"student\":\"a\",\"question\":1,\"answer\":[1,\"B\"]}";
  static const char *const bad[] = { "{\"student\":\"a\",\"question\":1,\"answer\":[[1]]}",
                                     "{\"student\":\"a\",\"question\":1,\"answer\":[null]}" };
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) answers = answers_read (good, strlen (good), SILL_EN, &problem);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answers);
  CU_ASSERT_STRING_EQUAL (((const StudentAnswer *) g_ptr_array_index (answers, 0))->text, "1,B");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *why = NULL;
    CU_ASSERT_PTR_NULL (answers_read (bad[i], strlen (bad[i]), SILL_EN, &why));
    CU_ASSERT_PTR_NOT_NULL (why);
  }
}

static void a_formula_is_no_formula_in_the_table (void)
{
  g_autoptr (Quiz) quiz = make_quiz ("cn/246", 2);
  g_autofree char *problem = NULL;
  const char *text = "=1+1,1,\"=HYPERLINK(\"\"x\"\")\"\n";
  g_autoptr (GPtrArray) answers = answers_read (text, strlen (text), SILL_ZH, &problem);
  g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
  g_autofree char *table = gradebook_csv (book, SILL_ZH);
  CU_ASSERT_PTR_NOT_NULL (strstr (table, "\"'=1+1\",\"1\","));
  CU_ASSERT_PTR_NOT_NULL (strstr (table, "\"'=HYPERLINK(\"\"x\"\")\""));
}

SUITE (gradebook, { "the option says which of several mistakes it was", the_option_says_which_of_several_mistakes },
       { "a planted mistake is the one that is named", a_planted_mistake_is_the_one_that_is_named },
       { "an empty cell answers nothing", an_empty_cell_answers_nothing },
       { "what cannot be read is left to the teacher", what_cannot_be_read_is_left_to_the_teacher },
       { "letters, words and numbers are read", letters_words_and_numbers_are_read },
       { "what is denied was not chosen", what_is_denied_was_not_chosen },
       { "right or wrong is read as people write it", right_or_wrong_is_read_as_people_write_it },
       { "tables and JSON are read", tables_and_json_are_read },
       { "tables of spreadsheets are read, whatever they are saved in", tables_of_spreadsheets_are_read },
       { "what is no sheet is refused", what_is_no_sheet_is_refused },
       { "answers in lists are texts or numbers", answers_in_lists },
       { "a formula is no formula in the table", a_formula_is_no_formula_in_the_table })
