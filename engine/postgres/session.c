/* What a session of the server holds of the engine: one set of rules, in memory that lasts, and two settings. */
#include "postgres/session.h"
#include "postgres/server_memory.h"
#include <lib/stringinfo.h>
#include <string.h>
#include <utils/guc.h>

static const struct config_enum_entry languages[] = { { "en", SILL_EN, false },
                                                      { "zh", SILL_ZH, false },
                                                      { NULL, 0, false } };

static char *folder; /* the server's */
static int language = SILL_EN;
static SillRules *rules;
static char *loaded; /* the folder that `rules` are of */

void session_begin (void)
{
  DefineCustomStringVariable ("sill.rules", "The folder of the rule files.", NULL, &folder, SILL_RULES, PGC_SUSET, 0,
                              NULL, NULL, NULL);
  DefineCustomEnumVariable ("sill.language", "The language of messages.", NULL, &language, SILL_EN, languages,
                            PGC_USERSET, 0, NULL, NULL, NULL);
  MarkGUCPrefixReserved ("sill");
}

SillLanguage session_language (void) { return (SillLanguage) language; }

void session_refuse (const SillFindings *findings, const char *otherwise)
{
  StringInfoData all;
  initStringInfo (&all);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *one = sill_findings_write (findings, i, session_language ());
    appendStringInfo (&all, "%s%s", i > 0 ? "\n" : "", one);
  }
  char *first = all.len > 0 ? pnstrdup (all.data, strcspn (all.data, "\n")) : pstrdup (otherwise);
  ereport (ERROR, errcode (ERRCODE_DATA_EXCEPTION), errmsg ("%s", first),
           strchr (all.data, '\n') != NULL ? errdetail_internal ("%s", all.data) : 0);
}

static gboolean take_none (const SillCase *fact_case, gpointer data)
{
  (void) fact_case, (void) data;
  return TRUE;
}

/* What the engine and GLib make once and keep is made now, in memory that lasts: no call needs to make it in its own. */
static void warm (void)
{
  static const char *const texts[] = { "{", "{\"findings\":\"complete\",\"facts\":{\"no such fact\":1}}" };
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SillFindings) findings = sill_findings_new ();
    sill_cases_read_bytes (rules, texts[i], strlen (texts[i]), "record", findings, take_none, NULL, NULL);
    for (guint each = 0; each < sill_findings_size (findings); each++)
      g_free (sill_findings_write (findings, each, session_language ()));
  }
}

/* In memory that lasts. Returns: FALSE: `findings` or `ret_why` say what is wrong. */
static bool load (SillFindings *findings, char **ret_why)
{
  GError *error = NULL;
  rules = sill_rules_take_up (folder, NULL, NULL);
  if (rules == NULL)
    rules = sill_rules_new ((const char *[]) { folder, NULL }, findings, &error);
  if (rules == NULL) {
    *ret_why = pstrdup (error->message);
    g_error_free (error);
    return false;
  }
  loaded = g_strdup (folder);
  warm ();
  return true;
}

static void forget (void)
{
  g_clear_pointer (&rules, sill_rules_unref);
  g_clear_pointer (&loaded, g_free);
}

SillRules *session_rules (void)
{
  if (memory_is_spent ())
    ereport (ERROR, errcode (ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE), errmsg ("sill stopped in this session"),
             errhint ("Connect again."));
  memory_last ();
  if (rules != NULL && strcmp (loaded, folder) == 0)
    return rules;
  SillFindings *volatile findings = NULL;
  char *why = NULL;
  PG_TRY ();
  {
    forget ();
    findings = sill_findings_new ();
    if (!load (findings, &why))
      session_refuse (findings, why);
    sill_findings_free (findings);
  }
  PG_CATCH ();
  {
    if (geterrcode () == ERRCODE_OUT_OF_MEMORY)
      memory_spend (); /* what lasts may be half made */
    else
      sill_findings_free (findings);
    PG_RE_THROW ();
  }
  PG_END_TRY ();
  return rules;
}
