/* In: the JSON lines of a sheet. Out: its questions. Only what grading needs is taken; what else stands there is passed over. */
#include "teach/grade/quiz.h"
#include <jansson.h>
#include <string.h>

static void option_free (gpointer data)
{
  QuizOption *option = data;
  g_free (option->text);
  g_free (option->feedback);
  g_free (option->value);
  g_free (option);
}

static void slip_free (gpointer data)
{
  QuizSlip *slip = data;
  g_free (slip->answer);
  g_free (slip);
}

static void question_free (gpointer data)
{
  QuizQuestion *question = data;
  g_free (question->id);
  g_free (question->student);
  g_free (question->theme);
  g_free (question->kind);
  g_free (question->ask);
  g_free (question->answer);
  g_free (question->worked);
  g_free (question->offence);
  g_free (question->case_text);
  g_free (question->mark);
  g_free (question->claim);
  g_free (question->place);
  g_free (question->rules);
  g_ptr_array_unref (question->options);
  g_ptr_array_unref (question->slips);
  g_free (question);
}

void quiz_free (Quiz *quiz)
{
  if (quiz == NULL)
    return;
  g_ptr_array_unref (quiz->questions);
  g_hash_table_unref (quiz->places);
  g_hash_table_unref (quiz->asked);
  g_free (quiz);
}

/* ---- one line ---- */

static char *text_of (const json_t *object, const char *key)
{
  return g_strdup (json_string_value (json_object_get (object, key)));
}

static Blunder blunder_in (const json_t *object)
{
  const char *id = json_string_value (json_object_get (object, "mistake"));
  return id == NULL ? NO_BLUNDER : blunder_named (id);
}

/* FALSE: one says nothing, or there are more than letters. */
static gboolean read_options (QuizQuestion *question, const json_t *list)
{
  gboolean whole = json_array_size (list) <= QUIZ_LETTERS;
  for (size_t i = 0; whole && i < json_array_size (list); i++) {
    const json_t *from = json_array_get (list, i);
    QuizOption *option = g_new0 (QuizOption, 1);
    option->text = text_of (from, "text");
    option->feedback = text_of (from, "feedback");
    option->value = text_of (from, "value");
    option->right = json_is_true (json_object_get (from, "right"));
    option->blunder = blunder_in (from);
    g_ptr_array_add (question->options, option);
    whole = option->text != NULL;
  }
  return whole && question->options->len > 0;
}

static void read_slips (QuizQuestion *question, const json_t *list)
{
  for (size_t i = 0; i < json_array_size (list); i++) {
    const json_t *from = json_array_get (list, i);
    QuizSlip *slip = g_new0 (QuizSlip, 1);
    slip->answer = text_of (from, "answer");
    slip->blunder = blunder_in (from);
    g_ptr_array_add (question->slips, slip);
  }
}

static QuizForm form_of (const json_t *object)
{
  static const char *const names[] = {
    [QUIZ_ONE] = "one", [QUIZ_ALL] = "all", [QUIZ_NUMBER] = "number", [QUIZ_ORDER] = "order"
  };
  const char *form = json_string_value (json_object_get (object, "form"));
  guint i = G_N_ELEMENTS (names) - 1;
  while (i > 0 && g_strcmp0 (form, names[i]) != 0)
    i--;
  return (QuizForm) i;
}

/* What the whole question says. */
static void read_whole (QuizQuestion *question, const json_t *object, guint step)
{
  const json_t *sheet = json_object_get (object, "sheet");
  question->theme = text_of (object, "theme");
  question->worked = text_of (object, "worked");
  question->offence = text_of (object, "offence");
  question->case_text = text_of (object, "case");
  question->mark = text_of (object, "mark");
  question->student = text_of (sheet, "student");
  question->rules = text_of (sheet, "rules");
  question->number = (guint) json_integer_value (json_object_get (sheet, "number"));
  question->step = step;
  question->points = 1;
  question->place =
      step == 0 ? g_strdup_printf ("%u", question->number) : g_strdup_printf ("%u.%u", question->number, step);
}

/* `object`: the question, or one of its steps. NULL: it lacks what a question has. */
static QuizQuestion *read_question (const json_t *whole, const json_t *object, guint step)
{
  QuizQuestion *question = g_new0 (QuizQuestion, 1);
  question->options = g_ptr_array_new_with_free_func (option_free);
  question->slips = g_ptr_array_new_with_free_func (slip_free);
  read_whole (question, whole, step);
  question->id = text_of (object, "id");
  question->kind = text_of (object, "kind");
  question->ask = text_of (object, "ask");
  question->answer = text_of (object, "answer");
  question->claim = text_of (object, "claim");
  question->form = form_of (object);
  const gboolean chosen = read_options (question, json_object_get (object, "options"));
  read_slips (question, json_object_get (object, "slips"));
  if (question->id != NULL && question->answer != NULL && question->number > 0 && chosen)
    return question;
  question_free (question);
  return NULL;
}

/* FALSE: it is no question, or one of its steps is none. */
static gboolean read_steps (Quiz *quiz, const json_t *object)
{
  const json_t *steps = json_object_get (object, "steps");
  for (size_t i = 0; i < MAX (json_array_size (steps), 1); i++) {
    const gboolean whole = json_array_size (steps) == 0;
    QuizQuestion *question =
        read_question (object, whole ? object : json_array_get (steps, i), whole ? 0 : (guint) i + 1);
    if (question == NULL)
      return FALSE;
    g_ptr_array_add (quiz->questions, question);
  }
  return TRUE;
}

