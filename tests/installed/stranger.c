/* A program that knows the library by its headers alone: every public function is called, at its ends too, and must do
 * what its header says. stranger RULES-FOLDER; compiled against what `make install` puts in place. */
#include <sill.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(what)                                                                                                    \
  do                                                                                                                   \
    if (!(what)) {                                                                                                     \
      fprintf (stderr, "stranger: line %d: not so: %s\n", __LINE__, #what);                                            \
      exit (1);                                                                                                        \
    }                                                                                                                  \
  while (0)

static const SillReport zh_text = { SILL_TEXT, SILL_ZH, FALSE, 0 };

#define CASE "<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2021-03-04'/>"
#define PARTIAL "<case xmlns='urn:sill:case:1' id='half' findings='partial'><conduct from='2021-03-04'/>"
#define CHARGE "<charge offence='cn/253-1'/></case>"

static gboolean has (const char *text, const char *part) { return text != NULL && strstr (text, part) != NULL; }

/* --- what a case is read for --- */

typedef struct {
  SillRules *rules;
  SillVerdict *verdict;
  guint n;
  char *id;
  SillInterview *interview;
  guint unmet; /* expectations, of all formats */
} Use;

static gboolean use_case (const SillCase *fact_case, gpointer data)
{
  Use *use = data;
  const SillQuestion question = { "2022-06-01", TRUE, SILL_DETAIL_ITEMS };
  use->n++;
  g_free (use->id);
  use->id = g_strdup (sill_case_id (fact_case));
  sill_case_check_with (use->rules, fact_case, &question, use->verdict);
  CHECK (sill_verdict_size (use->verdict) >= 1);
  sill_case_check (use->rules, fact_case, use->verdict);
  for (SillFormat format = SILL_TEXT; format <= SILL_HTML; format++) {
    const SillReport report = { format, SILL_EN, format == SILL_TEXT, 60 };
    g_autoptr (SillReasons) reasons = sill_case_explain (use->rules, fact_case);
    g_autoptr (SillReasons) more = sill_case_explain_with (use->rules, fact_case, &question);
    g_autoptr (SillReasons) used = sill_reasons_new (use->rules);
    sill_reasons_explain (used, fact_case, &question);
    sill_reasons_explain (used, fact_case, &(SillQuestion) { .detail = SILL_DETAIL_FULL });
    g_autofree char *same = sill_reasons_write (used, &report);
    g_autofree char *head = sill_report_head (&report), *tail = sill_report_tail (&report);
    g_autofree char *body = sill_reasons_write (reasons, &report), *longer = sill_reasons_write (more, &report);
    CHECK (head != NULL && tail != NULL && strlen (body) > 40 && longer != NULL);
    CHECK (g_str_equal (same, body));
    CHECK (sill_reasons_decided (reasons) == sill_verdict_decided (use->verdict));
    for (guint i = 0; i < sill_reasons_expectations (reasons); i++) {
      g_autofree char *unmet = sill_reasons_unmet (reasons, i, SILL_EN);
      use->unmet += unmet != NULL;
    }
  }
  if (use->interview == NULL)
    use->interview = sill_interview_new (use->rules, "cn/253-1", fact_case);
  return TRUE;
}

static gboolean stop (const SillCase *fact_case, gpointer n)
{
  CHECK (fact_case != NULL);
  ++*(guint *) n;
  return FALSE;
}

static void read_text (Use *use, const char *text, SillFindings *findings)
{
  g_autoptr (GError) error = NULL;
  CHECK (sill_cases_read_bytes (use->rules, text, strlen (text), "a.xml", findings, use_case, use, &error));
  CHECK (error == NULL);
}

/* --- one noun after the other --- */

static void try_findings (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CHECK (sill_findings_size (findings) == 0 && sill_findings_faults (findings) == 0);
  sill_findings_free (NULL);
  sill_lint_free (NULL);
  guint n = 0;
  for (; sill_findings_table_code (n) != NULL; n++) {
    CHECK (*sill_findings_table_text (n, SILL_ZH) != '\0');
    CHECK (*sill_findings_table_text (n, SILL_EN) != '\0');
    CHECK (sill_findings_table_severity (n) <= SILL_FAULT);
  }
  CHECK (n > 50 && sill_findings_table_text (n, SILL_EN) == NULL);
}

static void try_rules_that_are_none (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  CHECK (sill_rules_new ((const char *const[]) { "/nowhere/at/all", NULL }, findings, &error) == NULL);
  CHECK (error != NULL && error->domain == SILL_ERROR && error->domain == sill_error_quark ());
  CHECK (sill_rules_new ((const char *const[]) { NULL }, findings, NULL) == NULL);
  sill_rules_unref (NULL);
}

/* What starts from an image is what the files say; without one it fails. */
static void try_images (SillRules *rules, const char *folder)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  CHECK (sill_rules_compile (folder, "stranger.image", findings, NULL) && sill_findings_size (findings) == 0);
  g_autoptr (SillRules) taken = sill_rules_take_up (folder, "stranger.image", NULL);
  CHECK (taken != NULL && g_str_equal (sill_rules_hash (taken), sill_rules_hash (rules)));
  CHECK (sill_rules_take_up (folder, "/nowhere/at/all", &error) == NULL && error->code == SILL_ERROR_IO);
  static const char fraud[] = "{\"id\": \"a\", \"findings\": \"complete\", \"charges\": [{\"offence\": \"cn/266\"}]}";
  static const char other[] = "{\"id\": \"a\", \"findings\": \"complete\", \"charges\": [{\"offence\": \"cn/312\"}]}";
  g_auto (GStrv) days = sill_rules_days (rules, "cn/253-1");
  CHECK (days != NULL && g_strv_contains ((const char *const *) days, "2017-06-01"));
  CHECK (sill_rules_days (rules, "cn/0") == NULL);
  g_autoptr (SillRules) part = sill_rules_take_up_for (folder, "stranger.image", fraud, strlen (fraud), NULL);
  CHECK (part != NULL && g_str_equal (sill_rules_hash (part), sill_rules_hash (rules)));
  CHECK (sill_rules_has (part, "cn/266") && !sill_rules_has (part, "cn/312") && sill_rules_has (rules, "cn/312"));
  CHECK (sill_rules_name (part, "cn/312", SILL_EN) != NULL);
  g_autoptr (SillRules) bare = sill_rules_take_up_for_cases (folder, "stranger.image", fraud, strlen (fraud), NULL);
  CHECK (bare != NULL && sill_rules_suffice (bare, fraud, strlen (fraud)) && !sill_rules_has (bare, "cn/312"));
  CHECK (!sill_rules_suffice (bare, other, strlen (other)));
  static const char late[] = "{\"id\": \"a\", \"findings\": \"complete\", \"conduct\": {\"from\": \"2024-03\"}, "
                             "\"charges\": [{\"offence\": \"cn/266\"}]}";
  static const char early[] = "{\"id\": \"a\", \"findings\": \"complete\", \"conduct\": {\"from\": \"1998-03\"}, "
                              "\"charges\": [{\"offence\": \"cn/266\"}]}";
  g_autoptr (SillRules) recent = sill_rules_take_up_for_cases (folder, "stranger.image", late, strlen (late), NULL);
  CHECK (recent != NULL && sill_rules_suffice (recent, late, strlen (late)));
  CHECK (!sill_rules_suffice (recent, early, strlen (early)) && !sill_rules_suffice (recent, fraud, strlen (fraud)));
  CHECK (!sill_rules_suffice (part, other, strlen (other)) && sill_rules_suffice (rules, other, strlen (other)));
}

