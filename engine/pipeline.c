/* The engine on one page.
 *
 *   rule files --read--> rulebook --resolve--> lawbook --compile--> program <--image--> bytes
 *   case file  --read--> case (--ask-->) --select--> laws and slots --count--> --run--> verdict --explain-->
 *   reasons --explain/told--> account --report--> a document
 *
 * Each verb chains its passes; the passes share the nouns of model/ and know nothing of each other. decide/ is the one verb made
 * of verbs: select, fill, count, run, compare, for one charge; for a law that it meets again and again it has compile/ lay a
 * shorter way to the rank (compile/lay.h; lay_columns.h and lay_brief.h for rows). whatif/ decides it again with something
 * supposed. pipeline_question.c begins with a question; interview/dialogue.c is the talk that asks for what is missing.
 *
 * Two roads go beside this page. image/ writes a program to bytes and takes it up from them. Of many records, unless full reasons
 * are asked for, batch/ decides those that state nothing but figures, yes and no by the column, and brings all others here:
 *   records --read/plain--> columns --decide/rows: select, fill, run/columns--> ranks and items --report/record, report/rows--> lines */
#include "pipeline.h"
#include "advise/advise.h"
#include "advise/mend.h"
#include "compile/compile.h"
#include "count/counted.h"
#include "decide/charge.h"
#include "decide/open.h"
#include "decide/slots.h"
#include "explain/expect.h"
#include "explain/explain.h"
#include "explain/presume.h"
#include "explain/standing.h"
#include "explain/together.h"
#include "explain/told/told.h"
#include "model/law/altered.h"
#include "read/rules/read_rules.h"
#include "read/rules/rule_files.h"
#include "read/rules/rule_hash.h"
#include "resolve/resolve.h"
#include "whatif/clause_texts.h"
#include "whatif/other_readings.h"
#include "whatif/single_changes.h"

/* ---- rule files to a program ---- */

void pipeline_refuse (const char *path, const GError *reason, SillFindings *findings)
{
  findings_add (findings, FINDING_UNREADABLE, (Place) { path, 0, 0 }, reason->message, NULL, NULL);
}

static void read_rule_file (Rulebook *book, const ListedFile *file, SillFindings *findings)
{
  g_autoptr (GError) reason = NULL;
  if (file->problem != NULL)
    findings_add (findings, FINDING_UNREADABLE, (Place) { file->path, 0, 0 }, file->problem, NULL, NULL);
  else if (!read_rules_bytes (book, file->bytes, file->length, file->path, findings, &reason))
    pipeline_refuse (file->path, reason, findings);
}

Rulebook *pipeline_book_of (const GPtrArray *files, SillFindings *findings)
{
  Rulebook *book = rulebook_new ();
  for (guint i = 0; i < files->len; i++)
    read_rule_file (book, g_ptr_array_index (files, i), findings);
  read_rules_finish (book, findings);
  book->hash = rule_hash (book->files);
  return book;
}

/* The paths of their files. Returns: yours; the strings are borrowed. */
static GHashTable *paths_of (const GPtrArray *documents)
{
  GHashTable *paths = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < documents->len; i++) {
    g_autoptr (GPtrArray) files = instrument_files (g_ptr_array_index (documents, i));
    for (guint k = 0; k < files->len; k++)
      g_hash_table_add (paths, g_ptr_array_index (files, k));
  }
  return paths;
}

Rulebook *pipeline_book_again (const GPtrArray *files, Rulebook *book, const GPtrArray *documents)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GHashTable) wanted = paths_of (documents);
  Rulebook *again = rulebook_beside (book);
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    if (g_hash_table_contains (wanted, file->path))
      read_rule_file (again, file, findings);
  }
  read_rules_finish (again, findings);
  return again;
}

Rulebook *pipeline_book (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  return files == NULL ? NULL : pipeline_book_of (files, findings);
}

/* NULL: the book was read or is resolved with faults, and is never compiled. */
static Lawbook *resolve_sound (Rulebook *book, SillFindings *findings, guint before)
{
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  return sill_findings_faults (findings) > before ? NULL : g_steal_pointer (&law);
}

/* resolve/ has left nothing that compiling could find. `law`: NULL: it had faults; `offences`: of which laws are compiled; NULL: of all. Takes the law. */
static Program *compile_sound (Lawbook *law, const char *const *offences, SillFindings *findings)
{
  const guint before = sill_findings_faults (findings);
  Program *program = law == NULL ? NULL : compile_lawbook (law, offences, findings);
  g_assert (sill_findings_faults (findings) == before);
  return program;
}

