/* Graded again by the same rules nothing changes, whatever is asked; by others just what they decide otherwise. */
#include <string.h>
#include "shipped_school.h"
#include "teach/again/again.h"
#include "teach/paper/sheet_forms.h"
#include "test.h"

static Quiz *make_quiz (const char *offence, guint kinds)
{
  g_autofree char *problem = NULL;
  const char *const offences[] = { offence, NULL };
  const SheetOrder order = { .offences = offences, .kinds = kinds, .seed = 23, .count = 14, .language = SILL_ZH };
  g_autoptr (Sheet) sheet = sheet_make (shipped_school (), &order, &problem);
  g_autofree char *json = sheet == NULL ? NULL : sheet_json (sheet);
  return json == NULL ? NULL : quiz_read (json, strlen (json), SILL_ZH, &problem);
}

static Again *grade (School *school, Quiz *quiz, gboolean right)
{
  g_autofree char *problem = NULL;
  g_autoptr (GString) text = g_string_new ("student,question,answer\n");
  for (guint i = 0; i < quiz->questions->len; i++) {
    const QuizQuestion *question = quiz_question (quiz, i);
    const QuizSlip *slip = g_ptr_array_index (question->slips, 0);
    g_string_append_printf (text, "s,%s,\"%s\"\n", question->place, right ? question->answer : slip->answer);
  }
  g_autoptr (GPtrArray) answers = answers_read (text->str, text->len, SILL_ZH, &problem);
  return again_new (school, quiz, answers, SILL_ZH, &problem);
}

static void is_asked_alike (const char *offence, Kind kind)
{
  Quiz *quiz = make_quiz (offence, 1U << kind);
  g_autoptr (Again) again = quiz == NULL ? NULL : grade (shipped_school (), quiz, kind % 2 == 0);
  for (guint k = 0; again != NULL && k < again->questions->len; k++) {
    const Rekeyed *rekeyed = &g_array_index (again->questions, Rekeyed, k);
    if (rekeyed->what != AGAIN_SAME)
      g_printerr ("%s: %s, now %s\n", rekeyed->question->id, rekeyed->question->answer, rekeyed->answer);
    CU_ASSERT_EQUAL (rekeyed->what, AGAIN_SAME);
  }
  CU_ASSERT_TRUE (again == NULL || again->changes->len == 0);
}

static void nothing_changes_by_the_same_rules (void)
{
  static const char *const offences[] = { "cn/253-1", "cn/266", "cn/264", "cn/225", "cn/389" };
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++)
    for (Kind kind = 0; kind < N_KINDS; kind++)
      if ((i + kind) % stride (7) == 0)
        is_asked_alike (offences[i], kind);
}

/* A finding that "serious" is left out takes with it that the tier below is reached. */
static void what_follows_from_a_finding_goes_with_it (void) { is_asked_alike ("cn/353", KIND_ERROR); }

/* What it takes to make the question again. */
static void who_does_not_say_what_was_asked (void)
{
  Quiz *quiz = make_quiz ("cn/253-1", 1U << KIND_ERROR);
  CU_ASSERT_PTR_NOT_NULL_FATAL (quiz);
  g_clear_pointer (&((QuizQuestion *) g_ptr_array_index (quiz->questions, 0))->theme, g_free);
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) answers = answers_read ("s,1,A\n", 6, SILL_ZH, &problem);
  g_autoptr (Again) again = again_new (shipped_school (), quiz, answers, SILL_ZH, &problem);
  CU_ASSERT_TRUE (again == NULL && problem != NULL);
}

SUITE (again, { "nothing changes by the same rules", nothing_changes_by_the_same_rules },
       { "what follows from a finding goes with it", what_follows_from_a_finding_goes_with_it },
       { "a question that does not say what was asked is refused", who_does_not_say_what_was_asked })
