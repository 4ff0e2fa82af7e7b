/* In: what a class handed in. Out: one answer after the other. What the columns are is read from their heads; a table without
 * heads has them in the order student, question, answer. */
#include "teach/grade/answers.h"
#include <jansson.h>
#include <string.h>
#include "base/fold.h"
#include "read/bulk/row_cells.h"
#include "read/document/source.h"

enum { STUDENT, QUESTION, ANSWER, N_FIELDS };

static const char *const heads[N_FIELDS][7] = {
  { "student", "student number", "学号", "学生", "姓名", "name", NULL },
  { "question", "number", "no.", "题号", "题目", "题", NULL },
  { "answer", "response", "答案", "回答", "作答", NULL },
};

void answer_free (gpointer data)
{
  StudentAnswer *answer = data;
  g_free (answer->student);
  g_free (answer->question);
  g_free (answer->text);
  g_free (answer);
}

static void add (GPtrArray *to, char *const fields[static N_FIELDS], guint line)
{
  StudentAnswer *answer = g_new0 (StudentAnswer, 1);
  answer->student = fields[STUDENT];
  answer->question = fields[QUESTION];
  answer->text = fields[ANSWER];
  answer->line = line;
  g_ptr_array_add (to, answer);
}

static char *problem_at (guint line, SillLanguage language)
{
  return g_strdup_printf (language == SILL_ZH
                              ? "第 %u 行应当有学号、题号、答案三项，如：2023001,1,B"
                              : "line %u should have a student, a question and an answer, such as: 2023001,1,B",
                          line);
}

/* ---- tables ---- */

typedef struct {
  guint column[N_FIELDS];
  gboolean has_heads;
} Columns;

static char *cell_of (const Cells *cells, guint index)
{
  if (index >= cells->cells->len)
    return NULL;
  const Span cell = cells_get (cells, index);
  return g_strndup (cell.text, cell.length);
}

static gint field_called (const char *name)
{
  g_autofree char *folded = text_folded (name, strlen (name));
  for (gint field = 0; field < N_FIELDS; field++)
    if (g_strv_contains (heads[field], folded))
      return field;
  return -1;
}

/* All three heads stand there, or none does. */
static Columns columns_of (const Cells *cells)
{
  Columns columns = { { 0, 1, 2 }, FALSE };
  guint found[N_FIELDS] = { 0 }, n = 0;
  for (guint i = 0; i < cells->cells->len; i++) {
    g_autofree char *name = cell_of (cells, i);
    const gint field = field_called (name);
    if (field < 0 || found[field] != 0)
      continue;
    found[field] = i + 1;
    n++;
  }
  columns.has_heads = n == N_FIELDS;
  for (guint field = 0; columns.has_heads && field < N_FIELDS; field++)
    columns.column[field] = found[field] - 1;
  return columns;
}

/* FALSE: it is not three cells. An empty row is passed over. */
static gboolean read_row (GPtrArray *to, const Cells *cells, const Columns *columns, guint line)
{
  char *fields[N_FIELDS];
  gboolean whole = TRUE, any = FALSE;
  for (guint field = 0; field < N_FIELDS; field++) {
    fields[field] = cell_of (cells, columns->column[field]);
    whole &= fields[field] != NULL && (field == ANSWER || *fields[field] != '\0');
    any |= fields[field] != NULL && *fields[field] != '\0';
  }
  if (whole)
    add (to, fields, line);
  for (guint field = 0; !whole && field < N_FIELDS; field++)
    g_free (fields[field]);
  return whole || !any;
}

