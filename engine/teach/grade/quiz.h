#pragma once
#include <sill/language.h>
#include "teach/school/blunder.h"
#include "teach/grade/answers.h"

/* A sheet as it is read back for grading: what was asked, what is right, and what is known of those who go wrong. */

typedef struct {
  char *text, *feedback;
  gboolean right;
  Blunder blunder; /* NO_BLUNDER: right, or none of ours */
  char *value;     /* what it says in ids; NULL: it is not told */
} QuizOption;

typedef struct {
  Blunder blunder;
  char *answer;
} QuizSlip;

/* Each has a letter. */
enum { QUIZ_LETTERS = 26 };

typedef enum { QUIZ_ONE, QUIZ_ALL, QUIZ_NUMBER, QUIZ_ORDER } QuizForm;

/* Of a case in steps each step is one. */
typedef struct {
  char *id, *student; /* student NULL: everyone's */
  char *theme, *kind, *ask, *answer, *worked;
  char *offence, *case_text, *mark, *claim, *rules; /* as the exercise has them; NULL: not told */
  guint number;                                     /* on its sheet, from 1 */
  guint step;                                       /* from 1; 0: it is no step */
  char *place;                                      /* 3; 3.2 of a step */
  QuizForm form;
  guint points;
  GPtrArray *options; /* of QuizOption, at most QUIZ_LETTERS, each with a text */
  GPtrArray *slips;   /* of QuizSlip */
} QuizQuestion;

typedef struct {
  GPtrArray *questions; /* of QuizQuestion */
  GHashTable *places;   /* a student (or nobody) and an id, or a number and a step -> where it stands first, from 1 */
  GHashTable *asked;    /* a student, "" everyone -> GArray of guint: where their questions stand */
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
/* The question that a student means by a number or an id: 3, 3.2, 3(2); of a case in steps, without a step, the first one.
 * NULL: there is none. */
const QuizQuestion *quiz_find (const Quiz *quiz, const char *student, const char *name);
/* What a student was asked, in the order of the sheet. Returns: yours, of const QuizQuestion. */
GPtrArray *quiz_asked (const Quiz *quiz, const char *student);
/* Whether what was read says the same as an answer in the form of the key: of an order, whether it can be true beside it, since who must
 * put one behind the other cannot say that two are alike. */
gboolean quiz_agrees (const QuizQuestion *question, const char *answer, const char *read);
/* Answers to a case in steps that were given in one are parted: "A；C；2500；B", "（1）A（2）C". Returns: yours, of StudentAnswer; others are copied. */
GPtrArray *quiz_part_answers (const Quiz *quiz, const GPtrArray *answers);
/* What an answer says, in the form of the key: A; A,C; 12; B,A,C of an order, B,A=C where two are alike. Letters, the words of an option or of what is asked for, a number as it is
 * written. Returns: yours; NULL: it cannot be read. */
char *quiz_understand (const QuizQuestion *question, const char *answer);
