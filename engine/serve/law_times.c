/* The law in time. In: an offence, or one case on several days. Out: the days on which its law changes, or what each case comes
 * to, so that the page can show both on a line without knowing why. */
#include "serve/law_times.h"

Reply law_times_days (SillSchool *school, const Request *request)
{
  const SillRules *rules = sill_school_rules (school);
  const char *offence = request_value (request, "offence");
  const char *found = offence == NULL ? NULL : sill_rules_find (rules, offence);
  g_auto (GStrv) days = found == NULL ? NULL : sill_rules_days (rules, found);
  if (days == NULL)
    return reply_not_found ();
  GString *to = g_string_new ("[");
  for (char **day = days; *day != NULL; day++) {
    g_string_append (to, day == days ? "" : ",");
    reply_add_string (to, *day);
  }
  return reply_json (g_string_free (g_string_append_c (to, ']'), FALSE));
}

Reply law_times_readings (SillSchool *school, const Request *request)
{
  const SillRules *rules = sill_school_rules (school);
  const char *offence = request_value (request, "offence");
  const char *found = offence == NULL ? NULL : sill_rules_find (rules, offence);
  char *readings = found == NULL ? NULL : sill_rules_readings (rules, found, request_language (request));
  return readings == NULL ? reply_not_found () : reply_json (readings);
}

typedef struct {
  SillRules *rules;
  SillReport report;
  GString *records;
} Tiers;

static gboolean take_tier (const SillCase *fact_case, gpointer data)
{
  static const SillQuestion question = { .detail = SILL_DETAIL_VERDICT };
  Tiers *tiers = data;
  g_autoptr (SillReasons) reasons = sill_case_explain_with (tiers->rules, fact_case, &question);
  g_autofree char *record = sill_reasons_write (reasons, &tiers->report);
  g_string_append (tiers->records, tiers->records->len == 0 ? "" : ",");
  g_string_append (tiers->records, g_strchomp (record));
  return TRUE;
}

Reply law_times_tiers (SillSchool *school, const Request *request)
{
  const SillLanguage language = request_language (request);
  g_autoptr (GString) records = g_string_new (NULL);
  Tiers tiers = { sill_school_rules (school), { SILL_JSON, language, FALSE, 0 }, records };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  if (!sill_cases_read_bytes (tiers.rules, request->body, request->length, "case", findings, take_tier, &tiers, &error))
    return reply_refusal (422, g_strdup (error->message));
  GString *to = g_string_new ("{");
  reply_add_findings (to, findings, language);
  g_string_append_printf (to, ",\"tiers\":[%s]}", records->str);
  return reply_json (g_string_free (to, FALSE));
}
