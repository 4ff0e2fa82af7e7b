/* In: a sheet with its answers, and rules that were changed. Out: the key as it is now, and whose points change. The one idea: a
 * question keeps its case and its options; what an option says is told in ids, so that the new result finds it. A question of
 * which no option is right any more costs nobody a point. */
#include "teach/again/again.h"
#include <stdlib.h>
#include <string.h>
#include "model/case/said.h"
#include "read/format/read_case.h"
#include "teach/question/question_make.h"
#include "teach/question/ask_case.h"
#include "teach/question/worked.h"

void again_free (Again *again)
{
  if (again == NULL)
    return;
  for (guint i = 0; i < again->questions->len; i++) {
    g_free (g_array_index (again->questions, Rekeyed, i).answer);
    g_free (g_array_index (again->questions, Rekeyed, i).worked);
  }
  g_array_unref (again->questions);
  g_array_unref (again->changes);
  gradebook_free (again->book);
  quiz_free (again->quiz);
  g_free (again->rules[0]);
  g_free (again->rules[1]);
  g_free (again);
}

/* ---- what a case comes to now ---- */

typedef struct {
  School *school;
  SillLanguage language;
  const QuizQuestion *question;
  Rekeyed *to;
  GArray *ranks; /* of guint: of the cases of an order, G_MAXUINT where one is open */
} Rekeying;

static const Setting *setting_for (const Rekeying *rekeying, const char *offence)
{
  const LawOffence *known = lawbook_offence (school_program (rekeying->school)->law, offence);
  return known == NULL ? NULL : setting_of (rekeying->school, known);
}

typedef gboolean (*IsRight) (const QuizOption *option, gconstpointer data);

/* The letters of the options that are right now. Returns: yours; NULL: none is. */
static char *letters_of (const QuizQuestion *question, IsRight is_right, gconstpointer data)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < question->options->len; i++)
    if (quiz_option (question, i)->value != NULL && is_right (quiz_option (question, i), data))
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : ",", 'A' + (char) i);
  return to->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
}

static gboolean is_called (const QuizOption *option, gconstpointer value)
{
  return g_strcmp0 (option->value, value) == 0;
}

static gboolean is_met (const QuizOption *option, gconstpointer result)
{
  const Result *key = result;
  return *option->value == '\0' ? key->met->len == 0 : result_meets (key, option->value);
}

static gboolean is_right_now (const QuizOption *option, gconstpointer exercise)
{
  const Exercise *now = exercise;
  for (guint i = 0; i < now->options->len; i++)
    if (g_strcmp0 (exercise_at (now, i)->value, option->value) == 0)
      return exercise_at (now, i)->right;
  return FALSE;
}

/* ---- questions that want the place in the law ---- */

