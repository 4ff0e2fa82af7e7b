/* The extension `sill` of PostgreSQL: a record as jsonb comes to its tiers. The engine itself is linked in, its memory is the
 * server's (server_memory.c), the rules are read once a session (session.c). */
#include "postgres/server_memory.h"
#include "postgres/session.h"
#include <fmgr.h>
#include <lib/stringinfo.h>
#include <miscadmin.h>
#include <string.h>
#include <utils/builtins.h>
#include <utils/jsonb.h>

#pragma GCC visibility push(default)
PG_MODULE_MAGIC;
void _PG_init (void);
Datum sill_tier (PG_FUNCTION_ARGS);
Datum sill_record (PG_FUNCTION_ARGS);
Datum sill_rules (PG_FUNCTION_ARGS);
PG_FUNCTION_INFO_V1 (sill_tier);
PG_FUNCTION_INFO_V1 (sill_record);
PG_FUNCTION_INFO_V1 (sill_rules);
#pragma GCC visibility pop

void _PG_init (void)
{
  memory_begin ();
  session_begin ();
}

/* A case that was read, and what is wanted of it. */
typedef struct {
  SillRules *rules;
  SillDetail detail;
  bool wants_tier;
  int n_cases;
  bool decided;
  int rank;
  char *record; /* JSON */
} CallAsked;

/* By the server's own writer: the engine has an escape_json of its own. */
static void append_quoted (StringInfo to, const char *words)
{
  JsonbValue value = { .type = jbvString,
                       .val.string = { .len = (int) strlen (words), .val = unconstify (char *, words) } };
  Jsonb *string = JsonbValueToJsonb (&value);
  JsonbToCString (to, &string->root, (int) VARSIZE (string));
}

/* The record as the text of a case, which charges `offence` if that is not NULL. */
static char *case_text (Jsonb *record, const char *offence)
{
  if (!JB_ROOT_IS_OBJECT (record))
    ereport (ERROR, errcode (ERRCODE_DATA_EXCEPTION),
             errmsg ("a record is an object: {\"conduct\": …, \"facts\": {…}}"));
  char *text = JsonbToCString (NULL, &record->root, (int) VARSIZE (record));
  if (offence == NULL)
    return text;
  StringInfoData all;
  initStringInfo (&all);
  appendStringInfoString (&all, "{\"charges\": [{\"offence\": ");
  append_quoted (&all, offence);
  appendStringInfo (&all, "}]%s%s", JB_ROOT_COUNT (record) > 0 ? ", " : "", text + 1);
  return all.data;
}

static gboolean answer (const SillCase *fact_case, gpointer data)
{
  CallAsked *asked = data;
  asked->n_cases++;
  if (asked->wants_tier) {
    g_autoptr (SillVerdict) verdict = sill_verdict_new (asked->rules);
    sill_case_check (asked->rules, fact_case, verdict);
    asked->decided = sill_verdict_size (verdict) == 1 && sill_verdict_decided (verdict);
    asked->rank = asked->decided ? (int) sill_verdict_floor (verdict, 0) : 0;
    return TRUE;
  }
  const SillQuestion question = { .detail = asked->detail };
  const SillReport report = { .format = SILL_JSON, .language = session_language () };
  SillReasons *reasons = sill_case_explain_with (asked->rules, fact_case, &question);
  asked->record = sill_reasons_write (reasons, &report);
  sill_reasons_free (reasons);
  return TRUE;
}

/* Reads the case and fills `asked`; what is wrong is in `findings`. Returns: whether it is a case. */
static bool ask (CallAsked *asked, const char *json, SillFindings *findings)
{
  GError *error = NULL;
  if (!sill_cases_read_bytes (asked->rules, json, strlen (json), "record", findings, answer, asked, &error))
    session_refuse (findings, error->message);
  return sill_findings_faults (findings) == 0 && asked->n_cases == 1;
}

Datum sill_tier (PG_FUNCTION_ARGS)
{
  CHECK_FOR_INTERRUPTS ();
  CallAsked asked = { .rules = session_rules (), .wants_tier = true };
  char *json = case_text (PG_GETARG_JSONB_P (1), text_to_cstring (PG_GETARG_TEXT_PP (0)));
  MemoryContext call = memory_begin_call ();
  SillFindings *findings = sill_findings_new ();
  if (!ask (&asked, json, findings))
    session_refuse (findings, "the record is no case");
  memory_end_call (call);
  if (!asked.decided)
    PG_RETURN_NULL ();
  PG_RETURN_INT16 ((int16) asked.rank);
}

static SillDetail detail_named (const char *name)
{
  static const struct {
    const char *name;
    SillDetail detail;
  } details[] = { { "verdict", SILL_DETAIL_VERDICT }, { "items", SILL_DETAIL_ITEMS }, { "full", SILL_DETAIL_FULL } };
  for (size_t i = 0; i < G_N_ELEMENTS (details); i++)
    if (strcmp (details[i].name, name) == 0)
      return details[i].detail;
  ereport (ERROR, errcode (ERRCODE_INVALID_PARAMETER_VALUE), errmsg ("no detail \"%s\"", name),
           errhint ("One of verdict, items, full."));
}

/* What is wrong with a record, in place of its charges. */
static char *errors_text (const SillFindings *findings)
{
  StringInfoData all;
  initStringInfo (&all);
  appendStringInfoString (&all, "{\"errors\": [");
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    appendStringInfoString (&all, i > 0 ? ", {\"code\": " : "{\"code\": ");
    append_quoted (&all, sill_findings_code (findings, i));
    appendStringInfoString (&all, ", \"text\": ");
    append_quoted (&all, sill_findings_text (findings, i, session_language ()));
    appendStringInfoChar (&all, '}');
  }
  appendStringInfoString (&all, "]}");
  return all.data;
}

Datum sill_record (PG_FUNCTION_ARGS)
{
  CHECK_FOR_INTERRUPTS ();
  if (PG_ARGISNULL (0))
    PG_RETURN_NULL ();
  const SillDetail detail =
      PG_ARGISNULL (2) ? SILL_DETAIL_VERDICT : detail_named (text_to_cstring (PG_GETARG_TEXT_PP (2)));
  CallAsked asked = { .rules = session_rules (), .detail = detail };
  char *offence = PG_ARGISNULL (1) ? NULL : text_to_cstring (PG_GETARG_TEXT_PP (1));
  char *given = case_text (PG_GETARG_JSONB_P (0), offence);
  MemoryContext call = memory_begin_call ();
  SillFindings *findings = sill_findings_new ();
  const bool is_case = ask (&asked, given, findings);
  char *json = pstrdup (is_case ? asked.record : errors_text (findings)); /* the caller's memory */
  memory_end_call (call);
  PG_RETURN_DATUM (DirectFunctionCall1 (jsonb_in, CStringGetDatum (json)));
}

Datum sill_rules (PG_FUNCTION_ARGS) { PG_RETURN_TEXT_P (cstring_to_text (sill_rules_hash (session_rules ()))); }