static gboolean take_columns (const SillCase *fact_case, gpointer data)
{
  SillColumns **columns = ((gpointer *) data)[1];
  *columns = sill_columns_new (((gpointer *) data)[0], fact_case, NULL);
  return TRUE;
}

/* Three rows at once. */
static void try_columns (SillRules *rules)
{
  static const char like[] = CASE "<fact id='given' value='yes'/>" CHARGE;
  static const gint64 track[] = { 49, 50, 500 };
  guint8 floor[3], ceiling[3];
  SillColumns *columns = NULL;
  const char *instrument = NULL;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CHECK (sill_cases_read_bytes (rules, like, sizeof like - 1, "like", findings, take_columns,
                                (gpointer[]) { rules, &columns }, NULL));
  CHECK (columns != NULL && sill_columns_laws (columns) == 1 && sill_columns_items (columns, 0) > 10);
  CHECK (sill_columns_item (columns, 0, 0, &instrument) != NULL && has (instrument, "cn/"));
  const SillColumn column = { sill_columns_fact (columns, "track"), track, NULL, NULL };
  CHECK (column.fact >= 0 && sill_columns_parts (columns, column.fact) == 1);
  CHECK (sill_columns_decide (columns, &column, 1, 3, &(SillTiers) { .floor = floor, .ceiling = ceiling }, NULL));
  for (guint i = 0; i < 3; i++)
    CHECK (floor[i] == i && ceiling[i] == i);
  sill_columns_free (columns);
}