static gboolean leads_there (const GPtrArray *slips, const char *mistake, const char *claim)
{
  for (guint i = 0; i < slips->len; i++) {
    g_autofree char *range = result_range (slip_at (slips, i)->result);
    if (g_str_equal (blunder_id (slip_at (slips, i)->blunder), mistake) && g_str_equal (range, claim))
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  const GPtrArray *slips;
  const char *claim;
} Causes;

static gboolean is_cause (const QuizOption *option, gconstpointer data)
{
  const Causes *causes = data;
  return leads_there (causes->slips, option->value, causes->claim);
}

/* Of several causes, or where the conclusion is right now, none can be the answer. */
static char *cause_of (const QuizQuestion *question, const Causes *causes, const Result *key)
{
  g_autofree char *range = result_range (key);
  g_autofree char *letters = letters_of (question, is_cause, causes);
  return g_str_equal (range, causes->claim) || letters == NULL || letters[1] != '\0' ? NULL
                                                                                     : g_steal_pointer (&letters);
}

static Exercise *ask_again (const Rekeying *rekeying, const Setting *setting, Kind kind, Case *fact_case)
{
  const QuizQuestion *question = rekeying->question;
  Exercise as = { .kind = kind,
                  .theme = question->theme == NULL ? N_THEMES : theme_named (question->theme),
                  .language = rekeying->language,
                  .mark = question->mark };
  return as.theme == N_THEMES ? NULL : question_again (setting, &as, fact_case);
}

/* What the number, the cause or the fact is now. NULL: nothing is. */
static char *answer_at_mark (Rekeying *rekeying, Kind kind, Case *fact_case, const Result *key)
{
  const QuizQuestion *question = rekeying->question;
  const Setting *setting = setting_for (rekeying, question->offence);
  g_autoptr (Exercise) now = setting == NULL ? NULL : ask_again (rekeying, setting, kind, fact_case);
  if (setting == NULL || (now == NULL && kind != KIND_ERROR))
    return NULL;
  if (kind == KIND_TIER || (kind == KIND_MISSING && !result_is_decided (key)))
    return letters_of (question, is_right_now, now);
  if (kind == KIND_MISSING)
    return NULL;
  if (kind != KIND_ERROR)
    return g_strdup (exercise_at (now, 0)->text);
  Exercise as = { .kind = KIND_TIER, .theme = theme_named (question->theme), .mark = question->mark };
  g_autoptr (GPtrArray) slips = question_slips (setting, &as, fact_case);
  const Causes causes = { slips, question->claim };
  return question->claim == NULL ? NULL : cause_of (question, &causes, key);
}

static char *answer_of (Rekeying *rekeying, Case *fact_case, const Result *key)
{
  const QuizQuestion *question = rekeying->question;
  const Kind kind = kind_named (question->kind);
  g_autofree char *range = result_range (key), *set = ask_set_value (key);
  if (g_strcmp0 (question->theme, theme_id (THEME_READING)) == 0)
    return answer_at_mark (rekeying, kind, fact_case, key);
  switch (kind) {
  case KIND_TIER: return letters_of (question, is_called, range);
  case KIND_ITEMS:
    return question->form == QUIZ_ALL ? letters_of (question, is_met, key) : letters_of (question, is_called, set);
  case KIND_JUDGE: return letters_of (question, is_called, g_strcmp0 (range, question->claim) == 0 ? "true" : "false");
  case KIND_CHARGE: return letters_of (question, is_called, question->offence);
  default: return answer_at_mark (rekeying, kind, fact_case, key);
  }
}

/* ---- one question ---- */

static char *worked_now (Rekeying *rekeying, const Case *fact_case)
{
  const Setting *setting = setting_for (rekeying, rekeying->question->offence);
  g_autoptr (Exercise) exercise = exercise_new ();
  exercise->language = rekeying->language;
  if (setting != NULL)
    worked_fill (setting, fact_case, exercise);
  return g_strdup (exercise->worked);
}

/* As the question was made: what follows from a finding (line 0) would stay when that is taken otherwise. */
static Case *case_of_question (const Case *fact_case)
{
  Case *of = case_new ();
  case_copy (of, fact_case);
  for (guint i = of->rulings->len; i-- > 0;)
    if (g_array_index (of->rulings, Ruling, i).line == 0)
      g_array_remove_index (of->rulings, i);
  said_forget (of);
  return of;
}

static gboolean take_case (const Case *fact_case, gpointer data)
{
  Rekeying *rekeying = data;
  Case *mine = case_of_question (fact_case);
  g_autoptr (Result) key = result_of (school_program (rekeying->school), mine, NULL);
  const guint rank = result_is_decided (key) ? key->floor : G_MAXUINT;
  g_array_append_val (rekeying->ranks, rank);
  if (rekeying->question->form != QUIZ_ORDER) {
    g_free (rekeying->to->answer);
    rekeying->to->answer = answer_of (rekeying, mine, key);
  }
  g_autofree char *before = rekeying->to->worked, *now = worked_now (rekeying, mine);
  rekeying->to->worked = before == NULL ? g_strdup (now) : g_strconcat (before, "\n", now, NULL);
  case_free (mine);
  return TRUE;
}

/* NULL: one of the cases is open now. */
static char *order_of (const Rekeying *rekeying)
{
  g_autoptr (GString) to = g_string_new (NULL);
  guint most = 0;
  for (guint i = 0; i < rekeying->ranks->len; i++)
    most = MAX (most, g_array_index (rekeying->ranks, guint, i));
  if (most == G_MAXUINT || rekeying->ranks->len != rekeying->question->options->len)
    return NULL;
  for (guint rank = 0; rank <= most; rank++) {
    gboolean first = TRUE;
    for (guint i = 0; i < rekeying->ranks->len; i++) {
      if (g_array_index (rekeying->ranks, guint, i) != rank)
        continue;
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : first ? "," : "=", 'A' + (char) i);
      first = FALSE;
    }
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static void rekey (Rekeying *rekeying, const QuizQuestion *question, Rekeyed *to)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  to->question = rekeying->question = question;
  rekeying->to = to;
  g_array_set_size (rekeying->ranks, 0);
  read_cases_bytes (school_program (rekeying->school)->law, question->case_text, strlen (question->case_text), "case",
                    findings, take_case, rekeying, NULL);
  if (question->form == QUIZ_ORDER)
    to->answer = order_of (rekeying);
  to->what = to->answer == NULL ? AGAIN_VOID : g_str_equal (to->answer, question->answer) ? AGAIN_SAME : AGAIN_OTHER;
}

/* ---- points ---- */

static void regrade (Again *again, GHashTable *index, const GradedStudent *student)
{
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    const Rekeyed *now = g_hash_table_lookup (index, graded->question);
    const gboolean right =
        now->what == AGAIN_VOID ? graded->answer != NULL : quiz_agrees (graded->question, now->answer, graded->read);
    const Regraded change = { student, graded, now, right ? graded->question->points : 0 };
    if (right != graded->right)
      g_array_append_val (again->changes, change);
  }
}

