/* sill grade: a sheet and what the class answered in, points and diagnoses out. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/teach/cli_grade.h"
#include "cli/teach/cli_school.h"
#include <string.h>

enum { SHEET, ANSWERS, N_OPERANDS };

static SillGradeFormat format_of (const Options *options)
{
  static const char *const names[] = {
    [SILL_GRADE_TEXT] = "text", [SILL_GRADE_CSV] = "csv", [SILL_GRADE_HTML] = "html", [SILL_GRADE_JSON] = "json"
  };
  guint i = 0;
  while (!g_str_equal (names[i], options->format_name))
    i++;
  return (SillGradeFormat) i;
}

static gboolean read_file (const Options *options, const char *path, char **ret, gsize *ret_length)
{
  g_autoptr (GError) error = NULL;
  const char *file = g_str_equal (path, "-") ? "/dev/stdin" : path;
  if (g_file_get_contents (file, ret, ret_length, &error))
    return TRUE;
  print_error (options->language, error);
  return FALSE;
}

Status grade_run (const Options *options)
{
  g_autofree char *sheet = NULL, *answers = NULL, *problem = NULL;
  SillGrade asked = { .language = options->language, .format = format_of (options), .columns = options->columns };
  gboolean of_answers = FALSE;
  if (options->grade.key != NULL)
    return grade_rules (options);
  if (g_strv_length (options->operands) != N_OPERANDS) {
    print_problem (options->language, (Text) { "应当写明题目和答案两个文件：sill grade SHEET ANSWERS",
                                               "name the sheet and the answers: sill grade SHEET ANSWERS" });
    return STATUS_USAGE;
  }
  if (!read_file (options, options->operands[SHEET], &sheet, &asked.sheet_length) ||
      !read_file (options, options->operands[ANSWERS], &answers, &asked.answers_length))
    return STATUS_REJECTED;
  asked.sheet = sheet;
  asked.answers = answers;
  if (options->grade.again && asked.format == SILL_GRADE_HTML) {
    print_problem (options->language,
                   (Text) { "--again 的格式是 text、csv 或者 json", "--again is text, csv or json" });
    return STATUS_USAGE;
  }
  Status status = STATUS_DONE;
  g_autoptr (SillSchool) school = options->grade.again ? school_open (options, &status) : NULL;
  if (options->grade.again && school == NULL)
    return status;
  g_autofree char *report = school == NULL ? sill_grade (&asked, &problem, &of_answers)
                                           : sill_school_grade_again (school, &asked, &problem, &of_answers);
  if (report != NULL)
    return output_text (options, options->output, report);
  print_problem (options->language, (Text) { "%s：%s", "%s: %s" }, options->operands[of_answers ? ANSWERS : SHEET],
                 problem);
  return STATUS_REJECTED;
}
