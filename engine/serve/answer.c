/* In: a request of the page and the rules. Out: an answer, in the forms that the engine writes anyway.
 * The one idea: the page asks what a person at the command could ask, and knows no law of its own. */
#include "serve/answer.h"
#include <string.h>
#include "report/document/html_style.h"
#include "serve/class_room.h"
#include "serve/law_times.h"

static void add_offence (GString *to, const SillRules *rules, const char *id)
{
  g_string_append_c (to, '{');
  reply_add_member (to, "id", id);
  g_string_append_c (to, ',');
  reply_add_member (to, "zh", sill_rules_name (rules, id, SILL_ZH));
  g_string_append_c (to, ',');
  reply_add_member (to, "en", sill_rules_name (rules, id, SILL_EN));
  g_string_append_c (to, '}');
}

static Reply answer_offences (SillSchool *school, const Request *request)
{
  (void) request;
  const SillRules *rules = sill_school_rules (school);
  g_auto (GStrv) ids = sill_rules_offences (rules);
  GString *to = g_string_new ("[");
  for (char **id = ids; *id != NULL; id++) {
    g_string_append (to, id == ids ? "" : ",");
    add_offence (to, rules, *id);
  }
  g_string_append_c (to, ']');
  return reply_json (g_string_free (to, FALSE));
}

static Reply answer_facts (SillSchool *school, const Request *request)
{
  const SillRules *rules = sill_school_rules (school);
  const char *offence = request_value (request, "offence");
  const char *found = offence == NULL ? NULL : sill_rules_find (rules, offence);
  char *facts = found == NULL ? NULL : sill_rules_facts (rules, found, SILL_JSON, request_language (request), 0);
  return facts == NULL ? reply_not_found () : reply_json (facts);
}

/* What a case comes to: its record, and the report that a person reads. */
typedef struct {
  SillRules *rules;
  SillLanguage language;
  SillQuestion question;
  char *record, *report;
} AnswerOutcome;

static gboolean take_case (const SillCase *fact_case, gpointer data)
{
  AnswerOutcome *outcome = data;
  g_autoptr (SillReasons) reasons = sill_case_explain_with (outcome->rules, fact_case, &outcome->question);
  outcome->record = sill_reasons_write (reasons, &(SillReport) { SILL_JSON, outcome->language, FALSE, 0 });
  outcome->report = sill_reasons_write (reasons, &(SillReport) { SILL_HTML, outcome->language, FALSE, 0 });
  return FALSE; /* the page shows one case */
}

Reply answer_case (SillRules *rules, const Request *request)
{
  const char *as_of = request_value (request, "as-of"), *reading = request_value (request, "reading");
  AnswerOutcome outcome = { .rules = rules,
                            .language = request_language (request),
                            .question = { .as_of = as_of, .reading = reading } };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  if (!sill_question_valid (&outcome.question))
    return reply_refusal (400, g_strdup ("as-of is no date, such as 2025-04-01\n"));
  gboolean read =
      sill_cases_read_bytes (rules, request->body, request->length, "case", findings, take_case, &outcome, &error);
  GString *to = g_string_new ("{");
  reply_add_findings (to, findings, outcome.language);
  if (!read) {
    g_string_append_c (to, ',');
    reply_add_member (to, "failure", error->message);
  }
  if (outcome.record != NULL) {
    g_string_append_printf (to, ",\"record\":%s,", g_strchomp (outcome.record));
    reply_add_member (to, "report", outcome.report);
  }
  g_string_append_c (to, '}');
  g_free (outcome.record);
  g_free (outcome.report);
  return reply_json (g_string_free (to, FALSE));
}

static Reply answer_check (SillSchool *school, const Request *request)
{
  return answer_case (sill_school_rules (school), request);
}

static Reply answer_show (SillSchool *school, const Request *request)
{
  const char *name = request_value (request, "instrument");
  char *table = name == NULL
                    ? NULL
                    : sill_rules_show (sill_school_rules (school), name, SILL_HTML, request_language (request), 0);
  return table == NULL ? reply_not_found () : (Reply) { 200, "text/html; charset=utf-8", table };
}

static Reply answer_style (SillSchool *school, const Request *request)
{
  (void) school;
  (void) request;
  return (Reply) { 200, "text/css; charset=utf-8", html_sheet () };
}

Reply answer_request (SillSchool *school, const Request *request)
{
  static const struct {
    const char *path;
    gboolean posts;
    Reply (*answer) (SillSchool *school, const Request *request);
  } routes[] = {
    { "offences", FALSE, answer_offences },
    { "facts", FALSE, answer_facts },
    { "check", TRUE, answer_check },
    { "show", FALSE, answer_show },
    { "days", FALSE, law_times_days },
    { "readings", FALSE, law_times_readings },
    { "tiers", TRUE, law_times_tiers },
    { "kinds", FALSE, class_room_kinds },
    { "exercise", FALSE, class_room_exercise },
    { "grade", TRUE, class_room_grade },
    { "report.css", FALSE, answer_style },
  };
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    if (g_str_equal (request->path, routes[i].path))
      return request->posts == routes[i].posts ? routes[i].answer (school, request)
                                               : reply_refusal (405, g_strdup ("not with this method\n"));
  return reply_not_found ();
}