static void regrade_all (Again *again)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < again->questions->len; i++) {
    Rekeyed *rekeyed = &g_array_index (again->questions, Rekeyed, i);
    g_hash_table_insert (index, (gpointer) rekeyed->question, rekeyed);
  }
  for (guint i = 0; i < again->book->students->len; i++)
    regrade (again, index, gradebook_student (again->book, i));
}

/* ---- all of it ---- */

/* The question that does not say what it takes to be graded again; NULL: all do. */
static const QuizQuestion *untold (const Quiz *quiz)
{
  for (guint i = 0; i < quiz->questions->len; i++) {
    const QuizQuestion *question = quiz_question (quiz, i);
    if (question->case_text == NULL || question->offence == NULL || question->kind == NULL ||
        kind_named (question->kind) == N_KINDS ||
        (kind_named (question->kind) == KIND_ERROR && (question->theme == NULL || question->claim == NULL)) ||
        (question->form != QUIZ_NUMBER && quiz_option (question, 0)->value == NULL))
      return question;
  }
  return NULL;
}

Again *again_new (School *school, Quiz *quiz, const GPtrArray *answers, SillLanguage language, char **ret_problem)
{
  const QuizQuestion *bad = untold (quiz);
  Again *again = g_new0 (Again, 1);
  again->quiz = quiz;
  again->book = gradebook_new (quiz, answers);
  again->questions = g_array_new (FALSE, TRUE, sizeof (Rekeyed));
  again->changes = g_array_new (FALSE, FALSE, sizeof (Regraded));
  again->rules[0] = g_strdup (quiz_question (quiz, 0)->rules);
  again->rules[1] = g_strdup (school_program (school)->law->hash);
  if (bad != NULL) {
    *ret_problem = g_strdup_printf (language == SILL_ZH
                                        ? "第 %s 题没有写明案件和各选项的含义：是旧版本出的题，不能重新批改"
                                        : "question %s does not say its case and what its options mean: made by an "
                                          "older version, it cannot be graded again",
                                    bad->place);
    again_free (again);
    return NULL;
  }
  Rekeying rekeying = { school, language, NULL, NULL, g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_array_set_size (again->questions, quiz->questions->len);
  for (guint i = 0; i < quiz->questions->len; i++)
    rekey (&rekeying, quiz_question (quiz, i), &g_array_index (again->questions, Rekeyed, i));
  g_array_unref (rekeying.ranks);
  regrade_all (again);
  return again;
}
