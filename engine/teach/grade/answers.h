#pragma once
#include <glib.h>
#include <sill/language.h>

/* One answer of a student to one question, as it was handed in. */
typedef struct {
  char *student, *question, *text;
  guint line;
} StudentAnswer;

/* A table (CSV, TSV; with or without heads: student, question, answer, or 学号、题号、答案), or JSON (a list, or a line each), in UTF-8, GB 18030
 * or UTF-16 as spreadsheets save it.
 * `ret_problem`: where and what is wrong, for a person; yours. Returns: yours, of StudentAnswer; NULL: it cannot be read. */
GPtrArray *answers_read (const char *bytes, gsize n_bytes, SillLanguage language, char **ret_problem);
void answer_free (gpointer data);
static inline const StudentAnswer *answer_at (const GPtrArray *answers, guint i)
{
  return g_ptr_array_index (answers, i);
}