static void try_rules (SillRules *rules)
{
  g_auto (GStrv) instruments = sill_rules_instruments (rules);
  g_auto (GStrv) offences = sill_rules_offences (rules);
  CHECK (g_strv_length (instruments) > 10 && g_strv_length (offences) >= 14);
  CHECK (strlen (sill_rules_hash (rules)) == 64);
  CHECK (has (sill_rules_name (rules, "cn/253-1", SILL_ZH), "个人信息"));
  CHECK (sill_rules_name (rules, "cn/nothing", SILL_EN) == NULL);
  CHECK (has (sill_rules_path (rules, "cn/fashi-2017-10"), "fashi-2017-10.xml"));
  CHECK (sill_rules_path (rules, "cn/nothing") == NULL);
  g_auto (GStrv) files = sill_rules_files (rules, "cn/fashi-2017-10");
  CHECK (files[0] != NULL && files[1] == NULL && sill_rules_files (rules, "cn/nothing") == NULL);
  static const SillFormat formats[] = { SILL_TEXT, SILL_MARKDOWN, SILL_HTML };
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *shown = sill_rules_show (rules, "cn/fashi-2017-10", formats[i], SILL_EN, 80);
    CHECK (shown != NULL && strlen (shown) > 1000);
  }
  CHECK (sill_rules_show (rules, "cn/nothing", SILL_TEXT, SILL_EN, 80) == NULL);
  static const char *const stages[] = { "vocabulary", "rulebook", "program" };
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++) {
    g_autofree char *dump = sill_rules_dump (rules, stages[i]);
    CHECK (dump != NULL && *dump != '\0');
  }
  CHECK (sill_rules_dump (rules, "soul") == NULL);
  g_autofree char *form = sill_rules_form (rules, "cn/246", SILL_EN);
  CHECK (has (form, "least point") && sill_rules_form (rules, "cn/nothing", SILL_EN) == NULL);
  SillRules *again = sill_rules_ref (rules);
  CHECK (again == rules);
  sill_rules_unref (again);
}

static void try_names (SillRules *rules)
{
  CHECK (g_str_equal (sill_rules_find (rules, "诈骗罪"), "cn/266"));
  CHECK (sill_rules_find (rules, "no such offence") == NULL && sill_rules_find (rules, "285") == NULL);
  g_auto (GStrv) several = sill_rules_offences_named (rules, "285");
  g_auto (GStrv) none = sill_rules_offences_named (rules, "no such offence");
  CHECK (g_strv_length (several) > 1 && g_strv_length (none) == 0);
  g_auto (GStrv) collections = sill_rules_collections (rules);
  CHECK (g_strv_length (collections) == 1 && sill_rules_complete_to (rules, "nowhere") == NULL);
  g_autofree char *day = sill_rules_complete_to (rules, collections[0]);
  CHECK (day != NULL && strlen (day) == 10);
  g_auto (GStrv) days = sill_rules_days (rules, "cn/253-1");
  CHECK (g_strv_length (days) > 2 && sill_rules_days (rules, "nowhere") == NULL);
  g_autofree char *readings = sill_rules_readings (rules, "cn/253-1", SILL_EN);
  CHECK (sill_rules_has_reading (rules, "5(2)(3) single") && !sill_rules_has_reading (rules, "5(2)(3)"));
  CHECK (*readings == '[' && sill_rules_readings (rules, "nowhere", SILL_EN) == NULL);
  static const SillFormat formats[] = { SILL_TEXT, SILL_MARKDOWN, SILL_JSON };
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *all = sill_rules_facts (rules, NULL, formats[i], SILL_EN, 80);
    g_autofree char *some = sill_rules_facts (rules, "诈骗罪", formats[i], SILL_ZH, 80);
    CHECK (all != NULL && some != NULL && strlen (all) > strlen (some));
  }
  CHECK (sill_rules_facts (rules, "285", SILL_TEXT, SILL_EN, 80) == NULL);
  g_autoptr (SillFindings) advice = sill_findings_new ();
  sill_rules_advise (rules, advice);
  CHECK (sill_findings_faults (advice) == 0);
}

static void try_questions (void)
{
  CHECK (sill_question_valid (&(SillQuestion) { NULL, FALSE, SILL_DETAIL_VERDICT }));
  CHECK (!sill_question_valid (&(SillQuestion) { NULL, FALSE, (SillDetail) 3 }));
  CHECK (sill_question_valid (&(SillQuestion) { "2020-02-29", TRUE, SILL_DETAIL_FULL }));
  CHECK (!sill_question_valid (&(SillQuestion) { "2021-02-29", TRUE, SILL_DETAIL_FULL }));
  CHECK (!sill_question_valid (&(SillQuestion) { "", TRUE, SILL_DETAIL_FULL }));
}

