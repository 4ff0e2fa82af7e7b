/* In: a sheet and what was handed in. Out: points, mistakes, and how the questions did. Shares are whole per cent; nothing is
 * decided by them. */
#include "teach/grade/gradebook.h"
#include <string.h>
#include "teach/grade/diagnose.h"

enum { LEAST_THIRD = 2 }; /* students that make a third */

static void student_free (gpointer data)
{
  GradedStudent *student = data;
  for (guint i = 0; i < student->answers->len; i++)
    g_free (g_array_index (student->answers, GradedAnswer, i).read);
  g_array_unref (student->answers);
  g_array_unref (student->habits);
  g_free (student->name);
  g_free (student);
}

void gradebook_free (Gradebook *book)
{
  if (book == NULL)
    return;
  g_ptr_array_unref (book->students);
  g_array_unref (book->places);
  g_array_unref (book->habits);
  g_ptr_array_unref (book->strays);
  g_ptr_array_unref (book->answers);
  g_free (book);
}

/* ---- students ---- */

static GradedStudent *student_new (const Quiz *quiz, const char *name)
{
  GradedStudent *student = g_new0 (GradedStudent, 1);
  student->name = g_strdup (name);
  student->answers = g_array_new (FALSE, TRUE, sizeof (GradedAnswer));
  student->habits = g_array_new (FALSE, FALSE, sizeof (Habit));
  g_autoptr (GPtrArray) asked = quiz_asked (quiz, name);
  for (guint i = 0; i < asked->len; i++) {
    const QuizQuestion *question = g_ptr_array_index (asked, i);
    const GradedAnswer graded = { .question = question, .blunder = NO_BLUNDER };
    g_array_append_val (student->answers, graded);
    student->of += question->points;
  }
  return student;
}

/* A cell left empty answers nothing, and keeps no place from an answer that follows. */
static gboolean is_blank (const char *text) { return text[strspn (text, " \t\r\n")] == '\0'; }

/* FALSE: the question is answered already. */
static gboolean take (GradedStudent *student, const QuizQuestion *question, const StudentAnswer *answer)
{
  for (guint i = 0; i < student->answers->len; i++) {
    GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    if (graded->question != question)
      continue;
    if (is_blank (answer->text))
      return TRUE;
    if (graded->answer != NULL)
      return FALSE;
    graded->answer = answer;
    graded->read = quiz_understand (question, answer->text);
    graded->right = quiz_agrees (question, question->answer, graded->read);
    student->points += graded->right ? question->points : 0;
    student->unread += graded->read == NULL ? question->points : 0;
    return TRUE;
  }
  return FALSE;
}

static void take_all (Gradebook *book, const Quiz *quiz, const GPtrArray *answers)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < answers->len; i++) {
    const StudentAnswer *answer = answer_at (answers, i);
    const QuizQuestion *question = quiz_find (quiz, answer->student, answer->question);
    GradedStudent *student = g_hash_table_lookup (known, answer->student);
    if (question != NULL && student == NULL) {
      student = student_new (quiz, answer->student);
      g_hash_table_insert (known, student->name, student);
      g_ptr_array_add (book->students, student);
    }
    if (question == NULL || !take (student, question, answer))
      g_ptr_array_add (book->strays, (gpointer) answer);
  }
}

/* ---- the class ---- */

static guint hits_of (const GradedStudent *student, Blunder blunder)
{
  for (guint i = 0; i < student->habits->len; i++)
    if (g_array_index (student->habits, Habit, i).blunder == blunder)
      return g_array_index (student->habits, Habit, i).hits;
  return 0;
}

static void add_habits (Gradebook *book)
{
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    Habit all = { blunder, 0, 0 };
    for (guint i = 0; i < book->students->len; i++) {
      all.hits += hits_of (gradebook_student (book, i), blunder);
      all.chances += diagnose_chances (gradebook_student (book, i), blunder);
    }
    all.chances = MAX (all.chances, all.hits);
    if (all.hits > 0)
      g_array_append_val (book->habits, all);
  }
  diagnose_sort (book->habits);
}