/* ---- all lines ---- */

static char *problem_at (guint line, SillLanguage language, const char *why)
{
  return g_strdup_printf (language == SILL_ZH ? "第 %u 行不是题目（应当是 sill exercise --format=json 的输出）%s%s"
                                              : "line %u is no question (what sill exercise --format=json writes)%s%s",
                          line, why == NULL ? "" : ": ", why == NULL ? "" : why);
}

static gboolean read_line (Quiz *quiz, const char *line, gsize length, char **ret_why)
{
  json_error_t error;
  json_t *object = json_loadb (line, length, JSON_REJECT_DUPLICATES, &error);
  const gboolean good = object != NULL && read_steps (quiz, object);
  if (object == NULL)
    *ret_why = g_strdup (error.text);
  json_decref (object);
  return good;
}

/* ---- where they stand ---- */

static char *number_key (guint64 number, guint64 step)
{
  return g_strdup_printf ("#%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT, number, step);
}

static const char *who (const char *student) { return student != NULL ? student : ""; }

static char *key_of (const char *student, const char *name) { return g_strdup_printf ("%s\n%s", who (student), name); }

static void note_place (Quiz *quiz, const char *student, const char *name, guint place)
{
  char *key = key_of (student, name);
  if (g_hash_table_contains (quiz->places, key))
    g_free (key);
  else
    g_hash_table_insert (quiz->places, key, GUINT_TO_POINTER (place));
}

static void note_asked (Quiz *quiz, const char *student, guint index)
{
  GArray *asked = g_hash_table_lookup (quiz->asked, who (student));
  if (asked == NULL) {
    asked = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (quiz->asked, g_strdup (who (student)), asked);
  }
  g_array_append_val (asked, index);
}

/* A case in steps, without a step, is the first one. */
static void note_places (Quiz *quiz)
{
  for (guint i = 0; i < quiz->questions->len; i++) {
    const QuizQuestion *question = quiz_question (quiz, i);
    g_autofree char *numbers = number_key (question->number, question->step), *whole = number_key (question->number, 0);
    note_asked (quiz, question->student, i);
    note_place (quiz, question->student, question->id, i + 1);
    note_place (quiz, question->student, numbers, i + 1);
    if (question->step == 1)
      note_place (quiz, question->student, whole, i + 1);
  }
}

Quiz *quiz_read (const char *text, gsize length, SillLanguage language, char **ret_problem)
{
  Quiz *quiz = g_new0 (Quiz, 1);
  quiz->questions = g_ptr_array_new_with_free_func (question_free);
  quiz->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  quiz->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  guint line = 1;
  for (gsize at = 0; at < length; line++) {
    const char *end = memchr (text + at, '\n', length - at);
    const gsize next = end == NULL ? length : (gsize) (end - text) + 1;
    g_autofree char *why = NULL;
    if (strspn (text + at, " \t\r\n") < next - at && !read_line (quiz, text + at, next - at, &why)) {
      *ret_problem = problem_at (line, language, why);
      quiz_free (quiz);
      return NULL;
    }
    at = next;
  }
  if (quiz->questions->len > 0) {
    note_places (quiz);
    return quiz;
  }
  *ret_problem = problem_at (1, language, NULL);
  quiz_free (quiz);
  return NULL;
}

static guint place_of (const Quiz *quiz, const char *student, const char *name)
{
  g_autofree char *key = key_of (student, name);
  return GPOINTER_TO_UINT (g_hash_table_lookup (quiz->places, key));
}

const QuizQuestion *quiz_find (const Quiz *quiz, const char *student, const char *name)
{
  char *end = NULL;
  const guint64 number = g_ascii_strtoull (name, &end, 10);
  while (*end != '\0' && !g_ascii_isdigit (*end))
    end++;
  g_autofree char *numbers = number_key (number, g_ascii_strtoull (end, NULL, 10));
  const char *const students[] = { NULL, student }, *const names[] = { name, numbers };
  guint first = 0;
  for (guint i = 0; i < 4; i++) {
    const guint place = place_of (quiz, students[i / 2], names[i % 2]);
    first = place > 0 && (first == 0 || place < first) ? place : first;
  }
  return first > 0 ? quiz_question (quiz, first - 1) : NULL;
}

GPtrArray *quiz_asked (const Quiz *quiz, const char *student)
{
  GPtrArray *ret = g_ptr_array_new ();
  const GArray *all = g_hash_table_lookup (quiz->asked, ""), *own = g_hash_table_lookup (quiz->asked, student);
  const guint n_all = all != NULL ? all->len : 0, n_own = own != NULL && own != all ? own->len : 0;
  for (guint i = 0, k = 0; i < n_all || k < n_own;) {
    const guint next = i < n_all ? g_array_index (all, guint, i) : G_MAXUINT;
    const guint mine = k < n_own ? g_array_index (own, guint, k) : G_MAXUINT;
    g_ptr_array_add (ret, (gpointer) quiz_question (quiz, MIN (next, mine)));
    i += next < mine;
    k += mine < next;
  }
  return ret;
}
