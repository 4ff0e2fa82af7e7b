#pragma once
#include <sill/language.h>
#include "teach/blunder.h"

/* A sheet as it is read back for grading: what was asked, what is right, and what is known of those who go wrong. */

typedef struct {
  char *text, *feedback;
  gboolean right;
  Blunder blunder; /* NO_BLUNDER: right, or none of ours */
} QuizOption;

typedef struct {
  Blunder blunder;
  char *answer;
} QuizSlip;

typedef enum { QUIZ_ONE, QUIZ_ALL, QUIZ_NUMBER } QuizForm;

typedef struct {
  char *id, *student; /* student NULL: everyone's */
  char *theme, *kind, *ask, *answer, *worked;
  guint number; /* on its sheet, from 1 */
  QuizForm form;
  guint points;
  GPtrArray *options; /* of QuizOption */
  GPtrArray *slips;   /* of QuizSlip */
} QuizQuestion;

typedef struct {
  GPtrArray *questions; /* of QuizQuestion */
} Quiz;

/* `text`: as `sill exercise --format=json` wrote it. `ret_problem`: line and what is wrong, for a person; yours.
 * Returns: yours; NULL: it is none. */
Quiz *quiz_read (const char *text, gsize length, SillLanguage language, char **ret_problem);
void quiz_free (Quiz *quiz);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Quiz, quiz_free)
static inline const QuizQuestion *quiz_question (const Quiz *quiz, guint i)
{
  return g_ptr_array_index (quiz->questions, i);
}
static inline const QuizOption *quiz_option (const QuizQuestion *question, guint i)
{
  return g_ptr_array_index (question->options, i);
}
/* The question that a student means by a number or an id; NULL: there is none. */
const QuizQuestion *quiz_find (const Quiz *quiz, const char *student, const char *name);
/* What an answer says, in the form of the key: A; A,C; 12. Letters, the words of an option or of what is asked for, a number as it is
 * written. Returns: yours; NULL: it cannot be read. */
char *quiz_understand (const QuizQuestion *question, const char *text);