/* ---- questions ---- */

static gint by_points (gconstpointer a, gconstpointer b)
{
  const GradedStudent *one = *(GradedStudent *const *) a, *other = *(GradedStudent *const *) b;
  const guint64 share = (guint64) one->points * other->of, other_share = (guint64) other->points * one->of;
  return share > other_share ? -1 : share < other_share;
}

static const GradedAnswer *answer_to (const GradedStudent *student, const char *place)
{
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    if (g_str_equal (graded->question->place, place))
      return graded;
  }
  return NULL;
}

/* Of so many of them, from the first on. */
static gint share_right (const GPtrArray *sorted, guint from, guint n, const char *place)
{
  guint right = 0;
  for (guint i = from; i < from + n; i++) {
    const GradedAnswer *graded = answer_to (g_ptr_array_index (sorted, i), place);
    right += graded != NULL && graded->right;
  }
  return n < LEAST_THIRD ? -1 : (gint) (100 * right / n);
}

static void count (GradedPlace *place, const GradedAnswer *graded, guint hits[static N_BLUNDERS])
{
  if (place->question == NULL)
    place->question = graded->question;
  place->asked++;
  place->right += graded->right;
  place->missing += graded->answer == NULL;
  place->unread += graded->answer != NULL && graded->read == NULL;
  if (graded->blunder != NO_BLUNDER && ++hits[graded->blunder] > place->commonest_hits) {
    place->commonest = graded->blunder;
    place->commonest_hits = hits[graded->blunder];
  }
}

static void add_place (Gradebook *book, const GPtrArray *sorted, const char *name)
{
  guint hits[N_BLUNDERS] = { 0 };
  GradedPlace place = { .place = name, .commonest = NO_BLUNDER };
  for (guint i = 0; i < sorted->len; i++) {
    const GradedAnswer *graded = answer_to (g_ptr_array_index (sorted, i), name);
    if (graded != NULL)
      count (&place, graded, hits);
  }
  place.upper = share_right (sorted, 0, sorted->len / 3, name);
  place.lower = share_right (sorted, sorted->len - sorted->len / 3, sorted->len / 3, name);
  if (place.asked > 0)
    g_array_append_val (book->places, place);
}

static gint by_number (gconstpointer a, gconstpointer b)
{
  const QuizQuestion *one = *(QuizQuestion *const *) a, *other = *(QuizQuestion *const *) b;
  if (one->number != other->number)
    return one->number < other->number ? -1 : 1;
  return one->step < other->step ? -1 : one->step > other->step;
}

static void add_places (Gradebook *book, const Quiz *quiz)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new (), questions = g_ptr_array_new ();
  for (guint i = 0; i < book->students->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (book->students, i));
  g_ptr_array_sort (sorted, by_points);
  for (guint i = 0; i < quiz->questions->len; i++)
    g_ptr_array_add (questions, g_ptr_array_index (quiz->questions, i));
  g_ptr_array_sort (questions, by_number);
  for (guint i = 0; i < questions->len; i++) {
    const QuizQuestion *question = g_ptr_array_index (questions, i);
    const QuizQuestion *before = i == 0 ? NULL : g_ptr_array_index (questions, i - 1);
    if (before == NULL || !g_str_equal (before->place, question->place))
      add_place (book, sorted, question->place);
  }
}

Gradebook *gradebook_new (const Quiz *quiz, const GPtrArray *answers)
{
  Gradebook *book = g_new0 (Gradebook, 1);
  book->students = g_ptr_array_new_with_free_func (student_free);
  book->places = g_array_new (FALSE, FALSE, sizeof (GradedPlace));
  book->habits = g_array_new (FALSE, FALSE, sizeof (Habit));
  book->strays = g_ptr_array_new ();
  book->answers = quiz_part_answers (quiz, answers);
  take_all (book, quiz, book->answers);
  for (guint i = 0; i < book->students->len; i++)
    diagnose (g_ptr_array_index (book->students, i));
  add_habits (book);
  add_places (book, quiz);
  return book;
}
