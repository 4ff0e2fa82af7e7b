/* In: the answers of one student. Out: the mistakes behind them. The one idea: several mistakes can lead to one answer; the one
 * that explains most of what is still unexplained is taken first, of those that explain as much the one that the options name. */
#include "teach/grade/diagnose.h"
#include <string.h>

/* The same; or, of an order that contradicts the key, one that can be true beside it. Where a mistake only takes cases for alike, any
 * order could be a guess. */
static gboolean says (const QuizQuestion *question, const char *by_mistake, const char *answer)
{
  return g_strcmp0 (by_mistake, answer) == 0 ||
         (question->form == QUIZ_ORDER && !quiz_agrees (question, by_mistake, question->answer) &&
          quiz_agrees (question, by_mistake, answer));
}

static gboolean leads_to (const QuizQuestion *question, Blunder blunder, const char *answer)
{
  for (guint i = 0; i < question->slips->len; i++) {
    const QuizSlip *slip = g_ptr_array_index (question->slips, i);
    if (slip->blunder == blunder && (answer == NULL || says (question, slip->answer, answer)))
      return TRUE;
  }
  return FALSE;
}

/* A wrong option that was chosen, whatever else was. */
static gboolean chose (const GradedAnswer *graded, Blunder blunder)
{
  for (guint i = 0; i < graded->question->options->len && graded->question->form != QUIZ_ORDER; i++) {
    const QuizOption *option = quiz_option (graded->question, i);
    if (option->right || option->blunder != blunder)
      continue;
    if (graded->question->form == QUIZ_NUMBER ? g_str_equal (option->text, graded->read)
                                              : strchr (graded->read, 'A' + (char) i) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_open (const GradedAnswer *graded)
{
  return graded->read != NULL && !graded->right && graded->blunder == NO_BLUNDER;
}

static gboolean explains (const GradedAnswer *graded, Blunder blunder, gboolean whole)
{
  return is_open (graded) && (whole ? leads_to (graded->question, blunder, graded->read) : chose (graded, blunder));
}

guint diagnose_chances (const GradedStudent *student, Blunder blunder)
{
  guint chances = 0;
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    chances += graded->read != NULL && leads_to (graded->question, blunder, NULL);
  }
  return chances;
}

static Habit habit_of (const GradedStudent *student, Blunder blunder, gboolean whole)
{
  Habit habit = { blunder, 0, diagnose_chances (student, blunder) };
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    habit.hits += explains (graded, blunder, whole);
  }
  return habit;
}

/* Of the answers that it explains those whose option is there for it. */
static guint named_by_options (const GradedStudent *student, Blunder blunder, gboolean whole)
{
  guint n = 0;
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    n += explains (graded, blunder, whole) && chose (graded, blunder);
  }
  return n;
}

static gint compare_hits (const Habit *one, const Habit *other)
{
  const guint64 share = (guint64) one->hits * other->chances, other_share = (guint64) other->hits * one->chances;
  if (one->hits != other->hits)
    return one->hits > other->hits ? -1 : 1;
  return share == other_share ? 0 : share > other_share ? -1 : 1;
}

static gint compare (gconstpointer a, gconstpointer b)
{
  const Habit *one = a, *other = b;
  const gint hits = compare_hits (one, other);
  if (hits != 0)
    return hits;
  return one->blunder < other->blunder ? -1 : one->blunder > other->blunder;
}

void diagnose_sort (GArray *habits) { g_array_sort (habits, compare); }

/* hits 0: nothing is explained any more. */
static Habit best_of (const GradedStudent *student, gboolean whole)
{
  Habit best = { NO_BLUNDER, 0, 0 };
  guint best_named = 0;
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    const Habit habit = habit_of (student, blunder, whole);
    if (habit.hits == 0)
      continue;
    const guint named = named_by_options (student, blunder, whole);
    const gint order = best.hits == 0 ? -1 : compare_hits (&habit, &best);
    if (order < 0 || (order == 0 && named > best_named)) {
      best = habit;
      best_named = named;
    }
  }
  return best;
}

/* More of a mistake that is known already. */
static void note (GArray *habits, const Habit *more)
{
  for (guint i = 0; i < habits->len; i++) {
    Habit *habit = &g_array_index (habits, Habit, i);
    if (habit->blunder != more->blunder)
      continue;
    habit->hits += more->hits;
    habit->chances = MAX (habit->chances, more->chances);
    return;
  }
  g_array_append_val (habits, *more);
}

static void explain_all (GradedStudent *student, gboolean whole)
{
  for (Habit best = best_of (student, whole); best.hits > 0; best = best_of (student, whole)) {
    for (guint i = 0; i < student->answers->len; i++) {
      GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
      if (explains (graded, best.blunder, whole))
        graded->blunder = best.blunder;
    }
    best.chances = MAX (best.chances, best.hits);
    note (student->habits, &best);
  }
}

void diagnose (GradedStudent *student)
{
  explain_all (student, TRUE);
  explain_all (student, FALSE);
  diagnose_sort (student->habits);
}