static gboolean read_table (GPtrArray *to, const char *text, gsize length, guint *ret_line)
{
  Cells cells;
  Columns columns = { { 0, 1, 2 }, FALSE };
  char between = ',';
  gboolean good = TRUE;
  cells_init (&cells);
  for (gsize at = 0, number = 0; at < length && good; number++) {
    RowExtent extent = { .between = between };
    if (number == 0) {
      const char *end = memchr (text + at, '\n', length - at);
      extent.between = between =
          row_between ((Span) { text + at, end == NULL ? length - at : (gsize) (end - text) - at });
    }
    const gboolean ended = row_follow (&extent, text + at, length - at);
    cells_split (&cells, (Span) { text + at, ended ? extent.at : length - at }, between);
    if (number == 0)
      columns = columns_of (&cells);
    (*ret_line)++;
    if (number > 0 || !columns.has_heads)
      good = read_row (to, &cells, &columns, *ret_line);
    at = ended ? at + extent.at + 1 : length;
  }
  cells_clear (&cells);
  return good;
}

/* ---- JSON ---- */

/* A text, or a number as it is written; NULL: it is neither. */
static char *plain_value (const json_t *value)
{
  if (json_is_integer (value))
    return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
  if (json_is_real (value))
    return g_strdup_printf ("%.15g", json_real_value (value));
  return g_strdup (json_string_value (value));
}

/* The same; of a list those in it. */
static char *value_of (const json_t *value)
{
  if (!json_is_array (value))
    return plain_value (value);
  g_autoptr (GString) to = g_string_new (NULL);
  for (size_t i = 0; i < json_array_size (value); i++) {
    g_autofree char *one = plain_value (json_array_get (value, i));
    if (one == NULL)
      return NULL;
    g_string_append_printf (to, "%s%s", i == 0 ? "" : ",", one);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static gboolean read_object (GPtrArray *to, const json_t *object, guint line)
{
  char *fields[N_FIELDS] = { value_of (json_object_get (object, "student")),
                             value_of (json_object_get (object, "question")),
                             value_of (json_object_get (object, "answer")) };
  const gboolean whole = fields[STUDENT] != NULL && fields[QUESTION] != NULL && fields[ANSWER] != NULL;
  if (whole)
    add (to, fields, line);
  for (guint field = 0; !whole && field < N_FIELDS; field++)
    g_free (fields[field]);
  return whole;
}

static gboolean read_json (GPtrArray *to, const char *text, gsize length, guint *ret_line)
{
  gboolean good = TRUE;
  for (gsize at = 0; at < length && good;) {
    json_error_t error;
    json_t *value = json_loadb (text + at, length - at, JSON_DISABLE_EOF_CHECK | JSON_REJECT_DUPLICATES, &error);
    good = value != NULL;
    (*ret_line)++;
    for (size_t i = 0; good && json_is_array (value) && i < json_array_size (value); i++)
      good = read_object (to, json_array_get (value, i), *ret_line);
    if (good && !json_is_array (value))
      good = read_object (to, value, *ret_line);
    json_decref (value);
    at += good ? (gsize) error.position : 0;
    while (at < length && strchr (" \t\r\n", text[at]) != NULL)
      at++;
  }
  return good;
}

/* As UTF-8, whatever a spreadsheet saved it in. */
static GString *text_of (const char *bytes, gsize length)
{
  GString *text = g_string_new (NULL);
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  const char *piece;
  gsize n;
  source_be_lenient (source, NULL);
  while (source_read (source, &piece, &n, NULL) == SOURCE_MORE)
    g_string_append_len (text, piece, (gssize) n);
  return text;
}

GPtrArray *answers_read (const char *bytes, gsize n_bytes, SillLanguage language, char **ret_problem)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (answer_free);
  g_autoptr (GString) read = text_of (bytes, n_bytes);
  const char *text = read->str;
  const gsize length = read->len;
  guint line = 0;
  const gsize blanks = strspn (text, " \t\r\n");
  const gboolean json = blanks < length && (text[blanks] == '{' || text[blanks] == '[');
  const gboolean good = g_utf8_validate (text, (gssize) length, NULL) &&
                        (json ? read_json (answers, text, length, &line) : read_table (answers, text, length, &line));
  if (good && answers->len > 0)
    return answers;
  *ret_problem = problem_at (MAX (line, 1), language);
  g_ptr_array_unref (answers);
  return NULL;
}