void pipeline_advise (const Program *program, SillFindings *findings, GArray *mends, SillProgress progress)
{
  g_autoptr (GArray) unasked = mends != NULL ? NULL : g_array_new (FALSE, FALSE, sizeof (Mend));
  if (unasked != NULL)
    g_array_set_clear_func (unasked, mend_clear);
  advise_rules (program, findings, mends != NULL ? mends : unasked, progress);
}

Program *pipeline_compile (Rulebook *book, SillFindings *findings)
{
  return compile_sound (resolve_sound (book, findings, 0), NULL, findings);
}

Program *pipeline_compile_part (Rulebook *book, const char *const *offences, SillFindings *findings)
{
  return compile_sound (resolve_sound (book, findings, 0), offences, findings);
}

void pipeline_compile_more (Program *program, const char *offence)
{
  const LawOffence *found = lawbook_offence (program->law, offence);
  if (found == NULL || program_plans_of (program, found->stated) != NULL)
    return;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  compile_offence (program, found, findings);
  g_assert (sill_findings_faults (findings) == 0);
}

Program *pipeline_rules_of (const GPtrArray *files, SillFindings *findings, GError **error)
{
  guint before = sill_findings_faults (findings);
  g_autoptr (Rulebook) book = pipeline_book_of (files, findings);
  Program *program = compile_sound (resolve_sound (book, findings, before), NULL, findings);
  if (program == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
  return program;
}

/* What either says of the offence may be something else. Returns: yours; the ids are the second lawbook's. */
static const char **altered_offences (const Lawbook *old, const Lawbook *now)
{
  g_autoptr (Altered) altered = altered_new (old, now);
  const char **ids = lawbook_offence_names (now);
  guint kept = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    if (altered_either (altered, lawbook_offence (old, ids[i]), lawbook_offence (now, ids[i])))
      ids[kept++] = ids[i];
  ids[kept] = NULL;
  return ids;
}

Program *pipeline_rules_beside (const char *const *paths, const Program *old, SillFindings *findings, GError **error)
{
  const guint before = sill_findings_faults (findings);
  g_autoptr (Rulebook) book = pipeline_book (paths, findings, error);
  if (book == NULL)
    return NULL;
  Lawbook *law = resolve_sound (book, findings, before);
  g_autofree const char **offences = law == NULL ? NULL : altered_offences (old->law, law);
  Program *program = compile_sound (law, offences, findings);
  if (program == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rules have faults");
  return program;
}

void pipeline_compile_rest (Program *program)
{
  g_autofree const char **ids = lawbook_offence_names (program->law);
  for (guint i = 0; ids[i] != NULL; i++)
    pipeline_compile_more (program, ids[i]);
}

Program *pipeline_rules (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  return files == NULL ? NULL : pipeline_rules_of (files, findings, error);
}

/* ---- a case to a verdict ---- */

/* Acts that several charges are about are counted once. Returns: yours; NULL: there are none. */
static Counted *count_once (const Case *fact_case)
{
  return fact_case->batches->len > 0 && fact_case->charges->len > 1 ? counted_new (fact_case, TRUE) : NULL;
}

/* What stays the same of all charges of a case. */
typedef struct {
  const Program *program;
  const Case *fact_case;
  Counted *counted;
  const char *reading; /* as a question has it */
} CaseAsked;

/* The reading that a charge is asked about; NULL: none, or its law knows none so called. */
static const Alternative *reading_of (const CaseAsked *asked, const Charge *charge)
{
  const LawOffence *offence = asked->reading == NULL ? NULL : lawbook_offence (asked->program->law, charge->offence);
  return offence == NULL ? NULL : program_reading (asked->program, offence->stated, asked->reading);
}

static Trial trial_at (const CaseAsked *asked, guint index)
{
  Trial trial = {
    .program = asked->program, .fact_case = asked->fact_case, .index = index, .again = TRUE, .counted = asked->counted
  };
  const Alternative *other = reading_of (asked, trial_charge (&trial));
  trial.supposed.reading = other == NULL ? NULL : other->reading;
  return trial;
}

static void check (const CaseAsked *asked, Verdict *verdict)
{
  const Case *fact_case = asked->fact_case;
  verdict->fact_case = fact_case;
  verdict->work.facts_of = NULL; /* of the case before */
  g_array_set_size (verdict->charges, fact_case->charges->len);
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Trial trial = trial_at (asked, i);
    decide_charge (&trial, &g_array_index (verdict->charges, ChargeVerdict, i), &verdict->work);
  }
}

void pipeline_check_under (const Program *program, const Case *fact_case, const char *reading, Verdict *verdict)
{
  g_autoptr (Counted) counted = count_once (fact_case);
  check (&(CaseAsked) { program, fact_case, counted, reading }, verdict);
}

void pipeline_decide (const Program *program, const Case *fact_case, Verdict *verdict)
{
  pipeline_check_under (program, fact_case, NULL, verdict);
}

/* ---- a verdict to its reasons ---- */

static void explain_one (const Trial *trial, const ChargeVerdict *verdict, Reasons *reasons)
{
  Work *work = &reasons->work->work;
  const SillDetail detail = reasons->detail;
  open_of_charge (trial, verdict, work);
  ChargeReasons *why = explain_charge (reasons, trial->fact_case, verdict, work);
  if (detail == SILL_DETAIL_FULL)
    single_changes_find (trial, why, work);
  other_readings_explain (trial, why, work); /* a result may rest on one */
  if (detail == SILL_DETAIL_FULL) {
    clause_texts_explain (trial, why, work);
    slots_explain_counts (trial, why, work);
  }
  standing_explain (why);
  presume_explain (reasons, why);
}

/* The record is that of this case, whose charges are decided and not yet explained. */
static void begin_reasons (const CaseAsked *asked, SillDetail detail, Reasons *reasons)
{
  if (reasons->work == NULL)
    reasons->work = verdict_new_single ();
  explain_case (asked->fact_case, reasons);
  reasons->detail = detail;
  check (asked, reasons->work);
}

void pipeline_result_into (const Case *fact_case, Reasons *reasons)
{
  g_autoptr (Counted) counted = count_once (fact_case);
  const CaseAsked asked = { reasons->program, fact_case, counted, NULL };
  begin_reasons (&asked, SILL_DETAIL_VERDICT, reasons);
  for (guint i = 0; i < reasons->work->charges->len; i++) {
    const Trial trial = trial_at (&asked, i);
    const ChargeVerdict *verdict = &g_array_index (reasons->work->charges, ChargeVerdict, i);
    Work *work = &reasons->work->work;
    presumed_of_charge (&trial, verdict, work);
    ChargeReasons *why = explain_result (reasons, fact_case, verdict, work);
    other_readings_explain (&trial, why, work);
    presume_explain (reasons, why);
  }
}

void pipeline_explain_under (const Case *fact_case, SillDetail detail, const char *reading, Reasons *reasons)
{
  g_autoptr (Counted) counted = count_once (fact_case);
  const CaseAsked asked = { reasons->program, fact_case, counted, reading };
  begin_reasons (&asked, detail, reasons);
  for (guint i = 0; i < reasons->work->charges->len; i++) {
    const Trial trial = trial_at (&asked, i);
    explain_one (&trial, &g_array_index (reasons->work->charges, ChargeVerdict, i), reasons);
    presume_other_reading (g_ptr_array_index (reasons->charges, i), reading_of (&asked, trial_charge (&trial)));
  }
  together_explain (reasons);
  explain_expects (reasons, fact_case);
}

void pipeline_explain_into (const Case *fact_case, SillDetail detail, Reasons *reasons)
{
  pipeline_explain_under (fact_case, detail, NULL, reasons);
}

static gboolean all_met (const GPtrArray *expectations)
{
  for (guint i = 0; i < expectations->len; i++)
    if (!((const Expectation *) g_ptr_array_index (expectations, i))->met)
      return FALSE;
  return TRUE;
}

gboolean pipeline_meets (const Case *fact_case, Reasons *reasons)
{
  if (expects_items (fact_case)) {
    pipeline_explain_into (fact_case, SILL_DETAIL_VERDICT, reasons);
    return all_met (reasons->expectations);
  }
  if (reasons->work == NULL)
    reasons->work = verdict_new_single ();
  reasons_clear (reasons);
  pipeline_decide (reasons->program, fact_case, reasons->work);
  explain_expected_tiers (reasons, fact_case, reasons->work);
  return all_met (reasons->expectations);
}

Reasons *pipeline_explain (Program *program, const Case *fact_case)
{
  Reasons *reasons = reasons_new (program);
  pipeline_explain_into (fact_case, SILL_DETAIL_FULL, reasons);
  return reasons;
}

/* ---- reasons to what a person is told of them ---- */

Account *pipeline_tell (const Reasons *reasons, gboolean whole) { return told_explain (reasons, whole); }