static void try_cases (SillRules *rules)
{
  Use use = { .rules = rules, .verdict = sill_verdict_new (rules) };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CHECK (sill_verdict_size (use.verdict) == 0 && sill_verdict_decided (use.verdict));
  read_text (&use, CASE "<fact id='track' value='500'/><fact id='given' value='yes'/>" CHARGE, findings);
  CHECK (use.n == 1 && strcmp (use.id, "line 1") == 0 && use.unmet == 0);
  CHECK (sill_verdict_size (use.verdict) == 1 && sill_verdict_decided (use.verdict));
  CHECK (sill_verdict_floor (use.verdict, 0) == 2 && sill_verdict_ceiling (use.verdict, 0) == 2);
  CHECK (strcmp (sill_verdict_offence (use.verdict, 0), "cn/253-1") == 0);
  read_text (&use, "\n\n" PARTIAL CHARGE, findings);
  CHECK (use.n == 2 && strcmp (use.id, "half") == 0);
  CHECK (sill_verdict_floor (use.verdict, 0) == 0 && sill_verdict_ceiling (use.verdict, 0) == 2);
  read_text (&use, CASE "<charge offence='cn/253-1'/><expect tier='serious'/></case>", findings);
  CHECK (use.n == 3 && use.unmet == 4);
  CHECK (sill_findings_faults (findings) == 0);
  read_text (&use, "\n<case", findings);
  CHECK (use.n == 3 && sill_findings_faults (findings) == 1);
  guint last = sill_findings_size (findings) - 1;
  g_autofree char *line = sill_findings_write (findings, last, SILL_EN);
  CHECK (has (line, "a.xml:2:") && has (line, sill_findings_code (findings, last)));
  CHECK (sill_findings_severity (findings, last) == SILL_FAULT);
  guint n = 0;
  static const char two[] = "<cases xmlns='urn:sill:case:1'>" PARTIAL CHARGE PARTIAL CHARGE "</cases>";
  CHECK (sill_cases_read_bytes (rules, two, sizeof two - 1, "two", findings, stop, &n, NULL) && n == 1);
  n = 0;
  guint before = sill_findings_faults (findings);
  CHECK (sill_cases_read (rules, "/nowhere/at/all", findings, stop, &n, NULL) && n == 0);
  CHECK (sill_findings_faults (findings) == before + 1);
  sill_interview_free (use.interview);
  sill_verdict_free (use.verdict);
  sill_verdict_free (NULL);
  sill_reasons_free (NULL);
  g_free (use.id);
}

static void answer_all (SillInterview *interview)
{
  char *problem = NULL;
  CHECK (!sill_interview_answer (interview, "\x1b[2J no such thing", &zh_text, &problem) && problem != NULL);
  CHECK (strchr (problem, '\x1b') == NULL);
  g_free (problem);
  for (guint i = 0; sill_interview_topic (interview) != NULL; i++) {
    g_autofree char *question = sill_interview_question (interview, &zh_text);
    g_autofree char *why = sill_interview_why (interview, &zh_text);
    g_autofree char *range = sill_interview_range (interview, &zh_text);
    CHECK (i < 300 && question != NULL && why != NULL && range != NULL);
    CHECK (sill_interview_floor (interview) <= sill_interview_ceiling (interview));
    CHECK (sill_interview_answer (interview, "", &zh_text, NULL));
  }
}

static void try_interviews (SillRules *rules)
{
  CHECK (sill_interview_new (rules, "cn/nothing", NULL) == NULL);
  sill_interview_free (NULL);
  g_autoptr (SillInterview) interview = sill_interview_new (rules, "cn/253-1", NULL);
  CHECK (interview != NULL && !sill_interview_back (interview));
  answer_all (interview);
  CHECK (sill_interview_question (interview, &zh_text) == NULL);
  CHECK (sill_interview_why (interview, &zh_text) == NULL);
  g_autoptr (SillReasons) reasons = sill_interview_explain (interview);
  CHECK (sill_reasons_decided (reasons) == sill_interview_decided (interview));
  Use use = { .rules = rules, .verdict = sill_verdict_new (rules) };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *written = sill_interview_write_case (interview);
  read_text (&use, written, findings);
  CHECK (use.n == 1 && sill_verdict_floor (use.verdict, 0) == sill_interview_floor (interview));
  CHECK (sill_verdict_ceiling (use.verdict, 0) == sill_interview_ceiling (interview));
  CHECK (sill_interview_back (interview) && sill_interview_topic (interview) != NULL);
  sill_interview_free (use.interview);
  sill_verdict_free (use.verdict);
  g_free (use.id);
}

