#pragma once
#include "teach/grade/answers.h"
#include "teach/grade/quiz.h"

/* What a class comes to. */

typedef struct {
  const QuizQuestion *question; /* borrowed from the quiz */
  const StudentAnswer *answer;  /* borrowed; NULL: none was handed in */
  char *read;                   /* as the key has answers; NULL: it cannot be read, or there is none */
  gboolean right;
  Blunder blunder; /* that explains a wrong one best; NO_BLUNDER: none does */
} GradedAnswer;

/* A mistake that a student, or the class, made. */
typedef struct {
  Blunder blunder;
  guint hits;    /* answers that it explains */
  guint chances; /* questions, answered, that it would have led to a wrong answer of */
} Habit;

typedef struct {
  char *name;
  GArray *answers; /* of GradedAnswer: one for each of the student's questions, in their order */
  guint points, of;
  guint unread;   /* points of answers that a person has to read, which `points` is without */
  GArray *habits; /* of Habit: by hits, most first */
} GradedStudent;

/* A place on the sheet, over all students. */
typedef struct {
  const char *place;            /* 3; 3.2 of a step; borrowed from the question */
  const QuizQuestion *question; /* of the first student who has it */
  guint asked, right, unread, missing;
  gint upper,
      lower; /* in per cent: right among the better and the weaker third of the students; -1: there are too few */
  Blunder commonest; /* NO_BLUNDER: none */
  guint commonest_hits;
} GradedPlace;

typedef struct {
  GPtrArray *students; /* of GradedStudent, in the order in which they appear */
  GArray *places;      /* of GradedPlace */
  GArray *habits;      /* of Habit, over all */
  GPtrArray *answers;  /* of StudentAnswer: those handed in, parted by steps */
  GPtrArray *strays;   /* of const StudentAnswer: to questions that the sheet does not have, or a second time */
} Gradebook;

/* The quiz is borrowed and must outlive it. Returns: yours. */
Gradebook *gradebook_new (const Quiz *quiz, const GPtrArray *answers);
void gradebook_free (Gradebook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gradebook, gradebook_free)
static inline const GradedStudent *gradebook_student (const Gradebook *book, guint i)
{
  return g_ptr_array_index (book->students, i);
}
static inline const GradedPlace *gradebook_place (const Gradebook *book, guint i)
{
  return &g_array_index (book->places, GradedPlace, i);
}

/* The same for people and programs. All Returns: yours. */
char *gradebook_text (const Gradebook *book, SillLanguage language, guint columns);
char *gradebook_csv (const Gradebook *book, SillLanguage language);
char *gradebook_html (const Gradebook *book, SillLanguage language);
char *gradebook_json (const Gradebook *book);
