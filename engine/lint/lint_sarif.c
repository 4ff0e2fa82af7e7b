/* Findings in, a log of SARIF 2.1.0 out, as code-scanning services and editors take it: the codes that were met are the rules of the
 * tool, what is allowed is suppressed in the source, and a mend is a fix.
 * Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
#include <string.h>
#include <sill/version.h>
#include "lint/json_built.h"

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

typedef struct {
  const SillLint *lint;
  SillLanguage language;
  GPtrArray *codes; /* of the tool's rules, in the order in which they were met */
  json_t *rules, *results;
} Log;

static json_t *message (const char *text)
{
  json_t *object = json_object ();
  json_built_set (object, "text", json_string (text));
  return object;
}

/* ---- rules ---- */

static void add_rule (const Log *log, const char *code, SillSeverity severity)
{
  json_t *rule = json_object (), *configuration = json_object ();
  g_autofree char *page = sill_lint_explain (code, log->language);
  g_autofree char *first = page == NULL ? g_strdup (code) : g_strndup (page, strcspn (page, "\n"));
  json_built_set (configuration, "level", json_string (severity_name (severity)));
  json_built_set (rule, "id", json_string (code));
  json_built_set (rule, "shortDescription", message (first));
  if (page != NULL)
    json_built_set (rule, "help", message (page));
  json_built_set (rule, "defaultConfiguration", configuration);
  json_built_add (log->rules, rule);
}

static guint rule_of (const Log *log, const SillFindings *findings, guint index)
{
  const char *code = sill_findings_code (findings, index);
  for (guint i = 0; i < log->codes->len; i++)
    if (g_str_equal (g_ptr_array_index (log->codes, i), code))
      return i;
  g_ptr_array_add (log->codes, (gpointer) code);
  add_rule (log, code, sill_findings_severity (findings, index));
  return log->codes->len - 1;
}

/* ---- places ---- */

/* A URI, or a reference relative to where the tool was started. */
static json_t *artifact (const char *path)
{
  json_t *object = json_object ();
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *uri = g_path_is_absolute (path) ? g_strconcat ("file://", escaped, NULL) : g_strdup (escaped);
  json_built_set (object, "uri", json_string (uri));
  return object;
}

static json_t *locations_of (const SillFindings *findings, guint index)
{
  json_t *array = json_array (), *location = json_object (), *physical = json_object (), *region = json_object ();
  const char *path = sill_findings_path (findings, index);
  if (sill_findings_line (findings, index) > 0)
    json_built_set (region, "startLine", json_integer (sill_findings_line (findings, index)));
  if (sill_findings_column (findings, index) > 0)
    json_built_set (region, "startColumn", json_integer (sill_findings_column (findings, index)));
  json_built_set (physical, "artifactLocation", artifact (path));
  if (json_object_size (region) > 0)
    json_built_set (physical, "region", region);
  else
    json_decref (region);
  json_built_set (location, "physicalLocation", physical);
  json_built_add (array, location);
  return array;
}

/* ---- fixes ---- */

/* Offsets count characters, which for SARIF are those of the file as text. */
static json_t *replacement_of (const RuleText *text, const Edit *edit)
{
  json_t *replacement = json_object (), *deleted = json_object ();
  json_built_set (deleted, "charOffset", json_integer (g_utf8_strlen (text->bytes, (gssize) edit->from.from)));
  json_built_set (
      deleted, "charLength",
      json_integer (g_utf8_strlen (text->bytes + edit->from.from, (gssize) (edit->from.to - edit->from.from))));
  json_built_set (replacement, "deletedRegion", deleted);
  json_built_set (replacement, "insertedContent", message (edit->to));
  return replacement;
}

static json_t *fixes_of (const RuleText *text, const Edit *edit)
{
  json_t *fixes = json_array (), *fix = json_object (), *changes = json_array (), *change = json_object (),
         *replacements = json_array ();
  json_built_add (replacements, replacement_of (text, edit));
  json_built_set (change, "artifactLocation", artifact (text->path));
  json_built_set (change, "replacements", replacements);
  json_built_add (changes, change);
  json_built_set (fix, "artifactChanges", changes);
  json_built_add (fixes, fix);
  return fixes;
}

static void add_fixes (const Log *log, json_t *result, guint index)
{
  const Mend *mend = lint_mend (log->lint, index);
  const RuleText *text = mend == NULL ? NULL : lint_text_of (log->lint, mend->place.path);
  Edit edit;
  if (text == NULL || !rule_text_edit (text, mend, &edit))
    return;
  json_built_set (result, "fixes", fixes_of (text, &edit));
  edit_clear (&edit);
}

/* ---- results ---- */

static json_t *result_of (const Log *log, const SillFindings *findings, guint index)
{
  json_t *result = json_object ();
  g_autofree char *text = sill_findings_text (findings, index, log->language);
  json_built_set (result, "ruleId", json_string (sill_findings_code (findings, index)));
  json_built_set (result, "ruleIndex", json_integer (rule_of (log, findings, index)));
  json_built_set (result, "level", json_string (severity_name (sill_findings_severity (findings, index))));
  json_built_set (result, "message", message (text));
  if (sill_findings_path (findings, index) != NULL)
    json_built_set (result, "locations", locations_of (findings, index));
  return result;
}

static void suppress (json_t *result, const char *because)
{
  json_t *suppressions = json_array (), *suppression = json_object ();
  json_built_set (suppression, "kind", json_string ("inSource"));
  json_built_set (suppression, "justification", json_string (because));
  json_built_add (suppressions, suppression);
  json_built_set (result, "suppressions", suppressions);
}

static void add_results (const Log *log)
{
  for (guint i = 0; i < sill_findings_size (log->lint->findings); i++) {
    json_t *result = result_of (log, log->lint->findings, i);
    add_fixes (log, result, i);
    json_built_add (log->results, result);
  }
  for (guint i = 0; i < sill_findings_size (log->lint->allowed); i++) {
    json_t *result = result_of (log, log->lint->allowed, i);
    suppress (result, g_ptr_array_index (log->lint->reasons, i));
    json_built_add (log->results, result);
  }
}

/* What the tool is; the rules are taken. */
static json_t *tool_of (json_t *rules)
{
  json_t *tool = json_object (), *driver = json_object ();
  json_built_set (driver, "name", json_string ("sill"));
  json_built_set (driver, "version", json_string (sill_version ()));
  json_built_set (driver, "rules", rules);
  json_built_set (tool, "driver", driver);
  return tool;
}

void lint_write_sarif (const SillLint *lint, SillLanguage language, GString *to)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const Log log = { lint, language, codes, json_array (), json_array () };
  json_t *root = json_object (), *runs = json_array (), *run = json_object ();
  add_results (&log);
  json_built_set (run, "tool", tool_of (log.rules));
  json_built_set (run, "language", json_string (language == SILL_ZH ? "zh-CN" : "en-US"));
  json_built_set (run, "columnKind", json_string ("unicodeCodePoints"));
  json_built_set (run, "results", log.results);
  json_built_add (runs, run);
  json_built_set (root, "$schema", json_string (SCHEMA));
  json_built_set (root, "version", json_string ("2.1.0"));
  json_built_set (root, "runs", runs);
  json_built_write (root, to);
}
