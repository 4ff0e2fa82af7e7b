#pragma once
#include "teach/grade/gradebook.h"
#include "teach/school/school.h"

/* A sheet that was answered, graded again under rules that were changed since: the cases stay as they were told, what they come to is
 * decided anew. */

typedef enum { AGAIN_SAME, AGAIN_OTHER, AGAIN_VOID } AgainWhat;

/* A question, or a step of one. */
typedef struct {
  const QuizQuestion *question; /* as it was; borrowed */
  AgainWhat what;               /* the same key, another one, or none of the options is right any more */
  char *answer;                 /* the key now; NULL: none */
  char *worked;                 /* how the case is worked now */
} Rekeyed;

/* An answer whose points change. */
typedef struct {
  const GradedStudent *student; /* as they were; borrowed */
  const GradedAnswer *graded;
  const Rekeyed *now;
  guint points; /* now */
} Regraded;

typedef struct {
  Quiz *quiz;
  Gradebook *book;   /* as it was */
  GArray *questions; /* of Rekeyed, in the order of the sheet */
  GArray *changes;   /* of Regraded */
  char *rules[2];    /* hashes, when the sheet was made and now; the first may be NULL */
} Again;

/* Takes the quiz. `answers` is borrowed for the call. `ret_problem`: why it cannot be done, for a person; yours. Returns: yours. */
Again *again_new (School *school, Quiz *quiz, const GPtrArray *answers, SillLanguage language, char **ret_problem);
void again_free (Again *again);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Again, again_free)

/* What changes and why, for people and programs. All Returns: yours. */
char *again_text (const Again *again, SillLanguage language, guint columns);
char *again_csv (const Again *again);
/* A line for each question, then one for each answer whose points change. */
char *again_json (const Again *again);
