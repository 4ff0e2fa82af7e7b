/* In: a request of the page and the rules. Out: an answer, in the forms that the engine writes anyway.
 * The one idea: the page asks what a person at the command could ask, and knows no law of its own. */
#include "serve/answer.h"
#include "report/document/escape.h"
#include "report/document/html_style.h"
#include <string.h>

static const char JSON[] = "application/json; charset=utf-8", PLAIN[] = "text/plain; charset=utf-8";

/* A value of the query; NULL: it is not there. Returns: borrowed. */
static const char *parameter (const Request *request, const char *name)
{
  return request->query == NULL ? NULL : g_hash_table_lookup (request->query, name);
}

static SillLanguage language_of (const Request *request)
{
  const char *name = parameter (request, "lang");
  return g_strcmp0 (name, "en") == 0 ? SILL_EN : SILL_ZH;
}

static Answer say (guint status, const char *type, char *text) { return (Answer) { status, type, text }; }

static Answer not_found (void) { return say (404, PLAIN, g_strdup ("there is no such page\n")); }

static void add_string (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static void add_member (GString *to, const char *key, const char *text)
{
  g_string_append_printf (to, "\"%s\":", key);
  add_string (to, text);
}

static void add_offence (GString *to, const SillRules *rules, const char *id)
{
  g_string_append_c (to, '{');
  add_member (to, "id", id);
  g_string_append_c (to, ',');
  add_member (to, "zh", sill_rules_name (rules, id, SILL_ZH));
  g_string_append_c (to, ',');
  add_member (to, "en", sill_rules_name (rules, id, SILL_EN));
  g_string_append_c (to, '}');
}

static Answer answer_offences (SillRules *rules, const Request *request)
{
  (void) request;
  g_auto (GStrv) ids = sill_rules_offences (rules);
  GString *to = g_string_new ("[");
  for (char **id = ids; *id != NULL; id++) {
    g_string_append (to, id == ids ? "" : ",");
    add_offence (to, rules, *id);
  }
  g_string_append_c (to, ']');
  return say (200, JSON, g_string_free (to, FALSE));
}

static Answer answer_facts (SillRules *rules, const Request *request)
{
  const char *offence = parameter (request, "offence");
  const char *found = offence == NULL ? NULL : sill_rules_find (rules, offence);
  char *facts = found == NULL ? NULL : sill_rules_facts (rules, found, SILL_JSON, language_of (request), 0);
  return facts == NULL ? not_found () : say (200, JSON, facts);
}

/* What a case comes to: its record, and the report that a person reads. */
typedef struct {
  SillRules *rules;
  SillLanguage language;
  SillQuestion question;
  char *record, *report;
} Outcome;

static gboolean take_case (const SillCase *fact_case, gpointer data)
{
  Outcome *outcome = data;
  g_autoptr (SillReasons) reasons = sill_case_explain_with (outcome->rules, fact_case, &outcome->question);
  outcome->record = sill_reasons_write (reasons, &(SillReport) { SILL_JSON, outcome->language, FALSE, 0 });
  outcome->report = sill_reasons_write (reasons, &(SillReport) { SILL_HTML, outcome->language, FALSE, 0 });
  return FALSE; /* the page shows one case */
}

static void add_findings (GString *to, const SillFindings *findings, SillLanguage language)
{
  g_string_append (to, "\"findings\":[");
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, language);
    g_string_append (to, i == 0 ? "" : ",");
    add_string (to, line);
  }
  g_string_append_c (to, ']');
}

static Answer answer_check (SillRules *rules, const Request *request)
{
  const char *as_of = parameter (request, "as-of");
  Outcome outcome = { .rules = rules, .language = language_of (request), .question.as_of = as_of };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  if (!sill_question_valid (&outcome.question))
    return say (400, PLAIN, g_strdup ("as-of is no date, such as 2025-04-01\n"));
  gboolean read =
      sill_cases_read_bytes (rules, request->body, request->length, "case", findings, take_case, &outcome, &error);
  GString *to = g_string_new ("{");
  add_findings (to, findings, outcome.language);
  if (!read) {
    g_string_append_c (to, ',');
    add_member (to, "failure", error->message);
  }
  if (outcome.record != NULL) {
    g_string_append_printf (to, ",\"record\":%s,", g_strchomp (outcome.record));
    add_member (to, "report", outcome.report);
  }
  g_string_append_c (to, '}');
  g_free (outcome.record);
  g_free (outcome.report);
  return say (200, JSON, g_string_free (to, FALSE));
}

static Answer answer_show (SillRules *rules, const Request *request)
{
  const char *name = parameter (request, "instrument");
  char *table = name == NULL ? NULL : sill_rules_show (rules, name, SILL_HTML, language_of (request), 0);
  return table == NULL ? not_found () : say (200, "text/html; charset=utf-8", table);
}

static Answer answer_style (SillRules *rules, const Request *request)
{
  (void) rules;
  (void) request;
  return say (200, "text/css; charset=utf-8", html_sheet ());
}

Answer answer_request (SillRules *rules, const Request *request)
{
  static const struct {
    const char *path;
    gboolean posts;
    Answer (*answer) (SillRules *rules, const Request *request);
  } routes[] = {
    { "offences", FALSE, answer_offences }, { "facts", FALSE, answer_facts },      { "check", TRUE, answer_check },
    { "show", FALSE, answer_show },         { "report.css", FALSE, answer_style },
  };
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    if (g_str_equal (request->path, routes[i].path))
      return request->posts == routes[i].posts ? routes[i].answer (rules, request)
                                               : say (405, PLAIN, g_strdup ("not with this method\n"));
  return not_found ();
}

void answer_clear (Answer *answer) { g_clear_pointer (&answer->text, g_free); }