static gboolean take_lines (const SillBatchPart *part, gpointer data)
{
  CHECK (part->length > 0 && part->lines[part->length - 1] == '\n' && part->so_far->records > 0);
  *(gsize *) data += part->length;
  return TRUE;
}

/* Rules that grow with the offences that a batch names say what all rules say. */
static void try_batch_as_named (const char *folder, gsize length)
{
  const char *const paths[] = { "boundary-50.xml", "nothing-here.xml", NULL };
  g_autoptr (SillRules) rules = sill_rules_take_up_as_named (folder, "stranger.image", NULL);
  const SillBatch batch = { .paths = paths, .threads = 2 };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  gsize same = 0;
  CHECK (rules != NULL && sill_rules_name (rules, "cn/312", SILL_EN) != NULL);
  CHECK (sill_batch_run (rules, &batch, take_lines, &same, &counts, &foreign, NULL));
  CHECK (same == length && counts.records == 2 && counts.refused == 1 && counts.charges[1] == 1);
  CHECK (sill_rules_take_up_as_named (folder, "/nowhere/at/all", NULL) == NULL);
  g_autoptr (SillSummary) summary = sill_summary_new (rules);
  const SillBatch summed = { .paths = paths, .threads = 2, .summary = summary };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) none = NULL;
  CHECK (!sill_batch_run (rules, &summed, take_lines, &same, &counts, &none, &error));
  CHECK (g_error_matches (error, SILL_ERROR, SILL_ERROR_RULES) && same == length);
}

static void try_batches (SillRules *rules, const char *folder)
{
  const char *const paths[] = { "boundary-50.xml", "nothing-here.xml", NULL };
  g_autoptr (SillSummary) summary = sill_summary_new (rules), again = sill_summary_new (rules);
  const SillBatch batch = { .paths = paths, .threads = 2, .summary = summary };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  gsize length = 0;
  CHECK (sill_batch_run (rules, &batch, take_lines, &length, &counts, &foreign, NULL));
  CHECK (length > 0 && counts.records == 2 && counts.refused == 1 && counts.charges[1] == 1 && *foreign == NULL);
  try_batch_as_named (folder, length);
  g_autofree char *line = sill_summary_keep (summary);
  CHECK (sill_summary_take_up (again, line) && !sill_summary_take_up (again, "2 1"));
  const SillReport report = { .format = SILL_JSON };
  g_autofree char *text = sill_summary_write (again, &report);
  CHECK (strstr (text, "\"records\": 2,") != NULL && strstr (text, "\"refused\": 1,") != NULL);
  sill_summary_free (NULL);
}

/* How often it was told, and of how many parts last. */
typedef struct {
  guint n, all;
} Told;

static void note_told (guint done, guint all, gpointer data)
{
  Told *told = data;
  CHECK (done < all);
  told->n++;
  told->all = all;
}

static void try_suites (SillRules *rules)
{
  const char *const paths[] = { "boundary-50.xml", NULL };
  sill_suite_free (NULL);
  g_autoptr (SillSuite) suite = sill_suite_new (rules, SILL_EN, NULL);
  sill_suite_add_missing (suite);
  Told told = { 0, 0 };
  sill_suite_tell (suite, (SillProgress) { note_told, &told });
  sill_suite_run (suite, paths, 1);
  CHECK (told.n == 1 && told.all == 1);
  const SillSuiteCounts counts = sill_suite_counts (suite);
  CHECK (counts.cases == 1 && counts.expectations == 1 && counts.unmet == 0);
  CHECK (sill_suite_files (suite) == 1 && g_str_equal (sill_suite_path (suite, 0), paths[0]));
  CHECK (sill_findings_size (sill_suite_findings (suite, 0)) == 0 && sill_suite_error (suite, 0) == NULL);
  g_autofree char *text = NULL, *report = sill_suite_write (suite, SILL_SUITE_TAP);
  gsize length = 0;
  CHECK (sill_suite_unmet (suite, 0) == 0 && report != NULL);
  CHECK (g_file_get_contents (paths[0], &text, &length, NULL));
  g_autofree char *accepted = sill_suite_accept (suite, 0, text, length);
  CHECK (accepted != NULL && g_str_equal (accepted, text));
}

