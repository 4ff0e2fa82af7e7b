/* The public doors for those who teach. */
#include "base/reason.h"
#include "explorer/explorer.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"
#include "doors/doors.h"
#include <string.h>
#include "teach/again/again.h"
#include "teach/export/export.h"
#include "teach/export/importer.h"
#include "teach/grade/gradebook.h"
#include "teach/grade/grade_workbook.h"
#include "teach/paper/telling_list.h"

struct _SillSchool {
  School *school;
  SillRules rules; /* a view of it, borrowed */
};

/* Takes it; NULL is none. */
static SillSchool *open_school (School *school)
{
  if (school == NULL)
    return NULL;
  SillSchool *made = g_new0 (SillSchool, 1);
  made->school = school;
  made->rules = (SillRules) { .references = 1, .program = program_ref (school_program (school)) };
  return made;
}

SillSchool *sill_school_new (const char *const *paths, SillFindings *findings, GError **error)
{
  return open_school (school_new (paths, findings, error));
}

SillSchool *sill_school_new_texts (const SillRuleText *texts, guint n, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (findings != NULL && (texts != NULL || n == 0), NULL);
  g_autoptr (GPtrArray) files = rule_files_of (texts, n);
  return open_school (school_of (files, findings, error));
}

void sill_school_free (SillSchool *school)
{
  if (school == NULL)
    return;
  program_unref (school->rules.program);
  school_free (school->school);
  g_free (school);
}

SillRules *sill_school_rules (SillSchool *school) { return &school->rules; }

const char *sill_school_theme (guint index) { return index < N_THEMES ? theme_id ((Theme) index) : NULL; }

const char *sill_school_kind (guint index) { return index < N_KINDS ? kind_id ((Kind) index) : NULL; }

const char *sill_school_theme_name (const char *id, SillLanguage language)
{
  const Theme theme = theme_named (id);
  return theme < N_THEMES ? theme_name (theme, language) : NULL;
}

const char *sill_school_kind_name (const char *id, SillLanguage language)
{
  const Kind kind = kind_named (id);
  return kind < N_KINDS ? kind_name (kind, language) : NULL;
}

static guint theme_bits (const char *const *ids)
{
  guint bits = 0;
  for (; ids != NULL && *ids != NULL; ids++)
    bits |= 1U << theme_named (*ids);
  return bits;
}

static guint kind_bits (const char *const *ids)
{
  guint bits = 0;
  for (; ids != NULL && *ids != NULL; ids++)
    bits |= 1U << kind_named (*ids);
  return bits;
}

static GBytes *bytes_of (char *text) { return g_bytes_new_take (text, strlen (text)); }

static GBytes *write_sheet (const Sheet *sheet, const SillSheet *asked)
{
  switch (asked->format) {
  case SILL_SHEET_JSON: return bytes_of (sheet_json (sheet));
  case SILL_SHEET_TEXT: return bytes_of (sheet_text (sheet, asked->columns));
  case SILL_SHEET_MARKDOWN: return bytes_of (sheet_markdown (sheet));
  case SILL_SHEET_HTML: return bytes_of (sheet_html (sheet));
  case SILL_SHEET_MOODLE: return bytes_of (export_moodle (sheet, asked->category));
  case SILL_SHEET_GIFT: return bytes_of (export_gift (sheet, asked->category));
  case SILL_SHEET_QTI21: return export_qti21 (sheet);
  case SILL_SHEET_QTI12: return export_qti12 (sheet);
  case SILL_SHEET_CHAOXING: return bytes_of (export_chaoxing (sheet));
  case SILL_SHEET_CHAOXING_XLSX: return export_chaoxing_xlsx (sheet, asked->category);
  case SILL_SHEET_CHAOXING_DOCX: return export_chaoxing_docx (sheet);
  case SILL_SHEET_BLACKBOARD: return bytes_of (export_blackboard (sheet));
  }
  g_return_val_if_reached (NULL);
}

static SheetOrder order_of (const SillSheet *asked, const char *const *all)
{
  return (SheetOrder) { .offences = asked->offences != NULL ? asked->offences : all,
                        .themes = theme_bits (asked->themes),
                        .kinds = kind_bits (asked->kinds),
                        .difficulty = (Difficulty) MIN (asked->difficulty, DIFFICULTY_HARD),
                        .seed = asked->seed,
                        .count = asked->count,
                        .language = asked->language,
                        .student = asked->student };
}

