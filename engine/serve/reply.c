/* What every answer of the page is made of: what was asked in, JSON or a plain refusal out. */
#include "serve/reply.h"
#include "report/document/escape.h"

void reply_clear (Reply *reply) { g_clear_pointer (&reply->text, g_free); }

const char *request_value (const Request *request, const char *name)
{
  return request->query == NULL ? NULL : g_hash_table_lookup (request->query, name);
}

guint64 request_number (const Request *request, const char *name)
{
  const char *text = request_value (request, name);
  return text == NULL ? 0 : g_ascii_strtoull (text, NULL, 10);
}

SillLanguage request_language (const Request *request)
{
  return g_strcmp0 (request_value (request, "lang"), "en") == 0 ? SILL_EN : SILL_ZH;
}

Reply reply_json (char *text) { return (Reply) { 200, "application/json; charset=utf-8", text }; }

Reply reply_refusal (guint status, char *text) { return (Reply) { status, "text/plain; charset=utf-8", text }; }

Reply reply_not_found (void) { return reply_refusal (404, g_strdup ("there is no such page\n")); }

void reply_add_string (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  escape_json (to, text);
  g_string_append_c (to, '"');
}

void reply_add_member (GString *to, const char *key, const char *text)
{
  g_string_append_printf (to, "\"%s\":", key);
  reply_add_string (to, text);
}

void reply_add_findings (GString *to, const SillFindings *findings, SillLanguage language)
{
  g_string_append (to, "\"findings\":[");
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, language);
    g_string_append (to, i == 0 ? "" : ",");
    reply_add_string (to, line);
  }
  g_string_append_c (to, ']');
}