static void try_lint (const char *folder)
{
  const char *const paths[] = { folder, NULL };
  Told told = { 0, 0 };
  g_autoptr (SillLint) lint = sill_lint_new_told (paths, NULL, (SillProgress) { note_told, &told }, NULL);
  g_autoptr (SillLint) alone = sill_lint_new (paths, NULL, NULL);
  CHECK (told.n > 1 && told.n == told.all && alone != NULL);
  CHECK (lint != NULL && sill_findings_faults (sill_lint_findings (lint)) == 0 && sill_lint_files (lint) > 1);
  g_autofree char *report = sill_lint_write (lint, SILL_LINT_SARIF, SILL_EN);
  g_autofree char *page = sill_lint_explain ("band-hole", SILL_ZH);
  CHECK (report != NULL && page != NULL && sill_lint_allowed (lint) < 1000);
  CHECK (g_file_test (sill_lint_path (lint, 0), G_FILE_TEST_EXISTS) && *sill_lint_text (lint, 0) != '\0');
  CHECK (sill_lint_mends (lint, 0) > 0 || sill_lint_mended (lint, 0) == NULL);
}

static void try_layout (void)
{
  static const char wild[] = "<case xmlns='urn:sill:case:1'   findings='partial' id='a'/>", broken[] = "<case";
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *once = sill_layout (wild, sizeof wild - 1, "wild.xml", findings);
  g_autofree char *twice = once == NULL ? NULL : sill_layout (once, strlen (once), "wild.xml", findings);
  CHECK (twice != NULL && g_str_equal (once, twice) && sill_findings_size (findings) == 0);
  CHECK (sill_layout (broken, sizeof broken - 1, "broken.xml", findings) == NULL &&
         sill_findings_faults (findings) == 1);
  CHECK (g_str_equal (sill_findings_path (findings, 0), "broken.xml") && sill_findings_line (findings, 0) == 1);
  CHECK (sill_findings_column (findings, 0) > 0);
  g_autofree char *words = sill_findings_text (findings, 0, SILL_EN);
  CHECK (*words != '\0');
}

/* `other` has one figure changed. */
static void try_diffs (SillRules *rules, SillRules *other)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  sill_diff_free (NULL);
  g_autoptr (SillDiff) same = sill_diff_new (rules, rules);
  CHECK (!sill_diff_has_effect (same, SILL_DIFF_ALL) && sill_diff_is_proved (same) && sill_diff_size (same) == 0);
  Told told = { 0, 0 };
  g_autoptr (SillDiff) diff = sill_diff_new_told (rules, other, (SillProgress) { note_told, &told });
  CHECK (told.n > 1 && told.n == told.all);
  CHECK (sill_diff_docket (diff, "boundary-50.xml", findings, NULL) && sill_findings_faults (findings) == 0);
  CHECK (sill_diff_has_effect (diff, SILL_DIFF_LIGHTER) && sill_diff_size (diff) > 0);
  g_autofree char *witness = sill_diff_witness (diff, 0, TRUE, SILL_EN);
  CHECK (witness != NULL && strstr (witness, "cn/253-1") != NULL);
  const SillDiffReport asked = { .report = { .format = SILL_TEXT, .language = SILL_EN },
                                 .old_name = "a",
                                 .new_name = "b" };
  g_autofree char *report = sill_diff_write (diff, &asked);
  CHECK (report != NULL);
}

/* Rules that were made to be compared are compared like others. */
static void try_beside (SillRules *rules, const char *folder, SillRules *other)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) beside = sill_rules_new_beside ((const char *const[]) { folder, NULL }, rules, findings, NULL);
  const SillDiffReport report = { { .format = SILL_JSON }, SILL_DIFF_ALL, "old", "new" };
  g_autoptr (SillDiff) one = sill_diff_new (rules, beside), whole = sill_diff_new (rules, other);
  g_autofree char *text = sill_diff_write (one, &report), *expected = sill_diff_write (whole, &report);
  CHECK (sill_findings_faults (findings) == 0 && g_str_equal (text, expected));
}

