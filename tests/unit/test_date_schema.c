/* The schema of cases takes every text that is read as a date: of each pattern of its types, as the library of the schema matches. */
#include <libxml/xmlregexp.h>
#include <string.h>
#include "base/date/date.h"
#include "read/format/case_grammar.h"
#include "test.h"

/* NULL: no attribute of a case has such a type. */
static const Type *find_type (const char *name)
{
  for (const Row *row = case_grammar.rows; row->kind != ROW_END; row++)
    if (row->kind == ROW_ATTRIBUTE && row->type != NULL && strcmp (row->type->name, name) == 0)
      return row->type;
  return NULL;
}

/* Each of the lines of a pattern. Returns: yours, of xmlRegexp. */
static GPtrArray *compile (const Type *type)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlRegFreeRegexp);
  g_auto (GStrv) lines = g_strsplit (type->pattern, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    xmlRegexp *one = xmlRegexpCompile ((const xmlChar *) *line);
    CU_ASSERT_PTR_NOT_NULL (one);
    if (one != NULL)
      g_ptr_array_add (all, one);
  }
  return all;
}

static gboolean takes (const GPtrArray *patterns, const char *text)
{
  for (guint i = 0; i < patterns->len; i++)
    if (xmlRegexpExec (g_ptr_array_index (patterns, i), (const xmlChar *) text) != 1)
      return FALSE;
  return TRUE;
}

static void is_taken (const GPtrArray *patterns, const char *text, const char *expected)
{
  static const char *const refused[] = { "no-date", "no-year", "no-day", "relative", "reversed" };
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (strcmp (expected, refused[i]) == 0)
      return;
  const gboolean taken = takes (patterns, text);
  if (!taken)
    g_printerr ("the schema does not take “%s”\n", text);
  CU_ASSERT_TRUE (taken);
}

static void what_is_read_is_taken (void)
{
  const Type *first = find_type ("date"), *later = find_type ("later_date");
  CU_ASSERT_TRUE_FATAL (first != NULL && later != NULL);
  g_autoptr (GPtrArray) alone = compile (first);
  g_autoptr (GPtrArray) behind = compile (later);
#define WHEN(before, text, expected)                                                                                   \
  if (strcmp (expected, "> unknown") != 0)                                                                             \
    is_taken (before == NULL ? alone : behind, text, expected);                                                        \
  is_taken (behind, text, expected);
#include "date_texts.def"
#undef WHEN
}

static void other_words_are_not (void)
{
  static const char *const texts[] = { "soon",   "soon 2018", "2018年4月15日abc", "昨天",
                                       "201804", "春节前后",  "lately in 2018" };
  g_autoptr (GPtrArray) patterns = compile (find_type ("date"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_FALSE (takes (patterns, texts[i]));
}

SUITE (date_schema, { "every text that is read is taken", what_is_read_is_taken },
       { "other words are not", other_words_are_not })
