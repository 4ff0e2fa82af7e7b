/* In: answers as they were handed in. Out: an answer for each step: who answers a case in steps on one line writes the steps one
 * behind the other, parted by semicolons or by their numbers. */
#include "teach/grade/quiz.h"
#include <string.h>

static void add (GPtrArray *to, const StudentAnswer *from, const char *question, const char *text)
{
  StudentAnswer *answer = g_new0 (StudentAnswer, 1);
  answer->student = g_strdup (from->student);
  answer->question = g_strdup (question);
  answer->text = g_strdup (text);
  answer->line = from->line;
  g_ptr_array_add (to, answer);
}

/* （2） or (2), or nothing. Returns: how many bytes. */
static gsize number_at (const char *text)
{
  const gsize open = g_str_has_prefix (text, "（") ? strlen ("（") : *text == '(' ? 1 : 0;
  const gsize digits = open == 0 ? 0 : strspn (text + open, "0123456789");
  const char *close = text + open + digits;
  if (digits == 0)
    return 0;
  return g_str_has_prefix (close, "）") ? open + digits + strlen ("）") : *close == ')' ? open + digits + 1 : 0;
}

/* The parts of an answer. Returns: yours (g_strfreev). */
static char **parts_of (const char *text)
{
  g_autoptr (GString) parted = g_string_new (NULL);
  for (const char *at = text; *at != '\0';) {
    const gsize number = number_at (at), mark = g_str_has_prefix (at, "；") ? strlen ("；") : *at == ';' || *at == '\n';
    if (number + mark > 0 && (mark > 0 || parted->len > 0))
      g_string_append_c (parted, ';');
    if (number + mark == 0)
      g_string_append_c (parted, *at);
    at += MAX (number + mark, 1);
  }
  return g_strsplit (parted->str, ";", -1);
}

/* What has no part of its own is not answered; what is left over makes the last one unreadable. */
static void add_parts (GPtrArray *to, const Quiz *quiz, const StudentAnswer *answer, const QuizQuestion *first)
{
  g_auto (GStrv) parts = parts_of (answer->text);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *place = g_strdup_printf ("%u.%u", first->number, i + 1);
    g_autofree char *next = g_strdup_printf ("%u.%u", first->number, i + 2);
    if (parts[i + 1] != NULL && quiz_find (quiz, answer->student, next) == NULL) {
      g_autofree char *rest = g_strjoinv (";", parts + i);
      add (to, answer, place, rest);
      return;
    }
    add (to, answer, place, parts[i]);
  }
}

GPtrArray *quiz_part_answers (const Quiz *quiz, const GPtrArray *answers)
{
  GPtrArray *to = g_ptr_array_new_with_free_func (answer_free);
  for (guint i = 0; i < answers->len; i++) {
    const StudentAnswer *answer = answer_at (answers, i);
    const QuizQuestion *question = quiz_find (quiz, answer->student, answer->question);
    const gboolean whole = question != NULL && question->step == 1 && !g_str_equal (question->id, answer->question) &&
                           strspn (answer->question, "0123456789 ") == strlen (answer->question);
    if (whole)
      add_parts (to, quiz, answer, question);
    else
      add (to, answer, answer->question, answer->text);
  }
  return to;
}