/* One figure written otherwise, wrongly, and as it was. */
static void try_revisions (const char *folder)
{
  const char *const paths[] = { folder, NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  sill_reviser_free (NULL);
  g_autoptr (SillReviser) reviser = sill_reviser_new (paths, findings, NULL);
  g_autofree char *figures = sill_reviser_figures (reviser, "cn/253-1", SILL_EN);
  CHECK (g_str_has_prefix (figures, "[{\"kind\":") && sill_reviser_figures (reviser, "nowhere", SILL_EN) == NULL);
  SillRevision one = { 3, "60", "at-least" };
  SillRevisions all = { "cn/253-1", &one, 1, SILL_EN };
  char *problem = NULL;
  CHECK (sill_reviser_revise (reviser, &all, findings, &problem) && problem == NULL);
  CHECK (sill_reviser_rules (reviser) != sill_reviser_old (reviser));
  g_autofree char *changes = sill_reviser_changes (reviser, SILL_EN);
  CHECK (strstr (changes, "\"direction\":\"lighter\"") != NULL);
  one.value = "many";
  CHECK (!sill_reviser_revise (reviser, &all, findings, &problem) && sill_findings_faults (findings) > 0);
  one.figure = 1000;
  CHECK (!sill_reviser_revise (reviser, &all, findings, &problem) && problem != NULL);
  g_free (problem);
}

/* Rules without files, and a page of an explorer, which is not the one that the program was made with. */
static void try_texts (const char *folder)
{
  static const char page[] = "a<!--sheet-->b<!--rules-->c<!--offences-->d", text[] = "<?xml version='1.0'?><wrong/>";
  const char *const all[] = { NULL }, *const paths[] = { folder, NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = sill_explorer_write (page, paths, all, findings, NULL);
  CHECK (whole != NULL && *whole == 'a' && g_str_has_suffix (whole, "c[]d"));
  CHECK (sill_explorer_write ("no page", paths, all, findings, &error) == NULL && error->code == SILL_ERROR_DOCUMENT);
  const SillRuleText wrong = { "wrong.xml", text, sizeof text - 1 };
  CHECK (sill_rules_new_texts (&wrong, 1, findings, NULL) == NULL && sill_findings_faults (findings) > 0);
  CHECK (sill_school_new_texts (&wrong, 1, findings, NULL) == NULL);
}

/* `folder`: from which the rules were read. */
static void try_mutations (SillRules *rules, const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "cn", "fashi-2017-10.xml", NULL);
  const char *const files[] = { file, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree const char **mistakes = sill_mutation_mistakes ();
  sill_mutation_free (NULL);
  CHECK (g_strv_contains (mistakes, "limit-up"));
  g_autoptr (SillMutation) mutation = sill_mutation_new (rules, files, &error);
  CHECK (mutation != NULL && !sill_mutation_only (mutation, "typo") && sill_mutation_only (mutation, "limit-up"));
  CHECK (sill_mutation_read (mutation, "boundary-50.xml", findings, NULL) && sill_findings_faults (findings) == 0);
  Told told = { 0, 0 };
  sill_mutation_tell (mutation, (SillProgress) { note_told, &told });
  sill_mutation_run (mutation, 2);
  const SillMutationCounts counts = sill_mutation_counts (mutation);
  CHECK (told.n <= counts.mutants &&
         (told.n == 0 || told.all == counts.mutants)); /* the other thread may have been quicker */
  CHECK (counts.cases == 1 && counts.killed > 0 && counts.survived > 0 && counts.unmet == 0);
  CHECK (sill_mutation_score (mutation) > 0 && sill_mutation_score (mutation) < 10000);
  CHECK (sill_mutation_size (mutation) > 0);
  g_autofree char *missing = sill_mutation_case (mutation, 0, SILL_ZH);
  CHECK (strstr (missing, "<expect ") != NULL);
  const SillReport asked = { .format = SILL_JSON, .language = SILL_EN };
  g_autofree char *report = sill_mutation_write (mutation, &asked);
  CHECK (strstr (report, "\"limit-up\"") != NULL);
}

static void try_boundaries (SillRules *rules, const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "cn", "fashi-2017-10.xml", NULL);
  const char *const files[] = { file, NULL };
  sill_boundary_free (NULL);
  g_autoptr (SillBoundary) all = sill_boundary_new (rules, NULL);
  g_autoptr (SillBoundary) boundary = sill_boundary_new (rules, files);
  CHECK (sill_boundary_size (boundary) == 1 && g_str_equal (sill_boundary_offence (boundary, 0), "cn/253-1"));
  CHECK (sill_boundary_count (boundary) > 50 && sill_boundary_count (all) > sill_boundary_count (boundary));
  CHECK (sill_boundary_missing (all) >= sill_boundary_missing (boundary));
  g_autofree char *cases = sill_boundary_cases (boundary, 0, SILL_EN);
  CHECK (strstr (cases, "<cases ") != NULL && strstr (cases, "<expect") == NULL);
  g_autofree char *days = sill_boundary_marks (boundary, 0, SILL_MARKS_DAYS);
  g_autofree char *figures = sill_boundary_marks (boundary, 0, SILL_MARKS_FIGURES);
  CHECK (strstr (days, "2017-05-31") != NULL && strstr (figures, "2017-05-31") == NULL);
  g_autofree char *report = sill_boundary_write (boundary, &zh_text);
  CHECK (*report != '\0');
}

static void try_exercises (const char *folder)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  sill_school_free (NULL);
  g_autoptr (SillSchool) school = sill_school_new ((const char *const[]) { folder, NULL }, findings, NULL);
  CHECK (school != NULL && sill_rules_name (sill_school_rules (school), "cn/246", SILL_EN) != NULL);
  CHECK (sill_school_theme_name (sill_school_theme (0), SILL_EN) != NULL);
  CHECK (sill_school_kind_name (sill_school_kind (0), SILL_ZH) != NULL);
  CHECK (sill_school_theme_name ("nothing", SILL_EN) == NULL && sill_school_kind_name ("nothing", SILL_EN) == NULL);
  const char *const offences[] = { "cn/246", NULL };
  g_autofree char *problem = NULL;
  SillSheet asked = { .offences = offences, .seed = 3, .count = 2, .language = SILL_EN, .format = SILL_SHEET_JSON };
  g_autoptr (GBytes) sheet = sill_school_sheet (school, &asked, &problem);
  CHECK (sheet != NULL && problem == NULL && g_bytes_get_size (sheet) > 500);
  gsize length = 0;
  gboolean of_answers = FALSE;
  const char *lines = g_bytes_get_data (sheet, &length);
  const SillGrade grade = { lines, length, "1,1,A", 5, SILL_EN, SILL_GRADE_CSV, 0 };
  g_autofree char *graded = sill_grade (&grade, &problem, &of_answers);
  CHECK (graded != NULL && g_str_has_prefix (graded, "student,question"));
  g_autofree char *again = sill_school_grade_again (school, &grade, &problem, &of_answers);
  CHECK (again != NULL && g_str_has_prefix (again, "student,question"));
  asked.format = SILL_SHEET_TEXT;
  g_autofree char *tellings = sill_school_tellings (school, &asked, &problem);
  CHECK (tellings != NULL && problem == NULL);
  asked.themes = (const char *const[]) { "half", NULL };
  CHECK (sill_school_sheet (school, &asked, &problem) == NULL && problem != NULL);
}

