/* A rule file that lacks one attribute: lint refuses it, or everything that can be asked of the rules is answered. */
#include "documents.h"
#include <sill.h>
#include <glib/gstdio.h>

typedef struct {
  GPtrArray *files; /* of SweepFile */
  char *folder;     /* where they are written */
  char *cases;
  gsize length;
} Sweep;

static char *written_path (const Sweep *sweep, guint i)
{
  g_autofree char *name = g_strdup_printf ("%03u.xml", i);
  return g_build_filename (sweep->folder, name, NULL);
}

/* Writes file `i` with the bytes from `begin` to `end` left out. */
static void write_without (const Sweep *sweep, guint i, gsize begin, gsize end)
{
  const SweepFile *file = g_ptr_array_index (sweep->files, i);
  g_autofree char *path = written_path (sweep, i);
  g_autoptr (GString) text = g_string_new_len (file->text, (gssize) file->length);
  g_string_erase (text, (gssize) begin, (gssize) (end - begin));
  if (!g_file_set_contents_full (path, text->str, (gssize) text->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    sweep_fail ("cannot be written", path, begin);
}

/* Returns: yours; NULL: refused. */
static SillRules *read_written (const Sweep *sweep)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { sweep->folder, NULL }, findings, NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++)
    for (SillLanguage language = SILL_ZH; language <= SILL_EN; language++)
      g_free (sill_findings_write (findings, i, language));
  return rules;
}

static gboolean write_case (const SillCase *fact_case, gpointer data)
{
  g_autoptr (SillReasons) reasons = sill_case_explain_with (data, fact_case, &(SillQuestion) { .all_offences = TRUE });
  for (SillFormat format = SILL_TEXT; format <= SILL_HTML; format++)
    for (SillLanguage language = SILL_ZH; language <= SILL_EN; language++)
      g_free (sill_reasons_write (reasons, &(SillReport) { format, language, FALSE, 80 }));
  return TRUE;
}

static void ask (SillRules *rules, const char *offence)
{
  g_autoptr (SillInterview) interview = sill_interview_new (rules, offence, NULL);
  for (guint i = 0; i < 12 && sill_interview_topic (interview) != NULL; i++) {
    const SillReport report = { SILL_TEXT, i % 2 == 0 ? SILL_ZH : SILL_EN, FALSE, 80 };
    g_free (sill_interview_question (interview, &report));
    g_free (sill_interview_why (interview, &report));
    sill_interview_answer (interview, "", &report, NULL);
  }
}

static void use (SillRules *rules, const Sweep *sweep)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_auto (GStrv) instruments = sill_rules_instruments (rules);
  g_auto (GStrv) offences = sill_rules_offences (rules);
  for (guint i = 0; instruments[i] != NULL; i++)
    for (SillLanguage language = SILL_ZH; language <= SILL_EN; language++)
      g_free (sill_rules_show (rules, instruments[i], SILL_TEXT, language, 80));
  for (guint i = 0; offences[i] != NULL; i++)
    ask (rules, offences[i]);
  sill_cases_read_bytes (rules, sweep->cases, sweep->length, "cases", findings, write_case, rules, NULL);
}

static void try_without (const Sweep *sweep, guint changed, gsize begin, gsize end)
{
  write_without (sweep, changed, begin, end);
  g_autoptr (SillRules) rules = read_written (sweep);
  if (rules != NULL)
    use (rules, sweep);
}

/* ` name="value"` in a tag; not inside comments, which have no such thing here. */
static guint sweep_file (const Sweep *sweep, guint changed, guint step)
{
  guint n = 0, tried = 0;
  const SweepFile *file = g_ptr_array_index (sweep->files, changed);
  g_autoptr (GRegex) attribute = g_regex_new ("\\s[a-zA-Z][-a-zA-Z:]*\\s*=\\s*(\"[^\"]*\"|'[^']*')", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_regex_match_full (attribute, file->text, (gssize) file->length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL), n++) {
    gint begin = 0, end = 0;
    g_match_info_fetch_pos (match, 0, &begin, &end);
    if ((n + changed) % step != 0)
      continue;
    try_without (sweep, changed, (gsize) begin, (gsize) end);
    tried++;
  }
  write_without (sweep, changed, 0, 0);
  return tried;
}

static void remove_written (const Sweep *sweep)
{
  for (guint i = 0; i < sweep->files->len; i++) {
    g_autofree char *path = written_path (sweep, i);
    g_unlink (path);
  }
  g_rmdir (sweep->folder);
}

guint sweep_attributes (const char *folder, const char *cases, guint step)
{
  guint n = 0;
  g_autoptr (GPtrArray) files = sweep_files (folder, ".xml");
  Sweep sweep = { .files = files, .folder = g_dir_make_tmp ("sweep-XXXXXX", NULL) };
  if (!g_file_get_contents (cases, &sweep.cases, &sweep.length, NULL))
    sweep_fail ("no cases", cases, 0);
  for (guint i = 0; i < files->len; i++)
    write_without (&sweep, i, 0, 0);
  for (guint i = 0; i < files->len; i++)
    n += sweep_file (&sweep, i, step);
  remove_written (&sweep);
  g_free (sweep.folder);
  g_free (sweep.cases);
  return n;
}
