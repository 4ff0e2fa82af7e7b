/* The lines that the list of facts gives are lines of a case. */
#include "report/show/show_facts.h"
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

static gboolean count_facts (const Case *fact_case, gpointer data)
{
  *(guint *) data += fact_case->stated->len;
  return TRUE;
}

/* How many facts there are, but of a table one; earlier days of a date arrive with it. */
static guint n_lines (const Program *program)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  guint n = 0;
  for (guint i = 0; i < vocabulary_size (vocabulary); i++) {
    const FactTable *table = vocabulary_fact (vocabulary, i)->table;
    n += table == NULL || i == 0 || vocabulary_fact (vocabulary, i - 1)->table != table;
  }
  return n;
}

/* Reads a case with these facts. Returns: how many arrived. */
static guint read_facts (const Program *program, const char *text)
{
  guint n = 0;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "f", findings, count_facts, &n, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return n;
}

static void every_xml_line (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autofree char *list = show_facts (program->law, NULL, SILL_TEXT, SILL_ZH, 0);
  g_autoptr (GString) text = g_string_new ("<case xmlns='urn:sill:case:1' findings='complete'>");
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<fact ") != NULL)
      g_string_append (text, lines[i]);
  g_string_append (text, "</case>");
  CU_ASSERT_EQUAL (read_facts (program, text->str), n_lines (program));
}

/* Where the text in quotes ends: at a quote behind no backslash. */
static const char *end_of_text (const char *at)
{
  for (; *at != '"'; at++)
    at += *at == '\\';
  return at;
}

/* Each row of a table has a line here. */
static void every_json_line (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autofree char *list = show_facts (program->law, NULL, SILL_JSON, SILL_ZH, 0);
  guint n = 0;
  for (const char *at = list; (at = strstr (at, ",\"json\":\"")) != NULL;) {
    at += strlen (",\"json\":\"");
    g_autofree char *escaped = g_strndup (at, (gsize) (end_of_text (at) - at));
    g_autofree char *line = g_strcompress (escaped);
    g_autofree char *text = g_strdup_printf ("{\"findings\":\"complete\",\"fact\":{%s}}", line);
    n += read_facts (program, text);
  }
  CU_ASSERT_EQUAL (n, vocabulary_size (program->law->vocabulary));
}

static void only_those_of_the_offence (void)
{
  g_autoptr (Program) program = rules_shipped ();
  const Offence *fraud = lawbook_offence (program->law, "cn/266")->stated;
  g_autofree char *text = show_facts (program->law, fraud, SILL_TEXT, SILL_EN, 60);
  g_autofree char *markdown = show_facts (program->law, fraud, SILL_MARKDOWN, SILL_ZH, 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "The facts that matter for fraud\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "\n    <fact id=\"fraud\" value=\"50元\"/>\n"));
  CU_ASSERT_PTR_NULL (strstr (text, "<fact id=\"track\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (markdown, "| fraud | 诈骗数额 | amount of fraud | 数量 | 元 |"));
  CU_ASSERT_PTR_NULL (strstr (markdown, "| track |"));
}

SUITE (show_facts, { "every line for XML is read", every_xml_line }, { "every line for JSON is read", every_json_line },
       { "an offence has its own", only_those_of_the_offence })
