/* An answer to "which of them?" in, values of the rows of a table out. */
#include "interview/which.h"
#include <string.h>
#include "read/case/case_values.h"

enum { MOST_ROWS = 64 }; /* in one answer */

/* A row that is named, and how much of it. */
typedef struct {
  gint slot;       /* -1: it is no row */
  gboolean stated; /* an amount */
  Interval value;
  FindingCode code; /* of the amount */
} Named;

static const Vocabulary *vocabulary_of (const Interview *interview) { return interview->program->law->vocabulary; }

static const FactTable *which_table (const Interview *interview)
{
  return vocabulary_fact (vocabulary_of (interview), interview->inquiry.slot)->table;
}

static gboolean says_none (Span text)
{
  static const char *const words[] = { "no", "none", "没有", "无", "都没有", "否" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (span_is (text, words[i]))
      return TRUE;
  return FALSE;
}

/* The row of the longest name that the text begins with; its length. */
static gint row_before (const Vocabulary *vocabulary, const FactTable *table, Span text, gsize *ret_length)
{
  gint found = -1;
  *ret_length = 0;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *row = vocabulary_fact (vocabulary, slot);
    const char *const names[] = { row->name.zh, row->name.en, row->id };
    for (guint i = 0; row->table == table && i < G_N_ELEMENTS (names); i++) {
      const gsize length = strlen (names[i]);
      if (length > *ret_length && length <= text.length && g_ascii_strncasecmp (names[i], text.text, length) == 0) {
        found = (gint) slot;
        *ret_length = length;
      }
    }
  }
  return found;
}

static Named read_row (const Vocabulary *vocabulary, const FactTable *table, Span text)
{
  gsize length = 0;
  gboolean plain = FALSE;
  Named named = { .slot = row_before (vocabulary, table, text, &length), .code = NO_FAULT };
  const Span amount = span_without_blanks ((Span) { text.text + length, text.length - length });
  if (named.slot < 0 || amount.length == 0)
    return named;
  named.stated = TRUE;
  named.code = value_read (vocabulary_fact (vocabulary, (guint) named.slot), amount, &named.value, &plain);
  return named;
}

/* Returns: how many parts the answer has; 0: none of the rows. */
static guint read_rows (const Vocabulary *vocabulary, const FactTable *table, const char *text, Named rows[MOST_ROWS])
{
  static const char *const marks[] = { "、", "；", ";", "，", ",", " and ", "和", "及" };
  Span parts[MOST_ROWS];
  const Span whole = span_without_blanks ((Span) { text, strlen (text) });
  if (says_none (whole))
    return 0;
  rows[0] = read_row (vocabulary, table, whole); /* names may have marks in them */
  if (rows[0].slot >= 0 && rows[0].code == NO_FAULT)
    return 1;
  const guint n = span_cut (whole, marks, G_N_ELEMENTS (marks), parts, MOST_ROWS);
  for (guint i = 0; i < n; i++)
    rows[i] = read_row (vocabulary, table, parts[i]);
  return MAX (n, 1);
}

FindingCode which_understand (const Interview *interview, const char *text)
{
  Named rows[MOST_ROWS];
  const guint n = read_rows (vocabulary_of (interview), which_table (interview), text, rows);
  for (guint i = 0; i < n; i++) {
    if (rows[i].slot < 0)
      return FINDING_BAD_VALUE;
    if (rows[i].code != NO_FAULT)
      return rows[i].code;
  }
  return NO_FAULT;
}

GArray *which_values (const Interview *interview, const Answer *answer)
{
  const Vocabulary *vocabulary = vocabulary_of (interview);
  const FactTable *table = vocabulary_fact (vocabulary, answer->inquiry.slot)->table;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Stated));
  g_autofree gboolean *named = g_new0 (gboolean, vocabulary_size (vocabulary));
  Named rows[MOST_ROWS];
  const guint n = read_rows (vocabulary, table, answer->written, rows);
  Stated value = { .defendant = answer->inquiry.defendant };
  for (guint i = 0; i < n; i++) {
    value.fact = (guint) rows[i].slot;
    value.value = rows[i].value;
    named[rows[i].slot] = TRUE;
    if (rows[i].stated)
      g_array_append_val (values, value);
  }
  for (value.fact = 0; value.fact < vocabulary_size (vocabulary); value.fact++) {
    value.value = interval_point (0);
    if (vocabulary_fact (vocabulary, value.fact)->table == table && !named[value.fact])
      g_array_append_val (values, value);
  }
  return values;
}