static void try_coverages (SillRules *rules)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  sill_coverage_free (NULL);
  g_autoptr (SillCoverage) coverage = sill_coverage_new (rules, NULL);
  CHECK (sill_coverage_share (coverage) == 0);
  CHECK (sill_coverage_read (coverage, "boundary-50.xml", findings, NULL) && sill_findings_faults (findings) == 0);
  CHECK (sill_coverage_share (coverage) > 0 && sill_coverage_share (coverage) < 10000);
  g_autofree char *trace = sill_coverage_write (coverage, SILL_COVER_LCOV, &zh_text);
  g_autofree char *page = sill_coverage_write (coverage, SILL_COVER_HTML, &zh_text);
  CHECK (strstr (trace, "end_of_record") != NULL && strstr (page, "</html>") != NULL);
}

static void try_proofs (SillRules *rules)
{
  g_autofree char *what = NULL;
  sill_proof_free (NULL);
  g_autoptr (SillProof) proof = sill_proof_new (rules);
  CHECK (!sill_proof_add (proof, "beautiful", &what) && g_str_equal (what, "beautiful"));
  CHECK (sill_proof_add (proof, "implies:fashi-2017-10/5(1)(3):serious", NULL) && sill_proof_holds (proof));
  CHECK (sill_proof_size (proof) == 0);
  CHECK (sill_proof_add (proof, "implies:fashi-2017-10/5(1)(3):especially-serious", NULL) && !sill_proof_holds (proof));
  CHECK (sill_proof_size (proof) == 1);
  g_autofree char *against = sill_proof_case (proof, 0, SILL_EN);
  g_autofree char *report = sill_proof_write (proof, &zh_text);
  CHECK (strstr (against, "<case ") != NULL && *report != '\0');
}

int main (int argc, char **argv)
{
  if (argc != 3)
    return 2;
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  CHECK (g_str_equal (sill_version (), SILL_VERSION));
  try_findings ();
  try_rules_that_are_none ();
  try_questions ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = sill_rules_new ((const char *const[]) { argv[1], NULL }, findings, NULL);
  g_autoptr (SillRules) other = sill_rules_new ((const char *const[]) { argv[2], NULL }, findings, NULL);
  CHECK (rules != NULL && other != NULL && sill_findings_faults (findings) == 0);
  try_rules (rules);
  try_names (rules);
  try_cases (rules);
  try_interviews (rules);
  try_suites (rules);
  try_lint (argv[1]);
  try_layout ();
  try_diffs (rules, other);
  try_beside (rules, argv[2], other);
  try_mutations (rules, argv[1]);
  try_boundaries (rules, argv[1]);
  try_exercises (argv[1]);
  try_coverages (rules);
  try_proofs (rules);
  try_images (rules, argv[1]);
  try_batches (rules, argv[1]);
  try_texts (argv[1]);
  try_revisions (argv[1]);
  try_columns (rules);
  return 0;
}
