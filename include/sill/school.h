#pragma once
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* Class work: questions made from the rules, each with its key, decided by the engine, and with what those come to who make a
 * named mistake. */
typedef struct _SillSchool SillSchool;

/* `paths`: as for sill_rules_new. Errors: the same. Returns: yours. */
SillSchool *sill_school_new (const char *const *paths, SillFindings *findings, GError **error);
/* The same of texts, where there are no files; they are copied. Errors: DOCUMENT. Returns: yours. */
SillSchool *sill_school_new_texts (const SillRuleText *texts, guint n, SillFindings *findings, GError **error);
void sill_school_free (SillSchool *school);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillSchool, sill_school_free)
/* Its rules. Returns: borrowed. */
SillRules *sill_school_rules (SillSchool *school);

/* Ids of all themes, and of all kinds of questions: entry `index`, NULL past the end. Returns: borrowed, static. */
const char *sill_school_theme (guint index);
const char *sill_school_kind (guint index);
/* What they are called; NULL: there is none of that id. Returns: borrowed, static. */
const char *sill_school_theme_name (const char *id, SillLanguage language);
const char *sill_school_kind_name (const char *id, SillLanguage language);

typedef enum {
  SILL_SHEET_JSON, /* one question a line */
  SILL_SHEET_TEXT,
  SILL_SHEET_MARKDOWN,
  SILL_SHEET_HTML, /* to be printed */
  SILL_SHEET_MOODLE,
  SILL_SHEET_GIFT,
  SILL_SHEET_QTI21, /* a zip, and so on to CHAOXING_DOCX but for CHAOXING */
  SILL_SHEET_QTI12,
  SILL_SHEET_CHAOXING, /* text */
  SILL_SHEET_CHAOXING_XLSX,
  SILL_SHEET_CHAOXING_DOCX,
  SILL_SHEET_BLACKBOARD
} SillSheetFormat;

/* What a sheet is to hold. */
typedef struct {
  const char *const *offences; /* ids, NULL-terminated; NULL: all */
  const char *const *themes;   /* ids, NULL-terminated; NULL: all that the offences have */
  const char *const *kinds;    /* the same of kinds of questions */
  guint difficulty;            /* 1 easy, 2, 3 hard; 0: by turns */
  guint64 seed;                /* the same seed makes the same sheet */
  guint count;                 /* of questions */
  const char *student;         /* whose: the same themes with other numbers; NULL: nobody's in particular */
  SillLanguage language;
  SillSheetFormat format;
  guint columns;        /* of TEXT; 0: 80 */
  const char *category; /* where a platform files them, levels parted by "/"; NULL: it is not said */
} SillSheet;

/* `ret_problem`: why such a sheet cannot be made, for a person, with what can; yours.
 * Returns: yours (g_bytes_unref); NULL: it cannot be made. */
GBytes *sill_school_sheet (SillSchool *school, const SillSheet *asked, char **ret_problem);

typedef enum { SILL_GRADE_TEXT, SILL_GRADE_CSV, SILL_GRADE_HTML, SILL_GRADE_JSON } SillGradeFormat;

/* What a class comes to on a sheet. */
typedef struct {
  const char *sheet; /* as written in JSON; borrowed */
  gsize sheet_length;
  const char *answers; /* CSV, TSV, a workbook (xlsx) or JSON: student, question, answer */
  gsize answers_length;
  SillLanguage language;
  SillGradeFormat format;
  guint columns; /* of TEXT; 0: 80 */
} SillGrade;

/* Grades every answer and says by which mistake a wrong one came about. `ret_problem`: what cannot be read, for a person;
 * `ret_of_answers`: whether that is the answers, else the sheet. Returns: yours; NULL: one of them cannot be read. */
char *sill_grade (const SillGrade *asked, char **ret_problem, gboolean *ret_of_answers);

/* The same answers under the rules of a school: whose points change, and why. Formats: TEXT, CSV, JSON. The cases are those that the sheet
 * tells; a question of which no option is right any more costs nobody a point. Returns: as sill_grade. */
char *sill_school_grade_again (SillSchool *school, const SillGrade *asked, char **ret_problem,
                               gboolean *ret_of_answers);

/* Every way in which a sheet could tell of its cases, every fact as it is told, every mistake with what is said to who makes it: to be
 * read before a class reads it. `asked`: offences, themes, seed, language, columns; format TEXT, MARKDOWN or JSON.
 * `ret_problem`: as sill_school_sheet. Returns: yours; NULL: there is none. */
char *sill_school_tellings (SillSchool *school, const SillSheet *asked, char **ret_problem);

#pragma GCC visibility pop