GBytes *sill_school_sheet (SillSchool *school, const SillSheet *asked, char **ret_problem)
{
  g_autofree const char **all = lawbook_offence_names (school_program (school->school)->law);
  const SheetOrder order = order_of (asked, all);
  char *refused = importer_refusal (&order, asked->format, asked->category);
  g_autoptr (Sheet) sheet = refused != NULL ? NULL : sheet_make (school->school, &order, ret_problem);
  if (sheet != NULL)
    refused = importer_problem (sheet, asked->format, asked->category);
  if (refused != NULL)
    *ret_problem = refused;
  return sheet == NULL || refused != NULL ? NULL : write_sheet (sheet, asked);
}

char *sill_school_tellings (SillSchool *school, const SillSheet *asked, char **ret_problem)
{
  g_autofree const char **all = lawbook_offence_names (school_program (school->school)->law);
  const SheetOrder order = order_of (asked, all);
  char *list = telling_list (school->school, &order, asked->format, asked->columns);
  if (list == NULL)
    *ret_problem =
        g_strdup (asked->language == SILL_ZH ? "规则没有数额、数量标准，也没有可以设问的情节，出不了题"
                                             : "the rules state neither figures nor circumstances to ask about");
  return list;
}

/* ---- the explorer ---- */

char *sill_explorer_write (const char *page, const char *const *paths, const char *const *offences,
                           SillFindings *findings, GError **error)
{
  g_return_val_if_fail (page != NULL && paths != NULL && offences != NULL && findings != NULL, NULL);
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  g_autoptr (Program) program = files == NULL ? NULL : pipeline_rules_of (files, findings, error);
  if (program == NULL)
    return NULL;
  char *whole = explorer_write (page, files, offences);
  if (whole == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the page of the explorer is of another version");
  return whole;
}

/* ---- grades ---- */

static char *write_grades (const Gradebook *book, const SillGrade *asked)
{
  switch (asked->format) {
  case SILL_GRADE_TEXT: return gradebook_text (book, asked->language, asked->columns);
  case SILL_GRADE_CSV: return gradebook_csv (book, asked->language);
  case SILL_GRADE_HTML: return gradebook_html (book, asked->language);
  case SILL_GRADE_JSON: return gradebook_json (book);
  }
  g_return_val_if_reached (NULL);
}

static GPtrArray *read_answers (const SillGrade *asked, char **ret_problem)
{
  g_autoptr (GError) error = NULL;
  if (!workbook_begins (asked->answers, asked->answers_length))
    return answers_read (asked->answers, asked->answers_length, asked->language, ret_problem);
  g_autofree char *table = workbook_table (asked->answers, asked->answers_length, &error);
  if (table != NULL)
    return answers_read (table, strlen (table), asked->language, ret_problem);
  *ret_problem = reason_in (error->message, asked->language);
  return NULL;
}

char *sill_grade (const SillGrade *asked, char **ret_problem, gboolean *ret_of_answers)
{
  *ret_of_answers = FALSE;
  g_autoptr (Quiz) quiz = quiz_read (asked->sheet, asked->sheet_length, asked->language, ret_problem);
  if (quiz == NULL)
    return NULL;
  *ret_of_answers = TRUE;
  g_autoptr (GPtrArray) answers = read_answers (asked, ret_problem);
  if (answers == NULL)
    return NULL;
  g_autoptr (Gradebook) book = gradebook_new (quiz, answers);
  return write_grades (book, asked);
}

static char *write_again (const Again *again, const SillGrade *asked)
{
  switch (asked->format) {
  case SILL_GRADE_CSV: return again_csv (again);
  case SILL_GRADE_JSON: return again_json (again);
  default: return again_text (again, asked->language, asked->columns);
  }
}

char *sill_school_grade_again (SillSchool *school, const SillGrade *asked, char **ret_problem, gboolean *ret_of_answers)
{
  *ret_of_answers = FALSE;
  g_autoptr (Quiz) quiz = quiz_read (asked->sheet, asked->sheet_length, asked->language, ret_problem);
  g_autoptr (GPtrArray) answers = quiz == NULL ? NULL : read_answers (asked, ret_problem);
  *ret_of_answers = quiz != NULL && answers == NULL;
  if (answers == NULL)
    return NULL;
  g_autoptr (Again) again = again_new (school->school, g_steal_pointer (&quiz), answers, asked->language, ret_problem);
  return again == NULL ? NULL : write_again (again, asked);
}
